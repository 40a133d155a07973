#pragma once

#include "core/office/office.h"

namespace silpia {

/// One card as SIAK's list of issued cards has it.
struct SiakIssued
{
    int line = 0; ///< of the file; the header is 1
    QString nik;
    QString serial; ///< of the blank; empty where the list has none
};
/// Reads SIAK's list of a day (CSV): NIK and, where it is there, NO_BLANGKO. Errors: Invalid, naming the column or line.
[[nodiscard]] Result<QList<SiakIssued>> readSiakIssued(const QByteArray &csv);

enum class DifferenceKind : quint8 {
    NotHere,      ///< SIAK issued it, here it is not recorded as printed that day
    NotThere,     ///< recorded here, SIAK did not issue it
    OtherBlank,   ///< both have the child, on different blanks
    TwiceThere,   ///< SIAK's list has the child twice
    BlankTwice,   ///< SIAK's list has one blank for two children
    BlankUnknown, ///< that blank was never received
    BlankFate,    ///< that blank is recorded otherwise here: spoiled, lost, never used
    BadNik,       ///< what stands there is no NIK
};

struct Difference
{
    DifferenceKind kind = DifferenceKind::NotHere;
    QString nik;
    QString serial;
    QString sentence; ///< what differs and what to do; the NIK masked
};

struct Reconciliation
{
    QDate day;
    int there = 0; ///< rows of SIAK's list
    int here = 0;  ///< cards recorded here
    int used = 0;  ///< blanks that became good or spoiled here that day
    QList<Difference> differences;
};
/// SIAK's list of a day against the cards recorded here and the blanks used; each difference is named once, at the list's
/// row where it has one. Stands in the journal with its counts. Errors: Refused (neither operator nor counter).
[[nodiscard]] Result<Reconciliation> reconcile(Office &office, const Session &session, QDate day, const QList<SiakIssued> &issued);

} // namespace silpia
