//! The demo doctor: a fictitious life in five places, dated from today.
//!
//! The life is data, in `assets/demo`: a portable book whose days are told
//! from today, and the rhythms, changes and accounts that fill it. This module
//! writes it out for a given day. It refuses to know the current time, and
//! gives nothing that the import of any portable book would not take.

mod accounts;
mod files;
mod life;
mod rhythm;
mod told;
mod when;

use domain::time::Day;
use exchange::portable::PortableBook;

use crate::book::{Book, Done};
use crate::error::{AppError, ErrorCode};
use crate::portable::{PortableCounts, take_in};
use crate::setup::{CreateBook, book_create};

/// The portable book of the demo doctor, as it stands on `today`.
///
/// The same day gives the same book. What the doctor did lies before today;
/// what lies ahead is planned.
///
/// # Errors
/// [`ErrorCode::Internal`] when what ships with the program cannot be read;
/// tests read it on every day of several years.
pub fn demo_book(today: Day) -> Result<PortableBook, AppError> {
    let life = life::life()?;
    let mut book = told::book(today)?;
    rhythm::add_shifts(life, &mut book, today)?;
    accounts::settle(life, &mut book, today)?;
    Ok(book)
}

/// The file of a document of the demo doctor, by its path in the portable
/// book.
pub fn demo_file(path: &str) -> Option<&'static [u8]> {
    files::of(path)
}

/// Fills an open and empty book with the demo doctor of today.
///
/// It goes through the same door as any portable book: one import, one line
/// of history.
///
/// # Errors
/// [`ErrorCode::BookLocked`], [`ErrorCode::BookNotEmpty`];
/// [`ErrorCode::DiskFull`] or [`ErrorCode::FileUnwritable`], after which the
/// book is still empty.
pub fn demo_fill(book: &Book) -> Result<Done<PortableCounts>, AppError> {
    fill(book, &demo_book(book.today())?)
}

/// Makes a new book and fills it with the demo doctor of today.
///
/// # Errors
/// [`ErrorCode::BookExists`] and the others of [`book_create`], after which
/// there is no book; those of [`demo_fill`], after which it is empty.
pub fn demo_create(book: &Book, ask: CreateBook) -> Result<Done<PortableCounts>, AppError> {
    // Written out first: what would be refused is refused before there is a
    // book.
    let portable = demo_book(book.today())?;
    book_create(book, ask)?;
    fill(book, &portable)
}

fn fill(book: &Book, portable: &PortableBook) -> Result<Done<PortableCounts>, AppError> {
    take_in(book, portable, |document| {
        files::of(&document.file)
            .map(<[u8]>::to_vec)
            .ok_or_else(|| AppError::at(ErrorCode::FileUnreadable, "file"))
    })
}
