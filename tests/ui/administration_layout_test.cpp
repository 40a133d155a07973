#include "tests/print/print_samples.h"
#include "tests/ui/admin_desk.h"
#include "ui/print/card_layout.h"
#include "ui/print/office_layout.h"

#include <QDir>
#include <QTemporaryDir>

using namespace silpia;
using namespace silpia::test;

namespace {

struct LayoutDesk
{
    LayoutDesk() { d.open(u"layout"_s); }
    /// The section is given a file of these bytes.
    void load(const QString &button, const QByteArray &bytes)
    {
        Prompt::answers().file = [this, bytes](const QString &) { return written(folder, bytes); };
        d.press(button);
    }
    Settings settings() { return must(d.office.office.book())->settings; }
    QString words() { return d.at<QLabel>(u"layoutWords"_s).text(); }

    QTemporaryDir folder;
    AdminDesk d;
};

QByteArray ownLayout()
{
    QByteArray bytes = must(builtInCardFile());
    return bytes.replace("\"Kepala keluarga\"", "\"Nama kepala keluarga\"");
}

} // namespace

TEST_CASE("A layout file is loaded and saved and given up again", "[ui][administration][layout]")
{
    LayoutDesk desk;
    CHECK(desk.words().startsWith(u"Tata letak bawaan"_s));
    desk.load(u"loadLayout"_s, ownLayout());
    INFO(desk.d.lastSaid().toStdString());
    CHECK(desk.settings().cardLayout.toUtf8() == ownLayout());
    CHECK(desk.words().startsWith(u"Tata letak kantor"_s));
    CHECK_FALSE(desk.d.at<QLabel>(u"cardFront"_s).pixmap().isNull());
    QTest::qWait(30);
    if (const QString pictures = qEnvironmentVariable("SILPIA_PICTURES"); !pictures.isEmpty())
        desk.d.screen.grab().save(QDir(pictures).filePath(u"administrasi-tata-letak.png"_s));
    const QString copy = desk.folder.filePath(u"salinan.json"_s);
    Prompt::answers().file = [&](const QString &) { return copy; };
    desk.d.press(u"saveLayout"_s);
    QFile file(copy);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == ownLayout());
    Prompt::answers().confirm = [](const QString &) { return false; };
    desk.d.press(u"builtIn"_s);
    CHECK_FALSE(desk.settings().cardLayout.isEmpty());
    Prompt::answers().confirm = [](const QString &) { return true; };
    desk.d.press(u"builtIn"_s);
    CHECK(desk.settings().cardLayout.isEmpty());
    CHECK(desk.d.office.flaws() == QStringList());
}

TEST_CASE("A layout file that is refused is said why and changes nothing", "[ui][administration][layout]")
{
    LayoutDesk desk;
    desk.load(u"loadLayout"_s, ownLayout());
    const QStringList before = desk.d.office.dump();
    QByteArray negative = ownLayout();
    negative.replace("\"width\": 55.0, \"height\": 6.2", "\"width\": -55.0, \"height\": 6.2");
    for (const QByteArray &bytes : {QByteArray("bukan json"), QByteArray(), negative, QByteArray(2 * 1024 * 1024, ' ')}) {
        desk.load(u"loadLayout"_s, bytes);
        CHECK(desk.d.lastKind() == NoticeKind::Error);
        CHECK(desk.d.lastSaid().endsWith(u'.'));
        CHECK(desk.d.office.changedSince(before).isEmpty());
    }
    desk.load(u"loadLayout"_s, negative);
    CHECK(desk.d.lastSaid().contains(u"\"nik\""_s));
}

TEST_CASE("A picture of the blank lies under the preview and one that is none is refused", "[ui][administration][layout]")
{
    LayoutDesk desk;
    for (const QByteArray &bytes : {QByteArray("bukan gambar"), QByteArray(6 * 1024 * 1024, 'x')}) {
        desk.load(u"blankFront"_s, bytes);
        CHECK(desk.d.lastKind() == NoticeKind::Error);
        CHECK(desk.settings().blankFront.isEmpty());
    }
    desk.load(u"blankFront"_s, print_test::photoFile(QStringLiteral("p01.jpg")));
    INFO(desk.d.lastSaid().toStdString());
    CHECK_FALSE(desk.settings().blankFront.isEmpty());
    CHECK(desk.settings().blankBack.isEmpty());
    CHECK_FALSE(scannedBlank(desk.settings(), CardSide::Front).isNull());
    CHECK(scannedBlank(desk.settings(), CardSide::Back).isNull());
    desk.d.press(u"blankRemove"_s);
    CHECK(desk.settings().blankFront.isEmpty());
}
