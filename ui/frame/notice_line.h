#pragma once

#include "ui/frame/icons.h"

#include <QFrame>

class QLabel;
class QHBoxLayout;

namespace silpia {

class ActionButton;

/// What a notice says by icon and colour besides its words.
enum class NoticeKind : quint8 { Info, Good, Warn, Error, Held };

/// The quiet line at the foot of the window: icon, one sentence, at most one link.
class NoticeLine : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeLine(QWidget *parent = nullptr);

    void say(NoticeKind kind, const QString &sentence);
    void sayWithLink(NoticeKind kind, const QString &sentence, const QString &link, const QString &cap = {});
    void clear();
    [[nodiscard]] QString text() const { return m_sentence; }
    [[nodiscard]] NoticeKind kind() const { return m_kind; }

signals:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeLink();

    NoticeKind m_kind = NoticeKind::Info;
    QString m_sentence;
    ActionButton *m_link = nullptr;
};

/// A notice that stands in the page on its own ground: bold lead, sentence, and room for buttons at the right.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void say(NoticeKind kind, const QString &lead, const QString &sentence);
    void addAction(QWidget *widget);
    [[nodiscard]] NoticeKind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NoticeKind m_kind = NoticeKind::Warn;
    QLabel *m_lead = nullptr;
    QLabel *m_sentence = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace silpia
