//! Invoices: drafted over a closed month, issued with a number, corrected by
//! credit notes.

mod credits;
mod terms;

use domain::contract::{Contract, Settlement, VatTreatment};
use domain::employer::Employer;
use domain::formality::Confidence;
use domain::ids::{ContractId, EmployerId, InvoiceId, StatementId};
use domain::invoice::{Invoice, InvoiceKind, InvoiceTotals, Issue, LineLeft, missing_mentions};
use domain::money::{BasisPoints, Cents};
use domain::parameter::Parameter;
use domain::payment::Payment;
use domain::profile::Profile;
use domain::time::{Day, Instant};

use crate::book::{Book, Done, Look, Step};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::parameters::{all, decimal};
use crate::setup::Nothing;

pub(crate) use credits::is_cancelled;
use credits::refuse_too_much_credit;
pub use credits::{CreditOn, DraftCredit, invoice_credit};
pub(crate) use terms::Terms;

/// A closed month to invoice.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DraftInvoice {
    /// Which closed month.
    pub statement: StatementId,
}

/// An invoice by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct InvoiceAsk {
    /// Which one.
    pub id: InvoiceId,
}

/// The VAT of a contract, looked at.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmVat {
    /// Of which contract.
    pub contract: ContractId,
    /// Why it holds: who said so, and when.
    pub reason: String,
}

/// An invoice with what screens and papers show of it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct InvoiceView {
    /// The invoice.
    pub invoice: Invoice,
    /// Its number, once issued.
    pub number: Option<String>,
    /// Who pays.
    pub employer: EmployerId,
    /// Its sums.
    pub totals: InvoiceTotals,
    /// The number it gets when it is issued today; none once issued.
    pub next_number: Option<String>,
    /// Day by which it is to be paid; for a draft, as if issued today. None for
    /// a credit note, which nobody pays.
    pub due_on: Option<Day>,
    /// Number of the invoice that a credit note corrects.
    pub corrects: Option<String>,
    /// Credit notes on it.
    pub credits: Vec<CreditOn>,
    /// What they leave of it, to be taken back; zero for a draft.
    pub rest: Cents,
    /// What the issued ones leave of each line.
    pub left: Vec<LineLeft>,
    /// Whether they took all of it back.
    pub cancelled: bool,
    /// What the issued credit notes take back; zero or negative.
    pub credited: Cents,
    /// What came in.
    pub payments: Vec<Payment>,
    /// What is missing of it.
    pub balance: Cents,
    /// Mandatory mentions that are still missing, as paths of fields.
    pub missing: Vec<String>,
    /// How sure the notes are of its exemption from VAT, while the doctor has
    /// not confirmed it.
    pub vat_doubt: Option<Confidence>,
    /// Why it holds, once the doctor has.
    pub vat_reason: String,
}

/// Drafts an invoice over a closed month.
///
/// # Errors
/// [`ErrorCode::NotInvoiced`] when the contract is settled otherwise;
/// [`ErrorCode::InvoiceExists`]; [`ErrorCode::Required`] at `lines` when
/// nothing of the month has an amount.
pub fn invoice_draft(book: &Book, ask: DraftInvoice) -> Result<Done<InvoiceId>, AppError> {
    book.record(Op::DraftInvoice, |step| {
        let statement = step.statements().get(&ask.statement)?;
        let contract = step.contracts().get(&statement.contract)?;
        if contract.settlement != Settlement::Invoice {
            return Err(AppError::new(ErrorCode::NotInvoiced).about("contract", &contract.title));
        }
        let over = step.invoices().of_statement(&statement.id)?;
        let drafted = over.iter().any(|invoice| invoice.issue.is_none());
        if drafted || step.invoices().standing(&statement.id)?.is_some() {
            return Err(AppError::new(ErrorCode::InvoiceExists));
        }
        if !statement.in_force() {
            return Err(AppError::new(ErrorCode::MonthNotClosed).about("month", statement.month));
        }
        let invoice = Invoice::draft(&contract, &statement)?;
        step.invoices().add(&invoice)?;
        step.say(
            "employer",
            step.employers().get(&contract.employer)?.label(),
        );
        step.say("month", statement.month);
        Ok(invoice.id)
    })
}

/// All invoices and credit notes: drafts first, then by number, newest first.
///
/// # Errors
/// While the book is not open.
pub fn invoice_list(book: &Book, _: Nothing) -> Result<Vec<InvoiceView>, AppError> {
    book.read(|look| {
        let invoices = look.invoices().all()?;
        let views: Result<Vec<_>, _> = invoices
            .into_iter()
            .map(|invoice| view(look, invoice))
            .collect();
        let mut views = views?;
        views.sort_by_key(|view| {
            let issue = view.invoice.issue.as_ref();
            std::cmp::Reverse(issue.map_or((true, None, 0), |i| (false, Some(i.on), i.rank)))
        });
        Ok(views)
    })
}

/// One invoice.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub fn invoice_get(book: &Book, ask: InvoiceAsk) -> Result<InvoiceView, AppError> {
    book.read(|look| view(look, look.invoices().get(&ask.id)?))
}

pub(crate) fn view(look: &Look<'_>, invoice: Invoice) -> Result<InvoiceView, AppError> {
    let contract = look.contracts().get(&invoice.contract)?;
    let employer = look.employers().get(&invoice.employer)?;
    let profile = look.profile().get()?;
    let rate = match &invoice.issue {
        Some(issue) => issue.vat_rate,
        None => vat_rate(look, look.today)?,
    };
    let original = invoice
        .corrects
        .as_ref()
        .map(|id| look.invoices().get(id))
        .transpose()?;
    let credits = look.invoices().credits_of(&invoice.id)?;
    let credited = credits.iter().map(Invoice::gross).sum::<Cents>();
    let payments = look.payments().of_invoice(&invoice.id)?;
    let paid: Cents = payments.iter().map(|payment| payment.amount).sum();
    let issued = invoice.issue.is_some();
    let missing = if issued {
        Vec::new()
    } else {
        missing_mentions(&profile, &employer)
    };
    let due_on = match (&invoice.issue, invoice.kind) {
        (_, InvoiceKind::CreditNote) => None,
        (Some(issue), InvoiceKind::Invoice) => Some(issue.due_on),
        (None, InvoiceKind::Invoice) => Some(contract.due_on(look.today, invoice.period_end)),
    };
    let next_number = if issued {
        None
    } else {
        let (series, rank) = next_number(look, &profile, look.today)?;
        Some(Issue::numbered(&series, rank))
    };
    // Hourly or flat pay of an institution is exempt in all likelihood only
    // (IN-10b): the screen says so.
    let institution = !matches!(
        employer.kind,
        domain::employer::EmployerKind::ColleaguePractice
    );
    let exempt = invoice
        .lines
        .iter()
        .any(|line| line.vat == VatTreatment::ExemptCare);
    Ok(InvoiceView {
        number: invoice.issue.as_ref().map(Issue::number),
        employer: employer.id.clone(),
        totals: invoice.totals(rate),
        next_number,
        due_on,
        corrects: original.and_then(|original| original.issue.as_ref().map(Issue::number)),
        rest: invoice.gross() + credited,
        left: invoice.left(&credits),
        cancelled: is_cancelled(&invoice, &credits),
        credits: credits.into_iter().map(CreditOn::of).collect(),
        credited,
        balance: invoice.gross() + credited - paid,
        payments,
        missing: missing.into_iter().map(str::to_owned).collect(),
        vat_doubt: (institution && exempt && contract.vat_reason.trim().is_empty())
            .then_some(Confidence::Likely),
        vat_reason: contract.vat_reason,
        invoice,
    })
}

/// Confirms the VAT of a contract where the notes only call it likely; the
/// reason stays on the contract and in the history (IN-10b).
///
/// # Errors
/// [`ErrorCode::Required`] at `reason`.
pub fn vat_confirm(book: &Book, ask: ConfirmVat) -> Result<Done<()>, AppError> {
    let reason = ask.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(AppError::at(ErrorCode::Required, "reason"));
    }
    book.record(Op::ConfirmVat, |step| {
        let mut contract = step.contracts().get(&ask.contract)?;
        contract.vat_reason.clone_from(&reason);
        contract.check().map_err(AppError::from)?;
        step.contracts().update(&contract)?;
        step.say("contract", &contract.title);
        step.say("reason", &reason);
        Ok(())
    })
}

/// The series of a day, and the next place in it.
fn next_number(
    look: &store::Reader<'_>,
    profile: &Profile,
    today: Day,
) -> Result<(String, u32), AppError> {
    let series = profile.series(today.month().year());
    let rank = match look.invoices().last_rank(&series)? {
        Some((rank, _)) => rank + 1,
        None => profile.invoice_first_number.max(1),
    };
    Ok((series, rank))
}

/// The normal VAT rate on a day.
pub(crate) fn vat_rate(look: &store::Reader<'_>, day: Day) -> Result<BasisPoints, AppError> {
    decimal(look, "vat.normal", day)
}

/// Removes a draft.
///
/// # Errors
/// [`ErrorCode::InvoiceIssued`]: what was issued is corrected by a credit
/// note, never deleted (242 nonies A, ann. II CGI).
pub fn invoice_remove(book: &Book, ask: InvoiceAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemoveDraft, |step| {
        let invoice = step.invoices().get(&ask.id)?;
        if let Some(issue) = &invoice.issue {
            return Err(AppError::new(ErrorCode::InvoiceIssued).about("number", issue.number()));
        }
        step.say("employer", step.employers().get(&invoice.employer)?.label());
        Ok(step.invoices().remove(&ask.id)?)
    })
}

/// Issues a draft and gives it the next number of its series.
///
/// Numbers have no holes and follow the order of days (242 nonies A, ann. II
/// CGI): an issued invoice is never deleted, only cancelled by a credit note.
///
/// # Errors
/// [`ErrorCode::InvoiceIssued`]; [`ErrorCode::MentionMissing`] with the first
/// missing field; [`ErrorCode::InvoiceDate`] when a later day has already
/// issued in the series; [`ErrorCode::CreditTooLarge`].
pub fn invoice_issue(book: &Book, ask: InvoiceAsk) -> Result<Done<String>, AppError> {
    book.record(Op::IssueInvoice, |step| {
        let invoice = step.invoices().get(&ask.id)?;
        if let Some(issue) = &invoice.issue {
            return Err(AppError::new(ErrorCode::InvoiceIssued).about("number", issue.number()));
        }
        let issue = issue_today(step, &invoice)?;
        refuse_too_much_credit(step, &invoice)?;
        step.invoices().issue(&invoice.id, &issue)?;
        step.say("number", issue.number());
        step.say("employer", &issue.parties.buyer_name);
        Ok(issue.number())
    })
}

fn issue_today(step: &Step<'_>, invoice: &Invoice) -> Result<Issue, AppError> {
    let employer = step.employers().get(&invoice.employer)?;
    let profile = step.profile().get()?;
    if let Some(field) = missing_mentions(&profile, &employer).first() {
        return Err(AppError::at(ErrorCode::MentionMissing, *field).about("field", *field));
    }
    let (series, rank) = next_number(step, &profile, step.today)?;
    match step.invoices().last_rank(&series)? {
        Some((_, on)) if on > step.today => {
            return Err(AppError::new(ErrorCode::InvoiceDate).about("day", on));
        }
        _ => {}
    }
    issue_at(step, invoice, rank, step.today, step.now)
}

/// What issuing an invoice under `rank` writes down, with the numbers of the
/// law and both sides as they are on the day.
pub(crate) fn issue_at(
    reader: &store::Reader<'_>,
    invoice: &Invoice,
    rank: u32,
    on: Day,
    at: Instant,
) -> Result<Issue, AppError> {
    let sides = Sides {
        profile: reader.profile().get()?,
        employer: reader.employers().get(&invoice.employer)?,
        contract: reader.contracts().get(&invoice.contract)?,
    };
    sides.issue(&all(reader)?, invoice, rank, on, at)
}

/// Doctor, payer and contract of an invoice, as they are on a day.
pub(crate) struct Sides {
    pub(crate) profile: Profile,
    pub(crate) employer: Employer,
    pub(crate) contract: Contract,
}

impl Sides {
    /// What issuing an invoice under `rank` writes down, with the value of
    /// each of `numbers` on the day.
    ///
    /// # Errors
    /// [`ErrorCode::ParameterUnknown`] when one has no value that day.
    pub(crate) fn issue(
        &self,
        numbers: &[Parameter],
        invoice: &Invoice,
        rank: u32,
        on: Day,
        at: Instant,
    ) -> Result<Issue, AppError> {
        let terms = Terms::on(numbers, &self.employer, on)?;
        Ok(Issue {
            series: self.profile.series(on.month().year()),
            rank,
            on,
            at,
            due_on: self.contract.due_on(on, invoice.period_end),
            vat_rate: terms.vat_rate,
            late_flat: terms.late_flat,
            late_points: terms.late_points,
            parties: Invoice::parties(&self.profile, &self.employer, &self.contract),
        })
    }
}
