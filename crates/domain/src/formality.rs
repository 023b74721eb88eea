//! Steps that a contract brings: who wants what, by when, under which text.

mod answered;
pub mod due;

use crate::contract::{Contract, ContractKind, KindTraits};
use crate::due::DueRule;
use crate::holiday::working_day_at_or_before;
use crate::ids::{ContractId, DocumentId};
use crate::text::{bounded, line};
use crate::time::Day;
use crate::{Invalid, Rule};

pub use answered::{Answered, Evidence};

/// Groups of formalities (domain notes §5.2).
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
pub enum Situation {
    /// SIT-REM, replacement by a registered doctor.
    Rem,
    /// SIT-LIB, liberal sessions in an institution.
    Lib,
    /// SIT-CDI/CDD, private salary.
    Salaried,
    /// SIT-PC, praticien contractuel.
    Pc,
    /// SIT-PH, praticien hospitalier.
    Ph,
}

/// How sure the notes are of a rule.
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
pub enum Confidence {
    /// Sure.
    Sure,
    /// Likely.
    Likely,
    /// To verify before relying on it.
    ToVerify,
}

/// How far one answer to a step reaches beyond the contract that brought it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Once {
    /// Every contract with the same employer: the place was declared.
    Employer,
    /// Every contract of the doctor: the affiliation was made.
    Doctor,
}

/// One step of a checklist, as data.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Code, such as `REM-2`.
    pub code: String,
    /// Which contracts bring it.
    pub situation: Situation,
    /// Whether it is for the replaced doctor; otherwise for any other.
    #[serde(default)]
    pub covered: bool,
    /// Only for these kinds, when given.
    #[serde(default)]
    pub kinds: Vec<ContractKind>,
    /// What is to be done, in French.
    pub title: String,
    /// Who does it.
    pub by: String,
    /// Whether that is another than the doctor.
    #[serde(default)]
    pub theirs: bool,
    /// Who asks for it.
    pub to: String,
    /// Legal date; none when it accompanies the whole contract.
    #[serde(default)]
    pub due: Option<DueRule>,
    /// Date to aim at, when earlier than the legal one.
    #[serde(default)]
    pub target: Option<DueRule>,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
    /// Code of the paper of Cumul that does it.
    #[serde(default)]
    pub paper: Option<String>,
    /// Whether the day on which both signed is the answer: the contract is
    /// written.
    #[serde(default)]
    pub met_by_signature: bool,
    /// Where one answer holds for later contracts too.
    #[serde(default)]
    pub once: Option<Once>,
}

impl Template {
    /// Whether contracts of a kind bring this step, on one of their sides.
    pub fn belongs_to(&self, kind: &KindTraits) -> bool {
        kind.situation == Some(self.situation)
            && (self.kinds.is_empty() || self.kinds.contains(&kind.kind))
    }

    /// Whether a contract, of a kind that is known, brings this step.
    pub fn applies_to(&self, kind: &KindTraits, contract: &Contract) -> bool {
        self.belongs_to(kind) && self.covered == contract.is_covered()
    }

    /// The legal date for this contract.
    pub fn due_on(&self, contract: &Contract) -> Option<Day> {
        self.due.and_then(|rule| rule.due_on(contract))
    }

    /// The working day to aim at: never a weekend or a holiday, because the
    /// legal extension is not to be counted on.
    pub fn target_on(&self, contract: &Contract) -> Option<Day> {
        let aimed = self.target.or(self.due)?.due_on(contract)?;
        Some(working_day_at_or_before(aimed))
    }
}

/// How a step was sent or handed over.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// Dépôt en ligne.
    #[default]
    Online,
    /// Courriel.
    Email,
    /// Lettre recommandée.
    RegisteredLetter,
    /// Lettre simple.
    Letter,
    /// Remise en main propre.
    ByHand,
    /// Autre.
    Other,
}

/// What the doctor did about a step.
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
pub enum FormalityAnswer {
    /// Done.
    Done {
        /// On this day.
        on: Day,
        /// By these means.
        means: Means,
        /// With this proof.
        #[serde(default)]
        proof: Option<DocumentId>,
    },
    /// Not applicable here.
    SetAside {
        /// Because.
        reason: String,
    },
}

/// The answer to one step of one contract.
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
pub struct FormalityMark {
    /// The contract that brings the step.
    pub contract: ContractId,
    /// Code of the step.
    pub code: String,
    /// What was done.
    pub answer: FormalityAnswer,
}

impl FormalityMark {
    /// Checks that setting aside has a reason.
    ///
    /// # Errors
    /// [`Rule::Required`] at `reason`.
    pub fn check(&self) -> Result<(), Invalid> {
        line("code", &self.code, 40)?;
        match &self.answer {
            FormalityAnswer::SetAside { reason } if reason.trim().is_empty() => {
                Err(Invalid::at("reason", Rule::Required))
            }
            FormalityAnswer::SetAside { reason } => bounded("reason", reason, 500),
            FormalityAnswer::Done { .. } => Ok(()),
        }
    }

    /// Checks that nothing is said to be done on a day that has not come.
    ///
    /// # Errors
    /// [`Rule::DayAhead`] at `on`.
    pub fn check_day(&self, today: Day) -> Result<(), Invalid> {
        match self.answer {
            FormalityAnswer::Done { on, .. } if on > today => {
                Err(Invalid::at("on", Rule::DayAhead))
            }
            _ => Ok(()),
        }
    }

    /// Days between the legal date and the day it was done; 0 when on time.
    pub fn days_late(due_on: Option<Day>, answer: Option<&FormalityAnswer>, today: Day) -> i64 {
        let until = match answer {
            Some(FormalityAnswer::Done { on, .. }) => *on,
            Some(FormalityAnswer::SetAside { .. }) => return 0,
            None => today,
        };
        due_on.map_or(0, |due| due.days_until(until).max(0))
    }
}
