#pragma once

#include "ui/forms/input_editor.h"

#include <QMap>

class QGridLayout;

namespace silpia {

class FormRow;

/// Editors for fields of the form, made from the field table. Values are judged while they are typed: a stop marks the
/// field, a warning asks for its ground, what a NIK says stands under it. Nothing that was entered is ever changed.
class FieldsEditor : public InputEditor
{
    Q_OBJECT
public:
    /// `changesOnly`: gives only fields whose value was changed, each with its ground.
    FieldsEditor(Office &office, FieldSet shown, const FormData &known, bool changesOnly, QWidget *parent = nullptr);
    void fill(StepInput &input) const override;
    bool showFault(const QString &place, const QString &sentence) override;
    void clearFaults() override;
    [[nodiscard]] FormData form() const; ///< as it stands, dates as ISO where readable
    void setValue(Field field, const QString &value);

private:
    QWidget *makeEditor(const FieldDef &def);
    void addRow(QGridLayout &grid, const FieldDef &def);
    void judge();
    void readBack(const FormData &form);
    [[nodiscard]] QString typed(Field field) const;
    void fillNagari();

    Office &m_office;
    FieldSet m_shown;
    FormData m_known;
    bool m_changesOnly;
    QMap<Field, FormRow *> m_rows;
    QMap<Field, Verdict> m_warned;
    bool m_settled = false; ///< before the first touch nothing is marked as wrong
};

} // namespace silpia
