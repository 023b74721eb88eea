//! The plan as the screens show it: shifts with what they are worth, week
//! sums, holidays.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, TimeDelta, TimeZone};
use domain::conflict::{Approach, approaches, overlapping_pairs, while_replaced};
use domain::contract::{Contract, LegalNature};
use domain::holiday::{Holiday, holidays};
use domain::ids::{ContractId, EmployerId, ShiftId, SiteId, StatementId};
use domain::money::Cents;
use domain::parameter::Parameter;
use domain::pay::{PlacedShift, cancelled_late, lines_beside, price_beside, totals};
use domain::shift::{Shift, ShiftState, Span};
use domain::site::{HolidayZone, Site};
use domain::statement::{StatementLine, Totals};
use domain::time::{Day, Zone};

use crate::book::{Book, Expected, Look};
use crate::contracts::traits;
use crate::error::{AppError, ErrorCode};
use crate::shifts::frozen::settled_by;

pub use crate::shifts::frozen::SettledBy;

/// A period of the plan, both days included.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PlanAsk {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// A shift on the plan.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PlannedShift {
    /// The shift.
    pub shift: Shift,
    /// Its employer.
    pub employer: EmployerId,
    /// What it is worth alone, and why: as it was settled once its month is
    /// closed, and else as things stand.
    pub worth: StatementLine,
    /// Whether a colleague works in place of the doctor: it is none of the
    /// doctor's hours, and what it is worth is owed by the doctor.
    pub covered: bool,
    /// The shifts of a locum during which this liberal work of the doctor lies
    /// (R4127-65 CSP).
    pub while_replaced: Vec<ShiftId>,
    /// The shifts it lies over.
    pub overlaps: Vec<ShiftId>,
    /// The road from the shift before, where there is not the time for it.
    pub short_road: Option<ShortRoad>,
    /// Whether it starts or ends in an hour that the clocks of its place skip.
    pub skipped_hour: bool,
    /// What it comes to alone; also where a month shares only its total. None
    /// while fees are missing or nothing is expected.
    pub amount: Option<Cents>,
    /// Whether its month is closed, so that it stands as it is.
    pub settled: bool,
    /// What that means for it.
    pub settled_by: Option<SettledBy>,
}

/// A road that takes longer than the pause before a shift (WT-11).
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ShortRoad {
    /// Name of the place before.
    pub from: String,
    /// Minutes that it takes.
    pub travel: u32,
    /// Minutes that there are.
    pub gap: i64,
}

/// Hours of a week, Monday to Sunday, split at midnight.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WeekSum {
    /// Its Monday.
    pub monday: Day,
    /// ISO number of the week.
    pub number: u32,
    /// Minutes of work, on-call periods left out.
    pub minutes: i64,
}

/// A public holiday at some of the doctor's places.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HolidayMark {
    /// The day.
    pub day: Day,
    /// Its name.
    pub holiday: Holiday,
    /// Whether every place of the doctor has it.
    pub everywhere: bool,
}

/// A period of the plan.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Plan {
    /// The shifts, by start; also those that run into the period.
    pub shifts: Vec<PlannedShift>,
    /// Minutes of work of the doctor in them, cancelled ones left out.
    pub minutes: i64,
    /// What those come to under their contracts.
    pub due: Cents,
    /// What the shifts of locums come to, which the doctor pays out.
    pub to_pay: Cents,
    /// The weeks that the period touches.
    pub weeks: Vec<WeekSum>,
    /// The public holidays in it.
    pub holidays: Vec<HolidayMark>,
}

/// The plan of a period.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] for more than two years.
pub fn plan_get(book: &Book, ask: PlanAsk) -> Result<Plan, AppError> {
    if !(0..=731).contains(&ask.from.days_until(ask.to)) {
        return Err(AppError::at(ErrorCode::OutOfRange, "to"));
    }
    book.read(|look| {
        // Whole weeks, so that the sum of a week is the same on each screen.
        let (first, last) = (monday_of(ask.from), monday_of(ask.to).plus_days(6));
        // A day more: the first shift may be reached from the evening before.
        let around = look.shifts().between(first.plus_days(-1), last)?;
        let world = World::around(look, &around)?;
        let mut settled = settled(look, first, last)?;
        let overlaps = world.overlaps(&around);
        let (replaced, own): (Vec<_>, Vec<_>) =
            around.iter().partition(|shift| world.is_covered(shift));
        let expected: Vec<_> = own.iter().copied().cloned().collect();
        let roads = approaches(&expected, |site| world.zone(site), &look.travel().all()?);
        let liberal = world.liberal()?;
        let stopped = |shift: &Shift| {
            if liberal.contains(&shift.contract) && !world.is_covered(shift) {
                while_replaced(shift, &replaced, |site| world.zone(site))
            } else {
                Vec::new()
            }
        };
        let wanted = |shift: &&Shift| shift.end.day() >= ask.from && shift.day() <= ask.to;
        let totals = world.totals(own.iter().copied().filter(wanted), &settled);
        let paid_out = world.totals(replaced.iter().copied().filter(wanted), &settled);
        let shifts = around.iter().filter(wanted).filter_map(|shift| {
            let contract = world.contracts.get(&shift.contract)?;
            let settled = settled.remove(&shift.id);
            let (worth, amount) = match &settled {
                Some(Settled { line, .. }) => (line.clone(), amount(line)),
                None => world.worth(contract, shift)?,
            };
            Some(PlannedShift {
                employer: contract.employer.clone(),
                worth,
                covered: contract.is_covered(),
                while_replaced: stopped(shift),
                overlaps: overlaps.get(&shift.id).cloned().unwrap_or_default(),
                short_road: roads.get(&shift.id).and_then(|road| world.short(road)),
                skipped_hour: shift.is_at_skipped_hour(world.zone(&shift.site)),
                amount,
                settled: settled.is_some(),
                settled_by: settled.map(|it| it.by),
                shift: shift.clone(),
            })
        });
        Ok(Plan {
            shifts: shifts.collect(),
            minutes: totals.iter().map(|totals| totals.minutes).sum(),
            due: totals.iter().map(|totals| totals.due).sum(),
            to_pay: paid_out.iter().map(|totals| totals.due).sum(),
            weeks: world.weeks(&expected, first, last),
            holidays: world.holidays(ask.from, ask.to),
        })
    })
}

fn monday_of(day: Day) -> Day {
    day.plus_days(-i64::from(day.date().weekday().num_days_from_monday()))
}

/// A shift as it stands in its closed month.
struct Settled {
    statement: StatementId,
    line: StatementLine,
    by: SettledBy,
}

/// The shifts whose month is closed, and what that means for each.
fn settled(look: &Look<'_>, first: Day, last: Day) -> Result<BTreeMap<ShiftId, Settled>, AppError> {
    let mut statements: BTreeMap<StatementId, BTreeSet<ShiftId>> = BTreeMap::new();
    for (shift, statement) in look.shifts().settled_between(first, last)? {
        statements.entry(statement).or_default().insert(shift);
    }
    let mut found = BTreeMap::new();
    for (statement, shifts) in statements {
        let by = settled_by(look, &statement)?;
        let lines = look.statements().get(&statement)?.lines;
        for line in lines.into_iter().filter(|it| shifts.contains(&it.shift)) {
            let settled = Settled {
                statement: statement.clone(),
                by: by.clone(),
                line,
            };
            found.insert(settled.line.shift.clone(), settled);
        }
    }
    Ok(found)
}

/// What a line comes to alone, a share of its fees included.
fn amount(line: &StatementLine) -> Option<Cents> {
    let known = line.amount.is_some() || line.explained.is_shared();
    known.then(|| totals(std::slice::from_ref(line), &[]).due)
}

/// What the shifts refer to.
pub(crate) struct World {
    pub(crate) contracts: BTreeMap<ContractId, Contract>,
    pub(crate) sites: BTreeMap<SiteId, Site>,
    /// The numbers of the law, with the doctor's own.
    pub(crate) numbers: Vec<Parameter>,
}

impl World {
    pub(crate) fn of(look: &Look<'_>) -> Result<Self, AppError> {
        Self::with(look, look.contracts().all()?)
    }

    /// The contracts of these shifts only, of all that a life brings.
    fn around(look: &Look<'_>, shifts: &[Shift]) -> Result<Self, AppError> {
        let wanted: BTreeSet<_> = shifts.iter().map(|shift| &shift.contract).collect();
        let contracts = wanted.into_iter().map(|id| look.contracts().get(id));
        Self::with(look, contracts.collect::<Result<_, _>>()?)
    }

    fn with(look: &Look<'_>, contracts: Vec<Contract>) -> Result<Self, AppError> {
        let contracts = contracts.into_iter();
        let sites = look.sites().all()?.into_iter();
        Ok(Self {
            contracts: contracts.map(|it| (it.id.clone(), it)).collect(),
            sites: sites.map(|it| (it.id.clone(), it)).collect(),
            numbers: crate::parameters::all(look)?,
        })
    }

    pub(crate) fn zone(&self, site: &SiteId) -> Zone {
        self.sites.get(site).map_or(Zone::PARIS, |site| site.zone)
    }

    pub(crate) fn placed(&self, shift: &Shift) -> PlacedShift {
        PlacedShift::at(shift.clone(), self.sites.get(&shift.site))
    }

    /// Whether a colleague works it in place of the doctor.
    pub(crate) fn is_covered(&self, shift: &Shift) -> bool {
        let contract = self.contracts.get(&shift.contract);
        contract.is_some_and(Contract::is_covered)
    }

    /// The contracts of liberal practice.
    fn liberal(&self) -> Result<BTreeSet<ContractId>, AppError> {
        let mut found = BTreeSet::new();
        for (id, contract) in &self.contracts {
            if traits(contract.kind)?.nature == LegalNature::Liberal {
                found.insert(id.clone());
            }
        }
        Ok(found)
    }

    /// What a shift that is not settled is worth alone, and what it comes to.
    pub(crate) fn worth(
        &self,
        contract: &Contract,
        shift: &Shift,
    ) -> Option<(StatementLine, Option<Cents>)> {
        let lines = lines_beside(contract, &self.numbers, &[self.placed(shift)], &[]);
        let line = lines.into_iter().next()?;
        let amount = amount(&line);
        Some((line, amount))
    }

    /// Whether it comes to something: cancelled in time it does not.
    fn counts(&self, shift: &Shift) -> bool {
        let contract = self.contracts.get(&shift.contract);
        let late = |contract| cancelled_late(contract, shift, self.zone(&shift.site));
        shift.state != ShiftState::Cancelled || contract.is_some_and(late)
    }

    /// The sums of shifts under each contract, and of those of each closed
    /// month as it was closed; cancelled ones left out.
    fn totals<'a>(
        &self,
        shifts: impl Iterator<Item = &'a Shift>,
        settled: &BTreeMap<ShiftId, Settled>,
    ) -> Vec<Totals> {
        let mut open: BTreeMap<&ContractId, Vec<PlacedShift>> = BTreeMap::new();
        let mut closed: BTreeMap<&ContractId, BTreeMap<&StatementId, Vec<StatementLine>>> =
            BTreeMap::new();
        for shift in shifts.filter(|shift| self.counts(shift)) {
            if let Some(Settled {
                statement, line, ..
            }) = settled.get(&shift.id)
            {
                let parts = closed.entry(&shift.contract).or_default();
                parts.entry(statement).or_default().push(line.clone());
            } else {
                let placed = self.placed(shift);
                open.entry(&shift.contract).or_default().push(placed);
            }
        }
        let priced = open.iter().filter_map(|(contract, shifts)| {
            let parts = closed.get(contract).into_iter().flatten();
            let beside: Vec<_> = parts.flat_map(|(_, lines)| lines.clone()).collect();
            let contract = self.contracts.get(*contract)?;
            Some(price_beside(contract, &self.numbers, shifts, &beside).1)
        });
        let parts = closed.values().flat_map(BTreeMap::values);
        priced
            .chain(parts.map(|lines| totals(lines, &[])))
            .collect()
    }

    /// A road for which there is not the time; two shifts at once are told as
    /// such.
    fn short(&self, road: &Approach) -> Option<ShortRoad> {
        let gap = road.gap.filter(|gap| road.too_short && *gap >= 0)?;
        Some(ShortRoad {
            from: self.sites.get(road.from.as_ref()?)?.name.clone(),
            travel: road.travel?,
            gap,
        })
    }

    fn overlaps(&self, shifts: &[Shift]) -> BTreeMap<ShiftId, Vec<ShiftId>> {
        let sites = self.sites.iter();
        let covered = self.contracts.values().filter(|it| it.is_covered());
        let expected = Expected {
            zones: sites.map(|(id, site)| (id.clone(), site.zone)).collect(),
            covered: covered.map(|it| it.id.clone()).collect(),
        };
        let presences: Vec<_> = shifts
            .iter()
            .filter_map(|shift| expected.presence(shift))
            .collect();
        let mut found: BTreeMap<ShiftId, Vec<ShiftId>> = BTreeMap::new();
        for (one, other) in overlapping_pairs(&presences) {
            found.entry(one.clone()).or_default().push(other.clone());
            found.entry(other).or_default().push(one);
        }
        found
    }

    fn weeks(&self, shifts: &[Shift], first: Day, last: Day) -> Vec<WeekSum> {
        let mut weeks: BTreeMap<Day, i64> = BTreeMap::new();
        let mut monday = first;
        while monday <= last {
            weeks.insert(monday, 0);
            monday = monday.plus_days(7);
        }
        for shift in shifts.iter().filter(|shift| shift.needs_presence()) {
            let zone = self.zone(&shift.site);
            for (day, minutes) in by_day(shift, zone) {
                if let Some(sum) = weeks.get_mut(&monday_of(day)) {
                    *sum += minutes;
                }
            }
        }
        let week = |(monday, minutes): (Day, i64)| WeekSum {
            number: monday.date().iso_week().week(),
            monday,
            minutes,
        };
        weeks.into_iter().map(week).collect()
    }

    fn holidays(&self, from: Day, to: Day) -> Vec<HolidayMark> {
        let mut places: BTreeSet<(String, bool)> = BTreeSet::new();
        let mut zones: Vec<(HolidayZone, bool)> = Vec::new();
        for site in self.sites.values() {
            if places.insert((format!("{:?}", site.holiday_zone), site.good_friday)) {
                zones.push((site.holiday_zone, site.good_friday));
            }
        }
        if zones.is_empty() {
            zones.push((HolidayZone::Metropole, false));
        }
        let mut found: BTreeMap<(Day, Holiday), usize> = BTreeMap::new();
        for year in from.date().year()..=to.date().year() {
            for (zone, good_friday) in &zones {
                for mark in holidays(year, *zone, *good_friday) {
                    *found.entry(mark).or_default() += 1;
                }
            }
        }
        found
            .into_iter()
            .filter(|((day, _), _)| (from..=to).contains(day))
            .map(|((day, holiday), count)| HolidayMark {
                day,
                holiday,
                everywhere: count == zones.len(),
            })
            .collect()
    }
}

/// The minutes of a shift on each day, split at local midnight; the unpaid
/// break is taken from the day it starts on.
fn by_day(shift: &Shift, zone: Zone) -> Vec<(Day, i64)> {
    let Span { start, end } = shift.span(zone);
    let mut days = Vec::new();
    let mut day = start.day_in(zone);
    let mut from = start.utc();
    while from < end.utc() {
        let midnight = day.plus_days(1).date().and_time(chrono::NaiveTime::MIN);
        let next = zone.tz().from_local_datetime(&midnight).earliest();
        let to = next.map_or(end.utc(), |next| next.to_utc()).min(end.utc());
        let to = if to > from {
            to
        } else {
            from + TimeDelta::hours(24)
        };
        days.push((day, (to - from).num_minutes()));
        day = day.plus_days(1);
        from = to;
    }
    if let Some((_, minutes)) = days.first_mut() {
        *minutes -= i64::from(shift.break_minutes);
    }
    days
}

/// Whether a shift counts as done in a month that is being closed.
pub(crate) const fn is_done(shift: &Shift) -> bool {
    matches!(shift.state, ShiftState::Done)
}
