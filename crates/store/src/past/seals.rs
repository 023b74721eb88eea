//! The sealed files of documents that were removed.

use std::collections::BTreeMap;

use domain::time::Instant;
use rusqlite::named_params;
use rusqlite::types::Value;

use crate::cell::{list, plain, text};
use crate::error::StoreError;
use crate::replay;
use crate::rows::Reader;

pub(crate) const REMOVALS: &str = "
    SELECT line.at, ifnull(line.changeset, target.changeset) AS changeset
    FROM history AS line LEFT JOIN history AS target ON target.id = line.target
    WHERE line.op = :op AND line.kind <> 'undid'
        AND line.schema = (SELECT user_version FROM pragma_user_version)
    ORDER BY line.id";

impl Reader<'_> {
    /// The seals of the documents that the operation `op` removed, each with
    /// the last time at which it did.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn seals_removed_by(&self, op: &str) -> Result<BTreeMap<String, Instant>, StoreError> {
        let named = named_params! { ":table": "document" };
        let columns: Vec<String> =
            list(self.conn, replay::COLUMNS, named, |row| plain(row, "name"))?;
        let place = columns.iter().position(|name| name == "seal");
        let place = place.ok_or(StoreError::Damaged)?;
        let removals = list(self.conn, REMOVALS, named_params! { ":op": op }, |row| {
            Ok((text(row, "at")?, plain(row, "changeset")?))
        })?;
        let mut removed = BTreeMap::new();
        for (at, changeset) in removals {
            let changeset: Vec<u8> = changeset;
            let changes = replay::read(&changeset)?;
            for change in changes.iter().filter(|change| change.table == "document") {
                let cell = change.before.as_ref().and_then(|cells| cells.get(place));
                if let (None, Some(Some(Value::Text(seal)))) = (&change.after, cell) {
                    removed.insert(seal.clone(), at);
                }
            }
        }
        Ok(removed)
    }
}
