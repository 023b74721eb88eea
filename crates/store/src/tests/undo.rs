//! The way back: newest first, across restarts, and never half.

use super::samples::*;
use super::{KEY, entry, everything, no_rules, now, redo, undo, work};
use crate::{Entry, HistoryKind, Store, StoreError};

#[test]
fn a_day_of_work_is_taken_back_and_done_again_after_a_restart() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = Store::create(dir.path(), &KEY, "a book", now()).expect("a book");
    let empty = everything(&store);
    fill(&mut store);
    let filled = everything(&store);
    work(&mut store, "move_shift", |w| {
        let mut moved = night();
        moved.end = parse("2026-11-06T09:30");
        (moved.note, moved.fees) = (String::new(), None);
        w.about("employer", "Clinique");
        w.about("minutes", 90);
        w.shifts().update(&moved)
    })
    .expect("moved");
    let moved = everything(&store);

    drop(store);
    let mut store = Store::open(dir.path(), &KEY).expect("open again");
    let undone = undo(&mut store).expect("undone");
    assert_eq!(undone.value.op, "move_shift");
    assert!(undone.value.undone);
    assert_eq!(Vec::from_iter(undone.changed), ["shift"]);
    assert_eq!(everything(&store), filled);
    undo(&mut store).expect("undone");
    assert_eq!(everything(&store), empty);
    assert!(matches!(undo(&mut store), Err(StoreError::NothingToUndo)));

    drop(store);
    let mut store = Store::open(dir.path(), &KEY).expect("open again");
    assert_eq!(redo(&mut store).expect("redone").value.op, "import");
    assert_eq!(everything(&store), filled);
    let redone = redo(&mut store).expect("redone");
    assert!(!redone.value.undone);
    assert_eq!(everything(&store), moved);
    assert!(matches!(redo(&mut store), Err(StoreError::NothingToRedo)));
    store.integrity().expect("sound");
}

#[test]
fn a_removed_shift_comes_back_with_everything_it_said() {
    let mut store = book();
    work(&mut store, "remove_shift", |w| {
        w.removed_shifts().add(&removed())?;
        w.shifts().remove(&night().id)
    })
    .expect("removed");
    let undone = undo(&mut store).expect("undone");
    assert_eq!(Vec::from_iter(undone.changed), ["removed_shift", "shift"]);
    assert_eq!(store.read().shifts().all().expect("read"), [night()]);
    assert_eq!(store.read().removed_shifts().all().expect("read"), []);
}

#[test]
fn a_month_that_was_opened_and_corrected_in_one_go_closes_again() {
    let mut store = book();
    work(&mut store, "close_month", |w| {
        w.statements().add(&statement())
    })
    .expect("closed");
    let closed = everything(&store);
    work(&mut store, "correct", |w| {
        w.statements().remove(&statement().id)?;
        let mut longer = night();
        longer.end = parse("2026-11-06T10:00");
        w.shifts().update(&longer)?;
        let mut again = statement();
        again.id = id("novembre-bis");
        w.statements().add(&again)
    })
    .expect("corrected");
    let corrected = everything(&store);
    undo(&mut store).expect("the lines leave before the shift moves, and come after");
    assert_eq!(everything(&store), closed);
    redo(&mut store).expect("the same forwards");
    assert_eq!(everything(&store), corrected);
}

#[test]
fn when_a_rule_of_the_house_refuses_nothing_has_changed() {
    let mut store = book();
    work(&mut store, "remove_shift", |w| {
        w.shifts().remove(&night().id)
    })
    .expect("removed");
    let (before, rows) = (everything(&store), history(&store));
    #[derive(Debug, PartialEq)]
    struct Overlap;
    impl From<StoreError> for Overlap {
        fn from(error: StoreError) -> Self {
            panic!("{error:?}")
        }
    }
    let refused = store.undo(2, now(), "window", |reader| {
        let back = reader.shifts().all().expect("read");
        assert_eq!(back, [night()], "the rule sees the result");
        Err(Overlap)
    });
    assert_eq!(refused.expect_err("refused"), Overlap);
    assert_eq!(everything(&store), before);
    assert_eq!(history(&store), rows);
    undo(&mut store).expect("still possible");
}

#[test]
fn undo_is_refused_when_a_row_is_not_as_it_was_left() {
    let mut store = book();
    let mut moved = night();
    moved.note = "déplacée".into();
    work(&mut store, "move_shift", |w| w.shifts().update(&moved)).expect("moved");
    // What no operation does: a write that left no line of history.
    store
        .conn
        .execute("UPDATE shift SET note = 'autre'", [])
        .expect("written");
    let before = everything(&store);
    assert!(matches!(undo(&mut store), Err(StoreError::UndoRefused)));
    store
        .conn
        .execute("DELETE FROM shift", [])
        .expect("written");
    assert!(matches!(undo(&mut store), Err(StoreError::UndoRefused)));
    assert_ne!(everything(&store), before);
}

#[test]
fn undo_is_refused_when_others_came_to_depend_on_it() {
    let mut store = book();
    // Another process of an older kind: a line of history went missing.
    work(&mut store, "add", |w| w.employers().add(&employer("autre"))).expect("added");
    work(&mut store, "add", |w| {
        w.sites().add(&site("garde", "autre"))
    })
    .expect("added");
    store
        .conn
        .execute("UPDATE history SET state = 'dropped' WHERE id = 3", [])
        .expect("written");
    let before = everything(&store);
    assert!(matches!(undo(&mut store), Err(StoreError::UndoRefused)));
    assert_eq!(everything(&store), before);
}

#[test]
fn what_is_final_is_not_taken_back() {
    let mut store = book();
    let issue = Entry {
        undoable: false,
        ..entry("issue")
    };
    store
        .record::<_, StoreError>(issue, |w| w.profile().save(&profile()))
        .expect("saved");
    match undo(&mut store) {
        Err(StoreError::NotUndoable { op }) => assert_eq!(op, "issue"),
        other => panic!("{other:?}"),
    }
    let next = store
        .read()
        .history()
        .can_undo()
        .expect("read")
        .expect("a row");
    assert!(!next.undoable);
}

#[test]
fn what_stands_below_a_final_operation_is_taken_back_and_done_again_where_nothing_rests_on_it() {
    let mut store = book();
    work(&mut store, "add", |w| w.employers().add(&employer("autre"))).expect("added");
    work(&mut store, "set", |w| w.parameters().set(&parameter())).expect("set");
    let before = everything(&store);
    let issue = Entry {
        undoable: false,
        ..entry("issue")
    };
    store
        .record::<_, StoreError>(issue, |w| w.sites().add(&site("garde", "autre")))
        .expect("added");
    let whole = everything(&store);
    assert!(matches!(
        store.try_undo(2, no_rules),
        Err(StoreError::UndoRefused)
    ));
    store.try_undo(3, no_rules).expect("nothing rests on it");
    assert_eq!(everything(&store), whole, "it was only tried");
    store.undo(3, now(), "window", no_rules).expect("undone");
    assert_ne!(everything(&store), whole);
    assert!(matches!(
        store.undo(2, now(), "window", no_rules),
        Err(StoreError::UndoRefused)
    ));
    assert_eq!(redo(&mut store).expect("redone").value.op, "set");
    assert_eq!(everything(&store), whole);
    assert_ne!(whole, before);
}

#[test]
fn undo_does_not_cross_a_migration() {
    let mut store = book();
    store
        .conn
        .execute("UPDATE history SET schema = 0", [])
        .expect("written");
    assert!(matches!(
        undo(&mut store),
        Err(StoreError::NotUndoable { .. })
    ));
}

#[test]
fn something_new_ends_what_can_be_done_again() {
    let mut store = book();
    work(&mut store, "save", |w| w.profile().save(&profile())).expect("saved");
    undo(&mut store).expect("undone");
    assert!(store.read().history().can_redo().expect("read").is_some());
    work(&mut store, "set", |w| w.parameters().set(&parameter())).expect("set");
    assert!(matches!(redo(&mut store), Err(StoreError::NothingToRedo)));
    undo(&mut store).expect("undone");
    assert_eq!(redo(&mut store).expect("redone").value.op, "set");
}

#[test]
fn an_operation_that_fails_or_changes_nothing_leaves_no_line() {
    let mut store = book();
    undo(&mut store).expect("undone");
    let (before, rows) = (everything(&store), history(&store));
    let failed = work(&mut store, "add", |w| {
        w.employers().add(&employer("autre"))?;
        Err::<(), _>(StoreError::NothingToUndo)
    });
    assert!(matches!(failed, Err(StoreError::NothingToUndo)));
    let nothing = work(&mut store, "look", |w| {
        w.employers().add(&employer("autre"))?;
        w.employers().remove(&id("autre"))
    })
    .expect("nothing");
    assert_eq!((nothing.history, nothing.changed.len()), (0, 0));
    assert_eq!(everything(&store), before);
    assert_eq!(history(&store), rows);
    redo(&mut store).expect("an operation without effect ends nothing");
}

#[test]
fn the_history_says_who_did_what_and_when() {
    let mut store = book();
    work(&mut store, "save", |w| {
        w.about("employer", "Clinique Sainte-Aubierge");
        w.about("shifts", 3);
        w.profile().save(&profile())
    })
    .expect("saved");
    let later = "2026-11-22T08:00:00Z".parse().expect("an instant");
    store.undo(2, later, "cli", no_rules).expect("undone");
    store.redo(later, "cli", no_rules).expect("redone");
    let rows = store.read().history().rows(3, None).expect("rows");
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.id, row.kind, row.origin.as_str(), row.op.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (4, HistoryKind::Redid, "cli", "save"),
            (3, HistoryKind::Undid, "cli", "save"),
            (2, HistoryKind::Did, "window", "save"),
        ]
    );
    for row in &rows {
        let about = serde_json::to_string(&row.about).expect("json");
        assert_eq!(
            about,
            r#"{"employer":"Clinique Sainte-Aubierge","shifts":3}"#
        );
    }
    assert_eq!((rows[0].at, rows[2].at), (later, now()));
    let older = store.read().history().rows(9, Some(2)).expect("rows");
    assert_eq!(older.len(), 1, "the first line is the import");
}

fn history(store: &Store) -> Vec<crate::HistoryRow> {
    store.read().history().rows(100, None).expect("rows")
}
