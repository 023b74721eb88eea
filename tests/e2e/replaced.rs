//! The doctor is replaced: days of a colleague, a share to pay out, its papers.

use serde_json::json;

use super::looks::{holding, opened};
use crate::scenarios::replaced_book;

const MONTH: &str = "[data-testid=\"month-block\"][data-contract=\"remplacement\"]";

#[tokio::test]
async fn a_replaced_doctor_closes_the_month_of_the_locum_pays_the_share_out_and_has_its_papers() {
    let book = replaced_book(json!({
        "unit": "fees_percent", "percent": "80", "duty_percent": "90", "flat_percent": "50",
    }));
    let machine = holding(&book.to_string());
    let window = opened(&machine).await;
    window
        .run("location.hash = '/planning?view=month&day=2026-03-09'")
        .await;
    window.reads("3 jours remplacés").await;
    window.picture("90-replaced-month").await;
    window
        .run("location.hash = '/planning?view=list&day=2026-03-09'")
        .await;
    window.reads("vous êtes remplacé").await;
    window.picture("91-replaced-list").await;
    window.press_row("Dr Maëlle Tanguy-Orsel").await;
    window.find("css", "[data-testid=\"shift-covered\"]").await;
    window.reads("jamais le nom d’un patient").await;
    window.picture("92-replaced-day").await;
    window.press("Fermer").await;

    window
        .run("location.hash = '/money?tab=month&month=2026-03'")
        .await;
    window.reads("Jours de votre remplaçant").await;
    window
        .press_at(&format!("{MONTH} [data-testid=\"month-close\"]"))
        .await;
    window
        .find(
            "css",
            &format!("{MONTH} [data-testid=\"month-pay\"]:enabled"),
        )
        .await;
    window.reads("À reverser le 26 mars 2026").await;
    window.picture("93-month-of-the-locum").await;
    window
        .press_at(&format!("{MONTH} [data-testid=\"month-table\"]"))
        .await;
    machine.saved("csv", 1).await;
    window
        .press_at(&format!("{MONTH} [data-testid=\"month-pay\"]"))
        .await;
    window.write("Montant versé", "1000").await;
    window.reads("Il restera 1 028,40 € à reverser").await;
    window.picture("94-pay-out").await;
    window.press_named("payment-keep").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("Versement de 1 000,00 € enregistré").await;

    window.run("location.hash = '/money?tab=owed'").await;
    window.reads("Ce que vous devez reverser").await;
    window.reads("1 028,40 €").await;
    window.reads("sous le seuil de 2 400,00 €").await;
    window.picture("95-owed-both-ways").await;
    window.go("today").await;
    window.find("css", "[data-testid=\"today-to-pay\"]").await;
    window.picture("96-today-to-pay").await;

    window
        .run("location.hash = '/paper?paper=retrocession_sheet&month=2026-03'")
        .await;
    window
        .find("css", "[data-testid=\"paper-preview\"] img")
        .await;
    window.find("css", "[data-testid=\"paper-table\"]").await;
    window.picture("97-sheet-of-the-replaced").await;
    window
        .run("location.hash = '/employer/tanguy?tab=contract'")
        .await;
    window.press_row("Remplacement de mars").await;
    window
        .reads("Votre remplaçant travaille à votre place")
        .await;
    window.picture("98-contract-of-the-replaced").await;
    window
        .pick("Dans ce remplacement, vous êtes", "le remplaçant")
        .await;
    window.press_named("contract-save").await;
    window.reads("Un mois est déjà clos sous ce contrat").await;
    window.picture("99-side-settled").await;
    window.quit().await;
}
