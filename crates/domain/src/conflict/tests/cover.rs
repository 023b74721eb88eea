//! Contracts, licences and insurances that cover a day or do not.

use super::*;
use crate::document::InsuredActivity;
use crate::profile::Standing;
use ConflictKind as Kind;

/// A2: a student from 9 to 20 November, without the eleventh.
fn student() -> Doctor {
    let mut doctor = doctor()
        .at("corvaisier", ContractKind::StudentLocum)
        .whose(|it| {
            it.start = day("2026-11-09");
            it.end = Some(day("2026-11-20"));
        });
    for at in [9, 10, 12, 13, 16, 17, 18, 19, 20] {
        let date = format!("2026-11-{at:02}");
        doctor = doctor.works(
            "corvaisier",
            &format!("{date}T09:00"),
            &format!("{date}T18:00"),
        );
    }
    doctor
}

#[test]
fn five_days_after_the_last_of_the_licence_block_and_none_once_it_is_renewed() {
    let doctor = student().holds(DocumentKind::LocumLicence, None, "2026-11-15");
    let found = doctor.found(Kind::LicenceNotCoveringDate);
    let days: Vec<_> = found.iter().map(|it| it.day.to_string()).collect();
    assert_eq!(
        days,
        [
            "2026-11-16",
            "2026-11-17",
            "2026-11-18",
            "2026-11-19",
            "2026-11-20"
        ]
    );
    assert!(found.iter().all(|it| it.severity == Severity::Blocking));
    assert_eq!(text(&found[0], "good_until"), "2026-11-15");
    let renewed = doctor.holds(DocumentKind::LocumLicence, Some("2026-11-12"), "2027-11-15");
    assert_eq!(renewed.found(Kind::LicenceNotCoveringDate), []);
}

#[test]
fn without_any_licence_filed_nobody_knows() {
    let found = student().found(Kind::LicenceNotCoveringDate);
    assert_eq!(found.len(), 9);
    assert!(found.iter().all(|it| it.severity == Severity::Warning));
    assert_eq!(found[0].cure, Cure::FileLicence);
}

#[test]
fn a_registered_doctor_needs_no_licence_and_a_student_does() {
    let mut doctor = doctor().at("corvaisier", ContractKind::Locum).works(
        "corvaisier",
        "2026-11-09T09:00",
        "2026-11-09T18:00",
    );
    assert_eq!(doctor.found(Kind::LicenceNotCoveringDate), []);
    doctor.profile.standing = Standing::Student;
    assert_eq!(doctor.found(Kind::LicenceNotCoveringDate).len(), 1);
}

#[test]
fn a_day_after_the_contract_blocks_and_of_a_replacement_the_council_knows_nothing() {
    let doctor = student()
        .holds(DocumentKind::LocumLicence, None, "2027-11-15")
        .works("corvaisier", "2026-11-23T09:00", "2026-11-23T18:00");
    let outside = doctor.one(Kind::ContractNotCoveringDate);
    assert_eq!((outside.severity, outside.rule), (Severity::Blocking, None));
    assert_eq!(text(&outside, "end"), "2026-11-20");
    let untold = doctor.one(Kind::ReplacementOutsideDeclaredDates);
    assert_eq!(
        (untold.severity, untold.rule),
        (Severity::Warning, Some("ST-01"))
    );
}

/// A4: an insurance until the end of the year.
fn insured(activities: &[InsuredActivity]) -> Doctor {
    let mut doctor = doctor()
        .at_employer(
            "ehpad",
            ContractKind::LiberalSessions,
            EmployerKind::PrivateNursingHome,
        )
        .works("ehpad", "2026-12-04T14:00", "2026-12-04T18:00")
        .works("ehpad", "2027-01-08T14:00", "2027-01-08T18:00")
        .holds(DocumentKind::MalpracticeInsurance, None, "2026-12-31");
    doctor.documents[0].insured = activities.to_vec();
    doctor
}

#[test]
fn an_insurance_that_does_not_name_nursing_homes_does_not_cover_one() {
    let clinic = insured(&[InsuredActivity::Clinic, InsuredActivity::Replacement]);
    let found = clinic.one(Kind::InsuranceActivityNotListed);
    assert_eq!(
        (found.severity, found.rule),
        (Severity::Warning, Some("F-RCP"))
    );
    assert_eq!(found.day, day("2026-12-04"));
    let named = insured(&[InsuredActivity::NursingHome]);
    assert_eq!(named.found(Kind::InsuranceActivityNotListed), []);
    let unknown = insured(&[]);
    assert_eq!(
        unknown.found(Kind::InsuranceActivityNotListed),
        [],
        "no list was read"
    );
}

#[test]
fn work_after_the_last_day_of_the_insurance_is_a_warning() {
    let found = insured(&[]).one(Kind::InsuranceNotCoveringDate);
    assert_eq!(
        (found.day, found.severity),
        (day("2027-01-08"), Severity::Warning)
    );
    assert_eq!(text(&found, "good_until"), "2026-12-31");
}

#[test]
fn a_salaried_doctor_is_insured_by_the_employer() {
    let doctor = doctor()
        .at("centre", ContractKind::Permanent)
        .works("centre", "2027-01-08T14:00", "2027-01-08T18:00")
        .holds(DocumentKind::MalpracticeInsurance, None, "2026-12-31");
    assert_eq!(doctor.found(Kind::InsuranceNotCoveringDate), []);
}

#[test]
fn what_was_before_the_first_paper_filed_is_not_known() {
    let doctor = insured(&[])
        .works("ehpad", "2025-12-04T14:00", "2025-12-04T18:00")
        .works("ehpad", "2026-01-08T14:00", "2026-01-08T18:00");
    let mut printed_later = doctor;
    printed_later.documents[0].issued_on = Some(day("2026-01-15"));
    let found = printed_later.one(Kind::InsuranceNotCoveringDate);
    assert_eq!(
        found.day,
        day("2027-01-08"),
        "the year of the paper is covered"
    );
}
