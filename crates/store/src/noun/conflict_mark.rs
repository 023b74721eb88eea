//! Conflicts that the doctor set aside.

use domain::conflict::{ConflictFacts, ConflictMark};
use rusqlite::{Row, named_params};

use crate::cell::{first, json, json_of, list, plain, text};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM conflict_mark ORDER BY rowid";
pub(crate) const OF: &str = "SELECT * FROM conflict_mark WHERE facts = :facts";
pub(crate) const SET: &str = "
    INSERT INTO conflict_mark (facts, reason, set_aside_on)
    VALUES (:facts, :reason, :set_aside_on)
    ON CONFLICT (facts) DO UPDATE
    SET reason = excluded.reason, set_aside_on = excluded.set_aside_on";
pub(crate) const REMOVE: &str = "DELETE FROM conflict_mark WHERE facts = :facts";

fn read(row: &Row<'_>) -> rusqlite::Result<ConflictMark> {
    Ok(ConflictMark {
        of: json(row, "facts")?,
        reason: plain(row, "reason")?,
        on: text(row, "set_aside_on")?,
    })
}

impl<M> Rows<'_, ConflictMark, M> {
    /// All of them, in the order in which they were set aside.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<ConflictMark>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// The one of a conflict, by its facts as they are kept.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of(&self, facts: &str) -> Result<Option<ConflictMark>, StoreError> {
        first(self.conn, OF, named_params! { ":facts": facts }, read)
    }
}

impl Rows<'_, ConflictMark, Writes> {
    /// Keeps one; the last reason counts.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn set(&self, mark: &ConflictMark) -> Result<(), StoreError> {
        let facts = json_of(&mark.of)?;
        let named = named_params! {
            ":facts": facts,
            ":reason": mark.reason,
            ":set_aside_on": mark.on.to_string(),
        };
        write::put(self.conn, "conflict_mark", &facts, SET, named, &[])
    }

    /// Forgets the one of a conflict.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was not set aside.
    pub fn remove(&self, of: &ConflictFacts) -> Result<(), StoreError> {
        let facts = json_of(of)?;
        let named = named_params! { ":facts": facts };
        write::remove(self.conn, "conflict_mark", &facts, REMOVE, named)
    }
}
