//! What a contract pays for the shifts done under it.
//!
//! Sums are exact until the line is rounded, once, half a cent away from
//! zero; a share of fees is rounded on the total of the period (PA-01…PA-04
//! of the domain notes §7).

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{Contract, Pay};
use crate::money::{BasisPoints, Cents};
use crate::shift::Shift;
use crate::statement::{Explained, StatementLine, Totals};
use crate::time::{Day, Zone};

/// A shift with what pay needs to know of its place.
#[derive(Debug, Clone)]
pub struct PlacedShift {
    /// The shift.
    pub shift: Shift,
    /// Name of the site.
    pub place: String,
    /// Clocks of the site.
    pub zone: Zone,
}

/// Prices shifts under their contract, in order of their starts.
pub fn price(contract: &Contract, shifts: &[PlacedShift]) -> (Vec<StatementLine>, Totals) {
    price_beside(contract, shifts, &[])
}

/// Prices shifts beside those of the same month that are closed: a day that
/// was paid there is not paid again.
pub fn price_beside(
    contract: &Contract,
    shifts: &[PlacedShift],
    closed: &[StatementLine],
) -> (Vec<StatementLine>, Totals) {
    let paid = |line: &&StatementLine| matches!(line.explained, Explained::Days { count, .. } if count > 0);
    let mut paid_days: BTreeSet<Day> = closed
        .iter()
        .filter(paid)
        .map(|line| line.start.day())
        .collect();
    let mut sorted: Vec<&PlacedShift> = shifts.iter().collect();
    sorted.sort_by(|a, b| (a.shift.start, &a.shift.id).cmp(&(b.shift.start, &b.shift.id)));
    let lines: Vec<_> = sorted
        .iter()
        .map(|placed| line(contract, placed, &mut paid_days))
        .collect();
    let totals = totals(&lines);
    (lines, totals)
}

fn line(contract: &Contract, placed: &PlacedShift, paid: &mut BTreeSet<Day>) -> StatementLine {
    let PlacedShift { shift, place, zone } = placed;
    let minutes = shift.worked_minutes(*zone);
    let explained = explain(contract, shift, minutes, paid);
    StatementLine {
        shift: shift.id.clone(),
        start: shift.start,
        end: shift.end,
        place: place.clone(),
        kind: shift.kind,
        minutes,
        break_minutes: shift.break_minutes,
        amount: explained.amount(),
        explained,
    }
}

fn explain(
    contract: &Contract,
    shift: &Shift,
    minutes: i64,
    paid: &mut BTreeSet<Day>,
) -> Explained {
    let day = shift.day();
    if !contract.covers(day) {
        return Explained::NotCovered;
    }
    match contract.terms_on(day).map(|terms| &terms.pay) {
        None => Explained::NoTerms,
        Some(Pay::Hour { rate }) => Explained::Hours {
            minutes,
            rate: *rate,
        },
        Some(Pay::HalfDay { rate, cut }) => {
            let count = shift
                .half_days
                .unwrap_or_else(|| shift.half_days_by_clock(*cut));
            Explained::HalfDays {
                count: count.into(),
                rate: *rate,
            }
        }
        Some(Pay::Day { rate }) => {
            let first = paid.insert(day);
            Explained::Days {
                count: first.into(),
                rate: *rate,
            }
        }
        Some(Pay::Shift { rate }) => Explained::Shifts {
            count: 1,
            rate: *rate,
        },
        Some(Pay::FeesPercent { percent }) => match shift.fees {
            Some(fees) => Explained::Fees {
                fees,
                percent: *percent,
            },
            None => Explained::FeesMissing { percent: *percent },
        },
    }
}

impl Explained {
    /// The amount of the line by itself; none for a share of fees, which is
    /// rounded on the total, and where nothing is expected.
    pub fn amount(&self) -> Option<Cents> {
        match self {
            Self::Hours { minutes, rate } => Some(rate.times(*minutes, 60)),
            Self::HalfDays { count, rate }
            | Self::Days { count, rate }
            | Self::Shifts { count, rate } => Some(rate.times(*count, 1)),
            Self::Fees { .. }
            | Self::FeesMissing { .. }
            | Self::Amount
            | Self::NoTerms
            | Self::NotCovered => None,
        }
    }
}

/// Adds up lines; fees are shared once for each percentage that applied.
pub fn totals(lines: &[StatementLine]) -> Totals {
    let mut totals = Totals::default();
    let mut fees: BTreeMap<BasisPoints, Cents> = BTreeMap::new();
    for line in lines {
        totals.minutes += line.minutes;
        totals.due += line.amount.unwrap_or_default();
        match &line.explained {
            Explained::HalfDays { count, .. } => totals.half_days += count,
            Explained::Fees {
                fees: cashed,
                percent,
            } => {
                *fees.entry(*percent).or_default() += *cashed;
            }
            Explained::FeesMissing { percent } => {
                fees.entry(*percent).or_default();
            }
            _ => {}
        }
    }
    if !fees.is_empty() {
        let cashed: Cents = fees.values().copied().sum();
        let share: Cents = fees
            .iter()
            .map(|(percent, cashed)| cashed.share(*percent))
            .sum();
        totals.due += share;
        totals.fees = Some(cashed);
        totals.kept = Some(cashed - share);
    }
    totals
}

#[cfg(test)]
mod tests;
