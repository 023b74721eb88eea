//! Documents: sealed when they are filed, opened on a click.

mod looked;
mod removed;
mod written;

use std::path::{Path, PathBuf};

use domain::document::{Document, DocumentKind, Expiry, InsuredActivity};
use domain::ids::{ContractId, DocumentId, EmployerId};
use domain::time::Day;
use vault::SealName;

use crate::book::{Book, Done};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::plain::open_plain;
use crate::setup::Nothing;

pub use looked::{FileLook, LookAtFile, document_look};
pub use removed::KEPT_AFTER_REMOVAL;
pub(crate) use removed::{files_are_there, seals, sweep};
pub use written::{CopiedDocument, CopyDocument, document_copy};
pub use written::{OpenedFile, WrittenFile, file_open};

/// A file to keep.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AddDocument {
    /// Where it lies.
    #[ts(as = "String")]
    pub path: PathBuf,
    /// What it is.
    pub kind: DocumentKind,
    /// Name in lists.
    pub title: String,
    /// Employer it concerns.
    #[serde(default)]
    pub employer: Option<EmployerId>,
    /// Contract it concerns.
    #[serde(default)]
    pub contract: Option<ContractId>,
    /// Day printed on it.
    #[serde(default)]
    pub issued_on: Option<Day>,
    /// Last day on which it is good.
    #[serde(default)]
    pub valid_until: Option<Day>,
    /// Activities that an insurance names.
    #[serde(default)]
    pub insured: Vec<InsuredActivity>,
}

/// A document to keep with other words or dates.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditDocument {
    /// Which one.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Name in lists.
    pub title: String,
    /// Employer it concerns.
    pub employer: Option<EmployerId>,
    /// Contract it concerns.
    pub contract: Option<ContractId>,
    /// Day printed on it.
    pub issued_on: Option<Day>,
    /// Last day on which it is good.
    pub valid_until: Option<Day>,
    /// Activities that an insurance names.
    #[serde(default)]
    pub insured: Vec<InsuredActivity>,
}

/// A document by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentAsk {
    /// Which one.
    pub id: DocumentId,
}

/// A document in a list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct DocumentRow {
    /// The document.
    pub document: Document,
    /// How it stands today.
    pub expiry: Expiry,
    /// Days until its last good day; negative once it is over.
    pub days_left: Option<i64>,
}

/// A file that was opened in plain.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OpenedDocument {
    /// Where its copy lies until the book is closed.
    pub path: String,
}

/// A file that was sealed.
pub(crate) struct Sealed {
    pub(crate) seal: String,
    pub(crate) size: u64,
    pub(crate) file_name: String,
}

/// Seals the file at `path`. The row that names it follows in an operation;
/// a sealed file without a row is harmless and found again by its content.
pub(crate) fn seal(book: &Book, path: &Path) -> Result<Sealed, AppError> {
    let (file_name, content) = looked::read(path)?;
    let seal = seal_content(book, &content).map_err(|error| AppError {
        field: Some("path".into()),
        ..error
    })?;
    let size = u64::try_from(content.len()).unwrap_or(u64::MAX);
    Ok(Sealed {
        seal: seal.as_str().to_owned(),
        size,
        file_name,
    })
}

/// Seals the content of a file.
pub(crate) fn seal_content(book: &Book, content: &[u8]) -> Result<SealName, AppError> {
    book.read(|look| Ok(look.files.seal(content)?))
}

/// All documents: what expires first comes first.
///
/// # Errors
/// While the book is not open.
pub fn document_list(book: &Book, _: Nothing) -> Result<Vec<DocumentRow>, AppError> {
    book.read(|look| {
        let row = |document: Document| DocumentRow {
            expiry: document.expiry(look.today),
            days_left: document
                .valid_until
                .map(|until| look.today.days_until(until)),
            document,
        };
        let mut rows: Vec<_> = look.documents().all()?.into_iter().map(row).collect();
        rows.sort_by_key(|row| {
            (
                row.expiry,
                row.document.valid_until.is_none(),
                row.document.valid_until,
                row.document.title.to_lowercase(),
            )
        });
        Ok(rows)
    })
}

/// How many documents run out.
#[derive(Debug, Clone, Copy, serde::Serialize, ts_rs::TS)]
pub struct DocumentCount {
    /// Those that are expired, or will be within 30 days.
    pub near: u32,
    /// Of these, the expired ones.
    pub expired: u32,
}

/// Counts the documents of [`document_list`] that run out.
///
/// # Errors
/// While the book is not open.
pub fn document_count(book: &Book, _: Nothing) -> Result<DocumentCount, AppError> {
    book.read(|look| {
        let day = look.today.plus_days(Expiry::DAYS_AHEAD);
        let mut count = DocumentCount {
            near: 0,
            expired: 0,
        };
        for document in look.documents().valid_until(day)? {
            let expiry = document.expiry(look.today);
            count.near += u32::from(matches!(expiry, Expiry::Expired | Expiry::Within30));
            count.expired += u32::from(expiry == Expiry::Expired);
        }
        Ok(count)
    })
}

/// Files a document.
///
/// # Errors
/// The first field that breaks its rule; [`ErrorCode::FileUnreadable`],
/// [`ErrorCode::FileEmpty`] and [`ErrorCode::FileTooLarge`] at `path`; [`ErrorCode::DiskFull`].
pub fn document_add(book: &Book, ask: AddDocument) -> Result<Done<DocumentId>, AppError> {
    let mut document = Document {
        id: DocumentId::new(),
        kind: ask.kind,
        title: ask.title.trim().to_owned(),
        employer: ask.employer,
        contract: ask.contract,
        issued_on: ask.issued_on,
        valid_until: ask.valid_until,
        insured: ask.insured,
        file_name: String::new(),
        size: 0,
        seal: String::new(),
        added_at: book.now(),
    };
    document.check()?;
    let Sealed {
        seal,
        size,
        file_name,
    } = seal(book, &ask.path)?;
    document = Document {
        seal,
        size,
        file_name,
        ..document
    };
    book.record(Op::AddDocument, |step| {
        step.documents().add(&document)?;
        step.say("document", &document.title);
        Ok(document.id.clone())
    })
}

/// Changes the words and dates of a document.
///
/// # Errors
/// The first field that breaks its rule.
pub fn document_edit(book: &Book, ask: EditDocument) -> Result<Done<()>, AppError> {
    book.record(Op::EditDocument, |step| {
        let before = step.documents().get(&ask.id)?;
        let document = Document {
            kind: ask.kind,
            title: ask.title.trim().to_owned(),
            employer: ask.employer,
            contract: ask.contract,
            issued_on: ask.issued_on,
            valid_until: ask.valid_until,
            insured: ask.insured,
            ..before
        };
        document.check()?;
        step.say("document", &document.title);
        Ok(step.documents().update(&document)?)
    })
}

/// Removes a document that nothing refers to. Its sealed file stays for
/// [`KEPT_AFTER_REMOVAL`] days, so that the removal can be taken back.
///
/// # Errors
/// [`ErrorCode::StillUsed`] when a contract or a formality names it.
pub fn document_remove(book: &Book, ask: DocumentAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemoveDocument, |step| {
        let document = step.documents().get(&ask.id)?;
        step.say("document", &document.title);
        Ok(step.documents().remove(&ask.id)?)
    })
}

/// The content of a document.
pub(crate) fn content(book: &Book, document: &Document) -> Result<Vec<u8>, AppError> {
    let damaged = || AppError::new(ErrorCode::FileDamaged).about("file", &document.file_name);
    let seal = SealName::try_from(document.seal.clone()).map_err(|_| damaged())?;
    book.read(|look| {
        look.files
            .open(&seal)
            .map_err(|error| damaged().because(error))
    })
}

/// Opens a document with the program that the desktop has for it.
///
/// # Errors
/// [`ErrorCode::FileDamaged`] when its seal is broken.
pub fn document_open(book: &Book, ask: DocumentAsk) -> Result<OpenedDocument, AppError> {
    let document = book.read(|look| Ok(look.documents().get(&ask.id)?))?;
    let content = content(book, &document)?;
    let path = open_plain(book, document.id.as_str(), &document.file_name, &content)?;
    Ok(OpenedDocument {
        path: path.display().to_string(),
    })
}

/// A path that the doctor chose, or none when the dialog was left.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ChosenPath {
    /// The path.
    pub path: Option<String>,
}

/// A name to suggest for a file that will be written.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SuggestedName {
    /// The name.
    pub name: String,
}

/// Lets the doctor choose a file to read.
///
/// # Errors
/// When no dialog can be shown.
pub fn file_pick(book: &Book, _: Nothing) -> Result<ChosenPath, AppError> {
    let path = book.shell().pick_file()?;
    Ok(ChosenPath {
        path: path.map(|path| path.display().to_string()),
    })
}

/// Lets the doctor choose where to write a file.
///
/// # Errors
/// When no dialog can be shown.
pub fn file_choose(book: &Book, ask: SuggestedName) -> Result<ChosenPath, AppError> {
    let path = book.shell().save_file(&ask.name)?;
    Ok(ChosenPath {
        path: path.map(|path| path.display().to_string()),
    })
}

/// Writes a file whole or not at all.
pub(crate) fn write_file(path: &Path, content: &[u8]) -> Result<(), AppError> {
    let refused = |error: std::io::Error| {
        let code = match error.kind() {
            std::io::ErrorKind::StorageFull => ErrorCode::DiskFull,
            _ => ErrorCode::FileUnwritable,
        };
        AppError::at(code, "path").because(error)
    };
    // A device or a folder of that name is not ours to replace.
    if path.metadata().is_ok_and(|found| !found.is_file()) {
        return Err(AppError::at(ErrorCode::FileUnwritable, "path"));
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(refused)?;
    std::io::Write::write_all(&mut file, content).map_err(refused)?;
    file.as_file().sync_all().map_err(refused)?;
    file.persist(path).map_err(|error| refused(error.error))?;
    Ok(())
}
