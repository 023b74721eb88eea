//! The month closed, invoiced, corrected, paid.

use super::papers::papers_are_saved;
use crate::e2e::window::{Machine, Window};

pub(super) async fn close_and_invoice(window: &Window) {
    window.go("money").await;
    window.reads("Juin 2026").await;
    window.reads("8 h × 90,00 €").await;
    window.picture("16-month").await;
    let clinic =
        "[data-testid=\"month-block\"]:has(:is([title*=\"Aubierge\"], [data-tip*=\"Aubierge\"]))";
    window
        .press_at(&format!("{clinic} [data-testid=\"month-close\"]"))
        .await;
    window
        .press_at(&format!("{clinic} [data-testid=\"month-invoice\"]"))
        .await;
    window.reads("Note d’honoraires, brouillon").await;
    window
        .find("css", "[data-testid=\"paper-preview\"] img")
        .await;
    window.picture("17-invoice-draft").await;
    window.press_named("invoice-issue").await;
    window.picture("18-issue-dialog").await;
    window.press_named("invoice-issue-confirm").await;
    window.reads("émise, définitive").await;
    window.reads("2 520,00 €").await;
    window.picture("19-invoice").await;
}

pub(super) async fn take_back_an_hour(window: &Window) {
    window.press_named("invoice-credit").await;
    window.choose("Une partie, ligne par ligne").await;
    window
        .press_at("[data-testid=\"credit-line\"] input[type=checkbox]")
        .await;
    window.write("Heures en trop", "1h").await;
    window.write("Motif", "Une heure comptée en trop").await;
    window.picture("20-credit-sheet").await;
    window.press_named("credit-draft").await;
    window.reads("Avoir, brouillon").await;
    window.press_named("invoice-issue").await;
    window.press_named("invoice-issue-confirm").await;
    window.reads("Avoir F2026-002").await;
    window
        .find("css", "[data-testid=\"paper-preview\"] img")
        .await;
    window.picture("21-credit-note").await;
}

pub(super) async fn be_paid(window: &Window) {
    window.press("F2026-001").await;
    window.reads("2 430,00 €").await;
    window.press_named("invoice-pay").await;
    window.write("Montant reçu", "1000").await;
    window.write("Note", "virement de la clinique").await;
    window.picture("22-payment-sheet").await;
    window.press_named("payment-keep").await;
    window.reads("1 430,00 €").await;
}

pub(super) async fn close_with_the_colleague(machine: &Machine, window: &Window) {
    window.go("money").await;
    window.press("Mois à clore").await;
    let colleague = "[data-testid=\"month-block\"]:has(:is([title*=\"Corvaisier\"], [data-tip*=\"Corvaisier\"]))";
    window
        .press_at(&format!("{colleague} [data-testid=\"month-close\"]"))
        .await;
    window
        .press_at(&format!("{colleague} [data-testid=\"month-sheet\"]"))
        .await;
    window
        .find("css", "[data-testid=\"paper-preview\"] img")
        .await;
    window.picture("23-retrocession-sheet").await;
    window.press_named("paper-save").await;
    papers_are_saved(machine, 1).await;
    window.go("money").await;
    window.press("Qui vous doit").await;
    window.reads("2 130,00 €").await;
    window.picture("24-owed").await;
    window.press("Factures").await;
    window.reads("F2026-001").await;
    window.picture("25-invoices").await;
}
