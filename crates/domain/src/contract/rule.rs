//! What is looked at in a contract of a kind, as data.

use super::{ContractKind, Elapsed, Length, PayUnit};
use crate::employer::EmployerKind;
use crate::formality::Confidence;
use crate::money::{BasisPoints, Cents};
use crate::time::Day;

/// The longest trial by the length of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TrialStep {
    /// For contracts of at most this length; for all longer ones when empty.
    #[serde(default)]
    pub up_to: Option<Length>,
    /// The longest trial.
    pub most: Length,
    /// The longest with a renewal that both signed.
    #[serde(default)]
    pub renewed: Option<Length>,
    /// Whether it is also no longer than a day for each week of the contract.
    #[serde(default)]
    pub a_day_a_week: bool,
}

/// A share by the number of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PlacesStep {
    /// From this number of places on.
    pub places: u32,
    /// The least share of a full-time post.
    pub least: BasisPoints,
}

/// Half-days of general interest by those of the post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct InterestStep {
    /// From this many half-days a week on.
    pub half_days: u32,
    /// At most this many of general interest.
    pub most: u32,
}

/// What is compared with what.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KindTest {
    /// The share of a full-time post is at most this.
    AboveQuota(BasisPoints),
    /// The half-days a week are at least this many.
    BelowHalfDays(u32),
    /// Each period, from a signature to the next, is at least this long.
    PeriodTooShort(Length),
    /// Each period, from a signature to the next, is at most this long.
    PeriodTooLong(Length),
    /// The contract with its renewals is at most this long.
    ContractTooLong(Length),
    /// Successive contracts of the kind with the employer are at most this
    /// long together.
    TotalTooLong(Length),
    /// There are at most this many renewals.
    TooManyRenewals(u32),
    /// The trial is at most this long.
    TrialTooLong(Vec<TrialStep>),
    /// The share of a full-time post is at least what the places ask for.
    BelowMinimumFte(Vec<PlacesStep>),
    /// Under this many hours a week a written request is needed.
    WrittenRequestNeeded(u32),
    /// The half-days of general interest are at most what the post allows.
    AboveGeneralInterest(Vec<InterestStep>),
    /// The time is at most this share of the hospital post beside it.
    AboveShareOfPost {
        /// The share.
        percent: BasisPoints,
        /// What kinds of contract that post has.
        posts: Vec<ContractKind>,
    },
    /// The ground is told.
    GroundMissing,
    /// The doctor was in the register this long when it began.
    RegisteredTooShortly(Length),
    /// The same, of the first contract of the kind alone, since the day of the
    /// law: who worked so before goes on.
    RegisteredBeforeTheFirst {
        /// How long.
        least: Length,
        /// Contracts from this day on.
        since: Day,
    },
    /// Teleconsultations are at most this share of the acts of a year.
    AboveTeleconsultation {
        /// For most specialties.
        most: BasisPoints,
        /// For psychiatrists.
        psychiatrists: BasisPoints,
    },
    /// The hours of teaching of a year are at most this many.
    AboveTeachingHours(u32),
    /// The shares of a full-time post of contracts that run at once are at most
    /// this together.
    AboveQuotaTogether {
        /// The most.
        most: BasisPoints,
        /// What kinds of contract count.
        kinds: Vec<ContractKind>,
        /// Whether those with other employers count too.
        #[serde(default)]
        everywhere: bool,
    },
    /// A contract that follows one of these kinds has no trial.
    TrialAfterAnother(Vec<ContractKind>),
    /// Of the trial of a permanent contract that goes on after a fixed term of
    /// one of these kinds, the length of that term is taken off (L1243-11 CT).
    TrialAfterFixedTerm(Vec<ContractKind>),
    /// A full time is paid a year at least this number of the law.
    PayAtLeast(String),
    /// A full time is paid a year at most this number of the law.
    PayAtMost(String),
    /// An on-call period is paid at least this number of the law.
    OnCallAtLeast(String),
    /// An on-call period is paid at most this number of the law.
    OnCallAtMost(String),
    /// The doctor does not invoice time to these employers.
    InvoicedByTime(Vec<EmployerKind>),
}

/// How loud something is said that does not hold.
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
#[serde(rename_all = "snake_case")]
pub enum CheckLevel {
    /// It holds.
    Holds,
    /// Worth knowing.
    Info,
    /// To be looked at.
    Warning,
}

/// One thing that is looked at.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KindRule {
    /// Number in the domain notes, where it is not that of the kind.
    #[serde(default)]
    pub number: Option<String>,
    /// What is compared.
    pub test: KindTest,
    /// How loud it is said when it does not hold.
    pub level: CheckLevel,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// What was looked for in a contract.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, ts_rs::TS, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CheckCode {
    /// The employer is of a kind that does not sign such contracts.
    EmployerDoesNotFit,
    /// Contracts of the kind are no longer signed.
    NoLongerSigned,
    /// A share of full time above the most.
    AboveQuota,
    /// Fewer half-days than the least.
    BelowHalfDays,
    /// A period that is too short.
    PeriodTooShort,
    /// A period that is too long.
    PeriodTooLong,
    /// A contract that is too long with its renewals.
    ContractTooLong,
    /// Successive contracts that are too long together.
    TotalTooLong,
    /// Too many renewals.
    TooManyRenewals,
    /// A trial that is too long.
    TrialTooLong,
    /// Less of a full-time post than the places ask for.
    BelowMinimumFte,
    /// Few hours, which the doctor has to ask for in writing.
    WrittenRequestNeeded,
    /// More half-days of general interest than the post allows.
    AboveGeneralInterest,
    /// More than the share of the hospital post.
    AboveShareOfPost,
    /// No ground is told.
    GroundMissing,
    /// Too little time in the register of the Order.
    RegisteredTooShortly,
    /// More teleconsultations than the share of the year.
    AboveTeleconsultation,
    /// More hours of teaching than a year may have.
    AboveTeachingHours,
    /// Contracts with this employer that are above a share of full time
    /// together.
    AboveQuotaTogether,
    /// Contracts with all employers that are above a full time together.
    AboveFullTimeTogether,
    /// A trial in a contract that follows another one.
    TrialAfterAnother,
    /// A trial that is too long after a fixed term with the same employer.
    TrialAfterFixedTerm,
    /// A full time that is paid less than the least of the law.
    PayBelowLeast,
    /// A full time that is paid more than the most of the law.
    PayAboveMost,
    /// An on-call period that is paid less than the least of the law.
    OnCallBelowLeast,
    /// An on-call period that is paid more than the most of the law.
    OnCallAboveMost,
    /// Half a period that is paid more than the whole.
    HalfAboveWhole,
    /// The same supplement twice.
    SupplementTwice,
    /// Work that is paid nothing.
    PaidNothing,
    /// Time that is invoiced where acts alone may be.
    InvoicedByTime,
}

/// A number of the arithmetic, with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(tag = "unit", content = "value", rename_all = "snake_case")]
pub enum Measure {
    /// A share of a full-time post.
    Percent(BasisPoints),
    /// Half-days a week.
    HalfDays(u32),
    /// Minutes a week.
    Minutes(u32),
    /// A length as the text gives it.
    Length(Length),
    /// How long something lasts.
    Elapsed(Elapsed),
    /// A number of renewals.
    Renewals(u32),
    /// Places of a nursing home.
    Places(u32),
    /// A day.
    Day(Day),
    /// A kind of employer.
    Employer(EmployerKind),
    /// Hours of teaching a year.
    TeachingHours(u32),
    /// A number of contracts.
    Contracts(u32),
    /// In what work is paid.
    Unit(PayUnit),
    /// Euros.
    Euros(Cents),
}

/// What a look at a contract found, whether it holds or not.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct KindCheck {
    /// Number in the domain notes, such as `ST-31d`.
    pub rule: String,
    /// What was looked for.
    pub code: CheckCode,
    /// Whether it holds, and how loud to say it otherwise.
    pub level: CheckLevel,
    /// What the contract has.
    pub found: Option<Measure>,
    /// What it is compared with.
    pub limit: Option<Measure>,
    /// What the limit depends on.
    pub given: Option<Measure>,
    /// The first day of the amendment or period that it is about, where that
    /// is not the first of the contract.
    pub from: Option<Day>,
    /// The field that it is about, such as `terms.0.full_time`, where it is one
    /// of the terms of pay.
    pub field: Option<String>,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}
