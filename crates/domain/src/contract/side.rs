//! On which side of a replacement the doctor stands.

use super::{Contract, ContractKind, Settlement};
use crate::{Invalid, Rule};

/// Who replaces whom (ST-01, ST-02).
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
pub enum ReplacementSide {
    /// The doctor works in place of the colleague, who pays a share back.
    #[default]
    LocumDoctor,
    /// The colleague works in place of the doctor, who pays a share back and
    /// practises nothing liberal meanwhile (R4127-65 CSP).
    CoveredDoctor,
}

impl Contract {
    /// Whether a colleague works in place of the doctor: what the contract
    /// comes to is then owed by the doctor, and its days are not the doctor's
    /// working days.
    pub fn is_covered(&self) -> bool {
        self.conditions.side == ReplacementSide::CoveredDoctor
    }

    /// What a replaced doctor's contract cannot be.
    pub(super) fn side_problems(&self) -> Vec<Invalid> {
        let replaces = matches!(self.kind, ContractKind::Locum | ContractKind::StudentLocum);
        let shares = self.settlement == Settlement::Retrocession;
        let wrong = [
            (!replaces, "conditions.side", Rule::NoReplacement),
            (!shares, "settlement", Rule::SharesFees),
        ];
        let wrong = wrong
            .into_iter()
            .filter(|(wrong, ..)| self.is_covered() && *wrong);
        wrong
            .map(|(_, field, rule)| Invalid::at(field, rule))
            .collect()
    }
}
