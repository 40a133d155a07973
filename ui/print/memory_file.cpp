#include "ui/print/memory_file.h"

#include "core/base/text.h"

#include <QFile>
#include <sys/mman.h>
#include <unistd.h>

namespace silpia {

MemoryFile::MemoryFile()
    : m_descriptor(::memfd_create("silpia", MFD_CLOEXEC))
{
}

MemoryFile::~MemoryFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QString MemoryFile::path() const
{
    return m_descriptor < 0 ? QString() : u"/proc/self/fd/%1"_s.arg(m_descriptor);
}

QByteArray MemoryFile::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace silpia
