//! Backups: one sealed file that the passphrase alone opens on another
//! machine, called good only after it was opened, checked and counted.

mod checked;
mod kept;
mod pack;
mod restore;
mod thin;

use std::path::{Path, PathBuf};

use domain::time::Instant;

use crate::book::Book;
use crate::error::{AppError, ErrorCode};
use crate::setup::Nothing;

pub use checked::{BackupCounts, VerifyBackup, backup_verify};
pub(crate) use restore::put_aside;
pub use restore::{
    BackupSeen, InspectBackup, Replace, RestoreBackup, backup_inspect, backup_restore,
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

/// A backup in the folder of backups. It was good when it was made.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct BackupLine {
    /// The file.
    pub path: String,
    /// When it was made.
    pub at: Instant,
    /// Its length in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// The backups of the book.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Backups {
    /// Where they lie; none where the program keeps none by itself.
    pub folder: Option<String>,
    /// The newest first.
    pub good: Vec<BackupLine>,
    /// Whether the book has changed since the newest; unknown while it is
    /// closed.
    pub changed_since: Option<bool>,
    /// Why the last try failed; none when it did not.
    pub failed: Option<ErrorCode>,
}

/// The backups of the book, and whether one is due.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`] when their folder cannot be read.
pub fn backup_list(book: &Book, _: Nothing) -> Result<Backups, AppError> {
    let good = match book.backups() {
        Some(folder) => kept::list(folder)?,
        None => Vec::new(),
    };
    Ok(Backups {
        folder: book.backups().map(|folder| folder.display().to_string()),
        changed_since: changed_since(book, good.first())?,
        failed: book.backup_failure(),
        good,
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
    let made = pack::make(book, &folder.join(kept::name(book.now())))?;
    kept::thin(folder, book.today())?;
    Ok(made)
}

/// Makes the backup of the day, when the book has changed since the last one.
///
/// # Errors
/// As [`backup_make`].
pub fn daily(book: &Book) -> Result<(), AppError> {
    let Some(folder) = due_in(book)? else {
        return Ok(());
    };
    let today = book.now().utc().date_naive();
    let newest = kept::list(folder)?.into_iter().next();
    let of_today = newest.is_some_and(|line| line.at.utc().date_naive() == today);
    if of_today {
        return Ok(());
    }
    backup_make(book, MakeBackup::default()).map(|_| ())
}

/// Makes a backup before the book closes, when it has changed since the last
/// one.
///
/// # Errors
/// As [`backup_make`].
pub fn on_close(book: &Book) -> Result<(), AppError> {
    match due_in(book)? {
        Some(_) => backup_make(book, MakeBackup::default()).map(|_| ()),
        None => Ok(()),
    }
}

/// The folder of backups, when the doctor's own book is open and has changed
/// since the newest of them.
fn due_in(book: &Book) -> Result<Option<&Path>, AppError> {
    let Some(folder) = book.backups() else {
        return Ok(None);
    };
    let newest = kept::list(folder)?.into_iter().next();
    let changed = changed_since(book, newest.as_ref())?;
    Ok((changed == Some(true)).then_some(folder))
}

/// Whether the open book has changed since a backup; none while none of the
/// doctor's own is open.
fn changed_since(book: &Book, newest: Option<&BackupLine>) -> Result<Option<bool>, AppError> {
    let guard = book.opened();
    let Some(opened) = guard.as_ref().filter(|opened| opened.demo.is_none()) else {
        return Ok(None);
    };
    let changed = opened.store.changed_at()?;
    // Both are told to the second: what was done within the second of a backup
    // counts as later, for it may be.
    Ok(Some(match (changed, newest) {
        (Some(changed), Some(newest)) => changed >= newest.at,
        (changed, newest) => changed.is_some() || newest.is_none(),
    }))
}

pub(crate) fn unwritable(error: &std::io::Error) -> AppError {
    let code = match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        _ => ErrorCode::FileUnwritable,
    };
    AppError::at(code, "path").because(error.to_string())
}
