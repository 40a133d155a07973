#include "ui/print/paper_strips.h"

#include "core/base/text.h"
#include "ui/print/paper_style.h"
#include "ui/print/paper_table.h"
#include "ui/print/paper_text.h"
#include "ui/print/qr_image.h"

#include <QPainter>

namespace silpia {

namespace {

using namespace paper;

// A long text may go on overleaf, but not line by line.
constexpr int kLinesTogether = 4;
constexpr double kSigningRoom = 20; ///< mm between position and name
constexpr double kQrSize = 28;      ///< mm
constexpr int kSignedRows = 2;      ///< of a table, on the page of its signatures
constexpr double kMostSigned = 60;  ///< mm that go overleaf for that

/// A paragraph as strips of a few lines each.
void addParagraph(QList<PaperStrip> &strips, const Paragraph &text, const QColor &colour, double spaceAbove)
{
    for (int first = 0; first < text.lines(); first += kLinesTogether) {
        const int count = std::min(kLinesTogether, text.lines() - first);
        PaperStrip strip;
        strip.height = count * text.lineHeight();
        strip.spaceAbove = first == 0 ? spaceAbove : 0;
        strip.draw = [text, colour, first, count](QPainter &painter, QPointF corner) {
            painter.setPen(colour);
            text.draw(painter, corner, first, count);
        };
        strips.append(std::move(strip));
    }
}

void addHeading(QList<PaperStrip> &strips, const PaperDocument &paper, double width)
{
    addParagraph(strips, Paragraph::balanced(paper.title, strong(14), width), kInk, mm(2));
    if (!paper.number.isEmpty())
        addParagraph(strips, Paragraph(tr("Nomor: %1").arg(paper.number), body(), width, Qt::AlignHCenter), kInk,
                     mm(0.6));
    if (!paper.subtitle.isEmpty())
        addParagraph(strips, Paragraph(paper.subtitle, body(), width, Qt::AlignHCenter), kQuiet, mm(0.6));
    for (PaperStrip &strip : strips)
        strip.keptWithNext = true;
}

void addText(QList<PaperStrip> &strips, const PaperText &block, double width)
{
    addParagraph(strips, Paragraph(block.text, block.strong ? strong() : body(), width), kInk, mm(kBlockSpace));
}

// ---- facts: label left, value right, a hairline under each pair

void addFactsHeading(QList<PaperStrip> &strips, const QString &heading, double width)
{
    addParagraph(strips, Paragraph(heading, strong(), width), kAccent, mm(kBlockSpace));
    strips.last().keptWithNext = true;
}

void addFact(QList<PaperStrip> &strips, const QString &label, const QString &value, double width, double spaceAbove)
{
    constexpr double kPadding = 0.7;
    const double labelWidth = std::min(width * 0.34, mm(62));
    const Paragraph left(label, small(9.2), labelWidth - mm(3));
    const Paragraph right(value, body(), width - labelWidth);
    const int lines = std::max({left.lines(), right.lines(), 1});
    constexpr int kMostLines = 20;
    for (int first = 0; first < lines; first += kMostLines) {
        const int count = std::min(kMostLines, lines - first);
        PaperStrip strip;
        strip.height = count * right.lineHeight() + mm(2 * kPadding);
        strip.spaceAbove = first == 0 ? spaceAbove : 0;
        strip.draw = [=, height = strip.height](QPainter &painter, QPointF corner) {
            // Both stand on one baseline though the label is smaller.
            const double lower = (right.lineHeight() - left.lineHeight()) * 0.78;
            painter.setPen(kQuiet);
            left.draw(painter, corner + QPointF(0, mm(kPadding) + lower), first, count);
            painter.setPen(kInk);
            right.draw(painter, corner + QPointF(labelWidth, mm(kPadding)), first, count);
            painter.setPen(QPen(kLine, mm(kHairline)));
            painter.drawLine(corner + QPointF(0, height), corner + QPointF(width, height));
        };
        strips.append(std::move(strip));
    }
}

void addFacts(QList<PaperStrip> &strips, const PaperFacts &facts, double width)
{
    const bool hasHeading = !facts.heading.isEmpty();
    if (hasHeading)
        addFactsHeading(strips, facts.heading, width);
    bool first = true;
    for (const auto &[label, value] : facts.rows) {
        addFact(strips, label, value, width, !first ? 0 : mm(hasHeading ? 0.6 : kBlockSpace));
        first = false;
    }
}

// ---- signatures side by side

struct SignatureColumn
{
    Paragraph caption;
    Paragraph position;
    Paragraph name;
    Paragraph nip;
    [[nodiscard]] double above() const { return caption.height() + position.height(); }
    /// An empty name keeps its line, so that all lines to sign on stand level.
    [[nodiscard]] double nameHeight() const { return std::max(name.height(), name.lineHeight()); }
    [[nodiscard]] double below() const { return nameHeight() + nip.height(); }
};

SignatureColumn signatureColumn(const PaperSignature &signature, double width)
{
    const auto centred = [&](const QString &text, const QFont &font) { return Paragraph::balanced(text, font, width); };
    const QString nip = signature.nip.isEmpty() ? QString() : tr("NIP %1").arg(signature.nip);
    return {centred(signature.caption, body()), centred(signature.position, body()), centred(signature.name, strong()),
            centred(nip, small(9))};
}

void drawSignature(QPainter &painter, const SignatureColumn &column, QRectF box, double above)
{
    painter.setPen(kInk);
    column.caption.draw(painter, box.topLeft());
    column.position.draw(painter, box.topLeft() + QPointF(0, column.caption.height()));
    const double nameTop = box.top() + above + mm(kSigningRoom);
    column.name.draw(painter, {box.left(), nameTop});
    // A line to sign on where no name is known yet.
    const double line = std::max(column.name.widest(), mm(42));
    const double y = nameTop + column.nameHeight() + mm(0.2);
    painter.setPen(QPen(kInk, mm(kHairline)));
    painter.drawLine(QPointF(box.center().x() - line / 2, y), QPointF(box.center().x() + line / 2, y));
    painter.setPen(kInk);
    column.nip.draw(painter, {box.left(), y + mm(0.5)});
}

/// Signatures stand under what they sign: the last rows of the table and what follows it, or so much of the text.
void keepWithSignatures(QList<PaperStrip> &strips)
{
    double height = 0;
    int rows = 0;
    for (qsizetype i = strips.size() - 1; i >= 0 && rows < kSignedRows; --i) {
        strips[i].keptWithNext = true;
        height += strips[i].height + strips[i].spaceAbove;
        rows += strips[i].tableHead ? 1 : 0;
        if (height > mm(kMostSigned))
            return;
    }
}

void addSignatures(QList<PaperStrip> &strips, const PaperSignatures &signatures, double width)
{
    if (signatures.columns.isEmpty())
        return;
    constexpr double kGap = 6;
    // One alone stands on the right, as on letters.
    const qsizetype places = std::max<qsizetype>(signatures.columns.size(), 2);
    const double columnWidth = (width - mm(kGap) * double(places - 1)) / double(places);
    QList<SignatureColumn> columns;
    double above = 0;
    double below = 0;
    for (const PaperSignature &signature : signatures.columns) {
        columns.append(signatureColumn(signature, columnWidth));
        above = std::max(above, columns.last().above());
        below = std::max(below, columns.last().below());
    }
    keepWithSignatures(strips);
    PaperStrip strip;
    strip.height = above + mm(kSigningRoom) + below + mm(1);
    strip.spaceAbove = mm(2 * kBlockSpace);
    strip.draw = [=](QPainter &painter, QPointF corner) {
        double left = corner.x() + (columnWidth + mm(kGap)) * double(places - columns.size());
        for (const SignatureColumn &column : columns) {
            drawSignature(painter, column, QRectF(left, corner.y(), columnWidth, 0), above);
            left += columnWidth + mm(kGap);
        }
    };
    strips.append(std::move(strip));
}

// ---- QR with its caption at the right

void addQr(QList<PaperStrip> &strips, const PaperQr &block, double width)
{
    const QImage qr = qrImage(block.payload);
    const double size = qr.isNull() ? 0 : mm(kQrSize);
    const Paragraph caption(block.caption, small(9), width - size - mm(2));
    PaperStrip strip;
    strip.height = std::max(size, caption.height());
    strip.spaceAbove = mm(kBlockSpace);
    strip.draw = [=, height = strip.height](QPainter &painter, QPointF corner) {
        painter.setPen(kInk);
        caption.draw(painter, corner + QPointF(size + mm(2), (height - caption.height()) / 2));
        if (qr.isNull())
            return;
        painter.save();
        // Its white rim lies in the page's margin, so that the modules stand flush with the text.
        const QRectF place(corner - QPointF(size * kQrQuietZone / qr.width(), 0), QSizeF(size, size));
        const QRectF dots = painter.worldTransform().mapRect(place);
        painter.resetTransform();
        drawQr(painter, qr, dots);
        painter.restore();
    };
    strips.append(std::move(strip));
}

} // namespace

QList<PaperStrip> paperStrips(const PaperDocument &paper, double width)
{
    QList<PaperStrip> strips;
    addHeading(strips, paper, width);
    for (const PaperBlock &block : paper.blocks) {
        if (const auto *text = std::get_if<PaperText>(&block))
            addText(strips, *text, width);
        else if (const auto *facts = std::get_if<PaperFacts>(&block))
            addFacts(strips, *facts, width);
        else if (const auto *table = std::get_if<PaperTable>(&block))
            addTable(strips, *table, width);
        else if (const auto *signatures = std::get_if<PaperSignatures>(&block))
            addSignatures(strips, *signatures, width);
        else if (const auto *qr = std::get_if<PaperQr>(&block))
            addQr(strips, *qr, width);
    }
    return strips;
}

} // namespace silpia
