#pragma once

#include "core/office/office.h"
#include "core/store/journal_check.h"

namespace silpia {

/// What a proven copy holds.
struct BackupProof
{
    QString path;
    qint64 bytes = 0;
    JournalHead head;
};

/// Takes an online copy through the open handle into `folder`, as one file with a digest over all its bytes. It is
/// called good only after it was forced to the disk, read back, opened and checked. Errors: Storage, Damaged.
[[nodiscard]] Result<BackupProof> backup(Database &database, const QString &folder, const QDateTime &now);

/// Brings a backup back under `target`; the present database there is kept aside under a name with the moment.
/// Yields where it was put, empty when there was none. Errors: NotFound, Damaged (any byte changed), Newer, Storage.
[[nodiscard]] Result<QString> restore(const QString &backupFile, const QString &target, const QDateTime &now);

/// The same as an act of the administrator, which stands in the journal and so in the copy too. Errors: also Refused.
[[nodiscard]] Result<BackupProof> recordedBackup(Office &office, const Session &session, const QString &folder);

/// The file beside a restored database that says so until its journal does.
[[nodiscard]] QString restoreNoteOf(const QString &database);

} // namespace silpia
