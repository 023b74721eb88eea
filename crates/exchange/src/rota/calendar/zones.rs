//! The clocks that a calendar refers to: by the names of the IANA, by those
//! of Windows, or by rules that the file itself gives.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::{TZ_VARIANTS, Tz};
use domain::rota::{Spot, Trouble, UnreadList};
use domain::time::{Instant, WallTime, Zone};
use windows_timezones::WindowsTimezone;

use super::raw::{Named, Parts, RawPart, RawZone};
use super::repeat::{self, Work};
use super::value::Stamp;

/// The clocks of one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// UTC.
    Utc,
    /// Those of a zone that has a name.
    Of(Zone),
    /// Those that the file defines.
    Own(usize),
}

/// All clocks of one file.
pub(super) struct Clocks {
    default: Zone,
    named: Vec<Clock>,
    own: Vec<Vec<Change>>,
}

/// A change of clocks: when, by what they showed before, and how far they are
/// ahead of UTC before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    at: NaiveDateTime,
    from: TimeDelta,
    to: TimeDelta,
}

impl Clocks {
    /// Finds each zone that an event names; where nobody knows it, the clocks
    /// are those of `default`, and it is told.
    pub(super) fn of(parts: &Parts, default: Zone, unread: &mut UnreadList) -> Self {
        let shown = parts.zone.as_deref().and_then(known);
        let mut clocks = Self {
            default: shown.unwrap_or(default),
            named: Vec::with_capacity(parts.named.len()),
            own: Vec::new(),
        };
        let defined: HashMap<&str, &RawZone> = parts
            .zones
            .iter()
            .map(|zone| (zone.name.as_str(), zone))
            .collect();
        let mut work = Work::whole();
        for (name, line) in &parts.named {
            let defined = defined.get(name.as_str()).copied();
            let clock = clocks.find(name, defined, &mut work).unwrap_or_else(|| {
                unread.push(Spot::line(*line), Trouble::Zone, name);
                Clock::Of(clocks.default)
            });
            clocks.named.push(clock);
        }
        clocks
    }

    fn find(&mut self, name: &str, defined: Option<&RawZone>, work: &mut Work) -> Option<Clock> {
        if is_utc(name) {
            return Some(Clock::Utc);
        }
        let zone = known(name).or_else(|| known(&defined?.location));
        if let Some(zone) = zone {
            return Some(Clock::Of(zone));
        }
        let changes = changes(defined?, work)?;
        self.own.push(changes);
        Some(Clock::Own(self.own.len() - 1))
    }

    /// The clocks of a name, or of a time that has none.
    pub(super) fn clock(&self, named: Option<Named>) -> Clock {
        let named = named.and_then(|named| self.named.get(named));
        named.copied().unwrap_or(Clock::Of(self.default))
    }

    /// The instant at which these clocks show `local`.
    pub(super) fn instant(&self, local: NaiveDateTime, clock: Clock) -> Instant {
        match clock {
            Clock::Utc => Instant::new(local.and_utc()),
            Clock::Of(zone) => WallTime::new(local).instant(zone),
            Clock::Own(own) => {
                let changes = self.own.get(own).map_or(&[][..], Vec::as_slice);
                let after = changes.partition_point(|change| change.at <= local);
                let ahead = match after.checked_sub(1) {
                    Some(last) => changes.get(last).map(|change| change.to),
                    None => changes.first().map(|change| change.from),
                };
                let utc = local.checked_sub_signed(ahead.unwrap_or_default());
                Instant::new(utc.unwrap_or(local).and_utc())
            }
        }
    }

    /// What these clocks show at `instant`; those of the file by the offset
    /// that it gives `near`.
    pub(super) fn local(
        &self,
        instant: Instant,
        clock: Clock,
        near: NaiveDateTime,
    ) -> NaiveDateTime {
        let utc = instant.utc().naive_utc();
        match clock {
            Clock::Utc => utc,
            Clock::Of(zone) => instant.utc().with_timezone(&zone.tz()).naive_local(),
            Clock::Own(_) => utc + (near - self.instant(near, clock).utc().naive_utc()),
        }
    }

    /// The zone whose clocks a doctor reads this time on.
    pub(super) fn shown(&self, clock: Clock) -> Zone {
        match clock {
            Clock::Of(zone) => zone,
            Clock::Utc | Clock::Own(_) => self.default,
        }
    }
}

fn is_utc(name: &str) -> bool {
    let names = [
        "UTC",
        "Z",
        "Etc/UTC",
        "Etc/GMT",
        "GMT",
        "Zulu",
        "Coordinated Universal Time",
    ];
    names.iter().any(|utc| name.eq_ignore_ascii_case(utc))
}

/// The zone of a name, as programs spell it: `Europe/Paris`, `europe/paris`,
/// `/mozilla.org/20050126_1/Europe/Paris`, `Romance Standard Time`,
/// `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`.
fn known(name: &str) -> Option<Zone> {
    let name = name.trim().trim_matches('"');
    let exact: Option<Zone> = name.parse().ok();
    exact
        .or_else(|| of_windows(name))
        .or_else(|| without_case(name))
        .or_else(|| {
            let mut rest = name.strip_prefix('/')?;
            loop {
                rest = rest.split_once('/')?.1;
                if let Some(zone) = without_case(rest) {
                    return Some(zone);
                }
            }
        })
}

fn of_windows(name: &str) -> Option<Zone> {
    let by_name = name.parse::<WindowsTimezone>().ok();
    // Old names say GMT where new ones say UTC.
    let described = name.replacen("(GMT", "(UTC", 1).replace('.', ":");
    let zone = by_name.or_else(|| {
        let begins = described.starts_with("(UTC");
        begins.then(|| described_as(&described)).flatten()
    })?;
    zone.tzdb_id().parse().ok()
}

fn described_as(text: &str) -> Option<WindowsTimezone> {
    let paris = WindowsTimezone::RomanceStandardTime;
    (paris.description() == text).then_some(paris).or_else(|| {
        let zones = TZ_VARIANTS
            .iter()
            .map(|zone| WindowsTimezone::try_from(*zone));
        zones.flatten().find(|zone| zone.description() == text)
    })
}

fn without_case(name: &str) -> Option<Zone> {
    let same = |zone: &&Tz| zone.name().eq_ignore_ascii_case(name);
    TZ_VARIANTS.iter().find(same)?.name().parse().ok()
}

/// The years in which the clocks of a file change by its rules.
const UNTIL_YEAR: i32 = 2100;

/// Parts of one zone: one for each change of clocks in a century, at most.
const MOST_PARTS: usize = 250;

/// When the clocks of a zone change, in order.
fn changes(zone: &RawZone, work: &mut Work) -> Option<Vec<Change>> {
    let mut changes: Vec<Change> = Vec::new();
    for part in zone.parts.iter().take(MOST_PARTS) {
        changes.extend(changes_of(part, work));
    }
    changes.sort_unstable();
    (!changes.is_empty()).then_some(changes)
}

fn changes_of(part: &RawPart, work: &mut Work) -> Vec<Change> {
    let (Some(start), Some(to)) = (part.start, part.to) else {
        return Vec::new();
    };
    let from = part.from.unwrap_or(to);
    let mut times = vec![start];
    times.extend(&part.dates);
    if let Some(rule) = &part.rule {
        let until = NaiveDate::from_ymd_opt(UNTIL_YEAR, 1, 1).unwrap_or(start.date());
        let span = (start, until.and_time(NaiveTime::MIN));
        // What the rule ends at is told in UTC, by the clocks before.
        let local = |stamp: Stamp| stamp.naive() + from;
        if let Ok(series) = repeat::expand(rule, start, span, &local, work) {
            times.extend(series.times);
        }
    }
    times.sort_unstable();
    times.dedup();
    times
        .into_iter()
        .map(|at| Change { at, from, to })
        .collect()
}
