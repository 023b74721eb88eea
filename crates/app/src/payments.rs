//! What came in, and who owes what.

use std::collections::BTreeMap;

use domain::contract::Settlement;
use domain::ids::{EmployerId, PaymentId};
use domain::invoice::{Invoice, InvoiceKind, Issue};
use domain::money::Cents;
use domain::payment::{Claim, Payment, PaymentFor};

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
        let employer = step.employers().get(&payment.employer)?;
        let owed_by = match &payment.pays {
            PaymentFor::Invoice(id) => {
                let invoice = step.invoices().get(id)?;
                if invoice.issue.is_none() {
                    return Err(AppError::at(ErrorCode::InvoiceNotIssued, "pays"));
                }
                invoice.employer
            }
            PaymentFor::Statement(id) => {
                let contract = step.contracts().get(&step.statements().get(id)?.contract)?;
                if contract.settlement == Settlement::Invoice {
                    return Err(AppError::at(ErrorCode::Unknown, "pays"));
                }
                contract.employer
            }
        };
        if owed_by != payment.employer {
            return Err(AppError::at(ErrorCode::Unknown, "pays"));
        }
        step.payments().add(&payment)?;
        step.say("employer", employer.label());
        step.say("amount", payment.amount);
        Ok(payment.id.clone())
    })
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
            claims.extend(invoice_claim(look, &invoice)?);
        }
    }
    for contract in look.contracts().all()? {
        if contract.settlement == Settlement::Invoice {
            continue;
        }
        for statement in look.statements().of(&contract.id)? {
            let payments = look.payments().of_statement(&statement.id)?;
            let paid: Cents = payments.iter().map(|payment| payment.amount).sum();
            let balance = statement.totals.due - paid;
            claims.push(Claim {
                employer: contract.employer.clone(),
                period_end: contract.end.map_or(statement.month.last(), |end| {
                    end.min(statement.month.last())
                }),
                number: None,
                due_on: statement.due_on,
                asked: statement.totals.due,
                paid,
                balance,
                days_late: Claim::days_late(statement.due_on, balance, look.today),
                pays: PaymentFor::Statement(statement.id),
            });
        }
    }
    Ok(claims)
}

fn invoice_claim(look: &Look<'_>, invoice: &Invoice) -> Result<Option<Claim>, AppError> {
    let Some(issue) = &invoice.issue else {
        return Ok(None);
    };
    let credited: Cents = look
        .invoices()
        .credits_of(&invoice.id)?
        .iter()
        .map(Invoice::gross)
        .sum();
    let payments = look.payments().of_invoice(&invoice.id)?;
    let paid: Cents = payments.iter().map(|payment| payment.amount).sum();
    let asked = invoice.gross() + credited;
    let balance = asked - paid;
    Ok(Some(Claim {
        employer: invoice.employer.clone(),
        number: Some(Issue::number(issue)),
        period_end: invoice.period_end,
        due_on: issue.due_on,
        asked,
        paid,
        balance,
        days_late: Claim::days_late(issue.due_on, balance, look.today),
        pays: PaymentFor::Invoice(invoice.id.clone()),
    }))
}
