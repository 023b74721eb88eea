//! The one write door: an operation, its line of history, and the way back.

use std::collections::BTreeSet;

use domain::time::Instant;
use rusqlite::session::Session;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::StoreError;
use crate::history;
use crate::replay::{self, Change};
use crate::rows::{Reader, Writer};
use crate::store::Store;

/// Every table that an operation may change, parents before children, with
/// the noun that a screen knows it by.
pub(crate) const TABLES: &[(&str, &str)] = &[
    ("profile", "profile"),
    ("parameter", "parameter"),
    ("employer", "employer"),
    ("site", "site"),
    ("travel", "travel"),
    ("contract", "contract"),
    ("pay_terms", "contract"),
    ("document", "document"),
    ("shift", "shift"),
    ("removed_shift", "removed_shift"),
    ("leave", "leave"),
    ("leave_allowed", "leave"),
    ("conflict_mark", "conflict_mark"),
    ("statement", "statement"),
    ("statement_line", "statement"),
    ("invoice", "invoice"),
    ("invoice_line", "invoice"),
    ("payment", "payment"),
    ("payslip", "payslip"),
    ("formality_mark", "formality_mark"),
    ("paper_draft", "paper_draft"),
];

pub(crate) const DANGLING_DOCUMENT: &str = "
    SELECT signed_document FROM contract
    WHERE signed_document IS NOT NULL AND signed_document NOT IN (SELECT id FROM document)
    LIMIT 1";

/// The name under which an operation enters the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Name of the operation, such as `plan_shift`.
    pub op: String,
    /// When.
    pub at: Instant,
    /// Through which shell.
    pub origin: String,
    /// Whether it may be taken back.
    pub undoable: bool,
}

/// What an operation gave, and what it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded<T> {
    /// What was asked for.
    pub value: T,
    /// The nouns whose rows changed, as tables are named: `shift`,
    /// `formality_mark`. Pay terms count as `contract`, the lines of a
    /// statement as `statement`, those of an invoice as `invoice`.
    pub changed: BTreeSet<String>,
    /// The line of history; 0 when nothing changed, and no line was written.
    pub history: i64,
}

impl Store {
    /// Runs one operation: everything `work` writes is kept with one line of
    /// history, or nothing is.
    ///
    /// # Errors
    /// What `work` refuses, and what the book does.
    pub fn record<T, E: From<StoreError>>(
        &mut self,
        entry: Entry,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<Recorded<T>, E> {
        let tx = begin(&self.conn)?;
        let session = watch(&self.conn)?;
        let writer = Writer::new(Reader::new(&self.conn, &self.book_id));
        let value = work(&writer)?;
        let about = writer.into_about();
        let (changed, history) = keep(tx, session, &entry, &about)?;
        Ok(Recorded {
            value,
            changed,
            history,
        })
    }
}

impl Store {
    /// Writes a line of history for what was done to the book beside its rows:
    /// its keys, its place. `work` does it, and the line is kept only when it
    /// answers.
    ///
    /// # Errors
    /// What `work` refuses, and what the book does.
    pub fn note<E: From<StoreError>>(
        &mut self,
        entry: &Entry,
        about: &serde_json::Map<String, serde_json::Value>,
        work: impl FnOnce() -> Result<(), E>,
    ) -> Result<(), E> {
        let tx = begin(&self.conn)?;
        history::add_did(&tx, entry, about, &[])?;
        work()?;
        tx.commit().map_err(|error| StoreError::from(error).into())
    }
}

/// Opens the transaction of an operation; it is rolled back unless committed.
pub(crate) fn begin(conn: &Connection) -> Result<Transaction<'_>, StoreError> {
    Ok(Transaction::new_unchecked(
        conn,
        TransactionBehavior::Immediate,
    )?)
}

fn watch(conn: &Connection) -> Result<Session<'_>, StoreError> {
    let mut session = Session::new(conn)?;
    for (table, _) in TABLES {
        session.attach(Some(*table))?;
    }
    Ok(session)
}

fn keep(
    tx: Transaction<'_>,
    mut session: Session<'_>,
    entry: &Entry,
    about: &serde_json::Map<String, serde_json::Value>,
) -> Result<(BTreeSet<String>, i64), StoreError> {
    signed_documents_are_there(&tx)?;
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset)?;
    drop(session);
    let changes = replay::read(&changeset)?;
    let row = if changes.is_empty() {
        0
    } else {
        history::add_did(&tx, entry, about, &changeset)?
    };
    tx.commit()?;
    Ok((nouns(&changes), row))
}

/// The reference from a contract to its signed PDF is the only one that is
/// checked late, at the commit, which cannot say what is missing.
fn signed_documents_are_there(conn: &Connection) -> Result<(), StoreError> {
    let missing = crate::cell::first(conn, DANGLING_DOCUMENT, &[], |row| {
        row.get("signed_document")
    })?;
    missing.map_or(Ok(()), |id| {
        Err(StoreError::NotFound {
            noun: "document",
            id,
        })
    })
}

/// The nouns that changes are about.
pub(crate) fn nouns(changes: &[Change]) -> BTreeSet<String> {
    let noun = |change: &Change| {
        let known = TABLES.iter().find(|(table, _)| *table == change.table);
        known.map(|(_, noun)| (*noun).to_owned())
    };
    changes.iter().filter_map(noun).collect()
}
