#include "core/office/paper_document.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace silpia {

namespace {

/// Compact JSON; QJsonDocument would build a tree of CBOR values first, and each step writes a paper.
class JsonText
{
public:
    void open() { m_writer.StartObject(); }
    void close() { m_writer.EndObject(); }
    /// A list of what `write` does with each element.
    template<typename List, typename Write>
    void list(const char *key, const List &elements, Write &&write)
    {
        m_writer.Key(key);
        list(elements, write);
    }
    template<typename List, typename Write>
    void list(const List &elements, Write &&write)
    {
        m_writer.StartArray();
        for (const auto &element : elements)
            write(element);
        m_writer.EndArray();
    }
    void texts(const QStringList &texts)
    {
        list(texts, [this](const QString &text) { add(text); });
    }
    void add(const char *key, const auto &value)
    {
        m_writer.Key(key);
        add(value);
    }
    void add(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        m_writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
    }
    void add(const char *text) { m_writer.String(text); }
    void add(bool flag) { m_writer.Bool(flag); }
    void add(int number) { m_writer.Int(number); }
    void key(const char *key) { m_writer.Key(key); }
    [[nodiscard]] QByteArray text() const { return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())}; }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

void write(JsonText &json, const PaperText &text)
{
    json.add("kind", "text");
    json.add("text", text.text);
    json.add("strong", text.strong);
}

void write(JsonText &json, const PaperFacts &facts)
{
    json.add("kind", "facts");
    json.add("heading", facts.heading);
    json.list("rows", facts.rows, [&](const auto &row) { json.texts({row.first, row.second}); });
}

void write(JsonText &json, const PaperTable &table)
{
    json.add("kind", "table");
    json.key("headers");
    json.texts(table.headers);
    json.list("widths", table.widths, [&](int width) { json.add(width); });
    json.list("rows", table.rows, [&](const QStringList &row) { json.texts(row); });
}

void write(JsonText &json, const PaperSignatures &signatures)
{
    json.add("kind", "signatures");
    json.list("columns", signatures.columns, [&](const PaperSignature &column) {
        json.open();
        json.add("caption", column.caption);
        json.add("position", column.position);
        json.add("name", column.name);
        json.add("nip", column.nip);
        json.close();
    });
}

void write(JsonText &json, const PaperQr &qr)
{
    json.add("kind", "qr");
    json.add("payload", qr.payload);
    json.add("caption", qr.caption);
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

QByteArray PaperDocument::toJson() const
{
    JsonText json;
    json.open();
    json.add("title", title);
    json.add("number", number);
    json.add("subtitle", subtitle);
    json.key("letterhead");
    json.open();
    json.add("government", letterhead.government);
    json.add("office", letterhead.office);
    json.add("address", letterhead.address);
    json.add("contact", letterhead.contact);
    json.close();
    json.list("blocks", blocks, [&](const PaperBlock &block) {
        json.open();
        std::visit([&](const auto &known) { write(json, known); }, block);
        json.close();
    });
    json.add("footer", footer);
    json.add("contoh", contoh);
    json.add("landscape", landscape);
    json.close();
    return json.text();
}

Result<PaperDocument> PaperDocument::fromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
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
