//! What keeps a book from being lost, as a doctor comes across it.

mod first_run;
mod locked_keyring;
mod new_words;
mod phone;
mod way_back;

use std::fs;
use std::path::PathBuf;

use super::restore::add_an_employer;
use super::window::{Machine, Window};

const TODAY: &str = "2026-06-18";
const DAILY: &str = "ma phrase de tous les jours";
const CLINIC: &str = "Clinique des Hauts Talus";
const EITHER: &str = "Mots de secours ou phrase d’ouverture";

/// A book with one employer, and its words.
async fn begun(machine: &Machine) -> (Window, String) {
    let window = Window::open(machine).await;
    let words = super::keys::begin_a_book(&window, DAILY).await;
    window.reads("Votre premier employeur").await;
    add_an_employer(&window, CLINIC).await;
    (window, words)
}

fn kept(machine: &Machine) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(machine.beside("backups"))
        .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
        .unwrap_or_default();
    found.retain(|path: &PathBuf| path.is_file());
    found.sort();
    found
}

/// Draws the first screen in this theme, at twice the size.
async fn large(window: &Window, theme: &str) {
    let set = format!(
        "localStorage.setItem('cumul.text', '200'); localStorage.setItem('cumul.theme', '{theme}')"
    );
    window.run(&set).await;
    window.read_anew().await;
}
