//! Contracts that the doctor draws up: D-06, D-07, and their amendments, D-08.
//!
//! Each clause is proposed in our own words from the fields of the book, with
//! the article behind it; what the doctor wrote instead is printed instead.
//! What nobody told yet is a visible blank.

mod amendment;
mod common;
mod docx;
mod locum;
mod party;
mod sessions;
mod titles;
mod voice;

use domain::contract::paper::{
    ArrangedClause, BlankField, HiringKind, PaperDraft, ProposedClause, arrange,
};
use domain::contract::{Contract, ContractKind};
use domain::employer::{Employer, EmployerKind};
use domain::profile::Profile;
use domain::site::Site;
use domain::time::{Day, WallTime};
use serde_json::{Value, json};

use super::letterhead;
use crate::french;
use voice::Voice;

pub(super) use docx::docx;
pub use titles::clause_title;

/// A contract that is being drawn up.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Hiring {
    /// The doctor.
    pub profile: Profile,
    /// The other party.
    pub employer: Employer,
    /// The contract, as the book has it.
    pub contract: Contract,
    /// Its places of work.
    pub sites: Vec<Site>,
    /// What the doctor wrote into the paper.
    pub draft: PaperDraft,
    /// The work that is planned under it, by its start.
    pub calendar: Vec<PlannedTime>,
    /// Last day of the doctor's malpractice insurance, where it is filed.
    pub insured_until: Option<Day>,
    /// Whether this is the version to sign, which is no « Projet » any more.
    pub to_sign: bool,
    /// Town where the doctor signs.
    pub place: String,
    /// Day of the paper.
    pub day: Day,
}

/// Work that is planned, for the annex.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PlannedTime {
    /// Its start.
    pub start: WallTime,
    /// Its end.
    pub end: WallTime,
    /// Where.
    pub place: String,
}

/// A party, as it is printed above the clauses.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Party {
    name: String,
    text: String,
    role: String,
}

/// Everything that is printed, in its order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Printed {
    heading: String,
    subject: String,
    mark: Option<String>,
    parties: [Party; 2],
    clauses: Vec<PrintedClause>,
    closing: Vec<String>,
    signers: Vec<Signer>,
    annex: Vec<[String; 3]>,
}

/// A numbered clause.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct PrintedClause {
    number: u32,
    title: String,
    paragraphs: Vec<String>,
}

/// Who signs, and where.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Signer {
    what: String,
    who: String,
    role: String,
}

impl Hiring {
    /// The contracts of which this paper is drawn up.
    ///
    /// A health centre only employs salaried doctors (L6323-1-5 CSP), and a
    /// public hospital pays liberal work by L6146-2 alone: neither is a kind
    /// that D-07 is for.
    pub const fn suits(paper: HiringKind, kind: ContractKind) -> bool {
        use ContractKind as K;
        match paper {
            HiringKind::LocumContract => matches!(kind, K::Locum | K::StudentLocum),
            HiringKind::SessionContract => matches!(
                kind,
                K::LiberalSessions
                    | K::NursingHomeLiberal
                    | K::NonprofitHospitalLiberal
                    | K::Teleconsultation
                    | K::Expertise
            ),
            // A nomination and an occasional help are no contracts to amend.
            HiringKind::Amendment => {
                !matches!(kind, K::HospitalPractitioner | K::OccasionalCollaborator)
            }
        }
    }

    /// Whether one doctor stands in for another.
    const fn is_replacement(&self) -> bool {
        Self::suits(HiringKind::LocumContract, self.contract.kind)
    }

    /// Whether the institution may not pay liberal sessions at all: a public
    /// hospital (L6146-2 CSP) or a health centre (L6323-1-5 CSP).
    pub const fn is_no_liberal_place(&self) -> bool {
        matches!(self.draft.of.paper, HiringKind::SessionContract)
            && matches!(
                self.employer.kind,
                EmployerKind::PublicHospital | EmployerKind::HealthCentre
            )
    }

    /// The days on which something of a contract changes, from which an
    /// amendment can be drawn up.
    pub fn changes(contract: &Contract) -> Vec<Day> {
        amendment::days(contract)
    }

    /// Whether it is printed as a draft: nothing is signed, and it is not the
    /// version to sign.
    pub const fn is_draft(&self) -> bool {
        !self.to_sign && !self.is_signed()
    }

    /// Whether the book knows the day of signature; that of an amendment it
    /// never does.
    pub const fn is_signed(&self) -> bool {
        !matches!(self.draft.of.paper, HiringKind::Amendment) && self.contract.signed_on.is_some()
    }

    /// What the fields of the book make of it, clause by clause.
    pub fn proposed(&self) -> Vec<ProposedClause> {
        match self.draft.of.paper {
            HiringKind::LocumContract => locum::clauses(self),
            HiringKind::SessionContract => sessions::clauses(self),
            HiringKind::Amendment => amendment::clauses(self),
        }
    }

    /// The clauses as they stand, those that are left out among them.
    pub fn clauses(&self) -> Vec<ArrangedClause> {
        arrange(self.proposed(), &self.draft)
    }

    /// What is missing from the names above the clauses.
    pub fn blanks_of_parties(&self) -> Vec<BlankField> {
        self.parties().1
    }

    fn parties(&self) -> ([Party; 2], Vec<BlankField>) {
        let mut voice = Voice::new(self);
        let parties = match self.draft.of.paper {
            HiringKind::LocumContract | HiringKind::Amendment if self.is_replacement() => {
                party::of_replacement(&mut voice)
            }
            _ => party::of_engagement(&mut voice),
        };
        (parties, voice.blanks())
    }

    pub(super) fn title(&self) -> String {
        let name = match self.draft.of.paper {
            HiringKind::LocumContract => "Contrat de remplacement",
            HiringKind::SessionContract => "Contrat de vacation libérale",
            HiringKind::Amendment => "Avenant",
        };
        let from = self
            .draft
            .of
            .effective
            .map_or_else(String::new, |day| format!(" du {}", french::day(day)));
        let draft = if self.is_draft() { "Projet de " } else { "" };
        let name = if draft.is_empty() {
            name.to_owned()
        } else {
            name.to_lowercase()
        };
        // « Projet d’avenant » loses the vowel.
        let head = format!("{draft}{name}").replace("de avenant", "d’avenant");
        format!("{head}{from} – {}", self.employer.name)
    }

    pub(super) fn words(&self) -> Value {
        json!(self.printed())
    }

    pub(super) fn printed(&self) -> Printed {
        let clauses = self.clauses().into_iter().filter_map(|clause| {
            Some(PrintedClause {
                number: clause.number?,
                title: clause.words.title.trim().to_owned(),
                paragraphs: paragraphs(&clause.words.text),
            })
        });
        let (heading, subject) = match self.draft.of.paper {
            HiringKind::LocumContract => {
                ("Contrat de remplacement", "en exercice libéral".to_owned())
            }
            HiringKind::SessionContract => (
                "Contrat de vacation libérale",
                format!("{}, {}", self.employer.name, self.contract.title),
            ),
            HiringKind::Amendment => ("Avenant", amendment::subject(self)),
        };
        Printed {
            heading: heading.into(),
            subject,
            mark: self.mark(),
            parties: self.parties().0,
            clauses: clauses.collect(),
            closing: self.closing(),
            signers: self.signers(),
            annex: self.annex(),
        }
    }

    /// Annexed only where a clause sends there.
    fn annex(&self) -> Vec<[String; 3]> {
        if self.draft.of.paper == HiringKind::Amendment {
            return Vec::new();
        }
        let line = |it: &PlannedTime| {
            let later = letterhead::days_later(it.start, it.end)
                .map_or_else(String::new, |days| format!(" ({days})"));
            let hours = format!(
                "{} – {}{later}",
                french::clock(it.start),
                french::clock(it.end)
            );
            [french::short_day(it.start.day()), hours, it.place.clone()]
        };
        self.calendar.iter().map(line).collect()
    }

    /// What stands above each page.
    fn mark(&self) -> Option<String> {
        if self.is_signed() {
            return Some(format!("Copie du {}", french::day(self.day)));
        }
        self.is_draft().then(|| "Projet".to_owned())
    }

    /// The book keeps no text of what was signed: what is printed later is made
    /// of its fields of that day, and says so.
    fn closing(&self) -> Vec<String> {
        if let (true, Some(signed)) = (self.is_signed(), self.contract.signed_on) {
            return vec![format!(
                "Contrat signé le {}. Cette copie est établie le {} d’après les données de ce \
                 jour\u{a0}: seul l’exemplaire signé fait foi.",
                french::day(signed),
                french::day(self.day)
            )];
        }
        let copies = "Fait en deux exemplaires originaux, un pour chaque partie, dont chaque page est paraphée.";
        let place = match self.place.trim() {
            "" => voice::BLANK,
            place => place,
        };
        vec![copies.into(), format!("À {place}, le {}", voice::BLANK)]
    }

    /// Nobody signs a copy.
    fn signers(&self) -> Vec<Signer> {
        if self.is_signed() {
            return Vec::new();
        }
        let [first, second] = self.parties().0;
        let doctor_first = self.is_replacement() && self.contract.is_covered();
        let signer = |party: &Party, is_doctor: bool| {
            let (who, role) = if is_doctor {
                (letterhead::doctor_name(&self.profile), String::new())
            } else {
                (party::signatory(self), self.contract.signatory_role.clone())
            };
            Signer {
                what: french::capital(&party.role),
                who,
                role,
            }
        };
        vec![signer(&first, doctor_first), signer(&second, !doctor_first)]
    }
}

/// The lines of a text, empty ones left out.
fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}
