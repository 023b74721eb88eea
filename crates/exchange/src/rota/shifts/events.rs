//! From the events of a calendar to shifts.

use domain::rota::{RotaMapping, Spot, Trouble, WordMeaning};

use super::super::calendar::{Calendar, Event, Said, When};
use super::{Asked, Reading, Shifts, on};

/// Days of one event that are read as shifts: a month.
const MOST_DAYS: i64 = 31;

/// The shifts that a calendar announces.
///
/// An event has its own hours. Where it is a whole day, or has no length, the
/// hours are those that the doctor gave its word; without them it is told as
/// unread.
pub fn from_calendar(calendar: &Calendar, mapping: &RotaMapping, asked: &Asked) -> Reading {
    let mut shifts = Shifts::new(asked.zone, calendar.unread.clone());
    for event in &calendar.events {
        shifts.event(event, mapping);
    }
    shifts.finish()
}

impl Shifts {
    fn event(&mut self, event: &Event, mapping: &RotaMapping) {
        let at = Spot::line(event.line);
        let (day, own) = match event.when {
            When::Clock {
                wall_start,
                wall_end,
                start,
                end,
                zone,
            } => {
                let own = (start < end).then_some((wall_start, wall_end, zone));
                (wall_start.day(), own)
            }
            When::Days { first, .. } => (first, None),
        };
        self.speaks_for(day);
        let Some(meanings) = mapping.meanings(&event.summary) else {
            self.reading.unread.push(at, Trouble::Word, &event.summary);
            return;
        };
        let cancelled = event.said == Said::Cancelled;
        for (word, meaning) in meanings {
            let WordMeaning::Work(work) = meaning else {
                continue;
            };
            let key = self.named(&event.key);
            if let Some((start, end, zone)) = own {
                self.add(key, at, &word, (start, end, zone), work, cancelled);
                continue;
            }
            let days = match event.when {
                When::Days { first, until } => first.days_until(until).clamp(1, MOST_DAYS),
                When::Clock { .. } => 1,
            };
            if work.hours.is_empty() {
                self.reading.unread.push(at, Trouble::Hour, &event.summary);
            }
            for later in 0..days {
                for hours in &work.hours {
                    let (start, end) = on(day.plus_days(later), *hours);
                    let key = self.named(&format!("{key}/{}", day.plus_days(later)));
                    self.add(key, at, &word, (start, end, self.zone), work, cancelled);
                }
            }
        }
    }
}
