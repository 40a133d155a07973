#pragma once

#include <QHash>
#include <QString>

namespace silpia::test {

/// The text of a form's export, record by record; what is not changed lacks nothing.
class Form
{
public:
    explicit Form(QString delimiter = QStringLiteral(","));
    /// Record of child `number`, with cells by their heading.
    Form &add(int number, const QHash<QString, QString> &changed = {});
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QByteArray csv() const { return m_text.toUtf8(); }

private:
    QString m_delimiter;
    QString m_text;
};

} // namespace silpia::test
