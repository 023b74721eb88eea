//! What the other ways of being paid are worth.

mod cancelled;
mod explained;

use serde_json::{Value, json};
use testkit::{clinic_book, shift};

use super::Cumul;

/// The month of March 2026 under these terms.
fn march(terms: Value, shifts: &[Value]) -> Value {
    let mut book = clinic_book(shifts);
    book["contracts"][0]["terms"] = terms;
    Cumul::holding("2026-03-31", &book.to_string()).month("2026-03", "heures")
}

fn from_new_year(pay: Value) -> Value {
    json!([{ "valid_from": "2026-01-01", "pay": pay }])
}

fn done(id: &str, start: &str, end: &str) -> Value {
    shift(id, start, end, "done")
}

#[test]
fn half_days_are_cut_at_one_and_a_night_is_two() {
    let pay = json!({ "unit": "half_day", "rate": "180.00" });
    let shifts = [
        done("matin", "2026-03-02T08:30", "2026-03-02T13:00"),
        done("journee", "2026-03-03T08:30", "2026-03-03T18:30"),
        done("nuit", "2026-03-04T18:30", "2026-03-05T08:30"),
    ];
    let month = march(from_new_year(pay), &shifts);
    assert_eq!(month["totals"]["half_days"], 1 + 2 + 2);
    assert_eq!(month["totals"]["due"], "900.00");
}

#[test]
fn a_contract_may_cut_the_day_elsewhere_or_count_half_days_by_hand() {
    let pay = json!({ "unit": "half_day", "rate": "180.00", "cut": "14:00" });
    let mut agreed = done("accord", "2026-03-03T08:30", "2026-03-03T18:30");
    agreed["half_days"] = json!(3);
    let shifts = [
        done("matin", "2026-03-02T08:30", "2026-03-02T13:30"),
        agreed,
    ];
    let month = march(from_new_year(pay), &shifts);
    assert_eq!(month["totals"]["half_days"], 1 + 3, "13:30 is morning here");
    assert_eq!(month["totals"]["due"], "720.00");
}

#[test]
fn a_day_is_paid_once_however_many_times_the_doctor_comes() {
    let pay = json!({ "unit": "day", "rate": "400.00" });
    let shifts = [
        done("matin", "2026-03-02T08:00", "2026-03-02T12:00"),
        done("soir", "2026-03-02T14:00", "2026-03-02T18:00"),
        done("lendemain", "2026-03-03T08:00", "2026-03-03T12:00"),
    ];
    let month = march(from_new_year(pay), &shifts);
    assert_eq!(month["totals"]["due"], "800.00");
    assert_eq!(month["shifts"][1]["amount"], "0.00", "the same day again");
}

#[test]
fn a_flat_shift_is_worth_the_same_whatever_its_length() {
    let pay = json!({ "unit": "shift", "rate": "650.00" });
    let shifts = [
        done("garde", "2026-03-02T18:30", "2026-03-03T08:30"),
        done("courte", "2026-03-04T18:00", "2026-03-04T20:00"),
    ];
    let month = march(from_new_year(pay), &shifts);
    assert_eq!(month["totals"]["due"], "1300.00");
}

#[test]
fn only_what_was_done_is_paid() {
    let pay = json!({ "unit": "shift", "rate": "650.00" });
    let shifts = [
        done("faite", "2026-03-02T08:00", "2026-03-02T12:00"),
        shift(
            "annulee",
            "2026-03-03T08:00",
            "2026-03-03T12:00",
            "cancelled",
        ),
        shift("prevue", "2026-03-04T08:00", "2026-03-04T12:00", "planned"),
    ];
    let month = march(from_new_year(pay), &shifts);
    assert_eq!(month["totals"]["due"], "650.00");
    assert_eq!(month["open"], 1, "the planned one is still to be settled");
}

#[test]
fn an_unpaid_break_is_taken_off_the_hours() {
    let mut session = done("pause", "2026-03-02T08:00", "2026-03-02T18:00");
    session["break_minutes"] = json!(45);
    let pay = json!({ "unit": "hour", "rate": "90.00" });
    let month = march(from_new_year(pay), &[session]);
    assert_eq!(month["totals"]["minutes"], 555);
    assert_eq!(month["totals"]["due"], "832.50", "9.25 h × 90 €");
}

#[test]
fn fees_are_shared_on_the_total_of_each_percentage() {
    let terms = json!([
        { "valid_from": "2026-01-01", "pay": { "unit": "fees_percent", "percent": "70" } },
        { "valid_from": "2026-03-16", "pay": { "unit": "fees_percent", "percent": "72.5" } }
    ]);
    let fees = |id, day, sum| {
        let mut shift = done(id, &format!("{day}T09:00"), &format!("{day}T17:00"));
        shift["fees"] = json!(sum);
        shift
    };
    let shifts = [
        fees("a", "2026-03-02", "300.01"),
        fees("b", "2026-03-03", "300.01"),
        fees("c", "2026-03-16", "450.10"),
    ];
    let month = march(terms, &shifts);
    let totals = &month["totals"];
    assert_eq!(totals["fees"], "1050.12");
    // 600.02 × 70 % = 420.014, rounded once; 450.10 × 72.5 % = 326.3225.
    assert_eq!(totals["due"], "746.33");
    assert_eq!(totals["kept"], "303.79");
    // Each line says its exact share; those of the month add up to what is due.
    let first = &month["shifts"][0];
    assert_eq!(first["amount"], Value::Null);
    assert_eq!(
        first["shares"],
        json!([{ "fees": "300.01", "percent": "70", "euros": "210.007" }])
    );
    assert_eq!(
        month["shares"],
        json!([
            { "fees": "600.02", "percent": "70", "amount": "420.01" },
            { "fees": "450.10", "percent": "72.5", "amount": "326.32" }
        ])
    );
}

#[test]
fn a_month_with_fees_that_were_not_entered_is_not_closed() {
    let mut book = clinic_book(&[done("a", "2026-03-02T09:00", "2026-03-02T17:00")]);
    book["contracts"][0]["terms"] = from_new_year(json!({
        "unit": "fees_percent", "percent": "70"
    }));
    let cumul = Cumul::holding("2026-03-31", &book.to_string());
    let refusal = cumul.refused(&["close", "heures", "2026-03"]);
    assert_eq!(refusal["code"], "fees_missing");
    assert_eq!(refusal["about"]["day"], "2026-03-02");
}

#[test]
fn days_of_payment_count_from_the_issue_or_from_the_end_of_the_month() {
    for (from, due_on) in [("issue", "2026-05-05"), ("period_end", "2026-04-30")] {
        let mut book = clinic_book(&[done("a", "2026-03-02T09:00", "2026-03-02T17:00")]);
        book["contracts"][0]["payment"] = json!({ "days": 30, "from": from });
        let cumul = Cumul::holding("2026-04-05", &book.to_string());
        assert_eq!(cumul.invoice("heures", "2026-03"), "F2026-001");
        assert_eq!(cumul.month("2026-03", "heures")["due_on"], due_on, "{from}");
    }
}

#[test]
fn vat_is_added_where_the_contract_is_taxable() {
    let mut book = clinic_book(&[done("a", "2026-03-02T09:00", "2026-03-02T17:00")]);
    book["contracts"][0]["vat"] = json!("taxable");
    let cumul = Cumul::holding("2026-03-31", &book.to_string());
    cumul.invoice("heures", "2026-03");
    let ledger = cumul.done(&["report", "ledger"]);
    assert_eq!(ledger["balance"], "864.00", "720 € and 20 %");
    let vat = cumul.month("2026-03", "heures")["vat"].clone();
    assert_eq!(vat, json!({ "category": "S", "exemption_code": null }));
}

#[test]
fn a_night_at_la_reunion_knows_no_summer_time() {
    let mut book = clinic_book(&[
        done("ete", "2026-03-28T20:00", "2026-03-29T08:00"),
        done("hiver", "2026-10-24T20:00", "2026-10-25T08:00"),
    ]);
    book["sites"][0]["zone"] = json!("Indian/Reunion");
    book["sites"][0]["holiday_zone"] = json!("reunion");
    let cumul = Cumul::holding("2026-10-31", &book.to_string());
    for month in ["2026-03", "2026-10"] {
        let minutes = cumul.month(month, "heures")["totals"]["minutes"].clone();
        assert_eq!(minutes, 720, "{month}");
    }
}

#[test]
fn two_places_with_the_same_hours_on_the_clock_need_not_overlap() {
    // 8:00 in Saint-Denis is 5:00 in Paris: done by the time Nancy starts.
    let mut book = clinic_book(&[
        done("nancy", "2026-01-05T10:00", "2026-01-05T12:00"),
        done("reunion", "2026-01-05T08:00", "2026-01-05T12:00"),
    ]);
    let site = json!({
        "id": "saint-denis", "employer": "clinique", "name": "Saint-Denis",
        "zone": "Indian/Reunion", "holiday_zone": "reunion"
    });
    book["sites"].as_array_mut().expect("a list").push(site);
    book["shifts"][1]["site"] = json!("saint-denis");
    let cumul = Cumul::holding("2026-01-31", &book.to_string());
    let report = cumul.done(&["report", "conflicts"]);
    assert_eq!(report["conflicts"], json!([]));
}

#[test]
fn two_shifts_at_once_are_told_with_the_time_that_they_share_and_a_skipped_hour_with_its_rule() {
    let book = clinic_book(&[
        done("matin", "2026-01-05T08:00", "2026-01-05T12:00"),
        done("midi", "2026-01-05T11:15", "2026-01-05T14:00"),
        done("nuit", "2026-03-29T02:30", "2026-03-29T08:00"),
    ]);
    let cumul = Cumul::holding("2026-03-31", &book.to_string());
    let asked = [
        "report",
        "conflicts",
        "--from",
        "2026-01-01",
        "--to",
        "2026-03-31",
    ];
    let report = cumul.done(&asked);
    assert_eq!(
        report["conflicts"],
        json!([
            {
                "type": "overlap", "severity": "blocking", "shifts": ["matin", "midi"],
                "contracts": [], "day": "2026-01-05", "until": "2026-01-05", "rule": null,
                "says": "Personne n’est à deux endroits à la fois ; une astreinte peut couvrir un autre travail, si vous le voulez.",
                "source": "calcul", "confidence": "sure", "figures": { "minutes": 45 },
                "cure": { "what": "move_one" }
            },
            {
                "type": "skipped_hour", "severity": "warning", "shifts": ["nuit"],
                "contracts": [], "day": "2026-03-29", "until": "2026-03-29", "rule": "WT-13",
                "says": "Au passage à l’heure d’été, l’heure de 2 h à 3 h n’existe pas.",
                "source": "changement d’heure", "confidence": "sure", "figures": {},
                "cure": { "what": "another_hour" }
            }
        ])
    );
}
