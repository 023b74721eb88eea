//! What a contract pays, beside what the law sets and what is odd in it.

use super::Contract;
use super::look::{Found, first_wrong};
use super::rule::{CheckCode, CheckLevel, KindCheck, Measure};
use crate::formality::Confidence;
use crate::money::Cents;
use crate::parameter::{Parameter, in_force};
use crate::pay::{Addition, DutyPay, OnCallPay, Pay, PayTerms};
use crate::time::Day;

/// A whole full time, as a share.
const WHOLE: i64 = 10_000;

/// On which side of a number of the law a sum has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// At least.
    Least,
    /// At most.
    Most,
}

impl Bound {
    fn holds(self, sum: Cents, limit: Cents) -> bool {
        match self {
            Self::Least => sum >= limit,
            Self::Most => sum <= limit,
        }
    }
}

/// What a full time is paid a year under each of the terms, beside a number of
/// the law (ST-31i): the share of it that is worked scales both. A sum that was
/// told whole beside a part of a full time is that of the part.
pub(super) fn salary(
    contract: &Contract,
    numbers: &[Parameter],
    bound: (&str, Bound),
) -> Option<Found> {
    compared(contract, numbers, bound, |terms| {
        let (a_year, quota) = match terms.pay {
            Pay::Month {
                full_time, quota, ..
            } => (full_time.times(12, 1), quota),
            Pay::Year {
                full_time, quota, ..
            } => (full_time, quota),
            _ => return None,
        };
        let worked = contract.work_time_on(terms.valid_from);
        let worked = worked.and_then(|time| time.quota);
        let part = worked.filter(|part| quota.get() == WHOLE && (1..WHOLE).contains(&part.get()));
        let full_time = part.map_or(a_year, |part| a_year.times(WHOLE, part.get()));
        Some((full_time, "full_time"))
    })
}

/// What an on-call period is paid under each of the terms, beside a number of the
/// law (PA-07).
pub(super) fn on_call(
    contract: &Contract,
    numbers: &[Parameter],
    bound: (&str, Bound),
) -> Option<Found> {
    compared(contract, numbers, bound, |terms| match terms.on_call {
        OnCallPay::Periods { period, .. } => Some((period?, "on_call.period")),
        OnCallPay::AsSession | OnCallPay::CallOuts { .. } => None,
    })
}

/// The first sum that does not hold, otherwise the last one, beside each value
/// that the law has while its terms apply.
fn compared(
    contract: &Contract,
    numbers: &[Parameter],
    (key, bound): (&str, Bound),
    sum: impl Fn(&PayTerms) -> Option<(Cents, &'static str)>,
) -> Option<Found> {
    let mut found = Vec::new();
    for (at, terms) in contract.terms.iter().enumerate() {
        let Some((sum, field)) = sum(terms) else {
            continue;
        };
        for (from, number) in values(contract, numbers, key, terms.valid_from) {
            let Ok(limit) = number.value.parse() else {
                continue;
            };
            let holds = bound.holds(sum, limit);
            let told = Found::of(holds, Measure::Euros(sum), Measure::Euros(limit));
            found.push(Found {
                field: Some(format!("terms.{at}.{field}")),
                source: Some(number.source.clone()).filter(|text| !text.is_empty()),
                ..told.from(contract, from)
            });
        }
    }
    first_wrong(found)
}

/// The values that a number of the law has while the terms of `start` apply, each
/// from the day on which it meets them.
fn values<'a>(
    contract: &Contract,
    numbers: &'a [Parameter],
    key: &str,
    start: Day,
) -> Vec<(Day, &'a Parameter)> {
    let later = contract.terms.iter().map(|terms| terms.valid_from);
    let next = later.filter(|from| *from > start).min();
    let within = |day: Day| {
        day > start
            && next.is_none_or(|next| day < next)
            && contract.end.is_none_or(|end| day <= end)
    };
    let mut days: Vec<Day> = numbers
        .iter()
        .filter(|number| number.key == key && within(number.valid_from))
        .map(|number| number.valid_from)
        .collect();
    days.push(start);
    days.sort_unstable();
    days.dedup();
    let known = days.into_iter();
    let known = known.filter_map(|day| Some((day, in_force(numbers, key, day)?)));
    known.collect()
}

/// What is odd in what a contract pays, whatever its kind: it may be right all
/// the same.
pub(super) fn odd(contract: &Contract) -> Vec<KindCheck> {
    let all = contract.terms.iter().enumerate();
    all.flat_map(|(at, terms)| {
        let halves = above_whole(terms).into_iter().map(move |odd| (at, odd));
        let others = twice(terms).into_iter().chain(nothing(terms));
        halves.chain(others.map(move |odd| (at, odd)))
    })
    .map(|(at, odd)| KindCheck {
        field: Some(format!("terms.{at}.{}", odd.field)),
        from: contract
            .terms
            .get(at)
            .map(|terms| terms.valid_from)
            .filter(|from| *from != contract.start),
        ..odd.check
    })
    .collect()
}

struct Odd {
    field: String,
    check: KindCheck,
}

fn warning(rule: &str, code: CheckCode, field: String) -> Odd {
    let check = KindCheck {
        rule: rule.to_owned(),
        code,
        level: CheckLevel::Warning,
        found: None,
        limit: None,
        given: None,
        from: None,
        field: None,
        source: "contrat".into(),
        confidence: Confidence::Sure,
    };
    Odd { field, check }
}

/// Halves of periods that are paid more than the whole of them.
fn above_whole(terms: &PayTerms) -> Vec<Odd> {
    let duty = match terms.duty {
        DutyPay::Periods { full, half } => Some(("PA-03", "duty.half", half, full)),
        DutyPay::AsSession | DutyPay::Hospital { .. } => None,
    };
    let on_call = match terms.on_call {
        OnCallPay::Periods {
            period: Some(period),
            half: Some(half),
        } => Some(("PA-07", "on_call.half", half, period)),
        _ => None,
    };
    let both = duty.into_iter().chain(on_call);
    let above = both.filter(|(_, _, half, whole)| half > whole);
    above
        .map(|(rule, field, half, whole)| {
            let odd = warning(rule, CheckCode::HalfAboveWhole, field.to_owned());
            Odd {
                check: KindCheck {
                    found: Some(Measure::Euros(half)),
                    limit: Some(Measure::Euros(whole)),
                    ..odd.check
                },
                ..odd
            }
        })
        .collect()
}

/// Work for nothing: neither a rate nor anything beside it. A contract of duties
/// alone may well pay no hour.
fn nothing(terms: &PayTerms) -> Option<Odd> {
    let (rule, field, sum) = match terms.pay {
        Pay::Hour { rate } => ("PA-01", "rate", rate),
        Pay::HalfDay { rate, .. } => ("PA-02", "rate", rate),
        Pay::Day { rate } | Pay::Shift { rate } => ("PA-03", "rate", rate),
        Pay::Month { full_time, .. } | Pay::Year { full_time, .. } => {
            ("PA-05", "full_time", full_time)
        }
        Pay::WeeklyHours { rate, .. } => ("PA-05", "rate", rate),
        Pay::Listed { .. } | Pay::FeesPercent { .. } | Pay::Acts { .. } => return None,
    };
    let alone = terms.duty == DutyPay::default()
        && terms.on_call == OnCallPay::default()
        && terms.supplements.is_empty();
    let free = alone && sum == Cents::ZERO;
    free.then(|| warning(rule, CheckCode::PaidNothing, field.to_owned()))
}

/// Supplements that were entered before, of the same hours and counted alike.
fn twice(terms: &PayTerms) -> Vec<Odd> {
    let all = terms.supplements.iter().enumerate();
    let again = all.filter(|(at, it)| {
        let mut earlier = terms.supplements.iter().take(*at);
        earlier.any(|other| {
            let alike = std::mem::discriminant(&other.add) == std::mem::discriminant(&it.add);
            other.on == it.on && other.window == it.window && alike
        })
    });
    again
        .map(|(at, it)| {
            let what = match it.add {
                Addition::Percent { .. } => "percent",
                Addition::Hour { .. } | Addition::Shift { .. } => "amount",
            };
            let field = format!("supplements.{at}.add.{what}");
            warning("PA-10", CheckCode::SupplementTwice, field)
        })
        .collect()
}
