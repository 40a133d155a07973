#include "ui/screens/help_dialog.h"

#include "core/base/text.h"
#include "ui/frame/fact_list.h"

#include <QVBoxLayout>

namespace silpia {

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"help"_s);
    setWindowTitle(tr("Bantuan"));
    setMinimumWidth(560);
    auto *layout = new QVBoxLayout(this);
    auto *keys = new FactList(tr("Tombol"));
    keys->setLabelWidth(140);
    keys->setFacts({{u"Ctrl+K"_s, tr("Cari nama, NIK, nomor apa pun, atau pindai bukti"), false, {}},
                    {u"Ctrl+Enter"_s, tr("Langkah utama di layar ini"), false, {}},
                    {u"Ctrl+N"_s, tr("Permohonan baru (Loket)"), false, {}},
                    {u"Esc"_s, tr("Kembali"), false, {}},
                    {tr("Spasi"), tr("Centang berkas untuk dikerjakan bersama"), false, {}},
                    {u"1, 2, 3"_s, tr("Sesuai, tidak sesuai, tidak ditemukan (Pemeriksaan)"), false, {}},
                    {u"F11, F12"_s, tr("Ganti petugas, kunci layar"), false, {}}});
    auto *places = new FactList(tr("Tempat kerja"));
    places->setLabelWidth(140);
    places->setFacts({{tr("Loket"), tr("Langkah 1–4: terima, daftarkan, periksa kelengkapan, rekam data"), false, {}},
                      {tr("Penjemputan"), tr("Langkah 5: berkas diambil dari lembaga mitra dengan daftar"), false, {}},
                      {tr("Pemeriksaan"), tr("Langkah 6: data dibandingkan dengan SIAK"), false, {}},
                      {tr("Validasi"), tr("Langkah 7: Kasi memvalidasi, beberapa sekaligus setelah dibuka"), false, {}},
                      {tr("Pencetakan"), tr("Langkah 8: kartu dicetak, hasilnya dilihat dan dicatat"), false, {}},
                      {tr("Pendistribusian"), tr("Langkah 9: kartu dikirim ke lembaga mitra dengan daftar"), false, {}},
                      {tr("Penyerahan"), tr("Langkah 10: kartu diserahkan kepada penduduk"), false, {}}});
    layout->addWidget(keys);
    layout->addSpacing(12);
    layout->addWidget(places);
}

} // namespace silpia
