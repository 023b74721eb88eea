//! Undo and redo: the rules run again on what they bring back.

use domain::conflict::overlapping_pairs;
use domain::ids::ShiftId;
use domain::time::Instant;
use store::{HistoryRow, Reader, Recorded, Store};

use crate::error::{AppError, ErrorCode};

use super::{Book, Done, presence, said_of, topics, zones};

impl Book {
    /// Takes back the newest operation.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToUndo`]; [`ErrorCode::UndoForbidden`] for what the
    /// law freezes; [`ErrorCode::UndoRefused`] when the result would break a
    /// rule.
    pub fn undo(&self) -> Result<Done<()>, AppError> {
        self.travel_back(Store::undo)
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToRedo`], [`ErrorCode::UndoRefused`].
    pub fn redo(&self) -> Result<Done<()>, AppError> {
        self.travel_back(Store::redo)
    }

    fn travel_back(&self, go: Go) -> Result<Done<()>, AppError> {
        let now = self.now();
        let mut guard = self.opened();
        let opened = guard
            .as_mut()
            .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
        let before = overlaps_in(&opened.store.read())?;
        let check: Check = Box::new(move |reader| {
            let after = overlaps_in(reader)?;
            // Overlaps that an import brought were there before; undo must
            // not make a new one.
            let fresh = after.iter().any(|pair| !before.contains(pair));
            if fresh {
                Err(AppError::new(ErrorCode::UndoRefused))
            } else {
                Ok(())
            }
        });
        let recorded = go(&mut opened.store, now, self.origin, check)?;
        let said = said_of(&recorded.value);
        Ok(Done {
            value: (),
            changed: topics(&recorded.changed),
            said,
        })
    }
}

type Check = Box<dyn FnOnce(&Reader<'_>) -> Result<(), AppError>>;
type Go = fn(&mut Store, Instant, &str, Check) -> Result<Recorded<HistoryRow>, AppError>;

type Pairs = Vec<(ShiftId, ShiftId)>;

fn overlaps_in(reader: &Reader<'_>) -> Result<Pairs, AppError> {
    let zones = zones(reader)?;
    let presences: Vec<_> = reader
        .shifts()
        .all()?
        .iter()
        .filter_map(|shift| presence(shift, &zones))
        .collect();
    Ok(overlapping_pairs(&presences))
}
