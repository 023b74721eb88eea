//! D-13, attestation d'activité: written by the program, in the employer's
//! voice, for the employer to sign.

use domain::contract::Contract;
use domain::employer::Employer;
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
    /// In which function, such as « médecin anesthésiste »; from the profile
    /// when empty.
    pub function: String,
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
            "employer_name": self.employer.name,
            "identity": self.identity(),
            "verb": self.verb(),
            "facts": self.facts(),
            "given_to": letterhead::agreed(&self.profile, "intéressé"),
        })
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
        match self.contract.end {
            Some(end) if end < self.day => "a exercé dans notre établissement",
            _ => "exerce dans notre établissement",
        }
    }

    fn function(&self) -> String {
        let function = match (self.function.trim(), self.profile.standing) {
            ("", Standing::Doctor) => "Médecin".to_owned(),
            ("", Standing::Student) => {
                format!(
                    "{} en médecine",
                    letterhead::agreed(&self.profile, "Étudiant")
                )
            }
            (function, _) => return french::capital(function),
        };
        match self.profile.specialty.trim() {
            "" => function,
            specialty => format!("{function}, {specialty}"),
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
        json!([
            ["Fonction", self.function()],
            [
                "Nature du contrat",
                french::capital(french::contract_kind(contract.kind))
            ],
            ["Début", french::day(contract.start)],
            ["Fin", end],
            [
                "Période attestée",
                french::capital(&french::period(self.period_start, self.period_end))
            ],
            ["Activité effectuée", volume.join(" – ")],
        ])
    }
}
