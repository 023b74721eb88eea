//! A sheet that was lost, and a book that is taken away.

use thirtyfour::Key;

use super::{TODAY, begun};
use crate::e2e::keys::{asked, proposed};
use crate::e2e::window::Machine;

#[tokio::test]
async fn who_lost_the_sheet_has_new_words_and_takes_the_whole_book_away() {
    let machine = Machine::new(TODAY);
    let (window, old) = begun(&machine).await;
    window.go("settings").await;
    window.press("Sauvegardes").await;
    window.press_named("recovery-change").await;
    let words = proposed(&window).await;
    assert_ne!(words.join(" "), old);
    window.picture("83-new-words").await;
    window.press_named("recovery-noted").await;
    let places = asked(&window).await;
    // The first field has the focus: what is typed goes there.
    window.types(&words[places[0] - 1]).await;
    let second = format!("Mot n° {}", places[1]);
    window.write(&second, "faux").await;
    window.press_named("recovery-go").await;
    window
        .reads(&format!("Ce n’est pas le mot n° {}", places[1]))
        .await;
    window.write(&second, &words[places[1] - 1]).await;
    window.press_named("recovery-go").await;
    window.reads("Nouveau secours").await;
    window.find("no css", "[role=\"dialog\"]").await;

    window.press_named("export-book").await;
    window.reads("Écrit dans").await;
    window.picture("84-taken-away").await;
    let folder = machine.dialogs().join(format!("cumul-{TODAY}"));
    let book = std::fs::read_to_string(folder.join("book.json")).unwrap();
    assert!(book.contains("Clinique des Hauts Talus"));

    window.keys(Key::Control, "l").await;
    window.reads("Ouvrir le carnet").await;
    let either = "Phrase d’ouverture";
    window.write(either, &old).await;
    window.press("Ouvrir").await;
    window
        .reads("ni la phrase d’ouverture, ni les mots de secours")
        .await;
    window.write(either, &words.join(" ")).await;
    window.press("Ouvrir").await;
    window.reads("Emporter le carnet").await;
    window.quit().await;
}
