//! The trial of a contract: its longest, when it is shorter, and when there is
//! none.

use super::look::Found;
use super::rule::{KindTest, Measure, TrialStep};
use super::{Contract, ContractKind, Elapsed, KindTraits, Length};
use crate::time::Day;

/// Days off between two contracts that follow each other: a weekend, and a
/// public holiday beside it.
const REST: i64 = 3;

impl TrialStep {
    /// The step for a contract as it was first signed.
    fn for_contract<'a>(contract: &Contract, steps: &'a [Self]) -> Option<&'a Self> {
        let (start, end) = *contract.periods().first()?;
        steps.iter().find(|step| {
            let fits = |most: Length| end.is_some_and(|end| end <= most.last_from(start));
            step.up_to.is_none_or(fits)
        })
    }

    /// The last day on which the trial may end, without a renewal of it.
    fn latest(&self, contract: &Contract) -> Day {
        let start = contract.start;
        let latest = self.most.last_from(start);
        let first = contract.periods().first().and_then(|(_, end)| *end);
        match first.filter(|_| self.a_day_a_week) {
            Some(end) => {
                let weeks = (start.days_until(end) + 1) / 7;
                latest.min(start.plus_days(weeks - 1))
            }
            None => latest,
        }
    }
}

/// The longest trial that the law lets a contract have, and its last day; none
/// where it follows another one and has no trial for that.
pub(super) fn longest_trial(
    contract: &Contract,
    traits: &KindTraits,
    others: &[Contract],
) -> Option<Day> {
    let mut tests = traits.rules.iter().map(|rule| &rule.test);
    let none = |test: &KindTest| match test {
        KindTest::TrialAfterAnother(kinds) => follows(contract, others, kinds).is_some(),
        _ => false,
    };
    if tests.clone().any(none) {
        return None;
    }
    let worked = tests.clone().find_map(|test| match test {
        KindTest::TrialAfterFixedTerm(kinds) => fixed_terms(contract, others, kinds),
        _ => None,
    });
    let step = tests.find_map(|test| match test {
        KindTest::TrialTooLong(steps) => TrialStep::for_contract(contract, steps),
        _ => None,
    })?;
    match worked {
        Some(worked) => shortened(contract, step.most, worked),
        None => Some(step.latest(contract)),
    }
}

/// The last day of a trial of which fixed terms are taken off; none where they
/// were as long as it.
fn shortened(contract: &Contract, most: Length, worked: Elapsed) -> Option<Day> {
    let months = i32::try_from(worked.months).unwrap_or(i32::MAX);
    // Months are taken off months, so that their ends do not move the day.
    let (left, days) = match most {
        Length::Months(most) => (i32::from(most).saturating_sub(months), 0),
        Length::Days(most) => (months.saturating_neg(), i64::from(most)),
    };
    let latest = contract.start.plus_months(left);
    let latest = latest.plus_days(days - 1 - i64::from(worked.days));
    Some(latest).filter(|latest| *latest >= contract.start)
}

/// How long the fixed terms were that a permanent contract goes on from, one
/// after the other (L1243-11 CT); none where there is none.
fn fixed_terms(
    contract: &Contract,
    others: &[Contract],
    kinds: &[ContractKind],
) -> Option<Elapsed> {
    if contract.end.is_some() {
        return None;
    }
    let (mut months, mut days) = (0, 0);
    let mut next = contract;
    while let Some(before) = follows(next, others, kinds) {
        let worked = Elapsed::of(before.start, before.end?);
        months += worked.months;
        days += worked.days;
        next = before;
    }
    (months > 0 || days > 0).then_some(Elapsed { months, days })
}

/// The trial that was signed in a contract that goes on from fixed terms, beside
/// what these leave of it.
pub(super) fn after_fixed_term(
    contract: &Contract,
    others: &[Contract],
    kinds: &[ContractKind],
    steps: &[TrialStep],
) -> Option<Found> {
    let worked = fixed_terms(contract, others, kinds)?;
    let step = TrialStep::for_contract(contract, steps)?;
    let left = |most: Length| {
        let latest = shortened(contract, most, worked);
        latest.map_or(Elapsed { months: 0, days: 0 }, |day| {
            Elapsed::of(contract.start, day)
        })
    };
    let limit = Measure::Elapsed(left(step.most));
    let given = Measure::Elapsed(worked);
    let Some(end) = contract.conditions.trial_end else {
        return Some(Found {
            found: None,
            ..Found::of(true, limit, limit).given(given)
        });
    };
    let within = |most| shortened(contract, most, worked).is_some_and(|latest| end <= latest);
    let found = Measure::Elapsed(Elapsed::of(contract.start, end));
    Some(Found {
        milder: step.renewed.is_some_and(within),
        ..Found::of(within(step.most), found, limit).given(given)
    })
}

/// The trial that was signed, beside the longest of its step.
pub(super) fn typed(contract: &Contract, steps: &[TrialStep]) -> Option<Found> {
    let step = TrialStep::for_contract(contract, steps)?;
    let latest = step.latest(contract);
    let limit = if latest == step.most.last_from(contract.start) {
        Measure::Length(step.most)
    } else {
        Measure::Elapsed(Elapsed::of(contract.start, latest))
    };
    let Some(end) = contract.conditions.trial_end else {
        // Nothing was typed: the limit alone is worth telling.
        return Some(Found {
            found: None,
            ..Found::of(true, limit, limit)
        });
    };
    let found = Measure::Elapsed(Elapsed::of(contract.start, end));
    let renewed = step.renewed.map(|most| most.last_from(contract.start));
    Some(Found {
        milder: renewed.is_some_and(|latest| end <= latest),
        ..Found::of(end <= latest, found, limit)
    })
}

/// The contract of one of these kinds, with the same employer, that this one
/// follows.
fn follows<'a>(
    contract: &Contract,
    others: &'a [Contract],
    kinds: &[ContractKind],
) -> Option<&'a Contract> {
    let before = others.iter().filter(|other| {
        other.id != contract.id
            && other.employer == contract.employer
            && kinds.contains(&other.kind)
            && other.start < contract.start
    });
    let ends = before.filter_map(|other| Some((other.end?, other)));
    let follows = |end: Day| (0..=REST).contains(&(end.days_until(contract.start) - 1));
    let ends = ends.filter(|(end, _)| follows(*end));
    ends.max_by_key(|(end, _)| *end).map(|(_, other)| other)
}

/// The trial of a contract that follows another one.
pub(super) fn after_another(
    contract: &Contract,
    others: &[Contract],
    kinds: &[ContractKind],
) -> Option<Found> {
    let before = follows(contract, others, kinds)?.end?;
    let trial = contract.conditions.trial_end;
    Some(Found {
        found: trial.map(|end| Measure::Elapsed(Elapsed::of(contract.start, end))),
        given: Some(Measure::Day(before)),
        ..Found::told(trial.is_none())
    })
}
