//! A contract as far as the answers make it: what is not known stays empty.

use super::{GuideUsual, Phrase, PriceUnit};
use crate::contract::{Conditions, Contract, ContractDefaults, ContractKind};
use crate::employer::EmployerKind;
use crate::formality::Confidence;
use crate::ids::{ContractId, EmployerId};
use crate::money::{BasisPoints, Cents};
use crate::pay::DutyPay;
use crate::time::{ClockTime, Day};

/// What is asked beside the questions, because it has no list of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum GuideFact {
    /// First day.
    Start,
    /// Last day.
    End,
    /// Half-days a week.
    HalfDays,
    /// Share of a full-time post.
    Quota,
    /// Hours a week.
    WeeklyHours,
    /// Places of the nursing home.
    Places,
    /// The sum of one unit.
    Amount,
    /// The share.
    Share,
}

/// The answers to those; each may be missing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
pub struct GuideFacts {
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
    /// Half-days a week.
    pub half_days: Option<u32>,
    /// Share of a full-time post.
    pub quota: Option<BasisPoints>,
    /// Minutes a week.
    pub weekly_minutes: Option<u32>,
    /// Places of the nursing home.
    pub places: Option<u32>,
    /// Euros of one unit.
    pub amount: Option<Cents>,
    /// The share.
    pub share: Option<BasisPoints>,
}

/// What a contract pays, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct TermSketch {
    /// Of what.
    pub unit: PriceUnit,
    /// Euros of one unit.
    pub amount: Option<Cents>,
    /// The share, of fees for the doctor or of acts for the institution.
    pub share: Option<BasisPoints>,
    /// Share of a full time, of a salary.
    pub quota: Option<BasisPoints>,
    /// Time that parts morning from afternoon, of half-days.
    pub cut: Option<ClockTime>,
    /// What on-site duties are paid.
    pub duty: DutyPay,
    /// Whether on-call periods are paid by the period; the amount is the
    /// hospital's.
    pub on_call_periods: bool,
}

/// A contract that nobody has kept.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ContractSketch {
    /// What kind.
    pub kind: ContractKind,
    /// Name in lists.
    pub title: Phrase,
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
    /// Settlement, taxes, pension, VAT, term of payment.
    pub usual: ContractDefaults,
    /// Working time, trial, notice, ground.
    pub conditions: Conditions,
    /// The ground of the conditions in both languages, where there is one.
    pub ground: Option<Phrase>,
    /// What it pays.
    pub term: TermSketch,
    /// Kinds of employers that fit, the likeliest first; any when empty.
    pub employers: Vec<EmployerKind>,
    /// Where each value that was filled in comes from.
    pub prefilled: Vec<Prefilled>,
    /// Amounts that the law sets or bounds.
    pub amounts: Vec<GuideAmount>,
    /// What is usually paid, where no text says it.
    pub usual_price: Option<GuideUsual>,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PrefillFrom {
    /// The doctor answered it.
    Answer,
    /// Contracts of the kind usually say so.
    Usual,
    /// A text says so.
    Law,
}

/// A field that was filled in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Prefilled {
    /// Path of the field in the contract, its terms as `terms.0`.
    pub field: String,
    /// Where the value comes from.
    pub from: PrefillFrom,
    /// Article; empty for an answer.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// What an amount of the law is to the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum AmountRole {
    /// The price itself.
    Price,
    /// The least price.
    Least,
    /// The highest price.
    Most,
    /// A duty of a night, a Sunday or a public holiday.
    Duty,
    /// Half of one.
    HalfDuty,
    /// The least of an on-call period.
    OnCallLeast,
    /// The most of an on-call period.
    OnCallMost,
}

/// An amount of the law on the first day of the contract.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct GuideAmount {
    /// What it is to the contract.
    pub role: AmountRole,
    /// Name of the number of the law.
    pub key: String,
    /// Euros.
    pub amount: Cents,
    /// The day from which it applies.
    pub since: Day,
    /// Text that sets it.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

impl ContractSketch {
    /// The same without a trial: it follows a contract that had one.
    pub fn leave_out_trial(&mut self) {
        self.conditions.trial_end = None;
        self.prefilled
            .retain(|it| it.field != "conditions.trial_end");
    }

    /// The contract as it would be kept, for the looks at it; `today` stands in
    /// for its first day, and then it has no end.
    pub fn stand_in(&self, employer: Option<EmployerId>, today: Day) -> Contract {
        Contract {
            id: ContractId::new(),
            employer: employer.unwrap_or_default(),
            kind: self.kind,
            title: self.title.fr.clone(),
            signatory: String::new(),
            signatory_role: String::new(),
            start: self.start.unwrap_or(today),
            end: self.end.filter(|_| self.start.is_some()),
            signed_on: None,
            settlement: self.usual.settlement,
            tax_category: self.usual.tax_category,
            pension_scheme: self.usual.pension_scheme,
            vat: self.usual.vat,
            vat_reason: String::new(),
            payment: self.usual.payment,
            terms: Vec::new(),
            conditions: self.conditions.clone(),
            signed_document: None,
            end_alert_days: 60,
            notes: String::new(),
        }
    }
}
