//! What was worked, by what a payslip counts.

use super::PaidUnit;
use crate::money::Cents;
use crate::pay::RateUnit;
use crate::shift::ShiftKind;
use crate::statement::{DutyPeriod, Explained, Part, PartKind, StatementLine};
use crate::time::Month;

/// Units of one kind that were worked, and what they are paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct WorkedUnits {
    /// What is counted.
    pub unit: PaidUnit,
    /// How many; minutes where it is by the hour.
    pub count: i64,
    /// What they are paid, supplements included.
    pub amount: Cents,
    /// What each is paid; an hour where it is by the hour. None where they are
    /// not all paid the same.
    pub rate: Option<Cents>,
}

impl WorkedUnits {
    /// What so many of them are worth, and whether that is an average.
    pub fn worth(&self, count: i64) -> (Cents, bool) {
        match self.rate {
            Some(rate) => {
                let each = if self.unit.in_minutes() { 60 } else { 1 };
                (rate.times(count, each), false)
            }
            None => (self.amount.times(count, self.count.max(1)), true),
        }
    }
}

/// The months whose additional working time is paid with the work of `month`:
/// those of the four-month period that it ends (PA-06).
pub fn deferred_to(month: Month) -> Vec<Month> {
    if month.number().is_multiple_of(4) {
        (-3..=0).map(|ahead| month.plus(ahead)).collect()
    } else {
        Vec::new()
    }
}

/// Whether a part is paid at the end of the four-month period.
pub(super) const fn is_deferred(part: &Part) -> bool {
    matches!(
        part.what,
        PartKind::Duty {
            additional: true,
            ..
        }
    )
}

/// Adds up what the lines of a month count, in the order of [`PaidUnit`].
/// Additional working time is left out of `lines` and taken from `deferred`,
/// the lines of the months that are paid with it.
pub fn worked_units(lines: &[StatementLine], deferred: &[StatementLine]) -> Vec<WorkedUnits> {
    let mut found = Vec::new();
    for line in lines {
        of_line(line, &mut found);
    }
    for part in deferred.iter().flat_map(|line| &line.parts) {
        if is_deferred(part) {
            of_part(part, &mut found);
        }
    }
    found.sort_by_key(|units| units.unit);
    found
}

fn of_line(line: &StatementLine, found: &mut Vec<WorkedUnits>) {
    let mut own = line.amount.unwrap_or_default();
    let mut plain = true;
    for part in &line.parts {
        if is_deferred(part) || of_part(part, found) || beside(part) {
            own += -part.amount;
        } else {
            plain = false;
        }
    }
    let Some((unit, count, rate)) = of_price(line) else {
        return;
    };
    add(
        found,
        WorkedUnits {
            unit,
            count,
            amount: own,
            rate: plain.then_some(rate),
        },
    );
}

/// Flat amounts that go with no unit.
const fn beside(part: &Part) -> bool {
    matches!(
        part.what,
        PartKind::Travel { .. } | PartKind::Meal { .. } | PartKind::Cancellation { .. }
    )
}

fn of_price(line: &StatementLine) -> Option<(PaidUnit, i64, Cents)> {
    // A duty at the price of a shift or a day is still a duty.
    let whole = match line.kind {
        ShiftKind::OnSiteDuty => Some(PaidUnit::Duty),
        ShiftKind::OnCall => Some(PaidUnit::OnCall),
        ShiftKind::Session => None,
    };
    let found = match line.explained {
        Explained::Hours { minutes, rate } => (PaidUnit::Hour, minutes, rate),
        Explained::HalfDays { count, rate } => (PaidUnit::HalfDay, count, rate),
        Explained::Days { count, rate } => (whole.unwrap_or(PaidUnit::Day), count, rate),
        Explained::Shifts { count, rate } => (whole.unwrap_or(PaidUnit::Shift), count, rate),
        Explained::Listed {
            per: RateUnit::Hour,
            count,
            rate,
            ..
        } => (PaidUnit::Hour, count, rate),
        Explained::Listed { count, rate, .. } => (whole.unwrap_or(PaidUnit::Shift), count, rate),
        _ => return None,
    };
    Some(found)
}

/// Counts a part that is a unit of its own; says whether it is one.
fn of_part(part: &Part, found: &mut Vec<WorkedUnits>) -> bool {
    if let PartKind::Supplement {
        call_outs: true, ..
    } = part.what
    {
        // It raises the hours of the call-outs, which are counted themselves.
        let raise = WorkedUnits {
            unit: PaidUnit::CallOutHour,
            count: 0,
            amount: part.amount,
            rate: None,
        };
        add(found, raise);
        return true;
    }
    let (unit, count, rate) = match part.what {
        PartKind::Duty {
            period,
            count,
            rate,
            additional,
            ..
        } => {
            let unit = match (period, additional) {
                (DutyPeriod::Full, false) => PaidUnit::Duty,
                (DutyPeriod::Full, true) => PaidUnit::AdditionalTime,
                (_, false) => PaidUnit::HalfDuty,
                (_, true) => PaidUnit::HalfAdditionalTime,
            };
            (unit, count, rate)
        }
        PartKind::OnCall {
            count, rate, half, ..
        } => {
            let unit = if half {
                PaidUnit::HalfOnCall
            } else {
                PaidUnit::OnCall
            };
            (unit, count, rate)
        }
        PartKind::CallOuts { count, rate } => (PaidUnit::CallOut, count, rate),
        PartKind::CallOutHours { minutes, rate, .. } => (PaidUnit::CallOutHour, minutes, rate),
        _ => return false,
    };
    let units = WorkedUnits {
        unit,
        count,
        amount: part.amount,
        rate: Some(rate),
    };
    add(found, units);
    true
}

fn add(found: &mut Vec<WorkedUnits>, more: WorkedUnits) {
    match found.iter_mut().find(|units| units.unit == more.unit) {
        Some(units) => {
            units.count += more.count;
            units.amount += more.amount;
            units.rate = units.rate.filter(|rate| Some(*rate) == more.rate);
        }
        None => found.push(more),
    }
}
