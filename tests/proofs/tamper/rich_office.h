#pragma once

#include <QByteArray>
#include <QString>

namespace silpia::test {

/// Writes a database that an office worked in for some days: every state, every kind of row. One file, without a log beside.
void buildRichOffice(const QString &path);

} // namespace silpia::test
