//! What a doctor comes across on an ordinary evening.

use thirtyfour::Key;

use super::looks::{FULL, PASSPHRASE, cumul, holding, opened};
use super::window::Window;

const FORGOTTEN: &str = "corvaisier-2026-05-15-09";
const COLLEAGUE: &str =
    "[data-testid=\"month-block\"]:has(:is([title*=\"Corvaisier\"], [data-tip*=\"Corvaisier\"]))";

#[tokio::test]
async fn the_first_screen_leads_to_each_thing_it_names() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.reads("Jeudi 18 juin").await;
    window.press_at("[data-testid=\"today-coming\"] a").await;
    window.find("css", "[role=\"dialog\"]").await;
    window.reads("8 h – 12 h 30").await;
    window.press("Fermer").await;
    window.go("today").await;
    window
        .press_at("[data-testid=\"today-month\"] button")
        .await;
    window.reads("Mai 2026").await;
    window.go("today").await;
    window
        .press_at("[data-testid=\"today-expected\"] a[href*='formality']")
        .await;
    window
        .reads("Contrat « Anesthésie au bloc » seulement")
        .await;
    window.go("today").await;
    window.press_named("today-new").await;
    window.reads("Nouvelle vacation").await;
    window.find("css", "[role=\"dialog\"]").await;
    window.quit().await;
}

#[tokio::test]
async fn a_month_with_a_forgotten_shift_is_closed_with_it_and_what_is_paid_too_much_is_told() {
    let machine = holding(FULL);
    let forgotten = format!("{{ \"ids\": [\"{FORGOTTEN}\"], \"state\": \"planned\" }}");
    cumul(&machine, &["call", "shift_set_state", &forgotten]);
    let window = opened(&machine).await;
    window
        .run("location.hash = '/money?tab=month&month=2026-05'")
        .await;
    window
        .reads("1 vacation pas encore marquée effectuée, dont 1 déjà passée")
        .await;
    window
        .press_at(&format!("{COLLEAGUE} [data-testid=\"month-close\"]"))
        .await;
    window
        .reads("1 vacation passée n’est pas marquée effectuée")
        .await;
    window.picture("50-close-dialog").await;
    window.press_named("close-done").await;
    window
        .find(
            "css",
            &format!("{COLLEAGUE} [data-testid=\"month-pay\"]:enabled"),
        )
        .await;
    pay_too_much_and_take_it_back(&window).await;
    window.quit().await;
}

async fn pay_too_much_and_take_it_back(window: &Window) {
    window
        .press_at(&format!("{COLLEAGUE} [data-testid=\"month-pay\"]"))
        .await;
    window.write("Montant reçu", "5000").await;
    window.reads("de plus que ce qui est dû").await;
    window.write("Reçu le", "20/6/2026").await;
    window.reads("Ce jour est à venir").await;
    window.picture("51-payment-doubts").await;
    window.press_named("payment-keep").await;
    window
        .reads("notez ce paiement le jour où vous l’aurez reçu")
        .await;
    window.reads_no_more("Ce jour est à venir").await;
    window.write("Reçu le", "18/6/2026").await;
    window.press_named("payment-keep").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window
        .press_at(&format!("{COLLEAGUE} [data-testid=\"month-pay\"]"))
        .await;
    window.press_at("[data-testid=\"payments\"] button").await;
    window.find("no css", "[data-testid=\"payments\"]").await;
}

#[tokio::test]
async fn every_wrong_field_of_the_profile_is_told_on_leaving_it() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.go("settings").await;
    window.write("SIRET", "73282932000075").await;
    window.write("IBAN", "FR7630006000011234567890188").await;
    window.write("Code postal", "ABC").await;
    window.write("Ville", "Nancy").await;
    window.reads("Ce numéro n’est pas un SIRET").await;
    window.reads("Cet IBAN").await;
    window
        .reads("Un code postal français a cinq chiffres")
        .await;
    window.picture("52-profile-problems").await;
    window.write("SIRET", "73282932000074").await;
    window.reads_no_more("Ce numéro n’est pas un SIRET").await;
    window.quit().await;
}

#[tokio::test]
async fn a_signed_contract_answers_its_own_step() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.go("formality").await;
    window.unfold("Faites").await;
    window.press_row("Contrat écrit").await;
    window
        .find("css", "[data-testid=\"formality-evidence\"]")
        .await;
    window.reads("la signature du contrat").await;
    window.picture("53-formality-evidence").await;
    window.quit().await;
}

#[tokio::test]
async fn anything_is_found_and_done_from_the_keyboard() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    ask_for(&window, "genets").await;
    window.reads("Visites du mardi").await;
    window.picture("54-find").await;
    window.types("\u{e007}").await;
    window.reads("Nom court").await;
    ask_for(&window, "23/6").await;
    window.reads("Mardi 23 juin 2026").await;
    window.reads("14 h – 17 h 30").await;
    window.picture("55-find-day").await;
    window.types("\u{e007}").await;
    window.reads("Semaine 26").await;
    ask_for(&window, "sombre").await;
    window.types("\u{e007}").await;
    window.find("css", "[data-theme=\"dark\"]").await;
    ask_for(&window, "comme l’ordinateur").await;
    window.types("\u{e007}").await;
    window.find("no css", "[data-theme]").await;
    ask_for(&window, "xyzzy").await;
    window.reads("Rien ne correspond").await;
    window.types("\u{e00c}").await;
    window.find("no css", ".palette").await;
    window.quit().await;
}

async fn ask_for(window: &Window, text: &str) {
    window.keys(Key::Control, "k").await;
    window.find("css", ".palette-input:focus").await;
    window.types(text).await;
}

#[tokio::test]
async fn the_book_locks_by_itself_and_opens_again_where_one_was() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    // A twentieth of a minute, so that nobody has to wait for a quarter of an hour.
    window
        .run("localStorage.setItem('cumul.idle', '0.05')")
        .await;
    window.read_anew().await;
    window
        .reads("Verrouillé après un temps sans activité")
        .await;
    window.picture("56-locked-by-itself").await;
    window.run("localStorage.setItem('cumul.idle', '15')").await;
    window.read_anew().await;
    window.write("Phrase de secours", PASSPHRASE).await;
    window.press("Ouvrir").await;
    window.reads("Jeudi 18 juin").await;
    window.quit().await;
}
