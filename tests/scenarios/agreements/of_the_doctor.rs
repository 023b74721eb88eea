//! What the rules say of contracts that depend on the doctor or on a year, and
//! the pay that an agreement of territories brings.

use serde_json::{Value, json};

use crate::scenarios::Cumul;

fn contract(id: &str, employer: &str, kind: &str, more: Value) -> Value {
    let mut contract = json!({
        "id": id, "employer": employer, "kind": kind, "title": id, "start": "2026-11-02",
        "settlement": "payslip", "tax_category": "salary", "pension_scheme": "ircantec",
        "vat": "exempt_care", "payment": { "days": 30, "from": "period_end" },
    });
    for (name, value) in more.as_object().expect("fields") {
        contract[name] = value.clone();
    }
    contract
}

fn book(profile: Value, contracts: &[Value]) -> Cumul {
    let employers = [
        ("hopital", "public_hospital"),
        ("plateforme", "teleconsultation_company"),
        ("faculte", "university"),
    ];
    let employers = employers.map(|(id, kind)| json!({ "id": id, "kind": kind, "name": id }));
    let book = json!({
        "format": "cumul-book/1", "profile": profile, "employers": employers,
        "contracts": contracts,
    });
    Cumul::holding("2026-11-26", &book.to_string())
}

fn told(cumul: &Cumul, contract: &str) -> Value {
    let report = cumul.done(&["report", "contracts"]);
    let mut contracts = report["contracts"].as_array().expect("a list").iter();
    let found = contracts.find(|it| it["contract"] == contract);
    found.expect("it is in the book").clone()
}

/// Rule, level, found, limit and article of each look under this code.
fn looks(cumul: &Cumul, contract: &str, code: &str) -> Vec<Value> {
    let told = told(cumul, contract);
    let checks = told["checks"].as_array().expect("a list").iter();
    let checks = checks.filter(|it| it["code"] == code);
    checks
        .map(|it| {
            json!([
                it["rule"],
                it["level"],
                it["found"]["value"],
                it["limit"]["value"],
                it["source"]
            ])
        })
        .collect()
}

#[test]
fn recruitment_where_it_is_difficult_asks_for_five_years_in_the_register() {
    let motive = contract(
        "motif-2",
        "hopital",
        "contract_practitioner_recruitment",
        json!({ "end": "2028-11-01" }),
    );
    let since = |day: Value| {
        let cumul = book(
            json!({ "registered_on": day }),
            std::slice::from_ref(&motive),
        );
        looks(&cumul, "motif-2", "registered_too_shortly")
    };
    let article = "CSP, art. R6152-336 ; décret 2024-1133";
    let four = json!({ "months": 48, "days": 1 });
    assert_eq!(
        since(json!("2022-11-01")),
        [json!(["ST-31b", "warning", four, "60m", article])]
    );
    let five = json!({ "months": 60, "days": 0 });
    assert_eq!(
        since(json!("2021-11-02")),
        [json!(["ST-31b", "holds", five, "60m", article])]
    );
    let unknown = since(Value::Null);
    assert_eq!(unknown, [json!(["ST-31b", "holds", null, "60m", article])]);
}

#[test]
fn a_fifth_of_the_year_from_afar_is_enough_unless_one_is_a_psychiatrist() {
    let platform = contract(
        "tele",
        "plateforme",
        "teleconsultation",
        json!({ "conditions": { "teleconsultation_share": "25" } }),
    );
    let as_a = |specialty: &str| {
        let profile = json!({ "specialty": specialty });
        let cumul = book(profile, std::slice::from_ref(&platform));
        looks(&cumul, "tele", "above_teleconsultation")
    };
    let article = "Convention 2024, art. 87 à 90 ; CSP, art. L4081-1";
    assert_eq!(
        as_a("médecine générale"),
        [json!(["ST-13", "warning", "25", "20", article])]
    );
    assert_eq!(
        as_a("psychiatrie"),
        [json!(["ST-13", "holds", "25", "40", article])]
    );
}

#[test]
fn hours_of_teaching_are_held_against_both_limits() {
    let teaching = |hours: u32| {
        let conditions = json!({ "conditions": { "teaching_hours": hours } });
        let contract = contract("cours", "faculte", "local_authority_sessions", conditions);
        let cumul = book(json!({}), &[contract]);
        let looks = looks(&cumul, "cours", "above_teaching_hours");
        let levels = looks
            .iter()
            .map(|it| it[1].as_str().expect("a level").to_owned());
        (levels.collect::<Vec<_>>(), looks)
    };
    assert_eq!(teaching(96).0, ["holds", "holds"]);
    let (levels, looks) = teaching(120);
    assert_eq!(levels, ["info", "holds"]);
    let source = "Décret 87-889, agents temporaires vacataires";
    assert_eq!(looks[0], json!(["ST-36", "info", 120, 96, source]));
    assert_eq!(teaching(188).0, ["info", "info"]);
}

#[test]
fn notice_counts_the_contracts_of_every_ground_in_the_hospital() {
    let short = |id: &str, kind: &str, start: &str, end: &str| {
        contract(id, "hopital", kind, json!({ "start": start, "end": end }))
    };
    let contracts = [
        short(
            "un",
            "contract_practitioner_replacement",
            "2026-07-01",
            "2026-11-30",
        ),
        short(
            "deux",
            "contract_practitioner_recruitment",
            "2026-12-01",
            "2027-02-28",
        ),
    ];
    let alone = book(json!({}), &contracts[1..]);
    let notice = |cumul: &Cumul| told(cumul, "deux")["dates"]["notice"]["least"].clone();
    assert_eq!(notice(&alone), "1m", "three months");
    assert_eq!(
        notice(&book(json!({}), &contracts)),
        "2m",
        "ST-31f: eight in all"
    );
}

#[test]
fn work_on_another_site_brings_its_bonus_each_month() {
    let terms = json!([{
        "valid_from": "2026-11-02",
        "pay": { "unit": "year", "full_time": "60000.00", "quota": "40" },
        "extras": { "territorial": { "half_days": 2, "sites": 1 } },
    }]);
    let post = contract(
        "poste",
        "hopital",
        "contract_practitioner_mixed",
        json!({ "terms": terms }),
    );
    let mut month = book(json!({}), &[post]).month("2026-11", "poste");
    assert_eq!(month["totals"]["due"], "2450.00", "2 000.00 and 450.00");
    let bonus = month["fixed"][1].take();
    assert_eq!(
        (&bonus["amount"], &bonus["rule"]),
        (&json!("450.00"), &json!("ST-34"))
    );
    let words = bonus["explained"].as_str().expect("words");
    assert!(words.contains("prime d’exercice territorial"), "{words}");
    assert!(
        words.contains("2\u{a0}demi-journées par semaine"),
        "{words}"
    );
}
