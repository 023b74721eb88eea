//! What a doctor may rely on, in sentences.

mod files;
mod frozen;
mod leaves;
mod nouns;
mod past;
mod payslips;
mod property;
mod samples;
mod schema;
mod undo;

use domain::time::Instant;
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::record::TABLES;
use crate::{Entry, Reader, Recorded, Store, StoreError, Writer};

pub(crate) const KEY: [u8; 32] = [0xc5; 32];

pub(crate) fn now() -> Instant {
    "2026-11-21T22:14:00Z".parse().expect("an instant")
}

pub(crate) fn entry(op: &str) -> Entry {
    Entry {
        op: op.to_owned(),
        at: now(),
        origin: "window".to_owned(),
        undoable: true,
    }
}

/// Does something under a name, without rules of the house.
pub(crate) fn work<T>(
    store: &mut Store,
    op: &str,
    what: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
) -> Result<Recorded<T>, StoreError> {
    store.record(entry(op), what)
}

pub(crate) fn no_rules(_: &Reader<'_>) -> Result<(), StoreError> {
    Ok(())
}

pub(crate) fn undo(store: &mut Store) -> Result<Recorded<crate::HistoryRow>, StoreError> {
    let newest = store.read().history().can_undo()?;
    let line = newest.ok_or(StoreError::NothingToUndo)?.id;
    store.undo(line, now(), "window", no_rules)
}

pub(crate) fn redo(store: &mut Store) -> Result<Recorded<crate::HistoryRow>, StoreError> {
    store.redo(now(), "window", no_rules)
}

/// Every cell of every table that an operation may change.
pub(crate) fn everything(store: &Store) -> Vec<Vec<Value>> {
    everything_in(&store.conn)
}

pub(crate) fn everything_in(conn: &Connection) -> Vec<Vec<Value>> {
    let mut cells = Vec::new();
    for (table, _) in TABLES {
        let sql = format!("SELECT '{table}', * FROM {table} ORDER BY 2, 3");
        let mut statement = conn.prepare(&sql).expect("a table");
        let count = statement.column_count();
        let rows = statement
            .query_map([], |row| (0..count).map(|i| row.get(i)).collect())
            .expect("rows");
        cells.extend(rows.map(|row| row.expect("a row")));
    }
    cells
}
