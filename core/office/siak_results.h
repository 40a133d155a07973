#pragma once

#include "core/office/office.h"
#include "core/workflow/print_state.h"

namespace silpia {

/// What an operator says of one card that SIAK printed.
struct SiakResult
{
    ApplicationId application;
    int seenVersion = 0;
    QString serial;
    PrintState outcome = PrintState::Good; ///< good or spoiled
    QString reason;                        ///< of a spoiled one
    QString key;                           ///< idempotency key
    QDate madeOn = {};                     ///< when SIAK printed it; invalid: today
};

/// The child whose NIK was scanned from a card.
struct SiakChild
{
    Application application;
    QString onlySpoiled; ///< why its card may not be good; empty: it may
};

/// The serial of a scanned blank whose result can be recorded at the officer's place.
/// Errors: Invalid at "serial", saying what was scanned instead or what became of that blank.
[[nodiscard]] Result<QString> scannedBlank(Office &office, const Session &session, const QString &text);

/// The child of a scanned or typed NIK, opened; its card may be the one on that blank.
/// Errors: Invalid at "nik", saying what was scanned instead or where that child stands, or at "madeOn"; Refused (four
/// eyes, held).
[[nodiscard]] Result<SiakChild> scannedChild(Office &office, const Session &session, const QString &text, const QString &serial, QDate madeOn = {});

/// Records one card, all of it or nothing: good moves the application; of a spoiled one the attempt and the used-up blank
/// are recorded, and the application waits on. Errors: Stale with who was first, Refused, Invalid.
[[nodiscard]] Result<void> recordSiakResult(Office &office, const Session &session, const SiakResult &result);

enum class SiakRowState : quint8 { Waiting, Recorded, Refused };

/// A card of the stack before the operator.
struct SiakRow
{
    SiakResult result;
    QString name;
    QString nik;
    QString partner;
    SiakRowState state = SiakRowState::Waiting;
    QString words; ///< why it was refused
};

/// The stack of cards that were scanned and are not yet recorded; those recorded stay until the next stack begins.
class SiakStack
{
public:
    [[nodiscard]] const QList<SiakRow> &rows() const { return m_rows; }
    [[nodiscard]] QDate madeOn() const { return m_madeOn; } ///< when SIAK printed the stack; invalid: today
    void setMadeOn(QDate day); ///< of all that is not recorded yet, and of what comes
    [[nodiscard]] int open() const; ///< not recorded: waiting or refused
    /// Errors: Invalid at "serial" when the stack has that blank.
    [[nodiscard]] Result<void> mayTake(const QString &serial) const;
    /// The blank on which a good card of that child waits in the stack; empty when none does.
    [[nodiscard]] QString goodBlankOf(ApplicationId application) const;
    /// Errors: Invalid: the blank or a second good card of the same child.
    [[nodiscard]] Result<void> add(const SiakRow &row);
    void remove(const QString &serial);
    void clear() { m_rows.clear(); }
    /// The serials to be recorded in their order: what a child spoiled goes before its good card, which ends its waiting.
    [[nodiscard]] QStringList toRecord() const;
    /// Records the card of that blank and keeps what became of it.
    void record(Office &office, const Session &session, const QString &serial);

private:
    QList<SiakRow> m_rows;
    QDate m_madeOn;
};

} // namespace silpia
