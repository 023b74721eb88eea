//! Payslips as the screens show them, each beside what was worked.

use std::collections::BTreeMap;

use domain::contract::{Contract, Settlement};
use domain::ids::{ContractId, DocumentId, EmployerId};
use domain::money::Cents;
use domain::payslip::{Difference, DifferenceState, Payslip, PayslipKind};
use domain::time::{Day, Month};

use super::begun::work_of;
use super::worked::Worked;
use crate::book::Look;
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
}

/// From which month to which one.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) first: Month,
    pub(super) last: Month,
}

/// The rows of payslips of `span`, the newest month first; with the months that
/// wait for one where `awaited` says so.
pub(super) fn rows(
    look: &Look<'_>,
    world: &World,
    span: Option<Span>,
    awaited: bool,
) -> Result<Vec<PayslipRow>, AppError> {
    let documents = look.documents().all()?.into_iter();
    let files: BTreeMap<DocumentId, String> = documents.map(|it| (it.id, it.file_name)).collect();
    let mut by_contract: BTreeMap<ContractId, Vec<Payslip>> = BTreeMap::new();
    for payslip in look.payslips().all()? {
        let of = by_contract.entry(payslip.contract.clone()).or_default();
        of.push(payslip);
    }
    let mut found = Vec::new();
    for contract in world.contracts.values() {
        let all = by_contract.remove(&contract.id).unwrap_or_default();
        if all.is_empty() && !(awaited && contract.settlement == Settlement::Payslip) {
            continue;
        }
        found.extend(of_contract(look, world, contract, &all, span, awaited)?);
    }
    for row in &mut found {
        let document = row.payslip.as_ref().and_then(|it| it.document.as_ref());
        row.file_name = document.and_then(|id| files.get(id)).cloned();
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
    span: Option<Span>,
    awaited: bool,
) -> Result<Vec<PayslipRow>, AppError> {
    let Some(worked) = worked(look, world, contract, all, span)? else {
        return Ok(Vec::new());
    };
    let inside = |month: Month| span.is_none_or(|span| span.first <= month && month <= span.last);
    let mut found = Vec::new();
    for payslip in all.iter().filter(|payslip| inside(payslip.month)) {
        found.push(row(&worked, payslip, all)?);
    }
    if awaited && contract.settlement == Settlement::Payslip {
        let mut month = contract.start.month();
        let over = look.today.month().plus(-1);
        let last = contract.end.map_or(over, |end| end.month().min(over));
        while month <= last {
            let has = |it: &Payslip| it.month == month && it.kind == PayslipKind::Monthly;
            if inside(month) && !all.iter().any(has) {
                let work = work_of(contract, all, month)?;
                found.extend(awaited_row(&worked, month, work)?);
            }
            month = month.plus(1);
        }
    }
    Ok(found)
}

/// The months that payslips of the span speak of.
fn worked<'a>(
    look: &'a Look<'a>,
    world: &'a World,
    contract: &'a Contract,
    all: &[Payslip],
    span: Option<Span>,
) -> Result<Option<Worked<'a>>, AppError> {
    let named = all.iter().flat_map(|payslip| {
        let lines = payslip.lines.iter().map(|line| payslip.month_of(line));
        lines.chain([payslip.month, payslip.work])
    });
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
    let worked = worked(look, &world, &contract, &with(payslip, all), None)?;
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
