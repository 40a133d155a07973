#include "ui/print/paper_table.h"

#include "ui/print/paper_style.h"
#include "ui/print/paper_text.h"

#include <QPainter>
#include <numeric>

namespace silpia {

namespace {

using namespace paper;

// A row higher than this is broken, so that none is ever higher than a page.
constexpr int kMostLines = 24;
constexpr double kRowPadding = 0.8; ///< mm above and below
constexpr double kPenHeight = 9;    ///< mm of a row that somebody signs

/// Where the columns begin, and at the end where the last one stops; layout units.
QList<double> columnEdges(const PaperTable &table, double width)
{
    qsizetype columns = table.headers.size();
    // A row with more cells than there are heads loses none of them.
    for (const QStringList &row : table.rows)
        columns = std::max(columns, row.size());
    QList<int> widths = table.widths;
    if (widths.size() != columns || std::any_of(widths.begin(), widths.end(), [](int part) { return part <= 0; }))
        widths = QList<int>(columns, 1);
    const double whole = std::accumulate(widths.begin(), widths.end(), 0.0);
    QList<double> edges{0};
    for (const int part : widths)
        edges.append(edges.last() + width * part / whole);
    return edges;
}

QList<Paragraph> cellsOf(const QStringList &row, const QList<double> &edges, const QFont &font)
{
    QList<Paragraph> cells;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        const double room = std::max(edges[i + 1] - edges[i] - mm(2 * kCellPadding), mm(2));
        cells.append(Paragraph(row.value(i), font, room));
    }
    return cells;
}

int mostLines(const QList<Paragraph> &cells)
{
    int lines = 1;
    for (const Paragraph &cell : cells)
        lines = std::max(lines, cell.lines());
    return lines;
}

/// A column without a word in any row is there to be filled in or signed by hand.
bool hasColumnForPen(const PaperTable &table)
{
    for (qsizetype column = 0; column < table.headers.size(); ++column) {
        const auto isEmpty = [column](const QStringList &row) { return row.value(column).isEmpty(); };
        if (!table.rows.isEmpty() && std::all_of(table.rows.begin(), table.rows.end(), isEmpty))
            return true;
    }
    return false;
}

PaperStrip rowStrip(const QList<Paragraph> &cells, const QList<double> &edges, int first, int count, double least,
                    const QColor &ground = {})
{
    PaperStrip strip;
    strip.height = std::max(least, count * cells.first().lineHeight() + mm(2 * kRowPadding));
    strip.draw = [=, height = strip.height](QPainter &painter, QPointF corner) {
        const QRectF box(corner, QSizeF(edges.last(), height));
        if (ground.isValid())
            painter.fillRect(box, ground);
        painter.setPen(kInk);
        for (qsizetype i = 0; i < cells.size(); ++i)
            cells[i].draw(painter, corner + QPointF(edges[i] + mm(kCellPadding), mm(kRowPadding)), first, count);
        painter.setPen(QPen(kLine, mm(kHairline)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        for (qsizetype i = 1; i + 1 < edges.size(); ++i)
            painter.drawLine(corner + QPointF(edges[i], 0), corner + QPointF(edges[i], height));
    };
    return strip;
}

} // namespace

void addTable(QList<PaperStrip> &strips, const PaperTable &table, double width)
{
    const QList<double> edges = columnEdges(table, width);
    if (edges.size() < 2)
        return;
    std::shared_ptr<const PaperStrip> head;
    if (!table.headers.isEmpty()) {
        const QList<Paragraph> cells = cellsOf(table.headers, edges, strong(kSmallPoints));
        PaperStrip strip = rowStrip(cells, edges, 0, mostLines(cells), 0, kHeadGround);
        strip.spaceAbove = mm(kBlockSpace);
        strip.keptWithNext = true;
        head = std::make_shared<PaperStrip>(strip);
        strips.append(strip);
    }
    const double least = hasColumnForPen(table) ? mm(kPenHeight) : 0;
    bool isFirst = !head;
    for (const QStringList &row : table.rows) {
        const QList<Paragraph> cells = cellsOf(row, edges, small());
        const int lines = mostLines(cells);
        for (int first = 0; first < lines; first += kMostLines) {
            PaperStrip strip = rowStrip(cells, edges, first, std::min(kMostLines, lines - first), least);
            strip.spaceAbove = std::exchange(isFirst, false) ? mm(kBlockSpace) : 0;
            strip.tableHead = head;
            strips.append(std::move(strip));
        }
    }
}

} // namespace silpia
