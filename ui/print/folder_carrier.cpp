#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "ui/print/card_carrier.h"
#include "ui/print/card_file_name.h"

#include <QDir>
#include <algorithm>

namespace silpia {

namespace {

class FolderCarrier : public CardCarrier
{
public:
    explicit FolderCarrier(const QString &folder) : m_folder(folder) {}
    [[nodiscard]] QList<CardQueue> queues() override { return {{m_folder, m_folder}}; }
    [[nodiscard]] Observation send(const CardJob &job) override
    {
        if (const auto written = atomicWrite(QDir(m_folder).filePath(nameOf(job)), job.pdf); !written)
            return {PrintState::NotPrinted, 0, u"silpia-refused · "_s + written.error().message};
        return {PrintState::DeviceDone, 0, u"silpia-folder"_s};
    }
    [[nodiscard]] Observation look(const QString &uuid, const QString &) override
    {
        return !filesOf(uuid).isEmpty() ? Observation{PrintState::DeviceDone, 0, u"silpia-folder"_s} : Observation{PrintState::Unknown, 0, u"silpia-no-file"_s};
    }
    [[nodiscard]] bool cancel(const QString &uuid, const QString &) override
    {
        // A program that was killed while it wrote has left what nobody would look for.
        const QStringList files = filesOf(uuid) + filesOf(uuid, AtomicFile::temporaryEnd());
        return std::all_of(files.begin(), files.end(), [](const QString &file) { return QFile::remove(file); });
    }

private:
    [[nodiscard]] static QString nameOf(const CardJob &job)
    {
        const bool isCard = job.kind == CardJobKind::Card;
        return cardFileName(job.serial, isCard ? job.card.values.value(u"nama"_s) : QString(), job.uuid);
    }
    /// By the UUID alone: the rest of a name is for people.
    [[nodiscard]] QStringList filesOf(const QString &uuid, const QString &end = {}) const
    {
        QStringList found;
        for (const QString &name : QDir(m_folder).entryList({u'*' + cardFileEnd(uuid) + end}, QDir::Files))
            found.append(QDir(m_folder).filePath(name));
        return found;
    }
    QString m_folder;
};

} // namespace

std::unique_ptr<CardCarrier> makeFolderCarrier(const QString &folder)
{
    return std::make_unique<FolderCarrier>(folder);
}

} // namespace silpia
