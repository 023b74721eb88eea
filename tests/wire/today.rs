//! What the first screen says of a book.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

/// The clinic in Nancy and, forty minutes away, the same clinic's house in
/// Metz; home is ten minutes from Nancy.
fn two_places(shifts: &[Value]) -> Value {
    let mut book = clinic_book(shifts);
    let metz = json!({
        "id": "metz", "employer": "clinique", "name": "Consultation, Metz", "zone": "Europe/Paris"
    });
    book["sites"].as_array_mut().expect("a list").push(metz);
    book["travel"] = json!([
        { "to": "nancy", "minutes": 10, "kilometres": 5 },
        { "from": "metz", "to": "nancy", "minutes": 40, "kilometres": 57 }
    ]);
    book
}

fn in_metz(id: &str, start: &str, end: &str) -> Value {
    let mut there = shift(id, start, end, "planned");
    there["site"] = json!("metz");
    there
}

fn today(day: &str, book: &Value) -> Value {
    TryBook::holding(day, book).ask("today_get", json!({}))
}

#[test]
fn an_empty_book_has_a_quiet_first_screen() {
    let seen = TryBook::empty("2026-06-10").ask("today_get", json!({}));
    for list in ["coming", "steps", "expiring", "owing"] {
        assert_eq!(seen[list], json!([]), "{list}");
    }
    assert_eq!(seen["month"], Value::Null);
    assert_eq!(seen["week"], json!({ "number": 24, "done": 0, "ahead": 0 }));
}

#[test]
fn the_next_shifts_come_with_the_road_to_them_and_say_when_it_is_too_long() {
    let seen = today(
        "2026-06-09",
        &two_places(&[
            shift("hier", "2026-06-08T08:00", "2026-06-08T12:00", "done"),
            shift("matin", "2026-06-10T08:00", "2026-06-10T12:00", "confirmed"),
            in_metz("midi", "2026-06-10T12:30", "2026-06-10T16:00"),
            shift("soir", "2026-06-10T17:00", "2026-06-10T20:00", "planned"),
            shift(
                "annulée",
                "2026-06-11T08:00",
                "2026-06-11T12:00",
                "cancelled",
            ),
            shift(
                "plus-tard",
                "2026-07-06T08:00",
                "2026-07-06T12:00",
                "planned",
            ),
        ]),
    );
    let coming = seen["coming"].as_array().expect("a list");
    let told: Vec<_> = coming
        .iter()
        .map(|it| {
            (
                it["shift"]["id"].as_str().expect("an id"),
                &it["travel"],
                &it["gap"],
                &it["too_short"],
            )
        })
        .collect();
    let (no, yes, none) = (&json!(false), &json!(true), &Value::Null);
    assert_eq!(
        told,
        [
            ("matin", &json!(10), none, no),
            ("midi", &json!(40), &json!(30), yes),
            ("soir", &json!(40), &json!(60), no),
            ("plus-tard", &json!(10), none, no),
        ]
    );
    assert_eq!(coming[0]["worth"]["amount"], "360.00");
    assert_eq!(
        seen["week"],
        json!({ "number": 24, "done": 240, "ahead": 630 })
    );
}

#[test]
fn the_plan_says_where_the_road_is_too_long_as_the_first_screen_does() {
    let book = two_places(&[
        shift("matin", "2026-06-10T08:00", "2026-06-10T12:00", "confirmed"),
        in_metz("midi", "2026-06-10T12:30", "2026-06-10T16:00"),
        shift("soir", "2026-06-10T17:00", "2026-06-10T20:00", "planned"),
    ]);
    let book = TryBook::holding("2026-06-09", &book);
    let seen = book.ask("today_get", json!({}));
    let week = json!({ "from": "2026-06-08", "to": "2026-06-14" });
    let plan = book.ask("plan_get", week);
    let short = |list: &Value, field: &str, none: Value| -> Vec<bool> {
        let list = list.as_array().expect("a list");
        list.iter().map(|it| it[field] != none).collect()
    };
    let on_plan = short(&plan["shifts"], "short_road", Value::Null);
    assert_eq!(on_plan, [false, true, false]);
    assert_eq!(on_plan, short(&seen["coming"], "too_short", json!(false)));
    assert_eq!(
        plan["shifts"][1]["short_road"],
        json!({ "from": "Bloc, Nancy", "travel": 40, "gap": 30 })
    );
}

#[test]
fn a_night_that_has_begun_is_still_ahead_and_one_that_ended_is_not() {
    let shifts = [
        shift("finie", "2026-06-07T20:00", "2026-06-08T08:00", "planned"),
        shift(
            "en-cours",
            "2026-06-08T20:00",
            "2026-06-09T08:00",
            "planned",
        ),
    ];
    let seen = today("2026-06-09", &clinic_book(&shifts));
    let coming = seen["coming"].as_array().expect("a list");
    assert_eq!(coming.len(), 1);
    assert_eq!(coming[0]["shift"]["id"], "en-cours");
}

#[test]
fn what_the_last_month_still_wants_goes_once_it_is_closed_and_invoiced() {
    let done = shift("mai", "2026-05-12T08:00", "2026-05-12T12:00", "done");
    let book = TryBook::holding("2026-06-09", &clinic_book(&[done]));
    let month = |book: &TryBook| book.ask("today_get", json!({}))["month"].clone();
    let asked = month(&book);
    assert_eq!(
        (&asked["month"], &asked["contracts"]),
        (&json!("2026-05"), &json!(1))
    );
    assert_eq!(asked["open"][0]["contract"], "heures");
    let question = json!({ "contract": "heures", "month": "2026-05" });
    let statement = book.ask("month_close", question)["value"].clone();
    let draft = book.ask("invoice_draft", json!({ "statement": statement }))["value"].clone();
    assert_eq!(month(&book)["open"][0]["invoice"], draft, "to be issued");
    book.ask("invoice_issue", json!({ "id": draft }));
    assert_eq!(month(&book), Value::Null);
    let late = book.restarted("2026-07-20").ask("today_get", json!({}));
    assert_eq!(late["owing"][0]["balance"], "360.00");
    assert_eq!(late["owing"][0]["days_late"], 11, "due on 9 July");
}

/// A half-time salary of a health centre since a day, and no shift.
fn salaried(start: &str) -> Value {
    let mut book = clinic_book(&[]);
    book["contracts"] = json!([{
        "id": "salaire", "employer": "clinique", "kind": "permanent",
        "title": "Médecin, mi-temps", "start": start, "settlement": "payslip",
        "tax_category": "salary", "pension_scheme": "agirc_arrco", "vat": "exempt_care",
        "payment": { "days": 30, "from": "period_end" },
        "terms": [{ "valid_from": start, "pay": {
            "unit": "month", "full_time": "8000.00", "quota": "50"
        } }]
    }]);
    book
}

#[test]
fn a_month_of_salary_without_any_shift_is_among_those_to_close() {
    let book = TryBook::holding("2026-06-09", &salaried("2026-03-01"));
    let months = |book: &TryBook| {
        let seen = book.ask("today_get", json!({}));
        let first = seen["month"].as_object().map(|_| seen["month"].clone());
        let more = seen["more_months"].as_array().expect("a list").clone();
        let all = first.into_iter().chain(more);
        all.map(|it| it["month"].clone()).collect::<Vec<_>>()
    };
    let waiting = |book: &TryBook| book.ask("month_hint", json!({}))["waiting"].clone();
    assert_eq!(months(&book), ["2026-03", "2026-04", "2026-05"]);
    assert_eq!(waiting(&book), json!(["2026-03", "2026-04", "2026-05"]));
    let march = json!({ "contract": "salaire", "month": "2026-03" });
    book.ask("month_close", march);
    assert_eq!(months(&book), ["2026-04", "2026-05"]);
    assert_eq!(
        book.ask("month_hint", json!({}))["to_close"],
        "2026-04",
        "the screens open on the oldest"
    );
    book.ask("history_undo", json!({}));
    assert_eq!(months(&book).len(), 3);
}

#[test]
fn years_of_salary_that_nobody_closed_are_told_for_the_last_one() {
    let book = TryBook::holding("2026-06-09", &salaried("1999-09-01"));
    let waiting = book.ask("month_hint", json!({}))["waiting"].clone();
    let waiting = waiting.as_array().expect("a list");
    assert_eq!(waiting.len(), 12);
    assert_eq!(
        (&waiting[0], &waiting[11]),
        (&json!("2025-06"), &json!("2026-05"))
    );
}

#[test]
fn documents_and_contracts_that_run_out_stand_nearest_first() {
    let book = TryBook::holding("2026-11-20", &clinic_book(&[]));
    let scan = book.file("rcp.pdf", "%PDF-1.7");
    for (title, until) in [
        ("RCP", "2026-12-15"),
        ("Ordre", "2026-11-01"),
        ("Diplôme", "2030-01-01"),
    ] {
        let question = json!({
            "path": scan, "kind": "malpractice_insurance", "title": title, "valid_until": until
        });
        book.ask("document_add", question);
    }
    let seen = book.ask("today_get", json!({}));
    let told: Vec<_> = seen["expiring"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| (it["what"].as_str().expect("a word"), &it["days_left"]))
        .collect();
    assert_eq!(
        told,
        [
            ("document", &json!(-19)),
            ("document", &json!(25)),
            ("contract", &json!(41))
        ]
    );
    let steps = seen["steps"].as_array().expect("a list");
    assert!(
        steps
            .iter()
            .all(|step| step["days_late"].as_i64() > Some(0))
    );
}

#[test]
fn what_is_counted_in_short_is_what_the_lists_hold() {
    let book = TryBook::demo("2026-06-10");
    let ledger = book.ask("ledger_get", json!({}));
    let sum = json!({ "balance": ledger["balance"], "late": ledger["late"] });
    assert_eq!(book.ask("ledger_sum", json!({})), sum);
    assert_ne!(sum["balance"], "0.00", "something is owed");
    let first = book.ask("today_get", json!({}));
    for name in ["balance", "overpaid"] {
        assert_eq!(first[name], ledger[name], "{name}");
    }

    let count = |list: &Value, of: &dyn Fn(&Value) -> bool| {
        let rows = list.as_array().expect("a list");
        rows.iter().filter(|row| of(row)).count()
    };
    let steps = book.ask("formality_list", json!({}));
    let pressing = count(&steps, &|row| row["pressing"] == true);
    let late = count(&steps, &|row| {
        row["pressing"] == true && row["days_late"].as_i64() > Some(0)
    });
    let told = json!({ "pressing": pressing, "late": late });
    assert_eq!(book.ask("formality_count", json!({})), told);

    let rows = book.ask("document_list", json!({}));
    let expired = count(&rows, &|row| row["expiry"] == "expired");
    let near = expired + count(&rows, &|row| row["expiry"] == "within30");
    let told = json!({ "near": near, "expired": expired });
    assert_eq!(book.ask("document_count", json!({})), told);
    assert!(pressing > 0 && near > 0, "there is something to count");
}

#[test]
fn notice_is_told_until_the_last_day_to_give_it() {
    let mut book = clinic_book(&[]);
    book["contracts"][0]["conditions"] = json!({ "notice": "2m" });
    let told = |day: &str| {
        let expiring = today(day, &book)["expiring"].clone();
        let mut expiring = expiring.as_array().expect("a list").clone();
        expiring.retain(|it| it["what"] == "milestone");
        let told = expiring.into_iter();
        told.map(|it| {
            json!([
                it["milestone"]["what"],
                it["milestone"]["on"],
                it["days_left"]
            ])
        })
        .collect::<Vec<_>>()
    };
    assert!(told("2026-08-31").is_empty(), "more than 60 days ahead");
    let notice = |days: i64| vec![json!(["notice_by", "2026-10-31", days])];
    assert_eq!(
        told("2026-09-15"),
        notice(46),
        "two months before 31 December"
    );
    assert_eq!(told("2026-10-31"), notice(0));
    assert!(told("2026-11-01").is_empty());
}
