//! Payslips that cannot be.

use super::*;
use crate::contract::LegalNature;

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let base = || Payslip {
        net_paid: euros("1200"),
        net_taxable: euros("1250"),
        ..slip("2026-11", "2026-11", euros("1500"), Vec::new())
    };
    let refused = |change: fn(&mut Payslip)| {
        let mut payslip = base();
        change(&mut payslip);
        let invalid = payslip.check().expect_err("refused");
        (invalid.field, invalid.rule)
    };
    let at = |field: &str, rule| (field.to_owned(), rule);
    assert_eq!(base().check(), Ok(()));
    assert_eq!(
        refused(|it| it.net_taxable = euros("-1")),
        at("net_taxable", Rule::Negative)
    );
    assert_eq!(
        refused(|it| it.gross = euros("9000000")),
        at("gross", Rule::OutOfRange)
    );
    assert_eq!(
        refused(|it| it.lines = vec![units(PaidUnit::Duty, -1)]),
        at("lines.0.count", Rule::Negative)
    );
    assert_eq!(
        refused(|it| it.lines = vec![units(PaidUnit::Hour, 50_000)]),
        at("lines.0.count", Rule::OutOfRange)
    );
    assert_eq!(
        refused(|it| {
            let of = Some(month("2026-12"));
            it.lines = vec![PaidLine {
                of,
                ..units(PaidUnit::Duty, 1)
            }];
        }),
        at("lines.0.of", Rule::WorkAhead)
    );
    assert_eq!(
        refused(|it| it.work = month("2026-12")),
        at("work", Rule::WorkAhead)
    );
}

#[test]
fn what_is_odd_is_told_at_its_field_and_may_be_right() {
    let base = || Payslip {
        net_paid: euros("1200"),
        net_taxable: euros("1250"),
        ..slip("2026-11", "2026-11", euros("1500"), Vec::new())
    };
    let odd = |change: fn(&mut Payslip)| {
        let mut payslip = base();
        change(&mut payslip);
        assert_eq!(payslip.check(), Ok(()), "it is kept");
        let doubts = payslip.doubts().into_iter();
        doubts.map(|it| (it.field, it.doubt)).collect::<Vec<_>>()
    };
    let told = |field: &str, doubt| vec![(field.to_owned(), doubt)];
    assert_eq!(odd(|_| ()), Vec::new());
    assert_eq!(
        odd(|it| it.net_paid = euros("1560.40")),
        told("net_paid", PayslipDoubt::NetAboveGross),
        "the train is paid back with a small month"
    );
    assert_eq!(
        odd(|it| (it.net_paid, it.tax_withheld) = (euros("100"), euros("1300"))),
        told("tax_withheld", PayslipDoubt::TaxAboveTaxable)
    );
    assert_eq!(
        odd(|it| it.end_indemnity = Some(euros("1800"))),
        told("end_indemnity", PayslipDoubt::PartAboveGross),
        "days of absence were taken off"
    );
    assert_eq!(
        odd(|it| it.tax_withheld = euros("300")),
        Vec::new(),
        "all of it is paid out"
    );
}

#[test]
fn a_correction_takes_back_and_may_give_back_the_tax_alone() {
    let back = Payslip {
        kind: PayslipKind::Correction,
        net_paid: euros("-330"),
        net_taxable: euros("-345"),
        ..slip("2026-11", "2026-11", euros("-422.03"), Vec::new())
    };
    assert_eq!(back.check(), Ok(()));
    assert_eq!(back.doubts(), Vec::new());
    let refund = Payslip {
        kind: PayslipKind::Correction,
        net_paid: euros("50"),
        tax_withheld: euros("-50"),
        ..slip("2026-11", "2026-11", Cents::ZERO, Vec::new())
    };
    assert_eq!(refund.check(), Ok(()));
    assert_eq!(refund.doubts(), Vec::new());
}

#[test]
fn a_payslip_belongs_to_the_months_of_its_contract() {
    let mut contract = hospital();
    contract.end = Some(day("2026-11-20"));
    let today = day("2026-12-31");
    let under = |of: &str, work: &str, kind: PayslipKind| {
        let payslip = Payslip {
            kind,
            ..slip(of, work, Cents::ZERO, Vec::new())
        };
        payslip.check_under(&contract, today).map_err(|it| it.rule)
    };
    let (monthly, more) = (PayslipKind::Monthly, PayslipKind::Correction);
    assert_eq!(under("2026-11", "2026-10", monthly), Ok(()));
    assert_eq!(under("2026-12", "2026-11", monthly), Ok(()), "late duties");
    assert_eq!(
        under("2026-12", "2026-12", monthly),
        Err(Rule::OutsideContract)
    );
    assert_eq!(under("2026-12", "2026-12", more), Ok(()));
    assert_eq!(
        under("2025-12", "2025-12", more),
        Err(Rule::OutsideContract)
    );
    assert_eq!(under("2027-01", "2026-11", more), Err(Rule::MonthAhead));
    contract.settlement = Settlement::Invoice;
    let payslip = slip("2026-11", "2026-11", Cents::ZERO, Vec::new());
    let refused = payslip.check_under(&contract, today);
    assert_eq!(refused.map_err(|it| it.rule), Err(Rule::NotByPayslip));
}

#[test]
fn wages_are_claimed_for_three_years_and_what_a_hospital_owes_for_four_whole_ones() {
    let number = |key: &str, value: &str| Parameter {
        key: key.into(),
        value: value.into(),
        ..numbers().remove(0)
    };
    let law = [number(WAGES, "36"), number(PUBLIC, "48")];
    let until = |of: &str, work: &str, nature| {
        let payslip = slip(of, work, euros("1500"), Vec::new());
        claimable_until(&payslip, nature, &law, day("2026-11-24"))
    };
    let private = LegalNature::PrivateSalaried;
    assert_eq!(
        until("2024-02", "2024-02", private),
        Some(day("2027-02-28"))
    );
    assert_eq!(
        until("2024-01", "2023-12", private),
        Some(day("2027-01-31"))
    );
    let public = LegalNature::PublicContract;
    assert_eq!(until("2024-02", "2024-02", public), Some(day("2028-12-31")));
    assert_eq!(until("2024-01", "2023-12", public), Some(day("2027-12-31")));
    let unknown = slip("2024-02", "2024-02", euros("1500"), Vec::new());
    assert_eq!(
        claimable_until(&unknown, private, &[], day("2026-11-24")),
        None
    );
}
