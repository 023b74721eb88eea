//! What is taken as it is, and said to be looked at again.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

fn autumn() -> TryBook {
    let shifts = [
        shift("juin", "2026-06-02T08:00", "2026-06-02T16:00", "done"),
        shift("octobre", "2026-10-05T08:00", "2026-10-05T16:00", "planned"),
        shift(
            "novembre",
            "2026-11-03T08:00",
            "2026-11-03T16:00",
            "planned",
        ),
        shift(
            "annulée",
            "2026-10-01T08:00",
            "2026-10-01T16:00",
            "cancelled",
        ),
    ];
    TryBook::holding("2026-06-30", &clinic_book(&shifts))
}

/// The contract of the book, with some of its fields written anew.
fn contract(book: &TryBook, fields: Value) -> Value {
    let mut contract = book.ask("contract_list", json!({}))[0]["contract"].clone();
    for (name, value) in fields.as_object().expect("fields") {
        contract[name] = value.clone();
    }
    json!({ "contract": contract })
}

#[test]
fn an_end_before_shifts_that_are_planned_is_kept_and_names_them() {
    let book = autumn();
    let told = json!([{ "what": "end_before_shifts", "shifts": 2, "first": "2026-10-05" }]);
    let question = contract(&book, json!({ "end": "2026-09-30" }));
    assert_eq!(book.ask("contract_check", question.clone())["doubts"], told);
    assert_eq!(book.ask("contract_save", question)["value"]["doubts"], told);
}

#[test]
fn a_start_after_shifts_names_them_unless_their_month_is_closed() {
    let book = autumn();
    let late = || contract(&book, json!({ "start": "2026-06-15" }));
    let told = book.ask("contract_check", late())["doubts"].clone();
    let early = json!({ "what": "start_after_shifts", "shifts": 1, "first": "2026-06-02" });
    assert_eq!(told, json!([early]));
    book.ask(
        "month_close",
        json!({ "contract": "heures", "month": "2026-06" }),
    );
    assert_eq!(book.ask("contract_check", late())["doubts"], json!([]));
}

#[test]
fn terms_that_begin_after_the_contract_leave_shifts_without_a_sum() {
    let book = autumn();
    let from = |day: &str| {
        let terms = json!([{ "valid_from": day, "pay": { "unit": "hour", "rate": "90.00" } }]);
        book.ask("contract_check", contract(&book, json!({ "terms": terms })))["doubts"].clone()
    };
    let told = |begin: &str, shifts: u32, first: Value| json!([{ "what": "terms_after_start", "begin": begin, "shifts": shifts, "first": first }]);
    assert_eq!(
        from("2026-11-01"),
        told("2026-11-01", 2, json!("2026-06-02"))
    );
    assert_eq!(from("2026-02-01"), told("2026-02-01", 0, Value::Null));
    assert_eq!(from("2026-01-01"), json!([]));
}

#[test]
fn a_kind_is_held_against_its_rules_while_it_is_typed_and_when_it_is_kept() {
    let book = autumn();
    let conditions =
        json!({ "conditions": { "half_days": 5 }, "kind": "contract_practitioner_mixed" });
    let question = contract(&book, conditions);
    let checked = book.ask("contract_check", question.clone());
    let code = |checks: &Value, code: &str| {
        let mut checks = checks.as_array().expect("a list").iter();
        checks
            .find(|it| it["code"] == code)
            .map(|it| it["level"].clone())
    };
    assert_eq!(
        code(&checked["checks"], "above_quota"),
        Some(json!("warning"))
    );
    let unfit = code(&checked["checks"], "employer_does_not_fit");
    assert_eq!(unfit, Some(json!("warning")), "a clinic signs none");
    let kept = book.ask("contract_save", question);
    assert_eq!(
        kept["value"]["checks"], checked["checks"],
        "told, never refused"
    );
}

#[test]
fn every_wrong_field_of_a_contract_is_named_at_once() {
    let book = autumn();
    let pay = json!({ "unit": "hour", "rate": "-90.00" });
    let terms = json!([{ "valid_from": "2026-01-01", "pay": pay }]);
    let wrong = contract(&book, json!({ "end": "2025-12-31", "terms": terms }));
    assert_eq!(
        book.ask("contract_check", wrong)["problems"],
        json!([
            { "field": "end", "code": "end_before_start" },
            { "field": "terms.0.rate", "code": "negative" }
        ])
    );
}

#[test]
fn a_place_is_told_the_clocks_and_holidays_of_its_postal_code() {
    let book = autumn();
    let mut site = book.ask("employer_list", json!({}))[0]["sites"][0].clone();
    site["address"]["postcode"] = json!("97400");
    let question = json!({ "site": site });
    let checked = book.ask("site_check", question.clone());
    let region = json!({ "zone": "Indian/Reunion", "holiday_zone": "reunion" });
    assert_eq!(checked["region"], region);
    let doubts = json!(["clocks_of_elsewhere", "holidays_of_elsewhere"]);
    assert_eq!(checked["doubts"], doubts);
    assert_eq!(book.ask("site_save", question)["value"]["doubts"], doubts);
}
