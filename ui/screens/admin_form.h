#pragma once

#include "core/base/error.h"
#include "ui/frame/form_row.h"

#include <QDate>
#include <QHash>
#include <QWidget>
#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QSpinBox;

namespace silpia {

/// Where a field stands in a form of two halves.
enum class FormPlace : quint8 { Whole, Left, Right };

/// Fields by their codes, one below the other or two side by side, marked where the office finds a fault.
class AdminForm : public QWidget
{
    Q_OBJECT
public:
    explicit AdminForm(QWidget *parent = nullptr);

    FormRow *add(const QString &code, const QString &label, QWidget *editor, FormPlace place = FormPlace::Whole);
    QLineEdit *addLine(const QString &code, const QString &label, FormPlace place = FormPlace::Whole);
    QLineEdit *addPassword(const QString &code, const QString &label, FormPlace place = FormPlace::Whole);
    /// A folder that is typed or chosen.
    QLineEdit *addFolder(const QString &code, const QString &label, FormPlace place = FormPlace::Whole);
    /// A date that is typed; what was read stands below. Two digits of a year mean one up to `latest`.
    QLineEdit *addDate(const QString &code, const QString &label, QDate latest, FormPlace place = FormPlace::Whole);
    QPlainTextEdit *addArea(const QString &code, const QString &label, int lines, FormPlace place = FormPlace::Whole);
    QComboBox *addChoice(const QString &code, const QString &label, FormPlace place = FormPlace::Whole);
    QSpinBox *addNumber(const QString &code, const QString &label, int least, int most, FormPlace place = FormPlace::Whole);
    QCheckBox *addCheck(const QString &code, const QString &label, const QString &words, FormPlace place = FormPlace::Whole);
    void addHeading(const QString &heading);
    void addWords(const QString &words);
    void addWidget(QWidget *widget);
    void endLine(); ///< what comes next begins at the left
    void end();     ///< what is left of the height stays below the last field

    [[nodiscard]] FormRow *row(const QString &code) const { return m_rows.value(code); }
    [[nodiscard]] QStringList codes() const { return m_codes; }
    [[nodiscard]] QString text(const QString &code) const; ///< of a line or a choice's key, trimmed
    [[nodiscard]] std::optional<QDate> date(const QString &code) const;
    void setText(const QString &code, const QString &text);
    void setDate(const QString &code, QDate day);

    /// Marks the field that an error names and goes there; false when this form has none of that name.
    bool showError(const Error &error);
    void setFault(const QString &code, const QString &sentence);
    /// Marks those of these fields that are empty. Errors: Invalid, naming the first.
    Result<void> filled(const QStringList &codes);
    void clearFaults();
    [[nodiscard]] QStringList faulty() const; ///< codes in reading order
    void goToFirstFault();
    void focusFirst();

    /// Whether something was typed since the form was filled.
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    void setDirty(bool dirty) { m_dirty = dirty; }

signals:
    void edited();

private:
    void place(QWidget *widget, FormPlace place);
    void markDirty(const QString &code);
    void readDate(const QString &code);
    void watch(const QString &code, QWidget *editor);

    QGridLayout *m_grid = nullptr;
    QHash<QString, FormRow *> m_rows;
    QHash<QString, QDate> m_latest; ///< of the dates
    QStringList m_codes;
    int m_line = 0;
    bool m_dirty = false;
};

/// A long name in a box that can be typed into is seen from its beginning.
void showBeginning(QComboBox &box);
/// Fills a choice with keys and words, without announcing it; the chosen key stays chosen where it is still there.
void fillChoice(QComboBox &box, const QList<std::pair<QString, QString>> &choices);

/// The form in an area that scrolls, so that head and foot stay.
[[nodiscard]] QScrollArea *scrolled(QWidget *content, QWidget *parent = nullptr);

} // namespace silpia
