//! Credit notes: what they take back from an issued invoice.

use domain::ids::InvoiceId;
use domain::invoice::{Invoice, InvoiceKind, Issue, LineLeft, TakeBack};
use domain::money::Cents;
use domain::{Invalid, Rule};

use crate::book::{Book, Done, Step};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;

/// A credit note to draft.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DraftCredit {
    /// On which invoice.
    pub id: InvoiceId,
    /// What to take back; everything when empty.
    #[serde(default)]
    pub take_back: Vec<TakeBack>,
}

/// A credit note on an invoice.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CreditOn {
    /// Which one.
    pub id: InvoiceId,
    /// Its number, once issued.
    pub number: Option<String>,
}

impl CreditOn {
    pub(super) fn of(credit: Invoice) -> Self {
        Self {
            number: credit.issue.as_ref().map(Issue::number),
            id: credit.id,
        }
    }
}

/// Whether issued credit notes took back all of an issued invoice.
pub(crate) fn is_cancelled(invoice: &Invoice, credits: &[Invoice]) -> bool {
    let issued = |credit: &&Invoice| credit.issue.is_some();
    let mut taken = credits.iter().filter(issued).peekable();
    invoice.issue.is_some()
        && taken.peek().is_some()
        && invoice.net() + taken.map(Invoice::net).sum::<Cents>() == Cents::ZERO
}

/// Credit notes never take back more than the invoice asked.
pub(super) fn refuse_too_much_credit(step: &Step<'_>, credit: &Invoice) -> Result<(), AppError> {
    let Some(original) = &credit.corrects else {
        return Ok(());
    };
    let original = step.invoices().get(original)?;
    let credits = step.invoices().credits_of(&original.id)?;
    let left: Cents = original.left(&credits).iter().map(|line| line.amount).sum();
    if credit.lines.is_empty() || (left + credit.net()).is_negative() {
        Err(AppError::new(ErrorCode::CreditTooLarge))
    } else {
        Ok(())
    }
}

/// Drafts a credit note on an issued invoice: what earlier ones left of it, or
/// the lines that are named.
///
/// # Errors
/// [`ErrorCode::InvoiceNotIssued`]; [`ErrorCode::OutOfRange`] at the line that
/// takes back more than is left of it, with what is; [`ErrorCode::InvoiceExists`]
/// while another credit note on it is a draft; [`ErrorCode::CreditTooLarge`]
/// once nothing is left.
pub fn invoice_credit(book: &Book, ask: DraftCredit) -> Result<Done<InvoiceId>, AppError> {
    book.record(Op::DraftCreditNote, |step| {
        let invoice = step.invoices().get(&ask.id)?;
        let Some(issue) = &invoice.issue else {
            return Err(AppError::new(ErrorCode::InvoiceNotIssued));
        };
        if invoice.kind == InvoiceKind::CreditNote {
            return Err(AppError::new(ErrorCode::InvoiceNotIssued));
        }
        let credits = step.invoices().credits_of(&invoice.id)?;
        if credits.iter().any(|credit| credit.issue.is_none()) {
            return Err(AppError::new(ErrorCode::InvoiceExists));
        }
        if is_cancelled(&invoice, &credits) {
            return Err(AppError::new(ErrorCode::CreditTooLarge));
        }
        let credit = invoice.credit(&ask.take_back, &credits);
        let credit =
            credit.map_err(|wrong| limited(wrong, &ask.take_back, &invoice.left(&credits)))?;
        refuse_too_much_credit(step, &credit)?;
        step.invoices().add(&credit)?;
        step.say("number", issue.number());
        Ok(credit.id)
    })
}

/// Names what is left of the line that takes back too much.
fn limited(wrong: Invalid, take_back: &[TakeBack], left: &[LineLeft]) -> AppError {
    let index = wrong.field.split('.').nth(1);
    let index = index.and_then(|index| index.parse::<usize>().ok());
    let line = index.and_then(|index| take_back.get(index));
    let found = line.and_then(|ask| left.get(ask.line));
    let too_much = wrong.rule == Rule::OutOfRange;
    let refusal = AppError::from(wrong);
    match found {
        Some(line) if too_much => refusal.about("left", line.amount),
        _ => refusal,
    }
}
