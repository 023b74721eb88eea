//! What the last day of a contract brings.

use domain::contract::{Contract, EndRule};
use domain::money::{BasisPoints, Cents};
use domain::pay::{EndNotPaid, EndOfTerm, fixed_term_end, full_time_year, permanent_after};
use domain::time::Day;

use super::traits;
use crate::book::Look;
use crate::error::AppError;
use crate::months::month_gross;
use crate::parameters::value;
use crate::planning::World;

/// What the end of a contract brings by the rule of its kind (PA-11, ST-31g),
/// on all of its months so far.
pub(crate) fn end_of_term(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
) -> Result<Option<EndOfTerm>, AppError> {
    let Some((on, rule)) = contract.end.zip(traits(contract.kind)?.end_pay.as_ref()) else {
        return Ok(None);
    };
    let share = |key: &String| value::<BasisPoints>(&world.numbers, key, on);
    let indemnity = share(&rule.indemnity)?;
    let leave = rule.leave.as_ref().map(share).transpose()?;
    let leave = leave.unwrap_or_default();
    let not_paid = not_paid(world, contract, rule, on)?;
    let due = match not_paid {
        None => Some(fixed_term_end(
            gross(look, world, contract, on)?,
            indemnity,
            leave,
        )),
        Some(_) => None,
    };
    Ok(Some(EndOfTerm {
        on,
        due,
        not_paid,
        unless: rule.unless.clone(),
        mission: rule.mission,
        indemnity,
        leave,
        rule: rule.number.clone(),
        source: rule.source.clone(),
        confidence: rule.confidence,
    }))
}

/// What was worked from the first day until today or the last one.
fn gross(look: &Look<'_>, world: &World, contract: &Contract, end: Day) -> Result<Cents, AppError> {
    let mut gross = Cents::ZERO;
    let mut first = contract.start.month().first();
    while first <= end.min(look.today) {
        gross += month_gross(look, world, contract, first.month())?;
        first = first.plus_months(1);
    }
    Ok(gross)
}

fn not_paid(
    world: &World,
    contract: &Contract,
    rule: &EndRule,
    on: Day,
) -> Result<Option<EndNotPaid>, AppError> {
    let all: Vec<Contract> = world.contracts.values().cloned().collect();
    if let Some(next) = permanent_after(contract, &all).filter(|_| !rule.mission) {
        let title = next.title.clone();
        return Ok(Some(EndNotPaid::Permanent { title }));
    }
    let Some((cap, yearly)) = rule.cap.as_ref().zip(full_time_year(contract, on)) else {
        return Ok(None);
    };
    let of: Cents = value(&world.numbers, &cap.of, on)?;
    let percent: BasisPoints = value(&world.numbers, &cap.percent, on)?;
    let cap = of.share(percent);
    Ok((yearly > cap).then_some(EndNotPaid::AboveCap {
        yearly,
        cap,
        of,
        percent,
    }))
}
