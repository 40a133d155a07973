#include "tests/support/samples.h"

#include "core/base/text.h"
#include "tests/support/told.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace silpia::test {

QByteArray sample(const QString &name)
{
    QFile file(QString::fromUtf8(SILPIA_SOURCE_DIR) + u"/tests/data/"_s + name);
    INFO("sample " << name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QList<QStringList> answers(const QString &name)
{
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(sample(name)).split(u'\n').mid(1)) {
        if (!line.isEmpty())
            rows.append(line.split(u'\t'));
    }
    return rows;
}

FormFolder::FormFolder()
{
    for (int i = 1; i <= 24; ++i)
        put(u"photos/p%1.jpg"_s.arg(i, 2, 10, QChar(u'0')), "\xff\xd8 photo " + QByteArray::number(i));
}

void FormFolder::put(const QString &name, const QByteArray &bytes) const
{
    const QString target = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(target).path());
    QFile file(target);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace silpia::test
