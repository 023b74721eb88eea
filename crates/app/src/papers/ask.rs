//! Which paper is asked for.

use domain::ids::{ContractId, InvoiceId, StatementId};
use domain::profile::Agreement;
use domain::time::Day;

/// Which paper, about what.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "paper", rename_all = "snake_case", deny_unknown_fields)]
pub enum PaperAsk {
    /// D-09, état des vacations.
    ShiftStatement {
        /// The closed month.
        statement: StatementId,
    },
    /// D-11, relevé de rétrocession.
    RetrocessionSheet {
        /// The closed month.
        statement: StatementId,
    },
    /// D-10, note d'honoraires or avoir.
    Invoice {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// D-13, attestation d'activité à faire signer.
    ActivityCertificate {
        /// The contract.
        contract: ContractId,
        /// First day that is counted.
        from: Day,
        /// Last day that is counted.
        to: Day,
        /// In which function; that of the kind of contract when empty.
        #[serde(default)]
        function: String,
        /// For which part of a full time; as the name of the contract says it
        /// when empty.
        #[serde(default)]
        quota: String,
    },
    /// D-04, transmission du contrat au conseil de l'Ordre.
    CouncilTransmission {
        /// The contract.
        contract: ContractId,
        /// Department of the council; the doctor's own when empty.
        #[serde(default)]
        department: String,
        /// How its president is addressed; both ways when unknown.
        #[serde(default)]
        president: Option<Agreement>,
    },
    /// D-06, contrat de remplacement.
    LocumContract {
        /// The contract.
        contract: ContractId,
        /// Whether it is the version to sign, without « Projet ».
        #[serde(default)]
        to_sign: bool,
    },
    /// D-07, contrat de vacation libérale.
    SessionContract {
        /// The contract.
        contract: ContractId,
        /// Whether it is the version to sign.
        #[serde(default)]
        to_sign: bool,
    },
    /// D-08, avenant.
    Amendment {
        /// The contract.
        contract: ContractId,
        /// The day on which something of it changes.
        effective: Day,
        /// Whether it is the version to sign.
        #[serde(default)]
        to_sign: bool,
    },
}

/// What looks unusual in a paper, which is written all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperDoubt {
    /// D-04 of a contract without a day of signature: the letter sends a draft.
    ContractUnsigned,
    /// A contract to sign still has blanks.
    BlanksLeft,
    /// A clause that an article asks for is left out.
    MandatoryLeftOut,
    /// A clause that the doctor edited is proposed in other words by now.
    ClauseOutdated,
    /// Liberal sessions in a public hospital (L6146-2 CSP) or a health centre
    /// (L6323-1-5 CSP).
    NoLiberalPlace,
}
