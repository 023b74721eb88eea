//! What the shifts of a period refer to, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, TimeDelta, TimeZone};
use domain::conflict::{Approach, overlapping_pairs};
use domain::contract::{Contract, LegalNature};
use domain::holiday::{Holiday, holidays};
use domain::ids::{ContractId, ShiftId, SiteId, StatementId};
use domain::money::Cents;
use domain::parameter::Parameter;
use domain::pay::{PlacedShift, cancelled_late, lines_beside, price_beside, totals};
use domain::shift::{Shift, ShiftState, Span};
use domain::site::{HolidayZone, Site};
use domain::statement::{StatementLine, Totals};
use domain::time::{Day, Zone};

use super::{HolidayMark, Settled, ShortRoad, WeekSum, amount, monday_of};
use crate::book::{Expected, Look};
use crate::contracts::traits;
use crate::error::AppError;

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
    pub(crate) fn around(look: &Look<'_>, shifts: &[Shift]) -> Result<Self, AppError> {
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
    pub(super) fn liberal(&self) -> Result<BTreeSet<ContractId>, AppError> {
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
    pub(super) fn totals<'a>(
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
    pub(super) fn short(&self, road: &Approach) -> Option<ShortRoad> {
        let gap = road.gap.filter(|gap| road.too_short && *gap >= 0)?;
        Some(ShortRoad {
            from: self.sites.get(road.from.as_ref()?)?.name.clone(),
            travel: road.travel?,
            gap,
        })
    }

    /// By shift, those that ask for the doctor at the same time.
    pub(crate) fn overlaps(&self, shifts: &[Shift]) -> BTreeMap<ShiftId, Vec<ShiftId>> {
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

    pub(super) fn weeks(&self, shifts: &[Shift], first: Day, last: Day) -> Vec<WeekSum> {
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

    pub(super) fn holidays(&self, from: Day, to: Day) -> Vec<HolidayMark> {
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
