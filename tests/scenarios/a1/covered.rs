//! A1 seen by the other doctor: the one who is replaced, and owes the share.

use serde_json::{Value, json};

use crate::scenarios::Cumul;

const LOCUM: &str = include_str!("../../fixtures/books/a1.json");

/// Dr Corvaisier, whom Dr Tanguy-Orsel replaces for three days in March; he
/// works on at the hospital, and has liberal sessions at the clinic.
pub(crate) fn book(pay: Value) -> Value {
    let mut book: Value = serde_json::from_str(LOCUM).expect("a book");
    book["profile"]["first_name"] = json!("Basile");
    book["profile"]["last_name"] = json!("Corvaisier");
    book["profile"]["agreement"] = json!("masculine");
    book["employers"] = json!([
        { "id": "tanguy", "kind": "colleague_practice", "name": "Dr Maëlle Tanguy-Orsel",
          "address": { "street": "3 quai du Léon", "postcode": "29200", "city": "Brest" } },
        { "id": "hopital", "kind": "public_hospital", "name": "CH de Valmorière" },
        { "id": "clinique", "kind": "private_clinic", "name": "Clinique Sainte-Aubierge" },
    ]);
    book["sites"] = json!([
        { "id": "plouvaden", "employer": "tanguy", "name": "Cabinet, Plouvaden", "zone": "Europe/Paris" },
        { "id": "urgences", "employer": "hopital", "name": "Urgences", "zone": "Europe/Paris" },
        { "id": "bloc", "employer": "clinique", "name": "Bloc", "zone": "Europe/Paris" },
    ]);
    let contract = &mut book["contracts"][0];
    contract["employer"] = json!("tanguy");
    contract["signatory"] = json!("Dr Maëlle Tanguy-Orsel");
    contract["conditions"] = json!({ "side": "covered_doctor" });
    contract["terms"][0]["pay"] = pay;
    let salaried = json!({
        "id": "poste", "employer": "hopital", "kind": "contract_practitioner_mixed",
        "title": "Urgences", "start": "2026-01-01", "settlement": "payslip",
        "tax_category": "salary", "pension_scheme": "ircantec", "vat": "exempt_care",
        "payment": { "days": 30, "from": "period_end" },
        "terms": [{ "valid_from": "2026-01-01", "pay": { "unit": "hour", "rate": "50.00" } }],
    });
    let mut liberal = salaried.clone();
    let own = [
        ("id", "vacations"),
        ("employer", "clinique"),
        ("kind", "liberal_sessions"),
        ("title", "Bloc"),
        ("settlement", "invoice"),
        ("tax_category", "bnc"),
        ("pension_scheme", "carmf"),
    ];
    for (field, word) in own {
        liberal[field] = json!(word);
    }
    let contracts = book["contracts"].as_array_mut().expect("a list");
    contracts.extend([salaried, liberal]);
    let shift = |id: &str, contract: &str, site: &str, start: &str, end: &str| json!({ "id": id, "contract": contract, "site": site, "start": start, "end": end, "state": "done" });
    let shifts = book["shifts"].as_array_mut().expect("a list");
    shifts.extend([
        shift(
            "garde",
            "poste",
            "urgences",
            "2026-03-09T08:30",
            "2026-03-09T18:30",
        ),
        shift(
            "soir",
            "vacations",
            "bloc",
            "2026-03-10T19:00",
            "2026-03-10T21:00",
        ),
        shift(
            "ailleurs",
            "vacations",
            "bloc",
            "2026-03-12T08:00",
            "2026-03-12T12:00",
        ),
    ]);
    book
}

fn share(percent: &str) -> Value {
    json!({ "unit": "fees_percent", "percent": percent })
}

pub(crate) fn replaced(today: &str) -> Cumul {
    Cumul::holding(today, &book(share("80")).to_string())
}

fn closed() -> Cumul {
    let cumul = replaced("2026-04-02");
    cumul.done(&["close", "remplacement", "2026-03"]);
    cumul
}

fn paid_out(cumul: &Cumul, sum: &str, on: &str) {
    let of = ["--contract", "remplacement", "--month", "2026-03"];
    cumul.done(&[&["payment", "record", sum, "--on", on], &of[..]].concat());
}

#[test]
fn the_replaced_doctor_owes_what_the_locum_receives_and_it_is_no_income() {
    let cumul = replaced("2026-03-12");
    let month = cumul.month("2026-03", "remplacement");
    assert_eq!(month["covered"], true);
    assert_eq!(month["totals"]["fees"], "2535.50");
    assert_eq!(month["totals"]["due"], "2028.40", "as the locum of A1");
    assert_eq!(month["totals"]["kept"], "507.10", "the doctor's own");
    assert_eq!(month["due_on"], "2026-03-26");
    let report = cumul.done(&["report", "month", "--month", "2026-03"]);
    assert_eq!(report["to_pay"], "2028.40");
    assert_eq!(report["due"], "800.00", "10 h and 6 h of his own at 50.00");
}

#[test]
fn what_is_owed_to_the_locum_is_taken_off_nothing_and_paid_out_in_two_parts() {
    let cumul = closed();
    paid_out(&cumul, "1000.00", "2026-04-01");
    let ledger = cumul.done(&["report", "ledger"]);
    assert_eq!(ledger["balance"], "0.00", "nobody owes the doctor anything");
    assert_eq!(ledger["to_pay"], "1028.40");
    assert_eq!(ledger["to_pay_late"], "1028.40", "due on 26 March");
    let claim = &ledger["claims"][0];
    assert_eq!(claim["outgoing"], true);
    assert_eq!(
        (&claim["asked"], &claim["paid"]),
        (&json!("2028.40"), &json!("1000.00"))
    );
    assert_eq!(claim["days_late"], 7);
    paid_out(&cumul, "1028.40", "2026-04-02");
    assert_eq!(cumul.done(&["report", "ledger"])["to_pay"], "0.00");
    let history = cumul.call("history_list", &json!({ "limit": 2 }));
    assert_eq!(history[0]["said"]["op"], "record_pay_out");
    let today = cumul.call("today_get", &json!({}));
    assert_eq!(today["to_pay"], json!([]));
}

#[test]
fn a_sum_that_will_be_paid_out_is_noted_on_its_day() {
    let of = ["--contract", "remplacement", "--month", "2026-03"];
    let ahead = ["payment", "record", "100.00", "--on", "2026-04-03"];
    let refusal = closed().refused(&[&ahead[..], &of[..]].concat());
    assert_eq!(refusal["code"], "payment_ahead");
    assert_eq!(refusal["about"]["outgoing"], "true");
}

#[test]
fn days_and_sums_are_told_by_locum_and_year_up_to_the_declaration_of_fees() {
    let cumul = closed();
    let year = |cumul: &Cumul| cumul.done(&["report", "ledger"])["replaced"][0].clone();
    paid_out(&cumul, "2028.40", "2026-04-02");
    let told = json!({
        "employer": "tanguy", "year": 2026, "days": 3, "paid": "2028.40",
        "threshold": "2400.00", "declare": false,
    });
    assert_eq!(year(&cumul), told);
    paid_out(&cumul, "371.60", "2026-04-02");
    assert_eq!(year(&cumul)["declare"], false, "2 400.00 is not above it");
    paid_out(&cumul, "0.01", "2026-04-02");
    assert_eq!(year(&cumul)["declare"], true);
}

#[test]
fn the_days_of_a_locum_are_none_of_the_doctors_hours() {
    let cumul = replaced("2026-03-12");
    let march = json!({ "from": "2026-03-09", "to": "2026-03-15" });
    let plan = cumul.call("plan_get", &march);
    assert_eq!(plan["minutes"], 16 * 60, "garde, soir and ailleurs");
    assert_eq!(plan["weeks"][0]["minutes"], 16 * 60);
    assert_eq!(
        (&plan["due"], &plan["to_pay"]),
        (&json!("800.00"), &json!("2028.40"))
    );
    let today = cumul.call("today_get", &json!({}));
    assert_eq!(today["week"]["done"], 16 * 60);
    assert_eq!(today["coming"], json!([]));
    let file = cumul.beside("plan.ics");
    let path = file.to_str().expect("a path");
    cumul.done(&["export", "calendar", "--out", path, "--from", "2026-03-01"]);
    let calendar = std::fs::read_to_string(&file).expect("a calendar");
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 3);
    assert!(!calendar.contains("Tanguy"), "{calendar}");
}

#[test]
fn a_replaced_doctor_who_practises_as_a_liberal_is_warned_and_a_salaried_one_is_not() {
    let cumul = replaced("2026-03-12");
    let week = ["--from", "2026-03-09", "--to", "2026-03-15"];
    let report = cumul.done(&[&["report", "conflicts"], &week[..]].concat());
    let conflicts = report["conflicts"].as_array().expect("a list");
    let of_kind = |kind: &str| {
        let found = conflicts.iter().filter(|it| it["type"] == kind);
        found.cloned().collect::<Vec<_>>()
    };
    assert_eq!(of_kind("overlap"), [json!(null); 0], "none with the garde");
    let found = of_kind("practice_while_replaced");
    assert_eq!(found.len(), 1, "{conflicts:?}");
    let found = &found[0];
    assert_eq!(
        (&found["severity"], &found["rule"]),
        (&json!("warning"), &json!("ST-01"))
    );
    assert_eq!(
        found["shifts"],
        json!(["soir", "mardi"]),
        "the same Tuesday"
    );
}

#[test]
fn the_steps_are_those_of_the_replaced_doctor() {
    let report = replaced("2026-03-12").done(&["report", "formalities"]);
    let steps = report["formalities"].as_array().expect("a list");
    let of: Vec<_> = steps
        .iter()
        .filter(|step| step["contract"] == "remplacement")
        .collect();
    let codes: Vec<_> = of.iter().filter_map(|step| step["code"].as_str()).collect();
    assert!(
        codes.iter().all(|code| code.starts_with("RPL-")),
        "{codes:?}"
    );
    let council = of
        .iter()
        .find(|step| step["code"] == "RPL-2")
        .expect("RPL-2");
    assert_eq!(council["due_on"], "2026-03-08", "before 9 March");
    assert!(codes.contains(&"RPL-8"), "DAS2");
    assert!(!codes.contains(&"RPL-6"), "of a student only");
}

#[test]
fn a_side_that_months_were_closed_for_stays() {
    let cumul = closed();
    let mut contract = cumul
        .call("contract_list", &json!({}))
        .as_array()
        .expect("a list")
        .iter()
        .find(|row| row["contract"]["id"] == "remplacement")
        .expect("the contract")["contract"]
        .clone();
    contract["conditions"]["side"] = json!("locum_doctor");
    let question = json!({ "contract": contract }).to_string();
    let refusal = cumul.refused(&["call", "contract_save", &question]);
    assert_eq!(refusal["code"], "side_settled");
    assert_eq!(refusal["field"], "conditions.side");
}

#[test]
fn nobody_certifies_of_the_doctor_what_the_locum_did() {
    let cumul = closed();
    let out = cumul.beside("papier.pdf");
    let out = out.to_str().expect("a path");
    let of = [
        "--contract",
        "remplacement",
        "--month",
        "2026-03",
        "--out",
        out,
    ];
    let refused = |code: &str| cumul.refused(&[&["paper", code], &of[..]].concat())["code"].clone();
    assert_eq!(refused("D-09"), "work_of_locum");
    assert_eq!(refused("D-13"), "work_of_locum");
}

/// The rows of the sheet, as text.
fn table(cumul: &Cumul) -> Vec<Vec<String>> {
    let file = cumul.beside("releve.csv");
    let out = file.to_str().expect("a path");
    let of = [
        "--contract",
        "remplacement",
        "--month",
        "2026-03",
        "--out",
        out,
    ];
    cumul.done(&[&["paper", "D-11"], &of[..]].concat());
    let text = std::fs::read_to_string(&file).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("its mark");
    let rows = text.split_terminator("\r\n");
    rows.map(|row| row.split(';').map(str::to_owned).collect())
        .collect()
}

/// From « Part conservée » on, without the words of either side.
fn figures(rows: &[Vec<String>]) -> Vec<(String, String, String)> {
    let figure = |row: &Vec<String>| (row[6].clone(), row[7].clone(), row[8].clone());
    rows.iter().skip(1).map(figure).collect()
}

#[test]
fn both_doctors_read_the_same_figures_on_their_sheets() {
    let pay = json!({
        "unit": "fees_percent", "percent": "77.7", "basis": "billed", "duty_percent": "90",
        "flat_percent": "50",
    });
    let mut locum: Value = serde_json::from_str(LOCUM).expect("a book");
    locum["contracts"][0]["terms"][0]["pay"] = pay.clone();
    let mut covered = book(pay);
    for book in [&mut locum, &mut covered] {
        book["shifts"][1]["kind"] = json!("on_site_duty");
        book["shifts"][2]["flat_fees"] = json!("33.33");
    }
    let sheet = |book: &Value| {
        let cumul = Cumul::holding("2026-04-02", &book.to_string());
        cumul.done(&["close", "remplacement", "2026-03"]);
        table(&cumul)
    };
    let (theirs, ours) = (sheet(&locum), sheet(&covered));
    assert_eq!(figures(&theirs), figures(&ours));
    assert_eq!(
        ours[1][2..4],
        ["Dr Basile Corvaisier", "Dr Maëlle Tanguy-Orsel"]
    );
    let row = |line: &str| {
        let found = ours.iter().find(|row| row[4] == line);
        found.unwrap_or_else(|| panic!("{line}: {ours:?}"))[5..].join(" ")
    };
    assert_eq!(
        row("Actes de garde ou d’astreinte"),
        "10/03/2026 90 910,50 "
    );
    assert_eq!(row("Forfaits"), "11/03/2026 50 33,33 ");
    assert_eq!(row("Honoraires facturés"), "   2568,83");
    // 77.7 % of 1 625.00, 90 % of 910.50, 50 % of 33.33: each rounded once.
    assert_eq!(row("Montant à reverser"), "   2098,75");
    assert_eq!(row("Part conservée (redevance)"), "   470,08");
    assert_eq!(row("Reste dû"), "   2098,75");
}

#[test]
fn a_table_holds_neither_a_formula_nor_a_note() {
    let mut book = book(share("80"));
    book["contracts"][0]["signatory"] = json!("=HYPERLINK(\"x\")");
    book["contracts"][0]["notes"] = json!("Mme Jean, dossier 12");
    book["shifts"][0]["note"] = json!("M. Paul, lit 3");
    let cumul = Cumul::holding("2026-04-02", &book.to_string());
    cumul.done(&["close", "remplacement", "2026-03"]);
    let rows = table(&cumul);
    assert!(
        rows.iter().skip(1).all(|row| row[3].starts_with("\"'=")),
        "{rows:?}"
    );
    let text = format!("{rows:?}");
    assert!(!text.contains("Jean") && !text.contains("Paul"), "{text}");
}

#[test]
fn only_the_retrocession_sheet_is_a_table() {
    let cumul = replaced("2026-04-02");
    let out = cumul.beside("lettre.csv");
    let out = out.to_str().expect("a path");
    let letter = ["paper", "D-04", "--contract", "remplacement", "--out", out];
    let refusal = cumul.refused(&letter);
    assert_eq!(
        (&refusal["code"], &refusal["field"]),
        (&json!("no_table"), &json!("path"))
    );
    assert!(!std::path::Path::new(out).exists());
}
