//! The end of a contract on its page, by the rule of its kind.

use serde_json::{Value, json};

use super::super::looks::{holding_on, opened};
use crate::scenarios::hospital;

const CLINIC: &str = include_str!("../../fixtures/books/a11.json");

/// A CDD of a clinic, the same hours as missions of an agency, and two public
/// contracts: one above the limit of the law, one below it.
fn book() -> Value {
    let mut book: Value = serde_json::from_str(CLINIC).expect("JSON");
    let public = hospital(json!([]));
    for list in ["employers", "sites", "contracts", "shifts"] {
        let more = public[list].as_array().expect("a list").clone();
        book[list].as_array_mut().expect("a list").extend(more);
    }
    let mut agency = book["employers"][0].clone();
    agency["id"] = json!("interim");
    agency["kind"] = json!("temp_agency");
    agency["name"] = json!("Agence Médi-Relais");
    let mut site = book["sites"][0].clone();
    site["id"] = json!("mission");
    site["employer"] = json!("interim");
    let mut mission = book["contracts"][0].clone();
    mission["id"] = json!("mission");
    mission["employer"] = json!("interim");
    mission["kind"] = json!("agency_work");
    mission["title"] = json!("Mission aux urgences");
    mission["start"] = json!("2026-10-05");
    mission["end"] = json!("2026-10-18");
    mission["terms"][0]["valid_from"] = json!("2026-10-05");
    let mut shift = book["shifts"][0].clone();
    shift["id"] = json!("mission-1");
    shift["contract"] = json!("mission");
    shift["site"] = json!("mission");
    shift["start"] = json!("2026-10-06T10:00");
    shift["end"] = json!("2026-10-06T20:00");
    shift["state"] = json!("done");
    let mut below = public["contracts"][0].clone();
    below["id"] = json!("pc-bas");
    below["title"] = json!("Remplacement de l’hiver");
    below["start"] = json!("2026-11-02");
    below["end"] = json!("2027-01-31");
    below["terms"][0]["pay"]["full_time"] = json!("50000.00");
    for (list, one) in [
        ("employers", agency),
        ("sites", site),
        ("contracts", mission),
        ("contracts", below),
        ("shifts", shift),
    ] {
        book[list].as_array_mut().expect("a list").push(one);
    }
    book
}

#[tokio::test]
async fn the_end_of_a_contract_is_paid_on_its_page_by_the_rule_of_its_kind() {
    let machine = holding_on("2027-02-08", &book().to_string());
    let window = opened(&machine).await;
    for (at, employer, contract, told) in [
        (
            "116-end-of-a-cdd",
            "clinique",
            "cdd",
            &[
                "Indemnité de fin de contrat, 10 % du brut",
                "420,00 €",
                "462,00 €",
                "5 082,00 €",
                "L1243-8 et L1242-16",
            ][..],
        ),
        (
            "117-end-of-a-mission",
            "interim",
            "mission",
            &[
                "Indemnité de fin de mission, 10 % du brut",
                "150,00 €",
                "165,00 €",
                "L1251-32, L1251-33 et L1251-19",
                "vous engage aussitôt en CDI",
            ],
        ),
        (
            "118-end-above-the-limit",
            "valmoriere",
            "pc",
            &["Aucune indemnité", "60 000,00 €", "53 802,42 €", "130 %"],
        ),
        (
            "119-end-of-a-public-contract",
            "valmoriere",
            "pc-bas",
            &["3 750,00 €", "375,00 €", "R6152-375", "vraisemblable"],
        ),
    ] {
        let page = format!("/employer/{employer}?tab=contract&contract={contract}");
        window.run(&format!("location.hash = '{page}'")).await;
        window.find("css", "[data-testid=\"contract-end\"]").await;
        window
            .run("document.querySelector('[data-testid=\"contract-end\"]').scrollIntoView({ block: 'center' })")
            .await;
        for words in told {
            window.reads(words).await;
        }
        window.picture(at).await;
        window.press("Fermer").await;
        window.find("no css", "[role=\"dialog\"]").await;
    }
    window.quit().await;
}
