//! The doctor, the employers and what was agreed with them.

use app::contracts::traits;
use app::formalities::catalogue;
use domain::contract::Contract;
use domain::time::Day;
use serde_json::{Value, json};

use super::{HOURS, Known, Worked, id};

/// Twelve places of work, with words that a search finds.
pub(crate) const EMPLOYERS: [&str; 12] = [
    "Clinique Sainte-Aubierge",
    "Polyclinique des Trois Rivières",
    "Hôpital d’Épinal",
    "Clinique du Parc aux Tilleuls",
    "Maison médicale de Remiremont",
    "Centre hospitalier de Verdun",
    "Clinique Saint-Élophe",
    "Résidence Les Glycines",
    "Institut Bernheim",
    "Clinique de la Moselotte",
    "Cabinet d’expertise Lorrain",
    "Hôpital privé de Nancy",
];

/// Months for which a contract runs.
pub(super) const RUN: i32 = 48;

/// The one that also pays a salary, under a contract of its own.
pub(super) const SALARY: usize = 11;

/// The one whose work is taxable.
pub(super) const TAXED: usize = 10;

pub(super) fn doctor() -> Value {
    testkit::doctor()
}

/// All that stands before the first shift.
pub(super) fn book(first: Day, months: i32) -> Value {
    let employers: Vec<_> = (0..12).map(employer).collect();
    let sites: Vec<_> = (0..12).map(site).collect();
    let roads: Vec<_> = (0..12).map(road).collect();
    let mut contracts = Vec::new();
    for period in 0..periods(months) {
        for employer in 0..13 {
            contracts.push(contract(employer, period, first, months));
        }
    }
    json!({
        "format": "cumul-book/1", "profile": doctor(), "employers": employers,
        "sites": sites, "travel": roads, "contracts": contracts,
    })
}

const fn periods(months: i32) -> i32 {
    (months + RUN - 1) / RUN
}

fn employer(at: usize) -> Value {
    let kinds = ["private_clinic", "public_hospital"];
    json!({
        "id": id(1, at), "kind": kinds[usize::from(EMPLOYERS[at].starts_with("Hôpital"))],
        "name": EMPLOYERS[at], "short_name": EMPLOYERS[at].split(' ').next_back(),
        "address": { "street": format!("{} rue des Carmes", at + 1), "postcode": "54000", "city": "Nancy" },
        "notes": "Parking derrière le bâtiment, code à demander à l’accueil."
    })
}

fn site(at: usize) -> Value {
    json!({
        "id": id(2, at), "employer": id(1, at), "name": format!("Bloc {}", at + 1),
        "zone": "Europe/Paris"
    })
}

fn road(at: usize) -> Value {
    json!({ "from": null, "to": id(2, at), "minutes": 20 + at, "kilometres": 15 + at })
}

/// The thirteenth is the salary beside the twelfth.
fn contract_id(employer: usize, period: i32) -> String {
    id(
        3,
        employer + 13 * usize::try_from(period).expect("a period"),
    )
}

fn contract(employer: usize, period: i32, first: Day, months: i32) -> Value {
    let start = first.plus_months(period * RUN);
    let last = (period + 1 < periods(months)).then(|| start.plus_months(RUN).plus_days(-1));
    let salary = employer > SALARY;
    let of = employer.min(SALARY);
    json!({
        "id": contract_id(employer, period), "employer": id(1, of),
        "kind": if salary { "fixed_term" } else { "liberal_sessions" },
        "title": format!("Vacations {} à partir de {}", EMPLOYERS[of], start.month()),
        "start": start, "end": last, "signed_on": start,
        "settlement": if salary { "payslip" } else { "invoice" },
        "tax_category": if salary { "salary" } else { "bnc" },
        "pension_scheme": if salary { "agirc_arrco" } else { "carmf" },
        "vat": if employer == TAXED { "taxable" } else { "exempt_care" },
        "payment": { "days": 30, "from": "issue" },
        "terms": [
            { "valid_from": start, "pay": { "unit": "hour", "rate": format!("{}.00", rate(of, start, first)) } },
            { "valid_from": start.plus_months(RUN / 2),
              "pay": { "unit": "hour", "rate": format!("{}.00", rate(of, start.plus_months(RUN / 2), first)) } },
        ],
    })
}

/// Euros an hour: more with each half of a contract.
fn rate(employer: usize, day: Day, first: Day) -> i64 {
    let half = months_between(first, day) / (RUN / 2);
    60 + i64::try_from(employer).expect("small") + i64::from(half)
}

fn months_between(first: Day, day: Day) -> i32 {
    let mut months = 0;
    while first.plus_months(months + RUN / 2) <= day {
        months += RUN / 2;
    }
    months
}

pub(super) fn is_monday(day: Day) -> bool {
    // The first Monday of the year 2001 was its first day.
    let monday: Day = "2001-01-01".parse().expect("a day");
    monday.days_until(day).rem_euclid(7) == 0
}

/// The shift of this number; employers take turns.
pub(super) fn shift(number: usize, first: Day, day: Day, hour: u32) -> Worked {
    let employer = number % 12;
    let salary = employer == SALARY && (number / 12) % 2 == 1;
    Worked {
        id: id(4, number),
        start: format!("{day}T{hour:02}:00"),
        end: format!("{day}T{:02}:00", i64::from(hour) + HOURS),
        employer: if salary { SALARY + 1 } else { employer },
        rate: rate(employer, day, first),
    }
}

impl Worked {
    pub(super) fn contract(&self, first: Day) -> String {
        let day: Day = self.start[..10].parse().expect("a day");
        contract_id(self.employer, months_between(first, day) / RUN)
    }
}

/// A shift as the portable book has it.
pub(super) fn told(worked: &Worked, first: Day, today: Day) -> Value {
    let ahead = worked.start.as_str() >= today.to_string().as_str();
    json!({
        "id": worked.id, "contract": worked.contract(first),
        "site": id(2, worked.employer.min(SALARY)),
        "start": worked.start, "end": worked.end,
        "state": if ahead { "planned" } else { "done" },
        "note": "Bloc programmé."
    })
}

/// The one file that stands for every document.
pub(crate) const FILE: (&str, &[u8]) = ("files/page.pdf", b"%PDF-1.7 a page");

/// Insurance by year, signed contracts, and what was done about each step of
/// the contracts that ended.
pub(super) fn papers(book: &mut Value, known: &mut Known, first: Day, months: i32) {
    let mut documents = Vec::new();
    for year in 0..months / 12 {
        let from = first.plus_months(12 * year);
        let mut page = document(
            documents.len(),
            "malpractice_insurance",
            "Attestation RCP",
            from,
        );
        page["valid_until"] = json!(from.plus_months(12).plus_days(-1));
        documents.push(page);
    }
    let mut marks = Vec::new();
    let mut contracts = book["contracts"].take();
    for entry in contracts.as_array_mut().expect("a list") {
        let contract: Contract = serde_json::from_value(entry.clone()).expect("a contract");
        let steps = catalogue().expect("the steps").iter();
        let kind = traits(contract.kind).expect("the kind");
        let codes: Vec<_> = steps
            .filter(|step| step.applies_to(kind, &contract))
            .collect();
        known.rows_of_formalities += codes.len();
        let mut page = document(documents.len(), "contract", "Contrat signé", contract.start);
        page["contract"] = json!(contract.id);
        page["employer"] = json!(contract.employer);
        entry["signed_document"] = page["id"].clone();
        documents.push(page);
        for step in codes.into_iter().filter(|_| contract.end.is_some()) {
            let proof = document(documents.len(), "proof", &step.title, contract.start);
            marks.push(json!({
                "contract": contract.id, "code": step.code,
                "answer": { "state": "done", "on": contract.start, "means": "online", "proof": proof["id"] }
            }));
            documents.push(proof);
        }
    }
    book["contracts"] = contracts;
    book["documents"] = Value::Array(documents);
    book["formalities"] = Value::Array(marks);
}

fn document(number: usize, kind: &str, title: &str, on: Day) -> Value {
    json!({
        "id": id(5, number), "kind": kind, "title": title.chars().take(150).collect::<String>(),
        "issued_on": on, "file_name": "page.pdf", "file": FILE.0,
        "added_at": format!("{on}T10:00:00Z")
    })
}
