//! What a month of a contract comes to as things stand.

use domain::contract::Contract;
use domain::pay::{lines_beside, salary, settles, totals};
use domain::shift::Shift;
use domain::statement::{Explained, FixedLine, Statement, StatementLine, Totals};
use domain::time::Month;

use crate::error::{AppError, ErrorCode};
use crate::planning::World;

/// What is open of a month: the shifts done, and what it pays whatever was
/// worked.
pub(crate) struct Priced {
    pub(crate) lines: Vec<StatementLine>,
    pub(crate) fixed: Vec<FixedLine>,
    pub(crate) totals: Totals,
}

/// Prices the shifts that no closed part of the month holds, beside the parts
/// that are `closed`: what those paid already is not paid again.
pub(crate) fn priced(
    world: &World,
    contract: &Contract,
    month: Month,
    loose: &[Shift],
    closed: &[Statement],
) -> Priced {
    let beside: Vec<_> = closed.iter().flat_map(|part| part.lines.clone()).collect();
    let placed = loose.iter().map(|shift| world.placed(shift));
    let settled: Vec<_> = placed.filter(|placed| settles(contract, placed)).collect();
    let lines = lines_beside(contract, &world.numbers, &settled, &beside);
    let paid = closed.iter().any(|part| !part.fixed.is_empty());
    let fixed = if paid {
        Vec::new()
    } else {
        salary(contract, &world.numbers, month)
    };
    Priced {
        totals: totals(&lines, &fixed),
        lines,
        fixed,
    }
}

impl Priced {
    pub(super) const fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.fixed.is_empty()
    }

    /// Itself, where nothing is missing to close it.
    pub(super) fn checked(self) -> Result<Self, AppError> {
        if self.is_empty() {
            return Err(AppError::new(ErrorCode::NothingToClose));
        }
        let fixed = self.fixed.iter().map(|line| (&line.explained, line.from));
        let lines = self.lines.iter();
        let lines = lines.map(|line| (&line.explained, line.start.day()));
        for (explained, day) in fixed.chain(lines) {
            let refused = match explained {
                Explained::FeesMissing { .. } => AppError::new(ErrorCode::FeesMissing),
                Explained::ListedMissing => AppError::new(ErrorCode::RateMissing),
                Explained::NoTerms => AppError::new(ErrorCode::TermsMissing),
                Explained::OnCallAmountMissing => AppError::new(ErrorCode::OnCallAmountMissing),
                Explained::NumberMissing { key } => {
                    AppError::new(ErrorCode::ParameterUnknown).about("key", key)
                }
                _ => continue,
            };
            return Err(refused.about("day", day));
        }
        Ok(self)
    }
}
