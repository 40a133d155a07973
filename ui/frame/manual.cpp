#include "ui/frame/manual.h"

#include "core/base/text.h"

#include <QFile>
#include <QRegularExpression>
#include <array>

static void useManual()
{
    // A static library's resources are dropped by the linker unless somebody asks for them.
    Q_INIT_RESOURCE(manual);
}

namespace silpia {

namespace {

struct ScreenHelp
{
    QLatin1StringView screen;
    QLatin1StringView page;
    QLatin1StringView heading;
};

constexpr std::array kScreens = {
    ScreenHelp{"persiapan"_L1, "administrator.md"_L1, "pertama-kali"_L1},
    ScreenHelp{"masuk"_L1, "README.md"_L1, "masuk-ganti-petugas-kunci-layar"_L1},
    ScreenHelp{"loket"_L1, "petugas-mitra.md"_L1, "menerima-berkas-langkah-14"_L1},
    ScreenHelp{"loket/baru"_L1, "petugas-mitra.md"_L1, "mengisi-permohonan-baru"_L1},
    ScreenHelp{"penjemputan"_L1, "petugas-dinas.md"_L1, "menjemput-berkas-langkah-5"_L1},
    ScreenHelp{"pemeriksaan"_L1, "petugas-dinas.md"_L1, "memeriksa-kebenaran-data-langkah-6"_L1},
    ScreenHelp{"perbaikan"_L1, "petugas-mitra.md"_L1, "memperbaiki-data"_L1},
    ScreenHelp{"validasi"_L1, "kasi.md"_L1, "validasi"_L1},
    ScreenHelp{"pencetakan"_L1, "operator.md"_L1, "silpia-mencetak"_L1},
    ScreenHelp{"pencetakan/siak"_L1, "operator.md"_L1, "siak-mencetak"_L1},
    ScreenHelp{"pencetakan/berkas"_L1, "operator.md"_L1, "silpia-mencetak"_L1},
    ScreenHelp{"pendistribusian"_L1, "petugas-dinas.md"_L1, "mendistribusikan-kartu-langkah-9"_L1},
    ScreenHelp{"penyerahan"_L1, "petugas-mitra.md"_L1, "menyerahkan-kartu-langkah-10"_L1},
    ScreenHelp{"permohonan"_L1, "kabid.md"_L1, "satu-permohonan"_L1},
    ScreenHelp{"ikhtisar"_L1, "kabid.md"_L1, "ikhtisar"_L1},
    ScreenHelp{"baki"_L1, "README.md"_L1, "surat"_L1},
    ScreenHelp{"administrasi"_L1, "administrator.md"_L1, "bagian-administrasi"_L1},
    ScreenHelp{"administrasi/officers"_L1, "administrator.md"_L1, "petugas"_L1},
    ScreenHelp{"administrasi/partners"_L1, "administrator.md"_L1, "lembaga-mitra"_L1},
    ScreenHelp{"administrasi/grants"_L1, "administrator.md"_L1, "penugasan-pltplh"_L1},
    ScreenHelp{"administrasi/blanks"_L1, "operator.md"_L1, "blangko"_L1},
    ScreenHelp{"administrasi/count"_L1, "operator.md"_L1, "stok-opname"_L1},
    ScreenHelp{"administrasi/destruction"_L1, "operator.md"_L1, "pemusnahan"_L1},
    ScreenHelp{"administrasi/life"_L1, "operator.md"_L1, "masa-berlaku-kartu"_L1},
    ScreenHelp{"administrasi/papers"_L1, "operator.md"_L1, "laporan-kartu"_L1},
    ScreenHelp{"administrasi/printers"_L1, "operator.md"_L1, "printer"_L1},
    ScreenHelp{"administrasi/layout"_L1, "administrator.md"_L1, "tata-letak-kartu"_L1},
    ScreenHelp{"administrasi/printing"_L1, "administrator.md"_L1, "pencetakan"_L1},
    ScreenHelp{"administrasi/reconcile"_L1, "operator.md"_L1, "rekonsiliasi-siak"_L1},
    ScreenHelp{"administrasi/settings"_L1, "administrator.md"_L1, "pengaturan"_L1},
    ScreenHelp{"administrasi/rules"_L1, "administrator.md"_L1, "persyaratan"_L1},
    ScreenHelp{"administrasi/holidays"_L1, "administrator.md"_L1, "kalender"_L1},
    ScreenHelp{"administrasi/outages"_L1, "administrator.md"_L1, "gangguan"_L1},
    ScreenHelp{"administrasi/regions"_L1, "administrator.md"_L1, "wilayah"_L1},
    ScreenHelp{"administrasi/sop"_L1, "administrator.md"_L1, "sop"_L1},
    ScreenHelp{"administrasi/form"_L1, "petugas-dinas.md"_L1, "memasukkan-formulir-online"_L1},
    ScreenHelp{"administrasi/siak"_L1, "administrator.md"_L1, "ekstrak-siak"_L1},
    ScreenHelp{"administrasi/backup"_L1, "administrator.md"_L1, "cadangan"_L1},
};

const ScreenHelp *helpOf(const QString &screen)
{
    for (const ScreenHelp &help : kScreens) {
        if (help.screen == screen)
            return &help;
    }
    return nullptr;
}

/// The headings of a page in their words.
QStringList headingsOf(const QString &page)
{
    QStringList found;
    bool isCode = false;
    for (const QString &line : manualText(page).split(u'\n')) {
        isCode = line.startsWith("```"_L1) ? !isCode : isCode;
        if (!isCode && line.startsWith(u'#'))
            found.append(line.mid(line.indexOf(u' ') + 1).trimmed());
    }
    return found;
}

} // namespace

QStringList manualPages()
{
    return {u"README.md"_s, u"petugas-mitra.md"_s, u"petugas-dinas.md"_s, u"kasi.md"_s, u"operator.md"_s, u"kabid.md"_s, u"administrator.md"_s};
}

QString manualText(const QString &page)
{
    useManual();
    QFile file(u":/silpia/panduan/"_s + page);
    return manualPages().contains(page) && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString manualTitle(const QString &page)
{
    return headingsOf(page).value(0);
}

QString manualAnchor(const QString &heading)
{
    static const QRegularExpression signs(u"[^\\w\\- ]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return heading.trimmed().toLower().remove(signs).replace(u' ', u'-');
}

QStringList manualAnchors(const QString &page)
{
    QStringList anchors;
    for (const QString &heading : headingsOf(page))
        anchors.append(manualAnchor(heading));
    return anchors;
}

QStringList manualPictures(const QString &page)
{
    static const QRegularExpression picture(u"!\\[[^\\]]*\\]\\(([^)]+)\\)"_s);
    QStringList found;
    auto match = picture.globalMatch(manualText(page));
    while (match.hasNext())
        found.append(match.next().captured(1));
    return found;
}

ManualPlace manualPlaceOf(const QString &screen)
{
    const ScreenHelp *help = helpOf(screen);
    if (!help)
        help = helpOf(screen.section(u'/', 0, 0));
    return help ? ManualPlace{help->page, help->heading} : ManualPlace{manualPages().first(), {}};
}

bool isInManual(const QString &screen)
{
    return helpOf(screen) != nullptr;
}

QStringList screensInManual()
{
    QStringList screens;
    for (const ScreenHelp &help : kScreens)
        screens.append(help.screen);
    return screens;
}

} // namespace silpia
