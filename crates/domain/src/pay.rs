//! What a contract pays for the shifts done under it, and why.
//!
//! Sums are exact until the line of a shift is rounded, once, half a cent away
//! from zero (PA-10); a share of fees is rounded on the total of the period
//! (PA-01…PA-16 of the domain notes §7).

mod beside;
mod cancelled;
mod check;
mod duty;
mod end;
pub(crate) mod exact;
mod explained;
mod follow;
mod line;
mod salary;
mod split;
mod stand_by;
mod supplement;
mod terms;
mod territorial;

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::Contract;
use crate::money::{BasisPoints, Cents};
use crate::parameter::Parameter;
use crate::shift::{Shift, ShiftState};
use crate::site::{HolidayZone, Site};
use crate::statement::{Explained, FixedLine, PartKind, StatementLine, Totals};
use crate::time::{Day, Zone};
pub use beside::{
    Addition, CancellationFee, Combine, DutyPay, Extras, HospitalScale, Occasion, OnCallPay,
    Supplement, Territorial, Window,
};
pub use duty::{Periods, periods};
pub use end::{
    EndNotPaid, EndOfTerm, FixedTermEnd, fixed_term_end, full_time_year, permanent_after,
};
pub use follow::AmendedPay;
pub use salary::salary;
pub use split::{Piece, split};
pub use terms::{FeesBasis, Incomplete, ListedRate, ListedWork, Pay, PayTerms, RateUnit};

/// A shift with what pay needs to know of its place.
#[derive(Debug, Clone)]
pub struct PlacedShift {
    /// The shift.
    pub shift: Shift,
    /// Name of the site.
    pub place: String,
    /// Clocks of the site.
    pub zone: Zone,
    /// Public holidays of the site.
    pub holidays: HolidayZone,
    /// Whether Good Friday is one of them.
    pub good_friday: bool,
}

impl PlacedShift {
    /// A shift at its site; at one that is unknown, by the clocks of Paris.
    pub fn at(shift: Shift, site: Option<&Site>) -> Self {
        Self {
            shift,
            place: site.map(|site| site.name.clone()).unwrap_or_default(),
            zone: site.map_or(Zone::PARIS, |site| site.zone),
            holidays: site.map_or_else(HolidayZone::default, |site| site.holiday_zone),
            good_friday: site.is_some_and(|site| site.good_friday),
        }
    }
}

/// What days were paid once already.
#[derive(Default)]
struct Paid {
    days: BTreeSet<Day>,
    travel: BTreeSet<Day>,
}

/// Prices shifts under their contract, in order of their starts, with the
/// numbers of the law on their days.
pub fn price(
    contract: &Contract,
    numbers: &[Parameter],
    shifts: &[PlacedShift],
) -> (Vec<StatementLine>, Totals) {
    price_beside(contract, numbers, shifts, &[])
}

/// Prices shifts beside those of the same month that are closed: a day that
/// was paid there is not paid again.
pub fn price_beside(
    contract: &Contract,
    numbers: &[Parameter],
    shifts: &[PlacedShift],
    closed: &[StatementLine],
) -> (Vec<StatementLine>, Totals) {
    let lines = lines_beside(contract, numbers, shifts, closed);
    let totals = totals(&lines, &[]);
    (lines, totals)
}

/// The same without their sums.
pub fn lines_beside(
    contract: &Contract,
    numbers: &[Parameter],
    shifts: &[PlacedShift],
    closed: &[StatementLine],
) -> Vec<StatementLine> {
    let mut paid = Paid::default();
    for line in closed {
        if matches!(line.explained, Explained::Days { count, .. } if count > 0) {
            paid.days.insert(line.start.day());
        }
        if line
            .parts
            .iter()
            .any(|part| matches!(part.what, PartKind::Travel { .. }))
        {
            paid.travel.insert(line.start.day());
        }
    }
    let mut sorted: Vec<&PlacedShift> = shifts.iter().collect();
    sorted.sort_by(|a, b| (a.shift.start, &a.shift.id).cmp(&(b.shift.start, &b.shift.id)));
    sorted
        .iter()
        .map(|placed| line::priced(contract, numbers, placed, &mut paid))
        .collect()
}

/// Whether a shift is paid although it was cancelled: by the side that pays, and
/// late enough for the fee of the contract (PA-16).
pub fn cancelled_late(contract: &Contract, shift: &Shift, zone: Zone) -> bool {
    cancelled::late_cancellation(contract, shift, zone).is_some()
}

/// Whether the month of a shift holds it: it was done, or is paid all the same.
pub fn settles(contract: &Contract, placed: &PlacedShift) -> bool {
    match placed.shift.state {
        ShiftState::Done => true,
        ShiftState::Cancelled => cancelled_late(contract, &placed.shift, placed.zone),
        ShiftState::Planned | ShiftState::Confirmed => false,
    }
}

/// The shares of the fees of a period, a line for each percentage.
///
/// Each line is `fees × percentage` of the total of the period, rounded once, a
/// half cent away from zero; the retrocession is the sum of these lines, as the
/// sheet, the invoice and the reports print them (PA-04).
pub fn shares(fees: &[(BasisPoints, Cents)]) -> Vec<Cents> {
    let share = |(percent, fees): &(BasisPoints, Cents)| fees.share(*percent);
    fees.iter().map(share).collect()
}

/// Adds up lines; fees are shared once for each percentage that applied.
pub fn totals(lines: &[StatementLine], fixed: &[FixedLine]) -> Totals {
    let mut totals = Totals::default();
    let mut fees: BTreeMap<BasisPoints, Cents> = BTreeMap::new();
    for line in lines {
        totals.minutes += line.minutes;
        totals.half_days += line.half_days;
        totals.due += line.amount.unwrap_or_default();
        for (percent, cashed) in line.explained.shared() {
            *fees.entry(percent).or_default() += cashed;
        }
    }
    if !fixed.is_empty() {
        let salary: Cents = fixed.iter().map(|line| line.amount).sum();
        totals.due += salary;
        totals.salary = Some(salary);
    }
    if !fees.is_empty() {
        let cashed: Cents = fees.values().copied().sum();
        let shared: Vec<_> = fees.into_iter().collect();
        let share: Cents = shares(&shared).into_iter().sum();
        totals.due += share;
        totals.fees = Some(cashed);
        totals.kept = Some(cashed - share);
    }
    totals
}

#[cfg(test)]
mod tests;
