//! What is due when a fixed-term contract ends.

use chrono::Weekday;

use super::terms::Pay;
use crate::contract::{Contract, NoEndPay};
use crate::formality::Confidence;
use crate::money::{BasisPoints, Cents};
use crate::time::Day;

/// Sums due at the end of a CDD or of a mission (PA-11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct FixedTermEnd {
    /// All that was paid gross.
    pub gross: Cents,
    /// End-of-contract indemnity (L1243-8 CT), end-of-mission indemnity
    /// (L1251-32 CT).
    pub indemnity: Cents,
    /// Compensation of the leave that was not taken (L1242-16 CT, L1251-19 CT).
    pub leave: Cents,
    /// All of it.
    pub total: Cents,
}

/// A share of the gross, then a share of the gross with it, each rounded to the
/// cent; both are 10 % unless the law says otherwise.
pub fn fixed_term_end(gross: Cents, indemnity: BasisPoints, leave: BasisPoints) -> FixedTermEnd {
    let indemnity = gross.share(indemnity);
    let leave = (gross + indemnity).share(leave);
    FixedTermEnd {
        gross,
        indemnity,
        leave,
        total: gross + indemnity + leave,
    }
}

/// Why a contract ends without indemnity.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum EndNotPaid {
    /// A full time is paid more than the law's limit (ST-31g).
    AboveCap {
        /// Gross euros a year, full time.
        yearly: Cents,
        /// The limit.
        cap: Cents,
        /// The sum of which it is a share.
        of: Cents,
        /// The share.
        percent: BasisPoints,
    },
    /// A number of the law that it takes is not known on its last day: what is
    /// due cannot be said.
    Unknown {
        /// Its name.
        key: String,
    },
    /// A permanent contract with the same employer follows (L1243-8 CT).
    Permanent {
        /// Its name.
        title: String,
    },
}

/// What the end of a contract brings, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct EndOfTerm {
    /// Last day of the contract.
    pub on: Day,
    /// The sums, on what was worked so far; none where nothing is due.
    pub due: Option<FixedTermEnd>,
    /// Why not.
    pub not_paid: Option<EndNotPaid>,
    /// When it is not due although the contract does not say so.
    pub unless: Vec<NoEndPay>,
    /// Whether it is a mission of temporary work, whose indemnity has a name of
    /// its own.
    pub mission: bool,
    /// Share of the gross.
    pub indemnity: BasisPoints,
    /// Share that the leave is; zero where it is taken.
    pub leave: BasisPoints,
    /// Rule in the domain notes.
    pub rule: String,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// What a full time under the contract is paid a year on its last day; none
/// where it is paid by the work alone.
pub fn full_time_year(contract: &Contract, on: Day) -> Option<Cents> {
    match contract.terms_on(on)?.pay {
        Pay::Month { full_time, .. } => Some(full_time.times(12, 1)),
        Pay::Year { full_time, .. } => Some(full_time),
        _ => None,
    }
}

/// The permanent contract with the same employer that takes over at the term of
/// `contract` (L1243-8 CT).
///
/// It begins on the next day, or after a weekend in between. One that ran beside it already does not, nor one that comes later.
pub fn permanent_after<'a>(contract: &Contract, all: &'a [Contract]) -> Option<&'a Contract> {
    let end = contract.end?;
    let weekend = |day: Day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let takes_over = |start: Day| {
        let mut between = 1..end.days_until(start);
        start > end && between.all(|days| weekend(end.plus_days(days)))
    };
    all.iter().find(|other| {
        other.employer == contract.employer
            && other.id != contract.id
            && other.end.is_none()
            && takes_over(other.start)
            && other.settlement == contract.settlement
    })
}
