//! The first screen: where the doctor is expected next, what is late, what
//! expires, what is owed, and what the last month still wants.

mod coming;

use std::collections::BTreeSet;

use chrono::Datelike;
use domain::contract::{Contract, NearMilestone};
use domain::document::{Document, Expiry};
use domain::ids::EmployerId;
use domain::money::Cents;
use domain::shift::ShiftState;
use domain::time::{Day, Month};

use crate::book::{Book, Look};
use crate::contracts::Around;
use crate::error::AppError;
use crate::formalities::{FormalityRow, rows};
use crate::months::{MonthRow, month_rows, month_to_close, unsettled_months};
use crate::payments::{Owed, uneven_ledger};
use crate::payslips::{PayslipRow, open_rows};
use crate::planning::World;
use crate::setup::Nothing;

pub use coming::{AtOnce, ComingShift};

/// The week of today.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WeekSoFar {
    /// ISO number.
    pub number: u32,
    /// Minutes of the shifts done.
    pub done: i64,
    /// Minutes of the shifts still to do.
    pub ahead: i64,
}

/// What one employer owes, or is owed, in one line.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Owing {
    /// The employer.
    pub employer: EmployerId,
    /// What is missing.
    pub balance: Cents,
    /// Of that, what is past its due day.
    pub late: Cents,
    /// Days past the oldest due day that is still open; 0 while none is late.
    pub days_late: i64,
    /// The next due day.
    pub due_on: Option<Day>,
}

/// A document or a contract that runs out.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Expiring {
    /// A document.
    Document {
        /// The document.
        document: Document,
        /// Days until its last good day; negative once it is over.
        days_left: i64,
    },
    /// A contract.
    Contract {
        /// The contract.
        contract: Contract,
        /// Days until its end.
        days_left: i64,
    },
    /// A day of a contract, before its end.
    Milestone {
        /// The contract.
        contract: Contract,
        /// The day, and what it is about.
        milestone: NearMilestone,
        /// Days until it; until its last day once the first is past.
        days_left: i64,
    },
}

impl Expiring {
    const fn days_left(&self) -> i64 {
        match self {
            Self::Document { days_left, .. }
            | Self::Contract { days_left, .. }
            | Self::Milestone { days_left, .. } => *days_left,
        }
    }
}

/// The month that is over and not yet closed everywhere.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MonthToClose {
    /// Which month.
    pub month: Month,
    /// Contracts that still want something of it: to be closed, or invoiced.
    pub open: Vec<MonthRow>,
    /// Contracts that have shifts in it.
    pub contracts: u32,
}

/// The first screen.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Today {
    /// Today.
    pub day: Day,
    /// Its week.
    pub week: WeekSoFar,
    /// The next shifts, by start.
    pub coming: Vec<ComingShift>,
    /// Steps of the doctor that are late or due soon, the late ones first.
    pub steps: Vec<FormalityRow>,
    /// Documents and contracts that run out, the nearest first.
    pub expiring: Vec<Expiring>,
    /// Who owes something, the latest payer first.
    pub owing: Vec<Owing>,
    /// What is missing altogether; what came in too much is not taken off.
    pub balance: Cents,
    /// What came in too much altogether.
    pub overpaid: Cents,
    /// Whom the doctor owes a retrocession, the latest due first.
    pub to_pay: Vec<Owing>,
    /// What the doctor owes altogether.
    pub to_pay_balance: Cents,
    /// The payslips whose difference is open, the newest first.
    pub payslips: Vec<PayslipRow>,
    /// The month to close first, while something of it is open.
    pub month: Option<MonthToClose>,
    /// The other months that are over and still want something, the oldest
    /// first.
    pub more_months: Vec<MonthToClose>,
}

/// The first screen.
///
/// # Errors
/// While the book is not open.
pub fn today_get(book: &Book, _: Nothing) -> Result<Today, AppError> {
    book.read(|look| {
        let world = World::of(look)?;
        let ledger = uneven_ledger(look)?;
        let mut months = months(look, &world)?.into_iter();
        Ok(Today {
            day: look.today,
            week: week(look, &world)?,
            coming: coming::next(look, &world)?,
            steps: steps(look)?,
            expiring: expiring(look, &world)?,
            owing: owing(&ledger.to_doctor),
            balance: ledger.to_doctor.balance,
            overpaid: ledger.to_doctor.overpaid,
            to_pay: owing(&ledger.by_doctor),
            to_pay_balance: ledger.by_doctor.balance,
            payslips: open_rows(look, &world)?,
            month: months.next(),
            more_months: months.collect(),
        })
    })
}

fn week(look: &Look<'_>, world: &World) -> Result<WeekSoFar, AppError> {
    let date = look.today.date();
    let monday = look
        .today
        .plus_days(-i64::from(date.weekday().num_days_from_monday()));
    let sunday = monday.plus_days(6);
    let (mut done, mut ahead) = (0, 0);
    for shift in look.shifts().between(monday, sunday)? {
        let here = (monday..=sunday).contains(&shift.day()) && !world.is_covered(&shift);
        let minutes = shift.worked_minutes(world.zone(&shift.site));
        match shift.state {
            ShiftState::Done if here => done += minutes,
            ShiftState::Planned | ShiftState::Confirmed if here => ahead += minutes,
            _ => {}
        }
    }
    Ok(WeekSoFar {
        number: date.iso_week().week(),
        done,
        ahead,
    })
}

fn steps(look: &Look<'_>) -> Result<Vec<FormalityRow>, AppError> {
    let mut steps = rows(look, None)?;
    steps.retain(|row| row.pressing);
    Ok(steps)
}

fn expiring(look: &Look<'_>, world: &World) -> Result<Vec<Expiring>, AppError> {
    let today = look.today;
    let near = look
        .documents()
        .valid_until(today.plus_days(Expiry::DAYS_AHEAD))?;
    let documents = near.into_iter().filter_map(|document| {
        let days_left = today.days_until(document.valid_until?);
        (document.expiry(today) != Expiry::Good).then_some(Expiring::Document {
            document,
            days_left,
        })
    });
    let contracts = world.contracts.values().filter_map(|contract| {
        let days_left = today.days_until(contract.end?);
        contract.ends_soon(today).then(|| Expiring::Contract {
            contract: contract.clone(),
            days_left,
        })
    });
    let mut found: Vec<_> = documents.chain(contracts).collect();
    found.extend(milestones(look)?);
    found.sort_by_key(Expiring::days_left);
    Ok(found)
}

/// The days of running contracts that are near.
fn milestones(look: &Look<'_>) -> Result<Vec<Expiring>, AppError> {
    let around = Around::of(look, look.today)?;
    let running = around.contracts().iter();
    let running = running.filter(|contract| contract.covers(look.today));
    let mut found = Vec::new();
    for contract in running {
        let near = around.dates(contract)?.near(contract, look.today);
        found.extend(near.into_iter().map(|milestone| {
            let ahead = Some(milestone.on).filter(|on| *on >= look.today);
            let day = ahead.or(milestone.until).unwrap_or(milestone.on);
            Expiring::Milestone {
                contract: contract.clone(),
                milestone,
                days_left: look.today.days_until(day),
            }
        }));
    }
    Ok(found)
}

fn owing(owed: &Owed) -> Vec<Owing> {
    let mut owing: Vec<_> = owed
        .employers
        .iter()
        .filter(|line| line.balance > Cents::ZERO)
        .map(|line| {
            let open = line
                .claims
                .iter()
                .filter(|claim| claim.balance > Cents::ZERO);
            Owing {
                employer: line.employer.clone(),
                balance: line.balance,
                late: open
                    .clone()
                    .filter(|claim| claim.days_late > 0)
                    .map(|claim| claim.balance)
                    .sum(),
                days_late: open.clone().map(|claim| claim.days_late).max().unwrap_or(0),
                due_on: open.map(|claim| claim.due_on).min(),
            }
        })
        .collect();
    owing.sort_by_key(|line| (std::cmp::Reverse(line.days_late), line.due_on));
    owing
}

/// The months that want something: those that are over with work or a salary not
/// closed, or not invoiced, and the one that the screens open on.
fn months(look: &Look<'_>, world: &World) -> Result<Vec<MonthToClose>, AppError> {
    let mut wanted = unsettled_months(look, world, look.today.month())?;
    let to_close = month_to_close(look, wanted.first())?;
    wanted.extend(look.statements().months_to_invoice()?);
    wanted.insert(to_close);
    let mut found = Vec::new();
    for month in wanted {
        found.extend(month_left(look, world, month)?);
    }
    Ok(found)
}

fn month_left(
    look: &Look<'_>,
    world: &World,
    month: Month,
) -> Result<Option<MonthToClose>, AppError> {
    let rows = month_rows(look, world, month)?;
    let contracts: BTreeSet<_> = rows.iter().map(|row| row.contract.clone()).collect();
    let open: Vec<_> = rows.into_iter().filter(MonthRow::wants_something).collect();
    Ok((!open.is_empty()).then_some(MonthToClose {
        month,
        open,
        contracts: u32::try_from(contracts.len()).unwrap_or(u32::MAX),
    }))
}
