#pragma once

#include "core/office/settings.h"

#include <QAbstractButton>

class QButtonGroup;

namespace silpia {

/// A large choice: round mark, title, and an explanation that wraps below.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT
public:
    ChoiceCard(const QString &title, const QString &explanation, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_explanation;
};

/// Who prints the cards: SILPIA or SIAK, side by side, with no default.
class PrintWayChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PrintWayChoice(QWidget *parent = nullptr);

    void setValue(PrintWay way);
    [[nodiscard]] PrintWay value() const;

signals:
    void chosen(silpia::PrintWay way);

protected:
    bool event(QEvent *event) override;

private:
    QButtonGroup *m_group = nullptr;
};

} // namespace silpia
