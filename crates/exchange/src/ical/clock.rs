//! Zones: told to readers by rule where the rule is known, and otherwise not
//! needed, because the event is then written in UTC.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::OffsetName;
use domain::time::{WallTime, Zone};

use super::line::Lines;
use super::rule::{Change, Rule};
use super::{Event, When};

/// First year of the rules that are written.
const FIRST_YEAR: i32 = 1970;

/// The zones that the events of one calendar refer to.
pub(super) struct Clocks(Vec<Clock>);

impl Clocks {
    /// The zones of these events, by the rules of `year`.
    pub(super) fn of(events: &[Event], year: i32) -> Self {
        let mut clocks: Vec<Clock> = Vec::new();
        for event in events {
            let When::Clock { start, end, zone } = event.when else {
                continue;
            };
            let known = clocks.iter().any(|clock| clock.zone == zone);
            let new = Clock::of(zone, year).filter(|clock| !known && clock.tells(start, end));
            clocks.extend(new);
        }
        Self(clocks)
    }

    /// Whether readers find the right instants from the wall clock and the
    /// rules of its zone.
    pub(super) fn tell(&self, start: WallTime, end: WallTime, zone: Zone) -> bool {
        let clock = self.0.iter().find(|clock| clock.zone == zone);
        clock.is_some_and(|clock| clock.tells(start, end))
    }

    /// Writes one VTIMEZONE for each.
    pub(super) fn write(&self, lines: &mut Lines) {
        for clock in &self.0 {
            clock.write(lines);
        }
    }
}

/// One zone by rule: standard time, and summer time where it has one.
struct Clock {
    zone: Zone,
    standard: Shown,
    summer: Option<(Shown, &'static Rule)>,
}

/// What clocks show during a part of the year.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    /// Ahead of UTC.
    ahead: TimeDelta,
    /// Abbreviation, such as CET.
    name: String,
}

impl Shown {
    fn at(zone: Zone, utc: NaiveDateTime) -> Self {
        let offset = zone.tz().offset_from_utc_datetime(&utc);
        Self {
            ahead: TimeDelta::seconds(offset.fix().local_minus_utc().into()),
            name: offset.abbreviation().unwrap_or_default().to_owned(),
        }
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.ahead.num_minutes();
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
        write!(f, "{sign}{hours:02}{minutes:02}")
    }
}

impl Clock {
    /// The rule that the clocks of the zone follow in `year`, if it is one of
    /// those that can be written.
    fn of(zone: Zone, year: i32) -> Option<Self> {
        let on = |month| NaiveDate::from_ymd_opt(year, month, 15);
        let winter = Shown::at(zone, on(1)?.and_time(NaiveTime::MIN));
        let summer = Shown::at(zone, on(7)?.and_time(NaiveTime::MIN));
        if winter.ahead == summer.ahead {
            return Some(Self {
                zone,
                standard: winter,
                summer: None,
            });
        }
        let follows = |rule: &&Rule| {
            let turns = |change: &Change, from: &Shown, to: &Shown| {
                change.wall(year, from.ahead).is_some_and(|wall| {
                    let utc = wall - from.ahead;
                    Shown::at(zone, utc - TimeDelta::seconds(1)) == *from
                        && Shown::at(zone, utc) == *to
                })
            };
            turns(&rule.spring, &winter, &summer) && turns(&rule.autumn, &summer, &winter)
        };
        let rule = Rule::KNOWN.iter().find(follows)?;
        Some(Self {
            zone,
            standard: winter,
            summer: Some((summer, rule)),
        })
    }

    fn tells(&self, start: WallTime, end: WallTime) -> bool {
        self.tells_time(start) && self.tells_time(end)
    }

    /// Whether a reader of the rule finds the instant that is meant. In the
    /// hour that comes twice and the one that is skipped readers disagree
    /// with RFC 5545 §3.3.5 and with each other, so these are never told.
    fn tells_time(&self, wall: WallTime) -> bool {
        let meant = self.zone.tz().from_local_datetime(&wall.naive()).single();
        let meant = meant.map(|time| i64::from(time.offset().fix().local_minus_utc()));
        wall.naive().year() > FIRST_YEAR
            && meant.is_some_and(|meant| Some(TimeDelta::seconds(meant)) == self.ahead(wall))
    }

    /// How far the rule puts the wall clock ahead of UTC.
    fn ahead(&self, wall: WallTime) -> Option<TimeDelta> {
        let Some((summer, rule)) = &self.summer else {
            return Some(self.standard.ahead);
        };
        let year = wall.naive().year();
        let begins = rule.spring.wall(year, self.standard.ahead)?;
        let ends = rule.autumn.wall(year, summer.ahead)?;
        let in_summer = (begins..ends).contains(&wall.naive());
        Some(if in_summer { summer } else { &self.standard }.ahead)
    }

    fn write(&self, lines: &mut Lines) {
        lines.raw("BEGIN", "VTIMEZONE");
        lines.raw("TZID", self.zone);
        match &self.summer {
            None => part(lines, "STANDARD", &self.standard, &self.standard, None),
            Some((summer, rule)) => {
                let (spring, autumn) = (Some(&rule.spring), Some(&rule.autumn));
                part(lines, "DAYLIGHT", &self.standard, summer, spring);
                part(lines, "STANDARD", summer, &self.standard, autumn);
            }
        }
        lines.raw("END", "VTIMEZONE");
    }
}

/// Writes the part of the year that begins when clocks go from one to another.
fn part(lines: &mut Lines, name: &str, from: &Shown, to: &Shown, change: Option<&Change>) {
    let begins = change.and_then(|change| change.wall(FIRST_YEAR, from.ahead));
    lines.raw("BEGIN", name);
    match begins {
        Some(wall) => lines.raw("DTSTART", wall.format("%Y%m%dT%H%M%S")),
        None => lines.raw("DTSTART", format_args!("{FIRST_YEAR}0101T000000")),
    }
    lines.raw("TZOFFSETFROM", from);
    lines.raw("TZOFFSETTO", to);
    lines.text("TZNAME", &to.name);
    if let Some(change) = change {
        lines.raw("RRULE", format_args!("FREQ=YEARLY;{change}"));
    }
    lines.raw("END", name);
}
