#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/domain/verdict.h"
#include "core/workflow/deadline.h"
#include "core/workflow/standing.h"

#include <catch2/catch.hpp>
#include <source_location>

// How Catch tells our values, and the two words by which tests look at a Result.
std::ostream &operator<<(std::ostream &out, const QString &value);
std::ostream &operator<<(std::ostream &out, const QByteArray &value);
std::ostream &operator<<(std::ostream &out, QChar value);
std::ostream &operator<<(std::ostream &out, QDate value);
std::ostream &operator<<(std::ostream &out, const QDateTime &value);

namespace Catch {

template<>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList &value) { return '[' + value.join(QStringLiteral(" | ")).toStdString() + ']'; }
};
template<typename T>
struct StringMaker<std::optional<T>>
{
    static std::string convert(const std::optional<T> &value) { return value ? Catch::Detail::stringify(*value) : "nothing"; }
};
template<typename Tag>
struct StringMaker<silpia::Id<Tag>>
{
    static std::string convert(silpia::Id<Tag> value) { return "#" + std::to_string(value.value); }
};

} // namespace Catch

namespace silpia {

std::ostream &operator<<(std::ostream &out, State state);
std::ostream &operator<<(std::ostream &out, Step step);
std::ostream &operator<<(std::ostream &out, Role role);
std::ostream &operator<<(std::ostream &out, Paper paper);
std::ostream &operator<<(std::ostream &out, Verdict verdict);
std::ostream &operator<<(std::ostream &out, VerdictLevel level);
std::ostream &operator<<(std::ostream &out, Pace pace);
std::ostream &operator<<(std::ostream &out, ErrorKind kind);
std::ostream &operator<<(std::ostream &out, const Error &error);
std::ostream &operator<<(std::ostream &out, const Standing &standing);

namespace test {

[[noreturn]] void failHere(const std::string &what, const std::source_location &where);

/// The value; the test fails with the error's words when there is none.
template<typename T>
T must(Result<T> result, std::source_location where = std::source_location::current())
{
    if (!result)
        failHere("refused: " + Catch::Detail::stringify(result.error()), where);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The error; the test fails when there is a value instead.
template<typename T>
Error refusal(Result<T> result, std::source_location where = std::source_location::current())
{
    if (result)
        failHere("this should have been refused", where);
    return result.error();
}

/// The codes of findings, in their order.
[[nodiscard]] QStringList codesOf(const Findings &findings);

} // namespace test
} // namespace silpia
