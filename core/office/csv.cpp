#include "core/office/csv.h"

#include "core/base/text.h"

#include <QStringDecoder>
#include <csv.h>

namespace silpia {

namespace {

/// The bytes as UTF-8, whatever they came as.
Result<QByteArray> asUtf8(const QByteArray &bytes)
{
    const bool marked16 = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (marked16) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder(bytes);
        if (decoder.hasError() || bytes.size() % 2 != 0 || text.contains(QChar(0)))
            return fail(ErrorKind::Invalid, tr("Berkas UTF-16 ini rusak. Simpan ulang sebagai CSV UTF-8."));
        return text.toUtf8();
    }
    if (bytes.contains('\0'))
        return fail(ErrorKind::Invalid, tr("Berkas ini memuat byte nol: bukan CSV. Simpan ulang sebagai CSV UTF-8."));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorKind::Invalid, tr("Berkas ini bukan UTF-8. Simpan ulang sebagai CSV UTF-8."));
    return bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
}

unsigned char delimiterOf(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArray header = end < 0 ? text.left(4096) : text.left(end);
    return header.count(';') > header.count(',') ? ';' : ',';
}

struct Reader
{
    const RecordVisitor &visit;
    QStringList cells;
    int number = 0;
    Result<void> outcome;
    qsizetype columns = 0;
};

void onCell(void *data, size_t size, void *reader)
{
    static_cast<Reader *>(reader)->cells.append(QString::fromUtf8(static_cast<const char *>(data), static_cast<qsizetype>(size)));
}

void onRecord(int, void *data)
{
    auto &reader = *static_cast<Reader *>(data);
    ++reader.number;
    if (reader.number == 1)
        reader.columns = reader.cells.size();
    if (reader.outcome && reader.cells.size() != reader.columns)
        reader.outcome = fail(ErrorKind::Invalid, tr("Catatan %1 punya %2 kolom, seharusnya %3. Perbaiki berkas lalu ulangi.")
                                                      .arg(reader.number).arg(reader.cells.size()).arg(reader.columns));
    if (reader.outcome)
        reader.outcome = reader.visit(reader.number, reader.cells);
    reader.cells.clear();
}

} // namespace

Result<void> readCsv(const QByteArray &bytes, const RecordVisitor &visit)
{
    const QByteArray text = TRY(asUtf8(bytes));
    csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        return fail(ErrorKind::Storage, tr("Memori tidak cukup untuk membaca berkas ini."));
    csv_set_delim(&parser, delimiterOf(text));
    Reader reader{visit, {}, 0, {}};
    const auto size = static_cast<size_t>(text.size());
    const bool parsed = csv_parse(&parser, text.constData(), size, onCell, onRecord, &reader) == size
                        && csv_fini(&parser, onCell, onRecord, &reader) == 0;
    csv_free(&parser);
    if (!reader.outcome)
        return reader.outcome;
    if (!parsed)
        return fail(ErrorKind::Invalid, tr("Tanda kutip pada catatan %1 tidak berpasangan. Perbaiki berkas lalu ulangi.").arg(reader.number + 1));
    return {};
}

Result<QList<qsizetype>> columnPlaces(const QStringList &header, const QStringList &wanted)
{
    QStringList names;
    for (const QString &cell : header)
        names.append(folded(cell));
    QList<qsizetype> places;
    QStringList absent;
    for (const QString &column : wanted) {
        const QString name = folded(column);
        if (names.count(name) > 1)
            return fail(ErrorKind::Invalid, tr("Kolom %1 ada dua kali. Hapus salah satu.").arg(column));
        places.append(names.indexOf(name));
        if (places.last() < 0)
            absent.append(column);
    }
    if (!absent.isEmpty())
        return fail(ErrorKind::Invalid, tr("Kolom tidak ada: %1. Pakai berkas yang utuh.").arg(absent.join(u", "_s)));
    return places;
}

} // namespace silpia
