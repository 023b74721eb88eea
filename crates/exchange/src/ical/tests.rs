//! What is written, word for word.

mod any_text;

use super::{Calendar, Event, Status, When, write};

fn clock(start: &str, end: &str, zone: &str) -> When {
    When::Clock {
        start: start.parse().expect("a start"),
        end: end.parse().expect("an end"),
        zone: zone.parse().expect("a zone"),
    }
}

fn days(first: &str, until: &str) -> When {
    When::Days {
        first: first.parse().expect("a day"),
        until: until.parse().expect("a day"),
    }
}

fn event(when: When) -> Event {
    Event {
        uid: "shift-1@cumul".into(),
        sequence: 3,
        when,
        summary: "Clinique".into(),
        location: None,
        description: None,
        status: Status::Confirmed,
        transparent: false,
        last_modified: None,
    }
}

fn calendar(events: Vec<Event>) -> Calendar {
    Calendar {
        name: "Cumul".into(),
        stamp: "2026-11-21T22:14:00Z".parse().expect("an instant"),
        events,
        alarm_minutes: None,
    }
}

fn written(when: When) -> String {
    write(&calendar(vec![event(when)])).replace("\r\n", "\n")
}

#[test]
fn a_night_in_paris_is_one_event_by_the_clock_of_its_place() {
    let mut night = calendar(vec![event(clock(
        "2026-10-24T20:00",
        "2026-10-25T08:00",
        "Europe/Paris",
    ))]);
    night.alarm_minutes = Some(45);
    let expected = include_str!("night.ics");
    assert_eq!(write(&night).replace("\r\n", "\n"), expected);
}

#[test]
fn a_formality_takes_whole_days_and_one_day_ends_on_the_next() {
    for until in ["2026-11-03", "2026-11-02"] {
        let text = written(days("2026-11-02", until));
        assert!(text.contains("DTSTART;VALUE=DATE:20261102\nDTEND;VALUE=DATE:20261103\n"));
        assert!(!text.contains("VTIMEZONE"), "{text}");
    }
}

#[test]
fn overseas_zones_are_told_by_their_own_clock() {
    for (zone, ahead) in [
        ("Indian/Reunion", "+0400"),
        ("Indian/Mayotte", "+0300"),
        ("America/Martinique", "-0400"),
        ("America/Guadeloupe", "-0400"),
        ("America/St_Barthelemy", "-0400"),
        ("America/Marigot", "-0400"),
        ("America/Cayenne", "-0300"),
        ("Pacific/Marquesas", "-0930"),
    ] {
        let text = written(clock("2026-07-01T08:00", "2026-07-01T18:00", zone));
        let block =
            format!("DTSTART:19700101T000000\nTZOFFSETFROM:{ahead}\nTZOFFSETTO:{ahead}\nTZNAME:");
        assert!(text.contains(&block), "{zone}: {text}");
        assert!(text.contains(&format!("DTSTART;TZID={zone}:20260701T080000")));
    }
}

#[test]
fn saint_pierre_et_miquelon_changes_its_clocks_with_america() {
    let text = written(clock(
        "2026-03-07T20:00",
        "2026-03-08T08:00",
        "America/Miquelon",
    ));
    assert!(text.contains("DTSTART:19700308T020000\nTZOFFSETFROM:-0300\nTZOFFSETTO:-0200"));
    assert!(text.contains("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"));
}

#[test]
fn a_zone_whose_rule_cannot_be_written_is_told_in_utc() {
    for (zone, start) in [
        ("America/Santiago", "DTSTART:20260701T120000Z"),
        ("America/Nuuk", "DTSTART:20260701T090000Z"),
    ] {
        let text = written(clock("2026-07-01T08:00", "2026-07-01T18:00", zone));
        assert!(text.contains(start) && !text.contains("TZID"), "{text}");
    }
}

#[test]
fn the_hours_in_which_readers_disagree_are_told_in_utc() {
    let twice = written(clock(
        "2026-10-24T20:00",
        "2026-10-25T02:30",
        "Europe/Paris",
    ));
    assert!(twice.contains("DTSTART:20261024T180000Z\nDTEND:20261025T003000Z"));
    let skipped = written(clock(
        "2026-03-28T20:00",
        "2026-03-29T02:30",
        "Europe/Paris",
    ));
    assert!(skipped.contains("DTSTART:20260328T190000Z\nDTEND:20260329T013000Z"));
}

#[test]
fn a_year_in_which_the_rule_was_another_is_told_in_utc() {
    let text = written(clock(
        "1990-10-15T08:00",
        "1990-10-15T18:00",
        "Europe/Paris",
    ));
    assert!(text.contains("DTSTART:19901015T070000Z"), "{text}");
}

#[test]
fn a_cancelled_event_stays_and_neither_rings_nor_takes_time() {
    let mut gone = calendar(vec![event(clock(
        "2026-06-01T08:00",
        "2026-06-01T18:00",
        "Europe/Paris",
    ))]);
    gone.events[0].status = Status::Cancelled;
    gone.alarm_minutes = Some(30);
    let text = write(&gone);
    assert!(text.contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"));
    assert!(!text.contains("VALARM"), "{text}");
}
