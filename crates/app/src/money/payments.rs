//! What came in and what was paid out, and who owes what.

mod replaced;

use std::collections::{BTreeMap, HashMap};

use domain::contract::{Contract, Settlement};
use domain::ids::{EmployerId, PaymentId};
use domain::invoice::{Invoice, Issue};
use domain::money::Cents;
use domain::payment::{Claim, Payment, PaymentDoubt, PaymentFor};
use domain::statement::Statement;
use domain::time::Day;
use store::{AskedInvoice, AskedMonth, Reader};

use crate::book::{Book, Done, Look};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::setup::Nothing;

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
            return Err(AppError::at(ErrorCode::PaymentAhead, "on").about("day", payment.on));
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

fn all_claims(look: &Look<'_>) -> Result<Vec<Claim>, AppError> {
    let mut came_in: HashMap<PaymentFor, Vec<Payment>> = HashMap::new();
    for payment in look.payments().as_entered()? {
        let of = came_in.entry(payment.pays.clone()).or_default();
        of.push(payment);
    }
    let mut paid = |pays: &PaymentFor| {
        let mut payments = came_in.remove(pays).unwrap_or_default();
        payments.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
        payments
    };
    let mut claims = Vec::new();
    for asked in look.invoices().asked()? {
        let pays = PaymentFor::Invoice(asked.id.clone());
        let payments = paid(&pays);
        claims.push(Asked::from(asked).claim(pays, payments, look.today));
    }
    for (asked, month) in asked_months(look)? {
        let pays = PaymentFor::Statement(month.id);
        let payments = paid(&pays);
        claims.push(asked.claim(pays, payments, look.today));
    }
    Ok(claims)
}

fn uneven_claims(look: &Look<'_>) -> Result<Vec<Claim>, AppError> {
    let mut claims = Vec::new();
    for asked in look.invoices().uneven()? {
        let payments = look.payments().of_invoice(&asked.id)?;
        let pays = PaymentFor::Invoice(asked.id.clone());
        claims.push(Asked::from(asked).claim(pays, payments, look.today));
    }
    for (asked, month) in asked_months(look)? {
        if month.due != month.paid {
            let payments = look.payments().of_statement(&month.id)?;
            let pays = PaymentFor::Statement(month.id);
            claims.push(asked.claim(pays, payments, look.today));
        }
    }
    Ok(claims)
}

/// The closed months that are settled without an invoice.
fn asked_months(look: &Look<'_>) -> Result<Vec<(Asked, AskedMonth)>, AppError> {
    let mut found = Vec::new();
    for contract in look.contracts().all()? {
        if contract.settlement == Settlement::Invoice {
            continue;
        }
        for month in look.statements().asked(&contract.id)? {
            found.push((Asked::month(&contract, &month), month));
        }
    }
    Ok(found)
}

fn statement_claim(
    look: &Reader<'_>,
    contract: &Contract,
    statement: Statement,
    today: Day,
) -> Result<Claim, AppError> {
    let payments = look.payments().of_statement(&statement.id)?;
    let month = AskedMonth {
        id: statement.id.clone(),
        month: statement.month,
        due_on: statement.due_on,
        due: statement.totals.due,
        paid: payments.iter().map(|payment| payment.amount).sum(),
    };
    let pays = PaymentFor::Statement(statement.id);
    Ok(Asked::month(contract, &month).claim(pays, payments, today))
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
        outgoing: false,
        number: Some(Issue::number(issue)),
        period_end: invoice.period_end,
        due_on: issue.due_on,
        amount: invoice.gross() + credited,
        credited,
    };
    let pays = PaymentFor::Invoice(invoice.id.clone());
    let payments = look.payments().of_invoice(&invoice.id)?;
    Ok(Some(asked.claim(pays, payments, today)))
}

/// A claim before what came in.
struct Asked {
    employer: EmployerId,
    outgoing: bool,
    number: Option<String>,
    period_end: Day,
    due_on: Day,
    /// Credit notes taken off.
    amount: Cents,
    credited: Cents,
}

impl From<AskedInvoice> for Asked {
    fn from(invoice: AskedInvoice) -> Self {
        Self {
            employer: invoice.employer,
            outgoing: false,
            number: Some(invoice.number),
            period_end: invoice.period_end,
            due_on: invoice.due_on,
            amount: invoice.gross + invoice.credited,
            credited: invoice.credited,
        }
    }
}

impl Asked {
    fn month(contract: &Contract, month: &AskedMonth) -> Self {
        Self {
            employer: contract.employer.clone(),
            outgoing: contract.is_covered(),
            number: None,
            period_end: contract.last_day_by(month.month.last()),
            due_on: month.due_on,
            amount: month.due,
            credited: Cents::ZERO,
        }
    }

    fn claim(self, pays: PaymentFor, payments: Vec<Payment>, today: Day) -> Claim {
        let paid = payments.iter().map(|payment| payment.amount).sum();
        let balance = self.amount - paid;
        Claim {
            employer: self.employer,
            outgoing: self.outgoing,
            pays,
            number: self.number,
            period_end: self.period_end,
            due_on: self.due_on,
            asked: self.amount,
            credited: self.credited,
            paid,
            payments,
            balance,
            days_late: Claim::days_late(self.due_on, balance, today),
        }
    }
}
