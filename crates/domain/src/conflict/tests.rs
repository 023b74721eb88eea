//! Plans told by doctors, and what an audit says of them.

mod beside;
mod check;
mod cover;
mod hours;
mod leave;
mod property;
mod rest;
mod together;
mod weigh;

use super::*;
use crate::contract::{
    Conditions, Contract, ContractDefaults, ContractKind, Contributor, HoursRegime, KindTraits,
    LegalNature, PaymentFrom, PaymentTerm, PensionScheme, Settlement, TaxCategory, VatTreatment,
};
use crate::document::{Document, DocumentKind};
use crate::employer::{Colour, Employer, EmployerKind};
use crate::formality::{Confidence, FormalityAnswer, FormalityMark, Means};
use crate::ids::{DocumentId, LeaveId};
use crate::leave::{Leave, LeaveHours, LeaveKind};
use crate::parameter::Parameter;
use crate::profile::Profile;
use crate::shift::{ShiftKind, ShiftState};
use crate::site::{HolidayZone, Site, Travel};
use crate::time::Day;

fn id<T: TryFrom<String, Error = crate::ids::InvalidId>>(name: &str) -> T {
    T::try_from(name.to_owned()).expect("an identifier")
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// What a doctor has, as the tests need it.
struct Doctor {
    today: Day,
    shifts: Vec<Shift>,
    leaves: Vec<Leave>,
    contracts: Vec<Contract>,
    employers: Vec<Employer>,
    sites: Vec<Site>,
    roads: Vec<Travel>,
    documents: Vec<Document>,
    marks: Vec<FormalityMark>,
    profile: Profile,
    kinds: Vec<KindTraits>,
    numbers: Vec<Parameter>,
}

const NUMBERS: [(&str, &str); 18] = [
    ("wt.day", "10"),
    ("wt.week", "48"),
    ("wt.average", "44"),
    ("wt.rest.day", "11"),
    ("wt.rest.week", "35"),
    ("wt.days.week", "6"),
    ("wt.hospital.week", "48"),
    ("wt.rest.duty", "11"),
    ("wt.continuous", "24"),
    ("wt.load", "48"),
    ("wt.break", "20"),
    ("cu.replacement.days", "90"),
    ("cu.notice.director", "2"),
    ("cu.notice.site", "2"),
    ("cu.notice.leaving", "6"),
    ("cu.sick.notice", "2"),
    ("cu.unpaid.first", "30"),
    ("cu.unpaid.later", "45"),
];

/// A doctor of November 2026 without work.
fn doctor() -> Doctor {
    let number = |(key, value): (&str, &str)| Parameter {
        key: key.into(),
        value: value.into(),
        valid_from: day("2000-01-01"),
        source: String::new(),
        confidence: Confidence::Sure,
    };
    Doctor {
        today: day("2026-11-27"),
        shifts: Vec::new(),
        leaves: Vec::new(),
        contracts: Vec::new(),
        employers: Vec::new(),
        sites: Vec::new(),
        roads: Vec::new(),
        documents: Vec::new(),
        marks: Vec::new(),
        profile: Profile::default(),
        kinds: Vec::new(),
        numbers: NUMBERS.into_iter().map(number).collect(),
    }
}

fn traits(kind: ContractKind) -> KindTraits {
    use ContractKind as Kind;
    let (nature, hours) = match kind {
        Kind::Permanent | Kind::FixedTerm => (LegalNature::PrivateSalaried, None),
        Kind::HospitalPractitioner => (LegalNature::PublicStatutory, Some(HoursRegime::Hospital)),
        Kind::ContractPractitionerMixed | Kind::HospitalAssistant => {
            (LegalNature::PublicContract, Some(HoursRegime::Hospital))
        }
        Kind::LocalAuthoritySessions => (LegalNature::PublicContract, None),
        _ => (LegalNature::Liberal, None),
    };
    KindTraits {
        number: String::new(),
        kind,
        employers: Vec::new(),
        nature,
        contributions: Contributor::Doctor,
        usual: ContractDefaults {
            settlement: Settlement::Payslip,
            tax_category: TaxCategory::Salary,
            pension_scheme: PensionScheme::None,
            vat: VatTreatment::ExemptCare,
            payment: PaymentTerm {
                days: 30,
                from: PaymentFrom::Issue,
            },
        },
        units: Vec::new(),
        work_time: None,
        hours,
        asks: Vec::new(),
        situation: None,
        closed_since: None,
        source: String::new(),
        confidence: Confidence::Sure,
        notice: None,
        renewal: None,
        permanent: None,
        end_pay: None,
        work_paid_after: 0,
        rules: Vec::new(),
    }
}

impl Doctor {
    /// A contract with an employer and a place of the same name.
    fn at(self, name: &str, kind: ContractKind) -> Self {
        self.at_employer(name, kind, EmployerKind::PrivateClinic)
    }

    fn at_employer(mut self, name: &str, kind: ContractKind, employer: EmployerKind) -> Self {
        self.contracts.push(Contract {
            id: id(name),
            employer: id(name),
            kind,
            title: name.into(),
            signatory: String::new(),
            signatory_role: String::new(),
            start: day("2026-01-01"),
            end: None,
            signed_on: None,
            settlement: Settlement::Payslip,
            tax_category: TaxCategory::Salary,
            pension_scheme: PensionScheme::None,
            vat: VatTreatment::ExemptCare,
            vat_reason: String::new(),
            payment: PaymentTerm {
                days: 30,
                from: PaymentFrom::Issue,
            },
            terms: Vec::new(),
            conditions: Conditions::default(),
            signed_document: None,
            end_alert_days: 60,
            notes: String::new(),
        });
        self.employers.push(Employer {
            id: id(name),
            kind: employer,
            name: name.into(),
            short_name: String::new(),
            siren: None,
            siret: None,
            finess_legal: None,
            finess_site: None,
            address: crate::address::Address::default(),
            contacts: Vec::new(),
            colour: Colour::default(),
            notes: String::new(),
        });
        if self.kinds.iter().all(|it| it.kind != kind) {
            self.kinds.push(traits(kind));
        }
        self.place(name, name)
    }

    /// One more place of an employer.
    fn place(mut self, name: &str, employer: &str) -> Self {
        self.sites.push(Site {
            id: id(name),
            employer: id(employer),
            name: name.into(),
            address: crate::address::Address::default(),
            zone: Zone::PARIS,
            holiday_zone: HolidayZone::Metropole,
            good_friday: false,
        });
        self
    }

    fn road(mut self, from: Option<&str>, to: &str, minutes: u32) -> Self {
        self.roads.push(Travel {
            from: from.map(id),
            to: id(to),
            minutes,
            kilometres: 0,
        });
        self
    }

    /// A change of the contract that was told last.
    fn whose(mut self, change: impl FnOnce(&mut Contract)) -> Self {
        change(self.contracts.last_mut().expect("a contract"));
        self
    }

    /// A planned shift: « 2026-11-13T18:30 → 2026-11-14T08:30 », named by its
    /// start.
    fn works(self, contract: &str, start: &str, end: &str) -> Self {
        self.shift(contract, ShiftKind::Session, start, end)
    }

    fn shift(mut self, contract: &str, kind: ShiftKind, start: &str, end: &str) -> Self {
        let times = (
            start.parse().expect("a start"),
            end.parse().expect("an end"),
        );
        let name = format!("{contract} {start}");
        self.shifts.push(Shift::planned(
            id(&name),
            id(contract),
            id(contract),
            kind,
            times,
        ));
        self
    }

    /// A change of the shift that was told last.
    fn which(mut self, change: impl FnOnce(&mut Shift)) -> Self {
        change(self.shifts.last_mut().expect("a shift"));
        self
    }

    fn holds(mut self, kind: DocumentKind, from: Option<&str>, until: &str) -> Self {
        self.documents.push(Document {
            id: DocumentId::new(),
            kind,
            title: String::new(),
            employer: None,
            contract: None,
            issued_on: from.map(day),
            valid_until: Some(day(until)),
            insured: Vec::new(),
            file_name: String::new(),
            size: 0,
            seal: String::new(),
            added_at: "2026-01-01T00:00:00Z".parse().expect("an instant"),
        });
        self
    }

    /// A leave of some days, of a contract or of all work.
    fn away(mut self, kind: LeaveKind, contract: Option<&str>, from: &str, to: &str) -> Self {
        self.leaves.push(Leave {
            id: LeaveId::new(),
            kind,
            contract: contract.map(id),
            from: day(from),
            to: day(to),
            hours: None,
            allowed: Vec::new(),
            note: String::new(),
        });
        self
    }

    fn told(mut self, contract: &str, code: &str, on: &str) -> Self {
        self.marks.push(FormalityMark {
            contract: id(contract),
            code: code.into(),
            answer: FormalityAnswer::Done {
                on: day(on),
                means: Means::RegisteredLetter,
                proof: None,
            },
        });
        self
    }

    fn audit(&self) -> Vec<Conflict> {
        audit(&self.case())
    }

    fn case(&self) -> Case<'_> {
        Case {
            today: self.today,
            shifts: &self.shifts,
            leaves: &self.leaves,
            contracts: &self.contracts,
            employers: &self.employers,
            sites: &self.sites,
            roads: &self.roads,
            documents: &self.documents,
            marks: &self.marks,
            profile: &self.profile,
            kinds: &self.kinds,
            numbers: &self.numbers,
        }
    }

    /// What is found of one kind.
    fn found(&self, kind: ConflictKind) -> Vec<Conflict> {
        let mut all = self.audit();
        all.retain(|conflict| conflict.kind == kind);
        all
    }

    /// The only one of a kind.
    fn one(&self, kind: ConflictKind) -> Conflict {
        let found = self.found(kind);
        assert_eq!(found.len(), 1, "{found:#?}");
        found.into_iter().next().expect("one")
    }
}

/// A figure as a number.
fn number(conflict: &Conflict, name: &str) -> i64 {
    match conflict.figures.get(name) {
        Some(Figure::Minutes(it) | Figure::Days(it) | Figure::HalfDays(it)) => *it,
        other => panic!("{name}: {other:?} in {conflict:#?}"),
    }
}

/// A figure as its text.
fn text(conflict: &Conflict, name: &str) -> String {
    match conflict.figures.get(name) {
        Some(Figure::At(it)) => it.to_string(),
        Some(Figure::On(it)) => it.to_string(),
        other => panic!("{name}: {other:?} in {conflict:#?}"),
    }
}
