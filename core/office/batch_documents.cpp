#include "core/base/text.h"
#include "core/office/documents.h"
#include "core/office/stack_order.h"

namespace silpia {

namespace {

PaperTable childTable(const QList<Application> &applications)
{
    PaperTable table{{tr("No."), tr("Nomor permohonan"), tr("Nama anak"), tr("NIK"), tr("Jenis")}, {1, 5, 6, 4, 3}, {}};
    int number = 0;
    for (const Application &app : applications)
        table.rows.append({QString::number(++number), app.receiptNumber, app.form.name(), app.form.value(Field::Nik), app.form.value(Field::Reason)});
    return table;
}

QString dayLine(const BatchWork &batch)
{
    return u"%1, %2"_s.arg(batch.book.settings.place, longDate(officeDay(batch.occurredAt)));
}

PaperSignature signatureOf(const BatchWork &batch, const QString &caption)
{
    const QString manner = batch.roleText.section(u' ', 1);
    const QString position = manner.isEmpty() ? batch.officer.position : manner + u' ' + label(Role::SectionHead);
    return {caption, position, batch.officer.name, batch.officer.nip};
}

Result<void> pickUpList(const BatchWork &batch, PaperDocument &paper)
{
    paper.subtitle = batch.done.first().partnerName;
    paper.blocks.append(PaperFacts{{}, {{tr("Menurut mitra"), tr("%1 berkas").arg(batch.input.claimed)},
                                        {tr("Ditemukan"), tr("%1 berkas").arg(batch.done.size())},
                                        {tr("Tempat arsip"), batch.input.archivePlace}}});
    paper.blocks.append(childTable(batch.done));
    QStringList absent;
    for (const ApplicationId id : batch.input.missing) {
        if (const auto app = TRY(loadApplication(batch.office.database(), id)))
            absent.append(u"%1 (%2)"_s.arg(app->form.name(), app->receiptNumber));
    }
    if (!absent.isEmpty())
        paper.blocks.append(PaperFacts{{}, {{tr("Belum ditemukan"), absent.join(u", "_s)}}});
    paper.blocks.append(PaperSignatures{{{tr("Yang menyerahkan"), batch.done.first().partnerName, {}, {}}, signatureOf(batch, dayLine(batch))}});
    return {};
}

void validationSheet(const BatchWork &batch, PaperDocument &paper)
{
    paper.blocks.append(PaperText{tr("Data permohonan KIA berikut telah divalidasi dan dapat dicetak.")});
    paper.blocks.append(childTable(batch.done));
    if (!batch.input.note.isEmpty())
        paper.blocks.append(PaperFacts{{}, {{tr("Catatan"), batch.input.note}}});
    paper.blocks.append(PaperSignatures{{signatureOf(batch, dayLine(batch))}});
}

/// The lists that go along with the cards name them as they lie in the stack.
QList<Application> asStacked(const BatchWork &batch)
{
    QList<Application> applications = batch.done;
    sortAsStacked(applications);
    return applications;
}

/// A column in which nothing stands would look as if it were to be filled in.
void insertClasses(PaperTable &table, qsizetype column, const QList<Application> &applications)
{
    if (std::all_of(applications.begin(), applications.end(), [](const Application &app) { return app.form.value(Field::Class).isEmpty(); }))
        return;
    table.headers.insert(column, tr("Kelas"));
    // The room is its neighbours': the column of the number has none to give.
    --table.widths[column - 1];
    --table.widths[column];
    table.widths.insert(column, 2);
    for (qsizetype i = 0; i < applications.size(); ++i)
        table.rows[i].insert(column, applications.at(i).form.value(Field::Class));
}

Result<void> distributionList(const BatchWork &batch, PaperDocument &paper)
{
    const QList<Application> applications = asStacked(batch);
    paper.subtitle = batch.done.first().destinationName;
    PaperTable table{{tr("No."), tr("Nomor permohonan"), tr("Nama anak"), tr("Nomor blangko")}, {1, 5, 7, 4}, {}};
    int number = 0;
    for (const Application &app : applications) {
        const QList<Card> cards = TRY(cardsOf(batch.office.database(), app.id));
        table.rows.append({QString::number(++number), app.receiptNumber, app.form.name(), cards.isEmpty() ? QString() : cards.first().serial});
    }
    insertClasses(table, 3, applications);
    paper.blocks.append(PaperFacts{{}, {{tr("Jumlah kartu"), QString::number(batch.done.size())}}});
    paper.blocks.append(table);
    paper.blocks.append(PaperSignatures{{{tr("Yang menerima"), batch.done.first().destinationName, {}, {}}, signatureOf(batch, dayLine(batch))}});
    return {};
}

void handOverList(const BatchWork &batch, PaperDocument &paper)
{
    const QList<Application> applications = asStacked(batch);
    paper.subtitle = batch.done.first().destinationName;
    PaperTable table{{tr("No."), tr("Nomor permohonan"), tr("Nama anak"), tr("Diterima oleh"), tr("Identitas"), tr("Tanda tangan")}, {1, 5, 6, 5, 4, 4}, {}};
    int number = 0;
    const Taker &taker = batch.input.taker;
    for (const Application &app : applications)
        table.rows.append({QString::number(++number), app.receiptNumber, app.form.name(),
                           taker.relation.isEmpty() ? taker.name : u"%1 (%2)"_s.arg(taker.name, taker.relation), taker.identity, {}});
    insertClasses(table, 3, applications);
    paper.blocks.append(table);
    if (!taker.letter.isEmpty())
        paper.blocks.append(PaperFacts{{}, {{tr("Surat kuasa"), taker.letter}}});
    paper.blocks.append(PaperSignatures{{signatureOf(batch, dayLine(batch))}});
}

QString manifestKind(Paper paper)
{
    if (paper == Paper::PickUpList)
        return u"pickUp"_s;
    if (paper == Paper::DistributionList)
        return u"distribute"_s;
    return paper == Paper::HandOverList ? u"handOver"_s : QString();
}

/// One bag, one institution: a list over two would be signed by neither.
Result<PartnerId> onePartner(const BatchWork &batch)
{
    const bool leaving = batch.row.paper != Paper::PickUpList;
    const auto at = [&](const Application &app) { return leaving ? app.destination : app.partner; };
    for (const Application &app : batch.done) {
        if (at(app) != at(batch.done.first()))
            return fail(ErrorKind::Invalid, tr("Satu daftar untuk satu lembaga mitra: %1 dari lembaga lain.").arg(app.receiptNumber), {}, u"partner"_s);
    }
    return at(batch.done.first());
}

Result<void> fill(const BatchWork &batch, PaperDocument &paper)
{
    switch (batch.row.paper) {
    case Paper::PickUpList: return pickUpList(batch, paper);
    case Paper::ValidationSheet: validationSheet(batch, paper); return {};
    case Paper::DistributionList: return distributionList(batch, paper);
    case Paper::HandOverList: handOverList(batch, paper); return {};
    case Paper::None:
    case Paper::Receipt:
    case Paper::RegisterEntry:
    case Paper::CompletenessSheet:
    case Paper::OnlineForm:
    case Paper::CheckSheet:
    case Paper::CorrectionLetter:
    case Paper::Card:
    case Paper::RefusalLetter:
    case Paper::PrintReport:
    case Paper::CardRegister:
    case Paper::BlankBook:
    case Paper::CountMinutes:
    case Paper::DestructionMinutes: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

bool isBatchPaper(Paper paper)
{
    return paper == Paper::PickUpList || paper == Paper::ValidationSheet || paper == Paper::DistributionList || paper == Paper::HandOverList;
}

Result<void> issueBatchPaper(const Session &session, const BatchWork &batch)
{
    const Paper kind = batch.row.paper;
    const QString manifest = manifestKind(kind);
    const PartnerId partner = manifest.isEmpty() ? PartnerId{} : TRY(onePartner(batch));
    Database &db = batch.office.database();
    TRY(act(batch.office, session, u"issueList"_s, {}, [&](EventDraft &draft) -> Result<void> {
        const PaperNumber number = TRY(takeNumber(db, kind, {}, officeDay(batch.occurredAt).year()));
        PaperDocument paper = emptyDocument(batch.book, batch.officer, kind, number.text, batch.occurredAt);
        TRY(fill(batch, paper));
        QList<ApplicationId> ids;
        for (const Application &app : batch.done)
            ids.append(app.id);
        ManifestId list;
        if (!manifest.isEmpty()) {
            const int found = static_cast<int>(ids.size());
            const int claimed = kind == Paper::PickUpList ? batch.input.claimed : found;
            list = TRY(insertManifest(draft, {manifest, number.text, partner, claimed, found, batch.input.archivePlace}, batch.office.now()));
            for (const ApplicationId id : ids)
                TRY(insertManifestItem(draft, list, id));
        }
        TRY(insertPaper(draft, {kind, {}, number, {}, list, paper.toJson(), ids}, batch.office.now()));
        return {};
    }));
    return {};
}

} // namespace silpia
