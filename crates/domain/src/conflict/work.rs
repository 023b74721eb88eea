//! What each shift asks of the doctor: when, where, under whose rules.

use std::collections::HashMap;

use chrono::{Datelike, NaiveTime, TimeDelta};

use super::case::{Case, Numbers};
use crate::contract::{Contract, HoursRegime, KindTraits};
use crate::employer::EmployerKind;
use crate::ids::{ContractId, EmployerId, SiteId};
use crate::money::BasisPoints;
use crate::pay::Pay;
use crate::shift::{Shift, ShiftKind, ShiftState, Span};
use crate::site::Travel;
use crate::time::{Day, Instant, WallTime, Zone};

/// A contract with what is known of its kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Under<'a> {
    pub(super) contract: &'a Contract,
    pub(super) kind: &'a KindTraits,
    pub(super) employer: EmployerKind,
    pub(super) hours: HoursRegime,
}

impl Under<'_> {
    /// Whether hours are counted under the Code du travail (WT-00, WT-01).
    pub(super) const fn counts_hours(&self) -> bool {
        matches!(self.hours, HoursRegime::Labour)
            && self.contract.conditions.limits.days_a_year.is_none()
    }

    /// The share of a full-time post on a day: as it was signed, or else as it is
    /// paid.
    pub(super) fn share_on(&self, day: Day) -> Option<BasisPoints> {
        let signed = self.contract.work_time_on(day).and_then(|it| it.quota);
        let paid = || match self.contract.terms_on(day)?.pay {
            Pay::Month { quota, .. } | Pay::Year { quota, .. } => Some(quota),
            _ => None,
        };
        signed.or_else(paid)
    }

    /// The days from which the share may be another.
    pub(super) fn share_days(&self) -> impl Iterator<Item = Day> {
        let signed = self.contract.work_times().into_iter().map(|it| it.from);
        let paid = self.contract.terms.iter().map(|it| it.valid_from);
        signed.chain(paid)
    }

    /// Whether the law sets a rest: salaried and hospital work.
    pub(super) const fn has_rest(&self) -> bool {
        matches!(self.hours, HoursRegime::Labour | HoursRegime::Hospital)
    }
}

/// A shift of the doctor that was not cancelled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Work<'a> {
    pub(super) shift: &'a Shift,
    pub(super) under: Under<'a>,
    pub(super) zone: Zone,
    pub(super) span: Span,
}

impl<'a> Work<'a> {
    pub(super) const fn day(&self) -> Day {
        self.shift.day()
    }

    /// Whether the doctor is there for all of it.
    pub(super) const fn is_presence(&self) -> bool {
        !matches!(self.shift.kind, ShiftKind::OnCall)
    }

    /// Whether it is still to come.
    pub(super) const fn is_ahead(&self) -> bool {
        matches!(
            self.shift.state,
            ShiftState::Planned | ShiftState::Confirmed
        )
    }

    /// Whether it is an on-site duty of the night: it lies in the hours that
    /// every night work holds, midnight to five (L3122-2 CT).
    pub(super) fn is_night_duty(&self) -> bool {
        if self.shift.kind != ShiftKind::OnSiteDuty {
            return false;
        }
        let (start, end) = (self.shift.start.naive(), self.shift.end.naive());
        let five = NaiveTime::from_hms_opt(5, 0, 0).unwrap_or(NaiveTime::MIN);
        let next = start.date().and_time(NaiveTime::MIN) + TimeDelta::days(1);
        start.time() < five || end > next
    }

    /// The times at which the doctor works: all of a presence, the call-outs of
    /// an on-call period, from leaving to coming back.
    pub(super) fn pieces(&self) -> Vec<Span> {
        if self.is_presence() {
            return vec![self.span];
        }
        let outs = self.shift.call_outs.iter();
        outs.map(|out| Span {
            start: out.start.instant(self.zone),
            end: out.end.instant(self.zone),
        })
        .collect()
    }

    /// Minutes on each day, split at local midnight (WT-13); the unpaid break
    /// is taken from the day it starts on, and what is left of it from the next.
    pub(super) fn by_day(&self, with_breaks: bool) -> Vec<(Day, i64)> {
        let mut days = Vec::new();
        for piece in self.pieces() {
            split(piece, self.zone, &mut days);
        }
        let mut pause = i64::from(if with_breaks {
            0
        } else {
            self.shift.break_minutes
        });
        for (_, minutes) in &mut days {
            let taken = pause.min(*minutes);
            *minutes -= taken;
            pause -= taken;
        }
        days
    }

    /// This instant on the clock of the place.
    pub(super) fn clock(&self, at: Instant) -> WallTime {
        clock(self.zone, at)
    }

    pub(super) fn id(&self) -> &'a crate::ids::ShiftId {
        &self.shift.id
    }
}

/// An instant on a clock in `zone`.
pub(super) fn clock(zone: Zone, at: Instant) -> WallTime {
    WallTime::new(at.utc().with_timezone(&zone.tz()).naive_local())
}

/// So many minutes later.
pub(super) fn later(at: Instant, minutes: i64) -> Instant {
    Instant::new(at.utc() + TimeDelta::minutes(minutes))
}

/// Minutes from one instant to another.
pub(super) fn between(from: Instant, to: Instant) -> i64 {
    (to.utc() - from.utc()).num_minutes()
}

/// The first instant of a day.
pub(super) fn midnight(day: Day, zone: Zone) -> Instant {
    WallTime::new(day.date().and_time(NaiveTime::MIN)).instant(zone)
}

/// The Monday of its week.
pub(super) fn monday(day: Day) -> Day {
    day.plus_days(-i64::from(day.weekday().num_days_from_monday()))
}

/// The first and the last day of its four months: January, May, September.
pub(super) fn quadrimester(day: Day) -> (Day, Day) {
    let month = day.date().month0() % 4;
    let back = i32::try_from(month).unwrap_or_default();
    let first = day.month().plus(-back).first();
    (first, first.plus_months(4).plus_days(-1))
}

fn split(piece: Span, zone: Zone, days: &mut Vec<(Day, i64)>) {
    let (mut from, mut day) = (piece.start, piece.start.day_in(zone));
    let last = piece.end.day_in(zone);
    while day < last {
        let to = midnight(day.plus_days(1), zone).min(piece.end);
        days.push((day, between(from, to)));
        (from, day) = (to, day.plus_days(1));
    }
    if from < piece.end {
        days.push((day, between(from, piece.end)));
    }
}

/// The plan of a case, in order.
pub(super) struct Plan<'a> {
    pub(super) case: Case<'a>,
    pub(super) numbers: Numbers<'a>,
    /// The doctor's own shifts that were not cancelled, by start.
    pub(super) works: Vec<Work<'a>>,
    /// Those of the doctor's locums.
    pub(super) replaced: Vec<Work<'a>>,
    /// The doctor's own contracts, by their first day.
    pub(super) contracts: Vec<Under<'a>>,
    /// The zone of most places, whose midnight parts the weeks.
    pub(super) zone: Zone,
    roads: HashMap<(Option<&'a SiteId>, &'a SiteId), i64>,
    by_contract: HashMap<&'a ContractId, Vec<usize>>,
}

impl<'a> Plan<'a> {
    pub(super) fn of(case: Case<'a>) -> Self {
        Self::over(case, case.shifts.iter())
    }

    /// The plan of some shifts of a case.
    pub(super) fn over(case: Case<'a>, shifts: impl Iterator<Item = &'a Shift>) -> Self {
        let kinds: HashMap<_, _> = case.kinds.iter().map(|it| (it.kind, it)).collect();
        let employers: HashMap<&EmployerId, EmployerKind> =
            case.employers.iter().map(|it| (&it.id, it.kind)).collect();
        let under = |contract: &'a Contract| {
            let kind: &'a KindTraits = kinds.get(&contract.kind)?;
            Some(Under {
                contract,
                kind,
                employer: *employers.get(&contract.employer)?,
                hours: kind.hours(),
            })
        };
        let all = case.contracts.iter().filter_map(under);
        let all: HashMap<&ContractId, Under<'a>> = all.map(|it| (&it.contract.id, it)).collect();
        let zones: HashMap<&SiteId, Zone> = case.sites.iter().map(|it| (&it.id, it.zone)).collect();
        let work = |shift: &'a Shift| {
            let zone = zones.get(&shift.site).copied().unwrap_or(Zone::PARIS);
            Some(Work {
                shift,
                under: *all.get(&shift.contract)?,
                zone,
                span: shift.span(zone),
            })
        };
        let lives = |shift: &&Shift| shift.state != ShiftState::Cancelled;
        let mut works: Vec<_> = shifts.filter(lives).filter_map(work).collect();
        works.sort_by(|a, b| (a.span.start, a.id()).cmp(&(b.span.start, b.id())));
        let (replaced, works): (Vec<Work<'a>>, Vec<Work<'a>>) = works
            .into_iter()
            .partition(|work| work.under.contract.is_covered());
        let mut by_contract: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, work) in works.iter().enumerate() {
            let of_contract = by_contract.entry(&work.under.contract.id).or_default();
            of_contract.push(at);
        }
        let mut contracts: Vec<_> = all.into_values().collect();
        contracts.retain(|it| !it.contract.is_covered());
        contracts.sort_by_key(|it| (it.contract.start, &it.contract.id));
        Self {
            case,
            numbers: Numbers::of(case.numbers),
            works,
            replaced,
            contracts,
            zone: usual_zone(&case),
            roads: roads(case.roads),
            by_contract,
        }
    }

    /// The works under a contract, by start.
    pub(super) fn under(&self, contract: &ContractId) -> impl Iterator<Item = &Work<'a>> {
        let places = self.by_contract.get(contract).into_iter().flatten();
        places.filter_map(|at| self.works.get(*at))
    }

    /// Minutes of the road between two places, from home when `from` is none;
    /// none where it is not known.
    pub(super) fn road(&self, from: Option<&SiteId>, to: &SiteId) -> Option<i64> {
        self.roads.get(&(from, to)).copied()
    }
}

fn usual_zone(case: &Case<'_>) -> Zone {
    let mut zones: HashMap<&str, (usize, Zone)> = HashMap::new();
    for site in case.sites {
        zones
            .entry(site.zone.tz().name())
            .or_insert((0, site.zone))
            .0 += 1;
    }
    let most = zones
        .into_iter()
        .max_by(|(a, (many, _)), (b, (more, _))| many.cmp(more).then_with(|| b.cmp(a)));
    most.map_or(Zone::PARIS, |(_, (_, zone))| zone)
}

/// Each road both ways.
fn roads(all: &[Travel]) -> HashMap<(Option<&SiteId>, &SiteId), i64> {
    let mut found = HashMap::new();
    for road in all {
        let minutes = i64::from(road.minutes);
        found.insert((road.from.as_ref(), &road.to), minutes);
        if let Some(from) = &road.from {
            found.insert((Some(&road.to), from), minutes);
        }
    }
    found
}
