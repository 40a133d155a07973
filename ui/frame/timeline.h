#pragma once

#include <QWidget>

namespace silpia {

/// Where a row of the timeline stands; Return is a loop back, drawn as a sub-row.
enum class TimelineState : quint8 { Done, Current, Later, Return };

/// One row of the timeline.
struct TimelineRow
{
    QString title = {};
    QString who = {};
    QString when = {};
    TimelineState state = TimelineState::Later;
    QString durationText = {}; ///< "4 dari 5 menit"
    double fraction = 0.0;     ///< of the norm; 1 and above fills the bar, below 0 draws none
    bool late = false;
};

/// The ten steps of one file: who, when, how long against the norm.
class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    void setRows(const QList<TimelineRow> &rows);
    [[nodiscard]] const QList<TimelineRow> &rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawHead(QPainter &painter) const;
    void drawStep(QPainter &painter, const TimelineRow &row, const QRect &rect) const;
    void drawReturn(QPainter &painter, const TimelineRow &row, const QRect &rect) const;
    void drawThread(QPainter &painter, qsizetype place, const QRect &rect) const;
    void drawDuration(QPainter &painter, const TimelineRow &row, const QRect &rect) const;
    [[nodiscard]] int whoX() const;
    [[nodiscard]] bool showsBars() const;

    QList<TimelineRow> m_rows;
};

} // namespace silpia
