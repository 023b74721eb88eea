//! Which shifts collide.

mod replaced;
mod road;

use crate::ids::ShiftId;
use crate::shift::{Shift, Span};
use crate::time::Zone;

pub use replaced::while_replaced;
pub use road::{Approach, approaches};

/// A shift where and when the doctor has to be present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// The shift.
    pub shift: ShiftId,
    /// From when to when.
    pub span: Span,
}

impl Presence {
    /// The presence that a shift asks for at a place with clocks in `zone`;
    /// none for an on-call period and for what was cancelled.
    pub fn of(shift: &Shift, zone: Zone) -> Option<Self> {
        shift.needs_presence().then(|| Self {
            shift: shift.id.clone(),
            span: shift.span(zone),
        })
    }
}

/// The shifts among `others` that ask for the doctor at the same time as
/// `one`: nobody is in two places at once (`overlap`, domain notes §3).
pub fn overlaps<'a>(one: &Presence, others: &'a [Presence]) -> Vec<&'a ShiftId> {
    let hit = |other: &&Presence| other.shift != one.shift && other.span.meets(one.span);
    others
        .iter()
        .filter(hit)
        .map(|other| &other.shift)
        .collect()
}

/// Every pair of shifts that ask for the doctor at the same time, each pair
/// once, in order of their starts. Takes one pass over the sorted shifts.
pub fn overlapping_pairs(presences: &[Presence]) -> Vec<(ShiftId, ShiftId)> {
    let mut sorted: Vec<&Presence> = presences.iter().collect();
    sorted.sort_by(|a, b| (a.span.start, &a.shift).cmp(&(b.span.start, &b.shift)));
    let mut running: Vec<&Presence> = Vec::new();
    let mut pairs = Vec::new();
    for next in sorted {
        running.retain(|earlier| earlier.span.end > next.span.start);
        pairs.extend(
            running
                .iter()
                .map(|earlier| (earlier.shift.clone(), next.shift.clone())),
        );
        running.push(next);
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::WallTime;

    fn presence(name: &str, start: &str, end: &str) -> Presence {
        let at = |text: &str| {
            text.parse::<WallTime>()
                .expect("a time")
                .instant(Zone::PARIS)
        };
        let shift = ShiftId::try_from(name.to_owned()).expect("an id");
        Presence {
            shift,
            span: Span {
                start: at(start),
                end: at(end),
            },
        }
    }

    #[test]
    fn one_shift_may_start_when_the_other_ends() {
        let morning = presence("am", "2026-06-01T08:00", "2026-06-01T12:00");
        let noon = presence("pm", "2026-06-01T12:00", "2026-06-01T18:00");
        assert!(overlaps(&morning, &[noon]).is_empty());
    }

    #[test]
    fn a_long_duty_meets_each_shift_below_it() {
        let all = [
            presence("duty", "2026-06-01T08:00", "2026-06-02T08:00"),
            presence("a", "2026-06-01T09:00", "2026-06-01T10:00"),
            presence("b", "2026-06-01T11:00", "2026-06-01T12:00"),
            presence("c", "2026-06-02T08:00", "2026-06-02T12:00"),
        ];
        let pairs: Vec<_> = overlapping_pairs(&all)
            .iter()
            .map(|(x, y)| format!("{x}-{y}"))
            .collect();
        assert_eq!(pairs, ["duty-a", "duty-b"]);
    }
}
