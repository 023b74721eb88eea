//! The plan as the screens show it: shifts with what they are worth, week
//! sums, holidays.

mod world;

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use domain::conflict::{approaches, while_replaced};
use domain::holiday::Holiday;
use domain::ids::{EmployerId, ShiftId, StatementId};
use domain::money::Cents;
use domain::pay::totals;
use domain::shift::{Shift, ShiftState};
use domain::statement::{StatementLine, Step};
use domain::time::{Day, WallTime};

use crate::book::{Book, Look};
use crate::error::{AppError, ErrorCode};
use crate::shifts::frozen::settled_by;

pub use crate::shifts::frozen::SettledBy;
pub(crate) use world::World;

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
    /// The steps of that amount, in figures.
    pub steps: Vec<Step>,
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
    /// When its cancellation was told, on the clock of its site.
    pub told: Option<WallTime>,
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
                steps: worth.steps(&world.numbers),
                worth,
                covered: contract.is_covered(),
                while_replaced: stopped(shift),
                overlaps: overlaps.get(&shift.id).cloned().unwrap_or_default(),
                short_road: roads.get(&shift.id).and_then(|road| world.short(road)),
                told: shift
                    .cancelled_at
                    .map(|at| at.on_clock(world.zone(&shift.site))),
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

/// Whether a shift counts as done in a month that is being closed.
pub(crate) const fn is_done(shift: &Shift) -> bool {
    matches!(shift.state, ShiftState::Done)
}
