//! Taking operations back, newest first, and doing them again.
//!
//! A changeset knows no rules, so the caller runs them on the result before it
//! is kept. The way back survives a restart and ends at a migration.

use domain::time::Instant;

use crate::error::{Broken, StoreError, broken};
use crate::history::{self, HistoryRow};
use crate::past::{Touched, touched};
use crate::record::{Recorded, begin, nouns};
use crate::replay::{self, Way};
use crate::rows::Reader;
use crate::store::Store;

impl Store {
    /// What [`Store::undo`] would change.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`], [`StoreError::NotUndoable`].
    pub fn to_undo(&self) -> Result<Vec<Touched>, StoreError> {
        self.ahead(Way::Back)
    }

    /// What [`Store::redo`] would change.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`], [`StoreError::NotUndoable`].
    pub fn to_redo(&self) -> Result<Vec<Touched>, StoreError> {
        self.ahead(Way::Again)
    }

    fn ahead(&self, way: Way) -> Result<Vec<Touched>, StoreError> {
        let (_, changeset) = history::next(&self.conn, way)?;
        Ok(touched(replay::read(&changeset)?.iter()))
    }

    /// Takes back the newest operation that is in force, and answers it. The
    /// rules of the house run as `check` on the result, before it is kept.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::NotUndoable`] when the
    /// operation is final; [`StoreError::UndoRefused`] when its rows are not as
    /// it left them or a rule of the book stands against it; what `check`
    /// refuses. Nothing changes then.
    pub fn undo<E: From<StoreError>>(
        &mut self,
        entry_at: Instant,
        origin: &str,
        check: impl FnOnce(&Reader<'_>) -> Result<(), E>,
    ) -> Result<Recorded<HistoryRow>, E> {
        self.go(Way::Back, entry_at, origin, check)
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
        self.go(Way::Again, entry_at, origin, check)
    }

    fn go<E: From<StoreError>>(
        &mut self,
        way: Way,
        at: Instant,
        origin: &str,
        check: impl FnOnce(&Reader<'_>) -> Result<(), E>,
    ) -> Result<Recorded<HistoryRow>, E> {
        let tx = begin(&self.conn)?;
        let (mut row, changeset) = history::next(&tx, way)?;
        let changes = replay::read(&changeset)?;
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
