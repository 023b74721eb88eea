//! Calendars in: the events of an `.ics` file, or of a text that was pasted.
//!
//! The lines are read here, because no library tells on which line something
//! could not be read, and the files of employers are full of such lines:
//! `ical` loses the spaces at which lines are folded, `calcard` forgets where
//! it was. Rules of repetition are those of `rrule`, within bounds.

mod content;
mod lines;
mod occur;
mod parts;
mod raw;
mod repeat;
mod value;
mod zones;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use domain::rota::{Spot, Trouble, UnreadList};
use domain::time::{Day, Instant, WallTime, Zone};

use super::{MOST_BYTES, RotaError, decode};

pub use raw::Said;

/// Events of one file, with their repetitions.
const MOST_EVENTS: usize = 200_000;

/// Which events of a calendar are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Clocks of times that say none: those of the employer.
    pub zone: Zone,
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
}

/// A calendar that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Name that the file gives itself.
    pub name: Option<String>,
    /// Events of the days that are wanted, in the order of the file, those of
    /// a series one by one.
    pub events: Vec<Event>,
    /// How many times lie outside of these days.
    pub outside: usize,
    /// What could not be read, by line.
    pub unread: UnreadList,
}

/// One time at which an event takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Line on which it begins.
    pub line: u32,
    /// UID; empty where the file gives none.
    pub uid: String,
    /// What names this time for life: the UID, and for one of a series the
    /// start that the series gives it.
    pub key: String,
    /// Title.
    pub summary: Arc<str>,
    /// Place.
    pub location: Arc<str>,
    /// Longer text.
    pub description: Arc<str>,
    /// When.
    pub when: When,
    /// How sure it is.
    pub said: Said,
    /// Whether the time stays free for other work.
    pub transparent: bool,
    /// Whether it is one of a series.
    pub repeats: bool,
}

/// When an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From one instant to another.
    Clock {
        /// Start.
        start: Instant,
        /// End; the start for an event without length.
        end: Instant,
        /// What clocks in `zone` show at the start.
        wall_start: WallTime,
        /// What clocks in `zone` show at the end.
        wall_end: WallTime,
        /// The zone that the event names, or the employer's.
        zone: Zone,
    },
    /// Whole days.
    Days {
        /// First day.
        first: Day,
        /// First day after.
        until: Day,
    },
}

/// Reads a calendar.
///
/// Every part is bounded: a file of any bytes is read in a time that grows
/// with its length alone.
///
/// # Errors
/// [`RotaError::TooLarge`] past [`MOST_BYTES`], [`RotaError::NotARota`] where
/// no calendar and no event begins.
pub fn read(bytes: &[u8], wanted: &Wanted) -> Result<Calendar, RotaError> {
    if bytes.len() > MOST_BYTES {
        return Err(RotaError::TooLarge);
    }
    let mut unread = UnreadList::default();
    let parts = parts::read(&decode::single_bytes(bytes), &mut unread);
    if !parts.found {
        return Err(RotaError::NotARota);
    }
    let clocks = zones::Clocks::of(&parts, wanted.zone, &mut unread);
    let name = parts.name.filter(|name| !name.is_empty());
    let mut occurring = occur::Occurring::new(wanted, &clocks, &mut unread);
    occurring.all(parts.events);
    let (mut events, outside) = occurring.found();
    if events.len() > MOST_EVENTS {
        let line = events.get(MOST_EVENTS).map_or(0, |event| event.line);
        let more = events.len() - MOST_EVENTS;
        unread.push(Spot::line(line), Trouble::TooMany, &more.to_string());
        events.truncate(MOST_EVENTS);
    }
    unread.sort();
    Ok(Calendar {
        name,
        events,
        outside,
        unread,
    })
}
