//! Agreements between the doctor and an employer.
//!
//! What the signed contract says beats every default: the kind only fills in
//! the first answers.

mod check;
mod conditions;
mod dates;
pub mod guide;
mod hours;
mod kind;
mod length;
mod look;
mod paid;
pub mod paper;
mod rule;
mod series;
mod side;
mod together;
mod traits;
mod trial;

#[cfg(test)]
mod tests;

use crate::ids::{ContractId, DocumentId, EmployerId};
use crate::pay::PayTerms;
use crate::time::{Day, Month};

pub use check::ContractDoubt;
pub use conditions::{Amendment, Conditions, WorkTime};
pub use dates::{ContractDates, DayRange, Milestone, NearMilestone, NoticeDates, PermanentDates};
pub use hours::{HoursRegime, NonCompete, WorkLimits};
pub use kind::{ContractDefaults, ContractKind};
pub use length::{Elapsed, InvalidLength, Length};
pub use look::Beside;
pub use rule::{
    CheckCode, CheckLevel, InterestStep, KindCheck, KindRule, KindTest, Measure, PlacesStep,
    TrialStep,
};
pub use series::Series;
pub use side::ReplacementSide;
pub use traits::{
    Asked, Contributor, EndCap, EndRule, KindTraits, LegalNature, NoEndPay, NoticeRule, NoticeStep,
    PayUnit, PermanentRule, RenewalRule, WorkTimeUnit,
};

/// How the money of a contract arrives.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// The doctor invoices.
    Invoice,
    /// The employer pays a salary.
    Payslip,
    /// A colleague pays back a share of the fees.
    Retrocession,
    /// The Assurance maladie pays on its own statement.
    Cpam,
    /// A platform pays on its own statement.
    Platform,
}

/// Where the income is declared.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TaxCategory {
    /// Bénéfices non commerciaux.
    Bnc,
    /// Traitements et salaires.
    Salary,
}

/// Who pays the pension that the contract earns.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PensionScheme {
    /// CARMF.
    Carmf,
    /// CNAV and AGIRC-ARRCO.
    AgircArrco,
    /// CNAV and IRCANTEC.
    Ircantec,
    /// ST-16, régime simplifié des professions médicales (RSPM): one rate on
    /// the receipts (D642-4-1 s. CSS).
    Rspm,
    /// None, or another one.
    None,
}

/// How a line of an invoice stands to VAT (domain notes §4.3).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum VatTreatment {
    /// Care to persons, exempt (261, 4-1° CGI).
    ExemptCare,
    /// Franchise en base (293 B CGI).
    Franchise,
    /// Taxable at the normal rate.
    Taxable,
}

/// From when the days of a payment term count.
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
#[serde(rename_all = "snake_case")]
pub enum PaymentFrom {
    /// The day of issue of the invoice or of the statement.
    Issue,
    /// The last day of the work that is settled.
    PeriodEnd,
}

/// When the other side has to pay.
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
pub struct PaymentTerm {
    /// Days.
    pub days: u32,
    /// Counted from.
    pub from: PaymentFrom,
}

/// An agreement between the doctor and one employer.
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
pub struct Contract {
    /// Identifier.
    pub id: ContractId,
    /// The other side.
    pub employer: EmployerId,
    /// What kind of contract.
    pub kind: ContractKind,
    /// Name in lists, such as « Bloc opératoire, jeudis ».
    pub title: String,
    /// Who signs for the other side.
    #[serde(default)]
    pub signatory: String,
    /// In which function.
    #[serde(default)]
    pub signatory_role: String,
    /// First day.
    pub start: Day,
    /// Last day; open when empty.
    #[serde(default)]
    pub end: Option<Day>,
    /// Day of signature.
    #[serde(default)]
    pub signed_on: Option<Day>,
    /// How the money arrives.
    pub settlement: Settlement,
    /// Where it is declared.
    pub tax_category: TaxCategory,
    /// Who pays the pension.
    pub pension_scheme: PensionScheme,
    /// VAT of its invoices.
    pub vat: VatTreatment,
    /// Why that holds, in the doctor's words; empty while it was not looked at
    /// where the notes only call it likely (IN-10b).
    #[serde(default)]
    pub vat_reason: String,
    /// When it is to be paid.
    pub payment: PaymentTerm,
    /// What it pays, by date.
    #[serde(default)]
    pub terms: Vec<PayTerms>,
    /// What it says of working time, trial and notice.
    #[serde(default)]
    pub conditions: Conditions,
    /// The signed PDF.
    #[serde(default)]
    pub signed_document: Option<DocumentId>,
    /// Days before the end on which Cumul warns.
    #[serde(default = "sixty")]
    pub end_alert_days: u32,
    /// The doctor's notes.
    #[serde(default)]
    pub notes: String,
}

const fn sixty() -> u32 {
    60
}

impl Contract {
    /// Whether the contract is in force on `day`.
    pub fn covers(&self, day: Day) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }

    /// What the contract pays on `day`: the latest terms that have started.
    pub fn terms_on(&self, day: Day) -> Option<&PayTerms> {
        let started = self.terms.iter().filter(|terms| terms.valid_from <= day);
        started.max_by_key(|terms| terms.valid_from)
    }

    /// Whether the end is near enough on `today` to be warned of.
    pub fn ends_soon(&self, today: Day) -> bool {
        self.end.is_some_and(|end| {
            (0..=i64::from(self.end_alert_days)).contains(&today.days_until(end))
        })
    }

    /// The last day of a period that ends on `period_end`, cut by the end of
    /// the contract.
    pub fn last_day_by(&self, period_end: Day) -> Day {
        self.end.map_or(period_end, |end| end.min(period_end))
    }

    /// The day by which work is to be paid that was issued on `issued` and
    /// whose period ends on `period_end`; a contract that ended earlier ends
    /// the period.
    pub fn due_on(&self, issued: Day, period_end: Day) -> Day {
        let from = match self.payment.from {
            PaymentFrom::Issue => issued,
            PaymentFrom::PeriodEnd => self.last_day_by(period_end),
        };
        from.plus_days(i64::from(self.payment.days))
    }

    /// The day by which the work of a month is to be paid, where the end of the
    /// period alone says it; none where the day of issue counts, and for a
    /// month outside of the contract.
    pub fn due_by_period(&self, month: Month) -> Option<Day> {
        let last = self.last_day_by(month.last());
        let inside = last >= month.first() && self.start <= month.last();
        let known = inside && self.payment.from == PaymentFrom::PeriodEnd;
        known.then(|| last.plus_days(i64::from(self.payment.days)))
    }
}
