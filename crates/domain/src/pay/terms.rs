//! What a contract pays, as its terms say it.

use super::beside::{Combine, DutyPay, Extras, OnCallPay, Supplement};
use crate::money::{BasisPoints, Cents};
use crate::time::{ClockTime, Day};

/// What one unit of work is paid, or the salary.
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
#[serde(tag = "unit", rename_all = "snake_case", deny_unknown_fields)]
pub enum Pay {
    /// PA-01: each hour, unpaid breaks taken off.
    Hour {
        /// Euros an hour.
        rate: Cents,
    },
    /// PA-02: each half-day, cut where the contract says.
    HalfDay {
        /// Euros a half-day.
        rate: Cents,
        /// Time that parts morning from afternoon; 13:00 by default.
        #[serde(default = "one_pm")]
        cut: ClockTime,
    },
    /// PA-03: each day on which a shift starts.
    Day {
        /// Euros a day.
        rate: Cents,
    },
    /// PA-03: each shift, whatever its length.
    Shift {
        /// Euros a shift.
        rate: Cents,
    },
    /// PA-03, PA-08: each shift by the rate that it names, as the scale of the
    /// out-of-hours care does.
    Listed {
        /// The rates, each under its name.
        rates: Vec<ListedRate>,
    },
    /// PA-04: a share of the fees.
    FeesPercent {
        /// Share that the doctor receives.
        percent: BasisPoints,
        /// Which fees count.
        #[serde(default)]
        basis: FeesBasis,
        /// Another share for the acts of duties and on-call periods.
        #[serde(default)]
        duty_percent: Option<BasisPoints>,
        /// Another share for flat payments, such as those of a médecin traitant.
        #[serde(default)]
        flat_percent: Option<BasisPoints>,
    },
    /// L6146-2: acts at their tariff, less the fee of the institution.
    Acts {
        /// Share that the institution keeps.
        facility: BasisPoints,
    },
    /// PA-05: a salary by the month.
    Month {
        /// Gross euros a month, full time.
        full_time: Cents,
        /// Share of a full time.
        quota: BasisPoints,
        /// What a month is paid that the contract covers in part.
        #[serde(default)]
        incomplete: Incomplete,
    },
    /// PA-05: a salary by the year, paid in twelve parts.
    Year {
        /// Gross euros a year, full time.
        full_time: Cents,
        /// Share of a full time.
        quota: BasisPoints,
        /// What a month is paid that the contract covers in part.
        #[serde(default)]
        incomplete: Incomplete,
    },
    /// PA-05: weekly hours, × 52 / 12 each month.
    WeeklyHours {
        /// Euros an hour.
        rate: Cents,
        /// Minutes a week.
        minutes: u32,
        /// What a month is paid that the contract covers in part.
        #[serde(default)]
        incomplete: Incomplete,
    },
}

const fn one_pm() -> ClockTime {
    ClockTime::ONE_PM
}

/// Which fees a share is taken of (PA-04).
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
pub enum FeesBasis {
    /// Those that came in during the period.
    #[default]
    Cashed,
    /// Those that were charged, also where they come in later.
    Billed,
}

/// One rate of a list.
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
pub struct ListedRate {
    /// Its name, such as « Soirée de semaine, 20 h – 24 h ».
    pub name: String,
    /// Euros.
    pub rate: Cents,
    /// Each of what.
    #[serde(default)]
    pub per: RateUnit,
    /// What is done at it.
    #[serde(default)]
    pub work: ListedWork,
}

/// What a listed rate is paid for each of.
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
pub enum RateUnit {
    /// Each shift.
    #[default]
    Shift,
    /// Each hour.
    Hour,
}

/// What is done at a listed rate; out-of-hours days count field duty only
/// (PA-09).
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
pub enum ListedWork {
    /// Anything else.
    #[default]
    Other,
    /// PDSA: effection.
    FieldDuty,
    /// PDSA: régulation.
    Triage,
    /// SAS, outside of the hours of the PDSA.
    CareAccess,
}

/// What a month is paid that the contract covers in part (PA-05b).
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
pub enum Incomplete {
    /// All of it: the contract says nothing else.
    #[default]
    Whole,
    /// Its days of the calendar.
    CalendarDays,
    /// Its days from Monday to Friday.
    WorkingDays,
    /// Thirtieths, every month having thirty days.
    Thirtieths,
}

/// What the contract pays from a day on, until the next terms start.
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
pub struct PayTerms {
    /// First day on which they apply.
    pub valid_from: Day,
    /// What is paid.
    pub pay: Pay,
    /// What on-site duties are paid.
    #[serde(default)]
    pub duty: DutyPay,
    /// What on-call periods are paid.
    #[serde(default)]
    pub on_call: OnCallPay,
    /// What nights, Saturdays, Sundays and holidays add.
    #[serde(default)]
    pub supplements: Vec<Supplement>,
    /// What two of them on the same minutes come to.
    #[serde(default)]
    pub combine: Combine,
    /// Flat amounts beside the work.
    #[serde(default)]
    pub extras: Extras,
}

impl PayTerms {
    /// Terms that only say what a unit of work is paid.
    pub fn plain(valid_from: Day, pay: Pay) -> Self {
        Self {
            valid_from,
            pay,
            duty: DutyPay::default(),
            on_call: OnCallPay::default(),
            supplements: Vec::new(),
            combine: Combine::default(),
            extras: Extras::default(),
        }
    }
}

impl Pay {
    /// Whether it is paid by the month, whatever was worked.
    pub const fn is_salary(&self) -> bool {
        matches!(
            self,
            Self::Month { .. } | Self::Year { .. } | Self::WeeklyHours { .. }
        )
    }

    /// Whether it is a share of fees, rounded on the period's total.
    pub const fn shares_fees(&self) -> bool {
        matches!(self, Self::FeesPercent { .. } | Self::Acts { .. })
    }
}
