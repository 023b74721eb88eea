//! The portable book: what goes in comes out, and nothing is left behind.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

use super::{Cumul, generated, schema};

const FULL: &str = include_str!("../fixtures/books/full.json");

/// A book in which every property differs from its default.
pub(crate) fn full() -> Value {
    serde_json::from_str(FULL).expect("JSON")
}

/// A new book with the files that `portable` names beside it.
pub(crate) fn empty_beside_the_files(portable: &Value) -> TryBook {
    let book = TryBook::empty("2026-06-01");
    for document in portable["documents"].as_array().into_iter().flatten() {
        let file = document["file"].as_str().expect("a path");
        book.file(&format!("import/{file}"), format!("contenu de {file}"));
    }
    book
}

/// What an import followed by an export gives.
pub(super) fn through_a_book(portable: &Value) -> Value {
    let book = empty_beside_the_files(portable);
    if let Err(refusal) = book.import(portable) {
        panic!("refused: {refusal} {:?}", refusal.source);
    }
    book.export()
}

/// Fails at the first list or property that differs.
pub(super) fn assert_same(before: &Value, after: &Value) {
    let lists = before.as_object().expect("a book");
    for (name, list) in lists {
        assert_eq!(after[name], *list, "{name}");
    }
    assert_eq!(after, before);
}

#[test]
fn every_property_of_the_format_occurs_in_the_full_book_with_a_value_of_its_own() {
    let format = exchange::portable::schema();
    let missing = schema::missing(format.as_value(), &full());
    assert_eq!(missing, [""; 0], "the format has grown: so must full.json");
}

#[test]
fn a_book_in_which_nothing_is_at_its_default_comes_out_as_it_went_in() {
    assert_same(&full(), &through_a_book(&full()));
}

#[test]
fn generated_books_come_out_as_they_went_in() {
    for seed in 0..24 {
        let book = generated::book(&full(), seed);
        let format = exchange::portable::schema();
        let missing = schema::missing(format.as_value(), &book);
        assert_eq!(missing, [""; 0], "seed {seed}");
        assert_same(&book, &through_a_book(&book));
    }
}

#[test]
fn the_files_of_an_export_are_those_that_were_filed() {
    let book = empty_beside_the_files(&full());
    book.import(&full()).expect("imported");
    book.export();
    let names = [
        "files/contrat-clinique/contrat.pdf",
        "files/preuve/accusé.txt",
    ];
    for name in names {
        let kept = std::fs::read_to_string(book.beside("export").join(name));
        assert_eq!(kept.expect(name), format!("contenu de {name}"));
    }
}

#[test]
fn a_document_whose_name_climbs_out_of_the_folder_stays_in_the_export() {
    let mut portable = full();
    portable["documents"][1]["id"] = json!("../../..");
    portable["documents"][1]["file_name"] = json!("../../sorti.txt");
    portable["formalities"][0]["answer"]["proof"] = json!("../../..");
    portable["payslips"][0]["document"] = json!("../../..");
    let out = through_a_book(&portable);
    let file = out["documents"][1]["file"].as_str().expect("a path");
    let mut parts = std::path::Path::new(file).components();
    let inside = parts.all(|part| matches!(part, std::path::Component::Normal(_)));
    assert!(inside, "{file}");
    assert_eq!(out["documents"][1]["file_name"], "../../sorti.txt");
    assert_same(&out, &through_a_book(&out));
}

#[test]
fn what_was_done_by_commands_goes_into_a_second_book_and_comes_out_the_same() {
    let book = TryBook::holding("2026-06-30", &clinic_book(&[]));
    let plan = |id: &str, day: &str| {
        let (start, end) = (format!("{day}T08:00"), format!("{day}T16:00"));
        book.ask(
            "shift_plan",
            json!({ "shift": shift(id, &start, &end, "done") }),
        );
    };
    plan("premiere", "2026-06-02");
    plan("seconde", "2026-06-09");
    plan("retiree", "2026-06-16");
    let later = json!({ "id": "seconde", "start": "2026-06-10T08:00", "end": "2026-06-10T12:00" });
    book.ask("shift_move", later);
    book.ask("shift_remove", json!({ "ids": ["retiree"] }));
    let month = json!({ "contract": "heures", "month": "2026-06" });
    let statement = book.ask("month_close", month)["value"].clone();
    let draft = book.ask("invoice_draft", json!({ "statement": statement }))["value"].clone();
    book.ask("invoice_issue", json!({ "id": draft }));
    let payment = json!({
        "id": "acompte", "employer": "clinique", "pays": { "invoice": draft },
        "on": "2026-06-30", "amount": "500.00"
    });
    book.ask("payment_record", json!({ "payment": payment }));
    book.ask("invoice_credit", json!({ "id": draft }));
    let scan = book.file("scan.pdf", b"%PDF-1.7 contrat");
    book.ask("contract_attach", json!({ "id": "heures", "path": scan }));
    let proof = json!({ "path": scan, "kind": "proof", "title": "Accusé" });
    let proof = book.ask("document_add", proof)["value"].clone();
    let mark = json!({
        "contract": "heures", "code": "LIB-2",
        "answer": { "state": "done", "on": "2026-01-05", "means": "email", "proof": proof }
    });
    book.ask("formality_tick", json!({ "mark": mark }));
    let first = book.export();
    assert_eq!(first["removed_shifts"][0]["shift"]["id"], "retiree");

    let second = TryBook::empty("2026-07-01");
    let file = book.beside("export/book.json");
    second.ask("book_import", json!({ "path": file }));
    assert_same(&first, &second.export());
}

#[test]
fn the_program_gives_the_same_document_as_the_commands() {
    let book = clinic_book(&[shift("a", "2026-06-02T08:00", "2026-06-02T16:00", "done")]);
    // The first import makes the book, with a passphrase as hard as a doctor's.
    let cumul = Cumul::absent("2026-06-30");
    let file = cumul.file("hand/book.json", &book.to_string());
    cumul.done(&["import".as_ref(), file.as_os_str()]);
    let out = cumul.beside("out");
    cumul.done(&[
        "export".as_ref(),
        "json".as_ref(),
        "--out".as_ref(),
        out.as_os_str(),
    ]);
    let text = std::fs::read(out.join("book.json")).expect("an export");
    let again = Cumul::absent("2026-06-30");
    again.done(&["import".as_ref(), out.as_os_str()]);
    assert_eq!(again.done(&["verify"])["whole"], true);
    let out: Value = serde_json::from_slice(&text).expect("JSON");
    assert_same(&through_a_book(&book), &out);
    assert_eq!(cumul.done(&["verify"])["whole"], true);
}

#[test]
fn lists_come_out_in_the_order_in_which_a_person_wrote_them() {
    let mut book = full();
    for (name, list) in book.as_object_mut().expect("a book") {
        // Invoices are in the order of their numbers, whoever writes them.
        if let (Some(items), true) = (list.as_array_mut(), name != "invoices") {
            items.reverse();
        }
    }
    assert_ne!(book, full());
    assert_same(&book, &through_a_book(&book));
}

#[test]
fn a_second_export_takes_away_the_plain_copy_of_a_document_that_was_removed() {
    let book = empty_beside_the_files(&full());
    book.import(&full()).expect("imported");
    let scan = book.file("scan.pdf", "%PDF-1.7");
    let question = json!({ "path": scan, "kind": "other", "title": "Attestation" });
    let id = book.ask("document_add", question)["value"].clone();
    let out = book.export();
    let mut documents = out["documents"].as_array().expect("a list").iter();
    let removed = documents.find(|document| document["id"] == id);
    let file = removed.expect("exported")["file"].as_str().expect("a path");
    assert!(book.beside("export").join(file).exists());
    book.file("export/files/note.txt", "posée là par le médecin");
    book.ask("document_remove", json!({ "id": id }));
    book.export();
    assert!(!book.beside("export").join(file).exists());
    assert!(book.beside("export/files/note.txt").exists());
}
