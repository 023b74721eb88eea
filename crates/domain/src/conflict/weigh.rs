//! What one more shift brings, before the doctor says yes: the ways and the rests
//! around it, what its weeks then hold, and the time that it really takes.

use std::collections::BTreeMap;

use super::case::Case;
use super::hours::{Sum, days, nearest};
use super::road::SAME_OUTING_MINUTES;
use super::work::{Plan, Work, between, monday, quadrimester};
use crate::contract::HoursRegime;
use crate::ids::{ShiftId, SiteId};
use crate::money::Cents;
use crate::shift::{Shift, ShiftState};
use crate::time::Day;

/// The presence before or after a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The shift.
    pub shift: ShiftId,
    /// Minutes between the two, the road among them.
    pub rest: i64,
}

/// A way to the place of a shift, or from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The other place; home when empty.
    pub place: Option<SiteId>,
    /// Minutes on the road, none at the same place; not known when empty.
    pub minutes: Option<i64>,
}

/// What a week holds without the shift, and with it. Legal hours and the real
/// load are two figures (WT-10).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct WeekFill {
    /// Its Monday.
    pub monday: Day,
    /// Minutes of everything, breaks and roads included, before.
    pub load_before: i64,
    /// The same with the shift.
    pub load: i64,
    /// Minutes under the Code du travail, with the shift (WT-01).
    pub salaried: i64,
    /// Minutes of hospital service, with the shift (WT-05).
    pub hospital: i64,
}

/// What four months of hospital service hold with the shift (R6152-27 CSP).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct MonthsFill {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// Minutes a week on average, all four months long.
    pub average: i64,
    /// The most; none where the law of that day is not known.
    pub most: Option<i64>,
}

/// What one more shift brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// The presence that ends last before it.
    pub before: Option<Neighbour>,
    /// The presence that starts first after it.
    pub after: Option<Neighbour>,
    /// How the doctor comes to it.
    pub there: Way,
    /// How the doctor leaves it.
    pub back: Way,
    /// The weeks that it touches.
    pub weeks: Vec<WeekFill>,
    /// Its four months; none outside of hospital service.
    pub months: Option<MonthsFill>,
    /// Minutes that it takes of the doctor's life: all of it, breaks included, and
    /// the roads that it adds, as far as they are known.
    pub takes: i64,
}

impl Weighed {
    /// What an hour of it really brings; none where it takes no time.
    pub fn an_hour(&self, amount: Cents) -> Option<Cents> {
        let minutes = i128::from(self.takes);
        let whole = i128::from(amount.get()) * 60;
        let half = minutes / 2 * whole.signum();
        let cents = (minutes > 0).then(|| (whole + half) / minutes)?;
        i64::try_from(cents).ok().map(Cents::new)
    }
}

/// What a shift would bring, were it as it is proposed.
///
/// What the case has under its name counts for nothing. None for one that is
/// cancelled, or under a contract that the case does not have or that a locum
/// works.
pub fn weigh<'a>(case: &Case<'a>, shift: &'a Shift) -> Option<Weighed> {
    if shift.state == ShiftState::Cancelled {
        return None;
    }
    let others = || case.shifts.iter().filter(|it| it.id != shift.id);
    let without = Plan::over(*case, others());
    let with = Plan::over(*case, others().chain([shift]));
    let own = *with.works.iter().find(|work| *work.id() == shift.id)?;
    let (before, after) = (before(&without, &own), after(&without, &own));
    let (held, holds) = (days(&without), days(&with));
    let all = |days: &BTreeMap<Day, Sum<'_>>| days.values().map(Sum::load).sum::<i64>();
    Some(Weighed {
        there: way(&with, &own, before.as_ref()),
        back: way(&with, &own, after.as_ref()),
        before: before.map(|(it, _)| it),
        after: after.map(|(it, _)| it),
        weeks: weeks(&own, &held, &holds),
        months: months(&with, &own, &holds),
        takes: all(&holds) - all(&held),
    })
}

fn before<'w>(plan: &'w Plan<'_>, own: &Work<'_>) -> Option<(Neighbour, &'w SiteId)> {
    let there = plan.works.iter().filter(|it| it.is_presence());
    let ended = there.filter(|it| own.is_presence() && it.span.end <= own.span.start);
    let last = ended.max_by_key(|it| it.span.end)?;
    let rest = between(last.span.end, own.span.start);
    Some((neighbour(last, rest), &last.shift.site))
}

fn after<'w>(plan: &'w Plan<'_>, own: &Work<'_>) -> Option<(Neighbour, &'w SiteId)> {
    let there = plan.works.iter().filter(|it| it.is_presence());
    let to_come = there.filter(|it| own.is_presence() && it.span.start >= own.span.end);
    let next = to_come.min_by_key(|it| it.span.start)?;
    let rest = between(own.span.end, next.span.start);
    Some((neighbour(next, rest), &next.shift.site))
}

fn neighbour(work: &Work<'_>, rest: i64) -> Neighbour {
    Neighbour {
        shift: work.id().clone(),
        rest,
    }
}

/// After a long pause the doctor was home in between (WT-11).
fn way(plan: &Plan<'_>, own: &Work<'_>, beside: Option<&(Neighbour, &SiteId)>) -> Way {
    let near = beside.filter(|(it, _)| it.rest < SAME_OUTING_MINUTES);
    let place = near.map(|(_, site)| *site);
    let here = &own.shift.site;
    Way {
        place: place.cloned(),
        minutes: if place == Some(here) {
            Some(0)
        } else {
            plan.road(place, here)
        },
    }
}

fn weeks(
    own: &Work<'_>,
    held: &BTreeMap<Day, Sum<'_>>,
    holds: &BTreeMap<Day, Sum<'_>>,
) -> Vec<WeekFill> {
    let mut mondays: Vec<_> = own
        .by_day(true)
        .iter()
        .map(|(day, _)| monday(*day))
        .collect();
    mondays.push(monday(own.day()));
    mondays.sort_unstable();
    mondays.dedup();
    let week = |first: Day| {
        let to = first.plus_days(7);
        let with = || holds.range(first..to).map(|(_, sum)| sum);
        let without = held.range(first..to).map(|(_, sum)| sum);
        WeekFill {
            monday: first,
            load_before: without.map(Sum::load).sum(),
            load: with().map(Sum::load).sum(),
            salaried: with().map(Sum::salaried).sum(),
            hospital: with().map(Sum::hospital).sum(),
        }
    };
    mondays.into_iter().map(week).collect()
}

fn months(plan: &Plan<'_>, own: &Work<'_>, holds: &BTreeMap<Day, Sum<'_>>) -> Option<MonthsFill> {
    if own.under.hours != HoursRegime::Hospital {
        return None;
    }
    let (first, last) = quadrimester(own.day());
    let minutes: i64 = holds
        .range(first..=last)
        .map(|(_, sum)| sum.hospital())
        .sum();
    Some(MonthsFill {
        first,
        last,
        average: nearest(minutes * 7, first.days_until(last) + 1),
        most: plan.numbers.hours("wt.hospital.week", first),
    })
}
