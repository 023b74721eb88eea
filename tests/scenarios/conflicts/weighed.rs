//! « Est-ce que je peux accepter ? », asked before one says yes.

use serde_json::{Value, json};

use super::super::Cumul;
use super::{book, contract, shift};

/// Two mornings at the nursing home; the clinic pays 90 € an hour.
fn cumul() -> Cumul {
    let terms = json!([{
        "valid_from": "2026-01-01", "pay": { "unit": "hour", "rate": "90.00" },
    }]);
    let contracts = [
        contract("ehpad", "ehpad", "permanent", json!({})),
        contract(
            "clinique",
            "clinique",
            "liberal_sessions",
            json!({ "settlement": "invoice", "tax_category": "bnc", "terms": terms }),
        ),
    ];
    let shifts = [
        shift(
            "lundi",
            "ehpad",
            "ehpad",
            "2026-11-23T08:00",
            "2026-11-23T12:00",
        ),
        shift(
            "mardi",
            "ehpad",
            "ehpad",
            "2026-11-24T08:00",
            "2026-11-24T12:00",
        ),
    ];
    let employers = [
        ("ehpad", "private_nursing_home"),
        ("clinique", "private_clinic"),
    ];
    let mut book = book(&employers, &contracts, &shifts);
    book["travel"] = json!([
        { "to": "ehpad", "minutes": 20, "kilometres": 15 },
        { "to": "clinique", "minutes": 30, "kilometres": 25 },
        { "from": "ehpad", "to": "clinique", "minutes": 15, "kilometres": 12 },
    ]);
    Cumul::holding("2026-11-20", &book.to_string())
}

fn weighed(cumul: &Cumul, start: &str, end: &str) -> Value {
    let mut proposed = shift("proposee", "clinique", "clinique", start, end);
    for (name, value) in [
        ("kind", json!("session")),
        ("state", json!("planned")),
        ("break_minutes", json!(0)),
        ("note", json!("")),
    ] {
        proposed[name] = value;
    }
    cumul.call("shift_weigh", &json!({ "shift": proposed, "told": null }))
}

#[test]
fn an_afternoon_after_a_morning_elsewhere_tells_what_it_takes_and_what_an_hour_of_it_brings() {
    let cumul = cumul();
    let told = weighed(&cumul, "2026-11-23T13:00", "2026-11-23T17:00");
    assert_eq!(told["amount"], "360.00", "4 h at 90 €");
    let around = &told["around"];
    assert_eq!(around["before"]["rest"], 60);
    assert_eq!(around["there"], json!({ "place": "ehpad", "minutes": 15 }));
    assert_eq!(around["back"], json!({ "place": null, "minutes": 30 }));
    // 20 + 15 + 30 minutes on the road in place of 2 × 20.
    assert_eq!(around["takes"], 4 * 60 + 25);
    assert_eq!(told["an_hour"], "81.51", "360 € over 4 h 25");
    let week = &around["weeks"][0];
    assert_eq!(week["load_before"], 2 * (4 * 60 + 40));
    assert_eq!(week["salaried"], 8 * 60);
    let plan = cumul.call(
        "plan_get",
        &json!({ "from": "2026-11-23", "to": "2026-11-29" }),
    );
    assert_eq!(
        plan["shifts"].as_array().map(Vec::len),
        Some(2),
        "nothing is kept"
    );
}

#[test]
fn only_arithmetic_says_no() {
    let cumul = cumul();
    let twice = weighed(&cumul, "2026-11-23T11:00", "2026-11-23T15:00");
    assert_eq!(twice["answer"], "no", "two places at once");
    let night = weighed(&cumul, "2026-11-23T20:00", "2026-11-24T07:30");
    assert_eq!(night["answer"], "yes_but", "no rest before the morning");
}
