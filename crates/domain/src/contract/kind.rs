//! Kinds of contracts and what they usually say.

use super::{PaymentTerm, PensionScheme, Settlement, TaxCategory, VatTreatment};

/// Kinds of contracts, with their number in the domain notes (§1).
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
pub enum ContractKind {
    /// ST-01, replacement of a colleague by a doctor with a thesis.
    Locum,
    /// ST-02, replacement by a student with a licence.
    StudentLocum,
    /// ST-03, collaborateur libéral.
    LiberalAssociate,
    /// ST-04, médecin adjoint.
    AssistingStudent,
    /// ST-05, assistant libéral.
    AssistingDoctor,
    /// ST-06, liberal sessions in a private institution.
    LiberalSessions,
    /// ST-07, liberal participation in a public hospital (L6146-2).
    PublicHospitalLiberal,
    /// ST-08, the same in a nonprofit hospital.
    NonprofitHospitalLiberal,
    /// ST-09, liberal work in a nursing home.
    NursingHomeLiberal,
    /// ST-10, contrat de début d'exercice (CDE).
    PracticeStart,
    /// ST-11, contrat d'engagement de service public (CESP).
    PublicServiceCommitment,
    /// ST-11, any other « dispositif d'aide ».
    AidScheme,
    /// ST-12, permanence des soins ambulatoires.
    OohCare,
    /// ST-13, teleconsultation.
    Teleconsultation,
    /// ST-14, expertise.
    Expertise,
    /// ST-15, maître de stage.
    InternshipSupervisor,
    /// ST-20, CDI.
    Permanent,
    /// ST-21, CDD.
    FixedTerm,
    /// ST-23, médecin coordonnateur.
    CoordinatingDoctor,
    /// ST-24, intérim.
    AgencyWork,
    /// ST-25, salaried locum.
    SalariedLocum,
    /// ST-30, praticien hospitalier.
    HospitalPractitioner,
    /// ST-31a, praticien contractuel who replaces or helps for a time.
    ContractPractitionerReplacement,
    /// ST-31b, praticien contractuel where recruitment is difficult.
    ContractPractitionerRecruitment,
    /// ST-31c, praticien contractuel who awaits the competition.
    ContractPractitionerCompetition,
    /// ST-31d, praticien contractuel with a practice in town. A contract of
    /// which only « praticien contractuel » is known is read as this one.
    #[serde(alias = "contract_practitioner")]
    ContractPractitionerMixed,
    /// ST-32, praticien attaché.
    AttachedPractitioner,
    /// ST-33, assistant des hôpitaux.
    HospitalAssistant,
    /// ST-33, assistant spécialiste à temps partagé.
    SharedTimeAssistant,
    /// ST-35, praticien associé.
    ForeignDegreePractitioner,
    /// ST-36, sessions for a public authority.
    LocalAuthoritySessions,
    /// ST-37, activité libérale intra-hospitalière.
    HospitalPrivatePractice,
    /// ST-38, collaborateur occasionnel du service public.
    OccasionalCollaborator,
    /// ST-39, docteur junior.
    JuniorDoctor,
    /// Anything else.
    Other,
}

/// The first answers that a kind of contract fills in.
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
pub struct ContractDefaults {
    /// How the money arrives.
    pub settlement: Settlement,
    /// Where it is declared.
    pub tax_category: TaxCategory,
    /// Who pays the pension.
    pub pension_scheme: PensionScheme,
    /// VAT of its invoices.
    pub vat: VatTreatment,
    /// When it is to be paid.
    pub payment: PaymentTerm,
}
