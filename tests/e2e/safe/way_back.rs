//! The way back: from a damaged book, to an earlier state, after a lock.

use std::fs;

use thirtyfour::Key;

use super::{CLINIC, DAILY, EITHER, TODAY, add_an_employer, begun, kept, large};
use crate::e2e::window::{Machine, Window};

#[tokio::test]
async fn keys_that_are_damaged_lead_to_the_backups_that_lie_beside() {
    let machine = Machine::new(TODAY);
    let (window, words) = begun(&machine).await;
    window.quit().await;
    fs::write(machine.book().join("keys.json"), "{}").unwrap();

    let window = Window::open(&machine).await;
    window.reads("Votre carnet est abîmé").await;
    window.reads("Jeudi 18 juin 2026").await;
    window.picture("75-damaged").await;
    large(&window, "dark").await;
    window.reads("Votre carnet est abîmé").await;
    window.picture("75b-damaged-large-dark").await;
    large(&window, "light").await;
    window.press_named("backup-choice").await;
    window.reads("ne se lit plus").await;
    window.picture("75c-damaged-restore").await;
    window.write(EITHER, &words).await;
    window.press_named("restore-go").await;
    window.reads("Carnet restauré tel qu’il était le").await;
    window
        .run("localStorage.setItem('cumul.text', '100')")
        .await;
    window.go("employer").await;
    window.reads(CLINIC).await;
    window.quit().await;
    let aside = fs::read_dir(machine.beside("")).unwrap().find_map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name()?.to_string_lossy().into_owned();
        name.starts_with("book-").then_some(path)
    });
    let left = fs::read_to_string(aside.unwrap().join("keys.json")).unwrap();
    assert_eq!(left, "{}", "the damaged book is kept as it was");
}

#[tokio::test]
async fn a_damaged_database_is_told_after_the_passphrase_and_restored() {
    let machine = Machine::new(TODAY);
    let (window, _) = begun(&machine).await;
    window.quit().await;
    let file = machine.book().join("book.db");
    let length = fs::metadata(&file).unwrap().len();
    fs::write(&file, vec![7; usize::try_from(length).unwrap()]).unwrap();

    let window = Window::open(&machine).await;
    window.write("Phrase d’ouverture", DAILY).await;
    window.press("Ouvrir").await;
    window.reads("Votre carnet est abîmé").await;
    window.press_named("backup-choice").await;
    window.write(EITHER, DAILY).await;
    window.press_named("restore-go").await;
    window.reads("Carnet restauré tel qu’il était le").await;
    window.go("employer").await;
    window.reads(CLINIC).await;
    window.quit().await;
}

#[tokio::test]
async fn what_was_changed_before_a_lock_is_backed_up_even_when_one_leaves_from_there() {
    let machine = Machine::new(TODAY);
    let (window, _) = begun(&machine).await;
    assert!(kept(&machine).is_empty());
    window.keys(Key::Control, "l").await;
    window.reads("Ouvrir le carnet").await;
    window.quit().await;
    assert_eq!(kept(&machine).len(), 1);
}

#[tokio::test]
async fn an_open_book_goes_back_to_one_of_its_backups_from_the_settings() {
    let machine = Machine::new(TODAY);
    let (window, words) = begun(&machine).await;
    window.go("settings").await;
    window.press("Sauvegardes").await;
    window.press_named("backup-now").await;
    window.reads("Sauvegarde vérifiée").await;
    add_an_employer(&window, "Cabinet de la Houssaie").await;
    window.go("settings").await;
    window.press("Sauvegardes").await;
    window
        .reads("0 vacation, 0 facture ou avoir, 0 document")
        .await;
    window.reads("Le carnet a changé depuis").await;
    window.picture("76-backups-list").await;
    window.press_named("backup-folder").await;
    window.press_named("backup-restore").await;
    window.reads("sera gardé de côté").await;
    window
        .write(EITHER, "des mots qui ne sont pas les bons")
        .await;
    window.press_named("restore-go").await;
    window
        .reads("ni la phrase d’ouverture, ni les mots de secours")
        .await;
    // What was refused is selected: typing replaces it.
    window.types(&words).await;
    window.picture("76b-restore-sheet").await;
    window.strike(&[], Key::Enter).await;
    window.reads("Carnet restauré tel qu’il était le").await;
    window.picture("76c-restored").await;
    window.go("employer").await;
    window.reads(CLINIC).await;
    window.reads_no_more("Cabinet de la Houssaie").await;
    assert_eq!(machine.opened(), Some(machine.beside("backups")));
    window.quit().await;
}

#[tokio::test]
async fn the_lock_screen_offers_the_backups_of_this_computer() {
    let machine = Machine::new(TODAY);
    let (window, _) = begun(&machine).await;
    window.keys(Key::Control, "l").await;
    window.reads("Ouvrir le carnet").await;
    window.quit().await;
    let window = Window::open(&machine).await;
    window.press_named("door-restore").await;
    window.reads("la plus récente d’abord").await;
    window.picture("77-choose-backup").await;
    window.press_named("backup-choice").await;
    window.reads("sera gardé de côté").await;
    window.strike(&[], Key::Escape).await;
    window.reads("la plus récente d’abord").await;
    window.strike(&[], Key::Escape).await;
    window.write("Phrase d’ouverture", DAILY).await;
    window.press("Ouvrir").await;
    window.go("employer").await;
    window.reads(CLINIC).await;
    window.quit().await;
}

#[tokio::test]
async fn the_wait_after_wrong_passphrases_is_not_forgotten_by_leaving() {
    let machine = Machine::new(TODAY);
    let (window, _) = begun(&machine).await;
    window.quit().await;
    let window = Window::open(&machine).await;
    window.reads("Ouvrir le carnet").await;
    for _ in 0..3 {
        window.types("pas la bonne phrase").await;
        window.strike(&[], Key::Enter).await;
        window.find("css", "[aria-invalid=\"true\"]").await;
        window.reads("Ouvrir le carnet").await;
        window.find("no css", "[aria-busy=\"true\"]").await;
    }
    window.quit().await;
    let window = Window::open(&machine).await;
    window
        .write("Phrase d’ouverture", "pas la bonne phrase")
        .await;
    window.press("Ouvrir").await;
    window.reads("le bouton dit quand").await;
    window.picture("78-wait").await;
    window.quit().await;
}
