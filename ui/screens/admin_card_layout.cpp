#include "ui/screens/admin_card_layout.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"
#include "ui/frame/prompt.h"
#include "ui/print/card_pdf.h"
#include "ui/print/office_layout.h"
#include "ui/screens/admin_form.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace silpia {

namespace {

constexpr int kCardPixels = 420;
constexpr qsizetype kLargestLayout = 1024 * 1024;
constexpr qsizetype kLargestBlank = 5 * 1024 * 1024;

QString keyOf(CardSide side)
{
    return side == CardSide::Front ? u"card.blankFront"_s : u"card.blankBack"_s;
}

} // namespace

AdminCardLayout::AdminCardLayout(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Tata letak kartu"), parent)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(kPaneEdge);
    layout->addWidget(buildCard());
    layout->addWidget(buildBlank());
    layout->addStretch(1);
    body()->addWidget(scrolled(page, this), 1);
    m_builtIn = addLeft(u"builtIn"_s, Icon::Undo, tr("Pakai bawaan"));
    connect(m_builtIn, &QPushButton::clicked, this, &AdminCardLayout::useBuiltIn);
    connect(addLeft(u"saveLayout"_s, Icon::Copy, tr("Simpan salinan…")), &QPushButton::clicked, this, &AdminCardLayout::saveLayout);
    connect(addPrimary(u"loadLayout"_s, Icon::Folder, tr("Muat berkas tata letak…")), &QPushButton::clicked, this, &AdminCardLayout::loadLayout);
}

QWidget *AdminCardLayout::buildCard()
{
    auto *panel = new Panel(tr("Kartu"), this);
    m_words = makeWrappedLabel({}, {}, panel);
    m_words->setObjectName(u"layoutWords"_s);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(kPaneEdge);
    m_front = new QLabel(panel);
    m_back = new QLabel(panel);
    m_front->setObjectName(u"cardFront"_s);
    m_front->setAccessibleName(tr("Kartu sisi depan"));
    m_back->setAccessibleName(tr("Kartu sisi belakang"));
    for (QLabel *side : {m_front, m_back}) {
        side->setTextFormat(Qt::PlainText);
        cards->addWidget(side);
    }
    cards->addStretch(1);
    panel->content()->addWidget(m_words);
    panel->content()->addLayout(cards);
    return panel;
}

QWidget *AdminCardLayout::buildBlank()
{
    auto *panel = new Panel(tr("Gambar blangko"), this);
    m_blankWords = makeWrappedLabel({}, {}, panel);
    m_blankWords->setObjectName(u"blankWords"_s);
    panel->content()->addWidget(m_blankWords);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    const auto add = [&](const QString &name, Icon drawing, const QString &text) {
        auto *button = new ActionButton(ButtonKind::Secondary, drawing, text, panel);
        button->setObjectName(name);
        line->addWidget(button);
        return button;
    };
    connect(add(u"blankFront"_s, Icon::Scan, tr("Muat sisi depan…")), &QPushButton::clicked, this, [this] { loadBlank(CardSide::Front); });
    connect(add(u"blankBack"_s, Icon::Scan, tr("Muat sisi belakang…")), &QPushButton::clicked, this, [this] { loadBlank(CardSide::Back); });
    m_remove = add(u"blankRemove"_s, Icon::Cross, tr("Hapus gambar"));
    connect(m_remove, &QPushButton::clicked, this, &AdminCardLayout::removeBlanks);
    line->addStretch(1);
    panel->content()->addLayout(line);
    return panel;
}

void AdminCardLayout::reload()
{
    const auto book = office().book();
    if (!book)
        return report(book.error());
    const Settings &settings = (*book)->settings;
    const bool own = !settings.cardLayout.isEmpty();
    const bool hasBlank = !settings.blankFront.isEmpty() || !settings.blankBack.isEmpty();
    m_builtIn->setEnabled(own);
    m_remove->setEnabled(hasBlank);
    m_blankWords->setText(hasBlank ? tr("Pratinjau digambar di atas gambar blangko. Gambar ini tidak pernah dicetak.")
                                   : tr("Pindai blangko kosong agar pratinjau memperlihatkan kartu di atasnya. Gambar itu tidak pernah dicetak; paling besar 5 MB."));
    const auto layout = officeLayout(settings);
    if (!layout) {
        m_words->setText(tr("Tata letak yang tersimpan tidak terbaca; kartu tidak dapat dicetak. Muat berkas lain atau pakai bawaan."));
        m_front->clear();
        m_back->clear();
        return report(layout.error());
    }
    m_words->setText((own ? tr("Tata letak kantor, versi %1.") : tr("Tata letak bawaan program, versi %1.")).arg(layout->version));
    m_front->setPixmap(QPixmap::fromImage(cardImage(*layout, sampleCard(), CardSide::Front, kCardPixels, nullptr, {0, scannedBlank(settings, CardSide::Front)})));
    m_back->setPixmap(QPixmap::fromImage(cardImage(*layout, sampleCard(), CardSide::Back, kCardPixels, nullptr, {0, scannedBlank(settings, CardSide::Back)})));
}

void AdminCardLayout::keep(const SettingMap &changed, const QString &sentence)
{
    const auto kept = keepSettings(office(), session(), changed);
    if (!kept)
        return report(kept.error());
    reload();
    done(sentence);
}

void AdminCardLayout::loadLayout()
{
    const auto file = chooseFile(tr("Berkas tata letak kartu"), tr("Tata letak (*.json)"));
    if (!file)
        return;
    if (file->bytes.size() > kLargestLayout)
        return report({ErrorKind::Invalid, tr("Berkas ini terlalu besar untuk tata letak kartu. Pilih berkas lain."), {}, {}});
    // Read whole before anything is changed: what is refused leaves the office its card.
    const auto layout = admitLayout(file->bytes);
    if (!layout)
        return report(layout.error());
    keep({{u"card.layout"_s, QString::fromUtf8(file->bytes)}}, tr("Tata letak baru dipakai mulai kartu berikutnya, versi %1.").arg(layout->version));
}

void AdminCardLayout::saveLayout()
{
    const auto book = office().book();
    if (!book)
        return report(book.error());
    const QString own = (*book)->settings.cardLayout;
    const QString path = Prompt::saveFile(this, tr("Simpan salinan tata letak"), u"tata-letak-kia.json"_s, tr("Tata letak (*.json)"));
    if (path.isEmpty())
        return;
    const auto text = own.isEmpty() ? builtInCardFile() : Result<QByteArray>(own.toUtf8());
    const auto written = text.and_then([&](const QByteArray &bytes) { return atomicWrite(path, bytes); });
    if (!written)
        return report(written.error());
    emit said(NoticeKind::Good, tr("Salinan tata letak disimpan. Ubah dengan penyunting teks, lalu muat di sini."));
}

void AdminCardLayout::useBuiltIn()
{
    if (Prompt::confirm(this, tr("Tata letak kartu"), tr("Tata letak kantor diganti dengan bawaan program. Simpan salinannya dahulu bila masih diperlukan."), tr("Pakai bawaan")))
        keep({{u"card.layout"_s, QString()}}, tr("Tata letak bawaan dipakai mulai kartu berikutnya."));
}

void AdminCardLayout::loadBlank(CardSide side)
{
    const auto file = chooseFile(tr("Gambar blangko"), tr("Gambar (*.jpg *.jpeg *.png)"));
    if (!file)
        return;
    if (file->bytes.size() > kLargestBlank)
        return report({ErrorKind::Invalid, tr("Gambar blangko lebih dari 5 MB. Pindai dengan 300 dpi."), {}, {}});
    const PhotoGate *gate = office().tools().photos;
    const AdmittedPhoto admitted = gate ? gate->admit(file->bytes) : AdmittedPhoto();
    if (admitted.jpeg.isEmpty())
        return report({ErrorKind::Invalid, tr("Gambar ini tidak terbaca, terlalu kecil, atau terlalu besar. Pindai blangko sebagai JPEG atau PNG."), {}, {}});
    keep({{keyOf(side), QString::fromLatin1(admitted.jpeg.toBase64())}}, tr("Gambar blangko disimpan; hanya untuk pratinjau."));
}

void AdminCardLayout::removeBlanks()
{
    keep({{keyOf(CardSide::Front), QString()}, {keyOf(CardSide::Back), QString()}}, tr("Gambar blangko dihapus."));
}

} // namespace silpia
