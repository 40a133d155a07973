#pragma once

#include "core/base/error.h"
#include "core/domain/card_kind.h"

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QRectF>
#include <QSizeF>

namespace silpia {

enum class CardSide : quint8 { Front, Back };

/// What stands in a field's box.
enum class CardFieldKind : quint8 {
    Value,     ///< the value alone
    Labelled,  ///< a small label and the value under it
    Fixed,     ///< always the same words: the label
    Photo,     ///< the child's photo, cut to the box
    Signature, ///< picture of the head's signature
    Qr,        ///< QR with its quiet zone
    Motif,     ///< the roof
};

enum class CardFieldAlign : quint8 { Left, Centre, Right };

/// On which kinds of the card a field is seen.
enum class CardFieldShown : quint8 { Always, WithPhoto, WithoutPhoto };

/// One field of the layout file; its `id` is the key in CardData::values.
struct CardField
{
    QString id;
    CardSide side = CardSide::Front;
    CardFieldKind kind = CardFieldKind::Value;
    CardFieldShown shown = CardFieldShown::Always;
    CardFieldAlign align = CardFieldAlign::Left;
    QString label;         ///< label, or the words of a fixed field
    QString prefix;        ///< stands before the value, as "NIP "
    QRectF box;            ///< millimetres from the card's top left corner
    double points = 0;     ///< size of the value's letters
    int weight = 400;      ///< 100 to 900
    int lines = 1;         ///< lines the value may take
    double spacing = 0;    ///< room after each letter, in hundredths of its width
    bool capitals = false; ///< shown in capitals; the value itself is never changed
    bool underlined = false;
    bool atBottom = false; ///< text stands at the bottom of its box instead of the top
    QColor colour;
};

struct CardColours
{
    QColor ground;
    QColor band;
    QColor bandEdge;
    QColor wave;
    QColor mark; ///< the large roof behind the text
    QColor label;
};

/// Where everything stands on the card. Data of the office, not code: read from a file in millimetres.
struct CardLayout
{
    QString version;         ///< of the file's bytes; each attempt remembers it
    QSizeF size;             ///< millimetres
    double cornerRadius = 0; ///< millimetres
    double labelPoints = 0;
    double smallest = 1;         ///< text may shrink to this part of its size
    bool drawsBackground = true; ///< false for blanks that come with the background printed
    CardColours colours;
    QList<CardField> fields;

    /// Errors: Invalid or Newer, in words for the office; `place` is the field's id.
    [[nodiscard]] static Result<CardLayout> parse(const QByteArray &json);
};

/// The layout that comes with the program, and its file. Errors as parse, never expected.
[[nodiscard]] Result<QByteArray> builtInCardFile();
[[nodiscard]] Result<CardLayout> builtInCardLayout();

} // namespace silpia
