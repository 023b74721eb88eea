//! Each command of the list, asked with nothing.

use app::call::NAMES;
use serde_json::json;
use testkit::TryBook;

use super::case::world;

/// Asks with an empty question and gives the code of the refusal, if any.
fn code(book: &TryBook, name: &str) -> Option<String> {
    let refusal = book.call(name, json!({})).err()?;
    let told = serde_json::to_value(refusal).expect("JSON");
    Some(told["code"].as_str().expect("a code").to_owned())
}

#[test]
fn every_command_answers_or_refuses_with_a_code_while_the_book_is_open() {
    for name in NAMES {
        let code = code(&world(), name);
        assert_ne!(code.as_deref(), Some("internal"), "{name}");
        assert_ne!(code.as_deref(), Some("book_locked"), "{name}");
    }
}

#[test]
fn every_command_that_needs_the_book_says_that_it_is_locked() {
    let book = world();
    for name in NAMES {
        book.ask("book_lock", json!({}));
        let code = code(&book, name);
        let needs_nothing = [
            "book_status",
            "book_start",
            "book_lock",
            "demo_open",
            "demo_leave",
            "recovery_propose",
            "backup_list",
            "file_pick",
            "history_list",
            "history_next",
        ];
        match code.as_deref() {
            Some("book_locked" | "malformed") => {}
            // It needs no book, but a desktop that shows folders.
            Some("file_unreadable") if *name == "backup_show" => {}
            None => assert!(needs_nothing.contains(name), "{name} answers"),
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
fn every_command_answers_or_refuses_with_a_code_while_there_is_no_book() {
    for name in NAMES {
        let code = code(&TryBook::absent("2026-06-30"), name);
        assert_ne!(code.as_deref(), Some("internal"), "{name}");
    }
}

#[test]
fn a_question_of_another_shape_is_refused_and_never_a_panic() {
    let book = world();
    for name in NAMES {
        for question in [json!(null), json!("x"), json!(-1), json!({ "x": 1 })] {
            let refusal = book.refusal(name, question);
            assert_eq!(refusal["code"], "malformed", "{name}");
        }
    }
}

#[test]
fn a_question_that_is_wrong_somewhere_names_the_place() {
    let book = world();
    let shift = json!({ "id": "juin", "start": "8 h", "end": "2026-06-02T16:00" });
    let refusal = book.refusal("shift_move", shift);
    assert_eq!(refusal["field"], "start");
}
