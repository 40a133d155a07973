#pragma once

#include "core/office/card_data.h"
#include "core/office/office.h"
#include "core/store/paper_store.h"
#include "core/store/stock_store.h"

namespace silpia {

// ---- worklists ----

/// The states whose applications wait on a place of the rail.
enum class Desk : quint8 { Counter, PickUp, Verification, Correction, Validation, Printing, Distribution, HandOver };
[[nodiscard]] std::span<const Desk> allDesks();
[[nodiscard]] QLatin1StringView code(Desk desk);
[[nodiscard]] QString label(Desk desk);
[[nodiscard]] QList<State> statesOf(Desk desk);
/// The desks where an officer has steps to take: read from the step table.
[[nodiscard]] QList<Desk> desksOf(const Officer &officer, const Settings &settings);

/// Late clocks are counted no further: beyond, the number says nothing that "so many" does not.
constexpr int kMostLate = 1000;
struct DeskCount
{
    int waiting = 0;
    int late = 0; ///< at most kMostLate
};
[[nodiscard]] Result<DeskCount> deskCount(Office &office, const Session &session, Desk desk);
/// A page of a state's queue that this officer may see; logged as a reading.
[[nodiscard]] Result<QueuePage> queue(Office &office, const Session &session, State state, int size, const std::optional<PageKey> &after = {});
/// By any number, a scanned receipt, or a name. Logged as a reading.
[[nodiscard]] Result<QList<Application>> search(Office &office, const Session &session, const QString &text);
/// The moment of the last event, where it lies after now: the computer's clock went back. Invalid when all is well.
[[nodiscard]] Result<QDateTime> lastMomentAhead(Office &office);
/// Where each state stands: for the overview.
[[nodiscard]] Result<QList<StateCount>> overview(Office &office, const Session &session);

// ---- one application ----

struct HistoryEntry
{
    HistoryRow row;
    QStringList notes;        ///< "Alasan: …"
    int handlingMinutes = -1; ///< from open to done; -1: unknown
    int workingDays = -1;     ///< of the waiting steps; -1: not one
};
[[nodiscard]] Result<QList<HistoryEntry>> history(Office &office, const Session &session, ApplicationId id);
/// The photo of an application that this officer may see; empty when there is none.
[[nodiscard]] Result<QByteArray> photoOf(Office &office, const Session &session, const Application &application);
/// What completeness is judged by today, and what was brought so far.
struct PaperState
{
    QList<Demand> demands;
    Brought brought;
};
[[nodiscard]] Result<PaperState> paperState(Office &office, const Application &application);
/// Findings that nobody has given a ground for yet.
[[nodiscard]] Result<QList<Verdict>> openFindings(Office &office, ApplicationId id);
/// "Ajukan lagi": what a new application takes over from a closed one.
[[nodiscard]] Result<StepInput> resubmission(Office &office, const Session &session, ApplicationId id);

// ---- papers ----

[[nodiscard]] Result<QList<PaperRow>> papers(Office &office, const Session &session, ApplicationId id);
/// Papers of this officer that wait to be printed.
[[nodiscard]] Result<QList<PaperRow>> tray(Office &office, const Session &session);
/// A paper as issued; SALINAN when it was printed before.
[[nodiscard]] Result<PaperDocument> paper(Office &office, const Session &session, const PaperRow &row);
/// Says that papers went out; the next time they are SALINAN.
[[nodiscard]] Result<void> markPrinted(Office &office, const Session &session, const QList<PaperId> &papers);

// ---- printing ----

struct StartedPrint
{
    Attempt attempt;
    CardData card;
};
/// The card as it would be printed today, marked CONTOH: a proof on screen or paper; takes no blank, moves nothing.
[[nodiscard]] Result<CardData> proof(Office &office, const Session &session, ApplicationId id);
struct PreparedCard
{
    QString uuid; ///< of the attempt to come; the card's QR holds it
    CardData card;
};
/// What is to be drawn before an attempt is committed. Errors as startPrint, but of the blank.
[[nodiscard]] Result<PreparedCard> prepareCard(Office &office, const Session &session, ApplicationId id, int seenVersion);
/// On what, and what leaves for the printer.
struct PrintOrder
{
    QString serial = {};            ///< empty: the next of the open bundle
    QString uuid = {};              ///< of the prepared card; empty: a new one
    QString queue = {};
    QByteArray documentDigest = {}; ///< of the PDF
    QString layoutVersion = {};
};
/// Commits an attempt before anything leaves for the printer, and takes a blank.
/// Errors: Refused (guards of the print step, production off, an attempt is open, the printer's limit or rest), Invalid
/// (blank).
[[nodiscard]] Result<StartedPrint> startPrint(Office &office, const Session &session, ApplicationId id, int seenVersion, const PrintOrder &order);
/// The card of an attempt that is open: after a crash, or to look at it again.
[[nodiscard]] Result<StartedPrint> openPrint(Office &office, const Session &session, ApplicationId id);
/// A reason in words: what came from a scanner is none. Errors: Invalid at "reason".
[[nodiscard]] Result<void> spoiledReason(Office &office, const QString &text);
enum class BadOutcome : quint8 { Spoiled, NotPrinted };
/// Closes an attempt that gave no good card. Spoiled uses the blank up, with a reason; not printed gives it back.
[[nodiscard]] Result<void> closePrint(Office &office, const Session &session, ApplicationId id, BadOutcome outcome, const QString &reason);

} // namespace silpia
