//! The months of contracts as the screens show them: what is closed, and what
//! stands beside it.

use std::collections::BTreeSet;

use domain::contract::{Contract, Settlement};
use domain::ids::{ContractId, EmployerId, InvoiceId, ShiftId, StatementId};
use domain::invoice::Issue;
use domain::money::Cents;
use domain::payment::Payment;
use domain::shift::{Shift, ShiftState};
use domain::statement::{FixedLine, Statement, StatementLine, Step, Totals};
use domain::time::{Day, Month};
use store::Reader;

use crate::book::Look;
use crate::error::AppError;
use crate::invoices::is_cancelled;
use crate::planning::World;

use super::priced::{Priced, priced};

/// A month of one contract, closed or not. Where work came after an invoice
/// over it, the month has a row for each part.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MonthRow {
    /// The contract.
    pub contract: ContractId,
    /// Its employer.
    pub employer: EmployerId,
    /// Name of the contract.
    pub title: String,
    /// How it is settled.
    pub settlement: Settlement,
    /// Whether a colleague worked in place of the doctor, who owes what is due.
    pub covered: bool,
    /// The shifts done, each explained: as closed, or as things stand.
    pub lines: Vec<StatementLine>,
    /// Of each of them the steps of its amount, in figures.
    pub steps: Vec<Vec<Step>>,
    /// What the month pays whatever was worked.
    pub fixed: Vec<FixedLine>,
    /// The sums of both.
    pub totals: Totals,
    /// Whether it comes beside a part of the month that was closed before.
    pub supplement: bool,
    /// Shifts of the month that are not settled: neither done nor cancelled,
    /// or done outside of what was closed.
    pub open: u32,
    /// Of those, the ones done outside of what was closed.
    pub outside: u32,
    /// Of those, the ones neither done nor cancelled whose end has passed.
    pub overdue: u32,
    /// The days of the shifts neither done nor cancelled, each once, in order.
    pub open_days: Vec<Day>,
    /// The first of the unsettled shifts that is still ahead.
    pub ahead: Option<Day>,
    /// The last day of its work, while that is still ahead: closing before it
    /// has to be confirmed.
    pub ends_on: Option<Day>,
    /// The closed month.
    pub statement: Option<StatementId>,
    /// Whether it can be opened again: no invoice over it stands and nothing
    /// came in.
    pub reopens: bool,
    /// The day by which a closed month without invoice is to be paid.
    pub due_on: Option<Day>,
    /// The invoice over it.
    pub invoice: Option<InvoiceId>,
    /// Number of that invoice, once issued.
    pub number: Option<String>,
    /// Numbers of the issued credit notes on it.
    pub credits: Vec<String>,
    /// Whether they took all of it back.
    pub cancelled: bool,
    /// What came in for it; paid out by the doctor, where that owes it.
    pub paid: Cents,
}

impl MonthRow {
    /// Whether the doctor still has something to do about it: shifts to mark
    /// as done, the month to close, the invoice to issue.
    pub(crate) fn wants_something(&self) -> bool {
        let worked = !self.lines.is_empty() || !self.fixed.is_empty() || self.open > 0;
        let to_close = self.statement.is_none() && worked;
        let invoiced = self.number.is_some() && !self.cancelled;
        let to_invoice = self.settlement == Settlement::Invoice && !invoiced;
        to_close || to_invoice || self.overdue > 0
    }
}

/// The rows of a month, by employer and contract.
pub(crate) fn month_rows(
    look: &Look<'_>,
    world: &World,
    month: Month,
) -> Result<Vec<MonthRow>, AppError> {
    let mut rows = Vec::new();
    for contract in world.contracts.values() {
        rows.extend(of_contract(look, world, contract, month)?);
    }
    // Stable: the parts of a month stay in the order of their closing.
    rows.sort_by(|a, b| {
        let key = |row: &MonthRow| {
            (
                row.employer.clone(),
                row.title.clone(),
                row.contract.clone(),
            )
        };
        key(a).cmp(&key(b))
    });
    Ok(rows)
}

/// What a month of a contract comes to, refunds of expenses left out: as closed,
/// and as things stand.
pub(crate) fn month_gross(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
    month: Month,
) -> Result<Cents, AppError> {
    let rows = of_contract(look, world, contract, month)?;
    let gross = |row: &MonthRow| {
        let refunds: Cents = row.lines.iter().map(StatementLine::refunds).sum();
        row.totals.due - refunds
    };
    Ok(rows.iter().map(gross).sum())
}

fn of_contract(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
    month: Month,
) -> Result<Vec<MonthRow>, AppError> {
    let shifts = look
        .shifts()
        .of_contract(&contract.id, month.first(), month.last())?;
    let statements = look.statements().of_month(&contract.id, month)?;
    let loose = loose(shifts, &statements);
    let Priced {
        lines,
        fixed,
        totals,
    } = priced(world, contract, month, &loose, &statements);
    let mut rows = Vec::new();
    for statement in statements {
        rows.push(closed(look, contract, statement, !rows.is_empty())?);
    }
    let outside = count(lines.len());
    if let Some(first) = rows.first_mut() {
        first.outside = outside;
        first.open = outside;
    }
    let paid = !lines.is_empty() || !fixed.is_empty();
    let rest = paid || (rows.is_empty() && !loose.is_empty());
    if rest {
        let row = blank(contract, !rows.is_empty());
        rows.push(MonthRow {
            lines,
            fixed,
            totals,
            ..row
        });
    }
    if let Some(last) = rows.last_mut() {
        waiting(last, &loose, contract.last_day_by(month.last()), look.today);
    }
    for row in &mut rows {
        let steps = row.lines.iter().map(|line| line.steps(&world.numbers));
        row.steps = steps.collect();
    }
    Ok(rows)
}

/// Adds what still waits in the month to its last row.
fn waiting(row: &mut MonthRow, loose: &[Shift], last_day: Day, today: Day) {
    let open = || loose.iter().filter(|shift| is_open(shift));
    row.open += count(open().count());
    row.overdue = count(open().filter(|shift| is_past(shift, today)).count());
    let days: BTreeSet<Day> = open().map(Shift::day).collect();
    row.open_days = days.into_iter().collect();
    let live = loose
        .iter()
        .filter(|shift| shift.state != ShiftState::Cancelled);
    let ahead = live.map(Shift::day).filter(|day| *day > today);
    row.ahead = ahead.min();
    row.ends_on = (last_day > today).then_some(last_day);
}

fn blank(contract: &Contract, supplement: bool) -> MonthRow {
    MonthRow {
        contract: contract.id.clone(),
        employer: contract.employer.clone(),
        title: contract.title.clone(),
        settlement: contract.settlement,
        covered: contract.is_covered(),
        lines: Vec::new(),
        steps: Vec::new(),
        fixed: Vec::new(),
        totals: Totals::default(),
        supplement,
        open: 0,
        outside: 0,
        overdue: 0,
        open_days: Vec::new(),
        ahead: None,
        ends_on: None,
        statement: None,
        reopens: false,
        due_on: None,
        invoice: None,
        number: None,
        credits: Vec::new(),
        cancelled: false,
        paid: Cents::ZERO,
    }
}

fn closed(
    look: &Look<'_>,
    contract: &Contract,
    statement: Statement,
    supplement: bool,
) -> Result<MonthRow, AppError> {
    let reopens = reopens(look, &statement.id)?;
    let mut paid = sum(&look.payments().of_statement(&statement.id)?);
    let invoice = look
        .invoices()
        .of_statement(&statement.id)?
        .into_iter()
        .next();
    let mut row = blank(contract, supplement);
    if let Some(invoice) = invoice {
        paid += sum(&look.payments().of_invoice(&invoice.id)?);
        let credits = look.invoices().credits_of(&invoice.id)?;
        let numbers = credits.iter().filter_map(|credit| credit.issue.as_ref());
        row.credits = numbers.map(Issue::number).collect();
        row.cancelled = is_cancelled(&invoice, &credits);
        row.number = invoice.issue.as_ref().map(Issue::number);
        row.invoice = Some(invoice.id);
    }
    Ok(MonthRow {
        lines: statement.lines,
        fixed: statement.fixed,
        totals: statement.totals,
        due_on: Some(statement.due_on),
        statement: Some(statement.id),
        reopens,
        paid,
        ..row
    })
}

fn sum(payments: &[Payment]) -> Cents {
    payments.iter().map(|payment| payment.amount).sum()
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Whether a closed month can be opened again: no invoice over it stands, and
/// nothing came in for it.
pub(crate) fn reopens(look: &Reader<'_>, statement: &StatementId) -> Result<bool, AppError> {
    Ok(look.invoices().standing(statement)?.is_none()
        && look.payments().of_statement(statement)?.is_empty())
}

/// The shifts that no closed part of the month holds.
pub(crate) fn loose(shifts: Vec<Shift>, closed: &[Statement]) -> Vec<Shift> {
    let lines = closed.iter().flat_map(|statement| &statement.lines);
    let held: BTreeSet<&ShiftId> = lines.map(|line| &line.shift).collect();
    let free = |shift: &Shift| !held.contains(&shift.id);
    shifts.into_iter().filter(free).collect()
}

/// Neither done nor cancelled.
pub(crate) const fn is_open(shift: &Shift) -> bool {
    matches!(shift.state, ShiftState::Planned | ShiftState::Confirmed)
}

pub(crate) fn is_past(shift: &Shift, today: Day) -> bool {
    shift.end.day() < today
}
