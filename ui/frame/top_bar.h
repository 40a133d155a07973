#pragma once

#include "ui/frame/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPointer>

class QLabel;

namespace silpia {

/// The one search box: name, NIK, register number or a scanned receipt.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void left(); ///< by Esc

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

/// Who works here: name and role, with the menu behind it.
class OfficerButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit OfficerButton(QWidget *parent = nullptr);
    void setOfficer(const QString &name, const QString &roleLine);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_roleLine;
};

/// The bar above every screen: search, the office's date, the officer.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    void setDateText(const QString &text);
    void setOfficer(const QString &name, const QString &roleLine);
    void clearSearch();
    [[nodiscard]] SearchBox *searchBox() const { return m_search; }
    /// Where the officer's menu opens, in screen coordinates.
    [[nodiscard]] QPoint menuPlace() const;

signals:
    void searchRequested(const QString &text);
    void officerMenuRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void enterSearch();
    void leaveSearch();

    SearchBox *m_search = nullptr;
    QPointer<QWidget> m_before; ///< where the keyboard was when the search was called
    QLabel *m_date = nullptr;
    OfficerButton *m_officer = nullptr;
};

} // namespace silpia
