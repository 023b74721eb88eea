//! Rest after days, nights and weeks.

use super::*;
use ConflictKind as Kind;

fn centre() -> Doctor {
    doctor().at("centre", ContractKind::Permanent)
}

fn hospital() -> Doctor {
    doctor().at_employer(
        "hopital",
        ContractKind::ContractPractitionerMixed,
        EmployerKind::PublicHospital,
    )
}

#[test]
fn ten_hours_between_two_days_are_an_hour_short() {
    let doctor = centre()
        .works("centre", "2026-11-02T12:00", "2026-11-02T21:00")
        .works("centre", "2026-11-03T07:00", "2026-11-03T12:00");
    let rest = doctor.one(Kind::DailyRest);
    assert_eq!(
        (rest.severity, rest.rule),
        (Severity::Warning, Some("WT-02"))
    );
    assert_eq!((number(&rest, "rest"), number(&rest, "least")), (600, 660));
    assert_eq!(text(&rest, "from"), "2026-11-02T21:00");
    assert_eq!(text(&rest, "earliest"), "2026-11-03T08:00");
    assert_eq!(
        rest.cure,
        Cure::StartLater("2026-11-03T08:00".parse().expect("a time"))
    );
    let agreed = doctor.whose(|it| it.conditions.limits.rest_minutes = Some(540));
    assert_eq!(agreed.found(Kind::DailyRest), [], "nine hours by agreement");
}

#[test]
fn a_pause_at_noon_is_no_rest_and_a_night_of_eleven_hours_is_one() {
    let doctor = centre()
        .works("centre", "2026-11-02T08:00", "2026-11-02T12:00")
        .works("centre", "2026-11-02T14:00", "2026-11-02T19:00")
        .works("centre", "2026-11-03T08:00", "2026-11-03T12:00");
    assert_eq!(
        doctor.found(Kind::DailyRest),
        [],
        "19:00 to 8:00 are thirteen"
    );
    let late = doctor
        .works("centre", "2026-11-02T19:00", "2026-11-02T22:00")
        .works("centre", "2026-11-03T12:00", "2026-11-03T15:00");
    let rest = late.one(Kind::DailyRest);
    assert_eq!(number(&rest, "rest"), 600, "one night is told once");
}

#[test]
fn a_day_of_fourteen_hours_ends_too_late() {
    let doctor = centre().works("centre", "2026-11-02T08:00", "2026-11-02T22:00");
    let rest = doctor.one(Kind::DailyRest);
    assert_eq!(number(&rest, "rest"), 600);
    assert_eq!(text(&rest, "latest"), "2026-11-02T21:00");
}

#[test]
fn the_clocks_go_forward_and_an_hour_of_rest_is_gone() {
    let spring = |start: &str| {
        centre()
            .works("centre", "2026-03-28T14:00", "2026-03-28T21:00")
            .works("centre", start, "2026-03-29T12:00")
    };
    let rest = spring("2026-03-29T08:00").one(Kind::DailyRest);
    assert_eq!(number(&rest, "rest"), 600, "21:00 to 8:00 that night");
    assert_eq!(text(&rest, "earliest"), "2026-03-29T09:00");
    assert_eq!(spring("2026-03-29T09:00").found(Kind::DailyRest), []);
}

#[test]
fn liberal_work_that_leaves_no_rest_is_worth_knowing() {
    let doctor = centre()
        .at("cabinet", ContractKind::LiberalSessions)
        .works("centre", "2026-11-02T08:00", "2026-11-02T17:00")
        .works("cabinet", "2026-11-02T19:00", "2026-11-02T23:00")
        .works("centre", "2026-11-03T08:00", "2026-11-03T12:00");
    let rest = doctor.one(Kind::DailyRest);
    assert_eq!((rest.severity, rest.rule), (Severity::Info, Some("WT-10")));
    assert_eq!(number(&rest, "rest"), 540);
}

#[test]
fn the_morning_after_a_night_on_duty_comes_half_an_hour_later_than_its_end() {
    let doctor = hospital()
        .at("centre", ContractKind::Permanent)
        .shift(
            "hopital",
            ShiftKind::OnSiteDuty,
            "2026-11-13T18:30",
            "2026-11-14T08:30",
        )
        .works("centre", "2026-11-14T09:00", "2026-11-14T12:00");
    let rest = doctor.one(Kind::RestAfterNightDuty);
    assert_eq!(
        (rest.severity, rest.rule),
        (Severity::Warning, Some("WT-06"))
    );
    assert_eq!(
        (number(&rest, "rest"), number(&rest, "duty")),
        (30, 14 * 60)
    );
    assert_eq!(text(&rest, "earliest"), "2026-11-14T19:30");
    assert_eq!(text(&rest, "earliest_if_equal"), "2026-11-14T22:30");
    assert_eq!(rest.day, day("2026-11-14"));
    assert_eq!(
        doctor.found(Kind::DailyRest),
        [],
        "the night has its own rest"
    );
}

#[test]
fn a_practice_the_morning_after_is_a_warning_and_after_a_liberal_night_only_told() {
    let after = |contract: &str| {
        hospital()
            .at("cabinet", ContractKind::LiberalSessions)
            .shift(
                contract,
                ShiftKind::OnSiteDuty,
                "2026-11-13T20:00",
                "2026-11-14T08:00",
            )
            .works("cabinet", "2026-11-14T10:00", "2026-11-14T12:00")
            .one(Kind::RestAfterNightDuty)
    };
    let found = after("hopital");
    assert_eq!(
        (found.severity, found.rule),
        (Severity::Warning, Some("WT-12"))
    );
    let found = after("cabinet");
    assert_eq!(
        (found.severity, found.rule),
        (Severity::Info, Some("WT-10"))
    );
}

#[test]
fn rest_is_due_after_the_last_call_out_of_the_night() {
    let doctor = hospital()
        .shift(
            "hopital",
            ShiftKind::OnCall,
            "2026-11-13T18:30",
            "2026-11-14T08:30",
        )
        .which(|shift| {
            let at = |text: &str| text.parse().expect("a time");
            shift.call_outs = vec![crate::shift::CallOut {
                start: at("2026-11-14T02:00"),
                end: at("2026-11-14T04:00"),
            }];
        })
        .works("hopital", "2026-11-14T08:30", "2026-11-14T12:30");
    let rest = doctor.one(Kind::RestAfterNightDuty);
    assert_eq!(number(&rest, "rest"), 4 * 60 + 30);
    assert_eq!(text(&rest, "earliest"), "2026-11-14T15:00");
}

#[test]
fn a_duty_by_day_is_a_day_of_work() {
    let doctor = hospital()
        .shift(
            "hopital",
            ShiftKind::OnSiteDuty,
            "2026-11-14T13:00",
            "2026-11-14T18:30",
        )
        .works("hopital", "2026-11-14T20:00", "2026-11-14T23:00");
    assert_eq!(doctor.found(Kind::RestAfterNightDuty), []);
    assert_eq!(doctor.found(Kind::DailyRest), []);
}

#[test]
fn a_day_and_its_night_are_24_hours_and_the_next_morning_is_too_much() {
    let doctor = hospital()
        .works("hopital", "2026-11-13T08:30", "2026-11-13T18:30")
        .shift(
            "hopital",
            ShiftKind::OnSiteDuty,
            "2026-11-13T18:30",
            "2026-11-14T08:30",
        );
    assert_eq!(
        doctor.found(Kind::ContinuousOver24h),
        [],
        "24 h to the minute"
    );
    let longer = doctor.works("hopital", "2026-11-14T08:40", "2026-11-14T12:30");
    let found = longer.one(Kind::ContinuousOver24h);
    assert_eq!(
        (found.severity, found.rule),
        (Severity::Warning, Some("WT-06"))
    );
    assert_eq!(
        (number(&found, "minutes"), number(&found, "excess")),
        (28 * 60, 4 * 60)
    );
    assert_eq!(found.shifts.len(), 3, "ten minutes are no pause");
}

#[test]
fn the_night_that_is_an_hour_longer_makes_25_hours_of_a_day() {
    let doctor = hospital().shift(
        "hopital",
        ShiftKind::OnSiteDuty,
        "2026-10-24T08:30",
        "2026-10-25T08:30",
    );
    let found = doctor.one(Kind::ContinuousOver24h);
    assert_eq!(number(&found, "minutes"), 25 * 60);
}

#[test]
fn a_week_has_a_rest_of_35_hours_also_over_its_ends() {
    let mut doctor = centre();
    for at in 2..=7 {
        let date = format!("2026-11-{at:02}");
        doctor = doctor.works("centre", &format!("{date}T09:00"), &format!("{date}T17:00"));
    }
    assert_eq!(
        doctor.found(Kind::WeeklyRest),
        [],
        "Saturday 17:00 to Monday"
    );
    let monday = doctor.works("centre", "2026-11-09T02:00", "2026-11-09T06:00");
    let rest = monday.one(Kind::WeeklyRest);
    assert_eq!(
        number(&rest, "rest"),
        33 * 60,
        "Saturday 17:00 to Monday 2:00"
    );
    assert_eq!(
        (rest.severity, rest.rule),
        (Severity::Warning, Some("WT-02"))
    );
    assert_eq!(rest.day, day("2026-11-02"));
}

#[test]
fn seven_days_are_one_too_many() {
    let mut doctor = centre();
    for at in 2..=8 {
        let date = format!("2026-11-{at:02}");
        doctor = doctor.works("centre", &format!("{date}T09:00"), &format!("{date}T10:00"));
    }
    let rest = doctor.one(Kind::WeeklyRest);
    assert_eq!((number(&rest, "days"), number(&rest, "most_days")), (7, 6));
}

#[test]
fn a_night_of_a_clinic_after_the_day_leaves_no_rest() {
    let doctor = centre()
        .at("clinique", ContractKind::FixedTerm)
        .works("centre", "2026-11-02T08:00", "2026-11-02T17:00")
        .shift(
            "clinique",
            ShiftKind::OnSiteDuty,
            "2026-11-02T20:00",
            "2026-11-03T08:00",
        )
        .works("centre", "2026-11-03T09:00", "2026-11-03T12:00");
    let before = doctor.one(Kind::DailyRest);
    assert_eq!((before.rule, number(&before, "rest")), (Some("WT-02"), 180));
    let after = doctor.one(Kind::RestAfterNightDuty);
    assert_eq!((after.rule, number(&after, "rest")), (Some("WT-02"), 60));
}
