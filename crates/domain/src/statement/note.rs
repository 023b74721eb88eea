//! What the figures of a line do not say by themselves.

use crate::money::Cents;
use crate::pay::Supplement;
use crate::time::Day;

/// A period of duty that is counted by itself (PA-06).
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
pub enum DutyTime {
    /// A night.
    Night,
    /// The day of a Sunday or of a public holiday.
    Day,
    /// A Saturday afternoon.
    SaturdayAfternoon,
}

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
    /// A supplement that applied and adds nothing: the contract takes the highest
    /// alone, and over the same minutes another adds as much or more (PA-10).
    LeftOut {
        /// The one that adds nothing.
        left: Supplement,
        /// What it would have added.
        would_add: Cents,
        /// The one that is paid instead; the higher of them, where there are
        /// several.
        kept: Supplement,
        /// What is paid instead.
        adds: Cents,
    },
    /// A part of a period of duty that falls a little short of what more would
    /// be paid for (PA-06): the doctor may count it by hand.
    ShortOfPeriod {
        /// Of what.
        period: DutyTime,
        /// The day on which the period begins.
        on: Day,
        /// Minutes of it that the duty holds.
        minutes: i64,
        /// All of its minutes.
        of: i64,
        /// Whether half of it is paid; otherwise nothing is.
        half: bool,
    },
}

impl LineNote {
    /// Its rule in the domain notes.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Break { .. } | Self::Unraised { .. } | Self::LeftOut { .. } => "PA-10",
            Self::TermsOfStart { .. } => "WT-13",
            Self::CallOutsIncluded => "PA-07",
            Self::ShortOfPeriod { .. } => "PA-06",
        }
    }
}
