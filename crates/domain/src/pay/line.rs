//! The line of one shift: its price, what is added to it, and why.

use chrono::NaiveTime;

use super::beside::{DutyPay, OnCallPay};
use super::cancelled::cancelled_price;
use super::exact::{Exact, exact, shared_out};
use super::stand_by::{call_outs, hospital_duty, on_call_periods, own_periods};
use super::supplement::supplements;
use super::terms::{ListedRate, Pay, PayTerms, RateUnit};
use super::{Paid, PlacedShift};
use crate::contract::{Contract, PensionScheme};
use crate::money::{BasisPoints, Cents};
use crate::parameter::Parameter;
use crate::shift::{Act, Shift, ShiftKind, ShiftState};
use crate::statement::{Explained, LineNote, Part, PartKind, SharedFees, StatementLine};
use crate::time::{ClockTime, Day};

/// What a shift comes to before it is rounded.
pub(super) struct Priced {
    explained: Explained,
    /// Of the explained price alone; none where it has no amount of its own.
    base: Option<Exact>,
    parts: Vec<(PartKind, Exact)>,
    pub(super) notes: Vec<LineNote>,
}

impl Priced {
    pub(super) const fn without_amount(explained: Explained) -> Self {
        Self {
            explained,
            base: None,
            parts: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Work for which the contract pays nothing, with the reason.
    pub(super) fn of_nothing(explained: Explained) -> Self {
        Self {
            base: explained.exact(),
            ..Self::without_amount(explained)
        }
    }

    pub(super) fn of_parts(parts: Vec<(PartKind, Exact)>) -> Self {
        Self {
            parts,
            ..Self::without_amount(Explained::Parts)
        }
    }

    pub(super) fn sum(&self) -> Exact {
        let parts: Exact = self.parts.iter().map(|(_, exact)| exact).sum();
        parts + self.base.unwrap_or_default()
    }
}

/// Prices one shift.
pub(super) fn priced(
    contract: &Contract,
    numbers: &[Parameter],
    placed: &PlacedShift,
    paid: &mut Paid,
) -> StatementLine {
    let PlacedShift {
        shift, place, zone, ..
    } = placed;
    let cancelled = shift.state == ShiftState::Cancelled;
    let terms = contract.terms_on(shift.day());
    let priced = match terms {
        _ if !contract.covers(shift.day()) => Priced::without_amount(Explained::NotCovered),
        None => Priced::without_amount(Explained::NoTerms),
        Some(terms) if cancelled => cancelled_price(contract, terms, numbers, placed),
        Some(terms) => price((contract, terms), numbers, placed, paid),
    };
    let covered = terms.filter(|_| contract.covers(shift.day()));
    let changed = covered
        .filter(|_| !cancelled)
        .and_then(|_| changed_within(contract, shift));
    let changed = changed.map(|changed_on| LineNote::TermsOfStart { changed_on });
    let half_days = terms
        .filter(|_| !cancelled)
        .map_or(0, |terms| half_days(&terms.pay, shift));
    let exacts: Vec<Exact> = priced
        .base
        .into_iter()
        .chain(priced.parts.iter().map(|(_, exact)| *exact))
        .collect();
    let mut cents = shared_out(&exacts).into_iter();
    let amount: Option<Cents> = (!exacts.is_empty()).then(|| cents.clone().sum());
    if priced.base.is_some() {
        cents.next();
    }
    StatementLine {
        shift: shift.id.clone(),
        start: shift.start,
        end: shift.end,
        place: place.clone(),
        kind: shift.kind,
        minutes: if cancelled {
            0
        } else {
            shift.worked_minutes(*zone)
        },
        break_minutes: if cancelled { 0 } else { shift.break_minutes },
        half_days,
        explained: priced.explained,
        parts: priced
            .parts
            .into_iter()
            .zip(cents)
            .map(|((what, _), amount)| Part { what, amount })
            .collect(),
        amount,
        notes: priced.notes.into_iter().chain(changed).collect(),
        terms_from: covered.map(|terms| terms.valid_from),
        zone: *zone,
    }
}

/// The first day of terms that start while a shift goes on: it keeps those of
/// its own start (WT-13).
fn changed_within(contract: &Contract, shift: &Shift) -> Option<Day> {
    let ends_after = |day: Day| day.date().and_time(NaiveTime::MIN) < shift.end.naive();
    let starts = contract.terms.iter().map(|terms| terms.valid_from);
    let within = starts.filter(|day| *day > shift.day() && ends_after(*day));
    within.min()
}

/// Half-days, where the contract counts its work in them or pays a salary.
fn half_days(pay: &Pay, shift: &Shift) -> i64 {
    let cut = match pay {
        Pay::HalfDay { cut, .. } => *cut,
        pay if pay.is_salary() && shift.kind != ShiftKind::OnCall => ClockTime::ONE_PM,
        _ => return 0,
    };
    let by_clock = || shift.half_days_by_clock(cut);
    shift.half_days.unwrap_or_else(by_clock).into()
}

/// The price of work, done or not, under these terms.
pub(super) fn price(
    (contract, terms): (&Contract, &PayTerms),
    numbers: &[Parameter],
    placed: &PlacedShift,
    paid: &mut Paid,
) -> Priced {
    let mut priced = match (placed.shift.kind, terms.duty, terms.on_call) {
        (ShiftKind::OnSiteDuty, DutyPay::Hospital { scale }, _) => {
            hospital_duty(scale, numbers, placed)
        }
        (ShiftKind::OnSiteDuty, DutyPay::Periods { full, half }, _) => {
            own_periods(placed, full, half)
        }
        (ShiftKind::OnCall, _, OnCallPay::Periods { period, half }) => match period {
            // Public hospitals enrol their doctors with the Ircantec.
            Some(period) => {
                let hospital = contract.pension_scheme == PensionScheme::Ircantec;
                on_call_periods(placed, period, half, hospital)
            }
            None => Priced::without_amount(Explained::OnCallAmountMissing),
        },
        (
            ShiftKind::OnCall,
            _,
            OnCallPay::CallOuts {
                flat,
                hour,
                each,
                supplements,
            },
        ) => call_outs(terms, placed, [flat, hour, each], supplements),
        _ => session(terms, placed, paid),
    };
    let flat = match placed.shift.kind {
        ShiftKind::Session => false,
        ShiftKind::OnSiteDuty => terms.duty != DutyPay::AsSession,
        ShiftKind::OnCall => matches!(terms.on_call, OnCallPay::Periods { .. }),
    };
    if flat && !terms.supplements.is_empty() {
        priced.notes.push(LineNote::Unraised { call_outs: false });
    }
    let at_home = placed.shift.kind == ShiftKind::OnCall && placed.shift.call_outs.is_empty();
    if !at_home {
        flat_amounts(terms, placed, paid, &mut priced.parts);
    }
    priced
}

fn flat_amounts(
    terms: &PayTerms,
    placed: &PlacedShift,
    paid: &mut Paid,
    parts: &mut Vec<(PartKind, Exact)>,
) {
    if let Some(rate) = terms.extras.travel
        && paid.travel.insert(placed.shift.day())
    {
        parts.push((PartKind::Travel { rate }, exact(rate, 1, 1)));
    }
    if let Some(rate) = terms.extras.meal {
        parts.push((PartKind::Meal { rate }, exact(rate, 1, 1)));
    }
}

/// Work at the price of the contract, with its supplements.
fn session(terms: &PayTerms, placed: &PlacedShift, paid: &mut Paid) -> Priced {
    let shift = &placed.shift;
    let minutes = shift.worked_minutes(placed.zone);
    let explained = explain(&terms.pay, shift, minutes, paid);
    let base = explained.exact();
    // What a share is taken of: the hourly rate, or the price of the shift
    // spread over its paid minutes.
    let (a_minute, rate) = match (&terms.pay, base) {
        (Pay::WeeklyHours { rate, .. }, _) => (Some(exact(*rate, 1, 60)), Some(*rate)),
        (_, Some(base)) if minutes > 0 => {
            let a_minute = base / Exact::from_integer(minutes.into());
            (Some(a_minute), explained.rate())
        }
        _ => (None, explained.rate()),
    };
    let (parts, told) = supplements(terms, placed, a_minute, rate);
    Priced {
        parts,
        explained,
        base,
        notes: told,
    }
}

fn explain(pay: &Pay, shift: &Shift, minutes: i64, paid: &mut Paid) -> Explained {
    match pay {
        Pay::Hour { rate } => Explained::Hours {
            minutes,
            rate: *rate,
        },
        Pay::HalfDay { rate, .. } => Explained::HalfDays {
            count: half_days(pay, shift),
            rate: *rate,
        },
        Pay::Day { rate } => Explained::Days {
            count: paid.days.insert(shift.day()).into(),
            rate: *rate,
        },
        Pay::Shift { rate } => Explained::Shifts {
            count: 1,
            rate: *rate,
        },
        Pay::Listed { rates } => listed(rates, shift, minutes),
        Pay::FeesPercent {
            percent,
            duty_percent,
            flat_percent,
            ..
        } => {
            let on_duty = shift.kind != ShiftKind::Session;
            let percent = duty_percent.filter(|_| on_duty).unwrap_or(*percent);
            let flat = shift.flat_fees.map(|fees| SharedFees {
                fees,
                percent: flat_percent.unwrap_or(percent),
            });
            match (shift.fees, flat.is_some()) {
                (None, false) => Explained::FeesMissing { percent },
                (fees, _) => Explained::Fees {
                    fees: fees.unwrap_or_default(),
                    percent,
                    flat,
                },
            }
        }
        Pay::Acts { facility } => {
            let count: i64 = shift.acts.iter().map(|act| i64::from(act.count)).sum();
            if shift.acts.is_empty() {
                return Explained::FeesMissing {
                    percent: kept_from(*facility),
                };
            }
            Explained::Acts {
                count,
                fees: shift.acts.iter().map(Act::fees).sum(),
                facility: *facility,
            }
        }
        Pay::Month { .. } | Pay::Year { .. } | Pay::WeeklyHours { .. } => Explained::InSalary,
    }
}

/// What is left of a whole once a share of it is kept.
pub(super) const fn kept_from(share: BasisPoints) -> BasisPoints {
    BasisPoints::new(10_000 - share.get())
}

/// The rate that the shift names; the only one there is where it names none.
fn listed(rates: &[ListedRate], shift: &Shift, minutes: i64) -> Explained {
    let named = match (&shift.listed, rates) {
        (Some(name), rates) => rates.iter().find(|rate| rate.name == *name),
        (None, [only]) => Some(only),
        (None, _) => None,
    };
    let Some(rate) = named else {
        return Explained::ListedMissing;
    };
    Explained::Listed {
        name: rate.name.clone(),
        per: rate.per,
        count: match rate.per {
            RateUnit::Shift => 1,
            RateUnit::Hour => minutes,
        },
        rate: rate.rate,
        work: rate.work,
    }
}
