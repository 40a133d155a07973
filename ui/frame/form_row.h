#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace silpia {

class IconLabel;

/// What the line under a field says.
enum class FormState : quint8 { Plain, Reading, Fault, Warning };

/// A field with its label above and, below, what was read from it, what is wrong, or what needs a ground.
class FormRow : public QWidget
{
    Q_OBJECT
public:
    FormRow(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    [[nodiscard]] QLabel *label() const { return m_label; }
    [[nodiscard]] FormState state() const { return m_state; }
    /// The sentence under the field; empty when there is none.
    [[nodiscard]] QString sentence() const { return m_sentence; }
    void setReading(const QString &text);
    void setFault(const QString &text);
    /// Warns and asks for a ground in one line. What was typed there stays until clearState.
    void setWarning(const QString &text);
    void setGround(const QString &text);
    [[nodiscard]] QString ground() const;
    void clearState();

signals:
    void groundEdited(const QString &text);

private:
    void setState(FormState state, const QString &text);
    void makeGroundEditor();

    QWidget *m_editor = nullptr;
    QLabel *m_label = nullptr;
    IconLabel *m_mark = nullptr;
    QLabel *m_below = nullptr;
    QLineEdit *m_ground = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_line = nullptr;
    FormState m_state = FormState::Plain;
    QString m_sentence;
};

} // namespace silpia
