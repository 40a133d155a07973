#pragma once

#include "core/store/stock_store.h"
#include "ui/screens/admin_section.h"

class QStackedWidget;

namespace silpia {

class AdminForm;
class AdminTable;
class BigFigures;
class Segmented;

/// The blanks by place: what is left, what came in, what was lost. Operators and counter officers use it too.
class AdminBlanks : public AdminSection
{
    Q_OBJECT
public:
    AdminBlanks(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override;

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildPane();
    [[nodiscard]] AdminForm *buildReceive();
    [[nodiscard]] AdminForm *buildLost();
    void show(const QList<StockRow> &rows);
    void showFigures(const StockRow &own);
    void choose(const QString &what);
    void readSerial();
    void receive();
    void reportLost();
    void ended(AdminForm &form, const Result<void> &result, const QString &sentence);

    BigFigures *m_figures = nullptr;
    AdminTable *m_table = nullptr;
    QStackedWidget *m_lists = nullptr;
    Segmented *m_what = nullptr;
    QStackedWidget *m_forms = nullptr;
    AdminForm *m_receive = nullptr;
    AdminForm *m_lost = nullptr;
    ActionButton *m_primary = nullptr;
    QString m_place;
};

} // namespace silpia
