//! Clocks by every name that programs give them.

use super::*;

fn at_eight(tzid: &str) -> Calendar {
    event(&format!(
        "DTSTART;TZID={tzid}:20260701T080000\nDTEND;TZID={tzid}:20260701T180000"
    ))
}

#[test]
fn the_clocks_of_paris_have_many_names() {
    for name in [
        "Europe/Paris",
        "europe/paris",
        "\"Europe/Paris\"",
        "/mozilla.org/20050126_1/Europe/Paris",
        "/freeassociation.sourceforge.net/Europe/Paris",
        "Romance Standard Time",
        "\"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris\"",
    ] {
        let read = at_eight(name);
        assert_eq!(
            all_times(&read),
            ["2026-07-01T06:00:00Z 2026-07-01T16:00:00Z"],
            "{name}"
        );
        assert!(read.unread.is_empty(), "{name}: {:?}", read.unread);
        let clock = on_the_clock(&read.events[0]);
        assert!(clock.starts_with("2026-07-01T08:00 "), "{name}: {clock}");
    }
}

#[test]
fn overseas_clocks_are_known_to_windows_too() {
    for (name, start) in [
        ("Indian/Reunion", "2026-07-01T04:00:00Z"),
        ("Mauritius Standard Time", "2026-07-01T04:00:00Z"),
        ("SA Western Standard Time", "2026-07-01T12:00:00Z"),
        ("SA Eastern Standard Time", "2026-07-01T11:00:00Z"),
        ("UTC", "2026-07-01T08:00:00Z"),
    ] {
        let read = at_eight(name);
        assert!(
            all_times(&read)[0].starts_with(start),
            "{name}: {:?}",
            all_times(&read)
        );
    }
}

#[test]
fn clocks_that_nobody_knows_are_those_of_the_employer_and_it_is_said() {
    let read = at_eight("Hôpital/Bloc B");
    assert_eq!(
        all_times(&read),
        ["2026-07-01T06:00:00Z 2026-07-01T16:00:00Z"]
    );
    assert_eq!(told(&read.unread), [(4, Trouble::Zone)], "once for a name");
}

#[test]
fn a_time_without_clocks_is_on_those_of_the_employer() {
    let wanted = Wanted {
        zone: "Indian/Reunion".parse().expect("a zone"),
        ..wanted()
    };
    let text = "BEGIN:VEVENT\nUID:1\nDTSTART:20260701T080000\nDURATION:PT10H\nEND:VEVENT";
    let read = read(text.as_bytes(), &wanted).expect("a calendar");
    assert_eq!(
        all_times(&read),
        ["2026-07-01T04:00:00Z 2026-07-01T14:00:00Z"]
    );
}

/// As Outlook writes the clocks of an office, under a name of its own.
const OWN: &str = "BEGIN:VCALENDAR
BEGIN:VEVENT
UID:summer
DTSTART;TZID=Planning interne:20260701T080000
DTEND;TZID=Planning interne:20260701T180000
END:VEVENT
BEGIN:VEVENT
UID:night
DTSTART;TZID=Planning interne:20261024T200000
DTEND;TZID=Planning interne:20261025T080000
END:VEVENT
BEGIN:VTIMEZONE
TZID:Planning interne
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
END:VCALENDAR";

#[test]
fn clocks_that_the_file_defines_are_followed() {
    let read = calendar(OWN.as_bytes());
    assert_eq!(
        all_times(&read),
        [
            "2026-07-01T06:00:00Z 2026-07-01T16:00:00Z",
            "2026-10-24T18:00:00Z 2026-10-25T07:00:00Z",
        ]
    );
    assert!(read.unread.is_empty(), "{:?}", read.unread);
    let night = on_the_clock(&read.events[1]);
    assert_eq!(night, "2026-10-24T20:00 2026-10-25T08:00 Europe/Paris");
}

#[test]
fn a_place_that_the_file_gives_to_its_clocks_is_taken() {
    let own = OWN.replace(
        "TZID:Planning",
        "X-LIC-LOCATION:Indian/Reunion\nTZID:Planning",
    );
    let read = calendar(own.as_bytes());
    assert!(all_times(&read)[0].starts_with("2026-07-01T04:00:00Z"));
}
