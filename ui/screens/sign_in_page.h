#pragma once

#include "core/office/administration.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace silpia {

/// Who works here now. A marked demo database offers its people without a password, framed and marked CONTOH.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(Office &office, QWidget *parent = nullptr);
    /// Empties the fields; `login` is filled in for a lock or a quick change of officer.
    void reset(const QString &login = {});

signals:
    void signedIn(const silpia::Session &session);

private:
    QWidget *brandSide();
    QWidget *form();
    QWidget *demoPanel();
    void tryPassword();
    void enterDemo(OfficerId officer);

    Office &m_office;
    QLineEdit *m_login;
    QLineEdit *m_password;
    QLabel *m_words;
};

} // namespace silpia
