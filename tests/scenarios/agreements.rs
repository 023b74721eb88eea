//! What the rules say of signed contracts, read by `cumul report contracts`:
//! the contracts of A3, A5 and A10.

mod of_the_doctor;
mod together;

use serde_json::{Value, json};

use super::Cumul;

/// A book of one doctor, some employers and contracts.
fn book(employers: &[(&str, &str)], contracts: &[Value]) -> String {
    let employers: Vec<_> = employers
        .iter()
        .map(|(id, kind)| json!({ "id": id, "kind": kind, "name": id }))
        .collect();
    json!({ "format": "cumul-book/1", "employers": employers, "contracts": contracts }).to_string()
}

fn agreement(id: &str, employer: &str, kind: &str, changes: Value) -> Value {
    let mut contract = json!({
        "id": id, "employer": employer, "kind": kind, "title": id, "start": "2026-11-02",
        "settlement": "payslip", "tax_category": "salary", "pension_scheme": "ircantec",
        "vat": "exempt_care", "payment": { "days": 30, "from": "period_end" }
    });
    for (name, value) in changes.as_object().expect("fields") {
        contract[name] = value.clone();
    }
    contract
}

/// What the report says of one contract.
fn told(cumul: &Cumul, contract: &str) -> Value {
    let report = cumul.done(&["report", "contracts"]);
    let mut contracts = report["contracts"].as_array().expect("a list").iter();
    let found = contracts.find(|it| it["contract"] == contract);
    found.expect("it is in the book").clone()
}

/// What was looked for under this code.
fn check(cumul: &Cumul, contract: &str, code: &str) -> Value {
    let told = told(cumul, contract);
    let mut checks = told["checks"].as_array().expect("a list").iter();
    let found = checks.find(|it| it["code"] == code);
    found.cloned().unwrap_or(Value::Null)
}

/// The arithmetic of a look: level, found, limit.
fn arithmetic(check: &Value) -> Value {
    json!([
        check["level"],
        check["found"]["value"],
        check["limit"]["value"]
    ])
}

fn of_a3(quota: &str) -> Cumul {
    let coordinator = json!({
        "pension_scheme": "agirc_arrco", "conditions": { "work_quota": quota, "places": 72 }
    });
    let centre = json!({
        "pension_scheme": "agirc_arrco", "signed_on": "2026-10-26",
        "conditions": { "weekly_minutes": 840 }
    });
    let employers = [
        ("tilleuls", "private_nursing_home"),
        ("salines", "health_centre"),
    ];
    let contracts = [
        agreement(
            "coordination",
            "tilleuls",
            "coordinating_doctor",
            coordinator,
        ),
        agreement("centre", "salines", "permanent", centre),
    ];
    Cumul::holding("2026-11-21", &book(&employers, &contracts))
}

#[test]
fn a_coordinator_of_72_places_needs_0_60_of_a_full_time_post() {
    let enough = check(&of_a3("60"), "coordination", "below_minimum_fte");
    assert_eq!(arithmetic(&enough), json!(["holds", "60", "60"]));
    assert_eq!(enough["given"], json!({ "unit": "places", "value": 72 }));
    assert_eq!(enough["rule"], "ST-23");
    assert_eq!(enough["source"], "CASF, art. D312-156");
    let less = check(&of_a3("50"), "coordination", "below_minimum_fte");
    assert_eq!(arithmetic(&less), json!(["info", "50", "60"]));
}

#[test]
fn fourteen_hours_a_week_are_asked_for_in_writing() {
    let part_time = check(&of_a3("60"), "centre", "written_request_needed");
    assert_eq!(
        arithmetic(&part_time),
        json!(["info", 840, 1440]),
        "14 h < 24 h"
    );
    assert_eq!(part_time["rule"], "ST-22");
}

fn of_a5(conditions: &Value) -> Cumul {
    let mixed = json!({
        "end": "2028-11-01", "signed_on": "2026-10-20", "conditions": conditions
    });
    let mixed = agreement(
        "motif-4",
        "valmoriere",
        "contract_practitioner_mixed",
        mixed,
    );
    Cumul::holding(
        "2026-11-21",
        &book(&[("valmoriere", "public_hospital")], &[mixed]),
    )
}

#[test]
fn thirty_percent_of_a_mixed_practice_are_within_forty() {
    let cumul = of_a5(&json!({ "work_quota": "30" }));
    let quota = check(&cumul, "motif-4", "above_quota");
    assert_eq!(arithmetic(&quota), json!(["holds", "30", "40"]));
    assert_eq!(quota["rule"], "ST-31d");
    assert_eq!(quota["source"], "CSP, art. R6152-338 4°");
    let half = check(&of_a5(&json!({ "half_days": 5 })), "motif-4", "above_quota");
    assert_eq!(arithmetic(&half), json!(["warning", "50", "40"]));
}

#[test]
fn the_trial_of_a_contract_of_two_years_is_two_months_at_the_most() {
    let told = told(&of_a5(&json!({})), "motif-4");
    assert_eq!(told["dates"]["trial_latest"], "2027-01-01");
    let signed = |end: &str| {
        let cumul = of_a5(&json!({ "trial_end": end }));
        check(&cumul, "motif-4", "trial_too_long")
    };
    assert_eq!(signed("2027-01-01")["level"], "holds");
    let longer = signed("2027-02-01");
    assert_eq!(longer["level"], "info", "with a renewal that both signed");
    assert_eq!(longer["limit"], json!({ "unit": "length", "value": "2m" }));
    assert_eq!(longer["rule"], "ST-31e");
    assert_eq!(signed("2027-06-01")["level"], "warning");
}

#[test]
fn a_mixed_practice_says_when_to_give_notice_and_when_a_permanent_contract_is_due() {
    let dates = told(&of_a5(&json!({ "notice": "3m" })), "motif-4")["dates"].clone();
    assert_eq!(dates["notice"]["signed"], true);
    let by = json!({ "first": "2028-08-01", "last": "2028-08-01" });
    assert_eq!(dates["notice"]["give_by"], by);
    let today = json!({ "first": "2027-02-21", "last": "2027-02-21" });
    assert_eq!(dates["notice"]["if_today"], today);
    assert_eq!(dates["permanent"]["possible_from"], "2029-11-02");
    assert_eq!(dates["permanent"]["due_from"], "2032-11-02");
    let usual = told(&of_a5(&json!({})), "motif-4")["dates"]["notice"].clone();
    assert_eq!(usual["confidence"], "to_verify", "ST-31f");
    assert_eq!(usual["least"], "2m");
}

#[test]
fn replacements_in_one_hospital_count_together_up_to_two_years() {
    let part = |id: &str, start: &str, end: &str| {
        let dates = json!({ "start": start, "end": end, "conditions": { "ground": "Congé" } });
        agreement(id, "valmoriere", "contract_practitioner_replacement", dates)
    };
    let contracts = [
        part("un", "2024-01-01", "2024-06-30"),
        part("deux", "2024-07-01", "2024-12-31"),
        part("trois", "2025-09-01", "2026-02-28"),
        part("quatre", "2026-03-01", "2026-08-31"),
        part("cinq", "2026-09-01", "2026-09-30"),
    ];
    let book = book(&[("valmoriere", "public_hospital")], &contracts);
    let cumul = Cumul::holding("2026-11-21", &book);
    let total = |id: &str| check(&cumul, id, "total_too_long");
    assert_eq!(total("quatre")["level"], "holds");
    let too_long = total("cinq");
    assert_eq!(too_long["level"], "warning");
    assert_eq!(
        too_long["found"]["value"],
        json!({ "months": 24, "days": 30 })
    );
    assert_eq!(check(&cumul, "cinq", "ground_missing")["level"], "holds");
}

fn of_a10(half_days: u32, wanted: u32) -> Cumul {
    let conditions = json!({ "half_days": half_days, "general_interest_half_days": wanted });
    let post = json!({ "start": "2020-01-01", "conditions": conditions });
    let private = json!({ "conditions": { "half_days": 2 } });
    let contracts = [
        agreement("ph", "montferriere", "hospital_practitioner", post),
        agreement(
            "liberal",
            "montferriere",
            "hospital_private_practice",
            private,
        ),
    ];
    Cumul::holding(
        "2026-11-26",
        &book(&[("montferriere", "public_hospital")], &contracts),
    )
}

#[test]
fn general_interest_is_one_half_day_for_a_post_of_eight() {
    let interest = |half_days| {
        let cumul = of_a10(half_days, 2);
        arithmetic(&check(&cumul, "ph", "above_general_interest"))
    };
    assert_eq!(interest(8), json!(["warning", 2, 1]), "exceeds by 1");
    assert_eq!(interest(7), json!(["warning", 2, 0]));
    assert_eq!(interest(10), json!(["holds", 2, 2]));
}

#[test]
fn private_practice_in_the_hospital_is_a_fifth_of_the_post() {
    let share = |half_days| {
        let cumul = of_a10(half_days, 0);
        arithmetic(&check(&cumul, "liberal", "above_share_of_post"))
    };
    assert_eq!(share(10), json!(["holds", "20", "20"]), "2 half-days of 10");
    assert_eq!(share(8), json!(["warning", "20", "16"]));
}

#[test]
fn a_tenured_practitioner_who_resigns_is_told_the_first_and_the_last_day() {
    let dates = told(&of_a10(8, 0), "ph")["dates"].clone();
    let range = json!({ "first": "2027-02-26", "last": "2027-05-26" });
    assert_eq!(dates["notice"]["if_today"], range, "3 to 6 months");
    assert_eq!(dates["notice"]["source"], "CSP, art. R6152-97");
}

#[test]
fn contracts_of_their_kind_are_held_against_their_own_limits() {
    let employers = [
        ("hopital", "public_hospital"),
        ("clinique", "private_clinic"),
        ("ars", "state_or_local_authority"),
    ];
    let start = json!({ "end": "2029-11-02", "conditions": { "half_days": 4 } });
    let renewals = json!([
        { "effective": "2027-02-01", "renewal": true },
        { "effective": "2027-05-01", "renewal": true },
        { "effective": "2027-08-01", "renewal": true },
    ]);
    let fixed = json!({ "end": "2028-05-01", "conditions": { "amendments": renewals } });
    let contracts = [
        agreement("cde", "ars", "practice_start", start),
        agreement("cdd", "clinique", "fixed_term", fixed),
        agreement(
            "liberal",
            "hopital",
            "public_hospital_liberal",
            json!({ "end": "2031-11-02" }),
        ),
        agreement("attache", "hopital", "attached_practitioner", json!({})),
        agreement("ailleurs", "clinique", "hospital_practitioner", json!({})),
    ];
    let cumul = Cumul::holding("2026-11-26", &book(&employers, &contracts));
    let level = |contract, code| check(&cumul, contract, code)["level"].clone();
    assert_eq!(
        level("cde", "contract_too_long"),
        "warning",
        "3 years and a day"
    );
    assert_eq!(level("cde", "below_half_days"), "warning", "4 < 5");
    assert_eq!(level("cdd", "contract_too_long"), "holds", "18 months");
    assert_eq!(level("cdd", "too_many_renewals"), "warning", "3 > 2");
    assert_eq!(level("cdd", "ground_missing"), "info");
    assert_eq!(
        level("liberal", "period_too_long"),
        "warning",
        "5 years and a day"
    );
    let asked = told(&cumul, "liberal")["dates"]["renewal_by"].clone();
    assert_eq!(asked, "2031-08-02", "3 months before the end");
    assert_eq!(level("attache", "no_longer_signed"), "warning");
    assert_eq!(level("ailleurs", "employer_does_not_fit"), "warning");
}

#[test]
fn a_mixed_practice_of_an_older_book_is_still_read() {
    let older = agreement("pc", "valmoriere", "contract_practitioner", json!({}));
    let book = book(&[("valmoriere", "public_hospital")], &[older]);
    let told = told(&Cumul::holding("2026-11-21", &book), "pc");
    assert_eq!(told["kind"], "contract_practitioner_mixed");
}
