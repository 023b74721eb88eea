//! Payslips come back as they were.

use domain::money::Cents;
use domain::payslip::{DifferenceAnswer, PaidLine, PaidUnit, Payslip, PayslipKind};

use super::nouns::comes_back;
use super::samples::{book, id, parse};
use super::work;
use crate::StoreError;

fn payslip(name: &str) -> Payslip {
    Payslip {
        id: id(name),
        contract: id("jeudis"),
        month: parse("2026-12"),
        work: parse("2026-11"),
        kind: PayslipKind::Correction,
        paid_on: Some(parse("2026-12-27")),
        gross: Cents::new(213_304),
        net_paid: Cents::new(160_012),
        net_taxable: Cents::new(172_355),
        tax_withheld: Cents::new(12_065),
        lines: vec![PaidLine {
            unit: PaidUnit::Duty,
            of: Some(parse("2026-10")),
            count: -1,
            amount: Some(Cents::new(-42_203)),
        }],
        end_indemnity: Some(Cents::new(21_330)),
        leave_indemnity: Some(Cents::new(23_463)),
        document: Some(id("contrat-signe")),
        note: "reçu par courriel".into(),
        answer: Some(DifferenceAnswer::Dismissed {
            on: parse("2027-01-04"),
            reason: "repos pris à la place".into(),
            gross: Cents::new(84_406),
        }),
    }
}

#[test]
fn payslips_come_back_and_a_month_has_one() {
    let mut store = book();
    work(&mut store, "import", |w| w.payslips().add(&payslip("p1"))).expect("written");
    let read = store.read().payslips();
    assert_eq!(read.get(&id("p1")).expect("read"), payslip("p1"));
    assert_eq!(read.all().expect("read"), [payslip("p1")]);
    assert_eq!(read.of(&id("jeudis")).expect("read"), [payslip("p1")]);
    let mut plain = payslip("p1");
    (plain.answer, plain.document, plain.paid_on) = (None, None, None);
    (plain.end_indemnity, plain.leave_indemnity) = (None, None);
    comes_back(
        |w| {
            w.payslips().add(&payslip("p1"))?;
            w.payslips().update(&plain)
        },
        |r| r.payslips().all(),
        &vec![plain.clone()],
    );
    let mut second = payslip("p2");
    second.kind = PayslipKind::Monthly;
    let mut first = payslip("p3");
    first.kind = PayslipKind::Monthly;
    work(&mut store, "import", |w| w.payslips().add(&first)).expect("beside the correction");
    let twice = work(&mut store, "import", |w| w.payslips().add(&second));
    assert!(matches!(
        twice,
        Err(StoreError::Duplicate { noun: "payslip" })
    ));
    let named = work(&mut store, "remove", |w| {
        w.documents().remove(&id("contrat-signe"))
    });
    assert!(matches!(named, Err(StoreError::InUse { noun: "document" })));
    work(&mut store, "remove", |w| w.payslips().remove(&id("p1"))).expect("removed");
}
