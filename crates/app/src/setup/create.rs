//! Making a new book.

use std::path::Path;
use std::sync::Arc;

use store::Store;
use vault::{BookKey, Cost, Files, KeyFile};
use zeroize::Zeroizing;

use crate::book::{Book, Done, Guess, Opened};
use crate::error::{AppError, ErrorCode};
use crate::portable::{ImportBook, PortableCounts, book_import};

use super::{BookStatus, Pages, RetypedWord, backups, by_keyring, recovery, status};

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
    /// Whether an earlier book, or what is left of it, may be put aside.
    #[serde(default)]
    pub aside: bool,
}

/// Shorter ones are guessed too fast, even at the cost of Argon2id.
pub const SHORTEST_PASSPHRASE: usize = 10;

/// Makes a new book and opens it.
///
/// # Errors
/// [`ErrorCode::BookExists`]; [`ErrorCode::BookRemains`] when parts of a book
/// lie here; [`ErrorCode::PassphraseShort`] or
/// [`ErrorCode::PassphraseWeak`] at `passphrase` or `start`;
/// [`ErrorCode::WordsDiffer`] at the word that was typed otherwise; [`ErrorCode::DiskFull`] or [`ErrorCode::FileUnwritable`], after
/// which there is no book.
pub fn book_create(book: &Book, ask: CreateBook) -> Result<BookStatus, AppError> {
    let passphrase = Zeroizing::new(ask.passphrase);
    let start = ask.start.map(Zeroizing::new);
    good_enough(&passphrase, "passphrase")?;
    if let Some(start) = &start {
        good_enough(start, "start")?;
    }
    recovery::check(&passphrase, &ask.retyped)?;
    let here = Store::exists(book.folder());
    // One that is open is no rest of an earlier book, whatever is asked.
    if here && (!ask.aside || book.opened().is_some()) {
        return Err(AppError::new(ErrorCode::BookExists));
    }
    if here || remains(book.folder()) {
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
            let key = Arc::clone(&opened.key);
            *book.opened() = Some(opened);
            let told = by_keyring::keep(book, &key, keys);
            Ok(status(book, Some(told)))
        }
        Err(refusal) => {
            discard(book.folder());
            Err(refusal)
        }
    }
}

/// Whether the keys or the documents of a book lie in a folder without it.
pub(super) fn remains(folder: &Path) -> bool {
    folder.join("keys.json").exists() || folder.join("files").exists()
}

pub(super) fn good_enough(passphrase: &str, field: &str) -> Result<(), AppError> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(
            AppError::at(ErrorCode::PassphraseShort, field).about("least", SHORTEST_PASSPHRASE)
        );
    }
    if vault::guessed_at_once(passphrase) {
        return Err(AppError::at(ErrorCode::PassphraseWeak, field));
    }
    Ok(())
}

pub(super) fn cost(book: &Book) -> Cost {
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
        phone: None,
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
