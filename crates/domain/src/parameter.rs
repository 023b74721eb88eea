//! Numbers that the law changes: dated, with their source, editable.

mod decimal;
mod unit;

use std::str::FromStr;

use crate::Invalid;
use crate::formality::Confidence;
use crate::text::required;
use crate::time::Day;

pub use decimal::{Decimal, NotADecimal};
pub use unit::{LawTheme, LawUnit};

/// One value of a number from a day on.
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
pub struct Parameter {
    /// Name, such as `late.flat`.
    pub key: String,
    /// The value as its unit writes it: a decimal number (`"0.529"`), a day
    /// (`"2027-09-01"`) or a day of every year (`"11-15"`).
    pub value: String,
    /// First day of the value.
    pub valid_from: Day,
    /// Text that sets it.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

impl Parameter {
    /// Checks every field that has a rule, the value by the unit of its number.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    pub fn check(&self, unit: LawUnit) -> Result<(), Invalid> {
        required("key", &self.key, 60)?;
        self.check_value(unit)?;
        required("source", &self.source, 300)
    }

    /// Checks the value alone, by the unit of its number.
    ///
    /// # Errors
    /// What it breaks, at `value`.
    pub fn check_value(&self, unit: LawUnit) -> Result<(), Invalid> {
        required("value", &self.value, 30)?;
        unit.check(&self.value)
            .map_err(|rule| Invalid::at("value", rule))
    }
}

/// What holds of `key` on `day`: the latest value that has started; where two
/// start on one day, the later of the list, so that the doctor's own edit wins.
pub fn in_force<'a>(parameters: &'a [Parameter], key: &str, day: Day) -> Option<&'a Parameter> {
    let started = parameters
        .iter()
        .filter(|p| p.key == key && p.valid_from <= day);
    started.max_by_key(|p| p.valid_from)
}

/// The value of `key` on `day` as it is written: see [`in_force`].
pub fn value_on<'a>(parameters: &'a [Parameter], key: &str, day: Day) -> Option<&'a str> {
    in_force(parameters, key, day).map(|p| p.value.as_str())
}

/// The value of `key` on `day`, read as what its unit counts.
///
/// That is euros ([`crate::money::Cents`]), a percentage
/// ([`crate::money::BasisPoints`]), a [`Decimal`] or a [`Day`]; none where none
/// is known, or where it is not of that kind.
pub fn read_on<T: FromStr>(parameters: &[Parameter], key: &str, day: Day) -> Option<T> {
    value_on(parameters, key, day)?.parse().ok()
}

#[cfg(test)]
mod tests;
