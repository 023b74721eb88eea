//! Work on days of leave.

use super::ConflictKind as Kind;
use super::*;

/// A salary at a clinic, and sessions at a nursing home.
fn two_jobs() -> Doctor {
    doctor()
        .at("clinique", ContractKind::Permanent)
        .at("ehpad", ContractKind::LiberalSessions)
}

#[test]
fn nobody_works_anywhere_on_sick_leave_and_the_notice_goes_within_two_days() {
    let sick = two_jobs()
        .away(LeaveKind::SickLeave, None, "2026-12-07", "2026-12-13")
        .works("ehpad", "2026-12-10T08:00", "2026-12-10T12:00")
        .works("clinique", "2026-12-13T20:00", "2026-12-14T08:00")
        .works("clinique", "2026-12-14T20:00", "2026-12-15T08:00");
    let found = sick.found(Kind::WorkInSickLeave);
    assert_eq!(found.len(), 2, "{found:#?}");
    let (first, night) = (&found[0], &found[1]);
    assert_eq!(
        (first.severity, first.rule, first.cure),
        (Severity::Warning, Some("CU-21"), Cure::AskPrescriber)
    );
    assert_eq!(text(first, "from"), "2026-12-07");
    assert_eq!(text(first, "to"), "2026-12-13");
    assert_eq!(text(first, "tell_by"), "2026-12-09");
    assert_eq!(night.day, day("2026-12-13"), "it begins on the last day");
}

#[test]
fn what_the_prescriber_expressly_allows_may_be_done_on_sick_leave() {
    let mut allowed = two_jobs()
        .away(LeaveKind::SickLeave, None, "2026-12-07", "2026-12-13")
        .works("ehpad", "2026-12-10T08:00", "2026-12-10T12:00")
        .works("clinique", "2026-12-11T08:00", "2026-12-11T12:00");
    allowed.leaves[0].allowed = vec![id("ehpad")];
    let told = allowed.one(Kind::WorkInSickLeave);
    assert_eq!(told.shifts, [id("clinique 2026-12-11T08:00")]);
}

#[test]
fn a_shift_that_was_cancelled_is_no_work_on_sick_leave() {
    let cancelled = two_jobs()
        .away(LeaveKind::SickLeave, None, "2026-12-07", "2026-12-13")
        .works("ehpad", "2026-12-10T08:00", "2026-12-10T12:00")
        .which(|it| it.state = ShiftState::Cancelled);
    assert_eq!(cancelled.found(Kind::WorkInSickLeave), []);
}

#[test]
fn paid_work_during_the_paid_leave_of_a_private_employer_is_worth_knowing() {
    let during = |contract: &str| {
        two_jobs()
            .at("hopital", ContractKind::ContractPractitionerMixed)
            .away(
                LeaveKind::PaidLeave,
                Some(contract),
                "2026-12-07",
                "2026-12-13",
            )
            .works("ehpad", "2026-12-10T08:00", "2026-12-10T12:00")
    };
    let told = during("clinique").one(Kind::WorkInPaidLeave);
    assert_eq!((told.severity, told.rule), (Severity::Info, Some("CU-22")));
    assert_eq!(told.contracts, [id("clinique")]);
    assert_eq!(
        during("hopital").found(Kind::WorkInPaidLeave),
        [],
        "the rule is that of private employers"
    );
    assert_eq!(during("hopital").found(Kind::WorkInLeave), []);
}

#[test]
fn a_shift_under_the_contract_that_gave_the_leave_is_told() {
    let plan = two_jobs()
        .away(
            LeaveKind::UnpaidLeave,
            Some("clinique"),
            "2026-12-07",
            "2026-12-13",
        )
        .works("ehpad", "2026-12-10T08:00", "2026-12-10T12:00")
        .works("clinique", "2026-12-11T08:00", "2026-12-11T12:00");
    let told = plan.one(Kind::WorkInLeave);
    assert_eq!((told.severity, told.rule), (Severity::Info, None));
    assert_eq!(told.shifts, [id("clinique 2026-12-11T08:00")]);
}

#[test]
fn hours_that_the_doctor_keeps_free_are_told_to_the_minute() {
    let mut plan = two_jobs()
        .away(LeaveKind::Unavailability, None, "2026-12-10", "2026-12-10")
        .works("ehpad", "2026-12-10T08:00", "2026-12-10T12:00")
        .works("clinique", "2026-12-10T15:00", "2026-12-10T17:00");
    assert_eq!(plan.found(Kind::WorkInLeave).len(), 2, "the whole day");
    let at = |text: &str| text.parse().expect("a time");
    plan.leaves[0].hours = Some(LeaveHours {
        from: at("16:30"),
        to: at("18:00"),
    });
    let told = plan.one(Kind::WorkInLeave);
    assert_eq!(told.shifts, [id("clinique 2026-12-10T15:00")]);
}

/// An assistant of a hospital who replaces a colleague in December.
fn assistant() -> Doctor {
    doctor()
        .at_employer(
            "chu",
            ContractKind::HospitalAssistant,
            EmployerKind::PublicHospital,
        )
        .at("cabinet", ContractKind::Locum)
        .works("cabinet", "2026-12-10T08:00", "2026-12-10T12:00")
        .works("cabinet", "2026-12-14T08:00", "2026-12-14T12:00")
}

#[test]
fn an_assistant_replaces_within_an_unpaid_leave_alone() {
    let told = assistant().one(Kind::AssistantBeside);
    assert_eq!(told.shifts, [], "without a leave it is the contract");
    let leave = |to: &str| assistant().away(LeaveKind::UnpaidLeave, Some("chu"), "2026-12-07", to);
    assert_eq!(leave("2026-12-14").found(Kind::AssistantBeside), []);
    let outside = leave("2026-12-13").one(Kind::AssistantBeside);
    assert_eq!(outside.shifts, [id("cabinet 2026-12-14T08:00")]);
    assert_eq!(outside.rule, Some("CU-09"));
    assert_eq!(leave("2026-12-14").found(Kind::UnpaidLeaveExceeded), []);
}

#[test]
fn an_assistant_has_thirty_days_of_unpaid_leave_then_forty_five() {
    let leave = |from: &str, to: &str| {
        assistant()
            .away(LeaveKind::UnpaidLeave, Some("chu"), from, to)
            .found(Kind::UnpaidLeaveExceeded)
    };
    assert_eq!(leave("2026-07-01", "2026-07-30"), [], "thirty days");
    let one_more = &leave("2026-07-01", "2026-07-31")[0];
    assert_eq!(
        (number(one_more, "days"), number(one_more, "most")),
        (31, 30)
    );
    assert_eq!(one_more.cure, Cure::TakeOffDays(1));
    assert_eq!(leave("2027-07-01", "2027-08-14"), [], "the second year");
    assert_eq!(leave("2027-07-01", "2027-08-15").len(), 1);
    assert_eq!(
        leave("2026-12-15", "2027-02-14"),
        [],
        "seventeen days of the first year, forty-five of the next"
    );
}

#[test]
fn a_salaried_second_place_is_worth_knowing_and_told_once() {
    let second = doctor()
        .at("cabinet", ContractKind::LiberalAssociate)
        .at("clinique", ContractKind::Permanent)
        .whose(|it| it.start = day("2026-02-01"))
        .works("clinique", "2026-12-10T08:00", "2026-12-10T12:00")
        .works("clinique", "2026-12-11T08:00", "2026-12-11T12:00");
    let told = second.one(Kind::SiteNotDeclared);
    assert_eq!((told.severity, told.rule), (Severity::Info, Some("CU-13")));
    assert_eq!(
        (told.shifts, told.contracts, told.day),
        (vec![], vec![id("clinique")], day("2026-02-01")),
        "its shifts are no other fact"
    );
    let salaried = doctor()
        .at("centre", ContractKind::Permanent)
        .at("clinique", ContractKind::Permanent)
        .works("clinique", "2026-12-10T08:00", "2026-12-10T12:00");
    assert_eq!(
        salaried.found(Kind::SiteNotDeclared),
        [],
        "no practice of one's own"
    );
}
