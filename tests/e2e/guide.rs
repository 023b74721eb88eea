//! A contract entered from the doctor's situation.

use thirtyfour::Key;

use super::looks::{EMPTY, FULL, holding, opened};
use super::window::Window;

const SUMMARY: &str = "[data-testid=\"guide-summary\"]";

async fn answers(window: &Window, answers: &[&str]) {
    for answer in answers {
        window
            .press_at(&format!("[data-answer=\"{answer}\"]"))
            .await;
    }
}

#[tokio::test]
async fn in_a_new_book_a_doctor_who_replaces_a_colleague_is_led_to_the_contract() {
    let machine = holding(EMPTY);
    let window = opened(&machine).await;
    window.press("Partir de ma situation").await;
    window.reads("Choisissez une situation").await;
    window.picture("80-guide").await;
    window
        .find("css", "[data-testid=\"guide-seek\"]:focus")
        .await;
    window.types("remplace confrère").await;
    window.picture("81-guide-sought").await;
    window.strike(&[], Key::Enter).await;
    window.reads("Êtes-vous thésé").await;
    answers(&window, &["doctor"]).await;
    window.reads("vous reverse un pourcentage").await;
    answers(&window, &["share", "simplified"]).await;
    window.write("Début", "3/8/2026").await;
    window.write("Fin", "21/8/2026").await;
    window.write("Part des honoraires pour vous", "80").await;
    window.find("css", SUMMARY).await;
    window.reads("RSPM").await;
    window.reads("le plus souvent de 75").await;
    window.press_named("guide-open").await;
    window.reads("À remplir").await;
    window
        .write("Nom du nouvel employeur", "Cabinet du Dr Basile Corvaisier")
        .await;
    window.picture("82-guide-answered").await;
    window.press_named("guide-open").await;
    window.reads("votre réponse").await;
    window.picture("83-guide-contract").await;
    window.strike(&[], Key::Escape).await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("Êtes-vous thésé").await;
    window.press_named("guide-open").await;
    window.press_named("contract-save").await;
    window.reads("80 % des honoraires encaissés").await;
    window.reads("Cabinet du Dr Basile Corvaisier").await;
    window.picture("84-guide-kept").await;
    window.quit().await;
}

#[tokio::test]
async fn two_half_days_at_the_hospital_are_found_from_anywhere_and_keep_their_answers() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.keys(Key::Control, "k").await;
    window.find("css", ".palette-input:focus").await;
    window.types("nouveau contrat demi-journées").await;
    window.reads("je fais quelques demi-journées").await;
    window.find("css", ".palette-item[data-selected]").await;
    window.picture("85-guide-found").await;
    window.strike(&[], Key::Enter).await;
    window.reads("Pourquoi l’hôpital vous recrute-t-il").await;
    answers(&window, &["mixed", "both"]).await;
    window.write("Début", "1/9/2026").await;
    window.write("Fin", "31/8/2027").await;
    window.write("Demi-journées par semaine", "5").await;
    window.reads("50 % > 40 %").await;
    window.picture("86-guide-too-much").await;
    window.write("Demi-journées par semaine", "2").await;
    window.reads("20 % ≤ 40 %").await;
    window.write("Brut par an, à temps plein", "45000").await;
    window.press_named("guide-change").await;
    window
        .find("css", "[data-testid=\"guide-seek\"]:focus")
        .await;
    window.strike(&[], Key::Enter).await;
    window.find("css", "[data-answer=\"mixed\"]:checked").await;
    window.strike(&[], Key::Escape).await;
    window.reads("Abandonner ce contrat").await;
    window.picture("87-guide-leaving").await;
    window.press_named("leave-stay").await;
    window.search("Employeur", "valmor", "CH Valmorière").await;
    window.picture("88-guide-hospital").await;
    window.press_named("guide-open").await;
    window.reads("CSP, art. R6152-345").await;
    window.reads("Garde 422,03 €, demi-garde 211,01 €").await;
    window.picture("89-guide-hospital-contract").await;
    window.unfold("Ce qu’est ce contrat").await;
    window.reads("contrat de droit public").await;
    window.picture("90-guide-kind").await;
    window.write("La période d’astreinte", "120").await;
    window.press_named("contract-save").await;
    window.reads("45 000,00 € brut par an, à 20 %").await;
    window.quit().await;
}
