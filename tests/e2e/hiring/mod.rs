//! Contracts that the doctor draws up: from the page of the contract to the
//! file, clause by clause.

use std::fs;

use serde_json::{Value, json};
use thirtyfour::Key;

use super::long_names;
use super::looks::{FULL, holding, opened};
use super::window::Window;

const PREVIEWED: &str = "[data-testid=\"paper-preview\"][aria-busy=\"false\"] img";
const NO_DIALOG: &str = "[role=\"dialog\"]";
const LOCUM: &str = "/paper?paper=locum_contract&contract=c-corvaisier";

/// The keys of the clauses, in the order of the list.
async fn order(window: &Window) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('[data-clause]')].map((it) => it.dataset.clause)";
    let told = window.run(script).await;
    serde_json::from_value(told).expect("texts")
}

/// Waits until a clause stands at a place, counted from the end.
async fn stands(window: &Window, key: &str, from_the_end: usize) {
    let there = format!("[data-clause=\"{key}\"]:nth-last-child({from_the_end})");
    window.find("css", &there).await;
}

async fn do_with(window: &Window, key: &str, item: usize) {
    window
        .press_at(&format!("[data-clause=\"{key}\"] .menu-dots"))
        .await;
    window
        .press_at(&format!("[role=\"menuitem\"]:nth-of-type({item})"))
        .await;
}

#[tokio::test]
async fn a_contract_of_replacement_is_written_from_its_page_clause_by_clause_to_the_file() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window
        .run("location.hash = '/employer/corvaisier?tab=contract'")
        .await;
    window.press_row("Remplacement du vendredi").await;
    window
        .find("css", "[data-testid=\"contract-papers\"]")
        .await;
    window.picture("h1-contract-with-papers").await;
    window
        .press_at("[data-testid=\"contract-papers\"] a[href*=\"locum_contract\"]")
        .await;
    window.find("css", PREVIEWED).await;
    window.reads("vous êtes le remplaçant").await;
    window.picture("h2-proposed").await;

    window.press_named("facts-open").await;
    window
        .write(
            "Moyens mis à disposition",
            "le cabinet équipé et son secrétariat",
        )
        .await;
    window.picture("h3-facts").await;
    window.press_named("facts-save").await;
    window.find("no css", NO_DIALOG).await;

    window.press_at("[data-clause=\"fees\"] button").await;
    window.write("Titre", "Partage des honoraires").await;
    window.picture("h4-edited").await;
    window.press_named("clause-save").await;
    window.find("no css", NO_DIALOG).await;
    window.reads("Partage des honoraires").await;
    window.reads("modifiée").await;

    do_with(&window, "settling", 2).await;
    window.find("css", "[data-clause=\"settling\"].out").await;

    window.press_named("clause-add").await;
    window.press_named("clause-save").await;
    window.find("css", "[aria-invalid]").await;
    window.write("Titre", "Stationnement").await;
    window.write("Texte", "Une place est réservée.").await;
    window.press_named("clause-save").await;
    window.find("no css", NO_DIALOG).await;
    stands(&window, "own-1", 1).await;

    let before = order(&window).await;
    window
        .run("document.querySelector('[data-clause=\"own-1\"] button').focus()")
        .await;
    window.strike(&[Key::Alt], Key::Up).await;
    stands(&window, "own-1", 2).await;
    // The clause that was moved keeps the keys.
    window.strike(&[Key::Alt], Key::Up).await;
    stands(&window, "own-1", 3).await;
    window.find("css", PREVIEWED).await;
    window.picture("h5-moved").await;

    window.press_named("paper-save-docx").await;
    let written = &machine.saved("docx", 1).await[0];
    assert!(fs::read(written).unwrap().starts_with(b"PK"));
    window.press_named("paper-save").await;
    let written = &machine.saved("pdf", 1).await[0];
    assert!(fs::read(written).unwrap().starts_with(b"%PDF"));

    window.point_at("h1").await;
    window.keys(Key::Control, "z").await;
    stands(&window, "own-1", 2).await;
    window.keys(Key::Control, "z").await;
    stands(&window, "own-1", 1).await;
    assert_eq!(order(&window).await, before);
    window.keys(Key::Control, "z").await;
    window.find("no css", "[data-clause=\"own-1\"]").await;
    window.quit().await;
}

#[tokio::test]
async fn what_is_proposed_by_now_is_shown_beside_the_doctors_words() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.run(&format!("location.hash = '{LOCUM}'")).await;
    window.press_at("[data-clause=\"fees\"] button").await;
    window.write("Texte", "Huit dixièmes.").await;
    window.press_named("clause-save").await;
    window.find("no css", NO_DIALOG).await;
    window.press_named("facts-open").await;
    window.write("Secteur conventionnel", "2 OPTAM").await;
    window.press_named("facts-save").await;
    window.reads("texte proposé changé").await;
    window.press_at("[data-clause=\"fees\"] button").await;
    window
        .find("css", "[data-testid=\"clause-proposed\"]")
        .await;
    window.reads("secteur 2 OPTAM").await;
    window.picture("h6-outdated").await;
    window.press_named("clause-restore").await;
    window.reads_no_more("texte proposé changé").await;
    window.quit().await;
}

/// The desk of the contracts in one dress, with what is wrong in it.
async fn dressed(window: &Window, name: &str, theme: &str, text: u32) -> Value {
    let how = json!({ "axe": true, "seen": true });
    let told = window
        .probed(&format!("looks.look('{theme}', '{text}', {how})"))
        .await;
    window.keep_picture(&format!("{name}-{theme}-{text}")).await;
    told
}

async fn shown(window: &Window, name: &str) {
    window.run(&format!("location.hash = '{LOCUM}'")).await;
    window.find("css", PREVIEWED).await;
    window.bring_the_probe().await;
    for (theme, text) in [("light", 100), ("dark", 100), ("light", 200)] {
        let wrong = dressed(window, name, theme, text).await;
        assert_eq!(wrong, json!([]), "{name}, {theme}, {text} %");
    }
    window
        .run("Object.assign(document.documentElement.dataset, { theme: 'light', text: '100' })")
        .await;
    window.press_at("[data-clause=\"fees\"] button").await;
    window.picture(&format!("{name}-clause")).await;
    let wrong = dressed(window, &format!("{name}-clause"), "dark", 200).await;
    assert_eq!(wrong, json!([]), "{name}, a clause");
}

#[tokio::test]
async fn the_clauses_hold_together_in_every_dress() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    shown(&window, "h7-dress").await;
    window.quit().await;
}

#[tokio::test]
async fn the_clauses_hold_together_with_long_names() {
    let machine = holding(&long_names::book(FULL));
    let window = opened(&machine).await;
    shown(&window, "h8-long").await;
    window.quit().await;
}

#[tokio::test]
async fn the_clauses_hold_together_in_english() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window
        .run("localStorage.setItem('PARAGLIDE_LOCALE', 'en')")
        .await;
    window.read_anew().await;
    window.find("css", "html[lang=en] nav").await;
    shown(&window, "h9-english").await;
    window.quit().await;
}
