//! From events as they are written to the times at which they take place.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use domain::rota::{Spot, Trouble, UnreadList};
use domain::time::{Day, Instant, WallTime};

use super::raw::{Moment, RawEvent};
use super::repeat::{self, Work};
use super::value::Stamp;
use super::zones::{Clock, Clocks};
use super::{Event, MOST_EVENTS, Wanted, When};

/// Days around those that are wanted, so that clocks of any zone and shifts
/// of any length are met.
const AROUND: u64 = 40;

/// Finds the times of events.
pub(super) struct Occurring<'a> {
    wanted: &'a Wanted,
    clocks: &'a Clocks,
    unread: &'a mut UnreadList,
    work: Work,
    events: Vec<Event>,
    outside: usize,
}

/// An event with the clocks of its start.
struct Timed {
    raw: RawEvent,
    start: NaiveDateTime,
    clock: Clock,
    whole_days: bool,
    length: TimeDelta,
}

/// One time of a series that the file tells otherwise.
struct Change {
    timed: Timed,
    and_future: bool,
    used: bool,
}

/// What names a time of a series: an instant, or a day.
type Original = Instant;

impl<'a> Occurring<'a> {
    pub(super) fn new(wanted: &'a Wanted, clocks: &'a Clocks, unread: &'a mut UnreadList) -> Self {
        Self {
            wanted,
            clocks,
            unread,
            work: Work::whole(),
            events: Vec::new(),
            outside: 0,
        }
    }

    /// Goes through all events of a file.
    pub(super) fn all(&mut self, raw: Vec<RawEvent>) {
        let (mut series, mut changes) = (Vec::new(), HashMap::new());
        for event in raw {
            let replaces = event.replaces;
            let Some(timed) = self.timed(event) else {
                continue;
            };
            match replaces {
                None => series.push(timed),
                Some(original) => self.add_change(&mut changes, original, timed),
            }
        }
        let mut uses: HashMap<String, u32> = HashMap::new();
        for timed in &series {
            if let Some(count) = uses.get_mut(&timed.raw.uid) {
                *count += 1;
            } else {
                uses.insert(timed.raw.uid.clone(), 1);
            }
        }
        for timed in series {
            let unique = uses.get(&timed.raw.uid) == Some(&1) && !timed.raw.uid.is_empty();
            let of_this = changes.get_mut(&timed.raw.uid);
            self.occurrences(&timed, unique, of_this.unwrap_or(&mut HashMap::new()));
        }
        // A change to a series that is in another file stands for itself.
        let mut alone: Vec<(Original, Change)> = changes
            .into_values()
            .flatten()
            .filter(|(_, change)| !change.used)
            .collect();
        alone.sort_by_key(|(original, change)| (change.timed.raw.line, *original));
        for (original, change) in alone {
            let key = key_of(&change.timed, Some(original));
            self.keep(
                &change.timed,
                change.timed.start,
                change.timed.length,
                key,
                true,
            );
        }
    }

    /// What was found, and how many times lie outside of what is wanted.
    pub(super) fn found(mut self) -> (Vec<Event>, usize) {
        self.events.sort_by_key(|event| event.line);
        (self.events, self.outside)
    }

    fn add_change(
        &self,
        changes: &mut HashMap<String, HashMap<Original, Change>>,
        original: Moment,
        timed: Timed,
    ) {
        let clock = match original.stamp {
            Stamp::Utc(_) => Clock::Utc,
            Stamp::Date(_) if timed.whole_days => Clock::Utc,
            Stamp::Date(_) => timed.clock,
            Stamp::Local(_) => match original.zone {
                Some(named) => self.clocks.clock(Some(named)),
                None => timed.clock,
            },
        };
        let original = self.clocks.instant(original.stamp.naive(), clock);
        let of_uid = changes.entry(timed.raw.uid.clone()).or_default();
        let newer = |known: &Change| known.timed.raw.sequence <= timed.raw.sequence;
        if of_uid.get(&original).is_none_or(newer) {
            let change = Change {
                and_future: timed.raw.and_future,
                timed,
                used: false,
            };
            of_uid.insert(original, change);
        }
    }

    /// The event with its start and its length by the clock.
    fn timed(&mut self, raw: RawEvent) -> Option<Timed> {
        let at = Spot::line(raw.line);
        // A cancelled time of a series may say no more than which one it is.
        let Some(start) = raw.start.or(raw.replaces) else {
            self.unread.push(at, Trouble::NoStart, &raw.summary);
            return None;
        };
        let (local, clock, whole_days) = self.placed(start);
        let end = raw.end.map(|end| {
            let (end, of_end, _) = self.placed(end);
            if of_end == clock || whole_days {
                end
            } else {
                let instant = self.clocks.instant(end, of_end);
                self.clocks.local(instant, clock, local)
            }
        });
        let shortest = if whole_days {
            TimeDelta::days(1)
        } else {
            TimeDelta::zero()
        };
        let written = end.map(|end| end - local).or(raw.length);
        let length = match written {
            Some(length) if length < TimeDelta::zero() => {
                self.unread.push(at, Trouble::EndBeforeStart, &raw.summary);
                shortest
            }
            Some(length) => length.max(shortest),
            None => {
                if !whole_days && !raw.bad_end {
                    self.unread.push(at, Trouble::NoEnd, &raw.summary);
                }
                shortest
            }
        };
        Some(Timed {
            start: local,
            clock,
            whole_days,
            length,
            raw,
        })
    }

    fn placed(&self, moment: Moment) -> (NaiveDateTime, Clock, bool) {
        match moment.stamp {
            Stamp::Date(_) => (moment.stamp.naive(), Clock::Utc, true),
            Stamp::Utc(at) => (at, Clock::Utc, false),
            Stamp::Local(at) => (at, self.clocks.clock(moment.zone), false),
        }
    }

    /// The days around those that are wanted.
    fn span(&self) -> (NaiveDateTime, NaiveDateTime) {
        let days = Days::new(AROUND);
        let (from, until) = (self.wanted.from.date(), self.wanted.until.date());
        let from = from.checked_sub_days(days).unwrap_or(from);
        let until = until.checked_add_days(days).unwrap_or(until);
        (
            from.and_time(NaiveTime::MIN),
            until.and_time(NaiveTime::MIN),
        )
    }

    /// Times of a series by its rules and dates, with the length of each where
    /// it has its own.
    fn times(&mut self, timed: &Timed) -> Vec<(NaiveDateTime, Option<TimeDelta>)> {
        let mut times = vec![(timed.start, None)];
        let (from, until) = self.span();
        let from = from.checked_sub_signed(timed.length).unwrap_or(from);
        let local = |stamp: Stamp| match stamp {
            Stamp::Utc(at) if !timed.whole_days => {
                let instant = Instant::new(at.and_utc());
                self.clocks.local(instant, timed.clock, timed.start)
            }
            _ => stamp.naive(),
        };
        for (line, rule) in &timed.raw.rules {
            let series = repeat::expand(rule, timed.start, (from, until), &local, &mut self.work);
            let trouble = match series {
                Ok(series) => {
                    times.extend(series.times.into_iter().map(|time| (time, None)));
                    series.cut.then_some(Trouble::TooOften)
                }
                Err(repeat::NotARule) => Some(Trouble::Rule),
            };
            if let Some(trouble) = trouble {
                self.unread.push(Spot::line(*line), trouble, rule);
            }
        }
        for (moment, length) in &timed.raw.dates {
            times.push((self.by_clock_of(timed, *moment), *length));
        }
        if times.len() > 1 {
            times.sort_by_key(|(time, length)| (*time, length.is_none()));
            times.dedup_by_key(|(time, _)| *time);
        }
        times
    }

    /// A time of the file on the clocks of the series.
    fn by_clock_of(&self, timed: &Timed, moment: Moment) -> NaiveDateTime {
        let (local, clock, day) = self.placed(moment);
        if timed.whole_days {
            return local.date().and_time(NaiveTime::MIN);
        }
        if day {
            return local.date().and_time(timed.start.time());
        }
        let floating = matches!(moment.stamp, Stamp::Local(_)) && moment.zone.is_none();
        if floating || clock == timed.clock {
            return local;
        }
        let instant = self.clocks.instant(local, clock);
        self.clocks.local(instant, timed.clock, local)
    }

    fn occurrences(
        &mut self,
        timed: &Timed,
        unique: bool,
        changes: &mut HashMap<Original, Change>,
    ) {
        let repeats = !(timed.raw.rules.is_empty() && timed.raw.dates.is_empty());
        let times = self.times(timed);
        let except: HashSet<NaiveDateTime> = timed
            .raw
            .exceptions
            .iter()
            .map(|moment| self.by_clock_of(timed, *moment))
            .collect();
        let mut later: Option<(Original, TimeDelta)> = None;
        for (time, length) in times {
            if except.contains(&time) {
                continue;
            }
            let original = self.clocks.instant(time, timed.clock);
            if let Some(change) = changes.get_mut(&original) {
                change.used = true;
                let moved = change.timed.start - time;
                if change.and_future {
                    later = Some((original, moved));
                }
                let key = key_of(timed, Some(original));
                self.keep(
                    &change.timed,
                    change.timed.start,
                    change.timed.length,
                    key,
                    true,
                );
                continue;
            }
            let named = (repeats || !unique).then_some(original);
            let key = key_of(timed, named);
            let since = later.and_then(|(since, moved)| Some((&changes.get(&since)?.timed, moved)));
            match since {
                Some((since, moved)) => self.keep(since, time + moved, since.length, key, true),
                None => self.keep(timed, time, length.unwrap_or(timed.length), key, repeats),
            }
        }
    }

    /// Keeps one time, if it lies in the days that are wanted.
    fn keep(
        &mut self,
        timed: &Timed,
        start: NaiveDateTime,
        length: TimeDelta,
        key: String,
        repeats: bool,
    ) {
        let length = length.max(TimeDelta::zero());
        let end = start.checked_add_signed(length).unwrap_or(start);
        let zone = self.clocks.shown(timed.clock);
        let when = if timed.whole_days {
            let (first, until) = (Day::new(start.date()), Day::new(end.date()));
            When::Days { first, until }
        } else {
            let begins = self.clocks.instant(start, timed.clock);
            let ends = self.clocks.instant(end, timed.clock).max(begins);
            let wall = |local: NaiveDateTime, instant: Instant| match timed.clock {
                Clock::Of(_) => WallTime::new(to_the_minute(local)),
                Clock::Utc | Clock::Own(_) => instant.on_clock(zone),
            };
            When::Clock {
                start: begins,
                end: ends,
                wall_start: wall(start, begins),
                wall_end: wall(end, ends),
                zone,
            }
        };
        let (first, last) = match when {
            When::Clock {
                wall_start,
                wall_end,
                ..
            } => (wall_start.day(), wall_end.day()),
            When::Days { first, until } => (first, until.plus_days(-1).max(first)),
        };
        if last < self.wanted.from || first > self.wanted.until {
            self.outside += 1;
            return;
        }
        // One more tells that there are too many.
        if self.events.len() > MOST_EVENTS {
            return;
        }
        let raw = &timed.raw;
        self.events.push(Event {
            line: raw.line,
            uid: raw.uid.clone(),
            key,
            summary: Arc::clone(&raw.summary),
            location: Arc::clone(&raw.location),
            description: Arc::clone(&raw.description),
            when,
            said: raw.said,
            transparent: raw.transparent,
            repeats,
        });
    }
}

fn to_the_minute(local: NaiveDateTime) -> NaiveDateTime {
    local - TimeDelta::seconds(local.second().into())
}

/// What names a time for life. An event without a UID is named by its title.
fn key_of(timed: &Timed, original: Option<Original>) -> String {
    let raw = &timed.raw;
    match (raw.uid.as_str(), original) {
        ("", Some(original)) => format!("{}/{original}", raw.summary),
        (uid, Some(original)) => format!("{uid}/{original}"),
        (uid, None) => uid.to_owned(),
    }
}
