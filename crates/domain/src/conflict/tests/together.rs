//! Shifts at once, on the road, while somebody else works.

use super::*;
use crate::time::WallTime;
use ConflictKind as Kind;

fn presence(name: &str, start: &str, end: &str) -> Presence {
    let at = |text: &str| {
        text.parse::<WallTime>()
            .expect("a time")
            .instant(Zone::PARIS)
    };
    let shift = ShiftId::try_from(name.to_owned()).expect("an id");
    Presence {
        shift,
        span: Span {
            start: at(start),
            end: at(end),
        },
    }
}

#[test]
fn one_shift_may_start_when_the_other_ends() {
    let morning = presence("am", "2026-06-01T08:00", "2026-06-01T12:00");
    let noon = presence("pm", "2026-06-01T12:00", "2026-06-01T18:00");
    assert!(overlaps(&morning, &[noon]).is_empty());
}

#[test]
fn a_long_duty_meets_each_shift_below_it() {
    let all = [
        presence("duty", "2026-06-01T08:00", "2026-06-02T08:00"),
        presence("a", "2026-06-01T09:00", "2026-06-01T10:00"),
        presence("b", "2026-06-01T11:00", "2026-06-01T12:00"),
        presence("c", "2026-06-02T08:00", "2026-06-02T12:00"),
    ];
    let pairs: Vec<_> = overlapping_pairs(&all)
        .iter()
        .map(|(x, y)| format!("{x}-{y}"))
        .collect();
    assert_eq!(pairs, ["duty-a", "duty-b"]);
}

#[test]
fn two_presences_at_once_block_and_an_on_call_period_over_work_is_told() {
    let doctor = doctor()
        .at("clinique", ContractKind::LiberalSessions)
        .works("clinique", "2026-11-02T08:00", "2026-11-02T12:00")
        .works("clinique", "2026-11-02T11:15", "2026-11-02T14:00");
    let overlap = doctor.one(Kind::Overlap);
    assert_eq!(overlap.severity, Severity::Blocking);
    assert_eq!(number(&overlap, "minutes"), 45);
    let doctor = doctor.which(|shift| shift.kind = ShiftKind::OnCall);
    assert_eq!(doctor.one(Kind::Overlap).severity, Severity::Warning);
    let doctor = doctor.which(|shift| shift.state = ShiftState::Cancelled);
    assert_eq!(doctor.found(Kind::Overlap), []);
}

#[test]
fn a_road_of_half_an_hour_is_not_done_in_a_quarter() {
    let doctor = doctor()
        .at("bloc", ContractKind::LiberalSessions)
        .at("ehpad", ContractKind::NursingHomeLiberal)
        .road(Some("bloc"), "ehpad", 37)
        .works("bloc", "2026-11-27T08:00", "2026-11-27T13:45")
        .works("ehpad", "2026-11-27T14:00", "2026-11-27T18:00");
    let gap = doctor.one(Kind::TravelGap);
    assert_eq!((number(&gap, "gap"), number(&gap, "travel")), (15, 37));
    assert_eq!(text(&gap, "earliest"), "2026-11-27T14:22");
    let done = doctor.which(|shift| shift.state = ShiftState::Done);
    assert_eq!(done.found(Kind::TravelGap), [], "it was done all the same");
}

#[test]
fn who_works_in_between_is_no_faster() {
    let doctor = doctor()
        .at("bloc", ContractKind::LiberalSessions)
        .at("ville", ContractKind::LiberalSessions)
        .at("loin", ContractKind::LiberalSessions)
        .road(Some("bloc"), "loin", 90)
        .works("bloc", "2026-11-27T08:00", "2026-11-27T12:00")
        .works("ville", "2026-11-27T12:10", "2026-11-27T12:40")
        .works("loin", "2026-11-27T13:00", "2026-11-27T18:00");
    let gap = doctor.one(Kind::TravelGap);
    assert_eq!((number(&gap, "gap"), number(&gap, "travel")), (60, 90));
}

#[test]
fn an_hour_that_no_clock_shows_is_told() {
    let doctor = doctor()
        .at("clinique", ContractKind::LiberalSessions)
        .works("clinique", "2026-03-29T02:30", "2026-03-29T08:00");
    assert_eq!(doctor.one(Kind::SkippedHour).rule, Some("WT-13"));
}

#[test]
fn a_replaced_doctor_practises_nothing_liberal_meanwhile() {
    let doctor = doctor()
        .at("cabinet", ContractKind::LiberalSessions)
        .at("tanguy", ContractKind::Locum)
        .whose(|it| it.conditions.side = crate::contract::ReplacementSide::CoveredDoctor)
        .works("tanguy", "2026-03-09T08:00", "2026-03-09T12:00")
        .works("cabinet", "2026-03-09T18:00", "2026-03-09T20:00");
    let found = doctor.one(Kind::PracticeWhileReplaced);
    assert_eq!(
        (found.severity, found.rule),
        (Severity::Warning, Some("ST-01"))
    );
    assert_eq!(found.shifts.len(), 2);
    assert_eq!(doctor.found(Kind::Overlap), [], "nobody is there twice");
    let next = doctor.works("cabinet", "2026-03-10T18:00", "2026-03-10T20:00");
    assert_eq!(
        next.found(Kind::PracticeWhileReplaced).len(),
        1,
        "a day later"
    );
}

#[test]
fn who_replaces_a_colleague_asks_before_working_elsewhere_that_day() {
    let doctor = doctor()
        .at("corvaisier", ContractKind::Locum)
        .at("regulation", ContractKind::OohCare)
        .works("corvaisier", "2026-03-09T08:00", "2026-03-09T18:00")
        .works("regulation", "2026-03-09T20:00", "2026-03-09T23:00")
        .works("regulation", "2026-03-11T20:00", "2026-03-11T23:00");
    let found = doctor.one(Kind::WorkWhileReplacing);
    assert_eq!(
        (found.severity, found.rule),
        (Severity::Info, Some("CU-15"))
    );
    assert_eq!(found.day, day("2026-03-09"));
}
