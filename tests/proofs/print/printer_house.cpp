#include "tests/proofs/print/printer_house.h"

#include "core/base/text.h"

#include <QLocalSocket>
#include <QTest>
#include <catch2/catch.hpp>
#include <csignal>
#include <unistd.h>

namespace silpia::test {

PrinterHouse::PrinterHouse()
{
    static int count = 0;
    REQUIRE(m_server.listen(u"silpia-printer-%1-%2"_s.arg(::getpid()).arg(++count)));
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { listen(m_server.nextPendingConnection()); });
    m_program.setProcessChannelMode(QProcess::MergedChannels);
}

void PrinterHouse::killAt(Blow blow, int card, bool spoils)
{
    m_blow = blow;
    m_struckCard = card;
    m_spoils = spoils;
}

bool PrinterHouse::run(const QString &database)
{
    m_sent = 0;
    m_struck.clear();
    m_program.start(QString::fromUtf8(SILPIA_PRINT_PROGRAM), {database, m_server.fullServerName()});
    REQUIRE(m_program.waitForStarted());
    REQUIRE(QTest::qWaitFor([this] { return m_program.state() == QProcess::NotRunning; }, 60000));
    const bool isKilled = m_program.exitStatus() == QProcess::CrashExit;
    INFO(m_program.readAll().toStdString());
    REQUIRE((isKilled || m_program.exitCode() == 0));
    return isKilled;
}

void PrinterHouse::listen(QLocalSocket *line)
{
    QObject::connect(line, &QLocalSocket::disconnected, line, &QObject::deleteLater);
    QObject::connect(line, &QLocalSocket::readyRead, line, [this, line] {
        while (line->canReadLine()) {
            const QStringList words = QString::fromUtf8(line->readLine()).trimmed().split(u' ');
            const QByteArray said = answer(words.value(0), words.value(1));
            if (said.isEmpty())
                return;
            line->write(said + '\n');
            line->flush();
        }
    });
}

bool PrinterHouse::strikes(Blow blow, const QString &uuid)
{
    if (blow != m_blow || uuid != m_struck)
        return false;
    m_blow = Blow::Never;
    ::kill(static_cast<pid_t>(m_program.processId()), SIGKILL);
    return true;
}

QByteArray PrinterHouse::answer(const QString &what, const QString &uuid)
{
    if (what == "send"_L1) {
        if (++m_sent == m_struckCard && m_blow != Blow::Never)
            m_struck = uuid;
        if (strikes(Blow::Row, uuid))
            return {};
        Card &card = m_cards[uuid];
        if (m_spoils && uuid == m_struck)
            card.spoiled = true;
        else
            ++card.cards;
        return strikes(Blow::Job, uuid) ? QByteArray() : QByteArray::number(m_sent);
    }
    if (what == "look"_L1) {
        if (!m_cards.contains(uuid))
            return "silpia-gone";
        if (strikes(Blow::Id, uuid))
            return {};
        if (++m_looks[uuid] == 1)
            return "printing";
        if (strikes(Blow::Done, uuid))
            return {};
        return m_cards.value(uuid).spoiled ? "cups-ipp-missing-job-history" : "done";
    }
    if (what == "eye"_L1) {
        Card card = m_cards.value(uuid);
        ++card.keys;
        card.seen = true;
        m_cards.insert(uuid, card);
        return card.spoiled ? "spoiled" : card.cards > 0 ? "good" : "nothing";
    }
    if (what == "settled"_L1)
        return strikes(Blow::Outcome, uuid) ? QByteArray() : QByteArray("well");
    return "out"; // cancel
}

int PrinterHouse::blanksUsed() const
{
    int used = 0;
    for (const Card &card : m_cards)
        used += card.cards + (card.spoiled ? 1 : 0);
    return used;
}

} // namespace silpia::test
