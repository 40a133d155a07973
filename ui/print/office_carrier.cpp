#include "core/base/text.h"
#include "ui/print/card_carrier.h"

#include <QDir>

namespace silpia {

namespace {

class OfficeCarrier : public CardCarrier
{
public:
    [[nodiscard]] QList<CardQueue> queues() override
    {
        const QList<CardQueue> found = m_cups->queues();
        for (const CardQueue &queue : found)
            m_ofCups.insert(queue.name);
        return found.isEmpty() ? m_driver->queues() : found;
    }
    [[nodiscard]] Observation send(const CardJob &job) override { return of(job.queue).send(job); }
    [[nodiscard]] Observation look(const QString &uuid, const QString &queue) override { return of(queue).look(uuid, queue); }
    [[nodiscard]] bool cancel(const QString &uuid, const QString &queue) override { return of(queue).cancel(uuid, queue); }

private:
    /// CUPS also where nobody answers: then it is CUPS that cannot be reached.
    CardCarrier &of(const QString &queue)
    {
        if (QDir::isAbsolutePath(queue)) {
            m_folder = makeFolderCarrier(queue);
            return *m_folder;
        }
        if (m_ofCups.isEmpty() && !queues().isEmpty() && m_ofCups.isEmpty())
            return *m_driver;
        return *m_cups;
    }

    std::unique_ptr<CardCarrier> m_folder;
    std::unique_ptr<CardCarrier> m_cups = makeCupsCarrier();
    std::unique_ptr<CardCarrier> m_driver = makeDriverCarrier();
    QSet<QString> m_ofCups;
};

} // namespace

std::unique_ptr<CardCarrier> makeOfficeCarrier()
{
    return std::make_unique<OfficeCarrier>();
}

} // namespace silpia
