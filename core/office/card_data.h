#pragma once

#include "core/domain/card_kind.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace silpia {

/// What a card says, by the field names of the layout file. Values as recorded; capitals are the layout's affair.
struct CardData
{
    QHash<QString, QString> values; ///< nik, nama, ttl, jk, goldar, agama, wn, kk, kepala, berlaku, akta, alamat, rtrw,
                                    ///< nagari, kec, noreg, terbit, jabatan, pejabat, nip, judul2, dinas
    CardKind kind = CardKind::WithPhoto;
    QByteArray photo;     ///< JPEG; empty for the kind without
    QByteArray signature; ///< PNG or JPEG of the head's signature; empty: the place stays free
    QString qr;           ///< payload of the QR on the back; empty: none
    bool contoh = false;  ///< CONTOH across both sides
};

} // namespace silpia
