#include "ui/print/office_layout.h"

#include "core/base/text.h"
#include "ui/print/card_text.h"
#include "ui/print/stored_image.h"

#include <array>

namespace silpia {

namespace {

/// A value by its code in the layout file, what the office calls it, and one as long as it usually gets.
struct KnownValue
{
    QLatin1StringView id;
    const char *name;
    const char *sample;
    bool needed;
};

constexpr std::array kValues = {
    KnownValue{"nik"_L1, QT_TRANSLATE_NOOP("silpia", "NIK"), "1301054703180012", true},
    KnownValue{"nama"_L1, QT_TRANSLATE_NOOP("silpia", "Nama"), "Naura Al Khaira Sikumbang", true},
    KnownValue{"ttl"_L1, QT_TRANSLATE_NOOP("silpia", "Tempat, tanggal lahir"), "Painan, 28 September 2018", true},
    KnownValue{"jk"_L1, QT_TRANSLATE_NOOP("silpia", "Jenis kelamin"), "Perempuan", true},
    KnownValue{"goldar"_L1, QT_TRANSLATE_NOOP("silpia", "Golongan darah"), "AB", true},
    KnownValue{"agama"_L1, QT_TRANSLATE_NOOP("silpia", "Agama"), "Islam", true},
    KnownValue{"wn"_L1, QT_TRANSLATE_NOOP("silpia", "Kewarganegaraan"), "WNI", true},
    KnownValue{"kk"_L1, QT_TRANSLATE_NOOP("silpia", "Nomor KK"), "1301051908150031", true},
    KnownValue{"kepala"_L1, QT_TRANSLATE_NOOP("silpia", "Kepala keluarga"), "Hendra Sikumbang", true},
    KnownValue{"berlaku"_L1, QT_TRANSLATE_NOOP("silpia", "Berlaku hingga"), "28 September 2032", true},
    KnownValue{"akta"_L1, QT_TRANSLATE_NOOP("silpia", "Nomor akta kelahiran"), "1301-LU-12032018-0012", true},
    KnownValue{"alamat"_L1, QT_TRANSLATE_NOOP("silpia", "Alamat"), "Jorong Pasar Baru Nomor 21", true},
    KnownValue{"rtrw"_L1, QT_TRANSLATE_NOOP("silpia", "RT / RW"), "003 / 001", false},
    KnownValue{"nagari"_L1, QT_TRANSLATE_NOOP("silpia", "Nagari"), "Inderapura Tengah", false},
    KnownValue{"kec"_L1, QT_TRANSLATE_NOOP("silpia", "Kecamatan"), "Pancung Soal", false},
    KnownValue{"noreg"_L1, QT_TRANSLATE_NOOP("silpia", "Nomor permohonan"), "KIA-SDN05-2026-003871", false},
    KnownValue{"terbit"_L1, QT_TRANSLATE_NOOP("silpia", "Tempat, tanggal terbit"), "Painan, 28 September 2026", false},
    KnownValue{"jabatan"_L1, QT_TRANSLATE_NOOP("silpia", "Jabatan kepala"), "Kepala Dinas", false},
    KnownValue{"pejabat"_L1, QT_TRANSLATE_NOOP("silpia", "Nama kepala"), "Nama Kepala Dinas", false},
    KnownValue{"nip"_L1, QT_TRANSLATE_NOOP("silpia", "NIP kepala"), "00000000 000000 0 000", false},
    KnownValue{"judul2"_L1, QT_TRANSLATE_NOOP("silpia", "Pemerintah kabupaten"), "Pemerintah Kabupaten", false},
    KnownValue{"dinas"_L1, QT_TRANSLATE_NOOP("silpia", "Nama dinas"), "Dinas Kependudukan", false},
};

const KnownValue *knownValue(const QString &id)
{
    for (const KnownValue &value : kValues) {
        if (value.id == id)
            return &value;
    }
    return nullptr;
}

tl::unexpected<Error> wrong(const QString &id, const QString &what)
{
    return fail(ErrorKind::Invalid, tr("Bidang \"%1\" %2").arg(id, what), {}, id);
}

Result<void> checkWords(const CardLayout &layout, const CardField &field, const QString &words)
{
    if (!fitText(layout, field, words).fits)
        return wrong(field.id, tr("terlalu sempit: \"%1\" tidak muat. Perbesar kotaknya atau kecilkan hurufnya.").arg(words));
    return {};
}

/// The small label above a value: a field of its own, without a label.
Result<void> checkLabel(const CardLayout &layout, const CardField &field)
{
    CardField label;
    label.id = field.id;
    label.kind = CardFieldKind::Fixed;
    label.box = field.box;
    label.points = layout.labelPoints;
    CardLayout exact = layout;
    exact.smallest = 1; // labels do not shrink
    return checkWords(exact, label, field.label);
}

Result<void> checkField(const CardLayout &layout, const CardField &field)
{
    switch (field.kind) {
    case CardFieldKind::Fixed: return checkWords(layout, field, shownText(field, {}));
    case CardFieldKind::Labelled: TRY(checkLabel(layout, field)); [[fallthrough]];
    case CardFieldKind::Value: {
        const KnownValue *value = knownValue(field.id);
        if (!value)
            return wrong(field.id, tr("tidak dikenal: kartu tidak punya isi dengan nama itu. Perbaiki \"id\"-nya."));
        return checkWords(layout, field, shownText(field, QString::fromUtf8(value->sample)));
    }
    case CardFieldKind::Photo:
    case CardFieldKind::Signature:
    case CardFieldKind::Qr:
    case CardFieldKind::Motif: return {};
    }
    Q_UNREACHABLE();
}

Result<void> checkNeeded(const CardLayout &layout)
{
    for (const KnownValue &value : kValues) {
        const bool there = std::any_of(layout.fields.begin(), layout.fields.end(), [&](const CardField &field) { return field.id == value.id; });
        if (value.needed && !there)
            return wrong(value.id, tr("(%1) tidak ada. Kartu harus memuatnya; tambahkan.").arg(tr(value.name)));
    }
    const bool hasPhoto = std::any_of(layout.fields.begin(), layout.fields.end(), [](const CardField &field) { return field.kind == CardFieldKind::Photo; });
    if (!hasPhoto)
        return wrong(u"foto"_s, tr("tidak ada. Kartu anak lima tahun ke atas harus memuatnya; tambahkan."));
    return {};
}

} // namespace

Result<CardLayout> officeLayout(const Settings &settings)
{
    return settings.cardLayout.isEmpty() ? builtInCardLayout() : CardLayout::parse(settings.cardLayout.toUtf8());
}

Result<CardLayout> admitLayout(const QByteArray &json)
{
    CardLayout layout = TRY(CardLayout::parse(json));
    TRY(checkNeeded(layout));
    for (const CardField &field : std::as_const(layout.fields))
        TRY(checkField(layout, field));
    return layout;
}

CardData sampleCard()
{
    CardData card;
    for (const KnownValue &value : kValues)
        card.values.insert(QString(value.id), QString::fromUtf8(value.sample));
    card.kind = CardKind::WithoutPhoto;
    card.contoh = true;
    return card;
}

QImage scannedBlank(const Settings &settings, CardSide side)
{
    constexpr QSize kDots(1011, 638); // 300 dpi: no preview is larger
    const QByteArray &bytes = side == CardSide::Front ? settings.blankFront : settings.blankBack;
    return bytes.isEmpty() ? QImage() : storedImage(bytes, kDots, ImageFit::Contain);
}

} // namespace silpia
