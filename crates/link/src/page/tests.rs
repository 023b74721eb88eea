//! The page as phones and strangers of the same network meet it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use super::*;

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nNAME:Hôpital Central\r\nEND:VCALENDAR\r\n";

fn page(lasts: Duration) -> Page {
    let at = IpAddr::V4(Ipv4Addr::LOCALHOST);
    Page::open(at, CALENDAR, lasts).expect("a page")
}

/// What a visitor gets who sends this; nothing when the door is closed.
fn sent(at: SocketAddr, request: &[u8]) -> Option<String> {
    let mut stream = TcpStream::connect(at).ok()?;
    stream.write_all(request).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn asked(at: SocketAddr, line: &str) -> Option<String> {
    sent(at, format!("{line}\r\nHost: {at}\r\n\r\n").as_bytes())
}

fn get(page: &Page) -> Option<String> {
    asked(page.at, &format!("GET {} HTTP/1.1", page.path))
}

/// The state once it is no longer waiting.
fn settled(page: &Page) -> State {
    let begun = Instant::now();
    while page.state() == State::Waiting && begun.elapsed() < Duration::from_secs(10) {
        thread::sleep(LOOK);
    }
    page.state()
}

#[test]
fn the_phone_gets_the_calendar_once_and_the_second_one_finds_a_closed_door() {
    let page = page(LASTS);
    let answer = get(&page).expect("an answer");
    let (heading, calendar) = answer.split_once("\r\n\r\n").expect("a heading");
    assert_eq!(calendar, CALENDAR);
    assert!(heading.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/calendar"));
    assert!(heading.contains(&format!("Content-Length: {}", CALENDAR.len())));
    assert_eq!(settled(&page), State::Taken);
    assert_eq!(page.left(), Duration::ZERO);
    assert_eq!(get(&page), None, "the door is closed");
}

#[test]
fn of_two_phones_at_the_same_moment_one_gets_it() {
    let page = page(LASTS);
    let served = thread::scope(|scope| {
        let phones: Vec<_> = (0..8).map(|_| scope.spawn(|| get(&page))).collect();
        let answers = phones
            .into_iter()
            .map(|phone| phone.join().expect("a phone"));
        answers
            .flatten()
            .filter(|answer| answer.contains("VCALENDAR"))
            .count()
    });
    assert_eq!(served, 1);
}

#[test]
fn everything_else_is_answered_alike_and_leaves_the_page_open() {
    let page = page(LASTS);
    let path = page.path.clone();
    let short = &path[..path.len() - 1];
    let refusal = String::from_utf8(REFUSAL.to_vec()).expect("text");
    for line in [
        "GET / HTTP/1.1".to_owned(),
        "GET /favicon.ico HTTP/1.1".to_owned(),
        format!("GET {short} HTTP/1.1"),
        format!("GET {path}0 HTTP/1.1"),
        format!("GET {path}?a HTTP/1.1"),
        format!("GET {path}/ HTTP/1.1"),
        format!("GET /{path} HTTP/1.1"),
        format!("GET {path} HTTP/2.0"),
        format!("GET {path}"),
        format!("get {path} HTTP/1.1"),
        format!("HEAD {path} HTTP/1.1"),
        format!("POST {path} HTTP/1.1"),
        format!("OPTIONS {path} HTTP/1.1"),
        "\u{16}\u{3}\u{1} hello in TLS".to_owned(),
    ] {
        assert_eq!(asked(page.at, &line).as_ref(), Some(&refusal), "{line}");
    }
    assert_eq!(page.state(), State::Waiting);
    assert!(get(&page).is_some_and(|answer| answer.ends_with(CALENDAR)));
}

#[test]
fn a_visitor_who_says_too_much_is_refused() {
    let page = page(LASTS);
    let long = format!("GET {} HTTP/1.1\r\nCookie: {}", page.path, "a".repeat(9000));
    let answer = sent(page.at, long.as_bytes()).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    assert_eq!(page.state(), State::Waiting);
}

#[test]
fn a_visitor_who_says_nothing_does_not_keep_the_phone_out() {
    let page = page(LASTS);
    let silent = TcpStream::connect(page.at).expect("a door");
    let begun = Instant::now();
    assert!(get(&page).is_some_and(|answer| answer.ends_with(CALENDAR)));
    assert!(begun.elapsed() < ASKING + REFUSING + Duration::from_secs(3));
    drop(silent);
}

#[test]
fn a_visitor_who_says_a_letter_now_and_then_is_given_up() {
    let page = page(LASTS);
    let mut slow = TcpStream::connect(page.at).expect("a door");
    let begun = Instant::now();
    let given_up = loop {
        if begun.elapsed() > Duration::from_secs(10) {
            break false;
        }
        if slow.write_all(b"G").is_err() {
            break true;
        }
        thread::sleep(Duration::from_millis(100));
    };
    assert!(given_up);
    assert_eq!(page.state(), State::Waiting);
}

#[test]
fn the_page_closes_when_its_time_is_over() {
    let page = page(Duration::from_millis(100));
    assert_eq!(settled(&page), State::TimedOut);
    assert_eq!(get(&page), None);
}

#[test]
fn a_silent_visitor_does_not_keep_the_page_open_past_its_time() {
    let page = page(Duration::from_millis(300));
    let _silent = TcpStream::connect(page.at).expect("a door");
    let begun = Instant::now();
    assert_eq!(settled(&page), State::TimedOut);
    assert!(begun.elapsed() < Duration::from_secs(3));
}

#[test]
fn a_lock_closes_the_page_at_once_also_on_a_visitor() {
    let mut page = page(LASTS);
    let _silent = TcpStream::connect(page.at).expect("a door");
    thread::sleep(2 * LOOK);
    let begun = Instant::now();
    page.close();
    assert!(begun.elapsed() < Duration::from_secs(1));
    assert_eq!(page.state(), State::Closed);
    assert_eq!(get(&page), None);
}

#[test]
fn two_pages_never_have_the_same_path() {
    let (one, other) = (page(LASTS), page(LASTS));
    assert_ne!(one.path, other.path);
    assert_eq!(one.path.len(), 33, "128 bits, in hexadecimal");
    assert!(
        asked(one.at, &format!("GET {} HTTP/1.1", other.path))
            .is_some_and(|answer| answer.starts_with("HTTP/1.1 404"))
    );
}
