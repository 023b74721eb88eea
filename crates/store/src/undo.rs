//! Taking operations back and doing them again.
//!
//! A changeset knows no rules, so the caller runs them on the result before it
//! is kept. The way back survives a restart and ends at a migration. What is
//! done again is always what was taken back last, so that it finds the book as
//! it left it.

use domain::time::Instant;
use rusqlite::Transaction;

use crate::cell::first;
use crate::error::{Broken, StoreError, broken};
use crate::history::{self, HistoryRow};
use crate::past::{Touched, touched};
use crate::record::{Recorded, begin, nouns};
use crate::replay::{self, Change, Way};
use crate::rows::Reader;
use crate::store::Store;

pub(crate) const DANGLING: &str = "SELECT 1 FROM pragma_foreign_key_check LIMIT 1";

impl Store {
    /// What the operation of a line changed, also one that is final.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the line is no operation.
    pub fn touched_by(&self, line: i64) -> Result<Vec<Touched>, StoreError> {
        let changeset = history::changeset(&self.conn, line)?;
        Ok(touched(replay::read(&changeset)?.iter()))
    }

    /// What [`Store::redo`] would change.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`], [`StoreError::NotUndoable`].
    pub fn to_redo(&self) -> Result<Vec<Touched>, StoreError> {
        let (_, changeset) = history::next_redo(&self.conn)?;
        Ok(touched(replay::read(&changeset)?.iter()))
    }

    /// Takes back the operation of a line, and answers it. The rules of the
    /// house run as `check` on the result, before it is kept.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`] where that operation is not in force;
    /// [`StoreError::NotUndoable`] when it is final;
    /// [`StoreError::UndoRefused`] when its rows are not as it left them or a
    /// rule of the book stands against it; what `check` refuses. Nothing
    /// changes then.
    pub fn undo<E: From<StoreError>>(
        &mut self,
        line: i64,
        entry_at: Instant,
        origin: &str,
        check: impl FnOnce(&Reader<'_>) -> Result<(), E>,
    ) -> Result<Recorded<HistoryRow>, E> {
        let tx = begin(&self.conn)?;
        let operation = history::of_line(&tx, line)?;
        self.go(tx, operation, Way::Back, entry_at, origin, check)
    }

    /// Refuses what [`Store::undo`] would refuse, and changes nothing.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn try_undo<E: From<StoreError>>(
        &self,
        line: i64,
        check: impl FnOnce(&Reader<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let tx = begin(&self.conn)?;
        let (_, changeset) = history::of_line(&tx, line)?;
        replay::replay(&tx, replay::read(&changeset)?, Way::Back)?;
        check(&Reader::new(&self.conn, &self.book_id))?;
        // Nothing is committed, so nothing tells of references; those of what
        // was added last are named by nothing yet.
        let newest = first(&tx, history::NEXT_UNDO, &[], |row| row.get("id"))?;
        if newest == Some(line) {
            return Ok(());
        }
        let dangling = first(&tx, DANGLING, &[], |_| Ok(()))?;
        dangling.map_or(Ok(()), |()| Err(StoreError::UndoRefused.into()))
    }

    /// Does again what was taken back last, and answers it.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`], otherwise as [`Store::undo`].
    pub fn redo<E: From<StoreError>>(
        &mut self,
        entry_at: Instant,
        origin: &str,
        check: impl FnOnce(&Reader<'_>) -> Result<(), E>,
    ) -> Result<Recorded<HistoryRow>, E> {
        let tx = begin(&self.conn)?;
        let operation = history::next_redo(&tx)?;
        self.go(tx, operation, Way::Again, entry_at, origin, check)
    }

    fn go<E: From<StoreError>>(
        &self,
        tx: Transaction<'_>,
        (mut row, changeset): (HistoryRow, Vec<u8>),
        way: Way,
        at: Instant,
        origin: &str,
        check: impl FnOnce(&Reader<'_>) -> Result<(), E>,
    ) -> Result<Recorded<HistoryRow>, E> {
        let changes: Vec<Change> = replay::read(&changeset)?;
        let changed = nouns(&changes);
        replay::replay(&tx, changes, way)?;
        check(&Reader::new(&self.conn, &self.book_id))?;
        let line = history::add_way(&tx, row.id, way, at, origin)?;
        // SQLite counted the references that the rows broke and mended on the
        // way; what is left of them is told here, without reading the book.
        tx.commit().map_err(|error| match broken(&error) {
            Some(Broken::Reference) => StoreError::UndoRefused,
            _ => error.into(),
        })?;
        row.undone = way == Way::Back;
        Ok(Recorded {
            value: row,
            changed,
            history: line,
        })
    }
}
