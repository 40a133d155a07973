#pragma once

#include "ui/frame/icons.h"
#include "ui/frame/theme.h"

#include <QWidget>
#include <optional>

namespace silpia {

/// One large figure with what it counts above and a word below.
struct BigFigure
{
    QString label = {};
    QString value = {};
    QString foot = {};
    Ink ink = Ink::Text;
    std::optional<Icon> icon = {};
};

/// Figures that are meant to be compared: claimed, found, missing.
class BigFigures : public QWidget
{
    Q_OBJECT
public:
    explicit BigFigures(QWidget *parent = nullptr);

    void setFigures(const QList<BigFigure> &figures);
    /// Aligns left at 24 pixels, as in an overview, instead of centred at 32.
    void setOverview(bool overview);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawFigure(QPainter &painter, const BigFigure &figure, const QRect &rect) const;
    void drawFoot(QPainter &painter, const BigFigure &figure, const QRect &rect, int alignment) const;

    QList<BigFigure> m_figures;
    bool m_overview = false;
};

} // namespace silpia
