//! Periods of on-site duty and of on-call, counted from the clock.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};

use super::PlacedShift;
use crate::holiday::holiday_on;
use crate::time::{Day, WallTime};

/// Periods that a duty holds (PA-06): nights, Sundays and holidays are whole
/// ones, Saturday afternoons and halves of nights half ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Periods {
    /// Nights, Sundays and public holidays.
    pub full: i64,
    /// Halves of them.
    pub half: i64,
    /// Saturday afternoons, which some scales price apart.
    pub saturday: i64,
}

impl Periods {
    /// In halves.
    pub const fn halves(self) -> i64 {
        self.full * 2 + self.half + self.saturday
    }

    fn add(&mut self, overlap: i64, whole: i64) {
        // Two doctors who share a period have half of it each, also where they
        // change over at one in the morning: only beyond two thirds is it whole.
        if overlap * 3 > whole * 2 {
            self.full += 1;
        } else if overlap > 0 {
            self.half += 1;
        }
    }
}

/// Day period of a hospital: 8:30 to 18:30; the night is the rest (arrêté of
/// 30 April 2003, art. 1: ten hours of day service).
const MORNING: (u32, u32) = (8, 30);
const EVENING: (u32, u32) = (18, 30);
const NOON: (u32, u32) = (13, 0);

fn at(day: NaiveDate, (hour, minute): (u32, u32)) -> WallTime {
    let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    WallTime::new(day.and_time(time))
}

/// The periods that a duty touches. Of a weekday only the night counts; a
/// duty that goes on for less than an hour after a period does not touch the
/// next.
pub fn periods(placed: &PlacedShift) -> Periods {
    let shift = &placed.shift;
    if let Some(halves) = shift.duty_halves {
        let halves = i64::from(halves);
        return Periods {
            full: halves / 2,
            half: halves % 2,
            saturday: 0,
        };
    }
    let overlap = |from: WallTime, to: WallTime| {
        let (zone, span) = (placed.zone, shift.span(placed.zone));
        let start = span.start.max(from.instant(zone));
        let end = span.end.min(to.instant(zone));
        let minutes = (end.utc() - start.utc()).num_minutes();
        if minutes < HANDOVER { 0 } else { minutes }
    };
    let mut found = Periods::default();
    // The night before the first day may reach into it.
    let first = shift.start.naive().date() - TimeDelta::days(1);
    for date in first
        .iter_days()
        .take_while(|date| *date <= shift.end.naive().date())
    {
        let (day, next) = (Day::new(date), date + TimeDelta::days(1));
        let night = overlap(at(date, EVENING), at(next, MORNING));
        let by_day = overlap(at(date, MORNING), at(date, EVENING));
        found.add(night, 14 * 60);
        let holiday = holiday_on(day, placed.holidays, placed.good_friday).is_some();
        if day.weekday() == Weekday::Sun || holiday {
            found.add(by_day, 10 * 60);
        } else if day.weekday() == Weekday::Sat && overlap(at(date, NOON), at(date, EVENING)) > 0 {
            found.saturday += 1;
        }
    }
    found
}

/// Minutes of a handover that are not yet the next period.
const HANDOVER: i64 = 60;
