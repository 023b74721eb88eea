//! Public holidays by place of work (L3133-1, L3134-13, L3422-2 CT).

use chrono::{Datelike, NaiveDate, Weekday};

use crate::site::HolidayZone;
use crate::time::Day;

/// A public holiday.
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
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "a holiday is its name")]
pub enum Holiday {
    NewYear,
    GoodFriday,
    EasterMonday,
    LabourDay,
    Victory1945,
    Ascension,
    WhitMonday,
    NationalDay,
    Assumption,
    AllSaints,
    Armistice,
    Christmas,
    SecondChristmasDay,
    AbolitionOfSlavery,
}

/// Easter Sunday of a year of the Gregorian calendar (anonymous algorithm of
/// 1876, valid for every year).
fn easter(year: i32) -> NaiveDate {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    let parts = (u32::try_from(month), u32::try_from(day));
    match parts {
        (Ok(month), Ok(day)) => NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN),
        _ => NaiveDate::MIN,
    }
}

/// The day on which a place remembers the abolition of slavery.
const fn abolition(zone: HolidayZone) -> Option<(u32, u32)> {
    match zone {
        HolidayZone::Metropole | HolidayZone::AlsaceMoselle => None,
        HolidayZone::Mayotte => Some((4, 27)),
        HolidayZone::Martinique => Some((5, 22)),
        HolidayZone::Guadeloupe => Some((5, 27)),
        HolidayZone::SaintMartin => Some((5, 28)),
        HolidayZone::Guyane => Some((6, 10)),
        HolidayZone::SaintBarthelemy => Some((10, 9)),
        HolidayZone::Reunion => Some((12, 20)),
    }
}

/// The public holidays of a year at a place, in order; a day with two names
/// stands once, under the first.
pub fn holidays(year: i32, zone: HolidayZone, good_friday: bool) -> Vec<(Day, Holiday)> {
    let easter = Day::new(easter(year));
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day).map(Day::new);
    let alsace = zone == HolidayZone::AlsaceMoselle;
    let found = [
        (fixed(1, 1), Holiday::NewYear),
        (
            (alsace && good_friday).then(|| easter.plus_days(-2)),
            Holiday::GoodFriday,
        ),
        (Some(easter.plus_days(1)), Holiday::EasterMonday),
        (fixed(5, 1), Holiday::LabourDay),
        (fixed(5, 8), Holiday::Victory1945),
        (Some(easter.plus_days(39)), Holiday::Ascension),
        (Some(easter.plus_days(50)), Holiday::WhitMonday),
        (fixed(7, 14), Holiday::NationalDay),
        (fixed(8, 15), Holiday::Assumption),
        (fixed(11, 1), Holiday::AllSaints),
        (fixed(11, 11), Holiday::Armistice),
        (fixed(12, 25), Holiday::Christmas),
        (
            fixed(12, 26).filter(|_| alsace),
            Holiday::SecondChristmasDay,
        ),
        (
            abolition(zone).and_then(|(month, day)| fixed(month, day)),
            Holiday::AbolitionOfSlavery,
        ),
    ];
    let mut days: Vec<_> = found
        .into_iter()
        .filter_map(|(day, name)| day.map(|day| (day, name)))
        .collect();
    days.sort();
    days.dedup_by_key(|(day, _)| *day);
    days
}

/// The name of the holiday that `day` is at a place.
pub fn holiday_on(day: Day, zone: HolidayZone, good_friday: bool) -> Option<Holiday> {
    let year = day.date().year();
    holidays(year, zone, good_friday)
        .into_iter()
        .find(|(d, _)| *d == day)
        .map(|(_, name)| name)
}

/// Whether `day` is a bridge day at a place: a Monday before a holiday, a
/// Friday or a Saturday after one (R6315-1 CSP), and not a holiday itself.
///
/// A Saturday also follows the holiday of a Thursday, over the Friday between.
/// On-call care (PDSA) covers these days only where the regional rules say so:
/// a contract names them in its supplements ([`crate::pay::Occasion::Bridge`]).
pub fn is_bridge_day(day: Day, zone: HolidayZone, good_friday: bool) -> bool {
    let off = |days: i64| holiday_on(day.plus_days(days), zone, good_friday).is_some();
    let between = match day.date().weekday() {
        Weekday::Mon => off(1),
        Weekday::Fri => off(-1),
        Weekday::Sat => off(-1) || off(-2),
        _ => false,
    };
    between && !off(0)
}

/// The last working day that is not after `day`.
///
/// Neither a Saturday, a Sunday nor a national holiday. A deadline to act is
/// aimed at it, out of prudence; the legal extension to the next working day
/// is not counted on.
pub fn working_day_at_or_before(day: Day) -> Day {
    let mut day = day;
    while day.is_weekend() || holiday_on(day, HolidayZone::Metropole, false).is_some() {
        day = day.plus_days(-1);
    }
    day
}

#[cfg(test)]
mod tests;
