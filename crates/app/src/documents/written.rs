//! Files that Cumul writes for the doctor: the plain copy of a document, and
//! opening a paper from the line that says where it lies.

use std::path::PathBuf;

use domain::ids::DocumentId;

use crate::book::Book;
use crate::error::{AppError, ErrorCode};
use crate::portable::BOOK;

use super::{content, write_file};

/// Where the plain copy of a document goes.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CopyDocument {
    /// Which one.
    pub id: DocumentId,
    /// The file to write.
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// A plain copy that was written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CopiedDocument {
    /// Where it lies.
    pub path: String,
}

/// Writes a plain copy of a document, to be sent or printed elsewhere.
///
/// # Errors
/// [`ErrorCode::FileDamaged`] when its seal is broken;
/// [`ErrorCode::FileUnwritable`] or [`ErrorCode::DiskFull`] at `path`.
pub fn document_copy(book: &Book, ask: CopyDocument) -> Result<CopiedDocument, AppError> {
    let document = book.read(|look| Ok(look.documents().get(&ask.id)?))?;
    write_file(&ask.path, &content(book, &document)?)?;
    Ok(CopiedDocument {
        path: ask.path.display().to_string(),
    })
}

/// A file that was written.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WrittenFile {
    /// Where it lies.
    #[ts(as = "String")]
    pub path: PathBuf,
    /// Its folder is opened in its place.
    pub folder: bool,
}

/// A place that was opened.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OpenedFile {
    /// What was handed to the desktop.
    pub path: String,
}

/// Opens a paper or a table that was written, or its folder, with the program
/// that the desktop has for it; of a calendar and of an exported book the folder
/// only. No other file is handed on.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`] at `path` when there is no such file.
pub fn file_open(book: &Book, ask: WrittenFile) -> Result<OpenedFile, AppError> {
    book.read(|_| Ok(()))?;
    let is = |kind: &str| ask.path.extension().is_some_and(|end| end == kind);
    let shown_by_folder = is("ics") || ask.path.file_name().is_some_and(|name| name == BOOK);
    let ours = is("pdf") || is("csv") || ask.folder && shown_by_folder;
    let ours = ours && ask.path.is_file();
    let shown = match ask.path.parent() {
        Some(folder) if ask.folder => folder,
        _ => &ask.path,
    };
    if !ours {
        return Err(AppError::at(ErrorCode::FileUnreadable, "path"));
    }
    book.shell().open(shown)?;
    Ok(OpenedFile {
        path: shown.display().to_string(),
    })
}
