//! Paid work sessions: « vacations » on the screen, shifts in the code.

mod detail;
mod half_days;

use crate::ids::{ContractId, ShiftId, SiteId};
use crate::money::Cents;
use crate::text::bounded;
use crate::time::{Day, Instant, WallTime, Zone};
use crate::{Invalid, Rule};

pub use detail::{Act, CallOut, CancelledBy};
pub(crate) use half_days::{DAY_ENDS, DAY_STARTS};

/// What the doctor does during a shift.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ShiftKind {
    /// Ordinary work.
    #[default]
    Session,
    /// Garde sur place.
    OnSiteDuty,
    /// Astreinte: at home, reachable.
    OnCall,
}

/// How far a shift has come.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ShiftState {
    /// Prévue.
    #[default]
    Planned,
    /// Confirmée.
    Confirmed,
    /// Effectuée.
    Done,
    /// Annulée.
    Cancelled,
}

/// A paid work session. A night is one shift.
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
pub struct Shift {
    /// Identifier.
    pub id: ShiftId,
    /// Contract under which it is done.
    pub contract: ContractId,
    /// Where it is done.
    pub site: SiteId,
    /// Start, on the clock of its site.
    pub start: WallTime,
    /// End, on the clock of its site.
    pub end: WallTime,
    /// What is done.
    #[serde(default)]
    pub kind: ShiftKind,
    /// How far it has come.
    #[serde(default)]
    pub state: ShiftState,
    /// Minutes of unpaid break.
    #[serde(default)]
    pub break_minutes: u32,
    /// Fees cashed during the shift, for contracts that pay a share of them.
    #[serde(default)]
    pub fees: Option<Cents>,
    /// Flat payments that came with it, where the contract shares them otherwise.
    #[serde(default)]
    pub flat_fees: Option<Cents>,
    /// Acts at their tariff, for contracts that pay them (L6146-2).
    #[serde(default)]
    pub acts: Vec<Act>,
    /// Name of the rate at which it is paid, where the contract has a list.
    #[serde(default)]
    pub listed: Option<String>,
    /// Half-days, where the contract counts them otherwise than by the clock.
    #[serde(default)]
    pub half_days: Option<u32>,
    /// Halves of duty periods, where they count otherwise than by the clock.
    #[serde(default)]
    pub duty_halves: Option<u32>,
    /// Whether it is worked beyond the service that is owed: temps de travail
    /// additionnel.
    #[serde(default)]
    pub additional_time: bool,
    /// Times at which an on-call period called the doctor out.
    #[serde(default)]
    pub call_outs: Vec<CallOut>,
    /// The doctor's note; never a patient.
    #[serde(default)]
    pub note: String,
    /// How often time, place or state changed; the SEQUENCE of calendars.
    #[serde(default)]
    pub revision: u32,
    /// When its cancellation was told.
    #[serde(default)]
    pub cancelled_at: Option<Instant>,
    /// Who cancelled it; none while that was not said.
    #[serde(default)]
    pub cancelled_by: Option<CancelledBy>,
}

/// The two instants between which a shift lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First instant.
    pub start: Instant,
    /// First instant after.
    pub end: Instant,
}

impl Span {
    /// Minutes between the two: elapsed time, clock changes included.
    pub fn minutes(self) -> i64 {
        (self.end.utc() - self.start.utc()).num_minutes()
    }

    /// Whether the two have an instant in common.
    pub fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl Shift {
    /// A planned shift of which nothing more is known.
    pub const fn planned(
        id: ShiftId,
        contract: ContractId,
        site: SiteId,
        kind: ShiftKind,
        (start, end): (WallTime, WallTime),
    ) -> Self {
        Self {
            id,
            contract,
            site,
            start,
            end,
            kind,
            state: ShiftState::Planned,
            break_minutes: 0,
            fees: None,
            flat_fees: None,
            acts: Vec::new(),
            listed: None,
            half_days: None,
            duty_halves: None,
            additional_time: false,
            call_outs: Vec::new(),
            note: String::new(),
            revision: 0,
            cancelled_at: None,
            cancelled_by: None,
        }
    }

    /// The day it belongs to in lists, pay and statements: the one it starts
    /// on (WT-13).
    pub const fn day(&self) -> Day {
        self.start.day()
    }

    /// From when to when it lasts at a place with clocks in `zone`.
    pub fn span(&self, zone: Zone) -> Span {
        Span {
            start: self.start.instant(zone),
            end: self.end.instant(zone),
        }
    }

    /// Whether it starts or ends in an hour that the clocks of its place skip.
    /// It is counted all the same, see [`WallTime::instant`].
    pub fn is_at_skipped_hour(&self, zone: Zone) -> bool {
        self.start.is_skipped(zone) || self.end.is_skipped(zone)
    }

    /// Paid minutes: elapsed time less the unpaid break.
    pub fn worked_minutes(&self, zone: Zone) -> i64 {
        self.span(zone).minutes() - i64::from(self.break_minutes)
    }

    /// Whether the doctor has to be there: work and on-site duty that were not
    /// cancelled. An on-call period may lie over other work.
    pub const fn needs_presence(&self) -> bool {
        !matches!(self.kind, ShiftKind::OnCall) && !matches!(self.state, ShiftState::Cancelled)
    }

    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first field that breaks its rule: an end that is not after the
    /// start in elapsed time, more than seven days, a break that is longer
    /// than the shift, negative fees.
    pub fn check(&self, zone: Zone) -> Result<(), Invalid> {
        let minutes = self.span(zone).minutes();
        if self.end <= self.start || minutes <= 0 {
            return Err(Invalid::at("end", Rule::EndBeforeStart));
        }
        if minutes > 7 * 24 * 60 {
            return Err(Invalid::at("end", Rule::OutOfRange));
        }
        if i64::from(self.break_minutes) >= minutes {
            return Err(Invalid::at("break_minutes", Rule::BreakTooLong));
        }
        if self.fees.is_some_and(Cents::is_negative) {
            return Err(Invalid::at("fees", Rule::Negative));
        }
        if self.flat_fees.is_some_and(Cents::is_negative) {
            return Err(Invalid::at("flat_fees", Rule::Negative));
        }
        if self.half_days.is_some_and(|count| count > 14) {
            return Err(Invalid::at("half_days", Rule::OutOfRange));
        }
        if self.duty_halves.is_some_and(|count| count > 28) {
            return Err(Invalid::at("duty_halves", Rule::OutOfRange));
        }
        self.check_acts()?;
        self.check_call_outs(zone)?;
        bounded("note", &self.note, 2_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shift(start: &str, end: &str) -> Shift {
        Shift::planned(
            ShiftId::new(),
            ContractId::new(),
            SiteId::new(),
            ShiftKind::Session,
            (
                start.parse().expect("a start"),
                end.parse().expect("an end"),
            ),
        )
    }

    #[test]
    fn an_october_night_is_an_hour_longer() {
        let night = shift("2026-10-24T20:00", "2026-10-25T08:00");
        assert_eq!(
            night.worked_minutes(Zone::PARIS),
            13 * 60,
            "3 a.m. comes twice"
        );
    }

    #[test]
    fn a_march_night_is_an_hour_shorter() {
        let night = shift("2026-03-28T20:00", "2026-03-29T08:00");
        assert_eq!(night.worked_minutes(Zone::PARIS), 11 * 60);
        assert_eq!(
            night.day().to_string(),
            "2026-03-28",
            "it belongs to the day it starts on"
        );
    }

    #[test]
    fn half_past_two_does_not_exist_on_the_night_of_march() {
        let late = shift("2026-03-28T20:00", "2026-03-29T02:30");
        assert!(late.is_at_skipped_hour(Zone::PARIS));
        assert_eq!(
            late.worked_minutes(Zone::PARIS),
            6 * 60 + 30,
            "as the phone reads it: until half past three"
        );
        let at_three = shift("2026-03-28T20:00", "2026-03-29T03:00");
        assert!(!at_three.is_at_skipped_hour(Zone::PARIS));
        let october = shift("2026-10-24T20:00", "2026-10-25T02:30");
        assert!(!october.is_at_skipped_hour(Zone::PARIS), "it comes twice");
        let reunion: Zone = "Indian/Reunion".parse().expect("a zone");
        assert!(!late.is_at_skipped_hour(reunion));
    }

    #[test]
    fn an_unpaid_break_is_taken_off() {
        let day = Shift {
            break_minutes: 45,
            ..shift("2026-06-01T08:00", "2026-06-01T18:00")
        };
        assert_eq!(day.worked_minutes(Zone::PARIS), 9 * 60 + 15);
    }

    #[test]
    fn an_end_before_the_start_is_refused_at_the_end() {
        let wrong = shift("2026-06-01T18:00", "2026-06-01T08:00");
        assert_eq!(
            wrong.check(Zone::PARIS),
            Err(Invalid::at("end", Rule::EndBeforeStart))
        );
    }

    #[test]
    fn a_break_as_long_as_the_shift_is_refused() {
        let wrong = Shift {
            break_minutes: 60,
            ..shift("2026-06-01T08:00", "2026-06-01T09:00")
        };
        assert_eq!(
            wrong.check(Zone::PARIS),
            Err(Invalid::at("break_minutes", Rule::BreakTooLong))
        );
    }
}
