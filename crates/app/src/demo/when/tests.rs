//! The notation, on the days that are hard.

use domain::time::Day;

use super::When;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// What `told` is on `today`.
fn on(today: &str, told: &str) -> String {
    told.parse::<When>().expect(told).written(day(today))
}

#[test]
fn a_day_of_a_week_keeps_its_name() {
    // A Sunday belongs to the week that ends with it.
    assert_eq!(on("2026-11-29", "@week mon"), "2026-11-23");
    assert_eq!(on("2026-11-29", "@week+1 mon"), "2026-11-30");
    assert_eq!(on("2026-01-01", "@week-1 thu"), "2025-12-25");
    assert_eq!(on("2026-11-26", "@today-9d"), "2026-11-17");
    assert_eq!(on("2026-11-26", "@today"), "2026-11-26");
}

#[test]
fn a_day_of_a_month_is_clipped_to_the_last() {
    assert_eq!(on("2026-03-31", "@month-1 31"), "2026-02-28");
    assert_eq!(on("2028-03-31", "@month-1 last"), "2028-02-29");
    assert_eq!(on("2026-12-31", "@month+2 30"), "2027-02-28");
    assert_eq!(on("2026-01-31", "@month+1 first"), "2026-02-01");
    assert_eq!(on("2026-01-15", "@month-3"), "2025-10");
}

#[test]
fn the_fifth_of_its_name_is_the_last_where_there_are_four() {
    assert_eq!(on("2026-11-10", "@month 3 thu"), "2026-11-19");
    assert_eq!(on("2026-11-10", "@month 5 thu"), "2026-11-26");
    assert_eq!(on("2026-10-10", "@month last thu"), "2026-10-29");
}

#[test]
fn a_birthday_on_the_29th_of_february_falls_on_the_28th() {
    assert_eq!(on("2026-07-01", "@year-42 05-17"), "1984-05-17");
    assert_eq!(on("2026-07-01", "@year 02-29"), "2026-02-28");
    assert_eq!(on("2028-07-01", "@year 02-29"), "2028-02-29");
}

#[test]
fn the_next_thursday_is_neither_today_nor_a_holiday() {
    assert_eq!(on("2026-11-26", "@next thu"), "2026-12-03", "today is one");
    assert_eq!(on("2026-05-11", "@next thu"), "2026-05-21", "Ascension");
    // Christmas and New Year lie a week apart.
    assert_eq!(on("2026-12-21", "@next fri"), "2027-01-08");
}

#[test]
fn a_letter_leaves_on_a_working_day() {
    assert_eq!(on("2026-06-10", "@month-1 1 or after"), "2026-05-04");
    assert_eq!(on("2026-06-10", "@month-1 1 or before"), "2026-04-30");
    assert_eq!(on("2026-06-10", "@today or after"), "2026-06-10");
}

#[test]
fn an_hour_is_that_of_the_wall_and_an_instant_that_of_paris() {
    assert_eq!(on("2026-07-01", "@today 08:30"), "2026-07-01T08:30");
    assert_eq!(on("2026-07-01", "@today at 08:30"), "2026-07-01T06:30:00Z");
    assert_eq!(on("2026-12-01", "@today at 08:30"), "2026-12-01T07:30:00Z");
    let nudged = on("2026-05-01", "@today or after at 18:00");
    assert_eq!(nudged, "2026-05-04T16:00:00Z");
}

#[test]
fn nonsense_tells_no_day() {
    for text in [
        "",
        "today",
        "@",
        "@tomorrow",
        "@today+1w",
        "@week",
        "@week-1",
        "@week-1 tuesdays",
        "@next+1 thu",
        "@month-1 32",
        "@month-1 0",
        "@month-1 6 thu",
        "@year 13-01",
        "@today 24:30",
        "@today or never",
    ] {
        assert!(text.parse::<When>().is_err(), "{text:?}");
    }
}
