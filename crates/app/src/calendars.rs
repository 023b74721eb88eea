//! The plan as a calendar file for the phone.

pub mod phone;

use std::ops::RangeInclusive;
use std::path::PathBuf;

use domain::ids::EmployerId;
use domain::shift::{Shift, ShiftKind, ShiftState};
use domain::time::{Day, Instant};
use exchange::ical::{self, Calendar, Detail, Event, Status, When};

use crate::book::{Book, Look};
use crate::documents::write_file;
use crate::error::{AppError, ErrorCode};
use crate::planning::World;

/// Weeks during which a cancelled or removed shift is still written, so that
/// phones take it away.
const CANCELLED_FOR_DAYS: i64 = 42;

/// How much the calendar tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarDetail {
    /// Employer, place and hours.
    Full,
    /// Place and hours.
    PlaceAndHours,
    /// Hours only.
    Busy,
}

/// What stands in a calendar.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarAsk {
    /// Of this employer; of all when empty.
    #[serde(default)]
    pub employer: Option<EmployerId>,
    /// First day; the first of this month, or of the month of the last shift
    /// when that is earlier.
    #[serde(default)]
    pub from: Option<Day>,
    /// Last day; a year after the last shift when empty.
    #[serde(default)]
    pub to: Option<Day>,
    /// How much it tells.
    pub detail: CalendarDetail,
    /// Minutes before each shift at which the phone rings.
    #[serde(default)]
    pub alarm_minutes: Option<u32>,
}

/// A calendar to write.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WriteCalendar {
    /// Of this employer; of all when empty.
    #[serde(default)]
    pub employer: Option<EmployerId>,
    /// First day; the first of this month, or of the month of the last shift
    /// when that is earlier.
    #[serde(default)]
    pub from: Option<Day>,
    /// Last day; a year after the last shift when empty.
    #[serde(default)]
    pub to: Option<Day>,
    /// How much it tells.
    pub detail: CalendarDetail,
    /// Minutes before each shift at which the phone rings.
    #[serde(default)]
    pub alarm_minutes: Option<u32>,
    /// Where to write.
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// A calendar that was written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WrittenCalendar {
    /// Where.
    pub path: String,
    /// Events, cancelled ones included.
    pub events: u32,
    /// Cancelled ones, which some phones only take away by hand: their starts.
    pub cancelled: Vec<String>,
}

/// Writes the calendar of a period.
///
/// # Errors
/// [`ErrorCode::EndBeforeStart`] at `to`; [`ErrorCode::FileUnwritable`] at
/// `path`.
pub fn calendar_write(book: &Book, ask: WriteCalendar) -> Result<WrittenCalendar, AppError> {
    let path = ask.path;
    let ask = CalendarAsk {
        employer: ask.employer,
        from: ask.from,
        to: ask.to,
        detail: ask.detail,
        alarm_minutes: ask.alarm_minutes,
    };
    let (calendar, cancelled) = told(book, &ask)?;
    write_file(&path, ical::write(&calendar).as_bytes())?;
    Ok(WrittenCalendar {
        path: path.display().to_string(),
        events: u32::try_from(calendar.events.len()).unwrap_or(u32::MAX),
        cancelled,
    })
}

/// The calendar, and the starts of its cancelled shifts.
///
/// # Errors
/// [`ErrorCode::EndBeforeStart`] at `to`.
pub(crate) fn told(book: &Book, ask: &CalendarAsk) -> Result<(Calendar, Vec<String>), AppError> {
    let now = book.now();
    book.read(|look| {
        let (from, to) = period(look, ask)?;
        calendar(look, ask, from..=to, now)
    })
}

/// The days that are asked for; without them, all that is still to come, and
/// never a period in which nothing stands.
fn period(look: &Look<'_>, ask: &CalendarAsk) -> Result<(Day, Day), AppError> {
    let last = look.shifts().all()?.iter().map(Shift::day).max();
    let last = last.unwrap_or(look.today);
    let from = ask
        .from
        .unwrap_or_else(|| last.min(look.today).month().first());
    let to = ask
        .to
        .unwrap_or_else(|| last.max(look.today).plus_months(12));
    if to < from {
        return Err(AppError::at(ErrorCode::EndBeforeStart, "to"));
    }
    Ok((from, to))
}

fn calendar(
    look: &Look<'_>,
    ask: &CalendarAsk,
    days: RangeInclusive<Day>,
    now: Instant,
) -> Result<(Calendar, Vec<String>), AppError> {
    let world = World::of(look)?;
    let name = match &ask.employer {
        Some(id) => look.employers().get(id)?.label().to_owned(),
        None => "Cumul".to_owned(),
    };
    let recent = |at: Option<Instant>| {
        at.is_some_and(|at| (now.utc() - at.utc()).num_days() <= CANCELLED_FOR_DAYS)
    };
    let mut shifts = Vec::new();
    for shift in look.shifts().between(*days.start(), *days.end())? {
        let Some(contract) = world.contracts.get(&shift.contract) else {
            continue;
        };
        // The phone tells where the doctor is expected: not where a locum is.
        if contract.is_covered() {
            continue;
        }
        let kept = shift.state != ShiftState::Cancelled || recent(shift.cancelled_at);
        if kept && days.contains(&shift.day()) {
            shifts.push((shift, contract.employer.clone()));
        }
    }
    for removed in look.removed_shifts().all()? {
        let inside = days.contains(&removed.shift.day());
        let own = !world.is_covered(&removed.shift);
        if inside && own && recent(Some(removed.removed_at)) {
            let revision = removed.shift.revision + 1;
            let shift = Shift {
                state: ShiftState::Cancelled,
                revision,
                ..removed.shift
            };
            shifts.push((shift, removed.employer));
        }
    }
    shifts.retain(|(_, employer)| ask.employer.as_ref().is_none_or(|only| only == employer));
    shifts.sort_by(|(a, _), (b, _)| (a.start, &a.id).cmp(&(b.start, &b.id)));
    let mut events = Vec::new();
    let mut cancelled = Vec::new();
    for (shift, employer) in &shifts {
        let employer = look.employers().get(employer)?;
        if shift.state == ShiftState::Cancelled {
            cancelled.push(shift.start.to_string());
        }
        events.push(event(&world, shift, employer.label(), ask.detail));
    }
    Ok((
        Calendar {
            name,
            stamp: now,
            events,
            alarm_minutes: ask.alarm_minutes,
        },
        cancelled,
    ))
}

fn event(world: &World, shift: &Shift, employer: &str, detail: CalendarDetail) -> Event {
    let detail = match detail {
        CalendarDetail::Full => Detail::Full,
        CalendarDetail::PlaceAndHours => Detail::PlaceAndHours,
        CalendarDetail::Busy => Detail::Busy,
    };
    let site = world
        .sites
        .get(&shift.site)
        .map_or("", |site| site.name.as_str());
    let contract = world.contracts.get(&shift.contract);
    let contract = contract.filter(|_| detail == Detail::Full);
    let words = ical::words(detail, employer, site, shift.kind);
    Event {
        uid: uid(shift),
        sequence: shift.revision,
        when: When::Clock {
            start: shift.start,
            end: shift.end,
            zone: world.zone(&shift.site),
        },
        summary: words.summary,
        location: words.location.and_then(|_| address(world, shift, detail)),
        description: contract.map(|contract| contract.title.clone()),
        status: match shift.state {
            ShiftState::Planned => Status::Tentative,
            ShiftState::Confirmed | ShiftState::Done => Status::Confirmed,
            ShiftState::Cancelled => Status::Cancelled,
        },
        transparent: shift.kind == ShiftKind::OnCall,
        last_modified: None,
    }
}

/// A name for the event that never changes and says nothing: an identifier
/// that a person wrote may name the employer.
fn uid(shift: &Shift) -> String {
    let id = shift.id.as_str();
    let told = uuid::Uuid::parse_str(id).unwrap_or_else(|_| {
        uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, format!("cumul/{id}").as_bytes())
    });
    format!("{told}@cumul")
}

/// Where a phone finds the place: its name where that is not the title already,
/// its street and its town, which a name often ends with.
fn address(world: &World, shift: &Shift, detail: Detail) -> Option<String> {
    let site = world.sites.get(&shift.site)?;
    let at = &site.address;
    let name = match detail {
        Detail::PlaceAndHours => "",
        _ => site.name_before_town(),
    };
    let street = at.street.replace('\n', ", ");
    let town = format!("{} {}", at.postcode, at.city);
    let told: Vec<_> = [name, &street, &town]
        .into_iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    (!told.is_empty()).then(|| told.join(", "))
}
