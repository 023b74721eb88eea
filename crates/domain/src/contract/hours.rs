//! Under whose rules the hours of a contract fall, what was agreed instead, and
//! what may not follow it.

use super::{KindTraits, LegalNature};
use crate::{Invalid, Rule};

/// Minutes of a day.
const DAY: u32 = 24 * 60;
/// Minutes of a week.
const WEEK: u32 = 7 * DAY;
/// Days of a year.
const YEAR: u32 = 366;
/// The longest time and way that anybody could type of a non-compete clause.
const MONTHS: u32 = 120;
const KILOMETRES: u32 = 500;

/// Whose rules of working time hold (domain notes §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum HoursRegime {
    /// No legal maximum: liberal work, and what is paid without being work
    /// (WT-10).
    Free,
    /// The Code du travail, over all such employers together (WT-01).
    Labour,
    /// Service of a hospital doctor, in half-days (WT-05).
    Hospital,
    /// Other work for a public body: teaching, sessions for an authority.
    Public,
}

impl KindTraits {
    /// How the hours of such contracts count: as the file says, or else as is
    /// usual of their legal nature.
    pub fn hours(&self) -> HoursRegime {
        self.hours.unwrap_or(match self.nature {
            LegalNature::PrivateSalaried => HoursRegime::Labour,
            LegalNature::PublicContract | LegalNature::PublicStatutory => HoursRegime::Public,
            LegalNature::Liberal
            | LegalNature::OccasionalPublicCollaborator
            | LegalNature::Allowance => HoursRegime::Free,
        })
    }
}

/// Limits of working time that the contract or the agreement of the branch sets
/// in place of those of the law; each that is missing is that of the law.
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
#[serde(deny_unknown_fields, default)]
pub struct WorkLimits {
    /// Days a year of a forfait-jours, which counts no hours (L3121-62 CT).
    pub days_a_year: Option<u32>,
    /// Most minutes a day.
    pub daily_minutes: Option<u32>,
    /// Most minutes a week.
    pub weekly_minutes: Option<u32>,
    /// Most minutes a week on the average of twelve.
    pub average_minutes: Option<u32>,
    /// Least minutes of rest a day.
    pub rest_minutes: Option<u32>,
}

impl WorkLimits {
    /// The limits that cannot be: more than there is of a year, a week, a day.
    pub(super) fn problems(&self) -> impl Iterator<Item = Invalid> {
        [
            ("days_a_year", self.days_a_year, YEAR),
            ("daily_minutes", self.daily_minutes, DAY),
            ("weekly_minutes", self.weekly_minutes, WEEK),
            ("average_minutes", self.average_minutes, WEEK),
            ("rest_minutes", self.rest_minutes, DAY),
        ]
        .into_iter()
        .filter(|(_, given, most)| given.is_some_and(|given| given == 0 || given > *most))
        .map(|(name, ..)| Invalid::at(format!("conditions.limits.{name}"), Rule::OutOfRange))
    }
}

/// Where private work may not follow a hospital post (CU-11, L6152-5-1 CSP).
///
/// It binds only where the hospitals of the territory decided so, for 24 months
/// and 10 km at the most.
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
#[serde(deny_unknown_fields)]
pub struct NonCompete {
    /// Months after the last day.
    pub months: u32,
    /// Kilometres around the places of the post.
    pub kilometres: u32,
}

impl NonCompete {
    pub(super) fn problems(self) -> impl Iterator<Item = Invalid> {
        [
            ("months", self.months, MONTHS),
            ("kilometres", self.kilometres, KILOMETRES),
        ]
        .into_iter()
        .filter(|(_, given, most)| *given == 0 || given > most)
        .map(|(name, ..)| Invalid::at(format!("conditions.non_compete.{name}"), Rule::OutOfRange))
    }
}
