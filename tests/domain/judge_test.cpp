#include "core/base/text.h"
#include "core/domain/judge.h"
#include "core/office/administration.h"
#include "tests/support/test_office.h"

using namespace silpia;
using namespace silpia::test;

namespace {

const Regions &regions()
{
    static const Regions all{must(builtInRegions())};
    return all;
}

QStringList found(const FormData &form)
{
    return codesOf(judgeForm(form, allFields(), regions(), kTuesday));
}

QStringList with(Field field, const QString &value)
{
    FormData form = child();
    form.set(field, value);
    return found(form);
}

QStringList bornOn(QDate birth)
{
    return found(child(1, birth));
}

} // namespace

TEST_CASE("A form as a careful parent fills it in has no finding", "[domain]")
{
    CHECK(found(child()).isEmpty());
    CHECK(bornOn({2024, 2, 29}).isEmpty());
}

TEST_CASE("The verdicts have exactly these codes and weights", "[domain]")
{
    const QStringList stop =
        u"nik-not-16-digits nik-lost-digits kk-not-16-digits age-17-or-over born-in-the-future birth-date-unreadable name-missing nagari-unknown "
        "partner-unknown duplicate-in-file duplicate-open already-entered card-still-valid nik-impossible sex-unreadable reason-unknown"_s.split(
            u' ');
    const QStringList gap =
        u"case-document-missing photo-missing photo-file-not-found photo-unreadable photo-too-large photo-too-small birth-certificate-missing "
        "family-card-missing"_s.split(u' ');
    const QStringList warn =
        u"nik-date-differs nik-sex-differs certificate-is-paper-serial name-over-60 name-one-word name-has-digits card-expires-soon"_s.split(u' ');
    CHECK(verdicts().size() == static_cast<size_t>(stop.size() + gap.size() + warn.size()));
    for (const VerdictDef &def : verdicts()) {
        INFO(def.code.data());
        const QStringList &list = def.level == VerdictLevel::Stop ? stop : def.level == VerdictLevel::Gap ? gap : warn;
        CHECK(list.contains(def.code));
        CHECK(QString::fromUtf8(def.sentence).endsWith(u'.'));
        CHECK(qstrlen(def.rule) > 0);
        CHECK(&definition(def.verdict) == &def);
        CHECK_FALSE(definition(placeOf(def.verdict)).code.isEmpty());
    }
    CHECK(code(VerdictLevel::Ok) == u"ok"_s);
    CHECK(code(VerdictLevel::Warn) == u"warn"_s);
    CHECK(code(VerdictLevel::Gap) == u"gap"_s);
    CHECK(code(VerdictLevel::Stop) == u"stop"_s);
}

TEST_CASE("The worst finding decides about a record, and each counts once", "[domain]")
{
    Findings findings;
    CHECK(findings.worst() == VerdictLevel::Ok);
    findings.add(Verdict::NameOneWord);
    CHECK(findings.worst() == VerdictLevel::Warn);
    findings.add(Verdict::PhotoMissing);
    CHECK(findings.worst() == VerdictLevel::Gap);
    CHECK_FALSE(findings.stops());
    findings.add(Verdict::NikImpossible);
    findings.add(Verdict::NikImpossible);
    CHECK(findings.stops());
    CHECK(codesOf(findings) == QStringList{u"nik-impossible"_s, u"photo-missing"_s, u"name-one-word"_s});
    findings.remove(Verdict::NikImpossible);
    CHECK(findings.worst() == VerdictLevel::Gap);
}

TEST_CASE("NIK and form: an impossible or another date, another sex, warn and no more", "[domain]")
{
    CHECK(with(Field::Nik, u"1301050803180001"_s) == QStringList{u"nik-date-differs"_s});
    CHECK(with(Field::Nik, u"1301050713180001"_s) == QStringList{u"nik-date-differs"_s});
    CHECK(with(Field::Nik, u"1301053203180001"_s) == QStringList{u"nik-date-differs"_s});
    CHECK(with(Field::Nik, u"1301050003180001"_s) == QStringList{u"nik-date-differs"_s});
    CHECK(with(Field::Nik, u"1301050703190001"_s) == QStringList{u"nik-date-differs"_s});
    CHECK(with(Field::Sex, u"Perempuan"_s) == QStringList{u"nik-sex-differs"_s});
    CHECK(with(Field::Nik, u"1301054703180001"_s) == QStringList{u"nik-sex-differs"_s});
}

TEST_CASE("A NIK of another region is normal: people move", "[domain]")
{
    CHECK(with(Field::Nik, u"3174090703180001"_s).isEmpty());
}

TEST_CASE("Names: missing stops, one word, digits and more than 60 characters warn", "[domain]")
{
    CHECK(with(Field::Name, u" \t"_s) == QStringList{u"name-missing"_s});
    CHECK(with(Field::Name, u"Habib"_s) == QStringList{u"name-one-word"_s});
    CHECK(with(Field::Name, u"Bima Bendang 2"_s) == QStringList{u"name-has-digits"_s});
    CHECK(with(Field::Name, u"A"_s.repeated(30) + u' ' + u"B"_s.repeated(29)).isEmpty());
    CHECK(with(Field::Name, u"A"_s.repeated(30) + u' ' + u"B"_s.repeated(30)) == QStringList{u"name-over-60"_s});
    CHECK(with(Field::Name, u"Nur 'Ain"_s).isEmpty());
}

TEST_CASE("Ages: 17 and over, unborn and unreadable stop", "[domain]")
{
    CHECK(bornOn(kTuesday.addYears(-17)) == QStringList{u"age-17-or-over"_s});
    CHECK(bornOn(kTuesday.addDays(1)) == QStringList{u"born-in-the-future"_s});
    CHECK(bornOn(kTuesday).isEmpty());
    CHECK(with(Field::BirthDate, u"31/02/2018"_s) == QStringList{u"birth-date-unreadable"_s});
    CHECK(with(Field::BirthDate, u""_s) == QStringList{u"birth-date-unreadable"_s});
}

TEST_CASE("A card that would expire within thirty days warns, the day decides, and the setting", "[domain]")
{
    const auto soon = [](QDate birth, int days) {
        return judgeForm(child(1, birth), allFields(), regions(), kTuesday, days).contains(Verdict::CardExpiresSoon);
    };
    const QDate seventeen = kTuesday.addYears(-17);
    CHECK(soon(seventeen.addDays(1), 30));  // expires today
    CHECK(soon(seventeen.addDays(31), 30)); // expires in 30 days
    CHECK_FALSE(soon(seventeen.addDays(32), 30));
    const QDate five = kTuesday.addYears(-5);
    CHECK(soon(five.addDays(1), 30));
    CHECK(soon(five.addDays(30), 30));
    CHECK_FALSE(soon(five.addDays(31), 30));
    CHECK_FALSE(soon(five, 30)); // five today: a card of the other kind
    CHECK(soon(five.addDays(60), 60));
    CHECK_FALSE(soon(seventeen.addDays(2), 0));
    CHECK(soon(seventeen.addDays(1), 0));
}

TEST_CASE("KK, certificate, sex, reason and nagari are judged each by its rule", "[domain]")
{
    CHECK(with(Field::FamilyCard, u"0"_s) == QStringList{u"kk-not-16-digits"_s});
    CHECK(with(Field::BirthCertificate, u"AL. 5210012345"_s) == QStringList{u"certificate-is-paper-serial"_s});
    CHECK(with(Field::BirthCertificate, u"2075/K/2004"_s).isEmpty());
    CHECK(with(Field::Sex, u"X"_s) == QStringList{u"sex-unreadable"_s});
    CHECK(with(Field::Reason, u"Minta satu lagi"_s) == QStringList{u"reason-unknown"_s});
    CHECK(with(Field::Reason, u"  HABIS   masa "_s).isEmpty());
    CHECK(with(Field::Nagari, u"Koto Entah Berantah"_s) == QStringList{u"nagari-unknown"_s});
    CHECK(with(Field::District, u"Lengayang"_s) == QStringList{u"nagari-unknown"_s});
    CHECK(with(Field::District, u" ivjurai"_s).isEmpty());
}

TEST_CASE("Only what is asked is judged", "[domain]")
{
    FormData form;
    form.set(Field::Nik, u"1301050703180001"_s);
    CHECK(judgeForm(form, {Field::Nik}, regions(), kTuesday).list().isEmpty());
    CHECK(codesOf(judgeForm(form, {Field::Name}, regions(), kTuesday)) == QStringList{u"name-missing"_s});
    CHECK(judgeForm({}, {}, regions(), kTuesday).list().isEmpty());
}

TEST_CASE("Judging changes nothing that was entered", "[domain]")
{
    FormData form = child();
    form.set(Field::Nik, u" 1301 0507 0318 0001 "_s);
    form.set(Field::Name, u"  budi   "_s);
    const FormData before = form;
    CHECK_FALSE(found(form).isEmpty());
    CHECK(form == before);
}
