#pragma once

#include "ui/forms/input_editor.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace silpia {

class ActionButton;
class FormRow;

/// Step 8. Where SILPIA prints: the card, what it goes to, and then what the operator saw. Where SIAK prints: the blank
/// of each card and that the NIK on it was compared.
class PrintEditor : public InputEditor
{
    Q_OBJECT
public:
    PrintEditor(Office &office, const Session &session, const QList<Application> &applications, QWidget *parent = nullptr);
    void fill(StepInput &input) const override;
    void fillItem(StepItem &item) const override;
    bool showFault(const QString &place, const QString &sentence) override;
    void clearFaults() override;
    /// Whether the person may say "good" now: SIAK's result, or a card that has left for the printer.
    [[nodiscard]] bool isReady() const;

signals:
    void failed(const QString &sentence);
    void closed(const QString &sentence); ///< spoiled or not printed: recorded, nothing moved

private:
    void makeSiakForm();
    void makePrintForm();
    void showCards();
    void showState();
    void print();
    void closeAs(BadOutcome outcome);

    Office &m_office;
    Session m_session;
    QList<Application> m_applications;
    bool m_siakPrints = false;
    QMap<qint64, FormRow *> m_serials;
    QCheckBox *m_nikConfirmed = nullptr;
    QLabel *m_front = nullptr;
    QLabel *m_back = nullptr;
    QLabel *m_words = nullptr;
    QComboBox *m_target = nullptr;
    QLineEdit *m_spoiledReason = nullptr;
    QWidget *m_before = nullptr;
    QWidget *m_after = nullptr;
};

} // namespace silpia
