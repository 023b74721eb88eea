//! A postal address.

use crate::Invalid;
use crate::text::{bounded, compact, line};

/// A postal address as it is printed: street lines, postal code, town.
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
pub struct Address {
    /// Street, building, complement: one or more lines.
    pub street: String,
    /// Postal code.
    pub postcode: String,
    /// Town.
    pub city: String,
}

impl Address {
    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        [&self.street, &self.postcode, &self.city]
            .iter()
            .all(|part| part.trim().is_empty())
    }

    /// Whether the postal code is given and is not the five digits of France.
    pub fn has_unusual_postcode(&self) -> bool {
        let code = compact(&self.postcode);
        let french = code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit());
        !code.is_empty() && !french
    }

    /// Checks the lengths of the parts below `field`.
    ///
    /// # Errors
    /// The first part that is too long.
    pub fn check(&self, field: &str) -> Result<(), Invalid> {
        bounded(&format!("{field}.street"), &self.street, 300)?;
        line(&format!("{field}.postcode"), &self.postcode, 20)?;
        line(&format!("{field}.city"), &self.city, 100)
    }
}
