//! Every screen, in every dress: empty, full, with very long names, in light
//! and dark, in a small and a large window, with text of usual and double size.

use std::process::Command;

use serde_json::{Value, json};

use super::long_names;
use super::window::{Machine, Window};

pub(super) const PASSPHRASE: &str = "quatre mots sans rapport";
pub(super) const EMPTY: &str = "{ \"format\": \"cumul-book/1\" }";
pub(super) const FULL: &str = include_str!("full-book.json");
const TODAY: &str = "2026-06-18";

/// The usual screen of a desk, and the smallest that Cumul is made for.
const LARGE: (u32, u32) = (1440, 900);
const SMALL: (u32, u32) = (1024, 700);

/// How a window may be: its size, its colours, its text in percent, and whether
/// axe looks at it.
struct Dress {
    size: (u32, u32),
    theme: &'static str,
    text: u32,
    axe: bool,
}

/// Boxes do not depend on colours, nor colours on the size of the window: each
/// layout is measured once, in one of the themes, and each theme in its turn.
/// Names and roles are the same in every dress.
const DRESSES: &[Dress] = &[
    dress(LARGE, "light", 100, true),
    dress(LARGE, "dark", 100, false),
    dress(LARGE, "dark", 200, false),
    dress(SMALL, "light", 200, false),
    dress(SMALL, "light", 100, false),
];

const fn dress(size: (u32, u32), theme: &'static str, text: u32, axe: bool) -> Dress {
    Dress {
        size,
        theme,
        text,
        axe,
    }
}

/// Of these, pictures are kept in the small window, too, with usual and large text.
const CLOSELY: &[&str] = &[
    "today",
    "planning-month",
    "planning-list",
    "employers",
    "employer",
    "contract",
    "guide-ready",
    "guide-contract",
    "money-month",
    "money-closed",
    "money-invoices",
    "money-owed",
    "invoice",
    "money-payslips",
    "payslip",
    "contract-end",
    "formalities",
    "settings-profile",
];

#[tokio::test]
async fn every_screen_of_an_empty_book_holds_together_in_every_dress() {
    let machine = holding(EMPTY);
    let window = opened(&machine).await;
    let found = walk(&window, "empty", "empty", DRESSES).await;
    settle(window, &found).await;
}

#[tokio::test]
async fn every_screen_of_a_full_book_holds_together_in_every_dress() {
    let machine = holding(FULL);
    live_in(&machine, str::to_owned);
    let window = opened(&machine).await;
    let found = walk(&window, "full", "full", DRESSES).await;
    settle(window, &found).await;
}

#[tokio::test]
async fn names_of_sixty_letters_and_sums_of_a_million_hold_together_in_every_dress() {
    let machine = holding(&long_names::book(FULL));
    live_in(&machine, long_names::long);
    let window = opened(&machine).await;
    let found = walk(&window, "long", "long", DRESSES).await;
    settle(window, &found).await;
}

#[tokio::test]
async fn every_screen_of_a_full_book_holds_together_in_english() {
    let machine = holding(FULL);
    live_in(&machine, str::to_owned);
    let window = opened(&machine).await;
    window
        .run("localStorage.setItem('PARAGLIDE_LOCALE', 'en')")
        .await;
    window.read_anew().await;
    window.find("css", "html[lang=en] nav").await;
    let found = walk(&window, "full", "english", &DRESSES[..1]).await;
    settle(window, &found).await;
}

#[tokio::test]
async fn the_screens_before_a_book_is_open_hold_together_in_every_dress() {
    let machine = holding(EMPTY);
    let backup = machine.beside("carnet.cumul");
    cumul(&machine, &["backup", "--out", backup.to_str().unwrap()]);
    let fresh = Machine::new(TODAY);
    fresh.will_pick(&backup);
    for (screens, machine, there) in [
        ("first", fresh, "[data-testid=\"door-create\"]"),
        ("locked", machine, "form"),
    ] {
        let window = Window::open(&machine).await;
        window.find("css", there).await;
        let found = walk(&window, screens, screens, DRESSES).await;
        settle(window, &found).await;
    }
}

/// A machine whose book was filled without a window.
pub(super) fn holding(portable: &str) -> Machine {
    holding_on(TODAY, portable)
}

/// The same on another day.
pub(super) fn holding_on(today: &str, portable: &str) -> Machine {
    let machine = Machine::new(today);
    machine.file("passphrase", PASSPHRASE);
    let file = machine.file("book.json", portable);
    cumul(&machine, &["import", file.to_str().unwrap()]);
    machine
}

pub(super) fn cumul(machine: &Machine, words: &[&str]) -> Value {
    let program = std::env::var("CUMUL_CLI").expect("CUMUL_CLI names the program");
    let output = Command::new(program)
        .arg("--book")
        .arg(machine.book())
        .arg("--passphrase-file")
        .arg(machine.file("passphrase", PASSPHRASE))
        .args(["--today", machine.today()])
        .args(words)
        .output()
        .unwrap();
    assert!(output.status.success(), "{words:?}: {output:?}");
    let mut answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    // What only reads answers without more.
    if answer.is_array() {
        return answer;
    }
    answer["value"].take()
}

/// A doctor who has read what is said once; that has a test of its own.
const ALL_SAID: &str = "localStorage.setItem('cumul.hints',
    'notice planning money formality document paper history find')";

/// A month is closed, billed and paid in part; papers are filed, steps are done.
fn live_in(machine: &Machine, named: fn(&str) -> String) {
    for contract in ["aubierge", "genets", "corvaisier", "valmoriere", "pds"] {
        cumul(machine, &["close", &format!("c-{contract}"), "2026-05"]);
    }
    let bill = |contract| cumul(machine, &["invoice", "draft", contract, "2026-05"]);
    bill("c-genets");
    let invoice = bill("c-aubierge");
    cumul(machine, &["invoice", "issue", invoice.as_str().unwrap()]);
    let call = |name, question: Value| cumul(machine, &["call", name, &question.to_string()]);
    call(
        "payment_record",
        json!({ "payment": {
        "id": "p-1", "employer": "aubierge", "pays": { "invoice": invoice }, "on": "2026-06-10",
        "amount": "150.00", "means": "transfer", "note": named("premier virement"),
    } }),
    );
    let file = machine.file(&format!("{}.pdf", named("attestation")), "%PDF-1.4");
    for (kind, title, employer, until) in [
        ("malpractice_insurance", "Assurance", None, "2026-06-30"),
        (
            "vaccination",
            "Vaccinations",
            Some("valmoriere"),
            "2026-05-01",
        ),
        ("diploma", "Diplôme", None, "2031-01-01"),
    ] {
        call(
            "document_add",
            json!({
                "path": file, "kind": kind, "title": named(title), "employer": employer,
                "contract": null, "issued_on": "2025-07-01", "valid_until": until,
            }),
        );
    }
}

pub(super) async fn opened(machine: &Machine) -> Window {
    let window = Window::open(machine).await;
    window.run(ALL_SAID).await;
    window.read_anew().await;
    window.write("Phrase de secours", PASSPHRASE).await;
    window.press("Ouvrir").await;
    window.find("css", "nav").await;
    window
}

/// Goes through the screens in every dress, and tells everything that is wrong.
async fn walk(window: &Window, screens: &str, book: &str, dresses: &[Dress]) -> Vec<String> {
    window.bring_the_probe().await;
    let names = window.probed(&format!("looks.names('{screens}')")).await;
    let mut found = Vec::new();
    // Whoever mends one screen looks at that one.
    let only = std::env::var("CUMUL_E2E_ONLY").unwrap_or_default();
    for (at, name) in names.as_array().unwrap().iter().enumerate() {
        let name = name.as_str().unwrap();
        if !name.contains(&only) {
            continue;
        }
        let visit = format!("looks.visit('{screens}', {at})");
        let mut told = vec![(String::new(), window.probed(&visit).await)];
        for dress in dresses {
            told.push((dress.name(), look(window, book, name, dress).await));
        }
        told.push((
            "focus".to_owned(),
            window.probed("looks.probeFocus()").await,
        ));
        for (dress, lines) in told {
            let lines = lines.as_array().into_iter().flatten();
            found.extend(lines.map(|line| format!("{book}, {name}, {dress}: {line}")));
        }
    }
    found
}

async fn look(window: &Window, book: &str, name: &str, dress: &Dress) -> Value {
    window.resize(dress.size.0, dress.size.1).await;
    let seen = dress.is_kept(book, name);
    let how = json!({ "axe": dress.axe && book != "long", "seen": seen, "width": dress.size.0 });
    let (theme, text) = (dress.theme, dress.text);
    let told = window
        .probed(&format!("looks.look('{theme}', '{text}', {how})"))
        .await;
    if seen {
        let small = if dress.is_small() { "-small" } else { "" };
        window
            .keep_picture(&format!("{book}-{name}-{theme}-{text}{small}"))
            .await;
    }
    told
}

impl Dress {
    fn is_small(&self) -> bool {
        self.size == SMALL
    }

    fn name(&self) -> String {
        format!("{} px, {}, {} %", self.size.0, self.theme, self.text)
    }

    /// Pictures are for what a person looks at: a full book, and some large text.
    fn is_kept(&self, book: &str, name: &str) -> bool {
        match (self.size, self.text) {
            (LARGE, 100) => !matches!(book, "empty" | "long"),
            (SMALL, _) => book == "full" && CLOSELY.contains(&name),
            _ => false,
        }
    }
}

async fn settle(window: Window, found: &[String]) {
    if !found.is_empty() {
        let told = format!("{} findings\n{}", found.len(), found.join("\n"));
        window.fail(&told).await;
    }
    window.quit().await;
}
