//! The way back and forth.

use serde_json::json;
use testkit::TryBook;
use testkit::shift;

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
