#pragma once

#include <QStringList>
#include <functional>

namespace silpia::test {

/// A test case of this program.
struct Case
{
    QString name;
    QString tags;
};
[[nodiscard]] QList<Case> everyCase();

/// Runs cases, one after the other, until one fails: its place in the list, or -1. Only for a process that ends afterwards:
/// Catch forgets the case from which this was called.
[[nodiscard]] int firstToFail(const QStringList &names, const std::function<void(int)> &begins);

} // namespace silpia::test
