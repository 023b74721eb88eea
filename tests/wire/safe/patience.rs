//! Passphrases that are too weak or wrong, and a keyring that waits.

use std::fs;

use serde_json::json;
use testkit::{Mood, PASSPHRASE, TryBook};

use super::TODAY;

#[test]
fn a_keyring_that_waits_for_its_owner_holds_up_neither_opening_nor_locking() {
    let book = TryBook::empty(TODAY).started_again(TODAY);
    book.keyring().is(Mood::Asking);
    let status = book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        (&status["state"], &status["keyring"]),
        (&json!("open"), &json!("waiting"))
    );
    let status = book.ask("book_lock", json!({}));
    assert_eq!(
        (&status["state"], &status["keyring"]),
        (&json!("locked"), &json!("waiting"))
    );
    book.keyring().is(Mood::Open);
    let keys = fs::read_to_string(book.folder().join("keys.json")).expect("keys");
    assert!(
        !keys.contains("\"keyring\""),
        "what was locked meanwhile is not opened by the keyring"
    );
    let status = book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(status["state"], "open");
}

#[test]
fn a_passphrase_that_is_guessed_at_once_is_refused_at_its_field() {
    let book = TryBook::absent(TODAY);
    for weak in [
        "aaaaaaaaaa",
        "azertyuiop",
        "1234567890",
        "motdepasse",
        "azertyazerty",
        "abcabcabcabc",
    ] {
        let refusal = book.refusal("book_create", json!({ "passphrase": weak }));
        assert_eq!(
            (&refusal["code"], &refusal["field"]),
            (&json!("passphrase_weak"), &json!("passphrase")),
            "{weak}"
        );
        let daily = json!({ "passphrase": PASSPHRASE, "start": weak });
        let refusal = book.refusal("book_create", daily);
        assert_eq!(
            (&refusal["code"], &refusal["field"]),
            (&json!("passphrase_weak"), &json!("start")),
            "{weak}"
        );
    }
    assert!(!book.folder().exists());
}

/// As many wrong ones as it takes to wait 16 s.
fn wrong_until_it_costs(book: &TryBook) {
    let wrong = json!({ "passphrase": "douze chevaux noirs" });
    for _ in 0..7 {
        let refusal = book.refusal("book_open", wrong.clone());
        let seconds = refusal["about"]["seconds"].as_str().unwrap_or("0");
        if seconds != "16" {
            book.clock().passes(seconds.parse().expect("a number"));
        }
    }
}

#[test]
fn the_wait_after_wrong_passphrases_survives_a_new_start_and_the_clock() {
    let right = || json!({ "passphrase": PASSPHRASE });
    let book = TryBook::empty(TODAY).started_again(TODAY);
    wrong_until_it_costs(&book);
    // The clock of the new start is a little behind.
    let book = book.started_again(TODAY);
    let refusal = book.refusal("book_open", right());
    assert_eq!(refusal["code"], "passphrase_wait");
    assert_eq!(refusal["about"]["seconds"], "16");
    // Years back: the wait is no longer for it, and no shorter.
    let book = book.started_again("2001-01-01");
    let refusal = book.refusal("book_open", right());
    assert_eq!(refusal["about"]["seconds"], "16");
    book.clock().passes(16);
    book.ask("book_open", right());
    let book = book.started_again("2001-01-01");
    book.ask("book_open", right());
}

#[test]
fn who_comes_back_on_another_day_waits_no_more_but_the_next_wrong_one_costs_more() {
    let book = TryBook::empty(TODAY).started_again(TODAY);
    wrong_until_it_costs(&book);
    let book = book.started_again("2026-07-01");
    let refusal = book.refusal("book_open", json!({ "passphrase": "douze chevaux noirs" }));
    assert_eq!(refusal["code"], "wrong_passphrase");
    assert_eq!(refusal["about"]["seconds"], "32");
}

#[test]
fn three_wrong_ones_at_each_start_do_not_get_round_the_wait() {
    let mut book = TryBook::empty(TODAY).started_again(TODAY);
    let wrong = json!({ "passphrase": "douze chevaux noirs" });
    for _ in 0..3 {
        book.refusal("book_open", wrong.clone());
        book = book.started_again(TODAY);
    }
    let refusal = book.refusal("book_open", wrong);
    assert_eq!(refusal["about"]["seconds"], "2");
}

#[test]
fn a_note_of_wrong_passphrases_that_nobody_understands_locks_nobody_out() {
    let book = TryBook::empty(TODAY).started_again(TODAY);
    book.file(
        "book.tries.json",
        "{\"wrong\":4294967295,\"at\":\"9999-01-01T00:00:00Z\"}",
    );
    let refusal = book.refusal("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        refusal["about"]["seconds"], "300",
        "five minutes at the most"
    );
    book.file("book.tries.json", "???");
    let book = book.started_again(TODAY);
    book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
}
