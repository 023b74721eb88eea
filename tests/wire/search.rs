//! What a few letters find.

use serde_json::{Value, json};
use testkit::TryBook;

use super::case::world;
use super::months::issued;

fn found(book: &TryBook, text: &str, day: Option<&str>) -> Vec<Value> {
    let hits = book.ask("search_find", json!({ "text": text, "day": day }));
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
fn nothing_is_found_by_nothing() {
    assert_eq!(found(&world(), "  ", None), [] as [Value; 0]);
    assert_eq!(
        found(&world(), "aubierge marseille", None),
        [] as [Value; 0]
    );
}
