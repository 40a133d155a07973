#pragma once

#include "core/office/office.h"
#include "core/workflow/print_state.h"
#include "ui/frame/theme.h"

#include <QComboBox>
#include <QFrame>

class QLabel;

namespace silpia {

class ActionButton;

/// One figure of the printing desk's strip, with what it counts above it.
class PrintFigure : public QWidget
{
    Q_OBJECT
public:
    explicit PrintFigure(QWidget *parent = nullptr);
    void tell(const QString &what, const QString &number, Ink ink);

private:
    QLabel *m_caption;
    QLabel *m_value;
};

class CardFace;

/// The card of an application, both sides, as it would be printed today.
class CardPreview : public QFrame
{
    Q_OBJECT
public:
    explicit CardPreview(QWidget *parent = nullptr);
    /// Of the photo, as the chosen printer prints it.
    void setBrightness(int percent) { m_brightness = percent; }
    /// Shows nothing for a null id. `before` stands before the child's name.
    void show(Office &office, const Session &session, ApplicationId id, const QString &before);
    /// Offers to print the back alone, of a card whose front is out.
    void offerBack(bool offered);

signals:
    void backRequested();

private:
    QLabel *m_name;
    QLabel *m_destination;
    CardFace *m_front;
    CardFace *m_back;
    ActionButton *m_printBack;
    int m_brightness = 0;
};

/// Why a card is spoiled: the usual reasons, or another one that is typed.
class ReasonBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ReasonBox(const QString &name, QWidget *parent = nullptr);
    [[nodiscard]] QString reason() const;
    void setReason(const QString &reason);
    void forget() { setReason(itemText(0)); } ///< back to "not said"
    [[nodiscard]] bool isTyping() const; ///< letters are no answers then
    void hidePopup() override;

signals:
    void given(); ///< one was picked, or typed and ended by Enter: the keyboard belongs to the card again
};

/// Where a card goes to: "Kelas 2A · SD Negeri 05 Painan".
[[nodiscard]] QString destinationWords(const Application &application);

/// What a person is asked about a card, with what the printer proposes.
[[nodiscard]] QString questionOf(PrintState state);

} // namespace silpia
