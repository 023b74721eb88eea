//! What contracts pay, told by doctors.

mod amended;
mod both_sides;
mod cancelled;
mod duties;
mod highest;
mod reasons;
mod rosters;
mod salaries;
mod supplements;

use proptest::prelude::*;

use super::*;
use crate::contract::{
    Conditions, ContractKind, PaymentFrom, PaymentTerm, PensionScheme, Settlement, TaxCategory,
    VatTreatment,
};
use crate::ids::{ContractId, EmployerId, ShiftId, SiteId};
use crate::shift::{ShiftKind, ShiftState};
use crate::time::ClockTime;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn contract(pay: Pay) -> Contract {
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
        settlement: Settlement::Invoice,
        tax_category: TaxCategory::Bnc,
        pension_scheme: PensionScheme::Carmf,
        vat: VatTreatment::ExemptCare,
        payment: PaymentTerm {
            days: 30,
            from: PaymentFrom::Issue,
        },
        terms: vec![PayTerms::plain(day("2026-01-01"), pay)],
        conditions: Conditions::default(),
        signed_document: None,
        end_alert_days: 60,
        vat_reason: String::new(),
        notes: String::new(),
    }
}

fn shift(start: &str, end: &str) -> PlacedShift {
    let shift = Shift {
        state: ShiftState::Done,
        ..Shift::planned(
            ShiftId::new(),
            ContractId::new(),
            SiteId::new(),
            ShiftKind::Session,
            (
                start.parse().expect("a start"),
                end.parse().expect("an end"),
            ),
        )
    };
    PlacedShift {
        shift,
        place: "Nancy".into(),
        zone: Zone::PARIS,
        holidays: HolidayZone::Metropole,
        good_friday: false,
    }
}

fn priced(contract: &Contract, shifts: &[PlacedShift]) -> (Vec<StatementLine>, Totals) {
    price(contract, &[], shifts)
}

fn fees_percent(hundredths: i64) -> Pay {
    Pay::FeesPercent {
        percent: BasisPoints::new(hundredths),
        basis: FeesBasis::Cashed,
        duty_percent: None,
        flat_percent: None,
    }
}

fn percent(text: &str) -> BasisPoints {
    text.parse().expect("a share")
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
    let (lines, totals) = priced(&contract, &shifts);
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
    let contract = contract(fees_percent(8_000));
    // 80 % of 10.01 is 8.008: three times rounded would be 24.03.
    let mut shifts = vec![shift("2026-03-09T08:00", "2026-03-09T18:00"); 3];
    for placed in &mut shifts {
        placed.shift.fees = Some(euros("10.01"));
    }
    let (lines, totals) = priced(&contract, &shifts);
    assert!(lines.iter().all(|line| line.amount.is_none()));
    assert_eq!(totals.fees, Some(euros("30.03")));
    assert_eq!(totals.due, euros("24.02"));
    assert_eq!(totals.kept, Some(euros("6.01")), "both add up to the fees");
}

#[test]
fn fees_that_are_missing_are_said_and_not_counted() {
    let contract = contract(fees_percent(8_000));
    let (lines, totals) = priced(&contract, &[shift("2026-03-09T08:00", "2026-03-09T18:00")]);
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
    assert_eq!(priced(&contract, &shifts).1.due, euros("800"));
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
        priced(&contract, &shifts).1.half_days,
        2,
        "it runs over noon"
    );
    shifts[0].shift.half_days = Some(1);
    assert_eq!(priced(&contract, &shifts).1.due, euros("250"));
}

#[test]
fn a_new_rate_applies_from_its_day() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    let pay = Pay::Hour { rate: euros("100") };
    contract.terms.push(PayTerms::plain(day("2026-07-01"), pay));
    let shifts = [
        shift("2026-06-30T20:00", "2026-07-01T06:00"),
        shift("2026-07-01T08:00", "2026-07-01T09:00"),
    ];
    // The night belongs to the day it starts on: ten hours at the old rate.
    assert_eq!(priced(&contract, &shifts).1.due, euros("1000"));
}

#[test]
fn a_shift_outside_of_the_contract_has_no_expected_pay() {
    let mut contract = contract(Pay::Hour { rate: euros("90") });
    contract.end = Some(day("2026-06-15"));
    let (lines, totals) = priced(&contract, &[shift("2026-06-16T08:00", "2026-06-16T12:00")]);
    assert_eq!(lines[0].explained, Explained::NotCovered);
    assert_eq!(totals.due, Cents::ZERO);
}

#[test]
fn on_call_acts_and_flat_payments_have_shares_of_their_own() {
    let contract = contract(Pay::FeesPercent {
        percent: percent("80"),
        basis: FeesBasis::Billed,
        duty_percent: Some(percent("90")),
        flat_percent: Some(percent("50")),
    });
    let mut day = shift("2026-03-09T08:00", "2026-03-09T18:00");
    day.shift.fees = Some(euros("1000"));
    day.shift.flat_fees = Some(euros("100"));
    let mut night = shift("2026-03-09T20:00", "2026-03-10T00:00");
    night.shift.kind = ShiftKind::OnCall;
    night.shift.fees = Some(euros("200"));
    let totals = priced(&contract, &[day, night]).1;
    assert_eq!(totals.fees, Some(euros("1300")));
    assert_eq!(totals.due, euros("1030"), "800 + 50 + 180");
}

#[test]
fn shares_at_two_percentages_are_two_lines_each_rounded_once_and_the_sum_is_theirs() {
    let contract = contract(Pay::FeesPercent {
        percent: percent("80"),
        basis: FeesBasis::Cashed,
        duty_percent: Some(percent("90")),
        flat_percent: None,
    });
    let mut day = shift("2026-03-09T08:00", "2026-03-09T18:00");
    day.shift.fees = Some(euros("625.07"));
    let mut night = shift("2026-03-09T20:00", "2026-03-10T00:00");
    night.shift.kind = ShiftKind::OnCall;
    night.shift.fees = Some(euros("141.25"));
    let totals = priced(&contract, &[day, night]).1;
    let both = [
        (percent("80"), euros("625.07")),
        (percent("90"), euros("141.25")),
    ];
    // 500.056 and 127.125, which are 627.181 together: the lines are printed, and
    // what is due is their sum.
    assert_eq!(shares(&both), [euros("500.06"), euros("127.13")]);
    assert_eq!(totals.due, euros("627.19"));
    assert_eq!(totals.kept, Some(euros("139.13")));
    let one = [(percent("70"), euros("895.97"))];
    assert_eq!(shares(&one), [euros("627.18")], "627.179");
    let half = [(percent("50"), euros("0.01"))];
    assert_eq!(shares(&half), [euros("0.01")], "a half cent away from zero");
}

#[test]
fn acts_at_the_public_hospital_are_paid_less_its_share() {
    let contract = contract(Pay::Acts {
        facility: percent("10"),
    });
    let mut session = shift("2026-09-07T08:00", "2026-09-07T18:00");
    session.shift.acts = vec![crate::shift::Act {
        label: "G".into(),
        count: 24,
        tariff: euros("30"),
    }];
    let (lines, totals) = priced(&contract, &[session]);
    assert_eq!(totals.fees, Some(euros("720")));
    assert_eq!(totals.due, euros("648"));
    assert_eq!(totals.kept, Some(euros("72")));
    assert!(matches!(
        lines[0].explained,
        Explained::Acts { count: 24, .. }
    ));
}

#[test]
fn a_list_pays_each_shift_at_the_rate_that_it_names() {
    let rate = |name: &str, rate: &str, per| ListedRate {
        name: name.into(),
        rate: euros(rate),
        per,
        work: ListedWork::FieldDuty,
    };
    let contract = contract(Pay::Listed {
        rates: vec![
            rate("Soirée", "75", RateUnit::Shift),
            rate("SAS", "95", RateUnit::Hour),
        ],
    });
    let mut evening = shift("2026-12-08T20:00", "2026-12-09T00:00");
    evening.shift.listed = Some("Soirée".into());
    let mut triage = shift("2026-12-09T08:00", "2026-12-09T14:00");
    triage.shift.listed = Some("SAS".into());
    let unnamed = shift("2026-12-10T08:00", "2026-12-10T14:00");
    let (lines, totals) = priced(&contract, &[evening, triage, unnamed]);
    assert_eq!(totals.due, euros("645"), "75 + 6 × 95");
    assert_eq!(lines[2].explained, Explained::ListedMissing);
    assert_eq!(lines[2].amount, None);
}

#[test]
fn the_way_is_paid_once_a_day_and_the_meal_each_time() {
    let mut contract = contract(Pay::Shift { rate: euros("300") });
    contract.terms[0].extras = Extras {
        travel: Some(euros("25")),
        meal: Some(euros("12.50")),
        cancellation: None,
        territorial: None,
    };
    let shifts = [
        shift("2026-04-07T08:00", "2026-04-07T12:00"),
        shift("2026-04-07T14:00", "2026-04-07T18:00"),
    ];
    let (lines, totals) = priced(&contract, &shifts);
    assert_eq!(totals.due, euros("650"), "600 + 25 + 2 × 12.50");
    let (_, later) = price_beside(&contract, &[], &shifts[1..], &lines[..1]);
    assert_eq!(
        later.due,
        euros("312.50"),
        "the way was paid with the first part"
    );
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
        let (lines, totals) = priced(&contract, &shifts);
        let sum: Cents = lines.iter().filter_map(|line| line.amount).sum();
        prop_assert_eq!(totals.due, sum);
        prop_assert_eq!(totals.minutes, lengths.iter().map(|m| i64::from(*m)).sum::<i64>());
    }

    #[test]
    fn share_and_what_is_kept_always_make_the_fees(
        fees in prop::collection::vec(0_i64..1_000_000, 1..10), percent in 0_i64..=10_000,
    ) {
        let contract = contract(fees_percent(percent));
        let shifts: Vec<_> = fees.iter().map(|cents| {
            let mut placed = shift("2026-06-01T08:00", "2026-06-01T09:00");
            placed.shift.fees = Some(Cents::new(*cents));
            placed
        }).collect();
        let totals = priced(&contract, &shifts).1;
        let cashed = Cents::new(fees.iter().sum());
        prop_assert_eq!(totals.due + totals.kept.unwrap_or_default(), cashed);
        prop_assert_eq!(totals.fees, Some(cashed));
    }
}
