//! Work whose amount is not known, so that no gross can be expected of it.

use crate::statement::{Explained, FixedLine, StatementLine};
use crate::time::Day;

/// Why the amount of some work is not known.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS, schemars::JsonSchema,
)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Unpriced {
    /// A number of the law is not known on that day.
    Number {
        /// Its name.
        key: String,
    },
    /// The contract does not say what an on-call period is paid.
    OnCallAmount,
    /// No terms of the contract apply on that day.
    Terms,
    /// The rate of the list was not chosen.
    Rate,
    /// Fees were not entered.
    Fees,
    /// What the end of the contract brings takes a number of the law that is
    /// not known on its last day.
    EndPay,
}

impl Unpriced {
    fn of(explained: &Explained) -> Option<Self> {
        Some(match explained {
            Explained::NumberMissing { key } => Self::Number { key: key.clone() },
            Explained::OnCallAmountMissing => Self::OnCallAmount,
            Explained::NoTerms => Self::Terms,
            Explained::ListedMissing => Self::Rate,
            Explained::FeesMissing { .. } => Self::Fees,
            _ => return None,
        })
    }
}

/// Work of one payslip whose amount is not known.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct UnpricedWork {
    /// Why.
    #[serde(flatten)]
    pub why: Unpriced,
    /// Shifts; none where it is what the month pays whatever was worked.
    pub shifts: i64,
    /// The first day of them.
    pub first: Day,
}

/// The work whose amount is not known, by its reason.
pub(super) fn unpriced(fixed: &[FixedLine], lines: &[StatementLine]) -> Vec<UnpricedWork> {
    let months = fixed.iter().map(|line| (&line.explained, 0, line.from));
    let shifts = lines.iter();
    let shifts = shifts.map(|line| (&line.explained, 1, line.start.day()));
    let mut found: Vec<UnpricedWork> = Vec::new();
    for (explained, shifts, day) in months.chain(shifts) {
        let Some(why) = Unpriced::of(explained) else {
            continue;
        };
        match found.iter_mut().find(|it| it.why == why) {
            Some(same) => {
                same.shifts += shifts;
                same.first = same.first.min(day);
            }
            None => found.push(UnpricedWork {
                why,
                shifts,
                first: day,
            }),
        }
    }
    found.sort_by(|a, b| a.why.cmp(&b.why));
    found
}
