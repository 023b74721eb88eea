//! The first minutes: where the focus is, what is refused, how it looks large.

use thirtyfour::Key;

use super::{TODAY, large};
use crate::e2e::window::{Machine, Window};

/// Label of the field that has the focus.
async fn focused(window: &Window) -> String {
    let told = window
        .run("return document.activeElement.labels?.[0]?.textContent.trim() ?? ''")
        .await;
    told.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn each_first_screen_is_typed_into_at_once_and_left_by_escape() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    window.press_named("door-create").await;
    window.press_named("words-noted").await;
    window.reads("Deux mots, pour être sûr").await;
    assert!(focused(&window).await.starts_with("Mot n°"));
    window.strike(&[], Key::Escape).await;
    window.reads("Vos mots de secours").await;
    window.press_named("words-own").await;
    window.reads("Votre phrase de secours").await;
    assert!(focused(&window).await.starts_with("Phrase de secours"));
    window.strike(&[], Key::Escape).await;
    window.reads("Vos mots de secours").await;
    window.strike(&[], Key::Escape).await;
    window.reads("Créer un carnet").await;
    window.quit().await;
}

#[tokio::test]
async fn a_phrase_that_is_guessed_at_once_is_refused_where_it_stands() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    window.press_named("door-create").await;
    window.press_named("words-own").await;
    for weak in ["aaaaaaaaaa", "azertyuiop"] {
        window.write("Phrase de secours", weak).await;
        window.write("La même, une seconde fois", weak).await;
        window.press("Créer le carnet").await;
        window.reads("se devine tout de suite").await;
        assert!(!machine.book().exists());
    }
    window.picture("79-weak").await;
    window.quit().await;
}

#[tokio::test]
async fn at_twice_the_size_the_paper_goes_on_to_the_end_of_the_first_screens() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    for theme in ["light", "dark"] {
        large(&window, theme).await;
        window.press_named("door-create").await;
        window.reads("Vos mots de secours").await;
        let same = "const colour = (each) => getComputedStyle(each).backgroundColor;
            return colour(document.documentElement) === colour(document.body)";
        assert_eq!(window.run(same).await, serde_json::json!(true), "{theme}");
        window
            .run("document.scrollingElement.scrollTo(0, 9999)")
            .await;
        window.picture(&format!("80-words-large-{theme}")).await;
    }
    window.quit().await;
}
