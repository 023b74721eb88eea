//! From the doctor's situation to the first draft of a contract: a few
//! questions in plain words, as data, and what their answers fill in.
//!
//! The guide proposes; it refuses nothing and keeps nothing. What it fills in
//! says where it comes from, and the signed contract beats it.

mod fill;
mod sketch;
mod walk;

use super::{ContractKind, PensionScheme};
use crate::employer::EmployerKind;
use crate::formality::Confidence;

pub use sketch::{
    AmountRole, ContractSketch, GuideAmount, GuideFact, GuideFacts, PrefillFrom, Prefilled,
    TermSketch,
};
pub use walk::Walk;

/// A text in both languages of the screens.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

/// Where a situation stands in the list.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum GuideGroup {
    /// Hôpital public.
    PublicHospital,
    /// Cliniques, ESPIC, centres de santé.
    PrivateInstitution,
    /// Cabinets et confrères.
    Practice,
    /// EHPAD et médico-social.
    NursingHome,
    /// Permanence des soins.
    OutOfHours,
    /// Téléconsultation.
    Teleconsultation,
    /// Intérim.
    Agency,
    /// Études et recherche.
    Teaching,
    /// Collectivités, prévention, expertise.
    PublicBodies,
    /// Aides.
    Aid,
    /// Autre.
    Other,
}

/// The unit of a price, by the names of [`crate::pay::Pay`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PriceUnit {
    /// Hours.
    Hour,
    /// Half-days.
    HalfDay,
    /// Days.
    Day,
    /// Shifts, whatever their length.
    Shift,
    /// A share of the fees.
    FeesPercent,
    /// Acts at their tariff, less the fee of the institution.
    Acts,
    /// A full-time month.
    Month,
    /// A full-time year.
    Year,
}

impl PriceUnit {
    /// Whether it is a share, not a sum.
    pub const fn is_share(self) -> bool {
        matches!(self, Self::FeesPercent | Self::Acts)
    }

    /// Whether it is a salary of which a share is paid.
    pub const fn is_salary(self) -> bool {
        matches!(self, Self::Month | Self::Year)
    }
}

/// What is known of a price beforehand: never more than the law or a named
/// usage says.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidePrice {
    /// The unit.
    pub unit: PriceUnit,
    /// The number of the law that sets it.
    #[serde(default)]
    pub amount: Option<String>,
    /// The number of the law below which it may not be.
    #[serde(default)]
    pub least: Option<String>,
    /// The number of the law above which it may not be.
    #[serde(default)]
    pub most: Option<String>,
    /// What is usual, where no text sets it.
    #[serde(default)]
    pub usual: Option<GuideUsual>,
}

/// What is usual, with who says so.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct GuideUsual {
    /// In a few words.
    pub says: Phrase,
    /// Who says so.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// The prices of some kinds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindPrice {
    /// Of which kinds.
    pub kinds: Vec<ContractKind>,
    /// What is known.
    pub price: GuidePrice,
}

/// What a choice settles, and where it leads.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lead {
    /// The kind of contract.
    pub kind: Option<ContractKind>,
    /// The next question.
    pub then: Option<String>,
    /// Employers that it is about, where those of the kind are more.
    pub employers: Vec<EmployerKind>,
    /// Why the contract is limited, in the words of a contract.
    pub ground: Option<Phrase>,
    /// Who pays the pension, where the kind usually says another.
    pub pension_scheme: Option<PensionScheme>,
    /// Whether on-site duties are done on the scale of public hospitals.
    pub duty: bool,
    /// Whether on-call periods are paid, at an amount of the hospital's own.
    pub on_call: bool,
    /// How it is paid, where the kind says less.
    pub price: Option<GuidePrice>,
}

/// A situation in the doctor's words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct GuideSituation {
    /// Name.
    pub code: String,
    /// Where it stands in the list.
    pub group: GuideGroup,
    /// The situation, as a doctor tells it.
    pub says: Phrase,
    /// One line of explanation.
    pub about: Phrase,
    /// Other words under which a doctor looks for it.
    pub words: String,
    /// A title for the contract.
    pub title: Phrase,
    /// Where it leads.
    #[serde(default, skip_serializing)]
    #[ts(skip)]
    pub leads: Lead,
}

/// A question in plain words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct GuideQuestion {
    /// Name.
    pub code: String,
    /// The question.
    pub asks: Phrase,
    /// Why it is asked.
    pub why: Phrase,
    /// The text on which the answers differ.
    pub source: String,
    /// One of these.
    pub answers: Vec<GuideAnswer>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct GuideAnswer {
    /// Name.
    pub code: String,
    /// The answer, as a doctor gives it.
    pub says: Phrase,
    /// Where it leads.
    #[serde(default, skip_serializing)]
    #[ts(skip)]
    pub leads: Lead,
}

/// The situations and questions, as the program brings them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Situations, in the order of the list.
    pub situation: Vec<GuideSituation>,
    /// Questions, by their name.
    pub question: Vec<GuideQuestion>,
    /// What is known of prices.
    pub price: Vec<KindPrice>,
}

impl Guide {
    /// What is known of the price of a kind, in a unit when one was chosen.
    pub fn price_of(&self, kind: ContractKind, unit: Option<PriceUnit>) -> Option<&GuidePrice> {
        let of_kind = self.price.iter().filter(|it| it.kinds.contains(&kind));
        let mut fitting = of_kind.map(|it| &it.price);
        fitting.find(|price| unit.is_none_or(|unit| price.unit == unit))
    }
}
