//! What is wrong in the terms of a contract.

use super::beside::{Addition, DutyPay, OnCallPay, Supplement};
use super::terms::{ListedRate, Pay, PayTerms};
use crate::money::{BasisPoints, Cents};
use crate::text::required;
use crate::{Invalid, Rule};

fn not_negative(sum: Cents, field: &str) -> Result<(), Invalid> {
    if sum.is_negative() {
        return Err(Invalid::at(field, Rule::Negative));
    }
    Ok(())
}

/// A share of a full time, of which nothing is no contract.
fn quota(quota: BasisPoints, field: &str) -> Result<(), Invalid> {
    quota.check_share(field)?;
    if quota.get() == 0 {
        return Err(Invalid::at(field, Rule::OutOfRange));
    }
    Ok(())
}

impl PayTerms {
    /// Every field that breaks its rule, under `at`.
    pub(crate) fn problems(&self, at: &str) -> Vec<Invalid> {
        let field = |name: &str| format!("{at}.{name}");
        let extras = &self.extras;
        let mut checks = vec![
            self.pay.check(at),
            self.duty.check(&field("duty")),
            self.on_call.check(&field("on_call")),
            not_negative(extras.travel.unwrap_or_default(), &field("extras.travel")),
            not_negative(extras.meal.unwrap_or_default(), &field("extras.meal")),
        ];
        if let Some(fee) = extras.cancellation {
            checks.push(
                fee.percent
                    .check_share(&field("extras.cancellation.percent")),
            );
            if fee.hours == 0 || fee.hours > 24 * 365 {
                let hours = field("extras.cancellation.hours");
                checks.push(Err(Invalid::at(hours, Rule::OutOfRange)));
            }
        }
        if let Some(bonus) = extras.territorial {
            let counts = [("half_days", bonus.half_days), ("sites", bonus.sites)];
            for (name, _) in counts.iter().filter(|(_, count)| !(1..=10).contains(count)) {
                let field = field(&format!("extras.territorial.{name}"));
                checks.push(Err(Invalid::at(field, Rule::OutOfRange)));
            }
        }
        for (index, supplement) in self.supplements.iter().enumerate() {
            let field = field(&format!("supplements.{index}"));
            checks.push(supplement.check(&self.pay, &field));
        }
        checks.into_iter().filter_map(Result::err).collect()
    }
}

impl Pay {
    fn check(&self, at: &str) -> Result<(), Invalid> {
        let field = |name: &str| format!("{at}.{name}");
        match self {
            Self::Hour { rate }
            | Self::HalfDay { rate, .. }
            | Self::Day { rate }
            | Self::Shift { rate } => not_negative(*rate, &field("rate")),
            Self::Listed { rates } => check_list(rates, at),
            Self::FeesPercent {
                percent,
                duty_percent,
                flat_percent,
                ..
            } => {
                let other = |share: Option<BasisPoints>, name| {
                    share.unwrap_or_default().check_share(&field(name))
                };
                percent.check_share(&field("percent"))?;
                other(*duty_percent, "duty_percent")?;
                other(*flat_percent, "flat_percent")
            }
            Self::Acts { facility } => facility.check_share(&field("facility")),
            Self::Month {
                full_time,
                quota: part,
                ..
            }
            | Self::Year {
                full_time,
                quota: part,
                ..
            } => {
                not_negative(*full_time, &field("full_time"))?;
                quota(*part, &field("quota"))
            }
            Self::WeeklyHours { rate, minutes, .. } => {
                not_negative(*rate, &field("rate"))?;
                if *minutes == 0 || *minutes > 7 * 24 * 60 {
                    return Err(Invalid::at(field("minutes"), Rule::OutOfRange));
                }
                Ok(())
            }
        }
    }

    /// Whether minutes have a price that a share can be taken of.
    const fn prices_time(&self) -> bool {
        !self.shares_fees() && !matches!(self, Self::Month { .. } | Self::Year { .. })
    }
}

fn check_list(rates: &[ListedRate], at: &str) -> Result<(), Invalid> {
    if rates.is_empty() {
        return Err(Invalid::at(format!("{at}.rates"), Rule::Required));
    }
    for (index, rate) in rates.iter().enumerate() {
        let field = |name: &str| format!("{at}.rates.{index}.{name}");
        required(&field("name"), &rate.name, 80)?;
        let mut earlier = rates.iter().take(index);
        if earlier.any(|other| other.name == rate.name) {
            return Err(Invalid::at(field("name"), Rule::NameTwice));
        }
        not_negative(rate.rate, &field("rate"))?;
    }
    Ok(())
}

impl DutyPay {
    fn check(&self, at: &str) -> Result<(), Invalid> {
        if let Self::Periods { full, half } = self {
            not_negative(*full, &format!("{at}.full"))?;
            not_negative(*half, &format!("{at}.half"))?;
        }
        Ok(())
    }
}

impl OnCallPay {
    fn check(&self, at: &str) -> Result<(), Invalid> {
        match self {
            Self::AsSession => Ok(()),
            Self::Periods { period, half } => {
                not_negative(period.unwrap_or_default(), &format!("{at}.period"))?;
                not_negative(half.unwrap_or_default(), &format!("{at}.half"))
            }
            Self::CallOuts {
                flat, hour, each, ..
            } => {
                not_negative(*flat, &format!("{at}.flat"))?;
                not_negative(*hour, &format!("{at}.hour"))?;
                not_negative(*each, &format!("{at}.each"))
            }
        }
    }
}

impl Supplement {
    fn check(&self, pay: &Pay, at: &str) -> Result<(), Invalid> {
        if self.window.is_some_and(|window| window.from == window.to) {
            return Err(Invalid::at(format!("{at}.window.to"), Rule::EmptyWindow));
        }
        if self.on == super::Occasion::Night && self.window.is_none() {
            return Err(Invalid::at(format!("{at}.window.from"), Rule::Required));
        }
        match self.add {
            Addition::Percent { .. } if !pay.prices_time() => Err(Invalid::at(
                format!("{at}.add.percent"),
                Rule::NoHourlyPrice,
            )),
            Addition::Percent { percent } if percent.get() <= 0 || percent.get() > 100_000 => {
                Err(Invalid::at(format!("{at}.add.percent"), Rule::OutOfRange))
            }
            Addition::Hour { amount } | Addition::Shift { amount } => {
                not_negative(amount, &format!("{at}.add.amount"))
            }
            Addition::Percent { .. } => Ok(()),
        }
    }
}
