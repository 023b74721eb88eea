//! What a doctor finds of a calendar, however it was written.

mod any_bytes;
mod bad_input;
mod series;
mod zones;

use domain::rota::{Trouble, UnreadList};

use super::*;

/// Three years around the rotas of these tests.
pub(super) fn wanted() -> Wanted {
    Wanted {
        zone: Zone::PARIS,
        from: "2025-01-01".parse().expect("a day"),
        until: "2027-12-31".parse().expect("a day"),
    }
}

pub(super) fn calendar(bytes: &[u8]) -> Calendar {
    read(bytes, &wanted()).expect("a calendar")
}

/// A calendar of one event with these lines.
pub(super) fn event(lines: &str) -> Calendar {
    let lines = lines.replace('\n', "\r\n");
    let text = format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    calendar(text.as_bytes())
}

/// Start and end of an event, in UTC or as days.
pub(super) fn times(event: &Event) -> String {
    match event.when {
        When::Clock { start, end, .. } => format!("{start} {end}"),
        When::Days { first, until } => format!("{first} {until}"),
    }
}

pub(super) fn all_times(calendar: &Calendar) -> Vec<String> {
    calendar.events.iter().map(times).collect()
}

/// Start and end on the clocks of the place.
pub(super) fn on_the_clock(event: &Event) -> String {
    match event.when {
        When::Clock {
            wall_start,
            wall_end,
            zone,
            ..
        } => format!("{wall_start} {wall_end} {zone}"),
        When::Days { .. } => times(event),
    }
}

pub(super) fn told(unread: &UnreadList) -> Vec<(u32, Trouble)> {
    unread
        .told
        .iter()
        .map(|it| (it.at.row, it.trouble))
        .collect()
}

const ROTA: &str = "BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Urgences\\, décembre
BEGIN:VEVENT
UID:garde-1@exemple
SUMMARY:Garde de nuit
LOCATION:Hôpital de Montferrière\\; bâtiment B
DESCRIPTION:Relève à 20 h\\nBip 12
DTSTART;TZID=Europe/Paris:20261203T200000
DTEND;TZID=Europe/Paris:20261204T080000
STATUS:TENTATIVE
TRANSP:TRANSPARENT
BEGIN:VALARM
TRIGGER:-PT1H
SUMMARY:Sonnerie
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:garde-2@exemple
SUMMARY:Congé
DTSTART;VALUE=DATE:20261224
DTEND;VALUE=DATE:20261227
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
";

#[test]
fn a_rota_is_read_as_it_was_written() {
    let read = calendar(ROTA.as_bytes());
    assert_eq!(read.name.as_deref(), Some("Urgences, décembre"));
    assert!(read.unread.is_empty(), "{:?}", read.unread);
    let [night, leave] = &read.events[..] else {
        panic!("two events: {:?}", read.events);
    };
    assert_eq!((night.line, &*night.uid), (4, "garde-1@exemple"));
    assert_eq!(
        night.key, night.uid,
        "an event that does not repeat is its UID"
    );
    assert_eq!(
        &*night.summary, "Garde de nuit",
        "and not that of its alarm"
    );
    assert_eq!(&*night.location, "Hôpital de Montferrière; bâtiment B");
    assert_eq!(&*night.description, "Relève à 20 h\nBip 12");
    assert_eq!(times(night), "2026-12-03T19:00:00Z 2026-12-04T07:00:00Z");
    assert_eq!(
        on_the_clock(night),
        "2026-12-03T20:00 2026-12-04T08:00 Europe/Paris"
    );
    assert_eq!((night.said, night.transparent), (Said::Tentative, true));
    assert_eq!(times(leave), "2026-12-24 2026-12-27");
    assert_eq!(leave.said, Said::Cancelled);
}

#[test]
fn what_cumul_writes_it_reads() {
    use crate::ical;
    let when = |start: &str, end: &str| ical::When::Clock {
        start: start.parse().expect("a start"),
        end: end.parse().expect("an end"),
        zone: Zone::PARIS,
    };
    let entry = |uid: &str, when| ical::Event {
        uid: uid.into(),
        sequence: 0,
        when,
        summary: "Garde ; bloc, 2ᵉ étage \\ nuit".into(),
        location: None,
        description: Some("deux\nlignes".into()),
        status: ical::Status::Confirmed,
        transparent: false,
        last_modified: None,
    };
    let written = ical::write(&ical::Calendar {
        name: "Cumul".into(),
        stamp: "2026-11-21T22:14:00Z".parse().expect("an instant"),
        events: vec![
            entry("october", when("2026-10-24T20:00", "2026-10-25T08:00")),
            entry("twice", when("2026-10-25T02:15", "2026-10-25T02:45")),
        ],
        alarm_minutes: Some(30),
    });
    let read = calendar(written.as_bytes());
    assert!(read.unread.is_empty(), "{:?}", read.unread);
    assert_eq!(
        all_times(&read),
        [
            "2026-10-24T18:00:00Z 2026-10-25T07:00:00Z",
            "2026-10-25T00:15:00Z 2026-10-25T00:45:00Z"
        ]
    );
    assert_eq!(&*read.events[0].summary, "Garde ; bloc, 2ᵉ étage \\ nuit");
    assert_eq!(&*read.events[0].description, "deux\nlignes");
}

#[test]
fn an_event_that_was_pasted_alone_is_read() {
    let text = "Bonjour, voici ta garde :\n\nBEGIN:VEVENT\nUID:1\nDTSTART:20261203T070000Z\n\
                DTEND:20261203T170000Z\nEND:VEVENT\n\nÀ bientôt";
    let read = calendar(text.as_bytes());
    assert_eq!(
        all_times(&read),
        ["2026-12-03T07:00:00Z 2026-12-03T17:00:00Z"]
    );
    assert!(
        read.unread.is_empty(),
        "a letter is no trouble: {:?}",
        read.unread
    );
}

#[test]
fn several_calendars_in_one_file_are_all_read() {
    let two = ROTA.repeat(2);
    assert_eq!(calendar(two.as_bytes()).events.len(), 4);
}

#[test]
fn days_outside_of_those_that_are_wanted_are_counted_only() {
    let read = event("DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20200102");
    assert_eq!((read.events.len(), read.outside), (0, 1));
}

#[test]
fn a_letter_without_a_calendar_is_no_rota() {
    for text in ["", "Bonjour", "BEGIN:VCARD\nFN:x\nEND:VCARD"] {
        let read = read(text.as_bytes(), &wanted());
        assert_eq!(read, Err(RotaError::NotARota), "{text}");
    }
}
