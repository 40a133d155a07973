#include "tests/bench/pattern.h"

#include "core/base/text.h"

namespace silpia::bench {

using namespace silpia::test;

namespace {

constexpr int kBatch = 20;
const QDate kMonday(2027, 1, 4);

class Pattern
{
public:
    explicit Pattern(TestOffice &office) : m_t(office) {}

    void run()
    {
        m_t.now = patternStart();
        must(receiveBlanks(m_t.office, m_t.printer, u"Dinas"_s, QString::fromLatin1(kPatternSerial) + u"00000001"_s, kPatternClosed));
        for (int number = 1; number <= kPatternClosed; number += kBatch)
            batch(number);
        const State open[] = {State::Submitted, State::Registered,         State::AwaitingCompletion, State::Complete,  State::Recorded,
                              State::PickedUp,  State::AwaitingCorrection, State::Verified,           State::Validated, State::Cancelled};
        int number = kPatternClosed;
        for (const State state : open) {
            pass();
            ++number;
            m_t.reach(state, number, birth(number));
        }
    }

private:
    void pass() { m_t.now = m_t.now.addSecs(300); }
    [[nodiscard]] static QDate birth(int number) { return number % 2 == 0 ? QDate(2019, 3, 7) : QDate(2024, 5, 9); }

    void each(QList<Application> &apps, Step step)
    {
        for (Application &app : apps) {
            pass();
            app = m_t.take(app, step);
        }
    }
    void together(QList<Application> &apps, Step step)
    {
        pass();
        QList<StepItem> items;
        for (const Application &app : apps)
            items.append({app.id, app.version, {}});
        StepInput input = m_t.input(step, apps.first());
        input.claimed = static_cast<int>(apps.size());
        must(m_t.office.perform(m_t.usual(step), step, items, input));
        for (Application &app : apps)
            app = m_t.fresh(app);
    }
    void batch(int first)
    {
        QList<Application> apps;
        for (int number = first; number < first + kBatch; ++number) {
            pass();
            apps.append(m_t.submitted(number, birth(number)));
        }
        each(apps, Step::Register);
        each(apps, Step::CheckCompleteness);
        each(apps, Step::Record);
        together(apps, Step::PickUp);
        each(apps, Step::Verify);
        for (const Application &app : apps)
            must(m_t.office.open(m_t.head, app.id));
        together(apps, Step::Validate);
        for (Application &app : apps) {
            pass();
            const QString serial = QString::fromLatin1(kPatternSerial) + QString::number(++m_blank).rightJustified(8, u'0');
            must(startPrint(m_t.office, m_t.printer, app.id, app.version, {serial}));
            app = m_t.take(app, Step::Print);
        }
        together(apps, Step::Distribute);
        together(apps, Step::HandOver);
    }

    TestOffice &m_t;
    int m_blank = 0;
};

} // namespace

QDateTime patternStart()
{
    return atOffice(kMonday, QTime(7, 30));
}

QDateTime afterAll()
{
    return atOffice({2027, 12, 1}, QTime(9, 0));
}

std::unique_ptr<TestOffice> emptyOffice()
{
    auto office = std::make_unique<TestOffice>();
    QByteArray csv = "kode,nama,kode_kecamatan\n";
    for (int i = 1; i <= kPartners; ++i)
        csv += "M" + QByteArray::number(1000 + i) + ",SD Negeri " + QByteArray::number(i) + ",13.01.05\n";
    must(importPartners(office->office, office->admin, csv));
    return office;
}

void takePattern(TestOffice &office)
{
    Pattern(office).run();
}

} // namespace silpia::bench
