//! Backups, the way back on another machine, and the demonstration.

use std::fs;
use std::path::PathBuf;

use super::keys::begin_a_book;
use super::looks::{FULL, cumul, holding, opened};
use super::window::{Machine, Window};

const TODAY: &str = "2026-06-18";
const DAILY: &str = "ma phrase de tous les jours";

/// The backups that the program made by itself.
fn made_by_itself(machine: &Machine) -> Vec<PathBuf> {
    let folder = machine.beside("backups");
    let files = fs::read_dir(folder).map(|entries| {
        let paths = entries.map(|entry| entry.unwrap().path());
        paths.collect::<Vec<_>>()
    });
    files.unwrap_or_default()
}

pub(super) async fn add_an_employer(window: &Window, name: &str) {
    window.go("employer").await;
    window.press("Nouvel employeur").await;
    window.write("Nom complet", name).await;
    window
        .pick("Nature de l’employeur", "Clinique privée")
        .await;
    window.press_named("employer-create").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads(name).await;
}

#[tokio::test]
async fn leaving_makes_a_backup_that_its_words_restore_on_an_empty_machine() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    let words = begin_a_book(&window, DAILY).await;
    window.reads("Votre premier employeur").await;
    window.reads("Aucune sauvegarde").await;
    add_an_employer(&window, "Clinique des Hauts Talus").await;
    window.quit().await;
    let backups = made_by_itself(&machine);
    assert_eq!(backups.len(), 1, "{backups:?}");

    let other = Machine::new(TODAY);
    other.will_pick(&backups[0]);
    let window = Window::open(&other).await;
    window.press_named("door-restore").await;
    window.reads("Restaurer une sauvegarde").await;
    let phrase = "Mots de secours ou phrase d’ouverture";
    window
        .write(phrase, "des mots qui ne sont pas les bons")
        .await;
    window.press_named("restore-go").await;
    window
        .reads("ni la phrase d’ouverture, ni les mots de secours")
        .await;
    window.picture("70-restore").await;
    window.write(phrase, &words).await;
    window.press_named("restore-go").await;
    window.go("employer").await;
    window.reads("Clinique des Hauts Talus").await;
    window.quit().await;
}

#[tokio::test]
async fn a_backup_that_cannot_be_read_says_why_and_leaves_the_book_as_it_was() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    let words = begin_a_book(&window, DAILY).await;
    window.reads("Votre premier employeur").await;
    add_an_employer(&window, "Clinique des Hauts Talus").await;
    window.go("settings").await;
    window.press("Sauvegardes").await;
    window.press_named("backup-copy").await;
    window.reads("Sauvegarde vérifiée").await;
    window.picture("71-backups").await;
    let copy = machine.saved("cumul", 1).await.remove(0);
    window.quit().await;

    let whole = fs::read(&copy).unwrap();
    let cut = machine.beside("cut.cumul");
    fs::write(&cut, &whole[..whole.len() - 40]).unwrap();
    let newer = machine.file("newer.cumul", "cumul-backup/9\nand what comes then");
    let foreign = machine.file("letter.cumul", "%PDF-1.7");
    let elsewhere = Machine::new(TODAY);
    elsewhere.will_pick(&foreign);
    let window = Window::open(&elsewhere).await;
    window.press_named("door-restore").await;
    window.reads("n’est pas une sauvegarde de Cumul").await;
    elsewhere.will_pick(&newer);
    window.press("Un autre fichier…").await;
    window.reads("d’une version plus récente").await;
    elsewhere.will_pick(&cut);
    window.press("Un autre fichier…").await;
    window
        .write("Mots de secours ou phrase d’ouverture", &words)
        .await;
    window.press_named("restore-go").await;
    window.reads("abîmée ou incomplète").await;
    window.picture("72-restore-damaged").await;
    assert!(!elsewhere.book().exists());
    window.quit().await;
}

#[tokio::test]
async fn a_backup_of_another_book_puts_the_present_one_aside_and_says_so() {
    let (one, other) = (Machine::new(TODAY), Machine::new(TODAY));
    let window = Window::open(&one).await;
    let words = begin_a_book(&window, DAILY).await;
    add_an_employer(&window, "Clinique des Hauts Talus").await;
    window.quit().await;
    let window = Window::open(&other).await;
    begin_a_book(&window, DAILY).await;
    add_an_employer(&window, "Cabinet de la Houssaie").await;
    window.quit().await;

    other.will_pick(&made_by_itself(&one)[0]);
    let window = Window::open(&other).await;
    window.reads("Ouvrir le carnet").await;
    window.press_named("door-restore").await;
    window.press_named("restore-file").await;
    window.reads("celle d’un autre carnet").await;
    window.picture("73-restore-other-book").await;
    window
        .write("Mots de secours ou phrase d’ouverture", &words)
        .await;
    window.press("Mettre l’autre carnet à la place").await;
    window.go("employer").await;
    window.reads("Clinique des Hauts Talus").await;
    window.quit().await;
    let aside = fs::read_dir(other.beside("")).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("book-")
    });
    assert_eq!(aside.count(), 1, "the other book is kept aside");
}

#[tokio::test]
async fn the_demonstration_is_one_click_away_and_never_meets_the_book() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    window.press_named("door-demo").await;
    window.reads("Démonstration").await;
    window.picture("74-demo").await;
    add_an_employer(&window, "Clinique des Hauts Talus").await;
    window.press_named("demo-leave").await;
    window.reads("Créer un carnet").await;
    assert!(!machine.book().exists(), "no book came of it");
    assert!(made_by_itself(&machine).is_empty());
    window.press_named("door-demo").await;
    window.go("employer").await;
    window.reads_no_more("Clinique des Hauts Talus").await;
    window.quit().await;

    let machine = holding(FULL);
    let before = cumul(&machine, &["report", "ledger"]);
    let window = opened(&machine).await;
    window.keys(thirtyfour::Key::Control, "l").await;
    window.press_named("door-demo").await;
    window.reads("Démonstration").await;
    window.quit().await;
    assert_eq!(cumul(&machine, &["report", "ledger"]), before);
}

#[tokio::test]
async fn the_demonstration_is_found_from_one_s_own_book_and_leaves_its_hints_unread() {
    let machine = holding(FULL);
    let before = cumul(&machine, &["report", "ledger"]);
    let window = opened(&machine).await;
    window.run("localStorage.removeItem('cumul.hints')").await;
    window.read_anew().await;
    window.find("css", "[data-testid=\"hint-notice\"]").await;
    window.keys(thirtyfour::Key::Control, "k").await;
    window.find("css", ".palette-item").await;
    window.types("demonstration").await;
    window.reads("Voir la démonstration").await;
    window.picture("75-demo-from-own-book").await;
    window.strike(&[], thirtyfour::Key::Enter).await;
    window.find("css", "[data-testid=\"demo-leave\"]").await;
    window.find("css", "[data-testid=\"hint-notice\"]").await;
    window.press_named("hint-close").await;
    window.find("no css", "[data-testid=\"hint-notice\"]").await;
    window.press_named("demo-leave").await;
    window
        .write("Phrase de secours", super::looks::PASSPHRASE)
        .await;
    window.press("Ouvrir").await;
    window.find("css", "[data-testid=\"hint-notice\"]").await;
    window.quit().await;
    assert_eq!(cumul(&machine, &["report", "ledger"]), before);
}
