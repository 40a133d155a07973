#include "core/office/stack_order.h"

#include <QCollator>
#include <algorithm>
#include <vector>

namespace silpia {

namespace {

/// How classes follow each other: "2A", "2 a" and "Kelas 2-A" are one class, and it stands before "10A".
QCollator classOrder()
{
    // The language is ours: where the computer has none (C), the collator would not know numbers.
    QCollator order(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    order.setIgnorePunctuation(true);
    return order;
}

} // namespace

void sortAsStacked(QList<Application> &applications)
{
    const QCollator order = classOrder();
    // Two institutions may have one name, and two children; the rest of the key keeps their cards apart.
    using Key = std::tuple<QString, qint64, bool, QCollatorSortKey, QString, qint64>;
    std::vector<std::pair<Key, Application>> keyed;
    for (const Application &app : applications) {
        const QString words = classWords(app.form);
        keyed.emplace_back(Key{app.destinationName, app.destination.value, words.isEmpty(), order.sortKey(words), app.form.name(), app.id.value}, app);
    }
    std::sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::transform(keyed.begin(), keyed.end(), applications.begin(), [](const auto &entry) { return entry.second; });
}

} // namespace silpia
