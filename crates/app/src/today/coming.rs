//! The next shifts, with the roads between them.

use domain::ids::{EmployerId, SiteId};
use domain::shift::{Shift, ShiftState};
use domain::site::Travel;
use domain::statement::StatementLine;

use crate::book::Look;
use crate::error::AppError;
use crate::planning::World;

/// Days that the screen looks ahead.
const DAYS: i64 = 7;
/// When they hold fewer shifts than this, the next ones are told all the same.
const AT_LEAST: usize = 4;
/// How far ahead those may lie.
const FAR: i64 = 60;
/// After a longer pause the doctor has been home.
const SAME_OUTING_MINUTES: i64 = 10 * 60;

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
}

/// The shifts of the coming days that are neither over nor cancelled.
pub(super) fn next(look: &Look<'_>, world: &World) -> Result<Vec<ComingShift>, AppError> {
    let roads = look.travel().all()?;
    let mut shifts = look
        .shifts()
        .between(look.today.plus_days(-1), look.today.plus_days(FAR))?;
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
    let before = std::iter::once(None).chain(shifts.iter().map(Some));
    let coming = shifts.iter().zip(before);
    Ok(coming
        .filter_map(|(shift, before)| coming_shift(world, &roads, shift, before))
        .collect())
}

fn coming_shift(
    world: &World,
    roads: &[Travel],
    shift: &Shift,
    before: Option<&Shift>,
) -> Option<ComingShift> {
    let contract = world.contracts.get(&shift.contract)?;
    let pause = before.map(|before| {
        let end = before.end.instant(world.zone(&before.site)).utc();
        let start = shift.start.instant(world.zone(&shift.site)).utc();
        (before, (start - end).num_minutes())
    });
    let pause = pause.filter(|(_, minutes)| *minutes < SAME_OUTING_MINUTES);
    let from = pause.map(|(before, _)| &before.site);
    let travel = if from == Some(&shift.site) {
        None
    } else {
        road(roads, from, &shift.site)
    };
    let gap = pause
        .filter(|(before, _)| before.site != shift.site)
        .map(|(_, minutes)| minutes);
    Some(ComingShift {
        employer: contract.employer.clone(),
        place: world.placed(shift).place,
        worth: world.worth(contract, shift).map(|(line, _)| line),
        too_short: gap
            .zip(travel)
            .is_some_and(|(gap, travel)| gap < i64::from(travel)),
        travel,
        gap,
        shift: shift.clone(),
    })
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
