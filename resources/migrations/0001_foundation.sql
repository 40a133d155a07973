-- The foundation. Never edited once released: a change is a new numbered file.
-- Every row with an event_id is claimed by that event with a digest, so that check finds any change.
-- No foreign key on event_id: the event comes after its rows, and SQLite would look through every such table for rows that
-- wait for it, at each step. The claim says the same, both ways. For the same reason child_id is NULL until its row is there.
-- Times are UTC in ISO; codes are text; personal values lie in rows with a salt of their own.

CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    name TEXT NOT NULL,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    last_sequence INTEGER NOT NULL DEFAULT 0,
    last_hash BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    origin_id INTEGER NOT NULL REFERENCES origin (id),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    application_id INTEGER REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL,
    officer_id INTEGER REFERENCES officer (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    workstation TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    version_seen INTEGER NOT NULL,
    idempotency_key TEXT UNIQUE,
    claims TEXT NOT NULL,
    previous BLOB NOT NULL,
    previous_of_application BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (origin_id, sequence)
) STRICT;
CREATE INDEX event_of_application ON event (application_id, id);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE region (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    level TEXT NOT NULL,
    name TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE holiday (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL UNIQUE CHECK (day GLOB '????-??-??'),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE outage (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('siak', 'printer', 'blanks')),
    from_at TEXT NOT NULL,
    until_at TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE requirement_rule (
    id INTEGER PRIMARY KEY,
    reason TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('', 'withoutPhoto', 'withPhoto')),
    foreign_only INTEGER NOT NULL CHECK (foreign_only IN (0, 1)),
    requirement TEXT NOT NULL,
    mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1)),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    source TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE partner (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    district_code TEXT NOT NULL,
    is_office INTEGER NOT NULL CHECK (is_office IN (0, 1)),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE officer (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    login TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name TEXT NOT NULL,
    nip TEXT NOT NULL,
    position TEXT NOT NULL,
    roles TEXT NOT NULL,
    partner_id INTEGER REFERENCES partner (id),
    place TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    password_hash TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

-- Tries left of an account; refilled only by running time, so that a restart buys nothing.
CREATE TABLE sign_in_budget (
    login TEXT PRIMARY KEY COLLATE NOCASE,
    tries INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE role_grant (
    id INTEGER PRIMARY KEY,
    officer_id INTEGER NOT NULL REFERENCES officer (id),
    role TEXT NOT NULL,
    manner TEXT NOT NULL CHECK (manner IN ('Plt.', 'Plh.')),
    letter TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE application (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    origin_id INTEGER NOT NULL REFERENCES origin (id),
    owner_id INTEGER NOT NULL REFERENCES origin (id),
    receipt_number TEXT NOT NULL UNIQUE,
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    submitted_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('Submitted', 'Registered', 'AwaitingCompletion', 'Complete', 'Recorded', 'PickedUp', 'AwaitingCorrection', 'Verified', 'Validated', 'Signed', 'Printed', 'Distributed', 'HandedOver', 'Cancelled', 'Refused')),
    version INTEGER NOT NULL CHECK (version > 0),
    clock_started_at TEXT NOT NULL,
    held_cause TEXT,
    held_since TEXT,
    destination_id INTEGER NOT NULL REFERENCES partner (id),
    child_id INTEGER REFERENCES child (id),
    photo_id INTEGER REFERENCES photo (id)
) STRICT;
CREATE INDEX application_queue ON application (state, clock_started_at, id, held_cause);
CREATE INDEX application_of_partner ON application (partner_id, state, clock_started_at, id);
CREATE INDEX application_sent_to ON application (destination_id, state, clock_started_at, id);

CREATE TABLE child (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    reason TEXT NOT NULL DEFAULT '',
    nik TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    sex TEXT NOT NULL DEFAULT '',
    birth_place TEXT NOT NULL DEFAULT '',
    birth_date TEXT NOT NULL DEFAULT '',
    blood_type TEXT NOT NULL DEFAULT '',
    religion TEXT NOT NULL DEFAULT '',
    nationality TEXT NOT NULL DEFAULT '',
    family_card TEXT NOT NULL DEFAULT '',
    family_head TEXT NOT NULL DEFAULT '',
    birth_certificate TEXT NOT NULL DEFAULT '',
    mother_name TEXT NOT NULL DEFAULT '',
    father_name TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    rt TEXT NOT NULL DEFAULT '',
    rw TEXT NOT NULL DEFAULT '',
    nagari TEXT NOT NULL DEFAULT '',
    district TEXT NOT NULL DEFAULT '',
    applicant_name TEXT NOT NULL DEFAULT '',
    applicant_relation TEXT NOT NULL DEFAULT '',
    applicant_phone TEXT NOT NULL DEFAULT '',
    class_group TEXT NOT NULL DEFAULT '',
    region_code TEXT NOT NULL DEFAULT '',
    name_key TEXT NOT NULL DEFAULT '',
    name_words TEXT NOT NULL DEFAULT '',
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    event_id INTEGER NOT NULL,
    UNIQUE (application_id, revision)
) STRICT;
CREATE INDEX child_nik ON child (nik);
CREATE INDEX child_name_key ON child (name_key);
CREATE INDEX child_name_words ON child (name_words);

CREATE TABLE photo (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    bytes BLOB NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    event_id INTEGER NOT NULL,
    UNIQUE (application_id, revision)
) STRICT;

CREATE TABLE brought (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    requirement TEXT NOT NULL,
    presence TEXT NOT NULL CHECK (presence IN ('missing', 'copy', 'originalSeen')),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX brought_of_application ON brought (application_id, id);

CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    verdict TEXT NOT NULL,
    ground TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_of_application ON finding (application_id, id);

CREATE TABLE comparison (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    element TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'differs', 'absent')),
    siak_value TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX comparison_of_application ON comparison (application_id, id);

CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL,
    element TEXT NOT NULL,
    text TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX note_of_application ON note (application_id, id);

CREATE TABLE taker (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    name TEXT NOT NULL,
    relation TEXT NOT NULL,
    identity TEXT NOT NULL,
    letter TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX taker_of_application ON taker (application_id, id);

CREATE TABLE redirect (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL REFERENCES application (id),
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX redirect_of_application ON redirect (application_id, id);

-- A run of blanks at a place. Blanks that go to another place are a bundle of their own, which came out of its source; the
-- latest bundle that holds a serial says where that blank is. Without a place it left the office.
CREATE TABLE blank_bundle (
    id INTEGER PRIMARY KEY,
    way TEXT NOT NULL CHECK (way IN ('received', 'allocated', 'returned')),
    source_id INTEGER REFERENCES blank_bundle (id),
    place TEXT NOT NULL,
    prefix TEXT NOT NULL,
    first INTEGER NOT NULL CHECK (first >= 0),
    count INTEGER NOT NULL CHECK (count > 0),
    digits INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 18),
    reason TEXT NOT NULL DEFAULT '',
    event_id INTEGER NOT NULL,
    CHECK (place <> '' OR way = 'returned')
) STRICT;
CREATE INDEX bundle_of_source ON blank_bundle (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE print_attempt (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    application_id INTEGER NOT NULL REFERENCES application (id),
    way TEXT NOT NULL CHECK (way IN ('silpia', 'siak')),
    serial TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('withoutPhoto', 'withPhoto')),
    valid_until TEXT NOT NULL,
    queue TEXT NOT NULL DEFAULT '',
    document_digest BLOB NOT NULL DEFAULT x'',
    layout_version TEXT NOT NULL DEFAULT '',
    made_on TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_of_day ON print_attempt (made_on);
CREATE INDEX attempt_of_application ON print_attempt (application_id, id);
CREATE INDEX attempt_of_queue ON print_attempt (queue, id);

-- How the office uses a printer, by the name of its queue. Lengths in tenths of a millimetre, as one reads the card.
CREATE TABLE printer (
    id INTEGER PRIMARY KEY,
    queue TEXT NOT NULL UNIQUE CHECK (queue <> ''),
    front_x INTEGER NOT NULL CHECK (front_x BETWEEN -50 AND 50),
    front_y INTEGER NOT NULL CHECK (front_y BETWEEN -50 AND 50),
    back_x INTEGER NOT NULL CHECK (back_x BETWEEN -50 AND 50),
    back_y INTEGER NOT NULL CHECK (back_y BETWEEN -50 AND 50),
    longer INTEGER NOT NULL CHECK (longer BETWEEN -20 AND 20),
    higher INTEGER NOT NULL CHECK (higher BETWEEN -20 AND 20),
    turn TEXT NOT NULL CHECK (turn IN ('landscape', 'turned')),
    back_turned INTEGER NOT NULL CHECK (back_turned IN (0, 1)),
    brightness INTEGER NOT NULL CHECK (brightness BETWEEN -50 AND 50),
    sides TEXT NOT NULL CHECK (sides IN ('both', 'front', 'back')),
    day_limit INTEGER NOT NULL CHECK (day_limit >= 0),
    rest_after INTEGER NOT NULL CHECK (rest_after >= 0),
    rest_minutes INTEGER NOT NULL CHECK (rest_minutes >= 0),
    ribbon_cards INTEGER NOT NULL CHECK (ribbon_cards >= 0),
    cleaning_cards INTEGER NOT NULL CHECK (cleaning_cards >= 0),
    event_id INTEGER NOT NULL
) STRICT;

-- What a person did to a printer, and after which attempt, so that wear is counted from there.
CREATE TABLE printer_care (
    id INTEGER PRIMARY KEY,
    queue TEXT NOT NULL CHECK (queue <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('ribbon', 'cleaning', 'limit')),
    after_attempt INTEGER NOT NULL,
    reason TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX care_of_queue ON printer_care (queue, kind, id);

-- Attempts that nobody has closed, so that they are found without going through all that ever were.
CREATE TABLE print_open (
    attempt_id INTEGER PRIMARY KEY REFERENCES print_attempt (id)
) STRICT;

-- What was seen of a job on its way; never an outcome, which only a person gives.
CREATE TABLE print_observation (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL REFERENCES print_attempt (id),
    state TEXT NOT NULL CHECK (state IN ('sent', 'printing', 'attention', 'deviceDone', 'spoiled', 'notPrinted', 'unknown')),
    job INTEGER NOT NULL,
    words TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX observation_of_attempt ON print_observation (attempt_id, id);

-- The order in which cards leave the stack.
CREATE TABLE print_batch (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    event_id INTEGER NOT NULL
) STRICT;
CREATE TABLE print_batch_item (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES print_batch (id),
    place INTEGER NOT NULL CHECK (place > 0),
    application_id INTEGER NOT NULL REFERENCES application (id),
    event_id INTEGER NOT NULL,
    UNIQUE (batch_id, place),
    UNIQUE (batch_id, application_id)
) STRICT;
CREATE INDEX batch_item_of_application ON print_batch_item (application_id, id);

CREATE TABLE print_outcome (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL UNIQUE REFERENCES print_attempt (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('good', 'spoiled', 'notPrinted')),
    reason TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE card (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL UNIQUE REFERENCES print_attempt (id),
    application_id INTEGER NOT NULL REFERENCES application (id),
    serial TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('withoutPhoto', 'withPhoto')),
    printed_on TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX card_of_application ON card (application_id, id);
CREATE INDEX card_of_serial ON card (serial);
CREATE INDEX card_of_day ON card (printed_on, id);
CREATE INDEX card_that_ends ON card (valid_until, id);

CREATE TABLE card_void (
    id INTEGER PRIMARY KEY,
    card_id INTEGER NOT NULL UNIQUE REFERENCES card (id),
    fate TEXT NOT NULL CHECK (fate IN ('spoiled', 'lost', 'revoked')),
    event_id INTEGER NOT NULL
) STRICT;

-- The latest movement of a serial says what became of that blank.
CREATE TABLE blank_movement (
    id INTEGER PRIMARY KEY,
    bundle_id INTEGER NOT NULL REFERENCES blank_bundle (id),
    position INTEGER NOT NULL,
    serial TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('taken', 'freed', 'good', 'spoiled', 'lost')),
    reason TEXT NOT NULL,
    attempt_id INTEGER REFERENCES print_attempt (id),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX movement_of_serial ON blank_movement (serial, id);
CREATE INDEX movement_of_bundle ON blank_movement (bundle_id, position, id);

-- How many of a bundle's blanks stand how, so that neither the next one nor the stock needs all that were used.
CREATE TABLE blank_tally (
    bundle_id INTEGER PRIMARY KEY REFERENCES blank_bundle (id),
    free INTEGER NOT NULL,
    taken INTEGER NOT NULL DEFAULT 0,
    good INTEGER NOT NULL DEFAULT 0,
    spoiled INTEGER NOT NULL DEFAULT 0,
    lost INTEGER NOT NULL DEFAULT 0,
    allocated INTEGER NOT NULL DEFAULT 0,
    returned INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tally_with_free ON blank_tally (bundle_id) WHERE free > 0;

CREATE TRIGGER bundle_counted AFTER INSERT ON blank_bundle BEGIN
    INSERT INTO blank_tally (bundle_id, free) VALUES (NEW.id, NEW.count);
    UPDATE blank_tally SET free = free - NEW.count, allocated = allocated + NEW.count * (NEW.way = 'allocated'), returned = returned + NEW.count * (NEW.way = 'returned')
        WHERE bundle_id = NEW.source_id;
END;
CREATE TRIGGER movement_counted AFTER INSERT ON blank_movement BEGIN
    UPDATE blank_tally SET free = free + (NEW.kind = 'freed') - (was.kind = 'freed'), taken = taken + (NEW.kind = 'taken') - (was.kind = 'taken'),
        good = good + (NEW.kind = 'good') - (was.kind = 'good'), spoiled = spoiled + (NEW.kind = 'spoiled') - (was.kind = 'spoiled'),
        lost = lost + (NEW.kind = 'lost') - (was.kind = 'lost')
        FROM (SELECT coalesce((SELECT kind FROM blank_movement WHERE bundle_id = NEW.bundle_id AND position = NEW.position AND id < NEW.id ORDER BY id DESC LIMIT 1), 'freed') AS kind) AS was
        WHERE bundle_id = NEW.bundle_id;
END;

-- The blank on top of a printer's stack when it was filled: of several printers each has blanks of its own.
CREATE TABLE printer_feed (
    id INTEGER PRIMARY KEY,
    queue TEXT NOT NULL,
    place TEXT NOT NULL,
    serial TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX feed_of_printer ON printer_feed (queue, id);

-- What somebody counted, who did not see what the book says.
CREATE TABLE stock_count (
    id INTEGER PRIMARY KEY,
    place TEXT NOT NULL,
    witnesses TEXT NOT NULL,
    note TEXT NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    event_id INTEGER NOT NULL
) STRICT;
CREATE TABLE stock_count_item (
    id INTEGER PRIMARY KEY,
    stock_count_id INTEGER NOT NULL REFERENCES stock_count (id),
    bundle_id INTEGER NOT NULL REFERENCES blank_bundle (id),
    expected INTEGER NOT NULL CHECK (expected >= 0),
    counted INTEGER NOT NULL CHECK (counted >= 0),
    event_id INTEGER NOT NULL,
    UNIQUE (stock_count_id, bundle_id)
) STRICT;

-- A card that the family gave back for a new one; it may be older than this database, then without a serial.
CREATE TABLE old_card (
    id INTEGER PRIMARY KEY,
    application_id INTEGER NOT NULL UNIQUE REFERENCES application (id),
    place TEXT NOT NULL,
    serial TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

-- Spoiled blanks and old cards that were destroyed. Where the office demands no minutes, there is no paper.
CREATE TABLE destruction (
    id INTEGER PRIMARY KEY,
    place TEXT NOT NULL,
    manner TEXT NOT NULL,
    witnesses TEXT NOT NULL,
    paper_id INTEGER REFERENCES paper (id),
    event_id INTEGER NOT NULL
) STRICT;
CREATE TABLE destruction_item (
    id INTEGER PRIMARY KEY,
    destruction_id INTEGER NOT NULL REFERENCES destruction (id),
    serial TEXT NOT NULL DEFAULT '',
    old_card_id INTEGER UNIQUE REFERENCES old_card (id),
    event_id INTEGER NOT NULL,
    CHECK (serial <> '' OR old_card_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX destroyed_serial ON destruction_item (serial) WHERE serial <> '';

CREATE TABLE manifest (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('pickUp', 'distribute', 'handOver')),
    number TEXT NOT NULL UNIQUE,
    partner_id INTEGER NOT NULL REFERENCES partner (id),
    claimed INTEGER NOT NULL,
    found INTEGER NOT NULL,
    archive_place TEXT NOT NULL,
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE manifest_item (
    id INTEGER PRIMARY KEY,
    manifest_id INTEGER NOT NULL REFERENCES manifest (id),
    application_id INTEGER NOT NULL REFERENCES application (id),
    event_id INTEGER NOT NULL,
    UNIQUE (manifest_id, application_id)
) STRICT;
CREATE INDEX manifest_of_application ON manifest_item (application_id, manifest_id);

CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL CHECK (serial > 0),
    number TEXT NOT NULL UNIQUE,
    application_id INTEGER REFERENCES application (id),
    manifest_id INTEGER REFERENCES manifest (id),
    content TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    event_id INTEGER NOT NULL,
    UNIQUE (kind, scope, year, serial)
) STRICT;
CREATE INDEX paper_of_application ON paper (application_id, id);

CREATE TABLE paper_item (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    application_id INTEGER NOT NULL REFERENCES application (id),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_item_of_application ON paper_item (application_id, paper_id);

-- The tray: a paper without a printing waits in it; a second printing is a SALINAN.
CREATE TABLE paper_printing (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES paper (id),
    event_id INTEGER NOT NULL
) STRICT;
CREATE INDEX printing_of_paper ON paper_printing (paper_id, id);

CREATE TABLE number_counter (
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (kind, scope, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_record (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    application_id INTEGER NOT NULL REFERENCES application (id),
    event_id INTEGER NOT NULL
) STRICT;

CREATE TABLE siak_record (
    id INTEGER PRIMARY KEY,
    nik TEXT NOT NULL UNIQUE,
    elements TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    event_id INTEGER NOT NULL
) STRICT;

-- Who read what of whom (UU 27/2022). Days that are over are closed by a digest in the journal.
CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    officer_id INTEGER NOT NULL REFERENCES officer (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('record', 'list', 'search', 'paper')),
    application_id INTEGER,
    count INTEGER NOT NULL
) STRICT;
CREATE INDEX reading_of_application ON reading (application_id, id);

CREATE TABLE queue_count (
    state TEXT NOT NULL,
    partner_id INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (state, partner_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER application_counted_in AFTER INSERT ON application BEGIN
    INSERT INTO queue_count (state, partner_id, n) VALUES (NEW.state, NEW.partner_id, 1)
        ON CONFLICT (state, partner_id) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER application_counted_over AFTER UPDATE OF state ON application WHEN OLD.state <> NEW.state BEGIN
    UPDATE queue_count SET n = n - 1 WHERE state = OLD.state AND partner_id = OLD.partner_id;
    INSERT INTO queue_count (state, partner_id, n) VALUES (NEW.state, NEW.partner_id, 1)
        ON CONFLICT (state, partner_id) DO UPDATE SET n = n + 1;
END;

CREATE VIRTUAL TABLE child_search USING fts5 (name, tokenize = 'trigram');
-- Its names are name keys. Kept by the store: with trusted_schema off a trigger may not touch a virtual table.

-- Each word that stands in a name: by this a name with a slip finds the right one.
CREATE TABLE name_word (
    word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_never_changes BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_never_goes BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER child_never_changes BEFORE UPDATE ON child BEGIN SELECT RAISE(ABORT, 'child is append-only'); END;
CREATE TRIGGER child_never_goes BEFORE DELETE ON child BEGIN SELECT RAISE(ABORT, 'child is append-only'); END;
CREATE TRIGGER photo_never_changes BEFORE UPDATE ON photo BEGIN SELECT RAISE(ABORT, 'photo is append-only'); END;
CREATE TRIGGER photo_never_goes BEFORE DELETE ON photo BEGIN SELECT RAISE(ABORT, 'photo is append-only'); END;
CREATE TRIGGER brought_never_changes BEFORE UPDATE ON brought BEGIN SELECT RAISE(ABORT, 'brought is append-only'); END;
CREATE TRIGGER brought_never_goes BEFORE DELETE ON brought BEGIN SELECT RAISE(ABORT, 'brought is append-only'); END;
CREATE TRIGGER finding_never_changes BEFORE UPDATE ON finding BEGIN SELECT RAISE(ABORT, 'finding is append-only'); END;
CREATE TRIGGER finding_never_goes BEFORE DELETE ON finding BEGIN SELECT RAISE(ABORT, 'finding is append-only'); END;
CREATE TRIGGER comparison_never_changes BEFORE UPDATE ON comparison BEGIN SELECT RAISE(ABORT, 'comparison is append-only'); END;
CREATE TRIGGER comparison_never_goes BEFORE DELETE ON comparison BEGIN SELECT RAISE(ABORT, 'comparison is append-only'); END;
CREATE TRIGGER note_never_changes BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'note is append-only'); END;
CREATE TRIGGER note_never_goes BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'note is append-only'); END;
CREATE TRIGGER taker_never_changes BEFORE UPDATE ON taker BEGIN SELECT RAISE(ABORT, 'taker is append-only'); END;
CREATE TRIGGER taker_never_goes BEFORE DELETE ON taker BEGIN SELECT RAISE(ABORT, 'taker is append-only'); END;
CREATE TRIGGER redirect_never_changes BEFORE UPDATE ON redirect BEGIN SELECT RAISE(ABORT, 'redirect is append-only'); END;
CREATE TRIGGER redirect_never_goes BEFORE DELETE ON redirect BEGIN SELECT RAISE(ABORT, 'redirect is append-only'); END;
CREATE TRIGGER blank_bundle_never_changes BEFORE UPDATE ON blank_bundle BEGIN SELECT RAISE(ABORT, 'blank_bundle is append-only'); END;
CREATE TRIGGER blank_bundle_never_goes BEFORE DELETE ON blank_bundle BEGIN SELECT RAISE(ABORT, 'blank_bundle is append-only'); END;
CREATE TRIGGER print_attempt_never_changes BEFORE UPDATE ON print_attempt BEGIN SELECT RAISE(ABORT, 'print_attempt is append-only'); END;
CREATE TRIGGER print_attempt_never_goes BEFORE DELETE ON print_attempt BEGIN SELECT RAISE(ABORT, 'print_attempt is append-only'); END;
CREATE TRIGGER attempt_opened AFTER INSERT ON print_attempt BEGIN INSERT INTO print_open (attempt_id) VALUES (NEW.id); END;
CREATE TRIGGER attempt_closed AFTER INSERT ON print_outcome BEGIN DELETE FROM print_open WHERE attempt_id = NEW.attempt_id; END;
CREATE TRIGGER print_observation_never_changes BEFORE UPDATE ON print_observation BEGIN SELECT RAISE(ABORT, 'print_observation is append-only'); END;
CREATE TRIGGER print_observation_never_goes BEFORE DELETE ON print_observation BEGIN SELECT RAISE(ABORT, 'print_observation is append-only'); END;
CREATE TRIGGER print_batch_never_changes BEFORE UPDATE ON print_batch BEGIN SELECT RAISE(ABORT, 'print_batch is append-only'); END;
CREATE TRIGGER print_batch_never_goes BEFORE DELETE ON print_batch BEGIN SELECT RAISE(ABORT, 'print_batch is append-only'); END;
CREATE TRIGGER print_batch_item_never_changes BEFORE UPDATE ON print_batch_item BEGIN SELECT RAISE(ABORT, 'print_batch_item is append-only'); END;
CREATE TRIGGER print_batch_item_never_goes BEFORE DELETE ON print_batch_item BEGIN SELECT RAISE(ABORT, 'print_batch_item is append-only'); END;
CREATE TRIGGER print_outcome_never_changes BEFORE UPDATE ON print_outcome BEGIN SELECT RAISE(ABORT, 'print_outcome is append-only'); END;
CREATE TRIGGER print_outcome_never_goes BEFORE DELETE ON print_outcome BEGIN SELECT RAISE(ABORT, 'print_outcome is append-only'); END;
CREATE TRIGGER card_never_changes BEFORE UPDATE ON card BEGIN SELECT RAISE(ABORT, 'card is append-only'); END;
CREATE TRIGGER card_never_goes BEFORE DELETE ON card BEGIN SELECT RAISE(ABORT, 'card is append-only'); END;
CREATE TRIGGER card_void_never_changes BEFORE UPDATE ON card_void BEGIN SELECT RAISE(ABORT, 'card_void is append-only'); END;
CREATE TRIGGER card_void_never_goes BEFORE DELETE ON card_void BEGIN SELECT RAISE(ABORT, 'card_void is append-only'); END;
CREATE TRIGGER blank_movement_never_changes BEFORE UPDATE ON blank_movement BEGIN SELECT RAISE(ABORT, 'blank_movement is append-only'); END;
CREATE TRIGGER blank_movement_never_goes BEFORE DELETE ON blank_movement BEGIN SELECT RAISE(ABORT, 'blank_movement is append-only'); END;
CREATE TRIGGER manifest_never_changes BEFORE UPDATE ON manifest BEGIN SELECT RAISE(ABORT, 'manifest is append-only'); END;
CREATE TRIGGER manifest_never_goes BEFORE DELETE ON manifest BEGIN SELECT RAISE(ABORT, 'manifest is append-only'); END;
CREATE TRIGGER manifest_item_never_changes BEFORE UPDATE ON manifest_item BEGIN SELECT RAISE(ABORT, 'manifest_item is append-only'); END;
CREATE TRIGGER manifest_item_never_goes BEFORE DELETE ON manifest_item BEGIN SELECT RAISE(ABORT, 'manifest_item is append-only'); END;
CREATE TRIGGER paper_never_changes BEFORE UPDATE ON paper BEGIN SELECT RAISE(ABORT, 'paper is append-only'); END;
CREATE TRIGGER paper_never_goes BEFORE DELETE ON paper BEGIN SELECT RAISE(ABORT, 'paper is append-only'); END;
CREATE TRIGGER paper_item_never_changes BEFORE UPDATE ON paper_item BEGIN SELECT RAISE(ABORT, 'paper_item is append-only'); END;
CREATE TRIGGER paper_item_never_goes BEFORE DELETE ON paper_item BEGIN SELECT RAISE(ABORT, 'paper_item is append-only'); END;
CREATE TRIGGER paper_printing_never_changes BEFORE UPDATE ON paper_printing BEGIN SELECT RAISE(ABORT, 'paper_printing is append-only'); END;
CREATE TRIGGER paper_printing_never_goes BEFORE DELETE ON paper_printing BEGIN SELECT RAISE(ABORT, 'paper_printing is append-only'); END;
CREATE TRIGGER import_record_never_changes BEFORE UPDATE ON import_record BEGIN SELECT RAISE(ABORT, 'import_record is append-only'); END;
CREATE TRIGGER import_record_never_goes BEFORE DELETE ON import_record BEGIN SELECT RAISE(ABORT, 'import_record is append-only'); END;
CREATE TRIGGER reading_never_changes BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
CREATE TRIGGER reading_never_goes BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
CREATE TRIGGER stock_count_never_changes BEFORE UPDATE ON stock_count BEGIN SELECT RAISE(ABORT, 'stock_count is append-only'); END;
CREATE TRIGGER stock_count_never_goes BEFORE DELETE ON stock_count BEGIN SELECT RAISE(ABORT, 'stock_count is append-only'); END;
CREATE TRIGGER stock_count_item_never_changes BEFORE UPDATE ON stock_count_item BEGIN SELECT RAISE(ABORT, 'stock_count_item is append-only'); END;
CREATE TRIGGER stock_count_item_never_goes BEFORE DELETE ON stock_count_item BEGIN SELECT RAISE(ABORT, 'stock_count_item is append-only'); END;
CREATE TRIGGER old_card_never_changes BEFORE UPDATE ON old_card BEGIN SELECT RAISE(ABORT, 'old_card is append-only'); END;
CREATE TRIGGER old_card_never_goes BEFORE DELETE ON old_card BEGIN SELECT RAISE(ABORT, 'old_card is append-only'); END;
CREATE TRIGGER destruction_never_changes BEFORE UPDATE ON destruction BEGIN SELECT RAISE(ABORT, 'destruction is append-only'); END;
CREATE TRIGGER destruction_never_goes BEFORE DELETE ON destruction BEGIN SELECT RAISE(ABORT, 'destruction is append-only'); END;
CREATE TRIGGER destruction_item_never_changes BEFORE UPDATE ON destruction_item BEGIN SELECT RAISE(ABORT, 'destruction_item is append-only'); END;
CREATE TRIGGER destruction_item_never_goes BEFORE DELETE ON destruction_item BEGIN SELECT RAISE(ABORT, 'destruction_item is append-only'); END;
CREATE TRIGGER printer_care_never_changes BEFORE UPDATE ON printer_care BEGIN SELECT RAISE(ABORT, 'printer_care is append-only'); END;
CREATE TRIGGER printer_care_never_goes BEFORE DELETE ON printer_care BEGIN SELECT RAISE(ABORT, 'printer_care is append-only'); END;
CREATE TRIGGER printer_feed_never_changes BEFORE UPDATE ON printer_feed BEGIN SELECT RAISE(ABORT, 'printer_feed is append-only'); END;
CREATE TRIGGER printer_feed_never_goes BEFORE DELETE ON printer_feed BEGIN SELECT RAISE(ABORT, 'printer_feed is append-only'); END;
