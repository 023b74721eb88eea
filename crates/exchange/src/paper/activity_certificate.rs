//! D-13, attestation d'activité: written by the program, in the employer's
//! voice, for the employer to sign.

use domain::contract::{Contract, ContractKind, TaxCategory};
use domain::employer::{Employer, EmployerKind};
use domain::profile::{Profile, Standing};
use domain::time::Day;
use serde_json::{Value, json};

use super::letterhead;
use crate::french;

/// What an employer certifies about the work of a doctor. Only done shifts
/// count; town and day of the signature are left to the one who signs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ActivityCertificate {
    /// The doctor.
    pub profile: Profile,
    /// Who certifies.
    pub employer: Employer,
    /// The contract; its signatory is named as the one who certifies.
    pub contract: Contract,
    /// In which function, such as « médecin anesthésiste »; that of the kind of
    /// contract when empty.
    pub function: String,
    /// For which part of a full time, such as « 0,40 ETP »; when empty what the
    /// name of the contract says, and else a line to fill in by hand where the
    /// contract is of a kind that has one.
    pub quota: String,
    /// First day that is counted.
    pub period_start: Day,
    /// Last day that is counted.
    pub period_end: Day,
    /// Shifts done in the period.
    pub shifts: u32,
    /// Minutes of work in them.
    pub minutes: i64,
    /// Half-days in them, where the contract counts them.
    pub half_days: i64,
    /// Day on which the paper is prepared; it is not printed.
    pub day: Day,
}

impl ActivityCertificate {
    /// « Attestation d’activité – Dr … – Clinique … ».
    pub(super) fn title(&self) -> String {
        let doctor = letterhead::doctor_name(&self.profile);
        format!("Attestation d’activité – {doctor} – {}", self.employer.name)
    }

    pub(super) fn words(&self) -> Value {
        json!({
            "employer": letterhead::recipient(&self.employer),
            "finess": self.employer.finess_site.as_ref().or(self.employer.finess_legal.as_ref()),
            "heading": "Attestation d’activité",
            "signatory": self.contract.signatory,
            "signatory_role": self.contract.signatory_role,
            "parties": self.who_certifies(),
            "house": self.house().named(),
            "this_house": self.house().this(),
            "identity": self.identity(),
            "verb": self.verb(),
            "facts": self.facts(),
            "given_to": letterhead::agreed(&self.profile, "intéressé"),
        })
    }

    /// Whoever signs, under labels: no sentence has to guess the article of a
    /// name. A value of null is a line to write on.
    fn who_certifies(&self) -> Value {
        let text = |value: &str| {
            let value = value.trim();
            (!value.is_empty()).then(|| value.to_owned())
        };
        json!([
            [french::capital(self.house().word()), self.employer.name],
            ["Représentant", text(&self.contract.signatory)],
            [
                "Qualité",
                text(&self.contract.signatory_role).map(|role| french::capital(&role))
            ],
        ])
    }

    fn house(&self) -> House {
        use EmployerKind as K;
        match self.employer.kind {
            K::ColleaguePractice => House::Practice,
            K::PublicHospital
            | K::PublicMedicoSocial
            | K::PrivateClinic
            | K::NonprofitHospital
            | K::PrivateNursingHome
            | K::HealthCentre => House::Establishment,
            _ => House::Body,
        }
    }

    /// Name, number and register entry, as one clause: what is said of the
    /// person stands between two commas, a name alone has none.
    fn identity(&self) -> String {
        let student = self.profile.standing == Standing::Student;
        let article = if student { "" } else { "le\u{a0}" };
        let parts = [
            Some(format!(
                "{article}{}",
                letterhead::doctor_name(&self.profile)
            )),
            self.profile
                .birth_date
                .map(|day| format!("{} le {}", self.born(), french::day(day))),
            letterhead::registered(&self.profile),
            letterhead::numbered("RPPS", self.profile.rpps.as_deref()),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        let comma = if parts.len() > 1 { "," } else { "" };
        format!("{}{comma}", parts.join(", "))
    }

    fn born(&self) -> String {
        letterhead::agreed(&self.profile, "né")
    }

    /// Whether the work goes on: the day of the paper decides.
    fn verb(&self) -> &'static str {
        let ended = self.contract.end.is_some_and(|end| end < self.day);
        match (self.house(), ended) {
            // One works for an agency or an authority, seldom inside it.
            (House::Body, true) => "a exercé pour son compte",
            (House::Body, false) => "exerce pour son compte",
            (_, true) => "y a exercé",
            (_, false) => "y exerce",
        }
    }

    fn function(&self) -> String {
        let own = self.function.trim();
        let of_kind = french::contract_function(self.contract.kind, self.profile.agreement);
        match (own, of_kind, self.profile.standing) {
            ("", Some(function), _) => french::capital(function),
            ("", None, Standing::Doctor) => "Médecin".to_owned(),
            ("", None, Standing::Student) => {
                let student = letterhead::agreed(&self.profile, "Étudiant");
                format!("{student} en médecine")
            }
            (function, _, _) => french::capital(function),
        }
    }

    fn specialty(&self) -> Option<String> {
        let specialty = self.profile.specialty.trim();
        (!specialty.is_empty()).then(|| french::capital(specialty))
    }

    /// The part of a full time; none where nobody gave one and the contract has
    /// none, as a liberal one.
    fn quota(&self) -> Option<Option<String>> {
        let salaried = self.contract.tax_category == TaxCategory::Salary;
        let named = || quota_in(&self.contract.title).filter(|_| salaried);
        match self.quota.trim() {
            "" => named()
                .map(str::to_owned)
                .map(Some)
                .or_else(|| is_part_of_full_time(self.contract.kind).then_some(None)),
            quota => Some(Some(quota.to_owned())),
        }
    }

    fn facts(&self) -> Value {
        let contract = &self.contract;
        let end = contract
            .end
            .map_or_else(|| "Sans terme fixé".into(), french::day);
        let half_days = (self.half_days != 0).then(|| french::half_days(self.half_days));
        let volume: Vec<_> = [
            Some(french::shifts(self.shifts.into())),
            half_days,
            Some(french::hours(self.minutes)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let kind = french::capital(french::contract_kind(contract.kind));
        let period = french::capital(&french::period(self.period_start, self.period_end));
        let rows = [
            Some(("Fonction", Some(self.function()))),
            self.specialty().map(|name| ("Spécialité", Some(name))),
            Some(("Nature du contrat", Some(kind))),
            self.quota().map(|quota| ("Quotité", quota)),
            Some(("Début", Some(french::day(contract.start)))),
            Some(("Fin", Some(end))),
            Some(("Période attestée", Some(period))),
            Some(("Activité effectuée", Some(volume.join(" – ")))),
        ];
        rows.into_iter()
            .flatten()
            .map(|(label, value)| json!([label, value]))
            .collect()
    }
}

/// What kind of house certifies, where the doctor was.
#[derive(Clone, Copy)]
enum House {
    /// A hospital, a clinic, a nursing home.
    Establishment,
    /// The practice of a colleague.
    Practice,
    /// An agency, an authority, a company.
    Body,
}

impl House {
    const fn word(self) -> &'static str {
        match self {
            Self::Establishment => "établissement",
            Self::Practice => "cabinet",
            Self::Body => "organisme",
        }
    }

    /// « cet établissement ».
    const fn this(self) -> &'static str {
        match self {
            Self::Establishment => "cet établissement",
            Self::Practice => "ce cabinet",
            Self::Body => "cet organisme",
        }
    }

    /// With its article: « l’établissement ».
    const fn named(self) -> &'static str {
        match self {
            Self::Establishment => "l’établissement",
            Self::Practice => "le cabinet",
            Self::Body => "l’organisme",
        }
    }
}

/// Whether a contract of this kind is for a part of a full time, or all of it.
const fn is_part_of_full_time(kind: ContractKind) -> bool {
    use ContractKind as K;
    matches!(
        kind,
        K::Permanent
            | K::FixedTerm
            | K::CoordinatingDoctor
            | K::HospitalPractitioner
            | K::ContractPractitionerReplacement
            | K::ContractPractitionerRecruitment
            | K::ContractPractitionerCompetition
            | K::ContractPractitionerMixed
            | K::AttachedPractitioner
            | K::HospitalAssistant
            | K::SharedTimeAssistant
            | K::ForeignDegreePractitioner
    )
}

/// The part of the name of a contract that says a part of a full time: « 0,40
/// ETP » of « Médecin coordonnateur, 0,40 ETP ».
fn quota_in(title: &str) -> Option<&str> {
    let measures = |words: &str| {
        let words = words.to_lowercase();
        let counted = words.starts_with(|letter: char| letter.is_ascii_digit());
        let unit = ["etp", "demi-journée", "demi-journées"];
        let counts = words.split_whitespace().any(|word| unit.contains(&word));
        counted && counts || ["mi-temps", "temps plein", "temps partiel"].contains(&&*words)
    };
    let parts = title
        .split(", ")
        .flat_map(|part| part.split([';', '(', ')']));
    parts.map(str::trim).find(|part| measures(part))
}

#[cfg(test)]
mod tests {
    use super::quota_in;

    #[test]
    fn the_part_of_a_full_time_is_read_in_the_name_of_the_contract() {
        let read = [
            ("Médecin coordonnateur, 0,40 ETP", Some("0,40 ETP")),
            (
                "Gériatrie, 3 demi-journées (motif 1)",
                Some("3 demi-journées"),
            ),
            ("Gériatrie (mi-temps)", Some("mi-temps")),
            ("Bloc opératoire, jeudis", None),
            ("Remplacement, 80 % des honoraires", None),
        ];
        for (title, quota) in read {
            assert_eq!(quota_in(title), quota, "{title}");
        }
    }
}
