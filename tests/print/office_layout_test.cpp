#include "ui/print/office_layout.h"

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

QByteArray builtIn()
{
    static_cast<void>(layout()); // registers the resource
    QFile file(u":/silpia/card/card.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The built-in file with one field changed, or without it where the change empties it.
QByteArray with(QLatin1StringView id, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject root = QJsonDocument::fromJson(builtIn()).object();
    QJsonArray fields;
    for (const QJsonValue &value : root.value("fields"_L1).toArray()) {
        QJsonObject field = value.toObject();
        if (field.value("id"_L1) == id)
            change(field);
        if (!field.isEmpty())
            fields.append(field);
    }
    root.insert("fields"_L1, fields);
    return QJsonDocument(root).toJson();
}

Error refusedAt(const QByteArray &json, const QString &place)
{
    const Result<CardLayout> admitted = admitLayout(json);
    REQUIRE_FALSE(admitted);
    INFO(admitted.error().message.toStdString());
    CHECK(admitted.error().place == place);
    CHECK(admitted.error().message.endsWith(u'.'));
    CHECK((place.isEmpty() || admitted.error().message.contains(u'"' + place + u'"')));
    return admitted.error();
}

} // namespace

TEST_CASE("The layout that comes with the program is admitted and is the office's until it loads its own", "[print][layout]")
{
    const auto admitted = admitLayout(builtIn());
    INFO((admitted ? std::string() : admitted.error().message.toStdString()));
    REQUIRE(admitted);
    Settings settings;
    CHECK(officeLayout(settings)->version == admitted->version);
    const QByteArray own = with("nik"_L1, [](QJsonObject &field) { field.insert("x"_L1, 5.0); });
    settings.cardLayout = QString::fromUtf8(own);
    REQUIRE(officeLayout(settings));
    CHECK(officeLayout(settings)->version == admitLayout(own)->version);
    CHECK(officeLayout(settings)->version != admitted->version);
    settings.cardLayout = u"{"_s;
    CHECK_FALSE(officeLayout(settings)); // never silently another one
}

TEST_CASE("A file that is no layout is refused in words that name what is wrong", "[print][layout]")
{
    CHECK(refusedAt("bukan json", {}).message.contains(u"JSON"_s));
    CHECK(refusedAt("", {}).kind == ErrorKind::Invalid);
    QJsonObject newer = QJsonDocument::fromJson(builtIn()).object();
    newer.insert("version"_L1, 9);
    CHECK(refusedAt(QJsonDocument(newer).toJson(), {}).kind == ErrorKind::Newer);
    QJsonObject shifted = QJsonDocument::fromJson(builtIn()).object();
    shifted.insert("shift"_L1, QJsonObject{{u"x"_s, 1.0}});
    CHECK(refusedAt(QJsonDocument(shifted).toJson(), {}).message.contains(u"printer"_s));
}

TEST_CASE("A layout without a field that a card must have is refused", "[print][layout]")
{
    for (const QLatin1StringView id : {"nik"_L1, "nama"_L1, "berlaku"_L1, "foto"_L1})
        CHECK(refusedAt(with(id, [](QJsonObject &field) { field = {}; }), QString(id)).message.contains(u"tidak ada"_s));
    CHECK(admitLayout(with("judul"_L1, [](QJsonObject &field) { field = {}; }))); // a blank may have it printed
}

TEST_CASE("A layout's field with a negative size or beyond the edge is refused", "[print][layout]")
{
    CHECK(refusedAt(with("kk"_L1, [](QJsonObject &field) { field.insert("width"_L1, -3); }), u"kk"_s).message.contains(u"lebih dari nol"_s));
    CHECK(refusedAt(with("kk"_L1, [](QJsonObject &field) { field.insert("x"_L1, 80); }), u"kk"_s).message.contains(u"tepi kartu"_s));
}

TEST_CASE("A layout whose words cannot fit is refused at their field", "[print][layout]")
{
    CHECK(refusedAt(with("nik"_L1, [](QJsonObject &field) { field.insert("width"_L1, 20); }), u"nik"_s).message.contains(u"1301054703180012"_s));
    CHECK(refusedAt(with("nik"_L1, [](QJsonObject &field) { field.insert("height"_L1, 2.4); }), u"nik"_s).message.contains(u"tidak muat"_s));
    CHECK(refusedAt(with("judul"_L1, [](QJsonObject &field) { field.insert("text"_L1, QString(80, u'W')); }), u"judul"_s).message.contains(u"tidak muat"_s));
    CHECK(refusedAt(with("jk"_L1, [](QJsonObject &field) { field.insert("label"_L1, QString(40, u'W')); }), u"jk"_s).message.contains(u"tidak muat"_s));
}

TEST_CASE("A layout's field that would always stay empty is refused", "[print][layout]")
{
    CHECK(refusedAt(with("rtrw"_L1, [](QJsonObject &field) { field.insert("id"_L1, u"rt-rw"_s); }), u"rt-rw"_s).message.contains(u"tidak dikenal"_s));
}
