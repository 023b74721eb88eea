//! Gardes and astreintes.

use super::*;
use crate::formality::Confidence;
use crate::statement::DutyPeriod;

pub(super) fn number(key: &str, value: &str, from: &str) -> Parameter {
    Parameter {
        key: key.into(),
        value: value.into(),
        valid_from: day(from),
        source: "arrêté du 30 avril 2003".into(),
        confidence: Confidence::Sure,
    }
}

pub(super) fn numbers() -> Vec<Parameter> {
    vec![
        number("hospital.sujetion.full", "281.35", "2023-07-01"),
        number("hospital.sujetion.half", "140.67", "2023-07-01"),
        number("hospital.sujetion.full", "422.03", "2024-01-01"),
        number("hospital.sujetion.half", "211.01", "2024-01-01"),
        number("hospital.sujetion.hu.full", "755.81", "2024-01-01"),
        number("hospital.sujetion.hu.half", "377.93", "2024-01-01"),
        number("hospital.sujetion.hu.saturday", "253.20", "2024-01-01"),
        number("hospital.tta.full", "335.60", "2025-07-01"),
        number("hospital.tta.half", "167.79", "2025-07-01"),
    ]
}

pub(super) fn duty(start: &str, end: &str) -> PlacedShift {
    let mut placed = shift(start, end);
    placed.shift.kind = ShiftKind::OnSiteDuty;
    placed
}

pub(super) fn hospital(scale: HospitalScale) -> Contract {
    let mut contract = contract(Pay::Year {
        full_time: euros("60000"),
        quota: percent("30"),
        incomplete: Incomplete::Whole,
    });
    contract.start = day("2023-01-01");
    contract.terms[0].valid_from = day("2023-01-01");
    contract.terms[0].duty = DutyPay::Hospital { scale };
    contract
}

fn paid(placed: PlacedShift) -> Cents {
    price(
        &hospital(HospitalScale::Practitioner),
        &numbers(),
        &[placed],
    )
    .1
    .due
}

#[test]
fn a_night_is_a_whole_period_and_a_saturday_afternoon_half_of_one() {
    assert_eq!(
        paid(duty("2026-11-13T18:30", "2026-11-14T08:30")),
        euros("422.03")
    );
    assert_eq!(
        paid(duty("2026-11-28T13:00", "2026-11-28T18:30")),
        euros("211.01")
    );
    assert_eq!(
        paid(duty("2026-11-13T18:30", "2026-11-14T00:30")),
        euros("211.01"),
        "half a night"
    );
    for (from, to) in [
        ("13T18:30", "14T01:00"),
        ("14T01:00", "14T08:30"),
        ("14T00:00", "14T08:30"),
    ] {
        let shared = duty(&format!("2026-11-{from}"), &format!("2026-11-{to}"));
        assert_eq!(paid(shared), euros("211.01"), "shared by two: {from}");
    }
    let late = duty("2026-11-13T20:00", "2026-11-14T08:00");
    assert_eq!(paid(late), euros("422.03"), "the night without its edges");
}

#[test]
fn a_whole_sunday_is_two_periods_whenever_the_hospital_hands_over() {
    for (from, to) in [("08:30", "08:30"), ("08:00", "08:00"), ("09:00", "09:00")] {
        let sunday = duty(&format!("2026-11-15T{from}"), &format!("2026-11-16T{to}"));
        assert_eq!(paid(sunday), euros("844.06"), "{from}");
    }
}

#[test]
fn a_weekday_holiday_is_paid_like_a_sunday_and_an_ordinary_day_is_not() {
    assert_eq!(
        paid(duty("2026-11-11T08:30", "2026-11-11T18:30")),
        euros("422.03")
    );
    assert_eq!(
        paid(duty("2026-11-12T08:30", "2026-11-12T18:30")),
        Cents::ZERO
    );
}

#[test]
fn the_amount_is_that_of_the_day_and_says_since_when_it_holds() {
    assert_eq!(
        paid(duty("2023-12-30T18:30", "2023-12-31T08:30")),
        euros("281.35")
    );
    let contract = hospital(HospitalScale::Practitioner);
    let (lines, _) = price(
        &contract,
        &numbers(),
        &[duty("2026-11-13T18:30", "2026-11-14T08:30")],
    );
    let PartKind::Duty {
        key,
        valid_from,
        period,
        ..
    } = &lines[0].parts[0].what
    else {
        panic!("a duty");
    };
    assert_eq!(key.as_deref(), Some("hospital.sujetion.full"));
    assert_eq!(*valid_from, Some(day("2024-01-01")));
    assert_eq!(*period, DutyPeriod::Full);
    assert_eq!(lines[0].half_days, 2, "a night is two half-days of service");
}

#[test]
fn a_day_without_a_known_amount_is_said_and_not_counted() {
    let (lines, totals) = price(
        &hospital(HospitalScale::Practitioner),
        &numbers(),
        &[duty("2023-03-01T18:30", "2023-03-02T08:30")],
    );
    assert!(matches!(
        lines[0].explained,
        Explained::NumberMissing { .. }
    ));
    assert_eq!(totals.due, Cents::ZERO);
}

#[test]
fn the_teaching_hospital_has_a_saturday_of_its_own() {
    let contract = hospital(HospitalScale::University);
    let shifts = [
        duty("2026-11-28T13:00", "2026-11-28T18:30"),
        duty("2026-11-29T18:30", "2026-11-30T08:30"),
    ];
    assert_eq!(
        price(&contract, &numbers(), &shifts).1.due,
        euros("1009.01"),
        "253.20 + 755.81"
    );
}

#[test]
fn additional_time_is_paid_beside_the_allowance() {
    let mut night = duty("2026-11-13T18:30", "2026-11-14T08:30");
    night.shift.additional_time = true;
    assert_eq!(paid(night), euros("757.63"), "422.03 + 335.60");
}

#[test]
fn the_doctors_own_count_of_halves_beats_the_clock() {
    let mut night = duty("2026-11-13T18:30", "2026-11-14T08:30");
    night.shift.duty_halves = Some(1);
    assert_eq!(paid(night), euros("211.01"));
}

pub(super) fn on_call(start: &str, end: &str) -> PlacedShift {
    let mut placed = shift(start, end);
    placed.shift.kind = ShiftKind::OnCall;
    placed
}

#[test]
fn an_on_call_night_at_the_hospital_is_flat_whatever_the_call_outs() {
    let mut contract = hospital(HospitalScale::Practitioner);
    contract.terms[0].on_call = OnCallPay::Periods {
        period: Some(euros("160")),
        half: None,
    };
    let mut night = on_call("2026-11-13T18:30", "2026-11-14T08:30");
    night.shift.call_outs = vec![crate::shift::CallOut {
        start: "2026-11-13T23:00".parse().expect("a time"),
        end: "2026-11-14T01:00".parse().expect("a time"),
    }];
    let saturday = on_call("2026-11-28T13:00", "2026-11-28T18:30");
    let due = |placed: PlacedShift| priced(&contract, &[placed]).1.due;
    assert_eq!(due(night), euros("160"));
    assert_eq!(due(saturday), euros("80"), "half a period");
}

#[test]
fn an_on_call_night_whose_amount_is_not_known_yet_expects_nothing() {
    let mut contract = hospital(HospitalScale::Practitioner);
    contract.terms[0].on_call = OnCallPay::Periods {
        period: None,
        half: None,
    };
    assert_eq!(contract.check(), Ok(()));
    let night = on_call("2026-11-13T18:30", "2026-11-14T08:30");
    let (lines, totals) = priced(&contract, &[night]);
    assert_eq!(lines[0].explained, Explained::OnCallAmountMissing);
    assert_eq!(totals.due, Cents::ZERO);
}

#[test]
fn a_private_on_call_period_pays_its_call_outs() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    contract.terms[0].on_call = OnCallPay::CallOuts {
        flat: euros("150"),
        hour: euros("110"),
        each: euros("30"),
        supplements: true,
    };
    let mut night = on_call("2026-10-24T20:00", "2026-10-25T08:00");
    let out = |start: &str, end: &str| crate::shift::CallOut {
        start: start.parse().expect("a time"),
        end: end.parse().expect("a time"),
    };
    night.shift.call_outs = vec![
        out("2026-10-24T21:00", "2026-10-24T21:45"),
        out("2026-10-25T01:30", "2026-10-25T03:30"),
    ];
    let (lines, totals) = priced(&contract, &[night]);
    // 45 minutes and, over the hour that comes twice, three hours.
    assert_eq!(totals.due, euros("622.50"), "150 + 60 + 3.75 × 110");
    assert_eq!(lines[0].parts.len(), 3);
}
