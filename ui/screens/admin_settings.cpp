#include "ui/screens/admin_settings.h"

#include "core/base/text.h"
#include "ui/frame/action_button.h"
#include "ui/frame/theme.h"
#include "ui/screens/admin_form.h"

#include <QFileInfo>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>

namespace silpia {

namespace {

constexpr int kMostDays = 366;

/// A setting that is no free text: a number of days, or yes and no. Its value in force may be a default.
struct Measured
{
    QLatin1StringView key;
    bool yesNo;
    int (*value)(const Settings &);
};

constexpr std::array kMeasured = {
    Measured{"signature.used"_L1, true, [](const Settings &s) { return int(s.usesSignature); }},
    Measured{"card.qr"_L1, true, [](const Settings &s) { return int(s.cardQr); }},
    Measured{"days.eventDayIsZero"_L1, true, [](const Settings &s) { return int(s.eventDayIsZero); }},
    Measured{"days.expiresSoon"_L1, false, [](const Settings &s) { return s.expiresSoonDays; }},
    Measured{"days.officeError"_L1, false, [](const Settings &s) { return s.officeErrorDays; }},
    Measured{"days.completion"_L1, false, [](const Settings &s) { return s.completionDays; }},
    Measured{"stock.least"_L1, false, [](const Settings &s) { return s.leastBlanks; }},
    Measured{"stock.witnesses"_L1, false, [](const Settings &s) { return s.witnesses; }},
    Measured{"target.verify"_L1, false, [](const Settings &s) { return s.targets.verify; }},
    Measured{"target.validate"_L1, false, [](const Settings &s) { return s.targets.validate; }},
    Measured{"target.print"_L1, false, [](const Settings &s) { return s.targets.print; }},
};

const Measured *measured(QLatin1StringView key)
{
    for (const Measured &one : kMeasured) {
        if (one.key == key)
            return &one;
    }
    return nullptr;
}

const QString kBackupFolder = u"backup.folder"_s;

} // namespace

AdminSettings::AdminSettings(Office &office, const Session &session, QWidget *parent)
    : AdminSection(office, session, tr("Pengaturan"), parent)
{
    m_form = new AdminForm(this);
    addGroup(tr("Kop surat"), {u"office"_s});
    addGroup(tr("Kepala Dinas"), {u"head"_s});
    addGroup(tr("Hari dan target"), {u"days"_s, u"target"_s});
    addGroup(tr("Blangko"), {u"stock"_s});
    addGroup(tr("Kartu, tanda tangan, dan cadangan"), {});
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kPageEdge, kPaneEdge, kPageEdge, kPaneEdge);
    layout->addWidget(m_form);
    layout->addStretch(1);
    body()->addWidget(scrolled(page, this), 1);
    connect(addPrimary(u"keep"_s, Icon::Check, tr("Simpan pengaturan")), &QPushButton::clicked, this, &AdminSettings::keep);
}

void AdminSettings::addGroup(const QString &heading, const QStringList &prefixes)
{
    m_form->addHeading(heading);
    bool left = true;
    for (const SettingDef &def : settingDefs()) {
        const QString prefix = QString(def.key).section(u'.', 0, 0);
        // The last group takes what no group before it has taken.
        const bool mine = prefixes.isEmpty() ? !m_form->row(QString(def.key)) : prefixes.contains(prefix);
        if (!mine)
            continue;
        addField(def, left);
        left = !left;
    }
    m_form->endLine();
}

void AdminSettings::addField(const SettingDef &def, bool left)
{
    const QString key(def.key);
    const FormPlace place = left ? FormPlace::Left : FormPlace::Right;
    QString label = silpia::tr(def.label);
    const Measured *kind = measured(def.key);
    if (kind && kind->yesNo)
        m_form->addCheck(key, label.remove(silpia::tr(" (1 atau 0)")), tr("Ya"), place);
    else if (kind)
        m_form->addNumber(key, label, 0, kMostDays, place);
    else if (key == kBackupFolder)
        m_form->addFolder(key, label, place);
    else
        m_form->addLine(key, label, place);
}

Result<SettingMap> AdminSettings::inForce()
{
    SettingMap values = TRY(loadSettings(office().database()));
    const Settings settings = Settings::from(values);
    for (const Measured &one : kMeasured)
        values.insert(QString(one.key), QString::number(one.value(settings)));
    return values;
}

void AdminSettings::reload()
{
    if (m_form->isDirty())
        return;
    const auto values = inForce();
    if (!values)
        return report(values.error());
    for (const QString &key : m_form->codes())
        m_form->setText(key, values->value(key));
    m_form->setDirty(false);
}

void AdminSettings::keep()
{
    m_form->clearFaults();
    const QString folder = m_form->text(kBackupFolder);
    if (!folder.isEmpty() && !QFileInfo(folder).isDir()) {
        m_form->setFault(kBackupFolder, tr("Folder ini tidak ada. Pilih folder lain."));
        m_form->goToFirstFault();
        return emit said(NoticeKind::Error, tr("Folder cadangan tidak ada."));
    }
    const auto before = inForce();
    if (!before)
        return report(before.error());
    SettingMap changed;
    for (const QString &key : m_form->codes()) {
        if (m_form->text(key) != before->value(key))
            changed.insert(key, m_form->text(key));
    }
    m_form->setDirty(false);
    if (changed.isEmpty())
        return emit said(NoticeKind::Info, tr("Tidak ada pengaturan yang berubah."));
    if (const auto kept = keepSettings(office(), session(), changed); !kept) {
        m_form->setDirty(true);
        (void)m_form->showError(kept.error());
        return report(kept.error());
    }
    reload();
    done(tr("%1 pengaturan disimpan.").arg(changed.size()));
}

} // namespace silpia
