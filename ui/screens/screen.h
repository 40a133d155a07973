#pragma once

#include "core/office/desks.h"
#include "ui/frame/notice_line.h"

#include <QWidget>

namespace silpia {

/// A place of the rail. It asks the office one thing, shows the value or the error's sentence, and reloads.
class Screen : public QWidget
{
    Q_OBJECT
public:
    Screen(Office &office, const Session &session, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_office(office)
        , m_session(session)
    {
    }
    /// Asks the office anew and shows what it says; keeps what is being typed.
    virtual void reload() = 0;
    /// Esc: goes one step back within the screen; false when there is nothing to go back from.
    virtual bool goBack() { return false; }
    /// What would be lost if the officer left now, in a sentence; empty: nothing.
    [[nodiscard]] virtual QString unfinished() const { return {}; }
    /// Puts the keyboard where work begins: on the list, with a row chosen.
    virtual void takeFocus() { setFocus(Qt::OtherFocusReason); }
    /// Puts the choice on an application, where it is in the list.
    virtual void choose(qint64 application) { Q_UNUSED(application) }
    /// What of this screen is shown, where the manual tells its parts apart: "officers"; empty: the screen as such.
    [[nodiscard]] virtual QString shownPart() const { return {}; }

signals:
    void said(NoticeKind kind, const QString &sentence); ///< for the notice line
    void openRequested(qint64 application);              ///< shows the page of an application
    /// What was asked for of this application is done at that desk and nowhere else.
    void deskRequested(silpia::Desk desk, qint64 application);
    void changed();                                      ///< counts and queues elsewhere are stale now

protected:
    [[nodiscard]] Office &office() { return m_office; }
    [[nodiscard]] const Session &session() const { return m_session; }
    void report(const Error &error) { emit said(NoticeKind::Error, error.message); }

private:
    Office &m_office;
    Session m_session;
};

} // namespace silpia
