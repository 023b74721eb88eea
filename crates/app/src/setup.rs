//! Creating, opening and closing the book.

use std::path::Path;

use domain::time::Day;
use store::Store;
use vault::{BookKey, Cost, Files, KeyFile};
use zeroize::Zeroizing;

use crate::book::{Book, Done, Guess, Opened};
use crate::error::{AppError, ErrorCode};
use crate::portable::{ImportBook, PortableCounts, book_import};

/// A question without an answer to give.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Whether there is a book and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum BookState {
    /// No book in the folder.
    Absent,
    /// A book that waits for its passphrase.
    Locked,
    /// An open book.
    Open,
}

/// How the book stands.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BookStatus {
    /// Absent, locked, open.
    pub state: BookState,
    /// Where it lies.
    pub folder: String,
    /// Today, on the doctor's wall.
    pub today: Day,
}

/// A passphrase.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Passphrase {
    /// What the doctor types.
    pub passphrase: String,
}

/// Shorter ones are guessed too fast, even at the cost of Argon2id.
pub const SHORTEST_PASSPHRASE: usize = 10;

/// How the book stands.
///
/// # Errors
/// None; a broken folder is told when the book is opened.
pub fn book_status(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
    let state = match (book.opened().is_some(), Store::exists(book.folder())) {
        (true, _) => BookState::Open,
        (false, true) => BookState::Locked,
        (false, false) => BookState::Absent,
    };
    let folder = book.folder().display().to_string();
    Ok(BookStatus {
        state,
        folder,
        today: book.today(),
    })
}

/// Makes a new book and opens it.
///
/// # Errors
/// [`ErrorCode::BookExists`]; [`ErrorCode::PassphraseShort`] at `passphrase`;
/// [`ErrorCode::DiskFull`] or [`ErrorCode::FileUnwritable`], after which there
/// is no book.
pub fn book_create(book: &Book, ask: Passphrase) -> Result<BookStatus, AppError> {
    let passphrase = Zeroizing::new(ask.passphrase);
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(AppError::at(ErrorCode::PassphraseShort, "passphrase")
            .about("least", SHORTEST_PASSPHRASE));
    }
    if Store::exists(book.folder()) {
        return Err(AppError::new(ErrorCode::BookExists));
    }
    std::fs::create_dir_all(book.folder())
        .map_err(|error| AppError::new(ErrorCode::FileUnwritable).because(error))?;
    let cost = match book.guess() {
        Guess::Hard => Cost::standard(),
        Guess::Cheap => Cost::quick(),
    };
    let key = BookKey::random()?;
    let made = make(book, &key, &KeyFile::create(&key, &passphrase, cost)?);
    match made {
        Ok(opened) => *book.opened() = Some(opened),
        Err(refusal) => {
            discard(book.folder());
            return Err(refusal);
        }
    }
    book_status(book, Nothing {})
}

fn make(book: &Book, key: &BookKey, keys: &KeyFile) -> Result<Opened, AppError> {
    // The keys come first: a database without keys could never be opened,
    // keys without a database are simply written again.
    keys.write(book.folder())?;
    let id = uuid::Uuid::now_v7().to_string();
    let store = Store::create(book.folder(), &key.database(), &id, book.now())?;
    let files = Files::new(book.folder(), key);
    Ok(Opened { store, files })
}

/// Takes away what making a book left behind. What cannot be removed now is
/// written over by the next try, so a failure here is no second refusal.
fn discard(folder: &Path) {
    const MADE: [&str; 5] = [
        "book.db",
        "book.db-wal",
        "book.db-shm",
        "book.lock",
        "keys.json",
    ];
    for name in MADE {
        if let Err(error) = std::fs::remove_file(folder.join(name))
            && error.kind() != std::io::ErrorKind::NotFound
        {
            eprintln!("{name} stays: {error}");
        }
    }
}

/// Makes a new book from a portable one, or none at all.
///
/// # Errors
/// As [`book_create`] and [`crate::portable::book_import`]; the folder is then
/// as it was.
pub fn book_from_portable(
    book: &Book,
    passphrase: Passphrase,
    portable: ImportBook,
) -> Result<Done<PortableCounts>, AppError> {
    let files = book.folder().join("files");
    let had_files = files.exists();
    book_create(book, passphrase)?;
    let imported = book_import(book, portable);
    if imported.is_err() {
        *book.opened() = None;
        discard(book.folder());
        if !had_files
            && files.exists()
            && let Err(error) = std::fs::remove_dir_all(&files)
        {
            eprintln!("sealed files stay: {error}");
        }
    }
    imported
}

/// Opens the book.
///
/// # Errors
/// [`ErrorCode::BookAbsent`], [`ErrorCode::WrongPassphrase`],
/// [`ErrorCode::BookDamaged`], [`ErrorCode::BookForeign`],
/// [`ErrorCode::BookNewer`], [`ErrorCode::BookInUse`].
pub fn book_open(book: &Book, ask: Passphrase) -> Result<BookStatus, AppError> {
    let passphrase = Zeroizing::new(ask.passphrase);
    if book.opened().is_some() {
        return book_status(book, Nothing {});
    }
    if !Store::exists(book.folder()) {
        return Err(AppError::new(ErrorCode::BookAbsent));
    }
    let keys = KeyFile::read(book.folder()).map_err(damaged_keys)?;
    let keys = keys.ok_or_else(|| AppError::new(ErrorCode::BookDamaged))?;
    let key = keys.unlock(&passphrase).map_err(damaged_keys)?;
    let store = Store::open(book.folder(), &key.database())?;
    let files = Files::new(book.folder(), &key);
    // The book is ours now: what a crash left half-written goes.
    files.sweep()?;
    *book.opened() = Some(Opened { store, files });
    book_status(book, Nothing {})
}

/// Damaged keys are a damaged book, not a damaged file of the doctor.
fn damaged_keys(error: vault::VaultError) -> AppError {
    let mut refusal = AppError::from(error);
    if refusal.code == ErrorCode::FileDamaged {
        refusal.code = ErrorCode::BookDamaged;
    }
    refusal
}

/// Closes the book and removes what was opened from it in plain.
///
/// # Errors
/// None.
pub fn book_lock(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
    *book.opened() = None;
    crate::documents::forget_plain_copies();
    book_status(book, Nothing {})
}
