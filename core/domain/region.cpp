#include "core/domain/region.h"

#include "core/base/text.h"

namespace silpia {

namespace {

// Names are matched without spaces: "IV Jurai" and "IVJurai" are one district.
QString key(const QString &name)
{
    return folded(name).remove(u' ');
}

Result<QList<QStringList>> rowsOf(const QByteArray &tsv, qsizetype columns)
{
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(tsv).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        QString line = lines.at(i);
        line.remove(u'\r');
        if (line.trimmed().isEmpty())
            continue;
        const QStringList cells = line.split(u'\t');
        if (cells.size() < columns)
            return fail(ErrorKind::Invalid, tr("Baris %1: kolom kurang dari %2.").arg(i + 1).arg(columns));
        rows.append(cells);
    }
    return rows;
}

} // namespace

Regions::Regions(const QList<Region> &rows)
{
    for (const Region &row : rows) {
        if (row.level == "kecamatan"_L1)
            m_districts.append(row);
        else if (row.level == "nagari"_L1)
            m_nagari.append(row);
    }
    for (qsizetype i = 0; i < m_nagari.size(); ++i) {
        if (const Region *district = districtOf(m_nagari.at(i)))
            m_byDistrictAndName.insert(key(district->name) + u'/' + key(m_nagari.at(i).name), i);
    }
}

Result<QList<Region>> Regions::parse(const QByteArray &tsv)
{
    QList<Region> regions;
    const QList<QStringList> rows = TRY(rowsOf(tsv, 3));
    for (const QStringList &cells : rows)
        regions.append({cells.at(0), cells.at(1), cells.at(2), cells.value(3)});
    return regions;
}

const Region *Regions::districtByName(const QString &name) const
{
    const QString wanted = key(name);
    for (const Region &district : m_districts) {
        if (key(district.name) == wanted)
            return &district;
    }
    return nullptr;
}

const Region *Regions::districtByCode(const QString &code) const
{
    for (const Region &district : m_districts) {
        if (district.code == code)
            return &district;
    }
    return nullptr;
}

const Region *Regions::nagariByName(const QString &district, const QString &name) const
{
    const auto found = m_byDistrictAndName.constFind(key(district) + u'/' + key(name));
    return found == m_byDistrictAndName.constEnd() ? nullptr : &m_nagari.at(*found);
}

const Region *Regions::districtOf(const Region &nagari) const
{
    return districtByCode(nagari.code.section(u'.', 0, 2));
}

Result<QList<Holiday>> parseHolidays(const QByteArray &tsv)
{
    QList<Holiday> holidays;
    const QList<QStringList> rows = TRY(rowsOf(tsv, 2));
    for (const QStringList &cells : rows) {
        const QDate day = QDate::fromString(cells.at(0), Qt::ISODate);
        if (!day.isValid())
            return fail(ErrorKind::Invalid, tr("Tanggal libur tidak terbaca: %1.").arg(cells.at(0)));
        holidays.append({day, cells.at(1), cells.value(2, u"national"_s), cells.value(3, u"official"_s)});
    }
    return holidays;
}

} // namespace silpia
