//! One doctor's book: an encrypted database and the only room with SQL.
//!
//! This room owns the schema and its migrations, the one write door
//! ([`Store::record`]) that keeps a line of history with the way back, undo and
//! redo, and the triggers that freeze what is settled or issued, whoever
//! writes. It refuses to know what a shift is worth, which shifts collide, how
//! the key of the book is kept, the current time and the words of the screen.

mod cell;
mod connect;
mod copy;
mod entered;
mod error;
mod history;
mod migrate;
mod noun;
mod past;
mod record;
mod replay;
mod rows;
mod store;
mod undo;
mod write;

#[cfg(test)]
mod tests;

pub use crate::entered::Entered;
pub use crate::error::StoreError;
pub use crate::history::{HistoryKind, HistoryRow};
pub use crate::migrate::schema_columns;
pub use crate::noun::claim::{AskedInvoice, AskedMonth, ToldInvoice};
pub use crate::noun::removed_shift::RemovedShift;
pub use crate::past::{How, Past, Touched};
pub use crate::record::{Entry, Recorded};
pub use crate::rows::{Reader, Reads, Rows, Writer, Writes};
pub use crate::store::Store;
