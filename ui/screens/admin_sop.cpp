#include "ui/screens/admin_sop.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/theme.h"
#include "ui/screens/admin_form.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace silpia {

namespace {

constexpr int kYearsAhead = 10;

} // namespace

AdminSop::AdminSop(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("SOP"), parent)
{
    m_form = new AdminForm(this);
    buildForm();
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->addWidget(m_form);
    layout->addStretch(1);
    body()->addWidget(scrolled(page, this), 1);
    connect(addPrimary(u"keep"_s, Icon::Check, tr("Simpan SOP")), &QPushButton::clicked, this, &AdminSop::keep);
}

void AdminSop::buildForm()
{
    const QDate latest = office().today().addYears(kYearsAhead);
    m_form->addLine(u"name"_s, tr("Nama SOP"));
    m_form->addLine(u"number"_s, tr("Nomor SOP"), FormPlace::Left);
    m_form->addLine(u"approver"_s, tr("Disahkan oleh"), FormPlace::Right);
    m_form->addDate(u"made"_s, tr("Tanggal pembuatan"), latest, FormPlace::Left);
    m_form->addDate(u"effective"_s, tr("Tanggal efektif"), latest, FormPlace::Right);
    m_form->addDate(u"revised"_s, tr("Tanggal revisi"), latest, FormPlace::Left);
    m_form->addLine(u"warning"_s, tr("Peringatan"), FormPlace::Right);
    m_form->addArea(u"legalBases"_s, tr("Dasar hukum, satu baris satu peraturan"), 6);
    m_form->addArea(u"equipment"_s, tr("Peralatan dan perlengkapan"), 5, FormPlace::Left);
    m_form->addArea(u"qualifications"_s, tr("Kualifikasi pelaksana"), 5, FormPlace::Right);
    m_form->addArea(u"related"_s, tr("Keterkaitan SOP"), 2);
}

void AdminSop::reload()
{
    if (m_form->isDirty())
        return;
    const auto sop = sopRecord(office());
    if (!sop)
        return report(sop.error());
    show(*sop);
    m_form->setDirty(false);
}

void AdminSop::show(const SopRecord &sop)
{
    m_form->setText(u"name"_s, sop.name);
    m_form->setText(u"number"_s, sop.number);
    m_form->setText(u"approver"_s, sop.approver);
    m_form->setText(u"warning"_s, sop.warning);
    m_form->setDate(u"made"_s, QDate::fromString(sop.made, Qt::ISODate));
    m_form->setDate(u"revised"_s, QDate::fromString(sop.revised, Qt::ISODate));
    m_form->setDate(u"effective"_s, QDate::fromString(sop.effective, Qt::ISODate));
    m_form->setText(u"legalBases"_s, sop.legalBases.join(u'\n'));
    m_form->setText(u"equipment"_s, sop.equipment.join(u'\n'));
    m_form->setText(u"qualifications"_s, sop.qualifications.join(u'\n'));
    m_form->setText(u"related"_s, sop.related.join(u'\n'));
}

QString AdminSop::isoOf(const QString &code)
{
    const auto day = m_form->date(code);
    if (!day && !m_form->text(code).isEmpty())
        m_form->setFault(code, tr("Tanggal tidak terbaca. Tulis hari, bulan, tahun."));
    return day ? day->toString(Qt::ISODate) : QString();
}

QStringList AdminSop::linesOf(const QString &code) const
{
    QStringList lines;
    for (const QString &line : m_form->text(code).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

void AdminSop::keep()
{
    m_form->clearFaults();
    SopRecord sop;
    sop.name = m_form->text(u"name"_s);
    sop.number = m_form->text(u"number"_s);
    sop.approver = m_form->text(u"approver"_s);
    sop.warning = m_form->text(u"warning"_s);
    sop.made = isoOf(u"made"_s);
    sop.effective = isoOf(u"effective"_s);
    sop.revised = isoOf(u"revised"_s);
    sop.legalBases = linesOf(u"legalBases"_s);
    sop.equipment = linesOf(u"equipment"_s);
    sop.qualifications = linesOf(u"qualifications"_s);
    sop.related = linesOf(u"related"_s);
    if (!m_form->filled({u"name"_s, u"number"_s}) || !m_form->faulty().isEmpty()) {
        m_form->goToFirstFault();
        return emit said(NoticeKind::Error, tr("%1 isian SOP harus diperbaiki.").arg(m_form->faulty().size()));
    }
    if (const auto kept = keepSop(office(), session(), sop); !kept)
        return report(kept.error());
    m_form->setDirty(false);
    reload();
    done(tr("SOP %1 disimpan.").arg(sop.number));
}

} // namespace silpia
