//! Payslips against what was worked, from the portable book to the report.

use domain::money::Cents;
use serde_json::{Value, json};

use super::Cumul;

const HOSPITAL: &str = include_str!("../fixtures/books/a5.json");
const CLINIC: &str = include_str!("../fixtures/books/a11.json");

/// The hospital of A5 with three nights of duty in November, and payslips.
pub(crate) fn hospital(payslips: Value) -> Value {
    let mut book: Value = serde_json::from_str(HOSPITAL).expect("JSON");
    let shifts = book["shifts"].as_array_mut().expect("a list");
    let duty = shifts.iter().find(|shift| shift["kind"] == "on_site_duty");
    let duty = duty.expect("a night").clone();
    shifts.retain(|shift| shift["kind"] != "on_site_duty");
    for day in [6, 13, 20] {
        let mut night = duty.clone();
        night["id"] = json!(format!("garde-{day}"));
        night["start"] = json!(format!("2026-11-{day:02}T18:30"));
        night["end"] = json!(format!("2026-11-{:02}T08:30", day + 1));
        night["state"] = json!("done");
        shifts.push(night);
    }
    book["payslips"] = payslips;
    book
}

fn contract(book: &Value) -> Value {
    let mut contracts = book["contracts"].as_array().expect("a list").iter();
    let found = contracts.find(|it| it["settlement"] == "payslip");
    found.expect("a salary")["id"].clone()
}

/// The payslip of December, which pays the duties of November.
fn december(duties: u32, gross: &str) -> Value {
    let contract = contract(&hospital(json!([])));
    json!({
        "id": "decembre", "contract": contract, "month": "2026-12", "work": "2026-11",
        "paid_on": "2026-12-23", "gross": gross, "net_paid": "1480.00",
        "net_taxable": "1560.00", "tax_withheld": "78.00",
        "lines": [{ "unit": "duty", "count": duties }]
    })
}

fn payslip(cumul: &Cumul, id: &str) -> Value {
    let report = cumul.done(&["report", "payslips"]);
    let mut payslips = report["payslips"].as_array().expect("a list").iter();
    let found = payslips.find(|it| it["payslip"] == id);
    found.expect("it is told").clone()
}

#[test]
fn two_duties_of_november_are_missing_from_the_payslip_that_pays_them() {
    let book = hospital(json!([december(1, "1922.03")]));
    let cumul = Cumul::holding("2027-01-04", &book.to_string());
    let told = payslip(&cumul, "decembre");
    assert_eq!(told["salary"], "1500.00");
    assert_eq!(
        told["expected"], "2766.09",
        "three duties beside the salary"
    );
    assert_eq!(told["difference"], "844.06");
    assert_eq!(told["missing"][0]["unit"], "duty");
    assert_eq!(told["missing"][0]["count"], 2);
    assert_eq!(told["state"], "open");
    assert_eq!(
        told["explained"],
        "2\u{a0}gardes de novembre manquent\u{a0}: 844,06\u{a0}€"
    );
    let report = cumul.done(&["report", "payslips"]);
    assert_eq!(report["missing"], "844.06");
    assert_eq!(report["open"], 1);
}

#[test]
fn a_payslip_of_january_that_catches_up_settles_it() {
    let mut january = december(0, "2344.06");
    january["id"] = json!("janvier");
    january["month"] = json!("2027-01");
    january["work"] = json!("2026-12");
    january["lines"] = json!([{ "unit": "duty", "of": "2026-11", "count": 2 }]);
    let book = hospital(json!([december(1, "1922.03"), january]));
    let cumul = Cumul::holding("2027-02-04", &book.to_string());
    let told = payslip(&cumul, "decembre");
    assert_eq!(told["caught_up"], "844.06");
    assert_eq!(told["state"], "even");
    assert_eq!(payslip(&cumul, "janvier")["state"], "even");
    assert_eq!(cumul.done(&["report", "payslips"])["missing"], "0.00");
}

#[test]
fn a_difference_is_dismissed_with_a_reason_and_open_again_when_it_changes() {
    let book = hospital(json!([december(1, "1922.03")]));
    let cumul = Cumul::holding("2027-01-04", &book.to_string());
    let reason = json!({ "id": "decembre", "reason": "Repos pris à la place" });
    cumul.call("payslip_dismiss", &reason);
    let told = payslip(&cumul, "decembre");
    assert_eq!(told["state"], "dismissed");
    assert_eq!(told["reason"], "Repos pris à la place");
    assert_eq!(cumul.done(&["report", "payslips"])["open"], 0);
    let mut night = book["shifts"]
        .as_array()
        .expect("a list")
        .last()
        .cloned()
        .expect("a night");
    night["id"] = json!("garde-27");
    night["start"] = json!("2026-11-27T18:30");
    night["end"] = json!("2026-11-28T08:30");
    cumul.call("shift_plan", &json!({ "shift": night }));
    let told = payslip(&cumul, "decembre");
    assert_eq!(told["difference"], "1266.09");
    assert_eq!(told["state"], "open");
    cumul.call(
        "payslip_settle",
        &json!({ "id": "decembre", "on": "2027-01-03" }),
    );
    assert_eq!(payslip(&cumul, "decembre")["state"], "settled");
    cumul.call("payslip_reopen", &json!({ "id": "decembre" }));
    assert_eq!(payslip(&cumul, "decembre")["state"], "open");
}

#[test]
fn the_last_payslip_of_a_cdd_lacks_its_indemnities() {
    let mut book: Value = serde_json::from_str(CLINIC).expect("JSON");
    book["payslips"] = json!([{
        "id": "septembre", "contract": "cdd", "month": "2026-09", "work": "2026-09",
        "gross": "4200.00", "net_paid": "3250.00", "net_taxable": "3400.00",
        "lines": [{ "unit": "hour", "count": 1680 }]
    }]);
    let cumul = Cumul::holding("2026-10-05", &book.to_string());
    let told = payslip(&cumul, "septembre");
    assert_eq!(told["expected"], "5082.00");
    assert_eq!(told["end_of_term"], "882.00");
    assert_eq!(told["difference"], "882.00");
    let words = told["explained"].as_str().expect("words");
    assert_eq!(
        words.replace(['\u{a0}', '\u{202f}'], " "),
        "Il manque 420,00 € d’indemnité de fin de contrat ; il manque 462,00 € de congés payés"
    );
    let contracts = cumul.done(&["report", "contracts"]);
    assert_eq!(contracts["contracts"][0]["end_of_term"]["rule"], "PA-11");
}

#[test]
fn a_cdd_of_before_the_numbers_that_are_known_is_not_compared_and_keeps_nothing_else_from_it() {
    let mut book: Value = serde_json::from_str(&CLINIC.replace("2026-", "2006-")).expect("JSON");
    book["payslips"] = json!([{
        "id": "septembre", "contract": "cdd", "month": "2006-09", "work": "2006-09",
        "gross": "4200.00", "net_paid": "3250.00", "net_taxable": "3400.00",
        "lines": [{ "unit": "hour", "count": 1680 }]
    }]);
    let cumul = Cumul::holding("2006-10-05", &book.to_string());
    let told = payslip(&cumul, "septembre");
    assert_eq!(told["state"], "unknown");
    assert_eq!(told["unpriced"][0]["why"], "end_pay");
    assert_eq!(told["unpriced"][0]["first"], "2006-09-20");
    let contracts = cumul.done(&["report", "contracts"]);
    let end = &contracts["contracts"][0]["end_of_term"];
    assert_eq!(
        end["not_paid"],
        json!({ "why": "unknown", "key": "cdd.leave" })
    );
    assert_eq!(end["due"], json!(null));
}

#[test]
fn a_contract_practitioner_below_the_limit_has_ten_percent_and_no_leave() {
    let mut book = hospital(json!([]));
    let pay = |book: &Value| {
        let cumul = Cumul::holding("2028-12-31", &book.to_string());
        let report = cumul.done(&["report", "contracts"]);
        let mut contracts = report["contracts"].as_array().expect("a list").clone();
        contracts.retain(|it| it["end_of_term"] != json!(null));
        contracts[0]["end_of_term"].clone()
    };
    let above = pay(&book);
    assert_eq!(above["rule"], "ST-31g");
    assert_eq!(above["due"], json!(null));
    assert_eq!(above["not_paid"]["why"], "above_cap");
    assert_eq!(above["not_paid"]["cap"], "53802.42", "130 % of 41 386.48");
    let contracts = book["contracts"].as_array_mut().expect("a list");
    for contract in contracts
        .iter_mut()
        .filter(|it| it["settlement"] == "payslip")
    {
        contract["terms"][0]["pay"]["full_time"] = json!("50000.00");
    }
    let below = pay(&book);
    let sum = |name: &str| -> Cents {
        let text = below["due"][name].as_str().expect("a sum");
        text.parse().expect("a sum")
    };
    assert!(sum("gross") > Cents::ZERO);
    assert_eq!(sum("indemnity"), sum("gross").times(1, 10));
    assert_eq!(below["due"]["leave"], "0.00");
}
