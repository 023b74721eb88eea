//! The recovery passphrase: words that are drawn, printed, and typed again.

use std::path::PathBuf;

use exchange::paper::RecoverySheet;
use vault::{RECOVERY_WORDS, folded};

use crate::book::Book;
use crate::documents::write_file;
use crate::error::{AppError, ErrorCode};
use crate::papers::SavedPaper;
use crate::plain::open_plain;

use super::Nothing;

/// Words for a new book, and which of them are asked again.
#[derive(serde::Serialize, ts_rs::TS)]
pub struct RecoveryProposal {
    /// The words, in their order.
    pub words: Vec<String>,
    /// Places of two of them, from 1.
    pub ask: Vec<usize>,
}

/// One word that was typed again from paper.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RetypedWord {
    /// Its place, from 1.
    pub place: usize,
    /// What was typed.
    pub word: String,
}

/// Draws words for a new book; nothing is kept of them.
///
/// # Errors
/// [`ErrorCode::Internal`] when the system gives no random numbers.
pub fn recovery_propose(_: &Book, _: Nothing) -> Result<RecoveryProposal, AppError> {
    let words = vault::recovery_words()?;
    let half = RECOVERY_WORDS / 2;
    // One of each half, so that both lines of the sheet were written down.
    // Which ones need not be secret, only different from time to time.
    let turn = words.iter().map(|word| word.len()).sum::<usize>() % half;
    Ok(RecoveryProposal {
        words: words.map(str::to_owned).to_vec(),
        ask: vec![1 + turn, 1 + half + (turn * 3 + 1) % half],
    })
}

/// Refuses a word that was typed otherwise than it was proposed.
pub(super) fn check(words: &str, retyped: &[RetypedWord]) -> Result<(), AppError> {
    let words = folded(words);
    let words: Vec<&str> = words.split(' ').collect();
    for (at, again) in retyped.iter().enumerate() {
        let proposed = again
            .place
            .checked_sub(1)
            .and_then(|place| words.get(place));
        if proposed.is_none_or(|word| *word != folded(&again.word).as_str()) {
            let refusal = AppError::at(ErrorCode::WordsDiffer, format!("retyped.{at}"));
            return Err(refusal.about("place", again.place));
        }
    }
    Ok(())
}

/// The sheet on which the words stand.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SheetAsk {
    /// The words.
    pub words: Vec<String>,
    /// Where to write it; when empty, it is opened to be printed, from a copy
    /// that goes when the program is left.
    #[serde(default)]
    #[ts(as = "Option<String>")]
    pub path: Option<PathBuf>,
}

/// Prints the recovery sheet.
///
/// # Errors
/// [`ErrorCode::FileUnwritable`] at `path`; [`ErrorCode::FileUnreadable`] when
/// the desktop has no program that shows it.
pub fn recovery_sheet(book: &Book, ask: SheetAsk) -> Result<SavedPaper, AppError> {
    let sheet = RecoverySheet {
        words: ask.words,
        day: book.today(),
        folder: book.folder().display().to_string(),
    };
    let pdf = sheet.pdf()?;
    let path = match ask.path {
        Some(path) => {
            write_file(&path, &pdf)?;
            path
        }
        None => open_plain(book, "recovery", "feuille-de-secours.pdf", &pdf)?,
    };
    Ok(SavedPaper {
        path: path.display().to_string(),
        doubts: Vec::new(),
    })
}
