#include "core/base/text.h"
#include "tests/bench/bench.h"
#include "tests/bench/names.h"
#include "tests/print/print_samples.h"
#include "ui/print/card_background.h"
#include "ui/print/card_pdf.h"
#include "ui/print/card_text.h"
#include "ui/print/print_font.h"
#include "ui/print/qr_image.h"
#include "ui/print/stored_image.h"

#include <QDir>
#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamWriter>

namespace silpia::bench {

namespace {

constexpr double kDots = 300 / 25.4;
constexpr int kCards = 60;
constexpr int kRounds = 5;
constexpr int kBatch = 1000;
constexpr int kSmallBatch = 200;

QList<CardData> cards(int count)
{
    Dice dice(8);
    QList<CardData> made;
    const QByteArray photos[] = {print_test::photoFile(u"p01.jpg"_s), print_test::photoFile(u"p05.jpg"_s), print_test::photoFile(u"p09.jpg"_s)};
    for (int i = 0; i < count; ++i) {
        CardData card = print_test::cardWithPhoto();
        card.values[u"nama"_s] = childName(dice, i % 2 == 0);
        card.values[u"nik"_s] = u"130105470318%1"_s.arg(i, 4, 10, QChar(u'0'));
        card.photo = photos[i % 3];
        made.append(card);
    }
    return made;
}

/// What a side's painting comes down to once everything is known: drawing calls only.
struct Prepared
{
    QList<std::pair<const CardField *, FittedText>> texts;
    QList<const CardField *> photos;
    QList<const CardField *> motifs;
    QList<const CardField *> codes;
};

Prepared prepare(const CardLayout &layout, const CardData &card, CardSide side)
{
    Prepared prepared;
    for (const CardField &field : layout.fields) {
        if (field.side != side || field.shown == CardFieldShown::WithoutPhoto)
            continue;
        switch (field.kind) {
        case CardFieldKind::Value:
        case CardFieldKind::Labelled:
        case CardFieldKind::Fixed: prepared.texts.append({&field, fitText(layout, field, shownText(field, card.values.value(field.id)))}); break;
        case CardFieldKind::Photo: prepared.photos.append(&field); break;
        case CardFieldKind::Motif: prepared.motifs.append(&field); break;
        case CardFieldKind::Qr: prepared.codes.append(&field); break;
        case CardFieldKind::Signature: break;
        }
    }
    return prepared;
}

void drawBare(QPainter &painter, const CardLayout &layout, const CardData &card, CardSide side, const Prepared &prepared)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.save();
    painter.scale(kDots, kDots);
    paintCardBackground(painter, layout, side, card.kind);
    for (const CardField *field : prepared.motifs)
        painter.fillPath(roofMotif(field->box), field->colour);
    for (const auto &[field, text] : prepared.texts) {
        painter.save();
        painter.scale(1 / kUnitsPerMillimetre, 1 / kUnitsPerMillimetre);
        drawField(painter, layout, *field, text);
        painter.restore();
    }
    for (const CardField *field : prepared.photos) {
        const QRectF inside = field->box.adjusted(0.28, 0.28, -0.28, -0.28);
        painter.fillRect(field->box, Qt::white);
        painter.drawRect(field->box);
        painter.drawImage(inside, storedImage(card.photo, (inside.size() * kDots).toSize(), ImageFit::Cover));
    }
    painter.restore();
    for (const CardField *field : prepared.codes)
        drawQr(painter, qrImage(card.qr), QRectF(field->box.topLeft() * kDots, field->box.size() * kDots));
    painter.restore();
}

void bareCards(const CardLayout &layout, const QList<CardData> &batch, const QList<std::pair<Prepared, Prepared>> &prepared, const QString &path)
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setResolution(300);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(layout.size, QPageSize::Millimeter, u"KIA"_s, QPageSize::ExactMatch));
    QPainter painter;
    REQUIRE(painter.begin(&printer));
    for (int i = 0; i < batch.size(); ++i) {
        if (i > 0)
            printer.newPage();
        drawBare(painter, layout, batch.at(i), CardSide::Front, prepared.at(i).first);
        printer.newPage();
        drawBare(painter, layout, batch.at(i), CardSide::Back, prepared.at(i).second);
    }
}

void againstBarePainter(Report &report, const QString &folder)
{
    const CardLayout layout = print_test::layout();
    const QList<CardData> batch = cards(kCards);
    QList<std::pair<Prepared, Prepared>> prepared;
    for (const CardData &card : batch)
        prepared.append({prepare(layout, card, CardSide::Front), prepare(layout, card, CardSide::Back)});
    const QString path = QDir(folder).filePath(u"bare.pdf"_s);
    const Pair took = inTurn(kRounds, [&] { REQUIRE(cardPdf(layout, batch)); }, [&] { bareCards(layout, batch, prepared, path); });
    QFile::remove(path);
    report.add({u"a card rendered for print, both sides"_s, took.ours / took.peers, Side::AtMost, 1.3, u"×"_s,
                u"%1 ms a card; bare QPainter to QPrinter, everything known before, %2 ms"_s.arg(took.ours / kCards, 0, 'f', 2).arg(took.peers / kCards, 0, 'f', 2)});
}

void writeField(QXmlStreamWriter &xml, const CardField &field, int column)
{
    const auto points = [](double millimetres) { return QString::number(millimetres * 72 / 25.4, 'f', 3) + u"pt"_s; };
    const bool isPhoto = field.kind == CardFieldKind::Photo;
    xml.writeStartElement(isPhoto ? u"Object-image"_s : u"Object-text"_s);
    xml.writeAttribute(u"x"_s, points(field.box.x()));
    xml.writeAttribute(u"y"_s, points(field.box.y()));
    xml.writeAttribute(u"w"_s, points(field.box.width()));
    xml.writeAttribute(u"h"_s, points(field.box.height()));
    const char *matrix[] = {"1", "0", "0", "1", "0", "0"};
    for (int i = 0; i < 6; ++i)
        xml.writeAttribute(u"a%1"_s.arg(i), QString::fromLatin1(matrix[i]));
    if (isPhoto) {
        xml.writeAttribute(u"field"_s, QString::number(column));
    } else {
        xml.writeAttribute(u"justify"_s, u"Left"_s);
        xml.writeAttribute(u"valign"_s, u"Top"_s);
        xml.writeAttribute(u"auto_shrink"_s, u"True"_s);
        xml.writeStartElement(u"Span"_s);
        xml.writeAttribute(u"font_family"_s, u"Noto Sans"_s);
        xml.writeAttribute(u"font_size"_s, QString::number(field.points));
        xml.writeAttribute(u"font_weight"_s, field.weight > 500 ? u"Bold"_s : u"Regular"_s);
        xml.writeAttribute(u"font_italic"_s, u"False"_s);
        xml.writeAttribute(u"underline"_s, u"False"_s);
        xml.writeAttribute(u"color"_s, u"0x000000ff"_s);
        xml.writeAttribute(u"line_spacing"_s, u"1"_s);
        xml.writeStartElement(u"Field"_s);
        xml.writeAttribute(u"name"_s, QString::number(column));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

/// The same front as a template of glabels, without our background: fields, photo, data from a CSV.
QString glabelsTemplate(const QString &folder, const QList<CardData> &batch)
{
    const CardLayout layout = print_test::layout();
    QFile data(QDir(folder).filePath(u"cards.csv"_s));
    QFile file(QDir(folder).filePath(u"cards.glabels"_s));
    REQUIRE(data.open(QIODevice::WriteOnly));
    REQUIRE(file.open(QIODevice::WriteOnly));
    QXmlStreamWriter xml(&file);
    xml.writeStartDocument();
    xml.writeStartElement(u"Glabels-document"_s);
    xml.writeAttribute(u"xmlns"_s, u"http://glabels.org/xmlns/3.0/"_s);
    xml.writeStartElement(u"Template"_s);
    for (const auto &[name, value] : {std::pair(u"brand"_s, u"SILPIA"_s), std::pair(u"part"_s, u"KIA"_s), std::pair(u"size"_s, u"Other"_s), std::pair(u"width"_s, u"242.65pt"_s),
                                      std::pair(u"height"_s, u"153.01pt"_s), std::pair(u"description"_s, u"KIA"_s)})
        xml.writeAttribute(name, value);
    xml.writeStartElement(u"Label-rectangle"_s);
    for (const auto &[name, value] : {std::pair(u"id"_s, u"0"_s), std::pair(u"width"_s, u"242.65pt"_s), std::pair(u"height"_s, u"153.01pt"_s), std::pair(u"round"_s, u"9pt"_s),
                                      std::pair(u"x_waste"_s, u"0pt"_s), std::pair(u"y_waste"_s, u"0pt"_s)})
        xml.writeAttribute(name, value);
    xml.writeStartElement(u"Layout"_s);
    for (const auto &[name, value] : {std::pair(u"nx"_s, u"1"_s), std::pair(u"ny"_s, u"1"_s), std::pair(u"x0"_s, u"0pt"_s), std::pair(u"y0"_s, u"0pt"_s),
                                      std::pair(u"dx"_s, u"242.65pt"_s), std::pair(u"dy"_s, u"153.01pt"_s)})
        xml.writeAttribute(name, value);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(u"Objects"_s);
    xml.writeAttribute(u"id"_s, u"0"_s);
    xml.writeAttribute(u"rotate"_s, u"False"_s);
    QList<const CardField *> fields;
    for (const CardField &field : layout.fields) {
        const bool shown = field.side == CardSide::Front && field.shown != CardFieldShown::WithoutPhoto && field.kind != CardFieldKind::Motif
                           && field.kind != CardFieldKind::Signature && field.kind != CardFieldKind::Qr;
        if (!shown)
            continue;
        fields.append(&field);
        writeField(xml, field, static_cast<int>(fields.size()));
    }
    xml.writeEndElement();
    xml.writeStartElement(u"Merge"_s);
    xml.writeAttribute(u"type"_s, u"Text/Comma"_s);
    xml.writeAttribute(u"src"_s, data.fileName());
    xml.writeEndElement();
    xml.writeEmptyElement(u"Data"_s);
    xml.writeEndDocument();
    for (int photo = 0; photo < 3; ++photo) {
        QFile picture(QDir(folder).filePath(u"photo%1.jpg"_s.arg(photo)));
        REQUIRE(picture.open(QIODevice::WriteOnly));
        picture.write(batch.at(photo).photo);
    }
    for (int i = 0; i < batch.size(); ++i) {
        QStringList cells;
        for (const CardField *field : std::as_const(fields)) {
            const QString text = field->kind == CardFieldKind::Photo ? QDir(folder).filePath(u"photo%1.jpg"_s.arg(i % 3)) : shownText(*field, batch.at(i).values.value(field->id));
            cells.append(u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"');
        }
        data.write(cells.join(u',').toUtf8() + '\n');
    }
    return file.fileName();
}

void againstGlabels(Report &report, const QString &folder, bool quick)
{
    const QString what = u"a batch of %L1 cards to PDF, front side"_s.arg(kBatch);
    const CardLayout layout = print_test::layout();
    const QList<CardData> batch = cards(kBatch);
    const QString saved = QDir(folder).filePath(u"cards.pdf"_s);
    REQUIRE(saveCardPdf(saved, layout, batch.mid(0, kSmallBatch), {.sides = CardSides::FrontOnly}));
    const double afterSmall = peakMegabytes();
    const double ours = milliseconds([&] { REQUIRE(saveCardPdf(saved, layout, batch, {.sides = CardSides::FrontOnly})); });
    const double afterBig = peakMegabytes();
    QFile::remove(saved);
    report.add({u"memory for %L1 cards against %L2"_s.arg(kBatch).arg(kSmallBatch), afterBig / afterSmall, Side::AtMost, 1.1, u"×"_s,
                u"peak %1 MB; %2 MB"_s.arg(afterBig, 0, 'f', 0).arg(afterSmall, 0, 'f', 0)});
    const QString program = QStandardPaths::findExecutable(u"glabels-3-batch"_s);
    if (program.isEmpty()) {
        report.add({what, ours / 1000, Side::AtMost, {}, u"s"_s, u"glabels-3-batch is not installed"_s});
        return;
    }
    // A tenth of the batch in a quick run: glabels takes the better part of a minute for all.
    const qsizetype peersCards = quick ? kBatch / 5 : kBatch;
    const QString made = glabelsTemplate(folder, batch.mid(0, peersCards));
    const QString pdf = QDir(folder).filePath(u"glabels.pdf"_s);
    QProcess glabels;
    const double theirs = milliseconds([&] {
        glabels.start(program, {u"-o"_s, pdf, made});
        REQUIRE(glabels.waitForFinished(600'000));
    });
    REQUIRE(QFile(pdf).size() > 10'000);
    const double ratio = theirs / static_cast<double>(peersCards) / (ours / kBatch);
    report.add({what, ratio, Side::AtLeast, 6, u"× faster"_s,
                u"%1 cards/s; glabels-3-batch, without our background, %2 cards/s"_s.arg(kBatch / ours * 1000, 0, 'f', 0).arg(static_cast<double>(peersCards) / theirs * 1000, 0, 'f', 0)});
    for (const QString &name : {u"glabels.pdf"_s, u"cards.csv"_s, u"cards.glabels"_s, u"photo0.jpg"_s, u"photo1.jpg"_s, u"photo2.jpg"_s})
        QFile::remove(QDir(folder).filePath(name));
}

} // namespace

void measureCards(Report &report, const QString &folder, bool quick)
{
    againstGlabels(report, folder, quick); // first: before anything else has raised the peak of memory
    againstBarePainter(report, folder);
}

} // namespace silpia::bench
