//! What was done, in words a doctor reads, and the way back.

use domain::time::Instant;
use store::HistoryKind;

use crate::book::{Book, Done, Said, said_of};
use crate::error::AppError;
use crate::setup::Nothing;

/// Which part of the history.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryAsk {
    /// How many lines.
    pub limit: u32,
    /// Older than this line; the newest when empty.
    #[serde(default)]
    pub before: Option<u32>,
}

/// Whether a line did something, took it back, or did it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum LineKind {
    Did,
    Undid,
    Redid,
}

/// A line of the history.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HistoryLine {
    /// Number of the line.
    pub id: u32,
    /// When.
    pub at: Instant,
    /// Through which shell: `window` or `cli`.
    pub origin: String,
    /// What.
    pub kind: LineKind,
    /// The operation and what it named; none for one of another version.
    pub said: Option<Said>,
    /// Whether it was taken back since.
    pub undone: bool,
}

/// What undo and redo would do next.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HistoryNext {
    /// The operation that undo takes back.
    pub undo: Option<Said>,
    /// The operation that redo does again.
    pub redo: Option<Said>,
}

/// The newest lines of the history.
///
/// # Errors
/// While the book is not open.
pub fn history_list(book: &Book, ask: HistoryAsk) -> Result<Vec<HistoryLine>, AppError> {
    book.read(|look| {
        let rows = look
            .history()
            .rows(ask.limit.min(1_000), ask.before.map(i64::from))?;
        let line = |row: &store::HistoryRow| HistoryLine {
            id: u32::try_from(row.id).unwrap_or(u32::MAX),
            at: row.at,
            origin: row.origin.clone(),
            kind: match row.kind {
                HistoryKind::Did => LineKind::Did,
                HistoryKind::Undid => LineKind::Undid,
                HistoryKind::Redid => LineKind::Redid,
            },
            said: said_of(row),
            undone: row.undone,
        };
        Ok(rows.iter().map(line).collect())
    })
}

/// What undo and redo would do next.
///
/// # Errors
/// While the book is not open.
pub fn history_next(book: &Book, _: Nothing) -> Result<HistoryNext, AppError> {
    book.read(|look| {
        let next = |row: Option<store::HistoryRow>| row.as_ref().and_then(said_of);
        Ok(HistoryNext {
            undo: next(look.history().can_undo()?),
            redo: next(look.history().can_redo()?),
        })
    })
}

/// Takes back the newest operation.
///
/// # Errors
/// As [`Book::undo`].
pub fn history_undo(book: &Book, _: Nothing) -> Result<Done<()>, AppError> {
    book.undo()
}

/// Does again what was taken back last.
///
/// # Errors
/// As [`Book::redo`].
pub fn history_redo(book: &Book, _: Nothing) -> Result<Done<()>, AppError> {
    book.redo()
}
