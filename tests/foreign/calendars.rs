//! Calendars that Cumul writes, read by three others.

use exchange::ical::{Calendar, Event, Status, When, write};

use super::{Read, read_with_all};

const LONG_NAME: &str = "Établissement d'hébergement pour personnes âgées dépendantes \
    « Les Érables ; l'Été, à Sainte-Aubierge-lès-Forêts » \\ unité protégée, 2ᵉ étage";

fn shift(uid: &str, start: &str, end: &str, zone: &str) -> Event {
    let when = When::Clock {
        start: start.parse().expect("a start"),
        end: end.parse().expect("an end"),
        zone: zone.parse().expect("a zone"),
    };
    entry(uid, when)
}

fn formality(uid: &str, first: &str, until: &str) -> Event {
    let when = When::Days {
        first: first.parse().expect("a day"),
        until: until.parse().expect("a day"),
    };
    entry(uid, when)
}

fn entry(uid: &str, when: When) -> Event {
    Event {
        uid: uid.into(),
        sequence: 2,
        when,
        summary: format!("Entrée {uid}"),
        location: Some("Hôpital Central ; bâtiment B, 3e étage".into()),
        description: Some("Première ligne\nSeconde ligne".into()),
        status: Status::Confirmed,
        transparent: false,
        last_modified: None,
    }
}

fn paris(uid: &str, start: &str, end: &str) -> Event {
    shift(uid, start, end, "Europe/Paris")
}

/// One event of every kind that a reader might take for another.
fn events() -> Vec<Event> {
    let mut long = paris("long", "2026-06-03T08:30", "2026-06-03T18:30");
    long.summary = LONG_NAME.into();
    let mut broken = paris("broken", "2026-06-04T08:30", "2026-06-04T18:30");
    broken.summary = ": deux lignes\r\nEND:VEVENT".into();
    let mut cancelled = paris("cancelled", "2026-06-05T08:30", "2026-06-05T18:30");
    cancelled.status = Status::Cancelled;
    let mut on_call = paris("on-call", "2026-06-06T18:00", "2026-06-07T08:00");
    (on_call.transparent, on_call.status) = (true, Status::Tentative);
    vec![
        paris("october", "2026-10-24T20:00", "2026-10-25T08:00"),
        paris("march", "2026-03-28T20:00", "2026-03-29T08:00"),
        paris("twice", "2026-10-25T02:15", "2026-10-25T02:45"),
        paris("after-twice", "2026-10-25T03:00", "2026-10-25T09:00"),
        paris("skipped", "2026-03-28T20:00", "2026-03-29T02:30"),
        shift(
            "reunion",
            "2026-01-05T08:00",
            "2026-01-05T18:00",
            "Indian/Reunion",
        ),
        shift(
            "cayenne",
            "2026-07-14T22:00",
            "2026-07-15T08:00",
            "America/Cayenne",
        ),
        shift(
            "miquelon",
            "2026-03-07T20:00",
            "2026-03-08T08:00",
            "America/Miquelon",
        ),
        shift(
            "nuuk",
            "2026-03-28T20:00",
            "2026-03-29T08:00",
            "America/Nuuk",
        ),
        long,
        broken,
        cancelled,
        on_call,
        formality("formality", "2026-11-02", "2026-11-03"),
        formality("leave", "2026-12-24", "2027-01-02"),
    ]
}

fn calendar() -> Calendar {
    Calendar {
        name: "Cumul · toutes les vacations".into(),
        stamp: "2026-11-21T22:14:00Z".parse().expect("an instant"),
        events: events(),
        alarm_minutes: Some(60),
    }
}

/// What our own rules say that a reader has to see.
fn meant(event: &Event) -> Read {
    let (start, end) = match event.when {
        When::Clock { start, end, zone } => (
            start.instant(zone).to_string(),
            end.instant(zone).to_string(),
        ),
        When::Days { first, until } => (first.to_string(), until.to_string()),
    };
    let status = match event.status {
        Status::Tentative => "TENTATIVE",
        Status::Confirmed => "CONFIRMED",
        Status::Cancelled => "CANCELLED",
    };
    Read {
        uid: event.uid.clone(),
        start,
        end,
        summary: event.summary.replace("\r\n", "\n"),
        status: status.into(),
        sequence: Some(event.sequence),
    }
}

#[test]
fn three_readers_find_the_same_events_at_the_same_instants() {
    let mut expected: Vec<Read> = events().iter().map(meant).collect();
    expected.sort_by(|a, b| a.uid.cmp(&b.uid));
    let [python, node, khal] = read_with_all(&write(&calendar()));
    assert_eq!(python.len(), 15, "a line break in a name adds no event");
    assert_eq!(python, expected, "python icalendar");
    assert_eq!(node, expected, "ical.js");
    for read in &mut expected {
        read.sequence = None;
    }
    assert_eq!(khal, expected, "khal");
}

#[test]
fn three_readers_know_the_night_of_october_and_the_name_of_a_long_place() {
    for (reader, events) in read_with_all(&write(&calendar())).iter().enumerate() {
        let find = |uid: &str| events.iter().find(|read| read.uid == uid).expect("there");
        let night = find("october");
        let span = (night.start.as_str(), night.end.as_str());
        let expected = ("2026-10-24T18:00:00Z", "2026-10-25T07:00:00Z");
        assert_eq!(span, expected, "13 hours for reader {reader}");
        let long = find("long");
        let span = (long.start.as_str(), long.end.as_str());
        assert_eq!(span, ("2026-06-03T06:30:00Z", "2026-06-03T16:30:00Z"));
        assert_eq!(long.summary, LONG_NAME, "reader {reader}");
    }
}

#[test]
fn a_calendar_without_events_is_still_a_calendar() {
    let empty = Calendar {
        events: Vec::new(),
        ..calendar()
    };
    let [python, node, _] = read_with_all(&write(&empty));
    assert!(python.is_empty() && node.is_empty());
}
