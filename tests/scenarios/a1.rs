//! A1: a locum who is paid a share of the fees.

pub(crate) mod covered;

use serde_json::{Value, json};

use super::Cumul;

const BOOK: &str = include_str!("../fixtures/books/a1.json");

fn on_the_day_after() -> Cumul {
    Cumul::holding("2026-03-12", BOOK)
}

fn formality(cumul: &Cumul, code: &str) -> Value {
    let report = cumul.done(&["report", "formalities"]);
    let mut steps = report["formalities"].as_array().expect("a list").iter();
    let found = steps.find(|step| step["code"] == code);
    found.expect("the contract brings it").clone()
}

#[test]
fn the_locum_receives_80_percent_of_the_fees_of_three_days() {
    let cumul = on_the_day_after();
    let month = cumul.month("2026-03", "remplacement");
    let totals = &month["totals"];
    assert_eq!(totals["fees"], "2535.50");
    assert_eq!(totals["due"], "2028.40");
    assert_eq!(totals["kept"], "507.10", "stays with Dr Corvaisier");
    assert_eq!(month["settlement"], "retrocession");
    assert_eq!(
        month["vat"],
        json!({ "category": "E", "exemption_code": "VATEX-EU-132-1C" })
    );
    assert_eq!(month["due_on"], "2026-03-26", "15 days after the end");
}

#[test]
fn closing_on_another_day_does_not_move_the_due_date() {
    let cumul = on_the_day_after().on("2026-04-02");
    cumul.done(&["close", "remplacement", "2026-03"]);
    let month = cumul.month("2026-03", "remplacement");
    assert_eq!(month["closed"], true);
    assert_eq!(month["due_on"], "2026-03-26");
    let ledger = cumul.done(&["report", "ledger"]);
    let claim = &ledger["claims"][0];
    assert_eq!(claim["kind"], "statement");
    assert_eq!(claim["balance"], "2028.40");
    assert_eq!(claim["days_late"], 7, "26 March to 2 April");
}

#[test]
fn the_council_is_to_be_informed_before_the_first_day() {
    let step = formality(&on_the_day_after(), "REM-2");
    assert_eq!(step["due_on"], "2026-03-08", "before 9 March");
    assert_eq!(step["state"], "to_do");
    assert_eq!(step["days_late"], 4);
}

#[test]
fn the_council_informed_on_3_march_was_informed_on_time() {
    let cumul = on_the_day_after();
    let mark = json!({
        "contract": "remplacement", "code": "REM-2",
        "answer": { "state": "done", "on": "2026-03-03", "means": "online" }
    });
    cumul.call("formality_tick", &json!({ "mark": mark }));
    let step = formality(&cumul, "REM-2");
    assert_eq!(step["state"], "done");
    assert_eq!(step["done_on"], "2026-03-03");
    assert_eq!(step["days_late"], 0);
}

#[test]
fn a_colleague_is_not_invoiced() {
    let cumul = on_the_day_after();
    cumul.done(&["close", "remplacement", "2026-03"]);
    let refusal = cumul.refused(&["invoice", "draft", "remplacement", "2026-03"]);
    assert_eq!(refusal["code"], "not_invoiced");
}

#[test]
fn the_retrocession_sheet_is_written_as_pdf() {
    let cumul = on_the_day_after();
    cumul.done(&["close", "remplacement", "2026-03"]);
    let sheet = cumul.beside("releve.pdf");
    let sheet = sheet.to_str().expect("a path");
    let month = ["--contract", "remplacement", "--month", "2026-03"];
    cumul.done(&[&["paper", "D-11"], &month[..], &["--out", sheet]].concat());
    let pdf = std::fs::read(sheet).expect("a file");
    assert!(pdf.starts_with(b"%PDF-"), "a PDF");
}
