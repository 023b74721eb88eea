//! What a shift cannot become: another one once its month is closed or it was
//! invoiced, and done before its day.

use domain::ids::{ShiftId, StatementId};
use domain::invoice::Issue;
use domain::shift::{Shift, ShiftState};
use domain::time::Day;
use store::{Reader, StoreError};

use crate::error::{AppError, ErrorCode};
use crate::months::reopens;

/// What keeps a shift as it is, and whether that can be undone.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct SettledBy {
    /// Number of the issued invoice that it stands on.
    pub number: Option<String>,
    /// Whether its month can be opened again.
    pub reopens: bool,
}

/// What a closed month means for its shifts.
pub(super) fn settled_by(
    look: &Reader<'_>,
    statement: &StatementId,
) -> Result<SettledBy, AppError> {
    Ok(SettledBy {
        number: look.invoices().standing(statement)?,
        reopens: reopens(look, statement)?,
    })
}

/// The same result; a shift that is frozen says by what.
pub(super) fn told(
    look: &Reader<'_>,
    shift: &ShiftId,
    result: Result<(), StoreError>,
) -> Result<(), AppError> {
    match result {
        Err(StoreError::Frozen("shift")) => Err(why(look, shift)?),
        other => Ok(other?),
    }
}

fn why(look: &Reader<'_>, shift: &ShiftId) -> Result<AppError, AppError> {
    let settled = AppError::new(ErrorCode::ShiftSettled);
    let Some(statement) = look.statements().holding(shift)?.into_iter().next() else {
        return Ok(settled);
    };
    if !statement.in_force() {
        let over = look.invoices().of_statement(&statement.id)?;
        let number = over
            .iter()
            .find_map(|it| it.issue.as_ref())
            .map(Issue::number);
        let refusal = AppError::new(ErrorCode::ShiftWasInvoiced);
        return Ok(refusal.about("number", number.unwrap_or_default()));
    }
    Ok(match settled_by(look, &statement.id)?.number {
        Some(number) => AppError::new(ErrorCode::ShiftInvoiced).about("number", number),
        None => settled,
    })
}

/// Work that is still to come was not done. What stands so since an import may
/// be edited, but not moved further.
pub(super) fn refuse_done_ahead(
    before: Option<&Shift>,
    shift: &Shift,
    today: Day,
) -> Result<(), AppError> {
    let done = |shift: &Shift| matches!(shift.state, ShiftState::Done);
    let stands = before.is_some_and(|before| done(before) && before.day() >= shift.day());
    if done(shift) && shift.day() > today && !stands {
        return Err(AppError::at(ErrorCode::ShiftAhead, "state").about("day", shift.day()));
    }
    Ok(())
}
