//! Undo and redo: the rules run again on what they bring back.

use std::collections::BTreeSet;

use domain::conflict::overlapping_pairs;
use domain::ids::ShiftId;
use store::{Reader, StoreError, Touched};

use crate::documents::{files_are_there, seals};
use crate::error::{AppError, ErrorCode};

use super::{Book, Done, Expected, Opened, said_of, topics};

impl Book {
    /// Takes back the newest operation.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToUndo`]; [`ErrorCode::UndoForbidden`] for what the
    /// law freezes; [`ErrorCode::UndoRefused`] when the result would break a
    /// rule; [`ErrorCode::DocumentGone`] when a removed document has no file
    /// any more.
    pub fn undo(&self) -> Result<Done<()>, AppError> {
        self.travel(Way::Back)
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToRedo`], [`ErrorCode::UndoRefused`],
    /// [`ErrorCode::DocumentGone`].
    pub fn redo(&self) -> Result<Done<()>, AppError> {
        self.travel(Way::Again)
    }

    fn travel(&self, way: Way) -> Result<Done<()>, AppError> {
        let now = self.now();
        let mut guard = self.opened();
        let Opened { store, files, .. } = guard
            .as_mut()
            .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
        let touched = match way {
            Way::Back => store.to_undo()?,
            Way::Again => store.to_redo()?,
        };
        let pairs = overlaps_of(&store.read(), &touched)?;
        let documents = touched.iter().any(|thing| thing.noun == "document");
        let seals = if documents {
            seals(&store.read())?
        } else {
            BTreeSet::new()
        };
        let check = |reader: &Reader<'_>| {
            if documents {
                files_are_there(reader, &seals, files)?;
            }
            // Overlaps that an import brought were there before; undo must
            // not make a new one.
            let after = overlaps_of(reader, &touched)?;
            if after.iter().any(|pair| !pairs.contains(pair)) {
                return Err(AppError::new(ErrorCode::UndoRefused));
            }
            Ok(())
        };
        let recorded = match way {
            Way::Back => store.undo(now, self.origin, check)?,
            Way::Again => store.redo(now, self.origin, check)?,
        };
        let said = said_of(&recorded.value);
        Ok(Done {
            value: (),
            changed: topics(&recorded.changed),
            said,
        })
    }
}

enum Way {
    Back,
    Again,
}

type Pairs = BTreeSet<(ShiftId, ShiftId)>;

/// The overlaps that a change of these things can make or end: those of the
/// shifts themselves, or any, where a place got other clocks or a contract may
/// say that a colleague works instead.
fn overlaps_of(reader: &Reader<'_>, touched: &[Touched]) -> Result<Pairs, AppError> {
    let expected = Expected::of(reader)?;
    let any = |thing: &Touched| matches!(thing.noun, "site" | "contract");
    if touched.iter().any(any) {
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
