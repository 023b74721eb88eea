//! Payslips in the window: entered, held against what was worked, answered.

mod ends;

use serde_json::json;
use thirtyfour::Key;

use super::looks::{holding_on, opened};
use super::window::Window;
use crate::scenarios::hospital;

const PDF: &str = "%PDF-1.7\n% bulletin\n%%EOF\n";
/// Before the payslip that pays the duties of November lies on the table.
const TODAY: &str = "2027-01-04";

async fn to_the_payslips(window: &Window) {
    window.run("location.hash = '/money?tab=payslips'").await;
    window.find("css", "[data-testid=\"payslip-years\"]").await;
}

/// One of the three duties of November, in figures.
async fn type_december(window: &Window) {
    window.write("Brut", "1922,03").await;
    window.write("Net payé", "1480").await;
    window.write("Net imposable", "1560").await;
    window.write("Prélèvement à la source", "78").await;
    window.write("Gardes", "1").await;
}

#[tokio::test]
async fn two_duties_are_missing_from_a_payslip_until_a_later_one_pays_them() {
    let machine = holding_on(TODAY, &hospital(json!([])).to_string());
    let window = opened(&machine).await;
    window.go("money").await;
    window.press("Bulletins de paie").await;
    window.reads("attendu : 2 766,09 €").await;
    window.picture("100-payslips-awaited").await;
    window.press_row("attendu : 2 766,09 €").await;
    window.reads("Nouveau bulletin de paie").await;
    window.reads("Attendu : 2 766,09 €").await;
    window.picture("101-payslip-blank").await;
    type_december(&window).await;
    machine.will_pick(&machine.file("bulletin-decembre.pdf", PDF));
    window.press_named("payslip-pick-file").await;
    window.reads("bulletin-decembre.pdf, joint").await;
    window
        .reads("2 gardes de novembre manquent : 844,06 €")
        .await;
    window.picture("102-payslip-typed").await;
    window.press_named("payslip-save").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("manque 844,06 €").await;
    window.picture("103-payslips").await;

    window.go("today").await;
    window
        .reads("2 gardes de novembre manquent : 844,06 €")
        .await;
    window.picture("104-payslip-on-today").await;
    window.press_at("[data-testid=\"payslip-open\"] a").await;
    window
        .find("css", "[data-testid=\"payslip-open-file\"]")
        .await;
    window.picture("105-payslip-kept").await;
    window.press("Annuler").await;

    window.press_named("payslip-new").await;
    window.reads("Nouveau bulletin de paie").await;
    window.pick("Mois du bulletin", "Janvier 2027").await;
    window
        .choose("Régularisation, en plus du bulletin du mois")
        .await;
    window
        .pick("Vacations et gardes payées", "Novembre 2026")
        .await;
    window.write("Brut", "844,06").await;
    window.write("Net payé", "660").await;
    window.write("Net imposable", "690").await;
    window.write("Gardes", "2").await;
    window.picture("106-payslip-correction").await;
    window.press_named("payslip-save").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("régularisation").await;
    window.press("Année précédente").await;
    window.reads("conforme").await;
    window.picture("107-payslips-even").await;
    window.go("today").await;
    window.reads("Lundi 4 janvier").await;
    window
        .find("no css", "[data-testid=\"payslip-open\"]")
        .await;
    window.quit().await;
}

#[tokio::test]
async fn a_difference_is_put_aside_with_a_reason_and_taken_up_again() {
    let short = json!([{
        "id": "decembre", "contract": "pc", "month": "2026-12", "work": "2026-11",
        "paid_on": "2026-12-23", "gross": "1922.03", "net_paid": "1480.00",
        "net_taxable": "1560.00", "tax_withheld": "78.00",
        "lines": [{ "unit": "duty", "count": 1 }]
    }]);
    let machine = holding_on(TODAY, &hospital(short).to_string());
    let window = opened(&machine).await;
    window.press_at("[data-testid=\"payslip-open\"] a").await;
    window.press_named("payslip-dismiss").await;
    window.press_named("payslip-answer-keep").await;
    window.find("css", "textarea[aria-invalid]").await;
    window.picture("108-payslip-no-reason").await;
    window
        .write(
            "Pourquoi l’écarter",
            "Deux gardes récupérées en repos, d’accord avec le service.",
        )
        .await;
    window.press_named("payslip-answer-keep").await;
    window.reads("Écarté le 4 janvier 2027").await;
    window.picture("109-payslip-dismissed").await;
    window.press("Annuler").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("écarté").await;
    window.go("today").await;
    window.reads("Lundi 4 janvier").await;
    window
        .find("no css", "[data-testid=\"payslip-open\"]")
        .await;
    window.keys(Key::Control, "z").await;
    window
        .reads("2 gardes de novembre manquent : 844,06 €")
        .await;
    window.picture("110-payslip-open-again").await;

    window.press_at("[data-testid=\"payslip-open\"] a").await;
    window.press_named("payslip-settle").await;
    window.write("Réglé le", "05/01/2027").await;
    window.press_named("payslip-answer-keep").await;
    window.reads("Ce jour est à venir").await;
    window.write("Réglé le", "03/01/2027").await;
    window.press_named("payslip-answer-keep").await;
    window.reads("Réglé le 3 janvier 2027").await;
    window.picture("111-payslip-settled").await;
    window.press_named("payslip-reopen").await;
    window
        .find("css", "[data-testid=\"payslip-dismiss\"]")
        .await;
    window.quit().await;
}

#[tokio::test]
async fn what_a_payslip_cannot_say_is_told_at_its_field_and_what_is_odd_is_kept() {
    let machine = holding_on(TODAY, &hospital(json!([])).to_string());
    let window = opened(&machine).await;
    to_the_payslips(&window).await;
    window.press_row("Décembre 2026").await;
    window.press_named("payslip-save").await;
    window.reads("Indiquez ce montant").await;
    window.picture("112-payslip-sums-missing").await;
    type_december(&window).await;
    window.write("Net payé", "-12").await;
    window.press_named("payslip-save").await;
    window.find("css", "[aria-invalid]").await;
    window.picture("113-payslip-below-zero").await;
    window.write("Net payé", "2100").await;
    window
        .reads("des frais remboursés y sont-ils comptés")
        .await;
    window.find("no css", "[aria-invalid]").await;
    window.picture("114-payslip-odd").await;
    window.press_named("payslip-save").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("2 100,00").await;

    window.press_named("payslip-new").await;
    window.pick("Mois du bulletin", "Décembre 2026").await;
    window.write("Brut", "100").await;
    window.reads("a déjà son bulletin").await;
    window.picture("115-payslip-twice").await;
    window.quit().await;
}
