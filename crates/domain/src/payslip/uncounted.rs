//! Units that were worked and that a payslip does not count.

use super::worked::WorkedUnits;
use super::{MissingUnits, PaidUnit};
use crate::money::Cents;

/// More ways than this are not gone through.
const MOST_WAYS: i64 = 20_000;

/// Of the units that no payslip counts, so many that they are just the sum that
/// is missing, where there is one way alone to say it; otherwise nothing.
pub(super) fn just(missing: Cents, uncounted: &[WorkedUnits]) -> Vec<MissingUnits> {
    let whole = uncounted.iter().filter(|units| !units.unit.in_minutes());
    let kinds: Vec<(&WorkedUnits, Cents)> = whole
        .filter_map(|units| Some((units, units.rate.filter(|rate| *rate > Cents::ZERO)?)))
        .collect();
    let ways = kinds.iter().try_fold(1_i64, |ways, (units, _)| {
        ways.checked_mul(units.count.max(0) + 1)
    });
    if missing <= Cents::ZERO || ways.is_none_or(|ways| ways > MOST_WAYS) {
        return Vec::new();
    }
    let mut found: Vec<Vec<i64>> = Vec::new();
    search(missing, &kinds, &mut Vec::new(), &mut found);
    let [only] = &found[..] else {
        return Vec::new();
    };
    let named = kinds.iter().zip(only).filter(|(_, count)| **count > 0);
    named
        .map(|((units, _), count)| left_out(units, *count))
        .collect()
}

/// Every count of each kind whose sum is `missing`, until there are two.
fn search(
    missing: Cents,
    kinds: &[(&WorkedUnits, Cents)],
    so_far: &mut Vec<i64>,
    found: &mut Vec<Vec<i64>>,
) {
    let Some(((units, rate), rest)) = kinds.split_first() else {
        if missing == Cents::ZERO {
            found.push(so_far.clone());
        }
        return;
    };
    for count in 0..=units.count {
        let left = missing - rate.times(count, 1);
        if left.is_negative() || found.len() > 1 {
            return;
        }
        so_far.push(count);
        search(left, rest, so_far, found);
        so_far.pop();
    }
}

/// So many units of a kind, as they are missing.
pub(super) fn left_out(units: &WorkedUnits, count: i64) -> MissingUnits {
    MissingUnits {
        unit: units.unit,
        count,
        worked: units.count,
        amount: Some(units.worth(count).0),
        rate: units.rate,
    }
}

/// The units that were worked and that none of `counted` is.
pub(super) fn uncounted(
    worked: &[WorkedUnits],
    counted: impl Fn(PaidUnit) -> bool,
) -> Vec<WorkedUnits> {
    let left = worked.iter().filter(|units| !counted(units.unit));
    left.filter(|units| units.count > 0).copied().collect()
}
