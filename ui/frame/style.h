#pragma once

#include <QPointer>
#include <QProxyStyle>

class QFocusFrame;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace silpia {

/// Draws what a style sheet cannot: the focus ring outside a control, tinted arrows, check and radio marks, combo
/// boxes and spin boxes whose edge tells their state.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();
    ~Style() override;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveRing(QWidget *focused);

    QPointer<QFocusFrame> m_ring;
};

} // namespace silpia
