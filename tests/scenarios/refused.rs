//! A portable book that is wrong somewhere is refused there, and nothing of it
//! is kept.

use std::ffi::OsStr;

use serde_json::{Value, json};
use testkit::TryBook;

use super::cumul::Cumul;
use super::portable::{empty_beside_the_files, full};

/// Breaks the full book and gives the refusal, after seeing that the book
/// beside is as empty as before.
fn refusal(breaking: impl FnOnce(&mut Value)) -> Value {
    let mut portable = full();
    breaking(&mut portable);
    let book = empty_beside_the_files(&full());
    let before = book.export();
    let refusal = book.import(&portable).expect_err("a broken book");
    assert_eq!(book.export(), before, "nothing is kept");
    serde_json::to_value(refusal).expect("JSON")
}

fn assert_refused(refusal: &Value, code: &str, field: &str) {
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!(code), &json!(field))
    );
}

#[test]
fn a_value_that_is_not_of_the_format_is_refused_at_its_place() {
    let wrong = refusal(|book| book["shifts"][1]["start"] = json!("9 mars, 8 h 30"));
    assert_refused(&wrong, "malformed", "shifts.1.start");
    let wrong = refusal(|book| book["contracts"][0]["terms"][0]["pay"]["rate"] = json!(90));
    let field = wrong["field"].as_str().expect("a place");
    assert!(field.starts_with("contracts.0.terms.0.pay"), "{field}");
}

#[test]
fn a_book_of_a_later_format_is_told_apart_from_a_mistake() {
    let later = refusal(|book| book["format"] = json!("cumul-book/2"));
    assert_refused(&later, "book_newer", "format");
    assert_eq!(later["about"]["found"], "cumul-book/2");
    let other = refusal(|book| book["format"] = json!("calepin/1"));
    assert_eq!(other["code"], "malformed");
}

#[test]
fn an_import_that_is_refused_leaves_no_book_behind() {
    let cumul = Cumul::absent("2026-06-30");
    let file = cumul.file("import/book.json", "{}");
    cumul.refused(&[OsStr::new("import"), file.as_os_str()]);
    let left = std::fs::read_dir(cumul.folder()).map_or(0, Iterator::count);
    assert_eq!(left, 0, "neither keys nor an empty book");
}

#[test]
fn a_property_that_nobody_knows_is_refused_rather_than_lost() {
    let wrong = refusal(|book| book["employers"][0]["fax"] = json!("03 00 00 00 00"));
    assert_eq!(wrong["code"], "malformed");
}

#[test]
fn a_value_that_breaks_its_rule_is_refused_at_its_place() {
    type Case = (fn(&mut Value), &'static str, &'static str);
    let cases: [Case; 8] = [
        (
            |b| b["profile"]["siret"] = json!("73282932000075"),
            "siret",
            "profile.siret",
        ),
        (
            |b| b["employers"][1]["siren"] = json!("1"),
            "siren",
            "employers.1.siren",
        ),
        (
            |b| b["employers"][1]["name"] = json!(" "),
            "required",
            "employers.1.name",
        ),
        (
            |b| b["shifts"][0]["end"] = json!("2026-02-05T07:00"),
            "end_before_start",
            "shifts.0.end",
        ),
        (
            |b| b["shifts"][0]["break_minutes"] = json!(600),
            "break_too_long",
            "shifts.0.break_minutes",
        ),
        (
            |b| b["contracts"][0]["terms"][0]["pay"]["rate"] = json!("-1.00"),
            "negative",
            "contracts.0.terms.0.rate",
        ),
        (
            |b| b["contracts"][1]["terms"][0]["pay"]["percent"] = json!("100.5"),
            "percent_above100",
            "contracts.1.terms.0.percent",
        ),
        (
            |b| b["payments"][0]["amount"] = json!("0.00"),
            "negative",
            "payments.0.amount",
        ),
    ];
    for (breaking, code, field) in cases {
        assert_refused(&refusal(breaking), code, field);
    }
}

#[test]
fn two_nouns_of_one_name_are_refused() {
    let wrong = refusal(|book| book["shifts"][1]["id"] = book["shifts"][0]["id"].clone());
    assert_eq!(wrong["code"], "duplicate");
}

#[test]
fn a_name_that_nothing_has_is_refused() {
    type Breaking = fn(&mut Value);
    let cases: [Breaking; 6] = [
        |book| book["sites"][0]["employer"] = json!("personne"),
        |book| book["contracts"][0]["employer"] = json!("personne"),
        |book| book["shifts"][0]["contract"] = json!("aucun"),
        |book| book["shifts"][0]["site"] = json!("nulle-part"),
        |book| book["payments"][0]["pays"] = json!({ "invoice": "aucune" }),
        |book| book["contracts"][0]["signed_document"] = json!("aucun"),
    ];
    for (at, breaking) in cases.into_iter().enumerate() {
        assert_eq!(refusal(breaking)["code"], "not_found", "case {at}");
    }
}

#[test]
fn numbers_of_invoices_with_a_hole_are_refused() {
    let wrong = refusal(|book| book["invoices"][1]["issue"]["rank"] = json!(9));
    assert_eq!(wrong["code"], "invoice_numbering");
}

#[test]
fn a_document_without_its_file_is_refused_by_name() {
    let wrong = refusal(|book| book["documents"][0]["file"] = json!("files/perdu.pdf"));
    assert_refused(&wrong, "file_unreadable", "documents.0.file");
    assert_eq!(wrong["about"]["file"], "files/perdu.pdf");
}

#[test]
fn a_document_may_not_be_read_from_outside_the_folder_of_the_book() {
    for place in ["../secret.txt", "/etc/hostname", "files/../../secret.txt"] {
        let wrong = refusal(|book| book["documents"][0]["file"] = json!(place));
        assert_refused(&wrong, "file_unreadable", "documents.0.file");
    }
}

#[test]
fn a_second_import_is_refused_and_changes_nothing() {
    let book = empty_beside_the_files(&full());
    book.import(&full()).expect("the first");
    let before = book.export();
    let refusal = book.import(&full()).expect_err("the second");
    assert_eq!(refusal.code, app::ErrorCode::BookNotEmpty);
    assert_eq!(book.export(), before);
}

#[test]
fn a_file_that_is_not_json_or_not_there_is_refused() {
    let book = TryBook::empty("2026-06-01");
    let text = book.file("note.txt", "ceci n’est pas un livre");
    assert_eq!(
        book.refusal("book_import", json!({ "path": text }))["code"],
        "malformed"
    );
    let none = json!({ "path": book.beside("absent.json") });
    assert_refused(
        &book.refusal("book_import", none),
        "file_unreadable",
        "path",
    );
}

#[test]
fn an_identifier_used_twice_is_refused_at_the_second() {
    let twice = refusal(|book| {
        let again = book["sites"][0].clone();
        book["sites"].as_array_mut().expect("a list").push(again);
    });
    let field = twice["field"].as_str().expect("a place");
    assert_eq!(twice["code"], "duplicate");
    assert!(
        field.starts_with("sites.") && field.ends_with(".id"),
        "{field}"
    );
    assert_eq!(twice["about"]["noun"], "site");
}

#[test]
fn a_mention_of_something_that_is_not_in_the_book_is_refused_at_its_place() {
    let cases = [
        ("/sites/0/employer", "sites.0.employer"),
        ("/travel/0/to", "travel.0.to"),
        ("/contracts/0/employer", "contracts.0.employer"),
        ("/shifts/1/contract", "shifts.1.contract"),
        ("/shifts/1/site", "shifts.1.site"),
        ("/statements/0/contract", "statements.0.contract"),
        ("/invoices/0/statement", "invoices.0.statement"),
        ("/payments/0/employer", "payments.0.employer"),
        ("/formalities/0/contract", "formalities.0.contract"),
        ("/documents/0/employer", "documents.0.employer"),
    ];
    for (place, field) in cases {
        let wrong = refusal(|book| {
            let value = book.pointer_mut(place).expect("is in the full book");
            *value = json!("nulle-part");
        });
        assert_refused(&wrong, "not_found", field);
        assert_eq!(wrong["about"]["id"], "nulle-part", "{place}");
    }
}

#[test]
fn a_name_with_characters_that_do_not_print_is_refused() {
    let cut = refusal(|book| book["employers"][0]["name"] = json!("Clinique\u{0}"));
    assert_refused(&cut, "unprintable", "employers.0.name");
    let two_lines = refusal(|book| book["sites"][0]["name"] = json!("Bloc\nopératoire"));
    assert_refused(&two_lines, "unprintable", "sites.0.name");
}

#[test]
fn a_statement_of_a_month_that_is_not_closed_is_refused() {
    let cumul = Cumul::holding("2026-06-30", &testkit::clinic_book(&[]).to_string());
    let refused = cumul.refused(
        &[
            "paper",
            "D-09",
            "--contract",
            "heures",
            "--month",
            "2026-06",
            "--out",
            "x.pdf",
        ]
        .map(OsStr::new),
    );
    assert_refused(&refused, "month_not_closed", "month");
}

#[test]
fn a_command_line_offers_no_page_to_a_phone() {
    let cumul = Cumul::holding("2026-06-30", &testkit::clinic_book(&[]).to_string());
    let asked = ["call", "phone_offer", "{\"detail\":\"full\"}"];
    let refused = cumul.refused(&asked.map(OsStr::new));
    assert_eq!(refused["code"], "no_local_network");
}

#[test]
fn a_book_without_a_keyring_asks_for_its_passphrase_and_says_how_to_give_it() {
    let cumul = Cumul::holding("2026-06-30", &testkit::clinic_book(&[]).to_string());
    let asked = ["report", "month"].map(OsStr::new);
    let refused = cumul.refused_without_a_passphrase(&asked);
    assert_refused(&refused, "passphrase_needed", "passphrase_file");
}
