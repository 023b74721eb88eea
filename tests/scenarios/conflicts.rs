//! What does not hold on a plan, read by `cumul report conflicts`: A2, A4, A5,
//! A10 and A11.

mod of_hours;
mod weighed;

use serde_json::{Value, json};

use super::Cumul;

/// A contract of the kind that its name says, from a day on.
fn contract(id: &str, employer: &str, kind: &str, more: Value) -> Value {
    let mut contract = json!({
        "id": id, "employer": employer, "kind": kind, "title": id, "start": "2026-01-01",
        "settlement": "payslip", "tax_category": "salary", "pension_scheme": "none",
        "vat": "exempt_care", "payment": { "days": 30, "from": "period_end" },
    });
    for (name, value) in more.as_object().expect("fields") {
        contract[name] = value.clone();
    }
    contract
}

/// A book of these employers, each with a place of its name.
fn book(employers: &[(&str, &str)], contracts: &[Value], shifts: &[Value]) -> Value {
    let each = employers.iter();
    let places = each
        .clone()
        .map(|(id, _)| json!({ "id": id, "employer": id, "name": id, "zone": "Europe/Paris" }));
    let places: Vec<_> = places.collect();
    let employers: Vec<_> = each
        .map(|(id, kind)| json!({ "id": id, "kind": kind, "name": id }))
        .collect();
    json!({
        "format": "cumul-book/1", "employers": employers, "sites": places,
        "contracts": contracts, "shifts": shifts,
    })
}

/// A planned shift under a contract, at the place of its employer.
fn shift(id: &str, contract: &str, site: &str, start: &str, end: &str) -> Value {
    json!({ "id": id, "contract": contract, "site": site, "start": start, "end": end })
}

/// The conflicts of some days.
fn conflicts(cumul: &Cumul, from: &str, to: &str) -> Vec<Value> {
    let report = cumul.done(&["report", "conflicts", "--from", from, "--to", to]);
    report["conflicts"].as_array().expect("a list").clone()
}

/// Those of one kind.
fn of_kind(all: &[Value], kind: &str) -> Vec<Value> {
    let of_it = all.iter().filter(|it| it["type"] == kind);
    of_it.cloned().collect()
}

const A2: &str = include_str!("../fixtures/books/a2.json");

/// A2, with these licences.
fn student(licences: &[(&str, &str)]) -> Cumul {
    let mut book: Value = serde_json::from_str(A2).expect("JSON");
    let licence = |(at, (from, until)): (usize, &(&str, &str))| {
        json!({
            "id": format!("licence-{at}"), "kind": "locum_licence", "title": "Licence",
            "issued_on": from, "valid_until": until, "file_name": "licence.pdf",
            "file": format!("files/licence-{at}.pdf"), "added_at": "2026-11-02T08:00:00Z"
        })
    };
    book["documents"] = licences.iter().enumerate().map(licence).collect();
    Cumul::holding("2026-11-12", &book.to_string())
}

#[test]
fn a2_five_days_after_the_licence_are_blocked_until_it_is_renewed() {
    let november = |licences| conflicts(&student(licences), "2026-11-01", "2026-11-30");
    let found = of_kind(
        &november(&[("2025-11-16", "2026-11-15")]),
        "licence_not_covering_date",
    );
    let days: Vec<_> = found.iter().map(|it| it["day"].clone()).collect();
    let beyond = [
        "2026-11-16",
        "2026-11-17",
        "2026-11-18",
        "2026-11-19",
        "2026-11-20",
    ];
    assert_eq!(json!(days), json!(beyond));
    let first = &found[0];
    assert_eq!(first["severity"], "blocking");
    assert_eq!(first["rule"], "ST-02");
    assert_eq!(first["source"], "CSP, art. L4131-2");
    assert_eq!(first["figures"], json!({ "good_until": "2026-11-15" }));
    assert_eq!(first["cure"], json!({ "what": "renew_licence" }));
    let renewed = november(&[("2025-11-16", "2026-11-15"), ("2026-11-12", "2027-11-15")]);
    let told: Vec<_> = renewed.iter().map(|it| it["type"].clone()).collect();
    assert_eq!(json!(told), json!(["real_load"]), "five days of ten hours");
}

#[test]
fn what_was_set_aside_stands_in_the_report_with_its_reason() {
    let student = student(&[("2025-11-16", "2027-11-15")]);
    let load = || {
        of_kind(
            &conflicts(&student, "2026-11-01", "2026-11-30"),
            "real_load",
        )[0]
        .clone()
    };
    assert_eq!(load()["set_aside"], Value::Null);
    let month = json!({ "from": "2026-11-01", "to": "2026-11-30" });
    let rows = student.call("conflict_list", &month);
    let mut rows = rows.as_array().expect("a list").iter();
    let row = rows.find(|row| row["of"]["kind"] == "real_load");
    let of = row.expect("a full week")["of"].clone();
    let question = json!({ "of": of, "reason": "Une semaine, pas deux" });
    student.call("conflict_set_aside", &question);
    assert_eq!(
        load()["set_aside"],
        json!({ "reason": "Une semaine, pas deux", "on": "2026-11-12" })
    );
}

#[test]
fn a4_a_nursing_home_that_the_insurance_does_not_name_is_a_warning() {
    let ehpad = contract("ehpad", "ehpad", "liberal_sessions", json!({}));
    let afternoon = shift(
        "vendredi",
        "ehpad",
        "ehpad",
        "2026-12-04T14:00",
        "2026-12-04T18:00",
    );
    let insured = |activities: Value| {
        let mut book = book(
            &[("ehpad", "private_nursing_home")],
            std::slice::from_ref(&ehpad),
            std::slice::from_ref(&afternoon),
        );
        book["documents"] = json!([{
            "id": "rcp", "kind": "malpractice_insurance", "title": "RCP 2026",
            "issued_on": "2026-01-01", "valid_until": "2026-12-31", "insured": activities,
            "file_name": "rcp.pdf", "file": "files/rcp.pdf", "added_at": "2026-01-02T08:00:00Z"
        }]);
        let cumul = Cumul::holding("2026-11-21", &book.to_string());
        conflicts(&cumul, "2026-12-01", "2026-12-31")
    };
    let found = insured(json!(["clinic", "replacement"]));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0]["type"], "insurance_activity_not_listed");
    assert_eq!(found[0]["severity"], "warning");
    assert_eq!(found[0]["day"], "2026-12-04");
    assert_eq!(found[0]["shifts"], json!(["vendredi"]));
    assert_eq!(found[0]["source"], "CSP, art. L1142-2");
    assert_eq!(found[0]["figures"], json!({ "activity": "nursing_home" }));
    assert_eq!(insured(json!(["clinic", "nursing_home"])), [json!(null); 0]);
}

const A5: &str = include_str!("../fixtures/books/a5.json");

/// A5: a mixed practice, with a centre and a practice in town to come.
fn mixed() -> Value {
    let mut book: Value = serde_json::from_str(A5).expect("JSON");
    let beside = [
        ("salines", "health_centre", "permanent", "2026-06-01"),
        (
            "cabinet",
            "colleague_practice",
            "liberal_associate",
            "2027-01-04",
        ),
    ];
    for (name, employer, kind, start) in beside {
        let push = |list: &mut Value, item: Value| list.as_array_mut().expect("a list").push(item);
        push(
            &mut book["employers"],
            json!({ "id": name, "kind": employer, "name": name }),
        );
        let site = json!({ "id": name, "employer": name, "name": name, "zone": "Europe/Paris" });
        push(&mut book["sites"], site);
        let begins = json!({ "start": start });
        push(&mut book["contracts"], contract(name, name, kind, begins));
    }
    let centre = shift(
        "centre",
        "salines",
        "salines",
        "2026-11-14T09:00",
        "2026-11-14T12:00",
    );
    book["shifts"].as_array_mut().expect("a list").push(centre);
    book
}

#[test]
fn a5_the_centre_on_the_morning_after_a_night_comes_after_half_an_hour_of_rest() {
    let cumul = Cumul::holding("2026-12-01", &mixed().to_string());
    let november = conflicts(&cumul, "2026-11-01", "2026-11-30");
    let found = of_kind(&november, "rest_after_night_duty");
    assert_eq!(found.len(), 1, "{november:?}");
    let rest = &found[0];
    assert_eq!(rest["severity"], "warning");
    assert_eq!(
        (&rest["day"], &rest["rule"]),
        (&json!("2026-11-14"), &json!("WT-06"))
    );
    assert_eq!(rest["shifts"], json!(["garde", "centre"]));
    assert_eq!(
        rest["figures"],
        json!({
            "duty": 840, "earliest": "2026-11-14T19:30",
            "earliest_if_equal": "2026-11-14T22:30", "least": 660, "rest": 30
        })
    );
    let cure = json!({ "what": "start_later", "by": "2026-11-14T19:30" });
    assert_eq!(rest["cure"], cure);
    let says = rest["says"].as_str().expect("a sentence");
    assert!(says.contains("repos de sécurité"), "{says}");
    assert_eq!(
        of_kind(&november, "half_day_quota_exceeded"),
        [json!(null); 0],
        "17 of 27"
    );
}

#[test]
fn a5_the_director_was_told_of_the_practice_16_days_late() {
    let told = |on: &str| {
        let mut book = mixed();
        book["formalities"] = json!([{
            "contract": "pc", "code": "PC-6",
            "answer": { "state": "done", "on": on, "means": "registered_letter" }
        }]);
        let cumul = Cumul::holding("2026-12-01", &book.to_string());
        of_kind(
            &conflicts(&cumul, "2027-01-01", "2027-01-31"),
            "prior_notice_late",
        )
    };
    let late = told("2026-11-20");
    assert_eq!(late[0]["figures"]["late"], 16);
    assert_eq!(late[0]["figures"]["due_on"], "2026-11-04");
    assert_eq!(late[0]["contracts"], json!(["pc", "cabinet"]));
    assert_eq!(late[0]["rule"], "CU-04");
    assert_eq!(told("2026-11-04"), [json!(null); 0]);
}

/// A10: a hospital practitioner of so many half-days and a practice.
fn titular(half_days: u32, interest: u32) -> Cumul {
    let post = json!({
        "conditions": { "half_days": half_days, "general_interest_half_days": interest }
    });
    let contracts = [
        contract("chu", "montferriere", "hospital_practitioner", post),
        contract(
            "cabinet",
            "cabinet",
            "liberal_associate",
            json!({ "start": "2026-12-01" }),
        ),
    ];
    let employers = [
        ("montferriere", "public_hospital"),
        ("cabinet", "colleague_practice"),
    ];
    let mut book = book(&employers, &contracts, &[]);
    book["formalities"] = json!([{
        "contract": "chu", "code": "PH-1",
        "answer": { "state": "done", "on": "2026-10-20", "means": "registered_letter" }
    }]);
    Cumul::holding("2026-11-21", &book.to_string())
}

#[test]
fn a10_the_director_was_told_19_days_late_and_one_half_day_of_interest_is_too_many() {
    let december = conflicts(&titular(8, 2), "2026-12-01", "2026-12-31");
    let late = &of_kind(&december, "prior_notice_late")[0];
    assert_eq!(
        late["figures"],
        json!({ "due_on": "2026-10-01", "late": 19, "quota": "80", "told_on": "2026-10-20" })
    );
    assert_eq!(late["severity"], "warning");
    let interest = &of_kind(&december, "general_interest_exceeded")[0];
    assert_eq!(interest["rule"], "CU-06");
    assert_eq!(
        interest["figures"],
        json!({ "half_days": 2, "most": 1, "excess": 1 })
    );
    assert_eq!(
        interest["cure"],
        json!({ "what": "take_off_half_days", "by": 1 })
    );
    let fewer = conflicts(&titular(7, 2), "2026-12-01", "2026-12-31");
    assert_eq!(
        of_kind(&fewer, "general_interest_exceeded")[0]["figures"]["most"],
        0
    );
}

#[test]
fn a10_a_full_time_practitioner_has_no_practice_outside() {
    let december = conflicts(&titular(10, 2), "2026-12-01", "2026-12-31");
    assert_eq!(december.len(), 1, "{december:?}");
    let beside = &december[0];
    assert_eq!(beside["type"], "liberal_beside_full_time");
    assert_eq!(
        (&beside["severity"], &beside["rule"]),
        (&json!("warning"), &json!("CU-05"))
    );
    assert_eq!(
        (&beside["day"], &beside["until"]),
        (&json!("2026-12-01"), &json!(null))
    );
    assert_eq!(beside["figures"], json!({ "quota": "100" }));
    let before = conflicts(&titular(10, 2), "2026-11-01", "2026-11-30");
    assert_eq!(before, [json!(null); 0], "the practice has not begun");
}

#[test]
fn more_than_two_years_of_conflicts_are_refused_at_their_end() {
    let cumul = titular(8, 1);
    let asked = [
        "report",
        "conflicts",
        "--from",
        "2024-01-01",
        "--to",
        "2026-12-31",
    ];
    let refusal = cumul.refused(&asked);
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("out_of_range"), &json!("to"))
    );
}
