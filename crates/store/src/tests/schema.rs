//! The schema and every statement that is run against it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::now;
use crate::noun::{
    claim, conflict_mark, contract, document, employer, formality, invoice, invoice_line, leave,
    paper_draft, parameter,
};
use crate::noun::{payment, payslip, profile, removed_shift, shift, site, statement, travel};
use crate::past::{archive, seals};
use crate::{Store, connect, entered, history, migrate, past, record, replay, store, undo};

macro_rules! all {
    ($($file:ident: $($name:ident)+;)+) => {
        &[$($((concat!(stringify!($file), "::", stringify!($name)), $file::$name)),+),+]
    };
}

const STATEMENTS: &[(&str, &str)] = all! {
    archive: KEYS PARENTS;
    claim: ASKED CREDITED UNEVEN MONTHS TOLD;
    connect: FIRST_READ;
    conflict_mark: ALL OF SET REMOVE;
    contract: ALL OF IN_FORCE COUNT GET ADD UPDATE REMOVE TERMS ALL_TERMS ADD_TERMS REMOVE_TERMS;
    document: ALL VALID_UNTIL SIGNED_FILES GET ADD UPDATE REMOVE SIGNED;
    employer: ALL GET ADD UPDATE REMOVE;
    entered: CONTRACTS DOCUMENTS EMPLOYERS FORMALITIES LEAVES PAPER_DRAFTS PARAMETERS PAYMENTS
        REMOVED_SHIFTS SHIFTS SITES
        STATEMENTS TRAVEL PAYSLIPS;
    formality: ALL OF SET REMOVE;
    history: NEWEST NEWEST_AT NEWEST_BEFORE NEXT_UNDO IN_FORCE OF_LINE NEXT_REDO CHANGESET DROP_UNDONE SET_STATE ADD ADD_ABOUT;
    invoice: ALL GET OF_STATEMENT CREDITS_OF STANDING BY_NUMBER LAST_RANK ADD UPDATE ISSUE REMOVE;
    invoice_line: OF ADD REMOVE;
    leave: ALL BETWEEN GET ADD UPDATE REMOVE ADD_ALLOWED REMOVE_ALLOWED;
    migrate: READ_APPLICATION_ID READ_VERSION DANGLING COLUMNS;
    paper_draft: ALL OF GET SET REMOVE;
    parameter: ALL SET REMOVE;
    past: SINCE;
    payment: ALL AS_ENTERED OF_INVOICE OF_STATEMENT GET ADD UPDATE REMOVE;
    payslip: ALL OF GET ADD UPDATE REMOVE;
    profile: GET SAVE;
    record: DANGLING_DOCUMENT;
    removed_shift: ALL ADD DROP_BEFORE;
    replay: COLUMNS;
    seals: REMOVALS;
    shift: ALL BETWEEN OF_CONTRACT UNSETTLED_UNDER OF_SITE UNSETTLED_MONTHS LAST_BEFORE SETTLED GET ADD UPDATE REMOVE;
    site: ALL OF GET ADD UPDATE REMOVE;
    statement: ALL OF OF_MONTH BETWEEN HOLDING TO_INVOICE CLOSED_MONTHS LAST_CLOSED GET ADD HOLD LET_GO SET_ASIDE REMOVE
        LINES ADD_LINE REMOVE_LINES;
    store: ADD_BOOK READ_BOOK;
    travel: ALL SET REMOVE;
    undo: DANGLING;
};

/// Texts that are no statement: settings and names of files.
const OTHERS: [&str; 5] = [
    "connect::FIRST",
    "connect::SETTINGS",
    "store::FILE",
    "store::FRESH",
    "store::LOCK",
];

#[test]
fn every_statement_prepares_on_a_fresh_schema() {
    let store = Store::in_memory("a book", now()).expect("a book");
    for (name, sql) in STATEMENTS.iter().copied() {
        if let Err(error) = store.conn.prepare(sql) {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn no_statement_is_missing_from_the_list() {
    let listed: BTreeSet<_> = STATEMENTS
        .iter()
        .map(|(name, _)| *name)
        .chain(OTHERS)
        .collect();
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in fs::read_dir(src).expect("the sources") {
        let path = file.expect("a file").path();
        if path.extension().is_none_or(|end| end != "rs") {
            continue;
        }
        let stem = path.file_stem().expect("a name").to_string_lossy();
        for line in fs::read_to_string(&path).expect("a source").lines() {
            let constant = line
                .trim()
                .trim_start_matches("pub(crate) ")
                .strip_prefix("const ");
            let Some((name, "&str")) = constant
                .and_then(|c| c.split_once(": "))
                .map(|(name, rest)| (name, rest.split(" =").next().expect("a type")))
            else {
                continue;
            };
            let name = format!("{stem}::{name}");
            assert!(
                listed.contains(name.as_str()),
                "{name} is prepared by no test"
            );
        }
    }
}

#[test]
fn the_way_back_knows_every_table_parents_first() {
    let store = Store::in_memory("a book", now()).expect("a book");
    let listed: Vec<_> = record::TABLES
        .iter()
        .map(|(table, _)| (*table).to_owned())
        .collect();
    let mut recorded: BTreeSet<_> = listed.iter().cloned().collect();
    recorded.extend(["book".to_owned(), "history".to_owned()]);
    let columns = crate::schema_columns().expect("the schema");
    let tables: BTreeSet<_> = columns.into_iter().map(|(table, _)| table).collect();
    assert_eq!(recorded, tables);

    let place = |table: &str| {
        listed
            .iter()
            .position(|name| name == table)
            .expect("listed")
    };
    for child in &listed {
        let sql = "SELECT \"table\" FROM pragma_foreign_key_list(?1)";
        let mut statement = store.conn.prepare(sql).expect("a pragma");
        let parents = statement
            .query_map([child], |row| row.get::<_, String>(0))
            .expect("parents");
        for parent in parents.map(|parent| parent.expect("a name")) {
            // A contract and its signed PDF name each other.
            let both_ways = (child.as_str(), parent.as_str()) == ("contract", "document");
            assert!(
                place(&parent) <= place(child) || both_ways,
                "{parent} before {child}"
            );
        }
    }
}

#[test]
fn every_table_is_strict_has_a_key_and_removes_no_row_by_itself() {
    let store = Store::in_memory("a book", now()).expect("a book");
    let sql = "SELECT name, strict, (SELECT count(*) FROM pragma_table_info(t.name) WHERE pk > 0)
               FROM pragma_table_list AS t
               WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'";
    let mut statement = store.conn.prepare(sql).expect("a pragma");
    let mut rows = statement.query([]).expect("tables");
    while let Some(row) = rows.next().expect("a row") {
        let name: String = row.get(0).expect("a name");
        assert!(row.get::<_, bool>(1).expect("strict"), "{name}");
        assert!(row.get::<_, i64>(2).expect("a key") > 0, "{name}");
    }
    for step in migrate::STEPS {
        let upper: String = step
            .lines()
            .filter(|line| !line.trim_start().starts_with("--"))
            .collect::<Vec<_>>()
            .join("\n")
            .to_uppercase();
        assert!(!upper.contains("CASCADE"), "the way back would miss rows");
        assert!(!upper.contains("\n    INSERT"), "a trigger writes nothing");
    }
}

#[test]
fn a_column_is_known_by_its_table_and_name() {
    let columns = crate::schema_columns().expect("the schema");
    let column = ("shift".to_owned(), "start_at".to_owned());
    assert!(columns.contains(&column));
    assert!(columns.len() > 100);
}

/// The fingerprints of the steps. Until the first version is released, the
/// first line follows the schema; once a version carries a step, its line
/// stays, and a change of the schema is a new step.
const FINGERPRINTS: [u64; 1] = [0x7461_ef7b_7951_0244];

#[test]
fn a_step_that_was_released_is_never_edited() {
    let found: Vec<_> = migrate::STEPS
        .iter()
        .map(|step| fingerprint(step))
        .collect();
    assert_eq!(found, FINGERPRINTS, "{found:#x?}");
}

/// FNV-1a over the text with line ends as Git keeps them.
fn fingerprint(text: &str) -> u64 {
    let bytes = text.bytes().filter(|byte| *byte != b'\r');
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
