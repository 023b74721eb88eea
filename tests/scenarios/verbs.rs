//! Payments, steps and documents from the command line.

use serde_json::{Value, json};

use super::Cumul;

const SHIFT: [&str; 4] = ["juin", "2026-06-02T08:00", "2026-06-02T16:00", "done"];

fn june() -> Cumul {
    let [id, start, end, state] = SHIFT;
    let book = testkit::clinic_book(&[testkit::shift(id, start, end, state)]);
    Cumul::holding("2026-07-05", &book.to_string())
}

fn contract(cumul: &Cumul) -> String {
    let contracts = cumul.call("contract_list", &json!({}));
    let id = contracts[0]["contract"]["id"]
        .as_str()
        .expect("an identifier");
    id.to_owned()
}

fn balance(cumul: &Cumul) -> Value {
    cumul.call("ledger_get", &json!({}))["employers"][0]["balance"].clone()
}

#[test]
fn a_sum_is_recorded_for_an_invoice_by_its_number_and_taken_away() {
    let cumul = june();
    let number = cumul.invoice(&contract(&cumul), "2026-06");
    let owed = balance(&cumul);
    let paid = cumul.done(&[
        "payment",
        "record",
        "100.00",
        "--invoice",
        &number,
        "--on",
        "2026-07-03",
        "--means",
        "cheque",
    ]);
    assert_ne!(balance(&cumul), owed);
    let id = paid["value"].as_str().expect("an identifier");
    cumul.done(&["payment", "remove", id]);
    assert_eq!(balance(&cumul), owed);
}

#[test]
fn a_sum_for_an_invoice_that_does_not_exist_is_refused_at_its_field() {
    let refusal = june().refused(&["payment", "record", "100.00", "--invoice", "F2026-404"]);
    assert_eq!(refusal["code"], "not_found");
    assert_eq!(refusal["field"], "invoice");
}

#[test]
fn who_types_it_is_told_a_sentence_with_the_field() {
    let typed = ["payment", "record", "100.00", "--invoice", "F2026-404"];
    let told = june().complained(&typed);
    assert!(told.starts_with("Cette note n’existe plus"), "{told}");
    assert!(told.contains("(invoice, not_found)"), "{told}");
}

#[test]
fn a_sum_for_a_month_that_is_not_closed_is_refused() {
    let cumul = june();
    let contract = contract(&cumul);
    let asked = [
        "payment",
        "record",
        "10.00",
        "--contract",
        &contract,
        "--month",
        "2026-06",
    ];
    assert_eq!(cumul.refused(&asked)["code"], "month_not_closed");
}

#[test]
fn a_step_is_ticked_with_its_proof_set_aside_and_taken_back() {
    let cumul = june();
    let steps = cumul.done(&["report", "formalities"]);
    let step = &steps["formalities"][0];
    let (contract, code) = (step["contract"].as_str(), step["code"].as_str());
    let (contract, code) = (contract.expect("a contract"), code.expect("a code"));
    let state = || {
        let steps = cumul.done(&["report", "formalities"]);
        let steps = steps["formalities"].as_array().expect("a list").iter();
        let found = steps.clone().find(|step| step["code"] == code);
        found.expect("the step")["state"].clone()
    };
    let open = state();
    let proof = cumul.file("accuse.pdf", "%PDF-1.7");
    let proof = proof.to_str().expect("a path");
    cumul.done(&[
        "formality",
        "tick",
        contract,
        code,
        "--on",
        "2026-07-01",
        "--means",
        "email",
        "--proof",
        proof,
    ]);
    assert_eq!(state(), "done");
    let listed = cumul.done(&["document", "list"]);
    assert_eq!(listed[0]["document"]["title"], "accuse");
    cumul.done(&["formality", "untick", contract, code]);
    assert_eq!(state(), open);
    cumul.done(&[
        "formality",
        "aside",
        contract,
        code,
        "--reason",
        "fait par la clinique",
    ]);
    assert_eq!(state(), "set_aside");
}

#[test]
fn a_document_is_filed_copied_out_and_removed() {
    let cumul = june();
    let file = cumul.file("rcp.pdf", "%PDF-1.7 assurance");
    let file = file.to_str().expect("a path");
    let filed = cumul.done(&[
        "document",
        "add",
        file,
        "--kind",
        "malpractice_insurance",
        "--valid-until",
        "2026-12-31",
    ]);
    let id = filed["value"].as_str().expect("an identifier");
    let copy = cumul.beside("copie.pdf");
    cumul.done(&[
        "document",
        "copy",
        id,
        "--out",
        copy.to_str().expect("a path"),
    ]);
    assert_eq!(
        std::fs::read(&copy).expect("the copy"),
        b"%PDF-1.7 assurance"
    );
    cumul.done(&["document", "remove", id]);
    assert_eq!(cumul.done(&["document", "list"]), json!([]));
}

#[test]
fn the_names_of_all_commands_and_the_shape_of_one_are_told_without_a_book() {
    let cumul = Cumul::absent("2026-07-05");
    let all = cumul.done(&["commands"]);
    let names: Vec<_> = all
        .as_array()
        .expect("a list")
        .iter()
        .map(|line| &line["name"])
        .collect();
    assert_eq!(names.len(), app::call::NAMES.len());
    let one = cumul.done(&["commands", "payment_record"]);
    assert_eq!(one["question"], "RecordPayment");
    let types = one["types"].as_array().expect("a list").iter();
    let mut types = types.filter_map(Value::as_str);
    assert!(types.any(|line| line.starts_with("type Payment = {") && line.contains("amount")));
    assert_eq!(
        cumul.refused(&["commands", "payment_reccord"])["code"],
        "not_found"
    );
}

#[test]
fn a_paper_of_a_contract_that_does_not_exist_is_refused_at_the_contract() {
    let cumul = june();
    let asked = |code| {
        let month = ["--month", "2026-06", "--out", "papier.pdf"];
        cumul.refused(&[&["paper", code, "--contract", "personne"][..], &month].concat())
    };
    for code in ["D-09", "D-11"] {
        let refusal = asked(code);
        assert_eq!(refusal["code"], "not_found", "{code}");
        assert_eq!(refusal["field"], "contract");
        assert_eq!(refusal["about"]["id"], "personne");
    }
}
