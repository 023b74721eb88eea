//! What contracts are called.

use domain::contract::ContractKind;
use domain::profile::Agreement;

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
        K::PracticeStart => "contrat de début d’exercice",
        K::PublicServiceCommitment => "contrat d’engagement de service public",
        K::AidScheme => "convention d’aide",
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
        K::ContractPractitionerReplacement
        | K::ContractPractitionerRecruitment
        | K::ContractPractitionerCompetition
        | K::ContractPractitionerMixed => "contrat de praticien contractuel",
        K::AttachedPractitioner => "contrat de praticien attaché",
        K::HospitalAssistant => "contrat d’assistant des hôpitaux",
        K::SharedTimeAssistant => "contrat d’assistant spécialiste à temps partagé",
        K::ForeignDegreePractitioner => "contrat de praticien associé",
        K::HospitalPrivatePractice => "contrat d’activité libérale intra-hospitalière",
        K::JuniorDoctor => "convention de docteur junior",
        K::LocalAuthoritySessions => "contrat de vacations auprès d’une collectivité publique",
        K::OccasionalCollaborator => "collaboration occasionnelle du service public",
        K::Other => "contrat",
    }
}

/// The function that a contract of this kind is for, such as « médecin
/// coordonnateur »; none where its name does not say it.
///
/// A « médecin » takes the gender of the word, a « praticienne » that of the
/// person.
pub const fn contract_function(kind: ContractKind, agreement: Agreement) -> Option<&'static str> {
    use ContractKind as K;
    let (feminine, masculine) = match kind {
        K::Locum | K::SalariedLocum => return Some("médecin remplaçant"),
        K::LiberalAssociate => return Some("médecin collaborateur"),
        K::AssistingStudent => return Some("médecin adjoint"),
        K::AssistingDoctor => return Some("médecin assistant"),
        K::CoordinatingDoctor => return Some("médecin coordonnateur"),
        K::Expertise => return Some("médecin expert"),
        K::StudentLocum => (
            "étudiante en médecine, remplaçante",
            "étudiant en médecine, remplaçant",
        ),
        K::HospitalPractitioner => ("praticienne hospitalière", "praticien hospitalier"),
        K::ContractPractitionerReplacement
        | K::ContractPractitionerRecruitment
        | K::ContractPractitionerCompetition
        | K::ContractPractitionerMixed => ("praticienne contractuelle", "praticien contractuel"),
        K::AttachedPractitioner => ("praticienne attachée", "praticien attaché"),
        K::SharedTimeAssistant => (
            "assistante spécialiste à temps partagé",
            "assistant spécialiste à temps partagé",
        ),
        K::ForeignDegreePractitioner => ("praticienne associée", "praticien associé"),
        K::JuniorDoctor => ("docteure junior", "docteur junior"),
        K::HospitalAssistant => ("assistante des hôpitaux", "assistant des hôpitaux"),
        K::InternshipSupervisor => (
            "maîtresse de stage universitaire",
            "maître de stage universitaire",
        ),
        _ => return None,
    };
    Some(match agreement {
        Agreement::Feminine => feminine,
        Agreement::Masculine => masculine,
    })
}
