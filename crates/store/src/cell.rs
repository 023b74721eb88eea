//! Between the cells of a table and the types of the domain.

use std::error::Error;

use domain::money::{BasisPoints, Cents};
use rusqlite::types::{FromSql, Type};
use rusqlite::{Connection, Row, ToSql};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::StoreError;

/// Named values of a statement.
pub(crate) type Named<'a> = &'a [(&'a str, &'a dyn ToSql)];

/// The cell as SQLite has it.
pub(crate) fn plain<T: FromSql>(row: &Row<'_>, name: &str) -> rusqlite::Result<T> {
    row.get(name)
}

/// A type that is a text: an identifier, a day, a zone.
pub(crate) fn text<T>(row: &Row<'_>, name: &str) -> rusqlite::Result<T>
where
    T: TryFrom<String, Error: Error + Send + Sync + 'static>,
{
    T::try_from(row.get(name)?).map_err(|cause| unreadable(row, name, cause))
}

/// The same where the cell may be empty.
pub(crate) fn maybe_text<T>(row: &Row<'_>, name: &str) -> rusqlite::Result<Option<T>>
where
    T: TryFrom<String, Error: Error + Send + Sync + 'static>,
{
    let found: Option<String> = row.get(name)?;
    let read = |text| T::try_from(text).map_err(|cause| unreadable(row, name, cause));
    found.map(read).transpose()
}

/// A word of an enumeration, such as `on_call`.
pub(crate) fn word<T: DeserializeOwned>(row: &Row<'_>, name: &str) -> rusqlite::Result<T> {
    let found: String = row.get(name)?;
    serde_json::from_value(Value::String(found)).map_err(|cause| unreadable(row, name, cause))
}

/// The same, where it may be missing.
pub(crate) fn maybe_word<T: DeserializeOwned>(
    row: &Row<'_>,
    name: &str,
) -> rusqlite::Result<Option<T>> {
    let found: Option<String> = row.get(name)?;
    found.map_or(Ok(None), |_| word(row, name).map(Some))
}

/// A nested value, kept as JSON.
pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, name: &str) -> rusqlite::Result<T> {
    let found: String = row.get(name)?;
    serde_json::from_str(&found).map_err(|cause| unreadable(row, name, cause))
}

/// A sum.
pub(crate) fn cents(row: &Row<'_>, name: &str) -> rusqlite::Result<Cents> {
    row.get(name).map(Cents::new)
}

/// A sum, or none.
pub(crate) fn maybe_cents(row: &Row<'_>, name: &str) -> rusqlite::Result<Option<Cents>> {
    let found: Option<i64> = row.get(name)?;
    Ok(found.map(Cents::new))
}

/// A percentage.
pub(crate) fn basis_points(row: &Row<'_>, name: &str) -> rusqlite::Result<BasisPoints> {
    row.get(name).map(BasisPoints::new)
}

fn unreadable(
    row: &Row<'_>,
    name: &str,
    cause: impl Error + Send + Sync + 'static,
) -> rusqlite::Error {
    match row.as_ref().column_index(name) {
        Ok(index) => rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(cause)),
        Err(unknown) => unknown,
    }
}

/// The word of an enumeration, for a cell.
pub(crate) fn word_of<T: Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => Ok(word),
        Ok(other) => Err(unwritable(format!("{other} is not a word"))),
        Err(cause) => Err(unwritable(cause)),
    }
}

/// The JSON of a nested value, for a cell.
pub(crate) fn json_of<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(unwritable)
}

/// The text of a value that may be missing, for a cell.
pub(crate) fn maybe_string<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

fn unwritable(cause: impl Into<Box<dyn Error + Send + Sync>>) -> StoreError {
    StoreError::Sqlite(rusqlite::Error::ToSqlConversionFailure(cause.into()))
}

/// How a row becomes a value.
pub(crate) type Read<T> = fn(&Row<'_>) -> rusqlite::Result<T>;

/// Every row that `sql` finds.
pub(crate) fn list<T>(
    conn: &Connection,
    sql: &str,
    named: Named<'_>,
    read: Read<T>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let found: rusqlite::Result<Vec<T>> = statement.query_map(named, read)?.collect();
    Ok(found?)
}

/// The first row that `sql` finds, if any.
pub(crate) fn first<T>(
    conn: &Connection,
    sql: &str,
    named: Named<'_>,
    read: Read<T>,
) -> Result<Option<T>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(named)?;
    Ok(rows.next()?.map(read).transpose()?)
}

/// The row of `noun` with the identifier `id`.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub(crate) fn get<T>(
    conn: &Connection,
    noun: &'static str,
    id: &str,
    sql: &str,
    read: Read<T>,
) -> Result<T, StoreError> {
    let found = first(conn, sql, &[(":id", &id)], read)?;
    found.ok_or_else(|| StoreError::NotFound {
        noun,
        id: id.to_owned(),
    })
}
