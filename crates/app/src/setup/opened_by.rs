//! What a doctor can type to open a book, for the words that ask for it.

use std::path::{Path, PathBuf};

use vault::KeyFile;

use crate::book::Book;
use crate::error::{AppError, ErrorCode};

/// What can be typed to open a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenedBy {
    /// The recovery words alone.
    Words,
    /// A passphrase of the doctor alone.
    Passphrase,
    /// The passphrase of every day, or the recovery words.
    Either,
}

impl OpenedBy {
    pub(super) fn of(keys: &KeyFile) -> Self {
        match (keys.has_words(), keys.has_passphrase()) {
            (true, true) => Self::Either,
            (true, false) => Self::Words,
            (false, _) => Self::Passphrase,
        }
    }

    /// As the sentence of a refusal names it.
    const fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Passphrase => "passphrase",
            Self::Either => "either",
        }
    }
}

/// Where wrong passphrases are noted: beside the folder of the book, which may
/// be put aside or exchanged.
fn note_of(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".tries.json");
    folder.with_file_name(name)
}

/// Tries a passphrase, unless it is too early after wrong ones.
pub(crate) fn guessed<T>(
    book: &Book,
    keys: &KeyFile,
    guess: impl FnOnce() -> Result<T, AppError>,
) -> Result<T, AppError> {
    let seconds = |wait: std::time::Duration| wait.as_secs_f64().ceil();
    let note = note_of(book.folder());
    book.waits().recall(&note, book.now(), book.elapsed());
    if let Some(left) = book.waits().left(book.elapsed()) {
        let refusal = AppError::at(ErrorCode::PassphraseWait, "passphrase");
        return Err(refusal.about("seconds", seconds(left)));
    }
    match guess() {
        Err(refusal) if refusal.code == ErrorCode::WrongPassphrase => {
            let wait = book.waits().wrong(book.elapsed());
            book.waits().note(&note, book.now());
            let refusal = refusal.about("opened_by", OpenedBy::of(keys).name());
            Err(match wait {
                Some(wait) => refusal.about("seconds", seconds(wait)),
                None => refusal,
            })
        }
        told => {
            book.waits().right(&note);
            told
        }
    }
}
