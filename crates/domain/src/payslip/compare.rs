//! What a payslip should have said, and what is missing from it.

use super::uncounted::{just, left_out, uncounted};
use super::unpriced::{Unpriced, UnpricedWork, unpriced};
use super::worked::{WorkedUnits, is_deferred, worked_units};
use super::{DifferenceAnswer, PaidLine, PaidUnit, Payslip, PayslipKind};
use crate::money::Cents;
use crate::pay::{FixedTermEnd, totals};
use crate::statement::{FixedLine, StatementLine};
use crate::time::{Day, Month};

/// What the gross of a payslip should be, by where it comes from.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema,
)]
pub struct ExpectedGross {
    /// The salary of its month.
    pub salary: Cents,
    /// What was worked, duties included.
    pub work: Cents,
    /// What was worked, counted.
    pub units: Vec<WorkedUnits>,
    /// Of the work, what goes with no unit: shares of fees, late cancellations.
    pub beside: Cents,
    /// The end-of-contract indemnity.
    pub indemnity: Cents,
    /// The leave that was not taken.
    pub leave: Cents,
    /// All of it.
    pub gross: Cents,
    /// Whether work beside a salary is counted in it, so that hours on the
    /// payslip are those of the salary.
    pub salaried: bool,
    /// Work whose amount is not known: the gross is that of the rest, and what a
    /// payslip says cannot be compared with it.
    pub unpriced: Vec<UnpricedWork>,
}

impl ExpectedGross {
    /// From the salary of the month, the lines of the work that is paid with
    /// it, those whose additional time is paid with it, and what the end of the
    /// contract brings. Refunds of expenses stand beside a gross, never in it.
    pub fn of(
        salary: &[FixedLine],
        work: &[StatementLine],
        deferred: &[StatementLine],
        end: Option<&FixedTermEnd>,
    ) -> Self {
        let sum = |lines: &[StatementLine]| -> Cents {
            let parts = lines.iter().flat_map(|line| &line.parts);
            let deferred = parts.filter(|part| is_deferred(part));
            deferred.map(|part| part.amount).sum()
        };
        let wages: Cents = salary.iter().map(|line| line.amount).sum();
        let refunds: Cents = work.iter().map(StatementLine::refunds).sum();
        let worked = totals(work, &[]).due - refunds - sum(work) + sum(deferred);
        let units = worked_units(work, deferred);
        let counted: Cents = units.iter().map(|units| units.amount).sum();
        let (indemnity, leave) =
            end.map_or_else(Default::default, |end| (end.indemnity, end.leave));
        Self {
            salary: wages,
            work: worked,
            beside: worked - counted,
            units,
            indemnity,
            leave,
            gross: wages + worked + indemnity + leave,
            salaried: !salary.is_empty(),
            unpriced: unpriced(salary, work),
        }
    }

    /// The same for the last month of a contract that ended this day, where what
    /// its end brings is not known.
    #[must_use]
    pub fn without_end_pay(mut self, ended: Day) -> Self {
        self.unpriced.push(UnpricedWork {
            why: Unpriced::EndPay,
            shifts: 0,
            first: ended,
        });
        self
    }

    fn worked(&self, unit: PaidUnit) -> Option<&WorkedUnits> {
        self.units.iter().find(|units| units.unit == unit)
    }
}

/// Units that a payslip leaves out, or has too many of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct MissingUnits {
    /// What is counted.
    pub unit: PaidUnit,
    /// How many are missing; minutes where it is by the hour; below zero where
    /// the payslip has more than was worked.
    pub count: i64,
    /// What was worked.
    pub worked: i64,
    /// What they are worth; none where none was worked, and no price is known.
    pub amount: Option<Cents>,
    /// What each is paid; none where that is an average.
    pub rate: Option<Cents>,
}

/// What was worked against what the payslips of a contract say of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct Difference {
    /// The month whose work it is about.
    pub work: Month,
    /// What the gross should be.
    pub expected: ExpectedGross,
    /// What payslips say was paid for it.
    pub paid: Cents,
    /// Of that, on other payslips than the one of the month.
    pub caught_up: Cents,
    /// What the payslip says was paid for other months: it is not compared.
    pub of_others: Cents,
    /// Units that are missing, where payslips count them, or where they alone
    /// come to the sum that is missing.
    pub units: Vec<MissingUnits>,
    /// Units that were worked and that no payslip counts, where payslips count
    /// others: some of them may be what is missing.
    pub uncounted: Vec<MissingUnits>,
    /// Of the end-of-contract indemnity, what is missing.
    pub indemnity: Cents,
    /// Of the leave indemnity, what is missing.
    pub leave: Cents,
    /// Gross euros that are missing; below zero where too much was paid.
    pub gross: Cents,
    /// Of those, what neither units nor indemnities explain.
    pub unexplained: Cents,
}

/// How a difference stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceState {
    /// What was worked is what was paid.
    Even,
    /// It cannot be said: the amount of some of the work is not known.
    Unknown,
    /// Less than a euro, and no unit is missing: two ways of rounding.
    Rounding,
    /// Something is missing, or was paid too much.
    Open,
    /// It was paid otherwise.
    Settled,
    /// It is not to be paid.
    Dismissed,
}

/// From this much on a difference is not one of rounding.
const ONE_EURO: Cents = Cents::new(100);

impl Difference {
    /// How it stands under what the doctor said of it: an answer holds for the
    /// difference that it was given to.
    pub fn state(&self, answer: Option<&DifferenceAnswer>) -> DifferenceState {
        let unknown = !self.expected.unpriced.is_empty();
        // What is missing of the work that is known is missing all the same.
        let short = self.gross >= ONE_EURO || self.units.iter().any(|units| units.count > 0);
        if unknown && !short {
            return DifferenceState::Unknown;
        }
        if self.units.is_empty() && self.gross == Cents::ZERO {
            return DifferenceState::Even;
        }
        if self.units.is_empty() && self.gross < ONE_EURO && -self.gross < ONE_EURO {
            return DifferenceState::Rounding;
        }
        match answer.filter(|answer| answer.gross() == self.gross) {
            Some(DifferenceAnswer::Settled { .. }) => DifferenceState::Settled,
            Some(DifferenceAnswer::Dismissed { .. }) => DifferenceState::Dismissed,
            None => DifferenceState::Open,
        }
    }
}

/// Compares the payslip `of` a month with what was worked, beside `all` the
/// payslips of its contract. `worth` prices the lines that say no sum: what so
/// many units of that month come to.
///
/// A payslip pays its own month, except for the lines that name another one;
/// a correction pays the month that it names. So what was forgotten is even
/// again once a later payslip catches up.
pub fn compare(
    of: &Payslip,
    all: &[Payslip],
    expected: ExpectedGross,
    worth: &dyn Fn(Month, &PaidLine) -> Cents,
) -> Difference {
    let work = of.work;
    let amount = |slip: &Payslip, line: &PaidLine| {
        line.amount
            .unwrap_or_else(|| worth(slip.month_of(line), line))
    };
    let of_others = |slip: &Payslip| -> Cents {
        let lines = slip.lines.iter();
        let others = lines.filter(|line| slip.month_of(line) != slip.work);
        others.map(|line| amount(slip, line)).sum()
    };
    let own = of.gross - of_others(of);
    let mut caught_up = Cents::ZERO;
    for slip in all.iter().filter(|slip| slip.id != of.id) {
        if slip.work == work && slip.kind == PayslipKind::Correction {
            caught_up += slip.gross - of_others(slip);
        } else if slip.work != work {
            let lines = slip.lines.iter();
            let lines = lines.filter(|line| slip.month_of(line) == work);
            caught_up += lines.map(|line| amount(slip, line)).sum();
        }
    }
    let gross = expected.gross - own - caught_up;
    let (mut units, left) = missing_units(of, all, &expected);
    let beside = |sum: fn(&Payslip) -> Option<Cents>| -> Cents {
        let corrections = all
            .iter()
            .filter(|slip| slip.id != of.id && slip.work == work);
        sum(of).unwrap_or_default() + corrections.filter_map(sum).sum()
    };
    let told = |missing: Cents| {
        if gross == Cents::ZERO {
            Cents::ZERO
        } else {
            missing
        }
    };
    let indemnity = told(expected.indemnity - beside(|slip| slip.end_indemnity));
    let leave = told(expected.leave - beside(|slip| slip.leave_indemnity));
    let sum = |units: &[MissingUnits]| -> Cents { units.iter().filter_map(|it| it.amount).sum() };
    let found = just(gross - sum(&units) - indemnity - leave, &left);
    let named = !found.is_empty();
    units.extend(found);
    let unexplained = gross - sum(&units) - indemnity - leave;
    let open = !named && unexplained >= ONE_EURO;
    let left = left.iter().filter(|_| open);
    Difference {
        work,
        paid: own + caught_up,
        caught_up,
        of_others: of_others(of),
        indemnity,
        leave,
        gross,
        unexplained,
        uncounted: left.map(|units| left_out(units, units.count)).collect(),
        units,
        expected,
    }
}

/// The units that payslips count otherwise than they were worked, and those
/// that were worked and that none of them counts, while they count others: of
/// these the gross alone tells.
fn missing_units(
    of: &Payslip,
    all: &[Payslip],
    expected: &ExpectedGross,
) -> (Vec<MissingUnits>, Vec<WorkedUnits>) {
    let others = all.iter().filter(|slip| slip.id != of.id);
    let mut paid: std::collections::BTreeMap<PaidUnit, i64> = Default::default();
    for slip in others.chain([of]) {
        for line in &slip.lines {
            if slip.month_of(line) == of.work {
                *paid.entry(line.unit).or_default() += line.count;
            }
        }
    }
    let left = if paid.is_empty() {
        Vec::new()
    } else {
        uncounted(&expected.units, |unit| paid.contains_key(&unit))
    };
    let mut found = Vec::new();
    for (unit, paid) in paid {
        let worked = expected.worked(unit);
        if worked.is_none() && expected.salaried && unit.may_be_in_salary() {
            continue;
        }
        let count = worked.map_or(0, |units| units.count);
        let missing = count - paid;
        if missing != 0 {
            found.push(MissingUnits {
                unit,
                count: missing,
                worked: count,
                amount: worked.map(|units| units.worth(missing).0),
                rate: worked.and_then(|units| units.rate),
            });
        }
    }
    (found, left)
}
