//! Clauses that are edited, left out, moved, added, and brought back.

use serde_json::{Value, json};
use testkit::TryBook;

use super::super::case::world;
use super::{clause_of, clauses, own, printed, replacement, sessions, words};

fn keys(book: &TryBook, of: &Value) -> Vec<String> {
    let all = clauses(book, of);
    let key = |it: &Value| it["key"].as_str().expect("a key").to_owned();
    all.iter().map(key).collect()
}

fn one(book: &TryBook, of: &Value, key: &str) -> Value {
    let found = clauses(book, of).into_iter().find(|it| it["key"] == key);
    found.unwrap_or_else(|| panic!("no clause {key}"))
}

#[test]
fn the_doctors_words_stand_instead_of_the_proposed_ones_until_those_are_taken_back() {
    let book = world();
    let proposed = one(&book, &replacement(), "fees")["words"].clone();
    let mine = words(&replacement(), "fees", "Partage", "Huit dixièmes.");
    book.ask("clause_edit", mine.clone());
    let edited = one(&book, &replacement(), "fees");
    assert_eq!(edited["words"], mine["words"]);
    assert_eq!(edited["proposed"], proposed, "what was proposed is kept");
    assert_eq!(
        (&edited["edited"], &edited["outdated"]),
        (&json!(true), &json!(false))
    );
    book.ask("clause_restore", clause_of(&replacement(), "fees"));
    let back = one(&book, &replacement(), "fees");
    assert_eq!(
        (&back["words"], &back["edited"]),
        (&proposed, &json!(false))
    );
}

#[test]
fn words_that_are_those_that_are_proposed_are_no_change() {
    let book = world();
    let proposed = one(&book, &replacement(), "charges")["words"].clone();
    let same = json!({ "of": replacement(), "key": "charges", "words": proposed });
    book.ask("clause_edit", same);
    assert_eq!(
        one(&book, &replacement(), "charges")["edited"],
        json!(false)
    );
}

/// 80 % becomes 75 % after the doctor wrote the clause anew.
#[test]
fn what_is_proposed_by_now_is_shown_and_the_doctors_words_stay() {
    let book = world();
    let mine = words(&replacement(), "fees", "Partage", "Huit dixièmes.");
    book.ask("clause_edit", mine.clone());
    let mut contract = book.export()["contracts"][1].clone();
    assert_eq!(contract["id"], "remplacement");
    contract["terms"][0]["pay"]["percent"] = json!("75");
    book.ask("contract_save", json!({ "contract": contract }));
    let clause = one(&book, &replacement(), "fees");
    assert_eq!(clause["words"], mine["words"], "never written over");
    assert_eq!(clause["outdated"], true);
    let now = clause["proposed"]["text"].as_str().expect("a text");
    assert!(now.replace('\u{a0}', " ").contains("75 % des"), "{now}");
    let ask = json!({ "paper": "locum_contract", "contract": "remplacement" });
    let doubts = book.ask("paper_preview", ask)["doubts"].clone();
    assert_eq!(doubts, json!(["clause_outdated"]));
    // Saved again, they answer what is proposed by now.
    book.ask("clause_edit", mine);
    assert_eq!(one(&book, &replacement(), "fees")["outdated"], false);
}

#[test]
fn what_is_left_out_has_no_number_and_comes_back_where_it_was() {
    let book = world();
    let before = printed(&book, &replacement());
    let dispute = clause_of(&replacement(), "dispute");
    book.ask("clause_leave_out", dispute.clone());
    let out = one(&book, &replacement(), "dispute");
    assert_eq!(
        (&out["left_out"], &out["number"]),
        (&json!(true), &Value::Null)
    );
    let numbers: Vec<_> = clauses(&book, &replacement())
        .iter()
        .filter_map(|it| it["number"].as_u64())
        .collect();
    let count = u64::try_from(before.len()).expect("few") - 1;
    assert_eq!(numbers, (1..=count).collect::<Vec<_>>());
    book.ask("clause_take_in", dispute);
    assert_eq!(printed(&book, &replacement()), before);
}

#[test]
fn a_mandatory_clause_that_is_left_out_is_told_before_the_paper_is_sent() {
    let book = world();
    book.ask(
        "clause_leave_out",
        clause_of(&replacement(), "independence"),
    );
    let ask = json!({ "paper": "locum_contract", "contract": "remplacement" });
    let doubts = book.ask("paper_preview", ask)["doubts"].clone();
    assert_eq!(doubts, json!(["mandatory_left_out"]));
}

#[test]
fn a_clause_moves_to_the_place_that_is_named_and_no_further_than_the_end() {
    let book = world();
    let before = keys(&book, &replacement());
    let moved = |to: usize| json!({ "of": replacement(), "key": "fees", "to": to });
    book.ask("clause_move", moved(0));
    assert_eq!(keys(&book, &replacement())[0], "fees");
    assert_eq!(one(&book, &replacement(), "fees")["number"], 1);
    book.ask("clause_move", moved(1_000));
    assert_eq!(
        keys(&book, &replacement()).last().map(String::as_str),
        Some("fees")
    );
    book.ask("history_undo", json!({}));
    book.ask("history_undo", json!({}));
    assert_eq!(keys(&book, &replacement()), before);
}

#[test]
fn clauses_of_ones_own_stand_where_they_are_put_and_are_taken_away() {
    let book = world();
    let parking = own(
        &replacement(),
        Some("means"),
        "Stationnement",
        "Une place est réservée.",
    );
    assert_eq!(book.ask("clause_add", parking)["value"], "own-1");
    let meals = own(&replacement(), None, "Repas", "Pris sur place.");
    assert_eq!(book.ask("clause_add", meals)["value"], "own-2");
    let order = keys(&book, &replacement());
    let means = order
        .iter()
        .position(|key| key == "means")
        .expect("a clause");
    assert_eq!(order[means + 1], "own-1");
    assert_eq!(order.last().map(String::as_str), Some("own-2"));
    let added = one(&book, &replacement(), "own-1");
    assert_eq!(
        (&added["own"], &added["proposed"]),
        (&json!(true), &Value::Null)
    );
    // Edited, it stays the doctor's own and is never out of date.
    book.ask(
        "clause_edit",
        words(&replacement(), "own-1", "Parking", "Deux places."),
    );
    let edited = one(&book, &replacement(), "own-1");
    assert_eq!(
        (&edited["own"], &edited["outdated"]),
        (&json!(true), &json!(false))
    );
    book.ask("clause_remove", clause_of(&replacement(), "own-1"));
    assert!(!keys(&book, &replacement()).contains(&"own-1".to_owned()));
}

#[test]
fn what_was_told_fills_its_blank_and_an_empty_text_takes_it_away() {
    let book = world();
    let tell = |text: &str| json!({ "of": replacement(), "facts": { "means": text } });
    let blank = json!({ "at": "fact", "which": "means" });
    let lacks = |book: &TryBook| {
        let means = one(book, &replacement(), "means");
        means["blanks"].as_array().expect("a list").contains(&blank)
    };
    assert!(lacks(&book));
    book.ask(
        "paper_facts_set",
        tell("un cabinet équipé, un secrétariat."),
    );
    let text = one(&book, &replacement(), "means")["words"]["text"].clone();
    let text = text.as_str().expect("a text");
    assert!(text.contains("un secrétariat. Le"), "one full stop: {text}");
    assert!(!lacks(&book));
    book.ask("paper_facts_set", tell("  "));
    assert!(lacks(&book));
}

#[test]
fn each_step_is_taken_back_and_done_again() {
    let book = world();
    let start = book.export();
    let steps = [
        (
            "clause_edit",
            words(&replacement(), "fees", "Partage", "Huit dixièmes."),
        ),
        ("clause_leave_out", clause_of(&replacement(), "dispute")),
        (
            "clause_move",
            json!({ "of": replacement(), "key": "end", "to": 0 }),
        ),
        (
            "clause_add",
            own(&replacement(), None, "Repas", "Sur place."),
        ),
        ("clause_take_in", clause_of(&replacement(), "dispute")),
        ("clause_restore", clause_of(&replacement(), "fees")),
        ("clause_remove", clause_of(&replacement(), "own-1")),
        (
            "paper_facts_set",
            json!({ "of": replacement(), "facts": { "sector": "2" } }),
        ),
    ];
    let mut states = vec![start];
    for (command, question) in &steps {
        book.ask(command, question.clone());
        states.push(book.export());
    }
    for state in states.iter().rev().skip(1) {
        book.ask("history_undo", json!({}));
        assert_eq!(book.export(), *state);
    }
    for state in states.iter().skip(1) {
        book.ask("history_redo", json!({}));
        assert_eq!(book.export(), *state);
    }
}

#[test]
fn what_is_written_into_one_paper_is_in_no_other() {
    let book = world();
    let before = printed(&book, &sessions());
    book.ask(
        "clause_edit",
        words(&replacement(), "charges", "Charges", "Chacun les siennes."),
    );
    book.ask("clause_leave_out", clause_of(&replacement(), "secrecy"));
    assert_eq!(printed(&book, &sessions()), before);
    let other = book.ask("clause_list", sessions());
    book.ask(
        "clause_edit",
        words(&sessions(), "charges", "Charges", "Selon l’usage."),
    );
    let mine = one(&book, &replacement(), "charges");
    assert_eq!(mine["words"]["text"], "Chacun les siennes.");
    assert_ne!(book.ask("clause_list", sessions()), other);
}

/// The side of the contract is the side of its paper: nobody says it twice.
#[test]
fn the_side_of_the_contract_tells_who_is_replaced() {
    let book = world();
    let text = |book: &TryBook| one(book, &replacement(), "dispute")["words"]["text"].clone();
    assert!(!text(&book).as_str().expect("a text").contains("Meurthe"));
    book.ask("shift_remove", json!({ "ids": ["sans-honoraires"] }));
    let mut contract = book.export()["contracts"][1].clone();
    contract["conditions"]["side"] = json!("covered_doctor");
    book.ask("contract_save", json!({ "contract": contract }));
    assert!(text(&book).as_str().expect("a text").contains("Meurthe"));
}
