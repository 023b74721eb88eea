//! Payslips: what an employer says it paid, and what it should have.

mod claim;
mod compare;
mod doubt;
mod uncounted;
mod unpriced;
mod worked;

#[cfg(test)]
mod tests;

use crate::contract::{Contract, Settlement};
use crate::ids::{ContractId, DocumentId, PayslipId};
use crate::money::Cents;
use crate::text::bounded;
use crate::time::{Day, Month};
use crate::{Invalid, Rule};

pub use claim::{PUBLIC, WAGES, claimable_until};
pub use compare::{Difference, DifferenceState, ExpectedGross, MissingUnits, compare};
pub use doubt::{Doubted, PayslipDoubt};
pub use unpriced::{Unpriced, UnpricedWork};
pub use worked::{WorkedUnits, deferred_to, worked_units};

/// Whether a payslip is the one of its month, or adds to it.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PayslipKind {
    /// The payslip of a month; a contract has one.
    #[default]
    Monthly,
    /// A payslip that adds to that of a month, or takes from it (rappel,
    /// régularisation).
    Correction,
}

/// What a payslip counts.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PaidUnit {
    /// Hours, in minutes.
    Hour,
    /// Half-days.
    HalfDay,
    /// Days.
    Day,
    /// Shifts, whatever their length.
    Shift,
    /// Gardes: nights, Sundays and public holidays (PA-06).
    Duty,
    /// Demi-gardes, Saturday afternoons included.
    HalfDuty,
    /// Périodes de temps de travail additionnel.
    AdditionalTime,
    /// Halves of them.
    HalfAdditionalTime,
    /// Astreintes (PA-07).
    OnCall,
    /// Halves of them.
    HalfOnCall,
    /// Call-outs.
    CallOut,
    /// Hours of call-outs, in minutes.
    CallOutHour,
}

impl PaidUnit {
    /// Whether it is counted in minutes.
    pub const fn in_minutes(self) -> bool {
        matches!(self, Self::Hour | Self::CallOutHour)
    }

    /// Whether a salary holds it already, so that counting it on a payslip says
    /// nothing about what is missing.
    pub(crate) const fn may_be_in_salary(self) -> bool {
        matches!(self, Self::Hour | Self::HalfDay | Self::Day | Self::Shift)
    }
}

/// A line of units on a payslip.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct PaidLine {
    /// What is counted.
    pub unit: PaidUnit,
    /// The month in which it was done; that of the payslip's work when empty.
    #[serde(default)]
    pub of: Option<Month>,
    /// How many; minutes where it is by the hour. Below zero where it is taken
    /// back.
    pub count: i64,
    /// What it was paid; what it is worth when empty.
    #[serde(default)]
    pub amount: Option<Cents>,
}

/// What the doctor says of a difference.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
pub enum DifferenceAnswer {
    /// It was paid otherwise.
    Settled {
        /// When.
        on: Day,
        /// The difference that it answers.
        gross: Cents,
    },
    /// It is not to be paid.
    Dismissed {
        /// When that was said.
        on: Day,
        /// Why.
        reason: String,
        /// The difference that it answers.
        gross: Cents,
    },
}

impl DifferenceAnswer {
    /// The difference that it answers: another one is open again.
    pub const fn gross(&self) -> Cents {
        match self {
            Self::Settled { gross, .. } | Self::Dismissed { gross, .. } => *gross,
        }
    }
}

/// What an employer wrote that it paid for a month of a contract (PA-13).
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Payslip {
    /// Identifier.
    pub id: PayslipId,
    /// The contract.
    pub contract: ContractId,
    /// The month printed on it, whose salary it pays.
    pub month: Month,
    /// The month whose shifts it pays: hospitals pay duties a month later.
    pub work: Month,
    /// Whether it is the payslip of the month or adds to it.
    #[serde(default)]
    pub kind: PayslipKind,
    /// The day of payment.
    #[serde(default)]
    pub paid_on: Option<Day>,
    /// Brut.
    pub gross: Cents,
    /// Net payé, reimbursed expenses left out.
    pub net_paid: Cents,
    /// Net imposable.
    pub net_taxable: Cents,
    /// Prélèvement à la source.
    #[serde(default)]
    pub tax_withheld: Cents,
    /// Hours, half-days, duties that it counts.
    #[serde(default)]
    pub lines: Vec<PaidLine>,
    /// Of the gross, the end-of-contract indemnity.
    #[serde(default)]
    pub end_indemnity: Option<Cents>,
    /// Of the gross, the leave that was not taken.
    #[serde(default)]
    pub leave_indemnity: Option<Cents>,
    /// The PDF.
    #[serde(default)]
    pub document: Option<DocumentId>,
    /// The doctor's note.
    #[serde(default)]
    pub note: String,
    /// What the doctor said of its difference.
    #[serde(default)]
    pub answer: Option<DifferenceAnswer>,
}

/// More than any payslip of a month says.
const MOST: Cents = Cents::new(100_000_000);
const MOST_UNITS: i64 = 400;
const MOST_MINUTES: i64 = 31 * 24 * 60;
/// How far back a payslip reaches for its work.
const MONTHS_BACK: i32 = 12;

impl Payslip {
    /// The month in which a line was done.
    pub fn month_of(&self, line: &PaidLine) -> Month {
        line.of.unwrap_or(self.work)
    }

    /// Checks what it says by itself.
    ///
    /// # Errors
    /// [`Rule::Negative`] for sums below zero, unless it is a correction, which
    /// may take back; [`Rule::OutOfRange`] for sums and counts that no month
    /// holds, [`Rule::WorkAhead`] for work after its own month. What is only
    /// odd is told by [`Payslip::doubts`].
    pub fn check(&self) -> Result<(), Invalid> {
        let takes_back = self.kind == PayslipKind::Correction;
        let sums = [
            ("gross", self.gross),
            ("net_paid", self.net_paid),
            ("net_taxable", self.net_taxable),
            ("tax_withheld", self.tax_withheld),
            ("end_indemnity", self.end_indemnity.unwrap_or_default()),
            ("leave_indemnity", self.leave_indemnity.unwrap_or_default()),
        ];
        for (field, sum) in sums {
            if sum.is_negative() && !takes_back {
                return Err(Invalid::at(field, Rule::Negative));
            }
            if sum > MOST || -sum > MOST {
                return Err(Invalid::at(field, Rule::OutOfRange));
            }
        }
        if self.work > self.month {
            return Err(Invalid::at("work", Rule::WorkAhead));
        }
        for (at, line) in self.lines.iter().enumerate() {
            self.check_line(line)
                .map_err(|(field, rule)| Invalid::at(format!("lines.{at}.{field}"), rule))?;
        }
        self.check_answer()?;
        bounded("note", &self.note, 2000)
    }

    fn check_line(&self, line: &PaidLine) -> Result<(), (&'static str, Rule)> {
        let most = if line.unit.in_minutes() {
            MOST_MINUTES
        } else {
            MOST_UNITS
        };
        if line.count.abs() > most {
            return Err(("count", Rule::OutOfRange));
        }
        let own = self.month_of(line) == self.work && self.kind == PayslipKind::Monthly;
        if own && line.count < 0 {
            return Err(("count", Rule::Negative));
        }
        let amount = line.amount.unwrap_or_default();
        if amount > MOST || -amount > MOST {
            return Err(("amount", Rule::OutOfRange));
        }
        if own && amount.is_negative() {
            return Err(("amount", Rule::Negative));
        }
        if self.month_of(line) > self.month {
            return Err(("of", Rule::WorkAhead));
        }
        Ok(())
    }

    fn check_answer(&self) -> Result<(), Invalid> {
        match &self.answer {
            Some(DifferenceAnswer::Dismissed { reason, .. }) if reason.trim().is_empty() => {
                Err(Invalid::at("reason", Rule::Required))
            }
            Some(DifferenceAnswer::Dismissed { reason, .. }) => bounded("reason", reason, 500),
            _ => Ok(()),
        }
    }

    /// Checks it against its contract and today.
    ///
    /// # Errors
    /// [`Rule::NotByPayslip`] at `contract`; [`Rule::MonthAhead`] and
    /// [`Rule::OutsideContract`] at `month`; [`Rule::OutOfRange`] at `work`;
    /// [`Rule::DayAhead`] at `paid_on`.
    pub fn check_under(&self, contract: &Contract, today: Day) -> Result<(), Invalid> {
        if contract.settlement != Settlement::Payslip {
            return Err(Invalid::at("contract", Rule::NotByPayslip));
        }
        if self.month.first() > today {
            return Err(Invalid::at("month", Rule::MonthAhead));
        }
        if self.work < self.month.plus(-MONTHS_BACK) {
            return Err(Invalid::at("work", Rule::OutOfRange));
        }
        let last = contract.end.map(Day::month);
        let after = |month: Month| last.is_some_and(|last| month > last);
        // What is paid late comes after the end of the contract.
        let late = self.kind == PayslipKind::Correction || !after(self.work);
        if self.month < contract.start.month() || (after(self.month) && !late) {
            return Err(Invalid::at("month", Rule::OutsideContract));
        }
        if self.paid_on.is_some_and(|on| on > today.plus_days(31)) {
            return Err(Invalid::at("paid_on", Rule::DayAhead));
        }
        Ok(())
    }
}
