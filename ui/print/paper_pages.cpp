#include "ui/print/paper_pages.h"

#include "core/base/text.h"
#include "ui/print/card_background.h"
#include "ui/print/paper_style.h"
#include "ui/print/paper_text.h"

#include <QPainter>
#include <QPainterPath>

namespace silpia {

namespace {

using namespace paper;

constexpr QSizeF kA4(210, 297);
// Millimetres. The left margin leaves room for punching.
constexpr double kLeft = 22;
constexpr double kRight = 18;
constexpr double kTop = 16;
constexpr double kFoot = 20;
constexpr double kRunningHead = 8;
constexpr double kMarksTop = 5.5;
constexpr double kMarksHeight = 6.5;
constexpr double kEmblem = 19;

QString officeContact(const Letterhead &head)
{
    QStringList parts{head.address, head.contact};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// The lines of the letterhead; all centred between the emblem's width left and right.
QList<Paragraph> letterheadLines(const Letterhead &head, double width)
{
    const double room = width - mm(2 * kEmblem + 8);
    QList<Paragraph> lines;
    if (!head.government.isEmpty())
        lines.append(Paragraph(head.government, printFont(11, QFont::Normal, 3), room, Qt::AlignHCenter));
    if (!head.office.isEmpty())
        lines.append(Paragraph(head.office, strong(13), room, Qt::AlignHCenter));
    if (const QString contact = officeContact(head); !contact.isEmpty())
        lines.append(Paragraph(contact, small(), room, Qt::AlignHCenter));
    return lines;
}

double heightOf(const QList<Paragraph> &lines)
{
    double height = 0;
    for (const Paragraph &line : lines)
        height += line.height();
    return height;
}

void drawMark(QPainter &painter, const QRectF &box, const QString &words, const QColor &ground)
{
    painter.setPen(QPen(kAccent, mm(0.35)));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, mm(1), mm(1));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(kAccent);
    const Paragraph text(words, printFont(10, QFont::Bold, 6), box.width(), Qt::AlignHCenter);
    text.draw(painter, {box.left(), box.center().y() - text.height() / 2});
}

} // namespace

PaperPages::PaperPages(const PaperDocument &paper)
    : m_paper(paper)
    , m_size(paper.landscape ? kA4.transposed() : kA4)
{
    arrange(paperStrips(paper, textWidth()));
}

double PaperPages::textWidth() const
{
    return mm(m_size.width() - kLeft - kRight);
}

double PaperPages::top() const
{
    return m_pages.size() == 1 ? letterheadBottom() + mm(4) : mm(kTop + kRunningHead);
}

double PaperPages::bottom() const
{
    return mm(m_size.height() - kFoot);
}

double PaperPages::letterheadBottom() const
{
    const double text = heightOf(letterheadLines(m_paper.letterhead, textWidth()));
    return text == 0 ? mm(kTop) : mm(kTop) + std::max(text, mm(kEmblem * 0.72)) + mm(2.5);
}

void PaperPages::startPage()
{
    m_pages.append(Page());
    m_next = top();
}

void PaperPages::place(const PaperStrip &strip)
{
    m_pages.last().append({m_next, strip.draw});
    m_next += strip.height;
}

void PaperPages::arrange(const QList<PaperStrip> &strips)
{
    startPage();
    for (qsizetype i = 0; i < strips.size(); ++i) {
        const PaperStrip &strip = strips[i];
        double needed = strip.spaceAbove + strip.height;
        for (qsizetype next = i; strips[next].keptWithNext && next + 1 < strips.size(); ++next)
            needed += strips[next + 1].spaceAbove + strips[next + 1].height;
        if (m_next + needed > bottom() && !m_pages.last().isEmpty()) {
            startPage();
            if (strip.tableHead)
                place(*strip.tableHead);
        } else if (!m_pages.last().isEmpty()) {
            m_next += strip.spaceAbove;
        }
        place(strip);
    }
}

void PaperPages::draw(QPainter &painter, int index, double dotsPerMillimetre) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(dotsPerMillimetre / kUnitsPerMillimetre, dotsPerMillimetre / kUnitsPerMillimetre);
    if (index == 0)
        drawLetterhead(painter);
    else
        drawRunningHead(painter);
    for (const Placed &placed : m_pages.at(index))
        placed.draw(painter, {mm(kLeft), placed.top});
    drawFoot(painter, index);
    drawMarks(painter);
    painter.restore();
}

void PaperPages::drawLetterhead(QPainter &painter) const
{
    const QList<Paragraph> lines = letterheadLines(m_paper.letterhead, textWidth());
    if (lines.isEmpty())
        return;
    const double end = letterheadBottom();
    const double room = end - mm(kTop) - mm(2.5);
    painter.fillPath(roofMotif(QRectF(mm(kLeft), mm(kTop), mm(kEmblem), room)), kAccent);
    painter.setPen(kInk);
    double y = mm(kTop) + (room - heightOf(lines)) / 2;
    for (const Paragraph &line : lines) {
        line.draw(painter, {mm(kLeft + kEmblem + 4), y});
        y += line.height();
    }
    const double left = mm(kLeft);
    const double right = left + textWidth();
    painter.setPen(QPen(kInk, mm(0.7)));
    painter.drawLine(QPointF(left, end), QPointF(right, end));
    painter.setPen(QPen(kInk, mm(kHairline)));
    painter.drawLine(QPointF(left, end + mm(0.8)), QPointF(right, end + mm(0.8)));
}

void PaperPages::drawRunningHead(QPainter &painter) const
{
    const QString words = m_paper.number.isEmpty() ? m_paper.title : m_paper.title + u" · "_s + m_paper.number;
    const Paragraph text(words, small(kFootPoints), textWidth());
    painter.setPen(kQuiet);
    text.draw(painter, {mm(kLeft), mm(kTop)}, 0, 1);
    painter.setPen(QPen(kLine, mm(kHairline)));
    const double y = mm(kTop) + text.lineHeight() + mm(0.8);
    painter.drawLine(QPointF(mm(kLeft), y), QPointF(mm(kLeft) + textWidth(), y));
}

void PaperPages::drawMarks(QPainter &painter) const
{
    const double left = mm(kLeft);
    const double salinan = m_paper.salinan ? mm(34) : 0;
    if (m_paper.contoh) {
        const double width = textWidth() - salinan - (m_paper.salinan ? mm(2) : 0);
        drawMark(painter, QRectF(left, mm(kMarksTop), width, mm(kMarksHeight)), tr("CONTOH – BUKAN DOKUMEN SAH"),
                 kAccentGround);
    }
    if (m_paper.salinan)
        drawMark(painter, QRectF(left + textWidth() - salinan, mm(kMarksTop), salinan, mm(kMarksHeight)), tr("SALINAN"),
                 Qt::white);
}

void PaperPages::drawFoot(QPainter &painter, int index) const
{
    constexpr double kPageNumber = 36;
    const double y = mm(m_size.height() - kFoot + 5);
    painter.setPen(QPen(kLine, mm(kHairline)));
    painter.drawLine(QPointF(mm(kLeft), y), QPointF(mm(kLeft) + textWidth(), y));
    painter.setPen(kQuiet);
    const Paragraph who(m_paper.footer, small(kFootPoints), textWidth() - mm(kPageNumber));
    who.draw(painter, {mm(kLeft), y + mm(1)}, 0, 3);
    const Paragraph number(tr("Halaman %1 dari %2").arg(index + 1).arg(count()), small(kFootPoints), mm(kPageNumber),
                           Qt::AlignRight);
    number.draw(painter, {mm(kLeft) + textWidth() - mm(kPageNumber), y + mm(1)});
}

} // namespace silpia
