//! Where the doctor is expected, and whether it fits.

use std::collections::{BTreeMap, BTreeSet};

use domain::conflict::{Presence, overlapping_pairs};
use domain::shift::{Shift, ShiftKind, ShiftState};
use domain::time::{Day, Zone};

use super::{Life, Sentence, ensure};

pub(super) const SENTENCES: &[Sentence] = &[
    ("a year and a half is between 350 and 600 shifts", |life| {
        let count = life.book.shifts.len();
        ensure((350..=600).contains(&count), || format!("{count}"))
    }),
    ("every value is one that Cumul takes", |life| {
        let checks = life.book.shifts.iter();
        let wrong = checks.filter_map(|it| it.check(Zone::PARIS).err().map(|why| (it, why)));
        nothing(wrong.collect())
    }),
    (
        "what is over is done, but one; what lies ahead is not",
        states_fit,
    ),
    ("some shifts were cancelled, one is still to come", |life| {
        let cancelled = life.book.shifts.iter();
        let cancelled = cancelled.filter(|it| it.state == ShiftState::Cancelled);
        let (ahead, before): (Vec<_>, Vec<_>) = cancelled.partition(|it| it.day() >= life.today);
        ensure(ahead.len() == 1 && before.len() >= 2, || {
            format!("{} before, {} ahead", before.len(), ahead.len())
        })
    }),
    ("each shift has its contract on that day", |life| {
        let outside = life.book.shifts.iter().filter(|it| {
            let contract = life.contract(&it.contract);
            !contract.covers(it.day()) || contract.terms_on(it.day()).is_none()
        });
        nothing(outside.collect())
    }),
    (
        "no shift begins or ends in the hour that March skips",
        |life| {
            let skipped = life.book.shifts.iter();
            nothing(
                skipped
                    .filter(|it| it.is_at_skipped_hour(Zone::PARIS))
                    .collect(),
            )
        },
    ),
    (
        "two shifts of the coming days lie over those of another employer",
        two_conflicts,
    ),
    ("the roads fit, but one of them", roads_fit),
    ("after a night or a long day there is rest", rest_is_kept),
    (
        "a usual week is between 35 and 55 hours, about 45 on average",
        weeks_are_usual,
    ),
    (
        "the coming week has work in it, and so had the last one",
        |life| {
            let near = |from: i64, to: i64| {
                let days = life.today.plus_days(from)..=life.today.plus_days(to);
                let mut shifts = life.book.shifts.iter();
                shifts.any(|it| days.contains(&it.day()) && it.state != ShiftState::Cancelled)
            };
            ensure(near(1, 7) && near(-7, -1), || "a quiet fortnight".into())
        },
    ),
];

fn nothing<T: std::fmt::Debug>(found: Vec<T>) -> Result<(), String> {
    ensure(found.is_empty(), || format!("{found:#?}"))
}

fn states_fit(life: &Life) -> Result<(), String> {
    let over = |shift: &&Shift| shift.end.day() < life.today;
    let open = |shift: &&Shift| matches!(shift.state, ShiftState::Planned | ShiftState::Confirmed);
    let shifts = &life.book.shifts;
    let forgotten = shifts.iter().filter(over).filter(open).count();
    ensure(forgotten == 1, || format!("{forgotten} forgotten"))?;
    let early = |shift: &&Shift| shift.state == ShiftState::Done && !over(shift);
    nothing(shifts.iter().filter(early).collect())?;
    let states: BTreeSet<String> = shifts.iter().map(|it| format!("{:?}", it.state)).collect();
    let kinds: BTreeSet<String> = shifts.iter().map(|it| format!("{:?}", it.kind)).collect();
    ensure(states.len() == 4 && kinds.len() == 3, || {
        format!("{states:?} {kinds:?}")
    })
}

fn two_conflicts(life: &Life) -> Result<(), String> {
    let shifts = life.book.shifts.iter();
    let presences: Vec<_> = shifts
        .filter_map(|it| Presence::of(it, Zone::PARIS))
        .collect();
    let pairs = overlapping_pairs(&presences);
    let find = |id: &domain::ids::ShiftId| {
        life.book
            .shifts
            .iter()
            .find(|it| it.id == *id)
            .expect("a shift")
    };
    let mut soonest = 100;
    for (one, other) in &pairs {
        let (one, other) = (find(one), find(other));
        let days = life.today.days_until(one.day());
        soonest = soonest.min(days);
        let employers = [one, other].map(|it| &life.contract(&it.contract).employer);
        ensure(
            employers[0] != employers[1] && (1..=21).contains(&days),
            || format!("{one:#?}\n{other:#?}"),
        )?;
    }
    ensure(pairs.len() == 2 && soonest <= 14, || {
        format!("{pairs:?}, in {soonest} days")
    })
}

/// The shifts at which the doctor is, by start, without the two in excess.
fn attended(life: &Life) -> Vec<&Shift> {
    let shifts = life.book.shifts.iter();
    let in_excess = ["commission", "renfort"];
    let mut found: Vec<_> = shifts
        .filter(|it| it.needs_presence() && !in_excess.contains(&it.id.as_str()))
        .collect();
    found.sort_by_key(|it| it.start);
    found
}

fn gap(one: &Shift, next: &Shift) -> i64 {
    let (from, to) = (one.span(Zone::PARIS).end, next.span(Zone::PARIS).start);
    (to.utc() - from.utc()).num_minutes()
}

fn roads_fit(life: &Life) -> Result<(), String> {
    let mut tight = Vec::new();
    for pair in attended(life).windows(2) {
        let (one, next) = (pair[0], pair[1]);
        if one.site == next.site || gap(one, next) > 600 {
            continue;
        }
        let ends = [Some(&one.site), Some(&next.site)];
        let road = life.book.travel.iter().find(|road| {
            let road = [road.from.as_ref(), Some(&road.to)];
            road == ends || road == [ends[1], ends[0]]
        });
        let road = road.ok_or_else(|| format!("no road from {} to {}", one.site, next.site))?;
        if gap(one, next) < i64::from(road.minutes) {
            tight.push(next.day());
        }
    }
    // A public holiday on the Friday moves it to the next one.
    let soon = |day: &Day| (1..=21).contains(&life.today.days_until(*day));
    ensure(tight.len() == 1 && tight.iter().all(soon), || {
        format!("{tight:?}")
    })
}

fn rest_is_kept(life: &Life) -> Result<(), String> {
    let attended = attended(life);
    for pair in attended.windows(2) {
        let (one, next) = (pair[0], pair[1]);
        let apart = one.day() != next.day() || one.end.day() != one.day();
        ensure(!apart || gap(one, next) >= 11 * 60, || {
            format!("{one:#?}\n{next:#?}")
        })?;
        let hours = one.span(Zone::PARIS).minutes() / 60;
        ensure(hours <= 15, || format!("{one:#?}"))?;
    }
    Ok(())
}

fn weeks_are_usual(life: &Life) -> Result<(), String> {
    let mut weeks: BTreeMap<Day, i64> = BTreeMap::new();
    for shift in attended(life) {
        let day = shift.day();
        let weekday = day.date().format("%u").to_string();
        let monday = day.plus_days(1 - weekday.parse::<i64>().expect("1 to 7"));
        *weeks.entry(monday).or_default() += shift.worked_minutes(Zone::PARIS);
    }
    // The first and the last week may be cut; public holidays empty others.
    let usual: Vec<i64> = weeks
        .into_values()
        .filter(|minutes| *minutes > 35 * 60)
        .collect();
    let most = usual.iter().max().copied().unwrap_or(0);
    let count = i64::try_from(usual.len()).expect("a count");
    let mean = usual.iter().sum::<i64>() / count.max(1);
    ensure(
        most <= 55 * 60 && (43 * 60..=50 * 60).contains(&mean) && count > 50,
        || format!("{count} weeks, {mean} minutes on average, {most} at most"),
    )?;
    let on_call = life
        .book
        .shifts
        .iter()
        .filter(|it| it.kind == ShiftKind::OnCall);
    ensure(on_call.count() >= 1, || "no on-call period".into())
}
