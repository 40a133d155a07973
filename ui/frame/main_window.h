#pragma once

#include "core/office/office.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/theme.h"
#include "ui/print/card_carrier.h"

#include <QMainWindow>
#include <QMap>
#include <functional>
#include <memory>

class QStackedWidget;
class QTimer;

namespace silpia {

class HelpDialog;
class Rail;
class Screen;
class SignInPage;
class TopBar;

/// The one window: first start, sign-in, and the frame around the screens of the officer who works here.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What carries the cards to a printer is handed in, so that a test may play one.
    using CarrierMaker = std::function<std::unique_ptr<CardCarrier>()>;
    explicit MainWindow(Office &office, CarrierMaker makeCarrier = makeOfficeCarrier, QWidget *parent = nullptr);
    /// The screen of a place of the rail; made on first use. Null for a place that is not this officer's.
    Screen *place(const QString &id);
    void go(const QString &id);
    /// What F1 opens now, by the manual's table: "validasi", "administrasi/officers".
    [[nodiscard]] QString shownScreen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void firstPage();
    void enter(const Session &session);
    void lock();
    void leave();
    bool mayLeave();
    void changeOfficer();
    QWidget *workPage();
    void fillRail();
    void refreshCounts();
    Screen *makeScreen(const QString &id);
    void showMenu();
    void showHelp();
    void openManual(const QString &screen);
    void addHelpKey(QWidget *page, const QString &screen);
    void showSignIn();
    void showSearch(const QString &text);
    bool clearNotice();
    void goBack();
    void toggleTheme();

    Office &m_office;
    CarrierMaker m_makeCarrier;
    Session m_session;
    QStackedWidget *m_pages;
    SignInPage *m_signIn = nullptr;
    QWidget *m_work = nullptr;
    Rail *m_rail = nullptr;
    TopBar *m_top = nullptr;
    NoticeLine *m_notice = nullptr;
    QStackedWidget *m_places = nullptr;
    QMap<QString, Screen *> m_screens;
    QString m_beforeSearch; ///< the place from which one searched; Esc goes back there
    HelpDialog *m_help = nullptr;
    QTimer *m_idle = nullptr;
    QTimer *m_counts = nullptr;
    ThemeKind m_theme = ThemeKind::Light;
    bool m_locked = false;
};

} // namespace silpia
