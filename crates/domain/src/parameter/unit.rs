//! What a number of the law counts, and what it is about.

use crate::Rule;
use crate::money::Cents;
use crate::parameter::Decimal;
use crate::time::Day;

/// What a number of the law counts, and so how its value is written.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum LawUnit {
    /// Euros and cents.
    Euros,
    /// Euros for a kilometre, to a tenth of a cent and below.
    EurosPerKm,
    /// A percentage, to the hundredth; above one hundred where it is a ceiling.
    Percent,
    /// Points of percentage added to a rate.
    Points,
    /// What a sum is multiplied by.
    Factor,
    /// Whole kilometres.
    Kilometres,
    /// Hours, to the hundredth.
    Hours,
    /// Whole minutes.
    Minutes,
    /// Whole days.
    Days,
    /// Whole months.
    Months,
    /// A day: `2027-09-01`.
    Date,
    /// A day of every year: `11-15`.
    DayOfYear,
    /// A bare number: what Cumul knows nothing of.
    Plain,
}

/// What a number of the law is about: how the screen groups them.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum LawTheme {
    /// Duties and allowances of public hospitals.
    Hospital,
    /// On-call care of towns (PDSA), SAS, and the fee of a consultation.
    Care,
    /// Kilometres.
    Travel,
    /// VAT, micro-BNC, declarations.
    Tax,
    /// Wages and ceilings, RSPM, pensions.
    Social,
    /// What a payer owes who is late.
    Late,
    /// Working time, rest, what the doctor wants of a week.
    WorkTime,
    /// Days and thresholds of formalities.
    Obligations,
    /// What Cumul knows nothing of.
    Other,
}

impl LawUnit {
    /// Checks that a value is written as the unit wants it.
    ///
    /// # Errors
    /// [`Rule::Unknown`] when it is no number or no day; [`Rule::Negative`],
    /// [`Rule::TooPrecise`] and [`Rule::OutOfRange`] when it is a number that
    /// the unit cannot take.
    pub fn check(self, value: &str) -> Result<(), Rule> {
        match self {
            Self::Date => match value.parse::<Day>() {
                Ok(_) => Ok(()),
                Err(_) => Err(Rule::Unknown),
            },
            // 2000 has a 29 February.
            Self::DayOfYear => match format!("2000-{value}").parse::<Day>() {
                Ok(_) => Ok(()),
                Err(_) => Err(Rule::Unknown),
            },
            Self::Plain => value
                .parse::<Decimal>()
                .map(|_| ())
                .map_err(|_| Rule::Unknown),
            _ => self.check_number(value),
        }
    }

    fn check_number(self, value: &str) -> Result<(), Rule> {
        let number: Decimal = value.parse().map_err(|_| Rule::Unknown)?;
        if number.is_negative() {
            return Err(Rule::Negative);
        }
        let decimals = value.split_once('.').map_or(0, |(_, part)| part.len());
        if decimals > self.decimals() {
            return Err(Rule::TooPrecise);
        }
        // What a sum holds is enough for a percentage too, both in hundredths.
        let too_much = self.decimals() == 2 && value.parse::<Cents>().is_err();
        let nothing = self == Self::Factor && number.is_zero();
        let (digits, one) = number.fraction();
        let rate = !matches!(self, Self::Euros | Self::Kilometres);
        if too_much || nothing || (rate && digits / one >= 1_000) {
            return Err(Rule::OutOfRange);
        }
        Ok(())
    }

    /// The decimals that a value can have.
    const fn decimals(self) -> usize {
        match self {
            Self::Euros | Self::Percent | Self::Points | Self::Hours => 2,
            Self::EurosPerKm | Self::Factor => 4,
            Self::Plain => 6,
            Self::Kilometres
            | Self::Minutes
            | Self::Days
            | Self::Months
            | Self::Date
            | Self::DayOfYear => 0,
        }
    }
}
