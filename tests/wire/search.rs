//! What a few letters find.

use serde_json::{Value, json};
use testkit::TryBook;

use super::case::world;
use super::months::issued;

fn found(book: &TryBook, text: &str, day: Option<&str>) -> Vec<Value> {
    let hits = book.ask("search_find", json!({ "text": text, "day": day }));
    hits.as_array().expect("a list").clone()
}

fn sought(book: &TryBook, ask: Value) -> Vec<Value> {
    let hits = book.ask("search_find", ask);
    hits.as_array().expect("a list").clone()
}

fn kinds(hits: &[Value]) -> Vec<&str> {
    hits.iter().filter_map(|hit| hit["what"].as_str()).collect()
}

#[test]
fn an_employer_is_found_by_a_part_of_its_name_and_what_belongs_to_it_after_it() {
    let book = world();
    issued(&book);
    let hits = found(&book, "aubierge", None);
    assert_eq!(hits[0]["employer"], "clinique");
    let kinds = kinds(&hits);
    assert_eq!(kinds[..3], ["employer", "contract", "invoice"]);
    assert_eq!(
        kinds.iter().filter(|kind| **kind == "formality").count(),
        6,
        "no more than six"
    );
}

#[test]
fn a_number_leads_to_its_invoice_and_a_day_to_its_shifts() {
    let book = world();
    issued(&book);
    let hits = found(&book, "f2026-001", None);
    assert_eq!(kinds(&hits), ["invoice"]);
    assert_eq!(hits[0]["gross"], "1800.00");
    let hits = found(&book, "2/6", Some("2026-06-02"));
    assert_eq!(kinds(&hits), ["shift"]);
    assert_eq!(hits[0]["shift"], "juin");
    let night = found(&book, "", Some("2026-06-10"));
    assert_eq!(night[0]["shift"], "nuit", "the night that ends on that day");
}

#[test]
fn a_day_finds_no_contract_by_the_words_of_its_title_until_other_words_name_it() {
    let book = world();
    let mut contract = book.export()["contracts"][1].clone();
    contract["title"] = json!("Remplacement, du 24 au 30 novembre 2026");
    contract["end"] = json!("2026-11-30");
    book.ask("contract_save", json!({ "contract": contract }));
    assert_eq!(kinds(&found(&book, "24 nov", None)), ["contract"]);
    assert_eq!(
        kinds(&found(&book, "24 nov", Some("2026-11-24"))),
        [] as [&str; 0]
    );
    let named = json!({
        "text": "remplacement 24 nov", "day": "2026-11-24", "beside": "remplacement"
    });
    assert_eq!(kinds(&sought(&book, named)), ["contract"]);
}

#[test]
fn nothing_is_found_by_nothing() {
    assert_eq!(found(&world(), "  ", None), [] as [Value; 0]);
    assert_eq!(
        found(&world(), "aubierge marseille", None),
        [] as [Value; 0]
    );
}

#[test]
fn the_word_invoice_may_stand_before_its_number_or_its_sum() {
    let book = world();
    issued(&book);
    let first = |hits: Vec<Value>| hits.into_iter().find(|hit| hit["what"] == "invoice");
    assert!(first(found(&book, "facture f2026", None)).is_some());
    assert!(first(found(&book, "avoir f2026", None)).is_none());
    for sum in ["1800", "1800.0", "1800.00"] {
        let ask = json!({ "text": "1 800", "sum": sum, "beside": "aubierge" });
        assert!(first(sought(&book, ask)).is_some(), "{sum}");
    }
    for (sum, beside) in [("180", ""), ("1800.10", ""), ("1800", "marseille")] {
        let ask = json!({ "text": sum, "sum": sum, "beside": beside });
        assert!(first(sought(&book, ask)).is_none(), "{sum} {beside}");
    }
}

#[test]
fn hours_lead_to_the_shifts_near_today_that_have_them() {
    let book = world();
    let shifts = |ask: Value| -> Vec<String> {
        let hits = sought(&book, ask).into_iter();
        hits.filter_map(|hit| hit["shift"].as_str().map(str::to_owned))
            .collect()
    };
    let morning = json!({ "text": "8h", "hours": { "start": "08:00" } });
    assert_eq!(
        shifts(morning),
        ["juillet", "sans-honoraires", "juin"],
        "the nearest first"
    );
    let night = json!({ "text": "20h-8h", "hours": { "start": "20:00", "end": "08:00" } });
    assert_eq!(shifts(night), ["nuit"]);
    let of_one = json!({ "text": "8h", "hours": { "start": "08:00" }, "beside": "corvaisier" });
    assert_eq!(shifts(of_one.clone()), ["sans-honoraires"]);
    assert_eq!(
        kinds(&sought(&book, of_one)),
        ["shift", "employer", "contract"],
        "and for whom they may be meant"
    );
    let day = json!({ "text": "2/6", "day": "2026-06-02", "beside": "corvaisier" });
    assert_eq!(shifts(day), [] as [String; 0]);
}

#[test]
fn a_step_says_its_date_while_it_is_to_be_done() {
    let hits = found(&world(), "formalites corvaisier", None);
    assert_eq!(hits.len(), 6);
    assert!(hits.iter().any(|hit| hit["due_on"].is_string()));
}
