#pragma once

#include "core/base/error.h"

#include <QString>
#include <functional>

class QWidget;

namespace silpia {

/// The only place that opens message boxes and file dialogs; these begin where the last of their title ended. Tests answer through `answers` instead of a person.
class Prompt
{
public:
    /// What a test answers; an empty function asks the person.
    struct Answers
    {
        std::function<bool(const QString &sentence)> confirm;
        std::function<QString(const QString &title)> file; ///< for opening, saving and folders alike
    };
    [[nodiscard]] static Answers &answers();

    /// Asks before what cannot be undone. `verb` stands on the button, never "OK" or "Ya".
    [[nodiscard]] static bool confirm(QWidget *parent, const QString &title, const QString &sentence, const QString &verb);
    [[nodiscard]] static QString openFile(QWidget *parent, const QString &title, const QString &filter);
    [[nodiscard]] static QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter);
    [[nodiscard]] static QString folder(QWidget *parent, const QString &title);
};

} // namespace silpia
