#include "core/store/statement.h"

#include "core/base/moment.h"
#include "core/base/text.h"

#include <sqlite3.h>

namespace silpia {

int Row::columns() const
{
    return sqlite3_column_count(m_statement);
}

QLatin1StringView Row::columnName(int column) const
{
    return QLatin1StringView(sqlite3_column_name(m_statement, column));
}

Row::Kind Row::kind(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return Kind::Integer;
    case SQLITE_FLOAT: return Kind::Real;
    case SQLITE_TEXT: return Kind::Text;
    case SQLITE_BLOB: return Kind::Blob;
    default: return Kind::Null;
    }
}

QVariant Row::value(int column) const
{
    switch (kind(column)) {
    case Kind::Integer: return integer(column);
    case Kind::Real: return sqlite3_column_double(m_statement, column);
    case Kind::Text: return text(column);
    case Kind::Blob: return blob(column);
    case Kind::Null: break;
    }
    return {};
}

qint64 Row::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Row::text(int column) const
{
    // The order matters: asking for the bytes first may give the size of another encoding.
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!bytes)
        return {};
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Row::blob(int column) const
{
    const QByteArrayView stored = bytes(column);
    // SQLite hands out no address for no bytes; that must not become NULL when it is written again.
    return stored.isEmpty() && kind(column) != Kind::Null ? QByteArray("") : stored.toByteArray();
}

QByteArrayView Row::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)};
}

QDateTime Row::moment(int column) const
{
    return fromIso(text(column));
}

QDate Row::day(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

namespace {

/// A null string is not an empty one.
bool isNull(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString: return value.isNull() || value.toString().isNull();
    case QMetaType::QByteArray: return value.isNull() || value.toByteArray().isNull();
    default: return value.isNull();
    }
}

} // namespace

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

int Statement::prepare(sqlite3 *handle, const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(handle, utf8.constData(), static_cast<int>(utf8.size()) + 1, SQLITE_PREPARE_PERSISTENT, &m_statement, &rest);
    // Only the first of several would ever run.
    if (code == SQLITE_OK && !QByteArray(rest).trimmed().isEmpty())
        return SQLITE_MISUSE;
    return code;
}

int Statement::bind(const QVariantList &arguments)
{
    if (sqlite3_bind_parameter_count(m_statement) != arguments.size())
        return SQLITE_RANGE;
    int place = 0;
    for (const QVariant &argument : arguments) {
        int code = SQLITE_MISMATCH;
        ++place;
        if (isNull(argument)) {
            code = sqlite3_bind_null(m_statement, place);
        } else {
            switch (argument.typeId()) {
            case QMetaType::Bool:
            case QMetaType::Int:
            case QMetaType::UInt:
            case QMetaType::LongLong:
                code = sqlite3_bind_int64(m_statement, place, argument.toLongLong());
                break;
            case QMetaType::QString: {
                const QByteArray &text = m_bound.emplaceBack(argument.toString().toUtf8());
                code = sqlite3_bind_text64(m_statement, place, text.constData(), static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC, SQLITE_UTF8);
                break;
            }
            case QMetaType::QByteArray: {
                const QByteArray &bytes = m_bound.emplaceBack(argument.toByteArray());
                code = sqlite3_bind_blob64(m_statement, place, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
                break;
            }
            default: break;
            }
        }
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int Statement::step()
{
    return sqlite3_step(m_statement);
}

void Statement::finish()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bound.clear();
}

} // namespace silpia
