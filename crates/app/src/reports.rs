//! Reports for scripts, tests and rescue: documented, stable keys.
//!
//! Amounts are decimal strings, hours are minutes, days are ISO days;
//! identifiers are those of the portable book.

mod conflicts;
mod contracts;
mod month;
mod payslips;
mod shares;

use domain::formality::Confidence;
use domain::ids::{ContractId, EmployerId};
use domain::money::Cents;
use domain::payment::{Claim, PaymentFor};
use domain::time::Day;

use crate::book::{Book, Look};
use crate::error::AppError;
use crate::formalities::rows;
use crate::invoices::view;
use crate::payments::{Ledger, ReplacedYear, ledger};

pub use conflicts::{ConflictsReport, ReportConflict, ReportFigure, conflicts};
pub use contracts::{ContractsReport, ReportAgreement, contracts};
pub use month::{
    MonthReport, ReportContract, ReportFixed, ReportNumber, ReportPart, ReportShift, ReportVat,
    month,
};
pub use payslips::{
    PayslipsReport, ReportMissing, ReportPaid, ReportPayslip, ReportWorked, payslips,
};
pub use shares::{ReportLineShare, ReportShare};

/// Something that an employer owes, or that the doctor owes to a locum.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportClaim {
    /// The other side: who owes, or is owed.
    pub employer: EmployerId,
    /// Whether the doctor owes it.
    pub outgoing: bool,
    /// `invoice` or `statement`.
    pub kind: String,
    /// Number of the invoice.
    pub number: Option<String>,
    /// The day by which it is to be paid.
    pub due_on: Day,
    /// What was asked, credit notes taken off.
    pub asked: Cents,
    /// What those credit notes took back; zero or negative.
    pub credited: Cents,
    /// What came in; paid out, where the doctor owes it.
    pub paid: Cents,
    /// What is missing; negative when too much was paid.
    pub balance: Cents,
    /// Days past the due day.
    pub days_late: i64,
}

/// An issued document.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportInvoice {
    /// Its number.
    pub number: String,
    /// `invoice` or `credit_note`.
    pub kind: String,
    /// Who pays.
    pub employer: EmployerId,
    /// Day of issue.
    pub issued_on: Day,
    /// The day by which it is to be paid; none for a credit note.
    pub due_on: Option<Day>,
    /// What it asks; negative for a credit note.
    pub gross: Cents,
    /// Number of the invoice that a credit note corrects.
    pub corrects: Option<String>,
}

/// Who owes what.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct LedgerReport {
    /// Every claim, the oldest due day of an employer first; those that the
    /// doctor owes come last.
    pub claims: Vec<ReportClaim>,
    /// Every issued invoice and credit note, in order of their numbers.
    pub invoices: Vec<ReportInvoice>,
    /// What is missing altogether; what came in too much, or is owed by the
    /// doctor, is not taken off.
    pub balance: Cents,
    /// What came in too much altogether.
    pub overpaid: Cents,
    /// Of the balance, what is past its due day.
    pub late: Cents,
    /// What the doctor owes altogether.
    pub to_pay: Cents,
    /// Of that, what is past its due day.
    pub to_pay_late: Cents,
    /// Each year of each locum of the doctor: days, and what was paid out.
    pub replaced: Vec<ReplacedYear>,
}

/// Who owes what.
///
/// # Errors
/// While the book is not open.
pub fn ledger_report(book: &Book) -> Result<LedgerReport, AppError> {
    book.read(|look| {
        let Ledger {
            to_doctor,
            by_doctor,
            replaced,
        } = ledger(look)?;
        let both = to_doctor.employers.iter().chain(&by_doctor.employers);
        let claims = both.flat_map(|line| &line.claims).map(claim).collect();
        let invoices = issued(look)?;
        Ok(LedgerReport {
            claims,
            invoices,
            balance: to_doctor.balance,
            overpaid: to_doctor.overpaid,
            late: to_doctor.late,
            to_pay: by_doctor.balance,
            to_pay_late: by_doctor.late,
            replaced,
        })
    })
}

fn claim(claim: &Claim) -> ReportClaim {
    let kind = match claim.pays {
        PaymentFor::Invoice(_) => "invoice",
        PaymentFor::Statement(_) => "statement",
    };
    ReportClaim {
        employer: claim.employer.clone(),
        outgoing: claim.outgoing,
        kind: kind.into(),
        number: claim.number.clone(),
        due_on: claim.due_on,
        asked: claim.asked,
        credited: claim.credited,
        paid: claim.paid,
        balance: claim.balance,
        days_late: claim.days_late,
    }
}

fn issued(look: &Look<'_>) -> Result<Vec<ReportInvoice>, AppError> {
    let mut found = Vec::new();
    for invoice in look.invoices().all()? {
        let Some(issue) = invoice.issue.clone() else {
            continue;
        };
        let kind = match invoice.kind {
            domain::invoice::InvoiceKind::Invoice => "invoice",
            domain::invoice::InvoiceKind::CreditNote => "credit_note",
        };
        let seen = view(look, invoice)?;
        found.push((
            issue.series.clone(),
            issue.rank,
            ReportInvoice {
                number: issue.number(),
                kind: kind.into(),
                employer: seen.employer,
                issued_on: issue.on,
                due_on: seen.due_on,
                gross: seen.totals.gross,
                corrects: seen.corrects,
            },
        ));
    }
    found.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    Ok(found.into_iter().map(|(_, _, invoice)| invoice).collect())
}

/// A step that a contract brings.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportFormality {
    /// Code, such as `REM-2`.
    pub code: String,
    /// The contract that brings it.
    pub contract: ContractId,
    /// What is to be done.
    pub title: String,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
    /// Legal date.
    pub due_on: Option<Day>,
    /// Working day to aim at.
    pub target_on: Option<Day>,
    /// `to_do`, `done` or `set_aside`.
    pub state: String,
    /// The day it was done.
    pub done_on: Option<Day>,
    /// Days late, counted from the legal date.
    pub days_late: i64,
    /// Days left until the legal date.
    pub days_left: Option<i64>,
}

/// The steps of all contracts.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct FormalitiesReport {
    /// The late ones first.
    pub formalities: Vec<ReportFormality>,
}

/// The steps of all contracts.
///
/// # Errors
/// While the book is not open.
pub fn formalities(book: &Book) -> Result<FormalitiesReport, AppError> {
    use domain::formality::FormalityAnswer as Answer;
    let step = |row: crate::formalities::FormalityRow| {
        let (state, done_on) = match row.answer {
            None => ("to_do", None),
            Some(Answer::Done { on, .. }) => ("done", Some(on)),
            Some(Answer::SetAside { .. }) => ("set_aside", None),
        };
        ReportFormality {
            code: row.code,
            contract: row.contract,
            title: row.title,
            source: row.source,
            confidence: row.confidence,
            due_on: row.due_on,
            target_on: row.target_on,
            state: state.into(),
            done_on,
            days_late: row.days_late,
            days_left: row.days_left,
        }
    };
    let rows = book.read(|look| rows(look, None))?;
    Ok(FormalitiesReport {
        formalities: rows.into_iter().map(step).collect(),
    })
}
