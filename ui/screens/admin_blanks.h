#pragma once

#include "core/office/blanks.h"
#include "ui/screens/admin_section.h"

#include <QHash>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace silpia {

class AdminForm;
class AdminTable;
class BigFigures;

/// The blanks by place: what is left and for how long, and what happens to them besides printing. Operators and counter
/// officers use it too.
class AdminBlanks : public AdminSection
{
    Q_OBJECT
public:
    AdminBlanks(Office &office, const Session &session, QWidget *parent = nullptr);

    void reload() override;

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildPane();
    [[nodiscard]] AdminForm *buildForm(const QString &act);
    void show(const QList<StockRow> &rows);
    void showBundles();
    void showFigures(const StockOutlook &own);
    void offerPlaces(const QStringList &places);
    void choose(const QString &act);
    void readSerial();
    void keep();
    [[nodiscard]] Result<void> keepAct(const QString &act, const QString &place, const BlankRun &run, const QString &reason);

    BigFigures *m_figures = nullptr;
    AdminTable *m_table = nullptr;
    QLabel *m_bundlesHead = nullptr;
    AdminTable *m_bundles = nullptr; ///< of the chosen place
    QStackedWidget *m_lists = nullptr;
    QComboBox *m_what = nullptr;
    QStackedWidget *m_forms = nullptr;
    QHash<QString, AdminForm *> m_acts;
    ActionButton *m_primary = nullptr;
    QString m_place;
};

} // namespace silpia
