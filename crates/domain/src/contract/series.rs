//! Successive contracts with one employer, counted together.

use super::{Contract, ContractKind, Elapsed, Length};
use crate::time::Day;

/// Days under contracts of one kind, or of several, with one employer, up to the end of one of
/// them: days in between do not count, and no day counts twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// First and last days, in order, apart from each other.
    parts: Vec<(Day, Day)>,
    /// Contracts that it counts.
    contracts: u32,
}

impl Series {
    /// The contract with those of its kind and employer that began before it.
    ///
    /// None while its own end is open: what has no end is counted against no
    /// limit.
    pub fn until_end(contract: &Contract, others: &[Contract]) -> Option<Self> {
        Some(Self::until(contract, others, contract.end?))
    }

    /// The same up to `last`, for a contract that goes on.
    pub fn until(contract: &Contract, others: &[Contract], last: Day) -> Self {
        Self::of_kinds(&[contract.kind], contract, others, last)
    }

    /// The same with those of all these kinds.
    pub fn of_kinds(
        kinds: &[ContractKind],
        contract: &Contract,
        others: &[Contract],
        last: Day,
    ) -> Self {
        let earlier = others.iter().filter(|other| {
            other.id != contract.id
                && other.employer == contract.employer
                && kinds.contains(&other.kind)
                && (other.start, &other.id) < (contract.start, &contract.id)
        });
        // An open contract before this one ran until this one took its place.
        let until = |other: &Contract| other.end.unwrap_or(contract.start.plus_days(-1));
        let mut spans: Vec<_> = earlier
            .map(|other| (other.start, until(other).min(last)))
            .filter(|(start, end)| start <= end)
            .collect();
        let contracts = u32::try_from(spans.len()).unwrap_or(u32::MAX - 1) + 1;
        spans.push((contract.start, last.max(contract.start)));
        spans.sort_unstable();
        let mut parts: Vec<(Day, Day)> = Vec::new();
        for (start, end) in spans {
            match parts.last_mut() {
                Some((_, so_far)) if start <= so_far.plus_days(1) => *so_far = end.max(*so_far),
                _ => parts.push((start, end)),
            }
        }
        Self { parts, contracts }
    }

    /// How many contracts it counts.
    pub const fn contracts(&self) -> u32 {
        self.contracts
    }

    /// What the days come to, put end to end.
    pub fn total(&self) -> Option<Elapsed> {
        let (first, _) = *self.parts.first()?;
        let (_, last) = *self.parts.last()?;
        Some(Elapsed::of(first, last.plus_days(-self.gaps())))
    }

    /// Whether the days come to more than `most`.
    pub fn exceeds(&self, most: Length) -> bool {
        let ends = self.parts.first().zip(self.parts.last());
        ends.is_some_and(|((first, _), (_, last))| {
            last.plus_days(-self.gaps()) > most.last_from(*first)
        })
    }

    /// The first day after the days came, or will come, to `length`; where it
    /// lies ahead, the last contract is taken to go on.
    pub fn reached(&self, length: Length) -> Option<Day> {
        let (first, _) = *self.parts.first()?;
        let wanted = length.after(first);
        let mut skipped = 0;
        let mut before: Option<Day> = None;
        for (start, end) in &self.parts {
            if let Some(before) = before {
                skipped += before.days_until(*start) - 1;
            }
            if wanted.plus_days(skipped) <= end.plus_days(1) {
                break;
            }
            before = Some(*end);
        }
        Some(wanted.plus_days(skipped))
    }

    /// Days between its parts.
    fn gaps(&self) -> i64 {
        let pairs = self.parts.iter().zip(self.parts.iter().skip(1));
        pairs
            .map(|((_, end), (start, _))| end.days_until(*start) - 1)
            .sum()
    }
}
