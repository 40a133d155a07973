#pragma once

#include "core/store/journal.h"
#include "core/workflow/step_table.h"


namespace silpia {

struct PaperNumber
{
    int year = 0;
    qint64 serial = 0;
    QString text; ///< "KIA-SDN-05-PAINAN-2026-000123", "LV-2026-000001"
};

/// The next number of a kind: gapless by kind, scope and year, because it is taken in the transaction that uses it.
/// An empty scope is the office.
[[nodiscard]] Result<PaperNumber> takeNumber(Database &database, Paper kind, const QString &scope, int year);

struct NewPaper
{
    Paper kind = Paper::None;
    QString scope;
    PaperNumber number;
    ApplicationId application; ///< null for a batch paper
    ManifestId manifest;
    QByteArray content; ///< JSON
    QList<ApplicationId> items; ///< of a batch paper
};
[[nodiscard]] Result<PaperId> insertPaper(EventDraft &draft, const NewPaper &paper, const QDateTime &now);

struct PaperRow
{
    PaperId id;
    Paper kind = Paper::None;
    QString number;
    ApplicationId application;
    QString issuedAt;  ///< ISO
    OfficerId issuedBy;
    int printings = 0; ///< 0: it waits in the tray
};
[[nodiscard]] Result<QList<PaperRow>> papersOf(Database &database, ApplicationId application);
/// Papers that nobody has printed yet, of one officer, oldest first.
[[nodiscard]] Result<QList<PaperRow>> trayOf(Database &database, OfficerId officer, int limit);
/// Papers of no step – reports, books, minutes –, the latest first. A null issuer: everybody's.
[[nodiscard]] Result<QList<PaperRow>> papersOfNoStep(Database &database, OfficerId issuer, int limit);
[[nodiscard]] Result<QList<PaperRow>> allPapers(Database &database);
[[nodiscard]] Result<std::optional<PaperRow>> paperByNumber(Database &database, const QString &number);
[[nodiscard]] Result<std::optional<PaperRow>> paperById(Database &database, PaperId id);
[[nodiscard]] Result<QByteArray> paperContent(Database &database, PaperId id);
[[nodiscard]] Result<void> insertPrinting(EventDraft &draft, PaperId id);

struct NewManifest
{
    QString kind; ///< pickUp, distribute, handOver
    QString number;
    PartnerId partner;
    int claimed = 0;
    int found = 0;
    QString archivePlace;
};
[[nodiscard]] Result<ManifestId> insertManifest(EventDraft &draft, const NewManifest &manifest, const QDateTime &now);
[[nodiscard]] Result<void> insertManifestItem(EventDraft &draft, ManifestId manifest, ApplicationId application);
/// The number of an application's last manifest of a kind; empty when there is none.
[[nodiscard]] Result<QString> lastManifestNumber(Database &database, ApplicationId application, const QString &kind);

} // namespace silpia
