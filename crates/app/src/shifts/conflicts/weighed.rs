//! « Est-ce que je peux accepter ? »: what a proposed shift breaks, brings and takes.

use domain::conflict::{MonthsFill, Neighbour, Severity, Way, WeekFill, check, weigh};
use domain::ids::{ContractId, SiteId};
use domain::money::Cents;
use domain::shift::Shift;
use domain::site::Site;
use domain::statement::{StatementLine, Step};
use domain::time::WallTime;

use super::asked::rows;
use super::{ConflictRow, Known, around};
use crate::book::Book;
use crate::error::AppError;
use crate::planning::World;
use crate::shifts::ShiftEntry;

/// Whether the doctor can say yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Acceptance {
    /// Nothing speaks against it.
    Yes,
    /// Rules that the doctor may answer for.
    YesBut,
    /// Arithmetic: two places at once, a day that no contract or licence covers.
    No,
}

/// The presence before or after a proposed shift.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct NeighbourRow {
    /// Its contract.
    pub contract: ContractId,
    /// Its start.
    pub start: WallTime,
    /// Its end.
    pub end: WallTime,
    /// Minutes between the two, the road among them.
    pub rest: i64,
}

/// A way to a proposed shift, or from it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WayRow {
    /// The name of the other place; home when empty.
    pub place: Option<String>,
    /// Minutes on the road, none at the same place; not known when empty.
    pub minutes: Option<i64>,
}

/// What a proposed shift brings and takes.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Surroundings {
    /// The presence before.
    pub before: Option<NeighbourRow>,
    /// The presence after.
    pub after: Option<NeighbourRow>,
    /// How the doctor comes to it.
    pub there: WayRow,
    /// How the doctor leaves it.
    pub back: WayRow,
    /// The weeks that it touches, without it and with it.
    pub weeks: Vec<WeekFill>,
    /// The four months of hospital service that it is in.
    pub months: Option<MonthsFill>,
    /// Minutes that it takes, breaks and the roads that it adds counted in.
    pub takes: i64,
}

/// A proposed shift, weighed. Nothing of it is kept.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Weighing {
    /// Yes, yes but, no.
    pub answer: Acceptance,
    /// Why, the loudest first; those that are set aside among them.
    pub conflicts: Vec<ConflictRow>,
    /// The ways, the rests and the hours; none for the shift of a locum.
    pub around: Option<Surroundings>,
    /// What it would be paid, with its reasons; none without terms on that day.
    pub worth: Option<StatementLine>,
    /// Its steps in figures.
    pub steps: Vec<Step>,
    /// What it comes to alone; none for a salary, which it does not change, and
    /// where the price is not known.
    pub amount: Option<Cents>,
    /// What an hour of it really brings, roads and unpaid breaks counted in.
    pub an_hour: Option<Cents>,
}

/// What a shift would break, bring and take, were it as it is proposed.
///
/// # Errors
/// While the book is not open.
pub fn shift_weigh(book: &Book, ask: ShiftEntry) -> Result<Weighing, AppError> {
    book.read(|look| {
        let shift = &ask.shift;
        let known = Known::of(look)?;
        let shifts = around(look, &known.contracts, shift.day(), shift.end.day())?;
        let case = known.case(look, &shifts);
        let conflicts = rows(look, check(&case, shift))?;
        let weighed = weigh(&case, shift);
        let an_hour = |amount| weighed.as_ref()?.an_hour(amount);
        let world = World::around(look, std::slice::from_ref(shift))?;
        let contract = world.contracts.get(&shift.contract);
        let priced = contract.and_then(|contract| world.worth(contract, shift));
        let (worth, amount) = priced.map_or((None, None), |(line, amount)| (Some(line), amount));
        let earned = amount.filter(|amount| *amount != Cents::ZERO);
        Ok(Weighing {
            answer: answer(&conflicts),
            an_hour: earned.and_then(an_hour),
            steps: worth
                .as_ref()
                .map_or_else(Vec::new, |line| line.steps(&world.numbers)),
            conflicts,
            around: weighed.map(|weighed| Surroundings {
                before: neighbour(&shifts, weighed.before),
                after: neighbour(&shifts, weighed.after),
                there: way(&known.sites, weighed.there),
                back: way(&known.sites, weighed.back),
                weeks: weighed.weeks,
                months: weighed.months,
                takes: weighed.takes,
            }),
            worth,
            amount,
        })
    })
}

fn neighbour(shifts: &[Shift], of: Option<Neighbour>) -> Option<NeighbourRow> {
    let of = of?;
    let shift = shifts.iter().find(|shift| shift.id == of.shift)?;
    Some(NeighbourRow {
        contract: shift.contract.clone(),
        start: shift.start,
        end: shift.end,
        rest: of.rest,
    })
}

fn way(sites: &[Site], of: Way) -> WayRow {
    let name = |id: SiteId| {
        let site = sites.iter().find(|site| site.id == id);
        site.map_or_else(String::new, |site| site.name.clone())
    };
    WayRow {
        place: of.place.map(name),
        minutes: of.minutes,
    }
}

/// What is set aside no longer speaks against it; what blocks cannot be.
fn answer(conflicts: &[ConflictRow]) -> Acceptance {
    let any = |severity| {
        let mut open = conflicts.iter().filter(|row| row.aside.is_none());
        open.any(|row| row.of.severity == severity)
    };
    if any(Severity::Blocking) {
        Acceptance::No
    } else if any(Severity::Warning) {
        Acceptance::YesBut
    } else {
        Acceptance::Yes
    }
}
