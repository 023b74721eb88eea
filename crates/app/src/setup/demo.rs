//! The demonstration: a book of its own, in a folder that goes when one
//! leaves it. It never meets the doctor's book.

use vault::BookKey;

use crate::book::Book;
use crate::demo::demo_fill;
use crate::error::{AppError, ErrorCode};

use super::{BookStatus, Nothing, book_start, found, shut, status};

/// Opens the demonstration. The doctor's own book, when it is open, is closed
/// first, as on leaving the program.
///
/// # Errors
/// [`ErrorCode::DiskFull`] or [`ErrorCode::FileUnwritable`], after which
/// nothing is open.
pub fn demo_open(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
    if status(book, None).demo {
        return Ok(status(book, None));
    }
    crate::backups::on_close(book)?;
    shut(book);
    let folder = tempfile::Builder::new()
        .prefix("cumul-demo-")
        .tempdir()
        .map_err(|error| AppError::new(ErrorCode::FileUnwritable).because(error))?;
    let mut opened = found(book, folder.path(), BookKey::random()?)?;
    opened.demo = Some(folder);
    *book.opened() = Some(opened);
    if let Err(refusal) = demo_fill(book) {
        shut(book);
        return Err(refusal);
    }
    Ok(status(book, None))
}

/// Leaves the demonstration, which forgets it, and goes back to where the
/// program starts: the keyring opens the doctor's book again.
///
/// # Errors
/// As [`book_start`].
pub fn demo_leave(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
    if status(book, None).demo {
        shut(book);
    }
    book_start(book, Nothing {})
}
