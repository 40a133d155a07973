#pragma once

#include <string_view>
#include <utility>

/// What must follow from other rows: what it is about, and a question whose every answer is a place where it does not hold.
constexpr std::pair<std::string_view, std::string_view> kRules[] = {
    {"rujukan", "SELECT \"table\" || ' ' || coalesce(rowid, '') FROM pragma_foreign_key_check"},
    {"kepala", "SELECT 'origin' WHERE (SELECT count(*) FROM origin WHERE own = 1) <> 1"},
    {"kepala", "SELECT 'origin ' || id FROM origin o WHERE (last_sequence, last_hash) IS NOT (SELECT coalesce(max(sequence), 0), coalesce(hash, x'') FROM event WHERE origin_id = o.id)"},
    {"jurnal", "SELECT 'permohonan ' || app || ': rantai terputus' FROM (SELECT application_id AS app, previous_of_application AS previous, "
               "lag(hash, 1, x'') OVER (PARTITION BY application_id ORDER BY id) AS last FROM event WHERE application_id IS NOT NULL) WHERE previous <> last"},
    // An event of no step goes from None to None. Each step begins where the one before ended, and has seen its version.
    {"keadaan", "SELECT 'permohonan ' || app || ': langkah tidak menyambung' FROM (SELECT application_id AS app, from_state, version_seen, "
                "lag(to_state, 1, 'None') OVER step AS before, row_number() OVER step - 1 AS version FROM event WHERE application_id IS NOT NULL AND to_state <> 'None' "
                "WINDOW step AS (PARTITION BY application_id ORDER BY id)) WHERE from_state <> before OR version_seen <> version"},
    // An application stands where its last step ended. Its clock starts when it moved, and later by as long as it was held since;
    // it is held when the last event that moved, held or resumed it is a hold. Moments are counted in milliseconds.
    {"keadaan", "WITH step AS (SELECT *, from_state <> to_state AS moves, strftime('%s', substr(occurred_at, 1, 19)) * 1000 + substr(occurred_at, 21, 3) AS ms "
                "FROM event WHERE application_id IS NOT NULL AND to_state <> 'None'), "
                "folded AS (SELECT application_id AS app, count(*) AS version, max(id) AS last, max(id) FILTER (WHERE moves) AS moved, "
                "max(id) FILTER (WHERE moves OR code IN ('hold', 'resume')) AS held FROM step GROUP BY application_id), "
                "pause AS (SELECT f.app, sum(max(0, r.ms - (SELECT h.ms FROM step h WHERE h.application_id = f.app AND h.id < r.id AND h.code = 'hold' ORDER BY h.id DESC LIMIT 1))) AS ms "
                "FROM step r JOIN folded f ON f.app = r.application_id AND r.id > f.moved WHERE r.code = 'resume' GROUP BY f.app), "
                "clock AS (SELECT f.*, m.ms + coalesce((SELECT p.ms FROM pause p WHERE p.app = f.app), 0) AS ms FROM folded f JOIN step m ON m.id = f.moved) "
                "SELECT 'permohonan ' || a.id FROM application a LEFT JOIN clock c ON c.app = a.id LEFT JOIN event l ON l.id = c.last LEFT JOIN event h ON h.id = c.held AND h.code = 'hold' "
                "WHERE a.state IS NOT l.to_state OR a.version IS NOT c.version OR a.owner_id <> a.origin_id OR a.held_since IS NOT h.occurred_at "
                "OR a.held_cause IS NOT (SELECT n.text FROM note n WHERE n.application_id = a.id AND n.event_id = h.id AND n.kind = 'holdCause') "
                "OR a.clock_started_at IS NOT strftime('%Y-%m-%dT%H:%M:%S', c.ms / 1000, 'unixepoch') || printf('.%03dZ', c.ms % 1000)"},
    {"keadaan", "SELECT 'permohonan ' || a.id || ': bukan isian terakhir' FROM application a WHERE a.child_id IS NOT (SELECT max(id) FROM child WHERE application_id = a.id) "
                "OR a.photo_id IS NOT (SELECT max(id) FROM photo WHERE application_id = a.id) OR a.destination_id <> "
                "coalesce((SELECT partner_id FROM redirect WHERE application_id = a.id ORDER BY id DESC LIMIT 1), a.partner_id)"},
    {"pencarian", "SELECT 'child_search' WHERE (SELECT count(*) FROM child_search_content) <> (SELECT count(*) FROM application)"},
    {"pencarian", "SELECT 'child_search ' || a.id FROM application a WHERE NOT EXISTS "
                  "(SELECT 1 FROM child_search_content s, child c WHERE s.id = a.id AND c.id = a.child_id AND s.c0 = c.name_key)"},
    // Each word of each name that was ever entered, and no other.
    {"pencarian", "WITH w AS (SELECT DISTINCT j.value AS word FROM (SELECT DISTINCT name_words AS bag FROM child WHERE name_words <> ''), "
                  "json_each('[\"' || replace(bag, ' ', '\",\"') || '\"]') j) SELECT 'name_word' FROM (SELECT word FROM w EXCEPT SELECT word FROM name_word) "
                  "UNION ALL SELECT 'name_word' FROM (SELECT word FROM name_word EXCEPT SELECT word FROM w)"},
    {"hitungan", "SELECT * FROM (SELECT state, partner_id, count(*) FROM application GROUP BY 1, 2 EXCEPT SELECT state, partner_id, n FROM queue_count) UNION ALL "
                 "SELECT * FROM (SELECT state, partner_id, n FROM queue_count WHERE n <> 0 EXCEPT SELECT state, partner_id, count(*) FROM application GROUP BY 1, 2)"},
    {"hitungan", "SELECT state FROM queue_count q WHERE n = 0 AND NOT EXISTS (SELECT 1 FROM application a CROSS JOIN event e ON e.application_id = a.id "
                 "WHERE a.partner_id = q.partner_id AND e.to_state = q.state)"}, // 0 stands only where somebody has been
    {"nomor", "SELECT kind || ': penghitung' FROM (SELECT kind, scope, year, last FROM number_counter UNION ALL SELECT kind, scope, year, max(serial) FROM paper GROUP BY 1, 2, 3) "
              "GROUP BY kind, scope, year HAVING count(*) <> 2 OR min(last) <> max(last)"},
    {"blangko", "SELECT 'blank_tally ' || coalesce(b.id, y.bundle_id) FROM blank_bundle b FULL JOIN blank_tally y ON y.bundle_id = b.id LEFT JOIN (SELECT bundle_id AS f, sum(kind = 'taken') AS t, sum(kind = 'good') AS g, sum(kind = 'spoiled') AS s, sum(kind = 'lost') AS l FROM "
                "(SELECT *, row_number() OVER (PARTITION BY bundle_id, position ORDER BY id DESC) AS age FROM blank_movement) WHERE age = 1 GROUP BY 1) ON f = b.id LEFT JOIN (SELECT source_id AS p, sum((way = 'allocated') * count) AS a, sum((way = 'returned') * count) AS r FROM blank_bundle GROUP BY 1) ON p = b.id WHERE (taken, good, spoiled, lost, allocated, returned, free) IS NOT (ifnull(t, 0), ifnull(g, 0), ifnull(s, 0), ifnull(l, 0), ifnull(a, 0), ifnull(r, 0), b.count - ifnull(t + g + s + l, 0) - ifnull(a + r, 0)) UNION ALL SELECT 'print_open ' || coalesce(t.id, p.attempt_id) FROM print_attempt t FULL JOIN print_open p ON p.attempt_id = t.id WHERE (p.attempt_id IS NULL) = (t.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM print_outcome o WHERE o.attempt_id = t.id))"},
    {"pembacaan", "SELECT 'reading ' || id FROM reading WHERE id < 1 OR id > (SELECT count(*) FROM reading)"},
    // Of the day that runs, nobody may be missing who opened a file to work on it.
    {"pembacaan", "SELECT 'peristiwa ' || e.id FROM event e WHERE e.code = 'open' AND e.id > (SELECT coalesce(max(event_id), 0) FROM setting WHERE key = 'reading.closed') AND NOT EXISTS "
                  "(SELECT 1 FROM reading r WHERE r.application_id = e.application_id AND r.officer_id = e.officer_id AND r.at = e.occurred_at AND r.kind = 'record' AND r.count = 1)"},
};
