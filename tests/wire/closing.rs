//! A month that is closed is not the end of it: work that comes after, an
//! invoice that is taken back, a month that still runs.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

fn june() -> Value {
    json!({ "contract": "heures", "month": "2026-06" })
}

fn done(id: &str, day: &str, from: &str, to: &str) -> Value {
    shift(id, &format!("{day}T{from}"), &format!("{day}T{to}"), "done")
}

/// Two sessions of eight hours in June, and it is the first of July.
fn june_is_over() -> TryBook {
    let shifts = [
        done("un", "2026-06-02", "08:00", "16:00"),
        done("deux", "2026-06-09", "08:00", "16:00"),
    ];
    TryBook::holding("2026-07-01", &clinic_book(&shifts))
}

fn rows(book: &TryBook) -> Vec<Value> {
    let rows = book.ask("month_get", json!({ "month": "2026-06" }));
    rows.as_array().expect("a list").clone()
}

fn close(book: &TryBook) -> Value {
    book.ask("month_close", june())["value"].clone()
}

/// Drafts and issues the invoice over a closed month.
fn invoice(book: &TryBook, statement: &Value) -> Value {
    let draft = book.ask("invoice_draft", json!({ "statement": statement }))["value"].clone();
    book.ask("invoice_issue", json!({ "id": draft }));
    draft
}

fn credit_all(book: &TryBook, invoice: &Value) {
    let credit = book.ask("invoice_credit", json!({ "id": invoice }))["value"].clone();
    book.ask("invoice_issue", json!({ "id": credit }));
}

fn forgotten(book: &TryBook) {
    let late = done("oubliée", "2026-06-19", "08:00", "12:00");
    book.ask("shift_plan", json!({ "shift": late }));
}

fn view(book: &TryBook, invoice: &Value) -> Value {
    book.ask("invoice_get", json!({ "id": invoice }))
}

#[test]
fn work_done_after_closing_is_told_and_counted_as_open() {
    let book = june_is_over();
    invoice(&book, &close(&book));
    forgotten(&book);
    let rows = rows(&book);
    assert_eq!(rows.len(), 2, "what is closed, and what came after");
    assert_eq!(rows[0]["totals"]["due"], "1440.00", "as it was invoiced");
    assert_eq!(
        (&rows[0]["outside"], &rows[0]["open"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(rows[1]["supplement"], true);
    assert_eq!(rows[1]["statement"], Value::Null);
    assert_eq!(rows[1]["totals"]["due"], "360.00");
    let seen = book.ask("today_get", json!({}))["month"].clone();
    assert_eq!(seen["month"], "2026-06");
    assert_eq!(seen["open"][0]["totals"]["due"], "360.00");
}

#[test]
fn a_month_that_was_invoiced_gets_a_second_statement_and_a_second_invoice() {
    let book = june_is_over();
    invoice(&book, &close(&book));
    assert_eq!(book.refusal("month_close", june())["code"], "month_closed");
    forgotten(&book);
    let second = close(&book);
    invoice(&book, &second);
    let rows = rows(&book);
    let told: Vec<_> = rows
        .iter()
        .map(|row| (&row["number"], &row["totals"]["due"], &row["open"]))
        .collect();
    let none = json!(0);
    assert_eq!(
        told,
        [
            (&json!("F2026-001"), &json!("1440.00"), &none),
            (&json!("F2026-002"), &json!("360.00"), &none)
        ]
    );
    let ledger = book.ask("ledger_get", json!({}));
    assert_eq!(ledger["balance"], "1800.00");
    // The way out and back in keeps both parts.
    let exported = book.export();
    let again = TryBook::holding("2026-07-01", &exported);
    assert_eq!(again.export(), exported);
}

#[test]
fn a_closed_month_that_nothing_was_issued_on_is_reopened_for_what_came_after() {
    let book = june_is_over();
    let statement = close(&book);
    forgotten(&book);
    assert_eq!(book.refusal("month_close", june())["code"], "month_closed");
    assert_eq!(rows(&book)[0]["reopens"], true);
    book.ask("month_reopen", json!({ "id": statement }));
    close(&book);
    assert_eq!(rows(&book)[0]["totals"]["due"], "1800.00");
}

#[test]
fn an_invoice_that_was_taken_back_in_full_can_be_made_again() {
    let book = june_is_over();
    let statement = close(&book);
    let first = invoice(&book, &statement);
    let refusal = book.refusal("month_reopen", json!({ "id": statement }));
    assert_eq!(refusal["code"], "statement_used");
    assert_eq!(refusal["about"]["number"], "F2026-001");
    credit_all(&book, &first);
    let row = rows(&book)[0].clone();
    assert_eq!(row["cancelled"], true);
    assert_eq!(row["credits"], json!(["F2026-002"]));
    assert_eq!(row["reopens"], true);
    let again = invoice(&book, &statement);
    assert_eq!(view(&book, &again)["number"], "F2026-003", "the same work");
    assert_eq!(view(&book, &first)["cancelled"], true);
}

#[test]
fn after_a_full_credit_note_the_month_is_opened_corrected_and_invoiced_anew() {
    let book = june_is_over();
    let statement = close(&book);
    let first = invoice(&book, &statement);
    credit_all(&book, &first);
    book.ask("month_reopen", json!({ "id": statement }));
    book.ask(
        "shift_move",
        json!({ "id": "deux", "start": "2026-06-09T08:00", "end": "2026-06-09T14:00" }),
    );
    let second = invoice(&book, &close(&book));
    let seen = view(&book, &second);
    assert_eq!(seen["totals"]["gross"], "1260.00", "14 hours");
    assert_eq!(seen["number"], "F2026-003");
    let ledger = book.ask("ledger_get", json!({}));
    assert_eq!(ledger["balance"], "1260.00");
    let exported = book.export();
    assert_eq!(TryBook::holding("2026-07-01", &exported).export(), exported);
    let refusal = book.refusal("shift_remove", json!({ "ids": ["un"] }));
    assert_eq!(refusal["code"], "shift_invoiced");
}

#[test]
fn opening_a_month_after_a_credit_note_can_be_undone() {
    let book = june_is_over();
    let statement = close(&book);
    let first = invoice(&book, &statement);
    credit_all(&book, &first);
    let before = book.export();
    book.ask("month_reopen", json!({ "id": statement }));
    book.ask("history_undo", json!({}));
    assert_eq!(book.export(), before);
}

#[test]
fn an_invoiced_shift_says_which_invoice_keeps_it() {
    let book = june_is_over();
    let first = invoice(&book, &close(&book));
    let refusal = book.refusal("shift_remove", json!({ "ids": ["un"] }));
    assert_eq!(refusal["code"], "shift_invoiced");
    assert_eq!(refusal["about"]["number"], "F2026-001");
    let plan = json!({ "from": "2026-06-01", "to": "2026-06-30" });
    let seen = book.ask("plan_get", plan.clone())["shifts"][0]["settled_by"].clone();
    assert_eq!(seen, json!({ "number": "F2026-001", "reopens": false }));
    credit_all(&book, &first);
    let seen = book.ask("plan_get", plan)["shifts"][0]["settled_by"].clone();
    assert_eq!(seen, json!({ "number": null, "reopens": true }));
}

#[test]
fn a_shift_on_an_invoice_that_was_taken_back_is_cancelled_not_removed() {
    let book = june_is_over();
    let statement = close(&book);
    let first = invoice(&book, &statement);
    credit_all(&book, &first);
    book.ask("month_reopen", json!({ "id": statement }));
    let refusal = book.refusal("shift_remove", json!({ "ids": ["un"] }));
    assert_eq!(refusal["code"], "shift_was_invoiced");
    assert_eq!(refusal["about"]["number"], "F2026-001");
    book.ask(
        "shift_set_state",
        json!({ "ids": ["un"], "state": "cancelled" }),
    );
    assert_eq!(rows(&book)[0]["totals"]["due"], "720.00");
}

#[test]
fn a_month_to_come_is_not_closed_and_one_that_runs_only_on_a_word() {
    let shifts = [
        done("hier", "2026-06-09", "08:00", "16:00"),
        done("saisie", "2026-06-26", "08:00", "16:00"),
        done("octobre", "2026-10-05", "08:00", "16:00"),
    ];
    let book = TryBook::holding("2026-06-10", &clinic_book(&shifts));
    let october = json!({ "contract": "heures", "month": "2026-10" });
    let refusal = book.refusal("month_close", october);
    assert_eq!(refusal["code"], "month_ahead");
    assert_eq!(rows(&book)[0]["ends_on"], "2026-06-30");
    let refusal = book.refusal("month_close", june());
    assert_eq!(refusal["code"], "month_not_over");
    assert_eq!(refusal["about"]["day"], "2026-06-30");
    let mut sure = june();
    sure["before_end"] = json!(true);
    book.ask("month_close", sure);
    assert_eq!(rows(&book)[0]["totals"]["due"], "720.00", "until today");
}

#[test]
fn a_shift_to_come_was_not_done() {
    let ahead = shift("après", "2026-07-06T08:00", "2026-07-06T16:00", "planned");
    let book = TryBook::holding("2026-07-01", &clinic_book(&[ahead]));
    let question = json!({ "ids": ["après"], "state": "done" });
    let refusal = book.refusal("shift_set_state", question);
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("shift_ahead"), &json!("state"))
    );
    let entered = done("saisie", "2026-07-07", "08:00", "12:00");
    let refusal = book.refusal("shift_plan", json!({ "shift": entered }));
    assert_eq!(refusal["code"], "shift_ahead");
}

#[test]
fn every_month_that_was_done_and_never_closed_is_named() {
    let shifts = [
        done("mars", "2026-03-10", "08:00", "16:00"),
        done("avril", "2026-04-07", "08:00", "16:00"),
        done("juin", "2026-06-09", "08:00", "16:00"),
    ];
    let book = TryBook::holding("2026-06-18", &clinic_book(&shifts));
    assert_eq!(book.ask("month_hint", json!({}))["to_close"], "2026-03");
    let seen = book.ask("today_get", json!({}));
    assert_eq!(seen["month"]["month"], "2026-03");
    assert_eq!(seen["more_months"][0]["month"], "2026-04");
    assert_eq!(seen["more_months"][1], Value::Null, "June is not over");
}

#[test]
fn a_new_rate_leaves_the_planning_of_a_closed_month_as_it_was() {
    let book = june_is_over();
    let plan = || {
        let ask = json!({ "from": "2026-06-01", "to": "2026-06-30" });
        book.ask("plan_get", ask)
    };
    close(&book);
    forgotten(&book);
    let mut contract = book.ask("contract_list", json!({}))[0]["contract"].clone();
    contract["terms"][0]["pay"]["rate"] = json!("10.00");
    book.ask("contract_save", json!({ "contract": contract }));
    let after = plan();
    let worth: Vec<_> = [0, 1, 2]
        .map(|i| &after["shifts"][i]["amount"])
        .into_iter()
        .collect();
    assert_eq!(worth, [&json!("720.00"), &json!("720.00"), &json!("40.00")]);
    let line = &after["shifts"][0]["worth"];
    assert_eq!(line["explained"]["rate"], "90.00");
    assert_eq!(after["due"], "1480.00");
}
