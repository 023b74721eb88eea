//! Leave: days on which the doctor does not work, for one employer or for all.

use crate::ids::{ContractId, LeaveId};
use crate::shift::{Shift, Span};
use crate::text::bounded;
use crate::time::{ClockTime, Day, WallTime, Zone};
use crate::{Invalid, Rule};

/// Why the doctor does not work.
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
pub enum LeaveKind {
    /// Congés payés, of one employer.
    PaidLeave,
    /// Arrêt de travail: of all work.
    SickLeave,
    /// Congé de maternité, de paternité, d'adoption, parental: of one employer,
    /// or of all.
    ParentalLeave,
    /// Congé sans solde, of one employer.
    UnpaidLeave,
    /// Formation: of one employer, or of all.
    Training,
    /// Indisponibilité: no employer's business.
    Unavailability,
}

impl LeaveKind {
    /// Whether one employer grants it, so that it names a contract.
    pub const fn needs_contract(self) -> bool {
        matches!(self, Self::PaidLeave | Self::UnpaidLeave)
    }

    /// Whether it may name a contract.
    pub const fn may_name_contract(self) -> bool {
        !matches!(self, Self::SickLeave | Self::Unavailability)
    }
}

/// Hours on the clock, where a leave does not hold for whole days.
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
pub struct LeaveHours {
    /// When it begins on its first day.
    pub from: ClockTime,
    /// When it ends on its last day.
    pub to: ClockTime,
}

/// Days on which the doctor does not work.
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
pub struct Leave {
    /// Identifier.
    pub id: LeaveId,
    /// Why.
    pub kind: LeaveKind,
    /// The contract whose employer grants it; none where it holds for all work.
    #[serde(default)]
    pub contract: Option<ContractId>,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Hours, of an unavailability that does not last for whole days.
    #[serde(default)]
    pub hours: Option<LeaveHours>,
    /// The contracts under which the prescriber of a sick leave expressly allows
    /// to go on (L323-6 CSS).
    #[serde(default)]
    pub allowed: Vec<ContractId>,
    /// The doctor's note; never a diagnosis.
    #[serde(default)]
    pub note: String,
}

/// No leave is longer: a sickness and a parental leave end after three years.
const MOST_DAYS: i64 = 3 * 366;

impl Leave {
    /// How many days it touches.
    pub fn days(&self) -> i64 {
        self.from.days_until(self.to) + 1
    }

    /// Whether it is about a day of those from `from` to `to`.
    pub fn touches(&self, from: Day, to: Day) -> bool {
        self.from <= to && self.to >= from
    }

    /// Whether it holds on the whole of a day.
    pub fn covers(&self, day: Day) -> bool {
        self.hours.is_none() && (self.from..=self.to).contains(&day)
    }

    /// Whether a shift lies in it: one that starts on a day of it (WT-13), or
    /// meets its hours on the clocks of the place.
    pub fn meets(&self, shift: &Shift, zone: Zone) -> bool {
        let Some(hours) = self.hours else {
            return self.covers(shift.day());
        };
        let at = |day: Day, time: ClockTime| {
            WallTime::new(day.date().and_time(time.time())).instant(zone)
        };
        let span = Span {
            start: at(self.from, hours.from),
            end: at(self.to, hours.to),
        };
        span.meets(shift.span(zone))
    }

    /// Checks every field that has a rule.
    ///
    /// # Errors
    /// The first field that breaks its rule: a last day before the first or three
    /// years after, a contract that is missing or out of place, hours of anything
    /// but an unavailability, hours that end where they begin, activities that
    /// nobody prescribed.
    pub fn check(&self) -> Result<(), Invalid> {
        if self.to < self.from {
            return Err(Invalid::at("to", Rule::EndBeforeStart));
        }
        if self.days() > MOST_DAYS {
            return Err(Invalid::at("to", Rule::OutOfRange));
        }
        if self.kind.needs_contract() && self.contract.is_none() {
            return Err(Invalid::at("contract", Rule::Required));
        }
        if !self.kind.may_name_contract() && self.contract.is_some() {
            return Err(Invalid::at("contract", Rule::Unknown));
        }
        if self.kind != LeaveKind::SickLeave && !self.allowed.is_empty() {
            return Err(Invalid::at("allowed", Rule::Unknown));
        }
        let mut allowed: Vec<_> = self.allowed.iter().collect();
        allowed.sort_unstable();
        if allowed.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(Invalid::at("allowed", Rule::NameTwice));
        }
        self.check_hours()?;
        bounded("note", &self.note, 2_000)
    }

    fn check_hours(&self) -> Result<(), Invalid> {
        let Some(hours) = self.hours else {
            return Ok(());
        };
        if self.kind != LeaveKind::Unavailability {
            return Err(Invalid::at("hours", Rule::Unknown));
        }
        if self.from == self.to && hours.to.time() <= hours.from.time() {
            return Err(Invalid::at("hours.to", Rule::EndBeforeStart));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{ShiftId, SiteId};
    use crate::shift::ShiftKind;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn leave(kind: LeaveKind, from: &str, to: &str) -> Leave {
        Leave {
            id: LeaveId::new(),
            kind,
            contract: kind.needs_contract().then(ContractId::new),
            from: day(from),
            to: day(to),
            hours: None,
            allowed: Vec::new(),
            note: String::new(),
        }
    }

    fn between(from: &str, to: &str) -> LeaveHours {
        LeaveHours {
            from: from.parse().expect("a time"),
            to: to.parse().expect("a time"),
        }
    }

    fn shift(start: &str, end: &str) -> Shift {
        let times = (
            start.parse().expect("a start"),
            end.parse().expect("an end"),
        );
        let (contract, site) = (ContractId::new(), SiteId::new());
        Shift::planned(ShiftId::new(), contract, site, ShiftKind::Session, times)
    }

    #[test]
    fn a_night_belongs_to_the_leave_of_the_day_it_starts_on() {
        let sick = leave(LeaveKind::SickLeave, "2026-03-02", "2026-03-04");
        let night = |start: &str, end: &str| sick.meets(&shift(start, end), Zone::PARIS);
        assert!(night("2026-03-04T20:00", "2026-03-05T08:00"));
        assert!(
            !night("2026-03-01T20:00", "2026-03-02T08:00"),
            "it was begun before"
        );
        assert_eq!(sick.days(), 3, "both days are of it");
    }

    #[test]
    fn an_unavailability_of_some_hours_leaves_the_rest_of_the_day() {
        let school = Leave {
            hours: Some(between("16:00", "18:30")),
            ..leave(LeaveKind::Unavailability, "2026-03-02", "2026-03-02")
        };
        let meets = |start: &str, end: &str| school.meets(&shift(start, end), Zone::PARIS);
        assert!(!meets("2026-03-02T08:00", "2026-03-02T16:00"));
        assert!(meets("2026-03-02T08:00", "2026-03-02T16:30"));
        assert!(meets("2026-03-01T20:00", "2026-03-02T17:00"));
        assert!(!school.covers(day("2026-03-02")));
    }

    #[test]
    fn each_kind_of_leave_says_what_it_needs() {
        use LeaveKind as Kind;
        let refused = |leave: &Leave| leave.check().map_err(|it| (it.field, it.rule));
        let at = |field: &str, rule| Err((field.to_owned(), rule));
        let paid = leave(Kind::PaidLeave, "2026-07-06", "2026-07-19");
        assert_eq!(refused(&paid), Ok(()));
        let nobodys = Leave {
            contract: None,
            ..paid.clone()
        };
        assert_eq!(refused(&nobodys), at("contract", Rule::Required));
        let backwards = leave(Kind::Training, "2026-07-06", "2026-07-05");
        assert_eq!(refused(&backwards), at("to", Rule::EndBeforeStart));
        let endless = leave(Kind::SickLeave, "2026-07-06", "2029-07-10");
        assert_eq!(refused(&endless), at("to", Rule::OutOfRange));
        let sick = leave(Kind::SickLeave, "2026-07-06", "2026-07-07");
        let granted = Leave {
            contract: paid.contract.clone(),
            ..sick.clone()
        };
        assert_eq!(refused(&granted), at("contract", Rule::Unknown));
        let allowed = Leave {
            allowed: vec![ContractId::new()],
            ..paid
        };
        assert_eq!(refused(&allowed), at("allowed", Rule::Unknown));
        let hours = Leave {
            hours: Some(between("09:00", "12:00")),
            ..sick
        };
        assert_eq!(refused(&hours), at("hours", Rule::Unknown));
        let backwards = Leave {
            hours: Some(between("12:00", "12:00")),
            ..leave(Kind::Unavailability, "2026-07-06", "2026-07-06")
        };
        assert_eq!(refused(&backwards), at("hours.to", Rule::EndBeforeStart));
    }
}
