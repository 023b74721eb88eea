//! The look at a contract under the rules of its kind.

use super::conditions::{HALF_DAY_SHARE, WorkTime};
use super::paid::{self, Bound};
use super::rule::{
    CheckCode, CheckLevel, InterestStep, KindCheck, KindRule, KindTest, Measure, PlacesStep,
};
use super::{Contract, Elapsed, KindTraits, Length, Series, together, trial};
use crate::employer::EmployerKind;
use crate::money::BasisPoints;
use crate::parameter::Parameter;
use crate::profile::Profile;
use crate::time::Day;

/// What a contract is looked at beside.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// The kind of its employer.
    pub employer: EmployerKind,
    /// The contracts of the book.
    pub others: &'a [Contract],
    /// The doctor.
    pub doctor: &'a Profile,
    /// The numbers of the law.
    pub numbers: &'a [Parameter],
}

/// What is found under one rule: the code is that of the rule.
pub(super) struct Found {
    pub(super) holds: bool,
    /// Short of what is refused, but only under a condition.
    pub(super) milder: bool,
    pub(super) found: Option<Measure>,
    pub(super) limit: Option<Measure>,
    pub(super) given: Option<Measure>,
    pub(super) from: Option<Day>,
    /// The field of the terms of pay that it is about.
    pub(super) field: Option<String>,
    /// The text that sets the limit, where that is a number of the law.
    pub(super) source: Option<String>,
}

impl Found {
    pub(super) fn of(holds: bool, found: Measure, limit: Measure) -> Self {
        Self {
            found: Some(found),
            limit: Some(limit),
            ..Self::told(holds)
        }
    }

    /// Something that holds or does not, without figures.
    pub(super) const fn told(holds: bool) -> Self {
        Self {
            holds,
            milder: false,
            found: None,
            limit: None,
            given: None,
            from: None,
            field: None,
            source: None,
        }
    }

    pub(super) fn given(self, given: Measure) -> Self {
        Self {
            given: Some(given),
            ..self
        }
    }

    pub(super) fn from(self, contract: &Contract, from: Day) -> Self {
        Self {
            from: Some(from).filter(|day| *day != contract.start),
            ..self
        }
    }
}

impl KindTest {
    const fn code(&self) -> CheckCode {
        match self {
            Self::AboveQuota(_) => CheckCode::AboveQuota,
            Self::BelowHalfDays(_) => CheckCode::BelowHalfDays,
            Self::PeriodTooShort(_) => CheckCode::PeriodTooShort,
            Self::PeriodTooLong(_) => CheckCode::PeriodTooLong,
            Self::ContractTooLong(_) => CheckCode::ContractTooLong,
            Self::TotalTooLong(_) => CheckCode::TotalTooLong,
            Self::TooManyRenewals(_) => CheckCode::TooManyRenewals,
            Self::TrialTooLong(_) => CheckCode::TrialTooLong,
            Self::BelowMinimumFte(_) => CheckCode::BelowMinimumFte,
            Self::WrittenRequestNeeded(_) => CheckCode::WrittenRequestNeeded,
            Self::AboveGeneralInterest(_) => CheckCode::AboveGeneralInterest,
            Self::AboveShareOfPost { .. } => CheckCode::AboveShareOfPost,
            Self::GroundMissing => CheckCode::GroundMissing,
            Self::RegisteredTooShortly(_) | Self::RegisteredBeforeTheFirst { .. } => {
                CheckCode::RegisteredTooShortly
            }
            Self::AboveTeleconsultation { .. } => CheckCode::AboveTeleconsultation,
            Self::AboveTeachingHours(_) => CheckCode::AboveTeachingHours,
            Self::AboveQuotaTogether {
                everywhere: true, ..
            } => CheckCode::AboveFullTimeTogether,
            Self::AboveQuotaTogether { .. } => CheckCode::AboveQuotaTogether,
            Self::TrialAfterAnother(_) => CheckCode::TrialAfterAnother,
            Self::TrialAfterFixedTerm(_) => CheckCode::TrialAfterFixedTerm,
            Self::PayAtLeast(_) => CheckCode::PayBelowLeast,
            Self::PayAtMost(_) => CheckCode::PayAboveMost,
            Self::OnCallAtLeast(_) => CheckCode::OnCallBelowLeast,
            Self::OnCallAtMost(_) => CheckCode::OnCallAboveMost,
            Self::InvoicedByTime(_) => CheckCode::InvoicedByTime,
        }
    }

    /// None while the contract does not say what is compared.
    fn look(&self, contract: &Contract, around: &Beside<'_>, rules: &[KindRule]) -> Option<Found> {
        let Beside {
            employer,
            others,
            doctor,
            numbers,
        } = *around;
        match self {
            Self::AboveQuota(most) => worst(contract, |time| {
                let quota = time.quota?;
                let (found, limit) = (Measure::Percent(quota), Measure::Percent(*most));
                Some(Found::of(quota <= *most, found, limit))
            }),
            Self::BelowHalfDays(least) => worst(contract, |time| {
                let share = BasisPoints::new(i64::from(*least) * HALF_DAY_SHARE);
                let holds = time.quota? >= share;
                Some(Found::of(holds, time.measure()?, Measure::HalfDays(*least)))
            }),
            Self::PeriodTooShort(least) => period(contract, *least, |last, limit| last >= limit),
            Self::PeriodTooLong(most) => period(contract, *most, |last, limit| last <= limit),
            Self::ContractTooLong(most) => {
                let end = contract.end?;
                let found = Measure::Elapsed(Elapsed::of(contract.start, end));
                let holds = end <= most.last_from(contract.start);
                Some(Found::of(holds, found, Measure::Length(*most)))
            }
            Self::TotalTooLong(most) => {
                let series = Series::until_end(contract, others)?;
                let found = Measure::Elapsed(series.total()?);
                Some(Found::of(
                    !series.exceeds(*most),
                    found,
                    Measure::Length(*most),
                ))
            }
            Self::TooManyRenewals(most) => {
                let renewals = contract.periods().len() - 1;
                let renewals = u32::try_from(renewals).unwrap_or(u32::MAX);
                let (found, limit) = (Measure::Renewals(renewals), Measure::Renewals(*most));
                Some(Found::of(renewals <= *most, found, limit))
            }
            Self::TrialTooLong(steps) => trial::typed(contract, steps),
            Self::BelowMinimumFte(steps) => fte(contract, steps),
            Self::WrittenRequestNeeded(hours) => worst(contract, |time| {
                let (minutes, least) = (time.minutes?, hours * 60);
                let (found, limit) = (Measure::Minutes(minutes), Measure::Minutes(least));
                Some(Found::of(minutes >= least, found, limit))
            }),
            Self::AboveGeneralInterest(steps) => interest(contract, steps),
            Self::AboveShareOfPost { percent, posts } => {
                let post = others.iter().filter(|other| {
                    other.employer == contract.employer
                        && posts.contains(&other.kind)
                        && other.covers(contract.start)
                });
                let post = post.filter_map(|other| other.work_time_on(contract.start)?.quota);
                let post = post.max()?;
                worst(contract, |time| {
                    let quota = time.quota?;
                    let most = BasisPoints::new(post.get() * percent.get() / 10_000);
                    let (found, limit) = (Measure::Percent(quota), Measure::Percent(most));
                    let found = Found::of(quota <= most, found, limit);
                    Some(found.given(Measure::Percent(post)))
                })
            }
            Self::GroundMissing => Some(Found::told(!contract.conditions.ground.trim().is_empty())),
            Self::RegisteredTooShortly(least) => registered(contract, *least, doctor),
            Self::RegisteredBeforeTheFirst { least, since } => {
                let before = |it: &Contract| it.kind == contract.kind && it.start < contract.start;
                let is_first = contract.start >= *since && !others.iter().any(before);
                is_first.then(|| registered(contract, *least, doctor))?
            }
            Self::AboveTeleconsultation { .. } => {
                let share = contract.conditions.teleconsultation_share?;
                let most = self.most_far_away(doctor)?;
                let (found, limit) = (Measure::Percent(share), Measure::Percent(most));
                Some(Found::of(share <= most, found, limit))
            }
            Self::AboveTeachingHours(most) => {
                let hours = contract.conditions.teaching_hours?;
                let measure = Measure::TeachingHours;
                Some(Found::of(hours <= *most, measure(hours), measure(*most)))
            }
            Self::AboveQuotaTogether {
                most,
                kinds,
                everywhere,
            } => together::quotas(contract, others, *most, kinds, *everywhere),
            Self::TrialAfterAnother(kinds) => trial::after_another(contract, others, kinds),
            Self::TrialAfterFixedTerm(kinds) => {
                let steps = rules.iter().find_map(|rule| match &rule.test {
                    Self::TrialTooLong(steps) => Some(steps),
                    _ => None,
                })?;
                trial::after_fixed_term(contract, others, kinds, steps)
            }
            Self::PayAtLeast(key) => paid::salary(contract, numbers, (key, Bound::Least)),
            Self::PayAtMost(key) => paid::salary(contract, numbers, (key, Bound::Most)),
            Self::OnCallAtLeast(key) => paid::on_call(contract, numbers, (key, Bound::Least)),
            Self::OnCallAtMost(key) => paid::on_call(contract, numbers, (key, Bound::Most)),
            Self::InvoicedByTime(kinds) => together::invoiced_by_time(contract, employer, kinds),
        }
    }
}

impl KindTest {
    /// The most that teleconsultations may be of the acts of a year, where it is
    /// about them (ST-13).
    pub fn most_far_away(&self, doctor: &Profile) -> Option<BasisPoints> {
        let Self::AboveTeleconsultation {
            most,
            psychiatrists,
        } = self
        else {
            return None;
        };
        let psychiatrist = doctor.specialty.to_lowercase().contains("psychiatr");
        Some(if psychiatrist { *psychiatrists } else { *most })
    }
}

impl WorkTime {
    fn measure(&self) -> Option<Measure> {
        let half_days = self.half_days.map(Measure::HalfDays);
        half_days.or(self.quota.map(Measure::Percent))
    }
}

/// The first working time that does not hold, otherwise the last one.
fn worst(contract: &Contract, look: impl Fn(WorkTime) -> Option<Found>) -> Option<Found> {
    let times = contract.work_times().into_iter();
    let found = times.filter_map(|time| Some(look(time)?.from(contract, time.from)));
    first_wrong(found.collect())
}

pub(super) fn first_wrong(mut found: Vec<Found>) -> Option<Found> {
    let wrong = found.iter().position(|it| !it.holds);
    match wrong {
        Some(at) => Some(found.swap_remove(at)),
        None => found.pop(),
    }
}

fn period(contract: &Contract, limit: Length, holds: fn(Day, Day) -> bool) -> Option<Found> {
    let periods = contract.periods().into_iter();
    let found = periods.filter_map(|(start, end)| {
        let end = end?;
        let found = Measure::Elapsed(Elapsed::of(start, end));
        let fits = holds(end, limit.last_from(start));
        Some(Found::of(fits, found, Measure::Length(limit)).from(contract, start))
    });
    first_wrong(found.collect())
}

/// How long the doctor was in the register on the day before the contract;
/// the limit alone while the day of registration is not known.
fn registered(contract: &Contract, least: Length, doctor: &Profile) -> Option<Found> {
    let limit = Measure::Length(least);
    let Some(since) = doctor.registered_on else {
        return Some(Found {
            found: None,
            ..Found::of(true, limit, limit)
        });
    };
    let eve = contract.start.plus_days(-1);
    let found = Measure::Elapsed(Elapsed::of(since, eve));
    Some(Found::of(eve >= least.last_from(since), found, limit))
}

fn fte(contract: &Contract, steps: &[PlacesStep]) -> Option<Found> {
    let places = contract.conditions.places?;
    let reached = steps.iter().filter(|step| step.places <= places);
    let least = reached.max_by_key(|step| step.places)?.least;
    worst(contract, |time| {
        let quota = time.quota?;
        let (found, limit) = (Measure::Percent(quota), Measure::Percent(least));
        Some(Found::of(quota >= least, found, limit).given(Measure::Places(places)))
    })
}

fn interest(contract: &Contract, steps: &[InterestStep]) -> Option<Found> {
    let wanted = contract.conditions.general_interest_half_days.unwrap_or(0);
    worst(contract, |time| {
        let post = time.half_days?;
        let reached = steps.iter().filter(|step| step.half_days <= post);
        let most = reached
            .max_by_key(|step| step.half_days)
            .map_or(0, |step| step.most);
        let (found, limit) = (Measure::HalfDays(wanted), Measure::HalfDays(most));
        Some(Found::of(wanted <= most, found, limit).given(Measure::HalfDays(post)))
    })
}

impl KindRule {
    fn check(
        &self,
        contract: &Contract,
        around: &Beside<'_>,
        traits: &KindTraits,
    ) -> Option<KindCheck> {
        let found = self.test.look(contract, around, &traits.rules)?;
        Some(KindCheck {
            rule: self.number.as_deref().unwrap_or(&traits.number).to_owned(),
            code: self.test.code(),
            level: match (found.holds, found.milder) {
                (true, _) => CheckLevel::Holds,
                (false, true) => CheckLevel::Info,
                (false, false) => self.level,
            },
            found: found.found,
            limit: found.limit,
            given: found.given,
            from: found.from,
            field: found.field,
            source: found.source.unwrap_or_else(|| self.source.clone()),
            confidence: self.confidence,
        })
    }
}

impl Contract {
    /// What the rules of its kind say, given the kind of its employer, the
    /// contracts of the book, the doctor and the numbers of the law: what holds
    /// as well as what does not; and what is odd in what it pays.
    pub fn looked_at(&self, traits: &KindTraits, around: &Beside<'_>) -> Vec<KindCheck> {
        let employer = around.employer;
        let own = |code, wrong: bool, found: Measure, limit: Option<Measure>| KindCheck {
            rule: traits.number.clone(),
            code,
            level: if wrong {
                CheckLevel::Warning
            } else {
                CheckLevel::Holds
            },
            found: Some(found),
            limit,
            given: None,
            from: None,
            field: None,
            source: traits.source.clone(),
            confidence: traits.confidence,
        };
        let fits = traits.employers.is_empty() || traits.employers.contains(&employer);
        let unfit = (!fits).then(|| {
            let found = Measure::Employer(employer);
            own(CheckCode::EmployerDoesNotFit, true, found, None)
        });
        let closed = traits.closed_since.map(|since| {
            let (found, limit) = (Measure::Day(self.start), Measure::Day(since));
            let wrong = self.start >= since;
            own(CheckCode::NoLongerSigned, wrong, found, Some(limit))
        });
        let rules = traits.rules.iter();
        let rules = rules.filter_map(|rule| rule.check(self, around, traits));
        let mut checks: Vec<_> = unfit.into_iter().chain(closed).chain(rules).collect();
        checks.extend(paid::odd(self));
        // The longest trial is no news of a contract that may have none, nor of
        // one of whose trial a fixed term is taken off.
        let told = |code| checks.iter().any(|it| it.code == code);
        let (none, less) = (
            told(CheckCode::TrialAfterAnother),
            told(CheckCode::TrialAfterFixedTerm),
        );
        checks.retain(|it| {
            it.code != CheckCode::TrialTooLong || !(less || none && it.found.is_none())
        });
        checks
    }
}
