//! What the figures of a line do not say by themselves.

use crate::time::Day;

/// Something to know of how a line was reckoned; the words are the screen's.
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
#[serde(tag = "told", rename_all = "snake_case", deny_unknown_fields)]
pub enum LineNote {
    /// The unpaid break was taken off the minutes without a supplement first
    /// (PA-10).
    Break {
        /// Minutes of it.
        minutes: i64,
        /// Those that had to come off minutes with a supplement.
        raised: i64,
    },
    /// The terms changed while it went on; it keeps those of its start (WT-13).
    TermsOfStart {
        /// First day of the new ones.
        changed_on: Day,
    },
    /// The contract has supplements, which raise neither this flat amount nor,
    /// where it says so, the hours of call-outs.
    Unraised {
        /// Whether they are those of call-outs.
        call_outs: bool,
    },
    /// The call-outs are paid with the flat amount (PA-07).
    CallOutsIncluded,
}

impl LineNote {
    /// Its rule in the domain notes.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Break { .. } | Self::Unraised { .. } => "PA-10",
            Self::TermsOfStart { .. } => "WT-13",
            Self::CallOutsIncluded => "PA-07",
        }
    }
}
