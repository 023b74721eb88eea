//! Under which article a contract goes to the Order.

use domain::employer::EmployerKind;

/// The article under which a contract goes to the Order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalBasis {
    /// R4127-83, with an enterprise or institution under private law.
    Private,
    /// R4127-84, with the State, a local authority or a public institution.
    Public,
    /// R4127-91, between doctors.
    Colleagues,
}

impl LegalBasis {
    /// The article that covers contracts with this kind of employer.
    pub const fn of(kind: EmployerKind) -> Self {
        use EmployerKind as K;
        match kind {
            K::PublicHospital
            | K::PublicMedicoSocial
            | K::StateOrLocalAuthority
            | K::University => Self::Public,
            K::ColleaguePractice => Self::Colleagues,
            _ => Self::Private,
        }
    }

    /// Number of the article in the code de la santé publique.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Private => "R4127-83",
            Self::Public => "R4127-84",
            Self::Colleagues => "R4127-91",
        }
    }

    /// Whether the article asks for a statement that there is no contre-lettre.
    pub const fn asks_for_statement(self) -> bool {
        !matches!(self, Self::Public)
    }
}
