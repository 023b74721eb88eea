//! Payslips held against what was worked.

mod checks;
mod property;
mod unknown;

use super::*;
use crate::contract::{
    Conditions, ContractKind, PaymentFrom, PaymentTerm, PensionScheme, TaxCategory, VatTreatment,
};
use crate::formality::Confidence;
use crate::ids::{EmployerId, ShiftId, SiteId};
use crate::parameter::Parameter;
use crate::pay::{DutyPay, HospitalScale, Incomplete, Pay, PayTerms, PlacedShift, price, salary};
use crate::shift::{Shift, ShiftKind, ShiftState};
use crate::statement::StatementLine;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn euros(text: &str) -> Cents {
    text.parse().expect("a sum")
}

/// Three half-days a week in a hospital, with its duties.
fn hospital() -> Contract {
    let pay = Pay::Year {
        full_time: euros("60000"),
        quota: "30".parse().expect("a share"),
        incomplete: Incomplete::Whole,
    };
    let mut terms = PayTerms::plain(day("2026-01-01"), pay);
    terms.duty = DutyPay::Hospital {
        scale: HospitalScale::Practitioner,
    };
    by(terms)
}

fn by(terms: PayTerms) -> Contract {
    Contract {
        id: ContractId::new(),
        employer: EmployerId::new(),
        kind: ContractKind::ContractPractitionerMixed,
        title: "Urgences".into(),
        signatory: String::new(),
        signatory_role: String::new(),
        start: day("2026-01-01"),
        end: Some(day("2027-12-31")),
        signed_on: None,
        settlement: Settlement::Payslip,
        tax_category: TaxCategory::Salary,
        pension_scheme: PensionScheme::Ircantec,
        vat: VatTreatment::ExemptCare,
        vat_reason: String::new(),
        payment: PaymentTerm {
            days: 30,
            from: PaymentFrom::Issue,
        },
        terms: vec![terms],
        conditions: Conditions::default(),
        signed_document: None,
        end_alert_days: 60,
        notes: String::new(),
    }
}

fn numbers() -> Vec<Parameter> {
    let number = |key: &str, value: &str| Parameter {
        key: key.into(),
        value: value.into(),
        valid_from: day("2024-01-01"),
        source: "arrêté du 30 avril 2003".into(),
        confidence: Confidence::Sure,
    };
    vec![
        number("hospital.sujetion.full", "422.03"),
        number("hospital.sujetion.half", "211.01"),
        number("hospital.tta.full", "335.60"),
        number("hospital.tta.half", "167.79"),
    ]
}

fn shift(kind: ShiftKind, start: &str, end: &str) -> PlacedShift {
    let shift = Shift {
        id: ShiftId::new(),
        contract: ContractId::new(),
        site: SiteId::new(),
        start: start.parse().expect("a start"),
        end: end.parse().expect("an end"),
        kind,
        state: ShiftState::Done,
        break_minutes: 0,
        fees: None,
        flat_fees: None,
        acts: Vec::new(),
        listed: None,
        half_days: None,
        duty_halves: None,
        additional_time: false,
        call_outs: Vec::new(),
        note: String::new(),
        revision: 0,
        cancelled_at: None,
        cancelled_by: None,
    };
    PlacedShift::at(shift, None)
}

fn night(of: u32) -> PlacedShift {
    let (start, end) = (
        format!("2026-11-{of:02}T18:30"),
        format!("2026-11-{:02}T08:30", of + 1),
    );
    shift(ShiftKind::OnSiteDuty, &start, &end)
}

fn lines(contract: &Contract, shifts: &[PlacedShift]) -> Vec<StatementLine> {
    price(contract, &numbers(), shifts).0
}

fn expected(contract: &Contract, of: &Payslip, shifts: &[PlacedShift]) -> ExpectedGross {
    ExpectedGross::of(
        &salary(contract, &numbers(), of.month),
        &lines(contract, shifts),
        &[],
        None,
    )
}

fn slip(of: &str, work: &str, gross: Cents, lines: Vec<PaidLine>) -> Payslip {
    Payslip {
        id: PayslipId::new(),
        contract: ContractId::new(),
        month: month(of),
        work: month(work),
        kind: PayslipKind::Monthly,
        paid_on: None,
        gross,
        net_paid: Cents::ZERO,
        net_taxable: Cents::ZERO,
        tax_withheld: Cents::ZERO,
        lines,
        end_indemnity: None,
        leave_indemnity: None,
        document: None,
        note: String::new(),
        answer: None,
    }
}

const fn units(unit: PaidUnit, count: i64) -> PaidLine {
    PaidLine {
        unit,
        of: None,
        count,
        amount: None,
    }
}

fn each_422(_: Month, line: &PaidLine) -> Cents {
    euros("422.03").times(line.count, 1)
}

#[test]
fn two_duties_of_november_are_missing_from_the_payslip_of_december() {
    let contract = hospital();
    let paid = slip(
        "2026-12",
        "2026-11",
        euros("1922.03"),
        vec![units(PaidUnit::Duty, 1)],
    );
    let nights = [night(3), night(12), night(18)];
    let found = compare(&paid, &[], expected(&contract, &paid, &nights), &each_422);
    assert_eq!(found.gross, euros("844.06"));
    assert_eq!(found.unexplained, Cents::ZERO);
    let [missing] = found.units[..] else {
        panic!("{:?}", found.units)
    };
    assert_eq!((missing.unit, missing.count), (PaidUnit::Duty, 2));
    assert_eq!(missing.amount, Some(euros("844.06")));
    assert_eq!(found.state(None), DifferenceState::Open);
}

#[test]
fn a_later_payslip_that_names_november_makes_it_even() {
    let contract = hospital();
    let november = slip(
        "2026-12",
        "2026-11",
        euros("1500"),
        vec![units(PaidUnit::Duty, 0)],
    );
    let nights = [night(3), night(12)];
    let mut late = units(PaidUnit::Duty, 2);
    late.of = Some(month("2026-11"));
    let january = slip("2027-01", "2026-12", euros("2344.06"), vec![late]);
    let mut rest = january.clone();
    rest.lines[0].amount = Some(euros("844.06"));
    for later in [january, rest] {
        let all = [november.clone(), later.clone()];
        let asked = expected(&contract, &november, &nights);
        let found = compare(&november, &all, asked, &each_422);
        assert_eq!(found.gross, Cents::ZERO);
        assert_eq!(found.caught_up, euros("844.06"));
        assert_eq!(found.state(None), DifferenceState::Even);
        let own = compare(&later, &all, expected(&contract, &later, &[]), &each_422);
        assert_eq!(own.gross, Cents::ZERO, "what catches up is not paid twice");
        assert_eq!(own.of_others, euros("844.06"));
    }
}

#[test]
fn a_correction_adds_to_the_month_that_it_names() {
    let contract = hospital();
    let paid = slip("2026-11", "2026-11", euros("1500"), Vec::new());
    let mut more = slip("2027-01", "2026-11", euros("422.03"), Vec::new());
    more.kind = PayslipKind::Correction;
    let all = [paid.clone(), more];
    let found = compare(
        &paid,
        &all,
        expected(&contract, &paid, &[night(3)]),
        &each_422,
    );
    assert_eq!(found.gross, Cents::ZERO);
}

#[test]
fn without_units_the_gross_alone_tells() {
    let contract = hospital();
    let paid = slip("2026-11", "2026-11", euros("1500"), Vec::new());
    let found = compare(
        &paid,
        &[],
        expected(&contract, &paid, &[night(3)]),
        &each_422,
    );
    assert_eq!(found.units, []);
    assert_eq!(found.gross, euros("422.03"));
    assert_eq!(found.unexplained, euros("422.03"));
}

#[test]
fn the_hours_of_a_salary_are_no_units_that_are_too_many() {
    let contract = hospital();
    let paid = slip(
        "2026-11",
        "2026-11",
        euros("1500"),
        vec![units(PaidUnit::Hour, 46 * 60)],
    );
    let found = compare(&paid, &[], expected(&contract, &paid, &[]), &each_422);
    assert_eq!(found.state(None), DifferenceState::Even);
}

#[test]
fn fifteen_cents_are_two_ways_of_rounding_a_euro_is_not() {
    let contract = hospital();
    let state = |gross: &str| {
        let paid = slip("2026-11", "2026-11", euros(gross), Vec::new());
        compare(&paid, &[], expected(&contract, &paid, &[]), &each_422).state(None)
    };
    assert_eq!(state("1500.15"), DifferenceState::Rounding);
    assert_eq!(state("1499.01"), DifferenceState::Rounding);
    assert_eq!(state("1499.00"), DifferenceState::Open);
    assert_eq!(state("1501.00"), DifferenceState::Open, "too much is told");
}

#[test]
fn an_answer_holds_for_its_own_difference() {
    let contract = hospital();
    let paid = slip("2026-11", "2026-11", euros("1500"), Vec::new());
    let answer = DifferenceAnswer::Dismissed {
        on: day("2026-12-31"),
        reason: "repos pris à la place".into(),
        gross: euros("422.03"),
    };
    let state = |nights: &[PlacedShift]| {
        let asked = expected(&contract, &paid, nights);
        compare(&paid, &[], asked, &each_422).state(Some(&answer))
    };
    assert_eq!(state(&[night(3)]), DifferenceState::Dismissed);
    assert_eq!(state(&[night(3), night(12)]), DifferenceState::Open);
}

#[test]
fn additional_time_waits_for_the_end_of_its_four_months() {
    let contract = hospital();
    let mut more = night(3);
    more.shift.additional_time = true;
    let worked = lines(&contract, &[more]);
    let fixed = salary(&contract, &numbers(), month("2026-11"));
    let now = ExpectedGross::of(&fixed, &worked, &[], None);
    assert_eq!(now.gross, euros("1922.03"), "the allowance alone");
    assert_eq!(deferred_to(month("2026-11")), []);
    let with: Vec<String> = deferred_to(month("2026-12"))
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(with, ["2026-09", "2026-10", "2026-11", "2026-12"]);
    let then = ExpectedGross::of(&fixed, &[], &worked, None);
    assert_eq!(then.gross, euros("1835.60"));
    assert_eq!(then.units[0].unit, PaidUnit::AdditionalTime);
}
