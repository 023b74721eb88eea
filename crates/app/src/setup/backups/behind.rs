//! The backup that is made while the book is being locked.
//!
//! The book is copied as it stands, which takes as long as reading it once;
//! sealing the copy, reading it back and counting it go on behind the locked
//! screen. Who leaves the program, or moves the book, waits for it.

use std::sync::PoisonError;
use std::thread;

use crate::book::Book;
use crate::error::AppError;

use super::pack::{self, Moment};
use super::{due_in, unwritable};

/// Begins the backup of a book that is about to be locked, when one is due. A
/// failure does not keep the book open: it is told beside the date of the last
/// good backup.
pub(crate) fn before_lock(book: &Book) {
    match copied(book) {
        Ok(Some(moment)) => seal(book, moment),
        Ok(None) => {}
        Err(refusal) => {
            eprintln!("no backup was made: {refusal}");
            book.note_backup(Some(refusal.code));
        }
    }
}

fn copied(book: &Book) -> Result<Option<Moment>, AppError> {
    let Some(folder) = due_in(book)? else {
        return Ok(None);
    };
    std::fs::create_dir_all(folder).map_err(|error| unwritable(&error))?;
    pack::moment(book, folder).map(Some)
}

fn seal(book: &Book, moment: Moment) {
    let failure = book.backup_failures();
    let mut behind = book.behind();
    let before = behind.take();
    let folder = book.backups().map(std::path::Path::to_path_buf);
    *behind = Some(thread::spawn(move || {
        if let Some(before) = before
            && before.join().is_err()
        {
            eprintln!("an earlier backup came to no end");
        }
        let made = folder.map(|folder| pack::make_in(&moment, &folder));
        let code = match made {
            Some(Err(refusal)) => {
                eprintln!("no backup was made: {refusal}");
                Some(refusal.code)
            }
            _ => None,
        };
        *failure.lock().unwrap_or_else(PoisonError::into_inner) = code;
    }));
}

/// Waits for the backup that a lock began.
pub(crate) fn settle(book: &Book) {
    let begun = book.behind().take();
    if let Some(begun) = begun
        && begun.join().is_err()
    {
        book.note_backup(Some(crate::error::ErrorCode::Internal));
    }
}
