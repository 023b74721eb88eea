//! A book, a profile, two employers with their places and contracts.

use super::{CLINIC, COLLEAGUE, PASSPHRASE};
use crate::e2e::keys::begin_a_book;
use crate::e2e::window::{Machine, Window};

pub(super) async fn create_the_book(window: &Window) {
    window.reads("Votre carnet").await;
    window.picture("01-first-start").await;
    begin_a_book(window, PASSPHRASE).await;
    window.reads("Votre premier employeur").await;
    window.picture("02-new-book").await;
}

pub(super) async fn write_the_profile(window: &Window) {
    window.go("settings").await;
    for (field, text) in [
        ("Prénom", "Aurore"),
        ("Nom d’exercice", "Kervella"),
        ("Spécialité", "Anesthésie-réanimation"),
        ("RPPS", "10101234567"),
        ("Conseil départemental de l’Ordre", "Meurthe-et-Moselle"),
        ("Numéro d’inscription", "54/12345"),
        ("Rue, bâtiment", "12 rue des Tilleuls"),
        ("Code postal", "54000"),
        ("Ville", "Nancy"),
        ("Courriel", "aurore.kervella@example.org"),
        ("SIRET", "73282932000075"),
        ("IBAN", "FR7630006000011234567890189"),
    ] {
        window.write(field, text).await;
    }
    window.press("Enregistrer le profil").await;
    window.reads("Ce numéro n’est pas un SIRET").await;
    window.picture("03-profile-refused").await;
    window.write("SIRET", "73282932000074").await;
    window.press("Enregistrer le profil").await;
    window.reads_no_more("modifications non enregistrées").await;
    window.reads_no_more("Ce numéro n’est pas un SIRET").await;
    window.picture("04-profile").await;
}

pub(super) async fn add_the_clinic(machine: &Machine, window: &Window) {
    add_employer(window, CLINIC, "Clinique privée").await;
    window.picture("05-employer").await;
    address(window, "4 avenue du Grand-Verger", "54000", "Nancy").await;
    window.press("Lieux").await;
    window.press_named("site-first").await;
    window.write("Nom du lieu", "Bloc opératoire").await;
    window.write("Code postal", "54000").await;
    window.write("Ville", "Nancy").await;
    window.picture("06-site-sheet").await;
    window.press_named("site-save").await;
    window.reads("Trajets").await;
    window.picture("07-site").await;
    window.press("Contrats").await;
    window.press_named("contract-first").await;
    let kind = "Vacations libérales en établissement privé";
    window
        .search("Nature du contrat", "vacations lib", kind)
        .await;
    window.write("Intitulé", "Anesthésie au bloc").await;
    window.write("Début", "1/1/2026").await;
    window.write("Signé le", "20/12/2025").await;
    window.write("Montant", "90").await;
    machine.will_pick(&machine.file("contrat-signe.pdf", "%PDF-1.7\n% signé\n%%EOF\n"));
    window.press_named("contract-pick-file").await;
    window.reads("contrat-signe.pdf").await;
    window.picture("08-contract-sheet").await;
    window.press_named("contract-save").await;
    window.reads("90,00 € l’heure").await;
    window.picture("09-contract").await;
}

pub(super) async fn add_the_colleague(window: &Window) {
    add_employer(window, COLLEAGUE, "Cabinet d’un confrère").await;
    address(window, "9 place du Marché", "54300", "Lunéville").await;
    window.press("Lieux").await;
    window.press_named("site-first").await;
    window.write("Nom du lieu", "Cabinet de Lunéville").await;
    window.press_named("site-save").await;
    window.reads("Trajets").await;
    window.press("Contrats").await;
    window.press_named("contract-first").await;
    let kind = "Remplacement libéral";
    window
        .search("Nature du contrat", "remplacement lib", kind)
        .await;
    window.write("Intitulé", "Remplacement de juin").await;
    window.write("Début", "1/6/2026").await;
    window.write("Fin", "30/6/2026").await;
    window.pick("Payé", "pourcentage des honoraires").await;
    window.write("Part des honoraires", "70").await;
    window.press_named("contract-save").await;
    window.reads("70 % des honoraires encaissés").await;
    window.go("employer").await;
    window.reads(COLLEAGUE).await;
    window.picture("10-employers").await;
}

async fn add_employer(window: &Window, name: &str, kind: &str) {
    window.go("employer").await;
    window.press("Nouvel employeur").await;
    window.write("Nom complet", name).await;
    window.pick("Nature de l’employeur", kind).await;
    window.press_named("employer-create").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads(name).await;
}

async fn address(window: &Window, street: &str, postcode: &str, city: &str) {
    window.write("Rue, bâtiment", street).await;
    window.write("Code postal", postcode).await;
    window.write("Ville", city).await;
}
