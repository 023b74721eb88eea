//! Statements that write, and what their refusals mean.

use rusqlite::Connection;
use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::cell::Named;
use crate::error::{Broken, StoreError, broken};

/// The rows that a row names, so that a refusal can say which one is missing:
/// the table of each and its identifier.
pub(crate) type Names<'a> = &'a [(&'static str, Option<&'a str>)];

/// Runs one statement and answers how many rows it touched.
pub(crate) fn run(conn: &Connection, sql: &str, named: Named<'_>) -> rusqlite::Result<usize> {
    still_inside(conn)?;
    conn.prepare_cached(sql)?.execute(named)
}

/// SQLite rolls back by itself when the disk is full. Whoever went on writing
/// after that would write outside of the operation: that is refused.
fn still_inside(conn: &Connection) -> rusqlite::Result<()> {
    if !conn.is_autocommit() {
        return Ok(());
    }
    let code = ffi::Error {
        code: ErrorCode::OperationAborted,
        extended_code: ffi::SQLITE_ABORT_ROLLBACK,
    };
    Err(rusqlite::Error::SqliteFailure(code, None))
}

/// Adds, sets or changes the row of `noun` with the identifier `id`.
pub(crate) fn put(
    conn: &Connection,
    noun: &'static str,
    id: &str,
    sql: &str,
    named: Named<'_>,
    names: Names<'_>,
) -> Result<(), StoreError> {
    match run(conn, sql, named) {
        Ok(0) => Err(StoreError::NotFound {
            noun,
            id: id.to_owned(),
        }),
        Ok(_) => Ok(()),
        Err(error) => Err(refused(conn, noun, names, error)),
    }
}

/// Removes the row of `noun` with the identifier `id`.
pub(crate) fn remove(
    conn: &Connection,
    noun: &'static str,
    id: &str,
    sql: &str,
    named: Named<'_>,
) -> Result<(), StoreError> {
    match run(conn, sql, named) {
        Ok(0) => Err(StoreError::NotFound {
            noun,
            id: id.to_owned(),
        }),
        Ok(_) => Ok(()),
        Err(error) if broken(&error) == Some(Broken::Reference) => Err(StoreError::InUse { noun }),
        Err(error) => Err(error.into()),
    }
}

fn refused(
    conn: &Connection,
    noun: &'static str,
    names: Names<'_>,
    error: rusqlite::Error,
) -> StoreError {
    match broken(&error) {
        Some(Broken::Key) => StoreError::Duplicate { noun },
        Some(Broken::Reference) => match missing(conn, names) {
            Ok(Some(absent)) => absent,
            Ok(None) => error.into(),
            Err(cause) => cause.into(),
        },
        None => error.into(),
    }
}

fn missing(conn: &Connection, names: Names<'_>) -> rusqlite::Result<Option<StoreError>> {
    for (noun, id) in names {
        let Some(id) = id else { continue };
        let sql = format!("SELECT 1 FROM {noun} WHERE id = :id");
        if !conn.prepare_cached(&sql)?.exists(&[(":id", id)])? {
            return Ok(Some(StoreError::NotFound {
                noun,
                id: (*id).to_owned(),
            }));
        }
    }
    Ok(None)
}

/// Runs several statements as one: when the last is refused, the first are
/// taken back, also when the caller goes on.
pub(crate) fn whole<T>(
    conn: &Connection,
    work: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    still_inside(conn)?;
    conn.execute_batch("SAVEPOINT whole")?;
    let done = work();
    // Nothing is left to take back after SQLite rolled back by itself.
    if done.is_err() && !conn.is_autocommit() {
        conn.execute_batch("ROLLBACK TO whole")?;
    }
    if !conn.is_autocommit() {
        conn.execute_batch("RELEASE whole")?;
    }
    done
}
