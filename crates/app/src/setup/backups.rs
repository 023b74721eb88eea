//! Backups: one sealed file that the passphrase alone opens on another
//! machine, called good only after it was opened, checked and counted.

mod behind;
mod checked;
mod kept;
mod pack;
mod restore;
mod thin;

use std::path::{Path, PathBuf};

use domain::time::Instant;

use crate::book::Book;
use crate::documents::OpenedFile;
use crate::error::{AppError, ErrorCode};
use crate::setup::Nothing;

use kept::Listed;

pub(crate) use behind::{before_lock, settle};
pub use checked::{BackupCounts, VerifyBackup, backup_verify};
pub(crate) use restore::put_aside;
pub use restore::{
    BackupSeen, InspectBackup, Replace, RestoreBackup, Restored, backup_inspect, backup_restore,
};

/// Where to write a backup.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MakeBackup {
    /// The file; the folder of backups when empty.
    #[serde(default)]
    #[ts(as = "Option<String>")]
    pub path: Option<PathBuf>,
}

/// A backup that was opened, checked and counted.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BackupMade {
    /// The file.
    pub path: String,
    /// When it was made.
    pub at: Instant,
    /// Its length in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What it holds.
    pub counts: BackupCounts,
}

/// A backup in the folder of backups. It was opened, checked and counted when
/// it was made.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct BackupLine {
    /// The file.
    pub path: String,
    /// When it was made.
    pub at: Instant,
    /// Its length in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What tells the backups of one book from those of another; none of a
    /// file that cannot be read.
    pub book: Option<String>,
    /// What it holds; told of the backups of a book while it is open.
    pub counts: Option<BackupCounts>,
}

/// The backups beside the book; each list has the newest first.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Backups {
    /// Where they lie; none where the program keeps none by itself.
    pub folder: Option<String>,
    /// Those of this book.
    pub good: Vec<BackupLine>,
    /// Those of other books that lay here; all of them when nobody can tell
    /// which book lies here.
    pub others: Vec<BackupLine>,
    /// Files that are cut or altered.
    pub damaged: Vec<BackupLine>,
    /// Whether the book is another than in the newest of its own; unknown
    /// while it is closed.
    pub changed_since: Option<bool>,
    /// Why the last try failed; none when it did not.
    pub failed: Option<ErrorCode>,
}

/// The backups of the book, and whether one is due.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`] when their folder cannot be read.
pub fn backup_list(book: &Book, _: Nothing) -> Result<Backups, AppError> {
    let sorted = match book.backups() {
        Some(folder) => kept::sorted(book, folder)?,
        None => kept::Sorted::default(),
    };
    let lines = |listed: Vec<Listed>| listed.into_iter().map(|each| each.line).collect();
    Ok(Backups {
        folder: book.backups().map(|folder| folder.display().to_string()),
        changed_since: changed_since(book, sorted.mine.first())?,
        failed: book.backup_failure(),
        good: lines(sorted.mine),
        others: lines(sorted.others),
        damaged: lines(sorted.damaged),
    })
}

/// Shows the folder of backups.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`] when there is none, or when the desktop has
/// nothing that shows it.
pub fn backup_show(book: &Book, _: Nothing) -> Result<OpenedFile, AppError> {
    let folder = book.backups().filter(|folder| folder.is_dir());
    let folder = folder.ok_or_else(|| AppError::new(ErrorCode::FileUnreadable))?;
    book.shell().open(folder)?;
    Ok(OpenedFile {
        path: folder.display().to_string(),
    })
}

/// Makes a backup now.
///
/// # Errors
/// [`ErrorCode::BookLocked`]; [`ErrorCode::DemoOnly`] for the demonstration;
/// [`ErrorCode::DiskFull`] or [`ErrorCode::FileUnwritable`] at `path`;
/// [`ErrorCode::BackupDamaged`] when what was written does not open again:
/// it is then taken away.
pub fn backup_make(book: &Book, ask: MakeBackup) -> Result<BackupMade, AppError> {
    settle(book);
    let made = match (&ask.path, book.backups()) {
        (Some(path), _) => pack::make(book, path),
        (None, Some(folder)) => make_in(book, folder),
        (None, None) => Err(AppError::at(ErrorCode::Required, "path")),
    };
    // What the demonstration is refused says nothing of the doctor's own book.
    let demo = matches!(&made, Err(refusal) if refusal.code == ErrorCode::DemoOnly);
    if ask.path.is_none() && !demo {
        book.note_backup(made.as_ref().err().map(|refusal| refusal.code));
    }
    made
}

fn make_in(book: &Book, folder: &Path) -> Result<BackupMade, AppError> {
    std::fs::create_dir_all(folder).map_err(|error| unwritable(&error))?;
    pack::make_in(&pack::moment(book, folder)?, folder)
}

/// Makes the backup of the day, when the book has changed since the last one.
///
/// # Errors
/// As [`backup_make`].
pub fn daily(book: &Book) -> Result<(), AppError> {
    settle(book);
    let Some(folder) = due_in(book)? else {
        return Ok(());
    };
    let today = book.now().utc().date_naive();
    let newest = kept::sorted(book, folder)?.mine.into_iter().next();
    let of_today = newest.is_some_and(|each| each.line.at.utc().date_naive() == today);
    if of_today {
        return Ok(());
    }
    backup_make(book, MakeBackup::default()).map(|_| ())
}

/// Makes a backup before the book closes, when it has changed since the last
/// one; waits for the one that locking began.
///
/// # Errors
/// As [`backup_make`].
pub fn on_close(book: &Book) -> Result<(), AppError> {
    settle(book);
    match due_in(book)? {
        Some(_) => backup_make(book, MakeBackup::default()).map(|_| ()),
        None => Ok(()),
    }
}

/// The folder of backups, when the doctor's own book is open and is another
/// than in the newest of its backups.
fn due_in(book: &Book) -> Result<Option<&Path>, AppError> {
    let Some(folder) = book.backups() else {
        return Ok(None);
    };
    let sorted = kept::sorted(book, folder)?;
    let changed = changed_since(book, sorted.mine.first())?;
    Ok((changed == Some(true)).then_some(folder))
}

/// Whether the open book is another than in a backup; none while none of the
/// doctor's own is open.
fn changed_since(book: &Book, newest: Option<&Listed>) -> Result<Option<bool>, AppError> {
    let guard = book.opened();
    let Some(opened) = guard.as_ref().filter(|opened| opened.demo.is_none()) else {
        return Ok(None);
    };
    let recorded = opened.store.recorded()?;
    let changed_at = opened.store.changed_at()?;
    let newest = newest.and_then(|listed| listed.manifest.as_ref());
    Ok(Some(
        !newest.is_some_and(|held| held.holds(recorded, changed_at)),
    ))
}

pub(crate) fn unwritable(error: &std::io::Error) -> AppError {
    let code = match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        _ => ErrorCode::FileUnwritable,
    };
    AppError::at(code, "path").because(error.to_string())
}
