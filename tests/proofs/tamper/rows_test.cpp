#include "core/base/text.h"
#include "tests/proofs/tamper/witnesses.h"

using namespace silpia;
using namespace silpia::test;

namespace {

struct Table
{
    QByteArray name;
    QByteArray key;         ///< id, or the columns of the primary key
    QByteArrayList columns; ///< all of them
    QByteArrayList unique;  ///< that must differ between rows
};

QList<Table> tables(Hand &hand)
{
    QList<Table> found;
    const auto names = hand.rows("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'sign_in_budget'");
    for (const QByteArrayList &name : names) {
        Table table{name.at(0), name.at(1) == "1" ? hand.value("SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info('" + name.at(0) + "') WHERE pk > 0 ORDER BY pk)") : "rowid", {}, {}};
        for (const QByteArrayList &column : hand.rows("SELECT name FROM pragma_table_info('" + name.at(0) + "')"))
            table.columns.append(column.at(0));
        for (const QByteArrayList &column : hand.rows("SELECT DISTINCT i.name FROM pragma_index_list('" + name.at(0) + "') l, pragma_index_info(l.name) i WHERE l.\"unique\" UNION "
                                                      "SELECT name FROM pragma_table_info('" + name.at(0) + "') WHERE pk > 0"))
            table.unique.append(column.at(0));
        found.append(table);
    }
    return found;
}

/// Of a day of reading that runs, rows may still go; and a queue counted as empty says what a missing one says.
QByteArray guardedRows(const QByteArray &table)
{
    if (table == "reading")
        return " WHERE id <= (SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'reading.closed')";
    return table == "queue_count" ? " WHERE n > 0" : "";
}

/// The first (0), middle (1) or last (2) row.
QByteArray rowAt(const Table &table, int place)
{
    const QByteArray rows = " FROM " + table.name + guardedRows(table.name);
    return '(' + table.key + ") = (SELECT " + table.key + rows + " ORDER BY " + table.key + " LIMIT 1 OFFSET (SELECT (count(*) - 1) * " + QByteArray::number(place) + " / 2" + rows + "))";
}

/// A row like another one, with what must differ made to differ.
QByteArray insertLike(const Table &table, int place)
{
    QByteArrayList values;
    for (const QByteArray &column : table.columns) {
        const QByteArray other = "CASE typeof(" + column + ") WHEN 'integer' THEN " + column + " + 100000 WHEN 'blob' THEN CAST(x'5A' || substr(" + column + ", 2) AS BLOB) ELSE '~' || substr(" + column + ", 2) END";
        values.append(table.unique.contains(column) ? other : column);
    }
    return "INSERT INTO " + table.name + " (" + table.columns.join(',') + ") SELECT " + values.join(',') + " FROM " + table.name + " WHERE " + rowAt(table, place);
}

/// The values of two rows exchanged, but not their keys; for values that must differ between rows, by way of a third.
QByteArray exchange(const Table &table)
{
    QByteArray sql = "CREATE TEMP TABLE two AS SELECT * FROM " + table.name + " WHERE " + rowAt(table, 0) + " OR " + rowAt(table, 2) + ';';
    sql += "DELETE FROM " + table.name + " WHERE (id) IN (SELECT id FROM two);";
    QByteArrayList values;
    for (const QByteArray &column : table.columns)
        values.append(column == "id" ? "(SELECT sum(id) FROM two) - id" : column);
    return sql + "INSERT INTO " + table.name + " SELECT " + values.join(',') + " FROM two; DROP TABLE two";
}

void tries(const QByteArray &table, const QByteArray &sql, const QString &deed, Tally &tally)
{
    Hand hand(Bench::instance().copy());
    INFO(sql.constData());
    const QByteArray before = hand.value("SELECT total_changes()");
    if (!hand.unguarded(table, sql))
        return;
    tally.count(deed + u": "_s + QString::fromLatin1(table), Bench::instance().judge());
}

void bendRows(const QList<int> &places)
{
    Tally tally(u"Rows deleted, put in, exchanged, by table"_s);
    Hand reader(Bench::instance().clean());
    for (const Table &table : tables(reader)) {
        INFO(table.name.constData());
        for (const int place : places) {
            tries(table.name, "DELETE FROM " + table.name + " WHERE " + rowAt(table, place), u"deleted"_s, tally);
            tries(table.name, insertLike(table, place), u"put in"_s, tally);
        }
        tries(table.name, "DELETE FROM " + table.name, u"emptied"_s, tally);
        const bool several = reader.value("SELECT count(*) FROM " + table.name + guardedRows(table.name)).toInt() > 1;
        if (several && table.columns.contains("id"))
            tries(table.name, exchange(table), u"exchanged"_s, tally);
    }
    CHECK(tally.missed() == QStringList());
}

} // namespace

TEST_CASE("Rows deleted, put in and exchanged are found in every table by both witnesses", "[tamper]")
{
    bendRows({2});
}

TEST_CASE("Rows deleted and put in at the beginning, in the middle and at the end are found in every table", "[tamper][long]")
{
    bendRows({0, 1, 2});
}
