#pragma once

#include "ui/frame/icons.h"

#include <QKeySequence>
#include <QPushButton>
#include <optional>

namespace silpia {

/// One primary a screen; danger is never filled; link looks like words; small is 28 high.
enum class ButtonKind : quint8 { Secondary, Primary, Danger, Link, SmallLink, Small, SmallDanger };

/// A button with icon, words and the drawn cap of its key.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(const QString &text, QWidget *parent = nullptr);
    ActionButton(ButtonKind kind, const QString &text, QWidget *parent = nullptr);
    ActionButton(ButtonKind kind, Icon drawing, const QString &text, QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    [[nodiscard]] ButtonKind kind() const { return m_kind; }
    void setDrawing(std::optional<Icon> drawing);
    /// Binds the key to the button and draws it on its cap. Ctrl+Return also answers to the keypad's Enter.
    void setKey(const QKeySequence &key);
    /// Draws a cap for a key that the screen itself handles.
    void setCap(const QString &text);
    [[nodiscard]] QString cap() const { return m_cap; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont captionFont() const;
    [[nodiscard]] QColor captionColor() const;
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int sidePadding() const;

    ButtonKind m_kind = ButtonKind::Secondary;
    std::optional<Icon> m_drawing;
    QString m_cap;
    class QShortcut *m_shortcut = nullptr;
};

} // namespace silpia
