//! Those the doctor works for.

use crate::address::Address;
use crate::ids::EmployerId;
use crate::text::{bounded, is_email, is_finess, is_siren, is_siret, line, optional, required};
use crate::{Invalid, Rule};

/// Kinds of employers (domain notes §1).
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
pub enum EmployerKind {
    /// Hôpital public.
    PublicHospital,
    /// EHPAD public, établissement médico-social public.
    PublicMedicoSocial,
    /// État, collectivité, PMI.
    StateOrLocalAuthority,
    /// Clinique privée.
    PrivateClinic,
    /// Établissement privé d'intérêt collectif.
    NonprofitHospital,
    /// EHPAD privé.
    PrivateNursingHome,
    /// Centre de santé.
    HealthCentre,
    /// Cabinet d'un confrère.
    ColleaguePractice,
    /// Société de téléconsultation.
    TeleconsultationCompany,
    /// Agence d'intérim.
    TempAgency,
    /// Caisse primaire (PDSA).
    Cpam,
    /// Université.
    University,
    /// Tribunal, assureur (expertises).
    CourtOrInsurer,
    /// Autre.
    Other,
}

impl EmployerKind {
    /// Whether the payer is a public body, with the payment terms of the Code
    /// de la commande publique.
    pub const fn is_public(self) -> bool {
        matches!(
            self,
            Self::PublicHospital
                | Self::PublicMedicoSocial
                | Self::StateOrLocalAuthority
                | Self::University
        )
    }
}

/// The twelve colours of the employers; the looks decide what they are.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "a colour is its name")]
pub enum Colour {
    #[default]
    Blue,
    Plum,
    Green,
    Rust,
    Violet,
    Teal,
    Sand,
    Rose,
    Olive,
    Slate,
    Brown,
    Navy,
}

/// A person to talk to at an employer.
#[derive(
    Debug,
    Clone,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Function, such as « affaires médicales ».
    pub role: String,
    /// Mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
}

/// A hospital, clinic, practice, agency or authority the doctor works for.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Employer {
    /// Identifier.
    pub id: EmployerId,
    /// What kind of employer.
    pub kind: EmployerKind,
    /// Full name, as on contracts and invoices.
    pub name: String,
    /// Name on the planning; the full name when empty.
    #[serde(default)]
    pub short_name: String,
    /// SIREN of the legal person, nine digits.
    #[serde(default)]
    pub siren: Option<String>,
    /// SIRET of the establishment that is invoiced, fourteen digits.
    #[serde(default)]
    pub siret: Option<String>,
    /// FINESS of the legal entity.
    #[serde(default)]
    pub finess_legal: Option<String>,
    /// FINESS of the establishment.
    #[serde(default)]
    pub finess_site: Option<String>,
    /// Address for letters and invoices.
    #[serde(default)]
    pub address: Address,
    /// People to talk to.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// Colour on the planning.
    #[serde(default)]
    pub colour: Colour,
    /// The doctor's notes.
    #[serde(default)]
    pub notes: String,
}

/// What looks unusual in an employer without being refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum EmployerDoubt {
    /// The postal code is not five digits, as French ones are.
    UnusualPostcode,
    /// The SIRET does not begin with the SIREN: it is that of another legal
    /// person.
    SiretOfAnother,
}

impl Employer {
    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    pub fn check(&self) -> Result<(), Invalid> {
        required("name", &self.name, 200)?;
        line("short_name", &self.short_name, 40)?;
        bounded("notes", &self.notes, 10_000)?;
        optional("siren", self.siren.as_deref(), is_siren, Rule::Siren)?;
        optional("siret", self.siret.as_deref(), is_siret, Rule::Siret)?;
        optional(
            "finess_legal",
            self.finess_legal.as_deref(),
            is_finess,
            Rule::Finess,
        )?;
        optional(
            "finess_site",
            self.finess_site.as_deref(),
            is_finess,
            Rule::Finess,
        )?;
        self.address.check("address")?;
        for (index, contact) in self.contacts.iter().enumerate() {
            let field = |name: &str| format!("contacts.{index}.{name}");
            required(&field("name"), &contact.name, 120)?;
            line(&field("role"), &contact.role, 120)?;
            optional(
                &field("email"),
                contact.email.as_deref(),
                is_email,
                Rule::Email,
            )?;
            line(&field("phone"), contact.phone.as_deref().unwrap_or(""), 40)?;
        }
        Ok(())
    }

    /// What the doctor should look at again.
    pub fn doubts(&self) -> Vec<EmployerDoubt> {
        let of_another = match (&self.siren, &self.siret) {
            (Some(siren), Some(siret)) => !siret.starts_with(siren.as_str()),
            _ => false,
        };
        [
            (
                self.address.has_unusual_postcode(),
                EmployerDoubt::UnusualPostcode,
            ),
            (of_another, EmployerDoubt::SiretOfAnother),
        ]
        .into_iter()
        .filter_map(|(unusual, doubt)| unusual.then_some(doubt))
        .collect()
    }

    /// The name for narrow places.
    pub fn label(&self) -> &str {
        if self.short_name.is_empty() {
            &self.name
        } else {
            &self.short_name
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clinic() -> Employer {
        Employer {
            id: EmployerId::new(),
            kind: EmployerKind::PrivateClinic,
            name: "Clinique Sainte-Aubierge".into(),
            short_name: String::new(),
            siren: None,
            siret: None,
            finess_legal: None,
            finess_site: None,
            address: Address::default(),
            contacts: Vec::new(),
            colour: Colour::Blue,
            notes: String::new(),
        }
    }

    #[test]
    fn an_employer_needs_only_a_name() {
        assert_eq!(clinic().check(), Ok(()));
        let nameless = Employer {
            name: "  ".into(),
            ..clinic()
        };
        assert_eq!(nameless.check(), Err(Invalid::at("name", Rule::Required)));
    }

    #[test]
    fn a_siret_of_another_company_than_the_siren_is_only_a_doubt() {
        let siret = Some("35600000000048".to_owned());
        let employer = |siren: &str| Employer {
            siren: Some(siren.into()),
            siret: siret.clone(),
            ..clinic()
        };
        assert_eq!(employer("356000000").doubts(), []);
        assert_eq!(employer("732829320").check(), Ok(()));
        let doubts = employer("732829320").doubts();
        assert_eq!(doubts, [EmployerDoubt::SiretOfAnother]);
    }

    #[test]
    fn a_contact_is_refused_at_its_own_line() {
        let contact = Contact {
            name: "Secrétariat".into(),
            email: Some("x".into()),
            ..Contact::default()
        };
        let employer = Employer {
            contacts: vec![contact],
            ..clinic()
        };
        assert_eq!(
            employer.check(),
            Err(Invalid::at("contacts.0.email", Rule::Email))
        );
    }
}
