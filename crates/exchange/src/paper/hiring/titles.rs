//! What the proposed clauses are called.

/// The title of the proposed clause `key`; nothing for a key of the doctor's
/// own.
pub fn clause_title(key: &str) -> &'static str {
    match key {
        "insurance" => "Responsabilité et assurance",
        "secrecy" => "Secret professionnel et données",
        "charges" => "Charges et impôts",
        "dispute" => "Conciliation",
        "communication" => "Communication à l’Ordre",
        "no_side_letter" => "Absence de contre-lettre",
        "object" => "Objet",
        "period" => "Dates et durée",
        "licence" => "Licence et autorisation",
        "means" => "Locaux, matériel et personnel",
        "independence" => "Indépendance professionnelle",
        "cessation" => "Activité du médecin remplacé",
        "other_work" => "Autres activités du remplaçant",
        "fees" => "Honoraires",
        "settlement" => "Relevé et délai de paiement",
        "end" => "Fin du remplacement",
        "settling" => "Installation ultérieure",
        "early_end" => "Fin anticipée",
        "slots" => "Jours et horaires",
        "duration" => "Durée et fin du contrat",
        "cancellation" => "Annulation",
        "no_yield" => "Absence de critères de rendement",
        "invoice" => "Note d’honoraires et paiement",
        "absence" => "Absence du médecin",
        "other" => "Autres modifications",
        "renewal" => "Renouvellement",
        "work_time" => "Temps de travail",
        "pay" => "Rémunération",
        "effect" => "Prise d’effet",
        "rest" => "Maintien du contrat",
        _ => "",
    }
}
