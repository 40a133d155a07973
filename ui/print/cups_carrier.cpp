#include "core/base/text.h"
#include "ui/print/card_carrier.h"
#include "ui/print/job_judge.h"

#include <array>
#include <cups/cups.h>
#include <ctime>
#include <vector>

namespace silpia {

namespace {

constexpr int kTimeoutMilliseconds = 3000;
constexpr const char *kMedia = "custom_kia_53.98x85.6mm";

struct CloseHttp
{
    void operator()(http_t *http) const { httpClose(http); }
};
using Http = std::unique_ptr<http_t, CloseHttp>;

struct DeleteIpp
{
    void operator()(ipp_t *ipp) const { ippDelete(ipp); }
};
using Ipp = std::unique_ptr<ipp_t, DeleteIpp>;

struct FreeDest
{
    void operator()(cups_dest_t *dest) const { cupsFreeDests(1, dest); }
};
using Dest = std::unique_ptr<cups_dest_t, FreeDest>;

struct FreeDestInfo
{
    void operator()(cups_dinfo_t *info) const { cupsFreeDestInfo(info); }
};
using DestInfo = std::unique_ptr<cups_dinfo_t, FreeDestInfo>;

class Options
{
public:
    ~Options() { cupsFreeOptions(m_count, m_options); }
    Options() = default;
    Options(const Options &) = delete;
    Options &operator=(const Options &) = delete;
    void add(const char *name, const char *value) { m_count = cupsAddOption(name, value, m_count, &m_options); }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] cups_option_t *all() const { return m_options; }

private:
    cups_option_t *m_options = nullptr;
    int m_count = 0;
};

QStringList texts(ipp_attribute_t *attribute)
{
    QStringList found;
    for (int i = 0; i < ippGetCount(attribute); ++i)
        found.append(QString::fromUtf8(ippGetString(attribute, i, nullptr)));
    return found;
}

QStringList texts(ipp_t *answer, const char *name)
{
    return texts(ippFindAttribute(answer, name, IPP_TAG_ZERO));
}

int integer(ipp_t *answer, const char *name)
{
    ipp_attribute_t *attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

JobFacts::Stage stageOf(int state)
{
    switch (state) {
    case IPP_JSTATE_PENDING:
    case IPP_JSTATE_HELD: return JobFacts::Stage::Pending;
    case IPP_JSTATE_PROCESSING:
    case IPP_JSTATE_STOPPED: return JobFacts::Stage::Processing;
    case IPP_JSTATE_COMPLETED: return JobFacts::Stage::Completed;
    default: return JobFacts::Stage::Cancelled;
    }
}

/// Nothing has left; our own keyword before CUPS's words, where there is one.
Observation refused(const char *keyword)
{
    QStringList words = {u"silpia-refused"_s, QString::fromLatin1(keyword), QString::fromUtf8(cupsLastErrorString())};
    words.removeAll(QString());
    return {PrintState::NotPrinted, 0, words.join(u" · "_s)};
}

bool mayNot(int status)
{
    return status == IPP_STATUS_ERROR_FORBIDDEN || status == IPP_STATUS_ERROR_NOT_AUTHENTICATED || status == IPP_STATUS_ERROR_NOT_AUTHORIZED ||
           status == IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED;
}

class CupsCarrier : public CardCarrier
{
public:
    explicit CupsCarrier(const QString &server)
        : m_server(server.section(u':', 0, 0).toUtf8())
        , m_port(server.section(u':', 1, 1).toInt())
    {
    }

    [[nodiscard]] QList<CardQueue> queues() override;
    [[nodiscard]] Observation send(const CardJob &job) override;
    [[nodiscard]] Observation look(const QString &uuid, const QString &queue) override;
    [[nodiscard]] bool cancel(const QString &uuid, const QString &queue) override;

private:
    [[nodiscard]] Http connect() const;
    [[nodiscard]] QByteArray uriOf(const QString &queue) const;
    [[nodiscard]] Ipp request(http_t *http, ipp_op_t operation, const QString &queue, const QList<QByteArray> &wanted, const char *which = nullptr) const;
    /// Number and state of the job of this name: of those under way, of those that ended, and then of all. After a polite
    /// restart in the middle of a card CUPS 2.4 counts a job to neither, and prints it at its next start.
    void find(http_t *http, const QString &uuid, const QString &queue, JobFacts &facts) const;
    void lookAtPrinter(http_t *http, const QString &queue, JobFacts &facts) const;

    QByteArray m_server;
    int m_port;
};

Http CupsCarrier::connect() const
{
    // libcups would ask for a password at the terminal, and nobody sits there; it keeps this per thread.
    cupsSetPasswordCB2([](const char *, http_t *, const char *, const char *, void *) -> const char * { return nullptr; }, nullptr);
    const char *host = m_server.isEmpty() ? cupsServer() : m_server.constData();
    Http http(httpConnect2(host, m_port > 0 ? m_port : ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, kTimeoutMilliseconds, nullptr));
    // Connecting has its own limit; without this one, an answer is waited for without end.
    if (http)
        httpSetTimeout(http.get(), kTimeoutMilliseconds / 1000.0, [](http_t *, void *) { return 0; }, nullptr);
    return http;
}

QByteArray CupsCarrier::uriOf(const QString &queue) const
{
    std::array<char, 1024> uri{};
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr, "localhost", 0, "/printers/%s", queue.toUtf8().constData());
    return uri.data();
}

Ipp CupsCarrier::request(http_t *http, ipp_op_t operation, const QString &queue, const QList<QByteArray> &wanted, const char *which) const
{
    ipp_t *ask = ippNewRequest(operation);
    ippAddString(ask, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uriOf(queue).constData());
    ippAddString(ask, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    if (which)
        ippAddString(ask, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, which);
    std::vector<const char *> names;
    for (const QByteArray &name : wanted)
        names.push_back(name.constData());
    ippAddStrings(ask, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(names.size()), nullptr, names.data());
    return Ipp(cupsDoRequest(http, ask, "/"));
}

QList<CardQueue> CupsCarrier::queues()
{
    QList<CardQueue> found;
    const Http http = connect();
    if (!http)
        return found;
    Ipp answer(cupsDoRequest(http.get(), ippNewRequest(IPP_OP_CUPS_GET_PRINTERS), "/"));
    CardQueue queue;
    for (ipp_attribute_t *attribute = ippFirstAttribute(answer.get()); attribute; attribute = ippNextAttribute(answer.get())) {
        const QByteArray name = ippGetName(attribute);
        if (name == "printer-name")
            queue.name = QString::fromUtf8(ippGetString(attribute, 0, nullptr));
        else if (name == "device-uri")
            queue.where = QString::fromUtf8(ippGetString(attribute, 0, nullptr));
        else if (name.isEmpty() && !queue.name.isEmpty())
            found.append(std::exchange(queue, {}));
    }
    if (!queue.name.isEmpty())
        found.append(queue);
    return found;
}

Observation CupsCarrier::send(const CardJob &job)
{
    const Http http = connect();
    if (!http)
        return refused("silpia-away");
    const Dest dest(cupsGetNamedDest(http.get(), job.queue.toUtf8().constData(), nullptr));
    const DestInfo info(dest ? cupsCopyDestInfo(http.get(), dest.get()) : nullptr);
    if (!info)
        return refused(dest ? "" : "silpia-no-queue");
    Options options;
    options.add("media", kMedia);
    options.add("sides", job.calibration.sides == CardSides::Both ? "two-sided-long-edge" : "one-sided");
    options.add("print-scaling", "none");
    options.add("job-sheets", "none,none");
    int id = 0;
    if (cupsCreateDestJob(http.get(), dest.get(), info.get(), &id, jobName(job.uuid).toUtf8().constData(), options.count(), options.all()) >= IPP_STATUS_REDIRECTION_OTHER_SITE)
        return refused(mayNot(cupsLastError()) ? "silpia-no-right" : "");
    const bool began = cupsStartDestDocument(http.get(), dest.get(), info.get(), id, "kia.pdf", CUPS_FORMAT_PDF, options.count(), options.all(), 1) == HTTP_STATUS_CONTINUE;
    const bool written = began && cupsWriteRequestData(http.get(), job.pdf.constData(), static_cast<size_t>(job.pdf.size())) == HTTP_STATUS_CONTINUE;
    // From here on the spooler may have the whole card, whatever it answers.
    if (cupsFinishDestDocument(http.get(), dest.get(), info.get()) == IPP_STATUS_OK && written)
        return {PrintState::Sent, id, {}};
    return {PrintState::Unknown, id, u"silpia-gone · "_s + QString::fromUtf8(cupsLastErrorString())};
}

void CupsCarrier::find(http_t *http, const QString &uuid, const QString &queue, JobFacts &facts) const
{
    for (const char *which : {"not-completed", "completed", "all"}) {
        const Ipp answer = request(http, IPP_OP_GET_JOBS, queue, {"job-id", "job-name", "job-state", "job-state-reasons", "job-printer-state-reasons", "job-printer-state-message", "time-at-creation"}, which);
        const ipp_status_t status = answer ? ippGetStatusCode(answer.get()) : IPP_STATUS_ERROR_INTERNAL;
        if (status >= IPP_STATUS_REDIRECTION_OTHER_SITE && status != IPP_STATUS_ERROR_NOT_FOUND)
            return; // who is not let in has not seen that the job is gone
        facts.reached = true;
        JobFacts one;
        QString name;
        const auto keep = [&] {
            if (name == jobName(uuid) && one.job > facts.job) {
                one.reached = one.found = true;
                facts = one;
            }
            one = {};
            name.clear();
        };
        for (ipp_attribute_t *attribute = ippFirstAttribute(answer.get()); attribute; attribute = ippNextAttribute(answer.get())) {
            const QByteArray key = ippGetName(attribute);
            if (key.isEmpty())
                keep();
            else if (key == "job-id")
                one.job = ippGetInteger(attribute, 0);
            else if (key == "job-name")
                name = QString::fromUtf8(ippGetString(attribute, 0, nullptr));
            else if (key == "job-state")
                one.stage = stageOf(ippGetInteger(attribute, 0));
            else if (key == "time-at-creation")
                one.ageSeconds = static_cast<int>(std::time(nullptr) - ippGetInteger(attribute, 0));
            else if (key == "job-printer-state-message")
                one.printerMessage = QString::fromUtf8(ippGetString(attribute, 0, nullptr));
            else if (key == "job-state-reasons" || key == "job-printer-state-reasons")
                one.jobReasons += texts(attribute);
        }
        keep();
        if (facts.found)
            return;
    }
}

void CupsCarrier::lookAtPrinter(http_t *http, const QString &queue, JobFacts &facts) const
{
    const Ipp answer = request(http, IPP_OP_GET_PRINTER_ATTRIBUTES, queue, {"printer-state", "printer-state-reasons", "printer-state-message", "device-uri"});
    if (!answer)
        return;
    facts.printerStopped = integer(answer.get(), "printer-state") == IPP_PSTATE_STOPPED;
    facts.printerIdle = integer(answer.get(), "printer-state") == IPP_PSTATE_IDLE;
    facts.isRaw = texts(answer.get(), "device-uri").value(0).startsWith(u"socket:"_s);
    // Once a job has ended, the printer's words are about the next one.
    if (facts.stage == JobFacts::Stage::Completed || facts.stage == JobFacts::Stage::Cancelled)
        return;
    facts.printerReasons = texts(answer.get(), "printer-state-reasons");
    if (facts.printerMessage.isEmpty())
        facts.printerMessage = texts(answer.get(), "printer-state-message").value(0);
}

Observation CupsCarrier::look(const QString &uuid, const QString &queue)
{
    JobFacts facts;
    if (const Http http = connect()) {
        find(http.get(), uuid, queue, facts);
        if (facts.found)
            lookAtPrinter(http.get(), queue, facts);
    }
    const Observation seen = judgeJob(facts);
    // Whatever a person says of that card: its job must not print another one at the spooler's next start.
    if (isHeldForGood(seen))
        (void)cancel(uuid, queue);
    return seen;
}

bool CupsCarrier::cancel(const QString &uuid, const QString &queue)
{
    const Http http = connect();
    if (!http)
        return false;
    JobFacts facts;
    find(http.get(), uuid, queue, facts);
    if (!facts.reached)
        return false;
    if (!facts.found || facts.stage == JobFacts::Stage::Cancelled || facts.stage == JobFacts::Stage::Completed)
        return true;
    (void)cupsCancelJob2(http.get(), queue.toUtf8().constData(), facts.job, 0);
    JobFacts after;
    find(http.get(), uuid, queue, after);
    return after.reached && (!after.found || after.stage == JobFacts::Stage::Cancelled || after.stage == JobFacts::Stage::Completed);
}

} // namespace

std::unique_ptr<CardCarrier> makeCupsCarrier(const QString &server)
{
    return std::make_unique<CupsCarrier>(server);
}

QString jobName(const QString &uuid)
{
    return u"KIA "_s + uuid;
}

} // namespace silpia
