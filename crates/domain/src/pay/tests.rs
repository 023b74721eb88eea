//! What contracts pay, told by doctors.

use proptest::prelude::*;

use super::*;
use crate::contract::{ContractKind, PayTerms};
use crate::ids::{ContractId, EmployerId, ShiftId, SiteId};
use crate::shift::{ShiftKind, ShiftState};
use crate::time::ClockTime;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn contract(pay: Pay) -> Contract {
    let defaults = ContractKind::LiberalSessions.defaults();
    Contract {
        id: ContractId::new(),
        employer: EmployerId::new(),
        kind: ContractKind::LiberalSessions,
        title: "Bloc".into(),
        signatory: String::new(),
        signatory_role: String::new(),
        start: day("2026-01-01"),
        end: None,
        signed_on: None,
        settlement: defaults.settlement,
        tax_category: defaults.tax_category,
        pension_scheme: defaults.pension_scheme,
        vat: defaults.vat,
        payment: defaults.payment,
        terms: vec![PayTerms {
            valid_from: day("2026-01-01"),
            pay,
        }],
        signed_document: None,
        end_alert_days: 60,
        vat_reason: String::new(),
        notes: String::new(),
    }
}

fn shift(start: &str, end: &str) -> PlacedShift {
    let shift = Shift {
        id: ShiftId::new(),
        contract: ContractId::new(),
        site: SiteId::new(),
        start: start.parse().expect("a start"),
        end: end.parse().expect("an end"),
        kind: ShiftKind::Session,
        state: ShiftState::Done,
        break_minutes: 0,
        fees: None,
        half_days: None,
        note: String::new(),
        revision: 0,
        cancelled_at: None,
    };
    PlacedShift {
        shift,
        place: "Nancy".into(),
        zone: Zone::PARIS,
    }
}

fn euros(text: &str) -> Cents {
    text.parse().expect("a sum")
}

#[test]
fn twenty_six_hours_at_ninety_euros() {
    let contract = contract(Pay::Hour { rate: euros("90") });
    let shifts = [
        shift("2026-06-02T08:00", "2026-06-02T16:00"),
        shift("2026-06-09T08:00", "2026-06-09T16:00"),
        shift("2026-06-16T08:00", "2026-06-16T14:00"),
        shift("2026-06-23T08:00", "2026-06-23T12:00"),
    ];
    let (lines, totals) = price(&contract, &shifts);
    assert_eq!(totals.minutes, 26 * 60);
    assert_eq!(totals.due, euros("2340"));
    assert_eq!(
        lines[2].explained,
        Explained::Hours {
            minutes: 360,
            rate: euros("90")
        }
    );
}

#[test]
fn a_share_of_fees_is_rounded_on_the_total_of_the_period() {
    let contract = contract(Pay::FeesPercent {
        percent: BasisPoints::new(8_000),
    });
    // 80 % of 10.01 is 8.008: three times rounded would be 24.03.
    let mut shifts = vec![shift("2026-03-09T08:00", "2026-03-09T18:00"); 3];
    for placed in &mut shifts {
        placed.shift.fees = Some(euros("10.01"));
    }
    let (lines, totals) = price(&contract, &shifts);
    assert!(lines.iter().all(|line| line.amount.is_none()));
    assert_eq!(totals.fees, Some(euros("30.03")));
    assert_eq!(totals.due, euros("24.02"));
    assert_eq!(totals.kept, Some(euros("6.01")), "both add up to the fees");
}

#[test]
fn fees_that_are_missing_are_said_and_not_counted() {
    let contract = contract(Pay::FeesPercent {
        percent: BasisPoints::new(8_000),
    });
    let (lines, totals) = price(&contract, &[shift("2026-03-09T08:00", "2026-03-09T18:00")]);
    assert!(matches!(lines[0].explained, Explained::FeesMissing { .. }));
    assert_eq!(totals.due, Cents::ZERO);
}

#[test]
fn a_day_is_paid_once_however_often_the_doctor_came() {
    let contract = contract(Pay::Day { rate: euros("400") });
    let shifts = [
        shift("2026-04-03T08:00", "2026-04-03T12:00"),
        shift("2026-04-03T14:00", "2026-04-03T18:00"),
        shift("2026-04-04T08:00", "2026-04-04T12:00"),
    ];
    assert_eq!(price(&contract, &shifts).1.due, euros("800"));
}

#[test]
fn half_days_follow_the_cut_of_the_contract_or_the_doctors_own_count() {
    let noon: ClockTime = "12:00".parse().expect("a time");
    let contract = contract(Pay::HalfDay {
        rate: euros("250"),
        cut: noon,
    });
    let mut shifts = vec![shift("2026-04-07T08:30", "2026-04-07T12:30")];
    assert_eq!(
        price(&contract, &shifts).1.half_days,
        2,
        "it runs over noon"
    );
    shifts[0].shift.half_days = Some(1);
    assert_eq!(price(&contract, &shifts).1.due, euros("250"));
}

#[test]
fn a_new_rate_applies_from_its_day() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    let pay = Pay::Hour { rate: euros("100") };
    contract.terms.push(PayTerms {
        valid_from: day("2026-07-01"),
        pay,
    });
    let shifts = [
        shift("2026-06-30T20:00", "2026-07-01T06:00"),
        shift("2026-07-01T08:00", "2026-07-01T09:00"),
    ];
    // The night belongs to the day it starts on: ten hours at the old rate.
    assert_eq!(price(&contract, &shifts).1.due, euros("1000"));
}

#[test]
fn a_shift_outside_of_the_contract_has_no_expected_pay() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    contract.end = Some(day("2026-06-15"));
    let (lines, totals) = price(&contract, &[shift("2026-06-16T08:00", "2026-06-16T12:00")]);
    assert_eq!(lines[0].explained, Explained::NotCovered);
    assert_eq!(totals.due, Cents::ZERO);
}

proptest! {
    #[test]
    fn the_total_is_the_sum_of_the_lines(
        lengths in prop::collection::vec(1_u32..1_440, 1..20), rate in 0_i64..100_000,
    ) {
        let contract = contract(Pay::Hour { rate: Cents::new(rate) });
        let shifts: Vec<_> = lengths.iter().map(|minutes| {
            let mut placed = shift("2026-06-01T00:00", "2026-06-02T00:00");
            placed.shift.break_minutes = 1_440 - minutes;
            placed
        }).collect();
        let (lines, totals) = price(&contract, &shifts);
        let sum: Cents = lines.iter().filter_map(|line| line.amount).sum();
        prop_assert_eq!(totals.due, sum);
        prop_assert_eq!(totals.minutes, lengths.iter().map(|m| i64::from(*m)).sum::<i64>());
    }

    #[test]
    fn share_and_what_is_kept_always_make_the_fees(
        fees in prop::collection::vec(0_i64..1_000_000, 1..10), percent in 0_i64..=10_000,
    ) {
        let contract = contract(Pay::FeesPercent { percent: BasisPoints::new(percent) });
        let shifts: Vec<_> = fees.iter().map(|cents| {
            let mut placed = shift("2026-06-01T08:00", "2026-06-01T09:00");
            placed.shift.fees = Some(Cents::new(*cents));
            placed
        }).collect();
        let totals = price(&contract, &shifts).1;
        let cashed = Cents::new(fees.iter().sum());
        prop_assert_eq!(totals.due + totals.kept.unwrap_or_default(), cashed);
        prop_assert_eq!(totals.fees, Some(cashed));
    }
}
