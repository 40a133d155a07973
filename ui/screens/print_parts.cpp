#include "ui/screens/print_parts.h"

#include "core/base/text.h"
#include "ui/frame/label.h"

#include <QVBoxLayout>

namespace silpia {

PrintFigure::PrintFigure(QWidget *parent)
    : QWidget(parent)
    , m_caption(makeLabel({}, {TextSize::Small, Ink::Quiet, TextWeight::Normal}))
    , m_value(makeLabel({}, {TextSize::Head, Ink::Text, TextWeight::Strong}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_caption);
    layout->addWidget(m_value);
}

void PrintFigure::tell(const QString &what, const QString &number, Ink ink)
{
    m_caption->setText(what);
    m_value->setText(number);
    m_value->setAccessibleName(u"%1: %2"_s.arg(what, number));
    setLook(*m_value, {TextSize::Head, ink, TextWeight::Strong});
}

QString questionOf(PrintState state)
{
    if (state == PrintState::Spoiled)
        return tr("Printer melaporkan kartu macet – bagaimana kartunya?");
    if (state == PrintState::NotPrinted)
        return tr("Printer melaporkan tidak tercetak – bagaimana kartunya?");
    return tr("1 kartu belum pasti – bagaimana kartunya?");
}

} // namespace silpia
