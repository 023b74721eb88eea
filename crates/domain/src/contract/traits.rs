//! What is known of each kind of contract: data, read by the rooms above.
//!
//! The signed contract beats all of it (domain notes, design law no. 2).

use super::rule::KindRule;
use super::{ContractDefaults, ContractKind, HoursRegime, Length};
use crate::employer::EmployerKind;
use crate::formality::{Confidence, Situation};
use crate::time::Day;

/// What a contract is before the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LegalNature {
    /// Exercice libéral.
    Liberal,
    /// Contrat de travail.
    PrivateSalaried,
    /// Contrat de droit public.
    PublicContract,
    /// Statut, nomination.
    PublicStatutory,
    /// Collaborateur occasionnel du service public.
    OccasionalPublicCollaborator,
    /// Allocation ou aide versée à une personne.
    Allowance,
}

/// Who pays the social contributions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Contributor {
    /// The doctor, to the Urssaf and the CARMF.
    Doctor,
    /// The employer, who keeps the doctor's part back.
    Employer,
    /// The Assurance maladie takes a part for the doctor.
    Shared,
}

/// In what work of this kind is usually paid.
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
pub enum PayUnit {
    /// A share of the fees of the acts.
    FeesPercent,
    /// Hours.
    Hour,
    /// Half-days.
    HalfDay,
    /// Days.
    Day,
    /// A shift, whatever its length.
    Shift,
    /// A sum for a period.
    FlatPeriod,
    /// A share of a full-time month.
    MonthlyFte,
    /// On-site duties.
    OnSiteDuty,
    /// On-call periods.
    OnCall,
}

/// How a contract of this kind says its working time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum WorkTimeUnit {
    /// As a share of full time.
    Quota,
    /// In half-days a week.
    HalfDays,
    /// In hours a week.
    Hours,
}

/// Fields of a contract that only some kinds ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// The last day of the trial.
    Trial,
    /// The notice.
    Notice,
    /// Why the contract is limited.
    Ground,
    /// The places of the nursing home.
    Places,
    /// The half-days of general interest.
    GeneralInterest,
    /// Who replaces whom.
    Side,
    /// The share of teleconsultations.
    Teleconsultation,
    /// The hours of teaching.
    Teaching,
}

/// Notice by the length of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NoticeStep {
    /// For contracts of at most this length; for all longer ones when empty.
    #[serde(default)]
    pub up_to: Option<Length>,
    /// The notice.
    pub least: Length,
    /// How long the other side may hold the doctor, where that is longer.
    #[serde(default)]
    pub most: Option<Length>,
}

/// The notice that the law or usage asks for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NoticeRule {
    /// By the length of the contract, the shortest first.
    pub steps: Vec<NoticeStep>,
    /// Contracts with the employer of these kinds count with it, where they
    /// were signed before.
    #[serde(default)]
    pub successive: Vec<ContractKind>,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// When a contract of unlimited length may or must follow.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PermanentRule {
    /// Possible after this long.
    pub possible: Length,
    /// Due after this long.
    pub due: Length,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// How long before its end the renewal of a contract is to be asked for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RenewalRule {
    /// This long before the end.
    pub ahead: Length,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// What the end of a contract that has a last day is paid.
///
/// The shares are numbers of the law, named here.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EndRule {
    /// Number in the domain notes, such as `PA-11`.
    pub number: String,
    /// Share of the gross that is the end-of-contract indemnity.
    pub indemnity: String,
    /// Share that the leave not taken is; none where it is taken (PA-12).
    #[serde(default)]
    pub leave: Option<String>,
    /// Above which pay there is no indemnity.
    #[serde(default)]
    pub cap: Option<EndCap>,
    /// Whether it ends a mission of temporary work, paid by the agency: only a
    /// contract with the place of the mission takes the indemnity away.
    #[serde(default)]
    pub mission: bool,
    /// When it is not due although nothing here says so; words for the doctor.
    pub unless: Vec<NoEndPay>,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// The full-time pay of a year above which a contract ends without indemnity.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EndCap {
    /// The yearly sum, a number of the law.
    pub of: String,
    /// The share of it, a number of the law.
    pub percent: String,
}

/// Why the end of a contract is not paid; only the doctor knows.
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
pub enum NoEndPay {
    /// The doctor left before the last day.
    LeftEarly,
    /// The doctor refused a permanent contract for the same post.
    PermanentRefused,
    /// The doctor passed the competition and refused the post.
    PostRefused,
    /// The place of the mission hires the doctor for good at once (L1251-32 CT).
    HiredByUser,
}

/// What is known of one kind of contract.
///
/// Who issues the document that is paid on goes with the settlement of
/// `usual`: the doctor invoices, the employer writes a payslip, a payer a
/// statement.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KindTraits {
    /// Number in the domain notes (§1).
    pub number: String,
    /// The kind.
    pub kind: ContractKind,
    /// Employers that it fits; any when empty.
    #[serde(default)]
    pub employers: Vec<EmployerKind>,
    /// What it is before the law.
    pub nature: LegalNature,
    /// Who pays the social contributions.
    pub contributions: Contributor,
    /// The first answers that it fills in.
    pub usual: ContractDefaults,
    /// In what it is usually paid, the commonest first.
    pub units: Vec<PayUnit>,
    /// How it says its working time, where it does.
    #[serde(default)]
    pub work_time: Option<WorkTimeUnit>,
    /// How its hours count, where its legal nature does not say it.
    #[serde(default)]
    pub hours: Option<HoursRegime>,
    /// What else its form asks for.
    #[serde(default)]
    pub asks: Vec<Asked>,
    /// The formalities that it brings, where their list is known.
    #[serde(default)]
    pub situation: Option<Situation>,
    /// The day from which none is signed any more.
    #[serde(default)]
    pub closed_since: Option<Day>,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
    /// Notice.
    #[serde(default)]
    pub notice: Option<NoticeRule>,
    /// When the renewal is to be asked for.
    #[serde(default)]
    pub renewal: Option<RenewalRule>,
    /// The right to a contract of unlimited length.
    #[serde(default)]
    pub permanent: Option<PermanentRule>,
    /// What its last day is paid, where it has one.
    #[serde(default)]
    pub end_pay: Option<EndRule>,
    /// Months after which work beside the salary is usually paid.
    #[serde(default)]
    pub work_paid_after: u32,
    /// What is looked at.
    #[serde(default)]
    pub rules: Vec<KindRule>,
}
