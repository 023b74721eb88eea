//! What the doctor says of a difference: paid otherwise, not to be paid, open
//! again.

use domain::ids::PayslipId;
use domain::money::Cents;
use domain::payslip::{DifferenceAnswer, DifferenceState, Payslip};
use domain::time::Day;

use super::rows::alone;
use super::{PayslipAsk, name};
use crate::book::{Book, Done};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;

/// A difference that was paid otherwise.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SettlePayslip {
    /// Of which payslip.
    pub id: PayslipId,
    /// When it was paid.
    pub on: Day,
}

/// A difference that is not to be paid.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DismissPayslip {
    /// Of which payslip.
    pub id: PayslipId,
    /// Why.
    pub reason: String,
}

/// Says that a difference was paid otherwise. It is open again when it changes.
///
/// # Errors
/// [`ErrorCode::NothingOpen`]; [`ErrorCode::DayAhead`] at `on`.
pub fn payslip_settle(book: &Book, ask: SettlePayslip) -> Result<Done<()>, AppError> {
    book.read(|look| {
        if ask.on > look.today {
            return Err(AppError::at(ErrorCode::DayAhead, "on"));
        }
        Ok(())
    })?;
    let gross = open(book, &ask.id)?;
    let answer = DifferenceAnswer::Settled { on: ask.on, gross };
    answered(book, Op::SettlePayslip, &ask.id, Some(answer))
}

/// Says why a difference is not to be paid. It is open again when it changes.
///
/// # Errors
/// [`ErrorCode::NothingOpen`]; [`ErrorCode::Required`] and
/// [`ErrorCode::TooLong`] at `reason`.
pub fn payslip_dismiss(book: &Book, ask: DismissPayslip) -> Result<Done<()>, AppError> {
    let answer = DifferenceAnswer::Dismissed {
        on: book.today(),
        reason: ask.reason.trim().to_owned(),
        gross: Cents::ZERO,
    };
    let mut payslip = book.read(|look| Ok(look.payslips().get(&ask.id)?))?;
    payslip.answer = Some(answer);
    payslip.check()?;
    let gross = open(book, &ask.id)?;
    if let Some(DifferenceAnswer::Dismissed { gross: of, .. }) = &mut payslip.answer {
        *of = gross;
    }
    answered(book, Op::DismissPayslip, &ask.id, payslip.answer)
}

/// Opens a difference again that was settled or dismissed.
///
/// # Errors
/// [`ErrorCode::NothingOpen`] where nothing was said of it.
pub fn payslip_reopen(book: &Book, ask: PayslipAsk) -> Result<Done<()>, AppError> {
    let payslip = book.read(|look| Ok(look.payslips().get(&ask.id)?))?;
    if payslip.answer.is_none() {
        return Err(AppError::new(ErrorCode::NothingOpen));
    }
    answered(book, Op::ReopenPayslip, &ask.id, None)
}

/// The open difference of a payslip.
fn open(book: &Book, id: &PayslipId) -> Result<Cents, AppError> {
    book.read(|look| {
        let payslip = look.payslips().get(id)?;
        let all = look.payslips().of(&payslip.contract)?;
        let difference = alone(look, &payslip, &all)?;
        let open = difference.filter(|it| it.state(None) == DifferenceState::Open);
        let gross = open.map(|it| it.gross);
        gross.ok_or_else(|| AppError::new(ErrorCode::NothingOpen))
    })
}

fn answered(
    book: &Book,
    op: Op,
    id: &PayslipId,
    answer: Option<DifferenceAnswer>,
) -> Result<Done<()>, AppError> {
    book.record(op, |step| {
        let payslip = step.payslips().get(id)?;
        let contract = step.contracts().get(&payslip.contract)?;
        name(step, &contract, &payslip)?;
        Ok(step.payslips().update(&Payslip { answer, ..payslip })?)
    })
}
