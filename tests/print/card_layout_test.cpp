#include "ui/print/card_layout.h"

#include "core/base/text.h"
#include "tests/print/print_samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <catch2/catch.hpp>
#include <functional>

using namespace silpia;
using namespace silpia::print_test;

namespace {

QJsonObject builtIn()
{
    static_cast<void>(layout()); // registers the resource
    QFile file(u":/silpia/card/card.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The built-in file with its first labelled field ("nik") changed.
QByteArray withNik(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject root = builtIn();
    QJsonArray fields = root.value("fields"_L1).toArray();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QJsonObject field = fields.at(i).toObject();
        if (field.value("id"_L1) == "nik"_L1) {
            change(field);
            fields.replace(i, field);
        }
    }
    root.insert("fields"_L1, fields);
    return QJsonDocument(root).toJson();
}

Error errorOf(const QByteArray &json)
{
    const Result<CardLayout> parsed = CardLayout::parse(json);
    REQUIRE_FALSE(parsed);
    INFO(parsed.error().message.toStdString());
    CHECK(parsed.error().message.endsWith(u'.'));
    return parsed.error();
}

} // namespace

TEST_CASE("The layout that comes with the program is ID-1 and has every field of the card", "[print][layout]")
{
    const CardLayout built = layout();
    CHECK(built.size == QSizeF(85.60, 53.98));
    QStringList ids;
    for (const CardField &field : built.fields)
        ids.append(field.id);
    const QHash<QString, QString> values = cardWithPhoto().values;
    for (auto value = values.begin(); value != values.end(); ++value) {
        INFO(value.key().toStdString());
        CHECK(ids.contains(value.key()));
    }
    CHECK((ids.contains(u"foto"_s) && ids.contains(u"qr"_s) && ids.contains(u"ttd"_s)));
}

TEST_CASE("What is not JSON is refused with the line", "[print][layout]")
{
    CHECK(errorOf("\n\n{ nik").message.contains(u"JSON"_s));
    CHECK(errorOf("\n\n{ nik").message.contains(u"baris 3"_s));
    CHECK(errorOf("[]").message.contains(u"JSON"_s));
    CHECK(errorOf("").message.contains(u"JSON"_s));
}

TEST_CASE("A field's missing part is named, and its field", "[print][layout]")
{
    for (const QLatin1StringView key :
         {"side"_L1, "kind"_L1, "x"_L1, "y"_L1, "width"_L1, "height"_L1, "points"_L1, "color"_L1, "label"_L1}) {
        INFO(key.data());
        const Error error = errorOf(withNik([&](QJsonObject &field) { field.remove(key); }));
        CHECK(error.message.contains(u"\"nik\""_s));
        CHECK(error.message.contains(key));
        CHECK(error.place == u"nik"_s);
    }
    CHECK(errorOf(withNik([](QJsonObject &field) { field.remove("id"_L1); })).message.contains(u"Bidang ke-4"_s));
}

TEST_CASE("A size of zero or less is refused", "[print][layout]")
{
    for (const double size : {0.0, -6.2}) {
        const Error error = errorOf(withNik([&](QJsonObject &field) { field.insert("height"_L1, size); }));
        CHECK(error.message.contains(u"lebih dari nol"_s));
    }
}

TEST_CASE("A field beyond the card's edge is refused", "[print][layout]")
{
    for (const auto &[key, value] : {std::pair{"x"_L1, 31.0}, std::pair{"y"_L1, 48.0}, std::pair{"x"_L1, -0.1}}) {
        const Error error = errorOf(withNik([&](QJsonObject &field) { field.insert(key, value); }));
        CHECK(error.message.contains(u"tepi kartu"_s));
        CHECK(error.place == u"nik"_s);
    }
    CHECK(CardLayout::parse(withNik([](QJsonObject &field) { field.insert("x"_L1, 30.6); })));
}

TEST_CASE("Unknown words, wrong types and colours are refused", "[print][layout]")
{
    const auto changed = [](QLatin1StringView key, const QJsonValue &value) {
        return errorOf(withNik([&](QJsonObject &field) { field.insert(key, value); })).message;
    };
    CHECK(changed("kind"_L1, u"text"_s).contains(u"labelled"_s));
    CHECK(changed("side"_L1, u"left"_s).contains(u"front, back"_s));
    CHECK(changed("x"_L1, u"4"_s).contains(u"bukan angka"_s));
    CHECK(changed("points"_L1, 400).contains(u"2 sampai 60"_s));
    CHECK(changed("color"_L1, u"merah"_s).contains(u"bukan warna"_s));
    CHECK(changed("capitals"_L1, u"ya"_s).contains(u"true atau false"_s));
}

TEST_CASE("A file without fields, with a field twice, or from a newer program is refused", "[print][layout]")
{
    QJsonObject root = builtIn();
    QJsonArray fields = root.value("fields"_L1).toArray();
    fields.append(fields.first());
    root.insert("fields"_L1, fields);
    CHECK(errorOf(QJsonDocument(root).toJson()).message.contains(u"dua kali"_s));
    root.insert("fields"_L1, QJsonArray());
    CHECK(errorOf(QJsonDocument(root).toJson()).message.contains(u"fields"_s));
    root.insert("version"_L1, 2);
    CHECK(errorOf(QJsonDocument(root).toJson()).kind == ErrorKind::Newer);
}
