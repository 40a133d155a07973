#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <span>

namespace silpia {

/// What a check found. The codes are the words of code, reports and tests.
enum class Verdict : quint8 {
    NikNot16Digits,
    NikLostDigits,
    NikImpossible,
    KkNot16Digits,
    AgeSeventeenOrOver,
    BornInTheFuture,
    BirthDateUnreadable,
    NameMissing,
    SexUnreadable,
    NagariUnknown,
    PartnerUnknown,
    ReasonUnknown,
    DuplicateInFile,
    DuplicateOpen,
    AlreadyEntered,
    CardStillValid,
    CaseDocumentMissing,
    PhotoMissing,
    PhotoFileNotFound,
    PhotoUnreadable,
    PhotoTooLarge,
    PhotoTooSmall,
    BirthCertificateMissing,
    FamilyCardMissing,
    NikDateDiffers,
    NikSexDiffers,
    CertificateIsPaperSerial,
    NameOver60,
    NameOneWord,
    NameHasDigits,
    CardExpiresSoon,
};

/// Ordered by weight: the worst finding decides about a record.
enum class VerdictLevel : quint8 {
    Ok,
    Warn, ///< enters; the officer gives a ground
    Gap,  ///< enters, the file is incomplete
    Stop, ///< does not enter
};

struct VerdictDef
{
    Verdict verdict;
    QLatin1StringView code;
    VerdictLevel level;
    const char *sentence; ///< Indonesian, says what to do
    const char *rule;     ///< what it rests on
};

[[nodiscard]] std::span<const VerdictDef> verdicts();
[[nodiscard]] const VerdictDef &definition(Verdict verdict);
[[nodiscard]] QLatin1StringView code(VerdictLevel level);
[[nodiscard]] QString sentence(Verdict verdict); ///< translated

/// Findings of one record, each once, in the order of the enumeration.
class Findings
{
public:
    void add(Verdict verdict);
    void remove(Verdict verdict) { m_list.removeOne(verdict); }
    [[nodiscard]] bool contains(Verdict verdict) const { return m_list.contains(verdict); }
    [[nodiscard]] const QList<Verdict> &list() const { return m_list; }
    [[nodiscard]] VerdictLevel worst() const;
    [[nodiscard]] bool stops() const { return worst() == VerdictLevel::Stop; }

private:
    QList<Verdict> m_list;
};

} // namespace silpia
