//! What is wrong or unusual in a contract.

use crate::contract::Contract;
use crate::shift::Shift;
use crate::text::{bounded, line, required};
use crate::time::Day;
use crate::{Invalid, Rule};

/// What looks unusual in a contract without being refused: work of the book
/// that it would leave without pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ContractDoubt {
    /// Shifts lie before its first day.
    StartAfterShifts {
        /// How many.
        shifts: u32,
        /// The day of the first.
        first: Day,
    },
    /// Shifts lie after its last day.
    EndBeforeShifts {
        /// How many.
        shifts: u32,
        /// The day of the first.
        first: Day,
    },
    /// Its first terms begin after its first day: nothing is agreed in between.
    TermsAfterStart {
        /// The day on which they begin.
        begin: Day,
        /// How many shifts lie in between.
        shifts: u32,
        /// The day of the first.
        first: Option<Day>,
    },
}

impl Contract {
    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first of its [`problems`](Self::problems).
    pub fn check(&self) -> Result<(), Invalid> {
        self.problems().into_iter().next().map_or(Ok(()), Err)
    }

    /// Every field that breaks its rule: an end before the start, a percentage
    /// above 100, a negative rate, two terms from one day.
    pub fn problems(&self) -> Vec<Invalid> {
        let refuse = |wrong: bool, field: &str, rule| {
            if wrong {
                Err(Invalid::at(field, rule))
            } else {
                Ok(())
            }
        };
        let ends_early = self.end.is_some_and(|end| end < self.start);
        let fields = [
            required("title", &self.title, 120),
            line("signatory", &self.signatory, 120),
            line("signatory_role", &self.signatory_role, 120),
            bounded("vat_reason", &self.vat_reason, 500),
            bounded("notes", &self.notes, 10_000),
            refuse(ends_early, "end", Rule::EndBeforeStart),
            refuse(self.payment.days > 365, "payment.days", Rule::OutOfRange),
            refuse(
                self.end_alert_days > 3_650,
                "end_alert_days",
                Rule::OutOfRange,
            ),
        ];
        let terms = self.terms.iter().enumerate().flat_map(|(index, terms)| {
            let field = format!("terms.{index}");
            let mut earlier = self.terms.iter().take(index);
            let twice = earlier.any(|other| other.valid_from == terms.valid_from);
            let twice = refuse(twice, &format!("{field}.valid_from"), Rule::SameDayTwice);
            terms.problems(&field).into_iter().chain(twice.err())
        });
        let fields = fields.into_iter().filter_map(Result::err);
        let conditions = self.conditions.problems(self.start, self.end);
        let side = self.side_problems();
        fields.chain(terms).chain(conditions).chain(side).collect()
    }

    /// What the doctor should look at again, given the shifts under it whose
    /// pay is still open.
    pub fn doubts(&self, open: &[Shift]) -> Vec<ContractDoubt> {
        let days = |wanted: &dyn Fn(Day) -> bool| {
            let mut days: Vec<_> = open
                .iter()
                .map(Shift::day)
                .filter(|day| wanted(*day))
                .collect();
            days.sort_unstable();
            let shifts = u32::try_from(days.len()).unwrap_or(u32::MAX);
            (shifts, days.first().copied())
        };
        let (early, first_early) = days(&|day| day < self.start);
        let (late, first_late) = days(&|day| self.end.is_some_and(|end| day > end));
        let begin = self.terms.iter().map(|terms| terms.valid_from).min();
        let begin = begin.filter(|begin| *begin > self.start);
        let (unpaid, first_unpaid) =
            days(&|day| self.covers(day) && begin.is_some_and(|begin| day < begin));
        [
            first_early.map(|first| ContractDoubt::StartAfterShifts {
                shifts: early,
                first,
            }),
            first_late.map(|first| ContractDoubt::EndBeforeShifts {
                shifts: late,
                first,
            }),
            begin.map(|begin| ContractDoubt::TermsAfterStart {
                begin,
                shifts: unpaid,
                first: first_unpaid,
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
