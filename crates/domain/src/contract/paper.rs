//! Contracts that the doctor draws up, clause by clause.
//!
//! The text of each clause is proposed from the fields of the book; what the
//! doctor wrote instead is kept beside it and never written over.

mod arrange;

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::ContractId;
use crate::text::{bounded, line, required};
use crate::time::Day;
use crate::{Invalid, Rule};

pub use arrange::{ArrangedClause, BlankField, ClauseBasis, ProposedClause, arrange};

/// Which contract is drawn up (domain notes §6).
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
pub enum HiringKind {
    /// D-06, contrat de remplacement.
    LocumContract,
    /// D-07, contrat de vacation libérale.
    SessionContract,
    /// D-08, avenant.
    Amendment,
}

impl HiringKind {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::LocumContract, Self::SessionContract, Self::Amendment];

    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LocumContract => "locum_contract",
            Self::SessionContract => "session_contract",
            Self::Amendment => "amendment",
        }
    }
}

/// What such a paper says and no other field of the book holds.
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
pub enum PaperFact {
    /// RPPS number of the colleague.
    ColleagueRpps,
    /// Council and number of the colleague, or the licence of a student.
    ColleagueRegister,
    /// Specialty of the colleague.
    ColleagueSpecialty,
    /// Legal form and registration of the institution.
    LegalForm,
    /// Conventional sector in which the fees are charged.
    Sector,
    /// Insurer and policy of the one who works.
    Insurance,
    /// What is done, such as « anesthésie au bloc opératoire ».
    Duties,
    /// Days and hours.
    Schedule,
    /// Premises, equipment and staff.
    Means,
    /// Around which place nobody settles after a replacement.
    SettlementArea,
}

impl PaperFact {
    /// Those that a paper asks for, in the order in which it says them.
    pub const fn of(paper: HiringKind) -> &'static [Self] {
        match paper {
            HiringKind::LocumContract => &[
                Self::ColleagueRpps,
                Self::ColleagueRegister,
                Self::ColleagueSpecialty,
                Self::Sector,
                Self::Schedule,
                Self::Means,
                Self::Insurance,
                Self::SettlementArea,
            ],
            HiringKind::SessionContract => &[
                Self::LegalForm,
                Self::Duties,
                Self::Schedule,
                Self::Means,
                Self::Insurance,
            ],
            HiringKind::Amendment => &[],
        }
    }
}

/// The words of a clause.
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
pub struct ClauseWords {
    /// Its title.
    pub title: String,
    /// Its text; each line is a paragraph.
    pub text: String,
}

/// A clause as the doctor left it.
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
pub struct DraftClause {
    /// The key of the proposed clause, or one of its own.
    pub key: String,
    /// The doctor's words; those that are proposed when empty.
    #[serde(default)]
    pub words: Option<ClauseWords>,
    /// What was proposed when they were written; none for the doctor's own
    /// clause.
    #[serde(default)]
    pub proposed: Option<ClauseWords>,
    /// Whether it is not printed.
    #[serde(default)]
    pub left_out: bool,
}

impl DraftClause {
    /// The proposed clause `key`, as it is proposed.
    pub const fn proposed(key: String) -> Self {
        Self {
            key,
            words: None,
            proposed: None,
            left_out: false,
        }
    }

    /// Whether the doctor added it.
    pub const fn is_own(&self) -> bool {
        self.words.is_some() && self.proposed.is_none()
    }
}

/// Which paper is drawn up, of which contract.
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
pub struct DraftOf {
    /// Which paper.
    pub paper: HiringKind,
    /// The contract.
    pub contract: ContractId,
    /// The first day of the change, for an amendment.
    #[serde(default)]
    pub effective: Option<Day>,
}

impl DraftOf {
    /// Checks that an amendment, and only that, says from which day.
    ///
    /// # Errors
    /// [`Rule::Required`] or [`Rule::Unknown`] at `effective`.
    pub fn check(&self) -> Result<(), Invalid> {
        match (self.paper, self.effective) {
            (HiringKind::Amendment, None) => Err(Invalid::at("effective", Rule::Required)),
            (HiringKind::Amendment, Some(_)) | (_, None) => Ok(()),
            (_, Some(_)) => Err(Invalid::at("effective", Rule::Unknown)),
        }
    }
}

/// What the doctor wrote into a paper that is being drawn up.
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
pub struct PaperDraft {
    /// Which paper, of which contract.
    pub of: DraftOf,
    /// What no other field holds.
    #[serde(default)]
    pub facts: BTreeMap<PaperFact, String>,
    /// The clauses in their order, once one was moved, edited, left out or
    /// added.
    #[serde(default)]
    pub clauses: Vec<DraftClause>,
}

impl PaperDraft {
    /// A paper to which nothing was done yet.
    pub const fn untouched(of: DraftOf) -> Self {
        Self {
            of,
            facts: BTreeMap::new(),
            clauses: Vec::new(),
        }
    }

    /// What was told; none while it was not.
    pub fn fact(&self, fact: PaperFact) -> Option<&str> {
        let told = self.facts.get(&fact)?.trim();
        (!told.is_empty()).then_some(told)
    }

    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    pub fn check(&self) -> Result<(), Invalid> {
        self.of.check().map_err(|it| Invalid {
            field: format!("of.{}", it.field),
            ..it
        })?;
        for (fact, told) in &self.facts {
            if !PaperFact::of(self.of.paper).contains(fact) {
                return Err(Invalid::at("facts", Rule::Unknown));
            }
            bounded("facts", told, 1_000)?;
        }
        let mut keys = BTreeSet::new();
        for (at, clause) in self.clauses.iter().enumerate() {
            let field = |name: &str| format!("clauses.{at}.{name}");
            required(&field("key"), &clause.key, 100)?;
            if !keys.insert(clause.key.as_str()) {
                return Err(Invalid::at(field("key"), Rule::NameTwice));
            }
            if let Some(words) = &clause.words {
                words.check(&field("words"))?;
            }
        }
        Ok(())
    }
}

impl ClauseWords {
    /// Checks a title on one line and a text that says something.
    ///
    /// # Errors
    /// The first field below `field` that breaks its rule.
    pub fn check(&self, field: &str) -> Result<(), Invalid> {
        let dot = if field.is_empty() { "" } else { "." };
        let title = format!("{field}{dot}title");
        line(&title, &self.title, 150)?;
        required(&title, &self.title, 150)?;
        let text = format!("{field}{dot}text");
        if self.text.trim().is_empty() {
            return Err(Invalid::at(text, Rule::Required));
        }
        bounded(&text, &self.text, 10_000)
    }
}

#[cfg(test)]
mod tests;
