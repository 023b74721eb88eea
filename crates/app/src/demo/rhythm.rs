//! The shifts of the demo doctor, from rhythms and changes.

use domain::contract::Contract;
use domain::holiday::holiday_on;
use domain::ids::ShiftId;
use domain::shift::{Shift, ShiftState};
use domain::site::Site;
use domain::time::Day;
use exchange::portable::PortableBook;

use super::life::{Change, Life, Rhythm};
use super::told::{broken, in_words};
use super::when::{monday_of, wall};
use crate::error::AppError;

/// Adds to the book the shifts that its life brings, by start.
///
/// # Errors
/// [`crate::ErrorCode::Internal`] when the life names a site or weeks that
/// there are not.
pub(super) fn add_shifts(life: &Life, book: &mut PortableBook, today: Day) -> Result<(), AppError> {
    let mut shifts = Vec::new();
    for rhythm in &life.rhythms {
        let days = days(life, rhythm, book, today)?;
        for (week, day, contract) in days {
            shifts.push(shift(life, rhythm, week, day, contract, today)?);
        }
    }
    for change in &life.changes {
        apply(change, &mut shifts, today)?;
    }
    book.shifts.append(&mut shifts);
    book.shifts
        .sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    Ok(())
}

/// The days of a rhythm, each with its week and its contract.
fn days<'a>(
    life: &Life,
    rhythm: &Rhythm,
    book: &'a PortableBook,
    today: Day,
) -> Result<Vec<(i64, Day, &'a Contract)>, AppError> {
    let site = book.sites.iter().find(|site| site.id == rhythm.site);
    let site = site.ok_or_else(|| broken(format!("no site {}", rhythm.site)))?;
    let (since, until) = (life.since.day(today), life.until.day(today));
    let this_monday = monday_of(today);
    let weeks_to = |day: Day| this_monday.days_until(monday_of(day)) / 7;
    let mut days = Vec::new();
    for week in weeks_to(since)..=weeks_to(until) {
        let day = this_monday.plus_days(7 * week + i64::from(rhythm.on.num_days_from_monday()));
        let here = (since..=until).contains(&day) && comes_in(life, rhythm, week)?;
        if !here || (!rhythm.on_holidays && is_holiday(day, site)) {
            continue;
        }
        let contract = rhythm.contracts.iter().find_map(|id| {
            let covers = |contract: &&Contract| contract.id == *id && contract.covers(day);
            book.contracts.iter().find(covers)
        });
        days.extend(contract.map(|contract| (week, day, contract)));
    }
    Ok(days)
}

/// Whether a rhythm comes in a week, counted from that of today.
fn comes_in(life: &Life, rhythm: &Rhythm, week: i64) -> Result<bool, AppError> {
    let named = |name: &String| {
        let weeks = life.weeks.get(name);
        let weeks = weeks.ok_or_else(|| broken(format!("no weeks {name}")))?;
        Ok::<_, AppError>(weeks.contains(&week))
    };
    for name in &rhythm.except {
        if named(name)? {
            return Ok(false);
        }
    }
    if let Some(name) = &rhythm.only {
        return named(name);
    }
    Ok((week - rhythm.phase).rem_euclid(rhythm.every.max(1)) == 0)
}

fn is_holiday(day: Day, site: &Site) -> bool {
    holiday_on(day, site.holiday_zone, site.good_friday).is_some()
}

fn id(rhythm: &str, day: Day) -> Result<ShiftId, AppError> {
    ShiftId::try_from(format!("{rhythm}-{day}")).map_err(broken)
}

fn shift(
    life: &Life,
    rhythm: &Rhythm,
    week: i64,
    day: Day,
    contract: &Contract,
    today: Day,
) -> Result<Shift, AppError> {
    let end = wall(day, rhythm.end).plus_days(rhythm.end_days);
    let state = if end.day() < today {
        ShiftState::Done
    } else if day <= life.confirmed_until.day(today) {
        ShiftState::Confirmed
    } else {
        ShiftState::Planned
    };
    // The week chooses the fees, so that no two weeks in a row are alike.
    let turn = i64::try_from(rhythm.fees.len()).map_or(0, |count| week.rem_euclid(count.max(1)));
    let fees = usize::try_from(turn).map_err(broken)?;
    let fees = rhythm.fees.get(fees).copied();
    Ok(Shift {
        state,
        break_minutes: rhythm.break_minutes,
        fees: fees.filter(|_| state == ShiftState::Done),
        ..Shift::planned(
            id(&rhythm.id, day)?,
            contract.id.clone(),
            rhythm.site.clone(),
            rhythm.kind,
            (wall(day, rhythm.start), end),
        )
    })
}

/// Changes the first shift that it finds.
fn apply(change: &Change, shifts: &mut [Shift], today: Day) -> Result<(), AppError> {
    for when in &change.on {
        let day = when.day(today);
        let id = id(&change.of, day)?;
        let Some(shift) = shifts.iter_mut().find(|shift| shift.id == id) else {
            continue;
        };
        if let Some(state) = change.state {
            shift.state = state;
        }
        if let Some(end) = change.end {
            shift.end = wall(day, end);
        }
        if let Some(at) = change.cancelled_at {
            shift.cancelled_at = Some(at.written(today).parse().map_err(broken)?);
            shift.cancelled_by = change.cancelled_by;
            shift.revision += 1;
        }
        shift.half_days = change.half_days.or(shift.half_days);
        shift.fees = shift.fees.filter(|_| !change.without_fees);
        shift.note = in_words(&change.note, today)?;
        return Ok(());
    }
    Ok(())
}
