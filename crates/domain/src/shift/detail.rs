//! What a shift is paid by beside its hours: acts and call-outs; who cancelled it.

use super::Shift;
use crate::money::Cents;
use crate::text::line;
use crate::time::{WallTime, Zone};
use crate::{Invalid, Rule};

/// Who did not want a shift any more (PA-16).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CancelledBy {
    /// The other side of the contract: hospital, clinic, colleague.
    Employer,
    /// The doctor whose book this is.
    Doctor,
    /// Nobody's choice: a strike, the snow, an epidemic.
    Nobody,
}

/// Acts of one tariff; never a patient.
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
pub struct Act {
    /// Its letter or code, such as « G » or « consultation ».
    #[serde(default)]
    pub label: String,
    /// How many.
    pub count: u32,
    /// Euros each.
    pub tariff: Cents,
}

impl Act {
    /// Euros for all of them.
    pub fn fees(&self) -> Cents {
        self.tariff.times(self.count.into(), 1)
    }
}

/// One call-out of an on-call period.
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
pub struct CallOut {
    /// Leaving, on the clock of the place.
    pub start: WallTime,
    /// Coming back.
    pub end: WallTime,
}

impl CallOut {
    /// Elapsed minutes.
    pub fn minutes(&self, zone: Zone) -> i64 {
        (self.end.instant(zone).utc() - self.start.instant(zone).utc()).num_minutes()
    }
}

impl Shift {
    pub(super) fn check_acts(&self) -> Result<(), Invalid> {
        for (at, act) in self.acts.iter().enumerate() {
            line(&format!("acts.{at}.label"), &act.label, 60)?;
            if act.count == 0 || act.count > 1_000 {
                return Err(Invalid::at(format!("acts.{at}.count"), Rule::OutOfRange));
            }
            if act.tariff.is_negative() {
                return Err(Invalid::at(format!("acts.{at}.tariff"), Rule::Negative));
            }
        }
        Ok(())
    }

    /// Each within the period, one after the other.
    pub(super) fn check_call_outs(&self, zone: Zone) -> Result<(), Invalid> {
        let span = self.span(zone);
        let mut free = span.start;
        for (at, out) in self.call_outs.iter().enumerate() {
            let (start, end) = (out.start.instant(zone), out.end.instant(zone));
            if start < free {
                return Err(Invalid::at(
                    format!("call_outs.{at}.start"),
                    Rule::OutOfRange,
                ));
            }
            if end <= start {
                return Err(Invalid::at(
                    format!("call_outs.{at}.end"),
                    Rule::EndBeforeStart,
                ));
            }
            if end > span.end {
                return Err(Invalid::at(format!("call_outs.{at}.end"), Rule::OutOfRange));
            }
            free = end;
        }
        Ok(())
    }
}
