//! What one shift would break, without looking at the whole plan.
//!
//! The rules are those of the audit. They are asked over two small plans: the
//! weeks around the shift, for all that shifts break with their neighbours, and
//! what is counted together with it: twelve weeks, four months, a year, or all of
//! its contract.

use std::collections::HashMap;

use super::case::Case;
use super::finding::{Conflict, ConflictKind as Kind};
use super::work::{Plan, Under, monday, quadrimester};
use super::{beside, counted, cover, hours, leave, rest, service, together, weekly};
use crate::contract::{ContractKind, HoursRegime, LegalNature};
use crate::ids::ContractId;
use crate::shift::{Shift, ShiftState};
use crate::time::Day;

/// Days around a shift in which a rule of neighbours may look: a week of a shift
/// that runs in, and a week of its own.
const AROUND: i64 = 14;
/// Days around it that an average of twelve weeks may be about.
const TWELVE_WEEKS: i64 = 12 * 7;
/// No shift is longer, and the clock may change.
const LONGEST: i64 = 8;

/// Days of which nobody works more.
const LIFE: i64 = 100 * 366;

/// A case whose shifts stand in order, so that one shift is looked at without the
/// others.
#[derive(Debug)]
pub struct Ordered<'a> {
    case: Case<'a>,
    /// By day.
    shifts: Vec<&'a Shift>,
    by_contract: HashMap<&'a ContractId, Vec<&'a Shift>>,
}

/// The conflicts that a shift would be in, were it as it is proposed; of several
/// shifts of one case, see [`Ordered::check`].
pub fn check<'a>(case: &Case<'a>, shift: &'a Shift) -> Vec<Conflict> {
    Ordered::of(*case).check(shift)
}

impl<'a> Ordered<'a> {
    /// Puts the shifts of a case in order.
    pub fn of(case: Case<'a>) -> Self {
        let mut shifts: Vec<_> = case.shifts.iter().collect();
        shifts.sort_by_key(|shift| shift.start);
        let mut by_contract: HashMap<_, Vec<_>> = HashMap::new();
        for shift in &shifts {
            let of: &mut Vec<_> = by_contract.entry(&shift.contract).or_default();
            of.push(*shift);
        }
        Self {
            case,
            shifts,
            by_contract,
        }
    }

    /// The conflicts that a shift would be in, were it as it is proposed: those
    /// that name it, and those of a count that it enters. They are those of an
    /// [`super::audit`] of the plan with it, by [`concerns`].
    pub fn check<'s>(&self, shift: &'s Shift) -> Vec<Conflict>
    where
        'a: 's,
    {
        if shift.state == ShiftState::Cancelled {
            return Vec::new();
        }
        let near = self.near(shift);
        let mut found = [
            together::overlaps(&near),
            together::roads(&near),
            together::skipped(&near),
            together::while_replaced(&near),
            together::while_replacing(&near),
            rest::daily(&near),
            rest::after_nights(&near),
            rest::continuous(&near),
            weekly::weekly(&near),
            hours::of_weeks(&near),
            cover::cover(&near),
            leave::in_leave(&near),
        ]
        .concat();
        let own = near.contracts.iter();
        let under = own.copied().find(|it| it.contract.id == shift.contract);
        if let Some(under) = under {
            found.extend(self.with_counts(shift, &under));
        }
        found.retain(|conflict| concerns(&self.case, conflict, shift));
        found.sort_by(Conflict::order);
        found
    }

    /// The plan of some of the shifts, with the proposed one in place of what the
    /// book has under its name.
    fn plan<'s>(&self, shift: &'s Shift, others: impl Iterator<Item = &'a Shift>) -> Plan<'s>
    where
        'a: 's,
    {
        let others = others.filter(|other| other.id != shift.id);
        Plan::over(
            self.case,
            others.map(|it| -> &'s Shift { it }).chain([shift]),
        )
    }

    /// The shifts from one day to another.
    fn between(&self, from: Day, to: Day) -> impl Iterator<Item = &'a Shift> {
        let first = self.shifts.partition_point(|it| it.day() < from);
        let rest = self.shifts.iter().skip(first).copied();
        rest.take_while(move |it| it.day() <= to)
    }

    /// The weeks around a shift, as far as it is part of work without a pause.
    fn near<'s>(&self, shift: &'s Shift) -> Plan<'s>
    where
        'a: 's,
    {
        let (first, last) = (monday(shift.day()), monday(shift.end.day()).plus_days(6));
        let mut around = AROUND;
        loop {
            let (from, to) = (first.plus_days(-around), last.plus_days(around));
            let near = self.plan(shift, self.between(from, to));
            let (begins, ends) = (from.plus_days(LONGEST), to.plus_days(-LONGEST));
            let inside = rest::run_of(&near, &shift.id)
                .is_none_or(|(first, last)| begins < first && last < ends);
            if inside || around > LIFE {
                return near;
            }
            around *= 4;
        }
    }

    /// What a shift adds to: averages, service that is owed, days of a contract.
    fn with_counts(&self, shift: &Shift, under: &Under<'_>) -> Vec<Conflict> {
        let day = shift.day();
        let mut found = Vec::new();
        if under.counts_hours() {
            found.extend(self.averages(shift));
        }
        if under.hours == HoursRegime::Hospital {
            let (first, last) = quadrimester(day);
            let months = self.plan(shift, self.between(first.plus_days(-LONGEST), last));
            found.extend(hours::four_months(&months, &hours::days(&months)));
            found.extend(service::service(&months));
        }
        let whole = counted_whole(&self.case, under);
        if !whole.is_empty() {
            let shifts = whole.iter().filter_map(|id| self.by_contract.get(id));
            let all = self.plan(shift, shifts.flatten().copied());
            found.extend(hours::days_of_years(&all));
            found.extend(counted::colleagues(&all));
            found.extend(counted::undeclared_places(&all));
            found.extend(beside::assistants(&all));
        }
        found.extend(self.after_posts(shift, under));
        found
    }

    /// Averages of twelve weeks. Only where one of those that the shift is in is
    /// too full is it told how far the weeks around go on so.
    fn averages(&self, shift: &Shift) -> Vec<Conflict> {
        let week = monday(shift.day());
        let (from, to) = (week.plus_days(-TWELVE_WEEKS), week.plus_days(TWELVE_WEEKS));
        let weeks = self.plan(shift, self.between(from, to));
        if !hours::is_too_full(&weeks, week) {
            return Vec::new();
        }
        let all = self.plan(shift, self.shifts.iter().copied());
        hours::averages(&all, &hours::weeks(&hours::days(&all)))
    }

    /// Private work after a hospital post with a clause (CU-11), by the year.
    fn after_posts(&self, shift: &Shift, under: &Under<'_>) -> Vec<Conflict> {
        let private = matches!(
            under.kind.nature,
            LegalNature::Liberal | LegalNature::PrivateSalaried
        );
        let mut posts = self.case.contracts.iter();
        let bound = posts.any(|post| {
            let ended = post.end.is_some_and(|end| shift.day() > end);
            post.conditions.non_compete.is_some() && ended
        });
        if !private || !bound {
            return Vec::new();
        }
        let january = shift.day().month().january();
        let year = self.between(january.first(), january.plus(11).last());
        counted::competing_work(&self.plan(shift, year))
    }
}

/// Whether a conflict of a plan is about a shift of it: it names the shift, or
/// counts it among others.
pub fn concerns(case: &Case<'_>, conflict: &Conflict, shift: &Shift) -> bool {
    if conflict.shifts.contains(&shift.id) {
        return true;
    }
    let of = |id: &ContractId| case.contracts.iter().find(|it| it.id == *id);
    let Some(contract) = of(&shift.contract) else {
        return false;
    };
    let regime = case.kinds.iter().find(|it| it.kind == contract.kind);
    let regime = regime.map(crate::contract::KindTraits::hours);
    let counts = match conflict.kind {
        Kind::Avg44h12w => {
            let hours = contract.conditions.limits.days_a_year.is_none();
            regime == Some(HoursRegime::Labour) && hours
        }
        Kind::Quadrimester48h => regime == Some(HoursRegime::Hospital),
        Kind::DayQuotaExceeded
        | Kind::HalfDayQuotaExceeded
        | Kind::HalfDayShortfall
        | Kind::NonCompeteCounter => conflict.contracts.contains(&shift.contract),
        _ => false,
    };
    let day = shift.day();
    let lives = shift.state != ShiftState::Cancelled && !contract.is_covered();
    counts && lives && conflict.touches(day, day)
}

/// The contracts of which every shift counts together with one under `under`.
fn counted_whole<'a>(case: &Case<'a>, under: &Under<'_>) -> Vec<&'a ContractId> {
    let contract = under.contract;
    let own = case.contracts.iter().filter(|it| it.id == contract.id);
    let replaces = |kind: ContractKind| {
        matches!(
            kind,
            ContractKind::Locum | ContractKind::StudentLocum | ContractKind::SalariedLocum
        )
    };
    let placed = matches!(
        contract.kind,
        ContractKind::LiberalSessions | ContractKind::Teleconsultation
    );
    let days = contract.conditions.limits.days_a_year.is_some();
    if replaces(contract.kind) {
        let all = case.contracts.iter();
        let of_colleague = all.filter(|it| it.employer == contract.employer && replaces(it.kind));
        of_colleague.map(|it| &it.id).collect()
    } else if placed || days {
        own.map(|it| &it.id).collect()
    } else {
        Vec::new()
    }
}
