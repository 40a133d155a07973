#!/usr/bin/env bash
# The command line from outside: what it prints where, how it exits, and what it leaves behind.
#   cli_test.sh PROGRAM SOURCE_FOLDER
# Prints one line a case; ends with 0 only if every case holds. Works in a folder of its own and takes it away again.
# Parts that need root, a file system of its own, or a tool that is not there are skipped, and say so.
set -uo pipefail

if (($# != 2)) || [[ ! -x $1 || ! -d $2/resources/demo ]]; then
    echo "usage: $0 PROGRAM SOURCE_FOLDER" >&2
    exit 2
fi
source_folder=$(readlink -f "$2")
samples=$source_folder/resources/demo
work=$(mktemp -d "${TMPDIR:-/tmp}/silpia-cli.XXXXXX")
full=$work/full
trap 'mountpoint -q "$full" && umount "$full"; rm -rf "$work"' EXIT
# Another account must reach the program and the files, but not list the folder.
chmod 711 "$work"
install -m 755 "$1" "$work/silpia"
program=$work/silpia
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY

cases=0
failed=0
skipped=0

ok() { cases=$((cases + 1)); printf 'ok    %s\n' "$1"; }
skip() { skipped=$((skipped + 1)); printf 'skip  %s: %s\n' "$1" "$2"; }

# bad SENTENCE WHY
bad()
{
    cases=$((cases + 1))
    failed=$((failed + 1))
    printf 'FAIL  %s: %s\n' "$1" "$2"
    [[ -z ${shown:-} ]] || printf '      $ silpia %s\n' "$shown"
    [[ ! -s out ]] || sed 's/^/      stdout: /;4q' out
    [[ ! -s err ]] || sed 's/^/      stderr: /;4q' err
}

# holds SENTENCE COMMAND…: a case that is not about an exit code.
holds()
{
    local sentence=$1
    shift
    if "$@"; then ok "$sentence"; else bad "$sentence" "does not hold: $*"; fi
}

is_not() { ! "$@"; }

verbs="init demo import list check backup restore"
password=petugas-satu
typed=$password

# run ARGUMENTS…: leaves out, err and code. What is in $typed comes on standard input.
run()
{
    shown="$*"
    printf '%s\n' "$typed" | timeout 120 "$program" "$@" >out 2>err
    code=$?
}

# crashed: a signal, no end in two minutes, or a sanitizer's complaint.
crashed() { ((code >= 124)) || grep -qE 'Sanitizer|runtime error:' err; }

# exits CODE SENTENCE ARGUMENTS…
exits()
{
    local wanted=$1 sentence=$2
    shift 2
    run "$@"
    if crashed; then bad "$sentence" "crashed or hung ($code)"; return 1; fi
    if ((code != wanted)); then bad "$sentence" "exit $code, not $wanted"; return 1; fi
    # Whatever goes wrong is said in words on stderr, and never on stdout.
    if ((wanted == 1 || wanted == 2 || wanted == 5)); then
        if [[ ! -s err ]]; then bad "$sentence" "says nothing on stderr"; return 1; fi
        if [[ -s out ]]; then bad "$sentence" "says it on stdout"; return 1; fi
    fi
    ok "$sentence"
}

says() { grep -qF -- "$1" err; }
prints() { grep -qF -- "$1" out; }
nothing_left() { ! compgen -G "$1*" >/dev/null; }
files_in() { find "$1" -mindepth 1 | wc -l; }
sql() { sqlite3 "$1" "$2"; }
# tamper DATABASE SQL: changes rows behind the program, past the triggers that keep them; these are there again afterwards.
# Prints how many rows were changed.
tamper()
{
    sql "$1" "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger'" >drop.sql
    sql "$1" "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid" >create.sql
    { cat drop.sql; printf '%s;\nSELECT total_changes();\n' "$2"; cat create.sql; } | sqlite3 -bail "$1" | tail -1
}
head_of() { "$program" check --db "$1" 2>/dev/null; }

command -v sqlite3 >/dev/null || { echo "sqlite3 is needed." >&2; exit 2; }

echo "# what it says of itself"
exits 0 "help is printed" --help
for verb in $verbs; do holds "help names $verb" prints "silpia $verb"; done
exits 0 "the version is printed" --version
holds "the version stands on stdout" grep -qE '^SILPIA [0-9]+\.[0-9]+\.[0-9]+$' out
for verb in $verbs; do
    exits 0 "$verb --help is printed" "$verb" --help && holds "$verb --help says how it is used" prints "silpia $verb"
done

echo "# wrong use"
for verb in $verbs; do
    exits 2 "$verb without its options is wrong use" "$verb"
    exits 2 "$verb with an unknown option is wrong use" "$verb" --no-such-option
done
exits 2 "an unknown verb is wrong use" dance
exits 2 "list with a file too many is wrong use" list --db a.db b.db
exits 2 "an empty name is no database" list --db=
exits 2 "an option without its value is wrong use" list --db
exits 2 "two forms at once are wrong use" import --db a.db one.csv two.csv --dry-run
exits 2 "import without a form is wrong use" import --db a.db --dry-run
exits 2 "--today without --dry-run is wrong use" import --db a.db one.csv --today 2026-11-22
exits 2 "an unreadable --today is wrong use" import --db a.db one.csv --dry-run --today 22/11/2026
exits 2 "an unknown state is wrong use" list --db a.db --state Printing
exits 2 "a printed head that is none is wrong use" check --db a.db --head 12
exits 2 "a printed head of half a hash is wrong use" check --db a.db --head 12:abcdef
holds "wrong use makes no file" nothing_left a.db

echo "# init"
exits 0 "a new database is made" init --db office.db --partners "$samples/mitra.csv" --siak "$samples/siak.csv" --admin ani
holds "init prints no data" is_not test -s out
holds "the database is for its owner only" test "$(stat -c %a office.db)" = 600
exits 0 "the new database passes its check" check --db office.db
holds "the check prints the journal's head on stdout" grep -qE '^[0-9]+:[0-9a-f]{64}$' out
before=$(sha256sum office.db)
exits 1 "init over a database is refused" init --db office.db --partners "$samples/mitra.csv" --admin ani
holds "the database that was there is untouched" test "$before" = "$(sha256sum office.db)"
: >empty.file
exits 1 "init over any file is refused" init --db empty.file --partners "$samples/mitra.csv" --admin ani
holds "the file that was there is untouched" test "$(stat -c %s empty.file)" = 0
typed=pendek exits 1 "a short password is refused" init --db new.db --partners "$samples/mitra.csv" --admin ani
typed=12345678 exits 1 "a common password is refused" init --db new.db --partners "$samples/mitra.csv" --admin ani
typed='' exits 2 "an empty password is wrong use" init --db new.db --partners "$samples/mitra.csv" --admin ani
shown="init … (standard input closed)"
timeout 60 "$program" init --db new.db --partners "$samples/mitra.csv" --admin ani >out 2>err <&-
code=$?
if ((code == 2)); then ok "a closed standard input is no password"; else bad "a closed standard input is no password" "exit $code"; fi
exits 1 "a missing list of partners is refused" init --db new.db --partners no.csv --admin ani
exits 1 "a folder is no list of partners" init --db new.db --partners "$samples" --admin ani
exits 1 "a list without its columns is refused" init --db new.db --partners "$samples/siak.csv" --admin ani
printf 'kode,nama,kode_kecamatan\n,Tanpa Kode,13.01.05\n' >partners.csv
exits 1 "a partner without a code is refused" init --db new.db --partners partners.csv --admin ani
: >partners.csv
exits 1 "an empty list of partners is refused" init --db new.db --partners partners.csv --admin ani
exits 1 "a bad SIAK extract is refused" init --db new.db --partners "$samples/mitra.csv" --siak "$samples/mitra.csv" --admin ani
exits 1 "a folder that is not there is refused" init --db no/new.db --partners "$samples/mitra.csv" --admin ani
holds "no refused init leaves a file" nothing_left new.db

cp office.db fresh.db

echo "# demo"
exits 0 "a demo office is made" demo --out demo
holds "demo prints where its database is" test "$(cat out)" = demo/silpia.db
exits 0 "the demo database passes its check" check --db demo/silpia.db
holds "every state of the procedure is there" test "$(sql demo/silpia.db 'SELECT count(DISTINCT state) FROM application')" = 15
before=$(sha256sum demo/silpia.db)
exits 1 "demo into a full folder is refused" demo --out demo
holds "the demo office that was there is untouched" test "$before" = "$(sha256sum demo/silpia.db)"
exits 1 "demo into a file is refused" demo --out empty.file
papers=$(find demo/surat -name '*.pdf' | wc -l)
holds "each paper of the database is a PDF" test "$papers" = "$(sql demo/silpia.db 'SELECT count(*) FROM paper')"
holds "each card of the database is a PDF" test "$(find demo/kartu -name '*.pdf' | wc -l)" = "$(sql demo/silpia.db 'SELECT count(*) FROM card')"
holds "no PDF is empty" test -z "$(find demo -name '*.pdf' -size -100c)"
if command -v pdftotext >/dev/null; then
    contoh=0
    for card in demo/kartu/*.pdf; do pdftotext "$card" - | tr -d '[:space:]' | grep -q CONTOH && contoh=$((contoh + 1)); done
    holds "every card of the demo says CONTOH" test "$contoh" = "$(find demo/kartu -name '*.pdf' | wc -l)"
else
    skip "every card of the demo says CONTOH" "no pdftotext"
fi
cp -r demo whole

echo "# list"
exits 0 "the demo office is listed" list --db demo/silpia.db
holds "one line an application" test "$(wc -l <out)" = "$(sql demo/silpia.db 'SELECT count(*) FROM application')"
holds "no NIK is printed whole" is_not grep -qE '[0-9]{16}' out
one_name=$(sql demo/silpia.db "SELECT name FROM child WHERE instr(name, ' ') > 0 LIMIT 1")
holds "no name is printed whole" is_not grep -qF "$one_name" out
holds "nothing stands on stderr" is_not test -s err
exits 0 "one state is listed" list --db demo/silpia.db --state Printed
holds "only that state is listed" test "$(cut -f4 out | sort -u)" = Printed
exits 0 "the list comes as JSON" list --db demo/silpia.db --json
json_is_array() { [[ $(sqlite3 :memory: "SELECT json_type(CAST(readfile('$1') AS TEXT))") == array ]]; }
holds "the list is one JSON array" json_is_array out
exits 0 "an empty list is done" list --db office.db
holds "an empty list prints nothing" is_not test -s out
exits 0 "an empty list comes as JSON" list --db office.db --json
holds "an empty list is an empty array" test "$(tr -d '[:space:]' <out)" = '[]'

echo "# databases that are none"
exits 1 "a missing database is not found (list)" list --db no.db
exits 1 "a missing database is not found (check)" check --db no.db
exits 1 "a missing database is not found (import)" import --db no.db "$samples/formulir.csv" --dry-run
exits 1 "a missing database is not found (backup)" backup --db no.db --to .
holds "looking for it made no file" nothing_left no.db
: >empty.db
sqlite3 foreign.db 'CREATE TABLE t (a)'
printf 'bukan basis data\n' >text.db
head -c 50 demo/silpia.db >stub.db
head -c 100000 demo/silpia.db >cut.db
cp demo/silpia.db magic.db && printf X | dd of=magic.db bs=1 seek=3 conv=notrunc status=none
cp demo/silpia.db pages.db && dd if=/dev/zero of=pages.db bs=4096 seek=2 count=8 conv=notrunc status=none
cp demo/silpia.db newer.db && sql newer.db 'PRAGMA user_version = 999'
mkdir folder.db
mkfifo pipe.db
for verb in list check import backup; do
    case $verb in
        import) more=("$samples/formulir.csv" --dry-run) ;;
        backup) more=(--to .) ;;
        *) more=() ;;
    esac
    for file in empty foreign text stub cut magic; do
        exits 4 "$verb: a database that is $file is damaged" "$verb" --db "$file.db" "${more[@]}"
    done
    exits 5 "$verb: a newer database is newer" "$verb" --db newer.db "${more[@]}"
    exits 1 "$verb: a folder is no database" "$verb" --db folder.db "${more[@]}"
    exits 1 "$verb: a pipe is no database" "$verb" --db pipe.db "${more[@]}"
done
exits 4 "check: pages of zeros are damage" check --db pages.db
exits 4 "backup: pages of zeros are not copied" backup --db pages.db --to .
holds "no damaged database made a backup" nothing_left silpia-
rm -f ./*.db-wal ./*.db-shm

echo "# reading changes nothing"
before=$(sha256sum demo/silpia.db)
for verb in list check; do run "$verb" --db demo/silpia.db; done
run import --db demo/silpia.db "$samples/formulir.csv" --dry-run
holds "list, check and a dry run leave the file as it is" test "$before" = "$(sha256sum demo/silpia.db)"

echo "# the journal"
head=$(head_of demo/silpia.db)
exits 0 "the printed head is found" check --db demo/silpia.db --head "$head"
exits 4 "another hash is not the head" check --db demo/silpia.db --head "${head%%:*}:$(printf '0%.0s' {1..64})"
exits 4 "a head that has not been yet is not found" check --db demo/silpia.db --head "$((${head%%:*} + 1)):${head##*:}"
exits 4 "the flaws come as JSON" check --db demo/silpia.db --json --head "1:${head##*:}"
holds "the flaws are one JSON array" json_is_array out

# spoils SENTENCE SQL: on a copy of the demo database, and check must see it.
spoils()
{
    rm -f spoiled.db spoiled.db-*
    cp whole/silpia.db spoiled.db
    local changed
    changed=$(tamper spoiled.db "$2" 2>sqlerr)
    if [[ -s sqlerr ]]; then bad "$1" "the SQL of the case is wrong: $(head -1 sqlerr)"; return; fi
    if [[ $changed == 0 ]]; then bad "$1" "the SQL of the case changed nothing"; return; fi
    exits 4 "$1" check --db spoiled.db
}
cp whole/silpia.db spoiled.db
tamper spoiled.db 'UPDATE origin SET last_sequence = last_sequence' >/dev/null
exits 0 "a copy that was opened by hand, but not changed, passes" check --db spoiled.db
last='(SELECT max(id) FROM event)'
spoils "an event taken out of the middle is seen" "DELETE FROM event WHERE id = 100"
spoils "the last event taken away is seen" "DELETE FROM event WHERE id = $last"
spoils "the last event taken away and the head turned back is seen" \
    "DELETE FROM event WHERE id = $last; UPDATE origin SET last_sequence = (SELECT sequence FROM event WHERE id = $last), last_hash = (SELECT hash FROM event WHERE id = $last)"
spoils "two events that changed places are seen" \
    "UPDATE event SET id = -1 WHERE id = 100; UPDATE event SET id = 100 WHERE id = 101; UPDATE event SET id = 101 WHERE id = -1"
spoils "an event doubled is seen" \
    "INSERT INTO event SELECT $last + 1, origin_id, (SELECT max(sequence) + 1 FROM event), application_id, code, officer_id, role, occurred_at, recorded_at, workstation, from_state, to_state, version_seen, NULL, claims, previous, previous_of_application, hash FROM event WHERE id = 100"
for column in occurred_at recorded_at role workstation code from_state to_state claims; do
    spoils "an event's $column changed is seen" "UPDATE event SET $column = $column || '1' WHERE id = 100"
done
spoils "an event given to another officer is seen" "UPDATE event SET officer_id = (SELECT id FROM officer WHERE id <> event.officer_id LIMIT 1) WHERE id = 300"
spoils "an event given to another application is seen" "UPDATE event SET application_id = 2 WHERE id = (SELECT id FROM event WHERE application_id = 1 LIMIT 1)"
spoils "an event's version changed is seen" "UPDATE event SET version_seen = version_seen + 1 WHERE id = 100"
spoils "an event's hash changed is seen" "UPDATE event SET hash = zeroblob(32) WHERE id = 100"
spoils "an application's state changed is seen" "UPDATE application SET state = 'HandedOver' WHERE id = 1"
spoils "an application's version changed is seen" "UPDATE application SET version = version + 1 WHERE id = 1"
spoils "an application's clock set later is seen" "UPDATE application SET clock_started_at = '2030-01-01T00:00:00.000Z' WHERE id = 1"
spoils "an application's hold is seen" "UPDATE application SET held_cause = 'siak', held_since = clock_started_at WHERE held_cause IS NULL"
spoils "an application's number changed is seen" "UPDATE application SET receipt_number = receipt_number || '9' WHERE id = 1"
spoils "an application moved to another partner is seen" "UPDATE application SET partner_id = partner_id % 8 + 1 WHERE id = 1"
spoils "a card sent elsewhere is seen" "UPDATE application SET destination_id = destination_id % 8 + 1 WHERE id = 1"
spoils "an application taken away is seen" "DELETE FROM application WHERE id = 1"
spoils "an older form brought back is seen" \
    "UPDATE application SET child_id = (SELECT min(id) FROM child WHERE application_id = application.id) WHERE id = (SELECT application_id FROM child GROUP BY application_id HAVING count(*) > 1 LIMIT 1)"
for column in nik name birth_date family_card address applicant_phone class_group; do
    spoils "a child's $column changed is seen" "UPDATE child SET $column = $column || '1' WHERE id = 5"
done
spoils "two children's NIK changed places are seen" \
    "CREATE TEMP TABLE t AS SELECT id, nik FROM child WHERE id = 5 OR id = (SELECT min(c.id) FROM child c, child d WHERE d.id = 5 AND c.nik <> d.nik); UPDATE child SET nik = (SELECT nik FROM t WHERE t.id <> child.id) WHERE id IN (SELECT id FROM t)"
spoils "a form put in behind the program is seen" \
    "INSERT INTO child SELECT NULL, application_id, revision + 90, reason, nik, name, sex, birth_place, birth_date, blood_type, religion, nationality, family_card, family_head, birth_certificate, mother_name, father_name, address, rt, rw, nagari, district, applicant_name, applicant_relation, applicant_phone, class_group, region_code, name_key, name_words, salt, event_id FROM child WHERE id = 5"
spoils "one byte of a photo changed is seen" \
    "UPDATE photo SET bytes = CAST(substr(bytes, 1, 5000) || x'00' || substr(bytes, 5002) AS BLOB) WHERE id = 1"
spoils "two photos that changed places are seen" \
    "CREATE TEMP TABLE t AS SELECT id, bytes FROM photo WHERE id IN (1, 2); UPDATE photo SET bytes = (SELECT bytes FROM t WHERE t.id <> photo.id) WHERE id IN (1, 2)"
spoils "a photo taken away is seen" "UPDATE application SET photo_id = NULL WHERE photo_id = 1; DELETE FROM photo WHERE id = 1"
spoils "the name found by the search changed is seen" "UPDATE child_search SET name = 'orang lain' WHERE rowid = 5"
spoils "a number counter set back is seen" "UPDATE number_counter SET last = last - 1 WHERE last > 1"
spoils "a queue's count changed is seen" "UPDATE queue_count SET n = n + 1 WHERE state = 'Printed'"
spoils "an officer's new role is seen" "UPDATE officer SET roles = roles || ',operator' WHERE id = 2"
spoils "an officer's changed password is seen" "UPDATE officer SET password_hash = 'x' WHERE id = 2"
spoils "an officer put in is seen" \
    "INSERT INTO officer SELECT NULL, 'x', 'penyusup', name, nip, position, roles, partner_id, place, active, password_hash, event_id FROM officer WHERE id = 1"
spoils "production switched on behind the program is seen" "INSERT INTO setting SELECT NULL, 'print.production', '1', min(event_id) FROM setting"
# altered SENTENCE SQL: the same for the schema.
altered()
{
    rm -f spoiled.db spoiled.db-*
    cp whole/silpia.db spoiled.db
    sql spoiled.db "$2"
    exits 4 "$1" check --db spoiled.db
}
altered "a trigger taken away is seen" 'DROP TRIGGER event_never_goes'
altered "a trigger put in is seen" 'CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM note; END'
altered "a table put in is seen" 'CREATE TABLE t (a)'
altered "an index taken away is seen" 'DROP INDEX child_nik'
# Whatever table carries an event's number: a row changed and a row gone.
for table in $(sql whole/silpia.db "SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'event_id') ORDER BY 1"); do
    if [[ $(sql whole/silpia.db "SELECT count(*) FROM $table") == 0 ]]; then
        skip "a row of $table changed is seen" "the demo has none"
        continue
    fi
    spoils "a row of $table given to another event is seen" "UPDATE $table SET event_id = event_id + 1 WHERE id = (SELECT min(id) FROM $table)"
    spoils "a row of $table gone is seen" "DELETE FROM $table WHERE id = (SELECT max(id) FROM $table)"
    if [[ $(sql whole/silpia.db "SELECT count(*) FROM pragma_table_info('$table') WHERE name = 'salt'") == 1 ]]; then
        spoils "a salt of $table changed is seen" "UPDATE $table SET salt = zeroblob(32) WHERE id = (SELECT min(id) FROM $table)"
    fi
done
# On the disk itself: each place in the file where one child's NIK stands.
sqlite3 whole/silpia.db "VACUUM INTO 'packed.db'"
nik=$(sql packed.db 'SELECT nik FROM child WHERE id = 7')
places=0
unseen=0
while IFS=: read -r place _; do
    cp packed.db flipped.db
    printf '9' | dd of=flipped.db bs=1 seek=$((place + 12)) conv=notrunc status=none
    cmp -s packed.db flipped.db && printf '8' | dd of=flipped.db bs=1 seek=$((place + 12)) conv=notrunc status=none
    run check --db flipped.db
    places=$((places + 1))
    ((code == 4)) || unseen=$((unseen + 1))
done < <(grep -obUaF "$nik" packed.db)
holds "a NIK stands on the disk somewhere" test "$places" -gt 0
holds "a digit of it changed is seen at each of its $places places" test "$unseen" = 0
exits 0 "the untouched copy still passes" check --db whole/silpia.db

echo "# import"
photos=$samples/photos
exits 0 "the sample form is judged" import --db office.db "$samples/formulir.csv" --dry-run --json
cp -r "$photos" photos
# Without its one quoted cell, so that sed and awk can change it; by its side lie the photos.
form=plain.csv
grep -v '"' "$samples/formulir.csv" >"$form"
run import --db office.db "$form" --dry-run --json
cp out expected.json
holds "a dry run enters nothing" test "$(sql office.db 'SELECT count(*) FROM application')" = 0
holds "the answer is one JSON array" json_is_array out
holds "one answer a record, and the header is 1" test 2-46-45 = "$(sqlite3 :memory: "SELECT min(n) || '-' || max(n) || '-' || count(*) FROM (SELECT json_extract(value, '\$.record') AS n FROM json_each(CAST(readfile('expected.json') AS TEXT)))")"
# same SENTENCE FILE: this file says what the sample form says.
same()
{
    exits 0 "$1" import --db office.db "$2" --dry-run --json && holds "$1, and says the same" cmp -s out expected.json
}
records=$(($(wc -l <"$form") - 1))
{ printf '\xef\xbb\xbf'; cat "$form"; } >form.csv
same "a form with a byte order mark is read" form.csv
sed 's/,/;/g' "$form" >form.csv
same "a form with semicolons is read" form.csv
{ printf '\xff\xfe'; iconv -f UTF-8 -t UTF-16LE "$form"; } >form.csv
same "a form in UTF-16 (little end first) is read" form.csv
{ printf '\xfe\xff'; iconv -f UTF-8 -t UTF-16BE "$form"; } >form.csv
same "a form in UTF-16 (big end first) is read" form.csv
tr '\n' '\r' <"$form" >form.csv
same "a form whose lines end in CR is read" form.csv
sed 's/$/\r/' "$form" >form.csv
same "a form whose lines end in CR LF is read" form.csv
head -c -1 "$form" >form.csv
same "a form without a last line's end is read" form.csv
sed 's/[^,]*/"&"/g' "$form" >form.csv
same "a form with every cell quoted is read" form.csv
awk 'BEGIN { RS = "\n" } NR == 3 { sub(/Jl\. Koto Tinggi/, "\"Jl. Koto Tinggi\n\"\"Blok A\"\"\"") } { print }' "$form" >form.csv
holds "(a cell with a line break was made)" test "$(wc -l <form.csv)" = "$((records + 2))"
same "a form with a line break and quotes in a cell is read" form.csv
awk -F, 'BEGIN { OFS = "," } { $1 = $1; last = $NF; for (i = NF; i > 1; --i) $i = $(i - 1); $1 = last; print }' "$form" >form.csv
same "a form with its columns in another order is read" form.csv

# refused SENTENCE FILE WORD
refused()
{
    exits 1 "$1" import --db office.db "$2" --dry-run && holds "$1, and says why" says "$3"
}
{ head -3 "$form"; printf 'a\0b\n'; } >form.csv
refused "a form with a NUL is refused" form.csv "byte nol"
iconv -f UTF-8 -t UTF-16LE "$form" >form.csv
refused "UTF-16 without its mark is refused" form.csv "byte nol"
{ printf '\xff\xfe'; iconv -f UTF-8 -t UTF-16LE "$form" | head -c -1; } >form.csv
refused "UTF-16 cut in the middle of a letter is refused" form.csv "UTF-16"
{ cat "$form"; printf '\xe9\xe8\n'; } >form.csv
refused "a form that is not UTF-8 is refused" form.csv "UTF-8"
{ head -4 "$form"; printf '2026/11/22 2:57:37 PM GMT+7,"PAUD-KASIH,Baru\n'; tail -n +6 "$form"; } >form.csv
refused "a quote that is not closed is refused" form.csv "catatan 5"
{ cat form.csv; sed -n 2p "$form" | sed 's/,Islam,/,"Islam",/'; } >form2.csv
refused "a quote that is closed by a later cell's is refused, and swallows no children" form2.csv "catatan"
cut -d, -f 1-4,6- "$form" >form.csv
refused "a form without a column is refused" form.csv "NIK anak"
awk -F, 'BEGIN { OFS = "," } { print $0, $5 }' "$form" >form.csv
refused "a form with a column twice is refused" form.csv "dua kali"
: >form.csv
refused "an empty form is refused" form.csv "kosong"
printf '\n\n' >form.csv
exits 1 "a form of empty lines is refused" import --db office.db form.csv --dry-run
exits 1 "a missing form is not found" import --db office.db no.csv --dry-run
exits 1 "a folder is no form" import --db office.db folder.db --dry-run
exits 1 "a pipe is no form" import --db office.db pipe.db --dry-run
exits 1 "a picture is no form" import --db office.db "$photos/p01.jpg" --dry-run
exits 1 "a database is no form" import --db office.db demo/silpia.db --dry-run
head -1 "$form" >form.csv
exits 0 "a form with a header only is done" import --db office.db form.csv --dry-run --json
holds "it has no records" test "$(tr -d '[:space:]' <out)" = '[]'

# judged SENTENCE CODE SED: the first record of the form, changed, must be stopped with this code.
judged()
{
    { head -1 "$form"; sed -n 2p "$form" | sed -E "$3"; } >form.csv
    exits 3 "$1 is stopped" import --db office.db form.csv --dry-run --json && holds "$1 is $2" prints "\"$2\""
}
judged "a NIK in scientific notation" nik-lost-digits 's/,1301[0-9]{12},/,1.30103E+15,/'
sed -n 2p "$form" | sed -E 's/,1301[0-9]{12},/;1,30103E+15;/;s/,/;/g;s/1;30103E/1,30103E/' >record
{ head -1 "$form" | tr , ';'; cat record; } >form.csv
exits 3 "a NIK in scientific notation with a decimal comma is stopped" import --db office.db form.csv --dry-run --json
holds "a NIK in scientific notation with a decimal comma is nik-lost-digits" prints '"nik-lost-digits"'
judged "a NIK of fifteen digits" nik-not-16-digits 's/,(1301[0-9]{11})[0-9],/,\1,/'
judged "a NIK of equal digits" nik-impossible 's/,1301[0-9]{12},/,1111111111111111,/'
judged "a NIK that begins with 0" nik-impossible 's/,1301([0-9]{12}),/,0301\1,/'
judged "a family card number 0" kk-not-16-digits 's/,WNI,[0-9]{16},/,WNI,0,/'
judged "a birth date of long ago" age-17-or-over 's#,15/03/2019,#,15/03/1999,#'
judged "a birth date to come" born-in-the-future 's#,15/03/2019,#,15/03/2099,#'
judged "a birth date that is none" birth-date-unreadable 's#,15/03/2019,#,31/02/2019,#'
judged "a partner that is none" partner-unknown 's/SDN-05-PAINAN/SDN-99/'
judged "an unknown reason" reason-unknown 's/,Baru,/,Iseng,/'
judged "an unknown nagari" nagari-unknown 's/Sungai Tunu Barat/Nagari Antah/'
judged "no name" name-missing 's/,Siti Wahyuni Firmansyah,/,,/'
judged "an unreadable sex" sex-unreadable 's/,Perempuan,/,Entah,/'
{ head -2 "$form"; sed -n 2p "$form" | sed 's/2:16:44/2:16:45/'; } >form.csv
exits 3 "the same NIK twice in a form is stopped" import --db office.db form.csv --dry-run --json
holds "the later one is duplicate-in-file" prints '"duplicate-in-file"'

# A photo is looked for beside the form and nowhere else.
cp "$photos/p10.jpg" outside.jpg
mkdir -p inner
{ head -1 "$form"; sed -n 2p "$form" | sed 's#photos/p10.jpg#../outside.jpg#'; } >inner/form.csv
exits 0 "a photo above the form's folder is not taken" import --db office.db inner/form.csv --dry-run --json
holds "it counts as not found" prints '"photo-file-not-found"'
ln -sf "$work/outside.jpg" inner/link.jpg
sed -i 's#\.\./outside.jpg#link.jpg#' inner/form.csv
exits 0 "a link that leads out is not followed" import --db office.db inner/form.csv --dry-run --json
holds "it counts as not found as well" prints '"photo-file-not-found"'

exits 2 "entering needs an officer" import --db office.db "$form"
typed=salah-sandi exits 1 "a wrong password enters nothing" import --db office.db "$form" --as ani
exits 1 "an unknown officer enters nothing" import --db office.db "$form" --as siapa
holds "nothing was entered" test "$(sql office.db 'SELECT count(*) FROM application')" = 0
exits 0 "the form is entered" import --db office.db "$form" --as ani --json
holds "every record is there" test "$(sql office.db 'SELECT count(*) FROM application')" = "$records"
holds "the answer of entering is the answer of the dry run" cmp -s out expected.json
exits 0 "the check holds after entering" check --db office.db
exits 3 "entering it again stops every record" import --db office.db "$form" --as ani --json
holds "each is already-entered" test "$(grep -c '"already-entered"' out)" = "$records"
holds "nothing was entered twice" test "$(sql office.db 'SELECT count(*) FROM application')" = "$records"
exits 0 "the check holds after that" check --db office.db
holds "no lock is left" is_not test -e office.db.lock

echo "# backup and restore"
mkdir backups
exits 0 "a backup is made" backup --db office.db --to backups
backup=$(cat out)
holds "it prints where the backup is" test -f "$backup"
holds "nothing else is left beside it" test "$(files_in backups)" = 1
holds "the backup is for its owner only" test "$(stat -c %a "$backup")" = 600
head=$(head_of office.db)
exits 0 "the database that was copied still passes" check --db office.db --head "$head"
exits 0 "the backup comes back under a new name" restore --from "$backup" --db back.db
holds "restore prints no data" is_not test -s out
holds "the database that came back is for its owner only" test "$(stat -c %a back.db)" = 600
exits 0 "what came back holds the head of what was copied" check --db back.db --head "$head"
for table in application child photo paper; do
    holds "as many rows of $table as before" test "$(sql back.db "SELECT count(*) FROM $table")" = "$(sql office.db "SELECT count(*) FROM $table")"
done
exits 0 "one can go on with what came back" import --db back.db "$samples/loket.csv" --as ani
exits 0 "the check holds after going on" check --db back.db
holds "the restore stands in the journal" test "$(sql back.db "SELECT count(*) FROM event WHERE code = 'restore'")" = 1
holds "no note of it is left" is_not test -e back.db.dipulihkan
exits 0 "a backup comes back over a database" restore --from "$backup" --db back.db
holds "the database that was there is kept aside" test "$(find . -maxdepth 1 -name 'back.db.sebelum-*' ! -name '*-wal' ! -name '*-shm' | wc -l)" = 1
aside=$(find . -maxdepth 1 -name 'back.db.sebelum-*' ! -name '*-wal' ! -name '*-shm')
holds "it says where" says "${aside#./}"
exits 0 "what was kept aside passes its check" check --db "$aside"
before=$(sha256sum back.db)
exits 1 "a missing backup is not found" restore --from no.cadangan --db back.db
exits 1 "a folder is no backup" restore --from backups --db back.db
exits 4 "a database is no backup" restore --from office.db --db back.db
: >empty.cadangan
exits 4 "an empty file is no backup" restore --from empty.cadangan --db back.db
size=$(stat -c %s "$backup")
for cut in 1 17 18 30 50 4096 $((size / 2)) $((size - 1)); do
    head -c "$cut" "$backup" >cut.cadangan
    exits 4 "a backup cut after $cut bytes is damaged" restore --from cut.cadangan --db back.db
done
{ cat "$backup"; printf '\n'; } >long.cadangan
exits 4 "a backup with a byte too many is damaged" restore --from long.cadangan --db back.db
for place in 0 17 18 49 50 66 100 5000 $((size / 2)) $((size - 1)); do
    cp "$backup" flipped.cadangan
    byte=$(od -An -tu1 -j "$place" -N 1 "$backup" | tr -d ' ')
    printf '%b' "\\x$(printf %02x $((byte ^ 1)))" | dd of=flipped.cadangan bs=1 seek="$place" conv=notrunc status=none
    exits 4 "one bit of byte $place of a backup is seen" restore --from flipped.cadangan --db back.db
done
# The format is documented, so a backup can be made by hand: here of databases that must not come back.
wrapped() { { printf 'SILPIA-CADANGAN-1\n'; b2sum -l 256 <"$1" | cut -c1-64 | sed 's/../\\x&/g' | xargs -0 printf '%b' | head -c 32; cat "$1"; } >"$2"; }
wrapped whole/silpia.db hand.cadangan
exits 0 "a backup made by hand comes back" restore --from hand.cadangan --db hand.db
wrapped newer.db newer.cadangan
exits 5 "a backup of a newer database is newer" restore --from newer.cadangan --db back.db
wrapped spoiled.db spoiled.cadangan
exits 4 "a backup of a spoiled database does not come back" restore --from spoiled.cadangan --db back.db
wrapped foreign.db foreign.cadangan
exits 4 "a backup of a foreign database does not come back" restore --from foreign.cadangan --db back.db
holds "no refused restore touched the database" test "$before" = "$(sha256sum back.db)"
exits 1 "a folder is no place for a database" restore --from "$backup" --db folder.db
exits 1 "a folder that is not there is no place either" restore --from "$backup" --db no/back.db
exits 1 "a backup needs a folder that is there" backup --db office.db --to no
exits 1 "a file is no folder for a backup" backup --db office.db --to empty.file
holds "no half backup is left" test "$(files_in backups)" = 1

echo "# what a crash leaves beside a database"
# A transaction whose pages have reached the file and whose journal still lies there, as after a power cut.
cp whole/silpia.db hot.db
sqlite3 hot.db >/dev/null <<'SQL'
PRAGMA journal_mode = DELETE;
PRAGMA cache_size = 1;
BEGIN EXCLUSIVE;
CREATE TABLE ballast (x);
INSERT INTO ballast WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) SELECT zeroblob(4000) FROM n;
UPDATE queue_count SET n = n + 1;
.shell cp hot.db hot1.db; cp hot.db-journal hot1.db-journal; cp hot.db hot2.db; cp hot.db-journal hot2.db-journal
ROLLBACK;
SQL
# Reading verbs may not play a journal back, because they write nothing; they must not call it damage either.
run check --db hot1.db
holds "a transaction cut by a crash is not called damage" test "$code" -le 1
exits 0 "the next writing plays it back" backup --db hot1.db --to .
exits 0 "and the database is whole" check --db hot1.db
exits 0 "a backup comes back over it" restore --from "$backup" --db hot2.db
holds "its journal does not stay beside what came back" is_not test -e hot2.db-journal
exits 0 "the first writing after that is done" import --db hot2.db "$samples/loket.csv" --as ani
exits 0 "and the check holds" check --db hot2.db --head "$head"
aside=$(find . -maxdepth 1 -name 'hot2.db.sebelum-*' ! -name '*-journal')
exits 0 "what was kept aside has its journal and can be opened" backup --db "${aside:-none}" --to backups
exits 0 "and is whole" check --db "${aside:-none}"
# A log whose database is gone.
cp hot1.db-journal orphan.db-journal 2>/dev/null || printf 'rest' >orphan.db-journal
printf 'rest' >orphan.db-wal
exits 0 "a backup comes back where only a log was left" restore --from "$backup" --db orphan.db
holds "that log does not stay beside what came back" is_not test -e orphan.db-wal
exits 0 "and what came back is whole" check --db orphan.db --head "$head"
# Steps that are committed, but still stand in the log.
cp whole/silpia.db log.db
sqlite3 log.db >/dev/null <<'SQL'
PRAGMA journal_mode = WAL;
PRAGMA wal_autocheckpoint = 0;
UPDATE sign_in_budget SET tries = 7;
INSERT INTO sign_in_budget VALUES ('jejak', 7);
.shell cp log.db log1.db; cp log.db-wal log1.db-wal
SQL
exits 0 "steps that stand only in the log are read" check --db log1.db
exits 0 "a backup comes back over a database with a log" restore --from "$backup" --db log1.db
exits 0 "what came back does not take that log for its own" check --db log1.db --head "$head"
aside=$(find . -maxdepth 1 -name 'log1.db.sebelum-*' ! -name '*-wal' ! -name '*-shm')
holds "what was kept aside kept its log" test "$(sql "${aside:-none}" "SELECT count(*) FROM sign_in_budget WHERE login = 'jejak'")" = 1

echo "# two at once"
# A process called silpia that lives, and its lock.
cp "$(command -v sleep)" "$work/inner/silpia"
"$work/inner/silpia" 300 &
holder=$!
printf '%s\nsilpia\n%s\n\n\n' "$holder" "$(uname -n)" >office.db.lock
exits 1 "entering while the program is open is refused" import --db office.db "$samples/loket.csv" --as ani
exits 1 "restoring while the program is open is refused" restore --from "$backup" --db office.db
exits 0 "listing while the program is open is done" list --db office.db
exits 0 "checking while the program is open is done" check --db office.db
sleep 1 # a backup's name has the second in it
exits 0 "a backup while the program is open is done" backup --db office.db --to backups
holds "it says that the journal does not know" says "tidak tercatat"
kill "$holder" && wait "$holder" 2>/dev/null
exits 0 "a lock left by a crash is taken over" import --db office.db "$samples/loket.csv" --as ani
holds "no lock is left after that" is_not test -e office.db.lock

echo "# killed in the middle"
for delay in 0.02 0.03 0.035 0.04 0.045 0.05 0.06 0.1 0.2 0.3 0.4 0.5; do
    rm -f killed.db killed.db-*
    cp back.db killed.db
    printf '%s\n' "$password" | "$program" import --db killed.db "$samples/loket.csv" --as ani >out 2>err &
    sleep "$delay"
    kill -KILL $! 2>/dev/null
    wait $! 2>/dev/null
    shown="check --db killed.db (import killed after $delay s)"
    run check --db killed.db
    ((code == 0)) || break
done
if ((code == 0)); then ok "an import killed in the middle leaves a sound database"; else bad "an import killed in the middle leaves a sound database" "check: $code"; fi
holds "it is there whole or not at all" grep -qxE "$records|$((records + 8))" <(sql killed.db 'SELECT count(*) FROM application')

echo "# streams"
run list --db demo/silpia.db
shown="list >/dev/full"
timeout 60 "$program" list --db demo/silpia.db >/dev/full 2>err
code=$?
: >out
if ((code == 1)); then ok "output that cannot be written is a failure"; else bad "output that cannot be written is a failure" "exit $code, not 1"; fi
timeout 60 "$program" list --db demo/silpia.db 2>err | head -1 >out
holds "a reader that goes away is no crash" test "${PIPESTATUS[0]}" -lt 124 -o "${PIPESTATUS[0]}" -eq 141
shown="check (standard input, output and error closed)"
timeout 60 "$program" check --db demo/silpia.db <&- >&- 2>&-
code=$?
holds "closed streams are no crash" test "$code" -lt 124
exits 0 "the database is whole after that" check --db demo/silpia.db
shown="(no verb, no display)"
timeout 60 env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "$program" >out 2>err </dev/null
code=$?
if ((code == 1)); then ok "no verb and no display is said in words"; else bad "no verb and no display is said in words" "exit $code, not 1"; fi

echo "# rights"
as_nobody=()
if ((EUID == 0)) && command -v setpriv >/dev/null; then as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent); fi
if ((EUID == 0 && ${#as_nobody[@]} == 0)); then
    skip "rights" "root may do everything, and there is no setpriv"
else
    # nobody SENTENCE CODE ARGUMENTS…: as another account where this one is root.
    without_rights()
    {
        local wanted=$1 sentence=$2
        shift 2
        shown="$* (without rights)"
        printf '%s\n' "$typed" | "${as_nobody[@]}" timeout 120 "$program" "$@" >out 2>err
        code=$?
        if ((code == wanted)); then ok "$sentence"; else bad "$sentence" "exit $code, not $wanted"; fi
    }
    mkdir closed
    install -m 444 fresh.db closed/office.db
    install -m 444 "$backup" closed/backup.cadangan
    install -m 444 "$samples/mitra.csv" "$form" closed/
    install -m 000 office.db closed/secret.db
    chmod 555 closed
    without_rights 0 "a sound database in a folder without write right passes its check" check --db closed/office.db
    without_rights 0 "it is listed" list --db closed/office.db
    without_rights 0 "a dry run works on it" import --db closed/office.db closed/plain.csv --dry-run
    without_rights 1 "a database that may not be read is said to be that" check --db closed/secret.db
    holds "the word is right" says "izin"
    without_rights 1 "entering without write right is refused" import --db closed/office.db closed/plain.csv --as ani
    holds "the word is right here too" says "izin"
    without_rights 1 "init without write right is refused" init --db closed/new.db --partners closed/mitra.csv --admin ani
    without_rights 1 "demo without write right is refused" demo --out closed/demo
    without_rights 1 "backup without write right is refused" backup --db closed/office.db --to closed
    without_rights 1 "restore without write right is refused" restore --from closed/backup.cadangan --db closed/new.db
    holds "it does not speak of another program" is_not says "sedang dibuka"
    holds "nothing was left there" test "$(files_in closed)" = 5
    chmod 755 closed
fi

echo "# a full disk"
mkdir "$full"
# on_full KILOBYTES: an empty file system of that size.
on_full()
{
    mountpoint -q "$full" && umount "$full"
    mount -t tmpfs -o "size=${1}k" tmpfs "$full" 2>/dev/null
}
# Leaves N kilobytes free.
fill_up_to() { dd if=/dev/zero of="$full/ballast" bs=1k count=$(($(df -k --output=avail "$full" | tail -1) - $1)) status=none 2>/dev/null; }
if ((EUID != 0)) || ! on_full 8; then
    skip "a full disk" "only root may mount a small file system"
else
    for room in 8 64 256; do
        on_full "$room"
        exits 1 "init on $room kB is refused" init --db full/new.db --partners "$samples/mitra.csv" --admin ani
        holds "init on $room kB leaves nothing" test -z "$(ls -A full)"
    done
    for room in 64 1024 4096; do
        on_full "$room"
        exits 1 "demo on $room kB fails" demo --out full/demo
        holds "demo on $room kB leaves nothing half made" is_not compgen -G "full/demo/*"
    done
    on_full 8192
    run init --db full/office.db --partners "$samples/mitra.csv" --siak "$samples/siak.csv" --admin ani
    fill_up_to 700
    exits 1 "entering on a full disk fails" import --db full/office.db "$form" --as ani
    holds "it says that the disk is full" says "Disk penuh"
    exits 0 "the database is whole on the full disk" check --db full/office.db
    holds "nothing of it was entered" test "$(sql full/office.db 'SELECT count(*) FROM application')" = 0
    rm -f full/ballast
    exits 0 "entering goes on when there is room again" import --db full/office.db "$form" --as ani
    exits 0 "and the check holds" check --db full/office.db
    on_full 3000
    exits 1 "a backup onto a full disk fails" backup --db demo/silpia.db --to full
    holds "it leaves nothing half done" test -z "$(ls -A full)"
    on_full 2000
    exits 1 "a restore onto a full disk fails" restore --from hand.cadangan --db full/office.db
    holds "that leaves nothing either" test -z "$(ls -A full)"
    umount "$full"
fi

printf '%s cases, %s failed, %s skipped\n' "$cases" "$failed" "$skipped"
((failed == 0))
