//! Shifts that do not go together: at once, too far apart, while a colleague
//! works instead.

use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::work::{Plan, Work, between, later};
use crate::contract::{ContractKind, LegalNature};
use crate::shift::ShiftKind;
use crate::time::Instant;

/// `overlap`: nobody is in two places at once, by arithmetic. An on-call period
/// may lie over other work, which the doctor is to know (domain notes §0-13).
pub(super) fn overlaps(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut running: Vec<&Work<'_>> = Vec::new();
    let mut found = Vec::new();
    for next in &plan.works {
        running.retain(|earlier| earlier.span.end > next.span.start);
        found.extend(running.iter().map(|earlier| overlap(earlier, next)));
        running.push(next);
    }
    found
}

fn overlap(one: &Work<'_>, other: &Work<'_>) -> Conflict {
    let severity = if one.is_presence() && other.is_presence() {
        Severity::Blocking
    } else {
        Severity::Warning
    };
    let shared = between(other.span.start, one.span.end.min(other.span.end));
    Conflict::on((Kind::Overlap, severity), None, one.day(), Cure::MoveOne)
        .until(one.day().max(other.day()))
        .shifts([one.id(), other.id()])
        .minutes("minutes", shared)
}

/// `travel_gap`: work to come at another place, sooner than the road allows
/// (WT-11). Every pair that is near enough, not only neighbours: who works
/// somewhere in between is no faster.
pub(super) fn roads(plan: &Plan<'_>) -> Vec<Conflict> {
    let longest = plan
        .case
        .roads
        .iter()
        .map(|road| i64::from(road.minutes))
        .max();
    let Some(longest) = longest else {
        return Vec::new();
    };
    let mut near: Vec<&Work<'_>> = Vec::new();
    let mut found = Vec::new();
    for next in plan.works.iter().filter(|work| work.is_presence()) {
        near.retain(|earlier| later(earlier.span.end, longest) > next.span.start);
        if next.is_ahead() {
            found.extend(near.iter().filter_map(|earlier| road(plan, earlier, next)));
        }
        near.push(next);
    }
    found
}

fn road(plan: &Plan<'_>, one: &Work<'_>, next: &Work<'_>) -> Option<Conflict> {
    let gap = between(one.span.end, next.span.start);
    if gap < 0 || one.shift.site == next.shift.site {
        return None;
    }
    let travel = plan.road(Some(&one.shift.site), &next.shift.site)?;
    let earliest = next.clock(later(one.span.end, travel));
    let of = (Kind::TravelGap, Severity::Warning);
    (gap < travel).then(|| {
        Conflict::on(of, Some("WT-11"), next.day(), Cure::StartLater(earliest))
            .shifts([one.id(), next.id()])
            .minutes("travel", travel)
            .minutes("gap", gap)
            .figure("earliest", Figure::At(earliest))
    })
}

/// `skipped_hour`: a start or an end that no clock shows (WT-13).
pub(super) fn skipped(plan: &Plan<'_>) -> Vec<Conflict> {
    let all = plan.works.iter().chain(&plan.replaced);
    let skipped = all.filter(|work| work.shift.is_at_skipped_hour(work.zone));
    let of = (Kind::SkippedHour, Severity::Warning);
    skipped
        .map(|work| {
            Conflict::on(of, Some("WT-13"), work.day(), Cure::AnotherHour).shifts([work.id()])
        })
        .collect()
}

/// `practice_while_replaced`: liberal work of the doctor during the shifts of a
/// locum (ST-01, R4127-65 CSP).
pub(super) fn while_replaced(plan: &Plan<'_>) -> Vec<Conflict> {
    let liberal = |work: &&Work<'_>| work.under.kind.nature == LegalNature::Liberal;
    let of = (Kind::PracticeWhileReplaced, Severity::Warning);
    let own = plan.works.iter().filter(liberal);
    let stopped = own.filter_map(|own| {
        let during: Vec<_> = near(&plan.replaced, own)
            .filter(|it| is_during(it, own))
            .collect();
        (!during.is_empty()).then(|| {
            let shifts = std::iter::once(own.id()).chain(during.iter().map(|it| it.id()));
            Conflict::on(of, Some("ST-01"), own.day(), Cure::StopPractice).shifts(shifts)
        })
    });
    stopped.collect()
}

/// A session stands for its whole day; a duty or an on-call period, which the
/// doctor may hand over alone, for its own hours.
fn is_during(replaced: &Work<'_>, own: &Work<'_>) -> bool {
    let same_day = replaced.shift.kind == ShiftKind::Session && replaced.day() == own.day();
    same_day || replaced.span.meets(own.span)
}

/// Those of sorted works that may touch one: no shift is longer than a week.
fn near<'p, 'a>(works: &'p [Work<'a>], one: &Work<'_>) -> impl Iterator<Item = &'p Work<'a>> {
    let reach = 9 * 24 * 60;
    let (from, to): (Instant, Instant) =
        (later(one.span.start, -reach), later(one.span.end, reach));
    let first = works.partition_point(|work| work.span.start < from);
    let near = works.iter().skip(first);
    near.take_while(move |work| work.span.start < to)
}

/// `work_while_replacing`: work for others on a day of a replacement, to which
/// the replaced doctor is to agree (CU-15, model of the CNOM, art. 1).
pub(super) fn while_replacing(plan: &Plan<'_>) -> Vec<Conflict> {
    let is_locum = |work: &&Work<'_>| {
        let kind = work.under.contract.kind;
        matches!(kind, ContractKind::Locum | ContractKind::StudentLocum)
    };
    let of = (Kind::WorkWhileReplacing, Severity::Info);
    let mut found = Vec::new();
    for locum in plan.works.iter().filter(is_locum) {
        let others = near(&plan.works, locum).filter(|other| {
            other.day() == locum.day()
                && other.under.contract.employer != locum.under.contract.employer
        });
        found.extend(others.map(|other| {
            Conflict::on(of, Some("CU-15"), locum.day(), Cure::AskReplaced)
                .shifts([locum.id(), other.id()])
        }));
    }
    found
}
