//! What a replaced doctor does not do meanwhile.

use crate::ids::{ShiftId, SiteId};
use crate::shift::{Shift, ShiftKind, ShiftState};
use crate::time::Zone;

/// The replaced shifts during which `own`, liberal work of the doctor, lies.
///
/// The replaced doctor stops all liberal practice for the time of the
/// replacement, unless the council allows it (R4127-65 CSP).
///
/// A session stands for its whole day; a duty or an on-call period, which the
/// doctor may hand over alone, for its own hours.
pub fn while_replaced(
    own: &Shift,
    replaced: &[&Shift],
    zone: impl Fn(&SiteId) -> Zone,
) -> Vec<ShiftId> {
    let lives = |shift: &Shift| shift.state != ShiftState::Cancelled;
    if !lives(own) {
        return Vec::new();
    }
    let span = |shift: &Shift| shift.span(zone(&shift.site));
    let during = |other: &&&Shift| {
        let same_day = other.kind == ShiftKind::Session && other.day() == own.day();
        lives(other) && (same_day || span(other).meets(span(own)))
    };
    replaced
        .iter()
        .filter(during)
        .map(|shift| shift.id.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ContractId;

    fn shift(kind: ShiftKind, start: &str, end: &str, state: ShiftState) -> Shift {
        Shift {
            state,
            ..Shift::planned(
                ShiftId::new(),
                ContractId::new(),
                SiteId::new(),
                kind,
                (
                    start.parse().expect("a start"),
                    end.parse().expect("an end"),
                ),
            )
        }
    }

    fn session(start: &str, end: &str) -> Shift {
        shift(ShiftKind::Session, start, end, ShiftState::Planned)
    }

    fn told(own: &Shift, replaced: &Shift) -> bool {
        !while_replaced(own, &[replaced], |_| Zone::PARIS).is_empty()
    }

    #[test]
    fn the_day_of_a_locum_is_no_day_of_liberal_practice() {
        let locum = session("2026-03-09T08:00", "2026-03-09T12:00");
        let evening = session("2026-03-09T18:00", "2026-03-09T20:00");
        assert!(told(&evening, &locum), "the same day");
        let cancelled = Shift {
            state: ShiftState::Cancelled,
            ..locum.clone()
        };
        assert!(!told(&evening, &cancelled));
        assert!(!told(&cancelled, &locum));
        let next = session("2026-03-10T08:00", "2026-03-10T12:00");
        assert!(!told(&next, &locum));
    }

    #[test]
    fn a_night_that_is_handed_over_leaves_the_days_around_it() {
        let (start, end) = ("2026-03-09T20:00", "2026-03-10T08:00");
        let night = shift(ShiftKind::OnCall, start, end, ShiftState::Done);
        assert!(!told(
            &session("2026-03-09T08:00", "2026-03-09T18:00"),
            &night
        ));
        assert!(!told(
            &session("2026-03-10T08:00", "2026-03-10T18:00"),
            &night
        ));
        assert!(told(
            &session("2026-03-10T07:00", "2026-03-10T09:00"),
            &night
        ));
    }
}
