//! What a calendar says, before anything is understood of it.

use std::sync::Arc;

use chrono::{NaiveDateTime, TimeDelta};

use super::value::Stamp;

/// A zone by its place in the list of names.
pub(super) type Named = usize;

/// A time with the name of its clocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    pub(super) stamp: Stamp,
    pub(super) zone: Option<Named>,
}

/// How sure an event is, by its STATUS.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Said {
    /// Agreed, or nothing said.
    #[default]
    Confirmed,
    /// Not yet agreed.
    Tentative,
    /// Cancelled.
    Cancelled,
}

/// An event as it is written.
#[derive(Debug, Default)]
pub(super) struct RawEvent {
    pub(super) line: u32,
    pub(super) uid: String,
    pub(super) summary: Arc<str>,
    pub(super) location: Arc<str>,
    pub(super) description: Arc<str>,
    pub(super) said: Said,
    pub(super) transparent: bool,
    pub(super) sequence: i64,
    pub(super) start: Option<Moment>,
    pub(super) end: Option<Moment>,
    /// That an end is written, and is not a time.
    pub(super) bad_end: bool,
    pub(super) length: Option<TimeDelta>,
    pub(super) rules: Vec<(u32, String)>,
    pub(super) dates: Vec<(Moment, Option<TimeDelta>)>,
    pub(super) exceptions: Vec<Moment>,
    pub(super) replaces: Option<Moment>,
    pub(super) and_future: bool,
}

/// A zone that the file defines.
#[derive(Debug, Default)]
pub(super) struct RawZone {
    pub(super) name: String,
    pub(super) location: String,
    pub(super) parts: Vec<RawPart>,
}

/// Standard or summer time of such a zone.
#[derive(Debug, Default)]
pub(super) struct RawPart {
    pub(super) start: Option<NaiveDateTime>,
    pub(super) from: Option<TimeDelta>,
    pub(super) to: Option<TimeDelta>,
    pub(super) rule: Option<String>,
    pub(super) dates: Vec<NaiveDateTime>,
}

/// What stands in a file.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) found: bool,
    pub(super) name: Option<String>,
    /// Zone that the whole calendar is shown in.
    pub(super) zone: Option<String>,
    pub(super) events: Vec<RawEvent>,
    pub(super) zones: Vec<RawZone>,
    /// Names of zones that events refer to, with the line of the first.
    pub(super) named: Vec<(String, u32)>,
}
