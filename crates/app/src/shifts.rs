//! Planning: placing, moving, repeating and ending shifts.

mod cancelled;
pub mod conflicts;
mod frozen;
pub mod leaves;
pub mod planning;

use domain::contract::Contract;
use domain::ids::{ContractId, ShiftId};
use domain::shift::{CancelledBy, Shift, ShiftState};
use domain::site::Site;
use domain::time::{Day, WallTime};
use store::RemovedShift;

use crate::book::{Book, Done, Expected, Step};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;

use conflicts::refuse_unlicensed;
pub(crate) use conflicts::{Marks, conflicts_between, rule_of};

/// A shift to place or to change.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ShiftEntry {
    /// The shift.
    pub shift: Shift,
    /// When its cancellation was told, on the clock of its site; just now when
    /// empty.
    #[serde(default)]
    pub told: Option<WallTime>,
}

/// A shift to another time.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MoveShift {
    /// Which shift.
    pub id: ShiftId,
    /// New start.
    pub start: WallTime,
    /// New end.
    pub end: WallTime,
    /// New contract, when it goes to another line of the timeline.
    #[serde(default)]
    pub contract: Option<ContractId>,
}

/// A shift to repeat each week.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RepeatShift {
    /// Which shift.
    pub id: ShiftId,
    /// Every so many weeks.
    pub every: u32,
    /// Last day on which one may start.
    pub until: Day,
}

/// A shift to do again on another day.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DuplicateShift {
    /// Which shift.
    pub id: ShiftId,
    /// The day of the copy.
    pub on: Day,
}

/// Shifts that come to another state.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetShiftState {
    /// Which shifts.
    pub ids: Vec<ShiftId>,
    /// Their new state.
    pub state: ShiftState,
    /// Who cancelled them, where that is their new state.
    #[serde(default)]
    pub cancelled_by: Option<CancelledBy>,
}

/// Shifts to remove.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ShiftsAsk {
    /// Which shifts.
    pub ids: Vec<ShiftId>,
}

/// Places a shift.
///
/// # Errors
/// The first field that breaks its rule; with what it says more:
/// [`ErrorCode::Overlap`], [`ErrorCode::ContractNotCovering`], [`ErrorCode::LicenceNotCovering`],
/// [`ErrorCode::ShiftAhead`] and [`ErrorCode::DayAhead`] of what is done or told too early.
/// Work that was done is recorded all the same (domain notes §0-13).
pub fn shift_plan(book: &Book, ask: ShiftEntry) -> Result<Done<ShiftId>, AppError> {
    let shift = Shift {
        revision: 0,
        ..ask.shift
    };
    book.record(Op::PlanShift, |step| {
        frozen::refuse_done_ahead(None, &shift, step.today)?;
        let place = Place::of(step, &shift)?;
        let clock = (place.site.zone, step.now);
        let shift = cancelled::told(shift, None, ask.told, clock)?;
        place.add(step, &shift)?;
        place.say(step, &shift)?;
        Ok(shift.id.clone())
    })
}

/// Changes a shift.
///
/// # Errors
/// As [`shift_plan`]; [`ErrorCode::ShiftSettled`] once its month is closed,
/// [`ErrorCode::ShiftInvoiced`] once it is invoiced, with the number.
pub fn shift_edit(book: &Book, ask: ShiftEntry) -> Result<Done<ShiftId>, AppError> {
    book.record(Op::EditShift, |step| change(step, &ask.shift, ask.told))
}

/// Moves or resizes a shift.
///
/// # Errors
/// As [`shift_edit`].
pub fn shift_move(book: &Book, ask: MoveShift) -> Result<Done<ShiftId>, AppError> {
    book.record(Op::MoveShift, |step| {
        let before = step.shifts().get(&ask.id)?;
        step.say("from", before.start);
        let contract = ask.contract.unwrap_or_else(|| before.contract.clone());
        let site = if contract == before.contract {
            before.site.clone()
        } else {
            first_site(step, &contract)?
        };
        change(
            step,
            &Shift {
                start: ask.start,
                end: ask.end,
                contract,
                site,
                ..before
            },
            None,
        )
    })
}

fn first_site(step: &Step<'_>, contract: &ContractId) -> Result<domain::ids::SiteId, AppError> {
    let employer = step.contracts().get(contract)?.employer;
    let site = step.sites().of(&employer)?.into_iter().next();
    site.map(|site| site.id)
        .ok_or_else(|| AppError::at(ErrorCode::SiteOfOther, "site"))
}

/// Repeats a shift every so many weeks, at the same hours on the clock.
///
/// # Errors
/// As [`shift_plan`], with the day that does not fit: then none is placed.
pub fn shift_repeat(book: &Book, ask: RepeatShift) -> Result<Done<Vec<ShiftId>>, AppError> {
    if !(1..=52).contains(&ask.every) {
        return Err(AppError::at(ErrorCode::OutOfRange, "every"));
    }
    book.record(Op::RepeatShift, |step| {
        let first = step.shifts().get(&ask.id)?;
        if first.day().days_until(ask.until) > 3 * 366 {
            return Err(AppError::at(ErrorCode::OutOfRange, "until"));
        }
        let place = Place::of(step, &first)?;
        let mut ids = Vec::new();
        for round in 1.. {
            let copy = copy_of(&first, u64::from(ask.every) * 7 * round);
            if copy.day() > ask.until {
                break;
            }
            place.add(step, &copy)?;
            ids.push(copy.id);
        }
        if ids.is_empty() {
            return Err(AppError::at(ErrorCode::EndBeforeStart, "until"));
        }
        place.say(step, &first)?;
        step.say("count", ids.len());
        Ok(ids)
    })
}

/// Copies a shift to another day, at the same hours.
///
/// # Errors
/// As [`shift_plan`].
pub fn shift_duplicate(book: &Book, ask: DuplicateShift) -> Result<Done<ShiftId>, AppError> {
    book.record(Op::DuplicateShift, |step| {
        let first = step.shifts().get(&ask.id)?;
        let length = first.start.day().days_until(first.end.day());
        let at = |day: Day, time: WallTime| WallTime::new(day.date().and_time(time.naive().time()));
        let copy = Shift {
            start: at(ask.on, first.start),
            end: at(ask.on.plus_days(length), first.end),
            ..copy_of(&first, 0)
        };
        let place = Place::of(step, &copy)?;
        place.check(&copy)?;
        refuse_unlicensed(step, &place.contract, &copy)?;
        refuse_overlap(step, &copy)?;
        step.shifts().add(&copy)?;
        place.say(step, &copy)?;
        Ok(copy.id)
    })
}

/// A new, planned shift like this one, some days later.
fn copy_of(first: &Shift, days: u64) -> Shift {
    Shift {
        id: ShiftId::new(),
        start: first.start.plus_days(days),
        end: first.end.plus_days(days),
        state: ShiftState::Planned,
        fees: None,
        note: String::new(),
        revision: 0,
        cancelled_at: None,
        cancelled_by: None,
        ..first.clone()
    }
}

/// Brings shifts to another state.
///
/// # Errors
/// As [`shift_edit`]: a cancelled shift that comes back must fit again.
pub fn shift_set_state(book: &Book, ask: SetShiftState) -> Result<Done<()>, AppError> {
    book.record(Op::SetShiftState, |step| {
        step.say("count", ask.ids.len());
        step.say("state", word(ask.state));
        for id in &ask.ids {
            let before = step.shifts().get(id)?;
            change(
                step,
                &Shift {
                    state: ask.state,
                    cancelled_by: ask.cancelled_by.or(before.cancelled_by),
                    ..before
                },
                None,
            )?;
        }
        Ok(())
    })
}

/// Removes shifts. A trace stays for a while, so that calendars on a phone
/// learn of it.
///
/// # Errors
/// [`ErrorCode::ShiftSettled`] once the month is closed;
/// [`ErrorCode::ShiftInvoiced`] once it is invoiced, with the number, and
/// [`ErrorCode::ShiftWasInvoiced`] where a credit note took that back: it
/// stands on both, and is cancelled instead.
pub fn shift_remove(book: &Book, ask: ShiftsAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemoveShift, |step| {
        step.say("count", ask.ids.len());
        for id in &ask.ids {
            let shift = step.shifts().get(id)?;
            let place = Place::of(step, &shift)?;
            place.say(step, &shift)?;
            let removed = RemovedShift {
                employer: place.contract.employer.clone(),
                removed_at: step.now,
                shift,
            };
            let removing = step.shifts().remove(id);
            frozen::told(step, id, removing)?;
            step.removed_shifts().add(&removed)?;
        }
        Ok(())
    })
}

/// Writes a changed shift, with its revision raised when a calendar has to
/// learn of it; `told` is when it was cancelled, see [`ShiftEntry`].
pub(crate) fn change(
    step: &Step<'_>,
    shift: &Shift,
    told: Option<WallTime>,
) -> Result<ShiftId, AppError> {
    let before = step.shifts().get(&shift.id)?;
    frozen::refuse_done_ahead(Some(&before), shift, step.today)?;
    let place = Place::of(step, shift)?;
    let seen = |shift: &Shift| {
        (
            shift.start,
            shift.end,
            shift.site.clone(),
            shift.state,
            shift.kind,
        )
    };
    let raised = u32::from(seen(&before) != seen(shift));
    let shift = Shift {
        revision: before.revision + raised,
        ..shift.clone()
    };
    let clock = (place.site.zone, step.now);
    let shift = cancelled::told(shift, Some(&before), told, clock)?;
    place.check(&shift)?;
    let stays = (before.start, before.end, &before.contract)
        == (shift.start, shift.end, &shift.contract)
        && before.needs_presence() == shift.needs_presence();
    // What lies over something else since an import may still be edited.
    if !stays {
        refuse_unlicensed(step, &place.contract, &shift)?;
        refuse_overlap(step, &shift)?;
    }
    let updating = step.shifts().update(&shift);
    frozen::told(step, &shift.id, updating)?;
    place.say(step, &shift)?;
    Ok(shift.id)
}

/// The contract and the site of a shift.
struct Place {
    contract: Contract,
    site: Site,
}

impl Place {
    fn of(step: &Step<'_>, shift: &Shift) -> Result<Self, AppError> {
        let contract = step.contracts().get(&shift.contract)?;
        let site = step.sites().get(&shift.site)?;
        Ok(Self { contract, site })
    }

    fn check(&self, shift: &Shift) -> Result<(), AppError> {
        if self.site.employer != self.contract.employer {
            return Err(AppError::at(ErrorCode::SiteOfOther, "site"));
        }
        shift.check(self.site.zone)?;
        let recorded = matches!(shift.state, ShiftState::Done | ShiftState::Cancelled);
        if recorded || self.contract.covers(shift.day()) {
            return Ok(());
        }
        let refusal = AppError::at(ErrorCode::ContractNotCovering, "contract")
            .about("contract", &self.contract.title)
            .about("day", shift.day())
            .about("start", self.contract.start);
        Err(match self.contract.end {
            Some(end) => refusal.about("end", end),
            None => refusal,
        })
    }

    /// Writes a new shift that fits here.
    fn add(&self, step: &Step<'_>, shift: &Shift) -> Result<(), AppError> {
        self.check(shift)?;
        refuse_unlicensed(step, &self.contract, shift)?;
        refuse_overlap(step, shift)?;
        Ok(step.shifts().add(shift)?)
    }

    fn say(&self, step: &Step<'_>, shift: &Shift) -> Result<(), AppError> {
        step.say(
            "employer",
            step.employers().get(&self.contract.employer)?.label(),
        );
        step.say("start", shift.start);
        step.say("end", shift.end);
        Ok(())
    }
}

/// Refuses a shift where the doctor is already expected elsewhere.
fn refuse_overlap(step: &Step<'_>, shift: &Shift) -> Result<(), AppError> {
    let hits = Expected::of(step)?.overlapped(step, shift)?;
    let Some(hit) = hits.first() else {
        return Ok(());
    };
    let other = step.shifts().get(hit)?;
    let contract = step.contracts().get(&other.contract)?;
    let employer = step.employers().get(&contract.employer)?;
    Err(AppError::at(ErrorCode::Overlap, "start")
        .about("employer", employer.label())
        .about("contract", &contract.title)
        .about("start", other.start)
        .about("end", other.end))
}

/// The word of a state on the wire.
fn word(state: ShiftState) -> &'static str {
    match state {
        ShiftState::Planned => "planned",
        ShiftState::Confirmed => "confirmed",
        ShiftState::Done => "done",
        ShiftState::Cancelled => "cancelled",
    }
}
