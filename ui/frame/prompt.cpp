#include "ui/frame/prompt.h"

#include "ui/frame/last_folders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace silpia {

namespace {

/// What a person chose; the next dialog of that title begins there.
QString remembered(const QString &title, const QString &chosen, const QString &folder)
{
    if (!chosen.isEmpty())
        LastFolders().remember(title, folder);
    return chosen;
}

} // namespace

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
    if (answers().file)
        return answers().file(title);
    const QString chosen = QFileDialog::getOpenFileName(parent, title, LastFolders().of(title), filter);
    return remembered(title, chosen, QFileInfo(chosen).absolutePath());
}

QString Prompt::saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    if (answers().file)
        return answers().file(title);
    const QString chosen = QFileDialog::getSaveFileName(parent, title, QDir(LastFolders().of(title)).filePath(suggestion), filter);
    return remembered(title, chosen, QFileInfo(chosen).absolutePath());
}

QString Prompt::folder(QWidget *parent, const QString &title)
{
    if (answers().file)
        return answers().file(title);
    const QString chosen = QFileDialog::getExistingDirectory(parent, title, LastFolders().of(title));
    return remembered(title, chosen, chosen);
}

} // namespace silpia
