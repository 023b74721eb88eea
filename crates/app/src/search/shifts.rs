//! Shifts by their day and their hours.

use domain::shift::Shift;
use domain::time::{ClockTime, Day, WallTime};

use super::fit::{Words, plain};
use super::{Hit, Names, OF_A_KIND, SearchAsk, SearchHours};
use crate::book::Look;
use crate::error::AppError;
use crate::planning::World;

/// Days before and after today in which hours without a day are looked for.
const NEAR: i64 = 60;

/// Those of the day that was typed, in its order; for hours alone those near
/// today, the nearest first.
pub(super) fn shifts(
    look: &Look<'_>,
    names: &Names,
    ask: &SearchAsk,
) -> Result<Vec<Hit>, AppError> {
    let today = look.today;
    let (first, last) = match (ask.day, &ask.hours) {
        (Some(day), _) => (day, day),
        (None, Some(_)) => (today.plus_days(-NEAR), today.plus_days(NEAR)),
        (None, None) => return Ok(Vec::new()),
    };
    let mut shifts = look.shifts().between(first, last)?;
    shifts.sort_by_key(|shift| shift.start);
    if let (None, Some(hours)) = (ask.day, &ask.hours) {
        shifts.retain(|shift| has(shift, hours));
        shifts.sort_by_key(|shift| distance(today, shift.start.day()));
    }
    let world = World::of(look)?;
    let beside = Words::of(&ask.beside);
    let hit = |shift: Shift| {
        let contract = world.contracts.get(&shift.contract)?;
        let place = world.placed(&shift).place;
        let names = names.both(contract.employer.as_str());
        let about = format!("{} {names}", plain(&contract.title));
        beside.fit_plain(&plain(&place), &about, "")?;
        Some(Hit::Shift {
            employer: contract.employer.clone(),
            place,
            start: shift.start,
            end: shift.end,
            shift: shift.id,
        })
    };
    Ok(shifts.into_iter().filter_map(hit).take(OF_A_KIND).collect())
}

fn has(shift: &Shift, hours: &SearchHours) -> bool {
    let at = |wall: WallTime, clock: ClockTime| wall.naive().time() == clock.time();
    at(shift.start, hours.start) && hours.end.is_none_or(|end| at(shift.end, end))
}

/// Of two as near as each other, the one that is to come stands first.
fn distance(today: Day, day: Day) -> (i64, bool) {
    let days = today.days_until(day);
    (days.abs(), days < 0)
}
