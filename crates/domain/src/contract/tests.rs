//! Contracts over time, told by doctors.

use proptest::prelude::*;

mod doctor;
mod notices;
mod paid;
mod together;

use super::*;
use crate::employer::EmployerKind;
use crate::formality::Confidence;
use crate::money::BasisPoints;
use crate::profile::Profile;
use crate::{Invalid, Rule};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// A contract with one employer, in the notes of a doctor: « 2026-01-01 → 2026-06-30 ».
fn contract(start: &str, end: Option<&str>) -> Contract {
    Contract {
        id: ContractId::new(),
        employer: "hopital".to_owned().try_into().expect("an identifier"),
        kind: ContractKind::ContractPractitionerMixed,
        title: "Gériatrie".into(),
        signatory: String::new(),
        signatory_role: String::new(),
        start: day(start),
        end: end.map(day),
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
        terms: Vec::new(),
        conditions: Conditions::default(),
        signed_document: None,
        end_alert_days: 60,
        notes: String::new(),
    }
}

fn renewal(on: &str) -> Amendment {
    Amendment {
        effective: day(on),
        renewal: true,
        work_quota: None,
        half_days: None,
        weekly_minutes: None,
        note: String::new(),
    }
}

/// What the rules say of contracts of practitioners, as the notes have it.
fn traits(rules: Vec<KindTest>) -> KindTraits {
    let rule = |test| KindRule {
        number: None,
        test,
        level: CheckLevel::Warning,
        source: "CSP".into(),
        confidence: Confidence::Sure,
    };
    let step = |up_to: Option<u16>, least| NoticeStep {
        up_to: up_to.map(Length::Months),
        least: Length::Months(least),
        most: None,
    };
    KindTraits {
        number: "ST-31d".into(),
        kind: ContractKind::ContractPractitionerMixed,
        employers: vec![EmployerKind::PublicHospital],
        nature: LegalNature::PublicContract,
        contributions: Contributor::Employer,
        usual: ContractDefaults {
            settlement: Settlement::Payslip,
            tax_category: TaxCategory::Salary,
            pension_scheme: PensionScheme::Ircantec,
            vat: VatTreatment::ExemptCare,
            payment: PaymentTerm {
                days: 30,
                from: PaymentFrom::Issue,
            },
        },
        units: vec![PayUnit::HalfDay],
        work_time: Some(WorkTimeUnit::Quota),
        hours: None,
        end_pay: None,
        work_paid_after: 0,
        asks: Vec::new(),
        situation: None,
        closed_since: None,
        source: "CSP".into(),
        confidence: Confidence::Sure,
        notice: Some(NoticeRule {
            steps: vec![step(Some(6), 1), step(None, 2)],
            successive: vec![ContractKind::ContractPractitionerMixed],
            source: "R6152-346".into(),
            confidence: Confidence::ToVerify,
        }),
        renewal: None,
        permanent: Some(PermanentRule {
            possible: Length::Months(36),
            due: Length::Months(72),
            source: "R6152-338".into(),
            confidence: Confidence::Sure,
        }),
        rules: rules.into_iter().map(rule).collect(),
    }
}

/// A book beside a contract with a public hospital.
fn beside<'a>(others: &'a [Contract], doctor: &'a Profile) -> Beside<'a> {
    Beside {
        employer: EmployerKind::PublicHospital,
        others,
        doctor,
        numbers: &[],
    }
}

fn looked_at(contract: &Contract, test: KindTest, others: &[Contract]) -> KindCheck {
    let (kind, doctor) = (traits(vec![test]), Profile::default());
    let checks = contract.looked_at(&kind, &beside(others, &doctor));
    checks.into_iter().next().expect("it was looked at")
}

#[test]
fn two_years_to_the_day_are_not_more_than_two_years() {
    let mut two_years = contract("2026-11-02", Some("2028-11-01"));
    let most = || KindTest::ContractTooLong(Length::Months(24));
    assert_eq!(looked_at(&two_years, most(), &[]).level, CheckLevel::Holds);
    two_years.end = Some(day("2028-11-02"));
    let check = looked_at(&two_years, most(), &[]);
    assert_eq!(check.level, CheckLevel::Warning);
    let found = Elapsed {
        months: 24,
        days: 1,
    };
    assert_eq!(check.found, Some(Measure::Elapsed(found)));
}

#[test]
fn four_half_days_are_forty_percent_and_an_amendment_can_go_over() {
    let mut mixed = contract("2026-11-02", Some("2028-11-01"));
    mixed.conditions.half_days = Some(4);
    let most = || KindTest::AboveQuota(BasisPoints::new(4_000));
    let check = looked_at(&mixed, most(), &[]);
    assert_eq!(check.level, CheckLevel::Holds);
    assert_eq!(
        check.found,
        Some(Measure::Percent(BasisPoints::new(4_000))),
        "4 of the ten half-days of a full-time post"
    );
    let more = Amendment {
        renewal: false,
        half_days: Some(5),
        ..renewal("2027-03-01")
    };
    mixed.conditions.amendments.push(more);
    let check = looked_at(&mixed, most(), &[]);
    assert_eq!(check.level, CheckLevel::Warning);
    assert_eq!(check.from, Some(day("2027-03-01")));
    let before = mixed.work_time_on(day("2027-02-28")).expect("told");
    assert_eq!(before.half_days, Some(4), "the amendment is still to come");
}

#[test]
fn renewals_part_a_contract_into_periods() {
    let mut twice = contract("2026-01-01", Some("2027-06-30"));
    twice.conditions.amendments = vec![renewal("2027-01-01"), renewal("2026-07-01")];
    assert_eq!(
        twice.periods(),
        [
            (day("2026-01-01"), Some(day("2026-06-30"))),
            (day("2026-07-01"), Some(day("2026-12-31"))),
            (day("2027-01-01"), Some(day("2027-06-30"))),
        ]
    );
    let six = looked_at(&twice, KindTest::PeriodTooLong(Length::Months(6)), &[]);
    assert_eq!(six.level, CheckLevel::Holds);
    let two = looked_at(&twice, KindTest::TooManyRenewals(2), &[]);
    assert_eq!(
        (two.level, two.found),
        (CheckLevel::Holds, Some(Measure::Renewals(2)))
    );
    let one = looked_at(&twice, KindTest::TooManyRenewals(1), &[]);
    assert_eq!(one.level, CheckLevel::Warning);
}

#[test]
fn successive_contracts_count_together_without_the_months_between() {
    let first = contract("2024-01-01", Some("2024-12-31"));
    let second = contract("2025-07-01", Some("2026-06-30"));
    let elsewhere = Contract {
        employer: "clinique".to_owned().try_into().expect("an identifier"),
        ..contract("2020-01-01", Some("2023-12-31"))
    };
    let book = [first, second.clone(), elsewhere];
    let most = KindTest::TotalTooLong(Length::Months(24));
    let check = looked_at(&second, most, &book);
    assert_eq!(check.level, CheckLevel::Holds, "a year and a year");
    let found = Elapsed {
        months: 24,
        days: 0,
    };
    assert_eq!(check.found, Some(Measure::Elapsed(found)));
    let most = KindTest::TotalTooLong(Length::Months(23));
    assert_eq!(looked_at(&second, most, &book).level, CheckLevel::Warning);
}

#[test]
fn a_right_to_a_permanent_contract_comes_later_by_the_months_between() {
    let first = contract("2024-01-01", Some("2024-12-31"));
    let second = contract("2025-07-01", Some("2027-06-30"));
    let book = [first.clone(), second.clone()];
    let dates = second.dates(&traits(Vec::new()), &book, day("2026-11-26"));
    let permanent = dates.permanent.expect("told");
    assert_eq!(permanent.possible_from, day("2027-07-01"), "1 + 2 years");
    assert_eq!(permanent.due_from, day("2030-07-01"));
    assert_eq!(
        dates.together,
        Some(Elapsed {
            months: 36,
            days: 0
        })
    );
    let alone = first.dates(&traits(Vec::new()), &book, day("2026-11-26"));
    assert_eq!(alone.together, None);
}

#[test]
fn days_outside_of_the_contract_are_refused_at_their_field() {
    let mut wrong = contract("2026-01-01", Some("2026-12-31"));
    wrong.conditions = Conditions {
        trial_end: Some(day("2025-12-31")),
        work_quota: Some(BasisPoints::new(10_001)),
        notice: Some(Length::Months(0)),
        amendments: vec![renewal("2026-01-01"), renewal("2026-01-01")],
        ..Conditions::default()
    };
    let at = |field: &str, rule| Invalid::at(format!("conditions.{field}"), rule);
    assert_eq!(
        wrong.problems(),
        [
            at("work_quota", Rule::PercentAbove100),
            at("trial_end", Rule::OutsideContract),
            at("notice", Rule::OutOfRange),
            at("amendments.0.effective", Rule::OutsideContract),
            at("amendments.1.effective", Rule::SameDayTwice),
            at("amendments.1.effective", Rule::OutsideContract),
        ]
    );
}

prop_compose! {
    fn any_day()(offset in 0_i64..20_000) -> Day {
        day("1990-01-01").plus_days(offset)
    }
}

proptest! {
    #[test]
    fn a_length_is_read_from_what_it_prints(count in 0_u16..=u16::MAX, months in any::<bool>()) {
        let length = if months { Length::Months(count) } else { Length::Days(count) };
        prop_assert_eq!(length.to_string().parse(), Ok(length));
    }

    #[test]
    fn months_and_days_lead_back_to_the_last_day(first in any_day(), days in 0_i64..8_000) {
        let last = first.plus_days(days);
        let elapsed = Elapsed::of(first, last);
        let months = i32::try_from(elapsed.months).expect("months");
        let back = first.plus_months(months).plus_days(i64::from(elapsed.days) - 1);
        prop_assert_eq!(back, last);
        prop_assert!(first.plus_months(months + 1) > last.plus_days(1), "no whole month is left over");
    }

    #[test]
    fn a_contract_exceeds_a_length_from_the_day_it_reaches_it(
        first in any_day(), days in 0_i64..4_000, gap in 1_i64..500, more in 0_i64..4_000,
        months in 1_u16..120,
    ) {
        let end = first.plus_days(days);
        let start = end.plus_days(gap + 1);
        let earlier = contract(&first.to_string(), Some(&end.to_string()));
        let last = start.plus_days(more);
        let later = contract(&start.to_string(), Some(&last.to_string()));
        let series = Series::until_end(&later, &[earlier]).expect("it ends");
        let reached = series.reached(Length::Months(months)).expect("a day");
        prop_assert_eq!(series.exceeds(Length::Months(months)), last >= reached);
        let total = series.total().expect("days");
        let alone = Elapsed::of(first, last.plus_days(-gap));
        prop_assert_eq!(total, alone, "the gap does not count");
    }

    #[test]
    fn days_under_two_contracts_at_once_count_once(
        first in any_day(), days in 1_i64..2_000, inside in 0_i64..2_000,
    ) {
        let end = first.plus_days(days);
        let within = first.plus_days(inside.min(days));
        let long = contract(&first.to_string(), Some(&end.to_string()));
        let short = contract(&within.to_string(), Some(&end.to_string()));
        let series = Series::until_end(&short, &[long]).expect("it ends");
        prop_assert_eq!(series.total(), Some(Elapsed::of(first, end)));
    }
}
