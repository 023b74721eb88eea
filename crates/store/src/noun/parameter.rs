//! Numbers that the law changes, as the doctor corrected them.

use domain::parameter::Parameter;
use domain::time::Day;
use rusqlite::{Row, named_params};

use crate::cell::{list, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM parameter ORDER BY key, valid_from";
pub(crate) const SET: &str = "
    INSERT INTO parameter (key, valid_from, value, source, confidence)
    VALUES (:key, :valid_from, :value, :source, :confidence)
    ON CONFLICT (key, valid_from) DO UPDATE
    SET value = excluded.value, source = excluded.source, confidence = excluded.confidence";
pub(crate) const REMOVE: &str =
    "DELETE FROM parameter WHERE key = :key AND valid_from = :valid_from";

fn read(row: &Row<'_>) -> rusqlite::Result<Parameter> {
    Ok(Parameter {
        key: plain(row, "key")?,
        value: plain(row, "value")?,
        valid_from: text(row, "valid_from")?,
        source: plain(row, "source")?,
        confidence: word(row, "confidence")?,
    })
}

impl<M> Rows<'_, Parameter, M> {
    /// All of them, by name and first day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Parameter>, StoreError> {
        list(self.conn, ALL, &[], read)
    }
}

impl Rows<'_, Parameter, Writes> {
    /// Keeps the value of a number from a day on.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn set(&self, parameter: &Parameter) -> Result<(), StoreError> {
        let key = parameter.key.as_str();
        let named = named_params! {
            ":key": key,
            ":valid_from": parameter.valid_from.to_string(),
            ":value": parameter.value,
            ":source": parameter.source,
            ":confidence": word_of(&parameter.confidence)?,
        };
        write::put(self.conn, "parameter", key, SET, named, &[])
    }

    /// Forgets the value from a day on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn remove(&self, key: &str, valid_from: Day) -> Result<(), StoreError> {
        let named = named_params! { ":key": key, ":valid_from": valid_from.to_string() };
        write::remove(self.conn, "parameter", key, REMOVE, named)
    }
}
