//! Hours of a day, a week, twelve weeks and four months (WT-00, WT-01, WT-05,
//! WT-10). What counts before the law and what fills the doctor's week are two
//! figures.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::work::{Plan, Work, monday, quadrimester};
use crate::contract::{HoursRegime, WorkLimits};
use crate::ids::{EmployerId, SiteId};
use crate::time::Day;

/// Weeks of the average of L3121-22 CT.
const WEEKS: i64 = 12;

/// What a day or a week holds.
#[derive(Default)]
pub(super) struct Sum<'a> {
    /// Minutes under the Code du travail, roads between two places of one
    /// employer included (WT-11).
    labour: i64,
    /// Minutes of hospital service.
    hospital: i64,
    /// Minutes of everything, unpaid breaks included.
    all: i64,
    /// Minutes on the road, as far as they are known.
    travel: i64,
    /// The works under the Code du travail.
    works: Vec<&'a Work<'a>>,
    /// All works.
    everything: Vec<&'a Work<'a>>,
}

impl<'a> Sum<'a> {
    fn add(&mut self, day: &Self) {
        self.labour += day.labour;
        self.hospital += day.hospital;
        self.all += day.all;
        self.travel += day.travel;
        merge(&mut self.works, &day.works);
        merge(&mut self.everything, &day.everything);
    }

    /// Minutes of everything, roads included.
    pub(super) const fn load(&self) -> i64 {
        self.all + self.travel
    }

    /// Minutes under the Code du travail.
    pub(super) const fn salaried(&self) -> i64 {
        self.labour
    }

    /// Minutes of hospital service.
    pub(super) const fn hospital(&self) -> i64 {
        self.hospital
    }

    /// The strictest of the limits that these contracts agreed on.
    fn limit(&self, legal: i64, agreed: impl Fn(&WorkLimits) -> Option<u32>) -> i64 {
        let limits = self.works.iter().map(|work| {
            let agreed = agreed(&work.under.contract.conditions.limits);
            agreed.map_or(legal, i64::from)
        });
        limits.min().unwrap_or(legal)
    }
}

/// A night that goes on into the next day is one work of both.
fn merge<'a>(into: &mut Vec<&'a Work<'a>>, more: &[&'a Work<'a>]) {
    for work in more {
        let near = into.iter().rev().take(more.len() + 8);
        if !near.into_iter().any(|known| known.id() == work.id()) {
            into.push(work);
        }
    }
}

/// What each day holds, split at midnight.
pub(super) fn days<'a>(plan: &'a Plan<'a>) -> BTreeMap<Day, Sum<'a>> {
    let mut days: BTreeMap<Day, Sum<'a>> = BTreeMap::new();
    for work in &plan.works {
        for (day, minutes) in work.by_day(true) {
            let sum = days.entry(day).or_default();
            sum.all += minutes;
            merge(&mut sum.everything, &[work]);
        }
        for (day, minutes) in work.by_day(false) {
            let sum = days.entry(day).or_default();
            if work.under.counts_hours() {
                sum.labour += minutes;
                merge(&mut sum.works, &[work]);
            } else if work.under.hours == HoursRegime::Hospital {
                sum.hospital += minutes;
            }
        }
    }
    for (day, sum) in &mut days {
        let starting = sum
            .everything
            .iter()
            .copied()
            .filter(|work| work.day() == *day);
        let there: Vec<_> = starting.filter(|work| work.is_presence()).collect();
        sum.travel = tour(plan, &there);
        sum.labour += between_places(plan, &there);
    }
    days
}

/// Minutes of the way from home and back on a day: the longest by one or two of
/// its places, which is no more than the whole way.
fn tour(plan: &Plan<'_>, works: &[&Work<'_>]) -> i64 {
    let sites: BTreeSet<_> = works.iter().map(|work| &work.shift.site).collect();
    let home = |site: &SiteId| plan.road(None, site);
    let alone = sites.iter().filter_map(|site| Some(home(site)? * 2));
    let pairs = pairs(&sites)
        .filter_map(|(one, other)| Some(home(one)? + plan.road(Some(one), other)? + home(other)?));
    alone.chain(pairs).max().unwrap_or(0)
}

/// Minutes between two places of one employer, which are work (L3121-4 CT).
fn between_places(plan: &Plan<'_>, works: &[&Work<'_>]) -> i64 {
    let mut places: BTreeMap<&EmployerId, BTreeSet<&SiteId>> = BTreeMap::new();
    for work in works.iter().filter(|work| work.under.counts_hours()) {
        let employer = &work.under.contract.employer;
        places.entry(employer).or_default().insert(&work.shift.site);
    }
    let longest = |sites: &BTreeSet<&SiteId>| {
        let roads = pairs(sites).filter_map(|(one, other)| plan.road(Some(one), other));
        roads.max().unwrap_or(0)
    };
    places.values().map(longest).sum()
}

fn pairs<'s>(
    sites: &'s BTreeSet<&'s SiteId>,
) -> impl Iterator<Item = (&'s SiteId, &'s SiteId)> + 's {
    let each = sites.iter().enumerate();
    each.flat_map(|(at, one)| sites.iter().skip(at + 1).map(|other| (*one, *other)))
}

/// What each week holds, by its Monday.
pub(super) fn weeks<'a>(days: &BTreeMap<Day, Sum<'a>>) -> BTreeMap<Day, Sum<'a>> {
    let mut weeks: BTreeMap<Day, Sum<'a>> = BTreeMap::new();
    for (day, sum) in days {
        weeks.entry(monday(*day)).or_default().add(sum);
    }
    weeks
}

/// Every rule of hours.
pub(super) fn hours<'a>(plan: &'a Plan<'a>) -> Vec<Conflict> {
    let days = days(plan);
    let weeks = weeks(&days);
    let mut found = days_and_weeks(plan, &days, &weeks);
    found.extend(averages(plan, &weeks));
    found.extend(four_months(plan, &days));
    found.extend(days_of_years(plan));
    found
}

/// The rules of one day and of one week.
pub(super) fn of_weeks<'a>(plan: &'a Plan<'a>) -> Vec<Conflict> {
    let days = days(plan);
    days_and_weeks(plan, &days, &weeks(&days))
}

fn days_and_weeks<'a>(
    plan: &'a Plan<'a>,
    days: &BTreeMap<Day, Sum<'a>>,
    weeks: &BTreeMap<Day, Sum<'a>>,
) -> Vec<Conflict> {
    let mut found: Vec<_> = days
        .iter()
        .filter_map(|(day, sum)| too_long_a_day(plan, *day, sum))
        .collect();
    for (first, week) in weeks {
        found.extend(salaried_week(plan, *first, week));
        found.extend(full_week(plan, *first, week));
    }
    found
}

/// Whether any twelve weeks with the one of this Monday are too full.
pub(super) fn is_too_full<'a>(plan: &'a Plan<'a>, week: Day) -> bool {
    let weeks = weeks(&days(plan));
    let mut firsts = (0..WEEKS).map(|back| week.plus_days(-7 * back));
    firsts.any(|first| stretch(plan, &weeks, first).is_some())
}

/// `daily_10h`: all salaried hours of a day together (L3121-18 CT).
fn too_long_a_day(plan: &Plan<'_>, day: Day, sum: &Sum<'_>) -> Option<Conflict> {
    let most = sum.limit(plan.numbers.hours("wt.day", day)?, |it| it.daily_minutes);
    let over = sum.labour - most;
    let of = (Kind::Daily10h, Severity::Warning);
    (over > 0).then(|| {
        Conflict::on(of, Some("WT-01"), day, Cure::TakeOff(over))
            .shifts(sum.works.iter().map(|work| work.id()))
            .minutes("minutes", sum.labour)
            .minutes("most", most)
            .minutes("excess", over)
    })
}

/// `week_48h`: all salaried hours of a week together (L3121-20 CT). Whether
/// hospital hours enter is not settled: where only they lead beyond, it is told
/// as worth knowing.
fn salaried_week(plan: &Plan<'_>, first: Day, week: &Sum<'_>) -> Option<Conflict> {
    let most = week.limit(plan.numbers.hours("wt.week", first)?, |it| {
        it.weekly_minutes
    });
    let both = week.labour + week.hospital;
    let (severity, over) = if week.labour > most {
        (Severity::Warning, week.labour - most)
    } else if week.labour > 0 && both > most {
        (Severity::Info, both - most)
    } else {
        return None;
    };
    let of = (Kind::Week48h, severity);
    let conflict = Conflict::on(of, Some("WT-01"), first, Cure::TakeOff(over))
        .until(first.plus_days(6))
        .shifts(week.works.iter().map(|work| work.id()))
        .minutes("minutes", week.labour)
        .minutes("with_hospital", both)
        .minutes("load", week.load())
        .minutes("most", most)
        .minutes("excess", over);
    Some(conflict)
}

/// `real_load`: everything that fills a week, above what the doctor set as
/// enough. Nothing forbids it (WT-10).
fn full_week(plan: &Plan<'_>, first: Day, week: &Sum<'_>) -> Option<Conflict> {
    let most = plan.numbers.hours("wt.load", first)?;
    let over = week.load() - most;
    let of = (Kind::RealLoad, Severity::Info);
    (over > 0).then(|| {
        Conflict::on(of, Some("WT-10"), first, Cure::TakeOff(over))
            .until(first.plus_days(6))
            .shifts(week.everything.iter().map(|work| work.id()))
            .minutes("minutes", week.load())
            .minutes("work", week.all)
            .minutes("travel", week.travel)
            .minutes("salaried", week.labour)
            .minutes("most", most)
            .minutes("excess", over)
    })
}

/// Twelve weeks that are too full: the first Monday, their minutes and their
/// limit a week.
struct Stretch {
    first: Day,
    minutes: i64,
    most: i64,
}

impl Stretch {
    const fn over(&self) -> i64 {
        self.minutes - WEEKS * self.most
    }
}

/// `avg_44h_12w`: the average of any twelve weeks in a row (L3121-22 CT). Those
/// that follow each other are one conflict, told by the worst of them.
pub(super) fn averages(plan: &Plan<'_>, weeks: &BTreeMap<Day, Sum<'_>>) -> Vec<Conflict> {
    let mut found: Vec<Conflict> = Vec::new();
    let mut run: Vec<Stretch> = Vec::new();
    let salaried = weeks.iter().filter(|(_, week)| week.labour > 0);
    let bounds: Vec<_> = salaried.map(|(first, _)| *first).collect();
    let (Some(first), Some(last)) = (bounds.first(), bounds.last()) else {
        return found;
    };
    let mut monday = *first;
    while monday <= *last {
        match stretch(plan, weeks, monday) {
            Some(stretch) => run.push(stretch),
            None => found.extend(averaged(&std::mem::take(&mut run))),
        }
        monday = monday.plus_days(7);
    }
    found.extend(averaged(&run));
    found
}

fn stretch(plan: &Plan<'_>, weeks: &BTreeMap<Day, Sum<'_>>, first: Day) -> Option<Stretch> {
    let legal = plan.numbers.hours("wt.average", first)?;
    let inside = weeks.range(first..first.plus_days(7 * WEEKS));
    let (mut minutes, mut most) = (0, legal);
    let mut agreed: Option<i64> = None;
    for (_, week) in inside {
        minutes += week.labour;
        if week.labour > 0 {
            let limit = week.limit(legal, |it| it.average_minutes);
            agreed = Some(agreed.map_or(limit, |it| it.min(limit)));
        }
    }
    most = agreed.unwrap_or(most);
    let found = Stretch {
        first,
        minutes,
        most,
    };
    (found.over() > 0).then_some(found)
}

fn averaged(run: &[Stretch]) -> Option<Conflict> {
    let (first, last) = (run.first()?, run.last()?);
    let worst = run.iter().rev().max_by_key(|it| it.over())?;
    let of = (Kind::Avg44h12w, Severity::Warning);
    let conflict = Conflict::on(of, Some("WT-01"), first.first, Cure::TakeOff(worst.over()))
        .until(last.first.plus_days(7 * WEEKS - 1))
        .figure("from", Figure::On(worst.first))
        .figure("to", Figure::On(worst.first.plus_days(7 * WEEKS - 1)))
        .minutes("minutes", worst.minutes)
        .minutes("average", nearest(worst.minutes, WEEKS))
        .minutes("most", worst.most)
        .minutes("excess", nearest(worst.over(), WEEKS))
        .minutes("excess_in_all", worst.over());
    Some(conflict)
}

/// A quotient to the nearest whole, a half away from zero; both are positive.
pub(super) const fn nearest(numerator: i64, denominator: i64) -> i64 {
    (numerator * 2 + denominator) / (denominator * 2)
}

/// `quadrimester_48h`: hospital hours × 7 / days of the four months (R6152-27
/// CSP, arrêté of 30 April 2003).
pub(super) fn four_months(plan: &Plan<'_>, days: &BTreeMap<Day, Sum<'_>>) -> Vec<Conflict> {
    let mut periods: BTreeMap<(Day, Day), i64> = BTreeMap::new();
    for (day, sum) in days.iter().filter(|(_, sum)| sum.hospital > 0) {
        *periods.entry(quadrimester(*day)).or_default() += sum.hospital;
    }
    let over = periods.into_iter().filter_map(|((first, last), minutes)| {
        let most = plan.numbers.hours("wt.hospital.week", first)?;
        let length = first.days_until(last) + 1;
        // In sevenths of a minute, so that nothing is rounded.
        let over = minutes * 7 - most * length;
        let take_off = (over + 6) / 7;
        let of = (Kind::Quadrimester48h, Severity::Warning);
        (over > 0).then(|| {
            Conflict::on(of, Some("WT-05"), first, Cure::TakeOff(take_off))
                .until(last)
                .minutes("minutes", minutes)
                .figure("days", Figure::Days(length))
                .minutes("average", nearest(minutes * 7, length))
                .minutes("most", most)
                .minutes("excess", nearest(over, length))
        })
    });
    over.collect()
}

/// `day_quota_exceeded`: days of a year under a forfait-jours (L3121-62 CT).
pub(super) fn days_of_years(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut years = BTreeMap::new();
    for work in &plan.works {
        let contract = work.under.contract;
        let Some(most) = contract.conditions.limits.days_a_year else {
            continue;
        };
        let key = (&contract.id, work.day().month().year());
        let (_, days) = years
            .entry(key)
            .or_insert_with(|| (i64::from(most), BTreeSet::new()));
        if !work.by_day(true).is_empty() {
            days.insert(work.day());
        }
    }
    let over = years
        .into_iter()
        .filter_map(|((contract, _), (most, days))| {
            let count = i64::try_from(days.len()).unwrap_or(i64::MAX);
            let (first, last) = (days.first()?, days.last()?);
            let of = (Kind::DayQuotaExceeded, Severity::Warning);
            (count > most).then(|| {
                let cure = Cure::TakeOffDays(count - most);
                Conflict::on(of, Some("WT-00"), *first, cure)
                    .until(*last)
                    .contracts([contract])
                    .figure("days", Figure::Days(count))
                    .figure("most", Figure::Days(most))
                    .figure("excess", Figure::Days(count - most))
            })
        });
    over.collect()
}
