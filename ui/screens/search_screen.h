#pragma once

#include "ui/screens/screen.h"

class QLabel;

namespace silpia {

class ApplicationView;
class EmptyState;
class QueueView;
struct QueueRow;
class ScreenHead;

/// Permohonan: what the search box found, by any number or by name, and the page of the chosen one.
class SearchScreen : public Screen
{
    Q_OBJECT
public:
    SearchScreen(Office &office, const Session &session, QWidget *parent = nullptr);
    void find(const QString &text);
    void open(qint64 application);
    void reload() override;
    bool goBack() override;
    void takeFocus() override;

signals:
    void resubmitRequested(qint64 application);

private:
    [[nodiscard]] Result<QList<QueueRow>> found();
    void refresh();

    QString m_text;
    ScreenHead *m_head;
    QueueView *m_list;
    ApplicationView *m_view;
    EmptyState *m_empty;
};

} // namespace silpia
