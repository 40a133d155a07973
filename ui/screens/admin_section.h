#pragma once

#include "core/office/administration.h"
#include "ui/frame/icons.h"
#include "ui/screens/screen.h"

#include <optional>

class QVBoxLayout;

namespace silpia {

class ActionBar;
class ActionButton;
class ScreenHead;

/// The wait cursor for work that may take longer than a moment. What happens is said before.
class Waiting
{
public:
    Waiting();
    ~Waiting();
    Waiting(const Waiting &) = delete;
    Waiting &operator=(const Waiting &) = delete;
};

struct ChosenFile
{
    QString path;
    QByteArray bytes;
};

/// One page of the administration: head, body, and a foot with the one primary button at its right.
class AdminSection : public Screen
{
    Q_OBJECT
public:
    AdminSection(Office &office, const Session &session, const QString &title, QWidget *parent = nullptr);

protected:
    [[nodiscard]] ScreenHead *head() const { return m_head; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] ActionBar *foot() const { return m_foot; }
    ActionButton *addPrimary(const QString &code, Icon drawing, const QString &verb);
    ActionButton *addLeft(const QString &code, Icon drawing, const QString &verb);

    /// Asks for a file and reads it; nothing when none was chosen or it cannot be read, which has been said then.
    [[nodiscard]] std::optional<ChosenFile> chooseFile(const QString &title, const QString &filter);
    /// Says what happens now and does it under the wait cursor.
    template<typename F>
    auto waiting(const QString &sentence, F &&work)
    {
        announce(sentence);
        const Waiting cursor;
        return work();
    }
    /// What was done is said, and the rest of the window hears of it.
    void done(const QString &sentence);

    /// The buttons of the foot come after all fields; to be said again when fields are made later.
    void putFootLast();

    bool event(QEvent *event) override;

private:
    void announce(const QString &sentence);

    ScreenHead *m_head = nullptr;
    QVBoxLayout *m_body = nullptr;
    ActionBar *m_foot = nullptr;
};

/// A path or another long word, with places where a line may break.
[[nodiscard]] QString breakable(const QString &text);

/// What a form offers: key and words.
using Choices = QList<std::pair<QString, QString>>;
/// The words of a key; the key itself when it is none of them.
[[nodiscard]] QString wordsOf(const Choices &choices, const QString &key);

inline QString keyOf(qint64 id)
{
    return QString::number(id);
}
template<typename Tag>
QString keyOf(Id<Tag> id)
{
    return keyOf(id.value);
}
/// The record whose id makes this key; null when there is none.
template<typename T>
const T *withKey(const QList<T> &records, const QString &key)
{
    for (const T &record : records) {
        if (keyOf(record.id) == key)
            return &record;
    }
    return nullptr;
}

} // namespace silpia
