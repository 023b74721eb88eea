//! What is half typed when the window is to close, or another page is wanted.

use thirtyfour::Key;

use super::{at_notes, kept, unlock};
use crate::e2e::looks::{FULL, holding, opened};
use crate::e2e::machine::Machine;
use crate::e2e::window::Window;

const QUESTION: &str = "Quitter Cumul sans enregistrer";
const NAME: &str = "Nom complet";
const CLINIC: &str = "Clinique des Hauts Talus";

/// An employer who is half typed, in a sheet that stands open.
async fn half_typed(machine: &Machine) -> Window {
    let window = opened(machine).await;
    window.go("employer").await;
    window.press("Nouvel employeur").await;
    window.write(NAME, CLINIC).await;
    window
}

async fn typed(window: &Window) -> String {
    let field = window.find("field", NAME).await;
    field.prop("value").await.unwrap().unwrap_or_default()
}

#[tokio::test]
async fn the_cross_asks_before_a_half_typed_employer_is_lost() {
    let machine = holding(FULL);
    let window = half_typed(&machine).await;
    window.press_the_cross().await;
    window.reads(QUESTION).await;
    window.picture("154-cross-asks").await;
    window.press_named("abandon-stay").await;
    window.reads_no_more(QUESTION).await;
    assert_eq!(typed(&window).await, CLINIC);

    window.press_the_cross().await;
    window.reads(QUESTION).await;
    window.strike(&[], Key::Escape).await;
    window.reads_no_more(QUESTION).await;
    assert_eq!(typed(&window).await, CLINIC);

    window.press_the_cross().await;
    window.press_and_end("abandon-go").await;
}

#[tokio::test]
async fn a_second_press_of_the_cross_needs_no_answer() {
    let machine = holding(FULL);
    let window = half_typed(&machine).await;
    window.press_the_cross().await;
    window.reads(QUESTION).await;
    window.quit().await;
}

#[tokio::test]
async fn the_cross_of_a_locked_book_asks_for_what_waits_behind_it() {
    let machine = holding(FULL);
    let window = half_typed(&machine).await;
    window.keys(Key::Control, "l").await;
    window.reads("Ouvrir le carnet").await;
    window.press_the_cross().await;
    window.reads(QUESTION).await;
    window.picture("155-cross-asks-locked").await;
    window.press_named("abandon-stay").await;
    window.reads_no_more(QUESTION).await;
    unlock(&window).await;
    assert_eq!(typed(&window).await, CLINIC);
    window.press_the_cross().await;
    window.press_and_end("abandon-go").await;
}

#[tokio::test]
async fn a_field_that_saves_itself_is_saved_by_the_cross_without_a_question() {
    let machine = holding(FULL);
    let window = at_notes(&machine).await;
    window.quit().await;
    assert_eq!(kept(&machine), "Sonner deux fois");
}

#[tokio::test]
async fn another_page_by_ctrl_k_asks_before_a_half_typed_employer_is_lost() {
    let machine = holding(FULL);
    let window = half_typed(&machine).await;
    window.keys(Key::Control, "k").await;
    window.find("css", ".palette-item").await;
    window.types("argent").await;
    window.strike(&[], Key::Enter).await;
    window.reads("Abandonner ce qui est saisi").await;
    window.picture("156-page-asks").await;
    window.press_named("abandon-stay").await;
    assert_eq!(typed(&window).await, CLINIC);

    window.keys(Key::Control, "k").await;
    window.find("css", ".palette-item").await;
    window.types("argent").await;
    window.strike(&[], Key::Enter).await;
    window.press_named("abandon-go").await;
    window.find("no css", "[role=\"dialog\"]").await;
    let hash = window.run("return location.hash").await;
    assert_eq!(hash, serde_json::json!("#/money"));
    window.quit().await;
}
