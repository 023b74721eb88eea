//! What on-site duties and on-call periods are paid.

use super::PlacedShift;
use super::beside::HospitalScale;
use super::duty::periods;
use super::exact::{Exact, exact, rounded};
use super::line::Priced;
use super::supplement::over_call_outs;
use super::terms::PayTerms;
use crate::money::Cents;
use crate::parameter::{Parameter, in_force};
use crate::shift::ShiftKind;
use crate::statement::{DutyPeriod, Explained, LineNote, PartKind, Stretch};

pub(super) fn hospital_duty(
    scale: HospitalScale,
    numbers: &[Parameter],
    placed: &PlacedShift,
) -> Priced {
    let found = periods(placed);
    let (full, half, saturday) = match scale {
        HospitalScale::Practitioner => (
            "hospital.sujetion.full",
            "hospital.sujetion.half",
            "hospital.sujetion.half",
        ),
        HospitalScale::University => (
            "hospital.sujetion.hu.full",
            "hospital.sujetion.hu.half",
            "hospital.sujetion.hu.saturday",
        ),
    };
    let mut wanted = vec![
        (DutyPeriod::Full, found.full, full, false),
        (DutyPeriod::Half, found.half, half, false),
        (DutyPeriod::Saturday, found.saturday, saturday, false),
    ];
    if placed.shift.additional_time {
        let halves = found.half + found.saturday;
        wanted.push((DutyPeriod::Full, found.full, "hospital.tta.full", true));
        wanted.push((DutyPeriod::Half, halves, "hospital.tta.half", true));
    }
    let mut parts = Vec::new();
    for (period, count, key, additional) in wanted.into_iter().filter(|(_, count, ..)| *count > 0) {
        let number = in_force(numbers, key, placed.shift.day());
        let rate = number.and_then(|number| number.value.parse::<Cents>().ok().zip(Some(number)));
        let Some((rate, number)) = rate else {
            return Priced::without_amount(Explained::NumberMissing { key: key.into() });
        };
        let what = PartKind::Duty {
            period,
            count,
            rate,
            additional,
            key: Some(key.into()),
            valid_from: Some(number.valid_from),
        };
        parts.push((what, exact(rate, count, 1)));
    }
    of_periods(parts, found.short, placed, true)
}

/// PA-03: periods at the contract's own amounts.
pub(super) fn own_periods(placed: &PlacedShift, full: Cents, half: Cents) -> Priced {
    let found = periods(placed);
    let all = [
        (DutyPeriod::Full, found.full, full),
        (DutyPeriod::Half, found.half, half),
        (DutyPeriod::Saturday, found.saturday, half),
    ];
    let counted = all.into_iter().filter(|(_, count, _)| *count > 0);
    let parts = counted.map(|(period, count, rate)| {
        let what = PartKind::Duty {
            period,
            count,
            rate,
            additional: false,
            key: None,
            valid_from: None,
        };
        (what, exact(rate, count, 1))
    });
    of_periods(parts.collect(), found.short, placed, false)
}

/// PA-07: two half-days are a period; a half one left over is paid as such.
pub(super) fn on_call_periods(
    placed: &PlacedShift,
    period: Cents,
    half: Option<Cents>,
    hospital: bool,
) -> Priced {
    let found = periods(placed);
    let halves = found.halves();
    let mut parts = Vec::new();
    if halves / 2 > 0 {
        let what = PartKind::OnCall {
            count: halves / 2,
            rate: period,
            half: false,
            hospital,
        };
        parts.push((what, exact(period, halves / 2, 1)));
    }
    if halves % 2 > 0 {
        let exact = half.map_or_else(|| exact(period, 1, 2), |half| exact(half, 1, 1));
        let what = PartKind::OnCall {
            count: 1,
            rate: half.unwrap_or_else(|| rounded(exact)),
            half: true,
            hospital,
        };
        parts.push((what, exact));
    }
    let mut priced = of_periods(parts, found.short, placed, hospital);
    if !placed.shift.call_outs.is_empty() {
        priced.notes.push(LineNote::CallOutsIncluded);
    }
    priced
}

/// The sum of periods, with what falls short of more; where there is none, that
/// is said.
fn of_periods(
    parts: Vec<(PartKind, Exact)>,
    short: Vec<LineNote>,
    placed: &PlacedShift,
    hospital: bool,
) -> Priced {
    let mut priced = if parts.is_empty() {
        Priced::of_nothing(Explained::NoPeriod {
            by_hand: placed.shift.duty_halves.is_some(),
            on_call: placed.shift.kind == ShiftKind::OnCall,
            hospital,
        })
    } else {
        Priced::of_parts(parts)
    };
    priced.notes.extend(short);
    priced
}

/// A flat amount for being ready, and the call-outs beside it, whose hours are
/// work done: the supplements of the contract raise them (PA-10) unless it says
/// that they do not.
pub(super) fn call_outs(
    terms: &PayTerms,
    placed: &PlacedShift,
    [flat, hour, each]: [Cents; 3],
    supplements: bool,
) -> Priced {
    let outs = &placed.shift.call_outs;
    let count = i64::try_from(outs.len()).unwrap_or(i64::MAX);
    let minutes: i64 = outs.iter().map(|out| out.minutes(placed.zone)).sum();
    let spans = outs.iter().map(|out| Stretch {
        start: out.start,
        end: out.end,
    });
    let readiness = PartKind::OnCall {
        count: 1,
        rate: flat,
        half: false,
        hospital: false,
    };
    let by_time = PartKind::CallOutHours {
        minutes,
        rate: hour,
        spans: spans.collect(),
    };
    let all = [
        (readiness, exact(flat, 1, 1)),
        (
            PartKind::CallOuts { count, rate: each },
            exact(each, count, 1),
        ),
        (by_time, exact(hour, minutes, 60)),
    ];
    let (raised, left_out) = if supplements {
        over_call_outs(terms, placed, hour)
    } else {
        Default::default()
    };
    let zero = Exact::default();
    let paid = all.into_iter().chain(raised);
    let paid: Vec<_> = paid.filter(|(_, exact)| *exact != zero).collect();
    if paid.is_empty() {
        return Priced::of_nothing(Explained::NoCallOut);
    }
    let mut priced = Priced::of_parts(paid);
    priced.notes.extend(left_out);
    if !supplements && !terms.supplements.is_empty() && !outs.is_empty() {
        priced.notes.push(LineNote::Unraised { call_outs: true });
    }
    priced
}
