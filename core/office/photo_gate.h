#pragma once

#include "core/domain/verdict.h"

#include <QByteArray>
#include <optional>

namespace silpia {

/// A photo let in: re-encoded, turned upright, without EXIF.
struct AdmittedPhoto
{
    QByteArray jpeg;
    int width = 0;
    int height = 0;
    std::optional<Verdict> finding; ///< why it cannot be used; `jpeg` is empty then
};

/// Looks at a picture that came from outside. An interface, because the core knows no images; ui/print reads them.
class PhotoGate
{
public:
    virtual ~PhotoGate() = default;
    PhotoGate() = default;
    PhotoGate(const PhotoGate &) = delete;
    PhotoGate &operator=(const PhotoGate &) = delete;
    /// Findings: photo-unreadable, photo-too-large (over 50 megapixel or 15 MB), photo-too-small (below 236×354).
    [[nodiscard]] virtual AdmittedPhoto admit(const QByteArray &bytes) const = 0;
};

} // namespace silpia
