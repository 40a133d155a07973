#include "core/base/text.h"
#include "core/domain/receipt_code.h"
#include "tests/support/test_office.h"

#include <numeric>

using namespace silpia;
using namespace silpia::test;

namespace {

/// Every word of a paper, as somebody reads it.
QString wordsOf(const PaperDocument &paper)
{
    QStringList words = {paper.title, paper.number, paper.subtitle, paper.footer};
    for (const PaperBlock &block : paper.blocks) {
        if (const auto *text = std::get_if<PaperText>(&block))
            words.append(text->text);
        if (const auto *facts = std::get_if<PaperFacts>(&block)) {
            for (const auto &[label, value] : facts->rows)
                words.append(label + u": "_s + value);
        }
        if (const auto *table = std::get_if<PaperTable>(&block)) {
            for (const QStringList &row : table->rows)
                words.append(row.join(u" | "_s));
        }
        if (const auto *signatures = std::get_if<PaperSignatures>(&block)) {
            for (const PaperSignature &column : signatures->columns)
                words.append(column.caption + u' ' + column.position + u' ' + column.name + u' ' + column.nip);
        }
        if (const auto *qr = std::get_if<PaperQr>(&block))
            words.append(qr->payload);
    }
    return words.join(u'\n');
}

PaperDocument paperOf(TestOffice &t, const Application &app, Paper kind, const Session &who)
{
    for (const PaperRow &row : must(papers(t.office, who, app.id))) {
        if (row.kind == kind)
            return must(paper(t.office, who, row));
    }
    FAIL("no such paper");
    return {};
}

} // namespace

TEST_CASE("Each paper bears its title, its number, its letterhead and who issued it when", "[paper]")
{
    struct Case
    {
        State state;
        Paper paper;
        const char16_t *title;
        const char16_t *number;
    };
    const auto c = GENERATE(Case{State::Submitted, Paper::Receipt, u"Bukti Penyerahan Berkas Permohonan KIA", u"KIA-SDN-05-2026-000001"},
                            Case{State::Registered, Paper::RegisterEntry, u"Buku Register Permohonan KIA", u"REG-SDN-05-2026-000001"},
                            Case{State::Complete, Paper::CompletenessSheet, u"Lembar Kelengkapan Berkas", u"LK-SDN-05-2026-000001"},
                            Case{State::AwaitingCompletion, Paper::CompletenessSheet, u"Lembar Kelengkapan Berkas", u"LK-SDN-05-2026-000001"},
                            Case{State::Recorded, Paper::OnlineForm, u"Data Input pada Formulir Online", u"FO-SDN-05-2026-000001"},
                            Case{State::PickedUp, Paper::PickUpList, u"Daftar Penjemputan Berkas Permohonan", u"JMP-2026-000001"},
                            Case{State::Verified, Paper::CheckSheet, u"Lembar Pemeriksaan Kebenaran Data", u"LP-2026-000001"},
                            Case{State::AwaitingCorrection, Paper::CorrectionLetter, u"Surat Permintaan Perbaikan Data", u"SPB-2026-000001"},
                            Case{State::Validated, Paper::ValidationSheet, u"Lembar Validasi", u"LV-2026-000001"},
                            Case{State::Distributed, Paper::DistributionList, u"Daftar Pendistribusian Dokumen", u"DST-2026-000001"},
                            Case{State::HandedOver, Paper::HandOverList, u"Daftar Penyerahan Dokumen", u"DP-2026-000001"},
                            Case{State::Refused, Paper::RefusalLetter, u"Surat Penolakan Permohonan", u"SPN-2026-000001"});
    TestOffice t;
    const Application app = t.reach(c.state);
    const PaperDocument document = paperOf(t, app, c.paper, t.counterA);
    INFO(document.title);
    CHECK(document.title == QString::fromUtf16(c.title));
    CHECK(document.number == QString::fromUtf16(c.number));
    CHECK(document.letterhead.office == u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s);
    CHECK(document.footer.contains(u"24 November 2026 pukul 10.00"_s));
    CHECK(document.footer.contains(u"NIP 198001012006041001"_s));
    CHECK_FALSE(document.blocks.isEmpty());
    CHECK_FALSE(document.contoh);
    CHECK(wordsOf(document).contains(app.receiptNumber));
    CHECK(wordsOf(document).contains(app.form.name()));
}

TEST_CASE("No paper goes out empty", "[paper]")
{
    TestOffice t;
    const Application app = t.reach(State::HandedOver);
    for (const PaperRow &row : must(papers(t.office, t.counterA, app.id))) {
        INFO(row.kind << " " << row.number);
        CHECK_FALSE(must(paper(t.office, t.counterA, row)).blocks.isEmpty());
    }
}

TEST_CASE("The receipt says that nothing is paid, when it will be ready, and carries the scanned number", "[paper]")
{
    TestOffice t;
    const Application app = t.submitted();
    const QString words = wordsOf(paperOf(t, app, Paper::Receipt, t.partner));
    CHECK(words.contains(u"tidak dipungut biaya"_s));
    CHECK(words.contains(u"UU 27/2022"_s));
    // 3 + 1 + 1 + 1 + 3 working days from Tuesday 24 November, none of them a holiday.
    CHECK(words.contains(u"Perkiraan selesai: 7 Desember 2026"_s));
    CHECK(words.contains(receiptPayload(app.receiptNumber)));
    CHECK(words.contains(u"Novita Afrizal"_s));
}

TEST_CASE("A sheet says what was lacking, and a letter what differs", "[paper]")
{
    TestOffice t;
    const PaperDocument sheet = paperOf(t, t.reach(State::AwaitingCompletion, 1), Paper::CompletenessSheet, t.partner);
    CHECK(sheet.subtitle == u"Belum Lengkap"_s);
    CHECK(wordsOf(sheet).contains(u"Fotokopi kartu keluarga | Belum ada"_s));
    const PaperDocument whole = paperOf(t, t.reach(State::Complete, 2), Paper::CompletenessSheet, t.partner);
    CHECK(whole.subtitle == u"Lengkap"_s);
    const QString letter = wordsOf(paperOf(t, t.reach(State::AwaitingCorrection, 3), Paper::CorrectionLetter, t.partner));
    CHECK(letter.contains(u"Nama lengkap anak"_s));
    CHECK(letter.contains(u"Pas foto"_s));
    CHECK(letter.contains(u"Catatan: Catatan petugas"_s));
}

TEST_CASE("The second time a paper goes out it says SALINAN, with the content of the first", "[paper]")
{
    TestOffice t;
    const Application app = t.submitted();
    const PaperRow row = must(papers(t.office, t.partner, app.id)).first();
    const PaperDocument first = must(paper(t.office, t.partner, row));
    CHECK_FALSE(first.salinan);
    must(markPrinted(t.office, t.partner, {row.id}));
    t.setting(u"office.address"_s, u"Gedung baru"_s);
    t.later(3);
    const PaperDocument second = must(paper(t.office, t.partner, must(papers(t.office, t.partner, app.id)).first()));
    CHECK(second.salinan);
    CHECK(second.letterhead.address == first.letterhead.address);
    CHECK(wordsOf(second) == wordsOf(first));
}

TEST_CASE("Papers wait in the tray of who issued them until they go out", "[paper]")
{
    TestOffice t;
    t.reach(State::Registered);
    const QList<PaperRow> waiting = must(tray(t.office, t.partner));
    REQUIRE(waiting.size() == 2);
    CHECK(waiting.first().kind == Paper::Receipt);
    CHECK(must(tray(t.office, t.counterA)).isEmpty());
    must(markPrinted(t.office, t.partner, {waiting.first().id}));
    CHECK(must(tray(t.office, t.partner)).size() == 1);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A batch makes one list, one sheet, one manifest a call", "[paper]")
{
    TestOffice t;
    QList<Application> apps;
    for (int i = 1; i <= 3; ++i)
        apps.append(t.reach(State::Recorded, i));
    const auto all = [&](Step step, const Session &who) {
        QList<StepItem> items;
        for (Application &app : apps) {
            app = t.fresh(app);
            t.prepare(app, step);
            items.append({app.id, app.version, {}});
        }
        must(t.office.perform(who, step, items, t.input(step, apps.first())));
    };
    all(Step::PickUp, t.counterA);
    for (const Application &app : apps)
        t.take(t.fresh(app), Step::Verify);
    all(Step::Validate, t.head);
    for (const Application &app : apps)
        t.take(t.fresh(app), Step::Print);
    all(Step::Distribute, t.counterA);
    all(Step::HandOver, t.partner);
    for (const char16_t *kind : {u"pickUpList", u"validationSheet", u"distributionList", u"handOverList"})
        CHECK(t.number(u"SELECT count(*) FROM paper WHERE kind = ?"_s, {QString::fromUtf16(kind)}) == 1);
    CHECK(t.number(u"SELECT count(*) FROM manifest"_s) == 3);
    CHECK(t.number(u"SELECT count(*) FROM manifest_item"_s) == 9);
    const QString sheet = wordsOf(paperOf(t, apps.first(), Paper::ValidationSheet, t.head));
    for (const Application &app : apps)
        CHECK(sheet.contains(app.receiptNumber));
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("A manifest is of one partner", "[paper]")
{
    TestOffice t;
    const Application ours = t.reach(State::Recorded, 1);
    StepInput input = t.submission(2);
    input.partner = t.kindergarten;
    Application theirs = must(t.office.submit(t.otherPartner, input));
    for (const Step step : {Step::Register, Step::CheckCompleteness, Step::Record})
        theirs = must(t.attempt(t.otherPartner, theirs, step));
    const QStringList before = t.dump();
    const Error error = refusal(
        t.office.perform(t.counterA, Step::PickUp, {{ours.id, ours.version, {}}, {theirs.id, theirs.version, {}}}, t.input(Step::PickUp, ours)));
    CHECK(error.place == u"partner"_s);
    CHECK(t.changedSince(before) == QStringList());
}

TEST_CASE("The list of a pick-up tells what was claimed, what was found and what was not in the bag", "[paper]")
{
    TestOffice t;
    const Application there = t.reach(State::Recorded, 1);
    const Application missing = t.reach(State::Recorded, 2);
    StepInput input = t.input(Step::PickUp, there);
    input.claimed = 2;
    input.missing = {missing.id};
    t.take(there, Step::PickUp, input);
    const QString words = wordsOf(paperOf(t, there, Paper::PickUpList, t.counterA));
    CHECK(words.contains(u"Menurut mitra: 2 berkas"_s));
    CHECK(words.contains(u"Ditemukan: 1 berkas"_s));
    CHECK(words.contains(missing.receiptNumber));
    CHECK(words.contains(u"Lemari 3"_s));
    CHECK(t.number(u"SELECT claimed - found FROM manifest"_s) == 1);
    CHECK(t.stateOf(missing) == State::Recorded);
}

TEST_CASE("Another institution reads no paper of ours, and marks none as printed", "[paper]")
{
    TestOffice t;
    const Application app = t.submitted();
    const PaperRow row = must(papers(t.office, t.partner, app.id)).first();
    CHECK(refusal(papers(t.office, t.otherPartner, app.id)).kind == ErrorKind::NotFound);
    CHECK(refusal(paper(t.office, t.otherPartner, row)).kind == ErrorKind::NotFound);
    CHECK_FALSE(markPrinted(t.office, t.otherPartner, {row.id}));
    CHECK(t.number(u"SELECT count(*) FROM paper_printing"_s) == 0);
}

TEST_CASE("A paper survives its way through text", "[paper]")
{
    TestOffice t;
    const PaperDocument document = paperOf(t, t.reach(State::Verified), Paper::CheckSheet, t.counterA);
    const PaperDocument again = must(PaperDocument::fromJson(document.toJson()));
    CHECK(wordsOf(again) == wordsOf(document));
    CHECK(again.toJson() == document.toJson());
    CHECK(refusal(PaperDocument::fromJson({})).kind == ErrorKind::Damaged);
}

TEST_CASE("The lists that go with the cards name them as they lie in the stack, with the class where there is one", "[paper]")
{
    const bool hasClasses = GENERATE(true, false);
    TestOffice t;
    QList<StepItem> items;
    const QStringList classes = {u"10A"_s, u""_s, u"2A"_s};
    Application last;
    for (int i = 0; i < 3; ++i) {
        Application app = t.reach(State::Complete, i + 1);
        StepInput record = t.input(Step::Record, app);
        record.fields.set(Field::Class, hasClasses ? classes.at(i) : u""_s);
        app = t.take(app, Step::Record, record);
        for (const Step step : {Step::PickUp, Step::Verify, Step::Validate, Step::Print})
            app = t.take(app, step);
        items.append({app.id, app.version, {}});
        last = app;
    }
    must(t.office.perform(t.counterA, Step::Distribute, items, {}));
    for (StepItem &item : items)
        item.seenVersion = must(loadApplication(*t.database, item.id))->version;
    must(t.office.perform(t.partner, Step::HandOver, items, t.input(Step::HandOver, last)));
    for (const Paper kind : {Paper::DistributionList, Paper::HandOverList}) {
        const PaperDocument document = paperOf(t, last, kind, t.counterA);
        const auto table = std::find_if(document.blocks.begin(), document.blocks.end(), [](const PaperBlock &block) { return std::holds_alternative<PaperTable>(block); });
        REQUIRE(table != document.blocks.end());
        const PaperTable rows = std::get<PaperTable>(*table);
        CHECK(rows.headers.contains(u"Kelas"_s) == hasClasses);
        CHECK(rows.widths.size() == rows.headers.size());
        CHECK(std::accumulate(rows.widths.begin(), rows.widths.end(), 0) == (kind == Paper::DistributionList ? 17 : 25)); // the number keeps its room
        QStringList told;
        for (const QStringList &row : rows.rows) {
            CHECK(row.size() == rows.headers.size());
            told.append(row.mid(0, 1) + row.mid(2, hasClasses ? 2 : 1));
        }
        const QStringList names = {child(1).name(), child(2).name(), child(3).name()};
        const QStringList stacked = {u"1"_s, names.at(2), u"2A"_s, u"2"_s, names.at(0), u"10A"_s, u"3"_s, names.at(1), u""_s};
        const QStringList byName = {u"1"_s, names.at(0), u"2"_s, names.at(1), u"3"_s, names.at(2)};
        CHECK(told == (hasClasses ? stacked : byName));
    }
}
