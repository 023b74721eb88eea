//! What cannot be closed, invoiced, credited or paid.

use serde_json::{Value, json};
use testkit::TryBook;

use super::case::{Case, assert_all, case, world};

fn june() -> Value {
    json!({ "contract": "heures", "month": "2026-06" })
}

fn closed(book: &TryBook) -> Value {
    book.ask("month_close", june())["value"].clone()
}

fn drafted(book: &TryBook) -> Value {
    let statement = closed(book);
    book.ask("invoice_draft", json!({ "statement": statement }))["value"].clone()
}

pub(super) fn issued(book: &TryBook) -> Value {
    let draft = drafted(book);
    book.ask("invoice_issue", json!({ "id": draft }));
    draft
}

fn payment(pays: Value, amount: &str) -> Value {
    json!({ "payment": {
        "id": "virement", "employer": "clinique", "pays": pays, "on": "2026-06-30",
        "amount": amount
    } })
}

/// The fees of the replacement are entered and its month is closed.
fn practice_closed(book: &TryBook) -> Value {
    let shifts = book.export()["shifts"].clone();
    let mut shifts = shifts.as_array().expect("a list").iter();
    let found = shifts.find(|shift| shift["id"] == "sans-honoraires");
    let mut shift = found.expect("it is there").clone();
    shift["fees"] = json!("600.00");
    book.ask("shift_edit", json!({ "shift": shift }));
    let month = json!({ "contract": "remplacement", "month": "2026-06" });
    book.ask("month_close", month)["value"].clone()
}

pub(super) const CASES: &[Case] = &[
    case(
        "nothing_to_close",
        "",
        "month_close",
        |_| json!({ "contract": "heures", "month": "2026-07" }),
    ),
    case(
        "fees_missing",
        "",
        "month_close",
        |_| json!({ "contract": "remplacement", "month": "2026-06" }),
    ),
    case(
        "not_shared",
        "",
        "paper_preview",
        |book| json!({ "paper": "retrocession_sheet", "statement": closed(book) }),
    ),
    case("month_closed", "", "month_close", |book| {
        closed(book);
        june()
    }),
    case("statement_used", "", "month_reopen", |book| {
        issued(book);
        json!({ "id": book.export()["statements"][0]["id"] })
    }),
    case(
        "not_invoiced",
        "",
        "invoice_draft",
        |book| json!({ "statement": practice_closed(book) }),
    ),
    case("invoice_exists", "", "invoice_draft", |book| {
        drafted(book);
        json!({ "statement": book.export()["statements"][0]["id"] })
    }),
    case(
        "mention_missing",
        "profile.siret",
        "invoice_issue",
        |book| {
            let mut profile = book.export()["profile"].clone();
            profile["siret"] = Value::Null;
            book.ask("profile_save", json!({ "profile": profile }));
            json!({ "id": drafted(book) })
        },
    ),
    case(
        "invoice_issued",
        "",
        "invoice_issue",
        |book| json!({ "id": issued(book) }),
    ),
    case(
        "invoice_issued",
        "",
        "invoice_remove",
        |book| json!({ "id": issued(book) }),
    ),
    case(
        "invoice_not_issued",
        "",
        "invoice_credit",
        |book| json!({ "id": drafted(book) }),
    ),
    case(
        "out_of_range",
        "take_back.0.amount",
        "invoice_credit",
        |book| {
            json!({
                "id": issued(book), "take_back": [{ "line": 0, "amount": "720.01" }]
            })
        },
    ),
    case("unknown", "take_back.0.line", "invoice_credit", |book| {
        json!({
            "id": issued(book), "take_back": [{ "line": 9, "amount": "1.00" }]
        })
    }),
    case("credit_too_large", "", "invoice_credit", |book| {
        let invoice = issued(book);
        let all = book.ask("invoice_credit", json!({ "id": invoice }))["value"].clone();
        book.ask("invoice_issue", json!({ "id": all }));
        json!({ "id": invoice, "take_back": [{ "line": 0, "amount": "0.01" }] })
    }),
    case("invoice_not_issued", "pays", "payment_record", |book| {
        payment(json!({ "invoice": drafted(book) }), "10.00")
    }),
    case("negative", "amount", "payment_record", |book| {
        payment(json!({ "invoice": issued(book) }), "0.00")
    }),
    case("unknown", "pays", "payment_record", |book| {
        payment(json!({ "statement": practice_closed(book) }), "10.00")
    }),
    case("undo_forbidden", "", "history_undo", |book| {
        issued(book);
        json!({})
    }),
    case("nothing_to_redo", "", "history_redo", |_| json!({})),
];

#[test]
fn what_the_law_or_the_contract_does_not_allow_is_refused_and_nothing_changes() {
    assert_all(CASES);
}

#[test]
fn an_invoice_is_not_dated_before_the_one_with_the_number_before() {
    let book = world();
    issued(&book);
    let yesterday = book.restarted("2026-06-29");
    let all = json!({ "id": yesterday.export()["invoices"][0]["id"] });
    let credit = yesterday.ask("invoice_credit", all)["value"].clone();
    let before = yesterday.export();
    let refusal = yesterday.refusal("invoice_issue", json!({ "id": credit }));
    assert_eq!(refusal["code"], "invoice_date");
    assert_eq!(refusal["about"]["day"], "2026-06-30");
    assert_eq!(yesterday.export(), before);
}
