#pragma once

#include "ui/forms/input_editor.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace silpia {

class FormRow;
class Segmented;

/// One line of text: reason, note, rule. `place` is the error's place and the object name.
class LineEditor : public InputEditor
{
    Q_OBJECT
public:
    LineEditor(const QString &label, const QString &place, QString StepInput::*target, QWidget *parent = nullptr);
    void fill(StepInput &input) const override;
    bool showFault(const QString &place, const QString &sentence) override;
    void clearFaults() override;

private:
    FormRow *m_row;
    QLineEdit *m_line;
    QString StepInput::*m_target;
};

/// One of a few: why it is held, cancelled, what became of the card.
class ChoiceEditor : public InputEditor
{
    Q_OBJECT
public:
    using Setter = std::function<void(StepInput &, int)>;
    ChoiceEditor(const QString &label, const QString &place, const QStringList &choices, Setter set, QWidget *parent = nullptr);
    void fill(StepInput &input) const override;
    [[nodiscard]] bool isDecided() override; ///< nothing is chosen for a person: the first of a list is not a reason
    void clearFaults() override;

private:
    QComboBox *m_box;
    FormRow *m_row;
    Setter m_set;
};

/// The parent's statement (UU 27/2022).
class ConsentEditor : public InputEditor
{
    Q_OBJECT
public:
    explicit ConsentEditor(QWidget *parent = nullptr);
    void fill(StepInput &input) const override;
    bool showFault(const QString &place, const QString &sentence) override;

private:
    QCheckBox *m_box;
};

/// Each paper an application needs: copy, original seen, missing.
class PapersEditor : public InputEditor
{
    Q_OBJECT
public:
    PapersEditor(const PaperState &state, QWidget *parent = nullptr);
    void show(const PaperState &state); ///< demands follow reason and age while they are typed
    void fill(StepInput &input) const override;
    [[nodiscard]] int missingCount() const;

private:
    QMap<Requirement, Segmented *> m_choices;
    QMap<Requirement, bool> m_mandatory;
};

/// A photo from a file, looked at before it is sent.
class PhotoEditor : public InputEditor
{
    Q_OBJECT
public:
    PhotoEditor(Office &office, const QByteArray &known, QWidget *parent = nullptr);
    void fill(StepInput &input) const override;
    bool showFault(const QString &place, const QString &sentence) override;
    [[nodiscard]] bool hasPhoto() const { return m_hasPhoto; }

private:
    void choose();
    void take(const QByteArray &bytes);
    Office &m_office;
    QLabel *m_picture;
    QLabel *m_words;
    QByteArray m_bytes;
    bool m_hasPhoto = false;
};

/// What a pick-up or a distribution says besides its files: count claimed, archive place.
class ManifestEditor : public InputEditor
{
    Q_OBJECT
public:
    ManifestEditor(Step step, int found, const QList<Application> &left, QWidget *parent = nullptr);
    void fill(StepInput &input) const override;

private:
    QSpinBox *m_claimed = nullptr;
    QLineEdit *m_archive = nullptr;
    QList<ApplicationId> m_left;
};

/// Who took the card.
class TakerEditor : public InputEditor
{
    Q_OBJECT
public:
    TakerEditor(const QList<Application> &applications, QWidget *parent = nullptr);
    void fill(StepInput &input) const override;
    bool showFault(const QString &place, const QString &sentence) override;
    void clearFaults() override;

private:
    QMap<QString, FormRow *> m_rows;
    [[nodiscard]] QString text(const QString &place) const;
};

/// Elements that differ or lack, ticked.
class DifferingEditor : public InputEditor
{
    Q_OBJECT
public:
    explicit DifferingEditor(const QStringList &ticked, QWidget *parent = nullptr);
    void fill(StepInput &input) const override;

private:
    QList<QCheckBox *> m_boxes;
};

} // namespace silpia
