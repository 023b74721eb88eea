//! The first minutes of a book, and what opens it afterwards.

use thirtyfour::Key;

use super::window::{Machine, Window};

const TODAY: &str = "2026-06-18";
const DAILY: &str = "ma phrase de tous les jours";

/// The words that the window proposes.
pub(super) async fn proposed(window: &Window) -> Vec<String> {
    window
        .find("css", "[data-testid=\"recovery-words\"] li")
        .await;
    let words = window
        .run(
            "return [...document.querySelectorAll('[data-testid=\"recovery-words\"] li')]
            .map((each) => each.lastChild.textContent.trim())",
        )
        .await;
    serde_json::from_value(words).unwrap()
}

/// Goes through the first door; answers with the recovery words. `daily` is
/// left out when it is empty.
pub(super) async fn begin_a_book(window: &Window, daily: &str) -> String {
    window.press_named("door-create").await;
    let words = proposed(window).await;
    assert_eq!(words.len(), 8);
    window.picture("01b-recovery-words").await;
    window.press_named("words-noted").await;
    retype(window, &words).await;
    if !daily.is_empty() {
        window.write("Phrase d’ouverture", daily).await;
    }
    window.picture("01c-two-words").await;
    window.press_named("create").await;
    words.join(" ")
}

async fn retype(window: &Window, words: &[String]) {
    window.reads("Deux mots, pour être sûr").await;
    for place in asked(window).await {
        let label = format!("Mot n° {place}");
        window.write(&label, &words[place - 1]).await;
    }
}

/// The places of the words that are asked again.
pub(super) async fn asked(window: &Window) -> Vec<usize> {
    let places = window
        .run(
            "return [...document.querySelectorAll('form label')]
            .map((each) => /^Mot n°\\s(\\d)/.exec(each.textContent.trim())?.[1])
            .filter(Boolean).map(Number)",
        )
        .await;
    serde_json::from_value(places).unwrap()
}

fn entry(machine: &Machine) -> keyring::Entry {
    let name = vault::keyring_name(&machine.book());
    keyring::Entry::new("fr.cumul.desktop", &name).unwrap()
}

#[tokio::test]
async fn the_first_screen_begins_at_its_first_door_and_speaks_english_when_asked() {
    let machine = Machine::new(TODAY).with_a_keyring();
    let window = Window::open(&machine).await;
    window.reads("Créer un carnet").await;
    let begins_at = "return document.activeElement.dataset.testid ?? ''";
    assert_eq!(window.run(begins_at).await, "door-create");
    let folder = machine.book();
    window.reads(folder.to_str().unwrap()).await;
    window.picture("01-first-screen").await;
    window.press_named("language").await;
    window.reads("Where your data lies").await;
    window.picture("01-first-screen-english").await;
    window.press_named("language").await;
    window.reads("Où sont vos données").await;
    window.press_named("door-create").await;
    proposed(&window).await;
    let heading = window.run("return document.activeElement.tagName").await;
    assert_eq!(heading, "H1", "the button that was pressed is gone");
    window.quit().await;
}

#[tokio::test]
async fn a_first_run_with_a_keyring_asks_for_nothing_at_the_next_start() {
    let machine = Machine::new(TODAY).with_a_keyring();
    let window = Window::open(&machine).await;
    window.reads("Créer un carnet").await;
    window.press_named("door-create").await;
    let words = proposed(&window).await;
    window.press_named("words-print").await;
    window.reads("La feuille est ouverte").await;
    let sheet = machine.opened().unwrap();
    assert_eq!(&std::fs::read(&sheet).unwrap()[..5], b"%PDF-");
    window.press_named("words-other").await;
    let words = loop {
        let again = proposed(&window).await;
        if again != words {
            break again;
        }
    };
    window.press_named("words-noted").await;
    window.reads("Le trousseau de votre session ouvre").await;
    let places = asked(&window).await;
    assert_eq!(places.len(), 2);
    window.write(&format!("Mot n° {}", places[0]), "faux").await;
    window
        .write(&format!("Mot n° {}", places[1]), &words[places[1] - 1])
        .await;
    window.press_named("create").await;
    window
        .reads(&format!("Ce n’est pas le mot n° {}", places[0]))
        .await;
    window.picture("60-word-refused").await;
    assert!(
        !machine.book().exists(),
        "no book before the words are right"
    );
    retype(&window, &words).await;
    window.press_named("create").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
    assert!(!sheet.exists(), "the plain sheet is gone");

    let window = Window::open(&machine).await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}

#[tokio::test]
async fn a_wiped_keyring_leads_to_the_passphrase_and_is_mended_by_it() {
    let machine = Machine::new(TODAY).with_a_keyring();
    let window = Window::open(&machine).await;
    let words = begin_a_book(&window, "").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
    entry(&machine).delete_credential().unwrap();

    let window = Window::open(&machine).await;
    window
        .reads("Le trousseau de clés n’a rien gardé pour ce carnet")
        .await;
    window.picture("61-keyring-wiped").await;
    window
        .write("Mots de secours", "des mots qui ne sont pas les bons")
        .await;
    window.press("Ouvrir").await;
    window.reads("Ce ne sont pas les bons mots").await;
    window.write("Mots de secours", &words.to_uppercase()).await;
    window.press("Ouvrir").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;

    let window = Window::open(&machine).await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}

#[tokio::test]
async fn a_keyring_that_holds_something_else_never_makes_a_new_key() {
    let machine = Machine::new(TODAY).with_a_keyring();
    let window = Window::open(&machine).await;
    begin_a_book(&window, DAILY).await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
    let keys = || std::fs::read(machine.book().join("keys.json")).unwrap();
    let before = keys();
    entry(&machine).set_secret(&[7; 32]).unwrap();
    let window = Window::open(&machine).await;
    window.reads("le secret d’un autre carnet").await;
    window.quit().await;
    entry(&machine).set_secret(b"something else").unwrap();
    let window = Window::open(&machine).await;
    window.reads("contient autre chose").await;
    assert_eq!(keys(), before, "no key was made");
    window.write("Phrase d’ouverture", DAILY).await;
    window.press("Ouvrir").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}

#[tokio::test]
async fn a_locked_book_asks_for_its_passphrase_even_after_a_new_start() {
    let machine = Machine::new(TODAY).with_a_keyring();
    let window = Window::open(&machine).await;
    begin_a_book(&window, DAILY).await;
    window.reads("Votre premier employeur").await;
    window.keys(Key::Control, "l").await;
    window.reads("Carnet verrouillé").await;
    window.picture("62-locked-by-hand").await;
    window.quit().await;

    let window = Window::open(&machine).await;
    window.reads("Carnet verrouillé").await;
    window.write("Phrase d’ouverture", DAILY).await;
    window.press("Ouvrir").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;

    let window = Window::open(&machine).await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}

#[tokio::test]
async fn without_a_keyring_a_passphrase_is_asked_at_each_start_and_the_screen_says_why() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    window.press_named("door-create").await;
    let words = proposed(&window).await;
    window.press_named("words-noted").await;
    retype(&window, &words).await;
    window
        .reads("Cet ordinateur n’a pas de trousseau de clés")
        .await;
    window.press_named("create").await;
    window.reads("Il manque 10 caractères").await;
    window.picture("63-no-keyring").await;
    window.write("Phrase d’ouverture", DAILY).await;
    window.press_named("create").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;

    let window = Window::open(&machine).await;
    window
        .reads("Cet ordinateur n’a pas de trousseau de clés")
        .await;
    for _ in 0..4 {
        window
            .write("Phrase d’ouverture", "pas la bonne phrase")
            .await;
        window.press("Ouvrir").await;
        window.find("css", "[aria-invalid=\"true\"]").await;
    }
    window.reads("Attendez").await;
    window.picture("64-wait").await;
    window.reads_no_more("Attendez").await;
    window.write("Phrase d’ouverture", &words.join(" ")).await;
    window.press("Ouvrir").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}

#[tokio::test]
async fn a_book_that_the_keyring_knows_and_that_is_gone_is_no_first_run() {
    let machine = Machine::new(TODAY).with_a_keyring();
    let window = Window::open(&machine).await;
    begin_a_book(&window, "").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
    let away = machine.beside("unplugged");
    std::fs::rename(machine.book(), &away).unwrap();

    let window = Window::open(&machine).await;
    window.reads("Votre carnet n’est plus à sa place").await;
    window.picture("65-missing").await;
    window.press_named("door-create").await;
    window.reads("Repartir d’un carnet vide").await;
    window.press("Retour").await;
    std::fs::rename(&away, machine.book()).unwrap();
    window.press("Regarder de nouveau").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}

#[tokio::test]
async fn one_s_own_passphrase_opens_the_book_as_well() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    window.press_named("door-create").await;
    window.press_named("words-own").await;
    window.write("Phrase de secours", DAILY).await;
    window
        .write("La même, une seconde fois", "autre chose")
        .await;
    window.press("Créer le carnet").await;
    window.reads("ne sont pas identiques").await;
    window.picture("66-own-passphrase").await;
    window.write("La même, une seconde fois", DAILY).await;
    window.press("Créer le carnet").await;
    window.reads("Votre premier employeur").await;
    window.quit().await;
}
