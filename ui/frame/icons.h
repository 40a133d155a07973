#pragma once

#include <QIcon>
#include <QPixmap>

namespace silpia {

/// The program's own drawings, each a file in resources/icons.
enum class Icon : quint8 {
    Counter,
    Truck,
    Compare,
    Stamp,
    Printer,
    Send,
    HandOver,
    Search,
    Clock,
    Chart,
    Gear,
    Help,
    Lock,
    Late,    ///< filled triangle
    Near,    ///< three-quarter disc
    InTime,  ///< ringed check
    Held,    ///< pause
    Warning, ///< outlined triangle
    ErrorOctagon,
    Check,
    Cross,
    Back,
    Copy,
    Person,
    Bank,
    Camera,
    Folder,
    Paper,
    Refresh,
    Down,
    Undo,
    Info,
    Card,
    Child,
    Plus,
    Eye,
    Database,
    Calendar,
    Tray,
    Question,
    Differs,
    Absent,
    Scan,
    Play,
    Ring,
    Flag,
};
constexpr int kIconCount = static_cast<int>(Icon::Flag) + 1;

/// Makes the drawings and the style sheet of this library known to the program; done on first use.
void loadDrawings();

/// The drawing's source with `color` in it; empty when the file is missing.
[[nodiscard]] QByteArray iconSource(Icon drawing, const QColor &color);

/// The drawing in one colour, sharp at `dpr` device pixels a pixel. Kept after the first time.
[[nodiscard]] QPixmap pixmap(Icon drawing, const QColor &color, int size, qreal dpr);

/// The drawing in one colour, for Qt's own buttons, menus and tabs.
[[nodiscard]] QIcon icon(Icon drawing, const QColor &color);

/// The roof motif on its rounded square.
[[nodiscard]] QPixmap logo(const QColor &ground, const QColor &motif, int size, qreal dpr);

/// The roof motif in the sizes a window manager asks for.
[[nodiscard]] QIcon appIcon();

} // namespace silpia
