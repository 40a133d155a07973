#pragma once

#include "ui/frame/icons.h"
#include "ui/frame/theme.h"

#include <QLabel>

namespace silpia {

/// How a label's words look.
struct LabelLook
{
    TextSize size = TextSize::Body;
    Ink ink = Ink::Text;
    TextWeight weight = TextWeight::Normal;
};

/// One line that is elided where there is no room for it, with the whole text as tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(LabelLook look = {}, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

/// An icon beside words; tinted at each paint, so that it follows the theme.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(QWidget *parent = nullptr);
    IconLabel(Icon drawing, Ink ink, QWidget *parent = nullptr);
    void setDrawing(Icon drawing, Ink ink);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_drawing = Icon::Info;
    Ink m_ink = Ink::Quiet;
};

/// A label that shows its text as it is: a name like "<img …>" stays letters. Follows the theme.
[[nodiscard]] QLabel *makeLabel(const QString &text, LabelLook look = {}, QWidget *parent = nullptr);

/// Like makeLabel, for text that may need several lines.
[[nodiscard]] QLabel *makeWrappedLabel(const QString &text, LabelLook look = {}, QWidget *parent = nullptr);

/// Gives an existing label another look.
void setLook(QLabel &label, LabelLook look);

/// A tooltip guesses whether its text is rich. Escaped, a name stays what was typed.
[[nodiscard]] QString plainToolTip(const QString &text);

/// Sets a dynamic property that the style sheet reads (kind, fault, warn …) and has the widget drawn anew.
void setMark(QWidget &widget, const char *name, const QVariant &value);

/// Puts what takes the focus inside these parts one after the other for Tab, part by part: for pages whose parts are made
/// anew after what stands below them.
void chainTabs(const QList<QWidget *> &parts);

/// A 1-pixel divider.
[[nodiscard]] QWidget *makeLine(Qt::Orientation orientation, QWidget *parent = nullptr);

} // namespace silpia
