//! What is typed is not lost by a lock or by the cross, Enter waits for its
//! answer, and what was chosen for this computer stays.

mod cross;

use serde_json::json;
use thirtyfour::Key;

use super::looks::{FULL, PASSPHRASE, cumul, holding, opened};
use super::machine::Machine;
use super::window::Window;

const NOTES: &str = "Vos notes";

async fn unlock(window: &Window) {
    window.write("Phrase de secours", PASSPHRASE).await;
    window.press("Ouvrir").await;
    window.find("css", "nav").await;
}

/// The notes of the employer, as the book holds them.
fn kept(machine: &Machine) -> String {
    let rows = cumul(machine, &["call", "employer_list", "{}"]);
    let mut rows = rows.as_array().unwrap().iter();
    let row = rows.find(|row| row["employer"]["id"] == "pmi").unwrap();
    row["employer"]["notes"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

async fn at_notes(machine: &Machine) -> Window {
    let window = opened(machine).await;
    window.run("location.hash = '/employer/pmi'").await;
    window.write(NOTES, "Sonner deux fois").await;
    window
}

#[tokio::test]
async fn a_field_that_saves_itself_is_saved_before_the_lock() {
    let machine = holding(FULL);
    let window = at_notes(&machine).await;
    window.keys(Key::Control, "l").await;
    window.reads("Ouvrir le carnet").await;
    window.reads_no_more("Le carnet est fermé").await;
    unlock(&window).await;
    window.reads_no_more("Le carnet est fermé").await;
    window.quit().await;
    assert_eq!(kept(&machine), "Sonner deux fois");
}

/// Types into the palette and strikes Enter before anything can have answered.
fn at_once(words: &str) -> String {
    format!(
        "const input = document.querySelector('.palette-input');
        input.value = '{words}';
        input.dispatchEvent(new Event('input', {{ bubbles: true }}));
        const enter = {{ key: 'Enter', bubbles: true, cancelable: true }};
        const strike = () => input.dispatchEvent(new KeyboardEvent('keydown', enter));
        Promise.resolve().then(strike);"
    )
}

#[tokio::test]
async fn enter_waits_for_what_answers_the_words_that_were_typed() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.keys(Key::Control, "k").await;
    window.find("css", ".palette-item").await;
    window.run(&at_once("corvaisier")).await;
    window.find("no css", ".palette-input").await;
    window.reads("Cabinet du Dr Basile Corvaisier").await;
    let hash = window.run("return location.hash").await;
    assert_eq!(hash, json!("#/employer/corvaisier"));
    window.quit().await;
}

#[tokio::test]
async fn sums_that_were_hidden_stay_hidden_at_the_next_start() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.strike(&[], Key::F9).await;
    let hidden = "return document.documentElement.dataset.sums ?? null";
    assert_eq!(window.run(hidden).await, json!("hidden"));
    window.quit().await;
    let window = Window::open(&machine).await;
    unlock(&window).await;
    assert_eq!(window.run(hidden).await, json!("hidden"));
    window.strike(&[], Key::F9).await;
    assert_eq!(window.run(hidden).await, json!(null));
    window.quit().await;
}

#[tokio::test]
async fn below_an_issued_invoice_the_history_offers_what_does_not_depend_on_it() {
    let machine = holding(FULL);
    let removed = "{ \"ids\": [\"aubierge-2026-06-17-08\"] }";
    cumul(&machine, &["call", "shift_remove", removed]);
    cumul(&machine, &["close", "c-aubierge", "2026-05"]);
    let invoice = cumul(&machine, &["invoice", "draft", "c-aubierge", "2026-05"]);
    cumul(&machine, &["invoice", "issue", invoice.as_str().unwrap()]);
    let window = opened(&machine).await;
    window.go("history").await;
    window.find("css", "[data-testid=\"history-undo\"]").await;
    window.picture("152-history-below-final").await;
    window.keys(Key::Control, "z").await;
    window.reads("Une note émise ne s’annule pas").await;
    window.press_named("history-undo").await;
    window.reads("Annulé : vacation du mer. 17 juin").await;
    window.reads("annulé depuis").await;
    window.picture("153-history-undone").await;
    window.quit().await;
}
