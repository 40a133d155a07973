#pragma once

#include "core/office/office.h"

namespace silpia {

/// One record of an online form's export.
struct FormRecord
{
    int number = 0; ///< the header is 1
    QString timeStamp;
    QDateTime occurredAt; ///< invalid when the time stamp is unreadable
    QString partnerCode;
    FormData form;
    Brought brought;
    bool photoClaimed = false;
    QString photoPath; ///< relative to the form's folder
};

struct JudgedRecord
{
    FormRecord record;
    Findings findings;
    QByteArray photo; ///< as read; empty when there is none to be used
    bool entered = false;
};

struct ImportOptions
{
    bool dryRun = true;
    QDate today;    ///< invalid: the office's
    QString folder; ///< where the form lies; photos are looked for below it and nowhere else
};

/// Judges every record of an export, and enters those without a stop unless it is a dry run: steps 1–4 with the form's own
/// time; a record with gaps ends in AwaitingCompletion with its data kept. All or nothing. Errors: Invalid (the file), Storage.
[[nodiscard]] Result<QList<JudgedRecord>> importForm(Office &office, const Session &session, const QByteArray &csv, const ImportOptions &options);

/// "2026/11/22 2:57:37 PM GMT+7" and the like; invalid when unreadable.
[[nodiscard]] QDateTime parseTimeStamp(const QString &text);

} // namespace silpia
