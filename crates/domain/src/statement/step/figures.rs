//! How much of what at which rate, of each kind of step.

use super::{StepRate, StepUnit};
use crate::money::{BasisPoints, Cents};
use crate::pay::exact::{Exact, exact};
use crate::pay::{Addition, RateUnit};
use crate::statement::{DutyPeriod, Explained, Fraction, PartKind, StatementLine};

/// How much of what at which rate.
pub(super) type Figures = (Exact, StepUnit, StepRate);

impl StatementLine {
    pub(super) fn figures(&self, what: &PartKind) -> Figures {
        let one = Exact::from_integer(1);
        match what {
            PartKind::Supplement {
                minutes,
                add,
                call_outs,
                rate,
                ..
            } => match add {
                Addition::Percent { percent } => {
                    let hour = self.an_hour(rate.filter(|_| *call_outs), *rate);
                    (hours(*minutes), StepUnit::Hour, share(hour, *percent))
                }
                Addition::Hour { amount } => (hours(*minutes), StepUnit::Hour, each(*amount)),
                Addition::Shift { amount } => (one, StepUnit::Shift, each(*amount)),
            },
            PartKind::Duty {
                period,
                count,
                rate,
                ..
            } => {
                let unit = match period {
                    DutyPeriod::Full => StepUnit::Period,
                    DutyPeriod::Half => StepUnit::HalfPeriod,
                    DutyPeriod::Saturday => StepUnit::SaturdayAfternoon,
                };
                (Exact::from_integer((*count).into()), unit, each(*rate))
            }
            PartKind::OnCall {
                count, rate, half, ..
            } => {
                let unit = if *half {
                    StepUnit::HalfPeriod
                } else {
                    StepUnit::Period
                };
                (Exact::from_integer((*count).into()), unit, each(*rate))
            }
            PartKind::CallOuts { count, rate } => {
                let count = Exact::from_integer((*count).into());
                (count, StepUnit::CallOut, each(*rate))
            }
            PartKind::CallOutHours { minutes, rate, .. } => {
                (hours(*minutes), StepUnit::Hour, each(*rate))
            }
            PartKind::Travel { rate } => (one, StepUnit::Journey, each(*rate)),
            PartKind::Meal { rate } => (one, StepUnit::Meal, each(*rate)),
            PartKind::Cancellation { percent, of, .. } => {
                (one, StepUnit::Shift, share(exact(*of, 1, 1), *percent))
            }
        }
    }

    /// What a share of an hour is taken of: the hour of a call-out, the rate by
    /// the hour, or the price of the shift spread over its paid hours.
    fn an_hour(&self, of_call_outs: Option<Cents>, rate: Option<Cents>) -> Exact {
        let by_hour = match &self.explained {
            Explained::Hours { rate, .. }
            | Explained::Listed {
                rate,
                per: RateUnit::Hour,
                ..
            } => Some(*rate),
            Explained::InSalary => rate,
            _ => None,
        };
        if let Some(rate) = of_call_outs.or(by_hour) {
            return exact(rate, 1, 1);
        }
        let price = self.explained.exact().unwrap_or_default();
        price * Exact::new(60, i128::from(self.minutes.max(1)))
    }
}

pub(super) fn of_explained(explained: &Explained) -> Option<Figures> {
    let one = Exact::from_integer(1);
    let count = |count: i64| Exact::from_integer(count.into());
    Some(match explained {
        Explained::Hours { minutes, rate }
        | Explained::Listed {
            per: RateUnit::Hour,
            count: minutes,
            rate,
            ..
        } => (hours(*minutes), StepUnit::Hour, each(*rate)),
        Explained::HalfDays { count: of, rate } => (count(*of), StepUnit::HalfDay, each(*rate)),
        Explained::Days { count: of, rate } => (count(*of), StepUnit::Day, each(*rate)),
        Explained::Shifts { count: of, rate }
        | Explained::Listed {
            count: of, rate, ..
        } => (count(*of), StepUnit::Shift, each(*rate)),
        Explained::Fees {
            fees,
            percent,
            flat,
        } => {
            let rate = StepRate {
                beside: flat.map(|flat| (flat.fees, flat.percent)),
                ..share(exact(*fees, 1, 1), *percent)
            };
            (one, StepUnit::Fees, rate)
        }
        Explained::Acts { fees, .. } => {
            let kept = explained.shared().first().map(|(percent, _)| *percent);
            let rate = share(exact(*fees, 1, 1), kept.unwrap_or_default());
            (one, StepUnit::Fees, rate)
        }
        Explained::Salary {
            full_time,
            months,
            quota,
            share: part,
        } => {
            let unit = if *months == 12 {
                StepUnit::Year
            } else {
                StepUnit::Month
            };
            let months = Exact::new(1, i128::from((*months).max(1)));
            let rate = share(exact(*full_time, 1, 1), *quota);
            (of_month(*part) * months, unit, rate)
        }
        Explained::WeeklyHours {
            minutes,
            rate,
            share: part,
        } => {
            let month = hours(*minutes) * Exact::new(52, 12) * of_month(*part);
            (month, StepUnit::Hour, each(*rate))
        }
        Explained::Territorial { rate, .. } => (one, StepUnit::Month, each(*rate)),
        _ => return None,
    })
}

fn hours(minutes: i64) -> Exact {
    Exact::new(minutes.into(), 60)
}

fn of_month(part: Option<Fraction>) -> Exact {
    part.map_or_else(
        || Exact::from_integer(1),
        |part| Exact::new(part.counted.into(), i128::from(part.of.max(1))),
    )
}

fn each(rate: Cents) -> StepRate {
    StepRate {
        euros: rate.to_string(),
        percent: None,
        beside: None,
    }
}

fn share(cents: Exact, percent: BasisPoints) -> StepRate {
    let whole = cents.is_integer().then(|| cents.to_integer());
    let whole = whole.and_then(|cents| i64::try_from(cents).ok());
    let euros = whole.map_or_else(
        || (cents / Exact::from_integer(100)).to_string(),
        |cents| Cents::new(cents).to_string(),
    );
    StepRate {
        euros,
        percent: Some(percent),
        beside: None,
    }
}
