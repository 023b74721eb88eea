//! Salaries beside a working time that an amendment changes.

use super::*;
use crate::contract::{Amendment, CheckLevel, Measure};

fn amendment(on: &str) -> Amendment {
    Amendment {
        effective: day(on),
        renewal: false,
        work_quota: None,
        half_days: None,
        weekly_minutes: None,
        note: String::new(),
    }
}

fn to_quota(on: &str, quota: &str) -> Amendment {
    Amendment {
        work_quota: Some(percent(quota)),
        ..amendment(on)
    }
}

fn month(full_time: &str, quota: &str) -> Pay {
    Pay::Month {
        full_time: euros(full_time),
        quota: percent(quota),
        incomplete: Incomplete::Whole,
    }
}

fn sum(contract: &Contract, of: &str) -> Cents {
    let month = of.parse().expect("a month");
    let lines = salary(contract, &[], month);
    lines.iter().map(|line| line.amount).sum()
}

/// Thirty percent, and forty from a day on.
fn from_thirty_to_forty(pay: Pay, on: &str) -> Contract {
    let mut contract = contract(pay);
    contract.conditions.work_quota = Some(percent("30"));
    contract.conditions.amendments = vec![to_quota(on, "40")];
    contract
}

fn paid_of(amended: &crate::pay::AmendedPay) -> [Option<Cents>; 3] {
    [
        Some(amended.paid_before),
        Some(amended.paid),
        amended.in_proportion,
    ]
}

#[test]
fn a_share_of_a_year_is_forty_percent_of_it_once_the_contract_is() {
    let pay = Pay::Year {
        full_time: euros("60000"),
        quota: percent("30"),
        incomplete: Incomplete::Whole,
    };
    let contract = from_thirty_to_forty(pay, "2026-12-01");
    assert_eq!(sum(&contract, "2026-11"), euros("1500"));
    assert_eq!(sum(&contract, "2026-12"), euros("2000"));
    let told = contract.amended_pay();
    assert_eq!(told[0].level, CheckLevel::Info, "it follows");
    let sums = [Some(euros("1500")), Some(euros("2000")), None];
    assert_eq!(paid_of(&told[0]), sums);
}

#[test]
fn a_month_in_which_the_share_changes_is_shared_by_its_days() {
    let contract = from_thirty_to_forty(month("5000", "30"), "2026-11-16");
    assert_eq!(sum(&contract, "2026-11"), euros("1750"), "15 days of each");
    let lines = salary(&contract, &[], "2026-11".parse().expect("a month"));
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1].from, day("2026-11-16"));
    let paid = contract.paid_by_date();
    let from: Vec<_> = paid.iter().map(|terms| terms.valid_from).collect();
    assert_eq!(from, [day("2026-01-01"), day("2026-11-16")]);
    assert_eq!(paid[1].pay, month("5000", "40"));
}

#[test]
fn a_sum_by_itself_stays_and_is_told_with_its_proportion() {
    let contract = from_thirty_to_forty(month("1500", "100"), "2026-12-01");
    assert_eq!(sum(&contract, "2026-12"), euros("1500"));
    let told = contract.amended_pay();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].level, CheckLevel::Warning);
    assert_eq!(told[0].before, Some(Measure::Percent(percent("30"))));
    assert_eq!(told[0].after, Measure::Percent(percent("40")));
    let sums = [
        Some(euros("1500")),
        Some(euros("1500")),
        Some(euros("2000")),
    ];
    assert_eq!(paid_of(&told[0]), sums);
}

#[test]
fn once_the_proportion_is_taken_nothing_is_left_to_tell() {
    let mut contract = from_thirty_to_forty(month("1500", "100"), "2026-12-01");
    let proposal = contract.amended_pay().remove(0).proposal;
    contract.terms.push(proposal.expect("terms"));
    assert_eq!(contract.amended_pay(), []);
    assert_eq!(sum(&contract, "2026-12"), euros("2000"));
    assert_eq!(sum(&contract, "2026-11"), euros("1500"));
}

#[test]
fn a_raise_without_another_working_time_is_nobodys_doubt() {
    let mut contract = contract(month("1500", "100"));
    contract.conditions.work_quota = Some(percent("30"));
    let raised = PayTerms::plain(day("2026-12-01"), month("1800", "100"));
    contract.terms.push(raised);
    assert_eq!(contract.amended_pay(), []);
}

#[test]
fn a_part_of_a_full_time_follows_where_nothing_else_says_the_share() {
    let mut contract = contract(month("5000", "30"));
    contract.conditions.amendments = vec![to_quota("2026-12-01", "40")];
    assert_eq!(sum(&contract, "2026-12"), euros("2000"));
    let told = contract.amended_pay().remove(0);
    assert_eq!(told.before, Some(Measure::Percent(percent("30"))));
}

#[test]
fn a_whole_sum_without_a_signed_share_is_told_without_a_proportion() {
    let mut contract = contract(month("1500", "100"));
    contract.conditions.amendments = vec![to_quota("2026-12-01", "40")];
    let told = contract.amended_pay().remove(0);
    assert_eq!(told.level, CheckLevel::Warning);
    assert_eq!((told.before, told.in_proportion), (None, None));
}

#[test]
fn seventeen_hours_and_a_half_a_week_are_paid_from_their_day() {
    let mut contract = contract(Pay::WeeklyHours {
        rate: euros("45"),
        minutes: 14 * 60,
        incomplete: Incomplete::Whole,
    });
    contract.conditions.weekly_minutes = Some(14 * 60);
    contract.conditions.amendments = vec![Amendment {
        weekly_minutes: Some(17 * 60 + 30),
        ..amendment("2026-12-01")
    }];
    assert_eq!(sum(&contract, "2026-11"), euros("2730"));
    assert_eq!(sum(&contract, "2026-12"), euros("3412.50"));
}

#[test]
fn hours_that_change_beside_a_monthly_share_are_told() {
    let mut contract = contract(month("5000", "40"));
    contract.conditions.weekly_minutes = Some(14 * 60);
    contract.conditions.amendments = vec![Amendment {
        weekly_minutes: Some(17 * 60 + 30),
        ..amendment("2026-12-01")
    }];
    let told = contract.amended_pay().remove(0);
    assert_eq!(told.level, CheckLevel::Warning);
    assert_eq!(told.after, Measure::Minutes(17 * 60 + 30));
    assert_eq!(told.in_proportion, Some(euros("2500")));
    let proposal = told.proposal.expect("terms");
    assert_eq!(
        proposal.pay,
        month("5000", "50"),
        "the share comes out even"
    );
}

#[test]
fn three_half_days_become_four() {
    let mut contract = contract(month("1500", "100"));
    contract.conditions.half_days = Some(3);
    contract.conditions.amendments = vec![Amendment {
        half_days: Some(4),
        ..amendment("2026-12-01")
    }];
    let told = contract.amended_pay().remove(0);
    assert_eq!(told.before, Some(Measure::HalfDays(3)));
    assert_eq!(told.after, Measure::HalfDays(4));
    assert_eq!(told.in_proportion, Some(euros("2000")));
}

#[test]
fn each_change_stands_until_the_next() {
    let mut contract = from_thirty_to_forty(month("1500", "100"), "2026-12-01");
    let amendments = &mut contract.conditions.amendments;
    amendments.push(to_quota("2027-03-01", "40"));
    amendments.push(to_quota("2027-06-01", "50"));
    amendments.push(to_quota("2027-09-01", "30"));
    let told = contract.amended_pay();
    let days: Vec<_> = told.iter().map(|it| (it.from, it.to)).collect();
    let until = |on: &str| Some(day(on));
    assert_eq!(
        days,
        [
            (day("2026-12-01"), until("2027-05-31")),
            (day("2027-06-01"), until("2027-08-31")),
        ],
        "the same share again says nothing new, and thirty is what was paid"
    );
    assert_eq!(told[1].in_proportion, Some(euros("2500")));
}

#[test]
fn work_that_is_paid_by_the_hour_is_paid_as_it_is_done() {
    let contract = from_thirty_to_forty(Pay::Hour { rate: euros("90") }, "2026-12-01");
    assert_eq!(contract.amended_pay(), []);
}

#[test]
fn a_raise_that_was_agreed_ahead_of_its_amendment_is_nobodys_doubt() {
    let mut contract = from_thirty_to_forty(month("5000", "30"), "2026-12-01");
    let ahead = PayTerms::plain(day("2026-11-16"), month("5000", "40"));
    contract.terms.push(ahead);
    assert_eq!(contract.amended_pay(), []);
    assert_eq!(sum(&contract, "2026-12"), euros("2000"));
}
