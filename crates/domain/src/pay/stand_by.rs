//! What on-site duties and on-call periods are paid.

use super::PlacedShift;
use super::beside::HospitalScale;
use super::duty::{Periods, periods};
use super::exact::{Exact, exact, rounded};
use super::line::Priced;
use crate::money::Cents;
use crate::parameter::{Parameter, in_force};
use crate::statement::{DutyPeriod, Explained, PartKind};

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
    Priced::of_parts(parts)
}

pub(super) fn own_periods(found: Periods, full: Cents, half: Cents) -> Vec<(PartKind, Exact)> {
    let all = [
        (DutyPeriod::Full, found.full, full),
        (DutyPeriod::Half, found.half, half),
        (DutyPeriod::Saturday, found.saturday, half),
    ];
    let counted = all.into_iter().filter(|(_, count, _)| *count > 0);
    counted
        .map(|(period, count, rate)| {
            let what = PartKind::Duty {
                period,
                count,
                rate,
                additional: false,
                key: None,
                valid_from: None,
            };
            (what, exact(rate, count, 1))
        })
        .collect()
}

/// PA-07: two half-days are a period; a half one left over is paid as such.
pub(super) fn on_call_periods(placed: &PlacedShift, period: Cents, half: Option<Cents>) -> Priced {
    let halves = periods(placed).halves();
    let mut parts = Vec::new();
    if halves / 2 > 0 {
        let what = PartKind::OnCall {
            count: halves / 2,
            rate: period,
            half: false,
        };
        parts.push((what, exact(period, halves / 2, 1)));
    }
    if halves % 2 > 0 {
        let exact = half.map_or_else(|| exact(period, 1, 2), |half| exact(half, 1, 1));
        let what = PartKind::OnCall {
            count: 1,
            rate: half.unwrap_or_else(|| rounded(exact)),
            half: true,
        };
        parts.push((what, exact));
    }
    Priced::of_parts(parts)
}

pub(super) fn call_outs(placed: &PlacedShift, flat: Cents, hour: Cents, each: Cents) -> Priced {
    let outs = &placed.shift.call_outs;
    let count = i64::try_from(outs.len()).unwrap_or(i64::MAX);
    let minutes: i64 = outs.iter().map(|out| out.minutes(placed.zone)).sum();
    let readiness = PartKind::OnCall {
        count: 1,
        rate: flat,
        half: false,
    };
    let all = [
        (flat, readiness, exact(flat, 1, 1)),
        (
            each,
            PartKind::CallOuts { count, rate: each },
            exact(each, count, 1),
        ),
        (
            hour,
            PartKind::CallOutHours {
                minutes,
                rate: hour,
            },
            exact(hour, minutes, 60),
        ),
    ];
    let zero = Exact::from_integer(0);
    let paid = all.into_iter().filter(|(_, _, exact)| *exact != zero);
    Priced::of_parts(paid.map(|(_, what, exact)| (what, exact)).collect())
}
