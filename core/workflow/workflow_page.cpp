#include "core/base/text.h"
#include "core/workflow/step_table.h"

#include <QStringList>

namespace silpia {

namespace {

QString joined(StateSet states)
{
    QStringList words;
    if (states.contains(State::None))
        words.append(u"–"_s);
    for (const State state : allStates()) {
        if (states.contains(state))
            words.append(code(state));
    }
    return words.join(u", "_s);
}

QString joined(RoleSet roles)
{
    QStringList words;
    for (const Role role : allRoles()) {
        if (roles.contains(role))
            words.append(code(role));
    }
    return words.join(u", "_s);
}

QString articles(GuardSet guards)
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(Guard::OfficeErrorInTime); ++i) {
        const auto guard = static_cast<Guard>(i);
        if (guards.contains(guard) && !words.contains(article(guard)))
            words.append(article(guard));
    }
    return words.join(u"; "_s);
}

QString normText(Norm norm)
{
    if (norm.workingDays > 0)
        return u"%1 hari kerja"_s.arg(norm.workingDays);
    return norm.minutes > 0 ? u"%1 menit"_s.arg(norm.minutes) : QString();
}

QString rowText(const StepDef &row)
{
    const QString held = row.held == WhenHeld::Required ? u" (hanya saat ditunda)"_s
                         : row.held == WhenHeld::Either ? u" (juga saat ditunda)"_s
                                                        : QString();
    return u"| %1 | `%2` | %3 | %4 → %5%6 | %7 | %8 | %9 | %10 |\n"_s.arg(
        row.sop > 0 ? QString::number(row.sop) : QString(), QString(row.code), name(row.step), joined(row.from),
        row.stays() ? u"tetap"_s : QString(code(row.to)), held, joined(row.actors),
        row.paper == Paper::None ? QString() : title(row.paper), normText(row.norm))
        .arg(articles(row.guards));
}

} // namespace

QString workflowMarkdown()
{
    QString page = u"# The procedure\n\nGenerated from the step table in `core/workflow/step_table.cpp`; a test fails when this page is stale.\n\n"
                   "| SOP | step | name | from → to | actors | paper | norm | guards rest on |\n"
                   "|---|---|---|---|---|---|---|---|\n"_s;
    for (const StepDef &row : stepTable())
        page += rowText(row);
    page += u"\n## States\n\n| code | on screen |\n|---|---|\n"_s;
    for (const State state : allStates())
        page += u"| `%1` | %2 |\n"_s.arg(QString(code(state)), label(state));
    return page;
}

} // namespace silpia
