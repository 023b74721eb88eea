//! On which Sundays the clocks change, by region.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

/// When summer time begins and ends.
pub(super) struct Rule {
    /// Clocks go forward.
    pub(super) spring: Change,
    /// Clocks go back.
    pub(super) autumn: Change,
}

/// A change that comes back every year.
pub(super) struct Change {
    month: u32,
    sunday: Sunday,
    hour: Hour,
}

#[derive(Clone, Copy)]
enum Sunday {
    Nth(u8),
    Last,
}

/// At which hour: all of Europe at once, America by its own clocks.
#[derive(Clone, Copy)]
enum Hour {
    OneUtc,
    TwoByTheClock,
}

impl Rule {
    /// Those that can be written: the European Union (directive 2000/84/CE),
    /// and North America for Saint-Pierre-et-Miquelon.
    pub(super) const KNOWN: [Self; 2] = [
        Self {
            spring: Change::on(3, Sunday::Last, Hour::OneUtc),
            autumn: Change::on(10, Sunday::Last, Hour::OneUtc),
        },
        Self {
            spring: Change::on(3, Sunday::Nth(2), Hour::TwoByTheClock),
            autumn: Change::on(11, Sunday::Nth(1), Hour::TwoByTheClock),
        },
    ];
}

impl Change {
    const fn on(month: u32, sunday: Sunday, hour: Hour) -> Self {
        Self {
            month,
            sunday,
            hour,
        }
    }

    /// What clocks show when it happens, as they stood before; nothing when
    /// that is no longer the Sunday.
    pub(super) fn wall(&self, year: i32, ahead_before: TimeDelta) -> Option<NaiveDateTime> {
        let sunday = self.date(year)?;
        let hour = match self.hour {
            Hour::OneUtc => TimeDelta::hours(1) + ahead_before,
            Hour::TwoByTheClock => TimeDelta::hours(2),
        };
        let wall = sunday.and_time(NaiveTime::MIN) + hour;
        Some(wall).filter(|wall| wall.date() == sunday)
    }

    fn date(&self, year: i32) -> Option<NaiveDate> {
        let nth = |n| NaiveDate::from_weekday_of_month_opt(year, self.month, Weekday::Sun, n);
        match self.sunday {
            Sunday::Nth(n) => nth(n),
            Sunday::Last => nth(5).or_else(|| nth(4)),
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BYMONTH={};BYDAY=", self.month)?;
        match self.sunday {
            Sunday::Nth(n) => write!(f, "{n}SU"),
            Sunday::Last => f.write_str("-1SU"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(rule: &Rule, year: i32, ahead: i64) -> String {
        let wall = rule.spring.wall(year, TimeDelta::hours(ahead));
        wall.map_or_else(String::new, |wall| wall.to_string())
    }

    #[test]
    fn europe_changes_on_the_last_sunday_of_march_at_two_in_paris() {
        assert_eq!(begins(&Rule::KNOWN[0], 2026, 1), "2026-03-29 02:00:00");
        assert_eq!(begins(&Rule::KNOWN[0], 2027, 1), "2027-03-28 02:00:00");
    }

    #[test]
    fn america_changes_on_the_second_sunday_of_march() {
        assert_eq!(begins(&Rule::KNOWN[1], 2026, -3), "2026-03-08 02:00:00");
    }

    #[test]
    fn a_zone_that_is_still_on_saturday_does_not_follow_a_sunday_rule() {
        assert_eq!(begins(&Rule::KNOWN[0], 2026, -2), "", "Nuuk");
    }
}
