//! A salary beside the working time that an amendment changes (PA-05).
//!
//! A salary that was counted from the working time of its day is counted from
//! the new one on. A sum by itself cannot know: it stays, and that is said.

use std::borrow::Cow;

use super::exact::rounded;
use super::salary::monthly;
use super::terms::{Pay, PayTerms};
use crate::contract::{CheckLevel, Contract, Measure, WorkTime};
use crate::money::{BasisPoints, Cents};
use crate::time::Day;

/// What an amendment of the working time does to a salary, or does not.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct AmendedPay {
    /// Rule in the domain notes.
    pub rule: String,
    /// Worth knowing where the salary follows, to be looked at where it stays.
    pub level: CheckLevel,
    /// First day of the amendment.
    pub from: Day,
    /// Last day on which that stands; open where nothing ends it.
    pub to: Option<Day>,
    /// The working time of the terms; none where the contract does not say it.
    pub before: Option<Measure>,
    /// The working time from then on.
    pub after: Measure,
    /// Gross euros a month before.
    pub paid_before: Cents,
    /// Gross euros a month from then on.
    pub paid: Cents,
    /// What the month would be in proportion to the time, where it stays.
    pub in_proportion: Option<Cents>,
    /// The terms that pay it, from the amendment on.
    pub proposal: Option<PayTerms>,
}

/// The working time of a day; that of the first one for days before it.
fn time_on(times: &[WorkTime], day: Day) -> Option<WorkTime> {
    let begun = times.iter().rev().find(|time| time.from <= day);
    begun.or(times.first()).copied()
}

/// The pay of the terms on `day`, and since when an amendment makes it so: a
/// salary that was counted from the working time of its own first day follows the
/// working time.
pub(super) fn followed<'a>(
    terms: &'a PayTerms,
    times: &[WorkTime],
    day: Day,
) -> (Cow<'a, Pay>, Option<Day>) {
    let now = time_on(times, day);
    let signed = time_on(times, terms.valid_from);
    match signed.zip(now) {
        Some((signed, now)) => {
            let pay = terms.pay.at(signed, now);
            let by = Some(now.from).filter(|_| *pay != terms.pay);
            (pay, by)
        }
        None => (Cow::Borrowed(&terms.pay), None),
    }
}

/// What a salary is counted from, as the contract tells it.
enum Counted {
    Quota(BasisPoints),
    Minutes(u32),
}

impl Pay {
    /// Whether it was counted from the working time that was signed for it,
    /// and what that is now. Where nothing was signed of it, a part of a full
    /// time and weekly hours were counted from what they say themselves; a
    /// whole one may be a sum by itself.
    fn counted(&self, signed: WorkTime, now: WorkTime) -> Option<Counted> {
        match *self {
            Self::Month { quota, .. } | Self::Year { quota, .. } => {
                let part = quota < BasisPoints::new(10_000);
                let fits = signed.quota.map_or(part, |told| told == quota);
                now.quota.filter(|_| fits).map(Counted::Quota)
            }
            Self::WeeklyHours { minutes, .. } => {
                let fits = signed.minutes.is_none_or(|told| told == minutes);
                now.minutes.filter(|_| fits).map(Counted::Minutes)
            }
            _ => None,
        }
    }

    /// The same for the working time of another day.
    fn at(&self, signed: WorkTime, now: WorkTime) -> Cow<'_, Self> {
        match (self, self.counted(signed, now)) {
            (
                Self::Month {
                    full_time,
                    incomplete,
                    ..
                },
                Some(Counted::Quota(quota)),
            ) => Cow::Owned(Self::Month {
                full_time: *full_time,
                quota,
                incomplete: *incomplete,
            }),
            (
                Self::Year {
                    full_time,
                    incomplete,
                    ..
                },
                Some(Counted::Quota(quota)),
            ) => Cow::Owned(Self::Year {
                full_time: *full_time,
                quota,
                incomplete: *incomplete,
            }),
            (
                Self::WeeklyHours {
                    rate, incomplete, ..
                },
                Some(Counted::Minutes(minutes)),
            ) => Cow::Owned(Self::WeeklyHours {
                rate: *rate,
                minutes,
                incomplete: *incomplete,
            }),
            _ => Cow::Borrowed(self),
        }
    }

    /// Whether it says this working time itself: it was agreed ahead of it. A
    /// whole full time says none, as it may be a sum by itself.
    fn says(&self, time: WorkTime) -> bool {
        match *self {
            Self::Month { quota, .. } | Self::Year { quota, .. } => {
                quota < BasisPoints::new(10_000) && time.quota == Some(quota)
            }
            Self::WeeklyHours { minutes, .. } => time.minutes == Some(minutes),
            _ => false,
        }
    }

    /// The working time that it says itself.
    const fn own_time(&self) -> Option<Measure> {
        match self {
            Self::Month { quota, .. } | Self::Year { quota, .. } => Some(Measure::Percent(*quota)),
            Self::WeeklyHours { minutes, .. } => Some(Measure::Minutes(*minutes)),
            _ => None,
        }
    }

    /// The same in the proportion `after / before`: in its share or its hours
    /// where they come out even, else in its sum.
    fn in_proportion(&self, before: i64, after: i64) -> Option<Self> {
        let even = |count: i64, most: i64| {
            let scaled = count.checked_mul(after)?;
            (scaled % before == 0 && scaled / before <= most).then_some(scaled / before)
        };
        if before <= 0 || after <= 0 {
            return None;
        }
        let mut pay = self.clone();
        match &mut pay {
            Self::Month {
                full_time, quota, ..
            }
            | Self::Year {
                full_time, quota, ..
            } => match even(quota.get(), 10_000).filter(|_| quota.get() < 10_000) {
                Some(share) => *quota = BasisPoints::new(share),
                None => *full_time = full_time.times(after, before),
            },
            Self::WeeklyHours { rate, minutes, .. } => {
                let week = even(i64::from(*minutes), 7 * 24 * 60);
                match week.and_then(|week| u32::try_from(week).ok()) {
                    Some(week) => *minutes = week,
                    None => *rate = rate.times(after, before),
                }
            }
            _ => return None,
        }
        Some(pay)
    }

    /// A whole month of a salary.
    fn a_month(&self) -> Option<Cents> {
        monthly(self).map(|(exact, _)| rounded(exact))
    }
}

/// The working time that changed: before, after, and both as numbers.
struct Changed {
    before: Option<Measure>,
    after: Measure,
    counts: Option<(i64, i64)>,
}

impl Changed {
    /// The share of a full time first, or the half-days that say it.
    fn of(contract: &Contract, signed: WorkTime, now: WorkTime) -> Option<Self> {
        let conditions = &contract.conditions;
        let mut amendments = conditions.amendments.iter();
        let counted = conditions.half_days.is_some() || amendments.any(|it| it.half_days.is_some());
        let share = |time: WorkTime| {
            let told = time.half_days.filter(|_| counted).map(Measure::HalfDays);
            told.or(time.quota.map(Measure::Percent))
        };
        if let Some(after) = now.quota.filter(|_| now.quota != signed.quota) {
            return Some(Self {
                before: share(signed),
                after: share(now)?,
                counts: signed.quota.map(|before| (before.get(), after.get())),
            });
        }
        let after = now.minutes.filter(|_| now.minutes != signed.minutes)?;
        let before = signed.minutes;
        Some(Self {
            before: before.map(Measure::Minutes),
            after: Measure::Minutes(after),
            counts: before.map(|before| (before.into(), after.into())),
        })
    }
}

impl Contract {
    /// The amendment that brought the terms of `from`, where one starts on that
    /// day: what the contract paid first was signed with it.
    pub(super) fn amendment_of(&self, from: Day) -> Option<Day> {
        let mut days = self.conditions.amendments.iter().map(|it| it.effective);
        days.find(|day| *day == from && from > self.start)
    }

    /// What the contract pays on `day`, counted from the working time of that
    /// day.
    pub fn paid_on(&self, day: Day) -> Option<PayTerms> {
        let terms = self.terms_on(day)?;
        Some(PayTerms {
            pay: followed(terms, &self.work_times(), day).0.into_owned(),
            ..terms.clone()
        })
    }

    /// What the contract pays by date, counted from the working time: its terms,
    /// and again from each amendment that changes what they come to.
    pub fn paid_by_date(&self) -> Vec<PayTerms> {
        let times = self.work_times();
        let mut days: Vec<_> = self.terms.iter().map(|terms| terms.valid_from).collect();
        let Some(first) = days.iter().min().copied() else {
            return Vec::new();
        };
        let signed = days.clone();
        days.extend(times.iter().map(|it| it.from).filter(|day| *day > first));
        days.sort_unstable();
        days.dedup();
        let mut paid: Vec<PayTerms> = Vec::new();
        for day in days {
            let Some(terms) = self.terms_on(day) else {
                continue;
            };
            let (pay, _) = followed(terms, &times, day);
            let same = paid.last().is_some_and(|before| before.pay == *pay);
            if signed.contains(&day) || !same {
                paid.push(PayTerms {
                    valid_from: day,
                    pay: pay.into_owned(),
                    ..terms.clone()
                });
            }
        }
        paid
    }

    /// What each amendment of the working time does to the salary of the terms
    /// that it finds; nothing where the terms start with it or later.
    pub fn amended_pay(&self) -> Vec<AmendedPay> {
        let times = self.work_times();
        let mut before: Option<WorkTime> = None;
        let mut found = Vec::new();
        for time in &times {
            let same = |other: WorkTime| {
                (other.quota, other.minutes) == (time.quota, time.minutes)
                    && self.terms_on(other.from) == self.terms_on(time.from)
            };
            let again = before.is_some_and(same);
            before = Some(*time);
            if !again {
                found.extend(self.amended_by(*time, &times));
            }
        }
        found
    }

    fn amended_by(&self, time: WorkTime, times: &[WorkTime]) -> Option<AmendedPay> {
        let terms = self
            .terms_on(time.from)
            .filter(|_| self.covers(time.from))?;
        let signed = time_on(times, terms.valid_from)?;
        let eve_day = time.from.plus_days(-1);
        let (eve, _) = followed(terms, times, eve_day);
        let paid = terms.pay.at(signed, time);
        let follows = terms.pay.counted(signed, time).is_some();
        let nothing_new = if follows {
            paid == eve
        } else {
            terms.pay.says(time)
        };
        if nothing_new {
            return None;
        }
        let base = if follows {
            time_on(times, eve_day)?
        } else {
            signed
        };
        let changed = Changed::of(self, base, time)?;
        let proposal = changed.counts.filter(|_| !follows);
        let proposal = proposal.and_then(|(before, after)| paid.in_proportion(before, after));
        Some(AmendedPay {
            rule: "PA-05".to_owned(),
            level: if follows {
                CheckLevel::Info
            } else {
                CheckLevel::Warning
            },
            from: time.from,
            to: self.stands_until(time, times),
            before: changed.before.or(eve.own_time().filter(|_| follows)),
            after: changed.after,
            paid_before: eve.a_month()?,
            paid: paid.a_month()?,
            in_proportion: proposal.as_ref().and_then(Pay::a_month),
            proposal: proposal.map(|pay| PayTerms {
                valid_from: time.from,
                pay,
                ..terms.clone()
            }),
        })
    }

    /// Until other terms start, the working time changes again or the contract
    /// ends.
    fn stands_until(&self, time: WorkTime, times: &[WorkTime]) -> Option<Day> {
        let other = |it: &&WorkTime| (it.quota, it.minutes) != (time.quota, time.minutes);
        let times = times.iter().filter(other).map(|it| it.from);
        let terms = self.terms.iter().map(|terms| terms.valid_from);
        let next = times.chain(terms).filter(|day| *day > time.from).min();
        next.map(|day| day.plus_days(-1))
            .into_iter()
            .chain(self.end)
            .min()
    }
}
