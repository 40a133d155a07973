#pragma once

#include "ui/frame/manual.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>

namespace silpia {

/// Shows a page of the manual in the theme's colours. It reads nothing but what is compiled in, and opens no link that
/// leads out of the manual.
class ManualView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ManualView(QWidget *parent = nullptr);
    void showPlace(const ManualPlace &place);
    [[nodiscard]] QString page() const { return m_page; }
    /// Finds the next place of the words from where one is, and goes on in the next pages; false when it is nowhere.
    bool findNext(const QString &words);
    /// The heading that stands at the top, as links write it.
    [[nodiscard]] QString headingAtTop() const;

signals:
    void pageShown(const QString &page);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    bool event(QEvent *event) override;

private:
    void load(const QString &page);
    void dress();
    void dressTables();
    void goToHeading(const QString &anchor);
    void follow(const QUrl &link);

    QString m_page;
    QHash<QString, QImage> m_pictures; ///< as wide as the page
    bool m_dressing = false;
};

} // namespace silpia
