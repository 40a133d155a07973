#include "ui/models/print_runner.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "ui/print/card_pdf.h"
#include "ui/print/job_judge.h"
#include "ui/print/office_layout.h"

#include <QDir>
#include <algorithm>

namespace silpia {

namespace {

const QString kBackWords = u"silpia-back · "_s;
const QString kNoBackWords = u"silpia-back-not-printed · "_s;

/// Whether what was seen is of a back that was printed alone.
bool isOfBack(const Observation &seen)
{
    return seen.words.startsWith(kBackWords) || seen.words.startsWith(kNoBackWords);
}

} // namespace

PrintRunner::PrintRunner(Office &office, const Session &session, std::unique_ptr<CardCarrier> carrier, QObject *parent, int lookEvery)
    : QObject(parent)
    , m_office(office)
    , m_session(session)
    , m_follower(std::move(carrier), lookEvery)
    , m_gate(office, lookEvery)
{
    connect(&m_gate, &PrinterGate::closed, this, [this](const QString &queue, const QString &words) { emit said(u"%1: %2."_s.arg(queue, words), false); });
    connect(&m_gate, &PrinterGate::opened, this, &PrintRunner::goOn);
    connect(&m_follower, &PrintFollower::seen, this, &PrintRunner::take);
    connect(&m_follower, &PrintFollower::queuesKnown, this, &PrintRunner::queuesKnown);
    connect(&m_follower, &PrintFollower::cancelled, this, [this](const QString &uuid, bool isOut) {
        m_cancelling.remove(uuid);
        m_running = m_running && isOut;
        sendNext();
        emit changed();
        if (!isOut)
            emit said(tr("Kartu itu belum pasti keluar dari antrean printer. Program mencoba lagi; jangan isi blangko sebelum dikatakan keluar."), true);
        else if (m_notOut.remove(uuid))
            emit said(tr("Kartu itu sekarang sudah keluar dari antrean printer."), false);
        if (!isOut)
            m_notOut.insert(uuid);
    });
    reload();
}

bool PrintRunner::reload()
{
    auto board = printBoard(m_office, m_session);
    if (board)
        m_board = std::move(*board);
    else
        emit said(board.error().message, true);
    emit changed();
    return board.has_value();
}

void PrintRunner::takeUp()
{
    for (const SeenAttempt &open : std::as_const(m_board.unsettled)) {
        if (isOfBack(open.last))
            m_backs.insert(open.attempt.uuid);
        if (!open.attempt.queue.isEmpty() && isUnderWay(open.state) && !m_follower.follows(open.attempt.uuid))
            m_follower.follow(open.attempt.uuid, open.attempt.queue);
    }
    // A program that was killed had perhaps not yet taken out what was given up.
    const auto givenUp = givenUpUnderWay(m_office.database());
    for (const SeenAttempt &late : givenUp ? *givenUp : QList<SeenAttempt>())
        giveUp(late.attempt);
    emit changed();
}

void PrintRunner::giveUp(const Attempt &attempt)
{
    m_cancelling.insert(attempt.uuid);
    m_follower.cancel(attempt.uuid, attempt.queue);
}

void PrintRunner::start(int last)
{
    m_last = last;
    m_running = true;
    m_resting.clear();
    m_passedOver.clear();
    m_gate.forget();
    sendNext();
    m_running = m_running && m_gate.opensByItself(m_printers);
    emit changed();
}

void PrintRunner::pause()
{
    m_running = false;
    emit changed();
}

void PrintRunner::goOn()
{
    sendNext();
    emit changed();
}

QString PrintRunner::waitsFor() const
{
    QStringList words;
    for (const QString &queue : m_printers) {
        if (m_gate.waitsFor(queue).isEmpty() && !m_resting.contains(queue))
            return {};
        if (!m_gate.waitsFor(queue).isEmpty())
            words.append(u"%1: %2"_s.arg(queue, m_gate.waitsFor(queue)));
    }
    return words.isEmpty() ? QString() : words.join(u"; "_s) + tr(" – berlanjut sendiri");
}

PrintState PrintRunner::stateOf(const SeenAttempt &open) const
{
    return isUnderWay(open.state) && !m_follower.follows(open.attempt.uuid) ? PrintState::Unknown : open.state;
}

QList<SeenAttempt> PrintRunner::uncertain() const
{
    QList<SeenAttempt> found;
    for (const SeenAttempt &open : m_board.unsettled) {
        const PrintState state = stateOf(open);
        if (!isUnderWay(state) && state != PrintState::DeviceDone)
            found.append(open);
    }
    return found;
}

QList<SeenAttempt> PrintRunner::inTray() const
{
    QList<SeenAttempt> found;
    for (const SeenAttempt &open : m_board.unsettled) {
        if (stateOf(open) == PrintState::DeviceDone)
            found.append(open);
    }
    return found;
}

bool PrintRunner::isBusy(const QString &queue) const
{
    for (const SeenAttempt &open : m_board.unsettled) {
        if (open.attempt.queue == queue && isUnderWay(stateOf(open)))
            return true;
    }
    return false;
}

bool PrintRunner::takesCards(const QString &queue)
{
    const auto standing = m_gate.look(queue);
    if (standing)
        return standing->mayPrint();
    m_running = false;
    emit said(standing.error().message, true);
    return false;
}

void PrintRunner::sendNext()
{
    // An uncertain card stops the batch: the stack must not run on over a question.
    for (const QString &queue : std::as_const(m_printers)) {
        while (m_running && m_cancelling.isEmpty() && uncertain().isEmpty() && !m_resting.contains(queue) && !isBusy(queue)) {
            const BatchCard *next = m_board.next(m_passedOver);
            if (next && m_last > 0 && next->place > m_last)
                m_running = false; // as was asked
            if (!m_running || !next || !takesCards(queue))
                break;
            const Application app = next->application;
            const Sending sent = sendTo(queue, app);
            if (sent == Sending::PassedOver)
                m_passedOver.insert(app.id.value);
            m_running = m_running && sent != Sending::Stopped;
        }
    }
    // What is out may still come back to be repeated.
    if (!m_board.next(m_passedOver) && m_board.unsettled.isEmpty())
        m_running = false;
}

PrintRunner::Sending PrintRunner::sendTo(const QString &queue, const Application &app)
{
    const auto refuse = [&](const Error &error, Sending what) {
        emit said(u"%1: %2"_s.arg(app.form.name(), error.message), true);
        return what;
    };
    const auto layout = m_office.book().and_then([](const OfficeBook *book) { return officeLayout(book->settings); });
    if (!layout)
        return refuse(layout.error(), Sending::Stopped);
    const auto printer = loadPrinter(m_office.database(), queue);
    if (!printer)
        return refuse(printer.error(), Sending::Stopped);
    const auto prepared = prepareCard(m_office, m_session, app.id, app.version);
    if (!prepared)
        return refuse(prepared.error(), prepared.error().kind == ErrorKind::Refused || prepared.error().kind == ErrorKind::Stale ? Sending::PassedOver : Sending::Stopped);
    // What does not fit is known before a blank is taken.
    if (const auto fits = checkCard(*layout, prepared->card); !fits)
        return refuse(fits.error(), Sending::PassedOver);
    const CardCalibration calibration = calibrationOf(*printer);
    const auto pdf = cardPdf(*layout, {prepared->card}, calibration);
    if (!pdf)
        return refuse(pdf.error(), Sending::Stopped);
    const auto started = startPrint(m_office, m_session, app.id, app.version, {{}, prepared->uuid, queue, digestOf(*pdf), printedVersion(*layout, calibration)});
    if (!started)
        return refuse(started.error(), Sending::Stopped); // blanks, disk: the next card would fare no better
    m_follower.send({prepared->uuid, queue, *pdf, prepared->card, *layout, calibration, CardJobKind::Card, {}, started->attempt.serial});
    return reload() ? Sending::Sent : Sending::Stopped;
}

bool PrintRunner::isAnyUnderWay() const
{
    return std::any_of(m_board.unsettled.begin(), m_board.unsettled.end(), [this](const SeenAttempt &open) { return isUnderWay(stateOf(open)); });
}

bool PrintRunner::mayPrintBack(const SeenAttempt &open) const
{
    const bool isBusyNow = isAnyUnderWay();
    const bool goesOn = m_running && m_board.next(m_passedOver);
    const bool isFile = QDir::isAbsolutePath(open.attempt.queue); // its PDF would be written over
    return !isBusyNow && !goesOn && !isFile && stateOf(open) == PrintState::DeviceDone && lacksBack(open.attempt.layoutVersion) && !open.last.words.startsWith(kBackWords);
}

Result<void> PrintRunner::printBack(const SeenAttempt &open, const QString &queue)
{
    if (!mayPrintBack(open))
        return fail(ErrorKind::Refused, tr("Sisi belakang dicetak sesudah sisi depannya keluar dan tidak ada kartu di printer."));
    // Elsewhere nobody would look for it, and it would come out on a blank that nobody counted.
    if (queue != open.attempt.queue)
        return fail(ErrorKind::Refused, tr("Sisi depannya dicetak di %1. Pilih printer itu untuk sisi belakangnya.").arg(open.attempt.queue));
    const StartedPrint started = TRY(openPrint(m_office, m_session, open.attempt.application));
    const CardLayout layout = TRY(officeLayout(TRY(m_office.book())->settings));
    CardCalibration calibration = calibrationOf(TRY(loadPrinter(m_office.database(), queue)));
    calibration.sides = CardSides::BackOnly;
    const QByteArray pdf = TRY(cardPdf(layout, {started.card}, calibration));
    // As with the front: what leaves is written down before it leaves.
    TRY(recordSeen(m_office, m_session, open.attempt.uuid, {PrintState::Sent, 0, kBackWords + printedVersion(layout, calibration)}));
    m_backs.insert(open.attempt.uuid);
    m_follower.send({open.attempt.uuid, queue, pdf, started.card, layout, calibration});
    reload();
    return {};
}

/// A back that never left leaves the card where it was: in the tray with its front.
Observation PrintRunner::ofBack(const Observation &seen)
{
    if (seen.state != PrintState::NotPrinted)
        return seen;
    emit said(tr("Sisi belakang tidak tercetak. %1").arg(explanation(seen)), true);
    return {PrintState::DeviceDone, seen.job, kNoBackWords + seen.words};
}

void PrintRunner::take(const QString &uuid, const Observation &reported)
{
    const Observation seen = m_backs.contains(uuid) ? ofBack(reported) : reported;
    // That it is the back must be known after a crash too.
    Observation written = seen;
    if (m_backs.contains(uuid) && !isOfBack(written))
        written.words.prepend(kBackWords);
    if (!isUnderWay(seen.state))
        m_backs.remove(uuid);
    if (const auto kept = recordSeen(m_office, m_session, uuid, written); !kept)
        emit said(kept.error().message, true);
    // What the printer waits for is said at once; what is uncertain stands in its box.
    if (seen.state == PrintState::Attention && !explanation(seen).isEmpty())
        emit said(explanation(seen), false);
    reload();
    sendNext();
    emit changed();
}

Result<void> PrintRunner::settle(const SeenAttempt &open, PrintState outcome, const QString &reason)
{
    const ApplicationId id = open.attempt.application;
    if (outcome == PrintState::NotPrinted && isOfBack(open.last))
        return fail(ErrorKind::Refused, tr("Sisi depan kartu ini sudah tercetak: blangkonya terpakai. Catat hasil baik atau gagal cetak."));
    if (outcome == PrintState::Good) {
        const Application app = TRY(m_office.find(m_session, id));
        TRY(m_office.perform(m_session, id, Step::Print, app.version, {}));
        // What nobody could follow to its end may stand in a queue yet, and would come out at the spooler's next start.
        // A driver knows of no queue and could take nothing out.
        if (open.state == PrintState::Unknown && !open.attempt.queue.isEmpty() && !open.last.words.startsWith("silpia-driver"_L1))
            giveUp(open.attempt);
    } else {
        TRY(closePrint(m_office, m_session, id, outcome == PrintState::Spoiled ? BadOutcome::Spoiled : BadOutcome::NotPrinted, reason));
        // Given up: an old card must not come out later, and the others take what this printer leaves.
        const bool neverLeft = open.last.words.startsWith("silpia-refused"_L1);
        if (!open.attempt.queue.isEmpty() && !neverLeft)
            giveUp(open.attempt);
        if (outcome == PrintState::NotPrinted && m_printers.size() - m_resting.size() > 1) {
            m_resting.insert(open.attempt.queue);
            emit said(tr("%1 diistirahatkan; kartunya pindah ke printer lain. Mulai lagi untuk memakainya.").arg(open.attempt.queue), false);
        }
    }
    reload();
    sendNext();
    emit changed();
    return {};
}

Result<int> PrintRunner::settleTray(const QList<SeenAttempt> &cards)
{
    QList<StepItem> items;
    for (const SeenAttempt &open : cards) {
        const Application app = TRY(m_office.find(m_session, open.attempt.application));
        items.append({app.id, app.version, {}});
    }
    if (items.isEmpty())
        return 0;
    TRY(m_office.perform(m_session, Step::Print, items, {}));
    reload();
    sendNext();
    emit changed();
    return static_cast<int>(items.size());
}

} // namespace silpia
