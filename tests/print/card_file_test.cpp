#include "core/base/text.h"
#include "ui/frame/last_folders.h"
#include "ui/frame/prompt.h"
#include "ui/print/card_carrier.h"
#include "ui/print/card_file_name.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>
#include <catch2/catch.hpp>

using namespace silpia;

namespace {

const QString kUuid = u"019a2b3c-4d5e-7f60-8123-456789abcdef"_s;

CardJob jobOf(const QString &child)
{
    CardJob job{kUuid, {}, "%PDF-1.7"};
    job.card.values.insert(u"nama"_s, child);
    job.serial = u"PSS-0048777"_s;
    return job;
}

} // namespace

TEST_CASE("A card's file bears blank, child and attempt", "[print][folder]")
{
    CHECK(cardFileName(u"PSS-0048777"_s, u"Rania  Putri Koto"_s, kUuid) == u"PSS-0048777_Rania-Putri-Koto_"_s + kUuid + u".pdf"_s);
    CHECK(cardFileName({}, {}, kUuid) == kUuid + u".pdf"_s);
}

TEST_CASE("No child's name makes a file that leads elsewhere or that a file system refuses", "[print][folder]")
{
    for (const QString &name : {u"../../etc/passwd"_s, u"..\\..\\autoexec.bat"_s, u".profil"_s, u"CON"_s, u"C:\\Rania"_s, u"Rania/.."_s, u"a\nb\tc"_s, u"<>:\"|?*"_s,
                                u"Rania\u202Egpj.exe"_s, u"Rania. "_s, QString(u'\0') + u"Rania"_s, u"-rf"_s, QString(300, u'Ŋ'), QString(300, u'A'), u"😀"_s}) {
        const QString file = cardFileName(u"../PSS 1"_s, name, kUuid);
        INFO(file.toStdString());
        CHECK(file.toUtf8().size() <= kCardFileNameBytes);
        CHECK(file.endsWith(u'_' + kUuid + u".pdf"_s));
        CHECK(file.startsWith(u"PSS-1"_s));
        CHECK(file.count(u'.') == 1);
        for (const QChar letter : file)
            CHECK((letter.isLetterOrNumber() || u"-_."_s.contains(letter)));
    }
    CHECK(cardFileName({}, u".."_s, kUuid) == kUuid + u".pdf"_s);
    CHECK(cardFileName({}, u"...Rania"_s, kUuid).startsWith(u"Rania"_s));
}

TEST_CASE("What a program that was killed had half written is no card, and goes when the card is given up", "[print][folder]")
{
    const QTemporaryDir folder;
    const auto carrier = makeFolderCarrier(folder.path());
    const QString end = kUuid + u".pdf.tmp"_s;
    for (const QString &name : {u"PSS-0048777_Rania_"_s + end, u"PSS-0048778_Rafi_019a2b3c-0000-7f60-8123-456789abcdef.pdf.tmp"_s}) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7");
    }
    CHECK(carrier->look(kUuid, {}).state == PrintState::Unknown);
    CHECK(carrier->cancel(kUuid, {}));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"PSS-0048778_Rafi_019a2b3c-0000-7f60-8123-456789abcdef.pdf.tmp"_s});
}

TEST_CASE("A card in a folder is found and taken back by its attempt, and only that one", "[print][folder]")
{
    const QTemporaryDir folder;
    const auto carrier = makeFolderCarrier(folder.path());
    CHECK(carrier->send(jobOf(u"Rania/../Koto"_s)).state == PrintState::DeviceDone);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"PSS-0048777_Rania-Koto_"_s + kUuid + u".pdf"_s});
    CHECK(carrier->look(kUuid, {}).state == PrintState::DeviceDone);
    QString other = kUuid;
    other.replace(0, 1, u"1"_s);
    CHECK(carrier->look(other, {}).state == PrintState::Unknown);
    CHECK(carrier->cancel(other, {}));
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
    CHECK(carrier->cancel(kUuid, {}));
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("The folder of a dialog is remembered by its title, as long as it is there", "[ui][folder]")
{
    const QTemporaryDir home;
    const QString file = home.filePath(u"baru/folder.json"_s);
    const QString cards = home.filePath(u"kartu"_s);
    REQUIRE(QDir().mkpath(cards));
    CHECK(LastFolders(file).of(u"Simpan kartu"_s).isEmpty());
    LastFolders(file).remember(u"Simpan kartu"_s, cards);
    LastFolders(file).remember(u"Simpan surat"_s, home.path());
    CHECK(LastFolders(file).of(u"Simpan kartu"_s) == cards);
    CHECK(LastFolders(file).of(u"Simpan surat"_s) == home.path());
    CHECK(LastFolders(file).of(u"Lain"_s).isEmpty());
    REQUIRE(QDir().rmdir(cards));
    CHECK(LastFolders(file).of(u"Simpan kartu"_s).isEmpty());
    LastFolders(file).remember(u"Lain"_s, u"kartu"_s); // begins nowhere
    CHECK(LastFolders(file).of(u"Lain"_s).isEmpty());
}

TEST_CASE("A dialog begins where the last of its title ended", "[folder]")
{
    const QTemporaryDir home;
    const QByteArray usual = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    const QString first = home.filePath(u"satu"_s);
    const QString second = home.filePath(u"dua"_s);
    REQUIRE((QDir().mkpath(first) && QDir().mkpath(second)));
    LastFolders().remember(u"Simpan surat"_s, first);
    QString begunAt;
    const auto choose = [&](const QString &name) {
        QTimer::singleShot(50, qApp, [&begunAt, name] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            begunAt = dialog ? dialog->directory().path() : QString();
            if (auto *line = dialog ? dialog->findChild<QLineEdit *>() : nullptr; line && !name.isEmpty())
                line->setText(name);
            QDialog *box = dialog;
            name.isEmpty() ? box->reject() : box->accept();
        });
        return Prompt::saveFile(nullptr, u"Simpan surat"_s, u"surat.pdf"_s, u"PDF (*.pdf)"_s);
    };
    CHECK(choose({}).isEmpty()); // who turns back changes nothing
    CHECK(begunAt == first);
    CHECK(choose(second + u"/surat.pdf"_s) == second + u"/surat.pdf"_s);
    CHECK(choose({}).isEmpty());
    CHECK(begunAt == second);
    qputenv("XDG_CONFIG_HOME", usual);
}
