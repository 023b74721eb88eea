//! What is due when a fixed-term contract ends.

use crate::money::{BasisPoints, Cents};

/// Sums due at the end of a CDD (PA-11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct FixedTermEnd {
    /// All that was paid gross.
    pub gross: Cents,
    /// End-of-contract indemnity (L1243-8 CT).
    pub indemnity: Cents,
    /// Compensation of the leave that was not taken (L1242-16 CT).
    pub leave: Cents,
    /// All of it.
    pub total: Cents,
}

/// A share of the gross, then a share of the gross with it, each rounded to the
/// cent; both are 10 % unless the law says otherwise.
pub fn fixed_term_end(gross: Cents, indemnity: BasisPoints, leave: BasisPoints) -> FixedTermEnd {
    let indemnity = gross.share(indemnity);
    let leave = (gross + indemnity).share(leave);
    FixedTermEnd {
        gross,
        indemnity,
        leave,
        total: gross + indemnity + leave,
    }
}
