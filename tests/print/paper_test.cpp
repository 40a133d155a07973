#include "ui/print/paper_pdf.h"

#include "core/base/text.h"
#include "tests/print/print_samples.h"

#include <QFile>
#include <QJsonArray>
#include <QPrinter>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace silpia;
using namespace silpia::print_test;

namespace {

QByteArray pdfOf(const QList<PaperDocument> &papers)
{
    const Result<QByteArray> pdf = paperPdf(papers);
    REQUIRE(pdf);
    return *pdf;
}

PaperDocument withBlocks(const QList<PaperBlock> &blocks)
{
    PaperDocument paper = receipt();
    paper.blocks = blocks;
    return paper;
}

PaperDocument longList()
{
    PaperTable table{{u"No."_s, u"Nama anak"_s, u"Nagari"_s}, {1, 5, 5}, {}};
    for (int i = 1; i <= 60; ++i)
        table.rows.append({QString::number(i), u"Anak ke-%1"_s.arg(i), u"Painan"_s});
    return withBlocks({table, PaperSignatures{{{u"Yang menerima"_s, u"Petugas"_s, {}, {}}}}});
}

} // namespace

TEST_CASE("A paper says who issues it, its title, its number and all its blocks", "[print][paper]")
{
    const QString text = textOf(pdfOf({receipt()}));
    for (const QString &words :
         {u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s, u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s,
          u"Jalan Contoh 1, Painan"_s, u"Telepon 0756-21000"_s, u"Bukti Penyerahan Berkas Permohonan KIA"_s,
          u"Nomor: KIA-SDN01-2026-000123"_s, u"Naura Al Khaira"_s, u"1301054703180012"_s, u"Kartu keluarga"_s,
          u"tidak dipungut biaya"_s, u"Pindai kode ini"_s, u"Yang menyerahkan"_s, u"Painan, 24 November 2026"_s,
          u"NIP 19850101 201001 2 003"_s, u"Diterbitkan oleh Rina Marlina"_s, u"Halaman 1 dari 1"_s}) {
        INFO(words.toStdString() << "\n" << text.toStdString());
        CHECK(text.contains(words));
    }
    CHECK_FALSE(text.contains(u"SALINAN"_s));
    CHECK_FALSE(text.contains(u"CONTOH"_s));
}

TEST_CASE("Papers are A4, upright or across as each one asks", "[print][paper]")
{
    PaperDocument across = receipt();
    across.landscape = true;
    const QList<QSizeF> sizes = mediaBoxes(pdfOf({receipt(), across, receipt()}));
    REQUIRE(sizes.size() == 3);
    CHECK(sizes.at(0) == QSizeF(595, 842));
    CHECK(sizes.at(1) == QSizeF(842, 595));
    CHECK(sizes.at(2) == QSizeF(595, 842));
}

TEST_CASE("A paper printed again says SALINAN on every page", "[print][paper]")
{
    PaperDocument paper = longList();
    paper.salinan = true;
    const QByteArray pdf = pdfOf({paper});
    REQUIRE(mediaBoxes(pdf).size() > 1);
    for (int page = 1; page <= mediaBoxes(pdf).size(); ++page)
        CHECK(textOf(pdf, page).contains(u"SALINAN"_s));
}

TEST_CASE("A paper of a demo database says CONTOH on every page", "[print][paper]")
{
    PaperDocument paper = longList();
    paper.contoh = true;
    const QByteArray pdf = pdfOf({paper});
    for (int page = 1; page <= mediaBoxes(pdf).size(); ++page)
        CHECK(textOf(pdf, page).contains(u"CONTOH – BUKAN DOKUMEN SAH"_s));
}

TEST_CASE("A table of sixty rows repeats its head on every page and loses no row", "[print][paper]")
{
    const QByteArray pdf = pdfOf({longList()});
    const int pages = static_cast<int>(mediaBoxes(pdf).size());
    REQUIRE(pages >= 2);
    for (int page = 1; page <= pages; ++page) {
        const QString text = textOf(pdf, page);
        CHECK(text.contains(u"Nama anak"_s));
        CHECK(text.contains(u"Halaman %1 dari %2"_s.arg(page).arg(pages)));
        CHECK(text.contains(u"KIA-SDN01-2026-000123"_s));
    }
    const QString all = textOf(pdf);
    for (int i = 1; i <= 60; ++i)
        CHECK(all.count(u"Anak ke-%1 "_s.arg(i)) == 1);
}

TEST_CASE("Each paper of a batch counts its own pages", "[print][paper]")
{
    const QByteArray pdf = pdfOf({receipt(), longList(), receipt()});
    CHECK(textOf(pdf, 1).contains(u"Halaman 1 dari 1"_s));
    CHECK(textOf(pdf, 2).contains(u"Halaman 1 dari 2"_s));
    CHECK(textOf(pdf, 4).contains(u"Halaman 1 dari 1"_s));
}

TEST_CASE("Signatures never stand alone on a page", "[print][paper]")
{
    for (int rows = 15; rows < 50; ++rows) {
        PaperTable table{{u"Nama anak"_s}, {1}, {}};
        for (int i = 0; i < rows; ++i)
            table.rows.append({u"Baris"_s});
        const QByteArray pdf = pdfOf({withBlocks({table, PaperSignatures{{{u"Yang menerima"_s, {}, {}, {}}}}})});
        const int last = static_cast<int>(mediaBoxes(pdf).size());
        const QString text = textOf(pdf, last);
        REQUIRE(text.contains(u"Yang menerima"_s));
        CHECK(text.contains(u"Baris"_s));
        if (last > 1)
            break;
    }
}

TEST_CASE("Signatures stand with the last two rows of what they sign, whatever comes between", "[print][paper]")
{
    int broken = 0;
    for (int rows = 6; rows < 40 && broken < 12; ++rows) {
        PaperTable table{{u"Uraian"_s}, {1}, {}};
        for (int i = 1; i <= rows; ++i)
            table.rows.append({u"Baris %1"_s.arg(i)});
        const PaperFacts now{u"Saat surat ini terbit"_s, {{u"Rusak yang sudah dimusnahkan"_s, u"3"_s}, {u"Belum pasti"_s, u"0"_s}}};
        PaperDocument book = withBlocks({table, now, PaperFacts{{}, {{u"Kepala jurnal"_s, u"120-abc"_s}}}, PaperSignatures{{{u"Mengetahui"_s, u"Kepala Seksi"_s, {}, {}}}}});
        book.landscape = true;
        const QByteArray pdf = pdfOf({book});
        const int last = static_cast<int>(mediaBoxes(pdf).size());
        const QString text = textOf(pdf, last);
        INFO(rows);
        REQUIRE(text.contains(u"Mengetahui"_s));
        CHECK(text.contains(u"Baris %1"_s.arg(rows)));
        CHECK(text.contains(u"Baris %1"_s.arg(rows - 1)));
        broken += last > 1 ? 1 : 0;
    }
    CHECK(broken > 0);
}

TEST_CASE("A cell wraps, and even one longer than a page is shown whole", "[print][paper]")
{
    QStringList words;
    for (int i = 0; i < 3000; ++i)
        words.append(u"kata%1."_s.arg(i));
    const PaperTable table{{u"Kunci"_s, u"Catatan"_s}, {1, 3}, {{u"1"_s, words.join(u' ')}}};
    const QString text = textOf(pdfOf({withBlocks({table, PaperText{words.join(u' '), false}})}));
    for (int i = 0; i < 3000; i += 37)
        CHECK(text.count(u"kata%1."_s.arg(i)) == 2);
}

TEST_CASE("A row with more cells than heads loses none", "[print][paper]")
{
    const PaperTable table{{u"Satu"_s}, {1}, {{u"isi-a"_s, u"isi-b"_s, u"isi-c"_s}, {u"isi-d"_s}}};
    const QString text = textOf(pdfOf({withBlocks({table})}));
    for (const QString &cell : {u"isi-a"_s, u"isi-b"_s, u"isi-c"_s, u"isi-d"_s})
        CHECK(text.contains(cell));
}

TEST_CASE("A paper's data is text, whatever it looks like", "[print][paper]")
{
    const QString hostile = u"<img src=x> <b>tebal</b> =1+1 &amp; javascript:alert(1)"_s;
    PaperDocument paper =
        withBlocks({PaperText{hostile, false}, PaperFacts{hostile, {{hostile, hostile}}},
                    PaperTable{{hostile}, {1}, {{hostile}}}, PaperSignatures{{{hostile, hostile, hostile, hostile}}}});
    paper.footer = hostile;
    paper.landscape = true;
    const QByteArray pdf = pdfOf({paper});
    CHECK(textOf(pdf).count(u"<img src=x>"_s) >= 6);
    CHECK(textOf(pdf).contains(hostile));
    for (const char *key : {"/URI", "/JavaScript", "/JS", "/EmbeddedFile", "/Launch", "/OpenAction"})
        CHECK_FALSE(pdf.contains(key));
}

TEST_CASE("Empty blocks and an empty letterhead are no harm", "[print][paper]")
{
    PaperDocument paper = withBlocks({PaperText{}, PaperFacts{}, PaperTable{}, PaperSignatures{}, PaperQr{},
                                      PaperTable{{u"Nama"_s}, {1}, {}}, PaperSignatures{{{}}}});
    paper.letterhead = {};
    paper.number.clear();
    CHECK(textOf(pdfOf({paper})).contains(paper.title));
    CHECK_FALSE(paperPdf({}));
}

TEST_CASE("The QR on a paper reads", "[print][paper]")
{
    CHECK(qrOf(pdfOf({receipt()}), 1, 200) == u"SILPIA1:KIA-SDN01-2026-000123:X"_s);
}

TEST_CASE("The preview has the pages of the PDF", "[print][paper]")
{
    const Result<QList<QImage>> pages = paperImages(longList(), 420);
    REQUIRE(pages);
    CHECK(pages->size() == mediaBoxes(pdfOf({longList()})).size());
    CHECK(pages->first().size() == QSize(420, 594));
    CHECK(pages->first().pixelColor(5, 5) == QColor(Qt::white));
}

TEST_CASE("A printer gets the same papers", "[print][paper]")
{
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"job.pdf"_s));
    PaperDocument across = receipt();
    across.landscape = true;
    REQUIRE(printPapers(printer, {receipt(), across}));
    QFile job(printer.outputFileName());
    REQUIRE(job.open(QIODevice::ReadOnly));
    const QByteArray pdf = job.readAll();
    CHECK(mediaBoxes(pdf).size() == 2);
    CHECK(textOf(pdf, 2).contains(receipt().title));
}

TEST_CASE("A paper comes back from JSON as it was issued", "[print][paper]")
{
    PaperDocument paper = receipt();
    paper.subtitle = u"Lembar pemohon"_s;
    paper.contoh = true;
    paper.landscape = true;
    paper.salinan = true;
    const Result<PaperDocument> back = PaperDocument::fromJson(paper.toJson());
    REQUIRE(back);
    CHECK(back->toJson() == paper.toJson());
    CHECK(back->blocks.size() == paper.blocks.size());
    CHECK(std::get<PaperTable>(back->blocks.at(1)).widths == QList<int>{1, 6});
    CHECK(std::get<PaperText>(back->blocks.at(2)).strong);
    CHECK(std::get<PaperSignatures>(back->blocks.at(4)).columns.at(1).nip == u"19850101 201001 2 003"_s);
    CHECK((back->contoh && back->landscape));
    // Whether it is a copy is a matter of this printing.
    CHECK_FALSE(back->salinan);
    CHECK_FALSE(paper.toJson().contains("salinan"));
}

TEST_CASE("An older paper without the newer parts is readable, a damaged one says so", "[print][paper]")
{
    CHECK(PaperDocument::fromJson(R"({"title": "Lembar Validasi", "later": 1})"));
    const auto refuses = [](QLatin1StringView key, const QJsonValue &value) {
        QJsonObject json = QJsonDocument::fromJson(receipt().toJson()).object();
        json.insert(key, value);
        const Result<PaperDocument> paper = PaperDocument::fromJson(QJsonDocument(json).toJson());
        return !paper && paper.error().kind == ErrorKind::Damaged;
    };
    CHECK(refuses("title"_L1, 7));
    CHECK(refuses("title"_L1, QJsonValue()));
    CHECK(refuses("contoh"_L1, u"ya"_s));
    CHECK(refuses("blocks"_L1, u"teks"_s));
    CHECK(refuses("blocks"_L1, QJsonArray{QJsonObject{{"kind"_L1, "film"_L1}}}));
    CHECK(
        refuses("blocks"_L1, QJsonArray{QJsonObject{{"kind"_L1, "facts"_L1}, {"rows"_L1, QJsonArray{QJsonArray{1}}}}}));
    CHECK(refuses("blocks"_L1, QJsonArray{QJsonObject{{"kind"_L1, "table"_L1}, {"widths"_L1, QJsonArray{0}}}}));
    CHECK_FALSE(PaperDocument::fromJson({}));
    CHECK_FALSE(PaperDocument::fromJson("{\"title\": \"terpot"));
}
