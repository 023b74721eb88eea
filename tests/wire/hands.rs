//! What a doctor does by hand is one step, and is looked at when it is picked.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

use super::case::world;

fn tick(book: &TryBook, proof: &Value) {
    book.ask(
        "formality_tick",
        json!({
            "mark": {
                "contract": "heures", "code": "LIB-2",
                "answer": { "state": "done", "on": "2026-06-20", "means": "online" }
            },
            "proof": proof
        }),
    );
}

fn documents(book: &TryBook) -> usize {
    let list = book.ask("document_list", json!({}));
    list.as_array().expect("a list").len()
}

#[test]
fn a_step_is_ticked_with_its_proof_in_one_step_and_taken_back_in_one() {
    let book = world();
    let before = book.export();
    let path = book.file("accusé.pdf", "%PDF-1.7");
    tick(&book, &json!({ "path": path, "title": "Preuve" }));
    assert_eq!(documents(&book), 1);
    let steps = book.ask("formality_list", json!({ "contract": "heures" }));
    let steps = steps.as_array().expect("a list");
    let ticked = steps.iter().find(|step| step["code"] == "LIB-2");
    assert!(ticked.expect("the step")["answer"]["proof"].is_string());
    book.ask("history_undo", json!({}));
    assert_eq!(book.export(), before, "no proof is left without its step");
}

#[test]
fn a_file_is_looked_at_before_it_is_kept() {
    let book = world();
    let look = |path: &std::path::Path| book.ask("document_look", json!({ "path": path }));
    let wrong = look(&book.file("faux.pdf", "Bonjour"));
    assert_eq!(wrong["not_what_it_says"], true);
    let scan = book.file("scan.pdf", "%PDF-1.7");
    assert_eq!(look(&scan)["not_what_it_says"], false);
    assert_eq!(look(&scan)["twin"], Value::Null);
    let kept = json!({ "path": scan, "kind": "other", "title": "RCP 2026" });
    book.ask("document_add", kept);
    let again = book.file("encore.pdf", "%PDF-1.7");
    assert_eq!(look(&again)["twin"], "RCP 2026");
}

#[test]
fn what_another_has_to_do_is_not_counted_as_the_doctors() {
    let book = world();
    let steps = book.ask("formality_list", json!({}));
    let today = book.ask("today_get", json!({}));
    let steps = steps.as_array().expect("a list");
    let pressing = steps.iter().filter(|step| step["pressing"] == true);
    assert_eq!(
        today["steps"].as_array().expect("a list").len(),
        pressing.clone().count()
    );
    assert!(pressing.clone().count() > 0);
    assert!(steps.iter().any(|step| step["theirs"] == true));
    for step in steps {
        let by = step["by"].as_str().expect("who");
        assert_eq!(step["theirs"], !by.starts_with("Vous"), "{by}");
    }
}

#[test]
fn a_calendar_without_days_holds_what_is_planned_and_where_it_is() {
    let mut plan = clinic_book(&[
        shift("passé", "2026-05-12T08:00", "2026-05-12T12:00", "done"),
        shift("loin", "2026-11-16T08:00", "2026-11-16T12:00", "planned"),
    ]);
    plan["sites"][0]["address"] =
        json!({ "street": "1 rue des Acacias", "postcode": "54000", "city": "Nancy" });
    let book = TryBook::holding("2026-06-30", &plan);
    let written = |detail: &str| {
        let path = book.beside("a.ics");
        let ask = json!({ "path": path, "detail": detail, "alarm_minutes": 30 });
        let counts = book.ask("calendar_write", ask);
        assert_eq!(counts["events"], 1, "what is still to come");
        let text = std::fs::read_to_string(path).expect("a calendar");
        text.replace("\r\n ", "")
    };
    let full = written("full");
    assert!(full.contains("1 rue des Acacias\\, 54000 Nancy"), "{full}");
    assert!(full.contains("DESCRIPTION:"), "the contract: {full}");
    let place = written("place_and_hours");
    let line = |name: &str| place.lines().find_map(|line| line.strip_prefix(name));
    assert_eq!(line("LOCATION:"), Some("1 rue des Acacias\\, 54000 Nancy"));
    assert!(!place.contains("DESCRIPTION:Vac"), "no contract: {place}");
}
