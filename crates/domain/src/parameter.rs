//! Numbers that the law changes: dated, with their source, editable.

use crate::formality::Confidence;
use crate::text::required;
use crate::time::Day;
use crate::{Invalid, Rule};

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
    /// Decimal number with at most two decimals.
    pub value: String,
    /// First day of the value.
    pub valid_from: Day,
    /// Text that sets it.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

impl Parameter {
    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    pub fn check(&self) -> Result<(), Invalid> {
        required("key", &self.key, 60)?;
        required("source", &self.source, 300)?;
        let number = self.value.parse::<crate::money::Cents>();
        number
            .map(|_| ())
            .map_err(|_| Invalid::at("value", Rule::Unknown))
    }
}

/// The value of `key` on `day`: the latest that has started; where two start
/// on one day, the later of the list, so that the doctor's own edit wins.
pub fn value_on<'a>(parameters: &'a [Parameter], key: &str, day: Day) -> Option<&'a str> {
    let started = parameters
        .iter()
        .filter(|p| p.key == key && p.valid_from <= day);
    started
        .max_by_key(|p| p.valid_from)
        .map(|p| p.value.as_str())
}
