#include "ui/print/card_layout.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "ui/print/layout_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <array>

// Outside of any namespace, as the macro asks: a static library's resources are dropped unless somebody names them.
static void registerPrintResources()
{
    Q_INIT_RESOURCE(print);
}

namespace silpia {

namespace {

constexpr int kVersionBytes = 6;
constexpr int kVersion = 1;
constexpr double kLongestSide = 200.0;
// Files are written in hundredths of a millimetre; sums of such numbers are not exact.
constexpr double kEdgeTolerance = 0.005;

constexpr std::array kSides = {Choice<CardSide>{"front", CardSide::Front}, Choice<CardSide>{"back", CardSide::Back}};
constexpr std::array kKinds = {
    Choice<CardFieldKind>{"value", CardFieldKind::Value},
    Choice<CardFieldKind>{"labelled", CardFieldKind::Labelled},
    Choice<CardFieldKind>{"fixed", CardFieldKind::Fixed},
    Choice<CardFieldKind>{"photo", CardFieldKind::Photo},
    Choice<CardFieldKind>{"signature", CardFieldKind::Signature},
    Choice<CardFieldKind>{"qr", CardFieldKind::Qr},
    Choice<CardFieldKind>{"motif", CardFieldKind::Motif},
};
constexpr std::array kAligns = {Choice<CardFieldAlign>{"left", CardFieldAlign::Left},
                                Choice<CardFieldAlign>{"center", CardFieldAlign::Centre},
                                Choice<CardFieldAlign>{"right", CardFieldAlign::Right}};
constexpr std::array kShown = {Choice<CardFieldShown>{"always", CardFieldShown::Always},
                               Choice<CardFieldShown>{"withPhoto", CardFieldShown::WithPhoto},
                               Choice<CardFieldShown>{"withoutPhoto", CardFieldShown::WithoutPhoto}};
constexpr std::array kBackgrounds = {Choice<bool>{"drawn", true}, Choice<bool>{"none", false}};

Result<QRectF> readBox(const LayoutReader &reader, const QSizeF &card)
{
    const double x = TRY(reader.number("x", -kLongestSide, kLongestSide));
    const double y = TRY(reader.number("y", -kLongestSide, kLongestSide));
    const double width = TRY(reader.size("width", kLongestSide));
    const double height = TRY(reader.size("height", kLongestSide));
    if (x < 0 || y < 0 || x + width > card.width() + kEdgeTolerance || y + height > card.height() + kEdgeTolerance)
        return reader.wrong(
            tr("melewati tepi kartu. Ubah x, y, width atau height sehingga seluruhnya di dalam kartu."));
    return QRectF(x, y, width, height);
}

Result<void> readText(const LayoutReader &reader, CardField &field)
{
    if (field.kind == CardFieldKind::Labelled)
        field.label = TRY(reader.text("label"));
    if (field.kind == CardFieldKind::Fixed)
        field.label = TRY(reader.text("text"));
    field.prefix = TRY(reader.textOr("prefix", {}));
    field.points = TRY(reader.number("points", 2, 60));
    field.weight = static_cast<int>(TRY(reader.numberOr("weight", 100, 900, 400)));
    field.lines = static_cast<int>(TRY(reader.numberOr("lines", 1, 9, 1)));
    field.spacing = TRY(reader.numberOr("spacing", -10, 50, 0));
    field.align = TRY(reader.choiceOr("align", kAligns, CardFieldAlign::Left));
    field.capitals = TRY(reader.flag("capitals"));
    field.underlined = TRY(reader.flag("underlined"));
    field.atBottom = TRY(reader.flag("atBottom"));
    field.colour = TRY(reader.colour("color"));
    return {};
}

Result<CardField> readField(const QJsonValue &value, qsizetype position, const QSizeF &card)
{
    const LayoutReader unnamed(value.toObject(), tr("Bidang ke-%1").arg(position));
    if (!value.isObject())
        return unnamed.wrong(tr("bukan objek JSON."));
    CardField field;
    field.id = TRY(unnamed.text("id"));
    const LayoutReader reader(value.toObject(), tr("Bidang \"%1\"").arg(field.id), field.id);
    field.side = TRY(reader.choice("side", kSides));
    field.kind = TRY(reader.choice("kind", kKinds));
    field.shown = TRY(reader.choiceOr("shown", kShown, CardFieldShown::Always));
    field.box = TRY(readBox(reader, card));
    switch (field.kind) {
    case CardFieldKind::Value:
    case CardFieldKind::Labelled:
    case CardFieldKind::Fixed: TRY(readText(reader, field)); break;
    case CardFieldKind::Motif: field.colour = TRY(reader.colour("color")); break;
    case CardFieldKind::Photo:
    case CardFieldKind::Signature:
    case CardFieldKind::Qr: break;
    }
    return field;
}

Result<CardColours> readColours(const QJsonObject &root)
{
    const LayoutReader reader(root.value("colors"_L1).toObject(), tr("Bagian \"colors\""));
    CardColours colours;
    colours.ground = TRY(reader.colour("ground"));
    colours.band = TRY(reader.colour("band"));
    colours.bandEdge = TRY(reader.colour("bandEdge"));
    colours.wave = TRY(reader.colour("wave"));
    colours.mark = TRY(reader.colour("mark"));
    colours.label = TRY(reader.colour("label"));
    return colours;
}

Result<QList<CardField>> readFields(const QJsonObject &root, const LayoutReader &reader, const QSizeF &card)
{
    const QJsonValue list = root.value("fields"_L1);
    if (!list.isArray() || list.toArray().isEmpty())
        return reader.wrong(tr("tidak memuat daftar \"fields\"."));
    QList<CardField> fields;
    for (const QJsonValue &value : list.toArray()) {
        CardField field = TRY(readField(value, fields.size() + 1, card));
        for (const CardField &other : fields) {
            if (other.id == field.id && other.side == field.side)
                return reader.wrong(tr("memuat bidang \"%1\" dua kali pada sisi yang sama.").arg(field.id));
        }
        fields.append(std::move(field));
    }
    return fields;
}

Result<QJsonObject> readRoot(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        const auto line = json.left(problem.offset).count('\n') + 1;
        return fail(ErrorKind::Invalid,
                    tr("Berkas tata letak kartu bukan JSON yang benar (dekat baris %1). Perbaiki atau pakai tata letak "
                       "bawaan.")
                        .arg(line),
                    problem.errorString());
    }
    return document.object();
}

} // namespace

Result<CardLayout> CardLayout::parse(const QByteArray &json)
{
    const QJsonObject root = TRY(readRoot(json));
    const LayoutReader reader(root, tr("Berkas tata letak kartu"));
    if (TRY(reader.number("version", 1, 1e6)) > kVersion)
        return fail(ErrorKind::Newer,
                    tr("Berkas tata letak kartu dibuat untuk SILPIA yang lebih baru. Perbarui program "
                       "atau pakai tata letak bawaan."));
    const LayoutReader card(root.value("card"_L1).toObject(), tr("Bagian \"card\""));
    CardLayout layout;
    layout.version = QString::fromLatin1(digestOf(json).left(kVersionBytes).toHex());
    layout.size = { TRY(card.size("width", kLongestSide)), TRY(card.size("height", kLongestSide)) };
    layout.cornerRadius = TRY(card.numberOr("radius", 0, 10, 0));
    layout.labelPoints = TRY(reader.number("labelPoints", 2, 20));
    layout.smallest = TRY(reader.numberOr("smallest", 0.5, 1, 0.85));
    layout.drawsBackground = TRY(reader.choiceOr("background", kBackgrounds, true));
    if (root.contains("shift"_L1))
        return reader.wrong(tr("memuat \"shift\". Geseran cetak diatur per printer di Administrasi; hapus dari berkas."));
    layout.colours = TRY(readColours(root));
    layout.fields = TRY(readFields(root, reader, layout.size));
    return layout;
}

Result<QByteArray> builtInCardFile()
{
    registerPrintResources();
    QFile file(u":/silpia/card/card.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Damaged, tr("Program tidak lengkap. Pasang ulang SILPIA."), u"card.json"_s);
    return file.readAll();
}

Result<CardLayout> builtInCardLayout()
{
    return CardLayout::parse(TRY(builtInCardFile()));
}

} // namespace silpia
