//! The trial of a contract: its longest, and when there is none.

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
        KindTest::TrialAfterAnother(kinds) => followed(contract, others, kinds).is_some(),
        _ => false,
    };
    if tests.clone().any(none) {
        return None;
    }
    tests.find_map(|test| match test {
        KindTest::TrialTooLong(steps) => {
            Some(TrialStep::for_contract(contract, steps)?.latest(contract))
        }
        _ => None,
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

/// The last day of the contract of one of these kinds, with the same employer,
/// that this one follows.
fn followed(contract: &Contract, others: &[Contract], kinds: &[ContractKind]) -> Option<Day> {
    let before = others.iter().filter(|other| {
        other.id != contract.id
            && other.employer == contract.employer
            && kinds.contains(&other.kind)
            && other.start < contract.start
    });
    let ends = before.filter_map(|other| other.end);
    let follows = |end: &Day| (0..=REST).contains(&(end.days_until(contract.start) - 1));
    ends.filter(follows).max()
}

/// The trial of a contract that follows another one.
pub(super) fn after_another(
    contract: &Contract,
    others: &[Contract],
    kinds: &[ContractKind],
) -> Option<Found> {
    let before = followed(contract, others, kinds)?;
    let trial = contract.conditions.trial_end;
    Some(Found {
        holds: trial.is_none(),
        milder: false,
        found: trial.map(|end| Measure::Elapsed(Elapsed::of(contract.start, end))),
        limit: None,
        given: Some(Measure::Day(before)),
        from: None,
    })
}
