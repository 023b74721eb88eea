//! What the last day of a contract brings.

use domain::contract::{Contract, EndRule};
use domain::money::{BasisPoints, Cents};
use domain::pay::{
    EndNotPaid, EndOfTerm, FixedTermEnd, fixed_term_end, full_time_year, permanent_after,
};
use domain::time::Day;

use super::traits;
use crate::book::Look;
use crate::error::{AppError, ErrorCode};
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
    let unknown = EndOfTerm {
        on,
        due: None,
        not_paid: None,
        unless: rule.unless.clone(),
        mission: rule.mission,
        indemnity: BasisPoints::default(),
        leave: BasisPoints::default(),
        rule: rule.number.clone(),
        source: rule.source.clone(),
        confidence: rule.confidence,
    };
    Ok(Some(match known(look, world, contract, rule, on) {
        Ok(known) => EndOfTerm {
            due: known.due,
            not_paid: known.not_paid,
            indemnity: known.indemnity,
            leave: known.leave,
            ..unknown
        },
        // The law of that day is not among the numbers: one contract of long
        // ago must not keep the others from being read.
        Err(refusal) if refusal.code == ErrorCode::ParameterUnknown => EndOfTerm {
            not_paid: Some(EndNotPaid::Unknown {
                key: refusal.about.get("key").cloned().unwrap_or_default(),
            }),
            ..unknown
        },
        Err(refusal) => return Err(refusal),
    }))
}

/// What the law of the last day says.
struct Known {
    due: Option<FixedTermEnd>,
    not_paid: Option<EndNotPaid>,
    indemnity: BasisPoints,
    leave: BasisPoints,
}

fn known(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
    rule: &EndRule,
    on: Day,
) -> Result<Known, AppError> {
    let share = |key: &String| value::<BasisPoints>(&world.numbers, key, on);
    let indemnity = share(&rule.indemnity)?;
    let leave = rule.leave.as_ref().map(share).transpose()?;
    let leave = leave.unwrap_or_default();
    let not_paid = not_paid(world, contract, rule, on)?;
    let due = match not_paid {
        None => {
            let gross = gross(look, world, contract, on)?;
            Some(fixed_term_end(gross, indemnity, leave))
        }
        Some(_) => None,
    };
    Ok(Known {
        due,
        not_paid,
        indemnity,
        leave,
    })
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
