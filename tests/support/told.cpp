#include "tests/support/told.h"

#include "core/base/text.h"

#include <array>

std::ostream &operator<<(std::ostream &out, const QString &value)
{
    return out << '"' << value.toStdString() << '"';
}

std::ostream &operator<<(std::ostream &out, const QByteArray &value)
{
    return out << value.left(80).toPercentEncoding(" :-").toStdString();
}

std::ostream &operator<<(std::ostream &out, QChar value)
{
    return out << QString(value);
}

std::ostream &operator<<(std::ostream &out, QDate value)
{
    return out << value.toString(Qt::ISODate).toStdString();
}

std::ostream &operator<<(std::ostream &out, const QDateTime &value)
{
    return out << value.toString(Qt::ISODateWithMs).toStdString();
}

namespace silpia {

std::ostream &operator<<(std::ostream &out, State state)
{
    return out << QString(code(state)).toStdString();
}

std::ostream &operator<<(std::ostream &out, Step step)
{
    return out << QString(code(step)).toStdString();
}

std::ostream &operator<<(std::ostream &out, Role role)
{
    return out << QString(code(role)).toStdString();
}

std::ostream &operator<<(std::ostream &out, Paper paper)
{
    return out << (paper == Paper::None ? "none" : QString(code(paper)).toStdString());
}

std::ostream &operator<<(std::ostream &out, Verdict verdict)
{
    return out << QString(definition(verdict).code).toStdString();
}

std::ostream &operator<<(std::ostream &out, VerdictLevel level)
{
    return out << QString(code(level)).toStdString();
}

std::ostream &operator<<(std::ostream &out, Pace pace)
{
    constexpr std::array names = {"none", "in time", "near", "late", "held"};
    return out << names.at(static_cast<size_t>(pace));
}

std::ostream &operator<<(std::ostream &out, ErrorKind kind)
{
    constexpr std::array names = {"Invalid", "Refused", "Stale", "NotFound", "Storage", "Damaged", "Newer", "Busy"};
    return out << names.at(static_cast<size_t>(kind));
}

std::ostream &operator<<(std::ostream &out, const Error &error)
{
    return out << error.kind << ": " << error.message.toStdString() << " [" << error.detail.toStdString() << "] at " << error.place.toStdString();
}

std::ostream &operator<<(std::ostream &out, const Standing &standing)
{
    return out << standing.state << " v" << standing.version << " since " << toIso(standing.clockStartedAt).toStdString() << " held '"
               << standing.heldCause.toStdString() << '\'';
}

namespace test {

void failHere(const std::string &what, const std::source_location &where)
{
    FAIL(where.file_name() << ':' << where.line() << ": " << what);
    std::abort(); // FAIL has thrown; the compiler does not know
}

QStringList codesOf(const Findings &findings)
{
    QStringList codes;
    for (const Verdict verdict : findings.list())
        codes.append(QString(definition(verdict).code));
    return codes;
}

} // namespace test
} // namespace silpia
