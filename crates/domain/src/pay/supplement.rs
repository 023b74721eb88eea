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
use std::collections::BTreeMap;

use super::PlacedShift;
use super::beside::{Addition, Combine, Supplement};
use super::exact::{Exact, exact, rounded};
use super::split::{Piece, split};
use super::terms::PayTerms;
use crate::money::Cents;
use crate::statement::{LineNote, PartKind, Stretch};

/// What is added, and what is to be said of it.
pub(super) type Added = (Vec<(PartKind, Exact)>, Vec<LineNote>);

/// What is added to a shift, and what is to be said of its break and of what was
/// left out.
pub(super) fn supplements(
    terms: &PayTerms,
    placed: &PlacedShift,
    a_minute: Option<Exact>,
    rate: Option<Cents>,
) -> Added {
    let mut pieces = split(placed, &terms.supplements);
    let raises = pieces.iter().any(|piece| !piece.applying.is_empty());
    let minutes = placed.shift.break_minutes.into();
    let raised = take_break_off(&mut pieces, minutes);
    let told = (raises && minutes > 0).then_some(LineNote::Break { minutes, raised });
    let (parts, left_out) = added(terms, pieces, (a_minute, rate), false);
    (parts, told.into_iter().chain(left_out).collect())
}

/// What is added to the hours of call-outs, which are work done: of each hour at
/// the price of an hour called out, of each shift once for the whole period.
pub(super) fn over_call_outs(terms: &PayTerms, placed: &PlacedShift, hour: Cents) -> Added {
    let pieces = placed.shift.call_outs.iter().flat_map(|out| {
        let mut called = placed.clone();
        (called.shift.start, called.shift.end) = (out.start, out.end);
        split(&called, &terms.supplements)
    });
    let a_minute = Some(exact(hour, 1, 60));
    added(terms, pieces.collect(), (a_minute, Some(hour)), true)
}

/// What the supplements of the contract add, each once for all its minutes.
fn added(
    terms: &PayTerms,
    mut pieces: Vec<Piece>,
    (a_minute, rate): (Option<Exact>, Option<Cents>),
    call_outs: bool,
) -> Added {
    pieces.retain(|piece| piece.minutes > 0);
    let adds = Adds {
        all: &terms.supplements,
        a_minute: a_minute.unwrap_or_default(),
        highest: terms.combine == Combine::Max,
    };
    let due = adds.sums_due(&pieces);
    let covered = |piece: &Piece| adds.highest && due.iter().any(|at| piece.applying.contains(at));
    let mut found = vec![(0_i64, Exact::default(), Vec::new()); terms.supplements.len()];
    for piece in &pieces {
        let by_time = if covered(piece) {
            Vec::new()
        } else {
            adds.by_time(piece)
        };
        for (at, brings) in by_time {
            if let Some((minutes, sum, spans)) = found.get_mut(at) {
                *minutes += piece.minutes;
                *sum += brings;
                stretch(spans, piece);
            }
        }
        for at in due.iter().filter(|at| piece.applying.contains(at)) {
            if let Some((.., spans)) = found.get_mut(*at) {
                stretch(spans, piece);
            }
        }
    }
    let paid = |at: usize| {
        let by_time = found.get(at).is_some_and(|(minutes, ..)| *minutes > 0);
        by_time || due.contains(&at)
    };
    let unpaid = (0..terms.supplements.len()).filter(|at| !paid(*at));
    let left_out = unpaid
        .filter_map(|at| adds.left_out(at, &due, &pieces))
        .collect();
    let all = terms.supplements.iter().zip(found).enumerate();
    let parts = all.filter_map(|(at, (supplement, (minutes, brings, spans)))| {
        let sum = supplement.sum().filter(|_| due.contains(&at));
        (minutes > 0 || sum.is_some()).then(|| {
            let what = PartKind::Supplement {
                on: supplement.on,
                window: supplement.window,
                minutes,
                rate,
                add: supplement.add,
                call_outs,
                spans,
            };
            (what, sum.map_or(brings, |amount| exact(amount, 1, 1)))
        })
    });
    (parts.collect(), left_out)
}

/// Adds the time of a piece to what goes before it without a gap.
fn stretch(spans: &mut Vec<Stretch>, piece: &Piece) {
    match spans.last_mut() {
        Some(last) if last.end == piece.start => last.end = piece.end,
        _ => spans.push(Stretch {
            start: piece.start,
            end: piece.end,
        }),
    }
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
        let brings = |at: &usize| Some((*at, self.brings(*at, piece)?));
        let all = piece.applying.iter().filter_map(brings);
        if !self.highest {
            return all.collect();
        }
        // Of two that add as much, the first of the contract.
        let best = all.reduce(|best, other| if other.1 > best.1 { other } else { best });
        best.into_iter().collect()
    }

    /// What one brings over the minutes of a piece by itself.
    fn brings(&self, at: usize, piece: &Piece) -> Option<Exact> {
        let minutes = Exact::from_integer(piece.minutes.into());
        match self.all.get(at)?.add {
            Addition::Percent { percent } => {
                Some(self.a_minute * minutes * Exact::new(percent.get().into(), 10_000))
            }
            Addition::Hour { amount } => Some(exact(amount, piece.minutes, 60)),
            Addition::Shift { .. } => None,
        }
    }

    /// Why one that applies adds nothing: another is the highest on all of its
    /// minutes.
    fn left_out(&self, at: usize, due: &[usize], pieces: &[Piece]) -> Option<LineNote> {
        let left = *self.all.get(at)?;
        let own: Vec<&Piece> = pieces
            .iter()
            .filter(|it| it.applying.contains(&at))
            .collect();
        if own.is_empty() {
            return None;
        }
        let by_time = || -> Exact { own.iter().filter_map(|it| self.brings(at, it)).sum() };
        let would_add = left
            .sum()
            .map_or_else(by_time, |amount| exact(amount, 1, 1));
        let sum = due
            .iter()
            .find(|it| own.iter().any(|piece| piece.applying.contains(it)));
        let (kept, adds) = if let Some(sum) = sum {
            let kept = self.all.get(*sum)?;
            (kept, exact(kept.sum()?, 1, 1))
        } else {
            let mut brought: BTreeMap<usize, Exact> = BTreeMap::new();
            for (at, brings) in own.iter().flat_map(|piece| self.by_time(piece)) {
                *brought.entry(at).or_default() += brings;
            }
            let most = brought
                .iter()
                .max_by_key(|(at, brings)| (**brings, Reverse(**at)));
            let (most, _) = most?;
            (self.all.get(*most)?, brought.values().sum())
        };
        (would_add > Exact::default()).then(|| LineNote::LeftOut {
            left,
            would_add: rounded(would_add),
            kept: *kept,
            adds: rounded(adds),
        })
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
/// off the others in their order: how many of its minutes these lose.
fn take_break_off(pieces: &mut [Piece], mut minutes: i64) -> i64 {
    let (plain, raised): (Vec<_>, Vec<_>) = pieces
        .iter_mut()
        .partition(|piece| piece.applying.is_empty());
    let mut lost = 0;
    for piece in plain.into_iter().chain(raised) {
        let taken = minutes.min(piece.minutes);
        piece.minutes -= taken;
        minutes -= taken;
        if !piece.applying.is_empty() {
            lost += taken;
        }
    }
    lost
}
