//! The sealed files of documents that were removed.

use std::collections::BTreeSet;

use domain::time::Instant;
use store::{Reader, Store};
use vault::{Files, SealName};

use crate::error::{AppError, ErrorCode};
use crate::op::Op;

/// Days for which the file of a removed document stays sealed in the book.
pub const KEPT_AFTER_REMOVAL: i64 = 30;

/// Removes for good the files of documents that were removed long enough ago.
/// A file that no removal of this book names is left alone.
pub(crate) fn sweep(store: &Store, files: &Files, now: Instant) -> Result<(), AppError> {
    let reader = store.read();
    let in_use = seals(&reader)?;
    let unused: Vec<_> = files
        .all()?
        .into_iter()
        .filter(|it| !in_use.contains(it.as_str()))
        .collect();
    if unused.is_empty() {
        return Ok(());
    }
    let removed = reader.seals_removed_by(&Op::RemoveDocument.name())?;
    let long_ago = |at: &Instant| (now.utc() - at.utc()).num_days() > KEPT_AFTER_REMOVAL;
    for seal in unused {
        if removed.get(seal.as_str()).is_some_and(long_ago) {
            files.remove(&seal)?;
        }
    }
    Ok(())
}

/// Refuses documents that came back without their file.
///
/// # Errors
/// [`ErrorCode::DocumentGone`] with the name of the first.
pub(crate) fn files_are_there(
    reader: &Reader<'_>,
    before: &BTreeSet<String>,
    files: &Files,
) -> Result<(), AppError> {
    for document in reader.documents().all()? {
        if before.contains(&document.seal) {
            continue;
        }
        let seal = SealName::try_from(document.seal)?;
        if !files.hold(&seal) {
            return Err(AppError::new(ErrorCode::DocumentGone)
                .about("file", &document.file_name)
                .about("days", KEPT_AFTER_REMOVAL));
        }
    }
    Ok(())
}

/// The seals of all documents.
pub(crate) fn seals(reader: &Reader<'_>) -> Result<BTreeSet<String>, AppError> {
    let documents = reader.documents().all()?.into_iter();
    Ok(documents.map(|document| document.seal).collect())
}
