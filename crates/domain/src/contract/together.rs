//! The look at a contract beside the others of the doctor.

use super::look::Found;
use super::{Contract, ContractKind, Measure, PayUnit, Settlement};
use crate::employer::EmployerKind;
use crate::money::BasisPoints;
use crate::pay::Pay;
use crate::time::Day;

/// The shares of a full-time post on one day, this contract and others.
struct Sum {
    quota: BasisPoints,
    contracts: u32,
    from: Day,
}

/// What the shares of contracts of these kinds come to together, on the first
/// day on which they are above `most`, otherwise on that of the highest; none
/// for a contract that stands alone.
pub(super) fn quotas(
    contract: &Contract,
    others: &[Contract],
    most: BasisPoints,
    kinds: &[ContractKind],
    everywhere: bool,
) -> Option<Found> {
    let beside = others.iter().filter(|other| {
        other.id != contract.id
            && kinds.contains(&other.kind)
            && (everywhere || other.employer == contract.employer)
    });
    let all: Vec<_> = beside.chain([contract]).collect();
    // Shares change only where a contract or an amendment begins.
    let changes = all.iter().flat_map(|it| it.work_times());
    let mut days: Vec<_> = changes
        .map(|time| time.from.max(contract.start))
        .filter(|day| contract.covers(*day))
        .collect();
    days.sort_unstable();
    let sums = days.into_iter().filter_map(|day| {
        let running = all.iter().filter(|it| it.covers(day));
        let quotas: Vec<_> = running
            .filter_map(|it| it.work_time_on(day)?.quota)
            .collect();
        contract.work_time_on(day)?.quota?;
        (quotas.len() > 1).then(|| Sum {
            quota: BasisPoints::new(quotas.iter().map(|quota| quota.get()).sum()),
            contracts: u32::try_from(quotas.len()).unwrap_or(u32::MAX),
            from: day,
        })
    });
    let mut worst: Option<Sum> = None;
    for sum in sums {
        let above = worst.as_ref().is_some_and(|so_far| so_far.quota > most);
        let higher = worst.as_ref().is_none_or(|so_far| sum.quota > so_far.quota);
        if higher && !above {
            worst = Some(sum);
        }
    }
    let sum = worst?;
    let (found, limit) = (Measure::Percent(sum.quota), Measure::Percent(most));
    let found = Found::of(sum.quota <= most, found, limit);
    let found = found.given(Measure::Contracts(sum.contracts));
    Some(found.from(contract, sum.from))
}

/// Time that a doctor invoices to an employer of these kinds; none for work
/// that is paid by its acts.
pub(super) fn invoiced_by_time(
    contract: &Contract,
    employer: EmployerKind,
    kinds: &[EmployerKind],
) -> Option<Found> {
    if contract.settlement != Settlement::Invoice || !kinds.contains(&employer) {
        return None;
    }
    let mut terms: Vec<_> = contract.terms.iter().collect();
    terms.sort_by_key(|terms| terms.valid_from);
    let mut timed = terms.into_iter().filter_map(|terms| {
        let unit = match terms.pay {
            Pay::Hour { .. } | Pay::WeeklyHours { .. } => PayUnit::Hour,
            Pay::HalfDay { .. } => PayUnit::HalfDay,
            Pay::Day { .. } => PayUnit::Day,
            Pay::Shift { .. } | Pay::Listed { .. } => PayUnit::Shift,
            Pay::Month { .. } | Pay::Year { .. } => PayUnit::FlatPeriod,
            Pay::FeesPercent { .. } | Pay::Acts { .. } => return None,
        };
        Some((terms.valid_from, unit))
    });
    let (from, unit) = timed.next()?;
    let found = Found {
        found: Some(Measure::Unit(unit)),
        ..Found::told(false)
    };
    Some(found.from(contract, from))
}
