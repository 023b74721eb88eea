//! Lengths of the law and of contracts: whole months, or days.

use std::fmt;
use std::str::FromStr;

use crate::time::Day;

/// A length as texts and contracts give it: `6m` for months, `14d` for days.
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
pub enum Length {
    /// From a day to the same day of a later month.
    Months(u16),
    /// Days.
    Days(u16),
}

/// Why a text is not a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a length such as 6m or 14d")]
pub struct InvalidLength;

impl Length {
    /// The day this long after `day`.
    pub fn after(self, day: Day) -> Day {
        match self {
            Self::Months(months) => day.plus_months(months.into()),
            Self::Days(days) => day.plus_days(days.into()),
        }
    }

    /// The day this long before `day`.
    pub fn before(self, day: Day) -> Day {
        match self {
            Self::Months(months) => day.plus_months(-i32::from(months)),
            Self::Days(days) => day.plus_days(-i64::from(days)),
        }
    }

    /// The last day on which this long may begin so as to be over on `day`: the
    /// 31 May for a month that ends on 30 June, as the 30 May is, where a month
    /// without that day ends with its last (CPC, art. 641).
    pub fn latest_until(self, day: Day) -> Day {
        let mut latest = self.before(day);
        while self.after(latest.plus_days(1)) <= day {
            latest = latest.plus_days(1);
        }
        latest
    }

    /// The last day of a period that starts on `start` and is this long.
    pub fn last_from(self, start: Day) -> Day {
        self.after(start).plus_days(-1)
    }

    /// Whether it lasts no time at all.
    pub const fn is_nothing(self) -> bool {
        matches!(self, Self::Months(0) | Self::Days(0))
    }
}

impl FromStr for Length {
    type Err = InvalidLength;
    fn from_str(text: &str) -> Result<Self, InvalidLength> {
        let split = text.len().checked_sub(1).ok_or(InvalidLength)?;
        let (number, unit) = text.split_at_checked(split).ok_or(InvalidLength)?;
        if !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(InvalidLength);
        }
        let number = number.parse().map_err(|_| InvalidLength)?;
        match unit {
            "m" => Ok(Self::Months(number)),
            "d" => Ok(Self::Days(number)),
            _ => Err(InvalidLength),
        }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Months(months) => write!(f, "{months}m"),
            Self::Days(days) => write!(f, "{days}d"),
        }
    }
}

impl TryFrom<String> for Length {
    type Error = InvalidLength;
    fn try_from(text: String) -> Result<Self, InvalidLength> {
        text.parse()
    }
}

impl From<Length> for String {
    fn from(length: Length) -> Self {
        length.to_string()
    }
}

/// How long something lasted: whole months, and the days that remain.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
pub struct Elapsed {
    /// Whole months.
    pub months: u32,
    /// Days beside them.
    pub days: u32,
}

impl Elapsed {
    /// From the first day to the last, both included; nothing when the last
    /// comes before the first.
    pub fn of(first: Day, last: Day) -> Self {
        let next = last.plus_days(1);
        if next <= first {
            return Self { months: 0, days: 0 };
        }
        // Twelve months a year at the most: the search starts near its answer.
        let estimate = first.days_until(next) / 31;
        let mut months = i32::try_from(estimate).unwrap_or(i32::MAX);
        while months < i32::MAX && first.plus_months(months + 1) <= next {
            months += 1;
        }
        let days = first.plus_months(months).days_until(next);
        Self {
            months: months.unsigned_abs(),
            days: u32::try_from(days).unwrap_or(0),
        }
    }
}
