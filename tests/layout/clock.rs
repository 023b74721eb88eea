//! "Now" is a parameter: one file asks the machine for it.

use std::sync::LazyLock;

use regex::Regex;

use super::source::Source;
use super::{hold, language};

const CLOCK: &str = "crates/app/src/book/clock.rs";

static NOW: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:Utc|Local|SystemTime)::now\b").unwrap());
static NOW_IN_SQL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b|'now'|\bunixepoch\(\)").unwrap()
});

fn asks_for_the_time(source: &Source) -> Vec<String> {
    if source.is(&["sql"]) {
        return source.places(source.text(), &NOW_IN_SQL);
    }
    if !source.is_product() || source.path() == CLOCK {
        return Vec::new();
    }
    let texts = language::rust_texts(source.text());
    let in_sql = texts.iter().filter(|(_, text)| NOW_IN_SQL.is_match(text));
    let mut found = source.places(&source.product_code(), &NOW);
    found.extend(in_sql.map(|(at, text)| source.place(source.text(), *at, text)));
    found
}

#[test]
fn only_the_clock_asks_for_the_time() {
    hold(asks_for_the_time);
}

#[test]
fn a_rule_that_asks_for_the_time_is_found() {
    for text in [
        "let day = Utc::now();",
        "let at = std::time::SystemTime::now();",
        "const ADD: &str = \"INSERT INTO history (at) VALUES (CURRENT_TIMESTAMP)\";",
        "const OLD: &str = \"SELECT 1 WHERE day < date('now')\";",
    ] {
        assert_eq!(
            asks_for_the_time(&Source::new("crates/store/src/x.rs", text)).len(),
            1,
            "{text}"
        );
    }
    let table = Source::new(
        "crates/store/migrations/1.sql",
        "at TEXT DEFAULT CURRENT_TIMESTAMP",
    );
    assert_eq!(asks_for_the_time(&table).len(), 1);
    assert!(asks_for_the_time(&Source::new(CLOCK, "Utc::now()")).is_empty());
}
