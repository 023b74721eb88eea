//! What is typed wrong in a form.

use serde_json::{Value, json};
use testkit::TryBook;

use super::case::{Case, assert_all, case};

/// Changes one thing of what the book holds, as a question.
fn with(book: &TryBook, list: &str, noun: &str, pointer: &str, value: Value) -> Value {
    let mut item = match list {
        "profile" => book.export()[list].clone(),
        _ => book.export()[list][0].clone(),
    };
    *item.pointer_mut(pointer).expect("a place") = value;
    json!({ noun: item })
}

fn profile(book: &TryBook, field: &str, value: &str) -> Value {
    with(book, "profile", "profile", field, json!(value))
}

fn employer(book: &TryBook, field: &str, value: Value) -> Value {
    with(book, "employers", "employer", field, value)
}

/// The hourly contract, with something else in it.
fn contract(book: &TryBook, pointer: &str, value: Value) -> Value {
    with(book, "contracts", "contract", pointer, value)
}

/// A quarter more.
fn quarter() -> Value {
    json!({ "by": "percent", "percent": "25" })
}

/// The hourly contract, with one supplement.
fn supplement(book: &TryBook, supplement: Value) -> Value {
    contract(book, "/terms/0/supplements", json!([supplement]))
}

fn document(book: &TryBook, name: &str, title: &str) -> Value {
    let path = book.file("scan.pdf", "%PDF-1.7");
    let path = path.with_file_name(name);
    json!({ "path": path, "kind": "other", "title": title })
}

pub(super) const CASES: &[Case] = &[
    case("siret", "siret", "profile_save", |b| {
        profile(b, "/siret", "73282932000075")
    }),
    case("iban", "iban", "profile_save", |b| {
        profile(b, "/iban", "FR7630006000011234567890188")
    }),
    case("bic", "bic", "profile_save", |b| profile(b, "/bic", "AGRI")),
    case("email", "email", "profile_save", |b| {
        profile(b, "/email", "chez moi")
    }),
    case("too_long", "last_name", "profile_save", |b| {
        profile(b, "/last_name", &"x".repeat(121))
    }),
    case("unprintable", "name", "employer_save", |b| {
        employer(b, "/name", json!("Clinique\nde Nancy"))
    }),
    case("siren", "siren", "employer_save", |b| {
        employer(b, "/siren", json!("732829321"))
    }),
    case("finess", "finess_site", "employer_save", |b| {
        employer(b, "/finess_site", json!("12"))
    }),
    case("required", "name", "employer_save", |b| {
        employer(b, "/name", json!("  "))
    }),
    case(
        "still_used",
        "",
        "employer_remove",
        |_| json!({ "id": "clinique" }),
    ),
    case(
        "not_found",
        "",
        "employer_remove",
        |_| json!({ "id": "personne" }),
    ),
    case("negative", "terms.0.rate", "contract_save", |b| {
        contract(b, "/terms/0/pay/rate", json!("-90.00"))
    }),
    case(
        "percent_above100",
        "terms.0.percent",
        "contract_save",
        |b| {
            contract(
                b,
                "/terms/0/pay",
                json!({ "unit": "fees_percent", "percent": "100.01" }),
            )
        },
    ),
    case(
        "same_day_twice",
        "terms.1.valid_from",
        "contract_save",
        |b| {
            let terms = b.export()["contracts"][0]["terms"][0].clone();
            contract(b, "/terms", json!([terms, terms]))
        },
    ),
    case("name_twice", "terms.0.rates.1.name", "contract_save", |b| {
        let rate = json!({ "name": "Nuit", "rate": "210.00" });
        let pay = json!({ "unit": "listed", "rates": [rate, rate] });
        contract(b, "/terms/0/pay", pay)
    }),
    case(
        "empty_window",
        "terms.0.supplements.0.window.to",
        "contract_save",
        |b| {
            let window = json!({ "from": "20:00", "to": "20:00" });
            supplement(
                b,
                json!({ "on": "sunday", "window": window, "add": quarter() }),
            )
        },
    ),
    case(
        "no_hourly_price",
        "terms.0.supplements.0.add.percent",
        "contract_save",
        |b| {
            let mut asked = supplement(b, json!({ "on": "sunday", "add": quarter() }));
            let pay = json!({ "unit": "fees_percent", "percent": "80" });
            asked["contract"]["terms"][0]["pay"] = pay;
            asked
        },
    ),
    case("end_before_start", "end", "contract_save", |b| {
        contract(b, "/end", json!("2025-12-31"))
    }),
    case(
        "out_of_range",
        "minutes",
        "travel_save",
        |_| json!({ "travel": { "to": "nancy", "minutes": 1441, "kilometres": 3 } }),
    ),
    case(
        "unknown",
        "to",
        "travel_save",
        |_| json!({ "travel": { "from": "nancy", "to": "nancy", "minutes": 1, "kilometres": 3 } }),
    ),
    case("parameter_unknown", "key", "parameter_set", |_| {
        json!({ "parameter": {
            "key": "taux", "value": "1", "valid_from": "2026-01-01", "source": "moi",
            "confidence": "sure"
        } })
    }),
    case("unknown", "value", "parameter_set", |_| {
        json!({ "parameter": {
            "key": "late.flat", "value": "beaucoup", "valid_from": "2026-01-01", "source": "moi",
            "confidence": "sure"
        } })
    }),
    case("too_precise", "value", "parameter_set", |_| {
        json!({ "parameter": {
            "key": "late.flat", "value": "40.005", "valid_from": "2026-01-01", "source": "moi",
            "confidence": "sure"
        } })
    }),
    case("file_unreadable", "path", "document_add", |b| {
        document(b, "absent.pdf", "Scan")
    }),
    case("required", "title", "document_add", |b| {
        document(b, "scan.pdf", " ")
    }),
    case("file_unreadable", "path", "contract_attach", |b| {
        // A folder is not a file that can be read.
        json!({ "id": "heures", "path": b.folder() })
    }),
    case("end_before_start", "valid_until", "document_add", |b| {
        let mut scan = document(b, "scan.pdf", "RCP");
        scan["issued_on"] = json!("2026-02-01");
        scan["valid_until"] = json!("2026-01-01");
        scan
    }),
    case("required", "reason", "formality_tick", |_| {
        json!({ "mark": {
            "contract": "heures", "code": "LIB-2",
            "answer": { "state": "set_aside", "reason": " " }
        } })
    }),
    case("day_ahead", "on", "formality_tick", |_| {
        json!({ "mark": {
            "contract": "heures", "code": "LIB-2",
            "answer": { "state": "done", "on": "2026-12-25", "means": "online" }
        } })
    }),
    case(
        "outside_contract",
        "conditions.trial_end",
        "contract_save",
        |b| contract(b, "/conditions/trial_end", json!("2030-01-01")),
    ),
    case("no_replacement", "conditions.side", "contract_save", |b| {
        contract(b, "/conditions/side", json!("covered_doctor"))
    }),
    case("shares_fees", "settlement", "contract_save", |b| {
        let mut contract = b.export()["contracts"][1].clone();
        contract["conditions"]["side"] = json!("covered_doctor");
        contract["settlement"] = json!("invoice");
        json!({ "contract": contract })
    }),
    case(
        "file_empty",
        "path",
        "document_add",
        |b| json!({ "path": b.file("vide.pdf", ""), "kind": "other", "title": "Scan" }),
    ),
    case(
        "file_unreadable",
        "path",
        "document_look",
        |b| json!({ "path": b.beside("absent.pdf") }),
    ),
    case("file_unreadable", "path", "formality_tick", |b| {
        json!({
            "mark": {
                "contract": "heures", "code": "LIB-2",
                "answer": { "state": "done", "on": "2026-06-20", "means": "online" }
            },
            "proof": { "path": b.beside("absent.pdf"), "title": "Preuve" }
        })
    }),
    // Only a paper is handed to another program.
    case(
        "file_unreadable",
        "path",
        "file_open",
        |b| json!({ "path": b.file("a.sh", "#!/bin/sh"), "folder": false }),
    ),
    case(
        "file_unreadable",
        "path",
        "file_open",
        |b| json!({ "path": b.file("b.sh", "#!/bin/sh"), "folder": true }),
    ),
    // Of a calendar only the folder.
    case(
        "file_unreadable",
        "path",
        "file_open",
        |b| json!({ "path": b.file("a.ics", "BEGIN:VCALENDAR"), "folder": false }),
    ),
    case("not_found", "code", "formality_tick", |_| {
        json!({ "mark": {
            "contract": "heures", "code": "REM-2",
            "answer": { "state": "set_aside", "reason": "sans objet" }
        } })
    }),
    case(
        "malformed",
        "profile",
        "profile_save",
        |_| json!({ "profile": 3 }),
    ),
    // The contract is not kept without the signed file it came with.
    case("file_unreadable", "path", "contract_save", |b| {
        let mut contract = b.export()["contracts"][0].clone();
        contract["id"] = json!("nouveau");
        json!({ "contract": contract, "signed_file": b.beside("absent.pdf") })
    }),
    // A folder of that name is not the program's to replace.
    case("file_unwritable", "path", "calendar_write", |b| {
        json!({
            "path": b.folder(), "from": "2026-06-01", "to": "2026-06-30", "detail": "full"
        })
    }),
    case("file_unwritable", "path", "calendar_write", |b| {
        let file = b.file("plein", "un fichier, pas un dossier");
        json!({
            "path": file.join("a.ics"), "from": "2026-06-01", "to": "2026-06-30", "detail": "full"
        })
    }),
    case("end_before_start", "to", "calendar_write", |b| {
        json!({
            "path": b.beside("a.ics"), "from": "2026-06-30", "to": "2026-06-01", "detail": "full"
        })
    }),
];

#[test]
fn what_is_typed_wrong_is_refused_at_its_field_and_nothing_changes() {
    assert_all(CASES);
}

#[test]
fn an_unusual_rpps_is_kept_with_a_doubt() {
    let book = super::case::world();
    let question = profile(&book, "/rpps", "123");
    let doubts = book.ask("profile_save", question)["value"].clone();
    assert_eq!(doubts, json!(["unusual_rpps"]));
}

#[test]
fn every_wrong_field_of_a_profile_is_told_before_it_is_kept() {
    let book = super::case::world();
    let mut question = profile(&book, "/siret", "732 829 320 00075");
    question["profile"]["email"] = json!("chez moi");
    question["profile"]["address"]["postcode"] = json!("ABC");
    let checked = book.ask("profile_check", question);
    assert_eq!(
        checked["problems"],
        json!([{ "field": "siret", "code": "siret" }, { "field": "email", "code": "email" }])
    );
    assert_eq!(
        checked["doubts"],
        json!(["unusual_rpps", "unusual_postcode"])
    );
}
