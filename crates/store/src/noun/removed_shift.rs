//! Shifts that were removed and that calendars still show as cancelled.

use domain::ids::EmployerId;
use domain::shift::Shift;
use domain::time::Instant;
use rusqlite::{Row, named_params};

use crate::cell::{json, json_of, list, text};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM removed_shift ORDER BY removed_at, id";
pub(crate) const ADD: &str = "
    INSERT INTO removed_shift (id, shift, employer, removed_at)
    VALUES (:id, :shift, :employer, :removed_at)
    ON CONFLICT (id) DO UPDATE
    SET shift = excluded.shift, employer = excluded.employer, removed_at = excluded.removed_at";
pub(crate) const DROP_BEFORE: &str = "DELETE FROM removed_shift WHERE removed_at < :before";

/// A shift that is no longer in the book, as it was last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedShift {
    /// The shift.
    pub shift: Shift,
    /// In whose calendar it was.
    pub employer: EmployerId,
    /// When it was removed.
    pub removed_at: Instant,
}

fn read(row: &Row<'_>) -> rusqlite::Result<RemovedShift> {
    Ok(RemovedShift {
        shift: json(row, "shift")?,
        employer: text(row, "employer")?,
        removed_at: text(row, "removed_at")?,
    })
}

impl<M> Rows<'_, RemovedShift, M> {
    /// All of them, by hour of removal.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<RemovedShift>, StoreError> {
        list(self.conn, ALL, &[], read)
    }
}

impl Rows<'_, RemovedShift, Writes> {
    /// Keeps one; the last removal of a shift counts.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn add(&self, removed: &RemovedShift) -> Result<(), StoreError> {
        let id = removed.shift.id.as_str();
        let named = named_params! {
            ":id": id,
            ":shift": json_of(&removed.shift)?,
            ":employer": removed.employer.as_str(),
            ":removed_at": removed.removed_at.to_string(),
        };
        write::put(self.conn, "removed_shift", id, ADD, named, &[])
    }

    /// Forgets those that were removed before `before`.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn drop_before(&self, before: Instant) -> Result<(), StoreError> {
        let named = named_params! { ":before": before.to_string() };
        write::run(self.conn, DROP_BEFORE, named)?;
        Ok(())
    }
}
