//! What does not hold on the plan: the audit of `domain::conflict` over what the
//! book holds, and the rules behind it in words.

mod asked;
mod rules;
mod weighed;

use std::collections::BTreeSet;

use domain::conflict::{Conflict, audit, licence_ended, needs_licence};
use domain::contract::{Contract, ContractKind, KindTraits};
use domain::document::Document;
use domain::employer::Employer;
use domain::formality::FormalityMark;
use domain::ids::ShiftId;
use domain::leave::Leave;
use domain::parameter::Parameter;
use domain::profile::Profile;
use domain::shift::{Shift, ShiftState};
use domain::site::{Site, Travel};
use domain::time::Day;

use crate::book::{Look, Step};
use crate::contracts::kinds;
use crate::error::{AppError, ErrorCode};

pub(crate) use asked::Marks;
pub use asked::{
    AsideNote, ConflictAsk, ConflictRow, SetConflictAside, conflict_check, conflict_list,
    conflict_set_aside, conflict_take_up,
};
pub(crate) use rules::rule_of;
pub use weighed::{Acceptance, NeighbourRow, Surroundings, WayRow, Weighing, shift_weigh};

/// Twelve weeks: an average may be about days so far from those asked for.
const REACH: i64 = 12 * 7;
/// Four months, with the week of a shift that runs in.
const WIDE: i64 = 123 + 8;

/// What an audit looks at beside the shifts.
struct Known {
    leaves: Vec<Leave>,
    contracts: Vec<Contract>,
    employers: Vec<Employer>,
    sites: Vec<Site>,
    roads: Vec<Travel>,
    documents: Vec<Document>,
    marks: Vec<FormalityMark>,
    profile: Profile,
    kinds: &'static [KindTraits],
    numbers: Vec<Parameter>,
}

impl Known {
    fn of(look: &Look<'_>) -> Result<Self, AppError> {
        Ok(Self {
            leaves: look.leaves().all()?,
            contracts: look.contracts().all()?,
            employers: look.employers().all()?,
            sites: look.sites().all()?,
            roads: look.travel().all()?,
            documents: look.documents().all()?,
            marks: look.formality_marks().all()?,
            profile: look.profile().get()?,
            kinds: kinds()?,
            numbers: crate::parameters::all(look)?,
        })
    }
}

/// Every conflict that is about a day of those from `from` to `to`.
///
/// # Errors
/// While the book cannot be read.
pub(crate) fn conflicts_between(
    look: &Look<'_>,
    from: Day,
    to: Day,
) -> Result<Vec<Conflict>, AppError> {
    let known = Known::of(look)?;
    let shifts = around(look, &known.contracts, from, to)?;
    let mut found = audit(&known.case(look, &shifts));
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

/// The shifts that one more may break something with: those of twelve weeks, or of
/// its year where a count goes by it, and all of a colleague's replacements.
fn near(look: &Look<'_>, contracts: &[Contract], shift: &Shift) -> Result<Vec<Shift>, AppError> {
    let of_shift = contracts.iter().find(|it| it.id == shift.contract);
    let by_year = of_shift.is_some_and(|it| {
        it.conditions.limits.days_a_year.is_some()
            || matches!(
                it.kind,
                ContractKind::LiberalSessions | ContractKind::Teleconsultation
            )
    });
    let clause = contracts.iter().any(|it| {
        let ended = it.end.is_some_and(|end| end < shift.day());
        it.conditions.non_compete.is_some() && ended
    });
    let replaces = of_shift.is_some_and(|it| {
        matches!(
            it.kind,
            ContractKind::Locum | ContractKind::StudentLocum | ContractKind::SalariedLocum
        )
    });
    if clause || replaces {
        return around(look, contracts, shift.day(), shift.end.day());
    }
    // Four months hold the twelve weeks before, and those after.
    let (first, last) = (
        shift.day().plus_days(-WIDE),
        shift.end.day().plus_days(WIDE),
    );
    let mut shifts = look.shifts().between(first, last)?;
    if by_year {
        let known: BTreeSet<ShiftId> = shifts.iter().map(|it| it.id.clone()).collect();
        let (january, december) = year_of(shift.day());
        let year = look
            .shifts()
            .of_contract(&shift.contract, january, december)?;
        shifts.extend(year.into_iter().filter(|it| !known.contains(&it.id)));
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
