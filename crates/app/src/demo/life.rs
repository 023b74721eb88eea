//! How the demo doctor lives: what comes again, what came otherwise, and how
//! the months are settled. The words of `assets/demo/life.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::Weekday;
use domain::ids::{ContractId, DocumentId, SiteId};
use domain::money::{BasisPoints, Cents};
use domain::payment::PaymentMeans;
use domain::shift::{CancelledBy, ShiftKind, ShiftState};
use domain::time::ClockTime;

use super::told::broken;
use super::when::When;
use crate::error::AppError;

const LIFE: &str = include_str!("../../../../assets/demo/life.json");

/// The whole life.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Life {
    /// First day of the shifts.
    pub(super) since: When,
    /// Last day of the shifts.
    pub(super) until: When,
    /// Up to this day a shift to come is confirmed; later it is planned.
    pub(super) confirmed_until: When,
    /// Weeks, counted from that of today, under a name of their own.
    pub(super) weeks: BTreeMap<String, Vec<i64>>,
    /// What comes again.
    pub(super) rhythms: Vec<Rhythm>,
    /// What came otherwise.
    pub(super) changes: Vec<Change>,
    /// How the months are settled.
    pub(super) accounts: Vec<Account>,
}

/// A shift that comes again, week after week.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rhythm {
    /// Its name; that of a shift is this and the day.
    pub(super) id: String,
    /// Its contracts, of which the first that covers the day holds; on other
    /// days there is no shift.
    pub(super) contracts: Vec<ContractId>,
    /// Its place.
    pub(super) site: SiteId,
    /// The day of the week.
    pub(super) on: Weekday,
    /// Every so many weeks.
    #[serde(default = "one")]
    pub(super) every: i64,
    /// Of those, the week that lies this many after that of today.
    #[serde(default)]
    pub(super) phase: i64,
    /// Only in these named weeks.
    #[serde(default)]
    pub(super) only: Option<String>,
    /// Not in these named weeks.
    #[serde(default)]
    pub(super) except: Vec<String>,
    /// Whether it also comes on a public holiday.
    #[serde(default)]
    pub(super) on_holidays: bool,
    /// When it starts.
    pub(super) start: ClockTime,
    /// When it ends.
    pub(super) end: ClockTime,
    /// This many days later; 1 for a night.
    #[serde(default)]
    pub(super) end_days: u64,
    /// What is done.
    #[serde(default)]
    pub(super) kind: ShiftKind,
    /// Minutes of unpaid break.
    #[serde(default)]
    pub(super) break_minutes: u32,
    /// Fees cashed, one after the other, once the shift is done.
    #[serde(default)]
    pub(super) fees: Vec<Cents>,
}

const fn one() -> i64 {
    1
}

/// What came otherwise than its rhythm.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    /// Name of the rhythm.
    pub(super) of: String,
    /// The first of these days that has a shift of it; where a holiday took
    /// all of them, nothing is changed.
    pub(super) on: Vec<When>,
    /// How far it has come.
    #[serde(default)]
    pub(super) state: Option<ShiftState>,
    /// When it was cancelled.
    #[serde(default)]
    pub(super) cancelled_at: Option<When>,
    /// By whom.
    #[serde(default)]
    pub(super) cancelled_by: Option<CancelledBy>,
    /// When it ends.
    #[serde(default)]
    pub(super) end: Option<ClockTime>,
    /// Half-days, counted by hand.
    #[serde(default)]
    pub(super) half_days: Option<u32>,
    /// Whether the fees are still to be entered.
    #[serde(default)]
    pub(super) without_fees: bool,
    /// A note.
    #[serde(default)]
    pub(super) note: String,
}

/// How the months of one contract are settled. A day that is not yet over
/// has not brought anything.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Account {
    /// The contract.
    pub(super) contract: ContractId,
    /// Day of the next month on which a month is closed, or the working day
    /// after.
    pub(super) close: u32,
    /// Day of the next month on which it is invoiced, or the working day
    /// after.
    #[serde(default)]
    pub(super) invoice: Option<u32>,
    /// Days after the due day on which it is paid, month after month.
    pub(super) pay: Vec<i64>,
    /// How it is paid.
    #[serde(default)]
    pub(super) means: PaymentMeans,
    /// Months that went otherwise.
    #[serde(default)]
    pub(super) except: Vec<Exception>,
    /// What is taken back of an invoice.
    #[serde(default)]
    pub(super) credit: Option<Credit>,
    /// What the payslips of its paid months say.
    #[serde(default)]
    pub(super) payslip: Option<Slip>,
}

/// A month that went otherwise.
#[derive(Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exception {
    /// Months before that of today; the last month of the contract when empty.
    #[serde(default)]
    pub(super) months_back: Option<i32>,
    /// How far it has come.
    #[serde(default)]
    pub(super) stage: Stage,
    /// Days after the due day on which it is paid.
    #[serde(default)]
    pub(super) pay: Option<i64>,
    /// Share of it that was paid.
    #[serde(default = "whole")]
    pub(super) share: BasisPoints,
    /// What the payment notes.
    #[serde(default)]
    pub(super) note: String,
}

const fn whole() -> BasisPoints {
    BasisPoints::new(10_000)
}

impl Default for Exception {
    fn default() -> Self {
        Self {
            months_back: None,
            stage: Stage::Paid,
            pay: None,
            share: whole(),
            note: String::new(),
        }
    }
}

/// How far the settlement of a month has come.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Stage {
    /// Not closed.
    Open,
    /// Closed, and its invoice a draft.
    Closed,
    /// Asked for.
    Unpaid,
    /// Paid.
    #[default]
    Paid,
}

/// What is taken back of an invoice.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Credit {
    /// Months before that of today.
    pub(super) months_back: i32,
    /// Units of its first line: minutes for hours.
    pub(super) units: i64,
    /// Why.
    pub(super) label: String,
    /// When the credit note is issued.
    pub(super) on: When,
}

/// Payslips: one for each month that was paid, on the day of the payment.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slip {
    /// Months after which work is paid.
    #[serde(default)]
    pub(super) after: i32,
    /// Share of the gross that is paid out, before tax.
    pub(super) net: BasisPoints,
    /// Share of the gross that is taxable.
    pub(super) taxable: BasisPoints,
    /// Share of the taxable pay that is withheld.
    pub(super) tax: BasisPoints,
    /// Months whose payslip leaves something out.
    #[serde(default)]
    pub(super) short: Vec<Short>,
}

/// A month whose payslip leaves something out.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Short {
    /// Months before that of today.
    pub(super) months_back: i32,
    /// Units of the first kind that it counts: minutes for hours.
    pub(super) units: i64,
    /// Why that is right after all.
    #[serde(default)]
    pub(super) dismissed: Option<String>,
    /// Its PDF.
    #[serde(default)]
    pub(super) document: Option<DocumentId>,
}

/// The life that ships with the program, read once.
///
/// # Errors
/// [`crate::ErrorCode::Internal`] when the file is not of this form.
pub(super) fn life() -> Result<&'static Life, AppError> {
    static READ: LazyLock<Result<Life, String>> =
        LazyLock::new(|| serde_json::from_str(LIFE).map_err(|error| error.to_string()));
    READ.as_ref().map_err(|error| broken(error.clone()))
}
