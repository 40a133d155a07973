#include "ui/frame/prompt.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace silpia {

Prompt::Answers &Prompt::answers()
{
    static Answers answers;
    return answers;
}

bool Prompt::confirm(QWidget *parent, const QString &title, const QString &sentence, const QString &verb)
{
    if (answers().confirm)
        return answers().confirm(sentence);
    QMessageBox box(parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(sentence);
    QPushButton *yes = box.addButton(verb, QMessageBox::AcceptRole);
    QPushButton *no = box.addButton(QCoreApplication::translate("silpia", "Kembali"), QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

QString Prompt::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return answers().file ? answers().file(title) : QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString Prompt::saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    return answers().file ? answers().file(title) : QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

QString Prompt::folder(QWidget *parent, const QString &title)
{
    return answers().file ? answers().file(title) : QFileDialog::getExistingDirectory(parent, title);
}

} // namespace silpia
