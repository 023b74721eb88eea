//! Payslips as the screens show them, each beside what was worked.

use std::collections::{BTreeMap, BTreeSet};

use domain::contract::{Contract, Settlement};
use domain::ids::{ContractId, EmployerId};
use domain::money::Cents;
use domain::payslip::{Difference, DifferenceState, Payslip, PayslipKind, claimable_until};
use domain::time::{Day, Month};

use super::begun::work_of;
use super::worked::Worked;
use crate::book::Look;
use crate::contracts::traits;
use crate::error::AppError;
use crate::planning::World;

/// A payslip, or the month that waits for one.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PayslipRow {
    /// The contract.
    pub contract: ContractId,
    /// Its employer.
    pub employer: EmployerId,
    /// Name of the contract.
    pub title: String,
    /// The month.
    pub month: Month,
    /// The payslip; none while it is awaited.
    pub payslip: Option<Payslip>,
    /// Name of its PDF.
    pub file_name: Option<String>,
    /// What the gross of its month should be.
    pub expected: Cents,
    /// The payslip against what was worked; none of a correction, and while
    /// the payslip is awaited.
    pub difference: Option<Difference>,
    /// How that stands.
    pub state: Option<DifferenceState>,
    /// Shifts of the month whose work it pays that are past and not marked as
    /// done.
    pub overdue: u32,
    /// Of an open difference: the last day on which it can be claimed.
    pub claimable_until: Option<Day>,
}

/// From which month to which one.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) first: Month,
    pub(super) last: Month,
}

/// Which rows are looked for.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    /// Those of these months, with the months that wait for their payslip.
    Months(Span),
    /// Those whose differences can still be claimed.
    Claimable,
    /// All payslips.
    All,
}

impl Wanted {
    fn holds(self, payslip: &Payslip, until: Option<Day>, today: Day) -> bool {
        match self {
            Self::Months(span) => span.holds(payslip.month),
            Self::Claimable => until.is_none_or(|until| today <= until),
            Self::All => true,
        }
    }

    const fn awaited(self) -> Option<Span> {
        match self {
            Self::Months(span) => Some(span),
            Self::Claimable | Self::All => None,
        }
    }
}

impl Span {
    fn holds(self, month: Month) -> bool {
        self.first <= month && month <= self.last
    }
}

/// The rows that are wanted, the newest month first.
pub(super) fn rows(
    look: &Look<'_>,
    world: &World,
    wanted: Wanted,
) -> Result<Vec<PayslipRow>, AppError> {
    let mut by_contract: BTreeMap<ContractId, Vec<Payslip>> = BTreeMap::new();
    for payslip in look.payslips().all()? {
        let of = by_contract.entry(payslip.contract.clone()).or_default();
        of.push(payslip);
    }
    let mut found = Vec::new();
    for contract in world.contracts.values() {
        let all = by_contract.remove(&contract.id).unwrap_or_default();
        found.extend(of_contract(look, world, contract, &all, wanted)?);
    }
    for row in &mut found {
        if let Some(document) = row.payslip.as_ref().and_then(|it| it.document.as_ref()) {
            row.file_name = Some(look.documents().get(document)?.file_name);
        }
    }
    found.sort_by(|a, b| {
        let key = |row: &PayslipRow| (row.employer.clone(), row.title.clone());
        b.month.cmp(&a.month).then_with(|| key(a).cmp(&key(b)))
    });
    Ok(found)
}

fn of_contract(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
    all: &[Payslip],
    wanted: Wanted,
) -> Result<Vec<PayslipRow>, AppError> {
    let nature = traits(contract.kind)?.nature;
    let until = |payslip: &Payslip| claimable_until(payslip, nature, &world.numbers, look.today);
    let kept: Vec<_> = all
        .iter()
        .map(|payslip| (payslip, until(payslip)))
        .filter(|(payslip, until)| wanted.holds(payslip, *until, look.today))
        .collect();
    let awaited = wanted
        .awaited()
        .filter(|_| contract.settlement == Settlement::Payslip);
    let payslips: Vec<_> = kept.iter().map(|(payslip, _)| *payslip).collect();
    let Some(worked) = worked(look, world, contract, &payslips, all, awaited)? else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for (payslip, until) in kept {
        let row = row(&worked, payslip, all)?;
        let open = row.state == Some(DifferenceState::Open);
        found.push(PayslipRow {
            claimable_until: until.filter(|_| open),
            ..row
        });
    }
    if let Some(span) = awaited {
        let mut month = contract.start.month();
        let over = look.today.month().plus(-1);
        let last = contract.end.map_or(over, |end| end.month().min(over));
        while month <= last {
            let has = |it: &Payslip| it.month == month && it.kind == PayslipKind::Monthly;
            if span.holds(month) && !all.iter().any(has) {
                let work = work_of(contract, all, month)?;
                found.extend(awaited_row(&worked, month, work)?);
            }
            month = month.plus(1);
        }
    }
    Ok(found)
}

/// The months that a payslip speaks of.
fn months_of(payslip: &Payslip) -> impl Iterator<Item = Month> {
    let lines = payslip.lines.iter().map(|line| payslip.month_of(line));
    lines.chain([payslip.month, payslip.work])
}

/// What some payslips are held against: the months that they speak of, those
/// of which other payslips of `all` speak beside the same work, and `span`.
fn worked<'a>(
    look: &'a Look<'a>,
    world: &'a World,
    contract: &'a Contract,
    payslips: &[&Payslip],
    all: &[Payslip],
    span: Option<Span>,
) -> Result<Option<Worked<'a>>, AppError> {
    let works: BTreeSet<_> = payslips.iter().map(|payslip| payslip.work).collect();
    let beside = all
        .iter()
        .filter(|other| months_of(other).any(|month| works.contains(&month)));
    let named = payslips.iter().copied().chain(beside).flat_map(months_of);
    let spanned = span.into_iter().flat_map(|span| [span.first, span.last]);
    let months: Vec<Month> = named.chain(spanned).collect();
    match months.iter().min().zip(months.iter().max()) {
        Some((first, last)) => Worked::of(look, world, contract, *first, *last).map(Some),
        None => Ok(None),
    }
}

fn blank(contract: &Contract, month: Month) -> PayslipRow {
    PayslipRow {
        contract: contract.id.clone(),
        employer: contract.employer.clone(),
        title: contract.title.clone(),
        month,
        payslip: None,
        file_name: None,
        expected: Cents::ZERO,
        difference: None,
        state: None,
        overdue: 0,
        claimable_until: None,
    }
}

/// One payslip beside what was worked.
pub(super) fn row(
    worked: &Worked<'_>,
    payslip: &Payslip,
    all: &[Payslip],
) -> Result<PayslipRow, AppError> {
    let difference = worked.difference(payslip, all)?;
    let answer = payslip.answer.as_ref();
    Ok(PayslipRow {
        payslip: Some(payslip.clone()),
        expected: difference
            .as_ref()
            .map_or(Cents::ZERO, |it| it.expected.gross),
        state: difference.as_ref().map(|it| it.state(answer)),
        overdue: worked.month(payslip.work).overdue,
        difference,
        ..blank(worked.contract, payslip.month)
    })
}

/// A month that is over and brought something, without its payslip.
fn awaited_row(
    worked: &Worked<'_>,
    month: Month,
    work: Month,
) -> Result<Option<PayslipRow>, AppError> {
    let expected = worked.expected(month, work)?.gross;
    let overdue = worked.month(work).overdue;
    Ok((expected != Cents::ZERO).then(|| PayslipRow {
        expected,
        overdue,
        ..blank(worked.contract, month)
    }))
}

/// The payslip against what was worked, by itself.
pub(super) fn alone(
    look: &Look<'_>,
    payslip: &Payslip,
    all: &[Payslip],
) -> Result<Option<Difference>, AppError> {
    let world = World::of(look)?;
    let contract = look.contracts().get(&payslip.contract)?;
    let worked = worked(look, &world, &contract, &[payslip], all, None)?;
    worked.map_or(Ok(None), |worked| worked.difference(payslip, all))
}

/// The payslips of a contract with one of them as it is being typed.
pub(super) fn with(payslip: &Payslip, all: &[Payslip]) -> Vec<Payslip> {
    let others = all.iter().filter(|it| it.id != payslip.id).cloned();
    others.chain([payslip.clone()]).collect()
}

/// The years in which a payslip may stand: those of the contracts that are
/// settled by them, the newest first.
pub(super) fn years(world: &World, today: Day, payslips: &[Payslip]) -> Vec<i32> {
    let contracts = world.contracts.values();
    let salaried = contracts.filter(|it| it.settlement == Settlement::Payslip);
    let starts = salaried.map(|it| it.start.month().year());
    let named = payslips.iter().map(|it| it.month.year());
    let this = today.month().year();
    let first = starts.chain(named).min().unwrap_or(this).min(this);
    (first..=this).rev().collect()
}
