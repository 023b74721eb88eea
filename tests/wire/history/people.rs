//! The doctor, employers, sites, roads, contracts, numbers of the law.

use serde_json::{Value, json};
use testkit::TryBook;

use super::{Change, change, world};

/// The first of a list of the book, with other values in it.
pub(super) fn with(book: &TryBook, list: &str, id: &str, changes: &[(&str, Value)]) -> Value {
    let all = book.export()[list].clone();
    let mut items = all.as_array().expect("a list").iter();
    let found = items.find(|item| item["id"] == id);
    let mut item = found.expect("it is there").clone();
    for (pointer, value) in changes {
        *item.pointer_mut(pointer).expect("a place") = value.clone();
    }
    item
}

fn road(minutes: u32) -> (&'static str, Value) {
    let travel =
        json!({ "from": "nancy", "to": "plouvaden", "minutes": minutes, "kilometres": 30 });
    ("travel_save", json!({ "travel": travel }))
}

fn with_road() -> TryBook {
    let book = world();
    let (command, question) = road(35);
    book.ask(command, question);
    book
}

fn employer() -> Value {
    json!({ "employer": {
        "id": "ehpad", "kind": "private_nursing_home", "name": "Les Genêts",
        "colour": "plum", "notes": "Sonner deux fois"
    } })
}

fn with_employer() -> TryBook {
    let book = world();
    book.ask("employer_save", employer());
    book
}

fn contract(book: &TryBook) -> Value {
    json!({ "contract": with(book, "contracts", "remplacement", &[
        ("/id", json!("juillet")), ("/title", json!("Juillet")),
        ("/start", json!("2026-07-01")), ("/end", json!("2026-07-31")),
    ]) })
}

fn with_contract() -> TryBook {
    let book = world();
    let question = contract(&book);
    book.ask("contract_save", question);
    book
}

pub(super) const CHANGES: &[Change] = &[
    change(
        "save_profile",
        world,
        |book| {
            let mut profile = book.export()["profile"].clone();
            profile["siret"] = Value::Null;
            profile["phone"] = json!("03 83 00 00 00");
            profile["address"]["city"] = json!("Toul");
            ("profile_save", json!({ "profile": profile }))
        },
        &[
            "changed: profile",
            "  siret: 73282932000074 → –",
            "  address: 4 rue des Tanneurs, 54000 Nancy → 4 rue des Tanneurs, 54000 Toul",
            "  phone: – → 03 83 00 00 00",
        ],
    ),
    change(
        "add_employer",
        world,
        |_| ("employer_save", employer()),
        &[
            "added: employer, Les Genêts",
            "  kind: – → private_nursing_home",
            "  name: – → Les Genêts",
            "  colour: – → plum",
            "  notes: – → Sonner deux fois",
        ],
    ),
    change(
        "edit_employer",
        world,
        |book| {
            let contact = json!({
                "name": "Mme Orsel", "role": "affaires médicales",
                "email": "orsel@exemple.fr", "phone": null
            });
            let employer = with(
                book,
                "employers",
                "clinique",
                &[
                    ("/name", json!("Clinique Saint-Elme")),
                    ("/contacts", json!([contact])),
                ],
            );
            ("employer_save", json!({ "employer": employer }))
        },
        &[
            "changed: employer, Clinique Sainte-Aubierge",
            "  name: Clinique Sainte-Aubierge → Clinique Saint-Elme",
            "  contact Mme Orsel: – → affaires médicales, orsel@exemple.fr",
        ],
    ),
    change(
        "remove_employer",
        with_employer,
        |_| ("employer_remove", json!({ "id": "ehpad" })),
        &[
            "removed: employer, Les Genêts",
            "  kind: private_nursing_home → –",
            "  name: Les Genêts → –",
            "  colour: plum → –",
            "  notes: Sonner deux fois → –",
        ],
    ),
    change(
        "add_site",
        world,
        |_| {
            let site = json!({
                "id": "colmar", "employer": "clinique", "name": "Colmar",
                "zone": "Europe/Paris", "holiday_zone": "alsace_moselle"
            });
            ("site_save", json!({ "site": site }))
        },
        &[
            "added: site, Colmar, Clinique Sainte-Aubierge",
            "  name: – → Colmar",
            "  employer: – → Clinique Sainte-Aubierge",
            "  zone: – → Europe/Paris",
            "  holiday_zone: – → alsace_moselle",
            "  good_friday: – → true",
        ],
    ),
    change(
        "edit_site",
        world,
        |book| {
            let site = with(
                book,
                "sites",
                "nancy",
                &[
                    ("/address/city", json!("Nancy")),
                    ("/name", json!("Bloc 2")),
                ],
            );
            ("site_save", json!({ "site": site }))
        },
        &[
            "changed: site, Bloc, Nancy, Clinique Sainte-Aubierge",
            "  name: Bloc, Nancy → Bloc 2",
            "  address: – → Nancy",
        ],
    ),
    change(
        "remove_site",
        || {
            let book = world();
            let site = json!({
                "id": "annexe", "employer": "cabinet", "name": "Annexe", "zone": "Europe/Paris"
            });
            book.ask("site_save", json!({ "site": site }));
            let travel = json!({ "to": "annexe", "minutes": 20, "kilometres": 12 });
            book.ask("travel_save", json!({ "travel": travel }));
            book
        },
        |_| ("site_remove", json!({ "id": "annexe" })),
        &[
            "removed: site, Annexe, Cabinet Corvaisier",
            "  name: Annexe → –",
            "  employer: Cabinet Corvaisier → –",
            "  zone: Europe/Paris → –",
            "  holiday_zone: metropole → –",
            "removed: travel, –, Annexe",
            "  minutes: 20 → –",
            "  kilometres: 12 → –",
        ],
    ),
    change(
        "save_travel",
        with_road,
        |_| road(40),
        &[
            "changed: travel, Bloc, Nancy, Plouvaden",
            "  minutes: 35 → 40",
        ],
    ),
    change(
        "remove_travel",
        with_road,
        |_| {
            let road = json!({ "from": "nancy", "to": "plouvaden" });
            ("travel_remove", road)
        },
        &[
            "removed: travel, Bloc, Nancy, Plouvaden",
            "  minutes: 35 → –",
            "  kilometres: 30 → –",
        ],
    ),
    change(
        "add_contract",
        world,
        |book| ("contract_save", contract(book)),
        &[
            "added: contract, Juillet, Cabinet Corvaisier",
            "  title: – → Juillet",
            "  employer: – → Cabinet Corvaisier",
            "  kind: – → locum",
            "  start: – → 2026-07-01",
            "  end: – → 2026-07-31",
            "  pay 2026-06-01: – → 2026-06-01 fees_percent 80 cashed – – as_session as_session  max – – – –",
            "  settlement: – → retrocession",
            "  payment_term: – → 15 period_end",
            "  vat: – → exempt_care",
            "  tax_category: – → bnc",
            "  pension_scheme: – → carmf",
            "  end_alert_days: – → 60",
        ],
    ),
    change(
        "edit_contract",
        world,
        |book| {
            let terms = json!([
                { "valid_from": "2026-01-01", "pay": { "unit": "hour", "rate": "95.00" } },
                { "valid_from": "2026-07-01", "pay": { "unit": "hour", "rate": "100.00" } },
            ]);
            let contract = with(
                book,
                "contracts",
                "heures",
                &[
                    ("/terms", terms),
                    ("/end", Value::Null),
                    ("/payment/days", json!(45)),
                ],
            );
            ("contract_save", json!({ "contract": contract }))
        },
        &[
            "changed: contract, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  end: 2026-12-31 → –",
            "  pay 2026-01-01: 2026-01-01 hour 90.00 as_session as_session  max – – – – → 2026-01-01 hour 95.00 as_session as_session  max – – – –",
            "  pay 2026-07-01: – → 2026-07-01 hour 100.00 as_session as_session  max – – – –",
            "  payment_term: 30 issue → 45 issue",
        ],
    ),
    change(
        "remove_contract",
        with_contract,
        |_| ("contract_remove", json!({ "id": "juillet" })),
        &[
            "removed: contract, Juillet, Cabinet Corvaisier",
            "  title: Juillet → –",
            "  employer: Cabinet Corvaisier → –",
            "  kind: locum → –",
            "  start: 2026-07-01 → –",
            "  end: 2026-07-31 → –",
            "  pay 2026-06-01: 2026-06-01 fees_percent 80 cashed – – as_session as_session  max – – – – → –",
            "  settlement: retrocession → –",
            "  payment_term: 15 period_end → –",
            "  vat: exempt_care → –",
            "  tax_category: bnc → –",
            "  pension_scheme: carmf → –",
            "  end_alert_days: 60 → –",
        ],
    ),
    change(
        "attach_contract",
        world,
        |book| {
            let path = book.file("signé.pdf", "%PDF-1.7");
            ("contract_attach", json!({ "id": "heures", "path": path }))
        },
        &[
            "changed: contract, Anesthésie, bloc, Clinique Sainte-Aubierge",
            "  signed_document: – → signé.pdf",
            "added: document, Anesthésie, bloc",
            "  title: – → Anesthésie, bloc",
            "  kind: – → contract",
            "  employer: – → Clinique Sainte-Aubierge",
            "  contract: – → Anesthésie, bloc",
            "  dated_on: – → 2025-12-15",
            "  file_name: – → signé.pdf",
        ],
    ),
    change(
        "set_parameter",
        world,
        |_| {
            let parameter = json!({
                "key": "late.flat", "value": "45.00", "valid_from": "2026-07-01",
                "source": "D441-5 CCom", "confidence": "likely"
            });
            ("parameter_set", json!({ "parameter": parameter }))
        },
        &[
            "added: parameter, late.flat, 2026-07-01",
            "  value: – → late.flat euros 45.00",
            "  source: – → D441-5 CCom",
            "  confidence: – → likely",
        ],
    ),
    change(
        "remove_parameter",
        || {
            let book = world();
            let parameter = json!({
                "key": "licence.end", "value": "12-15", "valid_from": "2026-07-01",
                "source": "Courrier de l'Ordre", "confidence": "likely"
            });
            book.ask("parameter_set", json!({ "parameter": parameter }));
            book
        },
        |_| {
            let own = json!({ "key": "licence.end", "valid_from": "2026-07-01" });
            ("parameter_remove", own)
        },
        &[
            "removed: parameter, licence.end, 2026-07-01",
            "  value: licence.end day_of_year 12-15 → –",
            "  source: Courrier de l'Ordre → –",
            "  confidence: likely → –",
        ],
    ),
    change(
        "import_book",
        || TryBook::empty("2026-06-30"),
        |book| {
            let profile = json!({ "first_name": "Ferréol", "last_name": "Istrebac" });
            let small = json!({ "format": "cumul-book/1", "profile": profile });
            let path = book.file("import/book.json", small.to_string());
            ("book_import", json!({ "path": path }))
        },
        &[
            "added: profile",
            "  agreement: – → feminine",
            "  standing: – → doctor",
            "  first_name: – → Ferréol",
            "  last_name: – → Istrebac",
        ],
    ),
];
