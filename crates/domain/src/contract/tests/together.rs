//! Contracts of one doctor that run beside each other or follow each other.

use super::*;
use crate::pay::{Pay, PayTerms};

fn share(of: &str, start: &str, end: Option<&str>) -> Contract {
    let mut contract = contract(start, end);
    contract.conditions.work_quota = Some(of.parse().expect("a share"));
    contract
}

const MIXED: [ContractKind; 1] = [ContractKind::ContractPractitionerMixed];

fn at_most(most: &str, everywhere: bool) -> KindTest {
    KindTest::AboveQuotaTogether {
        most: most.parse().expect("a share"),
        kinds: MIXED.to_vec(),
        everywhere,
    }
}

/// What is found under one test, where it says something at all.
fn found(contract: &Contract, test: KindTest, others: &[Contract]) -> Option<KindCheck> {
    let (kind, doctor) = (traits(vec![test]), Profile::default());
    let mut checks = contract.looked_at(&kind, &beside(others, &doctor));
    checks.pop()
}

fn percent(of: &str) -> Option<Measure> {
    Some(Measure::Percent(of.parse().expect("a share")))
}

#[test]
fn twice_thirty_percent_at_one_hospital_are_above_forty() {
    let first = share("30", "2026-01-01", Some("2026-12-31"));
    let second = share("30", "2026-07-01", Some("2027-06-30"));
    let check = found(&second, at_most("40", false), std::slice::from_ref(&first)).expect("told");
    assert_eq!(check.level, CheckLevel::Warning);
    assert_eq!(check.code, CheckCode::AboveQuotaTogether);
    assert_eq!((check.found, check.limit), (percent("60"), percent("40")));
    assert_eq!(check.given, Some(Measure::Contracts(2)));
    // The older one is told of it too, from the day on which the other begins.
    let check = found(&first, at_most("40", false), &[second]).expect("told");
    assert_eq!(check.from, Some(day("2026-07-01")));
}

#[test]
fn one_after_the_other_or_elsewhere_they_are_not_counted_together() {
    let first = share("30", "2026-01-01", Some("2026-06-30"));
    let second = share("30", "2026-07-01", Some("2027-06-30"));
    let after = found(&second, at_most("40", false), &[first]);
    assert_eq!(after, None, "it stands alone");
    let elsewhere = Contract {
        employer: "clinique".to_owned().try_into().expect("an identifier"),
        ..share("80", "2026-01-01", None)
    };
    let book = [elsewhere];
    assert_eq!(found(&second, at_most("40", false), &book), None);
    let all = found(&second, at_most("100", true), &book).expect("told");
    assert_eq!(all.code, CheckCode::AboveFullTimeTogether);
    assert_eq!(all.found, percent("110"));
}

#[test]
fn an_amendment_of_the_other_contract_counts_from_its_day() {
    let mut first = share("10", "2026-01-01", Some("2026-12-31"));
    first.conditions.amendments = vec![Amendment {
        work_quota: Some("20".parse().expect("a share")),
        renewal: false,
        ..renewal("2026-10-01")
    }];
    let second = share("30", "2026-07-01", Some("2027-06-30"));
    let check = found(&second, at_most("40", false), &[first]).expect("told");
    assert_eq!(check.found, percent("50"));
    assert_eq!(check.from, Some(day("2026-10-01")));
}

#[test]
fn a_contract_that_is_edited_is_not_counted_beside_itself() {
    let first = share("30", "2026-01-01", Some("2026-12-31"));
    let kept = first.clone();
    assert_eq!(found(&first, at_most("40", false), &[kept]), None);
}

fn steps() -> KindTest {
    KindTest::TrialTooLong(vec![TrialStep {
        up_to: None,
        most: Length::Months(2),
        renewed: None,
        a_day_a_week: false,
    }])
}

#[test]
fn a_contract_that_follows_another_has_no_trial() {
    let first = contract("2026-01-01", Some("2026-06-30"));
    let mut second = contract("2026-07-01", Some("2027-06-30"));
    let book = [first];
    let after = || KindTest::TrialAfterAnother(MIXED.to_vec());
    let none = found(&second, after(), &book).expect("told");
    assert_eq!(none.level, CheckLevel::Holds);
    assert_eq!(none.given, Some(Measure::Day(day("2026-06-30"))));
    second.conditions.trial_end = Some(day("2026-08-31"));
    let check = found(&second, after(), &book).expect("told");
    assert_eq!(check.level, CheckLevel::Warning);
    let two_months = Elapsed { months: 2, days: 0 };
    assert_eq!(check.found, Some(Measure::Elapsed(two_months)));
    let kind = traits(vec![after(), steps()]);
    let dates = second.dates(&kind, &book, day("2026-07-01"));
    assert_eq!(dates.trial_latest, None, "no trial is proposed");
}

#[test]
fn a_weekend_in_between_is_no_gap_and_a_month_is() {
    let first = contract("2026-01-01", Some("2026-06-26"));
    let after = || KindTest::TrialAfterAnother(MIXED.to_vec());
    let monday = contract("2026-06-29", Some("2027-06-30"));
    assert!(found(&monday, after(), std::slice::from_ref(&first)).is_some());
    let later = contract("2026-08-01", Some("2027-06-30"));
    assert_eq!(found(&later, after(), std::slice::from_ref(&first)), None);
    let dates = later.dates(&traits(vec![after(), steps()]), &[first], day("2026-08-01"));
    assert_eq!(dates.trial_latest, Some(day("2026-09-30")));
}

#[test]
fn hours_are_not_invoiced_to_a_public_hospital() {
    let by_time = || KindTest::InvoicedByTime(vec![EmployerKind::PublicHospital]);
    let hour = PayTerms::plain(
        day("2026-01-01"),
        Pay::Hour {
            rate: "90".parse().expect("a sum"),
        },
    );
    let mut liberal = contract("2026-01-01", None);
    liberal.settlement = Settlement::Invoice;
    liberal.terms = vec![hour];
    let check = found(&liberal, by_time(), &[]).expect("told");
    assert_eq!(check.level, CheckLevel::Warning);
    assert_eq!(check.found, Some(Measure::Unit(PayUnit::Hour)));
    let mut acts = liberal.clone();
    acts.terms[0].pay = Pay::Acts {
        facility: "10".parse().expect("a share"),
    };
    assert_eq!(found(&acts, by_time(), &[]), None, "acts at their tariff");
    let salaried = Contract {
        settlement: Settlement::Payslip,
        ..liberal
    };
    assert_eq!(found(&salaried, by_time(), &[]), None);
}
