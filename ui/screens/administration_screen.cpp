#include "ui/screens/administration_screen.h"

#include "core/base/text.h"
#include "ui/frame/empty_state.h"
#include "ui/frame/label.h"
#include "ui/frame/screen_head.h"
#include "ui/screens/admin_backup.h"
#include "ui/screens/admin_blanks.h"
#include "ui/screens/admin_card_life.h"
#include "ui/screens/admin_card_papers.h"
#include "ui/screens/admin_card_layout.h"
#include "ui/screens/admin_destruction.h"
#include "ui/screens/admin_form_import.h"
#include "ui/screens/admin_grants.h"
#include "ui/screens/admin_holidays.h"
#include "ui/screens/admin_officers.h"
#include "ui/screens/admin_outages.h"
#include "ui/screens/admin_partners.h"
#include "ui/screens/admin_printers.h"
#include "ui/screens/admin_printing.h"
#include "ui/screens/admin_reconcile.h"
#include "ui/screens/admin_regions.h"
#include "ui/screens/admin_rules.h"
#include "ui/screens/admin_section_list.h"
#include "ui/screens/admin_settings.h"
#include "ui/screens/admin_siak.h"
#include "ui/screens/admin_sop.h"
#include "ui/screens/admin_stock_count.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <array>

namespace silpia {

namespace {

constexpr int kListWidth = 212;

template<typename Section>
Screen *make(Office &office, const Session &session, QWidget *parent)
{
    return new Section(office, session, parent);
}

/// One section: its group, what it is called, and who may use it.
struct SectionDef
{
    QLatin1StringView code;
    const char *group;
    const char *label;
    Icon icon;
    RoleSet roles;
    Screen *(*make)(Office &, const Session &, QWidget *);
};

constexpr RoleSet kAdministrator = {Role::Administrator};
constexpr RoleSet kBlankKeepers = {Role::Operator, Role::Counter, Role::Administrator};
constexpr RoleSet kPrinterKeepers = {Role::Operator, Role::Administrator};
constexpr RoleSet kOutageKeepers = {Role::Counter, Role::SectionHead, Role::Operator, Role::Administrator};
constexpr RoleSet kKeepers = {Role::Operator, Role::Counter};
constexpr RoleSet kCardReaders = {Role::Operator, Role::Counter, Role::SectionHead, Role::DivisionHead};
constexpr RoleSet kReconcilers = {Role::Operator, Role::Counter};
constexpr RoleSet kImporters = {Role::Counter, Role::Administrator};

constexpr const char *kPeople = QT_TRANSLATE_NOOP("silpia", "Orang dan lembaga");
constexpr const char *kCards = QT_TRANSLATE_NOOP("silpia", "Kartu");
constexpr const char *kRules = QT_TRANSLATE_NOOP("silpia", "Aturan kantor");
constexpr const char *kData = QT_TRANSLATE_NOOP("silpia", "Data");

constexpr std::array kSections = {
    SectionDef{"officers"_L1, kPeople, QT_TRANSLATE_NOOP("silpia", "Petugas"), Icon::Person, kAdministrator, make<AdminOfficers>},
    SectionDef{"partners"_L1, kPeople, QT_TRANSLATE_NOOP("silpia", "Lembaga mitra"), Icon::Bank, kAdministrator, make<AdminPartners>},
    SectionDef{"grants"_L1, kPeople, QT_TRANSLATE_NOOP("silpia", "Penugasan Plt./Plh."), Icon::Stamp, kAdministrator, make<AdminGrants>},
    SectionDef{"blanks"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Blangko"), Icon::Card, kBlankKeepers, make<AdminBlanks>},
    SectionDef{"count"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Stok opname"), Icon::Counter, kKeepers, make<AdminStockCount>},
    SectionDef{"destruction"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Pemusnahan"), Icon::Cross, kKeepers, make<AdminDestruction>},
    SectionDef{"life"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Masa berlaku kartu"), Icon::Clock, kCardReaders, make<AdminCardLife>},
    SectionDef{"papers"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Laporan kartu"), Icon::Paper, kCardReaders, make<AdminCardPapers>},
    SectionDef{"printing"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Pencetakan"), Icon::Printer, kAdministrator, make<AdminPrinting>},
    SectionDef{"printers"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Printer"), Icon::Printer, kPrinterKeepers, make<AdminPrinters>},
    SectionDef{"layout"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Tata letak kartu"), Icon::Paper, kAdministrator, make<AdminCardLayout>},
    SectionDef{"reconcile"_L1, kCards, QT_TRANSLATE_NOOP("silpia", "Rekonsiliasi SIAK"), Icon::Differs, kReconcilers, make<AdminReconcile>},
    SectionDef{"settings"_L1, kRules, QT_TRANSLATE_NOOP("silpia", "Pengaturan"), Icon::Gear, kAdministrator, make<AdminSettings>},
    SectionDef{"rules"_L1, kRules, QT_TRANSLATE_NOOP("silpia", "Persyaratan"), Icon::Paper, kAdministrator, make<AdminRules>},
    SectionDef{"holidays"_L1, kRules, QT_TRANSLATE_NOOP("silpia", "Kalender"), Icon::Calendar, kAdministrator, make<AdminHolidays>},
    SectionDef{"outages"_L1, kRules, QT_TRANSLATE_NOOP("silpia", "Gangguan"), Icon::Held, kOutageKeepers, make<AdminOutages>},
    SectionDef{"regions"_L1, kRules, QT_TRANSLATE_NOOP("silpia", "Wilayah"), Icon::Flag, kAdministrator, make<AdminRegions>},
    SectionDef{"sop"_L1, kRules, QT_TRANSLATE_NOOP("silpia", "SOP"), Icon::Counter, kAdministrator, make<AdminSop>},
    SectionDef{"form"_L1, kData, QT_TRANSLATE_NOOP("silpia", "Formulir online"), Icon::Tray, kImporters, make<FormImportPanel>},
    SectionDef{"siak"_L1, kData, QT_TRANSLATE_NOOP("silpia", "Ekstrak SIAK"), Icon::Compare, kImporters, make<SiakImportPanel>},
    SectionDef{"backup"_L1, kData, QT_TRANSLATE_NOOP("silpia", "Cadangan"), Icon::Database, kAdministrator, make<AdminBackup>},
};

const SectionDef *sectionOf(const QString &code)
{
    for (const SectionDef &def : kSections) {
        if (def.code == code)
            return &def;
    }
    return nullptr;
}

} // namespace

AdministrationScreen::AdministrationScreen(Office &office, const Session &session, QWidget *parent)
    : Screen(office, session, parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *side = new QFrame(this);
    side->setProperty("kind", u"surface"_s);
    side->setFixedWidth(kListWidth);
    auto *inner = new QVBoxLayout(side);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    m_list = new AdminSectionList(side);
    inner->addWidget(new ScreenHead(tr("Administrasi"), side));
    inner->addWidget(m_list, 1);
    m_stack = new QStackedWidget(this);
    layout->addWidget(side);
    layout->addWidget(makeLine(Qt::Vertical, this));
    layout->addWidget(m_stack, 1);
    connect(m_list, &AdminSectionList::chosen, this, &AdministrationScreen::showSection);
    setAccessibleName(tr("Administrasi"));
    setFocusProxy(m_list);
    fillList();
}

RoleSet AdministrationScreen::roles()
{
    const auto officer = office().officer(session());
    if (!officer)
        report(officer.error());
    return officer ? officer->roles : RoleSet();
}

void AdministrationScreen::fillList()
{
    const RoleSet held = roles();
    QList<AdminPlace> places;
    const char *group = nullptr;
    for (const SectionDef &def : kSections) {
        if (!held.intersects(def.roles))
            continue;
        if (def.group != group)
            places.append({{}, silpia::tr(def.group)});
        group = def.group;
        places.append({QString(def.code), silpia::tr(def.label), def.icon});
    }
    m_list->setPlaces(places);
    m_list->choose(m_section);
}

QStringList AdministrationScreen::sections() const
{
    return m_list->codes();
}

bool AdministrationScreen::isOpen(const QString &code)
{
    const SectionDef *def = sectionOf(code);
    return def && roles().intersects(def->roles);
}

QWidget *AdministrationScreen::sectionPage(const QString &code)
{
    const SectionDef *def = sectionOf(code);
    if (!isOpen(code)) {
        const QString title = def ? tr("Bagian %1 hanya untuk administrator").arg(silpia::tr(def->label)) : tr("Tidak ada bagian untuk Anda di sini");
        return new EmptyState(title, tr("Minta Administrator Database Kependudukan (ADB) mengubahnya, atau ganti petugas bila peran itu milik Anda."), m_stack);
    }
    Screen *page = def->make(office(), session(), m_stack);
    page->setObjectName(code);
    connect(page, &Screen::said, this, &Screen::said);
    connect(page, &Screen::changed, this, &Screen::changed);
    connect(page, &Screen::openRequested, this, &Screen::openRequested);
    return page;
}

void AdministrationScreen::showSection(const QString &code)
{
    if (!m_section.isEmpty() && m_section != code)
        emit said(NoticeKind::Info, {}); // a sentence belongs to its page
    m_section = code;
    // Neither a page nor a refusal outlives a change of roles.
    QWidget *shown = m_pages.value(code);
    if (!shown || (qobject_cast<Screen *>(shown) != nullptr) != isOpen(code)) {
        if (shown) {
            m_stack->removeWidget(shown);
            shown->deleteLater();
        }
        m_pages.insert(code, sectionPage(code));
        m_stack->addWidget(m_pages.value(code));
    }
    m_stack->setCurrentWidget(m_pages.value(code));
    m_list->choose(code);
    if (Screen *page = current())
        page->reload();
}

Screen *AdministrationScreen::current() const
{
    return qobject_cast<Screen *>(m_stack->currentWidget());
}

void AdministrationScreen::reload()
{
    fillList();
    const QStringList open = sections();
    showSection(m_section.isEmpty() ? open.value(0) : m_section);
}

bool AdministrationScreen::goBack()
{
    if (Screen *page = current(); page && page->goBack())
        return true;
    if (!m_stack->isAncestorOf(focusWidget()))
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace silpia
