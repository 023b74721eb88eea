//! What nights, Saturdays, Sundays and public holidays add to a shift.

use super::PlacedShift;
use super::beside::{Addition, Combine};
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
    let zero = Exact::from_integer(0);
    let mut found = vec![(0_i64, zero); terms.supplements.len()];
    let mut flat = vec![None; terms.supplements.len()];
    for piece in pieces.iter().filter(|piece| piece.minutes > 0) {
        let minutes = Exact::from_integer(piece.minutes.into());
        let mut adding: Vec<(usize, Exact)> = Vec::new();
        for at in &piece.applying {
            let Some(supplement) = terms.supplements.get(*at) else {
                continue;
            };
            match supplement.add {
                Addition::Percent { percent } => {
                    let share = Exact::new(percent.get().into(), 10_000);
                    adding.push((*at, a_minute.unwrap_or(zero) * minutes * share));
                }
                Addition::Hour { amount } => {
                    adding.push((*at, exact(amount, piece.minutes, 60)));
                }
                Addition::Shift { amount } => {
                    if let Some(slot) = flat.get_mut(*at) {
                        *slot = Some(amount);
                    }
                }
            }
        }
        if terms.combine == Combine::Max {
            // Of two that add as much, the first of the contract.
            let best = adding
                .into_iter()
                .reduce(|best, other| if other.1 > best.1 { other } else { best });
            adding = best.into_iter().collect();
        }
        for (at, adds) in adding {
            if let Some((sum, exact)) = found.get_mut(at) {
                *sum += piece.minutes;
                *exact += adds;
            }
        }
    }
    if terms.combine == Combine::Max {
        let best = flat.iter().flatten().max().copied();
        let mut kept = false;
        for slot in &mut flat {
            let keep = !kept && *slot == best && best.is_some();
            kept |= keep;
            *slot = slot.filter(|_| keep);
        }
    }
    let all = terms.supplements.iter().zip(found).zip(flat);
    all.filter_map(|((supplement, (minutes, adds)), flat)| {
        let exact = flat.map_or(adds, |amount| exact(amount, 1, 1));
        (minutes > 0 || flat.is_some()).then(|| {
            let what = PartKind::Supplement {
                on: supplement.on,
                window: supplement.window,
                minutes,
                rate,
                add: supplement.add,
            };
            (what, exact)
        })
    })
    .collect()
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
