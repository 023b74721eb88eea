//! D-04, transmission of a contract to the council of the Order, with the
//! sworn statement that goes with it (D-21).

mod legal_basis;
mod sworn_statement;

use domain::address::Address;
use domain::contract::{Contract, TaxCategory};
use domain::employer::Employer;
use domain::profile::{Agreement, Profile, Standing};
use domain::time::Day;
use serde_json::{Value, json};

use super::letterhead;
use crate::french;

pub use legal_basis::LegalBasis;

/// The letter that communicates a contract to the conseil départemental.
///
/// L4113-9 CSP asks for it. Where the code also asks for a statement on honour
/// that there is no contre-lettre, that is the second page. A contract without
/// a day of signature goes as what it is, a draft on which the council is
/// asked (L4113-12 CSP); there is nothing to swear to yet.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CouncilTransmission {
    /// The doctor.
    pub profile: Profile,
    /// The other party.
    pub employer: Employer,
    /// The contract.
    pub contract: Contract,
    /// The council that receives it.
    pub council: Council,
    /// Names and towns of the places of work.
    pub sites: Vec<String>,
    /// Enclosures beyond the usual ones, such as « Règlement intérieur ».
    pub enclosures: Vec<String>,
    /// Town where the doctor signs.
    pub place: String,
    /// Day of the letter.
    pub day: Day,
}

/// A conseil départemental of the Order.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Council {
    /// Department; the doctor's own council when empty.
    pub department: String,
    /// Where letters go.
    pub address: Address,
    /// How the president is addressed; none when unknown.
    pub president: Option<Agreement>,
}

const THANKS: &str = "Je vous remercie de bien vouloir accuser réception de cet envoi et me faire \
                      part de vos observations éventuelles.";

const THANKS_FOR_DRAFT: &str = "Je vous remercie de bien vouloir accuser réception de cet envoi et me faire connaître vos \
     observations dans le délai d’un mois. Le contrat vous sera communiqué une fois signé.";

impl CouncilTransmission {
    /// « Transmission de contrat au conseil de l’Ordre – Clinique … ».
    pub(super) fn title(&self) -> String {
        format!(
            "{} au conseil de l’Ordre – {}",
            self.heading(),
            self.employer.name
        )
    }

    const fn is_draft(&self) -> bool {
        self.contract.signed_on.is_none()
    }

    const fn heading(&self) -> &'static str {
        if self.is_draft() {
            "Projet de contrat"
        } else {
            "Transmission de contrat"
        }
    }

    pub(super) fn words(&self) -> Value {
        let liberal = self.contract.tax_category == TaxCategory::Bnc;
        let basis = LegalBasis::of(self.employer.kind);
        let kind = french::contract_kind(self.contract.kind);
        json!({
            "sender": letterhead::sender(&self.profile, liberal),
            "recipient": self.recipient(),
            "heading": self.heading(),
            "dated_at": letterhead::dated_at(&self.place, self.day),
            "subject": format!("{} – {}", french::capital(kind), self.employer.name),
            "salutation": self.salutation(),
            "opening": self.opening(basis),
            "facts": self.facts(),
            "enclosures": self.enclosed(basis),
            "thanks": if self.is_draft() { THANKS_FOR_DRAFT } else { THANKS },
            "closing": self.closing(),
            "doctor": letterhead::doctor_name(&self.profile),
            "statement": self.swears(basis).then(|| self.statement(basis)),
        })
    }

    /// Only what was signed can be sworn to have no contre-lettre.
    const fn swears(&self, basis: LegalBasis) -> bool {
        basis.asks_for_statement() && !self.is_draft()
    }

    fn opening(&self, basis: LegalBasis) -> String {
        if self.is_draft() {
            return "En application de l’article L4113-12 du code de la santé publique, j’ai \
                    l’honneur de soumettre à vos observations le projet de contrat, non encore \
                    signé, dont voici les éléments."
                .into();
        }
        format!(
            "En application des articles L4113-9 et {} du code de la santé publique, j’ai \
             l’honneur de vous communiquer le contrat dont voici les éléments.",
            basis.article()
        )
    }

    fn recipient(&self) -> Value {
        let department = match self.council.department.trim() {
            "" => self.profile.council.as_deref().unwrap_or_default(),
            department => department,
        };
        let president = match self.council.president {
            Some(Agreement::Feminine) => "Madame la Présidente",
            Some(Agreement::Masculine) => "Monsieur le Président",
            None => "",
        };
        let lines = [department, president].map(str::to_owned);
        let address = letterhead::address_lines(&self.council.address);
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        json!({
            "name": "Conseil départemental de l’Ordre des médecins",
            "lines": lines.chain(address).collect::<Vec<_>>(),
        })
    }

    /// « cher confrère » is for doctors among themselves: a student does not
    /// write it.
    fn salutation(&self) -> &'static str {
        let doctor = self.profile.standing == Standing::Doctor;
        match (self.council.president, doctor) {
            (Some(Agreement::Feminine), true) => "Madame la Présidente, chère consœur",
            (Some(Agreement::Feminine), false) => "Madame la Présidente",
            (Some(Agreement::Masculine), true) => "Monsieur le Président, cher confrère",
            (Some(Agreement::Masculine), false) => "Monsieur le Président",
            (None, true) => {
                "Madame la Présidente, Monsieur le Président, chère consœur, cher confrère"
            }
            (None, false) => "Madame la Présidente, Monsieur le Président",
        }
    }

    fn closing(&self) -> String {
        let feelings = match self.profile.standing {
            Standing::Doctor => "de mes sentiments confraternels les meilleurs",
            Standing::Student => "de mes sentiments respectueux",
        };
        format!(
            "Je vous prie d’agréer, {}, l’expression {feelings}.",
            self.salutation()
        )
    }

    /// Parties and dates; a value of null is left blank, to be filled by hand.
    /// A draft says that it is not signed, and keeps no room for a day.
    fn facts(&self) -> Value {
        let contract = &self.contract;
        let end = contract
            .end
            .map_or_else(|| "Sans terme fixé".into(), french::day);
        let sites = match self.sites.join("\n") {
            empty if empty.trim().is_empty() => None,
            sites => Some(sites),
        };
        let kind = french::capital(french::contract_kind(contract.kind));
        json!([
            ["Nature du contrat", kind],
            ["Entre", self.doctor_party()],
            ["Et", self.other_party()],
            self.signature(),
            ["Prise d’effet", french::day(contract.start)],
            ["Terme", end],
            ["Lieu d’exercice", sites],
        ])
    }

    fn signature(&self) -> [String; 2] {
        match self.contract.signed_on {
            Some(day) => ["Signé le".into(), french::day(day)],
            None => ["Signature".into(), "Contrat non signé à ce jour".into()],
        }
    }

    fn doctor_party(&self) -> String {
        let parts = [
            Some(letterhead::doctor_name(&self.profile)),
            Some(self.profile.specialty.trim().to_owned()).filter(|text| !text.is_empty()),
            letterhead::registered(&self.profile),
            letterhead::numbered("RPPS", self.profile.rpps.as_deref()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn other_party(&self) -> String {
        let mut parts = vec![self.employer.name.clone()];
        parts.extend(letterhead::address_lines(&self.employer.address));
        let role = self.contract.signatory_role.trim();
        let signatory = self.contract.signatory.trim();
        if !signatory.is_empty() {
            let role = if role.is_empty() {
                String::new()
            } else {
                format!(" ({role})")
            };
            parts.push(format!("pour qui signe {signatory}{role}"));
        }
        parts.join(", ")
    }

    fn enclosed(&self, basis: LegalBasis) -> Vec<String> {
        let contract = if self.is_draft() {
            "Projet de contrat, avec ses annexes"
        } else {
            "Contrat signé, avec ses annexes"
        };
        let usual = [
            Some(contract.to_owned()),
            Some("Attestation d’assurance de responsabilité civile professionnelle".to_owned()),
            self.swears(basis).then(|| {
                format!(
                    "Déclaration sur l’honneur d’absence de contre-lettre (article {})",
                    basis.article()
                )
            }),
        ];
        let more = self.enclosures.iter().cloned();
        usual.into_iter().flatten().chain(more).collect()
    }
}
