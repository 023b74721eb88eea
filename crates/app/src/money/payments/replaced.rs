//! The years of locums: the days on which each replaced the doctor, and what
//! was paid out to them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::ids::EmployerId;
use domain::money::Cents;
use domain::parameter::read_on;
use domain::shift::ShiftState;
use domain::time::Day;

use crate::book::Look;
use crate::error::AppError;

/// The number of the law above which a payee is declared.
const THRESHOLD: &str = "das2.threshold";

/// A year of one locum of the doctor.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct ReplacedYear {
    /// The locum, or the practice of the locum.
    pub employer: EmployerId,
    /// The year.
    pub year: i32,
    /// Days of the calendar on which the locum worked: they count towards the
    /// three months after which he may not settle nearby (R4127-86 CSP).
    pub days: u32,
    /// What was paid out in the year.
    pub paid: Cents,
    /// What may be paid to one payee without being declared; none while no
    /// value of the number is known for the year.
    pub threshold: Option<Cents>,
    /// Whether it is more, so that it belongs into the yearly declaration of
    /// fees (DAS2).
    pub declare: bool,
}

/// Each year of each locum, the latest first.
pub(super) fn replaced_years(look: &Look<'_>) -> Result<Vec<ReplacedYear>, AppError> {
    let mut days: BTreeMap<(i32, EmployerId), BTreeSet<Day>> = BTreeMap::new();
    let mut paid: BTreeMap<(i32, EmployerId), Cents> = BTreeMap::new();
    for id in look.contracts().covered()? {
        let contract = look.contracts().get(&id)?;
        let last = contract.last_day_by(look.today);
        let shifts = look.shifts().of_contract(&id, contract.start, last)?;
        for shift in shifts.iter().filter(|it| it.state == ShiftState::Done) {
            let day = shift.day();
            let of = days.entry((day.date().year(), contract.employer.clone()));
            of.or_default().insert(day);
        }
        for statement in look.statements().asked(&id)? {
            for payment in look.payments().of_statement(&statement.id)? {
                let of = (payment.on.date().year(), contract.employer.clone());
                *paid.entry(of).or_default() += payment.amount;
            }
        }
    }
    if days.is_empty() && paid.is_empty() {
        return Ok(Vec::new());
    }
    let numbers = crate::parameters::all(look)?;
    let years: BTreeSet<_> = days.keys().chain(paid.keys()).cloned().collect();
    let year = |of: (i32, EmployerId)| {
        let paid = paid.get(&of).copied().unwrap_or_default();
        let last = NaiveDate::from_ymd_opt(of.0, 12, 31).map(Day::new);
        let threshold = last.and_then(|day| read_on(&numbers, THRESHOLD, day));
        let worked = days.get(&of).map_or(0, BTreeSet::len);
        ReplacedYear {
            year: of.0,
            days: u32::try_from(worked).unwrap_or(u32::MAX),
            declare: threshold.is_some_and(|threshold| paid > threshold),
            paid,
            threshold,
            employer: of.1,
        }
    };
    Ok(years.into_iter().rev().map(year).collect())
}
