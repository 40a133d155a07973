#include "app/command_line.h"

#include "app/verb.h"
#include "core/base/text.h"
#include "core/office/administration.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <array>
#include <cstdio>

namespace silpia {

namespace {

struct VerbDef
{
    QLatin1StringView name;
    const char *usage;
    QLatin1StringView options;   ///< with a value, separated by spaces
    QLatin1StringView flags;     ///< without one
    QLatin1StringView mandatory; ///< of the options
    int files;
    VerbResult (*run)(const VerbOptions &);
};

constexpr std::array kVerbs = {
    VerbDef{"init"_L1, "init --db BERKAS --partners BERKAS [--siak BERKAS] --admin NAMA     (kata sandi di masukan baku)", "db partners siak admin"_L1, ""_L1,
            "db partners admin"_L1, 0, verbInit},
    VerbDef{"demo"_L1, "demo --out FOLDER", "out"_L1, ""_L1, "out"_L1, 0, verbDemo},
    VerbDef{"import"_L1, "import --db BERKAS FORMULIR.csv [--dry-run [--today TANGGAL]] [--json] [--as PETUGAS]", "db today as"_L1, "dry-run json"_L1,
            "db"_L1, 1, verbImport},
    VerbDef{"list"_L1, "list --db BERKAS [--state KEADAAN] [--json]", "db state"_L1, "json"_L1, "db"_L1, 0, verbList},
    VerbDef{"check"_L1, "check --db BERKAS [--json] [--head N:HASH]", "db head"_L1, "json"_L1, "db"_L1, 0, verbCheck},
    VerbDef{"backup"_L1, "backup --db BERKAS --to FOLDER", "db to"_L1, ""_L1, "db to"_L1, 0, verbBackup},
    VerbDef{"restore"_L1, "restore --from CADANGAN --db BERKAS", "from db"_L1, ""_L1, "from db"_L1, 0, verbRestore},
};

const VerbDef *verbOf(const QString &name)
{
    for (const VerbDef &verb : kVerbs) {
        if (name == verb.name)
            return &verb;
    }
    return nullptr;
}

void showHelp()
{
    say(tr("SILPIA – penerbitan Kartu Identitas Anak"));
    say(tr("\nTanpa perintah jendela terbuka:  silpia [--db BERKAS]\n\nPerintah:"));
    for (const VerbDef &verb : kVerbs)
        say(u"  silpia "_s + QString::fromUtf8(verb.usage));
    say(tr("\nKode keluar: 0 selesai · 1 gagal · 2 salah pakai · 3 ada catatan yang ditolak · 4 basis data rusak · 5 basis data lebih baru"));
}

tl::unexpected<Error> wrongUse(const VerbDef &verb, const QString &what)
{
    return fail(ErrorKind::Invalid, what + tr("\nPemakaian: silpia %1").arg(QString::fromUtf8(verb.usage)), u"usage"_s);
}

VerbResult runParsed(const VerbDef &verb, const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const QString &option : QString(verb.options).split(u' ', Qt::SkipEmptyParts))
        parser.addOption({option, {}, option});
    for (const QString &flag : QString(verb.flags).split(u' ', Qt::SkipEmptyParts))
        parser.addOption({flag, {}});
    if (!parser.parse(arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        return wrongUse(verb, unknown.isEmpty() ? tr("Salah satu pilihan belum diberi isi.") : tr("Pilihan --%1 tidak dikenal.").arg(unknown.first()));
    }
    for (const QString &option : QString(verb.mandatory).split(u' ', Qt::SkipEmptyParts)) {
        if (parser.value(option).isEmpty())
            return wrongUse(verb, tr("--%1 belum diberikan.").arg(option));
    }
    if (parser.positionalArguments().size() != verb.files)
        return wrongUse(verb, tr("Jumlah berkas tidak sesuai."));
    return verb.run(VerbOptions(parser));
}

} // namespace

void say(const QString &line)
{
    const QByteArray utf8 = line.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stdout);
}

void tell(const QString &line)
{
    const QByteArray utf8 = line.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stderr);
}

void sayJson(const QJsonArray &rows)
{
    say(QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Indented)).trimmed());
}

Result<QString> passwordFromInput()
{
    QByteArray line;
    int c = 0;
    while ((c = std::fgetc(stdin)) != EOF && c != '\n')
        line.append(static_cast<char>(c));
    const QString password = QString::fromUtf8(line).remove(u'\r');
    if (password.isEmpty())
        return fail(ErrorKind::Invalid, tr("Kata sandi dibaca dari masukan baku, tetapi kosong."), u"usage"_s);
    return password;
}

Result<Session> sessionOf(Office &office, const VerbOptions &options)
{
    if (!options.has("as"))
        return fail(ErrorKind::Invalid, tr("Perintah yang menulis perlu --as PETUGAS dan kata sandi di masukan baku."), u"usage"_s);
    return signIn(office, options.value("as"), TRY(passwordFromInput()));
}

bool isVerb(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    return verbOf(first) || first == "--help"_L1 || first == "-h"_L1 || first == "--version"_L1 || (!first.isEmpty() && !first.startsWith(u'-'));
}

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Damaged: return ExitCode::Damaged;
    case ErrorKind::Newer: return ExitCode::Newer;
    case ErrorKind::Invalid: return error.detail == "usage"_L1 ? ExitCode::WrongUse : ExitCode::Failed;
    case ErrorKind::Refused:
    case ErrorKind::Stale:
    case ErrorKind::NotFound:
    case ErrorKind::Storage:
    case ErrorKind::Busy: return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

ExitCode runVerb(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name == "--version"_L1) {
        say(u"SILPIA " SILPIA_VERSION ""_s);
        return ExitCode::Done;
    }
    if (name == "--help"_L1 || name == "-h"_L1) {
        showHelp();
        return ExitCode::Done;
    }
    const VerbDef *verb = verbOf(name);
    if (!verb) {
        tell(tr("Perintah %1 tidak dikenal. Lihat silpia --help.").arg(name));
        return ExitCode::WrongUse;
    }
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        say(u"silpia "_s + QString::fromUtf8(verb->usage));
        return ExitCode::Done;
    }
    const VerbResult result = runParsed(*verb, arguments.mid(1));
    if (!result) {
        tell(result.error().message);
        if (!result.error().detail.isEmpty() && result.error().detail != "usage"_L1)
            tell(u"  "_s + result.error().detail);
        return exitCodeOf(result.error());
    }
    // Output that did not arrive must not look whole: a full disk, a closed pipe.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        tell(tr("Keluaran tidak tertulis seluruhnya. Periksa ruang disk lalu ulangi."));
        return ExitCode::Failed;
    }
    return *result;
}

} // namespace silpia
