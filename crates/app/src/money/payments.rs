//! What came in, and who owes what.

use std::collections::BTreeMap;

use domain::contract::{Contract, Settlement};
use domain::ids::{EmployerId, PaymentId};
use domain::invoice::{Invoice, InvoiceKind, Issue};
use domain::money::Cents;
use domain::payment::{Claim, Payment, PaymentDoubt, PaymentFor};
use domain::statement::Statement;
use domain::time::Day;
use store::Reader;

use crate::book::{Book, Done, Look};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::setup::Nothing;

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

/// What one employer owes.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct EmployerLedger {
    /// The employer.
    pub employer: EmployerId,
    /// Every claim, the oldest due day first.
    pub claims: Vec<Claim>,
    /// What is missing.
    pub balance: Cents,
    /// Of that, what is past its due day.
    pub late: Cents,
}

/// Who owes what.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Ledger {
    /// By employer; the largest balance first.
    pub employers: Vec<EmployerLedger>,
    /// What is missing altogether.
    pub balance: Cents,
    /// Of that, what is past its due day.
    pub late: Cents,
}

/// Records a sum that came in.
///
/// # Errors
/// [`ErrorCode::Negative`] at `amount`; [`ErrorCode::InvoiceNotIssued`] for a
/// draft; [`ErrorCode::Unknown`] at `pays` when it is not owed by that
/// employer, or is asked for by an invoice.
pub fn payment_record(book: &Book, ask: RecordPayment) -> Result<Done<PaymentId>, AppError> {
    let payment = ask.payment;
    payment.check()?;
    book.record(Op::RecordPayment, |step| {
        owed(step, &payment, step.today)?;
        step.payments().add(&payment)?;
        let employer = step.employers().get(&payment.employer)?;
        step.say("employer", employer.label());
        step.say("amount", payment.amount);
        Ok(payment.id.clone())
    })
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
    book.record(Op::RemovePayment, |step| {
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
    let mut by_employer: BTreeMap<EmployerId, Vec<Claim>> = BTreeMap::new();
    for claim in claims(look)? {
        by_employer
            .entry(claim.employer.clone())
            .or_default()
            .push(claim);
    }
    let mut employers: Vec<_> = by_employer
        .into_iter()
        .map(|(employer, mut claims)| {
            claims.sort_by_key(|claim| claim.due_on);
            let late = claims.iter().filter(|claim| claim.days_late > 0);
            EmployerLedger {
                balance: claims.iter().map(|claim| claim.balance).sum(),
                late: late.map(|claim| claim.balance).sum(),
                employer,
                claims,
            }
        })
        .collect();
    employers.sort_by_key(|line| std::cmp::Reverse(line.balance));
    Ok(Ledger {
        balance: employers.iter().map(|line| line.balance).sum(),
        late: employers.iter().map(|line| line.late).sum(),
        employers,
    })
}

fn claims(look: &Look<'_>) -> Result<Vec<Claim>, AppError> {
    let mut claims = Vec::new();
    for invoice in look.invoices().all()? {
        if invoice.kind == InvoiceKind::Invoice {
            claims.extend(invoice_claim(look, &invoice, look.today)?);
        }
    }
    for contract in look.contracts().all()? {
        if contract.settlement == Settlement::Invoice {
            continue;
        }
        for statement in look.statements().of(&contract.id)? {
            claims.push(statement_claim(look, &contract, statement, look.today)?);
        }
    }
    Ok(claims)
}

fn statement_claim(
    look: &Reader<'_>,
    contract: &Contract,
    statement: Statement,
    today: Day,
) -> Result<Claim, AppError> {
    let payments = look.payments().of_statement(&statement.id)?;
    let asked = Asked {
        employer: contract.employer.clone(),
        number: None,
        period_end: contract.last_day_by(statement.month.last()),
        due_on: statement.due_on,
        amount: statement.totals.due,
    };
    let pays = PaymentFor::Statement(statement.id);
    Ok(asked.claim(pays, payments, today))
}

fn invoice_claim(
    look: &Reader<'_>,
    invoice: &Invoice,
    today: Day,
) -> Result<Option<Claim>, AppError> {
    let Some(issue) = &invoice.issue else {
        return Ok(None);
    };
    let credits = look.invoices().credits_of(&invoice.id)?;
    let credited: Cents = credits.iter().map(Invoice::gross).sum();
    let asked = Asked {
        employer: invoice.employer.clone(),
        number: Some(Issue::number(issue)),
        period_end: invoice.period_end,
        due_on: issue.due_on,
        amount: invoice.gross() + credited,
    };
    let pays = PaymentFor::Invoice(invoice.id.clone());
    let payments = look.payments().of_invoice(&invoice.id)?;
    Ok(Some(asked.claim(pays, payments, today)))
}

/// A claim before what came in.
struct Asked {
    employer: EmployerId,
    number: Option<String>,
    period_end: Day,
    due_on: Day,
    amount: Cents,
}

impl Asked {
    fn claim(self, pays: PaymentFor, payments: Vec<Payment>, today: Day) -> Claim {
        let paid = payments.iter().map(|payment| payment.amount).sum();
        let balance = self.amount - paid;
        Claim {
            employer: self.employer,
            pays,
            number: self.number,
            period_end: self.period_end,
            due_on: self.due_on,
            asked: self.amount,
            paid,
            payments,
            balance,
            days_late: Claim::days_late(self.due_on, balance, today),
        }
    }
}
