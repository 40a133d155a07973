#pragma once

#include "tests/support/test_office.h"

#include <string>
#include <vector>

namespace silpia::bench {

/// What a text is made of: letters as they are, or the value of a variable of the copy.
struct Part
{
    std::string letters;
    int variable = -1; ///< -1: letters
};

/// How a value of the pattern becomes that of a copy.
enum class Rule : quint8 {
    Keep,
    Id,        ///< moves on with the copies, when it lies in the pattern
    Partner,   ///< the copy's own partner
    Fresh,     ///< a new UUID
    Salt,      ///< a new salt
    Moment,    ///< later by as long as the copy is
    Text,      ///< parts
    Serial,    ///< the number of a paper
    ChildName, ///< and what follows from the child
    NameKey,
    NameWords,
    Nik,
    BirthDate,
    Sex,
    FamilyCard,
    MotherName,
    FatherName,
    Photo,
};

struct Cell
{
    Rule rule = Rule::Keep;
    enum class Type : quint8 { Null, Integer, Text, Blob } type = Type::Null;
    qint64 integer = 0; ///< of a moment: milliseconds since 1970
    std::string bytes;
    std::vector<Part> parts;
    int table = -1; ///< of an Id: whose
};

struct RowModel
{
    int table = 0;
    qint64 id = 0;
    int child = -1; ///< number of the application in the pattern; -1: of none
    std::vector<Cell> cells;
};

struct TableModel
{
    std::string name;
    std::vector<std::string> columns;
    std::vector<int> byName;   ///< columns in the order in which a digest takes them, without salt
    int salt = -1;
    qint64 before = 0;         ///< the highest id before the pattern
    qint64 size = 0;           ///< ids that the pattern takes
};

/// A paper of the pattern: its number is a variable.
struct NumberModel
{
    std::string prefix;
    bool ofPartner = false;
    qint64 serial = 0;
    int kind = 0; ///< index into `counters`
};

struct CounterModel
{
    std::string kind;
    bool ofPartner = false;
    qint64 size = 0; ///< papers of it in the pattern
};

struct EventModel
{
    RowModel row;              ///< without claims, chains and hash
    std::vector<RowModel> claimed;
};

/// The pattern, ready to be copied.
struct Model
{
    std::vector<TableModel> tables;
    std::vector<EventModel> events;
    std::vector<RowModel> applications;
    std::vector<RowModel> readings; ///< who opened what; claimed by nobody
    std::vector<NumberModel> numbers;
    std::vector<CounterModel> counters;
    qint64 partner = 0; ///< of the pattern
    qint64 firstApplication = 0;
    int year = 0;
    [[nodiscard]] int table(const std::string &name) const;
};

constexpr int kVariablesOfChild = 2; ///< name, NIK
/// Variables: of each child name and NIK; then each number; then the beginning of the serials.
[[nodiscard]] inline int variableOfChild(int child, int which) { return child * kVariablesOfChild + which; }

/// Reads the rows that came after `before` events.
[[nodiscard]] Model readModel(test::TestOffice &office, qint64 eventsBefore, const std::vector<std::pair<std::string, qint64>> &idsBefore);
/// The highest id of each table that has one.
[[nodiscard]] std::vector<std::pair<std::string, qint64>> highestIds(test::TestOffice &office);

} // namespace silpia::bench
