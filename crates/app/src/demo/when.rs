//! Days told from today: `@week-3 tue`, `@month-2 last or before`.
//!
//! The notation is described in `assets/demo/README.md`. A week and a month
//! are those of today, so that a Tuesday stays a Tuesday and the last of a
//! month stays the last, whatever day today is.

mod read;

use chrono::{Datelike, NaiveDate, Weekday};
use domain::holiday::working_day_at_or_before;
use domain::time::{ClockTime, Day, Instant, WallTime, Zone};

/// A day, a month, a wall clock or an instant, told from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(try_from = "String")]
pub(super) struct When {
    anchor: Anchor,
    nudge: Nudge,
    hour: Hour,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Anchor {
    /// Days from today.
    Today(i64),
    /// A day of the week that lies this many weeks from that of today.
    Week(i64, Weekday),
    /// The first such day after today that is no public holiday.
    Next(Weekday),
    /// A place in the month that lies this many months from that of today.
    Month(i32, Place),
    /// Month and day of the year that lies this many years from that of today.
    Year(i32, u32, u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Whole,
    Day(u32),
    Nth(i64, Weekday),
}

/// Where to go from a weekend or a public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nudge {
    Nowhere,
    After,
    Before,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hour {
    None,
    Wall(ClockTime),
    Instant(ClockTime),
}

/// Later than any day of a month: clipped to the last.
const LAST: u32 = 31;
/// Not every month has a fifth Thursday: then the fourth is the last.
const LAST_OF_ITS_NAME: i64 = 5;

impl When {
    /// The day that is told.
    pub(super) fn day(self, today: Day) -> Day {
        let day = self.anchor.day(today);
        match self.nudge {
            Nudge::Nowhere => day,
            Nudge::After => working_day_at_or_after(day),
            Nudge::Before => working_day_at_or_before(day),
        }
    }

    /// The same in the form of the portable book.
    pub(super) fn written(self, today: Day) -> String {
        let day = self.day(today);
        match (self.hour, self.anchor) {
            (Hour::None, Anchor::Month(_, Place::Whole)) => day.month().to_string(),
            (Hour::None, _) => day.to_string(),
            (Hour::Wall(time), _) => wall(day, time).to_string(),
            (Hour::Instant(time), _) => instant(day, time).to_string(),
        }
    }
}

/// What the clock on the wall shows at that time of the day.
pub(super) fn wall(day: Day, time: ClockTime) -> WallTime {
    WallTime::new(day.date().and_time(time.time()))
}

/// That time of the day in Paris.
pub(super) fn instant(day: Day, time: ClockTime) -> Instant {
    wall(day, time).instant(Zone::PARIS)
}

/// The Monday of the week of a day.
pub(super) fn monday_of(day: Day) -> Day {
    day.plus_days(-i64::from(day.date().weekday().num_days_from_monday()))
}

/// The first working day that is not before `day`.
pub(super) fn working_day_at_or_after(day: Day) -> Day {
    let mut day = day;
    while !is_working_day(day) {
        day = day.plus_days(1);
    }
    day
}

fn is_working_day(day: Day) -> bool {
    working_day_at_or_before(day) == day
}

/// The first day of that name that is not before `day`.
fn weekday_at_or_after(day: Day, weekday: Weekday) -> Day {
    let ahead = weekday.days_since(day.date().weekday());
    day.plus_days(i64::from(ahead))
}

/// A day of the month that `first` begins, clipped to its last.
fn clipped(first: Day, day: u32) -> Day {
    first
        .plus_days(i64::from(day) - 1)
        .min(first.month().last())
}

impl Anchor {
    fn day(self, today: Day) -> Day {
        let this_month = today.month().first();
        match self {
            Self::Today(days) => today.plus_days(days),
            Self::Week(weeks, weekday) => {
                weekday_at_or_after(monday_of(today).plus_days(7 * weeks), weekday)
            }
            Self::Next(weekday) => {
                let mut day = weekday_at_or_after(today.plus_days(1), weekday);
                while !is_working_day(day) {
                    day = day.plus_days(7);
                }
                day
            }
            Self::Month(months, place) => place.day(this_month.plus_months(months)),
            Self::Year(years, month, day) => {
                let first = NaiveDate::from_ymd_opt(today.date().year() + years, month, 1);
                first.map_or(today, |first| clipped(Day::new(first), day))
            }
        }
    }
}

impl Place {
    fn day(self, first: Day) -> Day {
        match self {
            Self::Whole => first,
            Self::Day(day) => clipped(first, day),
            Self::Nth(nth, weekday) => {
                let day = weekday_at_or_after(first, weekday).plus_days(7 * (nth - 1));
                if day > first.month().last() {
                    day.plus_days(-7)
                } else {
                    day
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
