#include "ui/screens/sign_in_page.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/form_row.h"
#include "ui/frame/label.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/panel.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kBrandWidth = 428;

struct DemoRole
{
    Role role;
    const char *label;
    Icon icon;
};

constexpr std::array kDemoRoles = {
    DemoRole{Role::Partner, QT_TRANSLATE_NOOP("silpia", "Petugas mitra"), Icon::Bank},
    DemoRole{Role::Counter, QT_TRANSLATE_NOOP("silpia", "Petugas Dinas"), Icon::Counter},
    DemoRole{Role::SectionHead, QT_TRANSLATE_NOOP("silpia", "Kasi"), Icon::Stamp},
    DemoRole{Role::Operator, QT_TRANSLATE_NOOP("silpia", "Operator kartu"), Icon::Printer},
    DemoRole{Role::DivisionHead, QT_TRANSLATE_NOOP("silpia", "Kabid"), Icon::Chart},
    DemoRole{Role::Administrator, QT_TRANSLATE_NOOP("silpia", "Administrator"), Icon::Gear},
};

QLabel *onRail(const QString &text, TextSize size, bool quiet)
{
    auto *label = makeLabel(text, {size, Ink::OnAccent, size == TextSize::Title ? TextWeight::Strong : TextWeight::Normal});
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, quiet ? theme().railQuiet : theme().railText);
    label->setPalette(colours);
    return label;
}

} // namespace

SignInPage::SignInPage(Office &office, QWidget *parent)
    : QWidget(parent)
    , m_office(office)
    , m_login(new QLineEdit)
    , m_password(new QLineEdit)
    , m_words(makeWrappedLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal}))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(brandSide());
    layout->addWidget(form(), 1);
    reset();
}

QWidget *SignInPage::brandSide()
{
    auto *side = new QFrame;
    setMark(*side, "kind", u"rail"_s);
    side->setFixedWidth(kBrandWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(44, 48, 44, 36);
    layout->setSpacing(12);
    auto *mark = new QLabel;
    mark->setPixmap(logo(theme().railMark, theme().rail, 40, devicePixelRatioF()));
    auto *brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addWidget(mark);
    brand->addWidget(onRail(u"SILPIA"_s, TextSize::Title, false));
    brand->addStretch();
    layout->addLayout(brand);
    layout->addSpacing(44);
    layout->addWidget(onRail(tr("Dari berkas di loket sampai\nkartu di tangan anak"), TextSize::Title, false));
    const auto book = m_office.book();
    const Letterhead head = book ? (*book)->settings.letterhead : Letterhead();
    layout->addWidget(onRail(tr("Penerbitan Kartu Identitas Anak"), TextSize::Body, true));
    auto *office = onRail(head.office + u'\n' + head.government, TextSize::Small, true);
    office->setWordWrap(true);
    layout->addWidget(office);
    layout->addStretch();
    layout->addWidget(onRail(tr("Komputer: %1").arg(m_office.tools().workstation), TextSize::Small, true));
    layout->addWidget(onRail(tr("Basis data: %1").arg(QFileInfo(m_office.database().path()).fileName()), TextSize::Small, true));
    layout->addWidget(onRail(tr("Versi %1").arg(QString::fromLatin1(SILPIA_VERSION)), TextSize::Small, true));
    return side;
}

QWidget *SignInPage::form()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(72, 80, 72, 32);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Masuk"), {TextSize::Title, Ink::Text, TextWeight::Strong}));
    layout->addWidget(makeLabel(longDateWithDay(m_office.today()), {TextSize::Body, Ink::Quiet, TextWeight::Normal}));
    m_login->setObjectName(u"login"_s);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(12);
    fields->addWidget(new FormRow(tr("Nama pengguna"), m_login), 1, Qt::AlignTop);
    fields->addWidget(new FormRow(tr("Kata sandi"), m_password), 1, Qt::AlignTop);
    auto *enter = new ActionButton(ButtonKind::Primary, tr("Masuk"));
    enter->setObjectName(u"signIn"_s);
    enter->setCap(tr("Enter"));
    connect(enter, &QPushButton::clicked, this, &SignInPage::tryPassword);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::tryPassword);
    connect(m_login, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    fields->addWidget(enter, 0, Qt::AlignBottom);
    layout->addLayout(fields);
    m_words->setObjectName(u"signInWords"_s);
    layout->addWidget(m_words);
    layout->addSpacing(24);
    const auto book = m_office.book();
    if (book && (*book)->settings.demo)
        layout->addWidget(demoPanel());
    layout->addStretch();
    return page;
}

QWidget *SignInPage::demoPanel()
{
    auto *panel = new Panel(tr("CONTOH – basis data peragaan: semua nama, NIK, dan kartu di dalamnya rekaan"));
    panel->setObjectName(u"demoPanel"_s);
    setMark(*panel, "kind", u"warning"_s);
    panel->content()->addWidget(makeLabel(tr("Masuk sebagai salah satu dari enam peran, tanpa kata sandi"), {TextSize::Body, Ink::Text, TextWeight::Strong}));
    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    const auto officers = loadOfficers(m_office.database());
    int place = 0;
    for (const DemoRole &role : kDemoRoles) {
        for (const Officer &officer : officers ? *officers : QList<Officer>()) {
            const bool first = officer.roles.contains(role.role) && (role.role == Role::Administrator || !officer.roles.contains(Role::Administrator));
            if (!first)
                continue;
            auto *button = new ActionButton(ButtonKind::Secondary, role.icon, u"%1 · %2"_s.arg(silpia::tr(role.label), officer.name));
            button->setObjectName(u"demo_"_s + code(role.role));
            button->setKey(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + place)));
            connect(button, &QPushButton::clicked, this, [this, id = officer.id] { enterDemo(id); });
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            grid->addWidget(button, place / 2, place % 2);
            ++place;
            break;
        }
    }
    panel->content()->addLayout(grid);
    panel->content()->addWidget(makeWrappedLabel(tr("Empat mata: yang memeriksa tidak boleh memvalidasi, yang memvalidasi tidak boleh mencetak. Coba dengan peran berbeda."),
                                                 {TextSize::Small, Ink::Quiet, TextWeight::Normal}));
    return panel;
}

void SignInPage::reset(const QString &login)
{
    m_login->setText(login);
    m_password->clear();
    m_words->setText(tr("Lupa kata sandi? Minta administrator membuat yang baru – permohonan Anda tetap tersimpan."));
    setLook(*m_words, {TextSize::Small, Ink::Quiet, TextWeight::Normal});
    if (login.isEmpty())
        m_login->setFocus();
    else
        m_password->setFocus();
}

void SignInPage::tryPassword()
{
    const auto session = silpia::signIn(m_office, m_login->text(), m_password->text());
    m_password->clear();
    if (!session) {
        m_words->setText(session.error().message);
        setLook(*m_words, {TextSize::Small, Ink::Late, TextWeight::Medium});
        m_password->setFocus();
        return;
    }
    emit signedIn(*session);
}

void SignInPage::enterDemo(OfficerId officer)
{
    const auto session = signInToDemo(m_office, officer);
    if (session)
        emit signedIn(*session);
    else
        m_words->setText(session.error().message);
}

} // namespace silpia
