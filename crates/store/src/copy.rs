//! A copy of a book that is whole, and what it is checked against.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;

use crate::connect;
use crate::error::StoreError;
use crate::history::NEWEST_AT;
use crate::record::TABLES;
use crate::store::{FILE, Store};

/// Pages copied between two looks at who else waits.
const PAGES: std::ffi::c_int = 4096;

/// The tables that no operation changes.
const KEPT: [&str; 2] = ["book", "history"];

impl Store {
    /// Copies the database, as it is at this moment, into the folder `dir`,
    /// under the same key: [`Store::open`] finds a book there.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`]; [`StoreError::Duplicate`] when the folder
    /// holds a book.
    pub fn copy_to(&self, dir: &Path, key: &[u8; 32]) -> Result<(), StoreError> {
        if Self::exists(dir) {
            return Err(StoreError::Duplicate { noun: "book" });
        }
        let mut copy = connect::create(&dir.join(FILE), key)?;
        Backup::new(&self.conn, &mut copy)?.run_to_completion(PAGES, Duration::ZERO, None)?;
        copy.close().map_err(|(_, error)| StoreError::from(error))
    }

    /// How many rows each table holds.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when a table cannot be read.
    pub fn counts(&self) -> Result<BTreeMap<String, i64>, StoreError> {
        let tables = TABLES.iter().map(|(table, _)| *table).chain(KEPT);
        let count = |table: &str| -> Result<i64, StoreError> {
            let sql = format!("SELECT count(*) FROM {table}");
            Ok(self.conn.query_row(&sql, [], |row| row.get(0))?)
        };
        tables
            .map(|table| Ok((table.to_owned(), count(table)?)))
            .collect()
    }

    /// How many operations were ever recorded.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn recorded(&self) -> Result<i64, StoreError> {
        let sql = "SELECT count(*) FROM history";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    /// When the newest operation was recorded; none in a book in which nothing
    /// has been done.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn changed_at(&self) -> Result<Option<domain::time::Instant>, StoreError> {
        let newest = self
            .conn
            .query_row(NEWEST_AT, [], |row| row.get::<_, Option<String>>("at"))?;
        newest
            .map(|at| at.parse().map_err(|_| StoreError::Damaged))
            .transpose()
    }
}
