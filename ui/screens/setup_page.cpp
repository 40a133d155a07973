#include "ui/screens/setup_page.h"

#include "core/base/text.h"
#include "ui/frame/action_bar.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/frame/notice_line.h"
#include "ui/screens/admin_form.h"
#include "ui/screens/admin_print_way.h"
#include "ui/screens/admin_section.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kSideWidth = 320;
constexpr int kSideEdge = 36;
constexpr int kLogoSize = 40;

QLabel *railLabel(const QString &text, TextSize size, TextWeight weight, const QString &ink, QWidget *parent)
{
    QLabel *label = makeWrappedLabel(text, {size, Ink::Text, weight}, parent);
    setMark(*label, "ink", ink);
    return label;
}

/// The roof motif, drawn anew at each paint so that it is sharp and follows the theme.
class Logo : public QWidget
{
public:
    explicit Logo(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(kLogoSize, kLogoSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, logo(theme().railMark, theme().rail, kLogoSize, devicePixelRatioF()));
    }
};

} // namespace

SetupPage::SetupPage(Office &office, QWidget *parent)
    : QWidget(parent)
    , m_office(office)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSide());
    layout->addWidget(buildPage(), 1);
    setAccessibleName(tr("Menyiapkan SILPIA"));
    m_form->row(u"name"_s)->editor()->setFocus(Qt::OtherFocusReason);
}

QWidget *SetupPage::buildSide()
{
    auto *side = new QFrame(this);
    side->setProperty("kind", u"rail"_s);
    side->setFixedWidth(kSideWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(kSideEdge, 48, kSideEdge, kSideEdge);
    layout->setSpacing(12);
    auto *brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addWidget(new Logo(side));
    brand->addWidget(railLabel(u"SILPIA"_s, TextSize::Title, TextWeight::Strong, u"rail-text"_s, side), 1);
    layout->addLayout(brand);
    layout->addSpacing(48);
    layout->addWidget(railLabel(tr("Siap dipakai dalam satu halaman"), TextSize::Title, TextWeight::Strong, u"rail-text"_s, side));
    layout->addWidget(railLabel(tr("Isian ini masuk ke kop surat, kartu, dan jurnal. Semuanya dapat diubah kemudian di Administrasi."),
                                TextSize::Body, TextWeight::Normal, u"rail-quiet"_s, side));
    layout->addSpacing(20);
    for (const QString &words : {tr("Kecamatan, nagari, hari libur, dan persyaratan sudah tersedia."),
                                 tr("Petugas dan lembaga mitra ditambahkan sesudah ini."),
                                 tr("Kartu sah baru tercetak sesudah administrator menyalakannya.")})
        layout->addWidget(railLabel(words, TextSize::Small, TextWeight::Normal, u"rail-quiet"_s, side));
    layout->addStretch(1);
    layout->addWidget(railLabel(tr("Versi %1").arg(QStringLiteral(SILPIA_VERSION)), TextSize::Small, TextWeight::Normal, u"rail-quiet"_s, side));
    return side;
}

QWidget *SetupPage::buildPage()
{
    auto *right = new QWidget(this);
    auto *outer = new QVBoxLayout(right);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *page = new QWidget(right);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(48, 28, 48, 12);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Menyiapkan SILPIA"), {TextSize::Title, Ink::Text, TextWeight::Strong}, page));
    m_words = makeWrappedLabel(tr("Basis data ini masih kosong. Isi kantor dan administrator, lalu pilih siapa yang mencetak."),
                               {TextSize::Body, Ink::Quiet, TextWeight::Normal}, page);
    layout->addWidget(m_words);
    m_summary = new Banner(page);
    m_summary->setObjectName(u"summary"_s);
    m_summary->hide();
    auto *jump = new ActionButton(ButtonKind::Link, tr("Ke isian itu"), m_summary);
    jump->setObjectName(u"jump"_s);
    jump->setKey(Qt::Key_F8);
    m_summary->addAction(jump);
    layout->addWidget(m_summary);
    m_form = new AdminForm(page);
    addOffice();
    addAdministrator();
    addPrinting();
    connect(jump, &QPushButton::clicked, m_form, &AdminForm::goToFirstFault);
    connect(m_form, &AdminForm::edited, this, &SetupPage::summarize);
    layout->addWidget(m_form);
    layout->addStretch(1);
    outer->addWidget(scrolled(page, right), 1);
    addActions(*outer);
    return right;
}

void SetupPage::addOffice()
{
    m_form->addHeading(tr("Kantor"));
    m_form->addLine(u"government"_s, tr("Pemerintah daerah"), FormPlace::Left)->setText(u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s);
    m_form->addLine(u"officeName"_s, tr("Nama dinas"), FormPlace::Right)->setText(u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s);
    m_form->addLine(u"place"_s, tr("Tempat terbit surat dan kartu"), FormPlace::Left)->setText(u"Painan"_s);
    m_form->addFolder(u"backupFolder"_s, tr("Folder cadangan, sebaiknya di disk lain"), FormPlace::Right)->setPlaceholderText(tr("boleh dipilih kemudian"));
}

void SetupPage::addAdministrator()
{
    m_form->addHeading(tr("Administrator pertama"));
    m_form->addLine(u"name"_s, tr("Nama, dengan gelar"), FormPlace::Left);
    m_form->addLine(u"login"_s, tr("Nama pengguna"), FormPlace::Right);
    m_form->addPassword(u"password"_s, tr("Kata sandi, sedikitnya 8 huruf"), FormPlace::Left);
    m_form->addPassword(u"repeat"_s, tr("Kata sandi sekali lagi"), FormPlace::Right);
}

void SetupPage::addPrinting()
{
    m_form->addHeading(tr("Siapa yang mencetak kartu"));
    m_way = new PrintWayChoice(m_form);
    // The heading says it already; the summary still needs the name.
    m_form->add(u"way"_s, tr("Siapa yang mencetak"), m_way)->label()->hide();
    connect(m_way, &PrintWayChoice::chosen, this, [this] {
        m_form->row(u"way"_s)->clearState();
        summarize();
    });
}

void SetupPage::addActions(QVBoxLayout &page)
{
    auto *foot = new ActionBar(this);
    foot->setEdge(48);
    auto *start = new ActionButton(ButtonKind::Primary, tr("Mulai memakai SILPIA"), foot);
    start->setObjectName(u"start"_s);
    start->setKey(Qt::CTRL | Qt::Key_Return);
    connect(start, &QPushButton::clicked, this, &SetupPage::start);
    foot->setNote(tr("Sesudah ini Anda masuk sebagai administrator"));
    foot->addRight(start);
    page.addWidget(foot);
}

FirstStart SetupPage::entered() const
{
    FirstStart start;
    start.government = m_form->text(u"government"_s);
    start.officeName = m_form->text(u"officeName"_s);
    start.place = m_form->text(u"place"_s);
    start.backupFolder = m_form->text(u"backupFolder"_s);
    start.name = m_form->text(u"name"_s);
    start.login = m_form->text(u"login"_s);
    start.password = m_form->text(u"password"_s);
    start.way = m_way->value();
    return start;
}

void SetupPage::findFaults(const FirstStart &start)
{
    m_form->clearFaults();
    (void)m_form->filled({u"government"_s, u"officeName"_s, u"place"_s, u"name"_s, u"login"_s});
    if (!start.backupFolder.isEmpty() && !QFileInfo(start.backupFolder).isDir())
        m_form->setFault(u"backupFolder"_s, tr("Folder ini tidak ada. Pilih folder lain."));
    if (const auto good = acceptablePassword(start.password, start.login); !good)
        m_form->setFault(u"password"_s, good.error().message);
    else if (start.password != m_form->text(u"repeat"_s))
        m_form->setFault(u"repeat"_s, tr("Kedua kata sandi tidak sama."));
    if (start.way == PrintWay::NotChosen)
        m_form->setFault(u"way"_s, tr("Pilih salah satu: tidak ada yang dipilihkan untuk Anda."));
}

void SetupPage::summarize()
{
    QStringList names;
    for (const QString &code : m_form->faulty())
        names.append(m_form->row(code)->label()->text().section(u',', 0, 0));
    m_summary->say(NoticeKind::Error, tr("%1 isian harus diperbaiki:").arg(names.size()), names.join(u", "_s) + u'.');
    m_summary->setHidden(names.isEmpty());
    m_words->setVisible(names.isEmpty()); // faults need the room on a small screen
}

void SetupPage::start()
{
    const FirstStart start = entered();
    findFaults(start);
    summarize();
    if (!m_form->faulty().isEmpty())
        return m_form->goToFirstFault();
    const auto session = [&] {
        const Waiting cursor;
        return firstStart(m_office, start);
    }();
    if (session)
        return emit finished(*session);
    if (m_form->showError(session.error()))
        return summarize();
    m_summary->say(NoticeKind::Error, tr("Belum siap."), session.error().message);
    m_summary->show();
}

} // namespace silpia
