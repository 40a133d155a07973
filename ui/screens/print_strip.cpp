#include "ui/screens/print_strip.h"

#include "core/base/text.h"
#include "ui/frame/label.h"
#include "ui/screens/print_parts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kStripHeight = 72;
constexpr int kFieldWidth = 190;
constexpr int kFewBlanks = 50;
constexpr int kFewOfTen = 1; ///< a ribbon with less than a tenth of its cards left is nearly used up

QString asPdf()
{
    return tr("Simpan sebagai PDF…");
}

/// A field with its small label above it.
QWidget *underCaption(QWidget *editor, QLabel *caption)
{
    auto *cell = new QWidget;
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    caption->setBuddy(editor);
    editor->setAccessibleName(caption->text());
    lines->addWidget(caption);
    lines->addWidget(editor);
    return cell;
}

QLabel *captionLabel(const QString &text)
{
    return makeLabel(text, {TextSize::Small, Ink::Quiet, TextWeight::Normal});
}

} // namespace

PrintStrip::PrintStrip(QWidget *parent)
    : QFrame(parent)
{
    setMark(*this, "kind", u"surface"_s);
    setFixedHeight(kStripHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPaneEdge, 8, kPaneEdge, 8);
    layout->setSpacing(12);
    m_printer = new QComboBox;
    m_printer->setObjectName(u"printTarget"_s);
    m_printer->setFixedWidth(kFieldWidth);
    connect(m_printer, &QComboBox::activated, this, &PrintStrip::targetChosen);
    m_scan = new QLineEdit;
    m_scan->setObjectName(u"scan"_s);
    m_scan->setMinimumWidth(kFieldWidth);
    connect(m_scan, &QLineEdit::returnPressed, this, &PrintStrip::scanned);
    m_words = captionLabel(tr("Printer kartu"));
    m_words->setObjectName(u"printerWords"_s);
    layout->addWidget(underCaption(m_printer, m_words));
    for (PrintFigure **figure : {&m_blanks, &m_ribbon, &m_good, &m_bad, &m_open}) {
        *figure = new PrintFigure;
        layout->addWidget(makeLine(Qt::Vertical));
        layout->addWidget(*figure, 1);
    }
    m_ribbon->setObjectName(u"ribbon"_s);
    layout->addWidget(makeLine(Qt::Vertical));
    layout->addWidget(underCaption(m_scan, captionLabel(tr("Pindai kartu atau blangko (F8)"))));
}

void PrintStrip::setQueues(const QList<CardQueue> &queues)
{
    const QString before = m_printer->currentText();
    m_printer->clear();
    m_queues.clear();
    for (const CardQueue &queue : queues) {
        m_queues.append(queue.name);
        m_printer->addItem(queue.name, QStringList{queue.name});
    }
    if (queues.size() > 1)
        m_printer->addItem(tr("Semua printer (%1)").arg(queues.size()), m_queues);
    m_printer->addItem(asPdf());
    m_printer->setCurrentIndex(std::max(0, m_printer->findText(before)));
}

bool PrintStrip::hasPrinter() const
{
    return m_printer->count() > 0;
}

QStringList PrintStrip::printers() const
{
    return m_printer->currentData().toStringList();
}

void PrintStrip::show(Office &office, const PrintRunner &runner, qsizetype uncertain)
{
    const PrintBoard &board = runner.board();
    const QLocale locale(QLocale::Indonesian);
    const int left = board.blanks ? board.blanks->left() : 0;
    m_blanks->tell(tr("Blangko tersisa"), locale.toString(left), left < kFewBlanks ? Ink::Near : Ink::Text);
    m_good->tell(tr("Baik hari ini"), locale.toString(board.good), Ink::Good);
    m_bad->tell(tr("Gagal hari ini"), locale.toString(board.spoiled), board.spoiled > 0 ? Ink::Late : Ink::Text);
    m_open->tell(tr("Belum pasti"), locale.toString(uncertain), uncertain == 0 ? Ink::Text : Ink::Held);
    showPrinters(office);
}

void PrintStrip::showPrinters(Office &office)
{
    const QStringList chosen = printers();
    std::optional<PrinterStanding> one;
    QStringList waiting;
    for (const QString &queue : chosen) {
        const auto standing = standingOf(office, queue);
        if (!standing)
            continue;
        if (!standing->waitsFor().isEmpty())
            waiting.append(chosen.size() > 1 ? u"%1: %2"_s.arg(queue, standing->waitsFor()) : standing->waitsFor());
        if (chosen.size() == 1)
            one = *standing;
    }
    const bool wantsCleaning = waiting.isEmpty() && one && one->wantsCleaning();
    const QString said = waiting.isEmpty() ? wantsCleaning ? tr("Printer: perlu dibersihkan") : tr("Printer kartu")
                         : waiting.size() < 2 ? waiting.first()
                                              : tr("%1 dari %2 printer menunggu").arg(waiting.size()).arg(chosen.size());
    m_words->setText(said);
    m_words->setToolTip(waiting.join(u'\n'));
    setLook(*m_words, {TextSize::Small, waiting.isEmpty() && !wantsCleaning ? Ink::Quiet : Ink::Near, TextWeight::Normal});
    m_printer->setAccessibleDescription(waiting.join(u"; "_s));
    m_brightness = one ? one->printer.brightness : 0;
    showRibbon(one);
}

void PrintStrip::showRibbon(const std::optional<PrinterStanding> &standing)
{
    const auto left = standing ? standing->ribbonLeft() : std::nullopt;
    const bool few = left && *left * 10 < standing->printer.ribbonCards * kFewOfTen;
    m_ribbon->tell(tr("Ribbon (taksiran)"), left ? u"± "_s + QLocale(QLocale::Indonesian).toString(std::max(0, *left)) : tr("–"), few ? Ink::Near : Ink::Text);
}

} // namespace silpia
