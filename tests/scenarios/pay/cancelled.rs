//! Who cancelled, when that was told, and what is due for it.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

use crate::scenarios::Cumul;

/// Half of it where the clinic cancels less than 48 hours before.
fn with_fee(shifts: &[Value]) -> Value {
    let mut book = clinic_book(shifts);
    book["contracts"][0]["terms"] = json!([{
        "valid_from": "2026-01-01",
        "pay": { "unit": "hour", "rate": "90.00" },
        "extras": { "cancellation": { "hours": 48, "percent": "50" } }
    }]);
    book
}

fn cancelled(at: &str, who: Option<&str>) -> Value {
    let mut one = shift("un", "2026-03-10T08:00", "2026-03-10T16:00", "cancelled");
    one["cancelled_at"] = json!(at);
    if let Some(who) = who {
        one["cancelled_by"] = json!(who);
    }
    one
}

#[test]
fn a_month_claims_the_fee_of_a_shift_that_the_employer_cancelled_and_says_why() {
    let book = with_fee(&[cancelled("2026-03-08T09:00:00Z", Some("employer"))]);
    let month = Cumul::holding("2026-03-31", &book.to_string()).month("2026-03", "heures");
    assert_eq!(month["totals"]["due"], "360.00");
    let part = &month["shifts"][0]["parts"][0];
    assert_eq!(part["rule"], "PA-16");
    assert_eq!(
        part["explained"],
        "annulée par l’employeur 46\u{a0}h avant le début, moins de 48\u{a0}h avant\u{a0}: \
         50\u{a0}% de 720,00\u{a0}€"
    );
}

#[test]
fn a_month_claims_nothing_for_a_shift_that_the_doctor_cancelled() {
    for who in [Some("doctor"), Some("nobody"), None] {
        let book = with_fee(&[cancelled("2026-03-08T09:00:00Z", who)]);
        let book = TryBook::holding("2026-03-31", &book);
        let months = book.ask("month_get", json!({ "month": "2026-03" }));
        assert!(
            months[0]["lines"].as_array().is_none_or(Vec::is_empty),
            "{who:?}"
        );
        let plan = book.ask(
            "plan_get",
            json!({ "from": "2026-03-10", "to": "2026-03-10" }),
        );
        let worth = &plan["shifts"][0]["worth"];
        assert_eq!(worth["amount"], Value::Null);
        assert_eq!(worth["explained"]["by"], "not_done");
        let why = match who {
            Some("doctor") => "other_side",
            Some(_) => "nobody",
            None => "who_unsaid",
        };
        assert_eq!(worth["explained"]["why"], why);
        assert_eq!(worth["explained"]["ahead"], 46 * 60);
    }
}

#[test]
fn the_doctor_says_who_cancelled_and_when_that_was_told() {
    let planned = shift("un", "2026-03-10T08:00", "2026-03-10T16:00", "confirmed");
    let book = TryBook::holding("2026-03-12", &with_fee(&[planned]));
    let mut entry = book.export()["shifts"][0].clone();
    entry["state"] = json!("cancelled");
    entry["cancelled_by"] = json!("employer");
    // Written down two days after, told on the eve at six in the evening.
    let ask = |told: &str| json!({ "shift": entry, "told": told });
    let refusal = book.refusal("shift_edit", ask("2026-03-13T18:00"));
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("day_ahead"), &json!("told"))
    );
    book.ask("shift_edit", ask("2026-03-09T18:00"));
    let shift = book.export()["shifts"][0].clone();
    assert_eq!(shift["cancelled_at"], "2026-03-09T17:00:00Z");
    assert_eq!(shift["cancelled_by"], "employer");
    let plan = || {
        book.ask(
            "plan_get",
            json!({ "from": "2026-03-10", "to": "2026-03-10" }),
        )
    };
    assert_eq!(plan()["shifts"][0]["told"], "2026-03-09T18:00");
    assert_eq!(plan()["shifts"][0]["amount"], "360.00");
    let back = json!({ "ids": ["un"], "state": "confirmed" });
    book.ask("shift_set_state", back);
    let shift = book.export()["shifts"][0].clone();
    assert_eq!(
        shift["cancelled_by"],
        Value::Null,
        "it is not cancelled any more"
    );
    let again = json!({ "ids": ["un"], "state": "cancelled", "cancelled_by": "doctor" });
    book.ask("shift_set_state", again);
    assert_eq!(plan()["shifts"][0]["amount"], Value::Null);
}
