#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "ui/forms/small_editors.h"
#include "ui/frame/action_button.h"
#include "ui/frame/label.h"
#include "ui/frame/prompt.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr QSize kPictureSize(108, 144);
constexpr qint64 kLargestFile = 64LL * 1024 * 1024;

} // namespace

PhotoEditor::PhotoEditor(Office &office, const QByteArray &known, QWidget *parent)
    : InputEditor(parent)
    , m_office(office)
    , m_picture(new QLabel)
    , m_words(makeWrappedLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal}))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(12);
    m_picture->setFixedSize(kPictureSize);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setObjectName(u"photoPicture"_s);
    m_picture->setAccessibleName(tr("Foto anak"));
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    auto *side = new QVBoxLayout;
    auto *button = new ActionButton(ButtonKind::Secondary, Icon::Folder, tr("Dari berkas…"));
    button->setObjectName(u"photo"_s);
    connect(button, &QPushButton::clicked, this, &PhotoEditor::choose);
    side->addWidget(button, 0, Qt::AlignLeft);
    side->addWidget(m_words);
    side->addStretch();
    layout->addLayout(side, 1);
    m_words->setText(tr("Wajah lurus, sedikitnya 236×354 titik."));
    QPixmap picture;
    if (!known.isEmpty() && picture.loadFromData(known)) {
        m_picture->setPixmap(picture.scaled(kPictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        m_hasPhoto = true;
    } else {
        m_picture->setText(tr("Belum ada foto"));
    }
}

void PhotoEditor::choose()
{
    const QString file = Prompt::openFile(this, tr("Pilih foto anak"), tr("Gambar (*.jpg *.jpeg *.png)"));
    if (file.isEmpty())
        return;
    const auto bytes = readFile(file, kLargestFile);
    if (!bytes) {
        m_words->setText(bytes.error().message);
        setLook(*m_words, {TextSize::Small, Ink::Late, TextWeight::Normal});
        return;
    }
    take(*bytes);
}

void PhotoEditor::take(const QByteArray &bytes)
{
    const PhotoGate *gate = m_office.tools().photos;
    const AdmittedPhoto photo = gate ? gate->admit(bytes) : AdmittedPhoto{{}, 0, 0, Verdict::PhotoUnreadable};
    if (photo.finding) {
        m_words->setText(sentence(*photo.finding));
        setLook(*m_words, {TextSize::Small, Ink::Late, TextWeight::Normal});
        return;
    }
    m_bytes = bytes;
    m_hasPhoto = true;
    QPixmap picture;
    picture.loadFromData(photo.jpeg);
    m_picture->setPixmap(picture.scaled(kPictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_words->setText(tr("%1×%2 titik").arg(photo.width).arg(photo.height));
    setLook(*m_words, {TextSize::Small, Ink::Good, TextWeight::Normal});
    emit edited();
}

void PhotoEditor::fill(StepInput &input) const
{
    input.photo = m_bytes;
}

bool PhotoEditor::showFault(const QString &place, const QString &sentence)
{
    if (place != "photo"_L1)
        return false;
    m_words->setText(sentence);
    setLook(*m_words, {TextSize::Small, Ink::Late, TextWeight::Normal});
    return true;
}

} // namespace silpia
