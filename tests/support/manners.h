#pragma once

#include <QStringList>

class QWidget;

namespace silpia::test {

/// What is wrong with the manners of a window, one sentence each: text that does not fit its widget and is not elided on
/// purpose, with the whole text as tooltip; widgets that lie over each other; what takes the focus without an accessible
/// name, an object name, or – a field – a label of its own.
[[nodiscard]] QStringList mannersOf(const QWidget &window);

/// The same for the text alone: what a picture shows.
[[nodiscard]] QStringList clippedTextOf(const QWidget &window);

/// Widgets of a window that a person reaches with Tab, in the order of their places: visible, enabled, ours.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window);

/// How a widget is called in a report: class, object name, words.
[[nodiscard]] QString told(const QWidget &widget);

} // namespace silpia::test
