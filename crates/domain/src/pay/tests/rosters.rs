//! Duties of the rosters that hospitals keep, wherever they hand over.

use std::collections::BTreeSet;

use super::duties::{duty, hospital, numbers, on_call};
use super::*;
use crate::statement::{DutyTime, LineNote};
use crate::time::WallTime;

fn paid(placed: &PlacedShift) -> Cents {
    let contract = hospital(HospitalScale::Practitioner);
    let shifts = std::slice::from_ref(placed);
    price(&contract, &numbers(), shifts).1.due
}

#[test]
fn a_duty_is_worth_the_same_wherever_the_hospital_hands_over() {
    let whole = "422.03";
    let half = "211.01";
    let told = [
        // Sunday 15 November 2026.
        ("15T08:00", "15T20:00", whole, "a Sunday from 8 to 20"),
        ("15T20:00", "16T08:00", whole, "the night after it"),
        ("15T08:00", "16T08:00", "844.06", "both"),
        ("15T08:30", "15T18:30", whole, "a Sunday by the arrêté"),
        ("15T18:30", "16T08:30", whole, "a night by the arrêté"),
        ("15T08:30", "16T08:30", "844.06", "both"),
        // Saturday 14 November 2026.
        ("14T08:00", "14T20:00", half, "its afternoon alone"),
        ("14T13:00", "14T18:30", half, "its afternoon"),
        ("14T13:00", "14T20:00", half, "and the end of the day"),
        (
            "14T08:00",
            "15T08:00",
            "633.04",
            "its afternoon and its night",
        ),
        ("14T08:30", "15T08:30", "633.04", "the same"),
        // Thursday 12 November 2026.
        ("12T08:00", "12T20:00", "0", "a weekday"),
        ("12T20:00", "13T08:00", whole, "its night"),
        ("12T08:00", "13T08:00", whole, "both"),
        ("12T18:30", "13T00:00", half, "half a night"),
        ("12T18:30", "13T00:30", half, "half a night"),
        ("12T18:30", "13T01:00", half, "half a night"),
        ("13T00:00", "13T08:00", half, "the other half"),
        ("13T00:00", "13T08:30", half, "the other half"),
        // The public holiday of Wednesday 11 November 2026.
        ("11T08:00", "11T20:00", whole, "a holiday"),
        (
            "10T20:00",
            "11T08:15",
            whole,
            "a late handover is no Sunday",
        ),
    ];
    for (from, to, worth, which) in told {
        let placed = duty(&format!("2026-11-{from}"), &format!("2026-11-{to}"));
        assert_eq!(paid(&placed), euros(worth), "{from} – {to}: {which}");
    }
}

#[test]
fn a_clinic_pays_its_national_day_once_from_eight_to_twenty() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    contract.terms[0].duty = DutyPay::Periods {
        full: euros("500"),
        half: euros("250"),
    };
    let day = duty("2026-07-14T08:00", "2026-07-14T20:00");
    assert_eq!(priced(&contract, &[day]).1.due, euros("500"));
}

#[test]
fn an_on_call_sunday_is_a_period_and_its_night_another() {
    let mut contract = hospital(HospitalScale::Practitioner);
    contract.terms[0].on_call = OnCallPay::Periods {
        period: Some(euros("160")),
        half: None,
    };
    let due = |from, to| priced(&contract, &[on_call(from, to)]).1.due;
    let sunday = due("2026-11-15T08:00", "2026-11-15T20:00");
    assert_eq!(sunday, euros("160"));
    assert_eq!(due("2026-11-15T20:00", "2026-11-16T08:00"), euros("160"));
    assert_eq!(due("2026-11-14T08:00", "2026-11-14T20:00"), euros("80"));
    assert_eq!(due("2026-11-12T08:00", "2026-11-12T20:00"), Cents::ZERO);
}

#[test]
fn an_evening_too_short_for_half_a_night_pays_the_lower_and_says_so() {
    let contract = hospital(HospitalScale::Practitioner);
    let told = |from: &str, to: &str| {
        let (lines, totals) = price(&contract, &numbers(), &[duty(from, to)]);
        (totals.due, lines[0].notes.clone())
    };
    let short = |period, minutes, of, half| LineNote::ShortOfPeriod {
        period,
        on: day("2026-11-12"),
        minutes,
        of,
        half,
    };
    let (due, notes) = told("2026-11-12T18:30", "2026-11-12T22:30");
    assert_eq!(due, Cents::ZERO);
    assert_eq!(notes, [short(DutyTime::Night, 240, 840, false)]);
    let (due, notes) = told("2026-11-12T23:30", "2026-11-13T08:30");
    assert_eq!(due, euros("211.01"));
    assert_eq!(notes, [short(DutyTime::Night, 540, 840, true)]);
    let (_, notes) = told("2026-11-12T08:00", "2026-11-12T20:00");
    assert_eq!(notes, [], "the end of the day is no part of a night");
    let (due, notes) = told("2026-11-14T08:00", "2026-11-14T15:00");
    assert_eq!(due, Cents::ZERO);
    assert!(matches!(
        notes[..],
        [LineNote::ShortOfPeriod {
            period: DutyTime::SaturdayAfternoon,
            ..
        }]
    ));
}

/// Where hospitals hand over, each day.
const ROSTERS: [&[&str]; 9] = [
    &["08:00"],
    &["08:30"],
    &["08:30", "18:30"],
    &["08:00", "20:00"],
    &["08:30", "13:00", "18:30"],
    &["00:00", "08:30", "18:30"],
    &["00:00", "08:00", "18:30"],
    &["00:30", "08:30", "18:30"],
    &["01:00", "08:30", "18:30"],
];

fn handovers(roster: &[&str], first: Day) -> Vec<String> {
    let days = (0..4).map(|at| first.plus_days(at));
    days.flat_map(|day| roster.iter().map(move |time| format!("{day}T{time}")))
        .collect()
}

fn halves(from: &str, to: &str) -> i64 {
    periods(&duty(from, to)).halves()
}

proptest! {
    #[test]
    fn duties_shared_at_their_handover_hold_what_the_whole_does(
        roster in prop::sample::select(ROSTERS.to_vec()),
        first in 0_i64..730,
        from in 0_usize..4,
        length in 1_usize..8,
    ) {
        let times = handovers(roster, day("2026-01-01").plus_days(first));
        let last = (from + length).min(times.len() - 1);
        prop_assume!(from < last);
        let shared: i64 = times[from..=last]
            .windows(2)
            .map(|pair| halves(&pair[0], &pair[1]))
            .sum();
        prop_assert_eq!(shared, halves(&times[from], &times[last]));
    }

    #[test]
    fn a_duty_shared_anywhere_never_holds_more_than_the_whole(
        first in 0_i64..730,
        cuts in prop::collection::btree_set(0_i64..(3 * 24 * 60), 2..6),
    ) {
        let midnight = day("2026-01-01").plus_days(first).date().and_time(chrono::NaiveTime::MIN);
        let at = |minute: &i64| {
            WallTime::new(midnight + chrono::TimeDelta::minutes(*minute)).to_string()
        };
        let times: Vec<String> = BTreeSet::iter(&cuts).map(at).collect();
        let shared: i64 = times.windows(2).map(|pair| halves(&pair[0], &pair[1])).sum();
        prop_assert!(shared <= halves(&times[0], &times[times.len() - 1]));
    }
}
