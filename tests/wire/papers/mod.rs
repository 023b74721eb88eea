//! Contracts that are drawn up clause by clause.

mod clauses;

use serde_json::{Value, json};
use testkit::TryBook;

use super::case::{Case, assert_all, case, world};

/// The contract of the replacement at Corvaisier's.
pub(super) fn replacement() -> Value {
    json!({ "paper": "locum_contract", "contract": "remplacement", "effective": null })
}

/// The contract of the sessions in the clinic.
pub(super) fn sessions() -> Value {
    json!({ "paper": "session_contract", "contract": "heures", "effective": null })
}

/// One clause of a paper.
pub(super) fn clause_of(of: &Value, key: &str) -> Value {
    json!({ "of": of, "key": key })
}

/// Other words for a clause.
pub(super) fn words(of: &Value, key: &str, title: &str, text: &str) -> Value {
    json!({ "of": of, "key": key, "words": { "title": title, "text": text } })
}

/// A clause of the doctor's own behind `after`.
pub(super) fn own(of: &Value, after: Option<&str>, title: &str, text: &str) -> Value {
    json!({ "of": of, "after": after, "words": { "title": title, "text": text } })
}

fn telling(facts: Value) -> Value {
    json!({ "of": replacement(), "facts": facts })
}

pub(super) const CASES: &[Case] = &[
    case(
        "paper_unsuited",
        "contract",
        "clause_list",
        |_| json!({ "paper": "locum_contract", "contract": "heures" }),
    ),
    case(
        "paper_unsuited",
        "contract",
        "paper_preview",
        |_| json!({ "paper": "session_contract", "contract": "remplacement" }),
    ),
    case(
        "nothing_to_amend",
        "effective",
        "clause_list",
        |_| json!({ "paper": "amendment", "contract": "heures", "effective": "2026-09-01" }),
    ),
    case(
        "required",
        "effective",
        "clause_list",
        |_| json!({ "paper": "amendment", "contract": "heures" }),
    ),
    case("no_text_version", "path", "paper_save", |book| {
        json!({
            "ask": { "paper": "council_transmission", "contract": "heures" },
            "path": book.beside("lettre.docx"),
        })
    }),
    case("required", "words.title", "clause_edit", |_| {
        words(&replacement(), "fees", "  ", "Huit dixièmes.")
    }),
    case("required", "words.text", "clause_edit", |_| {
        words(&replacement(), "fees", "Honoraires", "\n \n")
    }),
    case("too_long", "words.text", "clause_add", |_| {
        own(&replacement(), None, "Divers", &"mot ".repeat(3_000))
    }),
    case("not_found", "key", "clause_edit", |_| {
        words(&replacement(), "no_yield", "Rendement", "Aucun critère.")
    }),
    case("not_found", "key", "clause_add", |_| {
        own(&replacement(), Some("ailleurs"), "Divers", "Rien.")
    }),
    // A proposed clause is left out, never gone.
    case("not_found", "key", "clause_remove", |_| {
        clause_of(&replacement(), "fees")
    }),
    case("unknown", "facts", "paper_facts_set", |_| {
        telling(json!({ "duties": "anesthésie" }))
    }),
    case("too_long", "facts", "paper_facts_set", |_| {
        telling(json!({ "means": "a".repeat(1_001) }))
    }),
];

#[test]
fn what_cannot_be_drawn_up_is_refused_and_nothing_changes() {
    assert_all(CASES);
}

#[test]
fn a_contract_is_offered_the_papers_that_are_made_for_it() {
    let book = world();
    let offered = |paper: &str| {
        let rows = book.ask("paper_contracts", json!({ "paper": paper }));
        let rows = rows.as_array().expect("a list").clone();
        rows.into_iter()
            .map(|row| row["contract"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(offered("locum_contract"), [json!("remplacement")]);
    assert_eq!(offered("session_contract"), [json!("heures")]);
    assert!(offered("amendment").is_empty(), "nothing changes yet");
    let mut contract = book.export()["contracts"][0].clone();
    assert_eq!(contract["id"], "heures");
    let mut dearer = contract["terms"][0].clone();
    dearer["valid_from"] = json!("2026-07-01");
    dearer["pay"]["rate"] = json!("95.00");
    let terms = contract["terms"].as_array_mut().expect("a list");
    terms.push(dearer);
    book.ask("contract_save", json!({ "contract": contract }));
    assert_eq!(offered("amendment"), [json!("heures")]);
}

#[test]
fn the_step_that_asks_for_the_contract_leads_to_the_paper_that_makes_it() {
    let book = world();
    let rows = book.ask("formality_list", json!({}));
    let rows = rows.as_array().expect("a list");
    let paper = |code: &str| {
        let row = rows.iter().find(|row| row["code"] == code);
        row.unwrap_or_else(|| panic!("no step {code}"))["paper"].clone()
    };
    assert_eq!(paper("REM-1"), "locum_contract");
    assert_eq!(paper("LIB-1"), "session_contract");
    assert_eq!(paper("LIB-2"), "council_transmission");
}

/// A public hospital pays liberal work by L6146-2 alone.
#[test]
fn a_step_of_a_contract_that_the_paper_is_not_for_leads_nowhere() {
    let book = world();
    let mut contract = book.export()["contracts"][0].clone();
    contract["kind"] = json!("public_hospital_liberal");
    book.ask("contract_save", json!({ "contract": contract }));
    let rows = book.ask("formality_list", json!({}));
    let step = rows.as_array().expect("a list").iter();
    let mut step = step.filter(|row| row["code"] == "LIB-1");
    assert_eq!(step.next().expect("the step")["paper"], Value::Null);
}

/// The texts of a paper, as they are printed.
pub(super) fn printed(book: &TryBook, of: &Value) -> Vec<(String, String)> {
    let clauses = clauses(book, of);
    let text = |it: &Value| it.as_str().expect("a text").to_owned();
    let kept = clauses.iter().filter(|it| it["left_out"] == false);
    kept.map(|it| (text(&it["key"]), text(&it["words"]["text"])))
        .collect()
}

/// Every clause of a paper, those that are left out among them.
pub(super) fn clauses(book: &TryBook, of: &Value) -> Vec<Value> {
    let shown = book.ask("clause_list", of.clone());
    shown["clauses"].as_array().expect("a list").clone()
}
