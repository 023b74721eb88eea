//! Half-days done and owed under hospital contracts (WT-05, WT-08).

use std::collections::BTreeMap;

use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::work::{Plan, Under, Work, monday, quadrimester};
use crate::contract::HoursRegime;
use crate::ids::ContractId;
use crate::pay::Pay;
use crate::shift::{ShiftKind, ShiftState};
use crate::time::{ClockTime, Day};

/// Call-outs shorter than this are dropped; from it on they count an hour.
const SHORT: i64 = 30;
const HOUR: i64 = 60;
/// A single call-out this long is a half-day.
const LONG: i64 = 3 * 60;
/// Hours of the others add up to a half-day.
const ADDED: i64 = 5 * 60;
/// An on-call period brings no more half-days than this.
const MOST: i64 = 2;

/// One of the ten half-days of a full-time post (R6152-26 CSP), as a share of it.
const HALF_DAY: i64 = 1_000;

/// What four months of a contract hold.
struct Service<'a> {
    under: Under<'a>,
    half_days: i64,
    /// Minutes of call-outs that are no half-day by themselves.
    call_outs: i64,
    /// Ordinary work among them: without it, only duties are kept in the book.
    sessions: bool,
    open: bool,
}

/// `half_day_quota_exceeded` and `half_day_shortfall`, by contract and four
/// months. Additional time (WT-07) is no service.
pub(super) fn service(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut found: BTreeMap<(&ContractId, (Day, Day)), Service<'_>> = BTreeMap::new();
    let hospital = plan
        .works
        .iter()
        .filter(|work| work.under.hours == HoursRegime::Hospital && !work.shift.additional_time);
    for work in hospital {
        let key = (&work.under.contract.id, quadrimester(work.day()));
        let service = found.entry(key).or_insert(Service {
            under: work.under,
            half_days: 0,
            call_outs: 0,
            sessions: false,
            open: false,
        });
        let (half_days, minutes) = half_days(work);
        service.half_days += half_days;
        service.call_outs += minutes;
        service.sessions |= work.shift.kind == ShiftKind::Session;
        service.open |= work.shift.state != ShiftState::Done;
    }
    let each = found.into_iter();
    each.flat_map(|((_, period), service)| compared(plan, period, &service))
        .collect()
}

/// Half-days of a work, and minutes that add up with those of others (WT-08).
fn half_days(work: &Work<'_>) -> (i64, i64) {
    let shift = work.shift;
    if let Some(own) = shift.half_days {
        return (own.into(), 0);
    }
    if work.is_presence() {
        let terms = work.under.contract.terms_on(work.day());
        let cut = match terms.map(|terms| &terms.pay) {
            Some(Pay::HalfDay { cut, .. }) => *cut,
            _ => ClockTime::ONE_PM,
        };
        return (shift.half_days_by_clock(cut).into(), 0);
    }
    let (mut whole, mut rest) = (0, 0);
    for minutes in work.pieces().iter().map(|piece| piece.minutes()) {
        match minutes {
            LONG.. => whole += 1,
            HOUR.. => rest += minutes,
            SHORT.. => rest += HOUR,
            _ => {}
        }
    }
    if whole >= MOST {
        return (MOST, 0);
    }
    (whole, rest.min((MOST - whole) * ADDED))
}

/// The weeks from one day to another, both included: those that are touched,
/// and those that are whole.
fn weeks(first: Day, last: Day) -> (i64, i64) {
    let touched = monday(first).days_until(monday(last)) / 7 + 1;
    (touched, (first.days_until(last) + 1) / 7)
}

/// Half-days owed from one day to another: at the most, and at the least, by the
/// days of the week on which they fall. None where nothing says it.
fn owed(under: &Under<'_>, first: Day, last: Day) -> Option<(i64, i64)> {
    let contract = under.contract;
    let (first, last) = (
        first.max(contract.start),
        contract.end.map_or(last, |end| end.min(last)),
    );
    let mut steps: Vec<_> = under.share_days().filter(|day| *day > first).collect();
    steps.push(first);
    steps.sort_unstable();
    steps.dedup();
    let (mut most, mut least) = (0, 0);
    for (at, from) in steps.iter().enumerate().filter(|(_, from)| **from <= last) {
        let next = steps.get(at + 1).map(|next| next.plus_days(-1));
        let to = next.map_or(last, |next| next.min(last));
        let a_week = a_week(under, *from)?;
        let (touched, whole) = weeks(*from, to);
        most += a_week * touched;
        least += a_week * whole;
    }
    Some((most, least))
}

/// Half-days a week on a day, told or by a share of whole ones.
fn a_week(under: &Under<'_>, day: Day) -> Option<i64> {
    let signed = under.contract.work_time_on(day).and_then(|it| it.half_days);
    let by_share = || {
        let share = under.share_on(day)?.get();
        (share % HALF_DAY == 0).then_some(share / HALF_DAY)
    };
    signed.map(i64::from).or_else(by_share)
}

fn compared(plan: &Plan<'_>, (first, last): (Day, Day), service: &Service<'_>) -> Vec<Conflict> {
    let contract = service.under.contract;
    let Some((most, least)) = owed(&service.under, first, last) else {
        return Vec::new();
    };
    let done = service.half_days + service.call_outs / ADDED;
    let conflict = |kind, severity, cure| {
        Conflict::on((kind, severity), Some("WT-05"), first, cure)
            .until(last)
            .contracts([&contract.id])
            .figure("half_days", Figure::HalfDays(done))
    };
    let over = (done > most).then(|| {
        let cure = Cure::TakeOffHalfDays(done - most);
        conflict(Kind::HalfDayQuotaExceeded, Severity::Warning, cure)
            .figure("owed", Figure::HalfDays(most))
            .figure("excess", Figure::HalfDays(done - most))
    });
    // Only what is over can have been too little.
    let over_and_kept = last < plan.case.today && service.sessions && !service.open;
    let under = (over_and_kept && done < least).then(|| {
        let cure = Cure::AddHalfDays(least - done);
        conflict(Kind::HalfDayShortfall, Severity::Info, cure)
            .figure("owed", Figure::HalfDays(least))
            .figure("missing", Figure::HalfDays(least - done))
    });
    over.into_iter().chain(under).collect()
}
