//! One shift that is proposed, against the audit of the plan with it.

use proptest::prelude::*;

use super::property::{CONTRACTS, Told, a_shift_within, book, with_plan};
use super::*;
use crate::contract::NonCompete;

/// What the audit of the plan with the shift says of it.
fn audited(book: &Doctor, shift: &Shift) -> Vec<Conflict> {
    let mut shifts = book.shifts.clone();
    shifts.retain(|other| other.id != shift.id);
    shifts.push(shift.clone());
    let case = Case {
        shifts: &shifts,
        ..book.case()
    };
    let mut found = audit(&case);
    found.retain(|conflict| concerns(&case, conflict, shift));
    found
}

/// A book with everything that is counted over months: a post that ended with a
/// clause, leaves, an assistant, a forfait in days, replacements.
fn whole() -> Doctor {
    let mut book = book()
        .at_employer(
            "chu",
            ContractKind::HospitalAssistant,
            EmployerKind::PublicHospital,
        )
        .away(LeaveKind::SickLeave, None, "2026-10-24", "2026-10-26")
        .away(
            LeaveKind::PaidLeave,
            Some("centre"),
            "2026-10-21",
            "2026-10-23",
        )
        .away(
            LeaveKind::UnpaidLeave,
            Some("chu"),
            "2026-10-27",
            "2026-10-29",
        )
        .away(LeaveKind::Unavailability, None, "2026-10-30", "2026-10-30");
    let clause = NonCompete {
        months: 24,
        kilometres: 10,
    };
    book.contracts[2].conditions.non_compete = Some(clause);
    book
}

fn assert_same(book: &Doctor, shift: &Shift) -> Result<(), TestCaseError> {
    let (told, all) = (check(&book.case(), shift), audited(book, shift));
    let apart = |one: &[Conflict], other: &[Conflict]| {
        let mut found = one.to_vec();
        found.retain(|conflict| !other.contains(conflict));
        found
    };
    let (more, missing) = (apart(&told, &all), apart(&all, &told));
    prop_assert!(
        told == all,
        "{shift:?}\nmore: {more:#?}\nmissing: {missing:#?}"
    );
    Ok(())
}

/// Each shift where it is, then moved to another day.
fn assert_each(book: &Doctor, every: usize, moved: i64) -> Result<(), TestCaseError> {
    for shift in book.shifts.iter().step_by(every) {
        assert_same(book, shift)?;
        let by = u64::try_from(moved).expect("forwards");
        let (start, end) = (shift.start.plus_days(by), shift.end.plus_days(by));
        let mut proposed = Shift {
            start,
            end,
            ..shift.clone()
        };
        for out in &mut proposed.call_outs {
            (out.start, out.end) = (out.start.plus_days(by), out.end.plus_days(by));
        }
        assert_same(book, &proposed)?;
    }
    Ok(())
}

/// As many shifts as this, over as many days.
fn plan(shifts: usize, days: i64) -> impl Strategy<Value = Vec<Told>> {
    prop::collection::vec(a_shift_within(days), shifts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_proposed_shift_is_told_what_the_audit_tells_of_it(
        plan in prop::collection::vec(a_shift_within(14), 1..24),
        moved in 0_i64..14,
    ) {
        assert_each(&with_plan(whole(), &plan), 1, moved)?;
    }

    #[test]
    fn a_proposed_shift_is_told_so_in_a_year_of_work(plan in plan(200, 400), moved in 0_i64..60) {
        assert_each(&with_plan(whole(), &plan), 40, moved)?;
    }
}

proptest! {
    // Each is audited as a whole many times over.
    #![proptest_config(ProptestConfig { cases: 2, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn a_proposed_shift_is_told_so_in_a_plan_of_five_thousand(
        plan in plan(5_000, 25 * 365),
        moved in 0_i64..400,
    ) {
        let mut book = with_plan(whole(), &plan);
        // The limits of the law, so that not every week is too full.
        for number in &mut book.numbers {
            let value = super::NUMBERS.iter().find(|(key, _)| *key == number.key);
            number.value = value.expect("a number").1.to_owned();
        }
        assert_each(&book, 1_000, moved)?;
    }
}

#[test]
fn a_cancelled_shift_breaks_nothing() {
    let book = whole()
        .works("centre", "2026-10-20T08:00", "2026-10-20T20:00")
        .works("clinique", "2026-10-20T08:00", "2026-10-20T20:00");
    let cancelled = Shift {
        state: ShiftState::Cancelled,
        ..book.shifts[0].clone()
    };
    assert!(!check(&book.case(), &book.shifts[0]).is_empty());
    assert_eq!(check(&book.case(), &cancelled), []);
    assert_eq!(audited(&book, &cancelled), []);
    assert_eq!(CONTRACTS.len() + 1, book.contracts.len());
}

#[test]
fn a_duty_that_goes_on_for_weeks_is_one_stretch_of_work() {
    let mut book = whole();
    for days in 0..60 {
        let day = day("2026-09-01").plus_days(days);
        let next = day.plus_days(1);
        book = book.works("cabinet", &format!("{day}T08:00"), &format!("{next}T08:00"));
    }
    let middle = &book.shifts[30];
    let told = check(&book.case(), middle);
    assert_eq!(told, audited(&book, middle));
    let stretch = told
        .iter()
        .find(|it| it.kind == ConflictKind::ContinuousOver24h);
    assert_eq!(stretch.expect("one").shifts.len(), 60);
}

#[test]
fn what_was_set_aside_is_known_again_until_a_fact_changes() {
    let rest = |end: &str| {
        whole()
            .works("centre", "2026-11-03T08:00", end)
            .works("centre", "2026-11-04T07:00", "2026-11-04T12:00")
            .one(ConflictKind::DailyRest)
            .facts()
    };
    let late = rest("2026-11-03T22:00");
    assert_eq!(late, rest("2026-11-03T22:00"));
    assert_ne!(late, rest("2026-11-03T22:30"), "another rest");
    let told = |today: &str| {
        let mut book = doctor()
            .at_employer(
                "chu",
                ContractKind::HospitalPractitioner,
                EmployerKind::PublicHospital,
            )
            .whose(|it| it.conditions.half_days = Some(8))
            .at("cabinet", ContractKind::LiberalAssociate)
            .whose(|it| it.start = day("2026-12-15"));
        book.contracts[0].conditions.work_quota = "80".parse().ok();
        book.today = day(today);
        book.found(ConflictKind::PriorNoticeLate)
            .iter()
            .map(Conflict::facts)
            .collect::<Vec<_>>()
    };
    assert_eq!(told("2026-11-20"), told("2026-11-27"), "it is only later");
}
