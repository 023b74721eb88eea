//! Creating, opening and closing the book.

pub mod backups;
mod by_keyring;
pub mod demo;
mod opened_by;
mod pages;
pub mod recovery;

use std::path::Path;
use std::sync::Arc;

use domain::time::Day;
use store::Store;
use vault::{BookKey, Cost, Files, KeyFile};
use zeroize::Zeroizing;

use crate::book::{Book, Done, Guess, Opened};
use crate::error::{AppError, ErrorCode};
use crate::portable::{ImportBook, PortableCounts, book_import};

pub use by_keyring::KeyringState;
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

/// What a new book is opened with.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CreateBook {
    /// The recovery passphrase: the words that were proposed, or the doctor's
    /// own.
    pub passphrase: String,
    /// Words that were proposed, typed again from paper; none when the
    /// passphrase is the doctor's own.
    #[serde(default)]
    pub retyped: Vec<RetypedWord>,
    /// A passphrase for every day, beside the recovery passphrase.
    #[serde(default)]
    pub start: Option<String>,
    /// Whether what is left of an earlier book may be put aside.
    #[serde(default)]
    pub aside: bool,
}

/// Shorter ones are guessed too fast, even at the cost of Argon2id.
pub const SHORTEST_PASSPHRASE: usize = 10;

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
    let told = by_keyring::open(book, pages)?;
    Ok(status(book, Some(told)))
}

/// Makes a new book and opens it.
///
/// # Errors
/// [`ErrorCode::BookExists`]; [`ErrorCode::BookRemains`] when parts of a book
/// lie here; [`ErrorCode::PassphraseShort`] at `passphrase` or `start`; [`ErrorCode::WordsDiffer`] at the word that was typed
/// otherwise; [`ErrorCode::DiskFull`] or [`ErrorCode::FileUnwritable`], after
/// which there is no book.
pub fn book_create(book: &Book, ask: CreateBook) -> Result<BookStatus, AppError> {
    let passphrase = Zeroizing::new(ask.passphrase);
    let start = ask.start.map(Zeroizing::new);
    long_enough(&passphrase, "passphrase")?;
    if let Some(start) = &start {
        long_enough(start, "start")?;
    }
    recovery::check(&passphrase, &ask.retyped)?;
    if Store::exists(book.folder()) {
        return Err(AppError::new(ErrorCode::BookExists));
    }
    if remains(book.folder()) {
        // Its keys may be all that opens a database that comes back.
        if !ask.aside {
            return Err(AppError::new(ErrorCode::BookRemains));
        }
        backups::put_aside(book)?;
    }
    std::fs::create_dir_all(book.folder())
        .map_err(|error| AppError::new(ErrorCode::FileUnwritable).because(error))?;
    let key = BookKey::random()?;
    let cost = cost(book);
    let mut keys = if ask.retyped.is_empty() {
        KeyFile::create(&key, &passphrase, cost)?
    } else {
        KeyFile::create_with_words(&key, &passphrase, cost)?
    };
    if let Some(start) = &start {
        keys = keys.and_passphrase(&key, start, cost)?;
    }
    match make(book, key, &keys) {
        Ok(opened) => {
            let told = by_keyring::keep(book, &opened.key, keys);
            *book.opened() = Some(opened);
            Ok(status(book, Some(told?)))
        }
        Err(refusal) => {
            discard(book.folder());
            Err(refusal)
        }
    }
}

/// Whether the keys or the documents of a book lie in a folder without it.
fn remains(folder: &Path) -> bool {
    folder.join("keys.json").exists() || folder.join("files").exists()
}

fn long_enough(passphrase: &str, field: &str) -> Result<(), AppError> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(
            AppError::at(ErrorCode::PassphraseShort, field).about("least", SHORTEST_PASSPHRASE)
        );
    }
    Ok(())
}

fn cost(book: &Book) -> Cost {
    match book.guess() {
        Guess::Hard => Cost::standard(),
        Guess::Cheap => Cost::quick(),
    }
}

fn make(book: &Book, key: BookKey, keys: &KeyFile) -> Result<Opened, AppError> {
    // The keys come first: a database without keys could never be opened,
    // keys without a database are simply written again.
    keys.write(book.folder())?;
    found(book, book.folder(), key)
}

/// Makes the database of a new book in a folder.
pub(crate) fn found(book: &Book, folder: &Path, key: BookKey) -> Result<Opened, AppError> {
    let id = uuid::Uuid::now_v7().to_string();
    let store = Store::create(folder, &key.database(), &id, book.now())?;
    Ok(Opened {
        store,
        files: Files::new(folder, &key),
        key: Arc::new(key),
        pages: Pages::Now,
        demo: None,
    })
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
    create: CreateBook,
    portable: ImportBook,
) -> Result<Done<PortableCounts>, AppError> {
    let folder = book.folder();
    let files = folder.join("files");
    let (had_folder, had_files) = (folder.exists(), files.exists());
    book_create(book, create)?;
    let imported = book_import(book, portable);
    if imported.is_err() {
        *book.opened() = None;
        discard(folder);
        if !had_files
            && files.exists()
            && let Err(error) = std::fs::remove_dir_all(&files)
        {
            eprintln!("sealed files stay: {error}");
        }
        // Only what is empty goes.
        if !had_folder && let Err(error) = std::fs::remove_dir(folder) {
            eprintln!("the folder stays: {error}");
        }
    }
    imported
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
    let told = by_keyring::keep(book, &opened.key, keys);
    *book.opened() = Some(opened);
    Ok(status(book, Some(told?)))
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
/// secret out of the keyring: only a passphrase opens it again.
///
/// # Errors
/// None: the answer says whether the keyring let go of the secret.
pub fn book_lock(book: &Book, _: Nothing) -> Result<BookStatus, AppError> {
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
