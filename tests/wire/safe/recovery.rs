//! Other words for who has lost the first ones, and a restored book that says
//! so.

use serde_json::{Value, json};
use testkit::{Mood, PASSPHRASE, TryBook};

use super::{TODAY, clinic, good, replan, restore};

/// Words that were proposed, as they are typed again from paper.
fn new_words(book: &TryBook) -> (String, Value) {
    let proposal = book.ask("recovery_propose", json!({}));
    let words: Vec<String> = serde_json::from_value(proposal["words"].clone()).expect("words");
    let places: Vec<usize> = serde_json::from_value(proposal["ask"].clone()).expect("places");
    let retyped: Vec<Value> = places
        .iter()
        .map(|place| json!({ "place": place, "word": words[place - 1] }))
        .collect();
    let words = words.join(" ");
    let ask = json!({ "passphrase": words, "retyped": retyped });
    (words, ask)
}

fn opens(book: &TryBook, typed: &str) -> bool {
    book.ask("book_lock", json!({}));
    let answer = book.call("book_open", json!({ "passphrase": typed }));
    if answer.is_err() {
        book.clock().passes(3_600);
        book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    }
    answer.is_ok()
}

fn newest_line(book: &TryBook) -> Value {
    book.ask("history_list", json!({ "limit": 1 }))[0].clone()
}

#[test]
fn who_lost_the_words_gets_new_ones_and_the_old_ones_open_the_book_no_more() {
    let book = clinic();
    let (words, ask) = new_words(&book);
    let told = book.ask("recovery_change", ask);
    assert_eq!(told["said"]["op"], "change_recovery");
    assert_eq!(told["said"]["undoable"], false);
    assert!(opens(&book, &words));
    book.ask("book_lock", json!({}));
    let refusal = book.refusal("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(refusal["code"], "wrong_passphrase");
    assert_eq!(refusal["about"]["opened_by"], "words");
    book.clock().passes(3_600);
    book.ask("book_open", json!({ "passphrase": words }));
    assert_eq!(newest_line(&book)["said"]["op"], "change_recovery");
}

#[test]
fn a_backup_that_the_new_words_open_is_made_at_once_and_older_ones_keep_theirs() {
    let book = clinic();
    let old = book.beside("avant.cumul");
    book.ask("backup_make", json!({ "path": old }));
    let (words, ask) = new_words(&book);
    let told = book.ask("recovery_change", ask);
    let new = told["value"]["path"].as_str().expect("a backup");
    assert_eq!(good(&book)[0]["path"], new);
    book.ask("backup_verify", json!({ "path": new, "passphrase": words }));
    let by_old = |path: &str| json!({ "path": path, "passphrase": PASSPHRASE });
    let refusal = book.refusal("backup_verify", by_old(new));
    assert_eq!(refusal["code"], "wrong_passphrase");
    book.clock().passes(3_600);
    book.ask("backup_verify", by_old(old.to_str().expect("a path")));
}

#[test]
fn the_passphrase_of_every_day_and_the_keyring_open_the_book_as_before() {
    let book = TryBook::absent(TODAY);
    book.keyring().is(Mood::Open);
    let daily = "chaque matin la même";
    book.ask(
        "book_create",
        json!({ "passphrase": PASSPHRASE, "start": daily }),
    );
    let own = "quatre hérons sur un ponton";
    book.ask("recovery_change", json!({ "passphrase": own }));
    let again = book.started_again(TODAY);
    let status = again.ask("book_start", json!({}));
    assert_eq!(status["state"], "open", "by the keyring");
    for typed in [daily, own] {
        again.ask("book_lock", json!({}));
        again.ask("book_open", json!({ "passphrase": typed }));
    }
}

#[test]
fn a_word_that_is_typed_wrong_or_a_phrase_that_is_guessed_changes_nothing() {
    let book = clinic();
    let (_, mut ask) = new_words(&book);
    ask["retyped"][1]["word"] = json!("phare");
    let refusal = book.refusal("recovery_change", ask);
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("words_differ"), &json!("retyped.1"))
    );
    for (phrase, code) in [
        ("court", "passphrase_short"),
        ("motdepasse", "passphrase_weak"),
    ] {
        let refusal = book.refusal("recovery_change", json!({ "passphrase": phrase }));
        assert_eq!(
            (&refusal["code"], &refusal["field"]),
            (&json!(code), &json!("passphrase"))
        );
    }
    assert!(opens(&book, PASSPHRASE));
    assert_ne!(newest_line(&book)["said"]["op"], "change_recovery");
}

#[test]
fn the_demonstration_has_no_words_to_change() {
    let book = clinic();
    book.ask("demo_open", json!({}));
    let (_, ask) = new_words(&book);
    let refusal = book.refusal("recovery_change", ask);
    assert_eq!(refusal["code"], "demo_only");
}

#[test]
fn after_a_restore_the_history_says_so_and_undo_does_not_reach_below_it_by_itself() {
    let book = clinic();
    replan(&book, "planned");
    let backup = book.beside("avant.cumul");
    let made = book.ask("backup_make", json!({ "path": backup }));
    replan(&book, "done");
    book.ask("backup_restore", restore(&backup, "same_book"));
    let line = newest_line(&book);
    assert_eq!(line["said"]["op"], "restore_backup");
    assert_eq!(line["said"]["about"]["made_at"], made["at"]);
    let next = book.ask("history_next", json!({}));
    assert_eq!(next["undo_newest"], false);
    let refusal = book.refusal("history_undo", json!({}));
    assert_eq!(refusal["code"], "undo_forbidden");
    // Who wants to go further back says so.
    book.ask("history_undo", json!({ "line": next["undo_line"] }));
    let change = book.ask("history_change", json!({ "id": line["id"] }));
    assert_eq!(change["readable"], true);
    assert_eq!(change["things"], json!([]));
}
