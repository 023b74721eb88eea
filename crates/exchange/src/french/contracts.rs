//! What contracts are called.

use domain::contract::ContractKind;

/// What a contract is called in a sentence: « contrat de remplacement
/// libéral ».
pub const fn contract_kind(kind: ContractKind) -> &'static str {
    use ContractKind as K;
    match kind {
        K::Locum => "contrat de remplacement libéral",
        K::StudentLocum => "contrat de remplacement libéral sous licence de remplacement",
        K::LiberalAssociate => "contrat de collaboration libérale",
        K::AssistingStudent => "contrat de médecin adjoint",
        K::AssistingDoctor => "contrat d’assistanat libéral",
        K::LiberalSessions => "contrat d’exercice libéral par vacations",
        K::PublicHospitalLiberal => "contrat d’exercice libéral en établissement public de santé",
        K::NonprofitHospitalLiberal => {
            "contrat d’exercice libéral en établissement de santé privé d’intérêt collectif"
        }
        K::NursingHomeLiberal => "contrat d’exercice libéral en EHPAD",
        K::OohCare => "convention de permanence des soins ambulatoires",
        K::Teleconsultation => "contrat de téléconsultation",
        K::Expertise => "convention d’expertise médicale",
        K::InternshipSupervisor => "convention de maîtrise de stage universitaire",
        K::Permanent => "contrat de travail à durée indéterminée",
        K::FixedTerm => "contrat de travail à durée déterminée",
        K::CoordinatingDoctor => "contrat de médecin coordonnateur",
        K::AgencyWork => "contrat de travail temporaire",
        K::SalariedLocum => "contrat de remplacement salarié",
        K::HospitalPractitioner => "nomination de praticien hospitalier",
        K::ContractPractitioner => "contrat de praticien contractuel",
        K::AttachedPractitioner => "contrat de praticien attaché",
        K::HospitalAssistant => "contrat d’assistant des hôpitaux",
        K::LocalAuthoritySessions => "contrat de vacations auprès d’une collectivité publique",
        K::OccasionalCollaborator => "collaboration occasionnelle du service public",
        K::Other => "contrat",
    }
}
