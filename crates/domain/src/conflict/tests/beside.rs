//! What may not be done beside what, and what is told before.

use super::*;
use crate::contract::{CheckLevel, InterestStep, KindRule, KindTest};
use ConflictKind as Kind;

/// A10: a titular practitioner of so many half-days, and a practice.
fn titular(half_days: u32) -> Doctor {
    let mut doctor = doctor()
        .at_employer(
            "chu",
            ContractKind::HospitalPractitioner,
            EmployerKind::PublicHospital,
        )
        .whose(|it| it.conditions.half_days = Some(half_days))
        .at_employer(
            "cabinet",
            ContractKind::LiberalAssociate,
            EmployerKind::ColleaguePractice,
        )
        .whose(|it| it.start = day("2026-12-01"));
    doctor.today = day("2026-11-21");
    doctor
}

#[test]
fn the_director_is_told_two_months_before_a_practice_begins() {
    let told = titular(8).told("chu", "PH-1", "2026-10-20");
    let late = told.one(Kind::PriorNoticeLate);
    assert_eq!(
        (late.severity, late.rule),
        (Severity::Warning, Some("CU-04"))
    );
    assert_eq!(text(&late, "due_on"), "2026-10-01");
    assert_eq!(number(&late, "late"), 19);
    let untold = titular(8).one(Kind::PriorNoticeLate);
    assert_eq!(number(&untold, "late"), 51, "1 October to 21 November");
    let in_time = titular(8).told("chu", "PH-1", "2026-10-01");
    assert_eq!(in_time.found(Kind::PriorNoticeLate), []);
}

#[test]
fn a_full_time_practitioner_has_no_practice_outside() {
    let full = titular(10).one(Kind::LiberalBesideFullTime);
    assert_eq!(
        (full.severity, full.rule),
        (Severity::Warning, Some("CU-05"))
    );
    assert_eq!((full.day, full.until), (day("2026-12-01"), None));
    assert_eq!(titular(10).found(Kind::PriorNoticeLate), []);
    assert_eq!(titular(9).found(Kind::LiberalBesideFullTime), []);
    let mut salaried = titular(10);
    salaried.contracts[1].kind = ContractKind::Permanent;
    salaried.kinds.push(traits(ContractKind::Permanent));
    assert_eq!(salaried.one(Kind::PublicFullTimeBeside).rule, Some("CU-01"));
}

#[test]
fn half_days_of_general_interest_depend_on_those_of_the_post() {
    let wanted = |half_days, interest| {
        let mut doctor = titular(half_days);
        doctor.contracts[0].conditions.general_interest_half_days = Some(interest);
        let steps = [(8, 1), (10, 2)].map(|(half_days, most)| InterestStep { half_days, most });
        doctor.kinds[0].rules = vec![KindRule {
            number: Some("CU-06".into()),
            test: KindTest::AboveGeneralInterest(steps.to_vec()),
            level: CheckLevel::Warning,
            source: String::new(),
            confidence: Confidence::Sure,
        }];
        doctor.found(Kind::GeneralInterestExceeded)
    };
    let over = wanted(8, 2);
    assert_eq!(
        (number(&over[0], "most"), number(&over[0], "excess")),
        (1, 1)
    );
    assert_eq!(number(&wanted(7, 1)[0], "most"), 0);
    assert_eq!(wanted(10, 2), []);
}

#[test]
fn a_titular_practitioner_goes_to_another_hospital_by_convention() {
    let mut doctor = titular(6);
    doctor.contracts[1].kind = ContractKind::ContractPractitionerMixed;
    doctor.contracts[1].conditions.half_days = Some(5);
    doctor
        .kinds
        .push(traits(ContractKind::ContractPractitionerMixed));
    assert_eq!(doctor.one(Kind::SecondPublicHospital).rule, Some("CU-08"));
    let whole = doctor.one(Kind::PublicQuotaExceeded);
    assert_eq!((whole.day, whole.rule), (day("2026-12-01"), Some("CU-08")));
    doctor.contracts[1].conditions.half_days = Some(4);
    assert_eq!(doctor.found(Kind::PublicQuotaExceeded), [], "ten half-days");
}

#[test]
fn an_assistant_has_no_private_activity() {
    let mut doctor = titular(10);
    doctor.contracts[0].kind = ContractKind::HospitalAssistant;
    doctor.kinds.push(traits(ContractKind::HospitalAssistant));
    assert_eq!(doctor.one(Kind::AssistantBeside).rule, Some("CU-09"));
}

#[test]
fn who_leaves_the_hospital_for_a_practice_says_so_two_months_before() {
    let mut doctor = titular(8);
    doctor.contracts[0].end = Some(day("2026-11-30"));
    let late = doctor.one(Kind::DepartureNoticeLate);
    assert_eq!((late.severity, late.rule), (Severity::Info, Some("CU-10")));
    assert_eq!(text(&late, "due_on"), "2026-10-01");
    assert_eq!(
        doctor.found(Kind::PriorNoticeLate),
        [],
        "not beside the post"
    );
}

#[test]
fn ninety_days_of_one_colleague_keep_from_settling_near() {
    let mut doctor = doctor().at_employer(
        "corvaisier",
        ContractKind::Locum,
        EmployerKind::ColleaguePractice,
    );
    for at in 0..90 {
        let date = day("2026-03-01").plus_days(at);
        doctor = doctor.works(
            "corvaisier",
            &format!("{date}T09:00"),
            &format!("{date}T12:00"),
        );
    }
    let reached = doctor.one(Kind::NonCompeteCounter);
    assert_eq!(
        (reached.rule, number(&reached, "days")),
        (Some("CU-12"), 90)
    );
    assert_eq!(reached.day, day("2026-05-29"));
    assert_eq!(text(&reached, "free_on"), "2028-05-30");
    doctor.shifts.pop();
    assert_eq!(doctor.found(Kind::NonCompeteCounter), []);
}

/// A clinic beside a practice that was there before.
fn second_place() -> Doctor {
    doctor()
        .at("cabinet", ContractKind::LiberalAssociate)
        .at("clinique", ContractKind::LiberalSessions)
        .whose(|it| it.start = day("2026-12-10"))
        .works("clinique", "2026-12-10T08:00", "2026-12-10T12:00")
        .works("clinique", "2027-01-14T08:00", "2027-01-14T12:00")
}

#[test]
fn a_second_place_is_declared_two_months_before_its_first_day() {
    let untold = second_place().found(Kind::SiteNotDeclared);
    assert_eq!(untold.len(), 2, "one for each year");
    let untold = &untold[0];
    assert_eq!(
        (untold.severity, untold.rule),
        (Severity::Warning, Some("CU-13"))
    );
    assert_eq!(text(untold, "due_on"), "2026-10-10");
    assert_eq!(untold.shifts.len(), 1);
    let late = second_place().told("clinique", "LIB-4", "2026-11-14");
    assert_eq!(
        late.one(Kind::SiteNotDeclared).shifts.len(),
        1,
        "free from 14 January on"
    );
    let in_time = second_place().told("clinique", "LIB-4", "2026-10-10");
    assert_eq!(in_time.found(Kind::SiteNotDeclared), []);
}

#[test]
fn a_share_of_teleconsultations_above_a_fifth_is_told_by_year() {
    let mut doctor = doctor()
        .at("ecran", ContractKind::Teleconsultation)
        .whose(|it| it.conditions.teleconsultation_share = "25".parse().ok())
        .works("ecran", "2026-12-10T08:00", "2026-12-10T12:00")
        .works("ecran", "2027-01-14T08:00", "2027-01-14T12:00");
    doctor.kinds[0].rules = vec![KindRule {
        number: None,
        test: KindTest::AboveTeleconsultation {
            most: "20".parse().expect("a share"),
            psychiatrists: "40".parse().expect("a share"),
        },
        level: CheckLevel::Warning,
        source: String::new(),
        confidence: Confidence::Sure,
    }];
    let found = doctor.found(Kind::TeleconsultationQuota);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].rule, Some("CU-19"));
}

#[test]
fn hours_of_teleconsultation_are_counted_over_the_calendar_year() {
    let mut doctor = doctor()
        .at("ecran", ContractKind::Teleconsultation)
        .at("cabinet", ContractKind::LiberalAssociate)
        .works("ecran", "2026-12-10T08:00", "2026-12-10T10:00")
        .works("cabinet", "2026-12-11T08:00", "2026-12-11T16:00")
        .works("ecran", "2027-01-14T08:00", "2027-01-14T10:30")
        .works("cabinet", "2027-01-15T08:00", "2027-01-15T16:00");
    doctor.kinds[0].rules = vec![KindRule {
        number: None,
        test: KindTest::AboveTeleconsultation {
            most: "20".parse().expect("a share"),
            psychiatrists: "40".parse().expect("a share"),
        },
        level: CheckLevel::Warning,
        source: String::new(),
        confidence: Confidence::Sure,
    }];
    let told = doctor.one(Kind::TeleconsultationQuota);
    assert_eq!((told.severity, told.rule), (Severity::Info, Some("ST-13")));
    assert_eq!(told.day, day("2027-01-01"), "two hours of ten are a fifth");
    assert_eq!(
        (number(&told, "minutes"), number(&told, "load")),
        (150, 630)
    );
    doctor.profile.specialty = "Psychiatrie".into();
    assert_eq!(doctor.found(Kind::TeleconsultationQuota), []);
}

#[test]
fn a_practice_that_ends_is_told_six_months_before() {
    let leaving = |end: &str| {
        doctor()
            .at("cabinet", ContractKind::LiberalAssociate)
            .whose(|it| it.end = Some(day(end)))
            .found(Kind::PracticeLeftUntold)
    };
    let found = leaving("2027-03-31");
    assert_eq!(
        (found[0].rule, text(&found[0], "due_on")),
        (Some("CU-20"), "2026-09-30".into())
    );
    assert_eq!(leaving("2027-08-31"), [], "there is time");
}

#[test]
fn a_hospital_with_a_clause_is_not_followed_by_a_practice_next_door() {
    let practice = |kilometres: u32, start: &str| {
        let mut doctor = titular(8)
            .works(
                "cabinet",
                &format!("{start}T08:00"),
                &format!("{start}T12:00"),
            )
            .road(Some("chu"), "cabinet", 12);
        doctor.roads[0].kilometres = kilometres;
        doctor.contracts[0].end = Some(day("2026-11-30"));
        doctor.contracts[0].conditions.non_compete = Some(crate::contract::NonCompete {
            months: 24,
            kilometres: 10,
        });
        doctor.found(Kind::CompetesWithHospital)
    };
    let found = practice(10, "2026-12-02");
    assert_eq!(
        (found[0].severity, found[0].rule),
        (Severity::Warning, Some("CU-11"))
    );
    assert_eq!(text(&found[0], "free_on"), "2028-12-01");
    assert_eq!(practice(11, "2026-12-02"), [], "far enough");
    assert_eq!(practice(10, "2028-12-01"), [], "late enough");
}
