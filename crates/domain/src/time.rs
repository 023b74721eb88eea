//! Three kinds of time, never mixed: an instant (history), a wall clock with
//! a zone (shifts: La Réunion is not Paris), a day (due dates).

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, Days, LocalResult, Months, NaiveDate, NaiveDateTime, NaiveTime};
use chrono::{SubsecRound, TimeDelta, TimeZone, Timelike, Utc, Weekday};
use chrono_tz::Tz;

/// Why a text is not a day, a month, a wall clock or a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of this kind")]
pub struct InvalidTime;

/// The numbers of a text that has digits where `form` has them, and is like it
/// elsewhere. Days are read by the thousand: a general parser takes ten times
/// as long.
fn digits<const N: usize>(text: &str, form: &str) -> Result<[u32; N], InvalidTime> {
    if text.len() != form.len() {
        return Err(InvalidTime);
    }
    let mut numbers = [0_u32; N];
    let mut at = 0;
    for (byte, like) in text.bytes().zip(form.bytes()) {
        let number = numbers.get_mut(at).ok_or(InvalidTime)?;
        match like {
            b'0' if byte.is_ascii_digit() => *number = *number * 10 + u32::from(byte - b'0'),
            b'0' => return Err(InvalidTime),
            other if other == byte => at += 1,
            _ => return Err(InvalidTime),
        }
    }
    Ok(numbers)
}

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
    /// The second of a time read from a clock: what is written of it is then
    /// what is read again.
    pub fn new(time: DateTime<Utc>) -> Self {
        Self(time.trunc_subsecs(0))
    }

    /// The same point for arithmetic.
    pub const fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// What a clock on the wall shows at this instant in `zone`, to the minute.
    pub fn on_clock(self, zone: Zone) -> WallTime {
        let clock = self.0.with_timezone(&zone.0).naive_local();
        WallTime(clock - TimeDelta::seconds(clock.second().into()))
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
        Ok(Self::new(time.with_timezone(&Utc)))
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

    /// Which day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// Whether the day is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Sat | Weekday::Sun)
    }
}

impl FromStr for Day {
    type Err = InvalidTime;
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        let [year, month, day] = digits(text, "0000-00-00")?;
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day)
            .map(Self)
            .ok_or(InvalidTime)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

mod month;

pub use month::Month;

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

    /// Whether no clock in `zone` ever shows this time: it lies in the hour
    /// that is skipped in March.
    pub fn is_skipped(self, zone: Zone) -> bool {
        matches!(zone.0.from_local_datetime(&self.0), LocalResult::None)
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
        let [year, month, day, hour, minute] = digits(text, "0000-00-00T00:00")?;
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day)
            .and_then(|day| day.and_hms_opt(hour, minute, 0))
            .map(Self)
            .ok_or(InvalidTime)
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
mod tests;
