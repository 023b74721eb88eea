//! What was announced against what is planned.

use std::collections::{HashMap, HashSet};

use crate::ids::{ContractId, ShiftId, SiteId};
use crate::shift::{ShiftKind, ShiftState};
use crate::time::{Day, Instant, WallTime, Zone};

use super::Announced;

/// The days for which a rota speaks: outside of them, silence means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Window {
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
}

impl Window {
    fn holds(&self, start: WallTime) -> bool {
        (self.from..=self.until).contains(&start.day())
    }
}

/// A shift of the plan at the employer of the rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which one.
    pub id: ShiftId,
    /// Start, on the clock of its site.
    pub start: WallTime,
    /// End, on the clock of its site.
    pub end: WallTime,
    /// The clocks of its site.
    pub zone: Zone,
    /// What is done.
    pub kind: ShiftKind,
    /// Contract under which it is done.
    pub contract: ContractId,
    /// Where it is done.
    pub site: SiteId,
    /// How far it has come.
    pub state: ShiftState,
    /// How the rota announced it when it was taken over; none for a shift that
    /// was entered by hand.
    pub taken: Option<Remembered>,
}

/// What a rota said when the doctor answered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Remembered {
    /// What names it in every version of the rota.
    pub key: String,
    /// The employer's own word.
    pub word: String,
    /// Start that was announced.
    pub start: WallTime,
    /// End that was announced.
    pub end: WallTime,
    /// Whether it was announced as cancelled.
    pub cancelled: bool,
}

impl Remembered {
    /// What there is to remember of an announced shift.
    pub fn of(announced: &Announced) -> Self {
        Self {
            key: announced.key.clone(),
            word: announced.word.clone(),
            start: announced.start,
            end: announced.end,
            cancelled: announced.cancelled,
        }
    }

    fn still_says(&self, announced: &Announced) -> bool {
        (self.start, self.end, self.cancelled)
            == (announced.start, announced.end, announced.cancelled)
    }
}

/// An announced shift that the doctor did not take over.
pub type Declined = Remembered;

/// What a comparison finds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Announced, and not in the plan.
    New,
    /// In the plan at other hours.
    Changed,
    /// In the plan, and not announced any more, or announced as cancelled.
    Gone,
    /// In the plan as it was announced.
    Same,
    /// Announced as before, and changed since by the doctor alone.
    Kept,
    /// Announced as before, when the doctor did not take it over.
    Declined,
}

/// One line of a comparison, by places in the lists that were compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Compared {
    /// What was found.
    pub verdict: Verdict,
    /// Place in the list of what was announced.
    pub announced: Option<usize>,
    /// Place in the list of what is planned.
    pub planned: Option<usize>,
}

/// Compares a rota with the plan at its employer, for the days of `window`.
///
/// The same shift is found, in this order: by the name that it was taken over
/// under; at the same instants; on the same day under the same word or of the
/// same kind. Every announced shift is told once, in its order; what is
/// planned and not announced comes after, in the order of time. Answering and
/// comparing again finds nothing to do.
pub fn compare(
    announced: &[Announced],
    planned: &[Planned],
    declined: &[Declined],
    window: Window,
) -> Vec<Compared> {
    let mut pairs = Pairs::new(announced, planned);
    pairs.by_key();
    pairs.by_instants();
    pairs.by_day(|announced, planned| {
        let taken = planned.taken.as_ref();
        taken.is_some_and(|taken| taken.word == announced.word)
    });
    pairs.by_day(|announced, planned| {
        let contract = announced.contract.as_ref();
        announced.kind == planned.kind
            && contract.is_none_or(|contract| *contract == planned.contract)
    });
    let declined: HashMap<&str, &Declined> = declined
        .iter()
        .map(|declined| (declined.key.as_str(), declined))
        .collect();
    let mut found: Vec<Compared> = announced
        .iter()
        .enumerate()
        .filter(|(_, it)| window.holds(it.start))
        .filter_map(|(place, it)| {
            let partner = pairs.of_announced[place];
            let verdict = match partner.map(|partner| &planned[partner]) {
                Some(planned) => verdict(it, planned),
                None if it.cancelled => return None,
                None => match declined.get(it.key.as_str()) {
                    Some(declined) if declined.still_says(it) => Verdict::Declined,
                    _ => Verdict::New,
                },
            };
            Some(Compared {
                verdict,
                announced: Some(place),
                planned: partner,
            })
        })
        .collect();
    let paired: HashSet<usize> = pairs.of_announced.iter().flatten().copied().collect();
    let mut gone: Vec<usize> = (0..planned.len())
        .filter(|place| !paired.contains(place))
        .filter(|place| {
            let shift = &planned[*place];
            shift.state != ShiftState::Cancelled && window.holds(shift.start)
        })
        .collect();
    gone.sort_by_key(|place| (planned[*place].start, *place));
    found.extend(gone.into_iter().map(|place| Compared {
        verdict: Verdict::Gone,
        announced: None,
        planned: Some(place),
    }));
    found
}

/// What is to be done about a pair.
fn verdict(announced: &Announced, planned: &Planned) -> Verdict {
    let live = planned.state != ShiftState::Cancelled;
    let agrees = if announced.cancelled {
        !live
    } else {
        live && instants(announced) == span(planned)
    };
    let known = planned.taken.as_ref();
    match (agrees, announced.cancelled) {
        (true, _) => Verdict::Same,
        _ if known.is_some_and(|known| known.still_says(announced)) => Verdict::Kept,
        (false, true) => Verdict::Gone,
        (false, false) => Verdict::Changed,
    }
}

fn instants(announced: &Announced) -> (Instant, Instant) {
    let zone = announced.zone;
    (announced.start.instant(zone), announced.end.instant(zone))
}

fn span(planned: &Planned) -> (Instant, Instant) {
    let zone = planned.zone;
    (planned.start.instant(zone), planned.end.instant(zone))
}

/// Announced and planned shifts that are the same.
struct Pairs<'a> {
    announced: &'a [Announced],
    planned: &'a [Planned],
    of_announced: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl<'a> Pairs<'a> {
    fn new(announced: &'a [Announced], planned: &'a [Planned]) -> Self {
        Self {
            announced,
            planned,
            of_announced: vec![None; announced.len()],
            taken: vec![false; planned.len()],
        }
    }

    fn join(&mut self, announced: usize, planned: usize) {
        self.of_announced[announced] = Some(planned);
        self.taken[planned] = true;
    }

    /// Announced shifts without a partner, in the order of time.
    fn alone(&self) -> Vec<usize> {
        let mut alone: Vec<usize> = (0..self.announced.len())
            .filter(|place| self.of_announced[*place].is_none())
            .collect();
        alone.sort_by_key(|place| (self.announced[*place].start, *place));
        alone
    }

    /// Planned shifts without a partner, in the order of time.
    fn free(&self) -> impl Iterator<Item = usize> {
        let mut free: Vec<usize> = (0..self.planned.len())
            .filter(|place| !self.taken[*place])
            .collect();
        free.sort_by_key(|place| (self.planned[*place].start, *place));
        free.into_iter()
    }

    /// Joins those of one name. A file that gives a name twice means each once:
    /// those that agree are joined before the others.
    fn by_key(&mut self) {
        for exactly in [true, false] {
            let mut known: HashMap<&str, Vec<usize>> = HashMap::new();
            for place in self.free() {
                if let Some(taken) = &self.planned[place].taken {
                    known.entry(&taken.key).or_default().push(place);
                }
            }
            for place in self.alone() {
                let announced = &self.announced[place];
                let Some(same) = known.get_mut(announced.key.as_str()) else {
                    continue;
                };
                let fits = |other: &usize| {
                    !exactly || verdict(announced, &self.planned[*other]) == Verdict::Same
                };
                if let Some(found) = same.iter().position(fits) {
                    let partner = same.remove(found);
                    self.join(place, partner);
                }
            }
        }
    }

    fn by_instants(&mut self) {
        let mut known: HashMap<(Instant, Instant), Vec<usize>> = HashMap::new();
        let live = |place: &usize| self.planned[*place].state != ShiftState::Cancelled;
        for place in self.free().filter(live) {
            known
                .entry(span(&self.planned[place]))
                .or_default()
                .push(place);
        }
        for place in self.alone() {
            let same = known.get_mut(&instants(&self.announced[place]));
            if let Some(partner) = same.and_then(|same| (!same.is_empty()).then(|| same.remove(0)))
            {
                self.join(place, partner);
            }
        }
    }

    /// Joins those of one day that `like` finds alike, the nearest in time
    /// first.
    fn by_day(&mut self, like: impl Fn(&Announced, &Planned) -> bool) {
        let mut of_day: HashMap<Day, Vec<usize>> = HashMap::new();
        let live = |place: &usize| self.planned[*place].state != ShiftState::Cancelled;
        for place in self.free().filter(live) {
            let day = self.planned[place].start.day();
            of_day.entry(day).or_default().push(place);
        }
        let mut near: Vec<(i64, usize, usize)> = Vec::new();
        for place in self.alone() {
            let announced = &self.announced[place];
            for other in of_day.get(&announced.start.day()).into_iter().flatten() {
                let planned = &self.planned[*other];
                if like(announced, planned) {
                    let apart = planned.start.naive() - announced.start.naive();
                    near.push((apart.num_minutes().abs(), place, *other));
                }
            }
        }
        near.sort_unstable();
        for (_, place, other) in near {
            if self.of_announced[place].is_none() && !self.taken[other] {
                self.join(place, other);
            }
        }
    }
}
