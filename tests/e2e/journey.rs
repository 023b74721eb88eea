//! One doctor, one month, from a fresh machine to a second start.

use std::fs;
use std::path::Path;

use thirtyfour::Key;

use super::window::{Machine, Window};

const TODAY: &str = "2026-06-30";
const PASSPHRASE: &str = "quatre mots sans rapport";
const CLINIC: &str = "Clinique Sainte-Aubierge";
const COLLEAGUE: &str = "Cabinet Corvaisier";

#[tokio::test]
async fn a_doctor_enters_a_month_of_work_closes_it_is_paid_and_finds_it_all_after_a_restart() {
    let machine = Machine::new(TODAY);
    let window = Window::open(&machine).await;
    create_the_book(&window).await;
    write_the_profile(&window).await;
    add_the_clinic(&machine, &window).await;
    add_the_colleague(&window).await;
    plan_the_month(&window).await;
    be_refused_two_places_at_once(&window).await;
    take_a_step_back(&window).await;
    mark_all_done(&window).await;
    close_and_invoice(&window).await;
    take_back_an_hour(&window).await;
    be_paid(&window).await;
    close_with_the_colleague(&machine, &window).await;
    export_the_calendar(&machine, &window).await;
    tick_a_formality(&machine, &window).await;
    file_a_document(&machine, &window).await;
    print_papers(&machine, &window).await;
    window.quit().await;

    let again = Window::open(&machine).await;
    open_the_book(&again).await;
    find_it_all(&again).await;
    again.quit().await;
}

async fn create_the_book(window: &Window) {
    window.reads("Votre carnet").await;
    window.picture("01-first-start").await;
    window.write("Phrase secrète", PASSPHRASE).await;
    window.write("La même, une seconde fois", PASSPHRASE).await;
    window.press("Créer le carnet").await;
    window.reads("Aucun contrat pour l’instant").await;
    window.picture("02-new-book").await;
}

async fn write_the_profile(window: &Window) {
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

async fn add_the_clinic(machine: &Machine, window: &Window) {
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

async fn add_the_colleague(window: &Window) {
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
    window
        .pick("Payé", "pourcentage des honoraires encaissés")
        .await;
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

async fn plan_the_month(window: &Window) {
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

async fn be_refused_two_places_at_once(window: &Window) {
    window.point_at(&day("2026-06-19")).await;
    window.pick("Contrat", CLINIC).await;
    window.write("Date", "18/6/2026").await;
    window.write("Horaires", "14h-20h").await;
    window.press("Enregistrer").await;
    window
        .reads("Vous ne pouvez pas être à deux endroits : Cabinet Corvaisier est déjà prévu")
        .await;
    window.picture("14-overlap-refused").await;
    window.press("Fermer").await;
    window.find("no css", "[role=\"dialog\"]").await;
}

async fn take_a_step_back(window: &Window) {
    plan(window, "2026-06-25", CLINIC, "8h-12h").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.keys(Key::Control, "z").await;
    window.find("no css", &shift_on("2026-06-25")).await;
    window.reads("Annulé").await;
}

async fn mark_all_done(window: &Window) {
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

async fn close_and_invoice(window: &Window) {
    window.go("money").await;
    window.reads("Juin 2026").await;
    window.reads("8 h × 90,00 €").await;
    window.picture("16-month").await;
    let clinic = "[data-testid=\"month-block\"]:has([title*=\"Aubierge\"])";
    window
        .press_at(&format!("{clinic} [data-testid=\"month-close\"]"))
        .await;
    window
        .press_at(&format!("{clinic} [data-testid=\"month-invoice\"]"))
        .await;
    window.reads("Note d’honoraires, brouillon").await;
    window
        .find("css", "[data-testid=\"paper-preview\"] img")
        .await;
    window.picture("17-invoice-draft").await;
    window.press_named("invoice-issue").await;
    window.picture("18-issue-dialog").await;
    window.press_named("invoice-issue-confirm").await;
    window.reads("émis, définitif").await;
    window.reads("2 520,00 €").await;
    window.picture("19-invoice").await;
}

async fn take_back_an_hour(window: &Window) {
    window.press_named("invoice-credit").await;
    window.choose("Une partie, ligne par ligne").await;
    window
        .press_at("[data-testid=\"credit-line\"] input[type=checkbox]")
        .await;
    window.write("Heures en trop", "1h").await;
    window.write("Motif", "Une heure comptée en trop").await;
    window.picture("20-credit-sheet").await;
    window.press_named("credit-draft").await;
    window.reads("Avoir, brouillon").await;
    window.press_named("invoice-issue").await;
    window.press_named("invoice-issue-confirm").await;
    window.reads("Avoir F2026-002").await;
    window
        .find("css", "[data-testid=\"paper-preview\"] img")
        .await;
    window.picture("21-credit-note").await;
}

async fn be_paid(window: &Window) {
    window.press("F2026-001").await;
    window.reads("2 430,00 €").await;
    window.press_named("invoice-pay").await;
    window.write("Montant reçu", "1000").await;
    window.write("Note", "virement de la clinique").await;
    window.picture("22-payment-sheet").await;
    window.press_named("payment-keep").await;
    window.reads("1 430,00 €").await;
}

async fn close_with_the_colleague(machine: &Machine, window: &Window) {
    window.go("money").await;
    window.press("Mois à clore").await;
    let colleague = "[data-testid=\"month-block\"]:has([title*=\"Corvaisier\"])";
    window
        .press_at(&format!("{colleague} [data-testid=\"month-close\"]"))
        .await;
    window
        .press_at(&format!("{colleague} [data-testid=\"month-sheet\"]"))
        .await;
    window
        .find("css", "[data-testid=\"paper-preview\"] img")
        .await;
    window.picture("23-retrocession-sheet").await;
    window.press_named("paper-save").await;
    papers_are_saved(machine, 1).await;
    window.go("money").await;
    window.press("Qui vous doit").await;
    window.reads("2 130,00 €").await;
    window.picture("24-owed").await;
    window.press("Factures").await;
    window.reads("F2026-001").await;
    window.picture("25-invoices").await;
}

async fn export_the_calendar(machine: &Machine, window: &Window) {
    window.go("planning").await;
    window.press("Calendrier…").await;
    window.picture("26-calendar-sheet").await;
    window.press("Enregistrer le fichier .ics").await;
    window.reads("4 événements dans le fichier").await;
    let written = fs::read_to_string(&machine.saved("ics", 1).await[0]).unwrap();
    assert_eq!(written.matches("BEGIN:VEVENT").count(), 4);
    window.press("Fermer").await;
}

async fn tick_a_formality(machine: &Machine, window: &Window) {
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

async fn file_a_document(machine: &Machine, window: &Window) {
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

async fn print_papers(machine: &Machine, window: &Window) {
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

async fn papers_are_saved(machine: &Machine, number: usize) {
    for paper in machine.saved("pdf", number).await {
        assert!(is_pdf(&paper), "{}", paper.display());
    }
}

fn is_pdf(path: &Path) -> bool {
    fs::read(path).unwrap().starts_with(b"%PDF")
}

async fn open_the_book(window: &Window) {
    window.reads("Ouvrir le carnet").await;
    window.write("Phrase secrète", "pas la bonne phrase").await;
    window.press("Ouvrir").await;
    window.find("css", "[aria-invalid=\"true\"]").await;
    window.picture("40-locked").await;
    window.write("Phrase secrète", PASSPHRASE).await;
    window.press("Ouvrir").await;
    window.reads("Juin 2026").await;
}

async fn find_it_all(window: &Window) {
    for on in ["2026-06-03", "2026-06-12", "2026-06-16", "2026-06-18"] {
        window.find("css", &shift_on(on)).await;
    }
    window.picture("41-planning-again").await;
    window.go("employer").await;
    window.reads(COLLEAGUE).await;
    window.press_row(CLINIC).await;
    window.press("Contrats").await;
    window.reads("90,00 € l’heure").await;
    window.reads("contrat-signe.pdf").await;
    window.go("money").await;
    window.press("Factures").await;
    window.press_row("F2026-001").await;
    window.reads("virement de la clinique").await;
    window.reads("1 430,00 €").await;
    window.go("formality").await;
    window.unfold("Faites").await;
    window
        .find("css", "[data-testid=\"formality-LIB-2\"] input:checked")
        .await;
    window.go("document").await;
    window.reads("RCP 2026").await;
    window.reads("accuse-de-depot.txt").await;
    window.go("settings").await;
    window.find("css", "[data-testid=\"profile-form\"]").await;
    window.go("history").await;
    window.picture("42-history").await;
}

fn day(on: &str) -> String {
    format!("[data-testid=\"day-{on}\"]")
}

fn shift_on(on: &str) -> String {
    format!("{} [data-shift]", day(on))
}
