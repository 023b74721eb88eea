//! Backups: made, checked, thinned, restored.

use std::fs;
use std::path::PathBuf;

use app::backups;
use serde_json::{Value, json};
use testkit::{PASSPHRASE, TryBook, clinic_book, shift};

const TODAY: &str = "2026-06-30";

/// A clinic with two shifts and one document.
fn filled() -> TryBook {
    let book = TryBook::holding(
        TODAY,
        &clinic_book(&[
            shift("juin", "2026-06-02T08:00", "2026-06-02T16:00", "done"),
            shift("nuit", "2026-06-09T20:00", "2026-06-10T08:00", "done"),
        ]),
    );
    let scan = book.file("rcp.pdf", "%PDF-1.7");
    let scan = json!({ "path": scan, "kind": "malpractice_insurance", "title": "RCP" });
    book.ask("document_add", scan);
    book
}

fn made(book: &TryBook) -> (PathBuf, Value) {
    let path = book.beside("sauvegarde.cumul");
    let told = book.ask("backup_make", json!({ "path": path }));
    (path, told)
}

fn restore(path: &PathBuf) -> Value {
    json!({ "path": path, "passphrase": PASSPHRASE })
}

fn in_folder(book: &TryBook) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(book.beside("backups"))
        .map(|entries| entries.map(|entry| entry.expect("a file").path()).collect())
        .unwrap_or_default();
    found.sort();
    found
}

#[test]
fn a_backup_holds_the_whole_book_and_its_documents_on_another_machine() {
    let book = filled();
    let before = book.export();
    let (path, told) = made(&book);
    assert_eq!(told["counts"]["employers"], 1);
    assert_eq!(told["counts"]["contracts"], 1);
    assert_eq!(told["counts"]["shifts"], 2);
    assert_eq!(told["counts"]["documents"], 1);
    assert_eq!(told["counts"]["damaged"], 0);
    let other = TryBook::absent(TODAY);
    let seen = other.ask("backup_inspect", json!({ "path": path }));
    assert_eq!(seen["book_here"], false);
    let told = other.ask("backup_restore", restore(&path));
    assert_eq!(told["status"]["state"], "open");
    assert_eq!(other.export(), before);
    let documents = other.ask("document_list", json!({}));
    assert_eq!(documents.as_array().map(Vec::len), Some(1));
    other.book().verify().expect("every page and document");
}

#[test]
fn a_book_goes_on_after_it_was_restored() {
    let book = filled();
    let (path, _) = made(&book);
    let other = TryBook::absent(TODAY);
    other.ask("backup_restore", restore(&path));
    let planned = shift("juillet", "2026-07-07T08:00", "2026-07-07T16:00", "planned");
    let planned = json!({ "shift": planned });
    other.ask("shift_plan", planned);
    other.ask("history_undo", json!({}));
    let other = other.restarted(TODAY);
    assert_eq!(other.export()["shifts"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_wrong_passphrase_and_a_bad_file_restore_nothing() {
    let book = filled();
    let (path, _) = made(&book);
    let whole = fs::read(&path).expect("a backup");
    let other = TryBook::absent(TODAY);
    let wrong = json!({ "path": path, "passphrase": "douze chevaux noirs" });
    let refusal = other.refusal("backup_restore", wrong);
    assert_eq!(refusal["code"], "wrong_passphrase");
    let mut altered = whole.clone();
    altered[whole.len() / 2] ^= 1;
    let bad: [(&str, Vec<u8>); 5] = [
        ("backup_damaged", whole[..whole.len() - 1].to_vec()),
        ("backup_damaged", whole[..200].to_vec()),
        ("backup_damaged", altered),
        ("backup_foreign", b"%PDF-1.7 and more".to_vec()),
        ("backup_newer", b"cumul-backup/7\nand more".to_vec()),
    ];
    for (code, bytes) in bad {
        let file = other.file("bad.cumul", bytes);
        let refusal = other.refusal("backup_restore", restore(&file));
        assert_eq!(
            (&refusal["code"], &refusal["field"]),
            (&json!(code), &json!("path"))
        );
        assert!(!other.folder().exists(), "{code}: nothing half-restored");
    }
    let left: Vec<_> = fs::read_dir(other.beside(""))
        .expect("a folder")
        .map(|entry| entry.expect("a file").file_name())
        .collect();
    assert_eq!(left, ["bad.cumul"], "nothing is left aside");
}

#[test]
fn a_book_that_is_there_is_put_aside_and_never_overwritten() {
    let book = filled();
    let (path, _) = made(&book);
    book.ask("shift_remove", json!({ "ids": ["juin"] }));
    let refusal = book.refusal("backup_restore", restore(&path));
    assert_eq!(refusal["code"], "book_exists");
    let same = json!({ "path": path, "passphrase": PASSPHRASE, "replace": "same_book" });
    book.ask("backup_restore", same);
    assert_eq!(book.export()["shifts"].as_array().map(Vec::len), Some(2));
    let aside = fs::read_dir(book.beside(""))
        .expect("a folder")
        .find_map(|entry| {
            let entry = entry.expect("a folder");
            let name = entry.file_name().to_string_lossy().into_owned();
            name.starts_with("book-").then(|| entry.path())
        });
    let aside = aside.expect("the book as it was");
    assert!(aside.join("book.db").exists() && aside.join("keys.json").exists());
}

#[test]
fn a_backup_of_another_book_is_told_and_needs_a_word() {
    let book = filled();
    let (path, _) = made(&book);
    let other = TryBook::empty(TODAY);
    let seen = other.ask("backup_inspect", json!({ "path": path }));
    assert_eq!(
        (&seen["book_here"], &seen["same_book"]),
        (&json!(true), &json!(false))
    );
    let same = json!({ "path": path, "passphrase": PASSPHRASE, "replace": "same_book" });
    let refusal = other.refusal("backup_restore", same);
    assert_eq!(refusal["code"], "backup_other_book");
    let any = json!({ "path": path, "passphrase": PASSPHRASE, "replace": "any_book" });
    other.ask("backup_restore", any);
    assert_eq!(other.export()["shifts"].as_array().map(Vec::len), Some(2));
}

#[test]
fn closing_backs_up_what_changed_and_nothing_twice() {
    let book = filled();
    assert_eq!(book.ask("backup_list", json!({}))["changed_since"], true);
    book.clock().passes(1);
    backups::on_close(book.book()).expect("a backup");
    assert_eq!(in_folder(&book).len(), 1);
    let book = book.restarted("2026-07-01");
    let listed = book.ask("backup_list", json!({}));
    assert_eq!(listed["changed_since"], false);
    assert_eq!(listed["good"].as_array().map(Vec::len), Some(1));
    backups::on_close(book.book()).expect("nothing to do");
    backups::daily(book.book()).expect("nothing to do");
    assert_eq!(in_folder(&book).len(), 1);
    book.ask(
        "shift_set_state",
        json!({ "ids": ["juin"], "state": "planned" }),
    );
    backups::daily(book.book()).expect("a backup");
    assert_eq!(in_folder(&book).len(), 2);
}

#[test]
fn what_was_done_within_the_second_of_a_backup_is_backed_up_again() {
    let book = filled();
    book.clock().passes(60);
    backups::on_close(book.book()).expect("a backup");
    book.ask(
        "shift_set_state",
        json!({ "ids": ["juin"], "state": "planned" }),
    );
    assert_eq!(book.ask("backup_list", json!({}))["changed_since"], true);
}

#[test]
fn old_backups_are_thinned_and_other_files_stay() {
    let mut book = filled();
    let notes = book.file("backups/notes.txt", "à garder");
    for day in 1..=28 {
        book = book.restarted(&format!("2026-07-{day:02}"));
        let state = if day % 2 == 0 { "done" } else { "planned" };
        book.ask(
            "shift_set_state",
            json!({ "ids": ["juin"], "state": state }),
        );
        backups::on_close(book.book()).expect("a backup");
    }
    let names: Vec<_> = in_folder(&book)
        .iter()
        .filter(|path| **path != notes)
        .map(|path| path.file_name().expect("a name").to_string_lossy()[6..14].to_owned())
        .collect();
    let kept = [
        "20260712", "20260719", "20260722", "20260723", "20260724", "20260725", "20260726",
        "20260727", "20260728",
    ];
    assert_eq!(names[..kept.len()], kept);
    assert!(notes.exists());
}

#[test]
fn a_backup_that_cannot_be_written_is_refused_and_remembered() {
    let book = filled();
    book.file("backups", "a file in the place of the folder");
    let refusal = backups::on_close(book.book()).expect_err("refused");
    let told = serde_json::to_value(refusal).expect("JSON");
    assert_eq!(told["code"], "file_unreadable");
    let path = book.beside("not/there/backup.cumul");
    let refusal = book.refusal("backup_make", json!({ "path": path }));
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("file_unwritable"), &json!("path"))
    );
}

#[test]
fn a_damaged_document_does_not_keep_the_rest_from_being_saved() {
    let book = filled();
    let mut sealed = fs::read_dir(book.folder().join("files")).expect("a folder");
    let sealed = sealed.next().expect("a file").expect("a file").path();
    fs::write(sealed, "abîmé").expect("a file");
    let (path, told) = made(&book);
    assert_eq!(told["counts"]["damaged"], 1);
    let checked = book.ask("backup_verify", restore(&path));
    assert_eq!(checked["documents"], 0);
    assert_eq!(checked["shifts"], 2);
}

#[test]
fn the_demonstration_is_another_book_that_is_never_kept() {
    let book = filled();
    let before = book.export();
    let status = book.ask("demo_open", json!({}));
    assert_eq!(
        (&status["state"], &status["demo"]),
        (&json!("open"), &json!(true))
    );
    assert_eq!(
        book.ask("employer_list", json!({}))
            .as_array()
            .map(Vec::len),
        Some(5)
    );
    let again = book.ask("demo_open", json!({}));
    assert_eq!(again["demo"], true);
    let refusal = book.refusal("backup_make", json!({}));
    assert_eq!(refusal["code"], "demo_only");
    let left = book.ask("demo_leave", json!({}));
    assert_eq!(
        (&left["state"], &left["demo"]),
        (&json!("locked"), &json!(false))
    );
    book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(book.export(), before);
}

#[test]
fn a_backup_refused_in_the_demonstration_is_no_failure_of_the_doctors_book() {
    let book = filled();
    book.ask("demo_open", json!({}));
    book.refusal("backup_make", json!({}));
    let list = book.ask("backup_list", json!({}));
    assert_eq!(list["failed"], Value::Null);
    book.ask("demo_leave", json!({}));
    book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
    let list = book.ask("backup_list", json!({}));
    assert_eq!(list["failed"], Value::Null);
}

#[test]
fn what_was_done_after_the_backup_of_the_day_is_backed_up_on_leaving() {
    let book = filled();
    backups::on_close(book.book()).expect("a backup");
    book.ask("shift_remove", json!({ "ids": ["juin"] }));
    let list = book.ask("backup_list", json!({}));
    assert_eq!(list["changed_since"], true);
    backups::on_close(book.book()).expect("a backup");
    let newest = in_folder(&book).pop().expect("a backup");
    let check = json!({ "path": newest, "passphrase": PASSPHRASE });
    let counts = book.ask("backup_verify", check);
    assert_eq!(counts["shifts"], 1);
}
