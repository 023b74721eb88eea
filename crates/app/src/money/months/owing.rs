//! The months that are over and not settled.

use std::collections::BTreeSet;

use domain::contract::Contract;
use domain::pay::salary;
use domain::time::Month;

use crate::book::Look;
use crate::error::AppError;
use crate::planning::World;

/// How far back a salary without a shift is looked for: as far as a new payslip
/// is. Who never closed a month in years of paid work did not mean to.
const MONTHS: i32 = 12;

/// The months before `before` with work done and not closed, or with a salary of
/// the last year that no closed month holds; the oldest first.
///
/// A monthly salary is owed whether shifts were entered or not (PA-05).
pub(crate) fn unsettled_months(
    look: &Look<'_>,
    world: &World,
    before: Month,
) -> Result<BTreeSet<Month>, AppError> {
    let worked = look.shifts().unsettled_months(before.first())?;
    let mut found: BTreeSet<Month> = worked.into_iter().collect();
    for contract in world.contracts.values() {
        found.extend(salaries(look, world, contract, before)?);
    }
    Ok(found)
}

fn salaries(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
    before: Month,
) -> Result<Vec<Month>, AppError> {
    let last = before.plus(-1);
    let last = contract.end.map_or(last, |end| end.month().min(last));
    let first = contract.start.month().max(before.plus(-MONTHS));
    let mut owed = Vec::new();
    let mut month = first;
    while month <= last {
        if !salary(contract, &world.numbers, month).is_empty() {
            owed.push(month);
        }
        month = month.plus(1);
    }
    if !owed.is_empty() {
        let closed = look.statements().closed_months(&contract.id, first, last)?;
        owed.retain(|month| !closed.contains(month));
    }
    Ok(owed)
}
