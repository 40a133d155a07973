#include "tests/support/form.h"

#include "core/base/text.h"
#include "tests/support/test_office.h"

namespace silpia::test {

namespace {

const QStringList kExtra = {u"Cap waktu"_s,        u"Kode mitra"_s, u"Fotokopi KK"_s, u"Fotokopi akta kelahiran"_s,
                            u"Dokumen tambahan"_s, u"Pas foto"_s,   u"Berkas foto"_s};

QStringList headings()
{
    QStringList header = kExtra;
    for (const FieldDef &def : fields())
        header.append(def.formColumn);
    return header;
}

QString quoted(const QString &cell)
{
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

Form::Form(QString delimiter)
    : m_delimiter(std::move(delimiter))
    , m_text(headings().join(m_delimiter) + u'\n')
{
}

Form &Form::add(int number, const QHash<QString, QString> &changed)
{
    QHash<QString, QString> cells = {{u"Cap waktu"_s, u"2026/11/20 9:%1:00 AM GMT+7"_s.arg(number, 2, 10, QChar(u'0'))},
                                     {u"Kode mitra"_s, u"SDN-05"_s},
                                     {u"Fotokopi KK"_s, u"Ada"_s},
                                     {u"Fotokopi akta kelahiran"_s, u"Ada"_s},
                                     {u"Pas foto"_s, u"Ada"_s},
                                     {u"Berkas foto"_s, u"photos/p01.jpg"_s}};
    const FormData form = child(number);
    for (const FieldDef &def : fields())
        cells.insert(def.formColumn, form.value(def.field));
    cells.insert(changed);
    QStringList line;
    for (const QString &heading : headings())
        line.append(quoted(cells.value(heading)));
    m_text += line.join(m_delimiter) + u'\n';
    return *this;
}

} // namespace silpia::test
