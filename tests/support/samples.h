#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QTemporaryDir>

namespace silpia::test {

/// A file of tests/data; the test fails when it is not there.
[[nodiscard]] QByteArray sample(const QString &name);

/// The lines of a tab-separated answers file, without its header.
[[nodiscard]] QList<QStringList> answers(const QString &name);

/// A folder as a form's export comes: photos/p01.jpg … p24.jpg, which FakeGate admits.
class FormFolder
{
public:
    FormFolder();
    [[nodiscard]] QString path() const { return m_folder.path(); }
    void put(const QString &name, const QByteArray &bytes) const;

private:
    QTemporaryDir m_folder;
};

} // namespace silpia::test
