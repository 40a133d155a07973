// silpia_print_program DB PRINTER   prints the batch of a database on the printer behind a local socket, with an operator
// who looks at each card and says what he sees. It knows nothing of kills: those come from the printer's process.
#include "core/base/text.h"
#include "core/office/print_run.h"
#include "core/store/catalog_store.h"
#include "ui/models/print_runner.h"

#include <QGuiApplication>
#include <QLocalSocket>
#include <QThread>
#include <cstdio>

using namespace silpia;

namespace {

constexpr int kPatience = 30000;
constexpr int kMostTurns = 200000;

/// One question, one line of answer; a printer's process that is silent ends this one.
class Line
{
public:
    explicit Line(QString printer) : m_printer(std::move(printer)) {}
    QString ask(const QString &question)
    {
        if (!m_socket) { // in the thread that asks
            m_socket = std::make_unique<QLocalSocket>();
            m_socket->connectToServer(m_printer);
            if (!m_socket->waitForConnected(kPatience))
                std::exit(3);
        }
        m_socket->write(question.toUtf8() + '\n');
        m_socket->flush();
        while (!m_socket->canReadLine()) {
            if (!m_socket->waitForReadyRead(kPatience))
                std::exit(3);
        }
        return QString::fromUtf8(m_socket->readLine()).trimmed();
    }

private:
    QString m_printer;
    std::unique_ptr<QLocalSocket> m_socket;
};

class SocketCarrier : public CardCarrier
{
public:
    explicit SocketCarrier(const QString &printer) : m_line(printer) {}
    [[nodiscard]] QList<CardQueue> queues() override { return {{u"kartu"_s, {}}}; }
    [[nodiscard]] Observation send(const CardJob &job) override { return {PrintState::Sent, m_line.ask(u"send "_s + job.uuid).toInt(), {}}; }
    [[nodiscard]] Observation look(const QString &uuid, const QString &) override
    {
        const QString answer = m_line.ask(u"look "_s + uuid);
        if (answer == "printing"_L1)
            return {PrintState::Printing, 1, {}};
        if (answer == "done"_L1)
            return {PrintState::DeviceDone, 1, {}};
        return {PrintState::Unknown, 1, answer};
    }
    [[nodiscard]] bool cancel(const QString &uuid, const QString &) override { return m_line.ask(u"cancel "_s + uuid) == "out"_L1; }

private:
    Line m_line;
};

/// Looks at one card and answers with one key.
class Operator
{
public:
    Operator(PrintRunner &runner, const QString &printer)
        : m_runner(runner)
        , m_line(printer)
    {
    }
    /// False: there is nothing to say now.
    Result<bool> work()
    {
        if (!m_runner.uncertain().isEmpty())
            return say(m_runner.uncertain().first());
        if (!m_runner.inTray().isEmpty())
            return say(m_runner.inTray().first());
        return false;
    }

private:
    Result<bool> say(const SeenAttempt &open)
    {
        const QString uuid = open.attempt.uuid; // what stands in the board goes with the next reading
        const QString seen = m_line.ask(u"eye "_s + uuid);
        const PrintState word = seen == "good"_L1 ? PrintState::Good : seen == "spoiled"_L1 ? PrintState::Spoiled : PrintState::NotPrinted;
        TRY(m_runner.settle(open, word, u"Listrik padam"_s));
        (void)m_line.ask(u"settled "_s + uuid);
        return true;
    }

    PrintRunner &m_runner;
    Line m_line;
};

Result<void> print(const QString &path, const QString &printer)
{
    const auto database = TRY(Database::open(path, OpenMode::ReadWrite));
    const QDateTime now = atOffice(QDate(2026, 11, 24), QTime(10, 0));
    Office office(*database, {[now] { return now; }, nullptr, u"meja-cetak"_s});
    const auto known = TRY(credentialsOf(*database, u"operator"_s));
    const Session session{known->officer, u"operator"_s, u"operator"_s};
    PrintRunner runner(office, session, std::make_unique<SocketCarrier>(printer), nullptr, 0);
    QString trouble;
    QObject::connect(&runner, &PrintRunner::said, &runner, [&](const QString &sentence, bool isError) { trouble = isError ? sentence : trouble; });
    Operator person(runner, printer);
    runner.setPrinters({u"kartu"_s});
    runner.takeUp();
    for (int turn = 0; turn < kMostTurns && trouble.isEmpty(); ++turn) {
        QCoreApplication::processEvents();
        if (TRY(person.work()))
            continue;
        if (!runner.board().next() && runner.board().unsettled.isEmpty())
            return {};
        if (!runner.isRunning() && runner.board().next())
            runner.start();
        QThread::usleep(20);
    }
    return fail(ErrorKind::Refused, trouble.isEmpty() ? u"the batch never ended"_s : trouble);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto done = print(QGuiApplication::arguments().value(1), QGuiApplication::arguments().value(2));
    if (!done)
        std::fputs(qPrintable(done.error().message + u" / "_s + done.error().detail), stderr);
    return done ? 0 : 1;
}
