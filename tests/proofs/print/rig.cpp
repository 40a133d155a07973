#include "tests/proofs/print/rig.h"

#include "core/base/text.h"
#include "tests/print/print_samples.h"
#include "tests/support/test_office.h"
#include "ui/print/card_pdf.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <csignal>
#include <unistd.h>

namespace silpia::test {

namespace {

int freePort()
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    return server.serverPort();
}

void waitForPort(int port)
{
    REQUIRE(QTest::qWaitFor(
        [port] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
            return socket.waitForConnected(200);
        },
        10000));
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QString fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

} // namespace

Rig::Rig()
    : m_spoolerPort(freePort())
    , m_printerPort(freePort())
{
    m_folder.setAutoRemove(!qEnvironmentVariableIsSet("SILPIA_KEEP_RIG")); // its logs say why
    writeConfiguration();
    qputenv("CUPS_SERVER", server().toUtf8());
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    REQUIRE(m_bus.waitForReadyRead(5000));
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus.readLine().trimmed());
    startPrinter();
    startSpooler();
    makeQueue(QLatin1StringView(kQueue));
}

void Rig::makeQueue(const QString &name)
{
    tool(u"lpadmin"_s, {u"-p"_s, name, u"-E"_s, u"-v"_s, u"ipp://127.0.0.1:%1/ipp/print"_s.arg(m_printerPort), u"-m"_s, u"everywhere"_s});
    // CUPS asks the printer in the background and starts the queue when it is through.
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path(u"etc/ppd/%1.ppd"_s.arg(name))); }, 20000));
    QTest::qWait(200);
}

Rig::~Rig()
{
    stopSpooler(true);
    stopPrinter();
    m_bus.kill();
    m_bus.waitForFinished();
}

void Rig::writeConfiguration()
{
    for (const QString &name : {u"etc"_s, u"spool"_s, u"cache"_s, u"run"_s, u"tmp"_s, u"log"_s, u"out"_s})
        QDir(m_folder.path()).mkpath(name);
    QFile::setPermissions(m_folder.path(), QFileDevice::Permissions(0x7755));
    const bool isRoot = geteuid() == 0;
    if (isRoot) { // CUPS drops its rights for filters and backends
        (void)saidBy(u"chgrp"_s, {u"-R"_s, u"lp"_s, m_folder.path()});
        (void)saidBy(u"chmod"_s, {u"-R"_s, u"g+rwX,o+rwX"_s, m_folder.path()});
    }
    write(path(u"etc/cupsd.conf"_s), u"LogLevel debug\nMaxLogSize 0\nListen 127.0.0.1:%1\nBrowsing Off\nWebInterface No\nDefaultAuthType None\nErrorPolicy retry-job\n"
                                     "JobRetryInterval 1\nPreserveJobHistory Yes\nDirtyCleanInterval 30\n<Location />\n  Allow from 127.0.0.1\n</Location>\n"
                                     "<Location /admin>\n  Allow from 127.0.0.1\n</Location>\n<Policy default>\n  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>\n"
                                     "<Policy sandi>\n  <Limit Create-Job Print-Job Send-Document>\n    AuthType Basic\n    Require valid-user\n    Order deny,allow\n  </Limit>\n"
                                     "  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>\n"_s.arg(m_spoolerPort).toUtf8());
    const QString root = m_folder.path();
    write(path(u"etc/cups-files.conf"_s), u"AccessLog %1/log/access\nErrorLog %1/log/error\nPageLog %1/log/page\nCacheDir %1/cache\nRequestRoot %1/spool\nServerRoot %1/etc\n"
                                          "StateDir %1/run\nTempDir %1/tmp\n%2"_s.arg(root, isRoot ? u"SystemGroup root\nUser lp\nGroup lp\n"_s : QString()).toUtf8());
    mood("ok");
}

QString Rig::server() const
{
    return u"127.0.0.1:%1"_s.arg(m_spoolerPort);
}

void Rig::startSpooler()
{
    m_spooler = std::make_unique<QProcess>();
    m_spooler->setStandardErrorFile(path(u"log/cupsd"_s));
    m_spooler->start(u"/usr/sbin/cupsd"_s, {u"-f"_s, u"-c"_s, path(u"etc/cupsd.conf"_s), u"-s"_s, path(u"etc/cups-files.conf"_s)});
    REQUIRE(m_spooler->waitForStarted());
    waitForPort(m_spoolerPort);
}

void Rig::stopSpooler(bool politely)
{
    if (!m_spooler)
        return;
    // Its filters and backends outlive it, and would ask their printer for good.
    const QString children = fileText(u"/proc/%1/task/%1/children"_s.arg(m_spooler->processId()));
    if (politely)
        m_spooler->terminate();
    else
        m_spooler->kill();
    m_spooler->waitForFinished(10000);
    for (const QString &id : children.split(u' ', Qt::SkipEmptyParts))
        ::kill(id.toInt(), SIGKILL);
    m_spooler.reset();
}

void Rig::startPrinter(const QString &media)
{
    m_printer = std::make_unique<QProcess>();
    m_printer->setStandardErrorFile(path(u"log/printer"_s));
    m_printer->setStandardOutputFile(QProcess::nullDevice());
    const QString play = path(u"play.sh"_s);
    write(play, u"#!/bin/sh\nexec '%1/card_printer.sh' '%2' \"$1\"\n"_s.arg(QString::fromUtf8(SILPIA_RIG), m_folder.path()).toUtf8());
    QFile::setPermissions(play, QFileDevice::Permissions(0x7755));
    QDir(m_folder.path()).mkpath(u"printer"_s);
    m_printer->start(u"ippeveprinter"_s, {u"-p"_s, QString::number(m_printerPort), u"-a"_s, QString::fromUtf8(SILPIA_RIG) + u'/' + media, u"-c"_s, play, u"-d"_s,
                                          path(u"printer"_s), u"-n"_s, u"localhost"_s, u"-r"_s, u"off"_s, u"Kartu"_s});
    REQUIRE(m_printer->waitForStarted());
    waitForPort(m_printerPort);
}

void Rig::stopPrinter()
{
    if (!m_printer)
        return;
    m_printer->kill();
    m_printer->waitForFinished(5000);
    m_printer.reset();
}

void Rig::mood(const QByteArray &word)
{
    write(path(u"mood"_s), word);
}

void Rig::tool(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString sbin = u"/usr/sbin/"_s + name;
    process.start(QFile::exists(sbin) ? sbin : name, arguments);
    REQUIRE(process.waitForFinished(20000));
    INFO(process.readAll().toStdString());
    REQUIRE(process.exitCode() == 0);
}

bool Rig::hasBegun() const
{
    return QFile::exists(path(u"begun"_s));
}

void Rig::forgetBegun()
{
    QFile::remove(path(u"begun"_s));
}

QStringList Rig::cameOut() const
{
    QStringList paths;
    for (const QFileInfo &file : QDir(path(u"out"_s)).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed))
        paths.append(file.filePath());
    return paths;
}

CardJob cardJob(const QString &uuid)
{
    CardJob job;
    job.uuid = uuid;
    job.queue = QLatin1StringView(Rig::kQueue);
    job.card = print_test::cardWithPhoto();
    job.card.qr = uuid;
    job.layout = must(builtInCardLayout());
    job.pdf = must(cardPdf(job.layout, {job.card}));
    return job;
}

Observation lookUntil(CardCarrier &carrier, const QString &uuid, QList<PrintState> wanted, int milliseconds)
{
    Observation seen;
    (void)QTest::qWaitFor(
        [&] {
            QTest::qSleep(100);
            seen = carrier.look(uuid, QLatin1StringView(Rig::kQueue));
            return wanted.contains(seen.state);
        },
        milliseconds);
    return seen;
}

QString saidBy(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(30000));
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace silpia::test
