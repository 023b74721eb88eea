//! Who contracts with whom.

use domain::contract::ContractKind;
use domain::contract::paper::{BlankField as Lacks, PaperFact};
use domain::employer::EmployerKind;
use domain::profile::Standing;

use super::voice::{BLANK, Voice};
use super::{Hiring, Party};
use crate::french;
use crate::paper::letterhead;

/// The role of the one who works.
pub(super) const LOCUM: &str = "le remplaçant";
/// The role of the one who is replaced.
pub(super) const COVERED: &str = "le médecin remplacé";
/// The role of the doctor in an institution.
pub(super) const DOCTOR: &str = "le médecin";

/// « au médecin remplacé », « à l’établissement »: a role behind « à ».
pub(super) fn to(role: &str) -> String {
    match role.strip_prefix("le ") {
        Some(name) => format!("au {name}"),
        None => format!("à {role}"),
    }
}

/// The role of the other party.
pub(super) const fn other_role(paper: &Hiring) -> &'static str {
    match paper.employer.kind {
        EmployerKind::ColleaguePractice => "le confrère",
        EmployerKind::TempAgency | EmployerKind::TeleconsultationCompany => "la société",
        EmployerKind::Other | EmployerKind::CourtOrInsurer => "le donneur d’ordre",
        EmployerKind::Cpam => "la caisse",
        EmployerKind::StateOrLocalAuthority => "la collectivité",
        EmployerKind::University => "l’université",
        _ => "l’établissement",
    }
}

/// The replaced doctor first, as councils read it.
pub(super) fn of_replacement(voice: &mut Voice<'_>) -> [Party; 2] {
    let covered = voice.paper.contract.is_covered();
    let (doctor_role, other_role) = if covered {
        (COVERED, LOCUM)
    } else {
        (LOCUM, COVERED)
    };
    let doctor = doctor(voice, doctor_role);
    let other = colleague(voice, other_role);
    if covered {
        [doctor, other]
    } else {
        [other, doctor]
    }
}

/// The institution first.
pub(super) fn of_engagement(voice: &mut Voice<'_>) -> [Party; 2] {
    let role = other_role(voice.paper);
    let other = institution(voice, role);
    [other, doctor(voice, DOCTOR)]
}

/// Who signs for the other side; a blank while that is unknown.
pub(super) fn signatory(paper: &Hiring) -> String {
    match paper.contract.signatory.trim() {
        "" if paper.employer.kind == EmployerKind::ColleaguePractice => paper.employer.name.clone(),
        "" => BLANK.to_owned(),
        name => name.to_owned(),
    }
}

fn doctor(voice: &mut Voice<'_>, role: &str) -> Party {
    let profile = &voice.paper.profile;
    let name = letterhead::doctor_name(profile);
    if profile.last_name.trim().is_empty() {
        voice.or_blank(None, Lacks::DoctorName);
    }
    let specialty = voice.or_blank(Some(&profile.specialty), Lacks::DoctorSpecialty);
    let specialty = match profile.standing {
        Standing::Doctor => format!("spécialité{}: {specialty}", '\u{a0}'),
        Standing::Student => format!("spécialité préparée{}: {specialty}", '\u{a0}'),
    };
    let registered = letterhead::registered(profile);
    let registered = registered.unwrap_or_else(|| {
        voice.or_blank(None, Lacks::DoctorRegister);
        match profile.standing {
            Standing::Doctor => {
                let word = letterhead::agreed(profile, "inscrit");
                let council = profile.council.as_deref().unwrap_or_default().trim();
                let council = match council {
                    "" => format!("de {BLANK}"),
                    council => format!("({council})"),
                };
                format!(
                    "{word} au tableau de l’Ordre des médecins {council} sous le n°\u{a0}{BLANK}"
                )
            }
            Standing::Student => format!("titulaire de la licence de remplacement n°\u{a0}{BLANK}"),
        }
    });
    let rpps = voice.or_blank(profile.rpps.as_deref(), Lacks::DoctorRpps);
    let address = letterhead::address_lines(&profile.address).join(", ");
    let address = voice.or_blank(Some(&address), Lacks::DoctorAddress);
    let siret = profile
        .siret
        .as_deref()
        .map(|digits| format!("SIRET {}", french::siret(digits)));
    let parts = [
        Some(specialty),
        Some(registered),
        Some(format!("RPPS {rpps}")),
        Some(format!("adresse professionnelle{}: {address}", '\u{a0}')),
        siret,
    ];
    Party {
        name,
        text: joined(parts),
        role: role.to_owned(),
    }
}

fn colleague(voice: &mut Voice<'_>, role: &str) -> Party {
    let paper = voice.paper;
    let name = signatory(paper);
    let practice = (name != paper.employer.name).then(|| paper.employer.name.clone());
    let student = role == LOCUM && paper.contract.kind == ContractKind::StudentLocum;
    // An amendment names both; the contract said all that qualifies them.
    let asked = PaperFact::of(paper.draft.of.paper).contains(&PaperFact::ColleagueRpps);
    let [specialty, register, rpps] = if asked {
        [
            PaperFact::ColleagueSpecialty,
            PaperFact::ColleagueRegister,
            PaperFact::ColleagueRpps,
        ]
        .map(|fact| Some(voice.fact(fact)))
    } else {
        [None, None, None]
    };
    let register = register.map(|entry| match student {
        true => format!("titulaire de la licence de remplacement n°\u{a0}{entry}"),
        // « inscrit » would have to agree with somebody whose name says nothing.
        false => format!("inscription au tableau de l’Ordre des médecins\u{a0}: {entry}"),
    });
    let address = letterhead::address_lines(&paper.employer.address).join(", ");
    let address = voice.or_blank(Some(&address), Lacks::OtherAddress);
    let parts = [
        practice,
        specialty.map(|told| format!("spécialité\u{a0}: {told}")),
        register,
        rpps.map(|number| format!("RPPS {number}")),
        Some(format!("adresse professionnelle\u{a0}: {address}")),
    ];
    Party {
        name,
        text: joined(parts),
        role: role.to_owned(),
    }
}

fn institution(voice: &mut Voice<'_>, role: &str) -> Party {
    let paper = voice.paper;
    let asks = PaperFact::of(paper.draft.of.paper);
    let form = asks
        .contains(&PaperFact::LegalForm)
        .then(|| voice.fact(PaperFact::LegalForm));
    let address = letterhead::address_lines(&paper.employer.address).join(", ");
    let address = voice.or_blank(Some(&address), Lacks::OtherAddress);
    let siret = paper.employer.siret.as_deref().map(french::siret);
    let siret = voice.or_blank(siret.as_deref(), Lacks::OtherSiret);
    let signatory = voice.or_blank(Some(&paper.contract.signatory), Lacks::Signatory);
    let function = match paper.contract.signatory_role.trim() {
        "" => String::new(),
        function => format!(", {function}"),
    };
    let parts = [
        form,
        Some(address),
        Some(format!("SIRET {siret}")),
        paper
            .employer
            .finess_site
            .as_ref()
            .map(|number| format!("FINESS {number}")),
        Some(format!("pour qui signe {signatory}{function}")),
    ];
    Party {
        name: paper.employer.name.clone(),
        text: joined(parts),
        role: role.to_owned(),
    }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}
