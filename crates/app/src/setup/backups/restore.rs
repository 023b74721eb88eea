//! Putting a backup in the place of the book.

use std::fs;
use std::path::{Path, PathBuf};

use domain::time::Instant;
use serde_json::Map;
use store::{Store, StoreError};
use vault::KeyFile;
use zeroize::Zeroizing;

use crate::book::{Book, entry};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::setup::{self, BookStatus, OpenedBy, Passphrase, book_open, guessed};

use super::checked::{BackupCounts, begin, of_backup, opened};
use super::pack::sync;
use super::{behind, unwritable};

/// A backup to look at.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct InspectBackup {
    /// The file.
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// What can be told of a backup without its passphrase.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BackupSeen {
    /// The name of its file.
    pub name: String,
    /// Its length in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What can be typed to open it.
    pub opened_by: OpenedBy,
    /// Whether there is a book here already.
    pub book_here: bool,
    /// Whether it is a backup of that book.
    pub same_book: bool,
    /// Whether nobody can tell: the keys of the book here cannot be read.
    pub unknown_book: bool,
}

/// What may be put aside for a backup.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Replace {
    /// Nothing: there must be no book.
    #[default]
    Nothing,
    /// The same book, in another state.
    SameBook,
    /// Any book.
    AnyBook,
}

/// A backup to restore.
#[derive(serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    /// The file.
    #[ts(as = "String")]
    pub path: PathBuf,
    /// What opens it.
    pub passphrase: String,
    /// What may be put aside for it.
    #[serde(default)]
    pub replace: Replace,
}

/// A book that came back.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Restored {
    /// How the book stands now.
    pub status: BookStatus,
    /// What came back, and of when it is.
    pub counts: BackupCounts,
    /// The folder in which the book lies that was here before.
    pub aside: Option<String>,
}

/// Looks at a backup before its passphrase is asked for.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`], [`ErrorCode::BackupForeign`],
/// [`ErrorCode::BackupNewer`], [`ErrorCode::BackupDamaged`] at `path`.
pub fn backup_inspect(book: &Book, ask: InspectBackup) -> Result<BackupSeen, AppError> {
    let sealed = begin(&ask.path)?;
    let unreadable = |error| AppError::at(ErrorCode::FileUnreadable, "path").because(error);
    let name = ask.path.file_name().unwrap_or_default();
    Ok(BackupSeen {
        name: name.to_string_lossy().into_owned(),
        bytes: fs::metadata(&ask.path).map_err(unreadable)?.len(),
        opened_by: OpenedBy::of(sealed.keys()),
        book_here: Store::exists(book.folder()),
        unknown_book: Store::exists(book.folder()) && !has_keys(book),
        same_book: is_of_this_book(book, sealed.keys()),
    })
}

fn has_keys(book: &Book) -> bool {
    matches!(KeyFile::read(book.folder()), Ok(Some(_)))
}

/// Whether a backup is of the book that lies here; a book whose keys cannot be
/// read is told by nothing.
fn is_of_this_book(book: &Book, keys: &KeyFile) -> bool {
    let here = KeyFile::read(book.folder()).ok().flatten();
    here.is_some_and(|here| here.is_of_the_same_book(keys))
}

/// Restores a backup and opens it. A book that lies here is put aside, whole,
/// in a folder beside it.
///
/// # Errors
/// [`ErrorCode::WrongPassphrase`]; [`ErrorCode::BookExists`] or
/// [`ErrorCode::BackupOtherBook`] when something may not be put aside;
/// [`ErrorCode::BookInUse`]; those of [`backup_inspect`];
/// [`ErrorCode::DiskFull`]. The book that lies here is then as it was.
pub fn backup_restore(book: &Book, ask: RestoreBackup) -> Result<Restored, AppError> {
    let passphrase = Zeroizing::new(ask.passphrase);
    let sealed = begin(&ask.path)?;
    may_replace(book, sealed.keys(), ask.replace)?;
    let key = guessed(book, sealed.keys(), || {
        sealed.keys().unlock(&passphrase).map_err(of_backup)
    })?;
    let keys = sealed.keys().clone();
    let room = book.folder().parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(room).map_err(|error| unwritable(&error))?;
    let reread = opened(sealed, &key, room)?;
    keys.write(reread.folder.path())?;
    // Told in the book itself, so that nobody takes back what was done before
    // the backup as if it had been done since.
    let made_at = reread.manifest.made_at.to_string();
    let about = Map::from_iter([("made_at".to_owned(), made_at.into())]);
    let mut restored = Store::open(reread.folder.path(), &key.database())?;
    restored.note(&entry(book, Op::RestoreBackup), &about, || {
        Ok::<_, AppError>(())
    })?;
    drop(restored);
    setup::close(book);
    let aside = put_aside(book)?;
    if let Err(error) = fs::rename(reread.folder.path(), book.folder()) {
        if let Some(aside) = &aside {
            fs::rename(aside, book.folder()).map_err(|error| unwritable(&error))?;
        }
        return Err(unwritable(&error));
    }
    sync(room)?;
    let passphrase = Passphrase {
        passphrase: passphrase.to_string(),
    };
    Ok(Restored {
        status: book_open(book, passphrase)?,
        counts: reread.manifest.counted(),
        aside: aside.map(|aside| aside.display().to_string()),
    })
}

fn may_replace(book: &Book, keys: &KeyFile, replace: Replace) -> Result<(), AppError> {
    if !Store::exists(book.folder()) || replace == Replace::AnyBook {
        return Ok(());
    }
    match replace {
        Replace::SameBook if is_of_this_book(book, keys) => Ok(()),
        Replace::SameBook => Err(AppError::at(ErrorCode::BackupOtherBook, "path")),
        _ => Err(AppError::new(ErrorCode::BookExists)),
    }
}

/// Gives the folder that lies here another name, unless a program holds the
/// book in it: the new name; none when nothing lies here.
pub(crate) fn put_aside(book: &Book) -> Result<Option<PathBuf>, AppError> {
    let folder = book.folder();
    if !folder.exists() {
        return Ok(None);
    }
    // A backup that goes on behind the lock reads from it.
    behind::settle(book);
    let turns = book.turns();
    let _no_keys = turns.give_up();
    let held = Store::hold_folder(folder).map_err(|error| match error {
        StoreError::Locked => AppError::new(ErrorCode::BookInUse),
        other => AppError::from(other),
    })?;
    let aside = aside(folder, book.now());
    let moved = fs::rename(folder, &aside);
    drop(held);
    moved.map_err(|error| unwritable(&error))?;
    Ok(Some(aside))
}

/// A name beside the folder that nothing has.
fn aside(folder: &Path, at: Instant) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let dated = format!("{name}-{}", at.utc().format("%Y%m%dT%H%M%SZ"));
    let further = (2_u32..).map(|number| format!("{dated}-{number}"));
    let free = std::iter::once(dated.clone())
        .chain(further)
        .map(|name| folder.with_file_name(name))
        .find(|path| !path.exists());
    free.unwrap_or_else(|| folder.with_file_name(dated))
}
