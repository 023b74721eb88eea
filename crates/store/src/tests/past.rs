//! What a line of the history changed, whatever was done since.

use proptest::prelude::*;
use rusqlite::types::Value;

use super::property::{act, acts};
use super::samples::*;
use super::{everything, everything_in, redo, undo, work};
use crate::{How, Store, StoreError};

type Rows = Vec<Vec<Value>>;

/// A line of the history, and the book before and after it.
struct Seen {
    line: i64,
    before: Rows,
    after: Rows,
}

fn newest(store: &Store) -> i64 {
    let rows = store.read().history().rows(1, None).expect("a history");
    rows.first().map_or(0, |row| row.id)
}

/// Does something and keeps what was seen, unless it left no line.
fn see(store: &mut Store, seen: &mut Vec<Seen>, what: impl FnOnce(&mut Store)) {
    let (last, before) = (newest(store), everything(store));
    what(store);
    let line = newest(store);
    if line != last {
        let after = everything(store);
        seen.push(Seen {
            line,
            before,
            after,
        });
    }
}

/// The rows of `some` that are not in `others`.
fn only_in<'r>(some: &'r Rows, others: &Rows) -> Vec<&'r Vec<Value>> {
    some.iter().filter(|row| !others.contains(row)).collect()
}

fn assert_told(store: &Store, seen: &Seen) {
    let past = store.read().past(seen.line).expect("read").expect("told");
    let before = everything_in(past.before().conn);
    let after = everything_in(past.after().conn);
    let stray = |side: &Rows, book: &Rows| side.iter().any(|row| !book.contains(row));
    assert!(!stray(&before, &seen.before), "as it was before");
    assert!(!stray(&after, &seen.after), "as it was after");
    for (side, gone) in [
        (&before, only_in(&seen.before, &seen.after)),
        (&after, only_in(&seen.after, &seen.before)),
    ] {
        assert!(
            gone.iter().all(|row| side.contains(row)),
            "all that changed"
        );
    }
    // Removing a shift leaves what calendars remember, which is read alone.
    assert_ne!(past.touched(), []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_line_tells_the_book_before_and_after_it(all in acts(), ways in "[bf]{0,8}") {
        let mut store = book();
        let mut seen = Vec::new();
        for (at, one) in all.iter().enumerate() {
            see(&mut store, &mut seen, |store| {
                let _ = work(store, "act", |w| act(w, one));
            });
            let way = ways.chars().nth(at);
            see(&mut store, &mut seen, |store| match way {
                // What cannot be taken back or done again is another test's.
                Some('b') => drop(undo(store)),
                Some(_) => drop(redo(store)),
                None => {}
            });
        }
        for seen in &seen {
            assert_told(&store, seen);
        }
    }
}

#[test]
fn a_moved_shift_is_told_by_the_names_of_its_day() {
    let mut store = book();
    let mut moved = night();
    moved.end = parse("2026-11-06T10:00");
    work(&mut store, "move", |w| w.shifts().update(&moved)).expect("moved");
    let line = newest(&store);
    work(&mut store, "rename", |w| {
        let mut renamed = w.sites().get(&night().site)?;
        renamed.name = "Autre nom".into();
        w.sites().update(&renamed)
    })
    .expect("renamed");
    work(&mut store, "remove", |w| w.shifts().remove(&moved.id)).expect("removed");

    let past = store.read().past(line).expect("read").expect("told");
    let touched = &past.touched()[0];
    assert_eq!((touched.noun, touched.how), ("shift", How::Changed));
    assert_eq!(touched.key, [night().id.as_str()]);
    let (before, after) = (past.before(), past.after());
    assert_eq!(before.shifts().get(&moved.id).expect("there"), night());
    assert_eq!(after.shifts().get(&moved.id).expect("there"), moved);
    let site = after.sites().get(&moved.site).expect("there");
    assert_ne!(site.name, "Autre nom", "what it was called then");
}

#[test]
fn a_line_that_was_taken_back_tells_the_contrary() {
    let mut store = book();
    work(&mut store, "remove", |w| w.shifts().remove(&night().id)).expect("removed");
    undo(&mut store).expect("undone");
    let past = store.read().past(newest(&store)).expect("read");
    let past = past.expect("told");
    assert_eq!(past.touched()[0].how, How::Added);
    assert!(past.before().shifts().get(&night().id).is_err());
    assert_eq!(
        past.after().shifts().get(&night().id).expect("back"),
        night()
    );
}

#[test]
fn of_very_much_only_the_number_is_told() {
    let mut store = book();
    work(&mut store, "many", |w| {
        for number in 0..101 {
            w.employers().add(&employer(&format!("e{number}")))?;
        }
        Ok(())
    })
    .expect("added");
    let past = store.read().past(newest(&store)).expect("read");
    let past = past.expect("told");
    assert!(past.is_counted_only());
    assert_eq!(past.touched().len(), 101);
    assert_eq!(past.after().employers().all().expect("read"), []);
}

#[test]
fn a_line_of_an_earlier_schema_tells_nothing_and_an_unknown_one_is_refused() {
    let store = book();
    store
        .conn
        .execute("UPDATE history SET schema = 0", [])
        .expect("written");
    assert!(store.read().past(newest(&store)).expect("read").is_none());
    assert!(matches!(
        store.read().past(99),
        Err(StoreError::NotFound {
            noun: "history",
            ..
        })
    ));
}
