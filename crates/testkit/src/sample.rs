//! A doctor who invoices a clinic by the hour, as portable JSON.

use serde_json::{Value, json};

/// A doctor whose papers lack no mention.
pub fn doctor() -> Value {
    json!({
        "agreement": "masculine", "first_name": "Ferréol", "last_name": "Istrebac",
        "specialty": "Anesthésie-réanimation", "rpps": "10101010100",
        "council": "Meurthe-et-Moselle", "siret": "73282932000074",
        "address": { "street": "4 rue des Tanneurs", "postcode": "54000", "city": "Nancy" },
        "iban": "FR7630006000011234567890189", "bic": "AGRIFRPP"
    })
}

/// A doctor, a clinic in Nancy, one site, and the contract `heures` at 90 € an
/// hour, invoiced at thirty days; `shifts` stand on its plan.
pub fn clinic_book(shifts: &[Value]) -> Value {
    json!({
        "format": "cumul-book/1",
        "profile": doctor(),
        "employers": [{
            "id": "clinique", "kind": "private_clinic", "name": "Clinique Sainte-Aubierge",
            "address": { "street": "1 place des Vosges", "postcode": "54000", "city": "Nancy" }
        }],
        "sites": [{
            "id": "nancy", "employer": "clinique", "name": "Bloc, Nancy", "zone": "Europe/Paris"
        }],
        "contracts": [{
            "id": "heures", "employer": "clinique", "kind": "liberal_sessions",
            "title": "Anesthésie, bloc", "start": "2026-01-01", "end": "2026-12-31",
            "signed_on": "2025-12-15", "settlement": "invoice", "tax_category": "bnc",
            "pension_scheme": "carmf", "vat": "exempt_care",
            "payment": { "days": 30, "from": "issue" },
            "terms": [{ "valid_from": "2026-01-01", "pay": { "unit": "hour", "rate": "90.00" } }]
        }],
        "shifts": shifts
    })
}

/// A shift of the contract `heures`, in the state `state`.
pub fn shift(id: &str, start: &str, end: &str, state: &str) -> Value {
    json!({
        "id": id, "contract": "heures", "site": "nancy",
        "start": start, "end": end, "state": state
    })
}
