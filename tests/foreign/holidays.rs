//! Public holidays of every place: ours against the Python package holidays.

use domain::holiday::holidays;
use domain::site::HolidayZone;
use serde_json::{Value, json};

use super::programs::{answer, python};

const FIRST: i32 = 2020;
const LAST: i32 = 2040;

/// What the package counts in and no law grants: the Labour Code adds one day
/// overseas, that of the abolition of slavery (L3422-2).
const CUSTOMS: [&str; 4] = [
    "Mi-Careme",
    "Good Friday",
    "Victor Schoelcher Day",
    "All Souls' Day",
];

/// Each place under the name that the package gives it. Alsace and Moselle are
/// two for it.
const PLACES: [(HolidayZone, Option<&str>); 10] = [
    (HolidayZone::Metropole, None),
    (HolidayZone::AlsaceMoselle, Some("57")),
    (HolidayZone::AlsaceMoselle, Some("6AE")),
    (HolidayZone::Guadeloupe, Some("971")),
    (HolidayZone::Martinique, Some("972")),
    (HolidayZone::Guyane, Some("973")),
    (HolidayZone::Reunion, Some("974")),
    (HolidayZone::Mayotte, Some("976")),
    (HolidayZone::SaintBarthelemy, Some("BL")),
    (HolidayZone::SaintMartin, Some("MF")),
];

/// A day and what it is called there.
type Named = (String, Vec<String>);

fn theirs() -> Vec<Vec<Named>> {
    let parts: Vec<_> = PLACES.iter().map(|(_, part)| part).collect();
    let question = json!({ "years": [FIRST, LAST], "parts": parts }).to_string();
    let answers = answer(&mut python("public_holidays.py"), &question);
    serde_json::from_value(serde_json::from_str::<Value>(&answers).expect("JSON")).expect("days")
}

fn ours(zone: HolidayZone, good_friday: bool) -> Vec<String> {
    (FIRST..=LAST)
        .flat_map(|year| holidays(year, zone, good_friday))
        .map(|(day, _)| day.to_string())
        .collect()
}

/// The days that have another name than `left_out`.
fn without(days: &[Named], left_out: &[&str]) -> Vec<String> {
    let stays = |name: &String| !left_out.contains(&name.as_str());
    let kept = days.iter().filter(|(_, names)| names.iter().any(stays));
    kept.map(|(day, _)| day.clone()).collect()
}

#[test]
fn twenty_years_of_holidays_are_the_same_at_every_place() {
    for ((zone, part), days) in PLACES.iter().zip(theirs()) {
        let law = match zone {
            HolidayZone::Metropole | HolidayZone::AlsaceMoselle => without(&days, &[]),
            _ => without(&days, &CUSTOMS),
        };
        assert_eq!(ours(*zone, true), law, "{zone:?}, {part:?}");
        assert!(law.len() >= 21 * 11, "{zone:?}: eleven a year at least");
    }
}

#[test]
fn a_village_of_alsace_without_a_temple_works_on_good_friday() {
    for ((zone, part), days) in PLACES.iter().zip(theirs()) {
        if *zone == HolidayZone::AlsaceMoselle {
            let law = without(&days, &["Good Friday"]);
            assert_eq!(ours(*zone, false), law, "{part:?}");
            assert_eq!(law.len(), days.len() - 21, "one a year");
        }
    }
}
