//! A5: a contract practitioner at 30 %, with a night and a Saturday on duty.

use serde_json::Value;

use super::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a5.json");

fn november() -> Value {
    Cumul::holding("2026-12-01", BOOK).month("2026-11", "pc")
}

#[test]
fn november_is_17_half_days_and_2133_euros_04() {
    let month = november();
    assert_eq!(month["totals"]["half_days"], 17);
    assert_eq!(month["totals"]["salary"], "1500.00");
    assert_eq!(month["totals"]["due"], "2133.04");
}

#[test]
fn each_duty_says_its_period_its_amount_and_the_text_that_sets_it() {
    let month = november();
    let shifts = month["shifts"].as_array().expect("a list");
    let of = |id: &str| {
        let found = shifts.iter().find(|shift| shift["shift"] == id);
        found.expect("it was done")["parts"][0].clone()
    };
    let (night, saturday) = (of("garde"), of("samedi"));
    assert_eq!(night["amount"], "422.03");
    assert_eq!(night["rule"], "PA-06");
    assert_eq!(night["number"]["key"], "hospital.sujetion.full");
    assert_eq!(night["number"]["valid_from"], "2024-01-01");
    let source = night["number"]["source"].as_str().expect("a text");
    assert!(
        source.contains("30 avril 2003") || source.contains("30-04-2003"),
        "{source}"
    );
    assert_eq!(saturday["amount"], "211.01");
}

#[test]
fn the_lines_add_up_to_what_is_due() {
    let month = november();
    let cents = |value: &Value| {
        let text = value["amount"].as_str().unwrap_or("0.00").replace('.', "");
        text.parse::<i64>().expect("a sum")
    };
    let shifts = month["shifts"]
        .as_array()
        .expect("a list")
        .iter()
        .map(cents);
    let fixed = month["fixed"].as_array().expect("a list").iter().map(cents);
    assert_eq!(shifts.chain(fixed).sum::<i64>(), 213_304);
}
