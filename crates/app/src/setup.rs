//! Creating, opening and closing the book.

pub mod backups;
mod by_keyring;
mod create;
pub mod demo;
mod opened_by;
mod pages;
pub mod recovery;

use std::sync::Arc;

use domain::time::Day;
use store::Store;
use vault::{BookKey, Files, KeyFile, VaultError};
use zeroize::Zeroizing;

use crate::book::{Book, Opened};
use crate::error::{AppError, ErrorCode};

pub use by_keyring::KeyringState;
pub(crate) use by_keyring::Turns;
pub(crate) use create::found;
use create::remains;
pub use create::{CreateBook, SHORTEST_PASSPHRASE, book_create, book_from_portable};
pub use demo::{demo_leave, demo_open};
pub use opened_by::OpenedBy;
pub(crate) use opened_by::guessed;
pub(crate) use pages::Pages;
pub use pages::book_pages;
pub use recovery::RetypedWord;

/// A question without an answer to give.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Whether there is a book and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum BookState {
    /// No book in the folder, and no trace of one: a first run.
    Absent,
    /// No book in the folder, but its keys, its files or the keyring tell of
    /// one.
    Missing,
    /// A book that waits for its passphrase.
    Locked,
    /// A book whose keys or database cannot be read.
    Damaged,
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
    /// What the keyring said, when it was asked.
    pub keyring: Option<KeyringState>,
    /// What can be typed to open it; told of a locked book only.
    pub opened_by: Option<OpenedBy>,
    /// Whether what is open is the demonstration.
    pub demo: bool,
    /// Version of the program.
    pub version: &'static str,
}

/// A passphrase.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Passphrase {
    /// What the doctor types: a passphrase, or the recovery words.
    pub passphrase: String,
}

/// How the book stands; the keyring is not asked.
///
/// # Errors
/// None; a broken folder is told when the book is opened.
pub fn book_status(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
    Ok(status(book, None))
}

pub(crate) fn status(book: &Book, keyring: Option<KeyringState>) -> BookStatus {
    let guard = book.opened();
    let opened = guard.as_ref();
    let state = match (opened.is_some(), Store::exists(book.folder())) {
        (true, _) => BookState::Open,
        (false, true) if keys_are_damaged(book) => BookState::Damaged,
        (false, true) => BookState::Locked,
        (false, false) if remains(book.folder()) => BookState::Missing,
        (false, false) if keyring.is_some_and(KeyringState::knows_a_book) => BookState::Missing,
        (false, false) => BookState::Absent,
    };
    let keys = || KeyFile::read(book.folder()).ok().flatten();
    BookStatus {
        state,
        opened_by: (state == BookState::Locked)
            .then(keys)
            .flatten()
            .map(|keys| OpenedBy::of(&keys)),
        folder: book.folder().display().to_string(),
        today: book.today(),
        keyring,
        demo: opened.is_some_and(|opened| opened.demo.is_some()),
        version: env!("CARGO_PKG_VERSION"),
    }
}

/// Whether the keys are gone or altered; those of a later version are neither.
fn keys_are_damaged(book: &Book) -> bool {
    matches!(
        KeyFile::read(book.folder()),
        Ok(None) | Err(VaultError::Damaged)
    )
}

/// What the start of the program finds: opens the book when the keyring holds
/// its secret, and otherwise says why it did not.
///
/// # Errors
/// As [`book_open`], for a book that the keyring opens.
pub fn book_start(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
    // Held meanwhile: a start that is under way is waited for.
    let mut ahead = book.ahead();
    ahead.begun = true;
    match ahead.told.take() {
        Some(told) => told,
        None => start(book, Pages::Now),
    }
}

/// A start that began before anything asked for it, and what it told.
#[derive(Default)]
pub(crate) struct Ahead {
    begun: bool,
    told: Option<Result<BookStatus, AppError>>,
}

/// Starts while the window is still being made, so that the book is open when
/// its first screen asks.
///
/// [`book_start`] then tells what this found. The window reads the pages of
/// the book once it rests: [`book_pages`].
pub fn start_ahead(book: &Book) {
    let mut ahead = book.ahead();
    if !ahead.begun {
        ahead.begun = true;
        ahead.told = Some(start(book, Pages::AtRest));
    }
}

fn start(book: &Book, pages: Pages) -> Result<BookStatus, AppError> {
    if book.opened().is_some() {
        return Ok(status(book, None));
    }
    crate::plain::sweep_plain_copies();
    match by_keyring::open(book, pages) {
        Ok(told) => Ok(status(book, Some(told))),
        Err(refusal) if refusal.code == ErrorCode::BookDamaged => Ok(BookStatus {
            state: BookState::Damaged,
            opened_by: None,
            ..status(book, None)
        }),
        Err(refusal) => Err(refusal),
    }
}

/// Opens the book, and lets the keyring open it from now on where there is
/// one.
///
/// # Errors
/// [`ErrorCode::BookAbsent`], [`ErrorCode::WrongPassphrase`] and
/// [`ErrorCode::PassphraseWait`] with the seconds to wait,
/// [`ErrorCode::BookDamaged`], [`ErrorCode::BookForeign`],
/// [`ErrorCode::BookNewer`], [`ErrorCode::BookInUse`].
pub fn book_open(book: &Book, ask: Passphrase) -> Result<BookStatus, AppError> {
    let passphrase = Zeroizing::new(ask.passphrase);
    if book.opened().is_some() {
        return Ok(status(book, None));
    }
    if !Store::exists(book.folder()) {
        return Err(AppError::new(ErrorCode::BookAbsent));
    }
    let keys = read_keys(book)?;
    let key = guessed(book, &keys, || {
        keys.unlock(&passphrase).map_err(damaged_keys)
    })?;
    let opened = open_with(book, key, Pages::Now)?;
    let key = Arc::clone(&opened.key);
    *book.opened() = Some(opened);
    let told = by_keyring::keep(book, &key, keys);
    Ok(status(book, Some(told)))
}

/// The keys of the book in its folder.
pub(crate) fn read_keys(book: &Book) -> Result<KeyFile, AppError> {
    let keys = KeyFile::read(book.folder()).map_err(damaged_keys)?;
    keys.ok_or_else(|| AppError::new(ErrorCode::BookDamaged))
}

/// Opens the database and the files of the doctor's book.
pub(crate) fn open_with(book: &Book, key: BookKey, pages: Pages) -> Result<Opened, AppError> {
    let store = Store::open(book.folder(), &key.database())?;
    if pages == Pages::Now {
        // A page that was altered is told before anything is written beside it.
        store.pages_hold()?;
    }
    let files = Files::new(book.folder(), &key);
    // The book is ours now: what a crash left half-written goes.
    files.sweep()?;
    crate::documents::sweep(&store, &files, book.now())?;
    Ok(Opened {
        store,
        files,
        key: Arc::new(key),
        pages,
        demo: None,
        phone: None,
    })
}

/// Damaged keys are a damaged book, not a damaged file of the doctor.
pub(crate) fn damaged_keys(error: vault::VaultError) -> AppError {
    let mut refusal = AppError::from(error);
    if refusal.code == ErrorCode::FileDamaged {
        refusal.code = ErrorCode::BookDamaged;
    }
    refusal
}

/// Closes the book, removes what was opened from it in plain, and takes its
/// secret out of the keyring: only a passphrase opens it again. A backup that
/// is due is made behind it.
///
/// # Errors
/// None: the answer says whether the keyring let go of the secret.
pub fn book_lock(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
    backups::before_lock(book);
    let demo = shut(book);
    let told = (!demo).then(|| by_keyring::pause(book)).flatten();
    Ok(status(book, told))
}

/// Closes the book as leaving the program does: the keyring opens it again.
pub fn close(book: &Book) {
    shut(book);
}

/// Whether it was the demonstration that was closed.
pub(crate) fn shut(book: &Book) -> bool {
    let opened = book.opened().take();
    crate::plain::forget_plain_copies();
    opened.is_some_and(|opened| opened.demo.is_some())
}
