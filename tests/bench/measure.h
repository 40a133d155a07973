#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QString>
#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace silpia::bench {

enum class Side : quint8 { AtLeast, AtMost };

/// One row of the report: a figure, what it must hold, and what was measured beside it in the same run.
struct Figure
{
    QString what;
    double value = 0;
    Side side = Side::AtMost;
    std::optional<double> bar; ///< none: told, not judged
    QString unit;              ///< "×", "ms", "%"
    QString peer;

    [[nodiscard]] bool held() const { return !bar || (side == Side::AtMost ? value <= *bar : value >= *bar); }
};

/// The rows of a run, told as they come and at the end as JSON.
class Report
{
public:
    void add(const Figure &figure);
    [[nodiscard]] QJsonArray json() const;
    [[nodiscard]] QString markdown() const;
    [[nodiscard]] bool allHeld() const;

private:
    std::vector<Figure> m_figures;
};

/// Milliseconds that work takes once.
template<typename F>
double milliseconds(F &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The middle of several measurements.
[[nodiscard]] inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The value under which `share` of them lie.
[[nodiscard]] inline double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, static_cast<size_t>(share * static_cast<double>(values.size()))));
}

/// The median over `rounds` of two works done in turn, so that what else the computer does bears on both.
struct Pair
{
    double ours = 0;
    double peers = 0;
};
template<typename F, typename G>
Pair inTurn(int rounds, F &&ours, G &&peers)
{
    std::vector<double> a;
    std::vector<double> b;
    for (int i = 0; i < rounds; ++i) {
        a.push_back(milliseconds(ours));
        b.push_back(milliseconds(peers));
    }
    return {median(a), median(b)};
}

/// The highest this process's memory ever was, MB; `of` another process.
[[nodiscard]] double peakMegabytes(qint64 of = 0);

} // namespace silpia::bench
