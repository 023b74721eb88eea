//! Contracts that `cumul paper` writes as text documents, read by python-docx.

use serde_json::{Value, json};

use super::programs::{answer, python};
use crate::scenarios::{Cumul, replaced};

const LOCUM: &str = include_str!("../fixtures/books/a1.json");

fn read(cumul: &Cumul, to_sign: bool) -> Value {
    let file = cumul.beside("contrat.docx");
    let path = file.to_str().expect("a path");
    let sign: &[&str] = if to_sign { &["--to-sign"] } else { &[] };
    let of = ["paper", "D-06", "--contract", "remplacement"];
    cumul.done(&[&of[..], sign, &["--out", path]].concat());
    let plain = answer(&mut python("read_docx.py"), path);
    let plain = plain.replace("\\u00a0", " ").replace("\\u202f", " ");
    serde_json::from_str(&plain).expect("what was read")
}

/// The book of the locum, before anybody signs.
fn unsigned() -> String {
    let mut book: Value = serde_json::from_str(LOCUM).expect("a book");
    for contract in book["contracts"].as_array_mut().expect("a list") {
        contract["signed_on"] = Value::Null;
    }
    book.to_string()
}

fn call(cumul: &Cumul, command: &str, question: Value) {
    cumul.done(&["call", command, &question.to_string()]);
}

fn of() -> Value {
    json!({ "paper": "locum_contract", "contract": "remplacement", "effective": null })
}

/// Where a clause stands among the others.
fn place(read: &Value, title: &str) -> Option<usize> {
    let clauses = read["clauses"].as_array().expect("a list");
    clauses.iter().position(|it| it == title)
}

fn says(read: &Value, list: &str, part: &str) -> bool {
    let all = read[list].as_array().expect("a list").iter();
    all.filter_map(Value::as_str).any(|it| it.contains(part))
}

#[test]
fn the_other_party_reads_the_contract_in_french_with_its_clauses_in_order() {
    let cumul = Cumul::holding("2026-03-02", &unsigned());
    let words = json!({ "title": "Partage", "text": "Huit dixièmes.\n– le jour\n– la nuit" });
    call(
        &cumul,
        "clause_edit",
        json!({ "of": of(), "key": "fees", "words": words }),
    );
    call(
        &cumul,
        "clause_leave_out",
        json!({ "of": of(), "key": "dispute" }),
    );
    call(
        &cumul,
        "clause_move",
        json!({ "of": of(), "key": "fees", "to": 0 }),
    );
    let read = read(&cumul, true);
    assert_eq!(read["language"], "fr-FR");
    assert_eq!(read["page"], json!([210, 297]));
    assert_eq!(read["named"], json!(["Contrat de remplacement"]));
    assert_eq!(place(&read, "Partage"), Some(0));
    assert!(place(&read, "Objet") < place(&read, "Dates et durée"));
    assert_eq!(place(&read, "Conciliation"), None);
    assert_eq!(
        read["numbered"], read["clauses"],
        "headings number themselves"
    );
    assert!(says(&read, "words", "Huit dixièmes.") && says(&read, "words", "– la nuit"));
    assert!(says(&read, "words", "ci-après « le médecin remplacé »"));
    assert!(says(&read, "words", "ci-après « le remplaçant »"));
    assert!(says(&read, "words", "Corvaisier") && says(&read, "words", "Tanguy-Orsel"));
    assert!(says(&read, "signed", "Le médecin remplacé"));
    assert!(says(&read, "signed", "Le remplaçant"));
    assert!(says(&read, "foot", "paraphes"));
    let title = read["title"].as_str().expect("a title");
    assert!(title.starts_with("Contrat de remplacement"), "{title}");
}

#[test]
fn a_draft_says_so_on_each_page_and_the_version_to_sign_does_not() {
    let cumul = Cumul::holding("2026-03-02", &unsigned());
    assert_eq!(read(&cumul, false)["head"], json!(["Projet"]));
    assert_eq!(read(&cumul, true)["head"], json!([]));
}

#[test]
fn the_replaced_doctor_is_named_first_from_both_sides() {
    let covered = read(&replaced("2026-03-02"), false);
    let locum = read(&Cumul::holding("2026-03-02", LOCUM), false);
    for read in [&covered, &locum] {
        let words = read["words"].as_array().expect("a list");
        let at = |part: &str| {
            let mut all = words.iter().filter_map(Value::as_str);
            all.position(|it| it.contains(part)).expect("a party")
        };
        assert!(at("Corvaisier") <= at("ci-après « le médecin remplacé »"));
        assert!(at("ci-après « le médecin remplacé »") < at("ci-après « le remplaçant »"));
    }
}

#[test]
fn a_signed_contract_is_a_copy_that_nobody_signs_again() {
    let copy = read(&Cumul::holding("2026-06-18", LOCUM), false);
    assert_eq!(copy["head"], json!(["Copie du 18 juin 2026"]));
    assert!(!says(&copy, "signed", "lu et approuvé"));
    assert!(says(&copy, "words", "seul l’exemplaire signé fait foi"));
}
