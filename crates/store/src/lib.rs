//! One doctor's book: an encrypted database and the only room with SQL.
//!
//! This room owns the schema and its migrations, the one write door
//! ([`Store::record`]) that keeps a line of history with the way back, undo and
//! redo, and the triggers that freeze what is settled or issued, whoever
//! writes. It refuses to know what a shift is worth, which shifts collide, how
//! the key of the book is kept, the current time and the words of the screen.

mod cell;
mod connect;
mod contract;
mod document;
mod employer;
mod error;
mod formality;
mod history;
mod invoice;
mod invoice_line;
mod migrate;
mod parameter;
mod payment;
mod profile;
mod record;
mod removed_shift;
mod replay;
mod rows;
mod shift;
mod site;
mod statement;
mod store;
mod travel;
mod undo;
mod write;

#[cfg(test)]
mod tests;

pub use crate::error::StoreError;
pub use crate::history::{HistoryKind, HistoryRow};
pub use crate::migrate::schema_columns;
pub use crate::record::{Entry, Recorded};
pub use crate::removed_shift::RemovedShift;
pub use crate::rows::{Reader, Reads, Rows, Writer, Writes};
pub use crate::store::Store;
