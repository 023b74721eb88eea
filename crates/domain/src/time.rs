//! Three kinds of time, never mixed: an instant (history), a wall clock with
//! a zone (shifts: La Réunion is not Paris), a day (due dates).

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Days, LocalResult, Months, NaiveDate, NaiveDateTime, NaiveTime};
use chrono::{TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

/// Why a text is not a day, a month, a wall clock or a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of this kind")]
pub struct InvalidTime;

/// Gives a type the text form that the wire and the portable book use.
macro_rules! text_form {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = InvalidTime;
            fn try_from(text: String) -> Result<Self, InvalidTime> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
    };
}

/// A point on the time line; in UTC, to the second: `2026-11-21T22:14:00Z`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
#[schemars(with = "String")]
pub struct Instant(DateTime<Utc>);

text_form!(Instant);

impl Instant {
    /// The instant of a time read from a clock.
    pub const fn new(time: DateTime<Utc>) -> Self {
        Self(time)
    }

    /// The same point for arithmetic.
    pub const fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// The day that a calendar on the wall shows at this instant in `zone`.
    pub fn day_in(self, zone: Zone) -> Day {
        Day(self.0.with_timezone(&zone.0).date_naive())
    }
}

impl FromStr for Instant {
    type Err = InvalidTime;
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        let time = DateTime::parse_from_rfc3339(text).map_err(|_| InvalidTime)?;
        Ok(Self(time.with_timezone(&Utc)))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%SZ"))
    }
}

/// A day of the calendar: `2026-11-21`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
#[schemars(with = "String")]
pub struct Day(NaiveDate);

text_form!(Day);

impl Day {
    /// The day of a date.
    pub const fn new(date: NaiveDate) -> Self {
        Self(date)
    }

    /// The date for arithmetic and formatting.
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// This many days later, or earlier when negative.
    pub fn plus_days(self, days: i64) -> Self {
        let moved = self.0.checked_add_signed(TimeDelta::days(days));
        Self(moved.unwrap_or(if days < 0 {
            NaiveDate::MIN
        } else {
            NaiveDate::MAX
        }))
    }

    /// The same day of the month, this many months later, clipped to the end
    /// of the month: 31 January and a month is 28 or 29 February.
    pub fn plus_months(self, months: i32) -> Self {
        let count = Months::new(months.unsigned_abs());
        let moved = if months < 0 {
            self.0.checked_sub_months(count)
        } else {
            self.0.checked_add_months(count)
        };
        Self(moved.unwrap_or(self.0))
    }

    /// Days from this day to `later`; negative when `later` comes before.
    pub fn days_until(self, later: Self) -> i64 {
        (later.0 - self.0).num_days()
    }

    /// The month that the day lies in.
    pub fn month(self) -> Month {
        Month {
            year: self.0.year(),
            month: self.0.month(),
        }
    }

    /// Whether the day is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Sat | Weekday::Sun)
    }
}

impl FromStr for Day {
    type Err = InvalidTime;
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        if text.len() != 10 {
            return Err(InvalidTime);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map(Self)
            .map_err(|_| InvalidTime)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

/// A month of the calendar: `2026-11`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
#[schemars(with = "String")]
pub struct Month {
    year: i32,
    month: u32,
}

text_form!(Month);

impl Month {
    /// First day of the month.
    pub fn first(self) -> Day {
        Day(NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or(NaiveDate::MIN))
    }

    /// Last day of the month.
    pub fn last(self) -> Day {
        self.first().plus_months(1).plus_days(-1)
    }

    /// Year of the month.
    pub const fn year(self) -> i32 {
        self.year
    }
}

impl FromStr for Month {
    type Err = InvalidTime;
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        if text.len() != 7 {
            return Err(InvalidTime);
        }
        format!("{text}-01").parse::<Day>().map(Day::month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A zone of the IANA list: `Europe/Paris`, `Indian/Reunion`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
#[schemars(with = "String")]
pub struct Zone(Tz);

text_form!(Zone);

impl Zone {
    /// The zone of mainland France.
    pub const PARIS: Self = Self(Tz::Europe__Paris);

    /// The zone for arithmetic.
    pub const fn tz(self) -> Tz {
        self.0
    }
}

impl FromStr for Zone {
    type Err = InvalidTime;
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        text.parse().map(Self).map_err(|_| InvalidTime)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name())
    }
}

/// What a clock on the wall shows, to the minute: `2026-10-24T20:00`. Only
/// together with the zone of its site does it become an instant.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
#[schemars(with = "String")]
pub struct WallTime(NaiveDateTime);

text_form!(WallTime);

impl WallTime {
    /// The wall clock of a date and a time.
    pub const fn new(time: NaiveDateTime) -> Self {
        Self(time)
    }

    /// Date and time for arithmetic and formatting.
    pub const fn naive(self) -> NaiveDateTime {
        self.0
    }

    /// The day that the calendar beside the clock shows.
    pub const fn day(self) -> Day {
        Day(self.0.date())
    }

    /// The same hour, this many days later.
    pub fn plus_days(self, days: u64) -> Self {
        Self(self.0.checked_add_days(Days::new(days)).unwrap_or(self.0))
    }

    /// The instant at which a clock in `zone` shows this time.
    ///
    /// An hour that comes twice (October) means its first passage, an hour
    /// that is skipped (March) the same distance after the change: both as
    /// RFC 5545 §3.3.5 reads a local time, so that the phone agrees.
    pub fn instant(self, zone: Zone) -> Instant {
        let utc = match zone.0.from_local_datetime(&self.0) {
            LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => time.to_utc(),
            LocalResult::None => {
                let before = self.0 - TimeDelta::hours(3);
                let anchor = zone.0.from_local_datetime(&before).earliest();
                anchor.map_or_else(
                    || self.0.and_utc(),
                    |time| time.to_utc() + TimeDelta::hours(3),
                )
            }
        };
        Instant(utc)
    }
}

impl FromStr for WallTime {
    type Err = InvalidTime;
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        if text.len() != 16 {
            return Err(InvalidTime);
        }
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
            .map(Self)
            .map_err(|_| InvalidTime)
    }
}

impl fmt::Display for WallTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M"))
    }
}

/// A time of day on a clock, to the minute: `13:00`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
#[schemars(with = "String")]
pub struct ClockTime(NaiveTime);

text_form!(ClockTime);

impl ClockTime {
    /// One in the afternoon, where most half-days are cut.
    pub const ONE_PM: Self = match NaiveTime::from_hms_opt(13, 0, 0) {
        Some(time) => Self(time),
        None => Self(NaiveTime::MIN),
    };

    /// The time for arithmetic.
    pub const fn time(self) -> NaiveTime {
        self.0
    }
}

impl FromStr for ClockTime {
    type Err = InvalidTime;
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        if text.len() != 5 {
            return Err(InvalidTime);
        }
        NaiveTime::parse_from_str(text, "%H:%M")
            .map(Self)
            .map_err(|_| InvalidTime)
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> WallTime {
        text.parse().expect("a wall clock")
    }

    #[test]
    fn a_month_after_the_31st_of_january_is_the_end_of_february() {
        let day: Day = "2026-01-31".parse().expect("a day");
        assert_eq!(day.plus_months(1).to_string(), "2026-02-28");
        assert_eq!(day.plus_months(-2).to_string(), "2025-11-30");
    }

    #[test]
    fn the_hour_that_comes_twice_means_its_first_passage() {
        let instant = wall("2026-10-25T02:30").instant(Zone::PARIS);
        assert_eq!(instant.to_string(), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn the_hour_that_is_skipped_lies_after_the_change() {
        let instant = wall("2026-03-29T02:30").instant(Zone::PARIS);
        assert_eq!(
            instant.to_string(),
            "2026-03-29T01:30:00Z",
            "3.30 in summer time"
        );
    }

    #[test]
    fn la_reunion_is_three_hours_ahead_of_paris_in_winter() {
        let reunion: Zone = "Indian/Reunion".parse().expect("a zone");
        let gap = wall("2026-01-05T08:00").instant(Zone::PARIS).utc()
            - wall("2026-01-05T08:00").instant(reunion).utc();
        assert_eq!(gap, TimeDelta::hours(3));
    }

    #[test]
    fn a_day_has_one_spelling() {
        for bad in [
            "2026-1-05",
            "2026-13-01",
            "2026-02-30",
            "05/01/2026",
            "2026-01-05 ",
        ] {
            assert_eq!(bad.parse::<Day>(), Err(InvalidTime), "{bad}");
        }
    }
}
