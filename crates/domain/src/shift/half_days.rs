//! Half-days of a shift, by the clock.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{Shift, ShiftKind};
use crate::time::ClockTime;

/// The day of a hospital begins; its night ends.
pub(crate) const DAY_STARTS: NaiveTime = clock(8, 30);
/// The day of a hospital ends; its night begins.
pub(crate) const DAY_ENDS: NaiveTime = clock(18, 30);

const fn clock(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

impl Shift {
    /// Half-days by the clock: of a session one for each side of the cut that it
    /// touches on each day (PA-02); of an on-site duty those of the service of a
    /// hospital, where a day is two and a night is two (WT-05), so that
    /// twenty-four hours are four.
    pub fn half_days_by_clock(&self, cut: ClockTime) -> u32 {
        let count = match self.kind {
            ShiftKind::OnSiteDuty => |shift: &Self, date, cut| shift.served(date, cut),
            ShiftKind::Session | ShiftKind::OnCall => {
                |shift: &Self, date, cut| shift.touched(date, cut)
            }
        };
        // The night before the first day may reach into it.
        let eve = self.start.naive().date() - TimeDelta::days(1);
        let days = eve.iter_days();
        let days = days.take_while(|date| *date <= self.end.naive().date());
        let found = days.map(|date| count(self, date, cut)).sum();
        // Who was there for a duty was there for a half-day at least.
        match self.kind {
            ShiftKind::OnSiteDuty => u32::max(found, 1),
            ShiftKind::Session | ShiftKind::OnCall => found,
        }
    }

    fn touched(&self, date: NaiveDate, cut: ClockTime) -> u32 {
        let (start, end) = (self.start.naive(), self.end.naive());
        let (midnight, noon) = (date.and_time(NaiveTime::MIN), date.and_time(cut.time()));
        let morning = start < noon && end > midnight;
        let afternoon = start < midnight + TimeDelta::days(1) && end > noon;
        u32::from(morning) + u32::from(afternoon)
    }

    /// A morning and an afternoon beyond a half of each; of a night one beyond a
    /// third, two beyond two thirds, as its pay is counted (PA-06).
    fn served(&self, date: NaiveDate, cut: ClockTime) -> u32 {
        let noon = date.and_time(cut.time());
        let (opens, closes) = (date.and_time(DAY_STARTS), date.and_time(DAY_ENDS));
        let next = (date + TimeDelta::days(1)).and_time(DAY_STARTS);
        let beyond = |(from, to): (NaiveDateTime, NaiveDateTime), parts: i64, of: i64| {
            let (start, end) = (self.start.naive().max(from), self.end.naive().min(to));
            (end - start).num_minutes() * of > (to - from).num_minutes() * parts
        };
        let (morning, afternoon, night) = ((opens, noon), (noon, closes), (closes, next));
        let counted = [
            beyond(morning, 1, 2),
            beyond(afternoon, 1, 2),
            beyond(night, 1, 3),
            beyond(night, 2, 3),
        ];
        counted.into_iter().map(u32::from).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{ContractId, ShiftId, SiteId};

    fn shift(kind: ShiftKind, start: &str, end: &str) -> Shift {
        let times = (
            start.parse().expect("a start"),
            end.parse().expect("an end"),
        );
        Shift::planned(
            ShiftId::new(),
            ContractId::new(),
            SiteId::new(),
            kind,
            times,
        )
    }

    #[test]
    fn half_days_of_a_session_are_the_sides_of_the_cut_that_are_touched() {
        let count = |start, end| {
            shift(ShiftKind::Session, start, end).half_days_by_clock(ClockTime::ONE_PM)
        };
        let morning = count("2026-11-02T08:30", "2026-11-02T13:00");
        assert_eq!(morning, 1, "it ends at the cut");
        assert_eq!(count("2026-11-02T08:30", "2026-11-02T18:00"), 2);
        assert_eq!(count("2026-11-13T18:30", "2026-11-14T08:30"), 2);
        let evening = count("2026-11-13T20:00", "2026-11-14T00:00");
        assert_eq!(evening, 1, "midnight ends the evening");
    }

    #[test]
    fn a_duty_is_two_half_days_by_day_and_two_by_night_wherever_it_is_handed_over() {
        let duties = [
            ("2026-11-13T18:30", "2026-11-14T08:30", 2),
            ("2026-11-13T20:00", "2026-11-14T08:00", 2),
            ("2026-11-12T08:00", "2026-11-12T20:00", 2),
            ("2026-11-12T08:30", "2026-11-12T18:30", 2),
            ("2026-11-12T08:00", "2026-11-13T08:00", 4),
            ("2026-11-12T08:30", "2026-11-13T08:30", 4),
            ("2026-11-14T08:00", "2026-11-16T08:00", 8),
            ("2026-11-14T08:30", "2026-11-16T08:30", 8),
            ("2026-11-28T13:00", "2026-11-28T18:30", 1),
            ("2026-11-28T13:00", "2026-11-28T20:00", 1),
            ("2026-11-13T18:30", "2026-11-14T00:30", 1),
            ("2026-11-14T00:00", "2026-11-14T08:00", 1),
            ("2026-11-12T11:30", "2026-11-12T14:30", 1),
        ];
        for (start, end, half_days) in duties {
            let duty = shift(ShiftKind::OnSiteDuty, start, end);
            let counted = duty.half_days_by_clock(ClockTime::ONE_PM);
            assert_eq!(counted, half_days, "{start} – {end}");
        }
    }
}
