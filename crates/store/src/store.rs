//! The folder of a book: one process holds it, and what it holds is whole.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::Path;

use domain::time::Instant;
use rusqlite::Connection;

use crate::connect;
use crate::error::StoreError;
use crate::migrate;
use crate::rows::Reader;

pub(crate) const ADD_BOOK: &str =
    "INSERT INTO book (id, book_id, created_at) VALUES (1, :book_id, :created_at)";
pub(crate) const READ_BOOK: &str = "SELECT book_id FROM book WHERE id = 1";

pub(crate) const FILE: &str = "book.db";
const FRESH: &str = "book.db.new";
const LOCK: &str = "book.lock";

/// One open, encrypted book.
pub struct Store {
    // The connection closes before the lock is given back.
    pub(crate) conn: Connection,
    pub(crate) book_id: String,
    _lock: Option<File>,
}

impl Store {
    /// Whether `dir` holds a book.
    pub fn exists(dir: &Path) -> bool {
        dir.join(FILE).exists()
    }

    /// Makes a new book in the folder `dir`, which must be there.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when there is one already. After any error no
    /// book is left.
    pub fn create(
        dir: &Path,
        key: &[u8; 32],
        book_id: &str,
        at: Instant,
    ) -> Result<Self, StoreError> {
        let lock = hold(dir)?;
        if Self::exists(dir) {
            return Err(StoreError::Duplicate { noun: "book" });
        }
        let (fresh, file) = (dir.join(FRESH), dir.join(FILE));
        let made = fill(&fresh, key, book_id, at)
            .and_then(|()| put_in_place(dir, &fresh, &file))
            .and_then(|()| opened(&file, key));
        match made {
            Ok(conn) => Self::over(conn, Some(lock)),
            Err(error) => {
                // What went wrong first is what the doctor has to know.
                let _ = forget(&fresh).and_then(|()| forget(&file));
                Err(error)
            }
        }
    }

    /// Opens the book in the folder `dir`.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, [`StoreError::Locked`]
    /// while another process holds it, [`StoreError::WrongKey`],
    /// [`StoreError::Damaged`], [`StoreError::Foreign`] and
    /// [`StoreError::Newer`], after which the file is as it was.
    pub fn open(dir: &Path, key: &[u8; 32]) -> Result<Self, StoreError> {
        if !Self::exists(dir) {
            return Err(StoreError::NotFound {
                noun: "book",
                id: dir.display().to_string(),
            });
        }
        let lock = hold(dir)?;
        Self::over(opened(&dir.join(FILE), key)?, Some(lock))
    }

    fn over(conn: Connection, lock: Option<File>) -> Result<Self, StoreError> {
        let book_id = conn.query_row(READ_BOOK, [], |row| row.get("book_id"))?;
        Ok(Self {
            conn,
            book_id,
            _lock: lock,
        })
    }

    /// A book that lives in memory, for tests.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] when the schema does not hold together.
    #[cfg(any(test, feature = "testing"))]
    pub fn in_memory(book_id: &str, at: Instant) -> Result<Self, StoreError> {
        let conn = Connection::open_in_memory()?;
        connect::settle(&conn)?;
        found_book(&conn, book_id, at)?;
        Self::over(conn, None)
    }

    /// Holds a folder as an open book does, so that nobody opens a book in it
    /// until the answer is dropped.
    ///
    /// # Errors
    /// [`StoreError::Locked`] while a process holds it.
    pub fn hold_folder(dir: &Path) -> Result<File, StoreError> {
        hold(dir)
    }

    /// What the book holds.
    pub fn read(&self) -> Reader<'_> {
        Reader::new(&self.conn, &self.book_id)
    }

    /// Reads every page of the book; the size of a doctor's career takes a
    /// fraction of a second.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when one is not as it was written.
    pub fn pages_hold(&self) -> Result<(), StoreError> {
        altered(&self.conn)
    }

    /// As [`Self::pages_hold`], of the file in the folder `dir` while a book is
    /// open in it and goes on: a page that is being written looks altered, so
    /// an error here asks for [`Self::pages_hold`].
    ///
    /// # Errors
    /// [`StoreError::Damaged`], and what opening answers.
    pub fn pages_hold_beside(dir: &Path, key: &[u8; 32]) -> Result<(), StoreError> {
        altered(&connect::beside_the_owner(&dir.join(FILE), key)?)
    }

    /// Reads every page and every reference of the book.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] at the first that is not as it was written.
    pub fn integrity(&self) -> Result<(), StoreError> {
        let told = |sql: &str| -> Result<Vec<String>, StoreError> {
            let mut statement = self.conn.prepare(sql)?;
            let lines = statement.query_map([], |row| row.get(0))?;
            Ok(lines.collect::<rusqlite::Result<_>>()?)
        };
        self.pages_hold()?;
        let sound =
            told("PRAGMA integrity_check")? == ["ok"] && migrate::references_hold(&self.conn)?;
        if sound {
            Ok(())
        } else {
            Err(StoreError::Damaged)
        }
    }
}

fn altered(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn.prepare("PRAGMA cipher_integrity_check")?;
    match statement.exists([])? {
        true => Err(StoreError::Damaged),
        false => Ok(()),
    }
}

fn opened(file: &Path, key: &[u8; 32]) -> Result<Connection, StoreError> {
    let conn = connect::open(file, key)?;
    let found = migrate::inspect(&conn)?;
    connect::settle(&conn)?;
    migrate::migrate(&conn, found)?;
    Ok(conn)
}

/// Takes the lock of the folder: the operating system gives it back when the
/// process ends, however it ends.
fn hold(dir: &Path) -> Result<File, StoreError> {
    let lock = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(dir.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(StoreError::Locked),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn fill(fresh: &Path, key: &[u8; 32], book_id: &str, at: Instant) -> Result<(), StoreError> {
    forget(fresh)?;
    let conn = connect::create(fresh, key)?;
    connect::settle(&conn)?;
    found_book(&conn, book_id, at)?;
    conn.close().map_err(|(_, error)| StoreError::from(error))
}

fn found_book(conn: &Connection, book_id: &str, at: Instant) -> Result<(), StoreError> {
    migrate::migrate(conn, 0)?;
    let created_at = at.to_string();
    let named = rusqlite::named_params! { ":book_id": book_id, ":created_at": created_at };
    conn.execute(ADD_BOOK, named)?;
    Ok(())
}

/// Gives the finished file its name, and makes both survive a power cut.
fn put_in_place(dir: &Path, fresh: &Path, file: &Path) -> Result<(), StoreError> {
    // What a book that was removed by hand left would be read into this one.
    for end in ["-wal", "-shm"] {
        remove_if_there(&connect::beside(file, end))?;
    }
    fs::rename(fresh, file)?;
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    Ok(())
}

fn forget(file: &Path) -> Result<(), StoreError> {
    for end in ["", "-wal", "-shm", "-journal"] {
        remove_if_there(&connect::beside(file, end))?;
    }
    Ok(())
}

fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
