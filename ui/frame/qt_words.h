#pragma once

#include <QTranslator>

namespace silpia {

/// Qt's own words – of its file dialogs, buttons and context menus – in Indonesian: Qt brings no such translation.
class QtWords final : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    /// Without it Qt takes a translator that was not loaded from a file for an empty one.
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace silpia
