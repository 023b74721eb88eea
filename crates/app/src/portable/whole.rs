//! Whether a portable book is whole: each identifier once, and no mention of
//! something that is not in it.

use std::collections::BTreeSet;
use std::fmt::Display;

use domain::document::Document;
use domain::formality::FormalityAnswer;
use domain::ids::DocumentId;
use domain::payment::PaymentFor;
use domain::payslip::{Payslip, PayslipKind};
use exchange::portable::PortableBook;

use crate::error::{AppError, ErrorCode};

/// The identifiers of one list.
struct Known {
    noun: &'static str,
    ids: BTreeSet<String>,
}

impl Known {
    /// Those of `list`, each once.
    ///
    /// # Errors
    /// [`ErrorCode::Duplicate`] at the second one.
    fn of<I: Display>(
        noun: &'static str,
        list: &str,
        ids: impl Iterator<Item = I>,
    ) -> Result<Self, AppError> {
        let mut known = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            let id = id.to_string();
            if known.contains(&id) {
                let field = format!("{list}.{index}.id");
                return Err(AppError::at(ErrorCode::Duplicate, field)
                    .about("noun", noun)
                    .about("id", id));
            }
            known.insert(id);
        }
        Ok(Self { noun, ids: known })
    }

    /// Refuses a mention of what is not there.
    fn hold(
        &self,
        field: impl FnOnce() -> String,
        id: Option<impl Display>,
    ) -> Result<(), AppError> {
        match id.map(|id| id.to_string()) {
            Some(id) if !self.ids.contains(&id) => Err(AppError::at(ErrorCode::NotFound, field())
                .about("noun", self.noun)
                .about("id", id)),
            _ => Ok(()),
        }
    }
}

/// Checks every identifier of a portable book.
///
/// # Errors
/// [`ErrorCode::Duplicate`] at the second use of an identifier,
/// [`ErrorCode::NotFound`] at a mention of something that is not in the book.
pub(super) fn check(book: &PortableBook) -> Result<(), AppError> {
    let employers = Known::of(
        "employer",
        "employers",
        book.employers.iter().map(|it| &it.id),
    )?;
    let sites = Known::of("site", "sites", book.sites.iter().map(|it| &it.id))?;
    let contracts = Known::of(
        "contract",
        "contracts",
        book.contracts.iter().map(|it| &it.id),
    )?;
    let documents = Known::of(
        "document",
        "documents",
        book.documents.iter().map(|it| &it.id),
    )?;
    let statements = Known::of(
        "statement",
        "statements",
        book.statements.iter().map(|it| &it.id),
    )?;
    let invoices = Known::of("invoice", "invoices", book.invoices.iter().map(|it| &it.id))?;
    Known::of("shift", "shifts", book.shifts.iter().map(|it| &it.id))?;
    Known::of("leave", "leave", book.leave.iter().map(|it| &it.id))?;
    Known::of("payment", "payments", book.payments.iter().map(|it| &it.id))?;
    Known::of("payslip", "payslips", book.payslips.iter().map(|it| &it.id))?;

    for (at, site) in book.sites.iter().enumerate() {
        employers.hold(|| format!("sites.{at}.employer"), Some(&site.employer))?;
    }
    for (at, road) in book.travel.iter().enumerate() {
        sites.hold(|| format!("travel.{at}.from"), road.from.as_ref())?;
        sites.hold(|| format!("travel.{at}.to"), Some(&road.to))?;
    }
    for (at, contract) in book.contracts.iter().enumerate() {
        let field = |name: &str| format!("contracts.{at}.{name}");
        employers.hold(|| field("employer"), Some(&contract.employer))?;
        documents.hold(
            || field("signed_document"),
            contract.signed_document.as_ref(),
        )?;
    }
    for (at, shift) in book.shifts.iter().enumerate() {
        contracts.hold(|| format!("shifts.{at}.contract"), Some(&shift.contract))?;
        sites.hold(|| format!("shifts.{at}.site"), Some(&shift.site))?;
    }
    for (at, leave) in book.leave.iter().enumerate() {
        contracts.hold(|| format!("leave.{at}.contract"), leave.contract.as_ref())?;
        for allowed in &leave.allowed {
            contracts.hold(|| format!("leave.{at}.allowed"), Some(allowed))?;
        }
    }
    for (at, statement) in book.statements.iter().enumerate() {
        contracts.hold(
            || format!("statements.{at}.contract"),
            Some(&statement.contract),
        )?;
    }
    for (at, invoice) in book.invoices.iter().enumerate() {
        let field = |name: &str| format!("invoices.{at}.{name}");
        employers.hold(|| field("employer"), Some(&invoice.employer))?;
        contracts.hold(|| field("contract"), Some(&invoice.contract))?;
        statements.hold(|| field("statement"), invoice.statement.as_ref())?;
        invoices.hold(|| field("corrects"), invoice.corrects.as_ref())?;
    }
    for (at, payment) in book.payments.iter().enumerate() {
        let field = |name: &str| format!("payments.{at}.{name}");
        employers.hold(|| field("employer"), Some(&payment.employer))?;
        match &payment.pays {
            PaymentFor::Invoice(id) => invoices.hold(|| field("pays"), Some(id))?,
            PaymentFor::Statement(id) => statements.hold(|| field("pays"), Some(id))?,
        }
    }
    for (at, payslip) in book.payslips.iter().enumerate() {
        let field = |name: &str| format!("payslips.{at}.{name}");
        contracts.hold(|| field("contract"), Some(&payslip.contract))?;
        documents.hold(|| field("document"), payslip.document.as_ref())?;
        once(&book.payslips[..at], payslip)
            .map_err(|(code, name)| AppError::at(code, field(name)))?;
    }
    for (at, mark) in book.formalities.iter().enumerate() {
        contracts.hold(
            || format!("formalities.{at}.contract"),
            Some(&mark.contract),
        )?;
        if let FormalityAnswer::Done { proof, .. } = &mark.answer {
            documents.hold(|| format!("formalities.{at}.answer.proof"), proof.as_ref())?;
        }
    }
    for (at, draft) in book.paper_drafts.iter().enumerate() {
        contracts.hold(
            || format!("paper_drafts.{at}.of.contract"),
            Some(&draft.of.contract),
        )?;
    }
    for (at, document) in book.documents.iter().enumerate() {
        let field = |name: &str| format!("documents.{at}.{name}");
        employers.hold(|| field("employer"), document.employer.as_ref())?;
        contracts.hold(|| field("contract"), document.contract.as_ref())?;
    }
    Ok(())
}

/// A month of a contract has one payslip, and so has its work.
fn once(before: &[Payslip], payslip: &Payslip) -> Result<(), (ErrorCode, &'static str)> {
    let monthly = |it: &&Payslip| it.kind == PayslipKind::Monthly;
    let others = before.iter().filter(monthly);
    for other in others.filter(|it| it.contract == payslip.contract && monthly(&payslip)) {
        if other.month == payslip.month {
            return Err((ErrorCode::PayslipTwice, "month"));
        }
        if other.work == payslip.work {
            return Err((ErrorCode::WorkTwice, "work"));
        }
    }
    Ok(())
}

/// Leaves out documents, and the mentions of them: a book that names what is
/// not in it would be refused on its way back.
pub(super) fn leave_out(book: &mut PortableBook, documents: &[&Document]) {
    let out = |id: &DocumentId| documents.iter().any(|document| document.id == *id);
    book.documents.retain(|document| !out(&document.id));
    for contract in &mut book.contracts {
        contract.signed_document.take_if(|id| out(id));
    }
    for payslip in &mut book.payslips {
        payslip.document.take_if(|id| out(id));
    }
    for mark in &mut book.formalities {
        if let FormalityAnswer::Done { proof, .. } = &mut mark.answer {
            proof.take_if(|id| out(id));
        }
    }
}
