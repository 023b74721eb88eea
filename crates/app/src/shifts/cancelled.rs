//! Who cancelled a shift, and when that was told.

use domain::shift::{Shift, ShiftState};
use domain::time::{Instant, WallTime, Zone};

use crate::error::{AppError, ErrorCode};

/// The shift with when its cancellation was told, or without where it is not
/// cancelled.
///
/// `told` is on the clock of its place. Without it, what was known stays, and a
/// shift that is cancelled just now was told so just now.
pub(super) fn told(
    shift: Shift,
    before: Option<&Shift>,
    told: Option<WallTime>,
    (zone, now): (Zone, Instant),
) -> Result<Shift, AppError> {
    if shift.state != ShiftState::Cancelled {
        return Ok(Shift {
            cancelled_at: None,
            cancelled_by: None,
            ..shift
        });
    }
    let before = before.filter(|before| before.state == ShiftState::Cancelled);
    let known = before.map_or(Some(now), |before| before.cancelled_at);
    let at = match told {
        // To the minute it is what was known, which has seconds.
        Some(told) if known.map(|at| at.on_clock(zone)) != Some(told) => Some(told.instant(zone)),
        _ => known,
    };
    if at > Some(now) {
        return Err(AppError::at(ErrorCode::DayAhead, "told"));
    }
    Ok(Shift {
        cancelled_at: at,
        ..shift
    })
}
