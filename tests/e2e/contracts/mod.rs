//! Amendments, and contracts that go with each other, on the page of an
//! employer.

use serde_json::{Value, json};

use super::looks::{holding, opened};
use super::window::Window;

/// A mixed practice of 30 percent for 1 500 € a month, and hours that are
/// invoiced to the same hospital.
fn book() -> String {
    let contract = |id: &str, kind: &str, changes: Value| {
        let mut contract = json!({
            "id": id, "employer": "valmoriere", "kind": kind, "title": id,
            "start": "2026-01-01", "end": "2027-12-31", "settlement": "payslip",
            "tax_category": "salary", "pension_scheme": "ircantec", "vat": "exempt_care",
            "payment": { "days": 30, "from": "period_end" },
        });
        for (name, value) in changes.as_object().expect("fields") {
            contract[name] = value.clone();
        }
        contract
    };
    let terms = |pay: Value| json!([{ "valid_from": "2026-01-01", "pay": pay }]);
    let month = json!({ "unit": "month", "full_time": "1500.00", "quota": "100" });
    let mixed = json!({
        "title": "Gériatrie", "conditions": { "work_quota": "30" }, "terms": terms(month),
    });
    let invoiced = json!({
        "title": "Vacations", "settlement": "invoice", "tax_category": "bnc",
        "pension_scheme": "carmf", "terms": terms(json!({ "unit": "hour", "rate": "90.00" })),
    });
    let hospital = json!({
        "id": "valmoriere", "kind": "public_hospital", "name": "CH Valmorière",
    });
    json!({
        "format": "cumul-book/1", "employers": [hospital],
        "contracts": [
            contract("mixte", "contract_practitioner_mixed", mixed),
            contract("heures", "other", invoiced),
        ],
    })
    .to_string()
}

async fn contract(window: &Window, title: &str) {
    window
        .run("location.hash = '/employer/valmoriere?tab=contract'")
        .await;
    window.press_row(title).await;
    window.find("css", "[data-testid=\"contract-save\"]").await;
}

async fn amend(window: &Window, day: &str, quota: &str) {
    window.unfold("Temps de travail, essai, préavis").await;
    window.press_named("amendment-add").await;
    window.press_at("[aria-label=\"Avenant 1\"] input").await;
    window.types(day).await;
    window
        .run(
            "document.querySelector('[aria-label=\"Avenant 1\"]').scrollIntoView({ block: 'center' })",
        )
        .await;
    window
        .press_at("[aria-label=\"Avenant 1\"] .first + * input")
        .await;
    window.types(quota).await;
}

#[tokio::test]
async fn an_amended_share_beside_a_monthly_sum_is_told_at_once_and_taken_with_one_press() {
    let machine = holding(&book());
    let window = opened(&machine).await;
    contract(&window, "Gériatrie").await;
    amend(&window, "1/9/2026", "40").await;
    window.reads("la quotité passe de 30 % à 40 %").await;
    window
        .reads("la rémunération reste 1 500,00 € par mois")
        .await;
    window.picture("130-amended-share").await;
    // It may be left as it is: the page goes on to tell it.
    window.press_named("contract-save").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("1 point à voir").await;
    contract(&window, "Gériatrie").await;
    window
        .reads("la rémunération reste 1 500,00 € par mois")
        .await;
    window.picture("131-amended-share-kept").await;
    window.press_named("amended-take").await;
    window.reads_no_more("la rémunération reste").await;
    window.press_named("contract-save").await;
    window.find("no css", "[role=\"dialog\"]").await;
    window.reads("2 000,00 €").await;
    window.picture("132-amended-share-taken").await;
    window.quit().await;
}

#[tokio::test]
async fn what_was_refused_in_an_amendment_is_taken_back_as_it_is_put_right() {
    let machine = holding(&book());
    let window = opened(&machine).await;
    contract(&window, "Gériatrie").await;
    amend(&window, "1/9/2025", "40").await;
    window.press_named("contract-save").await;
    let error = "[aria-label=\"Avenant 1\"] [role=\"alert\"]";
    window.find("css", error).await;
    // The sentence stands clear of the foot of the sheet.
    let clear = "const said = document.querySelector('[aria-label=\"Avenant 1\"] [role=\"alert\"]').getBoundingClientRect(); \
                 const foot = document.querySelector('.sheet-actions').getBoundingClientRect(); \
                 return said.bottom <= foot.top;";
    assert_eq!(window.run(clear).await, json!(true));
    window.picture("133-amendment-refused").await;
    window.press_at("[aria-label=\"Avenant 1\"] input").await;
    window.keys(thirtyfour::Key::Control, "a").await;
    window.types("1/9/2026").await;
    window.strike(&[], thirtyfour::Key::Tab).await;
    window.find("no css", error).await;
    window.quit().await;
}

#[tokio::test]
async fn hours_invoiced_to_a_public_hospital_are_told_with_their_rule_and_text() {
    let machine = holding(&book());
    let window = opened(&machine).await;
    contract(&window, "Vacations").await;
    window.reads("Payé à l’heure par un hôpital public").await;
    window.reads("actes au tarif, moins une redevance").await;
    window.reads("ST-07 · CSP, art. L6146-2").await;
    window.picture("134-hours-at-a-public-hospital").await;
    window.quit().await;
}
