#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <variant>

namespace silpia {

/// The head of every paper, as the settings stood when the paper was issued.
struct Letterhead
{
    QString government; ///< "PEMERINTAH KABUPATEN PESISIR SELATAN"
    QString office;     ///< "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"
    QString address;
    QString contact;
};

struct PaperFacts
{
    QString heading;
    QList<std::pair<QString, QString>> rows; ///< label, value
};

struct PaperTable
{
    QStringList headers;
    QList<int> widths; ///< relative; as many as headers
    QList<QStringList> rows;
};

struct PaperText
{
    QString text;
    bool strong = false;
};

/// One column of names under which people sign; several stand side by side.
struct PaperSignature
{
    QString caption; ///< "Painan, 24 November 2026" or "Yang menyerahkan"
    QString position;
    QString name;
    QString nip;
};

struct PaperSignatures
{
    QList<PaperSignature> columns;
};

struct PaperQr
{
    QString payload;
    QString caption;
};

using PaperBlock = std::variant<PaperText, PaperFacts, PaperTable, PaperSignatures, PaperQr>;

/// A paper as it was issued: text only, no layout. What ui/print draws and what the journal keeps.
struct PaperDocument
{
    QString title;
    QString number;
    QString subtitle;
    Letterhead letterhead;
    QList<PaperBlock> blocks;
    QString footer;      ///< who issued it and when
    bool contoh = false; ///< a paper of a demo database: CONTOH – BUKAN DOKUMEN SAH
    bool salinan = false; ///< printed again: says SALINAN; not stored
    bool landscape = false;

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static Result<PaperDocument> fromJson(const QByteArray &text);
};

} // namespace silpia
