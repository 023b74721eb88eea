//! Which lines are listed, and which changes are only counted.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

use super::{changed, newest, told, world};

fn ops(lines: &Value) -> Vec<&str> {
    let lines = lines.as_array().expect("a list").iter();
    lines
        .filter_map(|line| line["said"]["op"].as_str())
        .collect()
}

fn busy() -> TryBook {
    let book = world();
    let profile = book.export()["profile"].clone();
    let mut other = profile.clone();
    other["phone"] = json!("03 83 00 00 00");
    book.ask("profile_save", json!({ "profile": other }));
    let (start, end) = ("2026-07-08T08:00", "2026-07-08T16:00");
    let moved = json!({ "id": "juillet", "start": start, "end": end });
    book.ask("shift_move", moved);
    let site = json!({
        "id": "annexe", "employer": "cabinet", "name": "Annexe", "zone": "Europe/Paris"
    });
    book.ask("site_save", json!({ "site": site }));
    book
}

#[test]
fn the_lines_of_one_noun_or_of_one_name_are_listed_alone() {
    let book = busy();
    let lines = |more: Value| {
        let mut question = json!({ "limit": 10 });
        question
            .as_object_mut()
            .expect("a question")
            .extend(more.as_object().expect("more").clone());
        book.ask("history_list", question)
    };
    assert_eq!(
        ops(&lines(json!({}))),
        ["add_site", "move_shift", "save_profile", "import_book"]
    );
    assert_eq!(ops(&lines(json!({ "noun": "shift" }))), ["move_shift"]);
    assert_eq!(ops(&lines(json!({ "noun": "payment" }))), [""; 0]);
    assert_eq!(
        ops(&lines(json!({ "text": "AUBIERGE sainte" }))),
        ["move_shift"]
    );
    assert_eq!(ops(&lines(json!({ "text": "corvaisier" }))), ["add_site"]);
    assert_eq!(ops(&lines(json!({ "text": "personne" }))), [""; 0]);
    let older = lines(json!({}))[1]["id"].clone();
    let older = lines(json!({ "before": older, "noun": "profile" }));
    assert_eq!(ops(&older), ["save_profile", "import_book"]);
}

#[test]
fn what_undo_takes_next_is_named_with_its_line() {
    let book = busy();
    let next = book.ask("history_next", json!({}));
    assert_eq!(next["undo"]["op"], "add_site");
    assert_eq!(next["undo_line"], newest(&book));
    let line = newest(&book);
    book.ask("history_undo", json!({}));
    let next = book.ask("history_next", json!({}));
    assert_eq!(next["undo"]["op"], "move_shift");
    assert_ne!(next["undo_line"], line);
}

#[test]
fn an_import_of_years_is_counted() {
    let shifts: Vec<_> = (1..=120)
        .map(|number| {
            let day = format!("2026-{:02}-{:02}", 1 + number / 28, 1 + number % 28);
            let (start, end) = (format!("{day}T08:00"), format!("{day}T12:00"));
            shift(&format!("s{number}"), &start, &end, "done")
        })
        .collect();
    let book = TryBook::holding("2026-06-30", &clinic_book(&shifts));
    let change = changed(&book, &newest(&book));
    assert_eq!(told(&change), [""; 0]);
    let count = |noun: &str, count: u32| json!({ "noun": noun, "how": "added", "count": count });
    assert_eq!(
        change["counts"],
        json!([
            count("profile", 1),
            count("employer", 1),
            count("site", 1),
            count("contract", 1),
            count("shift", 120),
        ])
    );
}

#[test]
fn a_line_that_is_not_there_is_not_found() {
    let refusal = world().refusal("history_change", json!({ "id": 99 }));
    assert_eq!(refusal["code"], "not_found");
}

#[test]
fn a_line_keeps_the_names_of_its_day() {
    let book = world();
    let entry = |note: &str| {
        let mut entry = shift("juillet", "2026-07-07T08:00", "2026-07-07T16:00", "planned");
        entry["note"] = json!(note);
        json!({ "shift": entry })
    };
    book.ask("shift_edit", entry("Badge à l’accueil"));
    let line = newest(&book);
    let mut site = book.export()["sites"][0].clone();
    site["name"] = json!("Autre nom");
    book.ask("site_save", json!({ "site": site }));
    let (start, end) = ("2026-07-09T08:00", "2026-07-09T16:00");
    let moved = json!({ "id": "juillet", "start": start, "end": end });
    book.ask("shift_move", moved);
    book.ask("shift_remove", json!({ "ids": ["juillet"] }));
    let book = book.restarted("2026-08-01");
    assert_eq!(
        told(&changed(&book, &line)),
        [
            "changed: shift, 2026-07-07T08:00, 2026-07-07T16:00, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  notes: – → Badge à l’accueil",
        ]
    );
}
