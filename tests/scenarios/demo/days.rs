//! The days on which the demo doctor is looked at.

use domain::time::Day;

/// Every day from one to another.
pub(super) fn between(first: &str, last: &str) -> impl Iterator<Item = Day> {
    let day = |text: &str| text.parse::<Day>().expect("a day");
    let (first, last) = (day(first), day(last));
    (0..=first.days_until(last)).map(move |days| first.plus_days(days))
}

/// Ends of months and years, and leap days.
pub(super) const ENDS: [&str; 13] = [
    "2026-01-01",
    "2026-01-31",
    "2026-02-28",
    "2026-03-01",
    "2026-03-31",
    "2026-07-31",
    "2026-11-30",
    "2026-12-01",
    "2026-12-31",
    "2027-01-01",
    "2027-08-31",
    "2028-02-29",
    "2028-03-31",
];

/// Changes of the clocks, public holidays, and each day of a week.
pub(super) const FEASTS: [&str; 13] = [
    "2026-03-29",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-10-25",
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
    "2026-11-28",
    // 1 and 8 May are Tuesdays, Ascension is the Thursday after.
    "2029-05-07",
    "2029-12-24",
    // Christmas and New Year are Thursdays.
    "2031-12-18",
];
