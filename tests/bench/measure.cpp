#include "tests/bench/measure.h"

#include "core/base/text.h"

#include <QFile>
#include <QJsonObject>
#include <cstdio>

namespace silpia::bench {

namespace {

QString told(const Figure &figure)
{
    return QString::number(figure.value, 'f', figure.value < 10 ? 2 : 1) + u' ' + figure.unit;
}

QString barOf(const Figure &figure)
{
    if (!figure.bar)
        return u"–"_s;
    return (figure.side == Side::AtMost ? u"≤ "_s : u"≥ "_s) + QString::number(*figure.bar) + u' ' + figure.unit;
}

} // namespace

void Report::add(const Figure &figure)
{
    m_figures.push_back(figure);
    std::fprintf(stderr, "%-70s %14s  %10s  %s  %s\n", qPrintable(figure.what), qPrintable(told(figure)), qPrintable(barOf(figure)), figure.held() ? "held" : "NOT HELD",
                 qPrintable(figure.peer));
}

QJsonArray Report::json() const
{
    QJsonArray rows;
    for (const Figure &figure : m_figures)
        rows.append(QJsonObject{{u"what"_s, figure.what},
                                {u"figure"_s, told(figure)},
                                {u"bar"_s, barOf(figure)},
                                {u"peer"_s, figure.peer},
                                {u"held"_s, figure.held()}});
    return rows;
}

QString Report::markdown() const
{
    QString text = u"| what | figure | bar | measured beside it | held |\n|---|---|---|---|---|\n"_s;
    for (const Figure &figure : m_figures)
        text += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(figure.what, told(figure), barOf(figure), figure.peer, figure.held() ? u"yes"_s : u"**no**"_s);
    return text;
}

bool Report::allHeld() const
{
    return std::all_of(m_figures.begin(), m_figures.end(), [](const Figure &figure) { return figure.held(); });
}

double peakMegabytes(qint64 of)
{
    QFile status(of == 0 ? u"/proc/self/status"_s : u"/proc/%1/status"_s.arg(of));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace silpia::bench
