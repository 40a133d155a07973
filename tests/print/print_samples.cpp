#include "tests/print/print_samples.h"

#include "core/base/text.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

namespace silpia::print_test {

namespace {

QString saved(const QTemporaryDir &folder, const QByteArray &pdf)
{
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    return path;
}

} // namespace

QByteArray photoFile(const QString &name)
{
    QFile file(QStringLiteral(SILPIA_SOURCE_DIR) + u"/tests/data/photos/"_s + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

CardLayout layout()
{
    const Result<CardLayout> built = builtInCardLayout();
    REQUIRE(built);
    return *built;
}

CardData cardWithPhoto()
{
    CardData data;
    data.values = {{u"nik"_s, u"1301054703180012"_s},
                   {u"nama"_s, u"Naura Al Khaira Sikumbang"_s},
                   {u"ttl"_s, u"Painan, 7 Maret 2018"_s},
                   {u"jk"_s, u"Perempuan"_s},
                   {u"goldar"_s, u"O"_s},
                   {u"agama"_s, u"Islam"_s},
                   {u"wn"_s, u"WNI"_s},
                   {u"kk"_s, u"1301051908150031"_s},
                   {u"kepala"_s, u"Hendra Sikumbang"_s},
                   {u"berlaku"_s, u"6 Maret 2035"_s},
                   {u"akta"_s, u"1301-LU-12032018-0012"_s},
                   {u"alamat"_s, u"Jorong Bukit Langkisau, Jalan Ilyas Yakub Nomor 18"_s},
                   {u"rtrw"_s, u"003 / 001"_s},
                   {u"nagari"_s, u"Painan"_s},
                   {u"kec"_s, u"IV Jurai"_s},
                   {u"noreg"_s, u"KIA-2026-003871"_s},
                   {u"terbit"_s, u"Painan, 24 November 2026"_s},
                   {u"jabatan"_s, u"Kepala Dinas Kependudukan dan Pencatatan Sipil"_s},
                   {u"pejabat"_s, u"YULHENDRI, S.H., M.Si."_s},
                   {u"nip"_s, u"19710412 199603 1 004"_s},
                   {u"judul2"_s, u"Pemerintah Kabupaten Pesisir Selatan"_s},
                   {u"dinas"_s, u"Dinas Kependudukan dan Pencatatan Sipil"_s}};
    data.photo = photoFile(u"p01.jpg"_s);
    data.qr = u"0192f4c8-a7b3-7e1d-9c55-0123456789ab"_s;
    return data;
}

CardData cardWithoutPhoto()
{
    CardData data = cardWithPhoto();
    data.kind = CardKind::WithoutPhoto;
    data.photo.clear();
    return data;
}

PaperDocument receipt()
{
    PaperDocument paper;
    paper.title = u"Bukti Penyerahan Berkas Permohonan KIA"_s;
    paper.number = u"KIA-SDN01-2026-000123"_s;
    paper.letterhead = {u"PEMERINTAH KABUPATEN PESISIR SELATAN"_s, u"DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"_s,
                        u"Jalan Contoh 1, Painan"_s, u"Telepon 0756-21000"_s};
    paper.footer = u"Diterbitkan oleh Rina Marlina, 24 November 2026 pukul 10.31"_s;
    paper.blocks = {
        PaperFacts{u"Anak"_s, {{u"Nama"_s, u"Naura Al Khaira"_s}, {u"NIK"_s, u"1301054703180012"_s}}},
        PaperTable{{u"No."_s, u"Persyaratan"_s}, {1, 6}, {{u"1"_s, u"Kartu keluarga"_s}}},
        PaperText{u"Penerbitan KIA tidak dipungut biaya."_s, true},
        PaperQr{u"SILPIA1:KIA-SDN01-2026-000123:X"_s, u"Pindai kode ini"_s},
        PaperSignatures{{{u"Yang menyerahkan"_s, u"Pemohon"_s, u"Hendra"_s, {}},
                         {u"Painan, 24 November 2026"_s, u"Petugas"_s, u"Rina Marlina"_s, u"19850101 201001 2 003"_s}}},
    };
    return paper;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    INFO(program.toStdString());
    const QString path = QStandardPaths::findExecutable(program);
    REQUIRE_FALSE(path.isEmpty());
    QProcess process;
    process.start(path, arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

QString textOf(const QByteArray &pdf, int page)
{
    const QTemporaryDir folder;
    QStringList arguments{u"-layout"_s};
    if (page > 0)
        arguments += {u"-f"_s, QString::number(page), u"-l"_s, QString::number(page)};
    arguments += {saved(folder, pdf), u"-"_s};
    return QString::fromUtf8(outputOf(u"pdftotext"_s, arguments));
}

QString qrOf(const QByteArray &pdf, int page, int dotsPerInch)
{
    const QTemporaryDir folder;
    const QString number = QString::number(page);
    const QString picture = folder.filePath(u"page"_s);
    static_cast<void>(outputOf(u"pdftoppm"_s, {u"-r"_s, QString::number(dotsPerInch), u"-f"_s, number, u"-l"_s, number,
                                               u"-png"_s, u"-singlefile"_s, saved(folder, pdf), picture}));
    const QString said = QString::fromUtf8(outputOf(u"ZXingReader"_s, {picture + u".png"_s}));
    static const QRegularExpression text(u"Text:\\s+\"(.*)\""_s);
    return text.match(said).captured(1);
}

QList<QSizeF> mediaBoxes(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString said =
        QString::fromUtf8(outputOf(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"999"_s, u"-box"_s, saved(folder, pdf)}));
    static const QRegularExpression box(u"MediaBox:\\s+([-\\d.]+)\\s+([-\\d.]+)\\s+([-\\d.]+)\\s+([-\\d.]+)"_s);
    QList<QSizeF> sizes;
    for (const QRegularExpressionMatch &match : box.globalMatch(said))
        sizes.append({match.captured(3).toDouble() - match.captured(1).toDouble(),
                      match.captured(4).toDouble() - match.captured(2).toDouble()});
    return sizes;
}

} // namespace silpia::print_test
