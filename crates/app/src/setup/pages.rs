//! Whether every page of the book is as it was written.
//!
//! Each page is proven when it is read; here all of them are read, so that a
//! page nobody asked for in years is told while there are backups. That takes
//! a fraction of a second that grows with the book, and the first screen of
//! the day does not wait for it.

use std::sync::Arc;

use store::{Store, StoreError};
use vault::BookKey;

use crate::book::{Book, Opened};
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
    if let Some(key) = unread(book)? {
        let hold = Store::pages_hold_beside(book.folder(), &key.database()).is_ok();
        let read = conclude(book, &key, hold);
        if matches!(read, Err(StoreError::Damaged)) {
            shut(book);
        }
        read?;
    }
    Ok(status(book, None))
}

/// The key of the open book, while its pages wait to be read.
fn unread(book: &Book) -> Result<Option<Arc<BookKey>>, AppError> {
    let guard = book.opened();
    let opened = guard
        .as_ref()
        .ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
    Ok((opened.pages == Pages::AtRest).then(|| Arc::clone(&opened.key)))
}

/// Notes that the pages were read, unless the book was locked meanwhile: its
/// next opening reads or owes its own.
fn conclude(book: &Book, key: &Arc<BookKey>, hold: bool) -> Result<(), StoreError> {
    let mut guard = book.opened();
    let same = |opened: &&mut Opened| Arc::ptr_eq(&opened.key, key);
    if let Some(opened) = guard.as_mut().filter(same) {
        // A page that was being written looks altered from beside: only what
        // the open book says counts.
        if !hold {
            opened.store.pages_hold()?;
        }
        opened.pages = Pages::Now;
    }
    Ok(())
}
