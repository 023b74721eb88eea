//! A6: a clinic that is invoiced by the hour, an error, two clock changes.

use serde_json::{Value, json};

use super::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a6.json");

fn at_the_end_of_june() -> Cumul {
    Cumul::holding("2026-06-30", BOOK)
}

fn issued() -> Cumul {
    let cumul = at_the_end_of_june();
    assert_eq!(cumul.invoice("clinique", "2026-06"), "F2026-014");
    cumul
}

fn find(cumul: &Cumul, number: &str) -> Value {
    let list = cumul.call("invoice_list", &json!({}));
    let mut invoices = list.as_array().expect("a list").iter();
    let found = invoices.find(|view| view["number"] == number);
    found.expect("it was issued").clone()
}

/// Takes one hour of the third session back, of the invoice `number`.
fn one_hour_too_many(cumul: &Cumul) -> String {
    let credit = ["invoice", "credit", "F2026-014", "--line", "2"];
    let why = ["--units", "60", "--label", "5 h et non 6 h"];
    let draft = cumul.done(&[&credit[..], &why].concat());
    cumul.issue(&draft)
}

#[test]
fn june_is_26_hours_and_2340_euros() {
    let month = at_the_end_of_june().month("2026-06", "clinique");
    assert_eq!(month["totals"]["minutes"], 26 * 60);
    assert_eq!(month["totals"]["due"], "2340.00");
    let lines = month["shifts"].as_array().expect("a list");
    let line = |line: &Value| {
        let arithmetic = line["explained"].as_str().expect("a text");
        let plain = arithmetic.replace(['\u{a0}', '\u{202f}'], " ");
        format!("{plain} = {}", line["amount"].as_str().expect("a sum"))
    };
    let lines: Vec<String> = lines.iter().map(line).collect();
    let expected = [
        "8 h × 90,00 € = 720.00",
        "8 h × 90,00 € = 720.00",
        "6 h × 90,00 € = 540.00",
        "4 h × 90,00 € = 360.00",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn the_invoice_continues_the_doctors_own_numbers_and_is_due_in_30_days() {
    let cumul = issued();
    let month = cumul.month("2026-06", "clinique");
    assert_eq!(month["invoice"], "F2026-014");
    assert_eq!(month["due_on"], "2026-07-30");
    assert_eq!(
        month["vat"],
        json!({ "category": "E", "exemption_code": "VATEX-EU-132-1C" })
    );
    let totals = &find(&cumul, "F2026-014")["totals"];
    let expected = json!({ "net": "2340.00", "vat": "0.00", "gross": "2340.00" });
    assert_eq!(*totals, expected);
}

#[test]
fn what_was_paid_on_19_august_was_20_days_late_and_is_no_longer_owed() {
    let cumul = issued().on("2026-08-19");
    let claim = &cumul.done(&["report", "ledger"])["claims"][0];
    assert_eq!(claim["days_late"], 20, "since 30 July");
    let invoice = find(&cumul, "F2026-014")["invoice"]["id"].clone();
    let payment = json!({
        "id": "virement", "employer": "sainte-aubierge", "pays": { "invoice": invoice },
        "on": "2026-08-19", "amount": "2340.00"
    });
    cumul.call("payment_record", &json!({ "payment": payment }));
    let ledger = cumul.done(&["report", "ledger"]);
    assert_eq!(ledger["balance"], "0.00");
    assert_eq!(ledger["late"], "0.00");
    assert_eq!(ledger["claims"][0]["paid"], "2340.00");
}

#[test]
fn an_hour_too_many_is_a_credit_note_on_the_next_number_and_the_invoice_stays() {
    let cumul = issued();
    let before = find(&cumul, "F2026-014");
    assert_eq!(one_hour_too_many(&cumul), "F2026-015");
    let ledger = cumul.done(&["report", "ledger"]);
    let credit = &ledger["invoices"][1];
    assert_eq!(credit["number"], "F2026-015");
    assert_eq!(credit["kind"], "credit_note");
    assert_eq!(credit["gross"], "-90.00");
    assert_eq!(credit["corrects"], "F2026-014");
    assert_eq!(ledger["balance"], "2250.00", "2340 less 90");
    let after = find(&cumul, "F2026-014");
    assert_eq!(
        after["invoice"], before["invoice"],
        "what was issued stands"
    );
    assert_eq!(after["totals"], before["totals"]);
}

#[test]
fn the_invoice_after_the_credit_note_takes_the_number_after_it() {
    let cumul = issued();
    one_hour_too_many(&cumul);
    assert_eq!(cumul.invoice("clinique", "2026-03"), "F2026-016");
}

#[test]
fn an_issued_invoice_is_not_deleted() {
    let cumul = issued();
    let refusal = cumul.refused(&["invoice", "delete", "F2026-014"]);
    assert_eq!(refusal["code"], "invoice_issued");
    assert_eq!(refusal["about"]["number"], "F2026-014");
    assert_eq!(find(&cumul, "F2026-014")["number"], "F2026-014");
}

#[test]
fn the_night_of_october_is_13_hours() {
    let month = at_the_end_of_june().month("2026-10", "clinique");
    assert_eq!(
        month["totals"]["minutes"], 780,
        "two in the morning comes twice"
    );
    assert_eq!(month["totals"]["due"], "1170.00");
}

#[test]
fn the_night_of_march_is_11_hours() {
    let month = at_the_end_of_june().month("2026-03", "clinique");
    assert_eq!(
        month["totals"]["minutes"], 660,
        "an hour after two is skipped"
    );
    assert_eq!(month["totals"]["due"], "990.00");
}

#[test]
fn good_friday_is_paid_half_more_in_strasbourg_and_not_in_nancy() {
    let book = include_str!("../fixtures/books/a6-jours-feries.json");
    let cumul = Cumul::holding("2026-04-30", book);
    let strasbourg = cumul.month("2026-04", "clinique");
    assert_eq!(strasbourg["totals"]["due"], "600.00");
    let added = &strasbourg["shifts"][0]["parts"][0];
    assert_eq!(added["amount"], "200.00");
    assert_eq!(added["rule"], "PA-10");
    assert_eq!(
        cumul.month("2026-04", "clinique-nancy")["totals"]["due"],
        "400.00"
    );
}
