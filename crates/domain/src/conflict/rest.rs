//! Rest between days of work, after nights, in a week (WT-02, WT-06, WT-10).

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::work::{Plan, Work, between, clock, later};
use crate::contract::HoursRegime;
use crate::ids::ShiftId;
use crate::shift::Span;
use crate::time::{Day, Instant};

/// In each 24 hours there is one rest.
const TURN: i64 = 24 * 60;

/// A piece of work and its place in the plan.
struct Busy {
    span: Span,
    work: usize,
}

/// The longest pause in the 24 hours after a start.
struct Pause {
    from: Instant,
    to: Instant,
}

/// What has been found about one pause.
struct Found<'a> {
    severity: Severity,
    rule: &'static str,
    least: i64,
    pause: Pause,
    /// The shifts from whose start it was counted, and those around the pause.
    works: BTreeMap<(Instant, &'a ShiftId), usize>,
    start: Instant,
}

/// What has been found about each pause, and from which shifts on the law is
/// broken: of those the rest of the plan is told no more.
#[derive(Default)]
struct Pauses<'a> {
    by_pause: BTreeMap<(Instant, Instant), Found<'a>>,
    told: BTreeSet<usize>,
}

/// `daily_rest`: in the 24 hours from the start of a shift there is no rest that
/// is long enough (L3131-1 CT; directive 2003/88).
///
/// Nights on duty have a rest of their own after ([`after_nights`]), so that no
/// turn begins with one; only those under the Code du travail may not follow the
/// day, and fill a turn. Salaried and hospital work alone breaks the rule; where only liberal
/// work does, nothing forbids it (WT-10).
pub(super) fn daily<'a>(plan: &'a Plan<'a>) -> Vec<Conflict> {
    let bound = busy(plan, |work| work.under.has_rest());
    let all = busy(plan, |_| true);
    let mut found = Pauses::default();
    looked_at(plan, &bound, true, &mut found);
    looked_at(plan, &all, false, &mut found);
    found
        .by_pause
        .into_values()
        .map(|it| daily_conflict(plan, &it))
        .collect()
}

/// What fills the days: presences, and call-outs; not the nights that may follow
/// a day, after which a rest of its own is due.
fn busy(plan: &Plan<'_>, wanted: impl Fn(&Work<'_>) -> bool) -> Vec<Busy> {
    let mut found = Vec::new();
    for (at, work) in plan.works.iter().enumerate() {
        let called = !work.is_presence() && work.under.hours == HoursRegime::Hospital;
        let follows = work.is_night_duty() && work.under.hours != HoursRegime::Labour;
        let rests_after = called || follows;
        if !wanted(work) || rests_after {
            continue;
        }
        let pieces = work.pieces().into_iter();
        found.extend(pieces.map(|span| Busy { span, work: at }));
    }
    found.sort_by_key(|it| (it.span.start, it.work));
    found
}

fn looked_at<'a>(plan: &'a Plan<'a>, busy: &[Busy], bound: bool, found: &mut Pauses<'a>) {
    let mut reached: Option<Instant> = None;
    for (at, first) in busy.iter().enumerate() {
        let before = reached;
        reached = Some(before.map_or(first.span.end, |it| it.max(first.span.end)));
        let Some(work) = plan.works.get(first.work) else {
            continue;
        };
        if found.told.contains(&first.work) || work.is_night_duty() {
            continue;
        }
        let key = if work.under.hours == HoursRegime::Hospital {
            "wt.rest.duty"
        } else {
            "wt.rest.day"
        };
        let agreed = work.under.contract.conditions.limits.rest_minutes;
        let least = agreed
            .map(i64::from)
            .or_else(|| plan.numbers.hours(key, work.day()));
        let Some(least) = least else { continue };
        let rest = busy.get(at..).unwrap_or_default();
        let (pause, seen) = longest_pause(rest, before.unwrap_or(first.span.start));
        if between(pause.from, pause.to) >= least {
            continue;
        }
        let (severity, rule) = match (bound, work.under.hours) {
            (true, HoursRegime::Hospital) => (Severity::Warning, "WT-06"),
            (true, _) => (Severity::Warning, "WT-02"),
            (false, _) => (Severity::Info, "WT-10"),
        };
        let new = Found {
            severity,
            rule,
            least,
            start: first.span.start,
            works: BTreeMap::new(),
            pause,
        };
        let pause = (new.pause.from, new.pause.to);
        let of = found.by_pause.entry(pause).or_insert(new);
        let shown = rest.iter().take(seen).map(|it| it.work);
        for (index, work) in shown.filter_map(|at| Some((at, plan.works.get(at)?))) {
            of.works.insert((work.span.start, work.id()), index);
        }
        if bound {
            found.told.insert(first.work);
        }
    }
}

/// The longest pause in the 24 hours from the first of these, the earliest of
/// equal ones, and how many of them begin in that time.
fn longest_pause(busy: &[Busy], reached: Instant) -> (Pause, usize) {
    let start = busy.first().map_or(reached, |it| it.span.start);
    let close = later(start, TURN);
    let mut until = reached.max(start);
    let mut longest: Option<Pause> = None;
    let mut keep = |from: Instant, to: Instant| {
        let length = longest.as_ref().map_or(-1, |it| between(it.from, it.to));
        if between(from, to) > length {
            longest = Some(Pause { from, to });
        }
    };
    let mut seen = 0;
    for next in busy.iter().take_while(|it| it.span.start < close) {
        if next.span.start > until {
            keep(until, next.span.start);
        }
        until = until.max(next.span.end);
        seen += 1;
    }
    keep(until.min(close), close);
    let none = Pause {
        from: close,
        to: close,
    };
    (longest.unwrap_or(none), seen)
}

fn daily_conflict(plan: &Plan<'_>, found: &Found<'_>) -> Conflict {
    let works: Vec<_> = found
        .works
        .values()
        .filter_map(|at| plan.works.get(*at))
        .collect();
    let zone = works.last().map_or(plan.zone, |work| work.zone);
    let rest = between(found.pause.from, found.pause.to);
    let follows = works.iter().any(|work| work.span.start == found.pause.to);
    let earliest = clock(zone, later(found.pause.from, found.least));
    let latest = clock(zone, later(found.start, TURN - found.least));
    let cure = if follows {
        Cure::StartLater(earliest)
    } else {
        Cure::EndEarlier(latest)
    };
    let day = works
        .first()
        .map_or(found.start.day_in(zone), |work| work.day());
    let of = (Kind::DailyRest, found.severity);
    let conflict = Conflict::on(of, Some(found.rule), day, cure)
        .until(found.pause.to.day_in(zone).max(day))
        .shifts(works.iter().map(|work| work.id()))
        .minutes("rest", rest)
        .minutes("least", found.least)
        .figure("from", Figure::At(clock(zone, found.pause.from)));
    if follows {
        conflict.figure("earliest", Figure::At(earliest))
    } else {
        conflict.figure("latest", Figure::At(latest))
    }
}

/// `rest_after_night_duty`: each shift that begins within the rest after a night
/// on duty, or after the last call-out of a hospital on-call period (WT-06).
pub(super) fn after_nights(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (at, duty) in plan.works.iter().enumerate() {
        let Some((ends, length)) = night(duty) else {
            continue;
        };
        let key = if duty.under.hours == HoursRegime::Hospital {
            "wt.rest.duty"
        } else {
            "wt.rest.day"
        };
        let agreed = duty.under.contract.conditions.limits.rest_minutes;
        let least = agreed
            .map(i64::from)
            .or_else(|| plan.numbers.hours(key, duty.day()));
        let Some(least) = least else { continue };
        let open = later(ends, least);
        let later_ones = plan.works.iter().skip(at + 1);
        let within = later_ones
            .take_while(|next| next.span.start < open)
            .filter(|next| next.is_presence() && next.span.start >= ends);
        found.extend(within.map(|next| after_night(duty, next, (ends, length, least))));
    }
    found
}

/// When a night ends after which rest is due, and how long it was.
fn night(work: &Work<'_>) -> Option<(Instant, i64)> {
    if work.is_night_duty() {
        return Some((work.span.end, work.span.minutes()));
    }
    let on_call = !work.is_presence() && work.under.hours == HoursRegime::Hospital;
    let last = work.pieces().into_iter().max_by_key(|it| it.end);
    let last = last.filter(|_| on_call)?;
    Some((last.end, last.minutes()))
}

fn after_night(
    duty: &Work<'_>,
    next: &Work<'_>,
    (ends, length, least): (Instant, i64, i64),
) -> Conflict {
    let free = !next.under.has_rest();
    let (severity, rule) = match duty.under.hours {
        HoursRegime::Hospital if free => (Severity::Warning, "WT-12"),
        HoursRegime::Hospital => (Severity::Warning, "WT-06"),
        HoursRegime::Labour if !free => (Severity::Warning, "WT-02"),
        _ => (Severity::Info, "WT-10"),
    };
    let earliest = next.clock(later(ends, least));
    let of = (Kind::RestAfterNightDuty, severity);
    let conflict = Conflict::on(of, Some(rule), next.day(), Cure::StartLater(earliest))
        .shifts([duty.id(), next.id()])
        .minutes("rest", between(ends, next.span.start))
        .minutes("least", least)
        .minutes("duty", length)
        .figure("earliest", Figure::At(earliest));
    // The other reading of the text: rest as long as the work.
    if length > least && duty.under.hours == HoursRegime::Hospital {
        let equal = next.clock(later(ends, length));
        conflict.figure("earliest_if_equal", Figure::At(equal))
    } else {
        conflict
    }
}

/// `continuous_over_24h`: presences one after the other, without a pause that
/// ends a stretch of work (L3121-16 CT), that last longer than a day together.
pub(super) fn continuous(plan: &Plan<'_>) -> Vec<Conflict> {
    let runs = runs(plan).into_iter();
    runs.filter_map(|run| too_long(plan, &run)).collect()
}

/// The first day and the last of the run that a shift is in; none of an on-call
/// period.
pub(super) fn run_of(plan: &Plan<'_>, shift: &ShiftId) -> Option<(Day, Day)> {
    let mut runs = runs(plan).into_iter();
    let run = runs.find(|run| run.iter().any(|work| work.id() == shift))?;
    let first = run.iter().map(|work| work.day()).min()?;
    let last = run.iter().map(|work| work.shift.end.day()).max()?;
    Some((first, last))
}

/// Presences one after the other.
fn runs<'p, 'a>(plan: &'p Plan<'a>) -> Vec<Vec<&'p Work<'a>>> {
    let mut found = Vec::new();
    let mut run: Vec<&Work<'_>> = Vec::new();
    let mut until: Option<Instant> = None;
    for work in plan.works.iter().filter(|work| work.is_presence()) {
        let pause = plan.numbers.count("wt.break", work.day()).unwrap_or(0);
        let goes_on = until.is_some_and(|until| work.span.start < later(until, pause.max(1)));
        if !goes_on && !run.is_empty() {
            found.push(std::mem::take(&mut run));
            until = None;
        }
        until = Some(until.map_or(work.span.end, |it| it.max(work.span.end)));
        run.push(work);
    }
    found.push(run);
    found
}

fn too_long(plan: &Plan<'_>, run: &[&Work<'_>]) -> Option<Conflict> {
    let first = run.first()?;
    let end = run.iter().map(|work| work.span.end).max()?;
    let most = plan.numbers.hours("wt.continuous", first.day())?;
    let minutes = between(first.span.start, end);
    if minutes <= most {
        return None;
    }
    let of = if run.iter().any(|work| work.under.has_rest()) {
        (Severity::Warning, "WT-06")
    } else {
        (Severity::Info, "WT-10")
    };
    let latest = first.clock(later(first.span.start, most));
    let of_kind = (Kind::ContinuousOver24h, of.0);
    let conflict = Conflict::on(of_kind, Some(of.1), first.day(), Cure::EndEarlier(latest))
        .until(first.clock(end).day())
        .shifts(run.iter().map(|work| work.id()))
        .minutes("minutes", minutes)
        .minutes("most", most)
        .minutes("excess", minutes - most)
        .figure("latest", Figure::At(latest));
    Some(conflict)
}
