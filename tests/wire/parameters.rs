//! Numbers of the law: the value of a day, the doctor's own, and what moves.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

/// A session of eight hours at 90 € on each of these days, subject to VAT.
fn taxed(today: &str, days: &[&str]) -> TryBook {
    let session = |day: &&str| {
        shift(
            day,
            &format!("{day}T08:00"),
            &format!("{day}T16:00"),
            "done",
        )
    };
    let mut book = clinic_book(&days.iter().map(session).collect::<Vec<_>>());
    book["contracts"][0]["vat"] = json!("taxable");
    TryBook::holding(today, &book)
}

fn own(key: &str, value: &str, from: &str) -> Value {
    json!({
        "key": key, "value": value, "valid_from": from, "source": "JO du jour",
        "confidence": "sure"
    })
}

fn set(book: &TryBook, key: &str, value: &str, from: &str) {
    book.ask(
        "parameter_set",
        json!({ "parameter": own(key, value, from) }),
    );
}

fn effect_of(book: &TryBook, key: &str, value: &str, from: &str) -> Value {
    book.ask("parameter_check", json!({ "set": own(key, value, from) }))
}

/// A number, as the screen lists it.
fn number(book: &TryBook, key: &str) -> Value {
    let list = book.ask("parameter_list", json!({}));
    let mut found = list.as_array().expect("a list").iter();
    found
        .rfind(|number| number["key"] == key)
        .expect(key)
        .clone()
}

/// Value, whether it is the doctor's, and until when, the latest first.
fn told(number: &Value) -> Vec<(String, bool, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("–").to_owned();
    let values = number["values"].as_array().expect("a list").iter();
    let line = |value: &Value| {
        let edited = value["edited"].as_bool().expect("yes or no");
        (
            text(&value["parameter"]["value"]),
            edited,
            text(&value["until"]),
        )
    };
    values.map(line).collect()
}

fn holding(number: &Value) -> Value {
    let mut values = number["values"].as_array().expect("a list").iter();
    let found = values.find(|value| value["in_force"] == true);
    found.expect("a value in force")["parameter"]["value"].clone()
}

fn close(book: &TryBook, month: &str) -> Value {
    let month = json!({ "contract": "heures", "month": month });
    book.ask("month_close", month)["value"].clone()
}

fn draft(book: &TryBook, statement: &Value) -> Value {
    book.ask("invoice_draft", json!({ "statement": statement }))["value"].clone()
}

fn gross(book: &TryBook, invoice: &Value) -> Value {
    book.ask("invoice_get", json!({ "id": invoice }))["totals"]["gross"].clone()
}

#[test]
fn a_duty_has_the_price_of_its_day_and_the_list_says_until_when() {
    let book = TryBook::empty("2023-12-31");
    let duty = number(&book, "hospital.sujetion.full");
    assert_eq!(holding(&duty), "281.35");
    let dated = |value: &str, until: &str| (value.to_owned(), false, until.to_owned());
    assert_eq!(
        told(&duty),
        [dated("422.03", "–"), dated("281.35", "2023-12-31")]
    );
    let book = TryBook::empty("2024-01-01");
    assert_eq!(holding(&number(&book, "hospital.sujetion.full")), "422.03");
}

#[test]
fn a_rate_of_three_decimals_is_kept_as_it_is() {
    let book = TryBook::empty("2026-06-30");
    let rate = number(&book, "ik.car.cv5.near");
    assert_eq!(
        (holding(&rate), &rate["unit"]),
        (json!("0.636"), &json!("euros_per_km"))
    );
    set(&book, "ik.car.cv5.near", "0.641", "2026-01-01");
    assert_eq!(holding(&number(&book, "ik.car.cv5.near")), "0.641");
    assert_eq!(book.export()["parameters"][0]["value"], "0.641");
}

#[test]
fn my_value_wins_from_its_day_and_taking_it_back_gives_the_shipped_one() {
    let book = TryBook::empty("2026-06-30");
    set(&book, "late.flat", "45", "2013-01-01");
    let flat = number(&book, "late.flat");
    assert_eq!(holding(&flat), "45");
    let line = |value: &str, edited| (value.to_owned(), edited, "–".to_owned());
    assert_eq!(told(&flat), [line("45", true), line("40", false)]);
    assert_eq!(flat["values"][1]["replaced"], true);
    book.ask(
        "parameter_remove",
        json!({ "key": "late.flat", "valid_from": "2013-01-01" }),
    );
    assert_eq!(told(&number(&book, "late.flat")), [line("40", false)]);
}

#[test]
fn my_value_that_was_entered_for_the_wrong_day_moves_to_the_right_one() {
    let book = TryBook::empty("2026-06-30");
    set(&book, "late.flat", "45", "2026-06-01");
    let moved = json!({
        "parameter": own("late.flat", "45", "2026-07-01"), "replaces": "2026-06-01"
    });
    book.ask("parameter_set", moved);
    let flat = number(&book, "late.flat");
    assert_eq!(holding(&flat), "40", "until the first of July");
    assert_eq!(flat["values"].as_array().map(Vec::len), Some(2));
    set(&book, "late.flat", "50", "2026-08-01");
    let onto = json!({
        "parameter": own("late.flat", "50", "2026-07-01"), "replaces": "2026-08-01"
    });
    let refusal = book.refusal("parameter_set", onto);
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("same_day_twice"), &json!("valid_from"))
    );
}

#[test]
fn a_value_that_nobody_read_since_is_to_be_verified() {
    let confidence = |day: &str| {
        let smic = number(&TryBook::empty(day), "smic.hourly_gross");
        smic["values"][0]["confidence"].clone()
    };
    assert_eq!(confidence("2026-01-15"), "sure");
    assert_eq!(confidence("2026-11-24"), "to_verify");
}

#[test]
fn a_new_rate_of_vat_tells_what_it_does_to_the_months_that_are_not_invoiced() {
    let book = taxed("2026-07-15", &["2026-05-05", "2026-06-02", "2026-07-07"]);
    let may = close(&book, "2026-05");
    let june = draft(&book, &close(&book, "2026-06"));
    assert_eq!(gross(&book, &june), "864.00");
    let effect = effect_of(&book, "vat.normal", "25", "2026-07-01");
    let moved = effect["moved"].as_array().expect("a list");
    let months: Vec<_> = moved.iter().map(|month| &month["month"]).collect();
    assert_eq!(
        months,
        ["2026-05", "2026-06", "2026-07"],
        "closed, drafted, open"
    );
    for month in moved {
        assert_eq!(
            (&month["before"], &month["after"]),
            (&json!("864.00"), &json!("900.00"))
        );
        assert_eq!(month["employer"], "Clinique Sainte-Aubierge");
    }
    assert_eq!(effect["kept"], 0);
    assert_eq!(gross(&book, &june), "864.00", "asking changes nothing");
    set(&book, "vat.normal", "25", "2026-07-01");
    assert_eq!(gross(&book, &june), "900.00", "as it was told");
    assert_eq!(gross(&book, &draft(&book, &may)), "900.00");
}

#[test]
fn an_edit_of_the_past_does_not_move_what_is_issued() {
    let book = taxed("2026-07-15", &["2026-05-05"]);
    let may = draft(&book, &close(&book, "2026-05"));
    book.ask("invoice_issue", json!({ "id": may }));
    let effect = effect_of(&book, "vat.normal", "25", "2020-01-01");
    assert_eq!(effect, json!({ "moved": [], "kept": 1, "kept_months": [] }));
    set(&book, "vat.normal", "25", "2020-01-01");
    set(&book, "late.flat", "45", "2020-01-01");
    assert_eq!(gross(&book, &may), "864.00");
    let view = book.ask("invoice_get", json!({ "id": may }));
    assert_eq!(view["invoice"]["issue"]["late_flat"], "40.00");
}

#[test]
fn an_edit_does_not_move_the_pay_of_a_closed_month() {
    let book = taxed("2026-07-15", &["2026-05-05"]);
    close(&book, "2026-05");
    let may = || book.ask("month_get", json!({ "month": "2026-05" }))[0]["totals"].clone();
    let before = may();
    for number in book
        .ask("parameter_list", json!({}))
        .as_array()
        .expect("a list")
    {
        let unit = number["unit"].as_str().expect("a word");
        let value = match unit {
            "date" => "2026-01-01",
            "day_of_year" => "01-01",
            _ => "1",
        };
        set(
            &book,
            number["key"].as_str().expect("a name"),
            value,
            "2015-01-01",
        );
    }
    assert_eq!(may(), before);
}

#[test]
fn what_starts_tomorrow_moves_no_month_today() {
    let book = taxed("2026-07-15", &["2026-05-05"]);
    let effect = effect_of(&book, "vat.normal", "25", "2026-07-16");
    assert_eq!(effect, json!({ "moved": [], "kept": 0, "kept_months": [] }));
}

#[test]
fn another_indemnity_of_late_payers_is_told_for_the_invoices_to_come() {
    let book = taxed("2026-07-15", &["2026-05-05"]);
    let effect = effect_of(&book, "late.flat", "45", "2026-07-01");
    let month = &effect["moved"][0];
    assert_eq!(month["late"], true);
    assert_eq!(month["before"], month["after"], "what is to pay stays");
    let public = effect_of(&book, "late.public.points", "9", "2026-07-01");
    assert_eq!(public["moved"], json!([]), "a clinic is no public body");
}

#[test]
fn going_back_to_the_shipped_value_is_told_before_too() {
    let book = taxed("2026-07-15", &["2026-05-05"]);
    set(&book, "vat.normal", "25", "2026-07-01");
    let shipped = |day: &str| json!({ "remove": { "key": "vat.normal", "valid_from": day } });
    let effect = book.ask("parameter_check", shipped("2026-07-01"));
    let month = &effect["moved"][0];
    assert_eq!(
        (&month["before"], &month["after"]),
        (&json!("900.00"), &json!("864.00"))
    );
    assert_eq!(
        book.refusal("parameter_check", shipped("2014-01-01"))["code"],
        "not_found",
        "it came with Cumul"
    );
}

#[test]
fn a_value_is_refused_at_its_field_whether_asked_or_kept() {
    let book = TryBook::empty("2026-07-15");
    for (key, value, code) in [
        ("late.flat", "", "required"),
        ("late.flat", "quarante", "unknown"),
        ("late.flat", "40,00", "unknown"),
        ("late.flat", "-40", "negative"),
        ("late.flat", "40.005", "too_precise"),
        ("vat.normal", "2000", "out_of_range"),
        ("pdsa.exempt_days", "60.5", "too_precise"),
        ("einvoice.receive", "2026-02-30", "unknown"),
        ("licence.end", "31-12", "unknown"),
    ] {
        let parameter = own(key, value, "2026-01-01");
        let kept = book.refusal("parameter_set", json!({ "parameter": parameter }));
        let asked = book.refusal("parameter_check", json!({ "set": parameter }));
        assert_eq!(
            (&kept["code"], &kept["field"]),
            (&json!(code), &json!("value")),
            "{key} {value}"
        );
        assert_eq!(kept, asked, "{key} {value}");
    }
}

#[test]
fn a_number_that_only_a_later_version_knows_comes_and_goes_with_the_book() {
    let mut book = clinic_book(&[]);
    book["parameters"] = json!([own("tomorrow.rate", "1.2667", "2027-01-01")]);
    let book = TryBook::holding("2026-07-15", &book);
    assert_eq!(number(&book, "tomorrow.rate")["theme"], "other");
    assert_eq!(book.export()["parameters"][0]["value"], "1.2667");
}

#[test]
fn another_duty_allowance_moves_the_open_month_and_not_the_closed_one() {
    let book = TryBook::empty("2026-12-01");
    let months = include_str!("../fixtures/books/a5.json");
    let months = serde_json::from_str(months).expect("JSON");
    book.import(&months).expect("imported");
    let effect = || effect_of(&book, "hospital.sujetion.full", "450.00", "2026-11-01");
    let moved = effect()["moved"].clone();
    assert_eq!(moved[0]["before"], "2133.04");
    assert_eq!(
        moved[0]["after"], "2161.01",
        "27.97 euros more for the night"
    );
    let month = json!({ "contract": "pc", "month": "2026-11" });
    book.ask("month_close", month);
    assert_eq!(
        effect()["moved"],
        json!([]),
        "it keeps what it was closed with"
    );
    let kept = effect()["kept_months"].clone();
    assert_eq!(kept.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&kept[0]["month"], &kept[0]["due"]),
        (&json!("2026-11"), &json!("2133.04")),
        "and is named, with what that was"
    );
    let invoices = effect_of(&book, "late.flat", "45", "2020-01-01");
    assert_eq!(invoices["kept_months"], json!([]), "no pay depends on it");
}
