//! Rotas in: the calendars and tables in which employers announce shifts.
//!
//! Owns how bytes become events and cells, and cells shifts. A rota comes from
//! programs that nobody here chose, so everything is bounded (bytes, entries,
//! repetitions), what can be read is read, and what cannot is told by line or
//! cell. Refuses to know the plan that it is compared with (`domain::rota`),
//! the current time and paths.

pub mod calendar;
pub mod sheet;

mod decode;
mod layout;
mod shifts;
mod spoken;
mod words;

#[cfg(test)]
mod tests;

pub use layout::{Proposal, propose};
pub use shifts::{Asked, Reading, from_calendar, from_sheet};
pub use words::{Word, words_of_calendar};

/// Largest file that is read: 64 MiB. Rotas of a whole year in a calendar have
/// been seen at 25 MB.
pub const MOST_BYTES: usize = 64 << 20;

/// Why nothing of a file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RotaError {
    /// More than [`MOST_BYTES`], or a workbook that unpacks to far more.
    #[error("the file is too large for a rota")]
    TooLarge,
    /// Neither a calendar nor a table.
    #[error("neither a calendar nor a table")]
    NotARota,
    /// A workbook of another program, or of an Excel before 2007: saved as
    /// `.xlsx`, it is read.
    #[error("a workbook of another kind than xlsx")]
    OtherWorkbook,
    /// A workbook that is closed by a password.
    #[error("the workbook is closed by a password")]
    Locked,
    /// A workbook that is damaged.
    #[error("the workbook is damaged")]
    Damaged,
}
