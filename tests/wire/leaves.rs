//! Leaves, the conflicts of the plan, and what is set aside of them.

use serde_json::{Value, json};
use testkit::{TryBook, clinic_book, shift};

/// Liberal sessions at a clinic, and a salary at its health centre.
pub(super) fn world() -> TryBook {
    let mut book = clinic_book(&[
        shift("mardi", "2026-06-09T08:00", "2026-06-09T16:00", "planned"),
        shift("jeudi", "2026-06-18T08:00", "2026-06-18T16:00", "planned"),
    ]);
    let employer = json!({
        "id": "centre", "kind": "health_centre", "name": "Centre de santé Héré"
    });
    book["employers"]
        .as_array_mut()
        .expect("a list")
        .push(employer);
    let salary = json!({
        "id": "salaire", "employer": "centre", "kind": "permanent", "title": "Médecin, mi-temps",
        "start": "2026-06-01", "settlement": "payslip", "tax_category": "salary",
        "pension_scheme": "agirc_arrco", "vat": "exempt_care",
        "payment": { "days": 30, "from": "period_end" }
    });
    book["contracts"]
        .as_array_mut()
        .expect("a list")
        .push(salary);
    TryBook::holding("2026-06-05", &book)
}

pub(super) fn sick() -> Value {
    json!({ "leave": {
        "id": "arret", "kind": "sick_leave", "from": "2026-06-08", "to": "2026-06-12",
        "allowed": ["heures"], "note": " Grippe de l’équipe "
    } })
}

fn away(kind: &str, contract: Value) -> Value {
    json!({ "leave": {
        "id": "absence", "kind": kind, "contract": contract,
        "from": "2026-06-08", "to": "2026-06-12"
    } })
}

/// A shift on a day that the doctor keeps free.
pub(super) fn crowded() -> TryBook {
    let book = world();
    book.ask("leave_add", away("unavailability", Value::Null));
    book
}

fn june(book: &TryBook) -> Vec<Value> {
    let month = json!({ "from": "2026-06-01", "to": "2026-06-30" });
    let list = book.ask("conflict_list", month);
    list.as_array().expect("a list").clone()
}

pub(super) fn first_conflict(book: &TryBook) -> Value {
    let mut all = june(book);
    all.retain(|row| row["of"]["kind"] == "work_in_leave");
    all[0].clone()
}

fn kinds(rows: &[Value]) -> Vec<&str> {
    let kinds = rows.iter().map(|row| row["of"]["kind"].as_str());
    kinds.map(|kind| kind.expect("a word")).collect()
}

#[test]
fn a_leave_is_entered_listed_changed_and_comes_back_after_a_restart() {
    let book = world();
    book.ask("leave_add", sick());
    let month = json!({ "from": "2026-06-12", "to": "2026-06-30" });
    let listed = book.ask("leave_list", month.clone());
    assert_eq!(listed[0]["leave"]["note"], "Grippe de l’équipe");
    assert_eq!(listed[0]["employer"], Value::Null, "from all work");
    let mut paid = away("paid_leave", json!("salaire"));
    paid["leave"]["id"] = json!("arret");
    book.ask("leave_change", paid);
    let book = book.restarted("2026-06-05");
    let listed = book.ask("leave_list", month);
    assert_eq!(listed[0]["employer"], "centre");
    let later = json!({ "from": "2026-06-13", "to": "2026-06-30" });
    assert_eq!(book.ask("leave_list", later), json!([]));
}

#[test]
fn what_is_wrong_with_a_leave_is_told_at_its_field() {
    let book = world();
    let refused = |question: Value| {
        let refusal = book.refusal("leave_add", question);
        (refusal["code"].clone(), refusal["field"].clone())
    };
    let at = |code: &str, field: &str| (json!(code), json!(field));
    assert_eq!(
        refused(away("paid_leave", Value::Null)),
        at("required", "contract")
    );
    assert_eq!(
        refused(away("paid_leave", json!("heures"))),
        at("not_by_payslip", "contract"),
        "nobody gives a liberal doctor paid leave"
    );
    let mut backwards = sick();
    backwards["leave"]["to"] = json!("2026-06-07");
    assert_eq!(refused(backwards), at("end_before_start", "to"));
}

#[test]
fn a_contract_with_a_leave_stays_and_one_that_was_only_allowed_goes() {
    let book = world();
    book.ask("leave_add", away("paid_leave", json!("salaire")));
    let remove = json!({ "id": "salaire" });
    assert_eq!(
        book.refusal("contract_remove", remove.clone())["code"],
        "still_used"
    );
    book.ask("leave_remove", json!({ "id": "absence" }));
    let mut leave = sick();
    leave["leave"]["allowed"] = json!(["salaire", "heures"]);
    book.ask("leave_add", leave);
    book.ask("contract_remove", remove);
    assert_eq!(book.export()["leave"][0]["allowed"], json!(["heures"]));
    book.ask("history_undo", json!({}));
    assert_eq!(
        book.export()["leave"][0]["allowed"],
        json!(["salaire", "heures"])
    );
}

#[test]
fn a_shift_in_a_sick_leave_is_a_warning_with_its_rule_unless_it_is_allowed() {
    let book = world();
    let mut leave = sick();
    leave["leave"]["allowed"] = json!([]);
    book.ask("leave_add", leave);
    let told = june(&book);
    assert_eq!(told[0]["of"]["kind"], "work_in_sick_leave");
    assert_eq!(told[0]["of"]["severity"], "warning");
    assert_eq!(told[0]["of"]["rule"], "CU-21");
    assert_eq!(told[0]["source"], "CSS, art. L323-6 et R321-2");
    assert_eq!(told[0]["figures"]["tell_by"]["value"], "2026-06-10");
    book.ask("leave_change", sick());
    assert!(!kinds(&june(&book)).contains(&"work_in_sick_leave"));
}

#[test]
fn a_proposed_shift_is_told_what_it_would_break_and_nothing_is_kept() {
    let book = crowded();
    let before = book.export();
    let proposed = |start: &str, end: &str| {
        let shift = shift("jeudi", start, end, "planned");
        let rows = book.ask("conflict_check", json!({ "shift": shift }));
        let rows = rows.as_array().expect("a list").clone();
        kinds(&rows)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let free = proposed("2026-06-18T08:00", "2026-06-18T16:00");
    assert!(free.is_empty(), "{free:?}");
    let both = proposed("2026-06-09T14:00", "2026-06-09T18:00");
    assert_eq!(both, ["overlap", "work_in_leave"], "the loudest first");
    assert_eq!(book.export(), before);
}

#[test]
fn a_conflict_is_set_aside_with_a_reason_and_comes_back_with_other_facts() {
    let book = crowded();
    let of = first_conflict(&book)["of"].clone();
    let aside = |reason: &str| json!({ "of": of, "reason": reason });
    let refusal = book.refusal("conflict_set_aside", aside("  "));
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("required"), &json!("reason"))
    );
    book.ask("conflict_set_aside", aside(" Garde d’enfant trouvée "));
    let note = json!({ "reason": "Garde d’enfant trouvée", "on": "2026-06-05" });
    assert_eq!(first_conflict(&book)["aside"], note);
    let again = book.restarted("2026-06-06");
    assert_eq!(first_conflict(&again)["aside"], note);
    again.ask(
        "shift_move",
        json!({ "id": "mardi", "start": "2026-06-09T08:00", "end": "2026-06-09T12:00" }),
    );
    assert_eq!(
        first_conflict(&again)["aside"],
        note,
        "of the same day and leave"
    );
    again.ask(
        "shift_move",
        json!({ "id": "mardi", "start": "2026-06-10T08:00", "end": "2026-06-10T12:00" }),
    );
    assert_eq!(first_conflict(&again)["aside"], Value::Null, "another day");
    let refusal = again.refusal("conflict_set_aside", aside("Vu"));
    assert_eq!(
        refusal["code"], "not_found",
        "there is no such conflict any more"
    );
    again.ask("history_undo", json!({}));
    assert_eq!(first_conflict(&again)["aside"], note, "as it was");
    again.ask("conflict_take_up", json!({ "of": of }));
    assert_eq!(first_conflict(&again)["aside"], Value::Null);
    assert_eq!(
        again.refusal("conflict_take_up", json!({ "of": of }))["code"],
        "not_found"
    );
}

#[test]
fn a_leave_is_found_by_what_a_doctor_calls_it() {
    let book = world();
    book.ask("leave_add", sick());
    book.ask("leave_add", away("paid_leave", json!("salaire")));
    let found = |text: &str| {
        let hits = book.ask("search_find", json!({ "text": text }));
        let hits = hits.as_array().expect("a list").clone();
        let leaves = hits.into_iter().filter(|hit| hit["what"] == "leave");
        leaves.map(|hit| hit["leave"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(found("arrêt"), ["arret"]);
    assert_eq!(found("congés"), ["absence"]);
    assert_eq!(found("grippe"), ["arret"], "by the note");
    assert_eq!(found("héré congés"), ["absence"], "by the employer");
}

#[test]
fn what_was_set_aside_is_in_the_report_and_goes_out_with_the_book() {
    let book = crowded();
    let of = first_conflict(&book)["of"].clone();
    let question = json!({ "of": of, "reason": "Garde d’enfant trouvée" });
    book.ask("conflict_set_aside", question);
    let marks = book.export()["conflicts_set_aside"].clone();
    assert_eq!(
        (&marks[0]["reason"], &marks[0]["of"]),
        (&json!("Garde d’enfant trouvée"), &of)
    );
    let whole = book.export();
    let again = TryBook::empty("2026-06-05");
    again.import(&whole).expect("imported");
    assert_eq!(first_conflict(&again)["aside"]["on"], "2026-06-05");
    assert_eq!(again.export(), whole);
}
