//! Whether what must cover the day of a shift does: contract, licence,
//! insurance.

use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::work::{Plan, Work};
use crate::contract::{Contract, ContractKind, LegalNature};
use crate::document::{Document, DocumentKind, InsuredActivity};
use crate::employer::EmployerKind;
use crate::profile::{Profile, Standing};
use crate::time::Day;

/// A paper that is good from one day to another.
struct Good<'a> {
    from: Option<Day>,
    until: Day,
    document: &'a Document,
}

fn good(documents: &[Document], kind: DocumentKind) -> Vec<Good<'_>> {
    let all = documents.iter().filter(|it| it.kind == kind);
    let dated = all.filter_map(|document| {
        let until = document.valid_until?;
        // The paper of an insurance is printed while its year runs.
        let yearly = kind == DocumentKind::MalpracticeInsurance;
        let year = until.plus_months(-12).plus_days(1);
        let from = document.issued_on;
        Some(Good {
            from: from.map(|from| if yearly { from.min(year) } else { from }),
            until,
            document,
        })
    });
    dated.collect()
}

/// Whether one of these has ended before a day: only then is it sure that nothing
/// covers it, because earlier papers may lie elsewhere.
fn has_ended(papers: &[Good<'_>], day: Day) -> bool {
    papers.iter().any(|it| it.until < day)
}

impl Good<'_> {
    fn covers(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && day <= self.until
    }
}

/// What covers the doctor's work, read once.
pub(super) fn cover(plan: &Plan<'_>) -> Vec<Conflict> {
    let documents = plan.case.documents;
    let licences = good(documents, DocumentKind::LocumLicence);
    let insurances = good(documents, DocumentKind::MalpracticeInsurance);
    let mut found = Vec::new();
    for work in &plan.works {
        found.extend(contract(work));
        found.extend(licence(plan, &licences, work));
        found.extend(insurance(&insurances, work));
    }
    found.extend(plan.replaced.iter().flat_map(contract));
    found
}

const fn replaces(kind: ContractKind) -> bool {
    matches!(kind, ContractKind::Locum | ContractKind::StudentLocum)
}

/// `contract_not_covering_date`, and of replacements also
/// `replacement_outside_declared_dates`: the council was told of the days of the
/// contract (ST-01, R4127-65 CSP).
fn contract(work: &Work<'_>) -> Vec<Conflict> {
    let contract = work.under.contract;
    if contract.covers(work.day()) {
        return Vec::new();
    }
    let told = |kind, severity, rule, cure| {
        let conflict = Conflict::on((kind, severity), rule, work.day(), cure)
            .shifts([work.id()])
            .contracts([&contract.id])
            .figure("start", Figure::On(contract.start));
        match contract.end {
            Some(end) => conflict.figure("end", Figure::On(end)),
            None => conflict,
        }
    };
    let (kind, severity) = (Kind::ContractNotCoveringDate, Severity::Blocking);
    let mut found = vec![told(kind, severity, None, Cure::CoverDay)];
    if replaces(contract.kind) {
        let kind = Kind::ReplacementOutsideDeclaredDates;
        found.push(told(
            kind,
            Severity::Warning,
            Some("ST-01"),
            Cure::DeclareDay,
        ));
    }
    found
}

/// `licence_not_covering_date` (ST-02, L4131-2 CSP). It is certain where a
/// licence is filed that has ended; where none is, nobody knows.
fn licence(plan: &Plan<'_>, licences: &[Good<'_>], work: &Work<'_>) -> Option<Conflict> {
    let day = work.day();
    let needed = needs_licence(work.under.contract, plan.case.profile);
    if !needed || licences.iter().any(|it| it.covers(day)) {
        return None;
    }
    let (severity, cure) = if has_ended(licences, day) {
        (Severity::Blocking, Cure::RenewLicence)
    } else {
        (Severity::Warning, Cure::FileLicence)
    };
    let of = (Kind::LicenceNotCoveringDate, severity);
    let conflict = Conflict::on(of, Some("ST-02"), day, cure).shifts([work.id()]);
    Some(ended(conflict, licences, day))
}

/// Whether the doctor works under a contract by a licence alone.
pub fn needs_licence(contract: &Contract, doctor: &Profile) -> bool {
    let student = doctor.standing == Standing::Student;
    match contract.kind {
        _ if contract.is_covered() => false,
        ContractKind::StudentLocum | ContractKind::AssistingStudent => true,
        ContractKind::Locum | ContractKind::SalariedLocum => student,
        _ => false,
    }
}

/// The last day of the licence that has ended before work under a contract on
/// `day`, where the doctor needs one and no other that is filed is good.
pub fn licence_ended(
    contract: &Contract,
    doctor: &Profile,
    documents: &[Document],
    day: Day,
) -> Option<Day> {
    let licences = good(documents, DocumentKind::LocumLicence);
    if !needs_licence(contract, doctor) || licences.iter().any(|it| it.covers(day)) {
        return None;
    }
    let ended = licences.iter().map(|it| it.until);
    ended.filter(|until| *until < day).max()
}

/// The last good day before this one, as a figure.
fn ended(conflict: Conflict, papers: &[Good<'_>], day: Day) -> Conflict {
    let before = papers
        .iter()
        .map(|it| it.until)
        .filter(|until| *until < day);
    match before.max() {
        Some(last) => conflict.figure("good_until", Figure::On(last)),
        None => conflict,
    }
}

/// `insurance_not_covering_date` and `insurance_activity_not_listed` (F-RCP,
/// L1142-2 CSP): of liberal work only, because the employer insures a salaried
/// doctor. A policy may go on after the paper that shows it, so it is no
/// certainty.
fn insurance(insurances: &[Good<'_>], work: &Work<'_>) -> Option<Conflict> {
    if work.under.kind.nature != LegalNature::Liberal {
        return None;
    }
    let day = work.day();
    let mut there = insurances.iter().filter(|it| it.covers(day)).peekable();
    let told = |kind, cure| {
        Conflict::on((kind, Severity::Warning), Some("F-RCP"), day, cure).shifts([work.id()])
    };
    if there.peek().is_none() {
        if !has_ended(insurances, day) {
            return None;
        }
        let conflict = told(Kind::InsuranceNotCoveringDate, Cure::RenewInsurance);
        return Some(ended(conflict, insurances, day));
    }
    let activity = activity(work)?;
    // A paper without a list says nothing of what it leaves out.
    let names = |it: &Good<'_>| {
        let listed = &it.document.insured;
        listed.is_empty() || listed.contains(&activity)
    };
    if there.any(names) {
        return None;
    }
    let conflict = told(Kind::InsuranceActivityNotListed, Cure::InsureActivity);
    Some(conflict.figure("activity", Figure::Activity(activity)))
}

/// Under which name an insurance lists liberal work: by its contract, or else by
/// where it is done.
fn activity(work: &Work<'_>) -> Option<InsuredActivity> {
    use InsuredActivity as Is;
    let by_contract = match work.under.contract.kind {
        ContractKind::Locum
        | ContractKind::StudentLocum
        | ContractKind::AssistingStudent
        | ContractKind::AssistingDoctor => Is::Replacement,
        ContractKind::LiberalAssociate | ContractKind::PracticeStart => Is::Practice,
        ContractKind::PublicHospitalLiberal
        | ContractKind::NonprofitHospitalLiberal
        | ContractKind::HospitalPrivatePractice => Is::Hospital,
        ContractKind::NursingHomeLiberal => Is::NursingHome,
        ContractKind::OohCare => Is::OutOfHours,
        ContractKind::Teleconsultation => Is::Teleconsultation,
        ContractKind::Expertise => Is::Expertise,
        ContractKind::InternshipSupervisor => return None,
        _ => match work.under.employer {
            EmployerKind::PrivateClinic => Is::Clinic,
            EmployerKind::PrivateNursingHome | EmployerKind::PublicMedicoSocial => Is::NursingHome,
            EmployerKind::PublicHospital | EmployerKind::NonprofitHospital => Is::Hospital,
            EmployerKind::TeleconsultationCompany => Is::Teleconsultation,
            EmployerKind::CourtOrInsurer => Is::Expertise,
            EmployerKind::Cpam => Is::OutOfHours,
            EmployerKind::University
            | EmployerKind::StateOrLocalAuthority
            | EmployerKind::TempAgency
            | EmployerKind::HealthCentre
            | EmployerKind::ColleaguePractice
            | EmployerKind::Other => return None,
        },
    };
    Some(by_contract)
}
