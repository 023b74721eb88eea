//! What a line is made of besides its price, and what a month pays whatever
//! was worked.

use crate::money::{BasisPoints, Cents};
use crate::pay::{Addition, Occasion, Window};
use crate::shift::CancelledBy;
use crate::statement::Explained;
use crate::time::{Day, WallTime};

/// A period of on-site duty (PA-06).
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
pub enum DutyPeriod {
    /// A night, a Sunday or a public holiday.
    Full,
    /// Half of one.
    Half,
    /// A Saturday afternoon.
    Saturday,
}

/// A stretch of time on the clock of the place.
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
pub struct Stretch {
    /// Its start.
    pub start: WallTime,
    /// Its end.
    pub end: WallTime,
}

/// Why nothing is due for a shift that was cancelled (PA-16).
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
pub enum NotDue {
    /// The contract pays nothing for a cancellation.
    #[default]
    NoFee,
    /// It was not the one who pays that cancelled.
    OtherSide,
    /// Nobody wanted it.
    Nobody,
    /// It was told early enough.
    InTime,
    /// Who cancelled is still to be said.
    WhoUnsaid,
    /// When it was told is not known.
    WhenUnknown,
}

/// Why something is added to a line; the words are the screen's.
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
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum PartKind {
    /// A supplement over some of its minutes (PA-10).
    Supplement {
        /// On which days.
        on: Occasion,
        /// Between which hours; all day when empty.
        window: Option<Window>,
        /// Minutes it is paid for; none where it is a flat amount.
        minutes: i64,
        /// Price of a unit that a share is taken of.
        rate: Option<Cents>,
        /// What it adds.
        add: Addition,
        /// Whether it raises the hours of call-outs.
        #[serde(default)]
        call_outs: bool,
        /// When it applied.
        #[serde(default)]
        spans: Vec<Stretch>,
    },
    /// Periods of on-site duty: on the scale of public hospitals (PA-06), or at
    /// the contract's own amounts (PA-03).
    Duty {
        /// Which.
        period: DutyPeriod,
        /// How many.
        count: i64,
        /// Euros each.
        rate: Cents,
        /// Whether it is paid as additional working time.
        additional: bool,
        /// The number of the law that says the rate.
        key: Option<String>,
        /// Since when that number holds.
        valid_from: Option<Day>,
    },
    /// On-call periods: of a public hospital (PA-07), or a flat amount of the
    /// contract (PA-03).
    OnCall {
        /// How many.
        count: i64,
        /// Euros each.
        rate: Cents,
        /// Whether it is half a period.
        half: bool,
        /// Whether a public hospital pays it, whatever the call-outs.
        #[serde(default)]
        hospital: bool,
    },
    /// Call-outs at an amount each (PA-03).
    CallOuts {
        /// How many.
        count: i64,
        /// Euros each.
        rate: Cents,
    },
    /// Call-outs by their time (PA-01).
    CallOutHours {
        /// Minutes.
        minutes: i64,
        /// Euros an hour.
        rate: Cents,
        /// When the doctor was out.
        #[serde(default)]
        spans: Vec<Stretch>,
    },
    /// The way, once a day (PA-16).
    Travel {
        /// Euros.
        rate: Cents,
    },
    /// The meal (PA-16).
    Meal {
        /// Euros.
        rate: Cents,
    },
    /// A late cancellation (PA-16).
    Cancellation {
        /// Share that is due.
        percent: BasisPoints,
        /// Of what the shift would have been paid.
        of: Cents,
        /// Hours before the start from which it is due.
        hours: u32,
        /// Who cancelled.
        #[serde(default)]
        who: Option<CancelledBy>,
        /// Minutes before the start at which it was told; negative after it.
        #[serde(default)]
        ahead: Option<i64>,
    },
}

/// Something that is added to a line.
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
pub struct Part {
    /// What and why.
    #[serde(flatten)]
    pub what: PartKind,
    /// Its cents: those of the parts and of the price add up to the line.
    pub amount: Cents,
}

impl PartKind {
    /// Its rule in the domain notes §7.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Supplement { .. } => "PA-10",
            Self::Duty { key: Some(_), .. } => "PA-06",
            Self::OnCall { hospital: true, .. } => "PA-07",
            Self::Duty { .. } | Self::OnCall { .. } | Self::CallOuts { .. } => "PA-03",
            Self::CallOutHours { .. } => "PA-01",
            Self::Travel { .. } | Self::Meal { .. } | Self::Cancellation { .. } => "PA-16",
        }
    }

    /// When it counted, where that is not the whole of the shift.
    pub fn spans(&self) -> &[Stretch] {
        match self {
            Self::Supplement { spans, .. } | Self::CallOutHours { spans, .. } => spans,
            _ => &[],
        }
    }

    /// What one of it is paid, of duties.
    pub(super) const fn rate(&self) -> Option<Cents> {
        match self {
            Self::Duty { rate, .. } => Some(*rate),
            _ => None,
        }
    }

    /// The number of the law that it rests on, and since when that holds.
    pub fn number(&self) -> Option<(&str, Day)> {
        match self {
            Self::Duty {
                key, valid_from, ..
            } => key.as_deref().zip(*valid_from),
            _ => None,
        }
    }
}

impl Part {
    /// The same, taken back.
    pub fn reversed(&self) -> Self {
        Self {
            what: self.what.clone(),
            amount: -self.amount,
        }
    }
}

/// A part of a month.
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
pub struct Fraction {
    /// Days that are paid.
    pub counted: i64,
    /// Of so many.
    pub of: i64,
}

/// What a month pays whatever was worked.
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
pub struct FixedLine {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Where the amount comes from.
    pub explained: Explained,
    /// First day of the terms that pay it.
    #[serde(default)]
    pub terms_from: Option<Day>,
    /// First day of the amendment that it goes by: it changed the working time
    /// from which the salary is counted, or brought these terms.
    #[serde(default)]
    pub amended_on: Option<Day>,
    /// Euros.
    pub amount: Cents,
}

/// Flat payments of which a share is due.
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
pub struct SharedFees {
    /// Payments.
    pub fees: Cents,
    /// Share of the doctor.
    pub percent: BasisPoints,
}
