//! What nights, Saturdays, Sundays and public holidays add to a shift.
//!
//! Where the contract takes the highest of two (PA-10), only what is the highest
//! on a minute is due for it, whatever it is counted by:
//!
//! 1. Shares and sums by the hour compete minute by minute.
//! 2. A sum by the shift stands for all the minutes of its window. It is due
//!    where it beats what the first bring over these minutes, which then bring
//!    nothing more; the minutes outside of its window keep their own.
//! 3. Of two sums by the shift with a minute in common, only the higher is due.
//!    Two that share none, such as of a Saturday and of the Sunday after it, do
//!    not compete.

use std::cmp::Reverse;

use super::PlacedShift;
use super::beside::{Addition, Combine, Supplement};
use super::exact::{Exact, exact};
use super::split::{Piece, split};
use super::terms::PayTerms;
use crate::money::Cents;
use crate::statement::PartKind;

/// What the supplements of the contract add, each once for all its minutes.
pub(super) fn supplements(
    terms: &PayTerms,
    placed: &PlacedShift,
    a_minute: Option<Exact>,
    rate: Option<Cents>,
) -> Vec<(PartKind, Exact)> {
    if terms.supplements.is_empty() {
        return Vec::new();
    }
    let mut pieces = split(placed, &terms.supplements);
    take_break_off(&mut pieces, placed.shift.break_minutes.into());
    pieces.retain(|piece| piece.minutes > 0);
    let adds = Adds {
        all: &terms.supplements,
        a_minute: a_minute.unwrap_or_default(),
        highest: terms.combine == Combine::Max,
    };
    let due = adds.sums_due(&pieces);
    let covered = |piece: &Piece| adds.highest && due.iter().any(|at| piece.applying.contains(at));
    let mut found = vec![(0_i64, Exact::default()); terms.supplements.len()];
    for piece in pieces.iter().filter(|piece| !covered(piece)) {
        for (at, brings) in adds.by_time(piece) {
            if let Some((minutes, sum)) = found.get_mut(at) {
                *minutes += piece.minutes;
                *sum += brings;
            }
        }
    }
    let all = terms.supplements.iter().zip(found).enumerate();
    all.filter_map(|(at, (supplement, (minutes, brings)))| {
        let sum = supplement.sum().filter(|_| due.contains(&at));
        (minutes > 0 || sum.is_some()).then(|| {
            let what = PartKind::Supplement {
                on: supplement.on,
                window: supplement.window,
                minutes,
                rate,
                add: supplement.add,
            };
            (what, sum.map_or(brings, |amount| exact(amount, 1, 1)))
        })
    })
    .collect()
}

impl Supplement {
    /// Its amount, where it is one by the shift.
    const fn sum(&self) -> Option<Cents> {
        match self.add {
            Addition::Shift { amount } => Some(amount),
            Addition::Percent { .. } | Addition::Hour { .. } => None,
        }
    }
}

/// How the supplements of a contract add up.
struct Adds<'a> {
    all: &'a [Supplement],
    /// What a share is taken of.
    a_minute: Exact,
    /// Whether only the highest is due.
    highest: bool,
}

impl Adds<'_> {
    /// What those by time bring over a piece: the highest of them, or all.
    fn by_time(&self, piece: &Piece) -> Vec<(usize, Exact)> {
        let minutes = Exact::from_integer(piece.minutes.into());
        let brings = |at: &usize| {
            let brings = match self.all.get(*at)?.add {
                Addition::Percent { percent } => {
                    self.a_minute * minutes * Exact::new(percent.get().into(), 10_000)
                }
                Addition::Hour { amount } => exact(amount, piece.minutes, 60),
                Addition::Shift { .. } => return None,
            };
            Some((*at, brings))
        };
        let all = piece.applying.iter().filter_map(brings);
        if !self.highest {
            return all.collect();
        }
        // Of two that add as much, the first of the contract.
        let best = all.reduce(|best, other| if other.1 > best.1 { other } else { best });
        best.into_iter().collect()
    }

    /// Which sums by the shift are due.
    fn sums_due(&self, pieces: &[Piece]) -> Vec<usize> {
        let touched = |at: &usize| pieces.iter().any(|piece| piece.applying.contains(at));
        let sums = self.all.iter().enumerate();
        let sums = sums.filter_map(|(at, it)| it.sum().map(|amount| (at, amount)));
        let mut sums: Vec<_> = sums.filter(|(at, _)| touched(at)).collect();
        if !self.highest {
            return sums.into_iter().map(|(at, _)| at).collect();
        }
        let over = |at: usize| pieces.iter().filter(move |it| it.applying.contains(&at));
        let by_time = |at: usize| -> Exact {
            let all = over(at).flat_map(|piece| self.by_time(piece));
            all.map(|(_, brings)| brings).sum()
        };
        // From the highest down. Of two that are as high, the one that brings
        // more than what it stands for, so that the order of the contract does
        // not matter.
        sums.sort_by_key(|(at, amount)| {
            let named = self.all.get(*at).map(|it| (it.on, it.window));
            (Reverse(*amount), by_time(*at), named)
        });
        let mut due: Vec<usize> = Vec::new();
        for (at, amount) in sums {
            let beaten = exact(amount, 1, 1) <= by_time(at);
            let taken = over(at).any(|piece| due.iter().any(|it| piece.applying.contains(it)));
            if !beaten && !taken {
                due.push(at);
            }
        }
        due
    }
}

/// An unpaid break is taken off the minutes without a supplement first, then
/// off the others in their order.
fn take_break_off(pieces: &mut [Piece], mut minutes: i64) {
    let (plain, raised): (Vec<_>, Vec<_>) = pieces
        .iter_mut()
        .partition(|piece| piece.applying.is_empty());
    for piece in plain.into_iter().chain(raised) {
        let taken = minutes.min(piece.minutes);
        piece.minutes -= taken;
        minutes -= taken;
    }
}
