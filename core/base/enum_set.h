#pragma once

#include <QtGlobal>
#include <initializer_list>

namespace silpia {

/// Set of enumerators as one word, usable at compile time.
template<typename E>
class EnumSet
{
public:
    constexpr EnumSet() = default;
    constexpr EnumSet(std::initializer_list<E> members)
    {
        for (const E member : members)
            m_bits |= bit(member);
    }
    [[nodiscard]] constexpr bool contains(E member) const { return (m_bits & bit(member)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool intersects(EnumSet other) const { return (m_bits & other.m_bits) != 0; }
    constexpr void insert(E member) { m_bits |= bit(member); }
    constexpr void remove(E member) { m_bits &= ~bit(member); }
    [[nodiscard]] constexpr quint64 bits() const { return m_bits; }
    constexpr friend EnumSet operator|(EnumSet a, EnumSet b)
    {
        a.m_bits |= b.m_bits;
        return a;
    }
    constexpr friend EnumSet operator&(EnumSet a, EnumSet b)
    {
        a.m_bits &= b.m_bits;
        return a;
    }
    constexpr bool operator==(const EnumSet &) const = default;

private:
    static constexpr quint64 bit(E member) { return quint64(1) << static_cast<quint64>(member); }
    quint64 m_bits = 0;
};

} // namespace silpia
