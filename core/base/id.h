#pragma once

#include <QHashFunctions>
#include <compare>

namespace silpia {

/// Row id that cannot be mistaken for the id of another kind of row. 0 means none.
template<typename Tag>
struct Id
{
    qint64 value = 0;
    [[nodiscard]] bool isNull() const { return value == 0; }
    auto operator<=>(const Id &) const = default;
};

template<typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using ApplicationId = Id<struct ApplicationTag>;
using OfficerId = Id<struct OfficerTag>;
using PartnerId = Id<struct PartnerTag>;
using EventId = Id<struct EventTag>;
using PaperId = Id<struct PaperTag>;
using ManifestId = Id<struct ManifestTag>;
using AttemptId = Id<struct AttemptTag>;
using PhotoId = Id<struct PhotoTag>;

} // namespace silpia
