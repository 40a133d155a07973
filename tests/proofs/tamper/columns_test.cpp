#include "core/base/text.h"
#include "tests/proofs/tamper/witnesses.h"

#include <QRegularExpression>

using namespace silpia;
using namespace silpia::test;

namespace {

/// Columns that nothing guards, and why.
bool isFree(const QByteArray &table)
{
    // Tries left of an account: they go down and up without an event, and say nothing of a child or a card.
    return table == "sign_in_budget";
}

/// Which rows are guarded in every column. Of a day of reading that runs, a row may still be bent until the day is closed.
QByteArray guardedRows(const QByteArray &table)
{
    if (table == "reading")
        return " WHERE id <= (SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'reading.closed')";
    return {};
}

struct Column
{
    QByteArray table;
    QByteArray name;
    QByteArray type;
    bool nullable = false;
    QByteArray key; ///< what a row is told by: rowid, or the columns of the primary key
};

QList<Column> columns(Hand &hand)
{
    QList<Column> found;
    const auto tables = hand.rows("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    for (const QByteArrayList &table : tables) {
        const QByteArray key = hand.value("SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info('" + table.at(0) + "') WHERE pk > 0 ORDER BY pk)");
        const auto infos = hand.rows("SELECT name, type, \"notnull\" = 0 AND pk = 0 FROM pragma_table_info('" + table.at(0) + "')");
        for (const QByteArrayList &info : infos)
            found.append({table.at(0), info.at(0), info.at(1), info.at(2) == "1", table.at(1) == "1" ? key : "rowid"});
    }
    return found;
}

/// Other values of the same kind, as SQL over the value that stands there; the first that the schema lets in is taken.
QByteArrayList others(Hand &hand, const Column &column)
{
    const QByteArray &c = column.name;
    // Of a list of words, another word of the list.
    const QRegularExpression list(u"\\b%1 [A-Z ]+CHECK \\(%1 IN \\(('[^)]*)\\)\\)"_s.arg(QString::fromLatin1(c)));
    const auto words = list.match(QString::fromUtf8(hand.value("SELECT sql FROM sqlite_schema WHERE name = '" + column.table + "'")));
    QByteArrayList values;
    if (words.hasMatch()) {
        for (const QString &word : words.captured(1).split(u", "_s))
            values.append("nullif(" + word.toUtf8() + ", " + c + ')');
        return values;
    }
    // Two of them: one of the bytes may stand there already.
    const auto blob = [&](const QByteArray &byte) {
        return "iif(typeof(" + c + ") = 'blob', CAST(substr(" + c + ", 1, length(" + c + ") / 2) || x'" + byte + "' || substr(" + c + ", length(" + c + ") / 2 + 2) AS BLOB), NULL)";
    };
    if (column.type == "INTEGER")
        return {"iif(" + c + " = 0, 1, NULL)", "iif(" + c + " = 1, 0, NULL)", "coalesce(" + c + ", 0) + 1", c + " - 1", c + " + 1000"};
    if (column.type == "TEXT")
        return {c + " || 'x'", "substr(" + c + ", 1, length(" + c + ") - 1) || 'x'", "'x'"};
    return {"iif(typeof(" + c + ") = 'text', " + c + " || 'x', NULL)", "iif(typeof(" + c + ") = 'integer', " + c + " + 1, NULL)", blob("5A"), blob("5B"), "x'5A'"};
}

/// Changes one value; false: the schema refused, or nothing was changed.
bool changed(Hand &hand, const Column &column, const QByteArray &value, int place)
{
    const QByteArray rows = " FROM " + column.table + guardedRows(column.table);
    const QByteArray row = "(SELECT " + column.key + rows + " ORDER BY " + column.key + " LIMIT 1 OFFSET (SELECT (count(*) - 1) * " + QByteArray::number(place) + " / 2" + rows + "))";
    const QByteArray look = "SELECT group_concat(value) FROM (SELECT quote(" + column.name + ") AS value FROM " + column.table + " ORDER BY 1)";
    const QByteArray before = hand.value(look);
    return hand.unguarded(column.table, "UPDATE " + column.table + " SET " + column.name + " = " + value + " WHERE (" + column.key + ") = " + row) && hand.value(look) != before;
}

/// Says what both found of each value that the schema lets in; false when it let none in.
bool tryValues(const Column &column, const QByteArrayList &values, int place, const QString &kind, Tally &tally)
{
    Bench &bench = Bench::instance();
    for (const QByteArray &value : values) {
        Hand hand(bench.copy());
        const QByteArray wanted = hand.value("SELECT count(*) FROM " + column.table);
        REQUIRE(wanted != "0");
        if (!changed(hand, column, value, place))
            continue;
        INFO(column.table.constData() << '.' << column.name.constData() << " = " << value.constData() << " in place " << place);
        const Said said = bench.judge();
        tally.count(QString::fromLatin1(column.table + '.' + column.name) + (said.check && said.verify ? QString() : u" ("_s + kind + u' ' + QString::number(place) + u')'), said);
        return true;
    }
    return false;
}

void bendColumns(bool everywhere)
{
    Tally tally(u"Values changed, by column"_s);
    Hand reader(Bench::instance().clean());
    const QList<Column> all = columns(reader);
    REQUIRE(all.size() > 200);
    for (const Column &column : all) {
        if (isFree(column.table))
            continue;
        bool bent = false;
        for (const int place : everywhere ? QList<int>{0, 1, 2} : QList<int>{1}) {
            bent = tryValues(column, others(reader, column), place, u"other"_s, tally) || bent;
            if (!everywhere)
                continue;
            if (column.type != "INTEGER")
                (void)tryValues(column, {column.type == "TEXT" ? "''" : "x''"}, place, u"empty"_s, tally);
            if (column.nullable)
                (void)tryValues(column, {"NULL"}, place, u"null"_s, tally);
        }
        INFO("nothing could be changed in " << column.table.constData() << '.' << column.name.constData());
        CHECK(bent);
    }
    CHECK(tally.missed() == QStringList());
}

} // namespace

TEST_CASE("Every column of every table is watched by both witnesses", "[tamper]")
{
    bendColumns(false);
}

TEST_CASE("Every column is watched in its first, middle and last row, whatever is put there", "[tamper][long]")
{
    bendColumns(true);
}
