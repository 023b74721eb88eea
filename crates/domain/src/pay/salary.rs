//! What a month is paid whatever was worked in it (PA-05, PA-05b).

use std::borrow::Cow;

use chrono::{Datelike, Weekday};

use super::exact::{Exact, exact, rounded};
use super::follow::followed;
use super::terms::{Incomplete, Pay, PayTerms};
use crate::contract::Contract;
use crate::money::Cents;
use crate::parameter::Parameter;
use crate::statement::{Explained, FixedLine, Fraction};
use crate::time::{Day, Month};

/// What a month pays whatever was worked, a line for each.
///
/// That is the salary of each of the terms that applied, counted from the
/// working time of its days, and the bonus for work on other sites, whole
/// (PA-05b) and once, as the last of them say it; none for a contract that pays
/// its shifts, or is not in force in the month.
pub fn salary(contract: &Contract, numbers: &[Parameter], month: Month) -> Vec<FixedLine> {
    let times = contract.work_times();
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    let mut day = month.first();
    while day <= month.last() {
        if let Some(terms) = contract.terms_on(day).filter(|_| contract.covers(day)) {
            let (pay, amended_on) = followed(terms, &times, day);
            let amended_on = amended_on.or_else(|| contract.amendment_of(terms.valid_from));
            match stretches.last_mut() {
                Some(last) if last.goes_on(terms, (&pay, amended_on), day) => {
                    last.to = day;
                }
                _ => stretches.push(Stretch {
                    terms,
                    pay,
                    amended_on,
                    from: day,
                    to: day,
                }),
            }
        }
        day = day.plus_days(1);
    }
    let covered = stretches.iter().map(Stretch::days).sum();
    let lines = stretches.iter();
    let lines = lines.filter_map(|stretch| stretch.line(month, covered));
    let bonus = stretches.iter().rev().find_map(|stretch| {
        let bonus = stretch.terms.extras.territorial?;
        Some(FixedLine {
            terms_from: Some(stretch.terms.valid_from),
            amended_on: contract.amendment_of(stretch.terms.valid_from),
            ..bonus.line(numbers, stretch.from, stretch.to)
        })
    });
    lines.chain(bonus).collect()
}

/// Days in a row on which the same terms apply to the same working time.
struct Stretch<'a> {
    terms: &'a PayTerms,
    pay: Cow<'a, Pay>,
    /// The amendment that they go by.
    amended_on: Option<Day>,
    from: Day,
    to: Day,
}

impl Stretch<'_> {
    /// Whether `day` is the next one of it.
    fn goes_on(&self, terms: &PayTerms, (pay, by): (&Pay, Option<Day>), day: Day) -> bool {
        let same = self.terms == terms && *self.pay == *pay && self.amended_on == by;
        same && self.to.plus_days(1) == day
    }

    fn days(&self) -> i64 {
        self.from.days_until(self.to) + 1
    }

    fn line(&self, month: Month, covered: i64) -> Option<FixedLine> {
        let (monthly, incomplete) = monthly(&self.pay)?;
        let (counted, of) = self.share(month, incomplete, covered);
        let share = (counted != of).then_some(Fraction { counted, of });
        let explained = match *self.pay {
            Pay::Month {
                full_time, quota, ..
            } => Explained::Salary {
                full_time,
                months: 1,
                quota,
                share,
            },
            Pay::Year {
                full_time, quota, ..
            } => Explained::Salary {
                full_time,
                months: 12,
                quota,
                share,
            },
            Pay::WeeklyHours { rate, minutes, .. } => Explained::WeeklyHours {
                minutes: i64::from(minutes),
                rate,
                share,
            },
            _ => return None,
        };
        Some(FixedLine {
            from: self.from,
            to: self.to,
            explained,
            terms_from: Some(self.terms.valid_from),
            amended_on: self.amended_on,
            amount: rounded(monthly * Exact::new(counted.into(), of.max(1).into())),
        })
    }

    /// How much of the month it is, by the rule of the contract.
    fn share(&self, month: Month, incomplete: Incomplete, covered: i64) -> (i64, i64) {
        let (first, last) = (month.first(), month.last());
        match incomplete {
            Incomplete::Whole => (self.days(), covered),
            Incomplete::CalendarDays => (self.days(), first.days_until(last) + 1),
            Incomplete::WorkingDays => (weekdays(self.from, self.to), weekdays(first, last)),
            Incomplete::Thirtieths => {
                let end = if self.to == last {
                    30
                } else {
                    self.to.date().day().min(30)
                };
                let begin = self.from.date().day().min(30);
                (i64::from(end) - i64::from(begin) + 1, 30)
            }
        }
    }
}

/// Days from Monday to Friday.
fn weekdays(from: Day, to: Day) -> i64 {
    let days = (0..=from.days_until(to)).map(|days| from.plus_days(days).weekday());
    let working = days.filter(|day| !matches!(day, Weekday::Sat | Weekday::Sun));
    i64::try_from(working.count()).unwrap_or(i64::MAX)
}

/// A whole month, exact.
pub(super) fn monthly(pay: &Pay) -> Option<(Exact, Incomplete)> {
    let whole = |full_time: Cents, share: i64, parts: i64| exact(full_time, share, parts);
    match *pay {
        Pay::Month {
            full_time,
            quota,
            incomplete,
        } => Some((whole(full_time, quota.get(), 10_000), incomplete)),
        Pay::Year {
            full_time,
            quota,
            incomplete,
        } => Some((whole(full_time, quota.get(), 10_000 * 12), incomplete)),
        Pay::WeeklyHours {
            rate,
            minutes,
            incomplete,
        } => Some((whole(rate, i64::from(minutes) * 52, 60 * 12), incomplete)),
        _ => None,
    }
}
