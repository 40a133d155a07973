#pragma once

#include "core/office/form_import.h"
#include "core/store/stock_store.h"
#include "tests/support/test_office.h"
#include "tests/support/watchdog.h"
#include "ui/frame/big_figures.h"
#include "ui/frame/chip.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/form_row.h"
#include "ui/frame/notice_line.h"
#include "ui/frame/prompt.h"
#include "ui/frame/theme.h"
#include "ui/screens/admin_form_import.h"
#include "ui/screens/admin_table.h"
#include "ui/screens/administration_screen.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

namespace silpia::test {

/// The administration of a prepared office, shown to one of its officers.
struct AdminDesk
{
    explicit AdminDesk(const Session TestOffice::*who = &TestOffice::admin, Kept kept = Kept::InMemory)
        : office(PrintWay::Silpia, kept)
        , screen(office.office, office.*who)
        , said(&screen, &Screen::said)
    {
        applyTheme(*qApp, ThemeKind::Light);
        screen.resize(1178, 684);
        screen.show();
        screen.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&screen));
        screen.reload();
    }
    ~AdminDesk() { Prompt::answers() = {}; }

    QWidget &open(const QString &code)
    {
        screen.showSection(code);
        section = screen.findChild<QWidget *>(code);
        REQUIRE(section);
        return *section;
    }
    template<typename T>
    T &at(const QString &code)
    {
        auto *found = (form ? form : section)->findChild<T *>(code);
        INFO(code.toStdString());
        REQUIRE(found);
        return *found;
    }
    void type(const QString &code, const QString &text)
    {
        auto &line = at<QLineEdit>(code);
        REQUIRE(line.isEnabled());
        REQUIRE(line.isVisible());
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    void press(const QString &code)
    {
        auto *button = section->findChild<QPushButton *>(code);
        REQUIRE(button);
        // As an event, so that the watchdog sees how long it takes.
        QMetaObject::invokeMethod(button, &QPushButton::click, Qt::QueuedConnection);
        QCoreApplication::processEvents();
    }
    /// The same for what hashes a password.
    void pressHashing(const QString &code)
    {
        const Watchdog::Allowance hashing(Watchdog::kPassword);
        press(code);
    }
    FormRow &row(const QString &code) { return at<FormRow>(code + u"Row"_s); }
    AdminTable &table(const QString &code = u"table"_s)
    {
        auto *found = section->findChild<AdminTable *>(code);
        REQUIRE(found);
        return *found;
    }
    QString lastSaid() const { return said.isEmpty() ? QString() : said.last().at(1).toString(); }
    NoticeKind lastKind() const { return said.last().at(0).value<NoticeKind>(); }
    QString cell(int line, int column, const QString &code = u"table"_s) { return table(code).rows().at(line).cells.at(column).text; }
    int lineOf(const QString &text, int column = 0, const QString &code = u"table"_s)
    {
        for (int i = 0; i < table(code).rows().size(); ++i) {
            if (cell(i, column, code) == text)
                return i;
        }
        return -1;
    }
    void choose(const QString &text) { table().setCurrentIndex(table().model()->index(lineOf(text), 0)); }

    /// With SILPIA_PICTURES=FOLDER the screen is kept as a picture, light and dark.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("SILPIA_PICTURES");
        for (const ThemeKind kind : folder.isEmpty() ? QList<ThemeKind>() : QList{ThemeKind::Dark, ThemeKind::Light}) {
            applyTheme(*qApp, kind);
            QTest::qWait(30);
            screen.grab().save(folder + u'/' + name + (kind == ThemeKind::Dark ? u"-gelap.png"_s : u".png"_s));
        }
    }

    TestOffice office;
    AdministrationScreen screen;
    QSignalSpy said;
    QWidget *section = nullptr;
    QWidget *form = nullptr; ///< where two forms of a section have fields of the same name: the one that is meant
};

inline const QByteArray kFormHead = "Cap waktu,Kode mitra,Lembaga mitra,Jenis permohonan,NIK anak,Nama lengkap anak,Jenis kelamin,Tempat lahir,Tanggal lahir,"
                             "Golongan darah,Agama,Kewarganegaraan,Nomor KK,Nama kepala keluarga,Nomor akta kelahiran,Nama ibu,Nama ayah,Alamat,RT,RW,"
                             "Nagari,Kecamatan,Nama pemohon,Hubungan,Nomor HP,Fotokopi KK,Fotokopi akta kelahiran,Dokumen tambahan,Pas foto,Berkas foto\n";

inline QByteArray record(const QByteArray &partner, const QByteArray &nik, const QByteArray &name, const QByteArray &certificate)
{
    return "2026/11/20 10:16:16 AM GMT+7," + partner + ",SD,Baru," + nik + "," + name
           + ",Perempuan,Painan,07/11/2023,O,Islam,WNI,1301011606147637,Ardimal Malayu,1301-LU-22112023-0031,Yeni,Ardimal Malayu,Jl. Pasar,008,004,"
             "Inderapura Tengah,Pancung Soal,Yeni,Ibu,087343672583,Ada,"
           + certificate + ",,Tidak perlu,\n";
}

/// One that enters, one whose certificate is missing, one of an unknown institution.
inline QByteArray threeRecords()
{
    return kFormHead + record("SDN-05", "1301014711230053", "Mutiara <b>Nasution</b>", "Ada") + record("SDN-05", "1301014711230054", "Rania Koto", "Tidak ada")
           + record("TIDAK-ADA", "1301014711230055", "Farah Malayu", "Ada");
}

inline QString written(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(u"formulir.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

} // namespace silpia::test
