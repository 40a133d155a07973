#pragma once

#include "core/office/card_data.h"
#include "core/office/step_work.h"
#include "core/store/paper_store.h"

namespace silpia {

/// A paper with letterhead, title, number and footer, still without its blocks.
[[nodiscard]] PaperDocument emptyDocument(const OfficeBook &book, const Officer &officer, Paper paper, const QString &number, const QDateTime &moment);

struct IssuedPaper
{
    PaperId id;
    QString number;
};
/// A paper that belongs to no step, with a number of its own; it waits in the officer's tray. Errors: Storage.
[[nodiscard]] Result<IssuedPaper> issueOfficePaper(Office &office, EventDraft &draft, const Officer &officer, Paper kind,
                                                   const std::function<void(PaperDocument &)> &fill);
/// "Painan, 24 November 2026" over an officer's name.
[[nodiscard]] PaperSignature signatureOf(const OfficeBook &book, const Officer &officer, QDate day);

/// Fields of a form as label and value, in their order; empty values are left out.
[[nodiscard]] QList<std::pair<QString, QString>> factsOf(const FormData &form, FieldSet set);

/// The value of a field as papers and screens show it: dates in words, the rest as recorded.
[[nodiscard]] QString shownValue(Field field, const QString &value);

/// What the card of an application says when it is printed on a day.
[[nodiscard]] CardData cardOf(const OfficeBook &book, const Application &application, const QByteArray &photo, const QString &attemptUuid,
                              QDate printedOn, bool contoh);

} // namespace silpia
