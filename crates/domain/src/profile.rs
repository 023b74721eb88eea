//! The doctor, as papers name them (domain notes §6).

use crate::address::Address;
use crate::text::{
    is_bic, is_email, is_iban, is_siret, is_usual_phone, is_usual_rpps, is_usual_vat_number, line,
    optional,
};
use crate::time::Day;
use crate::{Invalid, Rule};

/// Months of a life after which one can be a doctor, and still be one.
const ADULT: i32 = 18 * 12;
const OLDEST: i32 = 110 * 12;

/// How French words agree with the doctor: « soussigné », « soussignée ».
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// « soussignée », « inscrite », Madame.
    #[default]
    Feminine,
    /// « soussigné », « inscrit », Monsieur.
    Masculine,
}

/// Whether the doctor holds the thesis: only then « Dr » and a register entry.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Thesis passed, in the register of the Order.
    #[default]
    Doctor,
    /// Intern who replaces under a locum licence.
    Student,
}

/// Everything that papers print about the doctor.
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
pub struct Profile {
    /// Agreement of French words.
    pub agreement: Agreement,
    /// Doctor or student.
    pub standing: Standing,
    /// First names.
    pub first_name: String,
    /// Name under which the doctor practises.
    pub last_name: String,
    /// Name at birth, when it is another one.
    pub birth_name: Option<String>,
    /// Day of birth.
    pub birth_date: Option<Day>,
    /// Place of birth.
    pub birth_place: Option<String>,
    /// Specialty as in the register.
    pub specialty: String,
    /// RPPS number, eleven digits.
    pub rpps: Option<String>,
    /// Department of the council of the Order, such as « Meurthe-et-Moselle ».
    pub council: Option<String>,
    /// Number in the register of that council.
    pub council_registration: Option<String>,
    /// First day in the register of the Order.
    pub registered_on: Option<Day>,
    /// Number of the locum licence of a student.
    pub locum_licence: Option<String>,
    /// SIRET of the liberal activity, fourteen digits.
    pub siret: Option<String>,
    /// VAT number, when the doctor has one.
    pub vat_number: Option<String>,
    /// Address of practice, printed in the letterhead.
    pub address: Address,
    /// Address of the home, where journeys start.
    pub home: Address,
    /// Mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Account on which the doctor is paid.
    pub iban: Option<String>,
    /// Bank of that account.
    pub bic: Option<String>,
    /// Prefix of invoice numbers; `{year}` stands for the year of issue.
    pub invoice_prefix: String,
    /// The first number to give in the series, when earlier ones were issued
    /// elsewhere; 1 otherwise.
    pub invoice_first_number: u32,
}

/// What looks unusual in a profile without being wrong.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ProfileDoubt {
    /// The RPPS does not have eleven digits from 10, or fails its check.
    UnusualRpps,
    /// The telephone number has not ten digits, nor an international prefix.
    UnusualPhone,
    /// The postal code of the practice is not five digits, as French ones are.
    UnusualPostcode,
    /// The postal code of the home is not five digits; across a border it may
    /// be right.
    UnusualHomePostcode,
    /// The day of birth is not that of an adult who still lives.
    UnusualBirthDate,
    /// The French VAT number fails its check, or is not made of the SIREN that
    /// the SIRET begins with.
    UnusualVatNumber,
}

impl Profile {
    /// The prefix of a number issued in `year`, « F{year}- » by default.
    pub fn series(&self, year: i32) -> String {
        let prefix = if self.invoice_prefix.is_empty() {
            "F{year}-"
        } else {
            &self.invoice_prefix
        };
        prefix.replace("{year}", &format!("{year:04}"))
    }

    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first of its [`problems`](Self::problems).
    pub fn check(&self) -> Result<(), Invalid> {
        self.problems().into_iter().next().map_or(Ok(()), Err)
    }

    /// Every field that breaks its rule: a text that is too long, a SIRET, an
    /// IBAN, a BIC or a mail address that cannot be right.
    pub fn problems(&self) -> Vec<Invalid> {
        let texts = [
            ("first_name", Some(&self.first_name)),
            ("last_name", Some(&self.last_name)),
            ("birth_name", self.birth_name.as_ref()),
            ("birth_place", self.birth_place.as_ref()),
            ("specialty", Some(&self.specialty)),
            ("rpps", self.rpps.as_ref()),
            ("council", self.council.as_ref()),
            ("council_registration", self.council_registration.as_ref()),
            ("locum_licence", self.locum_licence.as_ref()),
            ("vat_number", self.vat_number.as_ref()),
            ("phone", self.phone.as_ref()),
        ];
        let numbers = [
            // Chorus Pro takes at most 20 characters in a number; six are left
            // for the digits that count up.
            line("invoice_prefix", &self.series(2000), 14),
            self.address.check("address"),
            self.home.check("home"),
            optional("siret", self.siret.as_deref(), is_siret, Rule::Siret),
            optional("iban", self.iban.as_deref(), is_iban, Rule::Iban),
            optional("bic", self.bic.as_deref(), is_bic, Rule::Bic),
            optional("email", self.email.as_deref(), is_email, Rule::Email),
        ];
        texts
            .into_iter()
            .map(|(field, text)| line(field, text.map_or("", String::as_str), 120))
            .chain(numbers)
            .filter_map(Result::err)
            .collect()
    }

    /// What the doctor should look at again, on the day `today`.
    pub fn doubts(&self, today: Day) -> Vec<ProfileDoubt> {
        let rpps = self.rpps.as_deref();
        let phone = self.phone.as_deref();
        [
            (
                rpps.is_some_and(|rpps| !is_usual_rpps(rpps)),
                ProfileDoubt::UnusualRpps,
            ),
            (
                phone.is_some_and(|phone| !is_usual_phone(phone)),
                ProfileDoubt::UnusualPhone,
            ),
            (
                self.address.has_unusual_postcode(),
                ProfileDoubt::UnusualPostcode,
            ),
            (
                self.home.has_unusual_postcode(),
                ProfileDoubt::UnusualHomePostcode,
            ),
            (
                self.birth_date.is_some_and(|born| {
                    born > today.plus_months(-ADULT) || born < today.plus_months(-OLDEST)
                }),
                ProfileDoubt::UnusualBirthDate,
            ),
            (
                self.vat_number
                    .as_deref()
                    .is_some_and(|number| !is_usual_vat_number(number, self.siret.as_deref())),
                ProfileDoubt::UnusualVatNumber,
            ),
        ]
        .into_iter()
        .filter_map(|(unusual, doubt)| unusual.then_some(doubt))
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Day = Day::new(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());

    #[test]
    fn a_wrong_siret_is_refused_at_its_field() {
        let profile = Profile {
            siret: Some("73282932000075".into()),
            ..Profile::default()
        };
        assert_eq!(profile.check(), Err(Invalid::at("siret", Rule::Siret)));
    }

    #[test]
    fn an_unusual_rpps_is_only_a_doubt() {
        let profile = Profile {
            rpps: Some("99".into()),
            ..Profile::default()
        };
        assert_eq!(profile.check(), Ok(()));
        assert_eq!(profile.doubts(TODAY), [ProfileDoubt::UnusualRpps]);
    }

    #[test]
    fn a_day_of_birth_that_no_doctor_can_have_is_a_doubt() {
        let doubts = |born: &str| {
            let profile = Profile {
                birth_date: Some(born.parse().unwrap()),
                ..Profile::default()
            };
            profile.doubts(TODAY)
        };
        for born in ["2084-05-17", "2026-11-25", "2008-11-25", "1700-01-01"] {
            assert_eq!(doubts(born), [ProfileDoubt::UnusualBirthDate], "{born}");
        }
        for born in ["1984-05-17", "2008-11-24", "1916-11-24"] {
            assert_eq!(doubts(born), [], "{born}");
        }
    }

    #[test]
    fn a_vat_number_that_fails_its_key_or_names_another_company_is_a_doubt() {
        let doubts = |number: &str, siret: Option<&str>| {
            let profile = Profile {
                vat_number: Some(number.into()),
                siret: siret.map(Into::into),
                ..Profile::default()
            };
            profile.doubts(TODAY)
        };
        for number in ["FR00123456789", "FR44732829321", "FR4473282932", "FR"] {
            let found = doubts(number, None);
            assert_eq!(found, [ProfileDoubt::UnusualVatNumber], "{number}");
        }
        for number in ["FR44732829320", "FRK7732829320", "LU12345678"] {
            assert_eq!(doubts(number, None), [], "{number}");
        }
        let own = doubts("FR44732829320", Some("73282932000074"));
        assert_eq!(own, []);
        let other = doubts("FR44732829320", Some("35600000000048"));
        assert_eq!(other, [ProfileDoubt::UnusualVatNumber]);
    }

    #[test]
    fn a_telephone_number_that_is_too_short_is_only_a_doubt() {
        let doubts = |phone: &str| {
            let profile = Profile {
                phone: Some(phone.into()),
                ..Profile::default()
            };
            profile.doubts(TODAY)
        };
        for phone in ["0612", "06 12 34 56 7", "16 12 34 56 78", "+33"] {
            assert_eq!(doubts(phone), [ProfileDoubt::UnusualPhone], "{phone}");
        }
        for phone in ["06 12 34 56 78", "03.83.00.00.00", "+352 621 123 456"] {
            assert_eq!(doubts(phone), [], "{phone}");
        }
    }

    #[test]
    fn every_wrong_field_is_named_not_only_the_first() {
        let profile = Profile {
            siret: Some("73282932000075".into()),
            iban: Some("FR7630006000011234567890188".into()),
            email: Some("cabinet@exemple".into()),
            ..Profile::default()
        };
        assert_eq!(
            profile.problems(),
            [
                Invalid::at("siret", Rule::Siret),
                Invalid::at("iban", Rule::Iban),
                Invalid::at("email", Rule::Email),
            ]
        );
    }

    #[test]
    fn a_postal_code_that_is_not_french_is_only_a_doubt() {
        let mut profile = Profile::default();
        assert_eq!(
            profile.doubts(TODAY),
            [],
            "nothing entered, nothing to doubt"
        );
        profile.address.postcode = "ABC".into();
        profile.home.postcode = "L-4011".into();
        assert_eq!(profile.check(), Ok(()));
        assert_eq!(
            profile.doubts(TODAY),
            [
                ProfileDoubt::UnusualPostcode,
                ProfileDoubt::UnusualHomePostcode
            ]
        );
        profile.address.postcode = "54 000".into();
        assert_eq!(profile.doubts(TODAY), [ProfileDoubt::UnusualHomePostcode]);
    }

    #[test]
    fn the_series_carries_the_year_of_issue() {
        let profile = Profile {
            invoice_prefix: "NH-{year}-".into(),
            ..Profile::default()
        };
        assert_eq!(profile.series(2026), "NH-2026-");
        assert_eq!(Profile::default().series(2027), "F2027-");
    }
}
