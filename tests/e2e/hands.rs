//! What a doctor types is neither replaced nor lost, and is refused where it
//! stands.

use std::time::Instant;

use serde_json::json;
use thirtyfour::Key;

use super::looks::{FULL, PASSPHRASE, holding, opened};
use super::window::{BEAT, PATIENCE, Window};

/// What stands in the field of this label.
async fn written(window: &Window, label: &str) -> String {
    let script = format!(
        "const label = [...document.querySelectorAll('label')]
            .find((each) => each.textContent.trim().startsWith('{label}'));
        return document.getElementById(label.htmlFor).value;"
    );
    let told = window.run(&script).await;
    told.as_str()
        .unwrap_or_default()
        .replace(['\u{a0}', '\u{202f}'], " ")
}

async fn new_shift(window: &Window) {
    window
        .run("location.hash = '/planning?new=2026-06-27&view=week'")
        .await;
    window.reads("Nouvelle vacation").await;
}

#[tokio::test]
async fn hours_that_were_typed_stay_when_the_contract_is_chosen_afterwards() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    new_shift(&window).await;
    window.write("Horaires", "9h-12h").await;
    window
        .pick("Contrat", "Dr Corvaisier · Remplacement du vendredi")
        .await;
    window.find("css", "[data-shift]").await;
    assert_eq!(written(&window, "Horaires").await, "9 h – 12 h");
    window.write("Horaires", "25h-31h").await;
    window.press("Enregistrer").await;
    window.reads("Horaire non compris").await;
    window.reads_no_more("À remplir").await;
    window.quit().await;
}

#[tokio::test]
async fn what_is_typed_in_a_sheet_is_not_thrown_away_by_a_key_nor_by_the_lock() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    new_shift(&window).await;
    window.write("Note", "Bip douze").await;
    window.strike(&[], Key::Escape).await;
    window.reads("Abandonner ce qui est saisi").await;
    window.picture("60-abandon").await;
    window.press_named("abandon-stay").await;
    assert_eq!(written(&window, "Note").await, "Bip douze");
    window.keys(Key::Control, "l").await;
    window.reads("Ouvrir le carnet").await;
    window.picture("61-behind-the-curtain").await;
    window.write("Phrase de secours", PASSPHRASE).await;
    window.press("Ouvrir").await;
    window.find("no css", ".curtain").await;
    assert_eq!(written(&window, "Note").await, "Bip douze");
    window.strike(&[], Key::Escape).await;
    window.press_named("abandon-go").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.quit().await;
}

#[tokio::test]
async fn each_refused_number_of_an_employer_stays_marked_and_leaving_asks() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.run("location.hash = '/employer/pmi'").await;
    window.write("SIREN", "12").await;
    window.write("SIRET", "73282932000075").await;
    window.point_at("h1").await;
    window.reads("Ce numéro n’est pas un SIRET").await;
    window.reads("Ce numéro n’est pas un SIREN").await;
    let marked = "return document.querySelectorAll('[aria-invalid]').length";
    assert_eq!(window.run(marked).await, json!(2));
    window.picture("62-two-refused").await;
    window.go("today").await;
    window.reads("Partir sans ce qui").await;
    window.press_named("leave-stay").await;
    assert_eq!(written(&window, "SIREN").await, "12");
    window.go("today").await;
    window.press_named("leave-go").await;
    window.reads("Jeudi 18 juin").await;
    window.quit().await;
}

#[tokio::test]
async fn a_step_is_not_done_tomorrow_and_a_text_is_no_pdf() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    machine.will_pick(&machine.file("faux.pdf", "Bonjour"));
    window.go("formality").await;
    window.picture("63-formalities").await;
    window
        .press_at("[data-testid=\"formality-group-late\"] input")
        .await;
    window.write("Faite le", "25/12/2026").await;
    window.press_named("formality-proof").await;
    window.reads("n’est pas celui d’un fichier de ce nom").await;
    window.press_named("formality-save").await;
    window.reads("Ce jour est à venir").await;
    window.picture("64-not-tomorrow").await;
    window.quit().await;
}

#[tokio::test]
async fn steps_are_counted_the_same_everywhere() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    let told = "nav a[href$='/formality'] .sr-only";
    window.find("css", told).await;
    let told = format!("return document.querySelector(\"{told}\").textContent");
    let told = window.run(&told).await;
    let told = told.as_str().expect("the rail says how many");
    window.reads(&format!("formalités : {told}")).await;
    window.go("formality").await;
    window.reads("À faire par d’autres").await;
    let lead = "return document.querySelector('.page > header p').textContent";
    assert_eq!(window.run(lead).await.as_str(), Some(told));
    let groups = "return ['late', 'todo'].map((name) =>
        document.querySelector(`[data-testid=formality-group-${name}] tbody`)?.rows.length)
        .filter(Boolean).join()";
    let said = told.split(", ").filter_map(|part| part.split(' ').next());
    let said = said.collect::<Vec<_>>().join(",");
    assert_eq!(window.run(groups).await.as_str(), Some(&*said));
    window.quit().await;
}

#[tokio::test]
async fn four_weeks_of_employers_and_a_paper_as_large_as_one_wants() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window
        .run("location.hash = '/planning?view=employer'")
        .await;
    window.reads("Semaines 25 à 28").await;
    window.picture("65-four-weeks").await;
    window.run("location.hash = '/planning?view=month'").await;
    window.find("css", ".chip.tall").await;
    window.picture("66-month").await;
    window
        .run("location.hash = '/paper?paper=council_transmission&contract=c-corvaisier'")
        .await;
    window.find("css", "[data-testid=\"paper-zoom\"]").await;
    window.press_named("paper-wide").await;
    window.types("+").await;
    window.picture("67-large-paper").await;
    window.quit().await;
}

#[tokio::test]
async fn an_end_that_leaves_work_outside_is_read_once_and_kept_at_the_second_enter() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window
        .run("location.hash = '/employer/genets?tab=contract'")
        .await;
    window.press_row("Visites du mardi").await;
    window.write("Fin", "23/06/2026").await;
    window.strike(&[], Key::Enter).await;
    window.reads("sont après cette fin").await;
    window
        .find("css", "[role=\"dialog\"] [role=\"status\"]")
        .await;
    window.strike(&[], Key::Enter).await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("« Visites du mardi » modifié").await;
    window.quit().await;
}

/// Long enough not to fit the largest of the usual windows.
const LONG: usize = 40;

#[tokio::test]
async fn the_wheel_of_the_mouse_scrolls_a_long_history() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.resize(1440, 900).await;
    window.bring_the_probe().await;
    let noted = format!("looks.noted({LONG})");
    assert_eq!(window.probed(&noted).await, json!([]));
    window.go("history").await;
    window.find("css", "[data-testid=\"history-line\"]").await;
    assert_eq!(scrolled(&window).await, 0.0, "it begins at its top");
    // What is turned just after a page came may still belong to the one before it.
    let start = Instant::now();
    while scrolled(&window).await < 100.0 {
        window.turn_the_wheel("main", 300).await;
        if start.elapsed() > PATIENCE {
            window.fail("the wheel scrolls nothing").await;
        }
        tokio::time::sleep(BEAT).await;
    }
    window.quit().await;
}

/// How far the page was scrolled.
async fn scrolled(window: &Window) -> f64 {
    let script = "return Math.max(document.querySelector('main').scrollTop,
        document.scrollingElement.scrollTop, document.querySelector('main').parentElement.scrollTop)";
    window.run(script).await.as_f64().unwrap()
}
