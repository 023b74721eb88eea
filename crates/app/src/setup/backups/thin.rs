//! Which backups stay when there are many.

use std::collections::BTreeMap;

use chrono::Datelike;
use domain::time::Day;

/// Days, weeks and months for which the newest backup stays.
const DAYS: i64 = 7;
const WEEKS: i64 = 4;
const MONTHS: i64 = 12;

/// The places of the backups that stay: the newest of each of the last 7 days,
/// of each of the last 4 weeks and of each of the last 12 months, today's
/// among them; and always the newest of all. `made` is in order of time.
pub(super) fn kept(made: &[Day], today: Day) -> Vec<usize> {
    // A later one of the same span takes the place of an earlier one.
    let mut spans: BTreeMap<(u8, i64), usize> = BTreeMap::new();
    for (at, day) in made.iter().enumerate() {
        spans.insert((3, 0), at);
        let ages = [
            (DAYS, day_number(today) - day_number(*day)),
            (WEEKS, week_number(today) - week_number(*day)),
            (MONTHS, month_number(today) - month_number(*day)),
        ];
        for (span, (most, age)) in (0..).zip(ages) {
            // A clock that was wrong made a backup in the future: it stays
            // until that day has come and gone.
            if age < most {
                spans.insert((span, age), at);
            }
        }
    }
    let mut kept: Vec<usize> = spans.into_values().collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}

fn day_number(day: Day) -> i64 {
    day.date().num_days_from_ce().into()
}

fn week_number(day: Day) -> i64 {
    let monday = day_number(day) - i64::from(day.date().weekday().num_days_from_monday());
    monday.div_euclid(7)
}

fn month_number(day: Day) -> i64 {
    i64::from(day.date().year()) * 12 + i64::from(day.date().month0())
}

#[cfg(test)]
mod tests {
    use domain::time::Day;

    use super::kept;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Two backups a day, thinned each time, up to a day.
    fn after_years_of_use(last: Day) -> Vec<Day> {
        let mut made: Vec<Day> = Vec::new();
        let mut today = last.plus_days(-900);
        while today <= last {
            for _ in 0..2 {
                made.push(today);
                made = kept(&made, today).into_iter().map(|at| made[at]).collect();
            }
            today = today.plus_days(1);
        }
        made
    }

    #[test]
    fn a_week_of_days_a_month_of_weeks_and_a_year_of_months_stay() {
        let made = after_years_of_use(day("2026-11-25"));
        for daily in ["2026-11-25", "2026-11-24", "2026-11-19"] {
            assert!(made.contains(&day(daily)), "{daily} in {made:?}");
        }
        // Sundays end a week; the last day of a month ends it.
        for weekly in ["2026-11-22", "2026-11-15", "2026-11-08"] {
            assert!(made.contains(&day(weekly)), "{weekly} in {made:?}");
        }
        for monthly in ["2026-10-31", "2026-02-28", "2025-12-31"] {
            assert!(made.contains(&day(monthly)), "{monthly} in {made:?}");
        }
        assert!(!made.contains(&day("2025-11-30")), "a year is enough");
        assert!(made.len() <= 7 + 4 + 12, "{}", made.len());
    }

    #[test]
    fn the_newest_stays_however_old_it_is() {
        let made = [day("2020-01-01"), day("2021-06-01")];
        assert_eq!(kept(&made, day("2026-11-25")), [1]);
    }

    #[test]
    fn a_backup_that_a_wrong_clock_dated_tomorrow_stays() {
        let made = [day("2026-11-25"), day("2027-03-01")];
        assert_eq!(kept(&made, day("2026-11-25")), [0, 1]);
    }
}
