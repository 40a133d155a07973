#pragma once

#include "core/office/desks.h"
#include "ui/screens/screen.h"

class QComboBox;

namespace silpia {

class ActionButton;
class Banner;
class ConsentEditor;
class FieldsEditor;
class InputEditor;
class PapersEditor;
class PhotoEditor;

/// Steps 1 to 4 in one sitting, each stamped on its own. What the case asks for appears while it is typed.
class IntakeScreen : public Screen
{
    Q_OBJECT
public:
    IntakeScreen(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override {}
    /// Starts a new application with what a closed one held ("Ajukan lagi").
    void takeOver(const FormData &form);

signals:
    void left(); ///< done or given up: back to the queue
    void entered(qint64 application);

private:
    void build(const FormData &known);
    QWidget *side();
    void follow();
    void save();
    void likeBefore();
    Result<Application> takeSteps();
    [[nodiscard]] StepInput input() const;
    void showError(const Error &error);

    QString m_key;
    QComboBox *m_partner = nullptr;
    FieldsEditor *m_fields = nullptr;
    PapersEditor *m_papers = nullptr;
    PhotoEditor *m_photo = nullptr;
    ConsentEditor *m_consent = nullptr;
    QWidget *m_likeBefore = nullptr;
    QWidget *m_foot = nullptr;
    Banner *m_banner = nullptr;
    FormData m_last; ///< for siblings
};

} // namespace silpia
