-- One doctor's book.
--
-- Parents stand before their children. No ON DELETE CASCADE: a change that
-- SQLite makes by itself would be missing from the way back, so children are
-- removed one by one. For the same reason no trigger writes a row.
-- Times are texts that sort: days 2026-11-21, wall clocks 2026-11-21T20:00,
-- instants 2026-11-21T19:00:00Z. Sums are whole cents, shares hundredths of a
-- percent.

CREATE TABLE book (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    book_id    TEXT NOT NULL CHECK (book_id <> ''),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE history (
    id        INTEGER NOT NULL PRIMARY KEY,
    at        TEXT NOT NULL,
    origin    TEXT NOT NULL,
    op        TEXT NOT NULL,
    about     TEXT NOT NULL CHECK (json_valid(about)),
    kind      TEXT NOT NULL CHECK (kind IN ('did', 'undid', 'redid')),
    -- The row that was taken back or done again.
    target    INTEGER REFERENCES history (id),
    undoable  INTEGER NOT NULL CHECK (undoable IN (0, 1)),
    -- live: in force. undone: taken back. dropped: taken back, then something
    -- else was done, so that it cannot be done again.
    state     TEXT NOT NULL CHECK (state IN ('live', 'undone', 'dropped')),
    schema    INTEGER NOT NULL,
    changeset BLOB,
    CHECK ((kind = 'did') = (changeset IS NOT NULL)),
    CHECK ((kind = 'did') = (target IS NULL))
) STRICT;

CREATE INDEX history_state ON history (state, kind);
CREATE INDEX history_at ON history (at);

CREATE TABLE profile (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE parameter (
    key        TEXT NOT NULL CHECK (key <> ''),
    valid_from TEXT NOT NULL,
    value      TEXT NOT NULL,
    source     TEXT NOT NULL,
    confidence TEXT NOT NULL CHECK (confidence IN ('sure', 'likely', 'to_verify')),
    PRIMARY KEY (key, valid_from)
) STRICT;

CREATE TABLE employer (
    id           TEXT NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    name         TEXT NOT NULL,
    short_name   TEXT NOT NULL,
    siren        TEXT,
    siret        TEXT,
    finess_legal TEXT,
    finess_site  TEXT,
    address      TEXT NOT NULL CHECK (json_valid(address)),
    contacts     TEXT NOT NULL CHECK (json_valid(contacts)),
    colour       TEXT NOT NULL,
    notes        TEXT NOT NULL
) STRICT;

CREATE TABLE site (
    id           TEXT NOT NULL PRIMARY KEY,
    employer     TEXT NOT NULL REFERENCES employer (id),
    name         TEXT NOT NULL,
    address      TEXT NOT NULL CHECK (json_valid(address)),
    zone         TEXT NOT NULL,
    holiday_zone TEXT NOT NULL,
    good_friday  INTEGER NOT NULL CHECK (good_friday IN (0, 1))
) STRICT;

CREATE INDEX site_employer ON site (employer);

CREATE TABLE travel (
    -- Both ends in one text, because a start at home is NULL and a key with a
    -- NULL in it would be missing from the way back.
    road       TEXT NOT NULL PRIMARY KEY
               CHECK (road = ifnull(from_site, '') || char(31) || to_site),
    from_site  TEXT REFERENCES site (id),
    to_site    TEXT NOT NULL REFERENCES site (id),
    minutes    INTEGER NOT NULL CHECK (minutes >= 0),
    kilometres INTEGER NOT NULL CHECK (kilometres >= 0),
    CHECK (from_site IS NOT to_site)
) STRICT;

CREATE INDEX travel_from ON travel (from_site);
CREATE INDEX travel_to ON travel (to_site);

CREATE TABLE contract (
    id              TEXT NOT NULL PRIMARY KEY,
    employer        TEXT NOT NULL REFERENCES employer (id),
    kind            TEXT NOT NULL,
    title           TEXT NOT NULL,
    signatory       TEXT NOT NULL,
    signatory_role  TEXT NOT NULL,
    start_on        TEXT NOT NULL,
    end_on          TEXT CHECK (end_on >= start_on),
    signed_on       TEXT,
    settlement      TEXT NOT NULL,
    tax_category    TEXT NOT NULL,
    pension_scheme  TEXT NOT NULL,
    vat             TEXT NOT NULL,
    vat_reason      TEXT NOT NULL,
    payment_days    INTEGER NOT NULL CHECK (payment_days >= 0),
    payment_from    TEXT NOT NULL CHECK (payment_from IN ('issue', 'period_end')),
    -- Deferred, because a document may name its contract as well.
    signed_document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    end_alert_days  INTEGER NOT NULL CHECK (end_alert_days >= 0),
    conditions      TEXT NOT NULL CHECK (json_valid(conditions)),
    notes           TEXT NOT NULL
) STRICT;

CREATE INDEX contract_employer ON contract (employer);
CREATE INDEX contract_signed_document ON contract (signed_document);

CREATE TABLE pay_terms (
    contract   TEXT NOT NULL REFERENCES contract (id),
    valid_from TEXT NOT NULL,
    pay        TEXT NOT NULL CHECK (json_valid(pay)),
    duty       TEXT NOT NULL CHECK (json_valid(duty)),
    on_call    TEXT NOT NULL CHECK (json_valid(on_call)),
    supplements TEXT NOT NULL CHECK (json_valid(supplements)),
    combine    TEXT NOT NULL CHECK (combine IN ('max', 'sum')),
    extras     TEXT NOT NULL CHECK (json_valid(extras)),
    PRIMARY KEY (contract, valid_from)
) STRICT;

CREATE TABLE document (
    id          TEXT NOT NULL PRIMARY KEY,
    kind        TEXT NOT NULL,
    title       TEXT NOT NULL,
    employer    TEXT REFERENCES employer (id),
    contract    TEXT REFERENCES contract (id),
    issued_on   TEXT,
    valid_until TEXT CHECK (valid_until >= issued_on),
    -- What an insurance names.
    insured     TEXT NOT NULL CHECK (json_valid(insured)),
    file_name   TEXT NOT NULL,
    size        INTEGER NOT NULL CHECK (size >= 0),
    seal        TEXT NOT NULL,
    added_at    TEXT NOT NULL
) STRICT;

CREATE INDEX document_employer ON document (employer);
CREATE INDEX document_contract ON document (contract);
CREATE INDEX document_valid_until ON document (valid_until);

CREATE TABLE shift (
    id            TEXT NOT NULL PRIMARY KEY,
    contract      TEXT NOT NULL REFERENCES contract (id),
    site          TEXT NOT NULL REFERENCES site (id),
    start_at      TEXT NOT NULL,
    end_at        TEXT NOT NULL CHECK (end_at > start_at),
    kind          TEXT NOT NULL CHECK (kind IN ('session', 'on_site_duty', 'on_call')),
    state         TEXT NOT NULL CHECK (state IN ('planned', 'confirmed', 'done', 'cancelled')),
    break_minutes INTEGER NOT NULL CHECK (break_minutes >= 0),
    fees          INTEGER CHECK (fees >= 0),
    flat_fees     INTEGER CHECK (flat_fees >= 0),
    acts          TEXT NOT NULL CHECK (json_valid(acts)),
    listed        TEXT,
    half_days     INTEGER CHECK (half_days >= 0),
    duty_halves   INTEGER CHECK (duty_halves >= 0),
    additional_time INTEGER NOT NULL CHECK (additional_time IN (0, 1)),
    call_outs     TEXT NOT NULL CHECK (json_valid(call_outs)),
    note          TEXT NOT NULL,
    revision      INTEGER NOT NULL CHECK (revision >= 0),
    cancelled_at  TEXT,
    cancelled_by  TEXT CHECK (cancelled_by IN ('employer', 'doctor', 'nobody')),
    -- Whether a closed month in force holds it. What is open of a whole life
    -- is found by this, without looking at all that is settled.
    settled       INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT;

CREATE INDEX shift_start ON shift (start_at);
CREATE INDEX shift_to_settle ON shift (start_at) WHERE state = 'done' AND settled = 0;
CREATE INDEX shift_contract ON shift (contract, start_at);
CREATE INDEX shift_site ON shift (site);

CREATE TABLE removed_shift (
    id         TEXT NOT NULL PRIMARY KEY,
    -- No references: it outlives everything it names.
    shift      TEXT NOT NULL CHECK (json_valid(shift)),
    employer   TEXT NOT NULL,
    removed_at TEXT NOT NULL
) STRICT;

CREATE TABLE leave (
    id        TEXT NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL CHECK (kind IN ('paid_leave', 'sick_leave', 'parental_leave',
                                            'unpaid_leave', 'training', 'unavailability')),
    contract  TEXT REFERENCES contract (id),
    first_day TEXT NOT NULL,
    last_day  TEXT NOT NULL CHECK (last_day >= first_day),
    -- Only what no employer grants is told by the hour.
    from_hour TEXT CHECK (from_hour IS NULL OR kind = 'unavailability'),
    to_hour   TEXT CHECK ((to_hour IS NULL) = (from_hour IS NULL)),
    note      TEXT NOT NULL
) STRICT;

CREATE INDEX leave_days ON leave (first_day, last_day);
CREATE INDEX leave_contract ON leave (contract);

-- What the prescriber of a sick leave expressly allows.
CREATE TABLE leave_allowed (
    leave    TEXT NOT NULL REFERENCES leave (id),
    contract TEXT NOT NULL REFERENCES contract (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (leave, contract)
) STRICT;

CREATE INDEX leave_allowed_contract ON leave_allowed (contract);

CREATE TABLE conflict_mark (
    -- The facts of the conflict in one text: when one of them is another, it is
    -- another conflict. No references: it outlives the shifts that it names.
    facts        TEXT NOT NULL PRIMARY KEY CHECK (json_valid(facts)),
    reason       TEXT NOT NULL CHECK (reason <> ''),
    set_aside_on TEXT NOT NULL
) STRICT;

CREATE TABLE statement (
    id        TEXT NOT NULL PRIMARY KEY,
    contract  TEXT NOT NULL REFERENCES contract (id),
    month     TEXT NOT NULL CHECK (month LIKE '____-__'),
    closed_on TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    due_on    TEXT NOT NULL,
    -- What the month pays whatever was worked.
    fixed     TEXT NOT NULL CHECK (json_valid(fixed)),
    totals    TEXT NOT NULL CHECK (json_valid(totals)),
    -- Set aside on this day: it settles nothing any more.
    reopened_on TEXT
) STRICT;

-- A month has several where work came after an invoice was issued over it.
CREATE INDEX statement_month ON statement (contract, month, reopened_on, id);

CREATE TABLE statement_line (
    statement     TEXT NOT NULL REFERENCES statement (id),
    position      INTEGER NOT NULL CHECK (position >= 0),
    shift         TEXT NOT NULL REFERENCES shift (id),
    start_at      TEXT NOT NULL,
    end_at        TEXT NOT NULL,
    place         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    minutes       INTEGER NOT NULL,
    break_minutes INTEGER NOT NULL CHECK (break_minutes >= 0),
    half_days     INTEGER NOT NULL CHECK (half_days >= 0),
    explained     TEXT NOT NULL CHECK (json_valid(explained)),
    parts         TEXT NOT NULL CHECK (json_valid(parts)),
    notes         TEXT NOT NULL CHECK (json_valid(notes)),
    terms_from    TEXT,
    zone          TEXT NOT NULL,
    amount        INTEGER,
    PRIMARY KEY (statement, position)
) STRICT;

CREATE INDEX statement_line_shift ON statement_line (shift);

CREATE TABLE invoice (
    id           TEXT NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    employer     TEXT NOT NULL REFERENCES employer (id),
    contract     TEXT NOT NULL REFERENCES contract (id),
    statement    TEXT REFERENCES statement (id),
    corrects     TEXT REFERENCES invoice (id),
    period_start TEXT NOT NULL,
    period_end   TEXT NOT NULL CHECK (period_end >= period_start),
    -- Issuing fills all of these at once, and once.
    series       TEXT,
    rank         INTEGER CHECK (rank >= 1),
    issued_on    TEXT,
    issued_at    TEXT,
    due_on       TEXT,
    vat_rate     INTEGER CHECK (vat_rate >= 0),
    late_flat    INTEGER CHECK (late_flat >= 0),
    late_points  INTEGER CHECK (late_points >= 0),
    -- The sums of the lines, without and with VAT: they never change again.
    net          INTEGER,
    gross        INTEGER,
    parties      TEXT CHECK (json_valid(parties)),
    UNIQUE (series, rank),
    CHECK ((kind = 'credit_note') = (corrects IS NOT NULL)),
    CHECK (
        (series IS NULL) + (rank IS NULL) + (issued_on IS NULL) + (issued_at IS NULL)
        + (due_on IS NULL) + (vat_rate IS NULL) + (late_flat IS NULL)
        + (late_points IS NULL) + (net IS NULL) + (gross IS NULL) + (parties IS NULL) IN (0, 11)
    )
) STRICT;

CREATE INDEX invoice_employer ON invoice (employer);
CREATE INDEX invoice_contract ON invoice (contract);
CREATE INDEX invoice_statement ON invoice (statement, kind, rank);
CREATE INDEX invoice_corrects ON invoice (corrects);
-- All that claims and the search want of an invoice: its row is long, because
-- it keeps both parties as they were.
CREATE INDEX invoice_told ON invoice (
    kind, due_on, issued_on, series, rank, id, employer, period_end, gross
);

CREATE TABLE invoice_line (
    invoice   TEXT NOT NULL REFERENCES invoice (id),
    position  INTEGER NOT NULL CHECK (position >= 0),
    shift     TEXT REFERENCES shift (id),
    start_at  TEXT,
    end_at    TEXT,
    place     TEXT NOT NULL,
    label     TEXT NOT NULL,
    explained TEXT NOT NULL CHECK (json_valid(explained)),
    parts     TEXT NOT NULL CHECK (json_valid(parts)),
    amount    INTEGER NOT NULL,
    vat       TEXT NOT NULL CHECK (vat IN ('exempt_care', 'franchise', 'taxable')),
    PRIMARY KEY (invoice, position)
) STRICT;

CREATE INDEX invoice_line_shift ON invoice_line (shift);

CREATE TABLE payment (
    id        TEXT NOT NULL PRIMARY KEY,
    employer  TEXT NOT NULL REFERENCES employer (id),
    invoice   TEXT REFERENCES invoice (id),
    statement TEXT REFERENCES statement (id),
    paid_on   TEXT NOT NULL,
    amount    INTEGER NOT NULL CHECK (amount > 0),
    means     TEXT NOT NULL CHECK (means IN ('transfer', 'cheque', 'cash', 'other')),
    note      TEXT NOT NULL,
    CHECK ((invoice IS NULL) <> (statement IS NULL))
) STRICT;

CREATE INDEX payment_employer ON payment (employer);
CREATE INDEX payment_invoice ON payment (invoice, amount);
CREATE INDEX payment_statement ON payment (statement, amount);
CREATE INDEX payment_paid_on ON payment (paid_on, id);

CREATE TABLE payslip (
    id              TEXT NOT NULL PRIMARY KEY,
    contract        TEXT NOT NULL REFERENCES contract (id),
    month           TEXT NOT NULL CHECK (month LIKE '____-__'),
    -- The month whose shifts it pays.
    work            TEXT NOT NULL CHECK (work LIKE '____-__'),
    kind            TEXT NOT NULL CHECK (kind IN ('monthly', 'correction')),
    paid_on         TEXT,
    gross           INTEGER NOT NULL,
    net_paid        INTEGER NOT NULL,
    net_taxable     INTEGER NOT NULL,
    tax_withheld    INTEGER NOT NULL,
    lines           TEXT NOT NULL CHECK (json_valid(lines)),
    end_indemnity   INTEGER,
    leave_indemnity INTEGER,
    document        TEXT REFERENCES document (id),
    note            TEXT NOT NULL,
    answer          TEXT CHECK (json_valid(answer)),
    CHECK (kind = 'correction' OR (gross >= 0 AND net_paid >= 0 AND net_taxable >= 0
        AND tax_withheld >= 0))
) STRICT;

-- A month has one payslip, and so has the work of a month; corrections come
-- beside.
CREATE UNIQUE INDEX payslip_month ON payslip (contract, month) WHERE kind = 'monthly';
CREATE UNIQUE INDEX payslip_work ON payslip (contract, work) WHERE kind = 'monthly';
CREATE INDEX payslip_contract ON payslip (contract, month);
CREATE INDEX payslip_document ON payslip (document);

CREATE TABLE formality_mark (
    contract TEXT NOT NULL REFERENCES contract (id),
    code     TEXT NOT NULL,
    answer   TEXT NOT NULL CHECK (json_valid(answer)),
    -- The proof in the answer once more, so that it cannot be removed.
    proof    TEXT REFERENCES document (id) CHECK (proof IS answer ->> 'proof'),
    PRIMARY KEY (contract, code)
) STRICT;

CREATE INDEX formality_mark_proof ON formality_mark (proof);

-- Contracts that are being drawn up: what the doctor wrote into them.
CREATE TABLE paper_draft (
    contract  TEXT NOT NULL REFERENCES contract (id),
    paper     TEXT NOT NULL CHECK (paper IN ('locum_contract', 'session_contract', 'amendment')),
    -- The first day of an amendment; empty for every other paper, because a
    -- key with a NULL in it would be missing from the way back.
    effective TEXT NOT NULL CHECK ((effective <> '') = (paper = 'amendment')),
    facts     TEXT NOT NULL CHECK (json_valid(facts)),
    clauses   TEXT NOT NULL CHECK (json_valid(clauses)),
    PRIMARY KEY (contract, paper, effective)
) STRICT;

-- What is settled stays as it was settled.

CREATE TRIGGER shift_settled_is_kept
BEFORE UPDATE ON shift
WHEN EXISTS (
        SELECT 1 FROM statement_line AS line JOIN statement ON statement.id = line.statement
        WHERE line.shift = OLD.id AND statement.reopened_on IS NULL
    )
    AND (OLD.id, OLD.contract, OLD.site, OLD.start_at, OLD.end_at, OLD.kind, OLD.state,
         OLD.break_minutes, OLD.fees, OLD.half_days, OLD.cancelled_at, OLD.cancelled_by)
    IS NOT
        (NEW.id, NEW.contract, NEW.site, NEW.start_at, NEW.end_at, NEW.kind, NEW.state,
         NEW.break_minutes, NEW.fees, NEW.half_days, NEW.cancelled_at, NEW.cancelled_by)
BEGIN
    SELECT RAISE(ABORT, 'frozen:shift');
END;

CREATE TRIGGER shift_settled_is_not_removed
BEFORE DELETE ON shift
WHEN EXISTS (SELECT 1 FROM statement_line WHERE shift = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'frozen:shift');
END;

CREATE TRIGGER shift_is_settled_once
BEFORE INSERT ON statement_line
WHEN (SELECT reopened_on FROM statement WHERE id = NEW.statement) IS NULL
    AND EXISTS (
        SELECT 1 FROM statement_line AS line JOIN statement ON statement.id = line.statement
        WHERE line.shift = NEW.shift AND line.statement <> NEW.statement
            AND statement.reopened_on IS NULL
    )
BEGIN
    SELECT RAISE(ABORT, 'frozen:shift');
END;

CREATE TRIGGER statement_is_never_changed
BEFORE UPDATE ON statement
WHEN (OLD.id, OLD.contract, OLD.month, OLD.closed_on, OLD.closed_at, OLD.due_on, OLD.totals)
    IS NOT
        (NEW.id, NEW.contract, NEW.month, NEW.closed_on, NEW.closed_at, NEW.due_on, NEW.totals)
BEGIN
    SELECT RAISE(ABORT, 'frozen:statement');
END;

-- It is set aside only once credit notes took back all that was invoiced over
-- it (IN-07).
CREATE TRIGGER statement_used_is_not_set_aside
BEFORE UPDATE ON statement
WHEN NEW.reopened_on IS NOT NULL
    AND (EXISTS (SELECT 1 FROM payment WHERE statement = OLD.id)
        OR EXISTS (
            SELECT 1 FROM invoice AS issued
            WHERE issued.statement = OLD.id AND issued.rank IS NOT NULL
                AND (SELECT coalesce(sum(amount), 0) FROM invoice_line
                     WHERE invoice = issued.id)
                    + (SELECT coalesce(sum(line.amount), 0)
                       FROM invoice_line AS line JOIN invoice AS credit ON credit.id = line.invoice
                       WHERE credit.corrects = issued.id AND credit.rank IS NOT NULL) <> 0
        ))
BEGIN
    SELECT RAISE(ABORT, 'frozen:statement');
END;

CREATE TRIGGER statement_line_is_never_changed
BEFORE UPDATE ON statement_line
BEGIN
    SELECT RAISE(ABORT, 'frozen:statement');
END;

CREATE TRIGGER statement_used_is_not_removed
BEFORE DELETE ON statement
WHEN EXISTS (SELECT 1 FROM invoice WHERE statement = OLD.id AND rank IS NOT NULL)
    OR EXISTS (SELECT 1 FROM payment WHERE statement = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'frozen:statement');
END;

CREATE TRIGGER statement_used_loses_no_line
BEFORE DELETE ON statement_line
WHEN EXISTS (SELECT 1 FROM invoice WHERE statement = OLD.statement AND rank IS NOT NULL)
    OR EXISTS (SELECT 1 FROM payment WHERE statement = OLD.statement)
BEGIN
    SELECT RAISE(ABORT, 'frozen:statement');
END;

CREATE TRIGGER statement_used_gets_no_line
BEFORE INSERT ON statement_line
WHEN EXISTS (SELECT 1 FROM invoice WHERE statement = NEW.statement AND rank IS NOT NULL)
    OR EXISTS (SELECT 1 FROM payment WHERE statement = NEW.statement)
BEGIN
    SELECT RAISE(ABORT, 'frozen:statement');
END;

-- An issued invoice is never changed and never removed (IN-06, IN-07). It
-- enters as a draft and is issued by one UPDATE, so that its number passes
-- the trigger below.

CREATE TRIGGER invoice_enters_as_a_draft
BEFORE INSERT ON invoice
WHEN NEW.rank IS NOT NULL
    OR EXISTS (SELECT 1 FROM invoice WHERE id = NEW.id AND rank IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'frozen:invoice');
END;

CREATE TRIGGER invoice_issued_is_never_changed
BEFORE UPDATE ON invoice
WHEN OLD.rank IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'frozen:invoice');
END;

CREATE TRIGGER invoice_issued_is_never_removed
BEFORE DELETE ON invoice
WHEN OLD.rank IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'frozen:invoice');
END;

CREATE TRIGGER invoice_keeps_its_kind_and_what_it_corrects
BEFORE UPDATE ON invoice
WHEN OLD.kind IS NOT NEW.kind OR OLD.corrects IS NOT NEW.corrects
BEGIN
    SELECT RAISE(ABORT, 'frozen:invoice');
END;

-- Numbers without holes, in the order of the days of issue (IN-06).
CREATE TRIGGER invoice_number_follows_the_last
BEFORE UPDATE ON invoice
WHEN OLD.rank IS NULL AND NEW.rank IS NOT NULL
    AND EXISTS (
        SELECT 1 FROM invoice
        WHERE series = NEW.series
        GROUP BY series
        HAVING NEW.rank <> max(rank) + 1 OR NEW.issued_on < max(issued_on)
    )
BEGIN
    SELECT RAISE(ABORT, 'numbering:invoice');
END;

CREATE TRIGGER invoice_issued_gets_no_line
BEFORE INSERT ON invoice_line
WHEN EXISTS (SELECT 1 FROM invoice WHERE id = NEW.invoice AND rank IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'frozen:invoice');
END;

CREATE TRIGGER invoice_issued_keeps_its_lines
BEFORE UPDATE ON invoice_line
WHEN EXISTS (SELECT 1 FROM invoice WHERE id IN (OLD.invoice, NEW.invoice) AND rank IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'frozen:invoice');
END;

CREATE TRIGGER invoice_issued_loses_no_line
BEFORE DELETE ON invoice_line
WHEN EXISTS (SELECT 1 FROM invoice WHERE id = OLD.invoice AND rank IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'frozen:invoice');
END;
