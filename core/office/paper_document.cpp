#include "core/office/paper_document.h"

#include "core/base/text.h"

#include <QJsonArray>

namespace silpia {

namespace {

template<typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

QJsonArray toArray(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject factsJson(const PaperFacts &facts)
{
    QJsonArray rows;
    for (const auto &[label, value] : facts.rows)
        rows.append(QJsonArray{label, value});
    return {{"kind"_L1, "facts"_L1}, {"heading"_L1, facts.heading}, {"rows"_L1, rows}};
}

QJsonObject tableJson(const PaperTable &table)
{
    QJsonArray widths;
    for (const int width : table.widths)
        widths.append(width);
    QJsonArray rows;
    for (const QStringList &row : table.rows)
        rows.append(toArray(row));
    return {{"kind"_L1, "table"_L1}, {"headers"_L1, toArray(table.headers)}, {"widths"_L1, widths}, {"rows"_L1, rows}};
}

QJsonObject signaturesJson(const PaperSignatures &signatures)
{
    QJsonArray columns;
    for (const PaperSignature &column : signatures.columns)
        columns.append(QJsonObject{{"caption"_L1, column.caption},
                                   {"position"_L1, column.position},
                                   {"name"_L1, column.name},
                                   {"nip"_L1, column.nip}});
    return {{"kind"_L1, "signatures"_L1}, {"columns"_L1, columns}};
}

QJsonObject blockJson(const PaperBlock &block)
{
    return std::visit(Overloaded{
                          [](const PaperText &text) -> QJsonObject {
                              return {{"kind"_L1, "text"_L1}, {"text"_L1, text.text}, {"strong"_L1, text.strong}};
                          },
                          [](const PaperFacts &facts) { return factsJson(facts); },
                          [](const PaperTable &table) { return tableJson(table); },
                          [](const PaperSignatures &signatures) { return signaturesJson(signatures); },
                          [](const PaperQr &qr) -> QJsonObject {
                              return {{"kind"_L1, "qr"_L1}, {"payload"_L1, qr.payload}, {"caption"_L1, qr.caption}};
                          },
                      },
                      block);
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::Damaged,
                tr("Isi dokumen yang tersimpan tidak terbaca. Jalankan pemeriksaan basis data (silpia check)."),
                detail);
}

// What is absent is empty: papers kept by an older program stay readable. What is there must be of its kind.
Result<QString> textAt(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isNull() && !value.isString())
        return damaged(key + u" is no text"_s);
    return value.toString();
}

Result<bool> flagAt(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isBool())
        return damaged(key + u" is no flag"_s);
    return value.toBool();
}

Result<QJsonArray> listAt(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isArray())
        return damaged(key + u" is no list"_s);
    return value.toArray();
}

Result<QStringList> textsIn(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &value : list) {
        if (!value.isString())
            return damaged(u"a cell is no text"_s);
        texts.append(value.toString());
    }
    return texts;
}

Result<PaperBlock> readText(const QJsonObject &object)
{
    PaperText text;
    text.text = TRY(textAt(object, "text"_L1));
    text.strong = TRY(flagAt(object, "strong"_L1));
    return text;
}

Result<PaperBlock> readQr(const QJsonObject &object)
{
    PaperQr qr;
    qr.payload = TRY(textAt(object, "payload"_L1));
    qr.caption = TRY(textAt(object, "caption"_L1));
    return qr;
}

Result<PaperBlock> readFacts(const QJsonObject &object)
{
    PaperFacts facts;
    facts.heading = TRY(textAt(object, "heading"_L1));
    for (const QJsonValue &value : TRY(listAt(object, "rows"_L1))) {
        const QStringList row = TRY(textsIn(value.toArray()));
        if (row.size() != 2)
            return damaged(u"a fact is no pair"_s);
        facts.rows.append({row.at(0), row.at(1)});
    }
    return facts;
}

Result<PaperBlock> readTable(const QJsonObject &object)
{
    PaperTable table;
    table.headers = TRY(textsIn(TRY(listAt(object, "headers"_L1))));
    for (const QJsonValue &value : TRY(listAt(object, "widths"_L1))) {
        if (value.toInt() <= 0)
            return damaged(u"a width is no positive number"_s);
        table.widths.append(value.toInt());
    }
    for (const QJsonValue &value : TRY(listAt(object, "rows"_L1))) {
        if (!value.isArray())
            return damaged(u"a row is no list"_s);
        table.rows.append(TRY(textsIn(value.toArray())));
    }
    return table;
}

Result<PaperBlock> readSignatures(const QJsonObject &object)
{
    PaperSignatures signatures;
    for (const QJsonValue &value : TRY(listAt(object, "columns"_L1))) {
        const QJsonObject column = value.toObject();
        PaperSignature signer;
        signer.caption = TRY(textAt(column, "caption"_L1));
        signer.position = TRY(textAt(column, "position"_L1));
        signer.name = TRY(textAt(column, "name"_L1));
        signer.nip = TRY(textAt(column, "nip"_L1));
        signatures.columns.append(signer);
    }
    return signatures;
}

Result<PaperBlock> readBlock(const QJsonObject &object)
{
    const QString kind = object.value("kind"_L1).toString();
    if (kind == "text"_L1)
        return readText(object);
    if (kind == "facts"_L1)
        return readFacts(object);
    if (kind == "table"_L1)
        return readTable(object);
    if (kind == "signatures"_L1)
        return readSignatures(object);
    if (kind == "qr"_L1)
        return readQr(object);
    return damaged(u"unknown kind of block"_s);
}

Result<Letterhead> readLetterhead(const QJsonObject &object)
{
    Letterhead head;
    head.government = TRY(textAt(object, "government"_L1));
    head.office = TRY(textAt(object, "office"_L1));
    head.address = TRY(textAt(object, "address"_L1));
    head.contact = TRY(textAt(object, "contact"_L1));
    return head;
}

} // namespace

QJsonObject PaperDocument::toJson() const
{
    QJsonArray list;
    for (const PaperBlock &block : blocks)
        list.append(blockJson(block));
    const QJsonObject head{{"government"_L1, letterhead.government},
                           {"office"_L1, letterhead.office},
                           {"address"_L1, letterhead.address},
                           {"contact"_L1, letterhead.contact}};
    return {{"title"_L1, title}, {"number"_L1, number}, {"subtitle"_L1, subtitle}, {"letterhead"_L1, head},
            {"blocks"_L1, list}, {"footer"_L1, footer}, {"contoh"_L1, contoh},     {"landscape"_L1, landscape}};
}

Result<PaperDocument> PaperDocument::fromJson(const QJsonObject &json)
{
    PaperDocument paper;
    paper.title = TRY(textAt(json, "title"_L1));
    if (paper.title.isEmpty())
        return damaged(u"no title"_s);
    paper.number = TRY(textAt(json, "number"_L1));
    paper.subtitle = TRY(textAt(json, "subtitle"_L1));
    paper.letterhead = TRY(readLetterhead(json.value("letterhead"_L1).toObject()));
    for (const QJsonValue &block : TRY(listAt(json, "blocks"_L1)))
        paper.blocks.append(TRY(readBlock(block.toObject())));
    paper.footer = TRY(textAt(json, "footer"_L1));
    paper.contoh = TRY(flagAt(json, "contoh"_L1));
    paper.landscape = TRY(flagAt(json, "landscape"_L1));
    return paper;
}

} // namespace silpia
