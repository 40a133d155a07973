#pragma once

#include "ui/forms/input_editor.h"

#include <QMap>

class QTableWidget;

namespace silpia {

class FormRow;
class TableView;

/// Each element of the form against SIAK, one a row; keys 1 same, 2 differs, 3 absent. What an extract says is ticked
/// beforehand, so that the eye goes to what differs.
class CompareEditor : public InputEditor
{
    Q_OBJECT
public:
    CompareEditor(Office &office, const Application &application, const QList<ComparedElement> &extract, const QList<Verdict> &openFindings,
                  QWidget *parent = nullptr);
    void fill(StepInput &input) const override;
    bool showFault(const QString &place, const QString &sentence) override;
    [[nodiscard]] QStringList differing() const;

private:
    void decide(int row, const QString &verdict);
    void fitRows();
    void showRow(int row);
    void addGrounds(const QList<Verdict> &open);
    bool eventFilter(QObject *watched, QEvent *event) override;

    struct Element
    {
        QString code;
        QString form;
        QString siak;
        QString verdict;
    };
    QList<Element> m_elements;
    QTableWidget *m_table;
    QMap<Verdict, FormRow *> m_grounds;
};

} // namespace silpia
