//! Whatever somebody typed, the parser of calendars reads it back, and nothing
//! besides.

use std::io::BufReader;

use domain::time::{Day, Instant, WallTime, Zone};
use ical::parser::ical::component::IcalCalendar;
use ical::property::Property;
use proptest::prelude::*;

use super::super::{Calendar, Event, When, write};
use super::{calendar, event};

fn parsed(text: &str) -> IcalCalendar {
    let mut calendars = ical::IcalParser::new(BufReader::new(text.as_bytes()));
    let only = calendars.next().expect("a calendar").expect("well-formed");
    assert!(calendars.next().is_none(), "one calendar");
    only
}

/// What a reader makes of an escaped text.
fn unescaped(value: &str) -> String {
    let mut chars = value.chars();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                other => text.extend(other),
            },
            ';' | ',' => panic!("a bare separator in {value:?}"),
            c => text.push(c),
        }
    }
    text
}

/// What must be left of a typed text. The parser takes colons at the front of
/// a value for delimiters; others do not (`tests/foreign`).
fn kept(text: &str) -> String {
    let lines = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ");
    let shown: String = lines
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    shown.trim().trim_start_matches(':').to_owned()
}

fn value(properties: &[Property], name: &str) -> String {
    let mut found = properties.iter().filter(|property| property.name == name);
    let only = found.next().and_then(|property| property.value.clone());
    assert!(found.next().is_none(), "{name} once");
    unescaped(&only.unwrap_or_default())
}

fn names(properties: &[Property]) -> Vec<&str> {
    properties
        .iter()
        .map(|property| property.name.as_str())
        .collect()
}

/// Typed texts, with many of the characters that end lines and values.
fn text() -> impl Strategy<Value = String> {
    let special = "[\\\\;,:\"\r\n\t «»é€\u{0}\u{7f}\u{85}\u{a0}\u{202f}\u{2028}\u{2029}\u{1f9b7}]";
    let injection = Just("\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:x".to_owned());
    let part = prop_oneof![
        4 => "\\PC{0,40}",
        3 => proptest::string::string_regex(special).expect("a pattern"),
        1 => injection,
    ];
    proptest::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

fn when() -> impl Strategy<Value = When> {
    let zones = ["Europe/Paris", "Indian/Reunion", "America/Santiago"];
    let zone = proptest::sample::select(zones.to_vec());
    let quarter = 0_i64..4 * 24 * 365 * 60;
    (quarter, 1_i64..300, zone, any::<bool>()).prop_map(|(start, length, zone, whole)| {
        let zone: Zone = zone.parse().expect("a zone");
        let epoch: WallTime = "1980-01-01T00:00".parse().expect("a wall clock");
        let wall = |quarters| epoch.naive() + chrono::TimeDelta::minutes(15 * quarters);
        let (start, end) = (
            WallTime::new(wall(start)),
            WallTime::new(wall(start + length)),
        );
        let (first, until): (Day, Day) = (start.day(), end.day());
        match whole {
            true => When::Days { first, until },
            false => When::Clock { start, end, zone },
        }
    })
}

fn any_event() -> impl Strategy<Value = Event> {
    (text(), text(), text(), text(), when()).prop_map(|(uid, title, place, note, when)| Event {
        uid,
        summary: title,
        location: Some(place),
        description: Some(note),
        ..event(when)
    })
}

/// The instant that a reader of RFC 5545 finds, for the zones of [`when`].
fn read_instant(property: &Property) -> Option<Instant> {
    let value = property.value.as_ref()?;
    let digits = value.trim_end_matches('Z');
    let naive = chrono::NaiveDateTime::parse_from_str(digits, "%Y%m%dT%H%M%S").ok()?;
    let zone = match &property.params {
        Some(params) => params[0].1[0].parse().expect("a zone"),
        None => return Some(Instant::new(naive.and_utc())),
    };
    Some(WallTime::new(naive).instant(zone))
}

proptest! {
    #[test]
    fn every_line_is_short_and_unfolds_to_itself(name in text(), event in any_event()) {
        let text = write(&Calendar { name, ..calendar(vec![event]) });
        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        let bare = text.replace("\r\n", "");
        prop_assert!(!bare.contains(['\r', '\n']), "no other line end");
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let unfolded = text.replace("\r\n ", "");
        let continued = |line: &str| line.starts_with([' ', '\t']);
        prop_assert!(!unfolded.split("\r\n").any(continued));
    }

    #[test]
    fn names_survive_and_no_property_is_injected(
        name in text(),
        events in proptest::collection::vec(any_event(), 0..5),
    ) {
        let calendar = Calendar { name, ..calendar(events) };
        let read = parsed(&write(&calendar));
        prop_assert_eq!(value(&read.properties, "NAME"), kept(&calendar.name));
        prop_assert_eq!(read.properties.len(), 9, "{:?}", names(&read.properties));
        prop_assert_eq!(read.events.len(), calendar.events.len());
        for (read, event) in read.events.iter().zip(&calendar.events) {
            let expected = [
                "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION",
                "DESCRIPTION", "STATUS", "TRANSP",
            ];
            prop_assert_eq!(names(&read.properties), expected);
            prop_assert_eq!(value(&read.properties, "UID"), kept(&event.uid));
            prop_assert_eq!(value(&read.properties, "SUMMARY"), kept(&event.summary));
            let place = kept(event.location.as_deref().unwrap_or_default());
            prop_assert_eq!(value(&read.properties, "LOCATION"), place);
            let note = kept(event.description.as_deref().unwrap_or_default());
            prop_assert_eq!(value(&read.properties, "DESCRIPTION"), note);
        }
    }

    #[test]
    fn every_shift_is_read_at_its_instant(when in when()) {
        let read = parsed(&write(&calendar(vec![event(when)])));
        if let When::Clock { start, end, zone } = when {
            let properties = &read.events[0].properties;
            let find = |name: &str| properties.iter().find(|property| property.name == name);
            prop_assert_eq!(find("DTSTART").and_then(read_instant), Some(start.instant(zone)));
            prop_assert_eq!(find("DTEND").and_then(read_instant), Some(end.instant(zone)));
        }
    }
}
