#include "ui/screens/admin_printing.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/chip.h"
#include "ui/frame/label.h"
#include "ui/frame/panel.h"
#include "ui/screens/admin_form.h"
#include "ui/screens/admin_print_way.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>

namespace silpia {

AdminPrinting::AdminPrinting(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Pencetakan"), parent)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->setSpacing(kPaneEdge);
    layout->addWidget(buildWay());
    layout->addWidget(buildSignature());
    layout->addWidget(buildProduction());
    layout->addStretch(1);
    body()->addWidget(scrolled(page, this), 1);
    connect(addPrimary(u"keep"_s, Icon::Check, tr("Simpan cara mencetak")), &QPushButton::clicked, this, &AdminPrinting::keep);
}

QWidget *AdminPrinting::buildWay()
{
    auto *panel = new Panel(tr("Siapa yang mencetak kartu"), this);
    m_way = new PrintWayChoice(panel);
    m_way->setObjectName(u"way"_s);
    panel->content()->addWidget(m_way);
    connect(m_way, &PrintWayChoice::chosen, this, [this] { m_touched = true; });
    return panel;
}

QWidget *AdminPrinting::buildSignature()
{
    auto *panel = new Panel(tr("Tanda tangan elektronik (TTE)"), this);
    m_signature = new QCheckBox(tr("Kepala Dinas menandatangani setiap kartu di SIAK sebelum dicetak"), panel);
    m_signature->setObjectName(u"signature"_s);
    panel->content()->addWidget(m_signature);
    panel->content()->addWidget(makeWrappedLabel(tr("Bila dicentang, kartu baru boleh dicetak sesudah TTE-nya dicatat."), {TextSize::Small, Ink::Quiet, TextWeight::Normal}, panel));
    connect(m_signature, &QCheckBox::clicked, this, [this] { m_touched = true; });
    return panel;
}

QWidget *AdminPrinting::buildProduction()
{
    auto *panel = new Panel(tr("Pencetakan kartu sah"), this);
    m_state = new Chip(panel);
    m_state->setObjectName(u"productionState"_s);
    panel->addAside(m_state);
    m_explanation = makeWrappedLabel({}, {}, panel);
    m_explanation->setObjectName(u"productionWords"_s);
    m_reason = new AdminForm(panel);
    m_reason->addLine(u"reason"_s, tr("Alasan, tercatat dalam jurnal"));
    m_switch = new ActionButton(QString(), panel);
    m_switch->setObjectName(u"switchProduction"_s);
    connect(m_switch, &QPushButton::clicked, this, &AdminPrinting::switchIt);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_reason, 1);
    // Level with the field, whose label stands above it.
    auto *beside = new QVBoxLayout;
    beside->setSpacing(0);
    beside->addSpacing(20);
    beside->addWidget(m_switch);
    beside->addStretch(1);
    line->addLayout(beside);
    panel->content()->addWidget(m_explanation);
    panel->content()->addLayout(line);
    return panel;
}

void AdminPrinting::reload()
{
    const auto book = office().book();
    if (!book)
        return report(book.error());
    show((*book)->settings);
}

void AdminPrinting::show(const Settings &settings)
{
    showProduction(settings);
    if (m_touched)
        return;
    m_way->setValue(settings.way);
    m_signature->setChecked(settings.usesSignature);
}

void AdminPrinting::showProduction(const Settings &settings)
{
    m_production = settings.production;
    m_reason->setEnabled(!settings.demo);
    m_switch->setEnabled(!settings.demo);
    m_switch->setKind(settings.production ? ButtonKind::Danger : ButtonKind::Secondary);
    m_switch->setDrawing(settings.production ? Icon::Held : Icon::Play);
    m_switch->setText(settings.production ? tr("Matikan") : tr("Nyalakan"));
    m_switch->setAccessibleName(settings.production ? tr("Matikan pencetakan kartu sah") : tr("Nyalakan pencetakan kartu sah"));
    if (settings.demo) {
        m_state->setState(ChipKind::Warn, tr("Basis data peragaan"));
        m_explanation->setText(tr("Setiap kartu bertuliskan CONTOH. Basis data peragaan tidak pernah mencetak kartu sah."));
    } else if (settings.way == PrintWay::Siak) {
        m_state->setState(ChipKind::Neutral, settings.production ? tr("Menyala, tidak dipakai") : tr("Tidak dipakai"));
        m_explanation->setText(tr("Kartu dicetak dari SIAK. Sakelar ini baru berlaku bila SILPIA yang mencetak."));
    } else if (settings.production) {
        m_state->setState(ChipKind::Good, tr("Menyala"));
        m_explanation->setText(tr("Kartu yang dicetak adalah kartu sah di atas blangko."));
    } else {
        m_state->setState(ChipKind::Held, tr("Mati"));
        m_explanation->setText(tr("Sampai dinyalakan, hanya CONTOH di kertas yang dapat dicetak; tidak ada blangko yang terpakai. Nyalakan sesudah uji cetak diterima."));
    }
}

void AdminPrinting::switchIt()
{
    m_reason->clearFaults();
    const bool on = !m_production;
    const auto switched = switchProduction(office(), session(), on, m_reason->text(u"reason"_s));
    if (!switched) {
        (void)m_reason->showError(switched.error());
        return report(switched.error());
    }
    m_reason->setText(u"reason"_s, {});
    reload();
    done(on ? tr("Pencetakan kartu sah menyala.") : tr("Pencetakan kartu sah mati. Hanya CONTOH yang dapat dicetak."));
}

void AdminPrinting::keep()
{
    if (m_way->value() == PrintWay::NotChosen) {
        emit said(NoticeKind::Error, tr("Pilih dahulu siapa yang mencetak kartu."));
        return m_way->setFocus(Qt::OtherFocusReason);
    }
    const auto book = office().book();
    if (!book)
        return report(book.error());
    const Settings &before = (*book)->settings;
    SettingMap changed;
    if (m_way->value() != before.way)
        changed.insert(u"print.way"_s, code(m_way->value()));
    if (m_signature->isChecked() != before.usesSignature)
        changed.insert(u"signature.used"_s, m_signature->isChecked() ? u"1"_s : u"0"_s);
    if (changed.isEmpty())
        return emit said(NoticeKind::Info, tr("Tidak ada yang berubah."));
    if (const auto kept = keepSettings(office(), session(), changed); !kept)
        return report(kept.error());
    m_touched = false;
    reload();
    done(tr("Cara mencetak disimpan."));
}

} // namespace silpia
