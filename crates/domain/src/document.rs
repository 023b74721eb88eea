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
    /// A payslip, kept for life (IN-09).
    Payslip,
    /// Anything else.
    Other,
}

/// Activities that a malpractice insurance names (F-RCP).
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
pub enum InsuredActivity {
    /// Exercice en cabinet.
    Practice,
    /// Remplacements, adjoint, assistant libéral.
    Replacement,
    /// Clinique.
    Clinic,
    /// Hôpital.
    Hospital,
    /// EHPAD.
    NursingHome,
    /// Permanence des soins, SAS.
    OutOfHours,
    /// Téléconsultation.
    Teleconsultation,
    /// Expertise.
    Expertise,
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
    /// Activities that an insurance names; empty where it was not looked at.
    #[serde(default)]
    pub insured: Vec<InsuredActivity>,
    /// Name of the file.
    pub file_name: String,
    /// Bytes of the file.
    pub size: u64,
    /// Name of the sealed file.
    pub seal: String,
    /// When it was filed.
    pub added_at: Instant,
}

/// Whether the first bytes of a file are those of the kind that its name says:
/// a PDF, a PNG or a JPEG. Other names say nothing that could be checked.
pub fn head_fits(file_name: &str, bytes: &[u8]) -> bool {
    /// Readers of PDF look for its mark as far as this.
    const PDF_HEAD: usize = 1024;
    let end = file_name
        .rsplit_once('.')
        .map(|(_, end)| end.to_lowercase());
    match end.as_deref() {
        Some("pdf") => bytes
            .get(..bytes.len().min(PDF_HEAD))
            .is_some_and(|head| head.windows(5).any(|part| part == b"%PDF-")),
        Some("png") => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        Some("jpg" | "jpeg") => bytes.starts_with(b"\xff\xd8\xff"),
        _ => true,
    }
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

impl Expiry {
    /// As many days before its last one, what runs out is no longer just good.
    pub const DAYS_AHEAD: i64 = 60;
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
            Some(31..=Expiry::DAYS_AHEAD) => Expiry::Within60,
            Some(_) | None => Expiry::Good,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::head_fits;

    #[test]
    fn a_text_that_is_called_pdf_is_told_from_a_pdf() {
        assert!(!head_fits("faux.PDF", b"Bonjour"));
        assert!(!head_fits("faux.png", b"%PDF-1.7"));
        assert!(!head_fits("faux.jpeg", b""));
        assert!(head_fits("vrai.pdf", b"\n%PDF-1.7"));
        assert!(head_fits("vrai.png", b"\x89PNG\r\n\x1a\n.."));
        assert!(head_fits("vrai.jpg", b"\xff\xd8\xff\xe0"));
        assert!(head_fits("notes.odt", b"Bonjour"), "nothing is known of it");
    }
}
