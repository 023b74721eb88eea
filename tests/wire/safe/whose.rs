//! Backups are those of one book, hold all of it and are made in time.

use std::fs;

use app::backups;
use serde_json::json;
use testkit::PASSPHRASE;

use super::{clinic, good, kept, of_another, replan, restore};

#[test]
fn another_book_in_the_same_place_never_takes_the_backups_of_this_one() {
    let book = clinic();
    book.ask("backup_make", json!({}));
    let of_this = kept(&book);
    let bytes = fs::read(&of_this[0]).expect("a backup");
    let other = of_another(&book);
    book.ask("backup_restore", restore(&other, "any_book"));
    let list = book.ask("backup_list", json!({}));
    assert_eq!(list["good"], json!([]), "it has none of its own");
    assert_eq!(list["others"].as_array().map(Vec::len), Some(1));
    assert_eq!(list["changed_since"], true);
    book.ask("backup_make", json!({}));
    backups::on_close(book.book()).expect("nothing to do");
    assert_eq!(kept(&book).len(), 2, "within the same second, too");
    assert_eq!(fs::read(&of_this[0]).expect("it is there"), bytes);
    assert_eq!(good(&book).len(), 1);
}

#[test]
fn leaving_backs_up_a_book_that_came_in_the_place_of_another() {
    let book = clinic();
    backups::on_close(book.book()).expect("a backup");
    let other = of_another(&book);
    book.ask("backup_restore", restore(&other, "any_book"));
    backups::daily(book.book()).expect("a backup of the day, for this book");
    assert_eq!(kept(&book).len(), 2);
}

#[test]
fn years_of_backups_of_one_book_leave_those_of_another_alone() {
    let mut book = clinic();
    book.ask("backup_make", json!({}));
    let first = kept(&book).remove(0);
    let other = of_another(&book);
    book.ask("backup_restore", restore(&other, "any_book"));
    for day in 1..=9 {
        book = book.restarted(&format!("2026-07-{day:02}"));
        book.ask("backup_make", json!({}));
        book.ask("backup_make", json!({}));
    }
    assert!(first.exists());
    assert_eq!(good(&book).len(), 7, "one of each day");
}

#[test]
fn a_backup_that_an_earlier_version_named_is_known_by_what_stands_in_it() {
    let book = clinic();
    book.ask("backup_make", json!({}));
    let old = book.beside("backups/cumul-20260101T120000Z.cumul");
    fs::rename(kept(&book).remove(0), &old).expect("renamed");
    assert_eq!(good(&book).len(), 1);
    let foreign = book.beside("backups/cumul-20260102T120000Z.cumul");
    fs::copy(of_another(&book), &foreign).expect("a copy");
    let list = book.ask("backup_list", json!({}));
    assert_eq!(list["good"].as_array().map(Vec::len), Some(1));
    assert_eq!(list["others"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_damaged_backup_is_neither_the_last_good_one_nor_taken_away() {
    let book = clinic();
    let (later, cut) = ("20261231T120000Z", "20261230T120000Z");
    book.ask("backup_make", json!({}));
    let whole = fs::read(&kept(&book)[0]).expect("a backup");
    let damaged = book.file(&format!("backups/cumul-{later}.cumul"), &whole[..200]);
    let mut altered = whole.clone();
    let end = altered.len() - 1;
    altered[end] ^= 1;
    altered.truncate(whole.len() / 2);
    book.file(&format!("backups/cumul-{cut}.cumul"), &altered);
    let list = book.ask("backup_list", json!({}));
    assert_eq!(list["good"].as_array().map(Vec::len), Some(1), "{list}");
    assert_eq!(list["damaged"].as_array().map(Vec::len), Some(2), "{list}");
    assert_eq!(list["changed_since"], false);
    book.ask("backup_make", json!({}));
    assert!(damaged.exists());
}

#[test]
fn an_older_state_that_was_restored_is_no_longer_what_the_newest_backup_holds() {
    let book = clinic();
    book.ask("backup_make", json!({}));
    // The next one of the day takes its place.
    let older = book.beside("ancienne.cumul");
    fs::copy(kept(&book).remove(0), &older).expect("a copy");
    book.clock().passes(60);
    replan(&book, "planned");
    book.ask("backup_make", json!({}));
    book.clock().passes(60);
    book.ask("backup_restore", restore(&older, "same_book"));
    assert_eq!(book.ask("backup_list", json!({}))["changed_since"], true);
    book.clock().passes(60);
    backups::on_close(book.book()).expect("a backup");
    assert_eq!(book.ask("backup_list", json!({}))["changed_since"], false);
}

#[test]
fn documents_are_counted_as_the_book_counts_them() {
    let book = clinic();
    for title in ["RCP 2025", "RCP 2026"] {
        let scan = book.file("rcp.pdf", "%PDF-1.7");
        let scan = json!({ "path": scan, "kind": "malpractice_insurance", "title": title });
        book.ask("document_add", scan);
    }
    let told = book.ask("backup_make", json!({}));
    let listed = book.ask("document_list", json!({}));
    let listed = listed.as_array().map(Vec::len);
    assert_eq!(
        told["counts"]["documents"].as_u64(),
        listed.map(|n| n as u64)
    );
    let check = json!({ "path": told["path"], "passphrase": PASSPHRASE });
    let counts = book.ask("backup_verify", check);
    assert_eq!(counts["documents"], told["counts"]["documents"]);
    assert_eq!(good(&book)[0]["counts"], counts, "the list says it too");
}

#[test]
fn a_file_behind_two_documents_that_is_damaged_is_missing_from_both() {
    let book = clinic();
    for title in ["RCP 2025", "RCP 2026"] {
        let scan = book.file("rcp.pdf", "%PDF-1.7");
        let scan = json!({ "path": scan, "kind": "malpractice_insurance", "title": title });
        book.ask("document_add", scan);
    }
    for sealed in fs::read_dir(book.folder().join("files")).expect("a folder") {
        fs::write(sealed.expect("a file").path(), "abîmé").expect("a file");
    }
    let counts = book.ask("backup_make", json!({}))["counts"].clone();
    assert_eq!(
        (&counts["documents"], &counts["damaged"]),
        (&json!(0), &json!(2))
    );
}

#[test]
fn locking_twice_in_a_row_backs_up_both_times_and_loses_neither() {
    let book = clinic();
    book.ask("book_lock", json!({}));
    book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    replan(&book, "planned");
    book.ask("book_lock", json!({}));
    backups::on_close(book.book()).expect("awaited");
    book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(book.ask("backup_list", json!({}))["changed_since"], false);
}

#[test]
fn a_lock_that_cannot_make_its_backup_locks_and_says_so_afterwards() {
    let book = clinic();
    book.file("backups", "no folder");
    assert_eq!(book.ask("book_lock", json!({}))["state"], "locked");
    fs::remove_file(book.beside("backups")).expect("gone");
    book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    let list = book.ask("backup_list", json!({}));
    assert_eq!(list["failed"], "file_unreadable");
}

#[test]
fn locking_backs_up_what_changed_and_does_not_wait_for_it() {
    let book = clinic();
    assert!(kept(&book).is_empty());
    let status = book.ask("book_lock", json!({}));
    assert_eq!(status["state"], "locked");
    backups::on_close(book.book()).expect("what was begun is awaited");
    let made = kept(&book);
    assert_eq!(made.len(), 1, "{made:?}");
    let check = json!({ "path": made[0], "passphrase": PASSPHRASE });
    assert_eq!(book.ask("backup_verify", check)["shifts"], 1);
    book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(book.ask("backup_list", json!({}))["changed_since"], false);
    book.ask("book_lock", json!({}));
    backups::on_close(book.book()).expect("nothing to do");
    assert_eq!(kept(&book).len(), 1, "nothing twice");
}

#[test]
fn a_program_that_ends_right_after_a_lock_ends_its_backup_first() {
    let book = clinic();
    book.ask("book_lock", json!({}));
    let book = book.restarted("2026-06-30");
    let made = kept(&book);
    assert_eq!(made.len(), 1);
    let list = book.ask("backup_list", json!({}));
    assert_eq!(list["good"].as_array().map(Vec::len), Some(1), "{made:?}");
}
