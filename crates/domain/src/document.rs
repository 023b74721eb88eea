//! Files of the doctor: what they are and how long they are good.

use crate::ids::{ContractId, DocumentId, EmployerId};
use crate::text::{line, required};
use crate::time::{Day, Instant};
use crate::{Invalid, Rule};

/// Kinds of documents (domain notes §5.1).
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
pub enum DocumentKind {
    /// F-ID, pièce d'identité.
    Identity,
    /// F-DIP, diplômes.
    Diploma,
    /// F-ORD, attestation d'inscription au tableau.
    CouncilRegistration,
    /// F-CPS, carte CPS.
    ProfessionalCard,
    /// F-RCP, attestation de responsabilité civile professionnelle.
    MalpracticeInsurance,
    /// F-LIC, licence de remplacement.
    LocumLicence,
    /// F-VAC, vaccinations.
    Vaccination,
    /// F-B3, casier judiciaire.
    CriminalRecord,
    /// F-HON, attestation d'honorabilité.
    GoodCharacter,
    /// F-MED, aptitude.
    OccupationalHealth,
    /// F-RIB, relevé d'identité bancaire.
    BankDetails,
    /// F-CV.
    Cv,
    /// F-SS, attestation de droits.
    HealthCover,
    /// F-VEH, véhicule.
    Vehicle,
    /// F-URS, attestation de vigilance.
    ComplianceCertificate,
    /// F-SIR, avis de situation.
    BusinessRegistration,
    /// F-AFF, affiliation.
    PensionAffiliation,
    /// A signed contract.
    Contract,
    /// Proof that a formality was done.
    Proof,
    /// A paper that Cumul made and that came back signed.
    SignedPaper,
    /// Anything else.
    Other,
}

/// A file of the doctor, sealed in the book.
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
pub struct Document {
    /// Identifier.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Name in lists.
    pub title: String,
    /// Employer it concerns.
    #[serde(default)]
    pub employer: Option<EmployerId>,
    /// Contract it concerns.
    #[serde(default)]
    pub contract: Option<ContractId>,
    /// Day printed on it.
    #[serde(default)]
    pub issued_on: Option<Day>,
    /// Last day on which it is good.
    #[serde(default)]
    pub valid_until: Option<Day>,
    /// Name of the file.
    pub file_name: String,
    /// Bytes of the file.
    pub size: u64,
    /// Name of the sealed file.
    pub seal: String,
    /// When it was filed.
    pub added_at: Instant,
}

/// How a document stands on a day.
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
pub enum Expiry {
    /// No longer good.
    Expired,
    /// Good for at most 30 more days.
    Within30,
    /// Good for at most 60 more days.
    Within60,
    /// Good.
    Good,
}

impl Document {
    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    pub fn check(&self) -> Result<(), Invalid> {
        required("title", &self.title, 200)?;
        line("file_name", &self.file_name, 255)?;
        match (self.issued_on, self.valid_until) {
            (Some(from), Some(to)) if to < from => {
                Err(Invalid::at("valid_until", Rule::EndBeforeStart))
            }
            _ => Ok(()),
        }
    }

    /// How it stands on `today`: the last day counts as good.
    pub fn expiry(&self, today: Day) -> Expiry {
        match self.valid_until.map(|until| today.days_until(until)) {
            Some(..0) => Expiry::Expired,
            Some(0..=30) => Expiry::Within30,
            Some(31..=60) => Expiry::Within60,
            Some(_) | None => Expiry::Good,
        }
    }
}
