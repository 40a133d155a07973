#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace silpia {

/// One fact: what it is called and what it is. Copying is offered where asked for.
struct Fact
{
    QString label = {};
    QString value = {};
    bool copyable = false;
    QString code = {}; ///< object name of the value, so that tests and helps can find it
};

/// A heading with facts under it, one a line; values wrap, never elide, and can be selected.
class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(const QString &heading, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    /// A row whose right side is a widget of the screen's own, such as a link.
    void addRow(const QString &label, const QString &value, QWidget *aside);
    void setLabelWidth(int width);

signals:
    void copied(const QString &label);

private:
    void addFact(const Fact &fact);
    void clearRows();

    QGridLayout *m_grid = nullptr;
    int m_labelWidth = 100;
    int m_rows = 0;
};

} // namespace silpia
