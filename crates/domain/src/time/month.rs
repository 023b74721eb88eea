//! A month of the calendar.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::{Day, InvalidTime};

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
    pub(super) year: i32,
    pub(super) month: u32,
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

    /// The first month of its year.
    #[must_use]
    pub const fn january(self) -> Self {
        Self { month: 1, ..self }
    }

    /// Its number in the year: 1 to 12.
    pub const fn number(self) -> u32 {
        self.month
    }

    /// The month so many later; earlier below zero.
    pub fn plus(self, months: i32) -> Self {
        self.first().plus_months(months).month()
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
