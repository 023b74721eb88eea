//! The calendar of a book, as `cumul export calendar` writes it, read by three
//! others.

use super::{Read, read_with_all};
use crate::scenarios::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a6.json");

/// The calendar of 2026, as the three readers see it.
fn exported(detail: &str) -> [Vec<Read>; 3] {
    let cumul = Cumul::holding("2026-06-30", BOOK);
    let file = cumul.beside("cumul.ics");
    let path = file.to_str().expect("a path");
    let year = ["--from", "2026-01-01", "--to", "2026-12-31"];
    let what = ["export", "calendar", "--out", path, "--detail", detail];
    let written = cumul.done(&[&what[..], &year].concat());
    assert_eq!(written["events"], 6);
    read_with_all(&std::fs::read_to_string(file).expect("a calendar"))
}

#[test]
fn three_readers_find_the_six_shifts_of_the_clinic_alike() {
    let [python, node, khal] = exported("full");
    assert_eq!(
        python.len(),
        6,
        "one event for each shift, a night included"
    );
    assert_eq!(node, python, "ical.js sees what icalendar sees");
    let mut without_sequence = python;
    for read in &mut without_sequence {
        read.sequence = None;
    }
    assert_eq!(khal, without_sequence, "khal sees the same");
}

/// What the phone knows « juin-1 » and « nuit-octobre » by, for life: names that
/// a person wrote stay in the book, they may say who the employer is.
const JUNE: &str = "80ebae91-4625-5126-ad80-132a0983a74b@cumul";
const OCTOBER: &str = "9754c4bf-e720-5e4a-9072-2ac876050b37@cumul";

#[test]
fn three_readers_know_the_first_session_of_june_and_the_night_of_october() {
    for events in exported("full") {
        let find = |uid: &str| {
            let found = events.iter().find(|read| read.uid == uid);
            found.expect("exported").clone()
        };
        let session = find(JUNE);
        assert_eq!(session.start, "2026-06-02T06:00:00Z", "8:00 in summer");
        assert_eq!(session.end, "2026-06-02T14:00:00Z");
        assert!(session.summary.contains("Clinique Sainte-Aubierge"));
        let night = find(OCTOBER);
        assert_eq!(night.start, "2026-10-24T18:00:00Z", "20:00 in summer");
        assert_eq!(night.end, "2026-10-25T07:00:00Z", "8:00 in winter: 13 h");
    }
}

#[test]
fn a_calendar_of_busy_times_names_nobody() {
    for events in exported("busy") {
        assert_eq!(events.len(), 6);
        for read in events {
            assert!(!read.summary.contains("Aubierge"), "{}", read.summary);
            assert!(!read.summary.contains("Nancy"), "{}", read.summary);
            assert!(!read.uid.contains("juin") && !read.uid.contains("nuit"));
        }
    }
}
