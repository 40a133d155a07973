#include "ui/screens/admin_siak.h"

#include "core/base/text.h"
#include "core/office/siak.h"
#include "ui/frame/action_button.h"
#include "ui/frame/fact_list.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace silpia {

SiakImportPanel::SiakImportPanel(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Ekstrak SIAK"), parent)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(kPaneEdge);
    m_outcome = new Banner(this);
    m_outcome->setObjectName(u"outcome"_s);
    m_outcome->hide();
    auto *panel = new Panel(tr("Membandingkan dengan berkas ekstrak"), this);
    panel->content()->addWidget(makeWrappedLabel(tr("Dengan ekstrak, isian yang sama dengan SIAK dicentang sendiri pada pemeriksaan; mata petugas tinggal ke yang berbeda. "
                                                    "NIK yang sudah ada diperbarui, yang lain tetap."), {}, panel));
    auto *facts = new FactList({}, panel);
    facts->setLabelWidth(140);
    facts->setFacts({{.label = tr("Bentuk berkas"), .value = tr("Tabel CSV dari SIAK, baris pertama berisi nama kolom")},
                     {.label = tr("Kolom wajib"), .value = u"NIK, NAMA_LGKP, TGL_LHR"_s},
                     {.label = tr("Kolom lain"), .value = u"NO_KK, JENIS_KLMIN, TMPT_LHR, GOL_DARAH, AGAMA, STATUS_KAWIN, NO_AKTA_LHR, NAMA_LGKP_IBU, NAMA_LGKP_AYAH, NAMA_KEP, ALAMAT, NO_RT, NO_RW, KEL_NAME, KEC_NAME"_s},
                     {.label = tr("Kerahasiaan"), .value = tr("Isi ekstrak hanya ada di basis data ini. Hapus berkas asalnya dari flash disk sesudah diimpor.")}});
    panel->content()->addWidget(facts);
    layout->addWidget(m_outcome);
    layout->addWidget(panel);
    layout->addStretch(1);
    body()->addLayout(layout, 1);
    connect(addPrimary(u"import"_s, Icon::Folder, tr("Impor ekstrak…")), &QPushButton::clicked, this, &SiakImportPanel::import);
}

void SiakImportPanel::import()
{
    const auto file = chooseFile(tr("Ekstrak SIAK"), tr("Tabel (*.csv)"));
    if (!file)
        return;
    const auto persons = waiting(tr("Membaca ekstrak SIAK …"), [&] { return loadSiakExtract(office(), session(), file->bytes); });
    const QString name = QFileInfo(file->path).fileName();
    m_outcome->show();
    if (!persons) {
        m_outcome->say(NoticeKind::Error, tr("Tidak diimpor."), persons.error().message);
        return report(persons.error());
    }
    const QString sentence = tr("%1 orang dari %2 siap dibandingkan.").arg(*persons).arg(name);
    m_outcome->say(NoticeKind::Good, tr("Ekstrak dimasukkan."), sentence);
    done(sentence);
}

} // namespace silpia
