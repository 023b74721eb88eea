//! What came in and what was paid out, and who owes what.

mod claims;
mod replaced;
mod wages;

use std::collections::BTreeMap;

use domain::contract::Settlement;
use domain::ids::{EmployerId, PaymentId};
use domain::money::Cents;
use domain::payment::{Claim, Payment, PaymentDoubt, PaymentFor};
use domain::time::Day;
use store::Reader;

use crate::book::{Book, Done, Look};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::setup::Nothing;

use claims::{all_claims, invoice_claim, statement_claim, uneven_claims};
pub use replaced::ReplacedYear;
use replaced::replaced_years;

/// A sum that came in.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RecordPayment {
    /// The payment.
    pub payment: Payment,
}

/// A payment by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PaymentAsk {
    /// Which one.
    pub id: PaymentId,
}

/// What one employer owes, or is owed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct EmployerLedger {
    /// The employer.
    pub employer: EmployerId,
    /// Every claim, the oldest due day first.
    pub claims: Vec<Claim>,
    /// What is missing.
    pub balance: Cents,
    /// What came in too much, on other claims; it is not taken off.
    pub overpaid: Cents,
    /// Of the balance, what is past its due day.
    pub late: Cents,
}

/// What is owed in one direction.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Owed {
    /// By employer; the largest balance first.
    pub employers: Vec<EmployerLedger>,
    /// What is missing altogether.
    pub balance: Cents,
    /// What came in too much altogether; no payer's debt is paid by another.
    pub overpaid: Cents,
    /// Of the balance, what is past its due day.
    pub late: Cents,
}

/// Who owes what.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Ledger {
    /// What is owed to the doctor.
    #[serde(flatten)]
    pub to_doctor: Owed,
    /// What the doctor owes: the share of the fees of locums. None of it is
    /// taken off what the doctor is owed.
    pub by_doctor: Owed,
    /// Each year of each locum of the doctor, the latest first.
    pub replaced: Vec<ReplacedYear>,
}

/// Records a sum that came in; for the closed month of a locum, one that the
/// doctor paid out.
///
/// # Errors
/// [`ErrorCode::Negative`] at `amount`; [`ErrorCode::PaymentAhead`] at `on` for a day that is still to come;
/// [`ErrorCode::InvoiceNotIssued`] for a draft; [`ErrorCode::Unknown`] at `pays` when it is not owed by that
/// employer, or is asked for by an invoice.
pub fn payment_record(book: &Book, ask: RecordPayment) -> Result<Done<PaymentId>, AppError> {
    let payment = ask.payment;
    payment.check()?;
    let op = book.read(|look| op(look, &payment, Op::RecordPayment, Op::RecordPayOut))?;
    book.record(op, |step| {
        if payment.on > step.today {
            let ahead = AppError::at(ErrorCode::PaymentAhead, "on").about("day", payment.on);
            return Err(if op == Op::RecordPayOut {
                ahead.about("outgoing", true)
            } else {
                ahead
            });
        }
        owed(step, &payment, step.today)?;
        step.payments().add(&payment)?;
        let employer = step.employers().get(&payment.employer)?;
        step.say("employer", employer.label());
        step.say("amount", payment.amount);
        Ok(payment.id.clone())
    })
}

/// The operation, by the direction of the money.
fn op(look: &Reader<'_>, payment: &Payment, came_in: Op, paid_out: Op) -> Result<Op, AppError> {
    Ok(if is_paid_out(look, payment)? {
        paid_out
    } else {
        came_in
    })
}

/// Whether the doctor paid it: it pays the closed month of a locum.
pub(crate) fn is_paid_out(look: &Reader<'_>, payment: &Payment) -> Result<bool, AppError> {
    let PaymentFor::Statement(statement) = &payment.pays else {
        return Ok(false);
    };
    let covered = look.contracts().covered()?;
    Ok(!covered.is_empty() && covered.contains(&look.statements().get(statement)?.contract))
}

/// A payment that is being typed, and what it would leave.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PaymentCheck {
    /// What is missing once it is recorded; negative when too much came in.
    pub balance: Cents,
    /// What to look at again.
    pub doubts: Vec<PaymentDoubt>,
}

/// Looks at a payment without recording it.
///
/// # Errors
/// As [`payment_record`].
pub fn payment_check(book: &Book, ask: RecordPayment) -> Result<PaymentCheck, AppError> {
    let payment = ask.payment;
    payment.check()?;
    book.read(|look| {
        let (owed, asked_on) = owed(look, &payment, look.today)?;
        let balance = owed - payment.amount;
        let doubts = [
            (balance.is_negative(), PaymentDoubt::MoreThanOwed),
            (payment.on > look.today, PaymentDoubt::AfterToday),
            (payment.on < asked_on, PaymentDoubt::BeforeAsked),
        ];
        Ok(PaymentCheck {
            balance,
            doubts: doubts
                .into_iter()
                .filter_map(|(unusual, doubt)| unusual.then_some(doubt))
                .collect(),
        })
    })
}

/// What is missing of what a payment pays, and the day it was asked for.
fn owed(look: &Reader<'_>, payment: &Payment, today: Day) -> Result<(Cents, Day), AppError> {
    let not_owed = || AppError::at(ErrorCode::Unknown, "pays");
    let (claim, asked_on) = match &payment.pays {
        PaymentFor::Invoice(id) => {
            let invoice = look.invoices().get(id)?;
            let claim = invoice_claim(look, &invoice, today)?;
            let asked_on = invoice.issue.map_or(today, |issue| issue.on);
            let not_issued = || AppError::at(ErrorCode::InvoiceNotIssued, "pays");
            (claim.ok_or_else(not_issued)?, asked_on)
        }
        PaymentFor::Statement(id) => {
            let statement = look.statements().get(id)?;
            let contract = look.contracts().get(&statement.contract)?;
            if contract.settlement == Settlement::Invoice {
                return Err(not_owed());
            }
            // A replaced colleague may pay on the last day, before the month
            // is closed.
            let asked_on = statement.month.first();
            (
                statement_claim(look, &contract, statement, today)?,
                asked_on,
            )
        }
    };
    if claim.employer == payment.employer {
        Ok((claim.balance, asked_on))
    } else {
        Err(not_owed())
    }
}

/// Removes a payment that was entered by mistake.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub fn payment_remove(book: &Book, ask: PaymentAsk) -> Result<Done<()>, AppError> {
    let op = book.read(|look| {
        let payment = look.payments().get(&ask.id)?;
        op(look, &payment, Op::RemovePayment, Op::RemovePayOut)
    })?;
    book.record(op, |step| {
        let payment = step.payments().get(&ask.id)?;
        step.say("employer", step.employers().get(&payment.employer)?.label());
        step.say("amount", payment.amount);
        Ok(step.payments().remove(&ask.id)?)
    })
}

/// Who owes what: issued invoices with their credit notes, and closed months
/// that are settled without an invoice.
///
/// # Errors
/// While the book is not open.
pub fn ledger_get(book: &Book, _: Nothing) -> Result<Ledger, AppError> {
    book.read(ledger)
}

pub(crate) fn ledger(look: &Look<'_>) -> Result<Ledger, AppError> {
    Ok(both_ways(all_claims(look)?, replaced_years(look)?))
}

/// What is owed in all.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct LedgerSum {
    /// What is missing altogether.
    pub balance: Cents,
    /// Of it, what is past its due day.
    pub late: Cents,
}

/// The sums of [`ledger_get`], for a place that shows no more.
///
/// # Errors
/// While the book is not open.
pub fn ledger_sum(book: &Book, _: Nothing) -> Result<LedgerSum, AppError> {
    book.read(|look| {
        let Owed { balance, late, .. } = uneven_ledger(look)?.to_doctor;
        Ok(LedgerSum { balance, late })
    })
}

/// The same without the claims that are even, of which a life holds thousands:
/// the sums are those of [`ledger_get`]. The years of locums are left out.
pub(crate) fn uneven_ledger(look: &Look<'_>) -> Result<Ledger, AppError> {
    Ok(both_ways(uneven_claims(look)?, Vec::new()))
}

fn both_ways(claims: Vec<Claim>, replaced: Vec<ReplacedYear>) -> Ledger {
    let (by_doctor, to_doctor) = claims.into_iter().partition(|claim| claim.outgoing);
    Ledger {
        to_doctor: by_employer(to_doctor),
        by_doctor: by_employer(by_doctor),
        replaced,
    }
}

fn by_employer(claims: Vec<Claim>) -> Owed {
    let mut employers: BTreeMap<EmployerId, Vec<Claim>> = BTreeMap::new();
    for claim in claims {
        employers
            .entry(claim.employer.clone())
            .or_default()
            .push(claim);
    }
    let mut employers: Vec<_> = employers
        .into_iter()
        .map(|(employer, mut claims)| {
            claims.sort_by_key(|claim| claim.due_on);
            let late = claims.iter().filter(|claim| claim.days_late > 0);
            EmployerLedger {
                balance: claims.iter().map(Claim::owed).sum(),
                overpaid: claims.iter().map(Claim::overpaid).sum(),
                late: late.map(|claim| claim.balance).sum(),
                employer,
                claims,
            }
        })
        .collect();
    employers.sort_by_key(|line| std::cmp::Reverse(line.balance));
    Owed {
        balance: employers.iter().map(|line| line.balance).sum(),
        overpaid: employers.iter().map(|line| line.overpaid).sum(),
        late: employers.iter().map(|line| line.late).sum(),
        employers,
    }
}
