#pragma once

#include "app/command_line.h"
#include "app/workplace.h"

#include <QCommandLineParser>

namespace silpia {

/// The options of a verb, parsed.
class VerbOptions
{
public:
    explicit VerbOptions(const QCommandLineParser &parser) : m_parser(parser) {}
    [[nodiscard]] QString value(const char *option) const { return m_parser.value(QString::fromLatin1(option)); }
    [[nodiscard]] bool has(const char *option) const { return m_parser.isSet(QString::fromLatin1(option)); }
    [[nodiscard]] QStringList files() const { return m_parser.positionalArguments(); }

private:
    const QCommandLineParser &m_parser;
};

using VerbResult = Result<ExitCode>;

[[nodiscard]] VerbResult verbInit(const VerbOptions &options);
[[nodiscard]] VerbResult verbDemo(const VerbOptions &options);
[[nodiscard]] VerbResult verbImport(const VerbOptions &options);
[[nodiscard]] VerbResult verbList(const VerbOptions &options);
[[nodiscard]] VerbResult verbCheck(const VerbOptions &options);
[[nodiscard]] VerbResult verbBackup(const VerbOptions &options);
[[nodiscard]] VerbResult verbRestore(const VerbOptions &options);

void say(const QString &line);        ///< a line of data on stdout
void tell(const QString &line);       ///< a line for the person on stderr
void sayJson(const QJsonArray &rows); ///< one array on stdout
/// "N•••• S••••••": enough to recognise, too little to know.
[[nodiscard]] QString maskedName(const QString &name);
/// The first line of standard input. Errors: Invalid when there is none.
[[nodiscard]] Result<QString> passwordFromInput();
/// The officer of `--as`, signed in with the password on standard input.
[[nodiscard]] Result<Session> sessionOf(Office &office, const VerbOptions &options);

} // namespace silpia
