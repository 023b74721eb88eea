//! Activities beside each other (domain notes §2): public posts with what is
//! done outside of them, and what the director is to be told.

use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::leave::{is_assistant, unpaid};
use super::work::{Plan, Under};
use crate::contract::{
    Beside, CheckCode, CheckLevel, ContractKind, HoursRegime, KindCheck, LegalNature, Measure,
};
use crate::formality::{FormalityAnswer, FormalityMark};
use crate::money::BasisPoints;
use crate::time::Day;

/// A full-time post.
const WHOLE: i64 = 10_000;
/// Steps by which the director is told of an activity outside.
const TOLD: [&str; 2] = ["PC-6", "PH-1"];

/// Two contracts that are in force at once, from when to when.
struct Pair<'p, 'a> {
    post: &'p Under<'a>,
    other: &'p Under<'a>,
    from: Day,
    until: Option<Day>,
}

impl Pair<'_, '_> {
    fn conflict(&self, of: (Kind, Severity), rule: &'static str, cure: Cure) -> Conflict {
        Conflict::on(of, Some(rule), self.from, cure)
            .until_end(self.until)
            .contracts([&self.post.contract.id, &self.other.contract.id])
    }

    /// The share of the post while both are in force, at the most.
    fn quota(&self) -> Option<BasisPoints> {
        let inside = |day: Day| day > self.from && self.until.is_none_or(|until| day <= until);
        let days = self.post.share_days().filter(|day| inside(*day));
        let days = std::iter::once(self.from).chain(days);
        days.filter_map(|day| self.post.share_on(day)).max()
    }
}

/// Every rule of activities beside each other.
pub(super) fn beside(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut found = Vec::new();
    for post in plan.contracts.iter().filter(|it| is_public(it)) {
        for other in &plan.contracts {
            if let Some(pair) = pair(post, other) {
                found.extend(full_time(&pair));
                found.extend(told_late(plan, &pair));
                found.extend(second_hospital(&pair));
            }
            found.extend(departure(plan, post, other));
        }
        found.extend(general_interest(plan, post));
    }
    found.extend(assistants(plan));
    found.extend(more_than_whole(plan));
    found
}

const fn is_public(it: &Under<'_>) -> bool {
    let nature = it.kind.nature;
    matches!(
        nature,
        LegalNature::PublicContract | LegalNature::PublicStatutory
    )
}

/// Private work that earns: liberal, or salaried by a private employer.
const fn is_private(it: &Under<'_>) -> bool {
    let nature = it.kind.nature;
    matches!(nature, LegalNature::Liberal | LegalNature::PrivateSalaried)
}

/// Two contracts with different employers in force at once. What is liberal
/// within the hospital itself is no activity outside (ST-37).
fn pair<'p, 'a>(post: &'p Under<'a>, other: &'p Under<'a>) -> Option<Pair<'p, 'a>> {
    let (one, two) = (post.contract, other.contract);
    if one.employer == two.employer {
        return None;
    }
    let from = one.start.max(two.start);
    let until = one.end.into_iter().chain(two.end).min();
    until.is_none_or(|until| from <= until).then_some(Pair {
        post,
        other,
        from,
        until,
    })
}

/// `public_full_time_beside` (CU-01), or of a titular practitioner who practises
/// as a liberal outside `liberal_beside_full_time` (CU-05).
fn full_time(pair: &Pair<'_, '_>) -> Option<Conflict> {
    let quota = pair.quota().filter(|quota| quota.get() >= WHOLE)?;
    let titular = pair.post.contract.kind == ContractKind::HospitalPractitioner;
    let liberal = pair.other.kind.nature == LegalNature::Liberal;
    let works = is_private(pair.other) || is_public(pair.other);
    let (kind, rule) = match (titular && liberal, works) {
        (true, _) => (Kind::LiberalBesideFullTime, "CU-05"),
        (false, true) => (Kind::PublicFullTimeBeside, "CU-01"),
        (false, false) => return None,
    };
    let conflict = pair.conflict((kind, Severity::Warning), rule, Cure::AskAuthority);
    Some(conflict.figure("quota", Figure::Share(quota)))
}

/// The day on which the director of a post was told.
fn told_on(plan: &Plan<'_>, post: &Under<'_>) -> Option<Day> {
    let of_post = |mark: &&FormalityMark| {
        mark.contract == post.contract.id && TOLD.contains(&mark.code.as_str())
    };
    let days = plan.case.marks.iter().filter(of_post);
    let days = days.filter_map(|mark| match mark.answer {
        FormalityAnswer::Done { on, .. } => Some(on),
        FormalityAnswer::SetAside { .. } => None,
    });
    days.min()
}

/// Days late of what was due: on the day it was done, or today.
fn late(due: Day, done: Option<Day>, today: Day) -> Option<i64> {
    let days = due.days_until(done.unwrap_or(today));
    Some(days).filter(|days| *days > 0)
}

fn with_days(conflict: Conflict, due: Day, done: Option<Day>, days: i64) -> Conflict {
    let conflict = conflict
        .figure("due_on", Figure::On(due))
        .figure("late", Figure::Days(days));
    match done {
        Some(on) => conflict.figure("told_on", Figure::On(on)),
        None => conflict,
    }
}

/// `prior_notice_late`: a practitioner below full time tells the director in
/// writing, two months before, of private activity outside (CU-04, L6152-4 2°
/// CSP). What was there before the post is told when the post is signed.
fn told_late(plan: &Plan<'_>, pair: &Pair<'_, '_>) -> Option<Conflict> {
    let below = pair.quota().filter(|quota| quota.get() < WHOLE)?;
    let hospital = pair.post.hours == HoursRegime::Hospital;
    let begins = pair.other.contract.start;
    if !hospital || !is_private(pair.other) || begins <= pair.post.contract.start {
        return None;
    }
    let due = ahead(plan, "cu.notice.director", begins)?;
    let done = told_on(plan, pair.post);
    let days = late(due, done, plan.case.today)?;
    let of = (Kind::PriorNoticeLate, Severity::Warning);
    let mut conflict = pair.conflict(of, "CU-04", Cure::TellDirector(due));
    // Told from the day on which it was due until the activity begins.
    conflict.day = due;
    let conflict = conflict.figure("quota", Figure::Share(below));
    Some(with_days(conflict.until(begins), due, done, days))
}

/// So many months before a day, by a number of the law.
fn ahead(plan: &Plan<'_>, key: &str, day: Day) -> Option<Day> {
    let months = i32::try_from(plan.numbers.count(key, day)?).ok()?;
    Some(day.plus_months(-months))
}

/// `departure_notice_late`: who leaves the hospital for a practice tells the
/// director two months before it begins (CU-10, R6152-828 CSP).
fn departure(plan: &Plan<'_>, post: &Under<'_>, other: &Under<'_>) -> Option<Conflict> {
    let end = post.contract.end?;
    let begins = other.contract.start;
    let next = begins > end && begins <= end.plus_months(2);
    let liberal = other.kind.nature == LegalNature::Liberal;
    if post.hours != HoursRegime::Hospital || !liberal || !next {
        return None;
    }
    let due = ahead(plan, "cu.notice.director", begins)?;
    let done = told_on(plan, post);
    let days = late(due, done, plan.case.today)?;
    let of = (Kind::DepartureNoticeLate, Severity::Info);
    let conflict = Conflict::on(of, Some("CU-10"), due, Cure::TellDirector(due)).until(begins);
    let conflict = conflict.contracts([&post.contract.id, &other.contract.id]);
    Some(with_days(conflict, due, done, days))
}

/// `second_public_hospital`: a titular practitioner works in another public
/// hospital as such, by a convention (CU-08, R6152-4 CSP).
fn second_hospital(pair: &Pair<'_, '_>) -> Option<Conflict> {
    let titular = |it: &Under<'_>| it.contract.kind == ContractKind::HospitalPractitioner;
    let other = pair.other.hours == HoursRegime::Hospital && !titular(pair.other);
    let of = (Kind::SecondPublicHospital, Severity::Warning);
    (titular(pair.post) && other).then(|| pair.conflict(of, "CU-08", Cure::Convention))
}

/// `assistant_beside` of every post.
pub(super) fn assistants(plan: &Plan<'_>) -> Vec<Conflict> {
    let posts = plan.contracts.iter().filter(|it| is_assistant(it));
    let pairs = posts.flat_map(|post| plan.contracts.iter().filter_map(|it| pair(post, it)));
    pairs.filter_map(|pair| assistant(plan, &pair)).collect()
}

/// `assistant_beside`: assistants have no private activity but replacements
/// within an unpaid leave of the post (CU-09). Once such a leave is told, only
/// the shifts of a replacement outside of it are.
fn assistant(plan: &Plan<'_>, pair: &Pair<'_, '_>) -> Option<Conflict> {
    if !is_private(pair.other) {
        return None;
    }
    let of = (Kind::AssistantBeside, Severity::Warning);
    let conflict = pair.conflict(of, "CU-09", Cure::AskAuthority);
    let inside = |from: Day, to: Day| to >= pair.from && pair.until.is_none_or(|it| from <= it);
    let leaves: Vec<_> = unpaid(plan, pair.post)
        .filter(|leave| inside(leave.from, leave.to))
        .collect();
    let replaces = matches!(
        pair.other.contract.kind,
        ContractKind::Locum | ContractKind::StudentLocum | ContractKind::SalariedLocum
    );
    if !replaces || leaves.is_empty() {
        return Some(conflict);
    }
    let outside = plan.under(&pair.other.contract.id).filter(|work| {
        let day = work.day();
        inside(day, day) && !leaves.iter().any(|leave| leave.covers(day))
    });
    let outside: Vec<_> = outside.collect();
    let (first, last) = (outside.first()?.day(), outside.last()?.day());
    let shifts = outside.iter().map(|work| work.id());
    let told = Conflict {
        day: first,
        ..conflict
    };
    Some(told.until(last).shifts(shifts))
}

/// `public_quota_exceeded`: the posts in public hospitals are one full time
/// together, at the most (CU-08).
fn more_than_whole(plan: &Plan<'_>) -> Vec<Conflict> {
    let posts: Vec<_> = plan
        .contracts
        .iter()
        .filter(|it| it.hours == HoursRegime::Hospital)
        .collect();
    let mut steps: Vec<_> = posts
        .iter()
        .flat_map(|it| it.share_days().chain([it.contract.start]))
        .collect();
    steps.sort_unstable();
    steps.dedup();
    let mut found = Vec::new();
    for (at, day) in steps.iter().enumerate() {
        let there = posts.iter().filter(|it| it.contract.covers(*day));
        let told = there.filter_map(|it| {
            let quota = it.share_on(*day)?;
            Some((&it.contract.id, quota.get(), it.contract.end))
        });
        let told: Vec<_> = told.collect();
        let sum: i64 = told.iter().map(|(_, quota, _)| quota).sum();
        if sum <= WHOLE || told.len() < 2 {
            continue;
        }
        let next = steps.get(at + 1).map(|next| next.plus_days(-1));
        let ends = told.iter().filter_map(|(_, _, end)| *end).chain(next).min();
        let of = (Kind::PublicQuotaExceeded, Severity::Warning);
        let conflict = Conflict::on(of, Some("CU-08"), *day, Cure::Reduce)
            .until_end(ends)
            .contracts(told.iter().map(|(id, ..)| *id))
            .figure("quota", Figure::Share(BasisPoints::new(sum)))
            .figure("most", Figure::Share(BasisPoints::new(WHOLE)));
        found.push(conflict);
    }
    found
}

/// A look at a contract under the rules of its kind that does not hold.
pub(super) fn broken(plan: &Plan<'_>, it: &Under<'_>, code: CheckCode) -> Option<KindCheck> {
    let case = &plan.case;
    let around = Beside {
        employer: it.employer,
        others: case.contracts,
        doctor: case.profile,
        numbers: case.numbers,
    };
    let found = it.contract.looked_at(it.kind, &around);
    let mut found = found.into_iter();
    found.find(|check| check.code == code && check.level != CheckLevel::Holds)
}

/// `general_interest_exceeded`: more half-days of general interest than the post
/// allows (CU-06, R6152-30 CSP).
fn general_interest(plan: &Plan<'_>, post: &Under<'_>) -> Option<Conflict> {
    let check = broken(plan, post, CheckCode::AboveGeneralInterest)?;
    let (Some(Measure::HalfDays(found)), Some(Measure::HalfDays(most))) =
        (check.found, check.limit)
    else {
        return None;
    };
    let contract = post.contract;
    let of = (Kind::GeneralInterestExceeded, Severity::Warning);
    let over = i64::from(found) - i64::from(most);
    let conflict = Conflict::on(
        of,
        Some("CU-06"),
        check.from.unwrap_or(contract.start),
        Cure::TakeOffHalfDays(over),
    );
    let conflict = conflict
        .until_end(contract.end)
        .contracts([&contract.id])
        .figure("half_days", Figure::HalfDays(found.into()))
        .figure("most", Figure::HalfDays(most.into()))
        .figure("excess", Figure::HalfDays(over));
    Some(conflict)
}
