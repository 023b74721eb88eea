//! Whether everything in the book can be read.

use super::Book;
use crate::documents::content;
use crate::error::{AppError, ErrorCode};

impl Book {
    /// Checks that the database is whole and that every document opens, and
    /// answers how many documents did.
    ///
    /// # Errors
    /// [`ErrorCode::BookDamaged`], or [`ErrorCode::FileDamaged`] with the
    /// `file` that was found first and all `files` that do not open, one a line.
    pub fn verify(&self) -> Result<usize, AppError> {
        {
            let guard = self.opened();
            let opened = guard
                .as_ref()
                .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
            opened.store.integrity()?;
        }
        let documents = self.read(|look| Ok(look.documents().all()?))?;
        let mut refusals = Vec::new();
        for document in &documents {
            match content(self, document) {
                Ok(_) => {}
                Err(refusal) if refusal.code == ErrorCode::FileDamaged => {
                    refusals.push((document, refusal))
                }
                Err(other) => return Err(other),
            }
        }
        let files: Vec<_> = refusals
            .iter()
            .map(|(document, _)| document.file_name.as_str())
            .collect();
        let files = files.join("\n");
        match refusals.into_iter().next() {
            Some((_, refusal)) => Err(refusal.about("files", files)),
            None => Ok(documents.len()),
        }
    }
}
