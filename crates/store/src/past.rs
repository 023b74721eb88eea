//! What a line of the history changed: the part of the book that it is about,
//! as it stood right before and right after.
//!
//! A changeset holds the cells that changed, not the names that a doctor knows
//! a row by. So the rows of the line, and those that they name, are led back
//! from today to that line and put into two small books in memory, which are
//! read like any other. Nothing is written to the book itself.

pub(crate) mod archive;
pub(crate) mod seals;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, named_params, params_from_iter};

use crate::cell::{list, plain};
use crate::connect;
use crate::error::StoreError;
use crate::migrate;
use crate::record::TABLES;
use crate::replay::{self, Change};
use crate::rows::Reader;

use archive::{Archive, Cells, RowId, id_of};

pub(crate) const SINCE: &str = "
    SELECT line.id, line.kind = 'undid' AS back, line.schema,
           ifnull(line.changeset, target.changeset) AS changeset
    FROM history AS line LEFT JOIN history AS target ON target.id = line.target
    WHERE line.id >= :line ORDER BY line.id DESC";

/// Of a line that changed more things, such as an import, only their number is
/// told.
const MOST: usize = 100;

/// What happened to a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It came into the book.
    Added,
    /// It, or a part of it, changed.
    Changed,
    /// It left the book.
    Removed,
}

/// A thing that a line of the history changed. Pay terms are part of their
/// contract, lines of their statement or invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Its noun, as tables are named.
    pub noun: &'static str,
    /// The texts of its key, in the order of the columns.
    pub key: Vec<String>,
    /// What happened to it.
    pub how: How,
}

/// The part of the book that a line is about, before and after it.
pub struct Past<'a> {
    touched: Vec<Touched>,
    before: Connection,
    after: Connection,
    book_id: &'a str,
}

impl Past<'_> {
    /// What changed, parents before children.
    pub fn touched(&self) -> &[Touched] {
        &self.touched
    }

    /// Whether more changed than [`before`](Self::before) and
    /// [`after`](Self::after) hold: then they are empty.
    pub fn is_counted_only(&self) -> bool {
        self.touched.len() > MOST
    }

    /// What changed and what it names, as it was before the line.
    pub fn before(&self) -> Reader<'_> {
        Reader::new(&self.before, self.book_id)
    }

    /// The same, as it was after the line.
    pub fn after(&self) -> Reader<'_> {
        Reader::new(&self.after, self.book_id)
    }
}

impl<'a> Reader<'a> {
    /// What the line `line` of the history changed; none for a line from
    /// before the schema was what it is now, whose cells have other meanings.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such line.
    pub fn past(&self, line: i64) -> Result<Option<Past<'a>>, StoreError> {
        let Some(archive) = archive_at(self.conn, line)? else {
            return Ok(None);
        };
        let touched = touched(archive.own());
        let sides = if touched.len() > MOST {
            Sides::default()
        } else {
            sides(&archive, &touched)?
        };
        Ok(Some(Past {
            touched,
            before: small_book(&sides.before)?,
            after: small_book(&sides.after)?,
            book_id: self.book_id,
        }))
    }
}

struct Line {
    number: i64,
    back: bool,
    schema: i64,
    changeset: Vec<u8>,
}

/// The changes of the line, and of all that came after it.
fn archive_at(conn: &Connection, line: i64) -> Result<Option<Archive<'_>>, StoreError> {
    let named = named_params! { ":line": line };
    let mut lines = list(conn, SINCE, named, |row| {
        Ok(Line {
            number: plain(row, "id")?,
            back: plain(row, "back")?,
            schema: plain(row, "schema")?,
            changeset: plain(row, "changeset")?,
        })
    })?;
    let found = lines.pop().filter(|oldest| oldest.number == line);
    let found = found.ok_or_else(|| StoreError::NotFound {
        noun: "history",
        id: line.to_string(),
    })?;
    if found.schema != migrate::version(conn)? {
        return Ok(None);
    }
    let mut archive = Archive::new(conn, forwards(&found)?);
    for later in &lines {
        archive.lead_back(forwards(later)?);
    }
    Ok(Some(archive))
}

/// What the line did to the rows; taking back does the contrary of its target.
fn forwards(line: &Line) -> Result<Vec<Change>, StoreError> {
    let turn = |change: Change| {
        if line.back { change.turned() } else { change }
    };
    let changes = replay::read(&line.changeset)?;
    Ok(changes.into_iter().map(turn).collect())
}

/// The things that rows belong to, in the order of the tables.
pub(crate) fn touched<'c>(changes: impl Iterator<Item = &'c Change>) -> Vec<Touched> {
    let mut found: BTreeMap<(usize, Vec<String>), (&'static str, How)> = BTreeMap::new();
    for change in changes {
        let Some((_, noun)) = TABLES.iter().find(|(table, _)| *table == change.table) else {
            continue;
        };
        let (_, mut key) = id_of(change);
        let how = match (&change.before, &change.after) {
            _ if change.table != *noun => How::Changed,
            (None, _) => How::Added,
            (_, None) => How::Removed,
            _ => How::Changed,
        };
        if change.table != *noun {
            key.truncate(1);
        }
        let place = TABLES.iter().take_while(|(table, _)| table != noun).count();
        let entry = found.entry((place, key)).or_insert((*noun, how));
        // What happened to the thing itself says more than its parts do.
        if change.table == *noun {
            entry.1 = how;
        }
    }
    let thing = |((_, key), (noun, how))| Touched { noun, key, how };
    found.into_iter().map(thing).collect()
}

#[derive(Default)]
struct Sides {
    before: BTreeMap<RowId, Cells>,
    after: BTreeMap<RowId, Cells>,
}

/// The rows of the things, of their parts and of all that they name.
fn sides(archive: &Archive<'_>, touched: &[Touched]) -> Result<Sides, StoreError> {
    let mut wanted = Vec::new();
    for thing in touched {
        wanted.push((thing.noun.to_owned(), thing.key.clone()));
        for (part, _) in TABLES
            .iter()
            .filter(|(table, noun)| *noun == thing.noun && table != noun)
        {
            wanted.extend(archive.parts(part, &thing.key)?);
        }
    }
    let (mut seen, mut sides) = (BTreeSet::new(), Sides::default());
    while let Some(id) = wanted.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let (before, after) = archive.row(&id)?;
        for (cells, side) in [(before, &mut sides.before), (after, &mut sides.after)] {
            if let Some(cells) = cells {
                wanted.extend(archive.named_by(&id, &cells)?);
                side.insert(id.clone(), cells);
            }
        }
    }
    Ok(sides)
}

/// A book in memory that holds these rows, however few of their kind they are.
fn small_book(rows: &BTreeMap<RowId, Cells>) -> Result<Connection, StoreError> {
    let conn = Connection::open_in_memory()?;
    connect::settle(&conn)?;
    migrate::migrate(&conn, 0)?;
    // The rows were right in the book they come from; here they come in any
    // order, and not with all that stands around them.
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    for ((table, _), cells) in rows {
        let marks = vec!["?"; cells.len()].join(", ");
        let sql = format!("INSERT INTO \"{table}\" VALUES ({marks})");
        conn.prepare_cached(&sql)?
            .execute(params_from_iter(cells))?;
    }
    Ok(conn)
}
