//! Closing a month: what was done under each contract, what it is worth, and
//! what follows from it.

mod owing;
mod priced;
mod rows;

use chrono::Datelike;
use domain::contract::Contract;
use domain::ids::{ContractId, StatementId};
use domain::shift::{Shift, ShiftState};
use domain::statement::Statement;
use domain::time::{Day, Month};

use crate::book::{Book, Done, Look, Step};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::planning::World;
use crate::setup::Nothing;
use crate::shifts::change;

pub(crate) use owing::unsettled_months;
pub(crate) use priced::{Priced, priced};
pub use rows::MonthRow;
pub(crate) use rows::{is_open, is_past, loose, month_gross, month_rows, reopens};

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
    /// Whether a month that still runs is closed all the same, with what was
    /// done until today.
    #[serde(default)]
    pub before_end: bool,
}

/// A closed month by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct StatementAsk {
    /// Which one.
    pub id: StatementId,
}

/// A month of each contract that has shifts in it.
///
/// # Errors
/// While the book is not open.
pub fn month_get(book: &Book, ask: MonthAsk) -> Result<Vec<MonthRow>, AppError> {
    book.read(|look| month_rows(look, &World::of(look)?, ask.month))
}

/// The months to open the screens on.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MonthHint {
    /// The month to close: the oldest that ended with work done or a salary owed
    /// and not closed; else the one that ended last, this one in its last days, or whichever
    /// near it holds work.
    pub to_close: Month,
    /// The months that ended with work done or a salary owed and not closed, the
    /// oldest first.
    pub waiting: Vec<Month>,
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
        let waiting = unsettled_months(look, &World::of(look)?, look.today.month())?;
        Ok(MonthHint {
            to_close: month_to_close(look, waiting.first())?,
            waiting: waiting.into_iter().collect(),
            closed: look.statements().last_closed()?,
        })
    })
}

/// The month to close, where `oldest` is the first that waits: see [`MonthHint`].
pub(crate) fn month_to_close(look: &Look<'_>, oldest: Option<&Month>) -> Result<Month, AppError> {
    if let Some(oldest) = oldest {
        return Ok(*oldest);
    }
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
    let before = look.shifts().last_before(usual.first())?;
    Ok(before.map_or(usual, |shift| shift.day().month()))
}

/// Closes the month of a contract: its shifts done keep what they are worth
/// today, whatever changes later.
///
/// Where an invoice over the month stands or a
/// payment came in, what was done since becomes a part of its own, with its
/// own invoice.
///
/// # Errors
/// [`ErrorCode::MonthAhead`] before the month begins;
/// [`ErrorCode::MonthNotOver`] with its last day, unless `before_end` or
/// `past_done` confirms it; [`ErrorCode::NothingToClose`] without a shift
/// done; [`ErrorCode::FeesMissing`], [`ErrorCode::RateMissing`] or
/// [`ErrorCode::TermsMissing`] with the day whose fees or rate were not
/// entered; [`ErrorCode::ParameterUnknown`] where
/// a number of the law is not known for its day;
/// [`ErrorCode::MonthClosed`] when nothing came since, or it can be reopened.
pub fn month_close(book: &Book, ask: CloseMonth) -> Result<Done<StatementId>, AppError> {
    let world = book.read(World::of)?;
    book.record(Op::CloseMonth, |step| {
        let contract = step.contracts().get(&ask.contract)?;
        let closed = step.statements().of_month(&contract.id, ask.month)?;
        refuse_too_early(&contract, &ask, step.today)?;
        let last = ask.month.last();
        let first = ask.month.first();
        let shifts = step.shifts().of_contract(&contract.id, first, last)?;
        let mut shifts = loose(shifts, &closed);
        if ask.past_done {
            mark_done(step, &mut shifts)?;
        }
        // What is still ahead cannot have been done.
        shifts.retain(|shift| shift.day() <= step.today);
        let priced = priced(&world, &contract, ask.month, &shifts, &closed);
        refuse_closed(step, &closed, priced.is_empty())?;
        let Priced {
            lines,
            fixed,
            totals,
        } = priced.checked()?;
        let statement = Statement {
            id: StatementId::new(),
            contract: contract.id.clone(),
            month: ask.month,
            closed_on: step.today,
            closed_at: step.now,
            due_on: contract.due_on(step.today, last),
            lines,
            fixed,
            totals,
            reopened_on: None,
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

/// A month that is still to come cannot be closed; one that runs only when the
/// doctor says so.
fn refuse_too_early(contract: &Contract, ask: &CloseMonth, today: Day) -> Result<(), AppError> {
    if ask.month.first() > today {
        return Err(AppError::new(ErrorCode::MonthAhead).about("month", ask.month));
    }
    let last = contract.last_day_by(ask.month.last());
    if last > today && !ask.before_end && !ask.past_done {
        return Err(AppError::new(ErrorCode::MonthNotOver).about("day", last));
    }
    Ok(())
}

fn mark_done(step: &Step<'_>, shifts: &mut [Shift]) -> Result<(), AppError> {
    for shift in shifts {
        if is_open(shift) && is_past(shift, step.today) {
            shift.state = ShiftState::Done;
            change(step, shift, None)?;
        }
    }
    Ok(())
}

/// A second part is only made where the first cannot be opened again.
fn refuse_closed(step: &Step<'_>, closed: &[Statement], nothing: bool) -> Result<(), AppError> {
    for statement in closed {
        if nothing || reopens(step, &statement.id)? {
            return Err(AppError::new(ErrorCode::MonthClosed));
        }
    }
    Ok(())
}

/// Opens a closed month again, with its draft invoice removed.
///
/// Where credit notes took back all that was issued over it, the closed month is
/// set aside for the trail, and the month can be closed and invoiced anew
/// (IN-07).
///
/// # Errors
/// [`ErrorCode::StatementUsed`], with the number, while an issued invoice over
/// it stands, and once a payment came in.
pub fn month_reopen(book: &Book, ask: StatementAsk) -> Result<Done<()>, AppError> {
    book.record(Op::ReopenMonth, |step| {
        let statement = step.statements().get(&ask.id)?;
        let contract = step.contracts().get(&statement.contract)?;
        let used = AppError::new(ErrorCode::StatementUsed);
        if let Some(number) = step.invoices().standing(&ask.id)? {
            return Err(used.about("number", number));
        }
        if !statement.in_force() || !step.payments().of_statement(&ask.id)?.is_empty() {
            return Err(used);
        }
        let (issued, drafts): (Vec<_>, Vec<_>) = step
            .invoices()
            .of_statement(&ask.id)?
            .into_iter()
            .partition(|invoice| invoice.issue.is_some());
        for draft in drafts {
            step.invoices().remove(&draft.id)?;
        }
        if issued.is_empty() {
            step.statements().remove(&ask.id)?;
        } else {
            step.statements().set_aside(&ask.id, step.today)?;
        }
        step.say("contract", &contract.title);
        step.say("month", statement.month);
        Ok(())
    })
}
