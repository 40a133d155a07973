#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace silpia {

/// What went wrong, as far as the caller needs to tell cases apart.
enum class ErrorKind : quint8 {
    Invalid,  ///< what was entered cannot be taken; `place` names the field
    Refused,  ///< the procedure does not allow it
    Stale,    ///< somebody else was first: the version seen is no longer the one in force
    NotFound, ///< no such record
    Storage,  ///< the database or the disk failed
    Damaged,  ///< the file is damaged, foreign, or its journal does not hold
    Newer,    ///< the database was written by a newer program
    Busy,     ///< another program holds the database
};

/// A failure that an officer, a file, a printer or the database can cause.
struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString message; ///< Indonesian sentence that says what to do
    QString detail;  ///< for the log; never personal data
    QString place;   ///< field code, so that a form can mark it
};

template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, QString message, QString detail = {}, QString place = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(detail), std::move(place)});
}

template<typename T>
T take(Result<T> &&result)
{
    return std::move(*result);
}
inline void take(Result<void> &&) {}

} // namespace silpia

// Yields the value or returns the error to the caller. A statement expression, because C++20 has no operator for it.
#define SILPIA_TRY_NAMED(name, expression)                                                                             \
    __extension__({                                                                                                    \
        auto &&name = (expression);                                                                                    \
        if (!name)                                                                                                     \
            return ::tl::unexpected<::silpia::Error>(std::move(name).error());                                         \
        ::silpia::take(std::move(name));                                                                               \
    })
#define SILPIA_TRY_JOIN(a, b) a##b
#define SILPIA_TRY_COUNTED(counter, expression) SILPIA_TRY_NAMED(SILPIA_TRY_JOIN(tried, counter), expression)
#define TRY(expression) SILPIA_TRY_COUNTED(__COUNTER__, expression)
