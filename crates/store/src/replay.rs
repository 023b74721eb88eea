//! Changes of an operation, done backwards or again.
//!
//! The changes come from SQLite's session extension. They are not applied by
//! `sqlite3changeset_apply`, because it takes table after table in one order
//! and retries inside of one table only: a closed month could then not be
//! opened and a shift of it moved in one operation and back, since the
//! triggers see one or the other too early. Here children leave first, then
//! rows change, then parents enter first, and every statement must find its
//! row exactly as the operation left it.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, ToSql, params_from_iter};

use crate::error::StoreError;
use crate::record::TABLES;

pub(crate) const COLUMNS: &str = "SELECT name FROM pragma_table_info(:table) ORDER BY cid";

/// Backwards, or again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Undo.
    Back,
    /// Redo.
    Again,
}

/// One row before and after; a side without cells was not there, and a cell
/// without a value did not change.
#[derive(Debug)]
pub(crate) struct Change {
    pub(crate) table: String,
    keys: Vec<bool>,
    pub(crate) before: Option<Vec<Option<Value>>>,
    pub(crate) after: Option<Vec<Option<Value>>>,
}

impl Change {
    /// The same change the other way round.
    pub(crate) fn turned(mut self) -> Self {
        std::mem::swap(&mut self.before, &mut self.after);
        self
    }

    /// The values that tell its row from the others of the table.
    pub(crate) fn key(&self) -> Vec<Value> {
        let cells = self.before.as_ref().or(self.after.as_ref());
        let cells = cells.into_iter().flatten().zip(&self.keys);
        cells
            .filter(|(_, key)| **key)
            .filter_map(|(cell, _)| cell.clone())
            .collect()
    }
}

/// Reads the changes that a session recorded.
pub(crate) fn read(mut changeset: &[u8]) -> Result<Vec<Change>, StoreError> {
    let mut changes = Vec::new();
    if changeset.is_empty() {
        return Ok(changes);
    }
    let input: &mut dyn std::io::Read = &mut changeset;
    let mut items = ChangesetIter::start_strm(&input)?;
    while let Some(item) = items.next()? {
        changes.push(change(item)?);
    }
    Ok(changes)
}

fn change(item: &ChangesetItem) -> Result<Change, StoreError> {
    let op = item.op()?;
    let cells = |read: &dyn Fn(usize) -> rusqlite::Result<Option<Value>>| {
        let columns = usize::try_from(op.number_of_columns()).map_err(|_| StoreError::Damaged)?;
        let cells: rusqlite::Result<Vec<_>> = (0..columns).map(read).collect();
        Ok::<_, StoreError>(cells?)
    };
    let old = |column| unless_missing(item.old_value(column));
    let new = |column| unless_missing(item.new_value(column));
    let keys: Vec<bool> = item.pk()?.iter().map(|place| *place != 0).collect();
    let (before, after) = match op.code() {
        Action::SQLITE_INSERT => (None, Some(cells(&new)?)),
        Action::SQLITE_DELETE => (Some(cells(&old)?), None),
        _ => {
            let (before, mut after) = (cells(&old)?, cells(&new)?);
            // The key of a row that changed is only told once.
            for ((new, old), key) in after.iter_mut().zip(&before).zip(&keys) {
                if *key {
                    new.clone_from(old);
                }
            }
            (Some(before), Some(after))
        }
    };
    Ok(Change {
        table: op.table_name().to_owned(),
        keys,
        before,
        after,
    })
}

/// A cell that an update left alone is not in the changeset.
fn unless_missing(
    cell: rusqlite::Result<rusqlite::types::ValueRef<'_>>,
) -> rusqlite::Result<Option<Value>> {
    match cell {
        Ok(value) => Ok(Some(value.try_into()?)),
        Err(rusqlite::Error::InvalidColumnIndex(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Does `changes` backwards or again, all of them.
///
/// # Errors
/// [`StoreError::UndoRefused`] when a row is not as it was left, or when a
/// rule of the schema stands against it.
pub(crate) fn replay(conn: &Connection, changes: Vec<Change>, way: Way) -> Result<(), StoreError> {
    let turned = changes.into_iter().map(|change| match way {
        Way::Back => change.turned(),
        Way::Again => change,
    });
    let mut changes: Vec<_> = turned.collect();
    changes.sort_by_key(|change| {
        let table = TABLES.iter().position(|(table, _)| *table == change.table);
        match (&change.before, &change.after) {
            (Some(_), None) => (0, std::cmp::Reverse(table), None),
            (Some(_), Some(_)) => (1, std::cmp::Reverse(None), None),
            _ => (2, std::cmp::Reverse(None), table),
        }
    });
    // References are looked at when all rows are back.
    conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    for change in &changes {
        one(conn, change)?;
    }
    Ok(())
}

fn one(conn: &Connection, change: &Change) -> Result<(), StoreError> {
    let columns = columns(conn, &change.table)?;
    if columns.len() != change.keys.len() {
        return Err(StoreError::UndoRefused);
    }
    let (sql, values) = statement(change, &columns);
    let done = conn
        .prepare_cached(&sql)
        .and_then(|mut statement| statement.execute(params_from_iter(values)));
    match done {
        Ok(1) => Ok(()),
        Ok(_) => Err(StoreError::UndoRefused),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            Err(StoreError::UndoRefused)
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) fn columns(conn: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let named: &[(&str, &dyn ToSql)] = &[(":table", &table)];
    crate::cell::list(conn, COLUMNS, named, |row| row.get("name"))
}

/// The statement that makes one change, with its values in order.
fn statement<'a>(change: &'a Change, columns: &[String]) -> (String, Vec<&'a Value>) {
    let table = &change.table;
    let before = named(change.before.as_deref(), columns);
    let after = named(change.after.as_deref(), columns);
    let found = joined(&before, " IS ?", " AND ");
    match (&change.before, &change.after) {
        (Some(_), None) => {
            let sql = format!("DELETE FROM \"{table}\" WHERE {found}");
            (sql, before.iter().map(|(_, value)| *value).collect())
        }
        (Some(_), Some(_)) => {
            let set = joined(&after, " = ?", ", ");
            let sql = format!("UPDATE \"{table}\" SET {set} WHERE {found}");
            let values = after.iter().chain(&before).map(|(_, value)| *value);
            (sql, values.collect())
        }
        (None, _) => {
            let marks = vec!["?"; after.len()].join(", ");
            let into = joined(&after, "", ", ");
            let sql = format!("INSERT INTO \"{table}\" ({into}) VALUES ({marks})");
            (sql, after.iter().map(|(_, value)| *value).collect())
        }
    }
}

/// The cells of a side that have a value, with the names of their columns.
fn named<'a, 'c>(
    cells: Option<&'a [Option<Value>]>,
    columns: &'c [String],
) -> Vec<(&'c str, &'a Value)> {
    let cells = columns.iter().zip(cells.into_iter().flatten());
    cells
        .filter_map(|(name, cell)| Some((name.as_str(), cell.as_ref()?)))
        .collect()
}

fn joined(cells: &[(&str, &Value)], sign: &str, between: &str) -> String {
    let parts: Vec<_> = cells
        .iter()
        .map(|(name, _)| format!("\"{name}\"{sign}"))
        .collect();
    parts.join(between)
}
