//! The demo doctor in a real, encrypted book, seen through the program.

use serde_json::{Value, json};

use super::days::{ENDS, FEASTS};
use crate::scenarios::Cumul;

fn list<'a>(report: &'a Value, name: &str) -> &'a Vec<Value> {
    report[name].as_array().expect(name)
}

#[test]
fn cumul_demo_makes_a_book_and_says_what_is_in_it() {
    let cumul = Cumul::absent("2026-11-26");
    let answer = cumul.done(&["demo"]);
    let counts = &answer["value"];
    assert_eq!(counts["employers"], 5);
    assert_eq!(counts["contracts"], 11);
    assert_eq!(counts["documents"], 24);
    assert!(
        counts["shifts"].as_u64().expect("a count") > 350,
        "{counts}"
    );
    assert!(
        counts["invoices"].as_u64().expect("a count") > 14,
        "{counts}"
    );
    assert_eq!(cumul.done(&["verify"])["whole"], true);
    let history = cumul.call("history_list", &json!({ "limit": 10 }));
    assert_eq!(history.as_array().map(Vec::len), Some(1), "one import");
}

#[test]
fn a_second_demo_is_refused_and_the_first_stays() {
    let cumul = Cumul::absent("2026-11-26");
    cumul.done(&["demo"]);
    let before = cumul.done(&["report", "ledger"]);
    assert_eq!(cumul.refused(&["demo"])["code"], "book_exists");
    assert_eq!(cumul.done(&["report", "ledger"]), before);
}

#[test]
fn a_demo_takes_no_place_of_a_book_that_a_doctor_filled() {
    let cumul = Cumul::holding("2026-11-26", &testkit::clinic_book(&[]).to_string());
    assert_eq!(cumul.refused(&["demo"])["code"], "book_exists");
    let employers = cumul.call("employer_list", &json!({}));
    assert_eq!(employers.as_array().map(Vec::len), Some(1));
}

#[test]
fn a_short_passphrase_makes_no_demo() {
    let cumul = Cumul::absent("2026-11-26");
    cumul.file("passphrase", "court");
    assert_eq!(cumul.refused(&["demo"])["code"], "passphrase_short");
    assert!(!cumul.folder().join("book.db").exists());
}

#[test]
fn the_demo_doctor_comes_alive_at_the_ends_of_months_and_years() {
    ENDS.into_iter().for_each(comes_alive);
}

#[test]
fn the_demo_doctor_comes_alive_among_holidays_and_changes_of_the_clocks() {
    FEASTS.into_iter().for_each(comes_alive);
}

fn comes_alive(today: &str) {
    let cumul = Cumul::demo(today);
    conflicts_are_ahead(&cumul, today);
    money_is_late(&cumul, today);
    steps_are_late_and_ahead(&cumul, today);
    every_part_of_today_says_something(&cumul, today);
    assert_eq!(cumul.done(&["verify"])["whole"], true, "{today}");
}

fn conflicts_are_ahead(cumul: &Cumul, today: &str) {
    let day: domain::time::Day = today.parse().expect("a day");
    let between = |from: i64, to: i64| {
        let (from, to) = (
            day.plus_days(from).to_string(),
            day.plus_days(to).to_string(),
        );
        let report = cumul.done(&["report", "conflicts", "--from", &from, "--to", &to]);
        list(&report, "conflicts").clone()
    };
    let ahead = between(1, 21);
    let overlaps = ahead.iter().filter(|it| it["type"] == "overlap").count();
    assert_eq!(overlaps, 2, "{today}: {ahead:?}");
    // A road that is too short; a place that was declared late, the insurance of
    // next year that is not there yet. Long weeks and short nights are only told.
    let gap = |it: &&Value| it["type"] == "travel_gap";
    assert!(
        ahead
            .iter()
            .filter(gap)
            .all(|it| it["severity"] == "warning")
    );
    let known = ["site_not_declared", "insurance_not_covering_date"];
    let flagged = |it: &&Value| {
        let known = known.iter().any(|kind| it["type"] == *kind);
        it["severity"] != "info" && !known
    };
    let behind = [between(-600, 0), between(22, 90)].concat();
    let behind: Vec<_> = behind.iter().filter(flagged).collect();
    assert!(
        behind.is_empty(),
        "{today}: nothing else is flagged: {behind:?}"
    );
    let other = |it: &&Value| it["type"] != "overlap" && it["type"] != "travel_gap";
    let other: Vec<_> = ahead.iter().filter(other).filter(flagged).collect();
    assert!(other.is_empty(), "{today}: {other:?}");
}

fn money_is_late(cumul: &Cumul, today: &str) {
    let report = cumul.done(&["report", "ledger"]);
    let late = list(&report, "claims")
        .iter()
        .filter_map(|claim| claim["days_late"].as_i64());
    let late: Vec<_> = late.filter(|days| *days > 0).collect();
    let ages = |from, to| {
        late.iter()
            .filter(|days| (from..=to).contains(*days))
            .count()
    };
    assert!(ages(1, 60) >= 1 && ages(61, 400) >= 1, "{today}: {late:?}");
    let invoices = list(&report, "invoices");
    let credits = invoices.iter().filter(|it| it["kind"] == "credit_note");
    assert_eq!(credits.count(), 1, "{today}");
    let days: Vec<_> = invoices
        .iter()
        .map(|it| it["issued_on"].to_string())
        .collect();
    assert!(days.is_sorted(), "{today}: {days:?}");
}

fn steps_are_late_and_ahead(cumul: &Cumul, today: &str) {
    let report = cumul.done(&["report", "formalities"]);
    let steps = list(&report, "formalities");
    let open = || steps.iter().filter(|it| it["state"] == "to_do");
    let late = open()
        .filter(|it| it["days_late"].as_i64() > Some(0))
        .count();
    let ahead = open()
        .filter(|it| it["days_left"].as_i64().is_some())
        .count();
    let aside = steps.iter().filter(|it| it["state"] == "set_aside").count();
    assert!(
        late >= 3 && ahead >= 4 && aside >= 5,
        "{today}: {late} {ahead} {aside}"
    );
}

fn every_part_of_today_says_something(cumul: &Cumul, today: &str) {
    let seen = cumul.call("today_get", &json!({}));
    for part in ["coming", "steps", "expiring", "owing", "payslips"] {
        assert!(!list(&seen, part).is_empty(), "{today}: {part}");
    }
    let minutes = |name: &str| seen["week"][name].as_i64().expect("minutes");
    assert!(minutes("done") + minutes("ahead") > 0, "{today}: the week");
    assert!(
        !list(&seen["month"], "open").is_empty(),
        "{today}: the month"
    );
    assert!(seen["balance"] != "0.00", "{today}: the balance");
    let what = |kind: &str| list(&seen, "expiring").iter().any(|it| it["what"] == kind);
    assert!(
        what("document") && what("contract"),
        "{today}: what expires"
    );
    let last = last_month_of(today);
    let months = cumul.call("month_get", &json!({ "month": last }));
    let open = months
        .as_array()
        .expect("rows")
        .iter()
        .filter(|row| row["statement"].is_null());
    assert!(open.count() >= 1, "{today}: {last} is still to close");
}

fn last_month_of(today: &str) -> String {
    let today: domain::time::Day = today.parse().expect("a day");
    today.month().first().plus_days(-1).month().to_string()
}
