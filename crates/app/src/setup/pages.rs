//! Whether every page of the book is as it was written.
//!
//! Each page is proven when it is read; here all of them are read, so that a
//! page nobody asked for in years is told while there are backups. That takes
//! a fraction of a second that grows with the book, and the first screen of
//! the day does not wait for it.

use std::sync::Arc;

use store::{Store, StoreError};

use crate::book::Book;
use crate::error::{AppError, ErrorCode};

use super::{BookStatus, Nothing, shut, status};

/// When the pages of a book that is being opened are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pages {
    /// Before anything else.
    Now,
    /// When the window rests: [`book_pages`].
    AtRest,
}

/// Reads the pages that opening left unread, beside the open book: what is
/// asked meanwhile does not wait.
///
/// # Errors
/// [`ErrorCode::BookLocked`]; [`ErrorCode::BookDamaged`] when a page is not as
/// it was written: the book is then closed.
pub fn book_pages(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
    let key = {
        let guard = book.opened();
        let opened = guard
            .as_ref()
            .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
        if opened.pages == Pages::Now {
            drop(guard);
            return Ok(status(book, None));
        }
        Arc::clone(&opened.key)
    };
    let beside = Store::pages_hold_beside(book.folder(), &key.database());
    let mut guard = book.opened();
    match guard.as_mut() {
        // Locked meanwhile, or another book: its opening read or owes its own.
        Some(opened) if !Arc::ptr_eq(&opened.key, &key) => {}
        None => {}
        Some(opened) => {
            // A page that was being written looks altered from beside: only
            // what the open book says counts.
            if beside.is_err() {
                match opened.store.pages_hold() {
                    Ok(()) => {}
                    Err(StoreError::Damaged) => {
                        drop(guard);
                        shut(book);
                        return Err(AppError::new(ErrorCode::BookDamaged));
                    }
                    Err(other) => return Err(other.into()),
                }
            }
            opened.pages = Pages::Now;
        }
    }
    drop(guard);
    Ok(status(book, None))
}
