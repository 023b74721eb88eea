//! The change beside a line of the history.

use store::{How, Past, Touched};

use super::field::{ChangedField, differences};
use super::fields::{Described, described};
use super::thing::ThingName;
use crate::book::{Book, Topic, topic_of};
use crate::error::AppError;

/// Which line of the history.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryChangeAsk {
    /// Number of the line.
    pub id: u32,
}

/// What happened to a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum ChangeKind {
    Added,
    Changed,
    Removed,
}

/// A thing that a line changed, with its fields before and after. What came
/// or left tells all that it held.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ChangedThing {
    /// What happened to it.
    pub how: ChangeKind,
    /// Which thing: as it was called before, where it was there before.
    pub name: ThingName,
    /// What is not the same before and after.
    pub fields: Vec<ChangedField>,
}

/// How many things of a noun a line changed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ChangedCount {
    /// Which noun.
    pub noun: Topic,
    /// What happened to them.
    pub how: ChangeKind,
    /// How many.
    pub count: u32,
}

/// What a line of the history changed.
#[derive(Debug, Clone, Default, serde::Serialize, ts_rs::TS)]
pub struct HistoryChange {
    /// False for a line of an earlier version of the book, whose change can
    /// no longer be read.
    pub readable: bool,
    /// What changed, thing by thing.
    pub things: Vec<ChangedThing>,
    /// How much changed, where it is too much to be listed, as by an import.
    pub counts: Vec<ChangedCount>,
}

/// What a line of the history changed: before and after, by the names of that
/// day. A line that took something back shows the contrary change.
///
/// # Errors
/// [`crate::error::ErrorCode::NotFound`] when there is no such line.
pub fn history_change(book: &Book, ask: HistoryChangeAsk) -> Result<HistoryChange, AppError> {
    book.read(|look| {
        let Some(past) = look.past(ask.id.into())? else {
            return Ok(HistoryChange::default());
        };
        let mut change = HistoryChange {
            readable: true,
            ..HistoryChange::default()
        };
        if past.is_counted_only() {
            change.counts = counts(past.touched());
        } else {
            change.things = things(&past)?;
        }
        Ok(change)
    })
}

fn things(past: &Past<'_>) -> Result<Vec<ChangedThing>, AppError> {
    let (before, after) = (past.before(), past.after());
    let mut found = Vec::new();
    for touched in past.touched() {
        // Of what came, nothing was there before, whatever a blank profile says.
        let old = match touched.how {
            How::Added => None,
            _ => described(&before, touched)?,
        };
        let new = match touched.how {
            How::Removed => None,
            _ => described(&after, touched)?,
        };
        found.extend(thing(touched.how.into(), old, new));
    }
    let nouns: Vec<_> = found.iter().map(|(noun, _)| *noun).collect();
    found.sort_by_cached_key(|(noun, thing)| {
        let place = nouns.iter().position(|other| other == noun);
        (place, thing.name.order())
    });
    Ok(found.into_iter().map(|(_, thing)| thing).collect())
}

/// A thing with its noun; none where a doctor would see no difference, as
/// when only the number that calendars count by was raised.
fn thing(
    how: ChangeKind,
    old: Option<Described>,
    new: Option<Described>,
) -> Option<(Topic, ChangedThing)> {
    let (noun, name) = match (&old, &new) {
        (Some(side), _) | (None, Some(side)) => (side.noun, side.name.clone()),
        (None, None) => return None,
    };
    let fields = |side: Option<Described>| side.map_or_else(Vec::new, |side| side.fields);
    let fields = differences(fields(old), fields(new));
    let seen = how != ChangeKind::Changed || !fields.is_empty();
    seen.then_some((noun, ChangedThing { how, name, fields }))
}

fn counts(touched: &[Touched]) -> Vec<ChangedCount> {
    let mut counts: Vec<ChangedCount> = Vec::new();
    for thing in touched {
        // What calendars remember of a removed shift is not a thing.
        let Some(noun) = topic_of(thing.noun).filter(|_| thing.noun != "removed_shift") else {
            continue;
        };
        let how = thing.how.into();
        let same = |count: &&mut ChangedCount| count.noun == noun && count.how == how;
        match counts.iter_mut().find(same) {
            Some(found) => found.count += 1,
            None => counts.push(ChangedCount {
                noun,
                how,
                count: 1,
            }),
        }
    }
    counts
}

impl From<How> for ChangeKind {
    fn from(how: How) -> Self {
        match how {
            How::Added => Self::Added,
            How::Changed => Self::Changed,
            How::Removed => Self::Removed,
        }
    }
}
