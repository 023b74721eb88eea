//! Formalities, documents and papers.

use std::fs;
use std::path::Path;

use crate::e2e::window::{Machine, Window};

pub(super) async fn tick_a_formality(machine: &Machine, window: &Window) {
    machine.will_pick(&machine.file("accuse-de-depot.txt", "Reçu le 30 juin 2026."));
    window.go("formality").await;
    window.reads("À faire").await;
    window.picture("27-formalities").await;
    window
        .press_at("[data-testid=\"formality-LIB-2\"] input")
        .await;
    window.press_named("formality-proof").await;
    window.reads("accuse-de-depot.txt").await;
    window.picture("28-formality-sheet").await;
    window.press_named("formality-save").await;
    window.reads("Faites").await;
}

pub(super) async fn file_a_document(machine: &Machine, window: &Window) {
    machine.will_pick(&machine.file("rcp-2026.txt", "Attestation de RCP 2026"));
    window.go("document").await;
    window.press("Ajouter un document").await;
    window.search("Nature", "RCP", "Attestation de RCP").await;
    window.write("Titre", "RCP 2026").await;
    window.write("Valable jusqu’au", "15/8/2026").await;
    window.picture("29-document-sheet").await;
    window.press_named("document-save").await;
    window.press_row("RCP 2026").await;
    window.picture("30-documents").await;
    let opened = machine.opened().expect("the document was opened");
    assert_eq!(
        fs::read_to_string(opened).unwrap(),
        "Attestation de RCP 2026"
    );
}

pub(super) async fn print_papers(machine: &Machine, window: &Window) {
    window.go("paper").await;
    window.picture("31-papers").await;
    for (at, paper) in [
        "Attestation d’activité à faire signer",
        "Transmission du contrat à l’Ordre",
    ]
    .into_iter()
    .enumerate()
    {
        window.choose(paper).await;
        if at == 0 {
            window.search("Contrat", "bloc", "Anesthésie au bloc").await;
        }
        window
            .find("css", "[data-testid=\"paper-preview\"] img")
            .await;
        window
            .find(
                "css",
                "[data-testid=\"paper-preview\"][aria-busy=\"false\"]",
            )
            .await;
        window.picture(&format!("3{}-paper", at + 2)).await;
        window.press_named("paper-save").await;
        papers_are_saved(machine, at + 2).await;
    }
}

pub(super) async fn papers_are_saved(machine: &Machine, number: usize) {
    for paper in machine.saved("pdf", number).await {
        assert!(is_pdf(&paper), "{}", paper.display());
    }
}

fn is_pdf(path: &Path) -> bool {
    fs::read(path).unwrap().starts_with(b"%PDF")
}
