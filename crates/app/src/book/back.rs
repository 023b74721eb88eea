//! Undo and redo.
//!
//! The newest operation in force and the one that was taken back last lead to
//! a book that stood before, whatever stands in it: no rule of the house runs
//! again. Where an operation stays, because it is final or others rest on it,
//! those below it are taken back around it, and the result is new: overlaps
//! are looked for.

use std::collections::BTreeSet;

use domain::conflict::overlapping_pairs;
use domain::ids::ShiftId;
use store::{HistoryRow, Reader, Recorded, Store, StoreError, Touched};
use vault::Files;

use crate::documents::{files_are_there, seals};
use crate::error::{AppError, ErrorCode};

use super::{Book, Done, Expected, Opened, said_of, topics};

/// Among as many operations one is looked for that can be taken back.
const LOOKED_AT: u32 = 200;

impl Book {
    /// Takes back the newest operation, or that of `line`, where everything
    /// newer stays for good.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToUndo`]; [`ErrorCode::UndoForbidden`] for what the
    /// law freezes; [`ErrorCode::UndoRefused`] when something newer rests on
    /// it, or when what is newer is to be taken back first;
    /// [`ErrorCode::UndoOverlap`] when a shift would come back onto one of a
    /// newer operation; [`ErrorCode::DocumentGone`] when a removed document
    /// has no file any more.
    pub fn undo(&self, line: Option<u32>) -> Result<Done<()>, AppError> {
        let now = self.now();
        let mut guard = self.opened();
        let Opened { store, files, .. } = guard
            .as_mut()
            .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
        let wanted = |row: &HistoryRow| line.is_none_or(|line| row.id == i64::from(line));
        let (row, newer) =
            newest(store, files, wanted)?.ok_or_else(|| AppError::new(ErrorCode::NothingToUndo))?;
        if !wanted(&row) {
            return Err(AppError::new(ErrorCode::UndoRefused));
        }
        let way = Back::of(store, files, &row, &newer)?;
        let check = |reader: &Reader<'_>| way.check(reader);
        Ok(told(store.undo(row.id, now, self.origin, check)?))
    }

    /// The newest operation that can be taken back.
    ///
    /// # Errors
    /// While the book is not open.
    pub(crate) fn next_back(&self) -> Result<Option<HistoryRow>, AppError> {
        let guard = self.opened();
        let Opened { store, files, .. } = guard
            .as_ref()
            .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
        let found = newest(store, files, |_| false)?;
        Ok(found.map(|(row, _)| row))
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToRedo`], [`ErrorCode::UndoRefused`],
    /// [`ErrorCode::DocumentGone`].
    pub fn redo(&self) -> Result<Done<()>, AppError> {
        let now = self.now();
        let mut guard = self.opened();
        let Opened { store, files, .. } = guard
            .as_mut()
            .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
        let sealed = Sealed::of(store, files, &store.to_redo()?)?;
        let check = |reader: &Reader<'_>| sealed.check(reader);
        Ok(told(store.redo(now, self.origin, check)?))
    }
}

/// The newest operation that is wanted or can be taken back, with what those
/// above it touched, which stay.
fn newest(
    store: &Store,
    files: &Files,
    wanted: impl Fn(&HistoryRow) -> bool,
) -> Result<Option<(HistoryRow, Vec<Touched>)>, AppError> {
    let mut newer = Vec::new();
    let rows = store.read().history().in_force(LOOKED_AT)?;
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        if wanted(&row) || Back::of(store, files, &row, &newer)?.is_open(store) {
            return Ok(Some((row, newer)));
        }
        // The oldest is often an import, with all that a book holds.
        if rows.peek().is_some() {
            newer.extend(store.touched_by(row.id)?);
        }
    }
    Ok(None)
}

fn told(recorded: Recorded<HistoryRow>) -> Done<()> {
    Done {
        value: (),
        said: said_of(&recorded.value),
        changed: topics(&recorded.changed),
    }
}

/// The files of the documents that come or go.
struct Sealed<'a> {
    files: &'a Files,
    /// None where no document comes or goes.
    before: Option<BTreeSet<String>>,
}

impl<'a> Sealed<'a> {
    fn of(store: &Store, files: &'a Files, touched: &[Touched]) -> Result<Self, AppError> {
        let any = touched.iter().any(|thing| thing.noun == "document");
        let before = any.then(|| seals(&store.read())).transpose()?;
        Ok(Self { files, before })
    }

    fn check(&self, reader: &Reader<'_>) -> Result<(), AppError> {
        let before = self.before.as_ref();
        before.map_or(Ok(()), |before| files_are_there(reader, before, self.files))
    }
}

/// The way back from one operation.
struct Back<'a> {
    line: i64,
    touched: Vec<Touched>,
    sealed: Sealed<'a>,
    /// What newer operations touched that stay.
    newer: &'a [Touched],
    /// The overlaps that there are.
    pairs: Pairs,
}

impl<'a> Back<'a> {
    fn of(
        store: &Store,
        files: &'a Files,
        row: &HistoryRow,
        newer: &'a [Touched],
    ) -> Result<Self, AppError> {
        let touched = if row.undoable {
            store.touched_by(row.id)?
        } else {
            Vec::new()
        };
        let pairs = if newer.is_empty() {
            Pairs::new()
        } else {
            overlaps_of(&store.read(), &touched)?
        };
        Ok(Self {
            line: row.id,
            sealed: Sealed::of(store, files, &touched)?,
            touched,
            newer,
            pairs,
        })
    }

    fn is_open(&self, store: &Store) -> bool {
        store
            .try_undo(self.line, |reader| self.check(reader))
            .is_ok()
    }

    fn check(&self, reader: &Reader<'_>) -> Result<(), AppError> {
        self.sealed.check(reader)?;
        if self.newer.is_empty() {
            return Ok(());
        }
        let after = overlaps_of(reader, &self.touched)?;
        if after.difference(&self.pairs).any(|pair| self.is_new(pair)) {
            return Err(AppError::new(ErrorCode::UndoOverlap));
        }
        Ok(())
    }

    /// An overlap of two shifts that nothing newer touched stood before.
    fn is_new(&self, (one, other): &(ShiftId, ShiftId)) -> bool {
        self.newer.iter().any(|thing| {
            moves_all(thing)
                || (thing.noun == "shift"
                    && [one, other]
                        .iter()
                        .any(|id| thing.key.concat() == id.as_str()))
        })
    }
}

/// Another clock of a site, or a contract that may say that a colleague works
/// instead.
fn moves_all(thing: &Touched) -> bool {
    matches!(thing.noun, "site" | "contract")
}

type Pairs = BTreeSet<(ShiftId, ShiftId)>;

/// The overlaps that a change of these things can make or end: those of the
/// shifts themselves, or any, where a place got other clocks or a contract may
/// say that a colleague works instead.
fn overlaps_of(reader: &Reader<'_>, touched: &[Touched]) -> Result<Pairs, AppError> {
    let expected = Expected::of(reader)?;
    if touched.iter().any(moves_all) {
        let shifts = reader.shifts().all()?;
        let presences: Vec<_> = shifts
            .iter()
            .filter_map(|shift| expected.presence(shift))
            .collect();
        return Ok(overlapping_pairs(&presences).into_iter().collect());
    }
    let mut pairs = Pairs::new();
    for thing in touched.iter().filter(|thing| thing.noun == "shift") {
        let id = ShiftId::try_from(thing.key.concat()).map_err(|_| StoreError::Damaged)?;
        let shift = match reader.shifts().get(&id) {
            Ok(shift) => shift,
            // On one of the two sides it is not there.
            Err(StoreError::NotFound { .. }) => continue,
            Err(other) => return Err(other.into()),
        };
        for other in expected.overlapped(reader, &shift)? {
            let (one, two) = (
                shift.id.clone().min(other.clone()),
                shift.id.clone().max(other),
            );
            pairs.insert((one, two));
        }
    }
    Ok(pairs)
}
