//! What is asked, in either direction, and what came of it.

use std::collections::HashMap;

use domain::contract::{Contract, Settlement};
use domain::ids::EmployerId;
use domain::invoice::{Invoice, Issue};
use domain::money::Cents;
use domain::payment::{Claim, Payment, PaymentFor};
use domain::statement::Statement;
use domain::time::Day;
use store::{AskedInvoice, AskedMonth, Reader};

use crate::book::Look;
use crate::error::AppError;

use super::wages;

/// Every claim, even or not.
pub(super) fn all_claims(look: &Look<'_>) -> Result<Vec<Claim>, AppError> {
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

/// Those that are not even.
pub(super) fn uneven_claims(look: &Look<'_>) -> Result<Vec<Claim>, AppError> {
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
        let payslips = look.payslips().of(&contract.id)?;
        for month in look.statements().asked(&contract.id)? {
            let month = wages::beside(&payslips, month);
            found.push((Asked::month(&contract, &month), month));
        }
    }
    Ok(found)
}

/// What a closed month asks.
pub(super) fn statement_claim(
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
        salary: statement.totals.salary.unwrap_or_default(),
        paid: payments.iter().map(|payment| payment.amount).sum(),
    };
    let pays = PaymentFor::Statement(statement.id);
    Ok(Asked::month(contract, &month).claim(pays, payments, today))
}

/// What an issued invoice asks; none for a draft.
pub(super) fn invoice_claim(
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
