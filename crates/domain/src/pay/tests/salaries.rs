//! Months that are paid whatever was worked.

use super::*;

fn month(text: &str) -> crate::time::Month {
    text.parse().expect("a month")
}

fn sum(contract: &Contract, of: &str) -> Cents {
    salary(contract, &[], month(of))
        .iter()
        .map(|line| line.amount)
        .sum()
}

fn weekly(rate: &str, hours: u32, incomplete: Incomplete) -> Pay {
    Pay::WeeklyHours {
        rate: euros(rate),
        minutes: hours * 60,
        incomplete,
    }
}

fn monthly(full_time: &str, quota: &str, incomplete: Incomplete) -> Pay {
    Pay::Month {
        full_time: euros(full_time),
        quota: percent(quota),
        incomplete,
    }
}

#[test]
fn sixty_percent_of_a_month() {
    let contract = contract(monthly("6500", "60", Incomplete::Whole));
    assert_eq!(sum(&contract, "2026-11"), euros("3900"));
}

#[test]
fn fourteen_hours_a_week_are_52_twelfths_of_them_a_month() {
    let contract = contract(weekly("45", 14, Incomplete::Whole));
    assert_eq!(
        sum(&contract, "2026-11"),
        euros("2730"),
        "the amount is rounded, not the hours"
    );
}

#[test]
fn thirty_percent_of_a_year_in_twelve_parts() {
    let contract = contract(Pay::Year {
        full_time: euros("60000"),
        quota: percent("30"),
        incomplete: Incomplete::Whole,
    });
    assert_eq!(sum(&contract, "2026-11"), euros("1500"));
}

#[test]
fn a_month_begun_late_is_paid_by_the_rule_of_the_contract() {
    let due = |incomplete| {
        let mut contract = contract(monthly("3000", "100", incomplete));
        contract.start = day("2026-11-16");
        sum(&contract, "2026-11")
    };
    assert_eq!(
        due(Incomplete::Whole),
        euros("3000"),
        "the contract says nothing else"
    );
    assert_eq!(
        due(Incomplete::CalendarDays),
        euros("1500"),
        "15 of 30 days"
    );
    assert_eq!(due(Incomplete::WorkingDays), euros("1571.43"), "11 of 21");
    assert_eq!(due(Incomplete::Thirtieths), euros("1500"));
}

#[test]
fn february_has_thirty_thirtieths() {
    let mut contract = contract(monthly("3000", "100", Incomplete::Thirtieths));
    assert_eq!(sum(&contract, "2026-02"), euros("3000"));
    contract.end = Some(day("2026-02-14"));
    assert_eq!(sum(&contract, "2026-02"), euros("1400"), "14 thirtieths");
}

#[test]
fn a_raise_within_a_month_pays_each_part_at_its_own() {
    let mut contract = contract(monthly("3000", "100", Incomplete::Whole));
    let raised = monthly("3600", "100", Incomplete::Whole);
    contract
        .terms
        .push(PayTerms::plain(day("2026-11-16"), raised));
    let lines = salary(&contract, &[], month("2026-11"));
    assert_eq!(lines.len(), 2);
    assert_eq!(sum(&contract, "2026-11"), euros("3300"), "15 days of each");
    assert_eq!(sum(&contract, "2026-12"), euros("3600"));
}

#[test]
fn outside_of_the_contract_no_month_is_paid() {
    let mut contract = contract(monthly("3000", "100", Incomplete::Whole));
    contract.end = Some(day("2026-10-31"));
    assert!(salary(&contract, &[], month("2026-11")).is_empty());
    assert!(salary(&contract, &[], month("2025-12")).is_empty());
}

#[test]
fn a_shift_of_a_salaried_doctor_is_paid_with_the_month() {
    let contract = contract(weekly("45", 14, Incomplete::Whole));
    let (lines, totals) = priced(&contract, &[shift("2026-11-04T08:30", "2026-11-04T18:30")]);
    assert_eq!(lines[0].explained, Explained::InSalary);
    assert_eq!(lines[0].amount, None);
    assert_eq!(totals.half_days, 2);
    assert_eq!(
        super::totals(&lines, &salary(&contract, &[], month("2026-11"))).due,
        euros("2730")
    );
}

#[test]
fn a_sunday_of_a_salaried_doctor_adds_its_share_of_the_hourly_rate() {
    let mut contract = contract(weekly("45", 14, Incomplete::Whole));
    contract.terms[0].supplements = vec![Supplement {
        on: Occasion::Sunday,
        window: None,
        add: Addition::Percent {
            percent: percent("50"),
        },
    }];
    let due = priced(&contract, &[shift("2026-11-15T08:00", "2026-11-15T12:00")])
        .1
        .due;
    assert_eq!(due, euros("90"), "4 h × 22.50 beside the salary");
}

#[test]
fn a_cdd_ends_with_ten_percent_and_ten_percent_of_all() {
    let end = fixed_term_end(euros("4200"), percent("10"), percent("10"));
    assert_eq!(end.indemnity, euros("420"));
    assert_eq!(end.leave, euros("462"));
    assert_eq!(end.total, euros("5082"));
}

#[test]
fn a_contract_with_no_part_of_a_full_time_is_refused() {
    let refused = |pay: Pay| contract(pay).check().expect_err("it is refused").field;
    assert_eq!(
        refused(monthly("3000", "0", Incomplete::Whole)),
        "terms.0.quota"
    );
    assert_eq!(
        refused(monthly("3000", "101", Incomplete::Whole)),
        "terms.0.quota"
    );
    assert_eq!(
        refused(weekly("45", 0, Incomplete::Whole)),
        "terms.0.minutes"
    );
}

/// A fixed term until Friday 26 June 2026, and a permanent contract.
fn a_cdi_from(start: &str) -> bool {
    let fixed = Contract {
        end: Some(day("2026-06-26")),
        ..contract(monthly("3000", "100", Incomplete::Whole))
    };
    let permanent = Contract {
        id: ContractId::new(),
        start: day(start),
        end: None,
        ..fixed.clone()
    };
    let all = [fixed.clone(), permanent];
    crate::pay::permanent_after(&fixed, &all).is_some()
}

#[test]
fn only_a_cdi_that_takes_over_at_the_term_takes_the_indemnity_away() {
    assert!(a_cdi_from("2026-06-27"), "on the next day");
    assert!(a_cdi_from("2026-06-29"), "after the weekend");
    assert!(!a_cdi_from("2026-02-01"), "it ran beside the fixed term");
    assert!(!a_cdi_from("2026-06-30"), "a day too late");
}
