#pragma once

#include "core/office/printers.h"
#include "ui/models/print_runner.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace silpia {

class PrintFigure;

/// The head of the printing desk: the printer and why it waits, what is left, what came out today, and the scanner's field.
class PrintStrip : public QFrame
{
    Q_OBJECT
public:
    explicit PrintStrip(QWidget *parent = nullptr);

    void setQueues(const QList<CardQueue> &queues);
    [[nodiscard]] bool hasPrinter() const;
    /// The chosen printers; none where the cards go into a folder that is yet to be chosen.
    [[nodiscard]] QStringList printers() const;
    /// What is counted, and how the chosen printers stand.
    void show(Office &office, const PrintRunner &runner, qsizetype uncertain);
    /// Of the photo on the chosen printer, percent; 0 where several are chosen.
    [[nodiscard]] int brightness() const { return m_brightness; }
    [[nodiscard]] QLineEdit *scan() const { return m_scan; }

signals:
    void targetChosen();
    void scanned();

private:
    void showPrinters(Office &office);
    void showRibbon(const std::optional<PrinterStanding> &standing);

    QComboBox *m_printer = nullptr;
    QLabel *m_words = nullptr; ///< over the printer: what it is, or why it waits
    QLineEdit *m_scan = nullptr;
    PrintFigure *m_blanks = nullptr;
    PrintFigure *m_ribbon = nullptr;
    PrintFigure *m_good = nullptr;
    PrintFigure *m_bad = nullptr;
    PrintFigure *m_open = nullptr;
    QStringList m_queues;
    int m_brightness = 0;
};

} // namespace silpia
