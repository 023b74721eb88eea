//! Leave: days on which the doctor does not work.

use std::collections::BTreeSet;

use domain::contract::Settlement;
use domain::ids::{ContractId, EmployerId, LeaveId};
use domain::leave::{Leave, LeaveKind};

use crate::book::{Book, Done, Look, Step};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::planning::PlanAsk;

/// A leave to enter or to change.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveEntry {
    /// The leave.
    pub leave: Leave,
}

/// A leave by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveAsk {
    /// Which one.
    pub id: LeaveId,
}

/// A leave with whom it is from.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct LeaveRow {
    /// The leave.
    pub leave: Leave,
    /// The employer of its contract; none where it holds for all work.
    pub employer: Option<EmployerId>,
}

/// The leaves about a day of a period, by their first day.
///
/// # Errors
/// While the book is not open.
pub fn leave_list(book: &Book, ask: PlanAsk) -> Result<Vec<LeaveRow>, AppError> {
    book.read(|look| {
        let leaves = look.leaves().between(ask.from, ask.to)?.into_iter();
        leaves.map(|leave| row(look, leave)).collect()
    })
}

fn row(look: &Look<'_>, leave: Leave) -> Result<LeaveRow, AppError> {
    let contract = leave.contract.as_ref();
    let contract = contract.map(|id| look.contracts().get(id)).transpose()?;
    Ok(LeaveRow {
        employer: contract.map(|it| it.employer),
        leave,
    })
}

/// Enters a leave.
///
/// # Errors
/// The first field that breaks its rule, see [`Leave::check`];
/// [`ErrorCode::NotByPayslip`] at `contract` for paid or unpaid leave of one that
/// is not salaried.
pub fn leave_add(book: &Book, ask: LeaveEntry) -> Result<Done<LeaveId>, AppError> {
    let leave = tidy(ask.leave);
    book.record(Op::AddLeave, |step| {
        check(step, &leave)?;
        step.leaves().add(&leave)?;
        say(step, &leave)?;
        Ok(leave.id.clone())
    })
}

/// Changes a leave.
///
/// # Errors
/// As [`leave_add`]; [`ErrorCode::NotFound`] when there is none.
pub fn leave_change(book: &Book, ask: LeaveEntry) -> Result<Done<LeaveId>, AppError> {
    let leave = tidy(ask.leave);
    book.record(Op::EditLeave, |step| {
        check(step, &leave)?;
        step.leaves().update(&leave)?;
        say(step, &leave)?;
        Ok(leave.id.clone())
    })
}

/// Removes a leave that was entered by mistake, or was not taken.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub fn leave_remove(book: &Book, ask: LeaveAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemoveLeave, |step| {
        let leave = step.leaves().get(&ask.id)?;
        say(step, &leave)?;
        Ok(step.leaves().remove(&ask.id)?)
    })
}

/// Forgets a contract that is removed in what prescribers allowed under it.
pub(crate) fn forget_allowed(step: &Step<'_>, contract: &ContractId) -> Result<(), AppError> {
    for mut leave in step.leaves().all()? {
        let before = leave.allowed.len();
        leave.allowed.retain(|it| it != contract);
        if leave.allowed.len() < before {
            step.leaves().update(&leave)?;
        }
    }
    Ok(())
}

/// Each contract that is allowed once, and no space around the note.
fn tidy(mut leave: Leave) -> Leave {
    let mut known = BTreeSet::new();
    leave
        .allowed
        .retain(|contract| known.insert(contract.clone()));
    leave.note = leave.note.trim().to_owned();
    leave
}

fn check(step: &Step<'_>, leave: &Leave) -> Result<(), AppError> {
    leave.check()?;
    for contract in &leave.allowed {
        step.contracts().get(contract)?;
    }
    let Some(contract) = &leave.contract else {
        return Ok(());
    };
    let contract = step.contracts().get(contract)?;
    if leave.kind.needs_contract() && contract.settlement != Settlement::Payslip {
        return Err(AppError::at(ErrorCode::NotByPayslip, "contract"));
    }
    Ok(())
}

fn say(step: &Step<'_>, leave: &Leave) -> Result<(), AppError> {
    step.say("kind", word(leave.kind));
    step.say("from", leave.from);
    step.say("to", leave.to);
    if let Some(contract) = &leave.contract {
        let contract = step.contracts().get(contract)?;
        let employer = step.employers().get(&contract.employer)?;
        step.say("employer", employer.label());
    }
    Ok(())
}

/// The word of a kind on the wire.
const fn word(kind: LeaveKind) -> &'static str {
    match kind {
        LeaveKind::PaidLeave => "paid_leave",
        LeaveKind::SickLeave => "sick_leave",
        LeaveKind::ParentalLeave => "parental_leave",
        LeaveKind::UnpaidLeave => "unpaid_leave",
        LeaveKind::Training => "training",
        LeaveKind::Unavailability => "unavailability",
    }
}
