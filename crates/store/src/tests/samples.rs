//! A doctor's book with every property other than its default.

mod terms;

use domain::address::Address;
use domain::contract::{
    Contract, ContractKind, PaymentFrom, PaymentTerm, PensionScheme, Settlement, TaxCategory,
    VatTreatment,
};
use domain::document::{Document, DocumentKind, InsuredActivity};
use domain::employer::{Colour, Contact, Employer, EmployerKind};
use domain::formality::{Confidence, FormalityAnswer, FormalityMark, Means};
use domain::invoice::{Invoice, InvoiceKind, InvoiceLine, Issue, Parties};
use domain::money::{BasisPoints, Cents};
use domain::parameter::Parameter;
use domain::payment::{Payment, PaymentFor, PaymentMeans};
use domain::profile::{Agreement, Profile, Standing};
use domain::shift::{Act, CallOut, CancelledBy, Shift, ShiftKind, ShiftState};
use domain::site::{HolidayZone, Site, Travel};
use domain::statement::{Explained, LineNote, Part, PartKind, Statement, StatementLine, Totals};

use super::{now, work};
use crate::{RemovedShift, Store};
use terms::{conditions, salary, terms};

pub(crate) fn id<T: TryFrom<String>>(text: &str) -> T {
    T::try_from(text.to_owned()).ok().expect("an identifier")
}

pub(crate) fn parse<T: std::str::FromStr>(text: &str) -> T {
    text.parse().ok().expect("a value")
}

pub(crate) fn address(street: &str) -> Address {
    Address {
        street: street.into(),
        postcode: "54000".into(),
        city: "Nancy".into(),
    }
}

pub(crate) fn profile() -> Profile {
    Profile {
        agreement: Agreement::Masculine,
        standing: Standing::Student,
        first_name: "Éloi".into(),
        last_name: "d’Aubigné".into(),
        birth_name: Some("Aubigné".into()),
        birth_date: Some(parse("1993-02-28")),
        birth_place: Some("Metz".into()),
        specialty: "Anesthésie-réanimation".into(),
        rpps: Some("10003456789".into()),
        council: Some("Meurthe-et-Moselle".into()),
        council_registration: Some("54/1234".into()),
        registered_on: Some(parse("2012-10-05")),
        locum_licence: Some("L-77".into()),
        siret: Some("73282932000074".into()),
        vat_number: Some("FR32732829320".into()),
        address: address("1 rue Stanislas"),
        home: address("2 rue Héré"),
        email: Some("eloi@exemple.fr".into()),
        phone: Some("06 12 34 56 78".into()),
        iban: Some("FR7630006000011234567890189".into()),
        bic: Some("AGRIFRPP".into()),
        invoice_prefix: "EA-{year}-".into(),
        invoice_first_number: 12,
    }
}

pub(crate) fn employer(name: &str) -> Employer {
    Employer {
        id: id(name),
        kind: EmployerKind::NonprofitHospital,
        name: format!("Clinique {name}"),
        short_name: name.into(),
        siren: Some("732829320".into()),
        siret: Some("73282932000074".into()),
        finess_legal: Some("540000080".into()),
        finess_site: Some("2A0000014".into()),
        address: address("3 place Carnot"),
        contacts: vec![Contact {
            name: "Mme Roy".into(),
            role: "affaires médicales".into(),
            email: Some("roy@exemple.fr".into()),
            phone: Some("03 83 00 00 00".into()),
        }],
        colour: Colour::Plum,
        notes: "Badge à l’accueil\nParking B".into(),
    }
}

pub(crate) fn site(name: &str, of: &str) -> Site {
    Site {
        id: id(name),
        employer: id(of),
        name: format!("Bloc {name}"),
        address: address("4 quai Choiseul"),
        zone: parse("Indian/Reunion"),
        holiday_zone: HolidayZone::Reunion,
        good_friday: false,
    }
}

pub(crate) fn travel() -> Travel {
    Travel {
        from: Some(id("bloc")),
        to: id("urgences"),
        minutes: 35,
        kilometres: 41,
    }
}

pub(crate) fn from_home() -> Travel {
    Travel {
        from: None,
        to: id("bloc"),
        minutes: 12,
        kilometres: 7,
    }
}

pub(crate) fn document() -> Document {
    Document {
        id: id("contrat-signe"),
        kind: DocumentKind::Contract,
        title: "Contrat signé".into(),
        employer: Some(id("aubierge")),
        contract: Some(id("jeudis")),
        issued_on: Some(parse("2026-01-05")),
        valid_until: Some(parse("2027-01-04")),
        insured: vec![InsuredActivity::Clinic],
        file_name: "contrat.pdf".into(),
        size: 123_456,
        seal: "f00d".into(),
        added_at: now(),
    }
}

pub(crate) fn contract() -> Contract {
    Contract {
        id: id("jeudis"),
        employer: id("aubierge"),
        kind: ContractKind::LiberalSessions,
        title: "Bloc, jeudis".into(),
        signatory: "M. Petit".into(),
        signatory_role: "directeur".into(),
        start: parse("2026-01-01"),
        end: Some(parse("2026-12-31")),
        signed_on: Some(parse("2025-12-20")),
        settlement: Settlement::Retrocession,
        tax_category: TaxCategory::Salary,
        pension_scheme: PensionScheme::Ircantec,
        vat: VatTreatment::Taxable,
        vat_reason: "vu avec mon comptable".into(),
        payment: PaymentTerm {
            days: 45,
            from: PaymentFrom::PeriodEnd,
        },
        terms: terms(),
        conditions: conditions(),
        signed_document: Some(id("contrat-signe")),
        end_alert_days: 90,
        notes: "reconduit".into(),
    }
}

pub(crate) fn shift(name: &str, start: &str, end: &str) -> Shift {
    Shift {
        id: id(name),
        contract: id("jeudis"),
        site: id("bloc"),
        start: parse(start),
        end: parse(end),
        kind: ShiftKind::OnSiteDuty,
        state: ShiftState::Done,
        break_minutes: 30,
        fees: Some(Cents::new(123_456)),
        flat_fees: Some(Cents::new(4_200)),
        acts: vec![Act {
            label: "G".into(),
            count: 12,
            tariff: Cents::new(3_000),
        }],
        listed: Some("Nuit".into()),
        half_days: Some(2),
        duty_halves: Some(3),
        additional_time: true,
        call_outs: vec![CallOut {
            start: parse("2026-11-05T22:00"),
            end: parse("2026-11-05T23:15"),
        }],
        note: "salle 4".into(),
        revision: 3,
        cancelled_at: Some(now()),
        cancelled_by: Some(CancelledBy::Employer),
    }
}

pub(crate) fn night() -> Shift {
    shift("nuit", "2026-11-05T20:00", "2026-11-06T08:00")
}

pub(crate) fn removed() -> RemovedShift {
    RemovedShift {
        shift: shift("annulee", "2026-11-12T20:00", "2026-11-13T08:00"),
        employer: id("aubierge"),
        removed_at: now(),
    }
}

/// November, closed over the night.
pub(crate) fn statement() -> Statement {
    let night = night();
    Statement {
        id: id("novembre"),
        contract: id("jeudis"),
        month: parse("2026-11"),
        closed_on: parse("2026-11-30"),
        closed_at: now(),
        due_on: parse("2026-12-30"),
        lines: vec![StatementLine {
            shift: night.id,
            start: night.start,
            end: night.end,
            place: "Bloc".into(),
            kind: night.kind,
            minutes: 690,
            break_minutes: 30,
            half_days: 2,
            explained: Explained::HalfDays {
                count: 2,
                rate: Cents::new(35_050),
            },
            parts: vec![Part {
                what: PartKind::Meal {
                    rate: Cents::new(1_000),
                },
                amount: Cents::new(1_000),
            }],
            notes: vec![LineNote::CallOutsIncluded],
            terms_from: Some(parse("2026-11-01")),
            zone: parse("Europe/Paris"),
            amount: Some(Cents::new(71_100)),
        }],
        fixed: vec![salary()],
        totals: Totals {
            minutes: 690,
            half_days: 2,
            fees: Some(Cents::new(123_456)),
            salary: Some(Cents::new(390_000)),
            due: Cents::new(461_100),
            kept: Some(Cents::new(53_356)),
        },
        reopened_on: None,
    }
}

pub(crate) fn draft(name: &str) -> Invoice {
    Invoice {
        id: id(name),
        kind: InvoiceKind::Invoice,
        employer: id("aubierge"),
        contract: id("jeudis"),
        statement: None,
        corrects: None,
        period_start: parse("2026-11-01"),
        period_end: parse("2026-11-30"),
        lines: vec![line("nuit", 70_100), free_line(-1_250)],
        issue: None,
    }
}

pub(crate) fn credit(name: &str, corrects: &str) -> Invoice {
    Invoice {
        kind: InvoiceKind::CreditNote,
        corrects: Some(id(corrects)),
        lines: vec![free_line(-1_000)],
        ..draft(name)
    }
}

fn line(shift: &str, cents: i64) -> InvoiceLine {
    InvoiceLine {
        shift: Some(id(shift)),
        start: Some(parse("2026-11-05T20:00")),
        end: Some(parse("2026-11-06T08:00")),
        place: "Bloc".into(),
        label: "garde".into(),
        explained: Explained::Hours {
            minutes: 690,
            rate: Cents::new(6_096),
        },
        parts: vec![Part {
            what: PartKind::Travel {
                rate: Cents::new(2_500),
            },
            amount: Cents::new(2_500),
        }],
        amount: Cents::new(cents),
        vat: VatTreatment::Taxable,
    }
}

pub(crate) fn free_line(cents: i64) -> InvoiceLine {
    InvoiceLine {
        shift: None,
        start: None,
        end: None,
        place: String::new(),
        label: "correction".into(),
        explained: Explained::Amount,
        parts: Vec::new(),
        amount: Cents::new(cents),
        vat: VatTreatment::Franchise,
    }
}

pub(crate) fn issue(series: &str, rank: u32, on: &str) -> Issue {
    Issue {
        series: series.into(),
        rank,
        on: parse(on),
        at: now(),
        due_on: parse("2026-12-31"),
        vat_rate: BasisPoints::new(2_000),
        late_flat: Cents::new(4_000),
        late_points: BasisPoints::new(1_000),
        parties: Parties {
            seller: profile(),
            buyer_name: "Clinique".into(),
            buyer_siren: Some("732829320".into()),
            buyer_siret: Some("73282932000074".into()),
            buyer_address: address("3 place Carnot"),
            contract_title: "Bloc, jeudis".into(),
        },
    }
}

pub(crate) fn payment(name: &str, pays: PaymentFor) -> Payment {
    Payment {
        id: id(name),
        employer: id("aubierge"),
        pays,
        on: parse("2026-12-10"),
        amount: Cents::new(70_100),
        means: PaymentMeans::Cheque,
        note: "remis au guichet".into(),
    }
}

pub(crate) fn done_mark() -> FormalityMark {
    FormalityMark {
        contract: id("jeudis"),
        code: "LIB-2".into(),
        answer: FormalityAnswer::Done {
            on: parse("2026-01-10"),
            means: Means::RegisteredLetter,
            proof: Some(id("contrat-signe")),
        },
    }
}

pub(crate) fn parameter() -> Parameter {
    Parameter {
        key: "late.flat".into(),
        value: "40.00".into(),
        valid_from: parse("2013-01-01"),
        source: "D441-5 CCom".into(),
        confidence: Confidence::ToVerify,
    }
}

/// One employer, two sites, one contract with its signed PDF, one night.
pub(crate) fn fill(store: &mut Store) {
    work(store, "import", |w| {
        w.employers().add(&employer("aubierge"))?;
        w.sites().add(&site("bloc", "aubierge"))?;
        w.sites().add(&site("urgences", "aubierge"))?;
        w.contracts().add(&contract())?;
        w.documents().add(&document())?;
        w.shifts().add(&night())
    })
    .expect("a book");
}

pub(crate) fn book() -> Store {
    let mut store = Store::in_memory("a book", now()).expect("a book");
    fill(&mut store);
    store
}
