#pragma once

#include "ui/frame/icons.h"
#include "ui/frame/theme.h"

#include <QAbstractButton>
#include <optional>

namespace silpia {

/// One of the choices. `ink` colours it when chosen: Near for "Belum ada".
struct SegmentChoice
{
    QString id = {};
    QString label = {};
    Ink ink = Ink::Accent;
    std::optional<Icon> icon = {}; ///< shown always; without it the chosen one gets a check
};

/// One segment; made by Segmented only.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT
public:
    SegmentButton(SegmentChoice choice, int number, QWidget *parent);
    void setEnds(bool first, bool last);
    void setSmall(bool small);
    void setKeyShown(bool shown);
    [[nodiscard]] const SegmentChoice &choice() const { return m_choice; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] std::optional<Icon> shownIcon() const;
    [[nodiscard]] QFont captionFont() const;

    SegmentChoice m_choice;
    int m_number = 0;
    bool m_first = false;
    bool m_last = false;
    bool m_small = true;
    bool m_keyShown = false;
};

/// An exclusive choice side by side: keys 1 to n, Left and Right.
class Segmented : public QWidget
{
    Q_OBJECT
public:
    explicit Segmented(const QList<SegmentChoice> &choices, QWidget *parent = nullptr);

    /// Shows a choice without announcing it; an empty id shows none.
    void setValue(const QString &id);
    [[nodiscard]] QString value() const { return m_value; }
    /// 28 high (the default) or 34.
    void setSmall(bool small);
    /// Draws the digits on key caps.
    void setKeysShown(bool shown);

signals:
    void valueChosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(qsizetype place);
    void show(const QString &id);

    QList<SegmentButton *> m_buttons;
    QString m_value;
};

} // namespace silpia
