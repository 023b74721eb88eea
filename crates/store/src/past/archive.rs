//! Rows as they were: today's, led back through what was done since.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value;
use rusqlite::{Connection, ToSql, params_from_iter};

use crate::error::StoreError;
use crate::replay::{self, Change};

pub(crate) const KEYS: &str =
    "SELECT name FROM pragma_table_info(:table) WHERE pk > 0 ORDER BY cid";
pub(crate) const PARENTS: &str =
    "SELECT \"from\" AS child, \"table\" AS parent FROM pragma_foreign_key_list(:table)";

/// A row by its table and the texts of its key.
pub(super) type RowId = (String, Vec<String>);

/// Every cell of a row, in the order of the columns.
pub(super) type Cells = Vec<Value>;

/// The rows of a book around one line of its history.
pub(super) struct Archive<'a> {
    conn: &'a Connection,
    own: BTreeMap<RowId, Change>,
    /// What leads back from today to the line, the newest first.
    since: BTreeMap<RowId, Vec<Change>>,
}

impl<'a> Archive<'a> {
    pub(super) fn new(conn: &'a Connection, own: Vec<Change>) -> Self {
        let own = own.into_iter().map(|change| (id_of(&change), change));
        Self {
            conn,
            own: own.collect(),
            since: BTreeMap::new(),
        }
    }

    /// Takes the next older line since, whose changes are given as it did them.
    pub(super) fn lead_back(&mut self, changes: Vec<Change>) {
        for change in changes {
            let steps = self.since.entry(id_of(&change)).or_default();
            steps.push(change.turned());
        }
    }

    /// What the line changed.
    pub(super) fn own(&self) -> impl Iterator<Item = &Change> {
        self.own.values()
    }

    /// A row before and after the line; none on a side where it was not there.
    pub(super) fn row(&self, id: &RowId) -> Result<(Option<Cells>, Option<Cells>), StoreError> {
        let mut after = self.today(id)?;
        for step in self.since.get(id).into_iter().flatten() {
            after = changed(after, &step.before, &step.after);
        }
        let before = match self.own.get(id) {
            Some(own) => changed(after.clone(), &own.after, &own.before),
            None => after.clone(),
        };
        Ok((before, after))
    }

    /// The rows of the table `part` whose key begins with `owner`: those of
    /// today and those that were there once.
    pub(super) fn parts(
        &self,
        part: &str,
        owner: &[String],
    ) -> Result<BTreeSet<RowId>, StoreError> {
        let of = |(table, key): &&RowId| table == part && key.starts_with(owner);
        let mut found: BTreeSet<RowId> = self.own.keys().filter(of).cloned().collect();
        found.extend(self.since.keys().filter(of).cloned());
        let keys = self.names(KEYS, part)?;
        let begin: Vec<_> = keys.iter().take(owner.len()).cloned().collect();
        let columns = format!("\"{}\"", keys.join("\", \""));
        for cells in self.select(&columns, part, &begin, owner)? {
            found.insert((part.to_owned(), cells.iter().map(text).collect()));
        }
        Ok(found)
    }

    /// The rows that the cells of a row name.
    pub(super) fn named_by(&self, id: &RowId, cells: &Cells) -> Result<Vec<RowId>, StoreError> {
        let columns = replay::columns(self.conn, &id.0)?;
        let named: &[(&str, &dyn ToSql)] = &[(":table", &id.0)];
        let parents = crate::cell::list(self.conn, PARENTS, named, |row| {
            Ok((row.get::<_, String>("child")?, row.get("parent")?))
        })?;
        let name = |(child, parent): (String, String)| {
            let place = columns.iter().position(|column| *column == child)?;
            match cells.get(place)? {
                Value::Text(key) => Some((parent, vec![key.clone()])),
                _ => None,
            }
        };
        Ok(parents.into_iter().filter_map(name).collect())
    }

    fn today(&self, (table, key): &RowId) -> Result<Option<Cells>, StoreError> {
        let keys = self.names(KEYS, table)?;
        Ok(self.select("*", table, &keys, key)?.pop())
    }

    fn names(&self, sql: &str, table: &str) -> Result<Vec<String>, StoreError> {
        let named: &[(&str, &dyn ToSql)] = &[(":table", &table)];
        crate::cell::list(self.conn, sql, named, |row| row.get("name"))
    }

    /// The rows where the columns `keys` hold `values`.
    fn select(
        &self,
        columns: &str,
        table: &str,
        keys: &[String],
        values: &[String],
    ) -> Result<Vec<Cells>, StoreError> {
        let found: Vec<_> = keys.iter().map(|key| format!("\"{key}\" IS ?")).collect();
        let found = found.join(" AND ");
        let sql = format!("SELECT {columns} FROM \"{table}\" WHERE {found}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let count = statement.column_count();
        let rows = statement.query_map(params_from_iter(values), |row| {
            (0..count).map(|place| row.get(place)).collect()
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// The row that a change is about.
pub(super) fn id_of(change: &Change) -> RowId {
    (
        change.table.clone(),
        change.key().iter().map(text).collect(),
    )
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        // No key of the schema is anything else.
        _ => String::new(),
    }
}

/// A row after a change from one side of it to the other.
fn changed(
    row: Option<Cells>,
    from: &Option<Vec<Option<Value>>>,
    to: &Option<Vec<Option<Value>>>,
) -> Option<Cells> {
    let to = to.as_ref()?;
    if from.is_none() {
        return to.iter().cloned().collect();
    }
    let merge = |(cell, new): (Value, &Option<Value>)| new.clone().unwrap_or(cell);
    row.map(|cells| cells.into_iter().zip(to).map(merge).collect())
}
