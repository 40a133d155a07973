#include "ui/frame/manual_view.h"

#include "core/base/text.h"
#include "ui/frame/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextTable>

namespace silpia {

namespace {

constexpr int kPictureWidth = 680;
constexpr double kLineHeight = 135;

TextSize sizeOf(int headingLevel)
{
    return headingLevel == 1 ? TextSize::Title : headingLevel == 2 ? TextSize::Head : TextSize::Body;
}

} // namespace

ManualView::ManualView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"manualView"_s);
    setAccessibleName(tr("Halaman panduan"));
    setOpenLinks(false);
    setProperty("kind", u"page"_s);
    document()->setDocumentMargin(20);
    document()->setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, &ManualView::follow);
}

void ManualView::showPlace(const ManualPlace &place)
{
    if (place.page != m_page)
        load(place.page);
    goToHeading(place.heading);
}

void ManualView::load(const QString &page)
{
    const QString text = manualText(page);
    if (text.isEmpty())
        return;
    m_page = page;
    document()->setLayoutEnabled(false); // a long page is laid out once, when it is dressed
    document()->setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    dress();
    document()->setLayoutEnabled(true);
    moveCursor(QTextCursor::Start);
    emit pageShown(page);
}

/// Markdown brings sizes of its own; the program has five.
void ManualView::dress()
{
    m_dressing = true;
    const Theme &t = theme();
    QTextCursor whole(document());
    whole.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat shape = block.blockFormat();
        const int level = shape.headingLevel();
        shape.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        shape.setTopMargin(level > 1 ? 20 : level == 1 ? 0 : 4);
        shape.setBottomMargin(level > 0 ? 8 : 4);
        cursor.setBlockFormat(shape);
        if (level == 0)
            continue;
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat look;
        look.setFont(textFont(sizeOf(level), TextWeight::Strong));
        look.setForeground(t.text);
        cursor.mergeCharFormat(look);
    }
    dressTables();
    whole.endEditBlock();
    m_dressing = false;
}

void ManualView::dressTables()
{
    const Theme &t = theme();
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat shape = table->format();
        shape.setBorderBrush(t.line);
        shape.setBorder(1);
        shape.setBorderCollapse(true);
        shape.setCellPadding(6);
        shape.setTopMargin(8);
        shape.setBottomMargin(12);
        shape.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(shape);
        for (int column = 0; column < table->columns(); ++column) {
            QTextCharFormat head = table->cellAt(0, column).format();
            head.setBackground(t.raised);
            head.setFontWeight(QFont::DemiBold);
            table->cellAt(0, column).setFormat(head);
        }
    }
}

void ManualView::goToHeading(const QString &anchor)
{
    QTextBlock found = document()->begin();
    for (QTextBlock block = document()->begin(); block.isValid() && !anchor.isEmpty(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && manualAnchor(block.text()) == anchor) {
            found = block;
            break;
        }
    }
    setTextCursor(QTextCursor(found));
    const qreal top = document()->documentLayout()->blockBoundingRect(found).top();
    verticalScrollBar()->setValue(found == document()->begin() ? 0 : static_cast<int>(top) - kGap);
}

QString ManualView::headingAtTop() const
{
    QString heading;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (document()->documentLayout()->blockBoundingRect(block).top() > verticalScrollBar()->value() + kRowHeight)
            break;
        if (block.blockFormat().headingLevel() > 0)
            heading = manualAnchor(block.text());
    }
    return heading;
}

void ManualView::follow(const QUrl &link)
{
    const QString page = link.path();
    // What leads out of the manual stays closed: no browser opens at the office's desk.
    if (!link.scheme().isEmpty() || !link.host().isEmpty() || (!page.isEmpty() && manualText(page).isEmpty()))
        return;
    showPlace({page.isEmpty() ? m_page : page, link.fragment(QUrl::FullyDecoded)});
}

bool ManualView::findNext(const QString &words)
{
    if (words.trimmed().isEmpty())
        return false;
    if (find(words))
        return true;
    const QStringList pages = manualPages();
    const qsizetype here = pages.indexOf(m_page);
    for (qsizetype step = 1; step <= pages.size(); ++step) {
        const QString page = pages.at((here + step) % pages.size());
        if (!manualText(page).contains(words, Qt::CaseInsensitive))
            continue;
        load(page);
        if (find(words))
            return true;
    }
    return false;
}

QVariant ManualView::loadResource(int type, const QUrl &name)
{
    // Of nothing at all, the document would look for a file of that name by itself.
    const QVariant nothing = QByteArray("");
    if (type != QTextDocument::ImageResource || !name.scheme().isEmpty() || !manualPictures(m_page).contains(name.path()))
        return nothing;
    // Found again on each search: made once.
    QImage &kept = m_pictures[name.path()];
    if (kept.isNull()) {
        const QImage picture(u":/silpia/panduan/"_s + name.path());
        kept = picture.isNull() ? picture : picture.scaledToWidth(std::min(kPictureWidth, picture.width()), Qt::SmoothTransformation);
    }
    return kept.isNull() ? nothing : QVariant(kept);
}

void ManualView::doSetSource(const QUrl &, QTextDocument::ResourceType) {}

bool ManualView::event(QEvent *event)
{
    // Colours stand in the document: another theme writes them anew.
    if (event->type() == QEvent::PaletteChange && !m_page.isEmpty() && !m_dressing) {
        const int place = verticalScrollBar()->value();
        load(m_page);
        verticalScrollBar()->setValue(place);
    }
    return QTextBrowser::event(event);
}

} // namespace silpia
