//! The recovery passphrase: words that are drawn, printed, and typed again.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use exchange::paper::RecoverySheet;
use serde_json::Map;
use vault::{BookKey, RECOVERY_WORDS, folded};
use zeroize::Zeroizing;

use crate::book::{Book, Done, Said, Topic, entry};
use crate::documents::write_file;
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::papers::SavedPaper;
use crate::plain::open_plain;

use super::backups::{BackupMade, MakeBackup, backup_make};
use super::create::{cost, good_enough};
use super::{Nothing, damaged_keys, read_keys};

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

/// What is to open the book from now on, in the place of the recovery words or
/// passphrase that it was made with.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecovery {
    /// The words that were proposed, or the doctor's own passphrase.
    pub passphrase: String,
    /// Words that were proposed, typed again from paper; none when the
    /// passphrase is the doctor's own.
    #[serde(default)]
    pub retyped: Vec<RetypedWord>,
}

/// Opens the book by other recovery words, or by another passphrase.
///
/// A backup that they open is made at once. The key of the book stays: what was
/// sealed before, backups above all, still opens by what was replaced. Whoever
/// is in the book may change them, as it opens to who has lost them: by the
/// keyring.
///
/// The answer is the backup; none where the program keeps none by itself or
/// where it failed, which [`super::backups::backup_list`] then tells.
///
/// # Errors
/// [`ErrorCode::BookLocked`]; [`ErrorCode::DemoOnly`] for the demonstration;
/// [`ErrorCode::PassphraseShort`] or [`ErrorCode::PassphraseWeak`] at
/// `passphrase`; [`ErrorCode::WordsDiffer`] at the word that was typed
/// otherwise; [`ErrorCode::DiskFull`]. What
/// opened the book then opens it still.
pub fn recovery_change(
    book: &Book,
    ask: ChangeRecovery,
) -> Result<Done<Option<BackupMade>>, AppError> {
    let passphrase = Zeroizing::new(ask.passphrase);
    good_enough(&passphrase, "passphrase")?;
    check(&passphrase, &ask.retyped)?;
    let words = !ask.retyped.is_empty();
    let key = own_key(book)?;
    rewrap(book, &key, &passphrase, words)?;
    let op = Op::ChangeRecovery;
    // The words hold whatever becomes of the backup: its failure is told
    // beside the list of backups.
    let backup = book.backups().and_then(|_| {
        backup_make(book, MakeBackup::default())
            .inspect_err(|refusal| eprintln!("no backup was made: {refusal}"))
            .ok()
    });
    Ok(Done {
        value: backup,
        changed: vec![Topic::History],
        said: Some(Said {
            op,
            about: BTreeMap::new(),
            undoable: op.undoable(),
        }),
    })
}

/// The key of the doctor's own book.
fn own_key(book: &Book) -> Result<Arc<BookKey>, AppError> {
    let guard = book.opened();
    let opened = guard.as_ref();
    let opened = opened.ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
    if opened.demo.is_some() {
        return Err(AppError::new(ErrorCode::DemoOnly));
    }
    Ok(Arc::clone(&opened.key))
}

/// Writes the keys and the line of history, both or none.
fn rewrap(book: &Book, key: &BookKey, typed: &str, words: bool) -> Result<(), AppError> {
    // A keyring that still asks its owner would write the keys as they were.
    let turns = book.turns();
    let _no_keys = turns.give_up();
    let before = read_keys(book)?;
    let cost = cost(book);
    let after = if words {
        before.clone().with_recovery_words(key, typed, cost)
    } else {
        before.clone().with_recovery(key, typed, cost)
    }
    .map_err(damaged_keys)?;
    let mut guard = book.opened();
    let opened = guard.as_mut();
    let opened = opened.ok_or_else(|| AppError::new(ErrorCode::BookLocked))?;
    let noted = opened
        .store
        .note(&entry(book, Op::ChangeRecovery), &Map::new(), || {
            Ok::<_, AppError>(after.write(book.folder())?)
        });
    if let Err(refusal) = noted {
        before.write(book.folder())?;
        return Err(refusal);
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
