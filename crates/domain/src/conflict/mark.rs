//! What the doctor set aside, and by what it is known again.

use std::collections::BTreeMap;

use super::finding::{Conflict, ConflictKind, Figure, Severity};
use crate::ids::{ContractId, ShiftId};
use crate::text::bounded;
use crate::time::Day;
use crate::{Invalid, Rule};

/// The figure that grows with each day on which nothing is done: it is no other
/// fact.
const GROWING: &str = "late";

/// The facts of a conflict. One that was set aside comes back when any of them
/// is another.
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
pub struct ConflictFacts {
    /// What it is.
    pub kind: ConflictKind,
    /// How loud it is said.
    pub severity: Severity,
    /// Number of its rule in the domain notes; none for plain arithmetic.
    #[serde(default)]
    pub rule: Option<String>,
    /// The first day that it is about.
    pub day: Day,
    /// The last day; none where no end is agreed.
    #[serde(default)]
    pub until: Option<Day>,
    /// The shifts that it is about.
    #[serde(default)]
    pub shifts: Vec<ShiftId>,
    /// The contracts that it is about.
    #[serde(default)]
    pub contracts: Vec<ContractId>,
    /// Its figures, by name.
    #[serde(default)]
    pub figures: BTreeMap<String, Figure>,
}

/// A conflict that the doctor set aside, and why.
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
pub struct ConflictMark {
    /// Which conflict.
    pub of: ConflictFacts,
    /// Why, in the doctor's words.
    pub reason: String,
    /// When.
    pub on: Day,
}

impl ConflictMark {
    /// Checks the reason.
    ///
    /// # Errors
    /// A reason that is empty or too long, at `reason`.
    pub fn check(&self) -> Result<(), Invalid> {
        if self.reason.trim().is_empty() {
            return Err(Invalid::at("reason", Rule::Required));
        }
        bounded("reason", &self.reason, 500)
    }
}

impl Conflict {
    /// What it is known by again.
    pub fn facts(&self) -> ConflictFacts {
        let figures = self.figures.iter();
        let figures = figures.filter(|(name, _)| **name != GROWING);
        // A run of full weeks is known by the worst of them: it goes on as weeks do.
        let worst = |name: &str| match self.figures.get(name) {
            Some(Figure::On(day)) if self.kind == ConflictKind::Avg44h12w => Some(*day),
            _ => None,
        };
        ConflictFacts {
            kind: self.kind,
            severity: self.severity,
            rule: self.rule.map(ToOwned::to_owned),
            day: worst("from").unwrap_or(self.day),
            until: worst("to").or(self.until),
            shifts: self.shifts.clone(),
            contracts: self.contracts.clone(),
            figures: figures
                .map(|(name, figure)| ((*name).to_owned(), *figure))
                .collect(),
        }
    }
}
