//! A11: the hours of two employers, and a practice beside them.

use serde_json::{Value, json};

use super::{book, conflicts, contract, of_kind, shift};
use crate::scenarios::Cumul;

/// Mondays to Fridays at 35 hours, and hours at the clinic on some days: their
/// day and length.
fn ardouvin(evenings: &[(&str, u32)], more: &[Value]) -> Cumul {
    let contracts = [
        contract("espic", "espic", "permanent", json!({})),
        contract(
            "clinique",
            "clinique",
            "fixed_term",
            json!({ "end": "2026-12-31" }),
        ),
        contract("cabinet", "cabinet", "liberal_associate", json!({})),
    ];
    let employers = [
        ("espic", "nonprofit_hospital"),
        ("clinique", "private_clinic"),
        ("cabinet", "colleague_practice"),
    ];
    let mut shifts = more.to_vec();
    let monday: domain::time::Day = "2026-09-07".parse().expect("a day");
    for at in [0, 1, 2, 3, 4, 7, 8, 9, 10, 11] {
        let day = monday.plus_days(at);
        let (start, end) = (format!("{day}T09:00"), format!("{day}T16:00"));
        shifts.push(shift(
            &format!("espic-{day}"),
            "espic",
            "espic",
            &start,
            &end,
        ));
    }
    for (day, hours) in evenings {
        let (start, end) = (format!("{day}T17:00"), format!("{day}T{}:00", 17 + hours));
        shifts.push(shift(
            &format!("soir-{day}"),
            "clinique",
            "clinique",
            &start,
            &end,
        ));
    }
    Cumul::holding(
        "2026-09-30",
        &book(&employers, &contracts, &shifts).to_string(),
    )
}

const EVENINGS: [(&str, u32); 8] = [
    ("2026-09-08", 3),
    ("2026-09-09", 3),
    ("2026-09-10", 3),
    ("2026-09-12", 3),
    ("2026-09-14", 4),
    ("2026-09-15", 4),
    ("2026-09-16", 4),
    ("2026-09-17", 4),
];

fn saturday() -> Value {
    shift(
        "samedi",
        "cabinet",
        "cabinet",
        "2026-09-19T09:00",
        "2026-09-19T17:00",
    )
}

#[test]
fn a11_47_hours_are_no_conflict_and_51_are_three_hours_above_48() {
    let cumul = ardouvin(&EVENINGS, &[saturday()]);
    assert_eq!(
        conflicts(&cumul, "2026-09-07", "2026-09-13"),
        [json!(null); 0],
        "47 h, of which three days of 10 h"
    );
    let second = conflicts(&cumul, "2026-09-14", "2026-09-20");
    let week = &of_kind(&second, "week_48h")[0];
    assert_eq!(
        (
            &week["severity"],
            &week["rule"],
            &week["day"],
            &week["until"]
        ),
        (
            &json!("warning"),
            &json!("WT-01"),
            &json!("2026-09-14"),
            &json!("2026-09-20")
        )
    );
    assert_eq!(
        week["figures"],
        json!({
            "minutes": 51 * 60, "most": 48 * 60, "excess": 3 * 60,
            "with_hospital": 51 * 60, "load": 59 * 60
        }),
        "the practice is no salaried hour, and fills the week all the same"
    );
    assert_eq!(week["cure"], json!({ "what": "take_off", "by": 180 }));
    let days = of_kind(&second, "daily_10h");
    let told: Vec<_> = days
        .iter()
        .map(|it| (it["day"].clone(), it["figures"]["excess"].clone()))
        .collect();
    let four = ["2026-09-14", "2026-09-15", "2026-09-16", "2026-09-17"];
    assert_eq!(told, four.map(|day| (json!(day), json!(60))));
    assert!(days.iter().all(|it| it["severity"] == "warning"));
    let load = &of_kind(&second, "real_load")[0];
    assert_eq!(
        (&load["severity"], &load["figures"]["minutes"]),
        (&json!("info"), &json!(59 * 60))
    );
}

#[test]
fn a11_twelve_weeks_of_47_hours_are_3_hours_above_the_average_of_44() {
    let mut shifts = Vec::new();
    let monday: domain::time::Day = "2026-03-02".parse().expect("a day");
    for at in 0..60 {
        let day = monday.plus_days(at / 5 * 7 + at % 5);
        // 9 h a day, 11 on Fridays.
        let end = if at % 5 == 4 { 19 } else { 17 };
        let (start, end) = (format!("{day}T08:00"), format!("{day}T{end}:00"));
        shifts.push(shift(
            &format!("jour-{day}"),
            "clinique",
            "clinique",
            &start,
            &end,
        ));
    }
    let cumul = ardouvin(&[], &shifts);
    // The clinic alone: the other employer comes later that year.
    let april = conflicts(&cumul, "2026-04-01", "2026-04-30");
    let average = &of_kind(&april, "avg_44h_12w")[0];
    assert_eq!(
        average["figures"],
        json!({
            "from": "2026-03-02", "to": "2026-05-24", "minutes": 12 * 47 * 60,
            "average": 47 * 60, "most": 44 * 60, "excess": 3 * 60, "excess_in_all": 36 * 60
        })
    );
    assert_eq!(average["source"], "C. trav., art. L3121-22 et L8261-1");
    assert_eq!(average["severity"], "warning");
}

#[test]
fn a_limit_of_the_doctors_own_wins_over_that_of_the_law() {
    let cumul = ardouvin(&EVENINGS, &[]);
    let own = json!({
        "key": "wt.load", "value": "40", "valid_from": "2026-01-01", "source": "mon repère",
        "confidence": "sure"
    });
    cumul.call("parameter_set", &json!({ "parameter": own }));
    let first = conflicts(&cumul, "2026-09-07", "2026-09-13");
    let load = &of_kind(&first, "real_load")[0];
    assert_eq!(load["figures"]["excess"], 7 * 60, "47 h of 40");
}
