//! What holds of every plan.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// Contracts of each kind that counts otherwise.
pub(super) const CONTRACTS: [(&str, ContractKind, EmployerKind); 6] = [
    (
        "centre",
        ContractKind::Permanent,
        EmployerKind::HealthCentre,
    ),
    (
        "clinique",
        ContractKind::FixedTerm,
        EmployerKind::PrivateClinic,
    ),
    (
        "hopital",
        ContractKind::ContractPractitionerMixed,
        EmployerKind::PublicHospital,
    ),
    (
        "cabinet",
        ContractKind::LiberalAssociate,
        EmployerKind::ColleaguePractice,
    ),
    (
        "remplacement",
        ContractKind::Locum,
        EmployerKind::ColleaguePractice,
    ),
    (
        "vacations",
        ContractKind::LiberalSessions,
        EmployerKind::PrivateNursingHome,
    ),
];

pub(super) fn book() -> Doctor {
    let mut book = doctor();
    for (name, kind, employer) in CONTRACTS {
        book = book.at_employer(name, kind, employer);
    }
    book.contracts[0].conditions.limits.daily_minutes = Some(720);
    book.contracts[1].conditions.limits.days_a_year = Some(3);
    book.contracts[2].conditions.half_days = Some(1);
    book.contracts[2].end = Some(day("2026-09-06"));
    book.contracts[4].end = Some(day("2026-10-31"));
    book.sites[5].zone = "Indian/Reunion".parse().expect("a zone");
    // Places on a line: the longest road is never shorter by a third place.
    for (at, (from, ..)) in CONTRACTS.iter().enumerate() {
        book = book.road(None, from, 10 * (at as u32 + 1));
        for (other, (to, ..)) in CONTRACTS.iter().enumerate().skip(at + 1) {
            book = book.road(Some(from), to, 10 * (other - at) as u32);
        }
    }
    let mut book = book
        .holds(
            DocumentKind::MalpracticeInsurance,
            Some("2026-01-01"),
            "2026-10-26",
        )
        .told("vacations", "LIB-4", "2026-09-01");
    // Low limits, so that two weeks are enough to break them.
    let low = [
        ("cu.replacement.days", "3"),
        ("wt.average", "3"),
        ("wt.hospital.week", "2"),
        ("wt.load", "30"),
    ];
    for (key, value) in low {
        for number in book.numbers.iter_mut().filter(|it| it.key == key) {
            number.value = value.into();
        }
    }
    book
}

/// Contract, day, start and length in quarters of an hour, kind, and whether it
/// was done.
pub(super) type Told = (usize, i64, u32, u32, u32, bool);

/// A shift within two weeks around the change of the clocks.
fn a_shift() -> impl Strategy<Value = Told> {
    a_shift_within(14)
}

/// A shift within so many days.
pub(super) fn a_shift_within(days: i64) -> impl Strategy<Value = Told> {
    let kinds = prop_oneof![6 => Just(0_u32), 2 => Just(1), 1 => Just(2)];
    (
        0..CONTRACTS.len(),
        0_i64..days,
        0_u32..96,
        2_u32..60,
        kinds,
        any::<bool>(),
    )
}

fn with(plan: &[Told]) -> Doctor {
    with_plan(book(), plan)
}

/// A book with the shifts of a plan.
pub(super) fn with_plan(mut book: Doctor, plan: &[Told]) -> Doctor {
    for (at, (contract, days, start, length, kind, done)) in plan.iter().enumerate() {
        let date = day("2026-10-19").plus_days(*days).date();
        let start = date.and_hms_opt(0, 0, 0).expect("midnight")
            + chrono::TimeDelta::minutes(i64::from(*start) * 15);
        let end = start + chrono::TimeDelta::minutes(i64::from(*length) * 15);
        let name = CONTRACTS[*contract].0;
        let kind = [ShiftKind::Session, ShiftKind::OnSiteDuty, ShiftKind::OnCall][*kind as usize];
        let mut shift = Shift::planned(
            id(&format!("{at:04}")),
            id(name),
            id(name),
            kind,
            (
                crate::time::WallTime::new(start),
                crate::time::WallTime::new(end),
            ),
        );
        if *done {
            shift.state = ShiftState::Done;
        }
        if kind == ShiftKind::OnCall && *length > 8 {
            shift.call_outs = vec![crate::shift::CallOut {
                start: crate::time::WallTime::new(start + chrono::TimeDelta::minutes(30)),
                end: crate::time::WallTime::new(start + chrono::TimeDelta::minutes(90)),
            }];
        }
        if shift.check(book.sites[*contract].zone).is_ok() {
            book.shifts.push(shift);
        }
    }
    book
}

/// Whether one conflict is what is left of another: the same rule broken, as
/// badly at the most, on days of it, and by shifts that were in it.
fn is_left_of(left: &Conflict, before: &Conflict) -> bool {
    let known: BTreeSet<_> = before.shifts.iter().collect();
    let of_it = left.shifts.is_empty() || left.shifts.iter().any(|shift| known.contains(shift));
    let inside = |day: Day| before.touches(day, day);
    let spans = left.shifts.is_empty() && !(inside(left.day) && left.until.is_none_or(inside));
    left.kind == before.kind && left.severity <= before.severity && of_it && !spans
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_found_does_not_depend_on_the_order_in_which_shifts_came(
        plan in prop::collection::vec(a_shift(), 0..24),
        seed in any::<u64>(),
    ) {
        let mut book = with(&plan);
        let found = book.audit();
        let mut state = seed;
        for at in (1..book.shifts.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            book.shifts.swap(at, (state >> 33) as usize % (at + 1));
        }
        book.contracts.reverse();
        book.sites.reverse();
        book.roads.reverse();
        book.documents.reverse();
        prop_assert_eq!(book.audit(), found);
    }

    #[test]
    fn a_shift_that_goes_brings_no_conflict_but_a_lack_of_work(
        plan in prop::collection::vec(a_shift(), 1..24),
        gone in any::<prop::sample::Index>(),
    ) {
        let mut book = with(&plan);
        prop_assume!(!book.shifts.is_empty());
        let before = book.audit();
        book.shifts.remove(gone.index(book.shifts.len()));
        for left in book.audit().iter().filter(|it| !it.kind.is_shortfall()) {
            let known = before.iter().any(|it| is_left_of(left, it));
            prop_assert!(known, "{left:#?}\nof\n{before:#?}");
        }
    }

    #[test]
    fn what_blocks_is_arithmetic(plan in prop::collection::vec(a_shift(), 0..24)) {
        for conflict in with(&plan).audit() {
            let certain = matches!(
                conflict.kind,
                ConflictKind::Overlap
                    | ConflictKind::ContractNotCoveringDate
                    | ConflictKind::LicenceNotCoveringDate
            );
            prop_assert!(certain || conflict.severity < Severity::Blocking, "{conflict:#?}");
        }
    }
}
