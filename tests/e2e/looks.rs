//! Every screen, empty and full, in light and in dark.

use std::process::Command;

use super::window::{Machine, Window};

pub(super) const PASSPHRASE: &str = "quatre mots sans rapport";
const EMPTY: &str = "{ \"format\": \"cumul-book/1\" }";
pub(super) const FULL: &str = include_str!("full-book.json");
const TODAY: &str = "2026-06-18";

const SCREENS: &[(&str, &str)] = &[
    ("today", "/today"),
    ("planning-month", "/planning?view=month"),
    ("planning-week", "/planning?view=week"),
    ("planning-list", "/planning?view=list"),
    ("planning-employers", "/planning?view=employer"),
    ("employers", "/employer"),
    ("money-month", "/money?tab=month&month=2026-05"),
    ("money-invoices", "/money?tab=invoices"),
    ("money-owed", "/money?tab=owed"),
    ("formalities", "/formality"),
    ("documents", "/document"),
    ("papers", "/paper?paper=activity_certificate"),
    ("history", "/history"),
    ("help", "/help"),
    ("settings-profile", "/settings?tab=profile"),
    ("settings-law", "/settings?tab=law"),
    ("settings-display", "/settings?tab=display"),
];

const PAGES: &[(&str, &str)] = &[
    ("employer", "/employer/aubierge"),
    ("employer-sites", "/employer/aubierge?tab=site"),
    ("employer-contracts", "/employer/aubierge?tab=contract"),
    (
        "contract",
        "/employer/aubierge?tab=contract&contract=c-aubierge",
    ),
    (
        "paper-transmission",
        "/paper?paper=council_transmission&contract=c-aubierge",
    ),
];

#[tokio::test]
async fn every_screen_of_an_empty_book_holds_together_in_light_and_dark() {
    let machine = holding(EMPTY);
    let window = opened(&machine).await;
    for theme in ["light", "dark"] {
        visit(&window, "empty", theme, SCREENS).await;
    }
    window.quit().await;
}

#[tokio::test]
async fn every_screen_of_a_full_book_holds_together_in_light_and_dark() {
    let machine = holding(FULL);
    for contract in ["aubierge", "genets", "corvaisier", "valmoriere", "pds"] {
        cumul(&machine, &["close", &format!("c-{contract}"), "2026-05"]);
    }
    for contract in ["aubierge", "genets"] {
        let drafted = ["invoice", "draft", &format!("c-{contract}"), "2026-05"];
        let draft = cumul(&machine, &drafted);
        if contract == "aubierge" {
            cumul(&machine, &["invoice", "issue", draft.as_str().unwrap()]);
        }
    }
    let window = opened(&machine).await;
    for theme in ["light", "dark"] {
        visit(&window, "full", theme, SCREENS).await;
        visit(&window, "full", theme, PAGES).await;
    }
    window.quit().await;
}

/// A machine whose book was filled without a window.
pub(super) fn holding(portable: &str) -> Machine {
    let machine = Machine::new(TODAY);
    machine.file("passphrase", PASSPHRASE);
    let file = machine.file("book.json", portable);
    cumul(&machine, &["import", file.to_str().unwrap()]);
    machine
}

pub(super) fn cumul(machine: &Machine, words: &[&str]) -> serde_json::Value {
    let program = std::env::var("CUMUL_CLI").expect("CUMUL_CLI names the program");
    let output = Command::new(program)
        .arg("--book")
        .arg(machine.book())
        .arg("--passphrase-file")
        .arg(machine.file("passphrase", PASSPHRASE))
        .args(["--today", TODAY])
        .args(words)
        .output()
        .unwrap();
    assert!(output.status.success(), "{words:?}: {output:?}");
    let mut answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    answer["value"].take()
}

pub(super) async fn opened(machine: &Machine) -> Window {
    let window = Window::open(machine).await;
    window.write("Phrase secrète", PASSPHRASE).await;
    window.press("Ouvrir").await;
    window.find("css", "nav").await;
    window
}

async fn visit(window: &Window, book: &str, theme: &str, screens: &[(&str, &str)]) {
    window.run(LISTEN).await;
    window.run(&axe()).await;
    let colours = format!("document.documentElement.dataset.theme = '{theme}'");
    window.run(&colours).await;
    let mut barred = Vec::new();
    for (name, path) in screens {
        window.run(&format!("location.hash = '{path}'")).await;
        window.picture(&format!("{book}-{name}-{theme}")).await;
        let wrong = window.run(WRONG).await;
        if wrong != serde_json::json!([]) {
            window
                .fail(&format!("{name}, {theme}, {book}: {wrong}"))
                .await;
        }
        let told = window.run_until_told(BARRED).await;
        for place in told.as_array().into_iter().flatten() {
            barred.push(format!("{name}, {theme}, {book}: {place}"));
        }
    }
    if !barred.is_empty() {
        window.fail(&barred.join("\n")).await;
    }
}

/// The checker of accessibility, as the screens' own packages bring it.
fn axe() -> String {
    let package = "../ui/node_modules/axe-core/axe.min.js";
    let script = std::fs::read_to_string(package).expect("npm ci brings axe-core");
    format!("if (!window.axe) {{ {script} }}")
}

/// What keeps some people out, by the rules of WCAG 2 A and AA: the rule, and
/// where it is broken.
///
/// Two things are left out. Names that spell out what a chip abbreviates (« 8 h
/// Bloc SA ») do not hold its letters. And the week and the rows are drawn by a
/// package that puts its own roles on its frame.
const BARRED: &str = "
    const told = arguments[arguments.length - 1];
    const asked = {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        rules: { 'label-content-name-mismatch': { enabled: false } },
    };
    const drawn = (id, target) => id.startsWith('aria-required') && /^[.]ec/.test(target);
    axe.run(document, asked).then(
        ({ violations }) => told(violations.flatMap(({ id, nodes }) =>
            nodes.filter(({ target }) => !drawn(id, target)).map(({ target, any, all }) =>
                `${id}: ${target} ${[...any, ...all].map(({ message }) => message)}`))),
        (error) => told([String(error)]));
";

/// What the page may not load is told to nobody otherwise.
const LISTEN: &str = "
    window.refused ??= [];
    addEventListener('securitypolicyviolation', (event) =>
        refused.push(`${event.violatedDirective} ${event.blockedURI}`));
";

/// A screen that failed, a missing font, a refusal, a page wider than the window.
const WRONG: &str = "
    const wide = (box) => box && box.scrollWidth > box.clientWidth + 1;
    return [
        ...refused,
        ...[...document.fonts].filter((font) => font.status === 'error').map((font) => font.family),
        ...[document.documentElement, document.querySelector('main')].filter(wide).map((box) =>
            `${box.tagName} is ${box.scrollWidth} wide in ${box.clientWidth}`),
        ...[...document.querySelectorAll('img')].filter((image) =>
            image.complete && image.naturalWidth === 0).map((image) => `no picture: ${image.alt}`),
        ...(document.body.innerText.includes('pas pu être') ? ['a list could not be read'] : []),
    ];
";
