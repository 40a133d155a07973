#pragma once

#include "core/domain/form_data.h"
#include "core/domain/requirement.h"
#include "core/domain/region.h"
#include "core/store/journal.h"

namespace silpia {

/// An application as it stands: the fold of its events.
struct Application
{
    ApplicationId id;
    QString uuid;
    QString receiptNumber;
    PartnerId partner;
    QString partnerCode;
    QString partnerName;
    PartnerId destination; ///< the partner that the card goes to
    QString destinationName;
    QDateTime submittedAt;
    State state = State::None;
    int version = 0;
    QDateTime clockStartedAt;
    QString heldCause; ///< empty: not held
    QDateTime heldSince;
    FormData form;
    int revision = 0;
    PhotoId photo;
    [[nodiscard]] bool isHeld() const { return !heldCause.isEmpty(); }
};

[[nodiscard]] Result<std::optional<Application>> loadApplication(Database &database, ApplicationId id);
/// SELECT … FROM application a JOIN …; a row of it is read by applicationOf().
[[nodiscard]] QString applicationSelect();
[[nodiscard]] Application applicationOf(const Row &row);

struct NewApplication
{
    QString uuid;
    QString receiptNumber;
    PartnerId partner;
    QDateTime submittedAt;
};
/// Inserts with version 1 in Submitted and claims the unchanging part; the child's row must follow in the transaction.
[[nodiscard]] Result<ApplicationId> insertApplication(EventDraft &draft, Database &database, const NewApplication &made);

struct Move
{
    State to = State::None;
    int seenVersion = 0;
    QDateTime clockStartedAt;
    QString heldCause; ///< empty: not held
    QDateTime heldSince;
};
/// The version that the officer saw is the lock: of two officers, the second changes no row, and a file that went
/// round and came back to the same state is not taken for the old one. Errors: Stale.
[[nodiscard]] Result<void> moveApplication(Database &database, ApplicationId id, const Move &move);

/// A new revision of what is recorded of the child.
[[nodiscard]] Result<void> insertChild(EventDraft &draft, Database &database, ApplicationId id, int revision,
                                       const FormData &form, const Regions &regions);
[[nodiscard]] Result<void> insertPhoto(EventDraft &draft, Database &database, ApplicationId id, const QByteArray &jpeg,
                                       int width, int height);
[[nodiscard]] Result<QByteArray> photoBytes(Database &database, PhotoId id);
/// The last word on each requirement.
[[nodiscard]] Result<Brought> broughtOf(Database &database, ApplicationId id);

/// An open application of the same NIK other than `except`; nothing when there is none.
[[nodiscard]] Result<std::optional<QString>> openReceiptOf(Database &database, const QString &nik, ApplicationId except);
/// Last day of validity of a card that this NIK holds on `day`; invalid when it holds none.
[[nodiscard]] Result<QDate> cardValidUntil(Database &database, const QString &nik, QDate day);

struct NoteRow
{
    QString kind;
    QString element;
    QString text;
    EventId event;
};
[[nodiscard]] Result<void> insertNote(EventDraft &draft, ApplicationId id, const QString &kind, const QString &text,
                                      const QString &element = {});
[[nodiscard]] Result<QList<NoteRow>> notesOf(Database &database, ApplicationId id);

struct ComparisonRow
{
    QString element;
    QString verdict; ///< same, differs, absent
    QString siakValue;
};
/// What the last comparison said, element by element.
[[nodiscard]] Result<QList<ComparisonRow>> comparisonsOf(Database &database, ApplicationId id);

struct FindingRow
{
    QString verdict;
    QString ground; ///< empty: nobody has given one yet
};
/// The last word on each finding.
[[nodiscard]] Result<QList<FindingRow>> findingsOf(Database &database, ApplicationId id);

} // namespace silpia
