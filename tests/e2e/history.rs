//! What was done, what it changed, and the way back.

use serde_json::json;
use thirtyfour::Key;

use super::barred::kept_out;
use super::looks::{FULL, cumul, holding, opened};
use super::window::Window;

const SHIFT: &str = "/planning?view=week&day=2026-06-17&shift=aubierge-2026-06-17-08";
const FIRST: &str = "[data-testid=\"history-line\"]";

#[tokio::test]
async fn an_edit_is_read_beside_its_line_taken_back_and_read_the_other_way_round() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    window.run(&format!("location.hash = '{SHIFT}'")).await;
    window.find("css", "[role=\"dialog\"]").await;
    window.write("Horaires", "9h-17h").await;
    window.write("Note", "Badge à l’accueil").await;
    window.press("Enregistrer").await;
    window.find("no css", "[role=\"dialog\"]").await;

    window.go("history").await;
    window.find("css", FIRST).await;
    // From the title to the first line without a mouse.
    window
        .run(&format!("document.querySelector('{FIRST}').focus()"))
        .await;
    window.strike(&[], Key::Enter).await;
    window.reads("Vacation modifiée").await;
    window.reads("mer. 17 juin, 8 h – 16 h").await;
    assert_eq!(sides(&window, "start").await, json!(["8 h", "9 h"]));
    assert_eq!(sides(&window, "end").await, json!(["16 h", "17 h"]));
    let note = json!(["rien", "Badge à l’accueil"]);
    assert_eq!(sides(&window, "notes").await, note);
    window.find("css", "[data-testid=\"history-undo\"]").await;
    window.picture("60-history-change").await;

    window.keys(Key::Control, "z").await;
    window.reads("Annulé : vacation du mer. 17 juin").await;
    window.reads("annulé depuis").await;
    window.press_at(FIRST).await;
    window.reads("mer. 17 juin, 9 h – 17 h").await;
    let back = json!(["9 h", "8 h", "8 h", "9 h"]);
    assert_eq!(sides(&window, "start").await, back);
    window.picture("60-history-undone").await;
    window.quit().await;
}

/// A field of the changes that are open: before and after.
async fn sides(window: &Window, field: &str) -> serde_json::Value {
    let field = format!("[data-field=\"{field}\"]");
    window.find("css", &field).await;
    let script = format!(
        "return [...document.querySelectorAll('{field} :is(.old, .new)')]
            .map((side) => side.textContent.replace(/\\s+/g, ' ').trim())"
    );
    window.run(&script).await
}

#[tokio::test]
async fn the_history_is_walked_without_a_mouse_and_shows_one_noun_only() {
    let machine = holding(FULL);
    cumul(&machine, &["close", "c-aubierge", "2026-05"]);
    let terms = "{ \"ids\": [\"aubierge-2026-06-17-08\"], \"state\": \"confirmed\" }";
    cumul(&machine, &["call", "shift_set_state", terms]);
    let window = opened(&machine).await;
    window.go("history").await;
    window.find("css", FIRST).await;
    window
        .run(&format!("document.querySelector('{FIRST}').focus()"))
        .await;
    window.strike(&[], Key::Right).await;
    window.reads("Confirmée").await;
    window.strike(&[], Key::Down).await;
    window.strike(&[], Key::Right).await;
    window.reads("Relevé de mois clos ajouté").await;
    for theme in ["dark", "light"] {
        let colours = format!("document.documentElement.dataset.theme = '{theme}'");
        window.run(&colours).await;
        window.picture(&format!("61-history-walked-{theme}")).await;
        assert_eq!(kept_out(&window).await, [""; 0], "{theme}");
    }
    window.strike(&[], Key::Left).await;
    window.reads_no_more("Relevé de mois clos ajouté").await;
    window.strike(&[], Key::Down).await;
    window.strike(&[], Key::Right).await;
    window.reads("Vacations : 82 ajouts").await;

    window.pick("À propos de", "Mois clos").await;
    window.reads_no_more("Carnet importé").await;
    window.reads("Mois clos : mai 2026").await;
    window.write("Qui nomment", "personne").await;
    window.reads("Aucune ligne de l’historique").await;
    window.picture("62-history-none").await;
    window.quit().await;
}
