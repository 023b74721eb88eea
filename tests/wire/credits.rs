//! What credit notes take back and leave, and who owes what after them.

use serde_json::{Value, json};
use testkit::TryBook;

use super::case::world;
use super::months::issued;

fn view(book: &TryBook, invoice: &Value) -> Value {
    book.ask("invoice_get", json!({ "id": invoice }))
}

/// Credits two hours of the first line, and issues that.
fn two_hours_back(book: &TryBook, invoice: &Value) {
    let question = json!({ "id": invoice, "take_back": [{ "line": 0, "units": 120 }] });
    let credit = book.ask("invoice_credit", question)["value"].clone();
    book.ask("invoice_issue", json!({ "id": credit }));
}

#[test]
fn after_a_first_credit_note_the_rest_can_be_taken_back() {
    let book = world();
    let invoice = issued(&book);
    let whole = view(&book, &invoice)["totals"]["net"].clone();
    two_hours_back(&book, &invoice);
    let left = view(&book, &invoice)["left"][0].clone();
    assert_eq!(
        left,
        json!({ "units": 360, "amount": "540.00" }),
        "6 h of 8"
    );
    let rest = book.ask("invoice_credit", json!({ "id": invoice }))["value"].clone();
    book.ask("invoice_issue", json!({ "id": rest }));
    let seen = view(&book, &invoice);
    assert_eq!(
        (&seen["cancelled"], &seen["balance"]),
        (&json!(true), &json!("0.00"))
    );
    assert_eq!(
        seen["credited"],
        format!("-{}", whole.as_str().expect("a sum"))
    );
    assert_eq!(seen["credits"][1]["number"], "F2026-003");
}

#[test]
fn more_than_is_left_of_a_line_is_refused_with_what_is_left() {
    let book = world();
    let invoice = issued(&book);
    two_hours_back(&book, &invoice);
    let question = json!({ "id": invoice, "take_back": [{ "line": 0, "units": 420 }] });
    let refusal = book.refusal("invoice_credit", question);
    assert_eq!(refusal["code"], "out_of_range");
    assert_eq!(refusal["field"], "take_back.0.amount");
    assert_eq!(refusal["about"]["left"], "540.00");
}

#[test]
fn a_draft_says_the_number_it_is_about_to_take() {
    let book = world();
    let invoice = issued(&book);
    assert_eq!(view(&book, &invoice)["next_number"], Value::Null);
    let credit = book.ask("invoice_credit", json!({ "id": invoice }))["value"].clone();
    let seen = view(&book, &credit);
    assert_eq!(seen["next_number"], "F2026-002");
    assert_eq!(seen["due_on"], Value::Null, "nobody pays a credit note");
}

#[test]
fn what_one_paid_too_much_is_not_taken_off_what_another_owes() {
    let book = world();
    let invoice = issued(&book);
    let asked = view(&book, &invoice)["totals"]["gross"].clone();
    book.ask(
        "payment_record",
        json!({ "payment": {
            "id": "virement", "employer": "clinique", "pays": { "invoice": invoice },
            "on": "2026-06-30", "amount": asked
        } }),
    );
    two_hours_back(&book, &invoice);
    let ledger = book.ask("ledger_get", json!({}));
    assert_eq!(
        (&ledger["balance"], &ledger["overpaid"]),
        (&json!("0.00"), &json!("180.00"))
    );
    let claim = &ledger["employers"][0]["claims"][0];
    assert_eq!(claim["balance"], "-180.00");
    assert_eq!(claim["credited"], "-180.00");
    let today = book.ask("today_get", json!({}));
    assert_eq!(
        (&today["balance"], &today["overpaid"]),
        (&json!("0.00"), &json!("180.00"))
    );
}

#[test]
fn the_exemption_to_confirm_is_confirmed_once_with_a_reason() {
    let book = world();
    let invoice = issued(&book);
    assert_eq!(view(&book, &invoice)["vat_doubt"], "likely");
    let empty = json!({ "contract": "heures", "reason": " " });
    assert_eq!(book.refusal("vat_confirm", empty)["field"], "reason");
    let reason = json!({ "contract": "heures", "reason": "avis de mon comptable" });
    book.ask("vat_confirm", reason);
    assert_eq!(view(&book, &invoice)["vat_doubt"], Value::Null);
    let said = book.ask("history_list", json!({ "limit": 1 }))[0].clone();
    assert!(said.to_string().contains("avis de mon comptable"), "{said}");
}
