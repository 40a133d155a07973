#pragma once

#include "core/office/office.h"

#include <QMap>

namespace silpia {

/// What SIAK says of one NIK, element name → value as in the extract.
using SiakElements = QMap<QString, QString>;

/// "Nama ibu", "Status kawin".
[[nodiscard]] QString elementLabel(const QString &element);

/// Reads an extract (CSV) and keeps it for comparison. Yields the number of persons. Errors: Invalid, Storage.
[[nodiscard]] Result<int> loadSiakExtract(Office &office, const Session &session, const QByteArray &csv);

[[nodiscard]] Result<std::optional<SiakElements>> siakElements(Database &database, const QString &nik);
[[nodiscard]] Result<bool> isMarriedInSiak(Database &database, const QString &nik);

/// Each element of the form against the extract: without regard to case and spaces, dates as dates. An empty list when
/// no extract is loaded; all `absent` when this NIK is not in it. STATUS_KAWIN other than BELUM KAWIN differs.
[[nodiscard]] Result<QList<ComparedElement>> compareWithSiak(Office &office, const Application &application);

} // namespace silpia
