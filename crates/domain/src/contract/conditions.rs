//! What a contract says of working time, trial and notice, and how it changed.

use super::{Contract, Length, NonCompete, ReplacementSide, WorkLimits};
use crate::money::BasisPoints;
use crate::text::{bounded, line};
use crate::time::Day;
use crate::{Invalid, Rule};

/// Half-days of a week, Sunday left out: more cannot be worked.
const HALF_DAYS: u32 = 13;
/// Minutes of a week.
const WEEK: u32 = 7 * 24 * 60;
/// Hours of a year, so as not to take a salary for them.
const YEAR: u32 = 2_000;
/// Places of the largest nursing home that anybody could type.
const PLACES: u32 = 10_000;
/// One of the ten half-days of a full-time hospital post (R6152-26 CSP), as a
/// share of it.
pub(super) const HALF_DAY_SHARE: i64 = 1_000;

/// What was signed beside the pay; every answer may be missing.
#[derive(
    Debug,
    Clone,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields, default)]
pub struct Conditions {
    /// Share of a full-time post.
    pub work_quota: Option<BasisPoints>,
    /// Half-days a week, ten of which are a full-time hospital post.
    pub half_days: Option<u32>,
    /// Minutes a week.
    pub weekly_minutes: Option<u32>,
    /// Last day of the trial period.
    pub trial_end: Option<Day>,
    /// Notice that either side has to give.
    pub notice: Option<Length>,
    /// Why the contract is limited: who is replaced, which need.
    pub ground: String,
    /// Places of the nursing home.
    pub places: Option<u32>,
    /// Half-days a week of activities of general interest, within the post.
    pub general_interest_half_days: Option<u32>,
    /// Renewals and amendments, by their first day.
    pub amendments: Vec<Amendment>,
    /// Who replaces whom, in a replacement.
    pub side: ReplacementSide,
    /// Teleconsultations as a share of the acts of a year, without those for
    /// patients of whom the doctor is the médecin traitant.
    pub teleconsultation_share: Option<BasisPoints>,
    /// Hours of teaching a university year, as hours of tutorials (TD).
    pub teaching_hours: Option<u32>,
    /// Limits of working time that were agreed in place of those of the law.
    pub limits: WorkLimits,
    /// Where private work may not follow.
    pub non_compete: Option<NonCompete>,
}

/// A signed change of a contract, from a day on.
///
/// The end of the contract is always the one in force; a renewal says on which
/// day its last part began.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// First day on which it applies.
    pub effective: Day,
    /// Whether a new period begins with it.
    #[serde(default)]
    pub renewal: bool,
    /// Share of a full-time post from then on, where it changes.
    #[serde(default)]
    pub work_quota: Option<BasisPoints>,
    /// Half-days a week from then on, where they change.
    #[serde(default)]
    pub half_days: Option<u32>,
    /// Minutes a week from then on, where they change.
    #[serde(default)]
    pub weekly_minutes: Option<u32>,
    /// What else it says.
    #[serde(default)]
    pub note: String,
}

/// Working time from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkTime {
    /// The day from which it holds.
    pub from: Day,
    /// Share of a full-time post, told or by its half-days.
    pub quota: Option<BasisPoints>,
    /// Half-days a week, told or by the share.
    pub half_days: Option<u32>,
    /// Minutes a week.
    pub minutes: Option<u32>,
}

impl WorkTime {
    fn of(
        from: Day,
        told: (Option<BasisPoints>, Option<u32>, Option<u32>),
        before: Option<Self>,
    ) -> Self {
        let (quota, half_days, minutes) = told;
        let share = half_days.map(|count| BasisPoints::new(i64::from(count) * HALF_DAY_SHARE));
        let whole = quota.filter(|quota| quota.get() % HALF_DAY_SHARE == 0);
        let count = whole.and_then(|quota| u32::try_from(quota.get() / HALF_DAY_SHARE).ok());
        let changed = quota.is_some() || half_days.is_some();
        let old = before.filter(|_| !changed);
        Self {
            from,
            quota: quota.or(share).or(old.and_then(|it| it.quota)),
            half_days: half_days.or(count).or(old.and_then(|it| it.half_days)),
            minutes: minutes.or(before.and_then(|it| it.minutes)),
        }
    }
}

impl Contract {
    /// The working time that was signed first, then that of each amendment.
    pub fn work_times(&self) -> Vec<WorkTime> {
        let first = &self.conditions;
        let told = (first.work_quota, first.half_days, first.weekly_minutes);
        let mut times = vec![WorkTime::of(self.start, told, None)];
        let mut amendments: Vec<_> = first.amendments.iter().collect();
        amendments.sort_by_key(|it| it.effective);
        for it in amendments {
            let told = (it.work_quota, it.half_days, it.weekly_minutes);
            if told != (None, None, None) {
                times.push(WorkTime::of(it.effective, told, times.last().copied()));
            }
        }
        times
    }

    /// The working time on `day`.
    pub fn work_time_on(&self, day: Day) -> Option<WorkTime> {
        let times = self.work_times().into_iter();
        times.take_while(|it| it.from <= day).last()
    }

    /// The first period and one for each renewal, as first and last day; the
    /// last is open where the contract is.
    pub fn periods(&self) -> Vec<(Day, Option<Day>)> {
        let renewals = self.conditions.amendments.iter().filter(|it| it.renewal);
        let mut starts: Vec<_> = renewals.map(|it| it.effective).collect();
        starts.push(self.start);
        starts.sort_unstable();
        let ends = starts.iter().skip(1).map(|next| Some(next.plus_days(-1)));
        starts.iter().copied().zip(ends.chain([self.end])).collect()
    }
}

impl Conditions {
    /// Every field that breaks its rule, in a contract of these days.
    pub(super) fn problems(&self, start: Day, end: Option<Day>) -> Vec<Invalid> {
        let outside = |day: Day| day < start || end.is_some_and(|end| day > end);
        let mut found = time_problems(
            "conditions",
            self.work_quota,
            self.half_days,
            self.weekly_minutes,
        );
        let mut refuse = |wrong: bool, field: String, rule: Rule| {
            if wrong {
                found.push(Invalid::at(field, rule));
            }
        };
        let at = |field: &str| format!("conditions.{field}");
        let trial = self.trial_end.is_some_and(outside);
        refuse(trial, at("trial_end"), Rule::OutsideContract);
        let long = self.notice.is_some_and(|notice| {
            notice.is_nothing() || notice.after(start) > start.plus_months(24)
        });
        refuse(long, at("notice"), Rule::OutOfRange);
        let places = self
            .places
            .is_some_and(|places| !(1..=PLACES).contains(&places));
        refuse(places, at("places"), Rule::OutOfRange);
        let many = |count: Option<u32>| count.is_some_and(|count| count > HALF_DAYS);
        let field = at("general_interest_half_days");
        refuse(
            many(self.general_interest_half_days),
            field,
            Rule::OutOfRange,
        );
        let teaching = self.teaching_hours.is_some_and(|hours| hours > YEAR);
        refuse(teaching, at("teaching_hours"), Rule::OutOfRange);
        for (index, it) in self.amendments.iter().enumerate() {
            let field = format!("conditions.amendments.{index}");
            let mut earlier = self.amendments.iter().take(index);
            let twice = earlier.any(|other| other.effective == it.effective);
            let day = format!("{field}.effective");
            refuse(twice, day.clone(), Rule::SameDayTwice);
            // On the first day there is nothing yet to change or to renew.
            let wrong = outside(it.effective) || it.effective == start;
            refuse(wrong, day, Rule::OutsideContract);
        }
        for (index, it) in self.amendments.iter().enumerate() {
            let field = format!("conditions.amendments.{index}");
            let time = time_problems(&field, it.work_quota, it.half_days, it.weekly_minutes);
            found.extend(time);
            found.extend(bounded(&format!("{field}.note"), &it.note, 500).err());
        }
        let share = self.teleconsultation_share.unwrap_or_default();
        found.extend(share.check_share("conditions.teleconsultation_share").err());
        found.extend(line("conditions.ground", &self.ground, 300).err());
        found.extend(self.limits.problems());
        let clause = self.non_compete.into_iter();
        found.extend(clause.flat_map(NonCompete::problems));
        found
    }
}

fn time_problems(
    field: &str,
    quota: Option<BasisPoints>,
    half_days: Option<u32>,
    minutes: Option<u32>,
) -> Vec<Invalid> {
    let quota = quota.unwrap_or_default();
    let share = quota.check_share(&format!("{field}.work_quota")).err();
    let wrong = [
        (
            half_days.unwrap_or(0) > HALF_DAYS,
            "half_days",
            Rule::OutOfRange,
        ),
        (
            minutes.unwrap_or(0) > WEEK,
            "weekly_minutes",
            Rule::OutOfRange,
        ),
    ];
    let wrong = wrong.into_iter().filter(|(wrong, ..)| *wrong);
    let wrong = wrong.map(|(_, name, rule)| Invalid::at(format!("{field}.{name}"), rule));
    share.into_iter().chain(wrong).collect()
}
