//! Kinds of contracts and what they usually say.

use super::{PaymentFrom, PaymentTerm, PensionScheme, Settlement, TaxCategory, VatTreatment};

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
    /// ST-31, praticien contractuel.
    ContractPractitioner,
    /// ST-32, praticien attaché.
    AttachedPractitioner,
    /// ST-33, assistant, shared time included.
    HospitalAssistant,
    /// ST-36, sessions for a public authority.
    LocalAuthoritySessions,
    /// ST-38, collaborateur occasionnel du service public.
    OccasionalCollaborator,
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

impl ContractKind {
    /// What a contract of this kind usually says (domain notes §1, §4.4).
    pub const fn defaults(self) -> ContractDefaults {
        use ContractKind as K;
        let (settlement, tax_category, pension_scheme) = match self {
            K::Locum | K::StudentLocum | K::AssistingStudent | K::AssistingDoctor => (
                Settlement::Retrocession,
                TaxCategory::Bnc,
                PensionScheme::Carmf,
            ),
            K::OohCare => (Settlement::Cpam, TaxCategory::Bnc, PensionScheme::Carmf),
            K::Teleconsultation => (Settlement::Platform, TaxCategory::Bnc, PensionScheme::Carmf),
            K::Permanent
            | K::FixedTerm
            | K::CoordinatingDoctor
            | K::AgencyWork
            | K::SalariedLocum => (
                Settlement::Payslip,
                TaxCategory::Salary,
                PensionScheme::AgircArrco,
            ),
            K::HospitalPractitioner
            | K::ContractPractitioner
            | K::AttachedPractitioner
            | K::HospitalAssistant
            | K::LocalAuthoritySessions
            | K::OccasionalCollaborator => (
                Settlement::Payslip,
                TaxCategory::Salary,
                PensionScheme::Ircantec,
            ),
            K::LiberalAssociate
            | K::LiberalSessions
            | K::PublicHospitalLiberal
            | K::NonprofitHospitalLiberal
            | K::NursingHomeLiberal
            | K::Expertise
            | K::InternshipSupervisor
            | K::Other => (Settlement::Invoice, TaxCategory::Bnc, PensionScheme::Carmf),
        };
        let vat = match self {
            // IN-12: an expertise does not treat anybody.
            K::Expertise => VatTreatment::Franchise,
            _ => VatTreatment::ExemptCare,
        };
        let payment = match self {
            // IN-21: public hospitals have 50 days from receipt.
            K::PublicHospitalLiberal => PaymentTerm {
                days: 50,
                from: PaymentFrom::Issue,
            },
            K::Locum | K::StudentLocum => PaymentTerm {
                days: 15,
                from: PaymentFrom::PeriodEnd,
            },
            _ => PaymentTerm {
                days: 30,
                from: PaymentFrom::Issue,
            },
        };
        ContractDefaults {
            settlement,
            tax_category,
            pension_scheme,
            vat,
            payment,
        }
    }
}
