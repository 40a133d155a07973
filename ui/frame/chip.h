#pragma once

#include "ui/frame/clock_look.h"

#include <QWidget>

namespace silpia {

/// What a chip says by icon and colour besides its words.
enum class ChipKind : quint8 { InTime, Near, Late, Held, Neutral, Good, Warn, Error };

/// The chip that shows a clock.
[[nodiscard]] ChipKind chipKind(ClockKind clock);

/// A state in icon and words on its own ground, 24 high.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    Chip(ChipKind kind, const QString &text, QWidget *parent = nullptr);

    void setState(ChipKind kind, const QString &text);
    [[nodiscard]] ChipKind kind() const { return m_kind; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipKind m_kind = ChipKind::Neutral;
    QString m_text;
};

} // namespace silpia
