//! The schema of a book, step by step, forward only.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::StoreError;

/// Tells a book of Cumul from any other database: « CUML ».
pub(crate) const APPLICATION_ID: i64 = 0x4355_4D4C;

/// The first step makes schema 1. A step that was released is never edited.
pub(crate) const STEPS: &[&str] = &[include_str!("migrations/0001_book.sql")];

pub(crate) const READ_APPLICATION_ID: &str = "SELECT application_id FROM pragma_application_id";
pub(crate) const READ_VERSION: &str = "SELECT user_version FROM pragma_user_version";
pub(crate) const DANGLING: &str = "SELECT 1 FROM pragma_foreign_key_check";
pub(crate) const COLUMNS: &str = "
    SELECT t.name AS table_name, c.name AS column_name
    FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~'
    ORDER BY t.name, c.cid";

/// The schema that this program writes.
fn latest() -> i64 {
    // A list of steps is shorter than an i64 can count.
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// The schema of an open file.
///
/// # Errors
/// [`StoreError::Foreign`] for another program's database,
/// [`StoreError::Newer`] for a book of a later version.
pub(crate) fn inspect(conn: &Connection) -> Result<i64, StoreError> {
    let id: i64 = conn.query_row(READ_APPLICATION_ID, [], |row| row.get(0))?;
    let found = version(conn)?;
    if id != APPLICATION_ID || found < 1 {
        Err(StoreError::Foreign)
    } else if found > latest() {
        Err(StoreError::Newer { found })
    } else {
        Ok(found)
    }
}

/// The schema that the file says it has.
pub(crate) fn version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.query_row(READ_VERSION, [], |row| row.get(0))?)
}

/// Takes the steps after `from`; each is kept whole or not at all.
pub(crate) fn migrate(conn: &Connection, from: i64) -> Result<(), StoreError> {
    for (step, number) in STEPS.iter().zip(1_i64..) {
        if number <= from {
            continue;
        }
        // A step may rebuild a table that others name.
        conn.execute_batch("PRAGMA foreign_keys = OFF")?;
        let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        tx.execute_batch(step)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", number)?;
        if !references_hold(&tx)? {
            return Err(StoreError::Damaged);
        }
        tx.commit()?;
    }
    conn.execute_batch("PRAGMA foreign_keys = ON")?;
    Ok(())
}

/// Whether every row that another one names is there.
pub(crate) fn references_hold(conn: &Connection) -> Result<bool, StoreError> {
    Ok(!conn.prepare(DANGLING)?.exists([])?)
}

/// Every table and column of a fresh book, in order of their names and places.
///
/// # Errors
/// [`StoreError::Sqlite`] when the schema does not hold together.
pub fn schema_columns() -> Result<Vec<(String, String)>, StoreError> {
    let conn = Connection::open_in_memory()?;
    migrate(&conn, 0)?;
    let mut statement = conn.prepare(COLUMNS)?;
    let pairs = statement.query_map([], |row| {
        Ok((row.get("table_name")?, row.get("column_name")?))
    })?;
    Ok(pairs.collect::<rusqlite::Result<_>>()?)
}
