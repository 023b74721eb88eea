//! Books that do not open, and why.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use testkit::{PASSPHRASE, TryBook};

use super::case::world;
use crate::scenarios::Cumul;

/// What opening says once `damage` was done to the folder, after seeing that
/// opening changed no byte of the book.
fn after(damage: impl FnOnce(&Path)) -> Value {
    let book = world();
    book.ask("book_lock", json!({}));
    damage(book.folder());
    let bytes = || fs::read(book.folder().join("book.db")).expect("a file");
    let before = bytes();
    let refusal = book.refusal("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(bytes(), before, "the file is as it was");
    refusal
}

#[test]
fn a_wrong_passphrase_is_told_at_its_field() {
    let book = world();
    book.ask("book_lock", json!({}));
    let refusal = book.refusal("book_open", json!({ "passphrase": "douze chevaux noirs" }));
    assert_eq!(refusal["code"], "wrong_passphrase");
    assert_eq!(refusal["field"], "passphrase");
    book.ask("book_open", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn a_short_passphrase_makes_no_book() {
    let book = TryBook::absent("2026-06-30");
    let refusal = book.refusal("book_create", json!({ "passphrase": "court" }));
    assert_eq!(refusal["code"], "passphrase_short");
    assert_eq!(refusal["field"], "passphrase");
    assert!(!book.folder().exists());
}

#[test]
fn a_book_is_not_made_over_another() {
    let refusal = world().refusal("book_create", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(refusal["code"], "book_exists");
}

#[test]
fn a_book_that_is_not_there_is_absent() {
    let book = TryBook::absent("2026-06-30");
    let refusal = book.refusal("book_open", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(refusal["code"], "book_absent");
    assert_eq!(
        book.refusal("employer_list", json!({}))["code"],
        "book_locked"
    );
}

#[test]
fn a_damaged_book_is_told_from_a_wrong_passphrase() {
    let overwritten = |folder: &Path| {
        let file = folder.join("book.db");
        let mut bytes = fs::read(&file).expect("a file");
        bytes[..4096].fill(0x5A);
        fs::write(file, bytes).expect("a file");
    };
    assert_eq!(after(overwritten)["code"], "book_damaged");
    let empty = |folder: &Path| fs::write(folder.join("book.db"), "").expect("a file");
    assert_eq!(after(empty)["code"], "book_damaged");
    let random = |folder: &Path| {
        let noise: Vec<u8> = (0..20_000_u32).map(|n| (n * n % 251) as u8).collect();
        fs::write(folder.join("book.db"), noise).expect("a file");
    };
    assert_eq!(after(random)["code"], "book_damaged");
}

#[test]
fn one_altered_page_stops_the_book_before_anything_is_written() {
    let altered = |folder: &Path| {
        let file = folder.join("book.db");
        let mut bytes = fs::read(&file).expect("a file");
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(file, bytes).expect("a file");
    };
    assert_eq!(after(altered)["code"], "book_damaged");
}

#[test]
fn damaged_or_missing_keys_are_a_damaged_book() {
    let edited = |folder: &Path| fs::write(folder.join("keys.json"), "{}").expect("a file");
    assert_eq!(after(edited)["code"], "book_damaged");
    let removed = |folder: &Path| fs::remove_file(folder.join("keys.json")).expect("a file");
    assert_eq!(after(removed)["code"], "book_damaged");
}

#[test]
fn the_database_of_another_program_is_foreign() {
    let other = |folder: &Path| {
        let mut bytes = b"SQLite format 3\0".to_vec();
        bytes.resize(4096, 0);
        fs::write(folder.join("book.db"), bytes).expect("a file");
    };
    assert_eq!(after(other)["code"], "book_foreign");
}

#[test]
fn a_sealed_file_that_was_damaged_is_told_by_its_name_and_all_the_rest_is_exported() {
    let book = world();
    let scan = book.file("rcp.pdf", "%PDF-1.7");
    let scan = json!({ "path": scan, "kind": "malpractice_insurance", "title": "RCP" });
    let id = book.ask("document_add", scan)["value"].clone();
    let mut sealed = fs::read_dir(book.folder().join("files")).expect("a folder");
    let sealed = sealed.next().expect("a file").expect("a file").path();
    fs::write(sealed, "abîmé").expect("a file");
    let whole = book.file("licence.pdf", "%PDF-1.7 licence");
    book.ask(
        "document_add",
        json!({ "path": whole, "kind": "other", "title": "Licence" }),
    );
    let refusal = book.refusal("document_open", json!({ "id": id }));
    assert_eq!(refusal["code"], "file_damaged");
    assert_eq!(refusal["about"]["file"], "rcp.pdf");
    let refusal = book.book().verify().expect_err("a damaged file");
    assert_eq!(refusal.about["files"], "rcp.pdf");
    let told = book.ask("book_export", json!({ "folder": book.beside("out") }));
    assert_eq!(told["damaged"], json!(["rcp.pdf"]));
    assert_eq!(told["documents"], 1);
    let text = fs::read_to_string(book.beside("out/book.json")).expect("a file");
    let out: serde_json::Value = serde_json::from_str(&text).expect("a book");
    assert_eq!(out["documents"][0]["file_name"], "licence.pdf");
    assert_eq!(out["shifts"].as_array().map(Vec::len), Some(4));
}

#[test]
fn a_second_process_learns_that_the_book_is_in_use() {
    let cumul = Cumul::holding("2026-06-30", &testkit::clinic_book(&[]).to_string());
    cumul.opened_by_a_window();
    let refusal = cumul.refused(&["report", "ledger"]);
    assert_eq!(refusal["code"], "book_in_use");
}
