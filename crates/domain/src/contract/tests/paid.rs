//! What a contract pays beside the law.

use super::*;
use crate::money::Cents;
use crate::parameter::Parameter;
use crate::pay::{
    Addition, DutyPay, Incomplete, Occasion, OnCallPay, Pay, PayTerms, Supplement, Window,
};

fn euros(text: &str) -> Cents {
    text.parse().expect("a sum")
}

fn number(key: &str, value: &str, from: &str) -> Parameter {
    Parameter {
        key: key.into(),
        value: value.into(),
        valid_from: day(from),
        source: "arrêté".into(),
        confidence: Confidence::Sure,
    }
}

fn a_year(full_time: &str) -> Pay {
    Pay::Year {
        full_time: euros(full_time),
        quota: "30".parse().expect("a share"),
        incomplete: Incomplete::Whole,
    }
}

fn paid(pay: Pay) -> Contract {
    Contract {
        terms: vec![PayTerms::plain(day("2026-01-01"), pay)],
        ..contract("2026-01-01", None)
    }
}

fn looked(contract: &Contract, rules: Vec<KindTest>, numbers: &[Parameter]) -> Vec<KindCheck> {
    let doctor = Profile::default();
    let around = Beside {
        numbers,
        ..beside(&[], &doctor)
    };
    contract.looked_at(&traits(rules), &around)
}

fn limits() -> Vec<KindTest> {
    vec![
        KindTest::PayAtLeast("pc.pay.min".into()),
        KindTest::PayAtMost("pc.pay.max".into()),
    ]
}

#[test]
fn a_full_time_of_a_contract_practitioner_is_paid_between_the_two_sums_of_the_arrete() {
    let numbers = [
        number("pc.pay.min", "41386.48", "2023-07-01"),
        number("pc.pay.max", "71162.83", "2023-07-01"),
    ];
    let levels = |pay: Pay| {
        let checks = looked(&paid(pay), limits(), &numbers);
        checks.iter().map(|it| it.level).collect::<Vec<_>>()
    };
    let (good, bad) = (CheckLevel::Holds, CheckLevel::Warning);
    assert_eq!(levels(a_year("60000")), [good, good]);
    assert_eq!(levels(a_year("41386.48")), [good, good]);
    assert_eq!(levels(a_year("41386.47")), [bad, good]);
    assert_eq!(levels(a_year("71162.84")), [good, bad]);
    let month = Pay::Month {
        full_time: euros("3400"),
        quota: "100".parse().expect("a share"),
        incomplete: Incomplete::Whole,
    };
    assert_eq!(levels(month), [bad, good], "40 800 a year");
    let low = looked(&paid(a_year("40000")), limits(), &numbers).remove(0);
    assert_eq!(low.code, CheckCode::PayBelowLeast);
    assert_eq!(low.field.as_deref(), Some("terms.0.full_time"));
    assert_eq!(low.found, Some(Measure::Euros(euros("40000"))));
    assert_eq!(low.limit, Some(Measure::Euros(euros("41386.48"))));
    assert_eq!(low.source, "arrêté");
}

#[test]
fn a_sum_that_was_told_whole_beside_a_part_of_a_full_time_is_that_of_the_part() {
    let numbers = [number("pc.pay.min", "41386.48", "2023-07-01")];
    let mut contract = paid(Pay::Month {
        full_time: euros("1500"),
        quota: "100".parse().expect("a share"),
        incomplete: Incomplete::Whole,
    });
    contract.conditions.work_quota = Some("30".parse().expect("a share"));
    let check = looked(&contract, limits(), &numbers).remove(0);
    assert_eq!(check.level, CheckLevel::Holds);
    let a_year = Some(Measure::Euros(euros("60000")));
    assert_eq!(check.found, a_year, "1 500 × 12 ÷ 30 %");
}

#[test]
fn a_floor_that_rises_while_the_terms_run_is_told_from_its_day() {
    let numbers = [
        number("pc.pay.min", "41386.48", "2023-07-01"),
        number("pc.pay.min", "43000", "2026-09-01"),
    ];
    let mut contract = paid(a_year("42000"));
    let low = looked(&contract, limits(), &numbers).remove(0);
    assert_eq!(
        (low.level, low.from),
        (CheckLevel::Warning, Some(day("2026-09-01")))
    );
    let raised = PayTerms::plain(day("2026-09-01"), a_year("43000"));
    contract.terms.push(raised);
    let enough = looked(&contract, limits(), &numbers).remove(0);
    assert_eq!(enough.level, CheckLevel::Holds, "raised on the same day");
}

#[test]
fn an_on_call_period_of_a_public_hospital_is_paid_between_two_sums() {
    let rules = || {
        vec![
            KindTest::OnCallAtLeast("hospital.oncall.min".into()),
            KindTest::OnCallAtMost("hospital.oncall.max".into()),
        ]
    };
    let numbers = [
        number("hospital.oncall.min", "70", "2025-11-01"),
        number("hospital.oncall.max", "280", "2025-11-01"),
    ];
    let told = |period: Option<&str>| {
        let mut contract = paid(a_year("60000"));
        contract.terms[0].on_call = OnCallPay::Periods {
            period: period.map(euros),
            half: None,
        };
        let checks = looked(&contract, rules(), &numbers).into_iter();
        let wrong = checks.filter(|it| it.level != CheckLevel::Holds);
        wrong.map(|it| (it.code, it.field)).collect::<Vec<_>>()
    };
    let at = Some("terms.0.on_call.period".to_owned());
    assert_eq!(told(Some("160")), []);
    assert_eq!(
        told(Some("69.99")),
        [(CheckCode::OnCallBelowLeast, at.clone())]
    );
    assert_eq!(told(Some("281")), [(CheckCode::OnCallAboveMost, at)]);
    assert_eq!(told(None), [], "what is not known yet is not compared");
}

#[test]
fn half_a_period_that_pays_more_than_the_whole_is_told_at_its_field() {
    let mut contract = paid(a_year("60000"));
    contract.terms[0].duty = DutyPay::Periods {
        full: euros("300"),
        half: euros("500"),
    };
    contract.terms[0].on_call = OnCallPay::Periods {
        period: Some(euros("100")),
        half: Some(euros("100.01")),
    };
    let told = looked(&contract, Vec::new(), &[]);
    let fields: Vec<_> = told.iter().filter_map(|it| it.field.as_deref()).collect();
    assert_eq!(fields, ["terms.0.duty.half", "terms.0.on_call.half"]);
    assert!(told.iter().all(|it| it.code == CheckCode::HalfAboveWhole));
    assert_eq!(contract.check(), Ok(()), "it is kept all the same");
}

#[test]
fn a_rate_of_nothing_is_told_where_nothing_else_is_paid() {
    let mut contract = paid(Pay::Hour { rate: Cents::ZERO });
    let told = looked(&contract, Vec::new(), &[]);
    let [free] = &told[..] else {
        panic!("{told:?}")
    };
    assert_eq!(free.code, CheckCode::PaidNothing);
    assert_eq!(free.level, CheckLevel::Warning);
    assert_eq!(free.field.as_deref(), Some("terms.0.rate"));
    contract.terms[0].duty = DutyPay::Periods {
        full: euros("400"),
        half: euros("200"),
    };
    assert_eq!(looked(&contract, Vec::new(), &[]), [], "duties alone");
}

#[test]
fn the_same_supplement_twice_is_told_at_the_second() {
    let mut contract = paid(Pay::Hour { rate: euros("90") });
    let night = |from: &str, percent: &str| Supplement {
        on: Occasion::Night,
        window: Some(Window {
            from: from.parse().expect("a time"),
            to: "08:00".parse().expect("a time"),
        }),
        add: Addition::Percent {
            percent: percent.parse().expect("a share"),
        },
    };
    contract.terms[0].supplements = vec![night("20:00", "25"), night("22:00", "25")];
    assert_eq!(looked(&contract, Vec::new(), &[]), [], "other hours");
    contract.terms[0].supplements.push(night("20:00", "30"));
    let told = looked(&contract, Vec::new(), &[]);
    let [again] = &told[..] else {
        panic!("{told:?}")
    };
    assert_eq!(again.code, CheckCode::SupplementTwice);
    let field = "terms.0.supplements.2.add.percent";
    assert_eq!(again.field.as_deref(), Some(field));
    assert_eq!(again.rule, "PA-10");
}
