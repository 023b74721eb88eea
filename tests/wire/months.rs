//! What cannot be closed, invoiced, credited or paid.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

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
        |_| json!({ "contract": "heures", "month": "2026-05" }),
    ),
    case(
        "fees_missing",
        "",
        "month_close",
        |_| json!({ "contract": "remplacement", "month": "2026-06" }),
    ),
    case("rate_missing", "", "month_close", |book| {
        let rates =
            json!([{ "name": "Jour", "rate": "75.00" }, { "name": "Nuit", "rate": "95.00" }]);
        let mut contract = book.export()["contracts"][0].clone();
        contract["terms"][0]["pay"] = json!({ "unit": "listed", "rates": rates });
        book.ask("contract_save", json!({ "contract": contract }));
        june()
    }),
    case("terms_missing", "", "month_close", |book| {
        let mut contract = book.export()["contracts"][0].clone();
        contract["terms"][0]["valid_from"] = json!("2026-07-01");
        book.ask("contract_save", json!({ "contract": contract }));
        june()
    }),
    case("on_call_amount_missing", "", "month_close", |book| {
        let mut contract = book.export()["contracts"][0].clone();
        contract["terms"][0]["on_call"] = json!({ "by": "periods", "period": null });
        book.ask("contract_save", json!({ "contract": contract }));
        let mut shift = book.export()["shifts"][0].clone();
        shift["kind"] = json!("on_call");
        book.ask("shift_edit", json!({ "shift": shift }));
        june()
    }),
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
    case("payment_ahead", "on", "payment_record", |book| {
        let mut early = payment(json!({ "invoice": issued(book) }), "10.00");
        early["payment"]["on"] = json!("2026-07-01");
        early
    }),
    case(
        "month_ahead",
        "",
        "month_close",
        |_| json!({ "contract": "heures", "month": "2026-08" }),
    ),
    case("nothing_to_certify", "to", "paper_preview", |_| {
        json!({
            "paper": "activity_certificate", "contract": "heures",
            "from": "2025-01-01", "to": "2025-06-30"
        })
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

#[test]
fn more_than_is_owed_is_taken_with_a_doubt_and_each_sum_can_be_taken_back() {
    let book = world();
    let closed = practice_closed(&book);
    let owed = book.ask("ledger_get", json!({}))["employers"][0]["claims"][0]["balance"].clone();
    assert_eq!(owed, "480.00", "80 % of 600");
    let mut sum = payment(json!({ "statement": closed }), "500.00");
    sum["payment"]["employer"] = json!("cabinet");
    let mut ahead = sum.clone();
    ahead["payment"]["on"] = json!("2026-07-02");
    let looked_at = book.ask("payment_check", ahead);
    assert_eq!(looked_at["balance"], "-20.00");
    assert_eq!(
        looked_at["doubts"],
        json!(["more_than_owed", "after_today"])
    );
    book.ask("payment_record", sum);
    let claim = book.ask("ledger_get", json!({}))["employers"][0]["claims"][0].clone();
    assert_eq!(claim["balance"], "-20.00");
    let id = claim["payments"][0]["id"].clone();
    book.ask("payment_remove", json!({ "id": id }));
    let claim = book.ask("ledger_get", json!({}))["employers"][0]["claims"][0].clone();
    assert_eq!(claim["payments"], json!([]), "a month without invoice too");
}

#[test]
fn closing_a_month_can_count_what_is_past_as_done() {
    let shifts = [
        shift("faite", "2026-06-02T08:00", "2026-06-02T16:00", "done"),
        shift(
            "oubliée",
            "2026-06-09T08:00",
            "2026-06-09T16:00",
            "confirmed",
        ),
        shift(
            "annulée",
            "2026-06-10T08:00",
            "2026-06-10T16:00",
            "cancelled",
        ),
        shift("à-venir", "2026-06-29T08:00", "2026-06-29T16:00", "planned"),
    ];
    let book = TryBook::holding("2026-06-28", &clinic_book(&shifts));
    let mut question = june();
    question["past_done"] = json!(true);
    book.ask("month_close", question);
    let month = book.ask("month_get", json!({ "month": "2026-06" }))[0].clone();
    let shifts: Vec<_> = month["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| &line["shift"])
        .collect();
    assert_eq!(shifts, ["faite", "oubliée"]);
    assert_eq!(month["open"], 1, "what lies ahead stays planned");
    assert_eq!(month["open_days"], json!(["2026-06-29"]), "and is named");
    book.ask("history_undo", json!({}));
    let month = book.ask("month_get", json!({ "month": "2026-06" }))[0].clone();
    assert_eq!(
        (&month["statement"], &month["overdue"]),
        (&Value::Null, &json!(1)),
        "one undo"
    );
}

#[test]
fn the_screens_open_on_the_month_that_holds_work() {
    let hint = |today: &str, days: &[&str]| {
        let shifts: Vec<_> = days
            .iter()
            .map(|day| {
                shift(
                    day,
                    &format!("{day}T08:00"),
                    &format!("{day}T16:00"),
                    "done",
                )
            })
            .collect();
        let book = TryBook::holding(today, &clinic_book(&shifts));
        book.ask("month_hint", json!({}))["to_close"].clone()
    };
    assert_eq!(hint("2026-06-10", &["2026-05-04", "2026-06-02"]), "2026-05");
    assert_eq!(hint("2026-06-25", &["2026-05-04", "2026-06-02"]), "2026-05");
    assert_eq!(hint("2026-06-25", &["2026-06-02"]), "2026-06");
    assert_eq!(
        hint("2026-06-10", &["2026-06-02"]),
        "2026-06",
        "the first month"
    );
    assert_eq!(
        hint("2026-06-10", &["2026-02-02"]),
        "2026-02",
        "after a pause"
    );
    assert_eq!(hint("2026-06-10", &[]), "2026-05");
    let book = world();
    assert_eq!(book.ask("month_hint", json!({}))["closed"], Value::Null);
    closed(&book);
    assert_eq!(book.ask("month_hint", json!({}))["closed"], "2026-06");
}
