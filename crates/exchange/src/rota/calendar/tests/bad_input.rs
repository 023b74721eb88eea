//! Files as no program should write them, and as programs do.

use super::*;

#[test]
fn every_line_end_and_every_encoding_is_read() {
    let unix = ROTA.to_owned();
    let expected = calendar(unix.as_bytes());
    let utf16: Vec<u8> = format!("\u{feff}{unix}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&unix);
    for (how, bytes) in [
        ("CR LF", unix.replace('\n', "\r\n").into_bytes()),
        ("CR", unix.replace('\n', "\r").into_bytes()),
        ("mark", format!("\u{feff}{unix}").into_bytes()),
        ("UTF-16", utf16),
        ("Latin-1", latin.into_owned()),
    ] {
        assert_eq!(calendar(&bytes), expected, "{how}");
    }
}

#[test]
fn empty_parameters_are_passed_over() {
    let read = event("DTSTART;;TZID=;VALUE=:20260701T080000\nDTEND;:20260701T180000");
    assert_eq!(
        all_times(&read),
        ["2026-07-01T06:00:00Z 2026-07-01T16:00:00Z"]
    );
}

#[test]
fn two_thousand_parts_within_each_other_are_no_danger() {
    for label in ["VCALENDAR", "VEVENT", "VALARM", "X-ANY"] {
        let mut text = String::from("BEGIN:VCALENDAR\n");
        text.push_str(&format!("BEGIN:{label}\n").repeat(2_000));
        text.push_str(&format!("END:{label}\n").repeat(2_000));
        text.push_str("BEGIN:VEVENT\nUID:1\nDTSTART:20261203T070000Z\nDURATION:PT1H\nEND:VEVENT\n");
        let read = calendar(text.as_bytes());
        assert_eq!(read.events.len(), 1, "{label}: what comes after is read");
    }
}

#[test]
fn an_event_without_an_end_has_no_length_and_it_is_said() {
    let read = event("DTSTART:20261203T070000Z");
    assert_eq!(
        all_times(&read),
        ["2026-12-03T07:00:00Z 2026-12-03T07:00:00Z"]
    );
    assert_eq!(told(&read.unread), [(2, Trouble::NoEnd)]);
}

#[test]
fn an_end_before_the_start_is_no_end() {
    for end in ["DTEND:20261203T060000Z", "DURATION:-PT1H"] {
        let read = event(&format!("DTSTART:20261203T070000Z\n{end}"));
        assert_eq!(
            all_times(&read),
            ["2026-12-03T07:00:00Z 2026-12-03T07:00:00Z"]
        );
        assert_eq!(told(&read.unread), [(2, Trouble::EndBeforeStart)], "{end}");
    }
}

#[test]
fn what_cannot_be_read_is_told_by_its_line() {
    let read = event(
        "Une ligne sans nom\nDTSTART:20261203T070000Z\nDTEND:ce soir\n\
         RRULE:FREQ=PARFOIS\nEXDATE:Noël,20261225T070000Z\nRDATE:demain",
    );
    assert_eq!(
        told(&read.unread),
        [
            (4, Trouble::Line),
            (6, Trouble::End),
            (7, Trouble::Rule),
            (8, Trouble::Exception),
            (9, Trouble::Exception),
        ]
    );
    assert_eq!(read.unread.told[1].text, "ce soir");
    assert_eq!(
        all_times(&read),
        ["2026-12-03T07:00:00Z 2026-12-03T07:00:00Z"]
    );
}

#[test]
fn an_event_without_a_start_is_told_and_the_next_is_read() {
    let read = event(
        "SUMMARY:Garde\nDTSTART:bientôt\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261203T070000Z\n\
         DURATION:PT1H",
    );
    assert_eq!(told(&read.unread), [(2, Trouble::NoStart)]);
    assert_eq!(read.events.len(), 1);
}

#[test]
fn a_file_that_was_cut_gives_what_came_before() {
    let cut = ROTA.find("STATUS:CANCELLED").expect("a status");
    let read = calendar(&ROTA.as_bytes()[..cut]);
    assert_eq!(read.events.len(), 2);
    assert_eq!(
        told(&read.unread),
        [(1, Trouble::NotEnded), (18, Trouble::NotEnded)]
    );
}

#[test]
fn an_end_that_never_began_is_told() {
    let read = event("DTSTART:20261203T070000Z\nDURATION:PT1H\nEND:VALARM");
    assert_eq!(told(&read.unread), [(6, Trouble::NotBegun)]);
    assert_eq!(read.events.len(), 1);
}

#[test]
fn one_uid_for_all_events_hides_none() {
    let read = event(
        "DTSTART:20261203T070000Z\nDURATION:PT1H\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n\
         DTSTART:20261204T070000Z\nDURATION:PT1H",
    );
    let keys: Vec<&str> = read.events.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys, ["1/2026-12-03T07:00:00Z", "1/2026-12-04T07:00:00Z"]);
}

/// Rules of one line that ask for far more than a plan holds.
const BOMBS: [&str; 10] = [
    "FREQ=SECONDLY",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=SECONDLY;COUNT=5;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MINUTELY;INTERVAL=7;BYSETPOS=-1;BYDAY=MO",
    "FREQ=HOURLY;COUNT=4000000000",
    "FREQ=DAILY;COUNT=4294967295;BYMONTH=1",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
    "FREQ=YEARLY;INTERVAL=65535;BYDAY=MO",
    "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;\
     BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9",
];

#[test]
fn a_rule_that_never_stops_is_cut_and_it_is_said() {
    for rule in BOMBS {
        let read = event(&format!(
            "DTSTART:19000101T080000Z\nDURATION:PT1H\nRRULE:{rule}"
        ));
        assert!(read.events.len() <= 4_001, "{rule}: {}", read.events.len());
    }
    let read = event("DTSTART:20260101T080000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY");
    assert_eq!(told(&read.unread), [(6, Trouble::TooOften)]);
    assert_eq!(read.events.len(), 4_000);
}

#[test]
fn a_file_full_of_such_rules_is_read_within_the_work_of_one() {
    let mut text = String::from("BEGIN:VCALENDAR\n");
    for (n, rule) in BOMBS.iter().cycle().take(20_000).enumerate() {
        text.push_str(&format!(
            "BEGIN:VEVENT\nUID:{n}\nDTSTART:19000101T080000Z\nDURATION:PT1H\nRRULE:{rule}\nEND:VEVENT\n"
        ));
    }
    let read = calendar(text.as_bytes());
    assert!(read.events.len() <= 200_000);
    assert!(read.unread.more > 0, "most rules are told");
}
