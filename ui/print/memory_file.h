#pragma once

#include <QByteArray>
#include <QString>

namespace silpia {

/// A file in memory that has a path: QPrinter writes PDF to paths only, and a child's data must not lie about in
/// temporary files.
class MemoryFile
{
public:
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    [[nodiscard]] QString path() const;      ///< empty when the system gave none
    [[nodiscard]] QByteArray bytes() const;  ///< what was written so far

private:
    int m_descriptor;
};

} // namespace silpia
