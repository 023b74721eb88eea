//! Shifts that come back.

use super::*;

const MONDAYS: &str = "SUMMARY:Consultation
DTSTART;TZID=Europe/Paris:20261005T083000
DTEND;TZID=Europe/Paris:20261005T123000
RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261102T235959Z";

#[test]
fn every_monday_is_at_half_past_eight_before_and_after_october() {
    let read = event(MONDAYS);
    let clocks: Vec<String> = read.events.iter().map(on_the_clock).collect();
    assert_eq!(clocks.len(), 5);
    assert_eq!(clocks[0], "2026-10-05T08:30 2026-10-05T12:30 Europe/Paris");
    assert_eq!(clocks[4], "2026-11-02T08:30 2026-11-02T12:30 Europe/Paris");
    assert_eq!(
        times(&read.events[4]),
        "2026-11-02T07:30:00Z 2026-11-02T11:30:00Z"
    );
    let keys: Vec<&str> = read.events.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys[0], "1/2026-10-05T06:30:00Z", "each has its own name");
    assert!(read.events.iter().all(|it| it.repeats));
}

#[test]
fn a_monday_may_be_left_out_another_added_and_a_third_moved() {
    let series = format!(
        "{MONDAYS}\nEXDATE;TZID=Europe/Paris:20261012T083000\n\
         RDATE;TZID=Europe/Paris:20261010T083000\n\
         END:VEVENT\nBEGIN:VEVENT\nUID:1\nSUMMARY:Consultation déplacée\n\
         RECURRENCE-ID:20261019T063000Z\n\
         DTSTART;TZID=Europe/Paris:20261020T140000\nDTEND;TZID=Europe/Paris:20261020T180000\n\
         END:VEVENT\nBEGIN:VEVENT\nUID:1\nSTATUS:CANCELLED\n\
         RECURRENCE-ID;TZID=Europe/Paris:20261026T083000"
    );
    let mut read = event(&series);
    read.events.sort_by_key(times);
    let told: Vec<(String, &str, Said)> = read
        .events
        .iter()
        .map(|it| (on_the_clock(it)[..16].to_owned(), &*it.key, it.said))
        .collect();
    let told: Vec<_> = told
        .iter()
        .map(|(at, key, said)| (at.as_str(), *key, *said))
        .collect();
    let said = Said::Confirmed;
    assert_eq!(
        told,
        [
            ("2026-10-05T08:30", "1/2026-10-05T06:30:00Z", said),
            ("2026-10-10T08:30", "1/2026-10-10T06:30:00Z", said),
            ("2026-10-20T14:00", "1/2026-10-19T06:30:00Z", said),
            (
                "2026-10-26T08:30",
                "1/2026-10-26T07:30:00Z",
                Said::Cancelled
            ),
            ("2026-11-02T08:30", "1/2026-11-02T07:30:00Z", said),
        ]
    );
    assert_eq!(&*read.events[2].summary, "Consultation déplacée");
}

#[test]
fn from_a_day_on_the_hours_are_others() {
    let series = format!(
        "{MONDAYS}\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\nSUMMARY:Après-midi\n\
         RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20261019T083000\n\
         DTSTART;TZID=Europe/Paris:20261019T140000\nDTEND;TZID=Europe/Paris:20261019T190000"
    );
    let mut read = event(&series);
    read.events.sort_by_key(times);
    let clocks: Vec<String> = read.events.iter().map(on_the_clock).collect();
    assert_eq!(clocks[1], "2026-10-12T08:30 2026-10-12T12:30 Europe/Paris");
    assert_eq!(clocks[2], "2026-10-19T14:00 2026-10-19T19:00 Europe/Paris");
    assert_eq!(clocks[4], "2026-11-02T14:00 2026-11-02T19:00 Europe/Paris");
    assert_eq!(&*read.events[4].summary, "Après-midi");
}

#[test]
fn a_series_that_ends_on_a_day_takes_place_on_that_day() {
    let read = event(
        "DTSTART;TZID=Europe/Paris:20261005T083000\nDURATION:PT4H\n\
         RRULE:FREQ=DAILY;UNTIL=20261007",
    );
    assert_eq!(read.events.len(), 3);
}

#[test]
fn a_night_of_every_week_ends_at_eight_also_when_clocks_change() {
    let read = event(
        "DTSTART;TZID=Europe/Paris:20261017T200000\nDTEND;TZID=Europe/Paris:20261018T080000\n\
         RRULE:FREQ=WEEKLY;COUNT=2",
    );
    assert_eq!(
        all_times(&read),
        [
            "2026-10-17T18:00:00Z 2026-10-18T06:00:00Z",
            "2026-10-24T18:00:00Z 2026-10-25T07:00:00Z"
        ]
    );
}

#[test]
fn a_series_that_began_long_ago_is_found_today() {
    for rule in [
        "FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=MO,TH",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=YEARLY",
    ] {
        let text = format!("DTSTART:19700105T080000Z\nDURATION:PT1H\nRRULE:{rule}");
        let first = &all_times(&event(&text))[0];
        assert!(first.starts_with("2025-01-0"), "{rule}: {first}");
    }
    let text = "DTSTART:19700101T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=20090";
    // 20 089 days after 1 January 1970 is 1 January 2025.
    assert_eq!(
        all_times(&event(text)),
        ["2025-01-01T08:00:00Z 2025-01-01T09:00:00Z"]
    );
}

#[test]
fn whole_days_come_back_too() {
    let read =
        event("DTSTART;VALUE=DATE:20261224\nRRULE:FREQ=YEARLY;COUNT=2\nEXDATE;VALUE=DATE:20271224");
    assert_eq!(all_times(&read), ["2026-12-24 2026-12-25"]);
}
