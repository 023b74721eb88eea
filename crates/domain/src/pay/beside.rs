//! What comes beside the price of a unit of work: duties, on-call periods,
//! supplements, flat amounts.

use crate::money::{BasisPoints, Cents};
use crate::time::ClockTime;

/// What an on-site duty is paid.
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
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum DutyPay {
    /// Like any other shift.
    #[default]
    AsSession,
    /// PA-06: the duty allowance of public hospitals, a number of the law.
    Hospital {
        /// Whose scale.
        #[serde(default)]
        scale: HospitalScale,
    },
    /// Periods at the contract's own amounts.
    Periods {
        /// Euros for a night, a Sunday or a public holiday.
        full: Cents,
        /// Euros for half of one, or a Saturday afternoon.
        half: Cents,
    },
}

/// Whose duty allowance (arrêté of 30 April 2003, art. 13).
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
pub enum HospitalScale {
    /// Practitioners, contract practitioners, assistants, attachés.
    #[default]
    Practitioner,
    /// Teaching hospital staff.
    University,
}

/// What an on-call period is paid.
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
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum OnCallPay {
    /// Like any other shift.
    #[default]
    AsSession,
    /// PA-07: a flat amount a night or two half-days, whatever the call-outs.
    Periods {
        /// Euros a period; empty while the doctor does not know them, and then
        /// nothing is expected for the period.
        #[serde(default)]
        period: Option<Cents>,
        /// Euros half a period; half of the whole when empty.
        #[serde(default)]
        half: Option<Cents>,
    },
    /// A flat amount, and the call-outs beside it.
    CallOuts {
        /// Euros for each period of readiness, whatever its length.
        flat: Cents,
        /// Euros for each hour called out.
        hour: Cents,
        /// Euros for each call-out.
        each: Cents,
        /// Whether nights, Saturdays, Sundays and holidays raise the hours
        /// called out: they are work done (PA-10), unless the contract says no.
        #[serde(default = "raised")]
        supplements: bool,
    },
}

const fn raised() -> bool {
    true
}

/// When a supplement applies.
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
pub enum Occasion {
    /// Every day, between its hours.
    Night,
    /// Saturdays.
    Saturday,
    /// Sundays.
    Sunday,
    /// Public holidays of the place of work.
    Holiday,
    /// Bridge days of the place of work: a Monday before a public holiday, a
    /// Friday or a Saturday after one. They belong to the hours of on-call care
    /// (PDSA) only where the regional rules say so, so a contract pays them
    /// only where it names them (WT-14; R6315-1 CSP).
    Bridge,
}

/// Hours between which something applies; past midnight where the second is
/// not later than the first, and then of the day on which it begins.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// From.
    pub from: ClockTime,
    /// To; midnight is 00:00.
    pub to: ClockTime,
}

/// What a supplement adds.
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
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Addition {
    /// A share of what the time is paid.
    Percent {
        /// Share.
        percent: BasisPoints,
    },
    /// Euros an hour.
    Hour {
        /// Euros.
        amount: Cents,
    },
    /// Euros a shift that it touches.
    Shift {
        /// Euros.
        amount: Cents,
    },
}

/// A supplement (PA-10).
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
pub struct Supplement {
    /// On which days.
    pub on: Occasion,
    /// Between which hours; all day when empty.
    #[serde(default)]
    pub window: Option<Window>,
    /// What it adds.
    pub add: Addition,
}

/// What several supplements on the same minutes come to (PA-10).
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
pub enum Combine {
    /// The highest alone, sums by the shift included.
    #[default]
    Max,
    /// All of them, each on the base rate.
    Sum,
}

/// What a shift that was cancelled late is still paid (PA-16).
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
pub struct CancellationFee {
    /// Hours before the start from which it is due.
    pub hours: u32,
    /// Share of what the shift would have been paid.
    pub percent: BasisPoints,
}

/// Flat amounts beside the work (PA-16).
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
#[serde(deny_unknown_fields)]
pub struct Extras {
    /// Euros for the way, each day of work.
    #[serde(default)]
    pub travel: Option<Cents>,
    /// Euros for the meal, each shift.
    #[serde(default)]
    pub meal: Option<Cents>,
    /// What a late cancellation costs.
    #[serde(default)]
    pub cancellation: Option<CancellationFee>,
    /// The bonus for work on other sites, each month.
    #[serde(default)]
    pub territorial: Option<Territorial>,
}

/// ST-34, prime d'exercice territorial: work under a convention on other sites,
/// at least 20 km away (arrêtés of 14 March 2017 and 28 December 2020).
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
pub struct Territorial {
    /// Half-days a week there, on average.
    pub half_days: u32,
    /// How many other sites.
    pub sites: u32,
}
