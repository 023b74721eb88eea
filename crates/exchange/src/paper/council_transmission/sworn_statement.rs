//! D-21, the statement on honour that there is no contre-lettre, in the words
//! of R4127-83 and R4127-91.

use domain::profile::Profile;
use serde_json::{Value, json};

use super::{CouncilTransmission, LegalBasis};
use crate::french;
use crate::paper::letterhead;

impl CouncilTransmission {
    /// The second page of the letter.
    pub(super) fn statement(&self, basis: LegalBasis) -> Value {
        let profile = &self.profile;
        json!({
            "heading": "Déclaration sur l’honneur",
            "text": format!(
                "Je {}, {}, déclare sur l’honneur n’avoir passé aucune contre-lettre ni aucun \
                 avenant relatifs au contrat ci-dessous, soumis à l’examen du conseil \
                 départemental de l’Ordre des médecins, conformément à l’article {} du code de \
                 la santé publique.",
                letterhead::agreed(profile, "soussigné"),
                identity(profile),
                basis.article()
            ),
            "facts": [
                ["Contrat", french::capital(french::contract_kind(self.contract.kind))],
                ["Conclu avec", self.employer.name.clone()],
                self.signature(),
            ],
            "warning": format!(
                "J’ai été {} qu’une fausse déclaration expose aux peines des articles 441-1 et \
                 441-7 du code pénal.",
                letterhead::agreed(profile, "informé")
            ),
            "made_at": letterhead::made_at(&self.place, self.day),
        })
    }
}

/// « Dr Zélie Ardouvin, née Martin le 4 mai 1980 à Toul, inscrite au … ».
fn identity(profile: &Profile) -> String {
    let parts = [
        Some(letterhead::doctor_name(profile)),
        birth(profile),
        letterhead::registered(profile),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Birth name, day and place, as far as the profile has them.
fn birth(profile: &Profile) -> Option<String> {
    let text = |value: &Option<String>, before: &str| {
        let value = value
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        value.map(|text| format!("{before}{text}"))
    };
    let parts = [
        text(&profile.birth_name, ""),
        profile
            .birth_date
            .map(|day| format!("le {}", french::day(day))),
        text(&profile.birth_place, "à "),
    ];
    let known: Vec<_> = parts.into_iter().flatten().collect();
    let born = letterhead::agreed(profile, "né");
    (!known.is_empty()).then(|| format!("{born} {}", known.join(" ")))
}
