//! What the rules say of contracts that go with each other or follow each
//! other, and of pay beside a working time that changes.

use serde_json::{Value, json};

use super::{agreement, arithmetic, book, check, told};
use crate::scenarios::Cumul;

fn at_the_hospital(contracts: &[Value]) -> Cumul {
    let employers = [
        ("valmoriere", "public_hospital"),
        ("montferriere", "public_hospital"),
    ];
    Cumul::holding("2026-11-26", &book(&employers, contracts))
}

fn mixed(id: &str, employer: &str, changes: Value) -> Value {
    agreement(id, employer, "contract_practitioner_mixed", changes)
}

#[test]
fn two_mixed_practices_of_thirty_percent_at_one_hospital_are_above_forty() {
    let of = |employer: &str| {
        let thirty = || json!({ "end": "2027-11-01", "conditions": { "work_quota": "30" } });
        at_the_hospital(&[
            mixed("geriatrie", "valmoriere", thirty()),
            mixed("urgences", employer, thirty()),
        ])
    };
    let one = of("valmoriere");
    for contract in ["geriatrie", "urgences"] {
        let alone = check(&one, contract, "above_quota");
        assert_eq!(arithmetic(&alone), json!(["holds", "30", "40"]));
        let together = check(&one, contract, "above_quota_together");
        assert_eq!(arithmetic(&together), json!(["warning", "60", "40"]));
        assert_eq!(together["rule"], "CU-08");
        assert_eq!(together["source"], "CSP, art. R6152-338 4°");
        assert_eq!(
            together["given"],
            json!({ "unit": "contracts", "value": 2 })
        );
    }
    // The forty percent are those of each hospital; a full time is that of all.
    let two = of("montferriere");
    assert_eq!(check(&two, "urgences", "above_quota_together"), Value::Null);
    let all = check(&two, "urgences", "above_full_time_together");
    assert_eq!(arithmetic(&all), json!(["holds", "60", "100"]));
    assert_eq!(all["rule"], "CU-08");
}

#[test]
fn a_contract_that_follows_another_has_no_trial() {
    let first = json!({ "start": "2025-11-03", "end": "2026-11-01" });
    let second = |trial: Value| {
        let conditions = json!({ "trial_end": trial });
        at_the_hospital(&[
            mixed("premier", "valmoriere", first.clone()),
            mixed(
                "second",
                "valmoriere",
                json!({ "end": "2027-11-01", "conditions": conditions }),
            ),
        ])
    };
    let cumul = second(json!("2026-12-01"));
    let again = check(&cumul, "second", "trial_after_another");
    assert_eq!(again["level"], "warning");
    assert_eq!(again["rule"], "ST-31e");
    assert_eq!(again["source"], "CSP, art. R6152-345");
    assert_eq!(
        again["given"],
        json!({ "unit": "day", "value": "2026-11-01" })
    );
    let cumul = second(Value::Null);
    let none = check(&cumul, "second", "trial_after_another");
    assert_eq!(none["level"], "holds");
    assert_eq!(check(&cumul, "second", "trial_too_long"), Value::Null);
    assert_eq!(told(&cumul, "second")["dates"]["trial_latest"], Value::Null);
}

#[test]
fn hours_that_are_invoiced_to_a_public_hospital_are_told_what_is_foreseen_there() {
    let liberal = |kind: &str, pay: Value| {
        let terms = json!([{ "valid_from": "2026-11-02", "pay": pay }]);
        let invoiced = json!({
            "settlement": "invoice", "tax_category": "bnc", "pension_scheme": "carmf",
            "terms": terms,
        });
        let cumul = at_the_hospital(&[agreement("liberal", "valmoriere", kind, invoiced)]);
        check(&cumul, "liberal", "invoiced_by_time")
    };
    let hour = json!({ "unit": "hour", "rate": "90.00" });
    for kind in ["liberal_sessions", "public_hospital_liberal", "other"] {
        let by_time = liberal(kind, hour.clone());
        assert_eq!(by_time["level"], "warning", "{kind}");
        assert_eq!(by_time["rule"], "ST-07");
        assert_eq!(by_time["source"], "CSP, art. L6146-2 et R6146-17 à -24");
        assert_eq!(by_time["found"], json!({ "unit": "unit", "value": "hour" }));
    }
    let acts = json!({ "unit": "acts", "facility": "15" });
    assert_eq!(liberal("public_hospital_liberal", acts), Value::Null);
}

fn from_thirty_to_forty(pay: Value) -> Cumul {
    let amended = json!([{ "effective": "2026-12-01", "work_quota": "40" }]);
    let contract = json!({
        "start": "2026-01-01", "end": "2027-12-31",
        "conditions": { "work_quota": "30", "amendments": amended },
        "terms": [{ "valid_from": "2026-01-01", "pay": pay }],
    });
    at_the_hospital(&[mixed("motif-4", "valmoriere", contract)])
}

#[test]
fn a_salary_by_its_share_follows_an_amended_share() {
    let year = json!({ "unit": "year", "full_time": "60000.00", "quota": "30" });
    let cumul = from_thirty_to_forty(year);
    let due = |month: &str| cumul.month(month, "motif-4")["totals"]["due"].clone();
    assert_eq!([due("2026-11"), due("2026-12")], ["1500.00", "2000.00"]);
    let amended = &told(&cumul, "motif-4")["amended"][0];
    assert_eq!(amended["level"], "info");
    assert_eq!(amended["rule"], "PA-05");
    assert_eq!(amended["paid"], "2000.00");
}

#[test]
fn a_monthly_sum_that_stays_beside_an_amended_share_is_told() {
    let month = json!({ "unit": "month", "full_time": "1500.00", "quota": "100" });
    let cumul = from_thirty_to_forty(month);
    let due = cumul.month("2026-12", "motif-4")["totals"]["due"].clone();
    assert_eq!(due, "1500.00");
    let amended = &told(&cumul, "motif-4")["amended"][0];
    assert_eq!(amended["level"], "warning");
    assert_eq!(amended["from"], "2026-12-01");
    assert_eq!(
        [&amended["before"]["value"], &amended["after"]["value"]],
        ["30", "40"]
    );
    assert_eq!(amended["paid"], "1500.00");
    assert_eq!(amended["in_proportion"], "2000.00");
    let proposal = &amended["proposal"];
    assert_eq!(proposal["valid_from"], "2026-12-01");
    assert_eq!(proposal["pay"]["full_time"], "2000.00");
}

/// The fixed term of a clinic until 26 November 2026, and a permanent contract.
fn fixed_term_beside(permanent: &str) -> Value {
    let month = json!([{ "valid_from": "2026-09-01", "pay": {
        "unit": "month", "full_time": "4000.00", "quota": "100" } }]);
    let fixed = json!({
        "start": "2026-09-01", "end": "2026-11-30", "pension_scheme": "agirc_arrco",
        "terms": month, "conditions": { "ground": "Congé" },
    });
    let contracts = [
        agreement("cdd", "clinique", "fixed_term", fixed),
        agreement(
            "cdi",
            "clinique",
            "permanent",
            json!({ "start": permanent, "pension_scheme": "agirc_arrco" }),
        ),
    ];
    let book = book(&[("clinique", "private_clinic")], &contracts);
    let cumul = Cumul::holding("2026-11-30", &book);
    told(&cumul, "cdd")["end_of_term"].clone()
}

#[test]
fn a_cdi_that_ran_beside_a_cdd_leaves_it_its_indemnity() {
    let beside = fixed_term_beside("2024-01-01");
    assert_eq!(beside["not_paid"], Value::Null);
    assert_eq!(beside["due"]["indemnity"], "1200.00", "10 % of 12 000 €");
    assert_eq!(beside["rule"], "PA-11");
    let after = fixed_term_beside("2026-12-01");
    assert_eq!(after["not_paid"]["why"], "permanent");
    assert_eq!(after["due"], Value::Null);
}

#[test]
fn a_salary_below_the_floor_and_an_on_call_amount_above_the_most_are_told_at_their_field() {
    let told = |full_time: &str, period: &str| {
        let terms = json!([{
            "valid_from": "2026-11-02",
            "pay": { "unit": "year", "full_time": full_time, "quota": "30" },
            "on_call": { "by": "periods", "period": period },
        }]);
        at_the_hospital(&[mixed("motif-4", "valmoriere", json!({ "terms": terms }))])
    };
    let good = told("60000.00", "160.00");
    for code in ["pay_below_least", "pay_above_most", "on_call_above_most"] {
        assert_eq!(check(&good, "motif-4", code)["level"], "holds", "{code}");
    }
    let bad = told("40000.00", "300.00");
    let low = check(&bad, "motif-4", "pay_below_least");
    assert_eq!(arithmetic(&low), json!(["warning", "40000.00", "41386.48"]));
    assert_eq!(low["rule"], "ST-31i");
    assert_eq!(low["field"], "terms.0.full_time");
    assert_ne!(low["source"], "");
    let high = check(&bad, "motif-4", "on_call_above_most");
    assert_eq!(arithmetic(&high), json!(["warning", "300.00", "280.00"]));
    assert_eq!(high["rule"], "PA-07");
    assert_eq!(high["source"], "arrêté du 8 juillet 2025");
    assert_eq!(high["field"], "terms.0.on_call.period");
}

#[test]
fn a_fixed_term_is_taken_off_the_trial_of_the_permanent_contract_after_it() {
    let private = |id: &str, kind: &str, mut changes: Value| {
        changes["pension_scheme"] = json!("agirc_arrco");
        agreement(id, "salines", kind, changes)
    };
    let of = |trial: Value| {
        let before = json!({ "start": "2026-08-01", "end": "2026-10-31" });
        let conditions = json!({ "trial_end": trial });
        let after = json!({ "start": "2026-11-01", "conditions": conditions });
        let contracts = [
            private("cdd", "fixed_term", before),
            private("cdi", "permanent", after),
        ];
        Cumul::holding(
            "2026-11-26",
            &book(&[("salines", "health_centre")], &contracts),
        )
    };
    let long = of(json!("2027-02-28"));
    let trial = check(&long, "cdi", "trial_after_fixed_term");
    assert_eq!(trial["source"], "C. trav., art. L1243-11");
    let months = |count| json!({ "unit": "elapsed", "value": { "months": count, "days": 0 } });
    assert_eq!([&trial["limit"], &trial["given"]], [&months(1), &months(3)]);
    assert_eq!(check(&long, "cdi", "trial_too_long"), Value::Null);
    let dates = told(&of(Value::Null), "cdi")["dates"].clone();
    assert_eq!(dates["trial_latest"], "2026-11-30");
}

#[test]
fn a_salary_names_the_terms_and_the_amendment_that_it_goes_by() {
    let year = json!({ "unit": "year", "full_time": "60000.00", "quota": "30" });
    let cumul = from_thirty_to_forty(year);
    let source = |month: &str| cumul.month(month, "motif-4")["fixed"][0]["source"].clone();
    assert_eq!(source("2026-11"), "contrat, conditions du 1er janvier 2026");
    let amended = "contrat, conditions du 1er janvier 2026, avenant du 1er décembre 2026";
    assert_eq!(source("2026-12"), amended);
}
