//! The planning without a mouse, and in windows of every width.

use thirtyfour::Key;

use super::looks::{FULL, holding, opened};
use super::window::Window;

const CLINIC: &str = "aubierge-2026-06-17-08";
const COLLEAGUE: &str = "corvaisier-2026-06-19-09";

#[tokio::test]
async fn a_doctor_walks_the_week_and_changes_it_without_a_mouse() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    show(&window, "week").await;
    stroke(&window, Key::Left).await;
    stands_on(&window, "[data-day=\"2026-06-17\"]").await;
    stroke(&window, Key::Down).await;
    stands_on_shift(&window, CLINIC).await;
    window.strike(&[Key::Alt], Key::Down).await;
    window.reads("8 h 30 – 16 h 30").await;
    stands_on_shift(&window, CLINIC).await;
    window.strike(&[Key::Alt, Key::Shift], Key::Down).await;
    window.reads("8 h 30 – 17 h").await;
    stands_on_shift(&window, CLINIC).await;
    stroke(&window, Key::Enter).await;
    window.find("css", "[role=\"dialog\"]").await;
    stroke(&window, Key::Escape).await;
    stands_on_shift(&window, CLINIC).await;
    window.strike(&[Key::Alt, Key::Shift], Key::Up).await;
    window.reads("8 h 30 – 16 h 30").await;
    window.quit().await;
}

#[tokio::test]
async fn a_doctor_moves_and_lengthens_a_shift_of_the_month_without_a_mouse() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    show(&window, "month").await;
    stroke(&window, Key::Right).await;
    stands_on(&window, "[data-day=\"2026-06-19\"]").await;
    stroke(&window, Key::Tab).await;
    stands_on(&window, &format!("[data-shift=\"{COLLEAGUE}\"]")).await;
    window.strike(&[Key::Alt, Key::Shift], Key::Right).await;
    window.reads("horaire changé, 9 h – 19 h").await;
    window.strike(&[Key::Alt], Key::Right).await;
    window.reads("déplacée au sam. 20 juin").await;
    let moved = format!("[data-day=\"2026-06-20\"] [data-shift=\"{COLLEAGUE}\"]");
    stands_on(&window, &moved).await;
    window.quit().await;
}

#[tokio::test]
async fn a_doctor_walks_from_employer_to_employer_without_a_mouse() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    show(&window, "employer").await;
    stroke(&window, Key::Down).await;
    stands_on(
        &window,
        "[data-day=\"2026-06-18\"][data-row=\"c-corvaisier\"]",
    )
    .await;
    stroke(&window, Key::Right).await;
    stands_on(
        &window,
        "[data-day=\"2026-06-19\"][data-row=\"c-corvaisier\"]",
    )
    .await;
    stroke(&window, Key::Enter).await;
    window.reads("Remplacement du vendredi").await;
    stroke(&window, Key::Escape).await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.quit().await;
}

#[tokio::test]
async fn what_a_shift_says_stays_inside_its_bar_however_narrow_the_window() {
    let machine = holding(&with_long_names());
    let window = opened(&machine).await;
    for (width, height) in [(960, 800), (1280, 800), (1440, 900)] {
        window.resize(width, height).await;
        for view in ["month", "week", "employer", "list"] {
            show(&window, view).await;
            window.picture(&format!("narrow-{view}-{width}")).await;
            let outside = window.run(OUTSIDE).await;
            assert_eq!(outside, serde_json::json!([]), "{view}, {width} px wide");
        }
    }
    window.quit().await;
}

/// A clinic and its place, called by names of eighty letters.
fn with_long_names() -> String {
    let clinic = "Groupement hospitalier de territoire de la Meurthe et des Vosges méridionales ab";
    let place = "Service d’accueil des urgences pédiatriques et de réanimation polyvalente, bât C";
    assert_eq!((clinic.chars().count(), place.chars().count()), (80, 80));
    FULL.replace("Clinique Sainte-Aubierge", clinic)
        .replace("Ste-Aubierge", "")
        .replace("Bloc opératoire", place)
}

async fn show(window: &Window, view: &str) {
    let hash = format!("location.hash = '/planning?view={view}'");
    window.run(&hash).await;
    let pressed = format!("[data-testid=\"planning-view-{view}\"][aria-pressed=\"true\"]");
    window.find("css", &pressed).await;
    window.find("css", "[data-shift]").await;
}

async fn stroke(window: &Window, key: Key) {
    window.strike(&[], key).await;
}

async fn stands_on(window: &Window, selector: &str) {
    window.find("css", &format!("{selector}:focus")).await;
}

async fn stands_on_shift(window: &Window, id: &str) {
    let bar = format!(".ec-event:focus [data-shift=\"{id}\"]");
    window.find("css", &bar).await;
}

/// Texts that leave their bar, and a page that is wider than the window.
const OUTSIDE: &str = "
    const main = document.querySelector('main');
    const leaves = (text, bar) => {
        const [inner, outer] = [text.getBoundingClientRect(), bar.getBoundingClientRect()];
        return inner.left < outer.left - 1 || inner.right > outer.right + 1
            || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
    };
    const seen = (text) => getComputedStyle(text).visibility === 'visible';
    return [
        ...[...document.querySelectorAll('.ec-event')].flatMap((bar) =>
            [...bar.querySelectorAll('b, i, .name, .place')].filter(seen)
                .filter((text) => leaves(text, bar)).map((text) => text.textContent)),
        ...(main.scrollWidth > main.clientWidth + 1 ? [`main is ${main.scrollWidth} wide`] : []),
    ];
";

#[tokio::test]
async fn a_shift_that_is_proposed_is_weighed_before_one_says_yes() {
    let machine = holding(FULL);
    let window = opened(&machine).await;
    show(&window, "month").await;
    window.types("n").await;
    window.find("css", "[role=\"dialog\"]").await;
    window.write("Horaires", "10h-12h").await;
    window.reads("Est-ce que je peux accepter").await;
    window.find("css", "[data-testid=\"weighing\"] .no").await;
    window.picture("28-weighed-no").await;
    window.write("Horaires", "19h-23h").await;
    window
        .find("css", "[data-testid=\"weighing\"] :is(.yes, .yes_but)")
        .await;
    window.reads("de l’heure").await;
    for theme in ["dark", "light"] {
        let dressed = format!("document.documentElement.dataset.theme = '{theme}'");
        window.run(&dressed).await;
        window.picture(&format!("28-weighed-{theme}")).await;
    }
    window.quit().await;
}
