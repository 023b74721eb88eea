//! Calendars out: one iCalendar text (RFC 5545) that telephones, agendas and
//! colleagues read.
//!
//! Owns how events, zones and texts are spelled so that every reader finds the
//! same instants. Refuses to know the current time, paths, and what may be
//! told to whom: the caller chooses the words of each event, with [`words`]
//! for shifts. Nothing written here may name a patient or a sum.

mod clock;
mod detail;
mod event;
mod line;
mod rule;
#[cfg(test)]
mod tests;

use chrono::Datelike;
use domain::time::{Day, Instant, WallTime, Zone};

use clock::Clocks;
use line::Lines;

pub use detail::{Detail, Words, words};

/// How often a subscribed reader is asked to look again.
const REFRESH: &str = "PT4H";

/// A calendar as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Name that the reader shows.
    pub name: String,
    /// When it is written; DTSTAMP of every event.
    pub stamp: Instant,
    /// Events, written in this order.
    pub events: Vec<Event>,
    /// Minutes before the start at which the reader is asked to ring. Events
    /// of whole days and cancelled ones never ring.
    pub alarm_minutes: Option<u32>,
}

/// One entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Identifier, the same for life: a second import then changes the event
    /// instead of adding one.
    pub uid: String,
    /// How often time, place or status changed; readers ignore what is older.
    pub sequence: u32,
    /// When it takes place.
    pub when: When,
    /// Title.
    pub summary: String,
    /// Place.
    pub location: Option<String>,
    /// Longer text.
    pub description: Option<String>,
    /// How sure it is.
    pub status: Status,
    /// Whether the time stays free for other work, as in an astreinte.
    pub transparent: bool,
    /// When the entry was last changed.
    pub last_modified: Option<Instant>,
}

/// When an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From one wall clock to another, at a place with clocks in `zone`.
    Clock {
        /// Start.
        start: WallTime,
        /// End, on the next day for a night.
        end: WallTime,
        /// Zone of both.
        zone: Zone,
    },
    /// Whole days, as for a formality.
    Days {
        /// First day.
        first: Day,
        /// First day after: one day lasts until the next.
        until: Day,
    },
}

/// How sure an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Planned, not yet agreed.
    Tentative,
    /// Agreed or done.
    Confirmed,
    /// Cancelled; still written, so that readers take it away.
    Cancelled,
}

/// Writes the calendar, in UTF-8 with the line ends of RFC 5545.
///
/// The same calendar always gives the same text.
pub fn write(calendar: &Calendar) -> String {
    let clocks = Clocks::of(&calendar.events, calendar.stamp.utc().year());
    let mut lines = Lines::default();
    heading(&mut lines, calendar);
    clocks.write(&mut lines);
    for event in &calendar.events {
        event::write(&mut lines, event, calendar, &clocks);
    }
    lines.raw("END", "VCALENDAR");
    lines.into_text()
}

fn heading(lines: &mut Lines, calendar: &Calendar) {
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//Cumul//Cumul//FR");
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw("METHOD", "PUBLISH");
    // RFC 7986 has the first spelling, older readers know only the second.
    lines.text("NAME", &calendar.name);
    lines.text("X-WR-CALNAME", &calendar.name);
    lines.raw("X-WR-TIMEZONE", main_zone(&calendar.events));
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.raw("X-PUBLISHED-TTL", REFRESH);
}

/// The zone of most events, Paris where no event has one.
fn main_zone(events: &[Event]) -> Zone {
    let zones: Vec<Zone> = events
        .iter()
        .filter_map(|event| match event.when {
            When::Clock { zone, .. } => Some(zone),
            When::Days { .. } => None,
        })
        .collect();
    let count = |zone: &&Zone| zones.iter().filter(|other| other == zone).count();
    // Reversed because the last of equals wins: a tie goes to the first event.
    let most = zones.iter().rev().max_by_key(count);
    most.copied().unwrap_or(Zone::PARIS)
}
