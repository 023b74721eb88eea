//! What opens a book: words, passphrases and the keyring.

use serde_json::{Value, json};
use testkit::{Mood, PASSPHRASE, TryBook, clinic_book};

const TODAY: &str = "2026-06-30";

fn by_passphrase() -> Value {
    json!({ "passphrase": PASSPHRASE })
}

/// A book that the keyring opens.
fn kept() -> TryBook {
    let book = TryBook::absent(TODAY);
    book.keyring().is(Mood::Open);
    book.ask("book_create", by_passphrase());
    book
}

fn start(book: &TryBook) -> (Value, Value) {
    let status = book.ask("book_start", json!({}));
    (status["state"].clone(), status["keyring"].clone())
}

#[test]
fn the_recovery_words_make_a_book_once_two_of_them_are_typed_again() {
    let book = TryBook::absent(TODAY);
    let proposal = book.ask("recovery_propose", json!({}));
    let words: Vec<&str> = proposal["words"]
        .as_array()
        .expect("words")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(words.len(), 8);
    let places: Vec<usize> = serde_json::from_value(proposal["ask"].clone()).expect("places");
    assert!(places[0] <= 4 && places[1] > 4, "one of each half");
    let asked = |words_typed: [&str; 2]| {
        json!({
            "passphrase": words.join(" "),
            "retyped": [
                { "place": places[0], "word": words_typed[0] },
                { "place": places[1], "word": words_typed[1] },
            ],
        })
    };
    let right = [words[places[0] - 1], words[places[1] - 1]];
    let refusal = book.refusal("book_create", asked([right[0], "phare"]));
    assert_eq!(refusal["code"], "words_differ");
    assert_eq!(refusal["field"], "retyped.1");
    assert!(!book.folder().exists(), "nothing half-made");
    let shouted = right[0].to_uppercase();
    book.ask("book_create", asked([&shouted, right[1]]));
    let again = book.started_again(TODAY);
    again.ask("book_open", json!({ "passphrase": words.join(", ") }));
}

#[test]
fn a_locked_book_says_whether_it_waits_for_words_or_for_a_passphrase() {
    let book = TryBook::absent(TODAY);
    let proposal = book.ask("recovery_propose", json!({}));
    let words: Vec<String> = serde_json::from_value(proposal["words"].clone()).expect("words");
    let places: Vec<usize> = serde_json::from_value(proposal["ask"].clone()).expect("places");
    let retyped: Vec<Value> = places
        .iter()
        .map(|place| json!({ "place": place, "word": words[place - 1] }))
        .collect();
    let by_words = json!({ "passphrase": words.join(" "), "retyped": retyped, "start": null });
    let mut by_either = by_words.clone();
    by_either["start"] = json!("chaque matin la même");
    let ways = [
        ("words", by_words),
        ("either", by_either),
        ("passphrase", by_passphrase()),
    ];
    for (opened_by, ask) in ways {
        let book = TryBook::absent(TODAY);
        assert_eq!(book.ask("book_create", ask)["opened_by"], Value::Null);
        let backup = book.beside("sauvegarde.cumul");
        book.ask("backup_make", json!({ "path": backup }));
        let seen = book.ask("backup_inspect", json!({ "path": backup }));
        assert_eq!(seen["opened_by"], opened_by);
        assert_eq!(book.ask("book_lock", json!({}))["opened_by"], opened_by);
        let wrong = json!({ "passphrase": "douze chevaux noirs" });
        let refusal = book.refusal("book_open", wrong);
        assert_eq!(refusal["about"]["opened_by"], opened_by);
    }
}

#[test]
fn a_daily_passphrase_opens_beside_the_recovery_passphrase() {
    let book = TryBook::absent(TODAY);
    let short = json!({ "passphrase": PASSPHRASE, "start": "court" });
    let refusal = book.refusal("book_create", short);
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("passphrase_short"), &json!("start"))
    );
    let both = json!({ "passphrase": PASSPHRASE, "start": "chaque matin la même" });
    book.ask("book_create", both);
    for passphrase in [PASSPHRASE, "chaque matin la même"] {
        book.ask("book_lock", json!({}));
        book.ask("book_open", json!({ "passphrase": passphrase }));
    }
}

#[test]
fn nothing_in_the_keyring_and_no_book_is_a_first_run_and_nothing_else_is() {
    let book = TryBook::absent(TODAY);
    book.keyring().is(Mood::Open);
    assert_eq!(start(&book), (json!("absent"), json!("empty")));
    book.keyring().is(Mood::Closed);
    assert_eq!(start(&book), (json!("absent"), json!("closed")));
    book.keyring().is(Mood::Strange);
    assert_eq!(start(&book), (json!("missing"), json!("unreadable")));

    let book = kept().started_again(TODAY);
    std::fs::rename(book.folder(), book.beside("unplugged")).expect("moved");
    assert_eq!(start(&book), (json!("missing"), json!("kept")));
    std::fs::rename(book.beside("unplugged"), book.folder()).expect("moved");
    assert_eq!(start(&book), (json!("open"), json!("kept")));
}

#[test]
fn whatever_else_the_keyring_answers_leads_to_the_passphrase_which_mends_it() {
    type Trouble = fn(&TryBook);
    let troubles: [(&str, Trouble); 5] = [
        ("empty", |book| book.keyring().wiped()),
        ("of_another", |book| book.keyring().of_another_book()),
        ("closed", |book| book.keyring().is(Mood::Closed)),
        ("absent", |book| book.keyring().is(Mood::Absent)),
        ("unreadable", |book| book.keyring().is(Mood::Strange)),
    ];
    for (told, trouble) in troubles {
        let book = kept().started_again(TODAY);
        let keys = std::fs::read(book.folder().join("keys.json")).expect("keys");
        trouble(&book);
        assert_eq!(start(&book), (json!("locked"), json!(told)));
        let after = std::fs::read(book.folder().join("keys.json")).expect("keys");
        assert_eq!(after, keys, "{told}: no new key");
        book.keyring().is(Mood::Open);
        book.ask("book_open", by_passphrase());
        let again = book.started_again(TODAY);
        assert_eq!(start(&again), (json!("open"), json!("kept")), "{told}");
    }
}

#[test]
fn a_keyring_that_keeps_nothing_new_does_not_stop_the_book() {
    let book = TryBook::absent(TODAY);
    book.keyring().is(Mood::Full);
    let status = book.ask("book_create", by_passphrase());
    assert_eq!(status["state"], "open");
    assert_eq!(status["keyring"], "closed");
    let book = book.started_again(TODAY);
    assert_eq!(start(&book), (json!("locked"), json!("empty")));
}

#[test]
fn locking_takes_the_secret_out_of_the_keyring_until_the_passphrase_comes() {
    let book = kept();
    let status = book.ask("book_lock", json!({}));
    assert_eq!(status["keyring"], "paused");
    let book = book.started_again(TODAY);
    assert_eq!(start(&book), (json!("locked"), json!("paused")));
    book.ask("book_open", by_passphrase());
    let book = book.started_again(TODAY);
    assert_eq!(start(&book), (json!("open"), json!("kept")));
    book.keyring().is(Mood::Full);
    let status = book.ask("book_lock", json!({}));
    assert_eq!(
        status["keyring"], "kept",
        "the screen says that it was not taken out"
    );
}

#[test]
fn wrong_passphrases_cost_more_and_more_time_and_lose_nothing() {
    let book = TryBook::holding(TODAY, &clinic_book(&[]));
    let before = book.export();
    book.ask("book_lock", json!({}));
    let wrong = json!({ "passphrase": "douze chevaux noirs" });
    for _ in 0..3 {
        let refusal = book.refusal("book_open", wrong.clone());
        assert_eq!(refusal["code"], "wrong_passphrase");
        assert_eq!(refusal["about"]["seconds"], Value::Null);
    }
    let mut waited = Vec::new();
    for _ in 0..3 {
        let refusal = book.refusal("book_open", wrong.clone());
        assert_eq!(refusal["code"], "wrong_passphrase");
        let seconds: u64 = refusal["about"]["seconds"]
            .as_str()
            .and_then(|seconds| seconds.parse().ok())
            .expect("seconds");
        let early = book.refusal("book_open", by_passphrase());
        assert_eq!(early["code"], "passphrase_wait", "even the right one waits");
        assert_eq!(early["field"], "passphrase");
        waited.push(seconds);
        book.clock().passes(seconds);
    }
    assert_eq!(waited, [2, 4, 8]);
    book.ask("book_open", by_passphrase());
    assert_eq!(book.export(), before);
}

#[test]
fn what_is_left_of_a_book_is_never_written_over() {
    let book = TryBook::holding(TODAY, &clinic_book(&[])).started_again(TODAY);
    let keys = book.folder().join("keys.json");
    let before = std::fs::read(&keys).expect("keys");
    let away = book.beside("book.db");
    std::fs::rename(book.folder().join("book.db"), &away).expect("moved");
    assert_eq!(start(&book).0, json!("missing"));
    let refusal = book.refusal("book_create", by_passphrase());
    assert_eq!(refusal["code"], "book_remains");
    assert_eq!(std::fs::read(&keys).expect("keys"), before);
    std::fs::rename(&away, book.folder().join("book.db")).expect("moved");
    book.ask("book_open", by_passphrase());

    let book = book.started_again(TODAY);
    std::fs::remove_file(book.folder().join("book.db")).expect("removed");
    let aside = json!({ "passphrase": PASSPHRASE, "aside": true });
    book.ask("book_create", aside);
    let kept = std::fs::read_dir(book.beside(""))
        .expect("a folder")
        .any(|entry| {
            let path = entry.expect("an entry").path();
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("book-"))
                && path.join("keys.json").exists()
        });
    assert!(kept, "the old keys are kept aside");
}

#[test]
fn a_start_before_the_window_asks_is_told_once_and_the_keyring_is_not_asked_again() {
    let book = kept().started_again(TODAY);
    app::setup::start_ahead(book.book());
    book.keyring().is(Mood::Closed);
    assert_eq!(start(&book), (json!("open"), json!("kept")));

    let book = kept().started_again(TODAY);
    book.keyring().is(Mood::Closed);
    assert_eq!(start(&book), (json!("locked"), json!("closed")));
    book.keyring().is(Mood::Open);
    app::setup::start_ahead(book.book());
    assert!(
        matches!(
            book.ask("book_status", json!({}))["state"].as_str(),
            Some("locked")
        ),
        "who asked first was told already"
    );
}

/// Flips a bit in the middle of the file, which opening does not read.
fn alter(book: &TryBook) {
    let file = book.folder().join("book.db");
    let mut bytes = std::fs::read(&file).expect("a file");
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    std::fs::write(file, bytes).expect("a file");
}

#[test]
fn a_window_that_the_keyring_opens_reads_all_pages_once_it_rests_and_closes_a_damaged_book() {
    let book = kept();
    book.import(&clinic_book(&[])).expect("imported");
    let book = book.started_again(TODAY);
    alter(&book);
    let bytes = || std::fs::read(book.folder().join("book.db")).expect("a file");
    let before = bytes();
    app::setup::start_ahead(book.book());
    assert_eq!(start(&book), (json!("open"), json!("kept")));
    let refusal = book.refusal("book_pages", json!({}));
    assert_eq!(refusal["code"], "book_damaged");
    assert_eq!(book.ask("book_status", json!({}))["state"], "locked");
    assert_eq!(bytes(), before, "the file is as it was");
}

#[test]
fn pages_that_hold_are_read_while_the_doctor_writes() {
    let book = kept();
    book.import(&clinic_book(&[])).expect("imported");
    let book = book.started_again(TODAY);
    app::setup::start_ahead(book.book());
    start(&book);
    let employer = book.export()["employers"][0].clone();
    std::thread::scope(|both| {
        let read = both.spawn(|| book.ask("book_pages", json!({})));
        for turn in 0..20 {
            let mut employer = employer.clone();
            employer["name"] = json!(format!("Clinique {turn}"));
            book.ask("employer_save", json!({ "employer": employer }));
        }
        assert_eq!(read.join().expect("no panic")["state"], "open");
    });
    assert_eq!(book.ask("book_pages", json!({}))["state"], "open");
}
