//! A calendar that the phone takes from the room that the doctor is in.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

fn planned() -> TryBook {
    let day = shift("jour", "2026-07-06T08:00", "2026-07-06T18:00", "planned");
    TryBook::holding("2026-06-30", &clinic_book(&[day]))
}

fn offered(book: &TryBook, detail: &str) -> Value {
    book.ask("phone_offer", json!({ "detail": detail }))
}

/// What a phone gets that opens the address; nothing at a closed door.
fn got(page: &Value) -> Option<String> {
    let address = page["address"].as_str().expect("an address");
    let rest = address.strip_prefix("http://").expect("a web address");
    let (at, path) = rest.split_once('/').expect("a path");
    let mut stream = TcpStream::connect(at).ok()?;
    let asked = format!("GET /{path} HTTP/1.1\r\nHost: {at}\r\n\r\n");
    stream.write_all(asked.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

/// What became of the page, once the phone has said its last word.
fn became(book: &TryBook) -> Value {
    for _ in 0..200 {
        let page = book.ask("phone_look", json!({}));
        if page["state"] != "waiting" {
            return page["state"].clone();
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    json!("waiting")
}

#[test]
fn the_phone_takes_the_calendar_once() {
    let book = planned();
    assert_eq!(
        book.ask("phone_look", json!({})),
        Value::Null,
        "off until asked"
    );
    let page = offered(&book, "full");
    assert_eq!(page["state"], "waiting");
    let left = page["seconds_left"].as_u64().expect("seconds");
    assert!((290..=300).contains(&left), "five minutes: {left}");
    let answer = got(&page).expect("an answer");
    assert!(
        answer.contains("DTSTART;TZID=Europe/Paris:20260706T080000"),
        "{answer}"
    );
    assert_eq!(became(&book), "taken");
    assert_eq!(got(&page), None, "the second phone finds a closed door");
}

#[test]
fn who_may_only_know_the_hours_gets_only_the_hours() {
    let book = planned();
    let answer = got(&offered(&book, "busy")).expect("an answer");
    assert!(answer.contains("SUMMARY:Occupé"), "{answer}");
    assert!(
        !answer.contains("LOCATION") && !answer.contains("DESCRIPTION"),
        "{answer}"
    );
}

#[test]
fn a_lock_closes_the_page_before_anybody_took_it() {
    let book = planned();
    let page = offered(&book, "full");
    book.ask("book_lock", json!({}));
    assert_eq!(got(&page), None);
}

#[test]
fn a_page_is_closed_by_hand_and_by_the_next_one() {
    let book = planned();
    let first = offered(&book, "full");
    let second = offered(&book, "full");
    assert_eq!(got(&first), None, "there is never more than one");
    assert_eq!(book.ask("phone_close", json!({})), Value::Null);
    assert_eq!(got(&second), None);
}

#[test]
fn a_period_that_ends_before_it_starts_opens_no_page() {
    let book = planned();
    let ask = json!({ "detail": "full", "from": "2026-07-02", "to": "2026-07-01" });
    assert_eq!(book.refusal("phone_offer", ask)["field"], "to");
    assert_eq!(book.ask("phone_look", json!({})), Value::Null);
}
