//! Work whose amount is not known, and units that a payslip does not count.

use super::*;
use crate::pay::OnCallPay;

fn paid(gross: &str, lines: Vec<PaidLine>) -> Payslip {
    slip("2026-11", "2026-11", euros(gross), lines)
}

fn found(contract: &Contract, slip: &Payslip, shifts: &[PlacedShift]) -> Difference {
    compare(slip, &[], expected(contract, slip, shifts), &each_422)
}

fn on_call(of: u32) -> PlacedShift {
    let mut placed = night(of);
    placed.shift.kind = ShiftKind::OnCall;
    placed
}

fn half_night(of: u32) -> PlacedShift {
    let (start, end) = (
        format!("2026-11-{of:02}T18:30"),
        format!("2026-11-{:02}T00:30", of + 1),
    );
    shift(ShiftKind::OnSiteDuty, &start, &end)
}

/// The amount of its on-call periods.
fn hospital_with(period: Option<&str>) -> Contract {
    let mut contract = hospital();
    contract.terms[0].on_call = OnCallPay::Periods {
        period: period.map(euros),
        half: None,
    };
    contract
}

#[test]
fn a_payslip_is_not_even_while_the_number_of_a_duty_is_not_known() {
    let mut contract = hospital();
    contract.start = day("2023-01-01");
    contract.terms[0].valid_from = day("2023-01-01");
    // The numbers of this book begin in 2024.
    let duty = shift(
        ShiftKind::OnSiteDuty,
        "2023-11-03T18:30",
        "2023-11-04T08:30",
    );
    let slip = slip("2023-11", "2023-11", euros("1500"), Vec::new());
    let found = found(&contract, &slip, &[duty]);
    assert_eq!(found.gross, Cents::ZERO);
    assert_eq!(found.state(None), DifferenceState::Unknown);
    let why = Unpriced::Number {
        key: "hospital.sujetion.full".into(),
    };
    let told = UnpricedWork {
        why,
        shifts: 1,
        first: day("2023-11-03"),
    };
    assert_eq!(found.expected.unpriced, [told]);
}

#[test]
fn an_on_call_amount_that_is_not_entered_leaves_the_payslip_without_an_answer() {
    let unknown = hospital_with(None);
    let of = |gross: &str| found(&unknown, &paid(gross, Vec::new()), &[on_call(3), night(12)]);
    assert_eq!(of("2082.03").state(None), DifferenceState::Unknown);
    assert_eq!(of("1922.03").state(None), DifferenceState::Unknown);
    let short = of("1500");
    let told = "the duty is missing whatever the on-call period is paid";
    assert_eq!(short.state(None), DifferenceState::Open, "{told}");
    assert_eq!(short.expected.unpriced[0].why, Unpriced::OnCallAmount);
    let known = hospital_with(Some("160"));
    let slip = paid("2082.03", Vec::new());
    let even = found(&known, &slip, &[on_call(3), night(12)]);
    assert_eq!(even.state(None), DifferenceState::Even);
}

#[test]
fn half_duties_and_on_call_periods_that_are_missing_are_named_though_the_payslip_counts_none() {
    let contract = hospital_with(Some("160"));
    let worked = [night(3), half_night(5), on_call(7), on_call(9)];
    let all = paid("1922.03", vec![units(PaidUnit::Duty, 1)]);
    let told = found(&contract, &all, &worked);
    let named: Vec<_> = told
        .units
        .iter()
        .map(|it| (it.unit, it.count, it.amount))
        .collect();
    assert_eq!(
        named,
        [
            (PaidUnit::HalfDuty, 1, Some(euros("211.01"))),
            (PaidUnit::OnCall, 2, Some(euros("320"))),
        ]
    );
    assert_eq!(told.unexplained, Cents::ZERO);
    let one = paid("2293.04", vec![units(PaidUnit::Duty, 1)]);
    let told = found(&contract, &one, &worked);
    let [missing] = told.units[..] else {
        panic!("{:?}", told.units)
    };
    assert_eq!((missing.unit, missing.count), (PaidUnit::OnCall, 1));
    assert_eq!(told.uncounted, []);
}

#[test]
fn a_sum_that_no_units_come_to_names_those_that_are_not_counted() {
    let contract = hospital_with(Some("160"));
    let worked = [night(3), half_night(5), on_call(7)];
    let slip = paid("2093.04", vec![units(PaidUnit::Duty, 1)]);
    let told = found(&contract, &slip, &worked);
    assert_eq!(told.units, []);
    assert_eq!(told.unexplained, euros("200"));
    let left: Vec<_> = told
        .uncounted
        .iter()
        .map(|it| (it.unit, it.count))
        .collect();
    assert_eq!(left, [(PaidUnit::HalfDuty, 1), (PaidUnit::OnCall, 1)]);
}
