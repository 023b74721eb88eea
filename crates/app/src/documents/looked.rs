//! A file that was picked and is not yet kept: whether it is what it says.

use std::path::{Path, PathBuf};

use domain::document::{Document, head_fits};

use super::content;
use crate::book::Book;
use crate::error::{AppError, ErrorCode};

/// A file to look at.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LookAtFile {
    /// Where it lies.
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// What is seen of a file before it is kept.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FileLook {
    /// Name of the file.
    pub file_name: String,
    /// Bytes.
    pub size: u64,
    /// Whether its first bytes are not those of the kind that its name says.
    pub not_what_it_says: bool,
    /// Name of the document that already holds the same bytes.
    pub twin: Option<String>,
}

/// Looks at a file that was picked, before anything is kept.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`], [`ErrorCode::FileEmpty`] and
/// [`ErrorCode::FileTooLarge`] at `path`.
pub fn document_look(book: &Book, ask: LookAtFile) -> Result<FileLook, AppError> {
    let documents = book.read(|look| Ok(look.documents().all()?))?;
    let (file_name, bytes) = read(&ask.path)?;
    if bytes.len() > vault::LARGEST_CONTENT {
        return Err(AppError::at(ErrorCode::FileTooLarge, "path"));
    }
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    // A damaged document is told where it is opened, not here.
    let same = |kept: &&Document| {
        kept.size == size && content(book, kept).is_ok_and(|content| content == bytes)
    };
    let twin = documents.iter().find(same).map(|kept| kept.title.clone());
    Ok(FileLook {
        not_what_it_says: !head_fits(&file_name, &bytes),
        file_name,
        size,
        twin,
    })
}

/// The name and the bytes of a file that holds something.
pub(super) fn read(path: &Path) -> Result<(String, Vec<u8>), AppError> {
    let refused = || AppError::at(ErrorCode::FileUnreadable, "path");
    let bytes = std::fs::read(path).map_err(|error| refused().because(error))?;
    let name = path.file_name().ok_or_else(refused)?;
    if bytes.is_empty() {
        return Err(AppError::at(ErrorCode::FileEmpty, "path"));
    }
    Ok((name.to_string_lossy().into_owned(), bytes))
}
