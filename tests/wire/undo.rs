//! The way back and forth.

use proptest::prelude::*;
use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

use super::case::world;
use super::months::issued;

#[test]
fn what_was_done_is_taken_back_and_done_again_across_restarts() {
    let book = world();
    let before = book.export();
    let entry = shift("ajout", "2026-07-14T08:00", "2026-07-14T16:00", "planned");
    book.ask("shift_plan", json!({ "shift": entry }));
    let after = book.export();
    let book = book.restarted("2026-07-01");
    let next = book.ask("history_next", json!({}));
    assert_eq!(next["undo"]["op"], "plan_shift");
    assert_eq!(next["undo_newest"], true);
    book.ask("history_undo", json!({}));
    assert_eq!(book.export(), before);
    let book = book.restarted("2026-07-02");
    book.ask("history_redo", json!({}));
    assert_eq!(book.export(), after);
}

#[test]
fn an_issued_invoice_is_not_taken_back_even_after_a_restart() {
    let book = world();
    issued(&book);
    let book = book.restarted("2026-07-01");
    let before = book.export();
    let refusal = book.refusal("history_undo", json!({}));
    assert_eq!(refusal["code"], "undo_forbidden");
    assert_eq!(refusal["about"]["op"], "issue_invoice");
    assert_eq!(book.export(), before);
}

fn line(book: &TryBook, op: &str) -> Value {
    let lines = book.ask("history_list", json!({ "limit": 50 }));
    let mut lines = lines.as_array().expect("lines").iter();
    let found = lines.find(|line| line["said"]["op"] == op);
    found.expect("a line")["id"].clone()
}

#[test]
fn an_issued_invoice_does_not_hold_up_what_does_not_depend_on_it() {
    let book = world();
    let removed = json!({ "ids": ["juillet"] });
    book.ask("shift_remove", removed);
    let before = book.export()["shifts"].clone();
    issued(&book);
    let after = book.export();
    assert_eq!(
        book.refusal("history_undo", json!({}))["code"],
        "undo_forbidden"
    );
    let next = book.ask("history_next", json!({}));
    assert_eq!(next["undo"]["op"], "remove_shift");
    assert_eq!(next["undo_newest"], false);
    book.ask("history_undo", json!({ "line": next["undo_line"] }));
    assert_ne!(book.export()["shifts"], before, "it is back");
    book.ask("history_redo", json!({}));
    assert_eq!(book.export(), after);
}

#[test]
fn what_an_issued_invoice_rests_on_stays_and_says_so() {
    let book = world();
    issued(&book);
    let before = book.export();
    for op in ["draft_invoice", "close_month"] {
        let refusal = book.refusal("history_undo", json!({ "line": line(&book, op) }));
        assert_eq!(refusal["code"], "undo_refused", "{op}");
    }
    assert_eq!(
        book.ask("history_next", json!({}))["undo"],
        Value::Null,
        "the import below is final too"
    );
    assert_eq!(book.export(), before);
}

#[test]
fn what_is_newer_and_can_be_taken_back_goes_first() {
    let book = world();
    book.ask("shift_remove", json!({ "ids": ["juillet"] }));
    let removed = line(&book, "remove_shift");
    let entry = shift("ajout", "2026-07-14T08:00", "2026-07-14T16:00", "planned");
    book.ask("shift_plan", json!({ "shift": entry }));
    let refusal = book.refusal("history_undo", json!({ "line": removed }));
    assert_eq!(refusal["code"], "undo_refused");
}

#[test]
fn nothing_comes_back_onto_a_shift_that_was_invoiced_since() {
    let book = world();
    book.ask("shift_remove", json!({ "ids": ["juin"] }));
    let entry = shift("autre", "2026-06-02T10:00", "2026-06-02T18:00", "done");
    book.ask("shift_plan", json!({ "shift": entry }));
    issued(&book);
    let before = book.export();
    let removed = line(&book, "remove_shift");
    let refusal = book.refusal("history_undo", json!({ "line": removed }));
    assert_eq!(refusal["code"], "undo_overlap");
    assert_eq!(book.export(), before);
}

/// Two shifts at the same time, as an import brings them.
fn overlapping() -> TryBook {
    TryBook::holding(
        "2026-11-26",
        &clinic_book(&[
            shift("matin", "2026-12-03T08:00", "2026-12-03T18:00", "planned"),
            shift("midi", "2026-12-03T13:30", "2026-12-03T18:30", "planned"),
        ]),
    )
}

#[test]
fn a_deleted_shift_comes_back_although_it_overlaps_another_as_before() {
    let book = overlapping();
    let before = book.export();
    book.ask("shift_remove", json!({ "ids": ["midi"] }));
    let after = book.export();
    book.ask("history_undo", json!({}));
    assert_eq!(book.export(), before);
    book.ask("history_redo", json!({}));
    assert_eq!(book.export(), after);
}

/// The portable book as text, its lists in one order: a thing that was removed
/// and comes back stands at the end of its list, in the order of entry.
fn whole(book: &TryBook) -> String {
    let mut portable = book.export();
    for list in portable.as_object_mut().expect("a book").values_mut() {
        if let Some(list) = list.as_array_mut() {
            list.sort_by_key(Value::to_string);
        }
    }
    portable.to_string()
}

/// Whatever a doctor does to two shifts that overlap; it may be refused.
fn acts() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let name = || prop::sample::select(vec!["matin", "midi", "soir", "nuit"]);
    let time = || {
        (3..6_u8, 6..20_u8).prop_map(|(day, hour)| {
            let start = format!("2026-12-{day:02}T{hour:02}:00");
            (start, format!("2026-12-{day:02}T{:02}:30", hour + 3))
        })
    };
    let act = prop_oneof![
        (name(), time()).prop_map(|(name, (start, end))| {
            let shift = shift(name, &start, &end, "planned");
            ("shift_plan", json!({ "shift": shift }))
        }),
        (name(), time()).prop_map(|(name, (start, end))| {
            (
                "shift_move",
                json!({ "id": name, "start": start, "end": end }),
            )
        }),
        (name(), time()).prop_map(|(name, (start, end))| {
            let shift = shift(name, &start, &end, "confirmed");
            ("shift_edit", json!({ "shift": shift }))
        }),
        name().prop_map(|name| ("shift_remove", json!({ "ids": [name] }))),
        prop::sample::select(vec!["Europe/Paris", "Indian/Reunion"]).prop_map(|zone| {
            let site = json!({
                "id": "nancy", "employer": "clinique", "name": "Bloc, Nancy", "zone": zone
            });
            ("site_save", json!({ "site": site }))
        }),
        Just(("history_undo", json!({}))),
        Just(("history_redo", json!({}))),
    ];
    prop::collection::vec(act, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn as_many_undos_as_changes_give_the_book_back(all in acts()) {
        let book = overlapping();
        let first = whole(&book);
        for (command, question) in all {
            let _ = book.call(command, question);
        }
        let last = whole(&book);
        let mut steps = 0;
        while book.ask("history_next", json!({}))["undo"] != Value::Null {
            book.ask("history_undo", json!({}));
            steps += 1;
        }
        prop_assert_eq!(whole(&book), first);
        let book = book.restarted("2026-11-27");
        for _ in 0..steps {
            book.ask("history_redo", json!({}));
        }
        prop_assert_eq!(whole(&book), last);
    }
}

#[test]
fn the_import_is_the_beginning_and_is_not_taken_back() {
    let refusal = world().refusal("history_undo", json!({}));
    assert_eq!(refusal["code"], "undo_forbidden");
}

#[test]
fn an_empty_book_has_nothing_to_undo() {
    let refusal = testkit::TryBook::empty("2026-06-30").refusal("history_undo", json!({}));
    assert_eq!(refusal["code"], "nothing_to_undo");
}

#[test]
fn every_operation_leaves_a_line_with_what_it_named() {
    let book = world();
    let later = json!({
        "id": "juillet", "start": "2026-07-08T08:00", "end": "2026-07-08T16:00"
    });
    book.ask("shift_move", later);
    let lines = book.ask("history_list", json!({ "limit": 1 }));
    assert_eq!(lines[0]["said"]["op"], "move_shift");
    let about = &lines[0]["said"]["about"];
    assert_eq!(about["employer"], "Clinique Sainte-Aubierge");
    assert_eq!(about["from"], "2026-07-07T08:00");
    assert_eq!(about["start"], "2026-07-08T08:00");
}

/// A licence is filed, and removed on 30 June.
fn removed_licence() -> TryBook {
    let book = world();
    let path = book.file("licence.pdf", "%PDF-1.7 licence");
    let licence = json!({ "path": path, "kind": "other", "title": "Licence" });
    let id = book.ask("document_add", licence)["value"].clone();
    book.ask("document_remove", json!({ "id": id }));
    assert_eq!(book.ask("document_list", json!({})), json!([]));
    book
}

fn sealed_files(book: &TryBook) -> usize {
    let files = std::fs::read_dir(book.folder().join("files")).expect("a folder");
    files.count()
}

#[test]
fn a_removed_document_comes_back_for_thirty_days() {
    let book = removed_licence().restarted("2026-07-30");
    book.ask("history_undo", json!({}));
    let listed = book.ask("document_list", json!({}));
    assert_eq!(listed[0]["document"]["title"], "Licence");
    assert_eq!(book.book().verify().expect("whole"), 1);

    let book = removed_licence().restarted("2026-08-01");
    assert_eq!(sealed_files(&book), 0, "it is erased for good");
    let before = book.export();
    let refusal = book.refusal("history_undo", json!({}));
    assert_eq!(refusal["code"], "document_gone");
    assert_eq!(refusal["about"]["file"], "licence.pdf");
    assert_eq!(book.export(), before);
}

#[test]
fn a_document_that_came_back_keeps_its_file() {
    let book = removed_licence();
    book.ask("history_undo", json!({}));
    let book = book.restarted("2026-12-01");
    assert_eq!(sealed_files(&book), 1);
    assert_eq!(book.book().verify().expect("whole"), 1);
}

#[test]
fn a_sealed_file_that_no_removal_names_is_left_alone() {
    let book = removed_licence();
    let stranger = book.folder().join("files").join("0".repeat(64));
    std::fs::write(&stranger, "d’une sauvegarde").expect("a file");
    let book = book.restarted("2027-12-01");
    assert_eq!(sealed_files(&book), 1);
}
