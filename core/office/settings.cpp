#include "core/office/settings.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <array>

namespace silpia {

namespace {

constexpr std::array kSettings = {
    SettingDef{"office.government"_L1, QT_TRANSLATE_NOOP("silpia", "Pemerintah daerah")},
    SettingDef{"office.name"_L1, QT_TRANSLATE_NOOP("silpia", "Nama dinas")},
    SettingDef{"office.address"_L1, QT_TRANSLATE_NOOP("silpia", "Alamat dinas")},
    SettingDef{"office.contact"_L1, QT_TRANSLATE_NOOP("silpia", "Telepon dan surel")},
    SettingDef{"office.place"_L1, QT_TRANSLATE_NOOP("silpia", "Tempat terbit")},
    SettingDef{"head.position"_L1, QT_TRANSLATE_NOOP("silpia", "Jabatan kepala")},
    SettingDef{"head.name"_L1, QT_TRANSLATE_NOOP("silpia", "Nama kepala")},
    SettingDef{"head.nip"_L1, QT_TRANSLATE_NOOP("silpia", "NIP kepala")},
    SettingDef{"signature.used"_L1, QT_TRANSLATE_NOOP("silpia", "Memakai TTE (1 atau 0)")},
    SettingDef{"card.qr"_L1, QT_TRANSLATE_NOOP("silpia", "Kode QR di kartu (1 atau 0)")},
    SettingDef{"backup.folder"_L1, QT_TRANSLATE_NOOP("silpia", "Folder cadangan")},
    SettingDef{"days.expiresSoon"_L1, QT_TRANSLATE_NOOP("silpia", "Peringatan masa berlaku (hari)")},
    SettingDef{"days.officeError"_L1, QT_TRANSLATE_NOOP("silpia", "Batas kesalahan dinas sesudah penyerahan (hari)")},
    SettingDef{"days.completion"_L1, QT_TRANSLATE_NOOP("silpia", "Batas menunggu kelengkapan (hari)")},
    SettingDef{"days.eventDayIsZero"_L1, QT_TRANSLATE_NOOP("silpia", "Hari kejadian dihitung nol (1 atau 0)")},
    SettingDef{"stock.least"_L1, QT_TRANSLATE_NOOP("silpia", "Persediaan minimum blangko di satu tempat")},
    SettingDef{"stock.witnesses"_L1, QT_TRANSLATE_NOOP("silpia", "Saksi pada berita acara blangko (0: tanpa berita acara pemusnahan)")},
    SettingDef{"target.verify"_L1, QT_TRANSLATE_NOOP("silpia", "Target pemeriksaan (hari kerja)")},
    SettingDef{"target.validate"_L1, QT_TRANSLATE_NOOP("silpia", "Target validasi (hari kerja)")},
    SettingDef{"target.print"_L1, QT_TRANSLATE_NOOP("silpia", "Target pencetakan (hari kerja)")},
};

int number(const SettingMap &map, const char *key, int otherwise)
{
    bool numeric = false;
    const int value = map.value(QString::fromLatin1(key)).toInt(&numeric);
    return numeric && value >= 0 ? value : otherwise;
}

bool flag(const SettingMap &map, const char *key, bool otherwise)
{
    return number(map, key, otherwise ? 1 : 0) != 0;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

} // namespace

std::span<const SettingDef> settingDefs()
{
    return kSettings;
}

QString code(PrintWay way)
{
    switch (way) {
    case PrintWay::NotChosen: return {};
    case PrintWay::Silpia: return u"silpia"_s;
    case PrintWay::Siak: return u"siak"_s;
    }
    Q_UNREACHABLE();
}

Settings Settings::from(const SettingMap &map)
{
    Settings s;
    s.letterhead = {map.value(u"office.government"_s), map.value(u"office.name"_s), map.value(u"office.address"_s), map.value(u"office.contact"_s)};
    s.place = map.value(u"office.place"_s);
    s.headPosition = map.value(u"head.position"_s);
    s.headName = map.value(u"head.name"_s);
    s.headNip = map.value(u"head.nip"_s);
    const QString way = map.value(u"print.way"_s);
    s.way = way == "silpia"_L1 ? PrintWay::Silpia : way == "siak"_L1 ? PrintWay::Siak : PrintWay::NotChosen;
    s.production = flag(map, "print.production", false);
    s.usesSignature = flag(map, "signature.used", false);
    s.demo = flag(map, "demo", false);
    s.cardQr = flag(map, "card.qr", true);
    s.backupFolder = map.value(u"backup.folder"_s);
    s.expiresSoonDays = number(map, "days.expiresSoon", 30);
    s.officeErrorDays = number(map, "days.officeError", 30);
    s.completionDays = number(map, "days.completion", 30);
    s.eventDayIsZero = flag(map, "days.eventDayIsZero", true);
    s.targets = {number(map, "target.verify", 1), number(map, "target.validate", 1), number(map, "target.print", 1)};
    s.leastBlanks = number(map, "stock.least", 200);
    s.witnesses = number(map, "stock.witnesses", 2);
    s.cardLayout = map.value(u"card.layout"_s);
    s.blankFront = QByteArray::fromBase64(map.value(u"card.blankFront"_s).toLatin1());
    s.blankBack = QByteArray::fromBase64(map.value(u"card.blankBack"_s).toLatin1());
    return s;
}

QString SopRecord::toJson() const
{
    const QJsonObject json{{u"number"_s, number}, {u"made"_s, made}, {u"revised"_s, revised}, {u"effective"_s, effective},
                           {u"approver"_s, approver}, {u"name"_s, name}, {u"legalBases"_s, QJsonArray::fromStringList(legalBases)},
                           {u"related"_s, QJsonArray::fromStringList(related)}, {u"warning"_s, warning},
                           {u"equipment"_s, QJsonArray::fromStringList(equipment)},
                           {u"qualifications"_s, QJsonArray::fromStringList(qualifications)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SopRecord SopRecord::fromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json.isEmpty())
        return initial();
    return {json.value("number"_L1).toString(), json.value("made"_L1).toString(), json.value("revised"_L1).toString(),
            json.value("effective"_L1).toString(), json.value("approver"_L1).toString(), json.value("name"_L1).toString(),
            texts(json.value("legalBases"_L1)), texts(json.value("related"_L1)), json.value("warning"_L1).toString(),
            texts(json.value("equipment"_L1)), texts(json.value("qualifications"_L1))};
}

SopRecord SopRecord::initial()
{
    SopRecord sop;
    sop.number = u"800496/DKPS-PS/2022"_s;
    sop.made = u"2022-01-10"_s;
    sop.effective = u"2022-01-10"_s;
    sop.name = u"Penerbitan Kartu Identitas Anak (KIA) melalui Inovasi SILPIA"_s;
    sop.legalBases = {u"Undang-Undang Nomor 24 Tahun 2013 tentang Perubahan atas Undang-Undang Nomor 23 Tahun 2006"_s,
                      u"Peraturan Pemerintah Nomor 40 Tahun 2019"_s, u"Permendagri Nomor 2 Tahun 2016 tentang Kartu Identitas Anak"_s,
                      u"Peraturan Daerah Kabupaten Pesisir Selatan Nomor 7 Tahun 2017"_s,
                      u"Peraturan Bupati Pesisir Selatan Nomor 51 Tahun 2016"_s};
    sop.related = {u"Penerbitan Kartu Identitas Anak"_s};
    sop.warning = u"Hati-hati ketika bekerja dengan database"_s;
    sop.equipment = {u"Komputer dan perlengkapannya"_s, u"Aplikasi SIAK"_s, u"Hard disk dan flash disk"_s, u"Jaringan komunikasi data"_s};
    sop.qualifications = {u"Pendidikan minimal SLTA"_s, u"Menguasai komputer"_s, u"Memahami aplikasi SIAK"_s};
    return sop;
}

} // namespace silpia
