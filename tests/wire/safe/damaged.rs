//! The way back from a damaged book, and to an earlier state of a good one.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use testkit::{Mood, PASSPHRASE, TryBook};

use super::{TODAY, clinic, good, kept, restore};

#[test]
fn keys_that_cannot_be_read_lead_to_the_backups_that_lie_beside() {
    for broken in ["{}", "", "not json"] {
        let book = clinic();
        book.ask("backup_make", json!({}));
        let book = book.started_again(TODAY);
        fs::write(book.folder().join("keys.json"), broken).expect("damaged");
        let status = book.ask("book_start", json!({}));
        assert_eq!(status["state"], "damaged", "{broken:?}");
        let list = book.ask("backup_list", json!({}));
        let offered = list["others"].as_array().expect("a list").clone();
        assert_eq!(offered.len(), 1);
        let path = PathBuf::from(offered[0]["path"].as_str().expect("a path"));
        let seen = book.ask("backup_inspect", json!({ "path": path }));
        assert_eq!(
            (&seen["book_here"], &seen["unknown_book"]),
            (&json!(true), &json!(true))
        );
        let told = book.ask("backup_restore", restore(&path, "any_book"));
        assert_eq!(told["status"]["state"], "open");
        assert_eq!(told["counts"]["shifts"], 1);
        let aside = PathBuf::from(told["aside"].as_str().expect("a folder"));
        let left = fs::read_to_string(aside.join("keys.json")).expect("keys");
        assert_eq!(left, broken, "the damaged book is as it was");
    }
}

#[test]
fn a_database_that_is_damaged_is_told_at_the_start_and_by_the_passphrase() {
    let book = TryBook::absent(TODAY);
    book.keyring().is(Mood::Open);
    book.ask("book_create", json!({ "passphrase": PASSPHRASE }));
    book.ask("backup_make", json!({}));
    let book = book.started_again(TODAY);
    let file = book.folder().join("book.db");
    let length = fs::metadata(&file).expect("a file").len();
    fs::write(&file, vec![7_u8; usize::try_from(length).expect("small")]).expect("damaged");
    let status = book.ask("book_start", json!({}));
    assert_eq!(status["state"], "damaged");
    let refusal = book.refusal("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(refusal["code"], "book_damaged");
    assert_eq!(good(&book).len(), 1, "its keys still say whose it is");
    let path = kept(&book).remove(0);
    let told = book.ask("backup_restore", restore(&path, "same_book"));
    assert_eq!(told["status"]["state"], "open");
}

#[test]
fn a_damaged_book_without_any_backup_is_put_aside_for_an_empty_one() {
    let book = clinic().started_again(TODAY);
    fs::write(book.folder().join("keys.json"), "{}").expect("damaged");
    let create = json!({ "passphrase": PASSPHRASE });
    assert_eq!(book.refusal("book_create", create)["code"], "book_exists");
    let create = json!({ "passphrase": PASSPHRASE, "aside": true });
    assert_eq!(book.ask("book_create", create)["state"], "open");
}

#[test]
fn an_open_book_goes_back_to_a_backup_and_says_what_came_back() {
    let book = clinic();
    let made = book.ask("backup_make", json!({}));
    book.ask("shift_remove", json!({ "ids": ["juin"] }));
    let path = PathBuf::from(made["path"].as_str().expect("a path"));
    let told = book.ask("backup_restore", restore(&path, "same_book"));
    assert_eq!(told["counts"], made["counts"]);
    assert_eq!(told["status"]["state"], "open");
    assert_eq!(book.export()["shifts"].as_array().map(Vec::len), Some(1));
}
