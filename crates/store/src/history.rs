//! What was done, by whom and when, with the way back.

use domain::time::Instant;
use rusqlite::{Connection, Row, named_params};
use serde_json::{Map, Value};

use crate::cell::{first, json, list, plain, text, word};
use crate::error::StoreError;
use crate::migrate;
use crate::record::Entry;
use crate::replay::Way;
use crate::rows::Rows;
use crate::write;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, at, origin, op, about, kind, state <> 'live' AS undone,
                    undoable AND schema = (SELECT user_version FROM pragma_user_version)
                        AS undoable
             FROM history ",
            $rest
        )
    };
}

pub(crate) const NEWEST: &str = select!("ORDER BY id DESC LIMIT :limit");
pub(crate) const NEWEST_BEFORE: &str = select!("WHERE id < :before ORDER BY id DESC LIMIT :limit");
pub(crate) const NEWEST_AT: &str = "SELECT max(at) AS at FROM history";
pub(crate) const NEXT_UNDO: &str =
    select!("WHERE kind = 'did' AND state = 'live' ORDER BY id DESC LIMIT 1");
pub(crate) const IN_FORCE: &str =
    select!("WHERE kind = 'did' AND state = 'live' ORDER BY id DESC LIMIT :limit");
pub(crate) const OF_LINE: &str = select!("WHERE kind = 'did' AND state = 'live' AND id = :id");
// The one that was taken back last, which is not the oldest where operations
// below a final one were taken back.
pub(crate) const NEXT_REDO: &str = select!(
    "WHERE id = (
        SELECT done.id FROM history AS done JOIN history AS back ON back.target = done.id
        WHERE done.kind = 'did' AND done.state = 'undone'
            AND back.kind = 'undid' AND back.state = 'live'
        ORDER BY back.id DESC LIMIT 1)"
);
pub(crate) const CHANGESET: &str = "SELECT changeset FROM history WHERE id = :id";
pub(crate) const DROP_UNDONE: &str = "UPDATE history SET state = 'dropped' WHERE state = 'undone'";
pub(crate) const SET_STATE: &str = "UPDATE history SET state = :state WHERE id = :id";
pub(crate) const ADD: &str = "
    INSERT INTO history (at, origin, op, about, kind, undoable, state, schema, changeset)
    VALUES (:at, :origin, :op, :about, 'did', :undoable, 'live', :schema, :changeset)";
pub(crate) const ADD_ABOUT: &str = "
    INSERT INTO history (at, origin, op, about, kind, target, undoable, state, schema)
    SELECT :at, :origin, op, about, :kind, id, undoable, 'live', schema
    FROM history WHERE id = :target";

/// Whether a line did something, took it back, or did it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// An operation.
    Did,
    /// It was taken back.
    Undid,
    /// It was done again.
    Redid,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRow {
    /// Number of the line, growing.
    pub id: i64,
    /// When.
    pub at: Instant,
    /// Through which shell.
    pub origin: String,
    /// Name of the operation; of the one that was taken back or done again.
    pub op: String,
    /// What the operation named: an employer, a day.
    pub about: Map<String, Value>,
    /// Did, undid, redid.
    pub kind: HistoryKind,
    /// Whether the operation was taken back since.
    pub undone: bool,
    /// Whether it may be taken back at all: it was not marked as final, and
    /// no later version of the schema came between.
    pub undoable: bool,
}

fn read(row: &Row<'_>) -> rusqlite::Result<HistoryRow> {
    Ok(HistoryRow {
        id: plain(row, "id")?,
        at: text(row, "at")?,
        origin: plain(row, "origin")?,
        op: plain(row, "op")?,
        about: json(row, "about")?,
        kind: word(row, "kind")?,
        undone: plain(row, "undone")?,
        undoable: plain(row, "undoable")?,
    })
}

impl<M> Rows<'_, HistoryRow, M> {
    /// At most `limit` lines, newest first; those older than the line `before`
    /// when it is given.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn rows(&self, limit: u32, before: Option<i64>) -> Result<Vec<HistoryRow>, StoreError> {
        let Some(before) = before else {
            return list(self.conn, NEWEST, named_params! { ":limit": limit }, read);
        };
        let named = named_params! { ":limit": limit, ":before": before };
        list(self.conn, NEWEST_BEFORE, named, read)
    }

    /// The newest operation that is in force, whether or not it may be taken
    /// back.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn can_undo(&self) -> Result<Option<HistoryRow>, StoreError> {
        first(self.conn, NEXT_UNDO, &[], read)
    }

    /// At most `limit` operations that are in force, newest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn in_force(&self, limit: u32) -> Result<Vec<HistoryRow>, StoreError> {
        list(self.conn, IN_FORCE, named_params! { ":limit": limit }, read)
    }

    /// The operation that redo takes next: the one taken back last, as long as
    /// nothing else was done since.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn can_redo(&self) -> Result<Option<HistoryRow>, StoreError> {
        first(self.conn, NEXT_REDO, &[], read)
    }
}

/// Adds the line of an operation; what was undone before stays undone.
pub(crate) fn add_did(
    conn: &Connection,
    entry: &Entry,
    about: &Map<String, Value>,
    changeset: &[u8],
) -> Result<i64, StoreError> {
    write::run(conn, DROP_UNDONE, &[])?;
    let named = named_params! {
        ":at": entry.at.to_string(),
        ":origin": entry.origin,
        ":op": entry.op,
        ":about": crate::cell::json_of(about)?,
        ":undoable": entry.undoable,
        ":schema": migrate::version(conn)?,
        ":changeset": changeset,
    };
    write::run(conn, ADD, named)?;
    Ok(conn.last_insert_rowid())
}

/// The operation that was taken back last, with its changeset.
///
/// # Errors
/// [`StoreError::NothingToRedo`], [`StoreError::NotUndoable`].
pub(crate) fn next_redo(conn: &Connection) -> Result<(HistoryRow, Vec<u8>), StoreError> {
    let row = first(conn, NEXT_REDO, &[], read)?;
    with_changeset(conn, row.ok_or(StoreError::NothingToRedo)?)
}

/// The operation `line`, which is in force, with its changeset.
///
/// # Errors
/// [`StoreError::NothingToUndo`] where it is not; [`StoreError::NotUndoable`].
pub(crate) fn of_line(conn: &Connection, line: i64) -> Result<(HistoryRow, Vec<u8>), StoreError> {
    let row = first(conn, OF_LINE, named_params! { ":id": line }, read)?;
    with_changeset(conn, row.ok_or(StoreError::NothingToUndo)?)
}

fn with_changeset(conn: &Connection, row: HistoryRow) -> Result<(HistoryRow, Vec<u8>), StoreError> {
    if !row.undoable {
        return Err(StoreError::NotUndoable { op: row.op });
    }
    let changeset = changeset(conn, row.id)?;
    Ok((row, changeset))
}

pub(crate) fn changeset(conn: &Connection, line: i64) -> Result<Vec<u8>, StoreError> {
    let named = named_params! { ":id": line };
    let changeset = first(conn, CHANGESET, named, |cells| plain(cells, "changeset"))?;
    changeset.ok_or(StoreError::Damaged)
}

/// Notes that the operation `target` was taken back or done again, and answers
/// the new line.
pub(crate) fn add_way(
    conn: &Connection,
    target: i64,
    way: Way,
    at: Instant,
    origin: &str,
) -> Result<i64, StoreError> {
    let (kind, state) = match way {
        Way::Back => ("undid", "undone"),
        Way::Again => ("redid", "live"),
    };
    let named = named_params! { ":id": target, ":state": state };
    write::run(conn, SET_STATE, named)?;
    let at = at.to_string();
    let named = named_params! {
        ":target": target, ":kind": kind, ":at": at, ":origin": origin,
    };
    write::run(conn, ADD_ABOUT, named)?;
    Ok(conn.last_insert_rowid())
}
