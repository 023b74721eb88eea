//! A connection to an encrypted file, with the settings of a book.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::StoreError;

/// Once the key fits. The page cache is 32 MiB, because every page that is
/// read again is decrypted again; what SQLite sorts stays in memory, because
/// a temporary file would be plain.
const SETTINGS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768;
";

/// Before the first read. SQLCipher talks on the standard error otherwise. One
/// process has the book: SQLite then keeps the index of the write-ahead log in
/// memory, where its file beside the book would take space, so that a full
/// disk would end reading too.
const FIRST: &str = "
    PRAGMA cipher_log_level = NONE;
    PRAGMA locking_mode = EXCLUSIVE;
";

pub(crate) const FIRST_READ: &str = "SELECT count(*) FROM sqlite_schema";

const PLAIN_SQLITE: &[u8; 16] = b"SQLite format 3\0";

/// Opens the file of a book and reads from it once, without changing a byte.
pub(crate) fn open(path: &Path, key: &[u8; 32]) -> Result<Connection, StoreError> {
    match head(path)?.as_slice() {
        [] => return Err(StoreError::Damaged),
        head if head == PLAIN_SQLITE => return Err(StoreError::Foreign),
        _ => {}
    }
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Closing would write what a crash left beside the file into it: not
    // before the file is known to be ours.
    conn.set_db_config(
        DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
        leftover(path).exists(),
    )?;
    let _: i64 = conn.query_row(FIRST_READ, [], |row| row.get(0))?;
    Ok(conn)
}

/// A connection that only reads the file of a book that another connection of
/// this process has open. It takes no lock, and does not see what lies in the
/// write-ahead log.
pub(crate) fn beside_the_owner(path: &Path, key: &[u8; 32]) -> Result<Connection, StoreError> {
    let mut name = String::from("file:");
    // What would end the path in a URI.
    for letter in path.to_string_lossy().chars() {
        match letter {
            '%' => name.push_str("%25"),
            '?' => name.push_str("%3f"),
            '#' => name.push_str("%23"),
            other => name.push(other),
        }
    }
    name.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let conn = keyed(Path::new(&name), key, flags)?;
    let _: i64 = conn.query_row(FIRST_READ, [], |row| row.get(0))?;
    Ok(conn)
}

/// Makes a new encrypted file.
pub(crate) fn create(path: &Path, key: &[u8; 32]) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    keyed(path, key, flags)
}

/// Applies the settings of a book to a connection that may write.
pub(crate) fn settle(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(128);
    conn.execute_batch(SETTINGS)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

/// Where SQLite keeps what is not yet in the file at `path`.
pub(crate) fn leftover(path: &Path) -> PathBuf {
    beside(path, "-wal")
}

/// The file beside `path` whose name ends with `end`.
pub(crate) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

fn head(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut head = Vec::new();
    fs::File::open(path)?.take(16).read_to_end(&mut head)?;
    Ok(head)
}

fn keyed(path: &Path, key: &[u8; 32], flags: OpenFlags) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.execute_batch(FIRST)?;
    let pragma = key_pragma(key);
    let keyed = conn.execute_batch(&pragma);
    let mut spent = pragma.into_bytes();
    spent.fill(0);
    std::hint::black_box(&spent);
    // An error of SQLite may quote the statement, and with it the key.
    keyed.map_err(|error| match error.sqlite_error() {
        Some(code) => StoreError::Sqlite(rusqlite::Error::SqliteFailure(*code, None)),
        None => StoreError::WrongKey,
    })?;
    Ok(conn)
}

/// `PRAGMA key = "x'…'"`: a raw key, which SQLCipher does not stretch.
fn key_pragma(key: &[u8; 32]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut pragma = String::with_capacity(96);
    pragma.push_str("PRAGMA key = \"x'");
    for byte in key {
        for digit in [byte >> 4, byte & 15] {
            pragma.push(char::from(DIGITS[usize::from(digit)]));
        }
    }
    pragma.push_str("'\"");
    pragma
}
