//! What the shifts of a month are worth under their contract, and why.

mod note;
mod part;
mod step;

use crate::ids::{ContractId, ShiftId, StatementId};
use crate::money::{BasisPoints, Cents};
use crate::pay::{ListedWork, RateUnit};
use crate::shift::{CancelledBy, ShiftKind};
use crate::time::{Day, Instant, Month, WallTime, Zone};

pub use note::{DutyTime, LineNote};
pub use part::{DutyPeriod, FixedLine, Fraction, NotDue, Part, PartKind, SharedFees, Stretch};
pub use step::{Step, StepNumber, StepRate, StepSource, StepUnit, StepWindow};

/// The arithmetic behind an amount; the words are the screen's.
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
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Explained {
    /// Minutes of work at a rate an hour. Negative on a credit note.
    Hours {
        /// Minutes.
        minutes: i64,
        /// Euros an hour.
        rate: Cents,
    },
    /// Half-days at a rate each.
    HalfDays {
        /// Half-days.
        count: i64,
        /// Euros a half-day.
        rate: Cents,
    },
    /// Days at a rate each; the second shift of a day counts none.
    Days {
        /// Days.
        count: i64,
        /// Euros a day.
        rate: Cents,
    },
    /// Shifts at a rate each.
    Shifts {
        /// Shifts.
        count: i64,
        /// Euros a shift.
        rate: Cents,
    },
    /// Fees cashed, of which a share is due on the total of the period.
    Fees {
        /// Fees cashed.
        fees: Cents,
        /// Share of the doctor.
        percent: BasisPoints,
        /// Flat payments beside them, where they are shared otherwise.
        #[serde(default)]
        flat: Option<SharedFees>,
    },
    /// Acts at their tariff, less the share of the institution on the total of
    /// the period (L6146-2).
    Acts {
        /// Acts.
        count: i64,
        /// Their tariffs.
        fees: Cents,
        /// Share that the institution keeps.
        facility: BasisPoints,
    },
    /// A rate of the contract's list.
    Listed {
        /// Its name.
        name: String,
        /// Each of what.
        per: RateUnit,
        /// Shifts; minutes where it is by the hour.
        count: i64,
        /// Euros each.
        rate: Cents,
        /// What was done.
        work: ListedWork,
    },
    /// A month of a salary.
    Salary {
        /// Gross euros, full time.
        full_time: Cents,
        /// For so many months.
        months: u32,
        /// Share of a full time.
        quota: BasisPoints,
        /// The part of the month that is paid; none for all of it.
        #[serde(default)]
        share: Option<Fraction>,
    },
    /// A month of weekly hours, × 52 / 12.
    WeeklyHours {
        /// Minutes a week.
        minutes: i64,
        /// Euros an hour.
        rate: Cents,
        /// The part of the month that is paid; none for all of it.
        #[serde(default)]
        share: Option<Fraction>,
    },
    /// A month of the bonus for work on other sites (ST-34).
    Territorial {
        /// Half-days a week there.
        half_days: u32,
        /// How many other sites.
        sites: u32,
        /// Euros a month.
        rate: Cents,
        /// The number of the law that says them.
        key: String,
        /// Since when that number holds.
        valid_from: Day,
    },
    /// The sum of its parts.
    Parts,
    /// A duty or an on-call period that holds no period that is paid: of a
    /// weekday only the night counts (PA-06, PA-07).
    NoPeriod {
        /// Whether the doctor counted none by hand.
        by_hand: bool,
        /// Whether it was an on-call period.
        on_call: bool,
        /// Whether it is on the scale of public hospitals.
        hospital: bool,
    },
    /// An on-call period without a call-out, of which the contract pays nothing
    /// else.
    NoCallOut,
    /// Paid with the salary of the month.
    InSalary,
    /// An amount that was agreed or corrected by hand.
    Amount,
    /// Fees still to be entered.
    FeesMissing {
        /// Share of the doctor.
        percent: BasisPoints,
    },
    /// The rate of the list still to be chosen.
    ListedMissing,
    /// What the contract pays an on-call period still to be entered: the
    /// hospital sets it (PA-07), so nothing is expected for it yet.
    OnCallAmountMissing,
    /// A number of the law that is not known for that day.
    NumberMissing {
        /// Its name.
        key: String,
    },
    /// Cancelled, and nothing is due for it (PA-16).
    NotDone {
        /// Who cancelled.
        #[serde(default)]
        who: Option<CancelledBy>,
        /// Minutes before the start at which it was told; negative after it.
        #[serde(default)]
        ahead: Option<i64>,
        /// Hours before the start from which the contract pays a part.
        #[serde(default)]
        hours: Option<u32>,
        /// Why nothing is due.
        #[serde(default)]
        why: NotDue,
    },
    /// No terms of the contract apply on that day, so nothing is expected.
    NoTerms,
    /// The contract is not in force on that day, so nothing is expected.
    NotCovered,
}

/// One shift of a statement.
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
pub struct StatementLine {
    /// The shift.
    pub shift: ShiftId,
    /// Its start, as it was when the month was closed.
    pub start: WallTime,
    /// Its end.
    pub end: WallTime,
    /// Name of its place.
    pub place: String,
    /// What was done.
    pub kind: ShiftKind,
    /// Minutes of work, unpaid break taken off.
    pub minutes: i64,
    /// Minutes of unpaid break.
    pub break_minutes: u32,
    /// Half-days, where the contract counts them.
    #[serde(default)]
    pub half_days: i64,
    /// Where the amount comes from.
    pub explained: Explained,
    /// What is added to it, each with its reason.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// What its figures do not say by themselves.
    #[serde(default)]
    pub notes: Vec<LineNote>,
    /// First day of the terms that price it.
    #[serde(default)]
    pub terms_from: Option<Day>,
    /// Clocks of its place.
    #[serde(default = "paris")]
    pub zone: Zone,
    /// The amount of the line; none where only the total of the period is
    /// shared (fees) or nothing is expected.
    pub amount: Option<Cents>,
}

const fn paris() -> Zone {
    Zone::PARIS
}

impl StatementLine {
    /// Of its amount, what pays back expenses: no part of a gross.
    pub fn refunds(&self) -> Cents {
        let back =
            |part: &&Part| matches!(part.what, PartKind::Travel { .. } | PartKind::Meal { .. });
        let parts = self.parts.iter().filter(back);
        parts.map(|part| part.amount).sum()
    }
}

/// What a set of shifts is worth.
#[derive(
    Debug,
    Clone,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Minutes of work.
    pub minutes: i64,
    /// Half-days, where the contract counts them.
    pub half_days: i64,
    /// Fees cashed, where the contract shares them.
    pub fees: Option<Cents>,
    /// The salary of the month, where there is one.
    #[serde(default)]
    pub salary: Option<Cents>,
    /// Due to the doctor.
    pub due: Cents,
    /// Kept by the colleague: fees less what is due.
    pub kept: Option<Cents>,
}

/// A month of one contract that was closed: the shifts done, with what they
/// were worth that day. Later changes of terms do not touch it.
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
pub struct Statement {
    /// Identifier.
    pub id: StatementId,
    /// The contract.
    pub contract: ContractId,
    /// The month.
    pub month: Month,
    /// The day on which the month was closed.
    pub closed_on: Day,
    /// When.
    pub closed_at: Instant,
    /// The day by which it is to be paid, for contracts without an invoice.
    pub due_on: Day,
    /// The shifts.
    pub lines: Vec<StatementLine>,
    /// What the month pays whatever was worked.
    #[serde(default)]
    pub fixed: Vec<FixedLine>,
    /// The sums.
    pub totals: Totals,
    /// The day on which it was set aside: credit notes had taken back all that
    /// was invoiced over it, and the month was opened again (IN-07). It stays
    /// for the trail of that invoice and settles nothing any more.
    #[serde(default)]
    pub reopened_on: Option<Day>,
}

impl Statement {
    /// Whether its shifts stand as they were closed.
    pub const fn in_force(&self) -> bool {
        self.reopened_on.is_none()
    }
}
