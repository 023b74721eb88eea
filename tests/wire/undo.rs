//! The way back and forth.

use serde_json::json;
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
