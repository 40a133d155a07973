#include "tests/bench/generator.h"

#include "core/base/text.h"
#include "core/domain/name_key.h"
#include "tests/bench/hash.h"
#include "tests/bench/model.h"
#include "tests/bench/names.h"
#include "tests/bench/pattern.h"
#include "tests/bench/raw.h"

#include <QSet>
#include <array>
#include <stdexcept>

namespace silpia::bench {

using namespace silpia::test;

namespace {

constexpr int kPhotos = 10'000;
constexpr qint64 kSpread = 200LL * 86'400'000; ///< milliseconds over which the copies are spread
constexpr int kNewestBirth = 16 * 365;

struct Child
{
    std::string name, key, words, nik, birth, sex, familyCard, mother, father;
};

class Generator
{
public:
    Generator(RawDatabase &db, Model model, qint64 copies, quint64 seed) : m_db(db), m_model(std::move(model)), m_copies(copies), m_dice(seed)
    {
        for (const TableModel &table : m_model.tables) {
            std::string marks = "?";
            for (size_t i = 1; i < table.columns.size(); ++i)
                marks += ", ?";
            m_inserts.push_back(m_db.prepare("INSERT INTO " + table.name + " VALUES (" + marks + ")"));
        }
        m_lastOfPartner.resize(kPartners);
        for (auto &counters : m_lastOfPartner)
            counters.resize(m_model.counters.size());
        m_last.resize(m_model.counters.size());
        m_photo.resize(60'000);
        for (char &byte : m_photo)
            byte = static_cast<char>(roll(m_dice, 256));
        m_photo.replace(0, 3, "\xff\xd8\xff");
    }

    Generated run()
    {
        auto head = m_db.prepare("SELECT id, last_sequence, last_hash FROM origin WHERE own = 1");
        head.step();
        const qint64 origin = head.integer(0);
        m_sequence = head.integer(1);
        m_previous = head.blob(2);
        head.reset();
        loadPartners();
        for (m_copy = 0; m_copy < m_copies; ++m_copy) {
            if (m_copy % 500 == 0)
                m_db.exec(m_copy == 0 ? "BEGIN" : "COMMIT; BEGIN");
            oneCopy();
        }
        auto moved = m_db.prepare("UPDATE origin SET last_sequence = ?, last_hash = ? WHERE id = ?");
        moved.bind(1, m_sequence).bindBlob(2, m_previous).bind(3, origin).run();
        keepCounters();
        keepWords();
        m_db.exec("COMMIT");
        return m_made;
    }

private:
    void loadPartners()
    {
        auto partners = m_db.prepare("SELECT id, code FROM partner WHERE code GLOB 'M1*' ORDER BY id");
        while (partners.step())
            m_partners.push_back({partners.integer(0), partners.text(1)});
    }

    std::string bytes(size_t count)
    {
        std::string random(count, '\0');
        for (size_t i = 0; i < count; i += 8) {
            const quint64 value = m_dice();
            std::memcpy(random.data() + i, &value, std::min<size_t>(8, count - i));
        }
        return random;
    }

    std::string uuid()
    {
        const std::string random = bytes(16);
        static const char *digits = "0123456789abcdef";
        std::string text;
        for (size_t i = 0; i < 16; ++i) {
            auto byte = static_cast<unsigned char>(random.at(i));
            if (i == 6)
                byte = static_cast<unsigned char>((byte & 0x0f) | 0x70);
            if (i == 8)
                byte = static_cast<unsigned char>((byte & 0x3f) | 0x80);
            text += digits[byte >> 4];
            text += digits[byte & 15];
            if (i == 3 || i == 5 || i == 7 || i == 9)
                text += '-';
        }
        return text;
    }

    Child makeChild()
    {
        const qint64 number = m_copy * kPatternApplications + static_cast<qint64>(m_children.size());
        const bool girl = roll(m_dice, 2) == 1;
        const QDate birth = QDate(2027, 1, 1).addDays(-30 - (number / 15) % kNewestBirth);
        const QString name = childName(m_dice, girl);
        const int day = birth.day() + (girl ? 40 : 0);
        const QString nik = u"1301%1%2%3%4"_s.arg(number % 15 + 1, 2, 10, QChar(u'0')).arg(day, 2, 10, QChar(u'0')).arg(birth.toString(u"MMyy"_s))
                                .arg(number / (15LL * kNewestBirth) + 1, 4, 10, QChar(u'0'));
        return {name.toStdString(), nameKey(name).toStdString(), nameBag(nameWords(name)).toStdString(), nik.toStdString(), birth.toString(Qt::ISODate).toStdString(),
                girl ? "Perempuan" : "Laki-laki", "130105" + std::to_string(1'000'000'000 + number / 2), adultName(m_dice, true).toStdString(),
                adultName(m_dice, false).toStdString()};
    }

    void oneCopy()
    {
        m_shift = kSpread * m_copy / m_copies;
        m_partner = static_cast<size_t>(m_copy % kPartners);
        m_children.clear();
        m_variables.clear();
        for (int i = 0; i < kPatternApplications; ++i) {
            m_children.push_back(makeChild());
            m_variables.push_back(m_children.back().name);
            m_variables.push_back(m_children.back().nik);
            for (const QString &word : QString::fromStdString(m_children.back().key).split(u' '))
                m_words.insert(word);
        }
        m_serials.clear();
        for (const NumberModel &number : m_model.numbers) {
            qint64 &last = number.ofPartner ? m_lastOfPartner.at(m_partner).at(static_cast<size_t>(number.kind)) : m_last.at(static_cast<size_t>(number.kind));
            const qint64 serial = ++last;
            m_serials.push_back(serial);
            char digits[24];
            std::snprintf(digits, sizeof digits, "%06lld", static_cast<long long>(serial));
            const std::string scope = number.ofPartner ? m_partners.at(m_partner).second + '-' : std::string();
            m_variables.push_back(number.prefix + '-' + scope + std::to_string(m_model.year) + '-' + digits);
        }
        m_variables.push_back("G" + std::to_string(m_copy) + "-");
        m_nextPaper = 0;
        m_lastOfApplication.assign(kPatternApplications, std::string());
        m_applicationHash.clear();
        for (const RowModel &application : m_model.applications)
            insertApplication(application);
        for (const EventModel &event : m_model.events)
            insertEvent(event);
        for (const RowModel &reading : m_model.readings)
            insertRow(reading);
        m_made.applications += kPatternApplications;
    }

    /// The value of a cell in this copy; text and blobs in `m_bytes`.
    struct Value
    {
        Cell::Type type = Cell::Type::Null;
        qint64 integer = 0;
        std::string bytes;
    };

    Value valueOf(const Cell &cell, const RowModel &row)
    {
        Value value{cell.type, cell.integer, {}};
        const Child *child = row.child >= 0 ? &m_children.at(static_cast<size_t>(row.child)) : nullptr;
        switch (cell.rule) {
        case Rule::Keep: value.bytes = cell.bytes; break;
        case Rule::Id: {
            const TableModel &table = m_model.tables.at(static_cast<size_t>(cell.table));
            if (cell.integer > table.before)
                value.integer = cell.integer + m_copy * table.size;
            break;
        }
        case Rule::Partner:
            if (cell.type == Cell::Type::Text)
                value.bytes = m_partners.at(m_partner).second;
            else
                value.integer = cell.integer == m_model.partner ? m_partners.at(m_partner).first : cell.integer;
            break;
        case Rule::Fresh: value.bytes = uuid(); break;
        case Rule::Salt: value.bytes = bytes(32); break;
        case Rule::Moment: value.bytes = isoOf(cell.integer + m_shift); break;
        case Rule::Text:
            for (const Part &part : cell.parts)
                value.bytes += part.variable < 0 ? part.letters : m_variables.at(static_cast<size_t>(part.variable));
            break;
        case Rule::Serial: value.integer = m_serials.at(m_nextPaper++); break;
        case Rule::ChildName: value.bytes = child->name; break;
        case Rule::NameKey: value.bytes = child->key; break;
        case Rule::NameWords: value.bytes = child->words; break;
        case Rule::Nik: value.bytes = child->nik; break;
        case Rule::BirthDate: value.bytes = child->birth; break;
        case Rule::Sex: value.bytes = child->sex; break;
        case Rule::FamilyCard: value.bytes = child->familyCard; break;
        case Rule::MotherName: value.bytes = child->mother; break;
        case Rule::FatherName: value.bytes = child->father; break;
        case Rule::Photo: value.bytes = m_photos++ < kPhotos ? m_photo.substr(0, 20'000 + roll(m_dice, 40'000)) : cell.bytes; break;
        }
        return value;
    }

    void bind(RawStatement &statement, int place, const Value &value)
    {
        switch (value.type) {
        case Cell::Type::Null: statement.bindNull(place); break;
        case Cell::Type::Integer: statement.bind(place, value.integer); break;
        case Cell::Type::Text: statement.bindText(place, value.bytes); break;
        case Cell::Type::Blob: statement.bindBlob(place, value.bytes); break;
        }
    }

    static void addTyped(Hash &hash, const Value &value)
    {
        switch (value.type) {
        case Cell::Type::Null: hash.add("n"); break;
        case Cell::Type::Integer: hash.number(value.integer, 'i'); break;
        case Cell::Type::Text: hash.add(value.bytes, 't'); break;
        case Cell::Type::Blob: hash.add(value.bytes, 'b'); break;
        }
    }

    std::vector<Value> insertRow(const RowModel &row)
    {
        RawStatement &statement = m_inserts.at(static_cast<size_t>(row.table));
        std::vector<Value> values;
        values.reserve(row.cells.size());
        for (const Cell &cell : row.cells) {
            values.push_back(valueOf(cell, row));
            bind(statement, static_cast<int>(values.size()), values.back());
        }
        statement.run();
        ++m_made.rows;
        return values;
    }

    std::string claimRow(const RowModel &row)
    {
        const TableModel &table = m_model.tables.at(static_cast<size_t>(row.table));
        const std::vector<Value> values = insertRow(row);
        Hash hash(table.salt < 0 ? std::string() : values.at(static_cast<size_t>(table.salt)).bytes);
        hash.add(table.name);
        for (const int column : table.byName) {
            const Value &value = values.at(static_cast<size_t>(column));
            if (value.type == Cell::Type::Null)
                continue;
            hash.add(table.columns.at(static_cast<size_t>(column)));
            addTyped(hash, value);
        }
        return hash.result();
    }

    void insertApplication(const RowModel &row)
    {
        const std::vector<Value> values = insertRow(row);
        const TableModel &table = m_model.tables.at(static_cast<size_t>(row.table));
        Hash hash;
        hash.add("application");
        for (const char *column : {"uuid", "origin_id", "receipt_number", "partner_id", "submitted_at"}) {
            const auto at = std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin();
            const Value &value = values.at(static_cast<size_t>(at));
            if (value.type == Cell::Type::Integer)
                hash.number(value.integer);
            else
                hash.add(value.bytes);
        }
        m_applicationHash.push_back(hash.result());
        m_search.bind(1, values.at(0).integer).bindText(2, m_children.at(static_cast<size_t>(row.child)).key).run();
    }

    void insertEvent(const EventModel &event)
    {
        std::string claims = "[";
        for (const RowModel &row : event.claimed) {
            const TableModel &table = m_model.tables.at(static_cast<size_t>(row.table));
            const std::string hash = table.name == "application" ? m_applicationHash.at(static_cast<size_t>(row.child)) : claimRow(row);
            if (claims.size() > 1)
                claims += ',';
            claims += "[\"" + table.name + "\"," + std::to_string(row.id + m_copy * table.size) + ",\"" + base64(hash) + "\"]";
        }
        claims += ']';
        const TableModel &table = m_model.tables.at(static_cast<size_t>(event.row.table));
        RawStatement &statement = m_inserts.at(static_cast<size_t>(event.row.table));
        Hash hash;
        std::string *ofApplication = event.row.child < 0 ? nullptr : &m_lastOfApplication.at(static_cast<size_t>(event.row.child));
        // The columns stand in the order in which they are hashed; id comes before, hash after.
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const std::string &column = table.columns.at(i);
            Value value = column == "hash" ? Value{} : valueOf(event.row.cells.at(i), event.row);
            if (column == "sequence")
                value.integer = ++m_sequence;
            else if (column == "claims")
                value = {Cell::Type::Text, 0, claims};
            else if (column == "previous")
                value = {Cell::Type::Blob, 0, m_previous};
            else if (column == "previous_of_application")
                value = {Cell::Type::Blob, 0, ofApplication ? *ofApplication : std::string()};
            else if (column == "hash")
                value = {Cell::Type::Blob, 0, hash.result()};
            if (column != "id" && column != "hash")
                addTyped(hash, value);
            bind(statement, static_cast<int>(i) + 1, value);
            if (column == "hash") {
                m_previous = value.bytes;
                if (ofApplication)
                    *ofApplication = value.bytes;
                statement.run();
            }
        }
        ++m_made.events;
    }

    void keepCounters()
    {
        auto keep = m_db.prepare("INSERT INTO number_counter (kind, scope, year, last) VALUES (?, ?, ?, ?)");
        for (size_t kind = 0; kind < m_model.counters.size(); ++kind) {
            const CounterModel &counter = m_model.counters.at(kind);
            if (!counter.ofPartner && m_last.at(kind) > 0)
                keep.bindText(1, counter.kind).bindText(2, "").bind(3, m_model.year).bind(4, m_last.at(kind)).run();
            for (size_t partner = 0; counter.ofPartner && partner < kPartners; ++partner) {
                if (m_lastOfPartner.at(partner).at(kind) > 0)
                    keep.bindText(1, counter.kind).bindText(2, m_partners.at(partner).second).bind(3, m_model.year).bind(4, m_lastOfPartner.at(partner).at(kind)).run();
            }
        }
    }

    void keepWords()
    {
        auto keep = m_db.prepare("INSERT OR IGNORE INTO name_word (word) VALUES (?)");
        for (const QString &word : std::as_const(m_words))
            keep.bindText(1, word.toStdString()).run();
    }

    RawDatabase &m_db;
    Model m_model;
    qint64 m_copies;
    Dice m_dice;
    RawStatement m_search{m_db.prepare("INSERT INTO child_search (rowid, name) VALUES (?, ?)")};
    std::vector<RawStatement> m_inserts;
    std::vector<std::pair<qint64, std::string>> m_partners;
    std::vector<std::vector<qint64>> m_lastOfPartner;
    std::vector<qint64> m_last;
    std::vector<Child> m_children;
    std::vector<std::string> m_variables;
    std::vector<qint64> m_serials;
    std::vector<std::string> m_lastOfApplication;
    std::vector<std::string> m_applicationHash;
    QSet<QString> m_words;
    std::string m_photo;
    std::string m_previous;
    Generated m_made;
    qint64 m_copy = 0;
    qint64 m_shift = 0;
    qint64 m_sequence = 0;
    int m_photos = 0;
    size_t m_partner = 0;
    size_t m_nextPaper = 0;
};

} // namespace

Generated generate(const QString &path, qint64 applications, quint64 seed)
{
    const auto office = emptyOffice();
    RawDatabase db(path.toStdString(), RawDatabase::New);
    db.copyFrom(office->database->handle());
    db.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -3000000; PRAGMA foreign_keys = OFF");
    const auto idsBefore = highestIds(*office);
    const qint64 eventsBefore = office->number(u"SELECT max(id) FROM event"_s);
    takePattern(*office);
    Generator generator(db, readModel(*office, eventsBefore, idsBefore), (applications + kPatternApplications - 1) / kPatternApplications, seed);
    const Generated made = generator.run();
    db.exec("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)");
    return made;
}

} // namespace silpia::bench
