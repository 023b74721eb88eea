//! The second start.

use super::planning::shift_on;
use super::{CLINIC, COLLEAGUE, PASSPHRASE};
use crate::e2e::window::Window;

pub(super) async fn open_the_book(window: &Window) {
    window.reads("Ouvrir le carnet").await;
    window
        .write("Phrase d’ouverture", "pas la bonne phrase")
        .await;
    window.press("Ouvrir").await;
    window.find("css", "[aria-invalid=\"true\"]").await;
    window.picture("40-locked").await;
    window.write("Phrase d’ouverture", PASSPHRASE).await;
    window.press("Ouvrir").await;
    window.reads("Mardi 30 juin").await;
    window.reads("Qui vous doit").await;
    window.picture("41-today").await;
    window.go("planning").await;
    window.reads("Juin 2026").await;
}

pub(super) async fn find_it_all(window: &Window) {
    for on in ["2026-06-03", "2026-06-12", "2026-06-16", "2026-06-18"] {
        window.find("css", &shift_on(on)).await;
    }
    window.picture("42-planning-again").await;
    window.go("employer").await;
    window.reads(COLLEAGUE).await;
    window.press_row(CLINIC).await;
    window.press("Contrats").await;
    window.reads("90,00 € l’heure").await;
    window.reads("contrat-signe.pdf").await;
    window.go("money").await;
    window.press("Factures").await;
    window.press_row("F2026-001").await;
    window.reads("virement de la clinique").await;
    window.reads("1 430,00 €").await;
    window.go("formality").await;
    window.unfold("Faites").await;
    window
        .find("css", "[data-testid=\"formality-LIB-2\"] input:checked")
        .await;
    window.go("document").await;
    window.reads("RCP 2026").await;
    window.find("css", "[title$=\"accuse-de-depot.txt\"]").await;
    window.go("settings").await;
    window.find("css", "[data-testid=\"profile-form\"]").await;
    window.go("history").await;
    window.picture("43-history").await;
}
