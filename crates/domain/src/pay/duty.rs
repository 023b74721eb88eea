//! Periods of on-site duty and of on-call, counted from the clock.
//!
//! The day of a hospital goes from 8:30 to 18:30 and its night is the rest
//! (arrêté of 30 April 2003, art. 1: ten hours of day service), but many hand
//! over at 8, at 20 or at midnight. So what counts is how much of a period a
//! duty holds, not whether it touches it:
//!
//! 1. A night, and the day of a Sunday or of a public holiday, is whole beyond
//!    two thirds of it, half beyond one third, and nothing up to there: the ninety
//!    minutes from 18:30 to 20:00 are the end of a day's work, no half night.
//! 2. A Saturday afternoon, from 13:00 to 18:30, is due beyond a half of it.
//! 3. Of a weekday, a duty counts its night only.
//!
//! However a duty is shared, its parts never hold more than it did: two halves
//! need more than two thirds, three of them more than the whole. Shared where
//! hospitals hand over, they hold as much. Clocks that change do not make a night
//! another period.

use chrono::{NaiveDateTime, TimeDelta, Weekday};

use super::PlacedShift;
use crate::holiday::holiday_on;
use crate::shift::{DAY_ENDS, DAY_STARTS};
use crate::statement::{DutyTime, LineNote};
use crate::time::{ClockTime, Day};

/// Periods that a duty holds (PA-06): nights, Sundays and holidays are whole
/// ones, Saturday afternoons and halves of nights half ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Periods {
    /// Nights, Sundays and public holidays.
    pub full: i64,
    /// Halves of them.
    pub half: i64,
    /// Saturday afternoons, which some scales price apart.
    pub saturday: i64,
    /// What falls a little short of more, so that the doctor can count it by
    /// hand where the hospital does.
    pub short: Vec<LineNote>,
}

impl Periods {
    /// In halves.
    pub const fn halves(&self) -> i64 {
        self.full * 2 + self.half + self.saturday
    }

    fn add(&mut self, held: &Held) {
        let halves = held.halves();
        match (held.time, halves) {
            (_, 0) => {}
            (DutyTime::SaturdayAfternoon, _) => self.saturday += 1,
            (_, 1) => self.half += 1,
            _ => self.full += 1,
        }
        if held.is_short() {
            self.short.push(LineNote::ShortOfPeriod {
                period: held.time,
                on: held.on,
                minutes: held.minutes,
                of: held.of,
                half: halves > 0,
            });
        }
    }
}

/// What a duty holds of one period.
struct Held {
    time: DutyTime,
    /// The day on which the period begins.
    on: Day,
    /// Minutes on the clock.
    minutes: i64,
    /// Those of the whole period.
    of: i64,
}

impl Held {
    /// A Saturday afternoon is a half period, which is not halved again.
    fn halves(&self) -> i64 {
        match self.time {
            DutyTime::SaturdayAfternoon => i64::from(self.minutes * 2 > self.of),
            _ if self.minutes * 3 > self.of * 2 => 2,
            _ => i64::from(self.minutes * 3 > self.of),
        }
    }

    /// Whether another hospital may count more for it: from a quarter of the
    /// period for nothing, from five eighths of it for a half.
    fn is_short(&self) -> bool {
        match self.halves() {
            0 => self.minutes * 4 >= self.of,
            1 => self.time != DutyTime::SaturdayAfternoon && self.minutes * 8 >= self.of * 5,
            _ => false,
        }
    }
}

/// The periods that a duty holds; what the doctor counted by hand beats the
/// clock.
pub fn periods(placed: &PlacedShift) -> Periods {
    let shift = &placed.shift;
    if let Some(halves) = shift.duty_halves {
        let halves = i64::from(halves);
        return Periods {
            full: halves / 2,
            half: halves % 2,
            ..Periods::default()
        };
    }
    let mut found = Periods::default();
    // The night before the first day may reach into it.
    let first = shift.start.naive().date() - TimeDelta::days(1);
    let days = first.iter_days();
    for date in days.take_while(|date| *date <= shift.end.naive().date()) {
        let on = Day::new(date);
        let (opens, closes) = (date.and_time(DAY_STARTS), date.and_time(DAY_ENDS));
        let noon = date.and_time(ClockTime::ONE_PM.time());
        let next = (date + TimeDelta::days(1)).and_time(DAY_STARTS);
        let mut held = |time, from: NaiveDateTime, to: NaiveDateTime| {
            let start = shift.start.naive().max(from);
            let minutes = (shift.end.naive().min(to) - start).num_minutes().max(0);
            let of = (to - from).num_minutes();
            found.add(&Held {
                time,
                on,
                minutes,
                of,
            });
        };
        let holiday = holiday_on(on, placed.holidays, placed.good_friday).is_some();
        if holiday || on.weekday() == Weekday::Sun {
            held(DutyTime::Day, opens, closes);
        } else if on.weekday() == Weekday::Sat {
            held(DutyTime::SaturdayAfternoon, noon, closes);
        }
        held(DutyTime::Night, closes, next);
    }
    found
}
