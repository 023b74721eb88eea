//! From a situation to a contract, with its new employer, as a script asks.

use serde_json::{Value, json};

use super::case::world;

fn replacement(facts: Value) -> Value {
    json!({
        "situation": "colleague_replacement",
        "answers": {
            "locum_licence": "doctor", "locum_paid": "share", "locum_scheme": "simplified",
            "hospital_duties": "both"
        },
        "facts": facts
    })
}

#[test]
fn a_replacement_is_drafted_and_nothing_is_kept() {
    let book = world();
    let before = book.export();
    let facts = json!({ "start": "2026-08-03", "end": "2026-08-21", "share": "80" });
    let drafted = book.ask("contract_draft", replacement(facts));
    assert_eq!(drafted["kind"], "locum");
    assert_eq!(drafted["finished"], true);
    let sketch = &drafted["sketch"];
    assert_eq!(sketch["usual"]["pension_scheme"], "rspm");
    assert_eq!(sketch["usual"]["settlement"], "retrocession");
    assert_eq!(sketch["term"]["unit"], "fees_percent");
    assert_eq!(sketch["term"]["share"], "80");
    assert_eq!(
        sketch["term"]["duty"]["by"], "as_session",
        "another way's answer"
    );
    assert_eq!(drafted["problems"], json!([]));
    assert_eq!(book.export(), before);
}

#[test]
fn a_question_follows_from_the_answer_before_it() {
    let book = world();
    let ask = json!({ "situation": "colleague_replacement" });
    let drafted = book.ask("contract_draft", ask);
    assert_eq!(drafted["asked"], json!(["locum_licence"]));
    assert_eq!(drafted["sketch"], Value::Null);
    let shown = book.ask("contract_guide", json!({}));
    let situations = shown["situations"].as_array().expect("a list");
    assert!(situations.len() > 30);
    assert_eq!(
        situations[0].get("leads"),
        None,
        "where it leads is asked for"
    );
}

#[test]
fn an_end_before_the_start_is_told_at_its_field() {
    let book = world();
    let facts = json!({ "start": "2026-08-03", "end": "2026-08-01" });
    let drafted = book.ask("contract_draft", replacement(facts));
    assert_eq!(drafted["problems"][0]["field"], "end");
    assert_eq!(drafted["problems"][0]["code"], "end_before_start");
}

#[test]
fn what_the_guide_does_not_know_is_refused_at_its_name() {
    let book = world();
    let refusal = book.refusal("contract_draft", json!({ "situation": "astronaut" }));
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("unknown"), &json!("situation"))
    );
    let ask = json!({ "situation": "colleague_replacement", "answers": { "locum_licence": "x" } });
    let refusal = book.refusal("contract_draft", ask);
    assert_eq!(refusal["field"], "locum_licence");
    let mut ask = replacement(json!({}));
    ask["employer"] = json!("nobody");
    assert_eq!(book.refusal("contract_draft", ask)["code"], "not_found");
}

#[test]
fn a_kind_says_what_it_is_and_the_formalities_it_brings() {
    let view = world().ask("contract_kind", json!({ "kind": "locum" }));
    assert_eq!(view["traits"]["nature"], "liberal");
    assert_eq!(view["traits"]["contributions"], "doctor");
    let steps = view["formalities"].as_array().expect("a list");
    assert!(steps.iter().any(|step| step["code"] == "REM-1"));
    let other = world().ask("contract_kind", json!({ "kind": "other" }));
    assert_eq!(other["formalities"], json!([]));
}

fn with_a_new_employer(name: &str, title: &str) -> Value {
    json!({
        "contract": {
            "id": "aout", "employer": "lemoine", "kind": "locum", "title": title,
            "start": "2026-08-03", "settlement": "retrocession", "tax_category": "bnc",
            "pension_scheme": "carmf", "vat": "exempt_care",
            "payment": { "days": 15, "from": "period_end" }
        },
        "new_employer": { "id": "lemoine", "kind": "colleague_practice", "name": name }
    })
}

#[test]
fn a_contract_and_its_new_employer_are_kept_and_taken_back_together() {
    let book = world();
    let before = book.export();
    let question = with_a_new_employer(" Cabinet Lemoine ", "Remplacement d’août");
    let checked = book.ask("contract_check", question.clone());
    assert_eq!(checked["problems"], json!([]));
    book.ask("contract_save", question);
    let after = book.export();
    let named = |it: &Value| it["id"] == "lemoine" && it["name"] == "Cabinet Lemoine";
    assert!(
        after["employers"]
            .as_array()
            .expect("a list")
            .iter()
            .any(named)
    );
    book.ask("history_undo", json!({}));
    assert_eq!(book.export(), before);
}

#[test]
fn a_contract_that_is_refused_leaves_no_employer_behind() {
    let book = world();
    let before = book.export();
    let refusal = book.refusal("contract_save", with_a_new_employer("Cabinet Lemoine", ""));
    assert_eq!(refusal["field"], "title");
    let refusal = book.refusal("contract_save", with_a_new_employer("", "Remplacement"));
    assert_eq!(refusal["field"], "new_employer.name");
    assert_eq!(book.export(), before);
}
