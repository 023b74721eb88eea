//! Days, months and clocks, told by calendars.

use super::*;

fn wall(text: &str) -> WallTime {
    text.parse().expect("a wall clock")
}

#[test]
fn a_month_after_the_31st_of_january_is_the_end_of_february() {
    let day: Day = "2026-01-31".parse().expect("a day");
    assert_eq!(day.plus_months(1).to_string(), "2026-02-28");
    assert_eq!(day.plus_months(-2).to_string(), "2025-11-30");
}

#[test]
fn the_hour_that_comes_twice_means_its_first_passage() {
    let instant = wall("2026-10-25T02:30").instant(Zone::PARIS);
    assert_eq!(instant.to_string(), "2026-10-25T00:30:00Z");
}

#[test]
fn the_hour_that_is_skipped_lies_after_the_change() {
    let instant = wall("2026-03-29T02:30").instant(Zone::PARIS);
    assert_eq!(
        instant.to_string(),
        "2026-03-29T01:30:00Z",
        "3.30 in summer time"
    );
}

#[test]
fn an_instant_of_a_running_clock_is_read_as_it_was_written() {
    let nanos = "2026-11-26T11:43:07.123456789Z".parse().expect("a time");
    let instant = Instant::new(nanos);
    assert_eq!(instant.to_string().parse(), Ok(instant));
    assert_eq!("2026-11-26T11:43:07.9Z".parse(), Ok(instant));
}

#[test]
fn la_reunion_is_three_hours_ahead_of_paris_in_winter() {
    let reunion: Zone = "Indian/Reunion".parse().expect("a zone");
    let gap = wall("2026-01-05T08:00").instant(Zone::PARIS).utc()
        - wall("2026-01-05T08:00").instant(reunion).utc();
    assert_eq!(gap, TimeDelta::hours(3));
}

#[test]
fn a_day_has_one_spelling() {
    for bad in [
        "2026-1-05",
        "2026-13-01",
        "2026-02-30",
        "05/01/2026",
        "2026-01-05 ",
    ] {
        assert_eq!(bad.parse::<Day>(), Err(InvalidTime), "{bad}");
    }
}
