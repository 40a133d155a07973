#pragma once

#include "core/office/paper_document.h"
#include "core/store/catalog_store.h"
#include "core/workflow/deadline.h"

namespace silpia {

/// Who prints is chosen at the first start; there is no default.
enum class PrintWay : quint8 { NotChosen, Silpia, Siak };
[[nodiscard]] QString code(PrintWay way);

/// The office's settings, read from the table of keys. Names and NIP start empty.
struct Settings
{
    Letterhead letterhead;
    QString place;        ///< place of issue on papers and cards
    QString headPosition; ///< Kepala Dinas, as on card and letters
    QString headName;
    QString headNip;
    PrintWay way = PrintWay::NotChosen;
    bool production = false; ///< switched on by the administrator with a reason; until then cards bear CONTOH
    bool usesSignature = false; ///< TTE
    bool demo = false;
    bool cardQr = true;
    QString backupFolder;
    int expiresSoonDays = 30;
    int officeErrorDays = 30;
    int completionDays = 30; ///< AwaitingCompletion past it is listed
    bool eventDayIsZero = true;
    Targets targets;
    int leastBlanks = 200;  ///< fewer at a place are said to be too few
    int witnesses = 2;      ///< that minutes of counts and destructions demand; 0: no minutes are demanded
    QString cardLayout; ///< the office's layout file as text; empty: the one shipped
    QByteArray blankFront; ///< its blank as it was scanned, JPEG; only for previews
    QByteArray blankBack;

    [[nodiscard]] static Settings from(const SettingMap &map);
};

/// The keys that the administration may change, with their Indonesian names.
struct SettingDef
{
    QLatin1StringView key;
    const char *label;
};
[[nodiscard]] std::span<const SettingDef> settingDefs();

/// The SOP as the office keeps it: one versioned record (procedure.md).
struct SopRecord
{
    QString number;
    QString made;
    QString revised;
    QString effective;
    QString approver;
    QString name;
    QStringList legalBases;
    QStringList related;
    QString warning;
    QStringList equipment;
    QStringList qualifications;
    [[nodiscard]] QString toJson() const;
    [[nodiscard]] static SopRecord fromJson(const QString &json);
    [[nodiscard]] static SopRecord initial(); ///< as the SOP has it, slips mended, without names or NIP
};

} // namespace silpia
