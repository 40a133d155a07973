#include "ui/frame/qt_words.h"

#include "core/base/text.h"

#include <QHash>

namespace silpia {

namespace {

struct Word
{
    const char *source;
    const char *ours;
};

// The letter behind & is free to be another than Qt's; within one dialog or menu each stands once.
constexpr Word kButtons[] = {
    {"OK", "Oke"}, // one that closes a notice; the program's own buttons bear a verb
    {"&OK", "&Oke"},
    {"Save", "Simpan"},
    {"&Save", "&Simpan"},
    {"Save All", "Simpan semua"},
    {"Open", "Buka"},
    {"&Open", "&Buka"},
    {"&Yes", "&Ya"},
    {"Yes to &All", "Ya untuk &semua"},
    {"&No", "&Tidak"},
    {"N&o to All", "Tidak untuk s&emua"},
    {"Abort", "Hentikan"},
    {"Retry", "Coba lagi"},
    {"Ignore", "Abaikan"},
    {"Close", "Tutup"},
    {"&Close", "&Tutup"},
    {"Cancel", "Batal"},
    {"&Cancel", "&Batal"},
    {"Discard", "Buang"},
    {"Don't Save", "Jangan simpan"},
    {"Help", "Bantuan"},
    {"Apply", "Terapkan"},
    {"Reset", "Atur ulang"},
    {"Restore Defaults", "Kembalikan ke semula"},
    {"Show Details...", "Tampilkan rincian …"},
    {"Hide Details...", "Sembunyikan rincian …"},
    {"&Show this message again", "&Tampilkan pesan ini lagi"},
};

constexpr Word kFiles[] = {
    {"Look in:", "Lihat di:"},
    {"Back", "Mundur"},
    {"Go back", "Kembali ke folder sebelumnya"},
    {"Forward", "Maju"},
    {"Go forward", "Maju ke folder berikutnya"},
    {"Parent Directory", "Folder di atasnya"},
    {"Go to the parent directory", "Pindah ke folder di atasnya"},
    {"Create New Folder", "Buat folder baru"},
    {"Create a New Folder", "Buat folder baru"},
    {"List View", "Tampilan daftar"},
    {"Change to list view mode", "Tampilkan sebagai daftar"},
    {"Detail View", "Tampilan rinci"},
    {"Change to detail view mode", "Tampilkan beserta rinciannya"},
    {"Sidebar", "Tempat"},
    {"List of places and bookmarks", "Daftar tempat yang sering dibuka"},
    {"Files", "Berkas"},
    {"Files of type:", "Jenis berkas:"},
    {"File &name:", "&Nama berkas:"},
    {"Directory:", "Folder:"},
    {"&Choose", "&Pilih"},
    {"&Rename", "&Ganti nama"},
    {"&Delete", "&Hapus"},
    {"Delete", "Hapus"},
    {"Show ", "Tampilkan "},
    {"Show &hidden files", "Tampilkan berkas &tersembunyi"},
    {"&New Folder", "&Folder baru"},
    {"New Folder", "Folder baru"},
    {"Remove", "Keluarkan dari daftar"},
    {"Find Directory", "Pilih folder"},
    {"Save As", "Simpan sebagai"},
    {"All Files (*)", "Semua berkas (*)"},
    {"All files (*)", "Semua berkas (*)"},
    {"Directories", "Folder"},
    {"Recent Places", "Tempat terakhir"},
    {"My Computer", "Komputer ini"},
    {"Computer", "Komputer ini"},
    {"Drive", "Penyimpanan"},
    {"File", "Berkas"},
    {"%1 File", "Berkas %1"},
    {"File Folder", "Folder"},
    {"Folder", "Folder"},
    {"Alias", "Pintasan"},
    {"Shortcut", "Pintasan"},
    {"Unknown", "Tidak dikenal"},
    {"Name", "Nama"},
    {"Size", "Ukuran"},
    {"Type", "Jenis"},
    {"Kind", "Jenis"},
    {"Date Modified", "Diubah"},
    {"%1\nDirectory not found.\nPlease verify the correct directory name was given.", "%1\nFolder ini tidak ada.\nPeriksa nama foldernya."},
    {"%1\nFile not found.\nPlease verify the correct file name was given.", "%1\nBerkas ini tidak ada.\nPeriksa nama berkasnya."},
    {"%1 already exists.\nDo you want to replace it?", "%1 sudah ada.\nGantikan berkas itu?"},
    {"'%1' is write protected.\nDo you want to delete it anyway?", "“%1” dilindungi dari penulisan.\nTetap hapus?"},
    {"Are you sure you want to delete '%1'?", "Hapus “%1”?"},
    {"Could not delete directory.", "Folder itu tidak dapat dihapus."},
    {"Invalid filename", "Nama berkas tidak dapat dipakai"},
    {"<b>The name \"%1\" cannot be used.</b><p>Try using another name, with fewer characters or no punctuation marks.",
     "<b>Nama “%1” tidak dapat dipakai.</b><p>Pakai nama lain, lebih pendek atau tanpa tanda baca."},
};

constexpr Word kMenus[] = {
    {"&Undo", "&Urungkan"},
    {"&Redo", "Ul&angi"},
    {"Cu&t", "Po&tong"},
    {"&Copy", "&Salin"},
    {"Copy &Link Location", "Salin a&lamat tautan"},
    {"&Paste", "Tem&pel"},
    {"Select All", "Pilih semua"},
    {"&Select All", "Pili&h semua"},
    {"Clear", "Kosongkan"},
    {"&Step up", "&Naikkan"},
    {"Step &down", "Tu&runkan"},
    {"Scroll here", "Gulir ke sini"},
    {"Left edge", "Tepi kiri"},
    {"Right edge", "Tepi kanan"},
    {"Top", "Paling atas"},
    {"Bottom", "Paling bawah"},
    {"Page left", "Sehalaman ke kiri"},
    {"Page right", "Sehalaman ke kanan"},
    {"Page up", "Sehalaman ke atas"},
    {"Page down", "Sehalaman ke bawah"},
    {"Scroll left", "Gulir ke kiri"},
    {"Scroll right", "Gulir ke kanan"},
    {"Scroll up", "Gulir ke atas"},
    {"Scroll down", "Gulir ke bawah"},
    {"Scroll Left", "Gulir ke kiri"},
    {"Scroll Right", "Gulir ke kanan"},
    {"Close Tab", "Tutup tab"},
    {"Open the combo box selection popup", "Buka daftar pilihan"},
    {"True", "Ya"},
    {"False", "Tidak"},
    {"Insert Unicode control character", "Sisipkan tanda kendali Unicode"},
    {"Previous Month", "Bulan sebelumnya"},
    {"Next Month", "Bulan berikutnya"},
    {"Press", "Tekan"},
    {"Check", "Centang"},
    {"Uncheck", "Hapus centang"},
    {"Toggle", "Balikkan"},
    {"Increase", "Naikkan"},
    {"Decrease", "Turunkan"},
    {"SetFocus", "Pindah ke sini"},
    {"ShowMenu", "Tampilkan menu"},
};

const QHash<QByteArray, QString> &words()
{
    static const QHash<QByteArray, QString> known = [] {
        QHash<QByteArray, QString> table;
        const auto add = [&table](const auto &list) {
            for (const Word &word : list)
                table.insert(word.source, QString::fromUtf8(word.ours));
        };
        add(kButtons);
        add(kFiles);
        add(kMenus);
        return table;
    }();
    return known;
}

} // namespace

QString QtWords::translate(const char *context, const char *source, const char *, int) const
{
    // Qt's classes only; our own texts are Indonesian as they stand.
    return context && source && *context == 'Q' ? words().value(source) : QString();
}

} // namespace silpia
