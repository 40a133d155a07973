#include "tests/proofs/kill/runner/load.h"

#include "core/base/text.h"
#include "core/office/blanks.h"
#include "tests/proofs/kill/runner/hand.h"

#include <random>
#include <unistd.h>

namespace silpia::killing {

namespace {

/// An office at work: whoever may take a step takes it, mostly forward, sometimes back.
class Load
{
public:
    Load(Hand &hand, unsigned seed)
        : m_hand(hand)
        , m_random(seed)
    {
    }

    Result<void> act()
    {
        m_hand.tick();
        const int chance = upTo(100);
        if (chance < 12)
            return submit();
        if (chance < 15)
            return blanks();
        const QList<Application> all = TRY(m_hand.applications());
        if (all.isEmpty())
            return submit();
        // Most often one of the last few, so that many get to the end.
        const qsizetype among = std::min<qsizetype>(all.size(), 25);
        const Application app = all.at(all.size() - 1 - upTo(static_cast<int>(among)));
        const QList<Step> steps = stepsOf(app);
        if (steps.isEmpty())
            return {};
        const Step step = steps.at(upTo(static_cast<int>(steps.size())));
        const bool forward = rowFor(step, app.state)->sop != 0 || step == Step::Complete || step == Step::Resume;
        const bool ends = step == Step::Cancel || step == Step::Refuse;
        if (!forward && upTo(ends ? 25 : 6) != 0)
            return {};
        return take(step, app, all);
    }

private:
    [[nodiscard]] static QList<Step> stepsOf(const Application &app)
    {
        QList<Step> steps;
        for (const StepDef &row : stepTable()) {
            const bool heldFits = app.isHeld() ? row.held != WhenHeld::Blocked : row.held != WhenHeld::Required;
            if (row.from.contains(app.state) && row.step != Step::Submit && heldFits)
                steps.append(row.step);
        }
        return steps;
    }

    Result<void> submit()
    {
        const int number = static_cast<int>(TRY(m_hand.database().number(u"SELECT count(*) + 1 FROM application"_s)));
        TRY(m_hand.submit(number));
        return acknowledge({});
    }

    Result<void> blanks()
    {
        const Session who = TRY(m_hand.session(u"operator"_s));
        const auto next = TRY(nextBlank(m_hand.database(), u"Dinas"_s));
        if (!next)
            return {};
        TRY(reportBlanksLost(m_hand.office(), who, {next->serial}, u"Tidak ada di laci"_s));
        return acknowledge({});
    }

    Result<void> take(Step step, const Application &app, const QList<Application> &all)
    {
        if (step == Step::Validate) {
            TRY(m_hand.office().open(TRY(m_hand.session(u"kasi"_s)), app.id));
            TRY(acknowledge(app.id));
        }
        if (step == Step::Print && !TRY(openAttempt(m_hand.database(), app.id)))
            return startOrClose(app);
        QList<Application> together{app};
        const bool isList = step == Step::PickUp || step == Step::Distribute || step == Step::HandOver;
        for (const Application &other : all) {
            if (isList && together.size() < 4 && other.state == app.state && !other.isHeld() && other.id != app.id)
                together.append(other);
        }
        TRY(m_hand.take(step, together));
        return acknowledge(app.id);
    }

    Result<void> startOrClose(const Application &app)
    {
        const Session who = TRY(m_hand.session(u"operator"_s));
        TRY(startPrint(m_hand.office(), who, app.id, app.version, {}));
        TRY(acknowledge(app.id));
        const int luck = upTo(6);
        if (luck > 1)
            return {};
        TRY(closePrint(m_hand.office(), who, app.id, luck == 0 ? BadOutcome::Spoiled : BadOutcome::NotPrinted, u"Pita tersangkut"_s));
        return acknowledge(app.id);
    }

    /// The head of the journal vouches for every step before it; number and version say which one it was.
    Result<void> acknowledge(ApplicationId id)
    {
        const JournalHead head = TRY(journalHead(m_hand.database()));
        const auto app = id.isNull() ? std::optional<Application>() : TRY(loadApplication(m_hand.database(), id));
        report("ack " + head.text().toLatin1() + ' ' + (app ? app->receiptNumber.toLatin1() : QByteArray("-")) + ' '
               + QByteArray::number(app ? app->version : 0));
        return {};
    }

    int upTo(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    Hand &m_hand;
    std::mt19937 m_random;
};

} // namespace

void report(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.constData(), static_cast<size_t>(whole.size())) != whole.size())
        ::_exit(9); // nobody listens any more
}

int workOn(const QString &path, unsigned seed, int mostApplications)
{
    report("ready");
    auto hand = Hand::open(path);
    if (!hand) {
        report("error open " + hand.error().message.toUtf8());
        return 1;
    }
    Load load(**hand, seed);
    for (;;) {
        const auto acted = load.act();
        // What the procedure refuses is no failure; anything else is.
        if (!acted && acted.error().kind != ErrorKind::Refused) {
            report("error act " + acted.error().message.toUtf8() + ' ' + acted.error().detail.toUtf8());
            return 1;
        }
        const auto count = (*hand)->database().number(u"SELECT count(*) FROM application"_s);
        if (!count || *count >= mostApplications)
            return 0;
    }
}

} // namespace silpia::killing
