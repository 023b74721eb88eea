//! The rest of a week (L3132-1, L3132-2 CT; WT-02).

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::work::{Plan, Work, between, midnight, monday};
use crate::contract::HoursRegime;
use crate::shift::Span;
use crate::time::{Day, Instant};

/// A day of rest lies in the week; the daily rest is added to it, and may lie
/// outside.
const DAY: i64 = 24 * 60;

/// What a week holds of salaried work.
#[derive(Default)]
struct Week<'a> {
    works: Vec<&'a Work<'a>>,
    days: BTreeSet<Day>,
    labour: bool,
}

/// `weekly_rest`: weeks, Monday to Sunday, with salaried work under the Code du
/// travail and without 35 hours of rest in a row, or with work on all seven days.
/// Work for a hospital is no rest either.
pub(super) fn weekly(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut weeks: BTreeMap<Day, Week<'_>> = BTreeMap::new();
    let mut busy: Vec<Span> = Vec::new();
    for work in plan.works.iter().filter(|work| work.under.has_rest()) {
        busy.extend(work.pieces());
        for (day, _) in work.by_day(true) {
            let week = weeks.entry(monday(day)).or_default();
            if week.works.last().is_none_or(|last| last.id() != work.id()) {
                week.works.push(work);
            }
            week.days.insert(day);
            week.labour |= work.under.hours == HoursRegime::Labour;
        }
    }
    let pauses = pauses(busy);
    let labour = weeks.into_iter().filter(|(_, week)| week.labour);
    labour
        .filter_map(|(first, week)| short(plan, &pauses, first, &week))
        .collect()
}

/// The pauses between works, by their starts: the first has no start, the last
/// no end.
fn pauses(mut busy: Vec<Span>) -> Vec<(Option<Instant>, Option<Instant>)> {
    busy.sort_by_key(|it| (it.start, it.end));
    let mut found = Vec::new();
    let mut until: Option<Instant> = None;
    for span in busy {
        if until.is_none_or(|until| span.start > until) {
            found.push((until, Some(span.start)));
        }
        until = Some(until.map_or(span.end, |it| it.max(span.end)));
    }
    found.push((until, None));
    found
}

fn short(
    plan: &Plan<'_>,
    pauses: &[(Option<Instant>, Option<Instant>)],
    first: Day,
    week: &Week<'_>,
) -> Option<Conflict> {
    let least = plan.numbers.hours("wt.rest.week", first)?;
    let most_days = plan.numbers.count("wt.days.week", first)?;
    let (start, end) = (
        midnight(first, plan.zone),
        midnight(first.plus_days(7), plan.zone),
    );
    let from = pauses.partition_point(|(_, to)| to.is_some_and(|to| to <= start));
    let inside = pauses.iter().skip(from);
    let inside = inside.take_while(|(from, _)| from.is_none_or(|from| from < end));
    // What lies outside of the week counts as the daily rest, and no more.
    let outside = least - DAY;
    let rests = inside.map(|(from, to)| {
        let (opens, closes) = (from.unwrap_or(start).max(start), to.unwrap_or(end).min(end));
        let before = from.map_or(outside, |from| between(from, opens));
        let after = to.map_or(outside, |to| between(closes, to));
        between(opens, closes) + (before + after).min(outside)
    });
    let rest = rests.max().unwrap_or(0);
    let days = i64::try_from(week.days.len()).unwrap_or(i64::MAX);
    if rest >= least && days <= most_days {
        return None;
    }
    let of = (Kind::WeeklyRest, Severity::Warning);
    let conflict = Conflict::on(of, Some("WT-02"), first, Cure::FreeMinutes(least))
        .until(first.plus_days(6))
        .shifts(week.works.iter().map(|work| work.id()))
        .minutes("rest", rest)
        .minutes("least", least)
        .figure("days", Figure::Days(days))
        .figure("most_days", Figure::Days(most_days));
    Some(conflict)
}
