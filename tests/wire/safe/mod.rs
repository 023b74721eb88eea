//! What keeps a book from being lost: backups of its own, a way back from a
//! damaged one, and a patience with wrong passphrases that a new start does
//! not forget.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use testkit::{PASSPHRASE, TryBook, clinic_book, shift};

mod backups;
mod damaged;
mod keys;
mod patience;
mod recovery;
mod whose;

const TODAY: &str = "2026-06-30";

fn clinic() -> TryBook {
    let book = &[shift(
        "juin",
        "2026-06-02T08:00",
        "2026-06-02T16:00",
        "done",
    )];
    TryBook::holding(TODAY, &clinic_book(book))
}

fn kept(book: &TryBook) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(book.beside("backups"))
        .map(|entries| entries.map(|entry| entry.expect("a file").path()).collect())
        .unwrap_or_default();
    found.sort();
    found
}

fn good(book: &TryBook) -> Vec<Value> {
    let list = book.ask("backup_list", json!({}));
    list["good"].as_array().expect("a list").clone()
}

fn replan(book: &TryBook, state: &str) {
    let ask = json!({ "ids": ["juin"], "state": state });
    book.ask("shift_set_state", ask);
}

/// A backup of another book, made on another machine.
fn of_another(room: &TryBook) -> PathBuf {
    let other = TryBook::holding(TODAY, &clinic_book(&[]));
    let path = other.beside("autre.cumul");
    other.ask("backup_make", json!({ "path": path }));
    let here = room.beside("autre.cumul");
    fs::copy(path, &here).expect("a copy");
    here
}

fn restore(path: &Path, replace: &str) -> Value {
    json!({ "path": path, "passphrase": PASSPHRASE, "replace": replace })
}
