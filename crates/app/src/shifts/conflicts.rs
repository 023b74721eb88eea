//! What does not hold on the plan: the audit of `domain::conflict` over what the
//! book holds, and the rules behind it in words.

mod rules;

use std::collections::BTreeSet;

use domain::conflict::{Case, Conflict, audit, licence_ended, needs_licence};
use domain::contract::{Contract, ContractKind};
use domain::ids::ShiftId;
use domain::shift::{Shift, ShiftState};
use domain::time::Day;

use crate::book::{Look, Step};
use crate::contracts::kinds;
use crate::error::{AppError, ErrorCode};

pub(crate) use rules::rule_of;

/// Twelve weeks: an average may be about days so far from those asked for.
const REACH: i64 = 12 * 7;

/// Every conflict that is about a day of those from `from` to `to`.
///
/// # Errors
/// While the book cannot be read.
pub(crate) fn conflicts_between(
    look: &Look<'_>,
    from: Day,
    to: Day,
) -> Result<Vec<Conflict>, AppError> {
    let contracts = look.contracts().all()?;
    let shifts = around(look, &contracts, from, to)?;
    let case = Case {
        today: look.today,
        shifts: &shifts,
        contracts: &contracts,
        employers: &look.employers().all()?,
        sites: &look.sites().all()?,
        roads: &look.travel().all()?,
        documents: &look.documents().all()?,
        marks: &look.formality_marks().all()?,
        profile: &look.profile().get()?,
        kinds: kinds()?,
        numbers: &crate::parameters::all(look)?,
    };
    let mut found = audit(&case);
    found.retain(|conflict| conflict.touches(from, to));
    Ok(found)
}

/// The shifts that may be in a conflict with days: those of their years, with
/// twelve weeks on both sides, because some rules count by the year; and all of
/// the doctor's replacements, whose days are counted over a life.
fn around(
    look: &Look<'_>,
    contracts: &[Contract],
    from: Day,
    to: Day,
) -> Result<Vec<Shift>, AppError> {
    let first = year_of(from.plus_days(-REACH)).0;
    let last = year_of(to.plus_days(REACH)).1;
    let mut shifts = look.shifts().between(first, last)?;
    let known: BTreeSet<ShiftId> = shifts.iter().map(|shift| shift.id.clone()).collect();
    let replacing = contracts.iter().filter(|it| {
        let replaces = matches!(it.kind, ContractKind::Locum | ContractKind::StudentLocum);
        replaces && !it.is_covered()
    });
    for contract in replacing {
        let outside = [
            (contract.start, first),
            (last, contract.end.unwrap_or(last)),
        ];
        for (from, to) in outside.into_iter().filter(|(from, to)| from < to) {
            let more = look.shifts().of_contract(&contract.id, from, to)?;
            shifts.extend(more.into_iter().filter(|shift| !known.contains(&shift.id)));
        }
    }
    Ok(shifts)
}

/// The first and the last day of a year.
fn year_of(day: Day) -> (Day, Day) {
    let january = day.month().january();
    (january.first(), january.plus(11).last())
}

/// Refuses work to come of a student whose licence has ended by then (L4131-2
/// CSP).
pub(super) fn refuse_unlicensed(
    step: &Step<'_>,
    contract: &Contract,
    shift: &Shift,
) -> Result<(), AppError> {
    if matches!(shift.state, ShiftState::Done | ShiftState::Cancelled) {
        return Ok(());
    }
    let doctor = step.profile().get()?;
    if !needs_licence(contract, &doctor) {
        return Ok(());
    }
    let documents = step.documents().all()?;
    match licence_ended(contract, &doctor, &documents, shift.day()) {
        None => Ok(()),
        Some(until) => Err(AppError::at(ErrorCode::LicenceNotCovering, "start")
            .about("day", shift.day())
            .about("until", until)),
    }
}
