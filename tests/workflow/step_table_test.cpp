#include "core/base/text.h"
#include "tests/support/procedure.h"
#include "tests/support/told.h"

using namespace silpia;
using namespace silpia::test;

namespace {

QStringList words(RoleSet roles)
{
    return codes(roles).split(u',');
}

template<typename E>
EnumSet<E> setOf(const QList<E> &members)
{
    EnumSet<E> set;
    for (const E member : members)
        set.insert(member);
    return set;
}

QStringList words(const QList<Role> &roles)
{
    return words(setOf(roles));
}

} // namespace

TEST_CASE("The step table says of each step and state what the procedure says", "[workflow]")
{
    QList<State> states = {State::None};
    for (const State state : allStates())
        states.append(state);
    for (const Step step : everyStep()) {
        for (const State state : states) {
            INFO(step << " from " << state);
            const StepDef *row = rowFor(step, state);
            const WrittenRow *written = writtenRow(step, state);
            REQUIRE((row == nullptr) == (written == nullptr));
            if (!row)
                continue;
            CHECK(row->to == written->to);
            CHECK(words(row->actors) == words(written->actors));
            CHECK(row->paper == written->paper);
            CHECK(row->norm.minutes == written->minutes);
            CHECK(row->norm.workingDays == written->workingDays);
            CHECK(row->sop == written->sop);
            CHECK(row->inputs == setOf<Input>(written->inputs));
            CHECK(row->guards == setOf<Guard>(written->guards));
            CHECK(row->held == written->held);
            CHECK(row->code == QString::fromLatin1(written->code));
        }
    }
}

TEST_CASE("A step is known by its code, and by no other word", "[workflow]")
{
    CHECK(allSteps().size() == 28);
    for (const WrittenRow &row : writtenProcedure()) {
        CHECK(stepOfCode(QString::fromLatin1(row.code)) == row.step);
        CHECK(code(row.step) == QString::fromLatin1(row.code));
    }
    CHECK_FALSE(stepOfCode(u"Verify"_s));
    CHECK_FALSE(stepOfCode(u""_s));
    CHECK_FALSE(stepOfCode(u"open"_s));
}

TEST_CASE("A state is known by its code, and None by none", "[workflow]")
{
    const QStringList codesInOrder = {u"Submitted"_s, u"Registered"_s,         u"AwaitingCompletion"_s, u"Complete"_s,  u"Recorded"_s,
                                      u"PickedUp"_s,  u"AwaitingCorrection"_s, u"Verified"_s,           u"Validated"_s, u"Signed"_s,
                                      u"Printed"_s,   u"Distributed"_s,        u"HandedOver"_s,         u"Cancelled"_s, u"Refused"_s};
    QStringList found;
    for (const State state : allStates()) {
        found.append(code(state));
        CHECK(stateOfCode(code(state)) == state);
    }
    CHECK(found == codesInOrder);
    CHECK_FALSE(stateOfCode(u"None"_s));
    CHECK_FALSE(stateOfCode(u"submitted"_s));
}

TEST_CASE("Only handed over, cancelled and refused applications are not open", "[workflow]")
{
    QStringList closed;
    for (const State state : allStates()) {
        if (!isOpen(state))
            closed.append(code(state));
    }
    CHECK(closed == QStringList{u"HandedOver"_s, u"Cancelled"_s, u"Refused"_s});
    CHECK_FALSE(isOpen(State::None));
}

TEST_CASE("States carry the office's own words", "[workflow]")
{
    CHECK(label(State::Submitted) == u"Berkas diserahkan"_s);
    CHECK(label(State::Registered) == u"Terdaftar"_s);
    CHECK(label(State::AwaitingCompletion) == u"Menunggu kelengkapan berkas"_s);
    CHECK(label(State::Complete) == u"Berkas lengkap"_s);
    CHECK(label(State::Recorded) == u"Data terekam – menunggu penjemputan"_s);
    CHECK(label(State::PickedUp) == u"Berkas dijemput – menunggu pemeriksaan"_s);
    CHECK(label(State::AwaitingCorrection) == u"Menunggu perbaikan data"_s);
    CHECK(label(State::Verified) == u"Data benar – menunggu validasi"_s);
    CHECK(label(State::Validated) == u"Tervalidasi – menunggu pencetakan"_s);
    CHECK(label(State::Signed) == u"Ditandatangani (TTE) – menunggu pencetakan"_s);
    CHECK(label(State::Printed) == u"Tercetak – menunggu pendistribusian"_s);
    CHECK(label(State::Distributed) == u"Didistribusikan ke lembaga mitra"_s);
    CHECK(label(State::HandedOver) == u"Diserahkan kepada penduduk"_s);
    CHECK(label(State::Cancelled) == u"Permohonan dibatalkan"_s);
    CHECK(label(State::Refused) == u"Permohonan ditolak"_s);
}

TEST_CASE("Steps carry the office's own names and buttons", "[workflow]")
{
    struct Words
    {
        Step step;
        const char16_t *name;
        const char16_t *button;
    };
    const auto words =
        GENERATE(Words{Step::Submit, u"Penyerahan berkas permohonan", u"Terima dan cetak bukti"},
                 Words{Step::Register, u"Penerimaan berkas permohonan", u"Catat dalam register"},
                 Words{Step::CheckCompleteness, u"Pemeriksaan kelengkapan berkas", u"Nyatakan lengkap"},
                 Words{Step::AskForCompletion, u"Permintaan kelengkapan", u"Minta lengkapi"},
                 Words{Step::Complete, u"Penerimaan kekurangan berkas", u"Terima kelengkapan"},
                 Words{Step::Record, u"Perekaman data pada formulir online", u"Simpan data"},
                 Words{Step::Recheck, u"Pemeriksaan ulang kelengkapan", u"Periksa ulang"},
                 Words{Step::PickUp, u"Penjemputan berkas permohonan", u"Catat penjemputan"},
                 Words{Step::Unpick, u"Pembatalan penjemputan", u"Batalkan penjemputan"},
                 Words{Step::Verify, u"Pemeriksaan kebenaran data", u"Nyatakan benar"},
                 Words{Step::Unverify, u"Pembatalan pemeriksaan", u"Batalkan pemeriksaan"},
                 Words{Step::Dispute, u"Permintaan perbaikan data", u"Minta perbaikan"}, Words{Step::Correct, u"Perbaikan data", u"Simpan perbaikan"},
                 Words{Step::WithdrawDispute, u"Penarikan permintaan perbaikan", u"Tarik permintaan"},
                 Words{Step::Validate, u"Validasi data", u"Validasi"}, Words{Step::SendBack, u"Pengembalian untuk diperiksa ulang", u"Kembalikan"},
                 Words{Step::RecordSignature, u"Pencatatan tanda tangan elektronik", u"Catat TTE"},
                 Words{Step::Unsign, u"Pembatalan pencatatan TTE", u"Batalkan TTE"}, Words{Step::Print, u"Pencetakan dokumen", u"Cetak KIA"},
                 Words{Step::VoidCard, u"Pembatalan kartu", u"Batalkan kartu"},
                 Words{Step::Distribute, u"Pendistribusian dokumen ke lembaga mitra", u"Distribusikan"},
                 Words{Step::TakeBack, u"Penarikan kembali dokumen", u"Tarik kembali"},
                 Words{Step::HandOver, u"Penyerahan dokumen kepada penduduk", u"Serahkan"},
                 Words{Step::UndoHandOver, u"Pembatalan penyerahan", u"Batalkan penyerahan"},
                 Words{Step::Cancel, u"Pembatalan", u"Batalkan permohonan"}, Words{Step::Refuse, u"Penolakan", u"Tolak permohonan"},
                 Words{Step::Hold, u"Penundaan", u"Tunda"}, Words{Step::Resume, u"Pelanjutan", u"Lanjutkan"});
    CHECK(name(words.step) == QString::fromUtf16(words.name));
    CHECK(button(words.step) == QString::fromUtf16(words.button));
}

TEST_CASE("Roles are stored as words and read back, unknown words are nobody's rights", "[workflow]")
{
    CHECK(codes({Role::Operator, Role::Counter}) == u"counter,operator"_s);
    CHECK(rolesOfCodes(u"counter,operator"_s) == RoleSet{Role::Counter, Role::Operator});
    CHECK(rolesOfCodes(u"root,Counter,"_s).isEmpty());
    CHECK(codes({}) == QString());
    QStringList all;
    for (const Role role : allRoles()) {
        all.append(code(role));
        CHECK(roleOfCode(code(role)) == role);
    }
    CHECK(all == QStringList{u"partner"_s, u"counter"_s, u"sectionHead"_s, u"operator"_s, u"divisionHead"_s, u"administrator"_s});
}

TEST_CASE("Every paper has a title and a number prefix of its own", "[workflow]")
{
    QStringList prefixes;
    for (int i = 1; i < kPaperCount; ++i) {
        const auto paper = static_cast<Paper>(i);
        CHECK_FALSE(title(paper).isEmpty());
        CHECK(paperOfCode(code(paper)) == paper);
        prefixes.append(numberPrefix(paper));
    }
    CHECK(prefixes.removeDuplicates() == 0);
    CHECK(title(Paper::Receipt) == u"Bukti Penyerahan Berkas Permohonan KIA"_s);
    CHECK(title(Paper::ValidationSheet) == u"Lembar Validasi"_s);
    CHECK_FALSE(paperOfCode(u""_s));
}

TEST_CASE("The generated page has a line for every row, each with all its columns", "[workflow]")
{
    const QStringList lines = workflowMarkdown().split(u'\n');
    for (const WrittenRow &row : writtenProcedure()) {
        const QString marked = u"`%1`"_s.arg(QString::fromLatin1(row.code));
        const auto told =
            std::count_if(lines.begin(), lines.end(), [&](const QString &line) { return line.contains(marked) && line.count(u'|') == 9; });
        INFO(row.code);
        CHECK(told >= 1);
    }
    CHECK_FALSE(workflowMarkdown().contains(u"%1"_s));
}
