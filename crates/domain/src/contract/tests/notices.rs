//! Notices and trials, told by doctors.

use super::*;

#[test]
fn usual_notice_goes_with_the_length_and_the_signed_one_beats_it() {
    let short = contract("2026-09-01", Some("2027-02-28"));
    let kind = traits(Vec::new());
    let notice = |contract: &Contract| {
        let dates = contract.dates(&kind, &[], day("2026-11-26"));
        dates.notice.expect("told")
    };
    assert_eq!(notice(&short).least, Length::Months(1));
    let by = notice(&short).give_by.expect("it ends");
    assert_eq!(by.last, day("2027-01-31"), "a month later is 28 February");
    let mut signed = contract("2026-09-01", Some("2027-02-28"));
    signed.conditions.notice = Some(Length::Days(15));
    assert_eq!(
        notice(&signed).give_by.expect("it ends").last,
        day("2027-02-13")
    );
    assert!(notice(&signed).signed && notice(&signed).source.is_empty());
}

#[test]
fn a_month_of_notice_before_the_end_of_june_may_be_given_on_the_last_day_of_may() {
    let by = |start, end| {
        let dates = contract(start, Some(end)).dates(&traits(Vec::new()), &[], day(start));
        let by = dates.notice.expect("told").give_by.expect("it ends");
        assert_eq!(by.first, by.last);
        by.last
    };
    assert_eq!(by("2027-01-01", "2027-06-30"), day("2027-05-31"));
    assert_eq!(by("2027-01-01", "2027-05-31"), day("2027-04-30"));
    assert_eq!(by("2027-01-15", "2027-07-14"), day("2027-06-14"));
    assert_eq!(by("2026-09-01", "2027-02-28"), day("2027-01-31"));
    let two_months = by("2026-05-01", "2027-04-30");
    assert_eq!(
        two_months,
        day("2027-02-28"),
        "28 April, then nothing later"
    );
}

proptest! {
    #[test]
    fn notice_given_on_its_last_day_is_over_in_time_and_a_day_later_is_not(
        end in 0_i64..3000,
        months in 1_u16..7,
    ) {
        let end = day("2026-01-01").plus_days(end);
        let notice = Length::Months(months);
        let latest = notice.latest_until(end);
        prop_assert!(notice.after(latest) <= end);
        prop_assert!(notice.after(latest.plus_days(1)) > end);
    }
}

#[test]
fn a_practitioner_who_leaves_may_be_held_up_to_six_months() {
    let mut kind = traits(Vec::new());
    kind.notice = Some(NoticeRule {
        steps: vec![NoticeStep {
            up_to: None,
            least: Length::Months(3),
            most: Some(Length::Months(6)),
        }],
        successive: Vec::new(),
        source: "R6152-97".into(),
        confidence: Confidence::Sure,
    });
    let tenured = contract("2020-01-01", None);
    let dates = tenured.dates(&kind, &[], day("2026-11-26"));
    let range = dates.notice.expect("told").if_today.expect("in force");
    assert_eq!(
        (range.first, range.last),
        (day("2027-02-26"), day("2027-05-26"))
    );
}

#[test]
fn a_day_a_week_is_the_trial_of_a_short_fixed_term() {
    let steps = || {
        vec![
            TrialStep {
                up_to: Some(Length::Months(6)),
                most: Length::Days(14),
                renewed: None,
                a_day_a_week: true,
            },
            TrialStep {
                up_to: None,
                most: Length::Months(1),
                renewed: None,
                a_day_a_week: true,
            },
        ]
    };
    let latest = |start, end| {
        let kind = traits(vec![KindTest::TrialTooLong(steps())]);
        contract(start, Some(end))
            .dates(&kind, &[], day("2026-01-01"))
            .trial_latest
    };
    let six_weeks = latest("2026-03-02", "2026-04-12");
    assert_eq!(six_weeks, Some(day("2026-03-07")), "six days");
    let five_months = latest("2026-03-01", "2026-07-31");
    assert_eq!(
        five_months,
        Some(day("2026-03-14")),
        "two weeks at the most"
    );
    let a_year = latest("2026-03-01", "2027-02-28");
    assert_eq!(a_year, Some(day("2026-03-31")), "a month at the most");
}

#[test]
fn a_trial_is_told_two_weeks_ahead_and_a_notice_until_its_last_day() {
    let mut mixed = contract("2026-11-02", Some("2028-11-01"));
    mixed.conditions.trial_end = Some(day("2027-01-01"));
    let near = |today: &str| {
        let today = day(today);
        let dates = mixed.dates(&traits(Vec::new()), &[], today);
        let near = dates.near(&mixed, today).into_iter();
        near.map(|it| (it.what, it.on)).collect::<Vec<_>>()
    };
    assert_eq!(near("2026-12-16"), []);
    let trial = (Milestone::TrialEnd, day("2027-01-01"));
    assert_eq!(near("2026-12-17"), [trial]);
    assert_eq!(near("2027-01-02"), []);
    let notice = (Milestone::NoticeBy, day("2028-09-01"));
    assert_eq!(near("2028-07-03"), [notice]);
    assert_eq!(near("2028-09-01"), [notice]);
    assert_eq!(near("2028-09-02"), []);
}

/// A permanent contract with its longest trial of four months.
fn permanent(start: &str, trial_end: Option<&str>) -> Contract {
    let mut contract = contract(start, None);
    contract.kind = ContractKind::Permanent;
    contract.conditions.trial_end = trial_end.map(day);
    contract
}

fn fixed_term(start: &str, end: &str) -> Contract {
    Contract {
        kind: ContractKind::FixedTerm,
        ..contract(start, Some(end))
    }
}

fn after_fixed_term() -> KindTraits {
    traits(vec![
        KindTest::TrialTooLong(vec![TrialStep {
            up_to: None,
            most: Length::Months(4),
            renewed: Some(Length::Months(8)),
            a_day_a_week: false,
        }]),
        KindTest::TrialAfterFixedTerm(vec![ContractKind::FixedTerm]),
    ])
}

fn trial_latest(contract: &Contract, others: &[Contract]) -> Option<Day> {
    let dates = contract.dates(&after_fixed_term(), others, contract.start);
    dates.trial_latest
}

#[test]
fn a_fixed_term_is_taken_off_the_trial_of_the_permanent_contract_that_goes_on_from_it() {
    let then = permanent("2026-07-01", None);
    assert_eq!(trial_latest(&then, &[]), Some(day("2026-10-31")));
    let three_months = [fixed_term("2026-04-01", "2026-06-30")];
    assert_eq!(trial_latest(&then, &three_months), Some(day("2026-07-31")));
    let november = permanent("2026-11-01", None);
    let before = [fixed_term("2026-08-01", "2026-10-31")];
    let a_month = trial_latest(&november, &before);
    assert_eq!(a_month, Some(day("2026-11-30")), "four months less three");
    let ten_days = [fixed_term("2026-06-21", "2026-06-30")];
    assert_eq!(trial_latest(&then, &ten_days), Some(day("2026-10-21")));
    let six_months = [fixed_term("2026-01-01", "2026-06-30")];
    assert_eq!(trial_latest(&then, &six_months), None, "no trial is left");
    let two = [
        fixed_term("2026-04-01", "2026-05-31"),
        fixed_term("2026-06-01", "2026-06-30"),
    ];
    assert_eq!(
        trial_latest(&then, &two),
        Some(day("2026-07-31")),
        "both count"
    );
    let long_ago = [fixed_term("2025-10-01", "2026-03-31")];
    assert_eq!(trial_latest(&then, &long_ago), Some(day("2026-10-31")));
}

#[test]
fn a_trial_that_forgets_the_fixed_term_is_told_with_what_is_left_of_it() {
    let doctor = Profile::default();
    let book = [fixed_term("2026-04-01", "2026-06-30")];
    let told = |trial_end: Option<&str>| {
        let then = permanent("2026-07-01", trial_end);
        let checks = then.looked_at(&after_fixed_term(), &beside(&book, &doctor));
        let [check] = &checks[..] else {
            panic!("{checks:?}")
        };
        assert_eq!(check.code, CheckCode::TrialAfterFixedTerm);
        let months = |months| Some(Measure::Elapsed(Elapsed { months, days: 0 }));
        assert_eq!((check.limit, check.given), (months(1), months(3)));
        check.level
    };
    assert_eq!(told(None), CheckLevel::Holds);
    assert_eq!(told(Some("2026-07-31")), CheckLevel::Holds);
    assert_eq!(told(Some("2026-10-31")), CheckLevel::Info, "with a renewal");
    assert_eq!(told(Some("2026-12-31")), CheckLevel::Warning);
}
