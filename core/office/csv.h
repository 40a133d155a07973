#pragma once

#include "core/base/error.h"

#include <QStringList>
#include <functional>

namespace silpia {

/// Reads a table of text: UTF-8 or UTF-16 with its mark, comma or semicolon, any line ends, line breaks in quotes.
/// `visit` gets each record with its number; the header is 1. Errors: Invalid (NUL, unclosed quote, not text) with the record.
using RecordVisitor = std::function<Result<void>(int number, const QStringList &cells)>;
[[nodiscard]] Result<void> readCsv(const QByteArray &bytes, const RecordVisitor &visit);

/// Places of the wanted columns in a header, without regard to case and spaces. Errors: Invalid, naming what is missing or doubled.
[[nodiscard]] Result<QList<qsizetype>> columnPlaces(const QStringList &header, const QStringList &wanted);

} // namespace silpia
