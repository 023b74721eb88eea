//! What is said once: at most one line at the top of a screen.

use thirtyfour::Key;

use super::barred::kept_out;
use super::looks::{FULL, holding, opened};
use super::window::Window;

#[tokio::test]
async fn what_cumul_is_not_is_said_once_and_each_screen_says_what_it_is_for_until_it_was_done() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.run("localStorage.removeItem('cumul.hints')").await;
    window.read_anew().await;
    window.find("css", "[data-testid=\"hint-notice\"]").await;
    window
        .reads("Il ne remplace ni l’Ordre, ni un juriste")
        .await;
    window.picture("63-hint-notice").await;
    assert_eq!(kept_out(&window).await, [""; 0]);
    closed_by_keyboard(&window).await;

    window.go("planning").await;
    window.find("css", "[data-testid=\"hint-planning\"]").await;
    window.picture("64-hint-planning").await;
    window.types("n").await;
    window.find("css", "[role=\"dialog\"]").await;
    window.write("Horaires", "20h-23h").await;
    window.press("Enregistrer").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window
        .find("no css", "[data-testid=\"hint-planning\"]")
        .await;

    window.go("money").await;
    window.find("css", "[data-testid=\"hint-money\"]").await;
    window.press_named("hint-close").await;
    window.find("no css", "[data-testid^=\"hint-\"]").await;
    window.go("today").await;
    window.find("css", "[data-testid=\"hint-find\"]").await;
    window.keys(Key::Control, "k").await;
    window.find("css", ".palette-input:focus").await;
    window.strike(&[], Key::Escape).await;
    window.find("no css", "[data-testid=\"hint-find\"]").await;

    window.go("money").await;
    window.reads("Argent").await;
    window.find("no css", "[data-testid^=\"hint-\"]").await;
    all_of_them_again(&window).await;
    window.quit().await;
}

/// The line stands before the page, so that Tab comes to it first.
async fn closed_by_keyboard(window: &Window) {
    window
        .run("document.querySelector('nav button:last-of-type').focus()")
        .await;
    let close = "[data-testid=\"hint-close\"]:focus";
    for _ in 0..3 {
        let there = format!("return document.querySelector('{close}') !== null");
        if window.run(&there).await == serde_json::json!(true) {
            break;
        }
        window.strike(&[], Key::Tab).await;
    }
    window.find("css", close).await;
    window.strike(&[], Key::Enter).await;
    window.find("no css", "[data-testid=\"hint-notice\"]").await;
}

async fn all_of_them_again(window: &Window) {
    window.strike(&[], Key::F1).await;
    window.press_named("hints-again").await;
    window.reads("Les conseils reviennent").await;
    window.picture("65-hints-again").await;
    window.go("today").await;
    window.find("css", "[data-testid=\"hint-notice\"]").await;
}
