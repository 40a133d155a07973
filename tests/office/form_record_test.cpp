#include "core/base/text.h"
#include "core/office/form_import.h"
#include "tests/support/form.h"
#include "tests/support/samples.h"
#include "tests/support/test_office.h"

#include <QFile>

using namespace silpia;
using namespace silpia::test;

namespace {

QStringList verdictOf(TestOffice &t, const FormFolder &folder, const QHash<QString, QString> &changed)
{
    const auto records = must(importForm(t.office, t.counterA, Form().add(1, changed).csv(), {true, {}, folder.path()}));
    return codesOf(records.first().findings);
}

} // namespace

TEST_CASE("Each reason asks for the paper of its case", "[import]")
{
    struct Case
    {
        const char16_t *reason;
        const char16_t *paper;
    };
    const auto c = GENERATE(Case{u"Hilang", u"Surat kehilangan kepolisian"}, Case{u"Rusak", u"KIA lama"},
                            Case{u"Pindah datang", u"Surat keterangan pindah"}, Case{u"Datang dari luar negeri", u"Surat keterangan datang"});
    TestOffice t;
    const FormFolder folder;
    const QString column = u"Jenis permohonan"_s;
    const QString reason = QString::fromUtf16(c.reason);
    const QString paper = QString::fromUtf16(c.paper);
    CHECK(verdictOf(t, folder, {{column, reason}}) == QStringList{u"case-document-missing"_s});
    CHECK(verdictOf(t, folder, {{column, reason}, {u"Dokumen tambahan"_s, paper}}).isEmpty());
    CHECK(verdictOf(t, folder, {{column, u"  "_s + reason.toUpper() + u' '}, {u"Dokumen tambahan"_s, u"Paspor ;  "_s + paper.toLower() + u" "_s}})
              .isEmpty());
}

TEST_CASE("Reasons that ask for nothing more get nothing more", "[import]")
{
    const QString reason = GENERATE(u"Baru"_s, u"Habis masa"_s, u"Perubahan data"_s, u"Kesalahan data"_s);
    TestOffice t;
    CHECK(verdictOf(t, FormFolder(), {{u"Jenis permohonan"_s, reason}}).isEmpty());
}

TEST_CASE("A foreigner brings passport and ITAP, both", "[import]")
{
    TestOffice t;
    const FormFolder folder;
    const QString papers = u"Dokumen tambahan"_s;
    CHECK(verdictOf(t, folder, {{u"Kewarganegaraan"_s, u"WNA"_s}, {papers, u"Paspor"_s}}) == QStringList{u"case-document-missing"_s});
    CHECK(verdictOf(t, folder, {{u"Kewarganegaraan"_s, u"WNA"_s}, {papers, u"itap; paspor"_s}}).isEmpty());
}

TEST_CASE("A photo is judged from five years on, lies under the form's folder and nowhere else", "[import]")
{
    TestOffice t;
    const FormFolder folder;
    const QString file = u"Berkas foto"_s;
    const QString missing = u"photo-missing"_s;
    const QString notFound = u"photo-file-not-found"_s;
    CHECK(verdictOf(t, folder, {{u"Pas foto"_s, u"Tidak ada"_s}}) == QStringList{missing});
    CHECK(verdictOf(t, folder, {{file, u""_s}}) == QStringList{missing});
    CHECK(verdictOf(t, folder, {{file, u"photos/tidak-ada.jpg"_s}}) == QStringList{notFound});
    CHECK(verdictOf(t, folder, {{file, u"photos"_s}}) == QStringList{notFound});
    CHECK(verdictOf(t, folder, {{file, u"/etc/passwd"_s}}) == QStringList{notFound});
    CHECK(verdictOf(t, folder, {{file, u"../../../../../../etc/passwd"_s}}) == QStringList{notFound});
    QFile::link(u"/etc/passwd"_s, folder.path() + u"/photos/tautan.jpg"_s);
    CHECK(verdictOf(t, folder, {{file, u"photos/tautan.jpg"_s}}) == QStringList{notFound});
    folder.put(u"photos/teks.jpg"_s, "bukan gambar");
    CHECK(verdictOf(t, folder, {{file, u"photos/teks.jpg"_s}}) == QStringList{u"photo-unreadable"_s});
    CHECK(verdictOf(t, folder, {{file, u"./photos/../photos/p02.jpg"_s}}).isEmpty());
    const QHash<QString, QString> young = {{u"NIK anak"_s, child(1, {2024, 3, 7}).value(Field::Nik)},
                                           {u"Tanggal lahir"_s, u"07/03/2024"_s},
                                           {u"Pas foto"_s, u"Tidak perlu"_s},
                                           {file, u""_s}};
    CHECK(verdictOf(t, folder, young).isEmpty());
}

TEST_CASE("Dates stand on the form in many ways, day before month", "[import]")
{
    const QString date = GENERATE(u"07/03/2018"_s, u"7-3-2018"_s, u"7 Maret 2018"_s, u"2018-03-07"_s, u"7/3/18"_s, u" 07.03.2018 "_s);
    TestOffice t;
    CHECK(verdictOf(t, FormFolder(), {{u"Tanggal lahir"_s, date}}).isEmpty());
}

TEST_CASE("A record with a datum missing that no verdict names does not hold up the whole form", "[import]")
{
    const QString column = GENERATE(u"Agama"_s, u"Tempat lahir"_s, u"Nomor akta kelahiran"_s, u"Alamat"_s, u"Nama pemohon"_s);
    TestOffice t;
    const FormFolder folder;
    const QByteArray csv = Form().add(1).add(2, {{column, u""_s}}).add(3).csv();
    INFO("empty column " << column);
    REQUIRE(importForm(t.office, t.counterA, csv, {true, {}, folder.path()}));
    const auto entered = importForm(t.office, t.counterA, csv, {false, {}, folder.path()});
    REQUIRE(entered);
    CHECK(entered->at(0).entered);
    CHECK(entered->at(2).entered);
    CHECK(t.number(u"SELECT count(*) FROM application WHERE state = 'Recorded'"_s) == 2);
    CHECK(t.flaws() == QStringList());
}

TEST_CASE("Of equal NIKs the later is the duplicate, a stopped first does not count", "[import]")
{
    TestOffice t;
    const FormFolder folder;
    const QHash<QString, QString> sameNik = {{u"NIK anak"_s, u"1301 0507.0318 0001"_s}};
    auto records = must(importForm(t.office, t.counterA, Form().add(1).add(2, sameNik).csv(), {true, {}, folder.path()}));
    CHECK(codesOf(records.at(0).findings).isEmpty());
    CHECK(codesOf(records.at(1).findings) == QStringList{u"duplicate-in-file"_s});
    records =
        must(importForm(t.office, t.counterA, Form().add(1, {{u"Nama lengkap anak"_s, u" "_s}}).add(2, sameNik).csv(), {true, {}, folder.path()}));
    CHECK(codesOf(records.at(1).findings).isEmpty());
}

TEST_CASE("A child with an open application is told apart from a record entered before", "[import]")
{
    TestOffice t;
    const FormFolder folder;
    t.submitted(1);
    CHECK(verdictOf(t, folder, {}) == QStringList{u"duplicate-open"_s});
    const Application done = t.reach(State::HandedOver, 2);
    CHECK(verdictOf(t, folder, {{u"NIK anak"_s, done.form.value(Field::Nik)}}) == QStringList{u"card-still-valid"_s});
    CHECK(verdictOf(t, folder, {{u"NIK anak"_s, done.form.value(Field::Nik)}, {u"Jenis permohonan"_s, u"Perubahan data"_s}}).isEmpty());
}

TEST_CASE("A form is taken whole or not at all", "[import]")
{
    TestOffice t;
    const FormFolder folder;
    const QStringList before = t.dump();
    // The kindergarten's officer may not submit for the school: the second record fails when it is entered.
    const QByteArray csv = Form().add(1, {{u"Kode mitra"_s, u"TK-PERTIWI"_s}}).add(2).csv();
    CHECK(refusal(importForm(t.office, t.otherPartner, csv, {false, {}, folder.path()})).kind == ErrorKind::Refused);
    CHECK(t.changedSince(before) == QStringList());
}

TEST_CASE("Time stamps are read as the form writes them", "[import]")
{
    CHECK(toIso(parseTimeStamp(u"2026/11/22 2:57:37 PM GMT+7"_s)) == u"2026-11-22T07:57:37.000Z"_s);
    CHECK(toIso(parseTimeStamp(u"2026/11/22 12:00:00 AM GMT+7"_s)) == u"2026-11-21T17:00:00.000Z"_s);
    CHECK(toIso(parseTimeStamp(u"2026/11/22 12:30:00 pm GMT+8"_s)) == u"2026-11-22T04:30:00.000Z"_s);
    CHECK(toIso(parseTimeStamp(u"2026-11-22 14:57"_s)) == u"2026-11-22T07:57:00.000Z"_s);
    for (const QString &bad : {u""_s, u"kemarin"_s, u"2026/13/22 2:57:37 PM GMT+7"_s, u"2026/11/22 25:57:37"_s, u"22/11/2026 2:57:37 PM"_s})
        CHECK_FALSE(parseTimeStamp(bad).isValid());
}

TEST_CASE("A form in other clothes says the same: BOM, semicolons, UTF-16, CR line ends, blank lines", "[import]")
{
    TestOffice t;
    const FormFolder folder;
    const QHash<QString, QString> tricky = {{u"Nama lengkap anak"_s, u"Siti \"Ana\", Koto\nDarwis"_s}, {u"Dokumen tambahan"_s, u"Paspor;ITAP"_s}};
    const QString plain = Form().add(1, tricky).add(2).text();
    const QString semicolons = Form(u";"_s).add(1, tricky).add(2).text();
    QStringDecoder unused(QStringDecoder::Utf8);
    const QByteArray little = QStringEncoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom)(plain);
    const QByteArray big = QStringEncoder(QStringEncoder::Utf16BE, QStringConverter::Flag::WriteBom)(plain);
    QString blank = plain;
    blank.replace(u"GMT+7\""_s, u"GMT+7\""_s).append(u"\n\n\r\n"_s);
    const QString crOnly = Form().add(1).add(2).text().replace(u'\n', u'\r');
    const QString crlf = Form().add(1).add(2).text().replace(u"\n"_s, u"\r\n"_s);
    for (const QByteArray &csv :
         {"\xef\xbb\xbf" + plain.toUtf8(), semicolons.toUtf8(), little, big, blank.toUtf8(), crOnly.toUtf8(), crlf.toUtf8()}) {
        INFO(csv.left(40));
        const auto records = must(importForm(t.office, t.counterA, csv, {true, {}, folder.path()}));
        REQUIRE(records.size() == 2);
        CHECK(records.at(0).record.number == 2);
        CHECK(records.at(1).record.number == 3);
        CHECK(codesOf(records.at(0).findings).isEmpty());
        CHECK(records.at(1).record.form.name() == child(2).name());
        if (csv.contains("Ana"))
            CHECK(records.at(0).record.form.name() == u"Siti \"Ana\", Koto\nDarwis"_s);
    }
}

TEST_CASE("What is no form is refused in plain words, and nothing is entered", "[import]")
{
    TestOffice t;
    const QByteArray good = Form().add(1).csv();
    const QHash<QString, QByteArray> bad = {
        {u"empty"_s, {}},
        {u"blank"_s, "\n\n"},
        {u"another table"_s, "a,b\n1,2\n"},
        {u"a zero byte"_s, good + '\0'},
        {u"an unclosed quote"_s, good + "\"tidak ditutup\n"},
        {u"a column missing"_s, QByteArray(good).replace("Nomor KK,", "")},
        {u"a column doubled"_s, "Nomor KK," + good},
        {u"no UTF-8"_s, good + "\xff\xfe\xfd"},
        {u"a zero in UTF-16"_s, QStringEncoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom)(Form().add(1).text() + QChar(0))}};
    const QStringList before = t.dump();
    for (auto csv = bad.begin(); csv != bad.end(); ++csv) {
        INFO(csv.key());
        const auto answer = importForm(t.office, t.counterA, csv.value(), {false, {}, {}});
        CHECK_FALSE(answer);
        if (!answer)
            CHECK(answer.error().kind == ErrorKind::Invalid);
        CHECK(t.changedSince(before) == QStringList());
    }
}

TEST_CASE("Entering finds what the trial found: a duplicate in the file is that and nothing more", "[import]")
{
    TestOffice t;
    const FormFolder folder;
    const QByteArray csv = Form().add(1).add(2, {{u"NIK anak"_s, child(1).value(Field::Nik)}}).csv();
    const auto records = must(importForm(t.office, t.counterA, csv, {false, {}, folder.path()}));
    CHECK(codesOf(records.at(1).findings) == QStringList{u"duplicate-in-file"_s});
}

TEST_CASE("A form without the column of the class says the same as one with it, and enters without a class", "[import]")
{
    const QString with = Form().add(1).add(2, {{u"Kelas"_s, u""_s}}).text();
    QString without = with;
    without.replace(u",Kelas\n"_s, u"\n"_s).replace(u",\"2A\"\n"_s, u"\n"_s).replace(u",\"\"\n"_s, u"\n"_s);
    REQUIRE(without.count(u',') == with.count(u',') - 3);
    QString shouted = with;
    shouted.replace(u",Kelas\n"_s, u", KELAS \n"_s);
    const FormFolder folder;
    for (const auto &[csv, klass] : {std::pair(with, u"2A"_s), std::pair(shouted, u"2A"_s), std::pair(without, u""_s)}) {
        TestOffice t;
        const auto trial = must(importForm(t.office, t.counterA, csv.toUtf8(), {true, {}, folder.path()}));
        const auto records = must(importForm(t.office, t.counterA, csv.toUtf8(), {false, {}, folder.path()}));
        REQUIRE(records.size() == 2);
        for (qsizetype i = 0; i < 2; ++i) {
            CHECK(codesOf(trial.at(i).findings).isEmpty());
            CHECK(codesOf(records.at(i).findings).isEmpty());
            CHECK(records.at(i).entered);
        }
        CHECK(t.text(u"SELECT class_group FROM child WHERE application_id = 1 ORDER BY revision DESC LIMIT 1"_s) == klass);
        CHECK(t.number(u"SELECT count(*) FROM application a JOIN child c ON c.id = a.child_id WHERE a.state = 'Recorded' AND (a.id = 1 OR c.class_group = '')"_s) == 2);
        CHECK(t.flaws() == QStringList());
    }
    TestOffice t;
    const Error twice = refusal(importForm(t.office, t.counterA, QString(with).replace(u"Nomor KK"_s, u"Kelas"_s).toUtf8(), {true, {}, {}}));
    CHECK(twice.message.contains(u"Kelas ada dua kali"_s));
}

TEST_CASE("Whatever stands in the column of the class is kept as it stands, like any other text", "[import]")
{
    const QString entered = GENERATE(QString(5000, u'9'), u"\x07\x1b[31mmerah"_s, u"<img src='/etc/passwd'>"_s, u"2A\n2B"_s, u"=HYPERLINK(1)"_s, u"'; DROP TABLE child; --"_s, u"%1 %n"_s);
    TestOffice t;
    const FormFolder folder;
    const QByteArray csv = Form().add(1, {{u"Kelas"_s, u"  "_s + entered + u' '}}).csv();
    const auto records = must(importForm(t.office, t.counterA, csv, {false, {}, folder.path()}));
    CHECK(codesOf(records.first().findings).isEmpty());
    const Application app = *must(loadApplication(*t.database, {1}));
    CHECK(app.state == State::Recorded);
    CHECK(app.form.value(Field::Class) == entered);
    CHECK(t.flaws() == QStringList());
}
