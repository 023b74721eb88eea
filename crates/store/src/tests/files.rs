//! The file of the book: one process, one key, and nothing half-written.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::samples::*;
use super::{KEY, everything, now, work};
use crate::{Store, StoreError, connect};

fn create(dir: &Path) -> Store {
    Store::create(dir, &KEY, "a book", now()).expect("a book")
}

fn filled(dir: &Path) {
    let mut store = create(dir);
    fill(&mut store);
    store.integrity().expect("sound");
}

/// The names and bytes of everything in the folder.
fn bytes(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .map(|path| (path.display().to_string(), fs::read(&path).expect("bytes")))
        .collect();
    files.sort();
    files
}

/// Opening fails, and leaves every file as it was.
fn refused(dir: &Path, key: &[u8; 32]) -> StoreError {
    // The lock is taken whoever asks.
    fs::write(dir.join("book.lock"), "").expect("a lock");
    let before = bytes(dir);
    let error = Store::open(dir, key).err().expect("refused");
    assert!(bytes(dir) == before, "not a byte and not a file changed");
    error
}

fn raw(dir: &Path) -> Connection {
    let conn = connect::open(&dir.join("book.db"), &KEY).expect("open");
    connect::settle(&conn).expect("settings");
    conn
}

#[test]
fn a_new_book_keeps_its_name_and_is_not_made_twice() {
    let dir = tempfile::tempdir().expect("a folder");
    assert!(!Store::exists(dir.path()));
    let store = Store::create(dir.path(), &KEY, "0199-book", now()).expect("a book");
    assert_eq!(store.read().book_id(), "0199-book");
    drop(store);
    assert!(Store::exists(dir.path()));
    let again = Store::create(dir.path(), &[1; 32], "other", now()).err();
    assert!(matches!(
        again,
        Some(StoreError::Duplicate { noun: "book" })
    ));
    let store = Store::open(dir.path(), &KEY).expect("open");
    assert_eq!(store.read().book_id(), "0199-book");
}

#[test]
fn a_book_that_cannot_be_made_leaves_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let nowhere = dir.path().join("nowhere");
    let lost = Store::create(&nowhere, &KEY, "a book", now()).err();
    assert!(matches!(lost, Some(StoreError::Io(_))));
    let blocked = dir.path().join("book.db.new");
    fs::create_dir(&blocked).expect("a folder in the way");
    let refused = Store::create(dir.path(), &KEY, "a book", now()).err();
    assert!(matches!(refused, Some(StoreError::Io(_))));
    assert!(!Store::exists(dir.path()));
    fs::remove_dir(&blocked).expect("the way is free");
    fs::write(&blocked, "left by a crash").expect("a leftover");
    fs::write(dir.path().join("book.db-wal"), "of a book long gone").expect("a leftover");
    create(dir.path());
    assert!(!blocked.exists());
}

#[test]
fn nothing_can_be_read_in_the_file() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = create(dir.path());
    fill(&mut store);
    for (name, bytes) in bytes(dir.path()) {
        for word in ["Aubierge", "aubierge", "SQLite", "import", "Bloc"] {
            let found = bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes());
            assert!(!found, "{word} in {name}");
        }
    }
}

#[test]
fn an_absent_book_is_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let absent = Store::open(dir.path(), &KEY).err();
    assert!(matches!(
        absent,
        Some(StoreError::NotFound { noun: "book", .. })
    ));
    assert_eq!(bytes(dir.path()), [], "looking makes nothing");
}

#[test]
fn a_wrong_key_is_told_and_the_right_one_still_opens() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    assert!(matches!(
        refused(dir.path(), &[7; 32]),
        StoreError::WrongKey
    ));
    Store::open(dir.path(), &KEY).expect("the right key");
}

#[test]
fn a_book_of_a_later_version_is_told_and_left_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    raw(dir.path())
        .pragma_update(None, "user_version", 99)
        .expect("written");
    assert!(matches!(
        refused(dir.path(), &KEY),
        StoreError::Newer { found: 99 }
    ));
}

#[test]
fn what_a_crash_of_a_later_version_left_is_not_written_into_its_book() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    let crashed = tempfile::tempdir().expect("a folder");
    let conn = raw(dir.path());
    conn.pragma_update(None, "user_version", 99)
        .expect("written");
    for end in ["book.db", "book.db-wal"] {
        fs::copy(dir.path().join(end), crashed.path().join(end)).expect("copied");
    }
    drop(conn);
    let before = fs::read(crashed.path().join("book.db")).expect("bytes");
    let error = Store::open(crashed.path(), &KEY).err();
    assert!(matches!(error, Some(StoreError::Newer { found: 99 })));
    assert!(fs::read(crashed.path().join("book.db")).expect("bytes") == before);
    assert!(crashed.path().join("book.db-wal").exists());
}

#[test]
fn another_programs_file_is_told_and_left_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("book.db");
    let conn = Connection::open(&file).expect("a file");
    conn.execute_batch("CREATE TABLE diary (day TEXT)")
        .expect("a table");
    drop(conn);
    assert!(
        matches!(refused(dir.path(), &KEY), StoreError::Foreign),
        "a plain database"
    );

    fs::remove_file(&file).expect("removed");
    let conn = connect::create(&file, &KEY).expect("a file");
    conn.execute_batch("CREATE TABLE diary (day TEXT); PRAGMA user_version = 1")
        .expect("a table");
    drop(conn);
    assert!(
        matches!(refused(dir.path(), &KEY), StoreError::Foreign),
        "encrypted alike"
    );
}

#[test]
fn a_damaged_book_is_told() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    let file = dir.path().join("book.db");
    let whole = fs::read(&file).expect("bytes");

    fs::write(&file, "").expect("emptied");
    assert!(
        matches!(refused(dir.path(), &KEY), StoreError::Damaged),
        "an empty file"
    );

    // Every page but the first, which is what tells a key from another.
    let pages = whole.len() / 4096;
    assert!(pages > 20);
    let mut told_late = 0;
    for page in 1..pages {
        let mut broken = whole.clone();
        broken[page * 4096 + 100] ^= 1;
        fs::write(&file, &broken).expect("broken");
        match Store::open(dir.path(), &KEY) {
            Err(StoreError::Damaged) => {}
            Err(other) => panic!("page {page}: {other:?}"),
            Ok(store) => {
                let told = store.integrity();
                assert!(
                    matches!(told, Err(StoreError::Damaged)),
                    "page {page}: {told:?}"
                );
                told_late += 1;
            }
        }
        assert!(
            fs::read(&file).expect("bytes") == broken,
            "page {page} was left alone"
        );
    }
    assert!(told_late > 0, "a page that opening does not need");

    fs::write(&file, &whole[..whole.len() - 5 * 4096]).expect("cut");
    match Store::open(dir.path(), &KEY) {
        Err(error) => assert!(matches!(error, StoreError::Damaged), "{error:?}"),
        Ok(store) => assert!(matches!(store.integrity(), Err(StoreError::Damaged))),
    }
}

#[test]
fn a_second_window_is_told_that_the_book_is_held() {
    let dir = tempfile::tempdir().expect("a folder");
    let first = create(dir.path());
    let second = Store::open(dir.path(), &KEY).err();
    assert!(matches!(second, Some(StoreError::Locked)));
    drop(first);
    Store::open(dir.path(), &KEY).expect("free again");
}

#[test]
fn a_full_disk_leaves_nothing_half_written() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = create(dir.path());
    fill(&mut store);
    let before = everything(&store);
    let pages: i64 = store
        .conn
        .query_row("SELECT page_count + 3 FROM pragma_page_count", [], |row| {
            row.get(0)
        })
        .expect("a count");
    set_limit(&store, pages);
    let mut heavy = employer("lourd");
    heavy.notes = "x".repeat(100_000);
    let full = work(&mut store, "import", |w| {
        w.employers().add(&employer("leger"))?;
        let full = w.employers().add(&heavy);
        assert!(matches!(full, Err(StoreError::DiskFull)), "{full:?}");
        // Whoever goes on after that writes nothing outside of the operation.
        assert!(w.employers().add(&employer("apres")).is_err());
        assert!(w.contracts().update(&contract()).is_err());
        full
    });
    assert!(matches!(full, Err(StoreError::DiskFull)), "{full:?}");
    assert_eq!(everything(&store), before);
    store.integrity().expect("sound");

    // Full while the line of history is written, after the work went well.
    let mut late = employer("tard");
    late.notes = "x".repeat(9_000);
    let full = work(&mut store, "import", |w| w.employers().add(&late));
    assert!(matches!(full, Err(StoreError::DiskFull)), "{full:?}");
    assert_eq!(everything(&store), before);
    assert_eq!(store.read().history().rows(9, None).expect("rows").len(), 1);

    drop(store);
    let mut store = Store::open(dir.path(), &KEY).expect("open");
    assert_eq!(everything(&store), before);
    work(&mut store, "import", |w| w.employers().add(&heavy)).expect("room again");
}

#[test]
fn an_operation_that_swallows_a_full_disk_is_refused_all_the_same() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut store = create(dir.path());
    let before = everything(&store);
    set_limit(&store, 1);
    let mut heavy = employer("lourd");
    heavy.notes = "x".repeat(400_000);
    let done = work(&mut store, "import", |w| {
        assert!(w.employers().add(&heavy).is_err());
        Ok(())
    });
    // Either SQLite took back only that row, and nothing was done, or it took
    // back the operation, and that is told.
    assert!(done.is_err() || done.expect("nothing").history == 0);
    assert_eq!(everything(&store), before);
}

fn set_limit(store: &Store, pages: i64) {
    let sql = format!("PRAGMA max_page_count = {pages}");
    store.conn.execute_batch(&sql).expect("a limit");
}

#[test]
fn reading_takes_no_room_on_the_disk() {
    let dir = tempfile::tempdir().expect("a folder");
    filled(dir.path());
    let room = || {
        bytes(dir.path())
            .iter()
            .map(|(_, bytes)| bytes.len())
            .sum::<usize>()
    };
    let before = room();
    let mut store = Store::open(dir.path(), &KEY).expect("open");
    assert!(!everything(&store).is_empty());
    assert_eq!(room(), before);
    work(&mut store, "import", |w| w.employers().add(&employer("un"))).expect("added");
    let index = connect::beside(&dir.path().join("book.db"), "-shm");
    assert!(!index.exists(), "an index of the log would need room");
}

#[test]
fn a_book_moves_between_threads() {
    fn moves<T: Send>() {}
    moves::<Store>();
}

#[test]
fn the_connection_has_the_settings_of_a_book() {
    let dir = tempfile::tempdir().expect("a folder");
    let store = create(dir.path());
    let told = |name: &str| -> String {
        let sql = format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}");
        store
            .conn
            .query_row(&sql, [], |row| row.get(0))
            .expect("a setting")
    };
    assert_eq!(told("journal_mode"), "wal");
    assert_eq!(told("synchronous"), "2", "FULL");
    assert_eq!(told("foreign_keys"), "1");
    assert_eq!(told("secure_delete"), "1");
    assert_eq!(told("trusted_schema"), "0");
    assert_eq!(told("temp_store"), "2", "MEMORY");
    assert_eq!(told("locking_mode"), "exclusive");
}

#[test]
fn a_copy_of_an_open_book_is_a_book_with_the_same_rows() {
    let (dir, elsewhere) = (
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
    );
    let mut store = create(dir.path());
    fill(&mut store);
    store.copy_to(elsewhere.path(), &KEY).expect("a copy");
    let again = store.copy_to(elsewhere.path(), &KEY);
    assert!(matches!(again, Err(StoreError::Duplicate { noun: "book" })));
    let copy = Store::open(elsewhere.path(), &KEY).expect("the copy opens");
    copy.integrity().expect("sound");
    assert_eq!(everything(&copy), everything(&store));
    let counts = store.counts().expect("counts");
    assert_eq!(copy.counts().expect("counts"), counts);
    assert!(counts["shift"] > 0 && counts["history"] > 0);
    assert_eq!(store.changed_at().expect("a time"), Some(now()));
}
