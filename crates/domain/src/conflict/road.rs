//! Whether the doctor gets from one shift to the next (WT-11).

use std::collections::BTreeMap;

use crate::ids::{ShiftId, SiteId};
use crate::shift::{Shift, ShiftState};
use crate::site::Travel;
use crate::time::{Instant, Zone};

/// After a longer pause the doctor has been home.
pub(super) const SAME_OUTING_MINUTES: i64 = 10 * 60;

/// How the doctor comes to a shift.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Approach {
    /// The place before; home when empty.
    pub from: Option<SiteId>,
    /// Minutes on the road, where it is known; none at the same place.
    pub travel: Option<u32>,
    /// Minutes between the end of the shift before and this one, when the
    /// doctor goes from one place to another.
    pub gap: Option<i64>,
    /// Whether the road to work that is to come takes longer than the gap.
    pub too_short: bool,
}

/// How the doctor comes to each of some shifts. Cancelled ones and on-call
/// periods ask for the doctor nowhere: nobody comes from them, and they are
/// reached from home.
pub fn approaches(
    shifts: &[Shift],
    zone: impl Fn(&SiteId) -> Zone,
    roads: &[Travel],
) -> BTreeMap<ShiftId, Approach> {
    let mut sorted: Vec<_> = shifts
        .iter()
        .map(|shift| (shift.span(zone(&shift.site)), shift))
        .collect();
    sorted.sort_by(|(a, one), (b, other)| (a.start, &one.id).cmp(&(b.start, &other.id)));
    let mut before: Option<(&SiteId, _)> = None;
    let mut found = BTreeMap::new();
    for (span, shift) in sorted {
        let presence = shift.needs_presence();
        let pause = before
            .filter(|_| presence)
            .map(|(site, end)| (site, minutes_between(end, span.start)))
            .filter(|(_, minutes)| *minutes < SAME_OUTING_MINUTES);
        found.insert(shift.id.clone(), approach(shift, pause, roads));
        if presence {
            before = Some((&shift.site, span.end));
        }
    }
    found
}

fn minutes_between(end: Instant, start: Instant) -> i64 {
    (start.utc() - end.utc()).num_minutes()
}

fn approach(shift: &Shift, pause: Option<(&SiteId, i64)>, roads: &[Travel]) -> Approach {
    let from = pause.map(|(site, _)| site);
    if from == Some(&shift.site) {
        return Approach {
            from: from.cloned(),
            ..Approach::default()
        };
    }
    let travel = road(roads, from, &shift.site);
    let gap = pause.map(|(_, minutes)| minutes);
    let ahead = matches!(shift.state, ShiftState::Planned | ShiftState::Confirmed);
    let short = gap
        .zip(travel)
        .is_some_and(|(gap, travel)| gap < i64::from(travel));
    Approach {
        from: from.cloned(),
        travel,
        gap,
        too_short: ahead && short,
    }
}

/// Minutes between two places, either way; from home when `from` is none.
fn road(roads: &[Travel], from: Option<&SiteId>, to: &SiteId) -> Option<u32> {
    let joins = |road: &&Travel| match from {
        None => road.from.is_none() && road.to == *to,
        Some(from) => {
            let ends = (road.from.as_ref(), &road.to);
            ends == (Some(from), to) || ends == (Some(to), from)
        }
    };
    roads.iter().find(joins).map(|road| road.minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ContractId;
    use crate::shift::ShiftKind;

    fn site(name: &str) -> SiteId {
        SiteId::try_from(name.to_owned()).expect("an id")
    }

    fn shift(name: &str, place: &str, start: &str, end: &str) -> Shift {
        Shift::planned(
            ShiftId::try_from(name.to_owned()).expect("an id"),
            ContractId::new(),
            site(place),
            ShiftKind::Session,
            (start.parse().expect("a time"), end.parse().expect("a time")),
        )
    }

    fn road_of(minutes: u32) -> [Travel; 1] {
        [Travel {
            from: Some(site("bloc")),
            to: site("ehpad"),
            minutes,
            kilometres: 0,
        }]
    }

    /// How the doctor comes to « pm », after « am » at « bloc ».
    fn to_pm(am: Shift, pm: Shift, minutes: u32) -> Approach {
        let found = approaches(&[pm, am], |_| Zone::PARIS, &road_of(minutes));
        let pm = ShiftId::try_from("pm".to_owned()).expect("an id");
        found.get(&pm).cloned().expect("pm")
    }

    fn am() -> Shift {
        shift("am", "bloc", "2026-11-27T08:00", "2026-11-27T13:45")
    }

    fn pm() -> Shift {
        shift("pm", "ehpad", "2026-11-27T14:00", "2026-11-27T18:00")
    }

    #[test]
    fn a_road_that_takes_longer_than_the_pause_is_told() {
        let told = to_pm(am(), pm(), 37);
        assert_eq!(told.from, Some(site("bloc")));
        assert_eq!((told.travel, told.gap), (Some(37), Some(15)));
        assert!(told.too_short);
        assert!(!to_pm(am(), pm(), 15).too_short, "just in time");
    }

    #[test]
    fn nobody_leaves_a_shift_that_was_cancelled_or_an_on_call_period() {
        let cancelled = Shift {
            state: ShiftState::Cancelled,
            ..am()
        };
        let at_home = Shift {
            kind: ShiftKind::OnCall,
            ..am()
        };
        for before in [cancelled, at_home] {
            assert_eq!(to_pm(before, pm(), 37), Approach::default());
        }
    }

    #[test]
    fn work_that_was_done_all_the_same_needs_no_warning() {
        let done = Shift {
            state: ShiftState::Done,
            ..pm()
        };
        assert!(!to_pm(am(), done, 37).too_short);
    }

    #[test]
    fn after_a_night_at_home_the_road_starts_there() {
        let next_day = shift("pm", "ehpad", "2026-11-28T08:00", "2026-11-28T12:00");
        assert_eq!(to_pm(am(), next_day, 37), Approach::default());
    }
}
