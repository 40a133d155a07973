#pragma once

#include "core/office/stock_count.h"
#include "ui/screens/admin_section.h"

class QStackedWidget;
class QScrollArea;

namespace silpia {

class AdminForm;
class Banner;
class EmptyState;

/// A blind count of the blanks at the officer's place: the figures of the book are seen after the own ones are kept.
class AdminStockCount : public AdminSection
{
    Q_OBJECT
public:
    AdminStockCount(Office &office, const Session &session, QWidget *parent = nullptr);
    void reload() override;

private:
    void rebuild(const QList<SheetLine> &sheet);
    void keep();
    void takeMarks();
    /// What was typed; nothing where a line is empty or no number, which is marked then.
    [[nodiscard]] std::optional<QList<Counted>> typed();
    void tell(const StockCount &count);

    Banner *m_outcome = nullptr;
    QStackedWidget *m_pages = nullptr;
    QScrollArea *m_area = nullptr;
    EmptyState *m_empty = nullptr;
    AdminForm *m_form = nullptr;
    QList<SheetLine> m_sheet;
};

} // namespace silpia
