//! What was done, in words a doctor reads, and the way back.

mod change;
mod field;
mod fields;
mod thing;

use domain::time::Instant;
use store::HistoryKind;

use crate::book::{Book, Done, Said, Topic, said_of};
use crate::error::AppError;
use crate::search::Words;
use crate::setup::Nothing;

pub use change::{
    ChangeKind, ChangedCount, ChangedThing, HistoryChange, HistoryChangeAsk, history_change,
};
pub use field::{AnswerWord, ChangedField, FieldName, FieldPart, FieldValue, LawValue, WorthLine};
pub use thing::ThingName;

/// Which part of the history.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryAsk {
    /// How many lines.
    pub limit: u32,
    /// Older than this line; the newest when empty.
    #[serde(default)]
    pub before: Option<u32>,
    /// Only what was done to this noun; to all when empty.
    #[serde(default)]
    pub noun: Option<Topic>,
    /// Only lines that name something that carries each of these words,
    /// whatever their case and accents.
    #[serde(default)]
    pub text: Option<String>,
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
    /// The newest operation that can be taken back.
    pub undo: Option<Said>,
    /// Its line in the history.
    pub undo_line: Option<u32>,
    /// Whether it is the newest in force, which an undo without a line takes.
    pub undo_newest: bool,
    /// The operation that redo does again.
    pub redo: Option<Said>,
}

/// What is taken back.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryUndoAsk {
    /// The operation of this line, where everything newer stays for good; the
    /// newest when empty.
    #[serde(default)]
    pub line: Option<u32>,
}

/// As many lines are read at once while most of them may not fit.
const PAGE: u32 = 1_000;

/// The newest lines of the history.
///
/// # Errors
/// While the book is not open.
pub fn history_list(book: &Book, ask: HistoryAsk) -> Result<Vec<HistoryLine>, AppError> {
    let limit = ask.limit.clamp(1, PAGE);
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let words = ask.text.as_deref().map(Words::of);
    let all = ask.noun.is_none() && words.is_none();
    let page = if all { limit } else { PAGE };
    let fits = |line: &HistoryLine| all || line.is_about(ask.noun, words.as_ref());
    book.read(|look| {
        let (mut lines, mut before) = (Vec::new(), ask.before.map(i64::from));
        loop {
            let rows = look.history().rows(page, before)?;
            before = rows.last().map(|row| row.id);
            lines.extend(rows.iter().map(line).filter(fits));
            if before.is_none() || lines.len() >= wanted {
                lines.truncate(wanted);
                return Ok(lines);
            }
        }
    })
}

fn line(row: &store::HistoryRow) -> HistoryLine {
    HistoryLine {
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
    }
}

impl HistoryLine {
    fn is_about(&self, noun: Option<Topic>, words: Option<&Words>) -> bool {
        // Of an operation of another version nothing is known.
        let Some(said) = &self.said else {
            return false;
        };
        let named: Vec<_> = said.about.values().map(String::as_str).collect();
        noun.is_none_or(|noun| said.op.noun() == noun)
            && words.is_none_or(|words| words.fit(&named.join(" "), "").is_some())
    }
}

/// What undo and redo would do next.
///
/// # Errors
/// While the book is not open.
pub fn history_next(book: &Book, _: Nothing) -> Result<HistoryNext, AppError> {
    let undo = book.next_back()?;
    let (newest, redo) = book.read(|look| {
        let history = look.history();
        Ok((history.can_undo()?, history.can_redo()?))
    })?;
    let id = |row: &Option<store::HistoryRow>| row.as_ref().map(|row| row.id);
    Ok(HistoryNext {
        undo: undo.as_ref().and_then(said_of),
        undo_newest: undo.is_some() && id(&undo) == id(&newest),
        undo_line: id(&undo).and_then(|id| u32::try_from(id).ok()),
        redo: redo.as_ref().and_then(said_of),
    })
}

/// Takes back the newest operation, or one below those that stay for good.
///
/// # Errors
/// As [`Book::undo`].
pub fn history_undo(book: &Book, ask: HistoryUndoAsk) -> Result<Done<()>, AppError> {
    book.undo(ask.line)
}

/// Does again what was taken back last.
///
/// # Errors
/// As [`Book::redo`].
pub fn history_redo(book: &Book, _: Nothing) -> Result<Done<()>, AppError> {
    book.redo()
}
