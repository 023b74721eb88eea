//! The next shifts, with the roads between them.

use std::collections::BTreeMap;

use domain::conflict::{Approach, approaches};
use domain::ids::{EmployerId, ShiftId};
use domain::shift::{Shift, ShiftState};
use domain::statement::StatementLine;
use domain::time::WallTime;

use crate::book::Look;
use crate::error::AppError;
use crate::planning::World;

/// Days that the screen looks ahead.
const DAYS: i64 = 7;
/// When they hold fewer shifts than this, the next ones are told all the same.
const AT_LEAST: usize = 4;
/// How far ahead those may lie.
const FAR: i64 = 60;

/// A shift to come.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ComingShift {
    /// The shift.
    pub shift: Shift,
    /// Its employer.
    pub employer: EmployerId,
    /// Name of its place.
    pub place: String,
    /// What it is worth alone, as things stand.
    pub worth: Option<StatementLine>,
    /// Minutes on the road to it, from the place before or from home.
    pub travel: Option<u32>,
    /// Minutes between the end of the shift before and this one, when the
    /// doctor goes from one to the other.
    pub gap: Option<i64>,
    /// Whether the road takes longer than the gap.
    pub too_short: bool,
    /// What asks for the doctor at the same time, by start.
    pub overlaps: Vec<AtOnce>,
}

/// A shift that another one overlaps.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct AtOnce {
    /// Its employer.
    pub employer: EmployerId,
    /// Its beginning.
    pub start: WallTime,
    /// Its end.
    pub end: WallTime,
}

/// The shifts of the coming days that are neither over nor cancelled.
pub(super) fn next(look: &Look<'_>, world: &World) -> Result<Vec<ComingShift>, AppError> {
    let mut shifts = look
        .shifts()
        .between(look.today.plus_days(-1), look.today.plus_days(FAR))?;
    shifts.retain(|shift| !world.is_covered(shift));
    let mut roads = approaches(&shifts, |site| world.zone(site), &look.travel().all()?);
    let overlaps = at_once(world, &shifts);
    shifts.retain(|shift| {
        let open = matches!(shift.state, ShiftState::Planned | ShiftState::Confirmed);
        open && shift.end.day() >= look.today
    });
    shifts.sort_by_key(|shift| shift.start.instant(world.zone(&shift.site)));
    let near = shifts
        .iter()
        .filter(|shift| shift.day() <= look.today.plus_days(DAYS))
        .count();
    shifts.truncate(near.max(AT_LEAST));
    Ok(shifts
        .into_iter()
        .filter_map(|shift| {
            let road = roads.remove(&shift.id).unwrap_or_default();
            let overlaps = overlaps.get(&shift.id).cloned().unwrap_or_default();
            coming_shift(world, road, overlaps, shift)
        })
        .collect())
}

/// By shift, what overlaps it.
fn at_once(world: &World, shifts: &[Shift]) -> BTreeMap<ShiftId, Vec<AtOnce>> {
    let told = |id: &ShiftId| {
        let shift = shifts.iter().find(|shift| shift.id == *id)?;
        Some(AtOnce {
            employer: world.contracts.get(&shift.contract)?.employer.clone(),
            start: shift.start,
            end: shift.end,
        })
    };
    let pairs = world.overlaps(shifts).into_iter();
    pairs
        .map(|(id, others)| {
            let mut others: Vec<_> = others.iter().filter_map(told).collect();
            others.sort_by_key(|other| other.start);
            (id, others)
        })
        .collect()
}

fn coming_shift(
    world: &World,
    road: Approach,
    overlaps: Vec<AtOnce>,
    shift: Shift,
) -> Option<ComingShift> {
    let contract = world.contracts.get(&shift.contract)?;
    Some(ComingShift {
        employer: contract.employer.clone(),
        place: world.placed(&shift).place,
        worth: world.worth(contract, &shift).map(|(line, _)| line),
        travel: road.travel,
        gap: road.gap,
        too_short: road.too_short,
        overlaps,
        shift,
    })
}
