#pragma once

#include "core/base/error.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace silpia {

struct Region
{
    QString code; ///< "13.01.05.2001"
    QString level; ///< provinsi, kabupaten, kecamatan, nagari
    QString name;
    QString postalCode;
};

/// The districts (kecamatan) and nagari of the regency. Matched by name without regard to case and spaces.
class Regions
{
public:
    Regions() = default;
    explicit Regions(const QList<Region> &rows);
    /// Reads `code level name postal_code` separated by tabs. Errors: Invalid with the line.
    [[nodiscard]] static Result<QList<Region>> parse(const QByteArray &tsv);

    [[nodiscard]] const QList<Region> &districts() const { return m_districts; }
    [[nodiscard]] const QList<Region> &nagari() const { return m_nagari; }
    [[nodiscard]] const Region *districtByName(const QString &name) const;
    [[nodiscard]] const Region *districtByCode(const QString &code) const;
    /// The nagari of that name within that district; null when there is none.
    [[nodiscard]] const Region *nagariByName(const QString &district, const QString &name) const;
    [[nodiscard]] const Region *districtOf(const Region &nagari) const;

private:
    QList<Region> m_districts;
    QList<Region> m_nagari;
    QHash<QString, qsizetype> m_byDistrictAndName;
};

struct Holiday
{
    QDate day;
    QString name;
    QString type;   ///< national, cuti_bersama, local
    QString status; ///< official, estimated
};

/// Reads `date name type status` separated by tabs. Errors: Invalid with the line.
[[nodiscard]] Result<QList<Holiday>> parseHolidays(const QByteArray &tsv);

} // namespace silpia
