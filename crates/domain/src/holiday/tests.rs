use super::*;
use proptest::prelude::*;

const ZONES: [HolidayZone; 9] = [
    HolidayZone::Metropole,
    HolidayZone::AlsaceMoselle,
    HolidayZone::Mayotte,
    HolidayZone::Martinique,
    HolidayZone::Guadeloupe,
    HolidayZone::SaintMartin,
    HolidayZone::Guyane,
    HolidayZone::SaintBarthelemy,
    HolidayZone::Reunion,
];

fn bridge_days(year: i32, zone: HolidayZone, good_friday: bool) -> Vec<Day> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a first day");
    let days = first.iter_days().take_while(|day| day.year() == year);
    let days = days.map(Day::new);
    days.filter(|day| is_bridge_day(*day, zone, good_friday))
        .collect()
}

fn bridges(year: i32, zone: HolidayZone, good_friday: bool) -> Vec<String> {
    let days = bridge_days(year, zone, good_friday).into_iter();
    days.map(|day| day.to_string()).collect()
}

fn days(year: i32, zone: HolidayZone, good_friday: bool) -> Vec<String> {
    holidays(year, zone, good_friday)
        .iter()
        .map(|(day, _)| day.to_string())
        .collect()
}

#[test]
fn the_movable_feasts_of_2026_and_2027() {
    let of_2026 = days(2026, HolidayZone::AlsaceMoselle, true);
    for day in [
        "2026-04-03",
        "2026-04-06",
        "2026-05-14",
        "2026-05-25",
        "2026-12-26",
    ] {
        assert!(of_2026.contains(&day.to_owned()), "{day}");
    }
    let of_2027 = days(2027, HolidayZone::Metropole, true);
    for day in ["2027-03-29", "2027-05-06", "2027-05-17"] {
        assert!(of_2027.contains(&day.to_owned()), "{day}");
    }
    assert_eq!(of_2027.len(), 11);
}

#[test]
fn good_friday_is_off_only_where_the_site_says_so() {
    assert!(!days(2026, HolidayZone::AlsaceMoselle, false).contains(&"2026-04-03".into()));
    assert!(!days(2026, HolidayZone::Metropole, true).contains(&"2026-04-03".into()));
}

#[test]
fn a_day_with_two_names_counts_once() {
    // Ascension 2031 falls on 22 May, the day of abolition in Martinique.
    let of_2031 = days(2031, HolidayZone::Martinique, false);
    assert_eq!(of_2031.iter().filter(|day| *day == "2031-05-22").count(), 1);
    assert_eq!(of_2031.len(), 11);
}

#[test]
fn a_deadline_on_easter_monday_is_aimed_at_the_friday_before() {
    let monday: Day = "2026-04-06".parse().expect("a day");
    assert_eq!(working_day_at_or_before(monday).to_string(), "2026-04-03");
}

#[test]
fn the_bridges_of_2026() {
    // Thursday 1 January, Friday 1 May, Friday 8 May, Ascension, Tuesday
    // 14 July, Friday 25 December.
    assert_eq!(
        bridges(2026, HolidayZone::Metropole, false),
        [
            "2026-01-02",
            "2026-01-03",
            "2026-05-02",
            "2026-05-09",
            "2026-05-15",
            "2026-05-16",
            "2026-07-13",
            "2026-12-26",
        ]
    );
}

#[test]
fn a_holiday_is_no_bridge_and_good_friday_makes_one() {
    let strasbourg = bridges(2026, HolidayZone::AlsaceMoselle, true);
    assert!(strasbourg.contains(&"2026-04-04".to_owned()));
    assert!(
        !strasbourg.contains(&"2026-12-26".to_owned()),
        "a holiday of its own there"
    );
    let village = bridges(2026, HolidayZone::AlsaceMoselle, false);
    assert!(!village.contains(&"2026-04-04".to_owned()));
}

proptest! {
    #[test]
    fn every_bridge_touches_a_holiday_and_is_none(
        year in 1950_i32..2200, zone in proptest::sample::select(&ZONES[..]), friday: bool,
    ) {
        for day in bridge_days(year, zone, friday) {
            prop_assert_eq!(holiday_on(day, zone, friday), None);
            prop_assert!(day.date().year() == year);
            let near = [1, -1, -2].map(|days| holiday_on(day.plus_days(days), zone, friday));
            prop_assert!(near.iter().any(Option::is_some), "{}", day);
            prop_assert!(day.date().weekday() != Weekday::Sun);
        }
    }

    #[test]
    fn a_year_has_its_holidays_in_order_each_once(
        year in 1950_i32..2200, zone in proptest::sample::select(&ZONES[..]), friday: bool,
    ) {
        let days: Vec<Day> = holidays(year, zone, friday).into_iter().map(|(day, _)| day).collect();
        prop_assert!(days.windows(2).all(|two| two[0] < two[1]));
        prop_assert!((10..=13).contains(&days.len()), "{}", days.len());
    }
}
