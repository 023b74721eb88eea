//! What cannot be planned.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

use super::case::{Case, assert_all, case, world};

fn planned(id: &str, start: &str, end: &str) -> Value {
    json!({ "shift": shift(id, start, end, "planned") })
}

fn at_the_practice(start: &str, end: &str) -> Value {
    let mut entry = planned("autre", start, end);
    entry["shift"]["contract"] = json!("remplacement");
    entry["shift"]["site"] = json!("plouvaden");
    entry
}

pub(super) const CASES: &[Case] = &[
    case("conflict_blocks", "", "conflict_set_aside", |_| {
        json!({
            "of": { "kind": "overlap", "severity": "blocking", "day": "2026-06-02" },
            "reason": "Je m’arrange"
        })
    }),
    case("end_before_start", "end", "shift_plan", |_| {
        planned("a", "2026-06-20T16:00", "2026-06-20T08:00")
    }),
    case("out_of_range", "end", "shift_plan", |_| {
        planned("a", "2026-06-20T16:00", "2026-06-28T16:00")
    }),
    case("break_too_long", "break_minutes", "shift_plan", |_| {
        let mut entry = planned("a", "2026-06-20T08:00", "2026-06-20T09:00");
        entry["shift"]["break_minutes"] = json!(60);
        entry
    }),
    case("negative", "fees", "shift_plan", |_| {
        let mut entry = planned("a", "2026-06-20T08:00", "2026-06-20T09:00");
        entry["shift"]["fees"] = json!("-1.00");
        entry
    }),
    case("contract_not_covering", "contract", "shift_plan", |_| {
        planned("a", "2027-01-04T08:00", "2027-01-04T16:00")
    }),
    case(
        "contract_not_covering",
        "contract",
        "shift_repeat",
        |_| json!({ "id": "juillet", "every": 4, "until": "2027-02-28" }),
    ),
    case("licence_not_covering", "start", "shift_plan", |book| {
        let mut student = book.ask("profile_get", json!({}))["profile"].clone();
        student["standing"] = json!("student");
        book.ask("profile_save", json!({ "profile": student }));
        let scan = book.file("licence.pdf", "%PDF-1.7");
        let licence = json!({
            "path": scan, "kind": "locum_licence", "title": "Licence", "valid_until": "2026-06-09"
        });
        book.ask("document_add", licence);
        at_the_practice("2026-06-10T08:00", "2026-06-10T12:00")
    }),
    case("overlap", "start", "shift_plan", |_| {
        at_the_practice("2026-06-10T07:00", "2026-06-10T12:00")
    }),
    case("overlap", "start", "shift_move", |_| {
        json!({
            "id": "juillet", "start": "2026-06-02T15:00", "end": "2026-06-02T23:00"
        })
    }),
    case("site_of_other", "site", "shift_plan", |_| {
        let mut entry = planned("a", "2026-06-20T08:00", "2026-06-20T16:00");
        entry["shift"]["site"] = json!("plouvaden");
        entry
    }),
    case("duplicate", "", "shift_plan", |_| {
        planned("juin", "2026-06-20T08:00", "2026-06-20T16:00")
    }),
    case("shift_settled", "", "shift_remove", |book| {
        book.ask(
            "month_close",
            json!({ "contract": "heures", "month": "2026-06" }),
        );
        json!({ "ids": ["juin"] })
    }),
    case("shift_settled", "", "shift_move", |book| {
        book.ask(
            "month_close",
            json!({ "contract": "heures", "month": "2026-06" }),
        );
        json!({ "id": "juin", "start": "2026-06-03T08:00", "end": "2026-06-03T16:00" })
    }),
];

#[test]
fn what_cannot_be_planned_is_refused_and_nothing_changes() {
    assert_all(CASES);
}

#[test]
fn an_overlap_is_refused_with_the_name_and_the_hours_of_the_other() {
    let entry = at_the_practice("2026-06-10T07:00", "2026-06-10T12:00");
    let refusal = world().refusal("shift_plan", entry);
    let about = &refusal["about"];
    assert_eq!(about["employer"], "Clinique Sainte-Aubierge");
    assert_eq!(about["start"], "2026-06-09T20:00", "the night before");
    assert_eq!(about["end"], "2026-06-10T08:00");
}

#[test]
fn one_shift_may_begin_when_another_ends_and_a_night_on_call_may_lie_over_work() {
    let book = world();
    book.ask(
        "shift_plan",
        at_the_practice("2026-06-10T08:00", "2026-06-10T12:00"),
    );
    let mut on_call = planned("astreinte", "2026-06-10T08:00", "2026-06-10T20:00");
    on_call["shift"]["kind"] = json!("on_call");
    book.ask("shift_plan", on_call);
}

#[test]
fn an_import_records_an_overlap_and_flags_it() {
    let both = [
        shift("a", "2026-06-02T08:00", "2026-06-02T16:00", "planned"),
        shift("b", "2026-06-02T15:00", "2026-06-02T20:00", "planned"),
        shift(
            "hors-contrat",
            "2027-06-02T15:00",
            "2027-06-02T20:00",
            "planned",
        ),
    ];
    let book = TryBook::holding("2026-06-30", &clinic_book(&both));
    let plan = book.ask(
        "plan_get",
        json!({ "from": "2026-06-01", "to": "2026-06-30" }),
    );
    assert_eq!(plan["shifts"][0]["overlaps"], json!(["b"]));
    assert_eq!(plan["shifts"][1]["overlaps"], json!(["a"]));
    let plan = book.ask(
        "plan_get",
        json!({ "from": "2027-06-01", "to": "2027-06-30" }),
    );
    let worth = &plan["shifts"][0]["worth"];
    assert_eq!(worth["explained"], json!({ "by": "not_covered" }));
    assert_eq!(worth["amount"], Value::Null, "no expected pay");
}

#[test]
fn an_hour_that_the_clock_skips_is_counted_and_flagged() {
    let night = shift("nuit", "2026-03-28T20:00", "2026-03-29T02:30", "planned");
    let book = TryBook::holding("2026-06-30", &clinic_book(&[night]));
    let march = json!({ "from": "2026-03-01", "to": "2026-03-31" });
    let planned = book.ask("plan_get", march)["shifts"][0].clone();
    assert_eq!(planned["skipped_hour"], true);
    assert_eq!(planned["worth"]["minutes"], 390, "until half past three");
}
