#include "core/store/name_search.h"

#include "core/base/text.h"
#include "core/domain/name_key.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

namespace silpia {

namespace {

constexpr int kTrigram = 3;
constexpr int kMostGuesses = 400; ///< names that are looked for when words may hold slips
constexpr int kMostHolding = 300; ///< rows looked at of names that hold what was typed
constexpr int kShortestSlip = 4;  ///< in shorter words a slip makes another name

/// A word that may have been meant, and by how many slips it differs from what was typed.
struct Guess
{
    QString word;
    int slips = 0;
};

struct NameGuess
{
    QStringList words;
    int slips = 0;
};

QString jsonOf(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

class NameSearch
{
public:
    NameSearch(Database &database, const QString &typed, Scope scope, int limit)
        : m_database(database)
        , m_typed(typed.simplified())
        , m_words(nameWords(typed))
        , m_scope(scope)
        , m_limit(limit)
    {
    }
    Result<QList<Application>> run();

private:
    Result<void> beginning();
    Result<void> guessWords();
    [[nodiscard]] QList<NameGuess> nameGuesses() const;
    Result<void> sameNames();
    Result<void> holding(const QString &match);
    [[nodiscard]] QString matchOf(bool withSlips) const;
    [[nodiscard]] bool holdsShortWords(const Application &app) const;
    /// `order` and what its marks stand for.
    struct Order
    {
        QString text;
        QVariantList compared;
    };
    Result<QList<Application>> rows(const QString &where, const QVariantList &sought, const Order &order, int limit);
    void add(const QList<Application> &rows);
    [[nodiscard]] int room() const { return m_limit - static_cast<int>(m_found.size()); }

    Database &m_database;
    QString m_typed;
    QStringList m_words;
    Scope m_scope;
    int m_limit;
    QList<QList<Guess>> m_guesses; ///< of each word
    QList<Application> m_found;
    QSet<qint64> m_seen;
};

Result<QList<Application>> NameSearch::rows(const QString &where, const QVariantList &sought, const Order &order, int limit)
{
    const QString scope = u" AND (? = 0 OR a.partner_id = ? OR a.destination_id = ?)"_s;
    const QVariantList scoped = {m_scope.partner.value, m_scope.partner.value, m_scope.partner.value};
    return m_database.all(applicationSelect() + where + scope + u" ORDER BY "_s + order.text + u" LIMIT ?"_s,
                          sought + scoped + order.compared + QVariantList{limit}, applicationOf);
}

void NameSearch::add(const QList<Application> &rows)
{
    for (const Application &app : rows) {
        if (room() > 0 && !m_seen.contains(app.id.value)) {
            m_seen.insert(app.id.value);
            m_found.append(app);
        }
    }
}

Result<void> NameSearch::beginning()
{
    // The letters are a–z, so the next name after all that begin so is the one with '{' behind.
    const QString typed = nameBeginning(m_typed);
    add(TRY(rows(u"WHERE c.name_key >= ? AND c.name_key < ?"_s, {typed, typed + u'{'}, {u"c.name_key, a.id"_s, {}}, m_limit)));
    return {};
}

/// What each typed word may have meant: itself, and known words one slip away.
Result<void> NameSearch::guessWords()
{
    const QStringList letters = nameLetters(m_typed);
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const QString &word = m_words.at(i);
        QList<Guess> guesses = {{word, 0}};
        if (word.size() >= kShortestSlip) {
            const QSet<QString> slips = slipsOf(letters.at(i));
            const QList<QString> known = TRY(m_database.all(u"SELECT word FROM name_word WHERE word IN (SELECT value FROM json_each(?))"_s,
                                                            {jsonOf(slips.values())}, [](const Row &row) { return row.text(0); }));
            for (const QString &other : known)
                guesses.append({other, 1});
        }
        m_guesses.append(guesses);
    }
    return {};
}

/// Names made of guesses, those with the fewest slips first; and two words that belong together, written apart.
QList<NameGuess> NameSearch::nameGuesses() const
{
    QList<NameGuess> names = {{m_words, 0}};
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        for (const Guess &guess : m_guesses.at(i)) {
            if (guess.slips == 0)
                continue;
            NameGuess name{m_words, 1};
            name.words[i] = guess.word;
            names.append(name);
        }
        if (i + 1 < m_words.size()) {
            NameGuess joined{m_words, 1};
            joined.words[i] += joined.words.takeAt(i + 1);
            names.append(joined);
        }
    }
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        for (qsizetype j = i + 1; j < m_words.size(); ++j) {
            for (const Guess &one : m_guesses.at(i)) {
                for (const Guess &other : m_guesses.at(j)) {
                    if (one.slips == 0 || other.slips == 0 || names.size() >= kMostGuesses)
                        continue;
                    NameGuess name{m_words, 2};
                    name.words[i] = one.word;
                    name.words[j] = other.word;
                    names.append(name);
                }
            }
        }
    }
    return names;
}

Result<void> NameSearch::sameNames()
{
    QHash<QString, int> slips;
    const QList<NameGuess> guesses = nameGuesses();
    for (const NameGuess &name : guesses) {
        const QString bag = nameBag(name.words);
        if (!slips.contains(bag))
            slips.insert(bag, name.slips);
    }
    struct Bag
    {
        QString words;
        qint64 count;
    };
    QList<Bag> bags = TRY(m_database.all(u"SELECT c.name_words, count(*) FROM json_each(?) j JOIN child c ON c.name_words = j.value GROUP BY c.name_words"_s,
                                         {jsonOf(slips.keys())}, [](const Row &row) { return Bag{row.text(0), row.integer(1)}; }));
    std::sort(bags.begin(), bags.end(), [&](const Bag &one, const Bag &other) {
        return std::make_tuple(slips.value(one.words), -one.count, one.words) < std::make_tuple(slips.value(other.words), -other.count, other.words);
    });
    for (const Bag &bag : std::as_const(bags)) {
        if (room() <= 0)
            break;
        add(TRY(rows(u"WHERE c.name_words = ?"_s, {bag.words}, {u"c.name <> ? COLLATE NOCASE, c.name_key <> ?, c.name, a.id"_s, {m_typed, m_words.join(u' ')}},
                     std::min(room(), kMostOfOneName))));
    }
    return {};
}

/// What the trigrams are asked for; each word is a phrase of letters only, so nothing typed is an operator.
QString NameSearch::matchOf(bool withSlips) const
{
    QStringList all;
    for (const QList<Guess> &guesses : m_guesses) {
        QStringList any;
        for (const Guess &guess : guesses) {
            if (guess.word.size() >= kTrigram && (withSlips || guess.slips == 0))
                any.append(u'"' + guess.word + u'"');
        }
        if (!any.isEmpty())
            all.append(u'(' + any.join(u" OR "_s) + u')');
    }
    return all.join(u" AND "_s);
}

/// Words too short for the trigrams must at least begin a word of the name.
bool NameSearch::holdsShortWords(const Application &app) const
{
    const QStringList words = nameWords(app.form.name());
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &typed) {
        return typed.size() >= kTrigram || std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(typed); });
    });
}

Result<void> NameSearch::holding(const QString &match)
{
    if (match.isEmpty())
        return {};
    // An institution's own children are found however many others bear the name; over all, the first hundreds are enough.
    const QString most = m_scope.partner.isNull() ? u" LIMIT %1"_s.arg(kMostHolding) : QString();
    QList<Application> holders = TRY(rows(u"WHERE a.id IN (SELECT rowid FROM child_search WHERE child_search MATCH ?"_s + most + u')', {match},
                                          {u"length(c.name_words), c.name_key, a.id"_s, {}}, kMostHolding));
    holders.removeIf([&](const Application &app) { return !holdsShortWords(app); });
    add(holders);
    return {};
}

Result<QList<Application>> NameSearch::run()
{
    if (m_words.isEmpty())
        return m_found;
    if (m_words.size() == 1 && nameBeginning(m_typed).size() < kTrigram) {
        TRY(beginning());
        return m_found;
    }
    TRY(guessWords());
    TRY(sameNames());
    if (room() > 0)
        TRY(holding(matchOf(false)));
    if (m_found.isEmpty())
        TRY(holding(matchOf(true)));
    return m_found;
}

} // namespace

Result<QList<Application>> findByName(Database &database, const QString &text, Scope scope, int limit)
{
    return NameSearch(database, text, scope, limit).run();
}

Result<void> keepSearchable(Database &database, ApplicationId id, const QString &name)
{
    TRY(database.execute(u"DELETE FROM child_search WHERE rowid = ?"_s, {id.value}));
    TRY(database.execute(u"INSERT INTO child_search (rowid, name) VALUES (?, ?)"_s, {id.value, nameKey(name)}));
    const QStringList words = nameWords(name);
    for (const QString &word : words)
        TRY(database.execute(u"INSERT OR IGNORE INTO name_word (word) VALUES (?)"_s, {word}));
    return {};
}

} // namespace silpia
