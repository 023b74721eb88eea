//! What does not hold on a plan: which shifts collide, where rest, hours and
//! half-days break a rule, what covers no day, what may not be done beside what.
//!
//! [`audit`] looks at all of it. The table of what it finds is in `README.md`.

mod beside;
mod case;
mod check;
mod counted;
mod cover;
mod finding;
mod hours;
mod leave;
mod mark;
mod replaced;
mod rest;
mod road;
mod service;
#[cfg(test)]
mod tests;
mod together;
mod weekly;
mod weigh;
mod work;

use crate::ids::ShiftId;
use crate::shift::{Shift, Span};
use crate::time::Zone;

pub use case::Case;
pub use check::{Ordered, check, concerns};
pub use cover::{licence_ended, needs_licence};
pub use finding::{Conflict, ConflictKind, Cure, Figure, Severity};
pub use mark::{ConflictFacts, ConflictMark};
pub use replaced::while_replaced;
pub use road::{Approach, approaches};
pub use weigh::{MonthsFill, Neighbour, Way, WeekFill, Weighed, weigh};

/// Everything that does not hold, by day, then by kind. It depends on what is in
/// the case alone: not on the order of its lists, not on a clock.
pub fn audit(case: &Case<'_>) -> Vec<Conflict> {
    let plan = work::Plan::of(*case);
    let mut found = [
        together::overlaps(&plan),
        together::roads(&plan),
        together::skipped(&plan),
        together::while_replaced(&plan),
        together::while_replacing(&plan),
        rest::daily(&plan),
        rest::after_nights(&plan),
        rest::continuous(&plan),
        weekly::weekly(&plan),
        hours::hours(&plan),
        service::service(&plan),
        cover::cover(&plan),
        beside::beside(&plan),
        counted::counted(&plan),
        leave::in_leave(&plan),
        leave::too_long(&plan),
    ]
    .concat();
    found.sort_by(Conflict::order);
    found
}

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
