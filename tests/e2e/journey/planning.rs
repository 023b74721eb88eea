//! Shifts drawn, moved, refused, taken back, done; the calendar for the phone.

use std::fs;

use thirtyfour::Key;

use super::{CLINIC, COLLEAGUE};
use crate::e2e::window::{Machine, Window};

pub(super) async fn plan_the_month(window: &Window) {
    window.go("planning").await;
    window.reads("Juin 2026").await;
    window.picture("11-planning-empty").await;
    plan(window, "2026-06-03", CLINIC, "8h-16h").await;
    plan(window, "2026-06-10", CLINIC, "8h-16h").await;
    plan(window, "2026-06-16", CLINIC, "20h-8h").await;
    plan_with_fees(window, "2026-06-18").await;
    window
        .drag(&shift_on("2026-06-10"), &day("2026-06-12"))
        .await;
    window.find("css", &shift_on("2026-06-12")).await;
    window.find("no css", &shift_on("2026-06-10")).await;
    window.picture("12-planning").await;
}

async fn plan(window: &Window, on: &str, employer: &str, hours: &str) {
    window.point_at(&day(on)).await;
    window.reads("Nouvelle vacation").await;
    window.pick("Contrat", employer).await;
    window.write("Horaires", hours).await;
    window.press("Enregistrer").await;
    window.find("css", &shift_on(on)).await;
}

async fn plan_with_fees(window: &Window, on: &str) {
    window.point_at(&day(on)).await;
    window.pick("Contrat", COLLEAGUE).await;
    window.write("Horaires", "9h-18h").await;
    window.write("Honoraires encaissés", "1000").await;
    window.picture("13-shift-sheet").await;
    window.press("Enregistrer").await;
    window.find("css", &shift_on(on)).await;
}

pub(super) async fn be_refused_two_places_at_once(window: &Window) {
    window.point_at(&day("2026-06-19")).await;
    window.pick("Contrat", CLINIC).await;
    window.write("Date", "18/6/2026").await;
    window.write("Horaires", "14h-20h").await;
    window.press("Enregistrer").await;
    window
        .reads("Une vacation est déjà prévue le jeu. 18 juin, 9 h – 18 h : Cabinet Corvaisier")
        .await;
    window.picture("14-overlap-refused").await;
    window.press("Fermer").await;
    window.press_named("abandon-go").await;
    window.find("no css", "[role=\"dialog\"]").await;
}

pub(super) async fn take_a_step_back(window: &Window) {
    plan(window, "2026-06-25", CLINIC, "8h-12h").await;
    window.find("no css", "[role=\"dialog\"]").await;
    // Behind a sheet nothing is taken back unseen.
    window.point_at(&day("2026-06-26")).await;
    window.find("css", "[role=\"dialog\"]").await;
    window.keys(Key::Control, "z").await;
    window.press("Fermer").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.find("css", &shift_on("2026-06-25")).await;
    window.keys(Key::Control, "z").await;
    window.find("no css", &shift_on("2026-06-25")).await;
    window.reads("Annulé").await;
}

pub(super) async fn mark_all_done(window: &Window) {
    window.press("Liste").await;
    for on in ["3 juin", "12 juin", "16 juin", "18 juin"] {
        let shift = format!(
            "input[type=checkbox][aria-label*=\"{}\"]",
            on.replace(' ', "\u{a0}")
        );
        let plain = format!("input[type=checkbox][aria-label*=\"{on}\"]");
        window.press_at(&format!("{shift}, {plain}")).await;
    }
    window.picture("15-planning-list").await;
    window.press("Marquer effectuées").await;
    window
        .find("no css", "[data-testid=\"planning-selection\"]")
        .await;
    window.press("Mois").await;
    window.find("css", "[data-state=\"done\"]").await;
}

pub(super) async fn export_the_calendar(machine: &Machine, window: &Window) {
    window.go("planning").await;
    window.press("Calendrier…").await;
    window.picture("26-calendar-sheet").await;
    window.press("Enregistrer le fichier .ics").await;
    window.reads("4 événements dans le fichier").await;
    let written = fs::read_to_string(&machine.saved("ics", 1).await[0]).unwrap();
    assert_eq!(written.matches("BEGIN:VEVENT").count(), 4);
    window.press("Fermer").await;
}

fn day(on: &str) -> String {
    format!("[data-testid=\"day-{on}\"]")
}

pub(super) fn shift_on(on: &str) -> String {
    format!("{} [data-shift]", day(on))
}
