//! The time of a shift, cut at each boundary of its supplements.

use chrono::{NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Timelike};

use super::PlacedShift;
use super::beside::{Occasion, Supplement, Window};
use crate::holiday::{holiday_on, is_bridge_day};
use crate::time::{Day, WallTime, Zone};

/// A stretch of a shift on which the same supplements apply throughout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// First minute, on the clock of the place.
    pub start: WallTime,
    /// First minute after it.
    pub end: WallTime,
    /// Elapsed minutes.
    pub minutes: i64,
    /// Which of the supplements apply, by their place in the terms.
    pub applying: Vec<usize>,
}

/// Cuts a shift at midnight, at the hours of each supplement and where the
/// clocks of its place change. The minutes of the pieces are those of the
/// shift.
pub fn split(placed: &PlacedShift, supplements: &[Supplement]) -> Vec<Piece> {
    let span = placed.shift.span(placed.zone);
    let whole = span.minutes();
    let mut cuts = vec![0, whole];
    for wall in boundaries(placed, supplements) {
        for utc in instants(wall, placed.zone) {
            cuts.push((utc - span.start.utc().naive_utc()).num_minutes());
        }
    }
    cuts.extend(changes(placed));
    cuts.retain(|minute| (0..=whole).contains(minute));
    cuts.sort_unstable();
    cuts.dedup();
    let ends = cuts.iter().skip(1);
    let mut pieces: Vec<Piece> = Vec::new();
    for (from, to) in cuts.iter().zip(ends) {
        let clock = |minute: i64| {
            let utc = span.start.utc() + TimeDelta::minutes(minute);
            WallTime::new(utc.with_timezone(&placed.zone.tz()).naive_local())
        };
        let (start, end) = (clock(*from), clock(*to));
        let applies = |supplement: &&Supplement| supplement.applies(start, placed);
        let applying: Vec<usize> = (0..supplements.len())
            .filter(|at| supplements.get(*at).as_ref().is_some_and(applies))
            .collect();
        match pieces.last_mut() {
            Some(last) if last.applying == applying => {
                last.minutes += to - from;
                last.end = end;
            }
            _ => pieces.push(Piece {
                start,
                end,
                minutes: to - from,
                applying,
            }),
        }
    }
    pieces
}

/// What the clock shows where something may begin or end.
fn boundaries(placed: &PlacedShift, supplements: &[Supplement]) -> Vec<NaiveDateTime> {
    let (first, last) = (placed.shift.start.day(), placed.shift.end.day());
    let windows = supplements.iter().filter_map(|each| each.window);
    let mut times = vec![NaiveTime::MIN];
    times.extend(windows.flat_map(|window| [window.from.time(), window.to.time()]));
    times.sort_unstable();
    times.dedup();
    let days = first.date().iter_days();
    days.take_while(|date| *date <= last.date())
        .flat_map(|date| times.iter().map(move |time| date.and_time(*time)))
        .collect()
}

/// When clocks show a time: twice in October, once where March skips it.
fn instants(wall: NaiveDateTime, zone: Zone) -> Vec<NaiveDateTime> {
    let found = zone.tz().from_local_datetime(&wall);
    match (found.earliest(), found.latest()) {
        (Some(one), Some(other)) => vec![one.naive_utc(), other.naive_utc()],
        _ => Vec::new(),
    }
}

/// Minutes after its start at which the clocks of the place change: always at
/// a full hour of universal time.
fn changes(placed: &PlacedShift) -> Vec<i64> {
    let span = placed.shift.span(placed.zone);
    let offset = |utc: NaiveDateTime| {
        let offset = placed.zone.tz().offset_from_utc_datetime(&utc);
        offset.fix().local_minus_utc()
    };
    let (start, end) = (span.start.utc().naive_utc(), span.end.utc().naive_utc());
    if offset(start) == offset(end) {
        return Vec::new();
    }
    let to_hour = (60 - i64::from(start.minute())) % 60;
    let hours = (to_hour..=span.minutes()).step_by(60);
    let changes = |minute: &i64| {
        let at = start + TimeDelta::minutes(*minute);
        offset(at) != offset(at - TimeDelta::minutes(1))
    };
    hours.filter(changes).collect()
}

impl Supplement {
    /// Whether it applies at a minute on the clock of the place.
    fn applies(&self, at: WallTime, placed: &PlacedShift) -> bool {
        let (day, time) = (at.day(), at.naive().time());
        let on = |day: Day| match self.on {
            Occasion::Night => true,
            Occasion::Saturday => day.weekday() == chrono::Weekday::Sat,
            Occasion::Sunday => day.weekday() == chrono::Weekday::Sun,
            Occasion::Holiday => holiday_on(day, placed.holidays, placed.good_friday).is_some(),
            Occasion::Bridge => is_bridge_day(day, placed.holidays, placed.good_friday),
        };
        match self.window {
            None => on(day),
            Some(window) if !window.passes_midnight() => window.holds(time) && on(day),
            Some(window) => {
                (time >= window.from.time() && on(day))
                    || (time < window.to.time() && on(day.plus_days(-1)))
            }
        }
    }
}

impl Window {
    /// Whether it ends on the day after the one on which it begins.
    pub fn passes_midnight(self) -> bool {
        self.to <= self.from
    }

    fn holds(self, time: NaiveTime) -> bool {
        self.from.time() <= time && time < self.to.time()
    }
}
