#pragma once

#include "core/office/photo_gate.h"

namespace silpia {

/// Reads photos by their content, whatever the file's name says: JPEG (grey and CMYK too) and PNG, nothing else.
/// What it lets in is a fresh RGB JPEG of at most 720×960 pixels, upright and without EXIF.
class PhotoReader : public PhotoGate
{
public:
    PhotoReader();
    /// Thread-safe; looks at the picture's dimensions before any pixel is decoded.
    [[nodiscard]] AdmittedPhoto admit(const QByteArray &bytes) const override;
};

} // namespace silpia
