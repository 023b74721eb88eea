//! The portable book in and out: the doctor's way in, and the way out.

mod beside;
mod order;
mod whole;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::contract::Contract;
use domain::document::Document;
use domain::invoice::{Invoice, InvoiceKind};
use exchange::portable::{
    self, Format, PortableBook, PortableDocument, PortableError, RemovedShift,
};
use store::Entered;

use crate::book::{Book, Done, Expected, Look, Step};
use crate::documents::{content, seal_content, write_file};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::parameters::check_all;
use crate::wire::call::dotted;

/// A portable book to read.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ImportBook {
    /// Where it lies.
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// Where to write a portable book.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ExportBook {
    /// A folder; `book.json` and `files/` are written into it.
    #[ts(as = "String")]
    pub folder: PathBuf,
}

/// What was read or written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PortableCounts {
    /// Employers.
    pub employers: u32,
    /// Contracts.
    pub contracts: u32,
    /// Shifts.
    pub shifts: u32,
    /// Invoices and credit notes.
    pub invoices: u32,
    /// Documents.
    pub documents: u32,
}

/// What an export wrote, and what it could not.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ExportedBook {
    /// What was written.
    #[serde(flatten)]
    pub counts: PortableCounts,
    /// The file in which the book is.
    pub path: String,
    /// Names of the documents whose files are damaged: they were left out, so
    /// that all the rest can leave the book.
    pub damaged: Vec<String>,
}

fn counts(book: &PortableBook) -> PortableCounts {
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    PortableCounts {
        employers: count(book.employers.len()),
        contracts: count(book.contracts.len()),
        shifts: count(book.shifts.len()),
        invoices: count(book.invoices.len()),
        documents: count(book.documents.len()),
    }
}

/// The book in the folder of an export.
pub(crate) const BOOK: &str = "book.json";

/// Reads a portable book, or the folder of an export, into an empty book.
///
/// Everything is recorded, also what planning would refuse: overlapping
/// shifts stand on the plan with their flag.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`] at `path`; [`ErrorCode::Malformed`] at the
/// place in the document; the first value that breaks its rule, with its
/// place; [`ErrorCode::BookNotEmpty`]. Then nothing is kept.
pub fn book_import(book: &Book, ask: ImportBook) -> Result<Done<PortableCounts>, AppError> {
    let mut path = ask.path;
    if path.is_dir() {
        path.push(BOOK);
    }
    let text = std::fs::read(&path)
        .map_err(|error| AppError::at(ErrorCode::FileUnreadable, "path").because(error))?;
    let portable = portable::read(&text).map_err(|error| unreadable(&text, error))?;
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    take_in(book, &portable, |document| {
        beside::content(folder, document)
    })
}

/// Records a portable book in an empty one, with `content` as the files of its
/// documents.
///
/// # Errors
/// As [`book_import`], and what `content` refuses.
pub(crate) fn take_in(
    book: &Book,
    portable: &PortableBook,
    content: impl Fn(&PortableDocument) -> Result<Vec<u8>, AppError>,
) -> Result<Done<PortableCounts>, AppError> {
    check(portable)?;
    whole::check(portable)?;
    refuse_unless_empty(book)?;
    let documents = portable.documents.iter().enumerate();
    let documents = documents.map(|(at, document)| {
        let content = content(document);
        let sealed = content.and_then(|content| sealed(book, document, &content));
        sealed.map_err(|error| error.below(&format!("documents.{at}")))
    });
    let documents = documents.collect::<Result<Vec<_>, _>>()?;
    book.record(Op::ImportBook, |step| {
        write_base(step, portable, &documents)?;
        write_work(step, portable)?;
        step.say("shifts", portable.shifts.len());
        step.say("employers", portable.employers.len());
        Ok(counts(portable))
    })
}

/// A book of a later format is told apart from one that is spelled wrong.
fn unreadable(text: &[u8], error: PortableError) -> AppError {
    if let Some(found) = portable::later_format(text) {
        return AppError::at(ErrorCode::BookNewer, "format").about("found", found);
    }
    AppError::at(ErrorCode::Malformed, dotted(&error.path)).because(error)
}

fn refuse_unless_empty(book: &Book) -> Result<(), AppError> {
    book.read(|look| {
        let empty = look.employers().all()?.is_empty() && look.documents().all()?.is_empty();
        let refusal = || AppError::new(ErrorCode::BookNotEmpty);
        empty.then_some(()).ok_or_else(refusal)
    })
}

/// Checks the values of a portable book; each refusal names its place.
fn check(book: &PortableBook) -> Result<(), AppError> {
    book.profile
        .check()
        .map_err(|invalid| AppError::from(invalid).below("profile"))?;
    check_all(&book.parameters)?;
    each("employers", &book.employers, |employer| employer.check())?;
    each("sites", &book.sites, |site| site.check())?;
    each("travel", &book.travel, |travel| travel.check())?;
    each("contracts", &book.contracts, Contract::check)?;
    each("payments", &book.payments, |payment| payment.check())?;
    each("payslips", &book.payslips, |payslip| payslip.check())?;
    each("formalities", &book.formalities, |mark| mark.check())?;
    each("paper_drafts", &book.paper_drafts, |draft| draft.check())?;
    let zone = |shift: &domain::shift::Shift| {
        let site = book.sites.iter().find(|site| site.id == shift.site);
        site.map_or(domain::time::Zone::PARIS, |site| site.zone)
    };
    each("leave", &book.leave, |leave| leave.check())?;
    each("conflicts_set_aside", &book.conflicts_set_aside, |mark| {
        mark.check()
    })?;
    each("shifts", &book.shifts, |shift| shift.check(zone(shift)))
}

fn each<T>(
    list: &str,
    items: &[T],
    check: impl Fn(&T) -> Result<(), domain::Invalid>,
) -> Result<(), AppError> {
    for (index, item) in items.iter().enumerate() {
        check(item).map_err(|invalid| AppError::from(invalid).below(&format!("{list}.{index}")))?;
    }
    Ok(())
}

/// Seals the file of a document.
fn sealed(book: &Book, document: &PortableDocument, content: &[u8]) -> Result<Document, AppError> {
    let seal = seal_content(book, content).map_err(|error| {
        AppError {
            field: Some("file".into()),
            ..error
        }
        .about("file", &document.file)
    })?;
    let result = Document {
        id: document.id.clone(),
        kind: document.kind,
        title: document.title.clone(),
        employer: document.employer.clone(),
        contract: document.contract.clone(),
        issued_on: document.issued_on,
        valid_until: document.valid_until,
        insured: document.insured.clone(),
        file_name: document.file_name.clone(),
        size: u64::try_from(content.len()).unwrap_or(u64::MAX),
        seal: seal.as_str().to_owned(),
        added_at: document.added_at,
    };
    result.check()?;
    Ok(result)
}

fn write_base(
    step: &Step<'_>,
    book: &PortableBook,
    documents: &[Document],
) -> Result<(), AppError> {
    step.profile().save(&book.profile)?;
    for parameter in &book.parameters {
        step.parameters().set(parameter)?;
    }
    for employer in &book.employers {
        step.employers().add(employer)?;
    }
    for site in &book.sites {
        step.sites().add(site)?;
    }
    for travel in &book.travel {
        step.travel().set(&travel.clone().in_order())?;
    }
    // A contract names its signed file and that file its contract: the
    // contract is written first without, then with it.
    for contract in &book.contracts {
        step.contracts().add(&Contract {
            signed_document: None,
            ..contract.clone()
        })?;
    }
    for document in documents {
        step.documents().add(document)?;
    }
    for contract in book
        .contracts
        .iter()
        .filter(|contract| contract.signed_document.is_some())
    {
        step.contracts().update(contract)?;
    }
    Ok(())
}

fn write_work(step: &Step<'_>, book: &PortableBook) -> Result<(), AppError> {
    for shift in &book.shifts {
        step.shifts().add(shift)?;
    }
    for leave in &book.leave {
        step.leaves().add(leave)?;
    }
    for mark in &book.conflicts_set_aside {
        step.conflict_marks().set(mark)?;
    }
    for removed in &book.removed_shifts {
        let RemovedShift {
            shift,
            employer,
            removed_at,
        } = removed.clone();
        step.removed_shifts().add(&store::RemovedShift {
            shift,
            employer,
            removed_at,
        })?;
    }
    for statement in &book.statements {
        step.statements().add(statement)?;
    }
    // In order of their numbers, and an invoice before its credit notes: the
    // book refuses a number that leaves a hole.
    let mut invoices: Vec<&Invoice> = book.invoices.iter().collect();
    invoices.sort_by_key(|invoice| {
        let issue = invoice.issue.as_ref();
        (
            issue.is_none(),
            issue.map(|i| (i.series.clone(), i.rank)),
            invoice.kind == InvoiceKind::CreditNote,
        )
    });
    for invoice in invoices {
        step.invoices().add(invoice)?;
    }
    for payment in &book.payments {
        step.payments().add(payment)?;
    }
    for payslip in &book.payslips {
        step.payslips().add(payslip)?;
    }
    for mark in &book.formalities {
        step.formality_marks().set(mark)?;
    }
    for draft in &book.paper_drafts {
        step.paper_drafts().set(draft)?;
    }
    // Reading every zone proves that each shift stands at a known site.
    Expected::of(step).map(|_| ())
}

/// Writes everything into a folder: `book.json`, and the documents in plain
/// below `files/`. A document whose file is damaged is left out, with what
/// names it, and is told.
///
/// # Errors
/// [`ErrorCode::FileUnwritable`] or [`ErrorCode::DiskFull`] at `path`.
pub fn book_export(book: &Book, ask: ExportBook) -> Result<ExportedBook, AppError> {
    let (mut portable, documents) = book.read(|look| {
        let mut documents = look.documents().all()?;
        order::sort(look, Entered::Documents, &mut documents, |it| {
            it.id.to_string()
        })?;
        Ok((collect(look, &documents)?, documents))
    })?;
    let unwritable = |error| AppError::at(ErrorCode::FileUnwritable, "folder").because(error);
    let target = ask.folder.join(BOOK);
    let earlier = beside::files_of(&target);
    std::fs::create_dir_all(&ask.folder).map_err(unwritable)?;
    let mut damaged = Vec::new();
    for (document, entry) in documents.iter().zip(&portable.documents) {
        let content = match content(book, document) {
            Err(refusal) if refusal.code == ErrorCode::FileDamaged => {
                damaged.push(document);
                continue;
            }
            content => content?,
        };
        let path = ask.folder.join(&entry.file);
        std::fs::create_dir_all(path.parent().unwrap_or(&ask.folder)).map_err(unwritable)?;
        write_file(&path, &content)?;
    }
    whole::leave_out(&mut portable, &damaged);
    let text = portable::write(&portable)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    write_file(&target, &text)?;
    // A document that was removed since the last export would stay readable.
    let kept: BTreeSet<&str> = portable
        .documents
        .iter()
        .map(|it| it.file.as_str())
        .collect();
    for file in earlier.iter().filter(|file| !kept.contains(file.as_str())) {
        beside::remove_plain(&ask.folder, file).map_err(unwritable)?;
    }
    Ok(ExportedBook {
        counts: counts(&portable),
        path: target.display().to_string(),
        damaged: damaged.into_iter().map(|it| it.file_name.clone()).collect(),
    })
}

fn collect(look: &Look<'_>, documents: &[Document]) -> Result<PortableBook, AppError> {
    let mut statements = Vec::new();
    let contracts = look.contracts().all()?;
    for contract in &contracts {
        statements.extend(look.statements().of(&contract.id)?);
    }
    let removed = |removed: store::RemovedShift| RemovedShift {
        shift: removed.shift,
        employer: removed.employer,
        removed_at: removed.removed_at,
    };
    let removed_shifts = look.removed_shifts().all()?.into_iter().map(removed);
    let mut book = PortableBook {
        format: Format::V1,
        profile: look.profile().get()?,
        parameters: look.parameters().all()?,
        employers: look.employers().all()?,
        sites: look.sites().all()?,
        travel: look.travel().all()?,
        shifts: look.shifts().all()?,
        removed_shifts: removed_shifts.collect(),
        leave: look.leaves().all()?,
        conflicts_set_aside: look.conflict_marks().all()?,
        statements,
        invoices: look.invoices().all()?,
        payments: look.payments().all()?,
        payslips: look.payslips().all()?,
        formalities: look.formality_marks().all()?,
        paper_drafts: look.paper_drafts().all()?,
        documents: documents.iter().map(beside::entry).collect(),
        contracts,
    };
    order::as_written(look, &mut book)?;
    Ok(book)
}
