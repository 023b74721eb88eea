//! What a book can refuse, as types: nobody reads the English of SQLite.

use std::io;

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// Why a book did not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Nothing has this identifier.
    #[error("no {noun} {id}")]
    NotFound {
        /// What was looked for.
        noun: &'static str,
        /// Its identifier.
        id: String,
    },
    /// A settled `"shift"`, an issued `"invoice"` or a used `"statement"` is
    /// not changed any more.
    #[error("a settled {0} is not changed")]
    Frozen(&'static str),
    /// The number of an invoice would leave a hole in its series, or its day
    /// would come before that of the number before.
    #[error("not the next number of its series")]
    Numbering,
    /// Something else still names what was to be removed.
    #[error("the {noun} is still used")]
    InUse {
        /// What was to be removed.
        noun: &'static str,
    },
    /// Another one has the same identifier, or the same place in its series,
    /// its month or its day.
    #[error("the {noun} is there already")]
    Duplicate {
        /// What was to be added.
        noun: &'static str,
    },
    /// No room on the disk; nothing was kept.
    #[error("the disk is full")]
    DiskFull,
    /// Another process holds the book.
    #[error("another process holds the book")]
    Locked,
    /// The key does not open this file.
    #[error("the key does not open the book")]
    WrongKey,
    /// The file was changed by something else than SQLite.
    #[error("the file of the book is damaged")]
    Damaged,
    /// The file is not a book of Cumul.
    #[error("the file is not a book")]
    Foreign,
    /// A later version of Cumul wrote the book.
    #[error("the book has schema {found}, newer than this program")]
    Newer {
        /// The schema of the file.
        found: i64,
    },
    /// Everything was taken back already.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing was taken back since the last change.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The rows are no longer as the operation left them, or what it would
    /// bring back breaks a rule of the book.
    #[error("the way back is refused")]
    UndoRefused,
    /// The operation was marked as final, or an older version recorded it.
    #[error("{op} is not undone")]
    NotUndoable {
        /// Name of the operation.
        op: String,
    },
    /// The folder of the book refuses.
    #[error("the folder of the book")]
    Io(#[source] io::Error),
    /// Anything else that SQLite says.
    #[error("the database")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if let Some(told) = told_by_trigger(&error) {
            return told;
        }
        let Some(found) = error.sqlite_error() else {
            return Self::Sqlite(error);
        };
        match (found.code, found.extended_code) {
            // A full disk is found out when the shared memory grows as well.
            (ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_SHMSIZE) => Self::DiskFull,
            (ErrorCode::NotADatabase, _) => Self::WrongKey,
            (ErrorCode::DatabaseCorrupt, _) => Self::Damaged,
            (ErrorCode::DatabaseBusy, _) => Self::Locked,
            _ => Self::Sqlite(error),
        }
    }
}

/// The tokens are ours: the triggers of the schema raise them.
fn told_by_trigger(error: &rusqlite::Error) -> Option<StoreError> {
    let rusqlite::Error::SqliteFailure(code, Some(text)) = error else {
        return None;
    };
    if code.extended_code != ffi::SQLITE_CONSTRAINT_TRIGGER {
        return None;
    }
    match text.as_str() {
        "frozen:shift" => Some(StoreError::Frozen("shift")),
        "frozen:statement" => Some(StoreError::Frozen("statement")),
        "frozen:invoice" => Some(StoreError::Frozen("invoice")),
        "numbering:invoice" => Some(StoreError::Numbering),
        _ => None,
    }
}

/// Which constraint a write ran into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Broken {
    /// Something names a row that is not there.
    Reference,
    /// The same key twice.
    Key,
}

/// The constraint that `error` reports, where the caller has a word for it.
pub(crate) fn broken(error: &rusqlite::Error) -> Option<Broken> {
    match error.sqlite_error()?.extended_code {
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Some(Broken::Reference),
        ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_ROWID => Some(Broken::Key),
        _ => None,
    }
}
