#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "ui/print/card_carrier.h"

#include <QDir>
#include <QFileInfo>

namespace silpia {

namespace {

class FolderCarrier : public CardCarrier
{
public:
    explicit FolderCarrier(const QString &folder) : m_folder(folder) {}
    [[nodiscard]] QList<CardQueue> queues() override { return {{m_folder, m_folder}}; }
    [[nodiscard]] Observation send(const CardJob &job) override
    {
        if (const auto written = atomicWrite(pathOf(job.uuid), job.pdf); !written)
            return {PrintState::NotPrinted, 0, u"silpia-refused · "_s + written.error().message};
        return {PrintState::DeviceDone, 0, u"silpia-folder"_s};
    }
    [[nodiscard]] Observation look(const QString &uuid, const QString &) override
    {
        return QFileInfo::exists(pathOf(uuid)) ? Observation{PrintState::DeviceDone, 0, u"silpia-folder"_s} : Observation{PrintState::Unknown, 0, u"silpia-gone"_s};
    }
    [[nodiscard]] bool cancel(const QString &uuid, const QString &) override
    {
        return !QFileInfo::exists(pathOf(uuid)) || QFile::remove(pathOf(uuid));
    }

private:
    [[nodiscard]] QString pathOf(const QString &uuid) const { return QDir(m_folder).filePath(uuid + u".pdf"_s); }
    QString m_folder;
};

} // namespace

std::unique_ptr<CardCarrier> makeFolderCarrier(const QString &folder)
{
    return std::make_unique<FolderCarrier>(folder);
}

} // namespace silpia
