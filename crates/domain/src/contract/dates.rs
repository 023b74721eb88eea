//! Days that follow from what a contract says and from the law of its kind.

use super::trial::longest_trial;
use super::{Contract, Elapsed, KindTraits, Length, NoticeStep, Series};
use crate::formality::Confidence;
use crate::time::Day;

/// Days before its last day on which a trial is told.
const TRIAL_AHEAD: i64 = 15;

/// A first and a last day; the same where there is no choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct DayRange {
    /// The earlier.
    pub first: Day,
    /// The later.
    pub last: Day,
}

/// What notice comes to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct NoticeDates {
    /// The shortest.
    pub least: Length,
    /// The longest that the doctor may be held.
    pub most: Length,
    /// Whether the contract says it; otherwise it is the usual one.
    pub signed: bool,
    /// The last day to give it so as to leave on the last day of the contract,
    /// for the longest notice and for the shortest.
    pub give_by: Option<DayRange>,
    /// The last day of work when it is given today.
    pub if_today: Option<DayRange>,
    /// Article; empty where the contract says it.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// When a contract of unlimited length may or must follow.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct PermanentDates {
    /// Possible from this day on, as the contract goes on.
    pub possible_from: Day,
    /// Due from this day on.
    pub due_from: Day,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// Days that follow from a contract.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct ContractDates {
    /// Its last day.
    pub end: Option<Day>,
    /// Last day of the trial, as signed.
    pub trial_end: Option<Day>,
    /// The last day on which the law lets the trial end.
    pub trial_latest: Option<Day>,
    /// Notice.
    pub notice: Option<NoticeDates>,
    /// The last day to ask for its renewal.
    pub renewal_by: Option<Day>,
    /// The right to a contract of unlimited length.
    pub permanent: Option<PermanentDates>,
    /// What it comes to with earlier contracts of its kind and employer, up to
    /// its end, or to today while it has none; empty where it stands alone.
    pub together: Option<Elapsed>,
}

/// What a day of a contract is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, ts_rs::TS, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Milestone {
    /// The trial ends.
    TrialEnd,
    /// Last day to give notice for the end of the contract.
    NoticeBy,
    /// Last day to ask for the renewal.
    RenewalBy,
    /// A contract of unlimited length becomes possible.
    PermanentPossible,
    /// A contract of unlimited length becomes due.
    PermanentDue,
}

/// A milestone that is near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct NearMilestone {
    /// Which one.
    pub what: Milestone,
    /// Its day.
    pub on: Day,
    /// The later day, where it is a range.
    pub until: Option<Day>,
}

impl Contract {
    /// The days that follow, as of `today`.
    pub fn dates(&self, traits: &KindTraits, others: &[Self], today: Day) -> ContractDates {
        let last = self.end.unwrap_or(today.max(self.start));
        let series = Series::until(self, others, last);
        let permanent = traits.permanent.as_ref().and_then(|rule| {
            Some(PermanentDates {
                possible_from: series.reached(rule.possible)?,
                due_from: series.reached(rule.due)?,
                source: rule.source.clone(),
                confidence: rule.confidence,
            })
        });
        let renewal = traits.renewal.as_ref().zip(self.end);
        ContractDates {
            end: self.end,
            trial_end: self.conditions.trial_end,
            trial_latest: longest_trial(self, traits, others),
            notice: self.notice(traits, others, today),
            renewal_by: renewal.map(|(rule, end)| rule.ahead.before(end)),
            permanent,
            together: series.total().filter(|_| series.contracts() > 1),
        }
    }

    fn notice(&self, traits: &KindTraits, others: &[Self], today: Day) -> Option<NoticeDates> {
        let signed = self.conditions.notice;
        let usual = traits.notice.as_ref();
        let step = usual.and_then(|rule| {
            let last = self.end.unwrap_or(today.max(self.start));
            let counted = (!rule.successive.is_empty())
                .then(|| Series::of_kinds(&rule.successive, self, others, last));
            rule.steps
                .iter()
                .find(|step| self.takes(step, counted.as_ref()))
        });
        let least = signed.or(step.map(|step| step.least))?;
        let most = signed.or(step.and_then(|step| step.most)).unwrap_or(least);
        let range = |a: Day, b: Day| DayRange {
            first: a.min(b),
            last: a.max(b),
        };
        let given_today = range(least.after(today), most.after(today));
        let in_time = self.end.is_none_or(|end| given_today.first < end);
        let usual = usual.filter(|_| signed.is_none());
        Some(NoticeDates {
            least,
            most,
            signed: signed.is_some(),
            give_by: self
                .end
                .map(|end| range(most.latest_until(end), least.latest_until(end))),
            if_today: (self.covers(today) && in_time).then_some(given_today),
            source: usual.map_or_else(String::new, |rule| rule.source.clone()),
            confidence: usual.map_or(Confidence::Sure, |rule| rule.confidence),
        })
    }

    fn takes(&self, step: &NoticeStep, counted: Option<&Series>) -> bool {
        let Some(most) = step.up_to else { return true };
        match counted {
            _ if self.end.is_none() => false,
            Some(series) => !series.exceeds(most),
            None => self
                .end
                .is_some_and(|end| end <= most.last_from(self.start)),
        }
    }
}

impl ContractDates {
    /// What of it is near enough on `today` to be told beforehand: the trial
    /// two weeks ahead, everything else as early as the end of the contract.
    pub fn near(&self, contract: &Contract, today: Day) -> Vec<NearMilestone> {
        let ahead = i64::from(contract.end_alert_days);
        // What lies after the end has nobody to tell it to.
        let lives = |day: Day| {
            today >= contract.start && contract.end.is_none_or(|end| day <= end.plus_days(1))
        };
        let near = |what, on: Option<Day>, until: Option<Day>, ahead: i64| {
            let on = on.filter(|day| lives(*day))?;
            let left = today.days_until(until.unwrap_or(on));
            let told = left >= 0 && today.days_until(on) <= ahead;
            let until = until.filter(|until| *until != on);
            told.then_some(NearMilestone { what, on, until })
        };
        let notice = self.notice.as_ref().and_then(|notice| notice.give_by);
        let permanent = self.permanent.as_ref();
        [
            near(Milestone::TrialEnd, self.trial_end, None, TRIAL_AHEAD),
            near(
                Milestone::NoticeBy,
                notice.map(|it| it.first),
                notice.map(|it| it.last),
                ahead,
            ),
            near(Milestone::RenewalBy, self.renewal_by, None, ahead),
            near(
                Milestone::PermanentPossible,
                permanent.map(|it| it.possible_from),
                None,
                ahead,
            ),
            near(
                Milestone::PermanentDue,
                permanent.map(|it| it.due_from),
                None,
                ahead,
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
