//! Papers that `cumul paper` writes, judged by qpdf and read by pdftotext.

use std::path::Path;
use std::process::Command;

use super::programs::answer;
use crate::scenarios::Cumul;

const CLINIC: &str = include_str!("../fixtures/books/a6.json");
const LOCUM: &str = include_str!("../fixtures/books/a1.json");

/// Writes a paper, has it judged, and gives its text with plain spaces.
fn read(cumul: &Cumul, paper: &[&str]) -> String {
    let file = cumul.beside("paper.pdf");
    let path = file.to_str().expect("a path");
    cumul.done(&[&["paper"], paper, &["--out", path]].concat());
    let judged = answer(Command::new("qpdf").arg("--check").arg(&file), "");
    assert!(
        judged.contains("No syntax or stream encoding errors"),
        "{judged}"
    );
    text(&file)
}

fn text(file: &Path) -> String {
    let arguments = ["-layout", "-enc", "UTF-8"];
    let read = answer(
        Command::new("pdftotext").args(arguments).arg(file).arg("-"),
        "",
    );
    let plain = read.replace(['\u{a0}', '\u{202f}'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "« {part} » is missing: {text}");
    }
}

fn june_issued() -> Cumul {
    let cumul = Cumul::holding("2026-06-30", CLINIC);
    cumul.invoice("clinique", "2026-06");
    cumul
}

#[test]
fn d_09_lists_the_shifts_of_june_with_their_sums() {
    let june = ["--contract", "clinique", "--month", "2026-06"];
    let text = read(&june_issued(), &[&["D-09"], &june[..]].concat());
    assert_says(
        &text,
        &[
            "Sainte-Aubierge",
            "juin 2026",
            "720,00",
            "540,00",
            "2 340,00",
        ],
    );
}

#[test]
fn d_10_carries_the_sums_and_the_mentions_of_an_invoice() {
    let text = read(&june_issued(), &["D-10", "--invoice", "F2026-014"]);
    assert_says(
        &text,
        &[
            "F2026-014",
            "30 juin 2026",
            "30 juillet 2026",
            "2 340,00",
            "6h 90,00 € 540,00 €",
            "Clinique Sainte-Aubierge",
            "732 829 320 00074",
            "article 261, 4-1° du CGI",
            "indemnité forfaitaire pour frais de recouvrement de 40,00 €",
            "Pas d’escompte",
        ],
    );
}

#[test]
fn d_10_of_a_credit_note_names_the_invoice_that_it_corrects() {
    let cumul = june_issued();
    let credit = [
        "invoice",
        "credit",
        "F2026-014",
        "--line",
        "2",
        "--units",
        "60",
    ];
    let draft = cumul.done(&credit);
    cumul.issue(&draft);
    let text = read(&cumul, &["D-10", "--invoice", "F2026-015"]);
    assert_says(&text, &["F2026-015", "F2026-014", "90,00"]);
    assert!(text.to_lowercase().contains("avoir"), "{text}");
}

#[test]
fn d_11_shares_the_fees_of_three_days() {
    let cumul = Cumul::holding("2026-03-12", LOCUM);
    cumul.done(&["close", "remplacement", "2026-03"]);
    let march = ["--contract", "remplacement", "--month", "2026-03"];
    let text = read(&cumul, &[&["D-11"], &march[..]].concat());
    assert_says(
        &text,
        &[
            "Corvaisier",
            "845,00",
            "910,50",
            "780,00",
            "2 535,50",
            "2 028,40",
            "507,10",
            "80 %",
        ],
    );
    assert_says(&text, &["26 mars 2026"]);
}

#[test]
fn d_13_attests_what_was_done_between_two_days() {
    let period = [
        "--contract",
        "clinique",
        "--from",
        "2026-06-01",
        "--to",
        "2026-06-30",
    ];
    let text = read(&june_issued(), &[&["D-13"], &period[..]].concat());
    assert_says(
        &text,
        &["Istrebac", "Sainte-Aubierge", "26 h", "30 juin 2026"],
    );
}

#[test]
fn d_04_sends_the_contract_to_the_council() {
    let text = read(&june_issued(), &["D-04", "--contract", "clinique"]);
    assert_says(
        &text,
        &[
            "Meurthe-et-Moselle",
            "Sainte-Aubierge",
            "L4113-9",
            "Istrebac",
        ],
    );
}
