#pragma once

#include "ui/forms/input_editor.h"

namespace silpia {

class Banner;

/// The form of one step over one application or several, made from the inputs of its row in the step table.
class StepPanel : public QWidget
{
    Q_OBJECT
public:
    StepPanel(Office &office, const Session &session, Step step, const QList<Application> &applications, QWidget *parent = nullptr);
    void perform();
    [[nodiscard]] Step step() const { return m_step; }

signals:
    void done(const QString &sentence);
    void cancelled();

private:
    void build(const StepDef &row);
    QList<InputEditor *> editorsFor(Input input);
    InputEditor *fieldsEditor(FieldSet shown, bool changesOnly);
    InputEditor *compareEditor();
    InputEditor *manifestEditor();
    void showError(const Error &error);
    [[nodiscard]] StepInput input() const;

    Office &m_office;
    Session m_session;
    Step m_step;
    QList<Application> m_applications;
    QString m_key; ///< the same form sent twice counts once
    QList<InputEditor *> m_editors;
    Banner *m_banner = nullptr;
};

} // namespace silpia
