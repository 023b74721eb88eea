//! The papers that the tests set: scenarios A1 and A6, and their edges.

use std::collections::BTreeMap;

use domain::contract::Contract;
use domain::employer::Employer;
use domain::invoice::Invoice;
use domain::money::{BasisPoints, Cents};
use domain::pay;
use domain::profile::{Agreement, Profile};
use domain::statement::{Explained, StatementLine};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::paper::*;

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a sample")
}

pub(super) fn istrebac() -> Profile {
    read(json!({
        "agreement": "masculine", "first_name": "Ferréol", "last_name": "Istrebac",
        "birth_date": "1980-05-04", "birth_place": "Toul",
        "specialty": "anesthésie-réanimation", "rpps": "10101010101",
        "council": "Meurthe-et-Moselle", "council_registration": "54/1234",
        "siret": "73282932000074", "iban": "FR7630006000011234567890189", "bic": "AGRIFRPP",
        "address": {"street": "14 rue des Ormes", "postcode": "54000", "city": "Nancy"},
        "email": "f.istrebac@example.fr", "phone": "03 83 00 00 00",
    }))
}

pub(super) fn clinic() -> Employer {
    read(json!({
        "id": "clinique", "kind": "private_clinic", "name": "Clinique Sainte-Aubierge",
        "siret": "73282932000074", "finess_site": "540000123",
        "address": {"street": "Affaires médicales\n2 avenue de la Garenne", "postcode": "54000", "city": "Nancy"},
    }))
}

pub(super) fn sessions() -> Contract {
    read(json!({
        "id": "bloc", "employer": "clinique", "kind": "liberal_sessions",
        "title": "Bloc opératoire, jeudis", "signatory": "Mme Claire Roux",
        "signatory_role": "directrice des affaires médicales", "start": "2026-01-01",
        "signed_on": "2025-12-12", "settlement": "invoice", "tax_category": "bnc",
        "pension_scheme": "carmf", "vat": "exempt_care",
        "payment": {"days": 30, "from": "issue"},
        "terms": [{"valid_from": "2026-01-01", "pay": {"unit": "hour", "rate": "90.00"}}],
    }))
}

fn hour_line(start: &str, end: &str, minutes: i64) -> StatementLine {
    let rate = Cents::new(9_000);
    let explained = Explained::Hours { minutes, rate };
    read(json!({
        "shift": start, "start": start, "end": end, "place": "Bloc opératoire",
        "kind": "session", "minutes": minutes, "break_minutes": 0,
        "amount": explained.amount(), "explained": explained,
    }))
}

pub(super) fn june() -> Vec<StatementLine> {
    let hours = [(4, 16, 8), (11, 16, 8), (18, 14, 6), (25, 12, 4)];
    let line = |(day, end, hours): (u32, u32, i64)| {
        let at = |hour| format!("2026-06-{day:02}T{hour:02}:00");
        hour_line(&at(8), &at(end), hours * 60)
    };
    hours.map(line).into()
}

/// The night in which clocks go back: thirteen hours from 20:00 to 08:00.
pub(super) fn october_night() -> StatementLine {
    hour_line("2026-10-24T20:00", "2026-10-25T08:00", 13 * 60)
}

/// A hospital month: duties at the rates of the law and on-call with call-outs.
pub(super) fn duties() -> Vec<StatementLine> {
    let duty = |count: i64, rate: &str, additional: bool, since: &str, amount: &str| {
        json!({
            "what": "duty", "period": "full", "count": count, "rate": rate,
            "additional": additional, "key": "duty_period", "valid_from": since, "amount": amount,
        })
    };
    let on_call =
        json!({"what": "on_call", "count": 1, "rate": "150.00", "half": false, "amount": "150.00"});
    let outs = json!({"what": "call_outs", "count": 2, "rate": "40.00", "amount": "80.00"});
    let out_hours =
        json!({"what": "call_out_hours", "minutes": 150, "rate": "110.00", "amount": "275.00"});
    let night = json!({
        "what": "supplement", "on": "night", "window": {"from": "20:00", "to": "08:00"},
        "minutes": 720, "rate": "92.50", "add": {"by": "percent", "percent": "25"},
        "amount": "277.50",
    });
    let meal = json!({"what": "meal", "rate": "15.20", "amount": "15.20"});
    let line = |day: u32, kind: &str, explained: Value, parts: &[Value], amount: &str| {
        read(json!({
            "shift": format!("{kind}-{day}"), "start": format!("2026-10-{day:02}T18:30"),
            "end": format!("2026-10-{:02}T08:00", day + 1), "place": "Court séjour gériatrique",
            "kind": kind, "minutes": 780, "break_minutes": 30, "explained": explained,
            "parts": parts, "amount": amount,
        }))
    };
    let parts = || json!({"by": "parts"});
    let hours = json!({"by": "hours", "minutes": 780, "rate": "92.50"});
    let full = |count, amount| duty(count, "422.03", false, "2024-01-01", amount);
    let additional = duty(1, "335.60", true, "2025-07-01", "335.60");
    vec![
        line(4, "on_site_duty", parts(), &[full(2, "844.06")], "844.06"),
        line(
            13,
            "on_site_duty",
            parts(),
            &[full(1, "422.03"), additional],
            "757.63",
        ),
        line(
            19,
            "on_call",
            parts(),
            &[on_call, outs, out_hours],
            "505.00",
        ),
        line(22, "session", hours, &[night.clone(), meal], "1495.20"),
        line(
            25,
            "session",
            json!({"by": "in_salary"}),
            &[night],
            "277.50",
        ),
    ]
}

pub(super) fn statement(lines: Vec<StatementLine>) -> ShiftStatement {
    ShiftStatement {
        profile: istrebac(),
        employer: clinic(),
        contract: sessions(),
        month: "2026-06".parse().expect("a month"),
        totals: pay::totals(&lines, &[]),
        lines,
        cancelled: Vec::new(),
        fixed: Vec::new(),
        numbers: Vec::new(),
        place: "Nancy".into(),
        day: day("2026-06-30"),
    }
}

pub(super) fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// F2026-014 of scenario A6.
pub(super) fn invoice() -> InvoicePaper {
    let lines: Vec<_> = june()
        .iter()
        .map(|line| {
            json!({
                "start": line.start, "end": line.end, "place": line.place,
                "explained": line.explained, "amount": line.amount, "vat": "exempt_care",
            })
        })
        .collect();
    let issue = json!({
        "series": "F2026-", "rank": 14, "on": "2026-06-30", "at": "2026-06-30T18:00:00Z",
        "due_on": "2026-07-30", "vat_rate": "20", "late_flat": "40.00", "late_points": "10",
        "parties": Invoice::parties(&istrebac(), &clinic(), &sessions()),
    });
    InvoicePaper {
        invoice: read(json!({
            "id": "f14", "kind": "invoice", "employer": "clinique", "contract": "bloc",
            "period_start": "2026-06-01", "period_end": "2026-06-30",
            "lines": lines, "issue": issue,
        })),
        issue: read(issue),
        corrects: None,
        breaks: BTreeMap::new(),
        purchase_order: None,
    }
}

/// F2026-015: one hour too many of the third shift.
pub(super) fn credit_note() -> InvoicePaper {
    let paid = invoice();
    let take_back = read(json!({"line": 2, "units": 60, "label": "5 h effectuées"}));
    let mut credit = paid
        .invoice
        .credit(&[take_back], &[])
        .expect("a credit note");
    let mut issue = paid.issue.clone();
    issue.rank = 15;
    issue.on = day("2026-09-02");
    credit.issue = Some(issue.clone());
    InvoicePaper {
        invoice: credit,
        corrects: Some(Cited {
            number: paid.issue.number(),
            on: paid.issue.on,
        }),
        issue,
        breaks: BTreeMap::new(),
        purchase_order: None,
    }
}

/// The three days of scenario A1.
pub(super) fn retrocession() -> RetrocessionSheet {
    let percent = BasisPoints::new(8_000);
    let fees = [("09", 84_500), ("10", 91_050), ("11", 78_000)];
    let line = |(day, fees): (&str, i64)| {
        let explained = Explained::Fees {
            fees: Cents::new(fees),
            percent,
            flat: None,
        };
        read(json!({
            "shift": day, "start": format!("2026-03-{day}T08:30"), "end": format!("2026-03-{day}T18:30"),
            "place": "Plouvaden", "kind": "session", "minutes": 600, "break_minutes": 0,
            "explained": explained, "amount": null,
        }))
    };
    let lines: Vec<StatementLine> = fees.map(line).into();
    RetrocessionSheet {
        profile: tanguy(),
        employer: practice(),
        contract: replacement(),
        period_start: day("2026-03-09"),
        period_end: day("2026-03-11"),
        totals: pay::totals(&lines, &[]),
        lines,
        paid: Cents::ZERO,
        due_on: day("2026-03-26"),
        place: "Plouvaden".into(),
        day: day("2026-03-11"),
    }
}

pub(super) fn tanguy() -> Profile {
    read(json!({
        "agreement": "feminine", "first_name": "Maëlle", "last_name": "Tanguy-Orsel",
        "birth_name": "Tanguy", "birth_date": "1988-02-01", "specialty": "médecine générale",
        "rpps": "10101010102", "council": "Finistère", "council_registration": "29/4321",
        "address": {"street": "3 quai du Léon", "postcode": "29200", "city": "Brest"},
    }))
}

/// A student who replaces under a licence, and may not be called « Dr ».
pub(super) fn belcastel() -> Profile {
    read(json!({
        "agreement": "masculine", "standing": "student", "first_name": "Noé",
        "last_name": "Belcastel", "specialty": "médecine générale", "locum_licence": "29-2026-77",
        "council": "Finistère",
        "address": {"street": "1 rue de Siam", "postcode": "29200", "city": "Brest"},
    }))
}

pub(super) fn practice() -> Employer {
    read(json!({
        "id": "cabinet", "kind": "colleague_practice", "name": "Cabinet du Dr Basile Corvaisier",
        "address": {"street": "3 place de l’Église", "postcode": "29290", "city": "Plouvaden"},
    }))
}

pub(super) fn replacement() -> Contract {
    read(json!({
        "id": "mars", "employer": "cabinet", "kind": "locum", "title": "Remplacement de mars",
        "signatory": "Dr Basile Corvaisier", "start": "2026-03-09", "end": "2026-03-11",
        "signed_on": "2026-03-02", "settlement": "retrocession", "tax_category": "bnc",
        "pension_scheme": "carmf", "vat": "exempt_care",
        "payment": {"days": 15, "from": "period_end"},
    }))
}

pub(super) fn certificate() -> ActivityCertificate {
    ActivityCertificate {
        profile: istrebac(),
        employer: clinic(),
        contract: sessions(),
        function: String::new(),
        quota: String::new(),
        period_start: day("2026-01-01"),
        period_end: day("2026-06-30"),
        shifts: 24,
        minutes: 156 * 60,
        half_days: 0,
        day: day("2026-07-02"),
    }
}

/// A coordinating doctor's, whose contract names a part of a full time.
pub(super) fn coordination() -> ActivityCertificate {
    let mut paper = certificate();
    paper.contract = read(json!({
        "id": "coordination", "employer": "clinique", "kind": "coordinating_doctor",
        "title": "Médecin coordonnateur, 0,40 ETP", "start": "2026-01-01",
        "settlement": "payslip", "tax_category": "salary", "pension_scheme": "agirc_arrco",
        "vat": "exempt_care", "payment": {"days": 30, "from": "issue"},
    }));
    paper
}

pub(super) fn transmission() -> CouncilTransmission {
    CouncilTransmission {
        profile: tanguy(),
        employer: clinic(),
        contract: sessions(),
        council: Council {
            department: String::new(),
            address: read(
                json!({"street": "1 rue Yves Collet", "postcode": "29200", "city": "Brest"}),
            ),
            president: Some(Agreement::Feminine),
        },
        sites: vec!["Bloc opératoire, Nancy".into()],
        enclosures: Vec::new(),
        place: "Brest".into(),
        day: day("2026-01-05"),
    }
}

/// One paper of each kind.
pub(super) fn all() -> Vec<Paper> {
    vec![
        Paper::ShiftStatement(statement(june())),
        Paper::ShiftStatement(statement(duties())),
        Paper::RetrocessionSheet(retrocession()),
        Paper::Invoice(invoice()),
        Paper::Invoice(credit_note()),
        Paper::ActivityCertificate(certificate()),
        Paper::CouncilTransmission(transmission()),
        Paper::Hiring(super::hiring::locum()),
        Paper::Hiring(super::hiring::sessions()),
        Paper::Hiring(super::hiring::amendment()),
    ]
}
