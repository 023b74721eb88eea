//! Closing a month: what was done under each contract, what it is worth, and
//! what follows from it.

use chrono::Datelike;
use domain::contract::{Contract, Settlement};
use domain::ids::{ContractId, EmployerId, InvoiceId, StatementId};
use domain::money::Cents;
use domain::pay::{PlacedShift, price};
use domain::shift::{Shift, ShiftState};
use domain::statement::{Explained, Statement, StatementLine, Totals};
use domain::time::{Day, Month};

use crate::book::{Book, Done, Look};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::planning::{World, is_done};
use crate::setup::Nothing;
use crate::shifts::change;

/// A month.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MonthAsk {
    /// Which month.
    pub month: Month,
}

/// A month of a contract.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CloseMonth {
    /// Which contract.
    pub contract: ContractId,
    /// Which month.
    pub month: Month,
    /// Whether its shifts that are past and still planned count as done: they
    /// are marked so first.
    #[serde(default)]
    pub past_done: bool,
}

/// A closed month by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct StatementAsk {
    /// Which one.
    pub id: StatementId,
}

/// A month of one contract, closed or not.
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
    /// The shifts done, each explained: as closed, or as things stand.
    pub lines: Vec<StatementLine>,
    /// Their sums.
    pub totals: Totals,
    /// Shifts of the month that are neither done nor cancelled.
    pub open: u32,
    /// Of those, the ones whose end has passed.
    pub overdue: u32,
    /// The closed month.
    pub statement: Option<StatementId>,
    /// The day by which a closed month without invoice is to be paid.
    pub due_on: Option<Day>,
    /// The invoice over it.
    pub invoice: Option<InvoiceId>,
    /// Number of that invoice, once issued.
    pub number: Option<String>,
    /// What came in for it.
    pub paid: Cents,
}

impl MonthRow {
    /// Whether the doctor still has something to do about it: shifts to mark
    /// as done, the month to close, the invoice to issue.
    pub(crate) fn wants_something(&self) -> bool {
        let to_close = self.statement.is_none() && (!self.lines.is_empty() || self.open > 0);
        let to_invoice = self.settlement == Settlement::Invoice && self.number.is_none();
        to_close || to_invoice
    }
}

/// A month of each contract that has shifts in it.
///
/// # Errors
/// While the book is not open.
pub fn month_get(book: &Book, ask: MonthAsk) -> Result<Vec<MonthRow>, AppError> {
    book.read(|look| month_rows(look, &World::of(look)?, ask.month))
}

pub(crate) fn month_rows(
    look: &Look<'_>,
    world: &World,
    month: Month,
) -> Result<Vec<MonthRow>, AppError> {
    let mut rows = Vec::new();
    for contract in world.contracts.values() {
        rows.extend(row(look, world, contract, month)?);
    }
    rows.sort_by(|a, b| (&a.employer, &a.title).cmp(&(&b.employer, &b.title)));
    Ok(rows)
}

/// The months to open the screens on.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MonthHint {
    /// The month to close: the one that ended last, this one in its last days,
    /// or whichever near it holds work.
    pub to_close: Month,
    /// The latest closed month.
    pub closed: Option<Month>,
}

/// From this day on a month is near enough to its end to be looked at.
const LAST_DAYS: u32 = 25;

/// The months to open the screens on.
///
/// # Errors
/// While the book is not open.
pub fn month_hint(book: &Book, _: Nothing) -> Result<MonthHint, AppError> {
    book.read(|look| {
        let mut closed = None;
        for contract in look.contracts().all()? {
            let months = look.statements().of(&contract.id)?;
            closed = closed.max(months.iter().map(|statement| statement.month).max());
        }
        Ok(MonthHint {
            to_close: month_to_close(look)?,
            closed,
        })
    })
}

/// The month to close: see [`MonthHint`].
pub(crate) fn month_to_close(look: &Look<'_>) -> Result<Month, AppError> {
    let this = look.today.month();
    let usual = if look.today.date().day() >= LAST_DAYS {
        this
    } else {
        look.today.plus_months(-1).month()
    };
    let worked = |month: Month| -> Result<bool, AppError> {
        let shifts = look.shifts().between(month.first(), month.last())?;
        Ok(shifts.iter().any(|shift| shift.day().month() == month))
    };
    if worked(usual)? {
        return Ok(usual);
    }
    if worked(this)? {
        return Ok(this);
    }
    let days = look.shifts().all()?.into_iter().map(|shift| shift.day());
    let before = days.filter(|day| *day < usual.first()).max();
    Ok(before.map_or(usual, Day::month))
}

fn row(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
    month: Month,
) -> Result<Option<MonthRow>, AppError> {
    let shifts = look
        .shifts()
        .of_contract(&contract.id, month.first(), month.last())?;
    let statement = look.statements().find(&contract.id, month)?;
    if shifts.is_empty() && statement.is_none() {
        return Ok(None);
    }
    let open = |shift: &&Shift| is_open(shift);
    let overdue = shifts
        .iter()
        .filter(open)
        .filter(|shift| is_past(shift, look.today))
        .count();
    let (lines, totals) = match &statement {
        Some(statement) => (statement.lines.clone(), statement.totals.clone()),
        None => price(contract, &done(world, &shifts)),
    };
    let id = statement.as_ref().map(|statement| statement.id.clone());
    let invoice = id
        .as_ref()
        .map(|id| look.invoices().of_statement(id))
        .transpose()?
        .flatten();
    let mut paid = Cents::ZERO;
    if let Some(id) = &id {
        paid += look
            .payments()
            .of_statement(id)?
            .iter()
            .map(|payment| payment.amount)
            .sum();
    }
    if let Some(invoice) = &invoice {
        paid += look
            .payments()
            .of_invoice(&invoice.id)?
            .iter()
            .map(|payment| payment.amount)
            .sum();
    }
    Ok(Some(MonthRow {
        contract: contract.id.clone(),
        employer: contract.employer.clone(),
        title: contract.title.clone(),
        settlement: contract.settlement,
        lines,
        totals,
        open: u32::try_from(shifts.iter().filter(open).count()).unwrap_or(u32::MAX),
        overdue: u32::try_from(overdue).unwrap_or(u32::MAX),
        due_on: statement.as_ref().map(|statement| statement.due_on),
        statement: id,
        number: invoice
            .as_ref()
            .and_then(|i| i.issue.as_ref())
            .map(domain::invoice::Issue::number),
        invoice: invoice.map(|invoice| invoice.id),
        paid,
    }))
}

/// Neither done nor cancelled.
const fn is_open(shift: &Shift) -> bool {
    matches!(shift.state, ShiftState::Planned | ShiftState::Confirmed)
}

fn is_past(shift: &Shift, today: Day) -> bool {
    shift.end.day() < today
}

fn done(world: &World, shifts: &[Shift]) -> Vec<PlacedShift> {
    shifts
        .iter()
        .filter(|shift| is_done(shift))
        .map(|shift| world.placed(shift))
        .collect()
}

/// Closes the month of a contract: its shifts done keep what they are worth
/// today, whatever changes later.
///
/// # Errors
/// [`ErrorCode::NothingToClose`] without a shift done; [`ErrorCode::FeesMissing`]
/// with the day whose fees were not entered; [`ErrorCode::MonthClosed`].
pub fn month_close(book: &Book, ask: CloseMonth) -> Result<Done<StatementId>, AppError> {
    let world = book.read(World::of)?;
    book.record(Op::CloseMonth, |step| {
        let contract = step.contracts().get(&ask.contract)?;
        if step.statements().find(&contract.id, ask.month)?.is_some() {
            return Err(AppError::new(ErrorCode::MonthClosed));
        }
        let (first, last) = (ask.month.first(), ask.month.last());
        let mut shifts = step.shifts().of_contract(&contract.id, first, last)?;
        if ask.past_done {
            for shift in &mut shifts {
                if is_open(shift) && is_past(shift, step.today) {
                    shift.state = ShiftState::Done;
                    change(step, shift)?;
                }
            }
        }
        let (lines, totals) = price(&contract, &done(&world, &shifts));
        if lines.is_empty() {
            return Err(AppError::new(ErrorCode::NothingToClose));
        }
        let missing =
            |line: &&StatementLine| matches!(line.explained, Explained::FeesMissing { .. });
        if let Some(line) = lines.iter().find(missing) {
            return Err(AppError::new(ErrorCode::FeesMissing).about("day", line.start.day()));
        }
        let statement = Statement {
            id: StatementId::new(),
            contract: contract.id.clone(),
            month: ask.month,
            closed_on: step.today,
            closed_at: step.now,
            due_on: contract.due_on(step.today, last),
            lines,
            totals,
        };
        step.statements().add(&statement)?;
        step.say("contract", &contract.title);
        step.say(
            "employer",
            step.employers().get(&contract.employer)?.label(),
        );
        step.say("month", ask.month);
        Ok(statement.id)
    })
}

/// Opens a closed month again, with its draft invoice removed.
///
/// # Errors
/// [`ErrorCode::StatementUsed`] once an invoice was issued over it or a
/// payment came in.
pub fn month_reopen(book: &Book, ask: StatementAsk) -> Result<Done<()>, AppError> {
    book.record(Op::ReopenMonth, |step| {
        let statement = step.statements().get(&ask.id)?;
        let contract = step.contracts().get(&statement.contract)?;
        if let Some(invoice) = step.invoices().of_statement(&ask.id)? {
            if invoice.issue.is_some() {
                return Err(AppError::new(ErrorCode::StatementUsed));
            }
            step.invoices().remove(&invoice.id)?;
        }
        if !step.payments().of_statement(&ask.id)?.is_empty() {
            return Err(AppError::new(ErrorCode::StatementUsed));
        }
        step.statements().remove(&ask.id)?;
        step.say("contract", &contract.title);
        step.say("month", statement.month);
        Ok(())
    })
}
