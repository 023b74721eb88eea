//! What is counted or told over months: days of one colleague, places,
//! teleconsultations, the end of a practice or of a post (CU-11, CU-12, CU-13,
//! CU-19, CU-20).

use std::collections::{BTreeMap, BTreeSet};

use super::beside::broken;
use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::work::{Plan, Under, Work};
use crate::contract::{CheckCode, ContractKind, LegalNature, Measure};
use crate::formality::FormalityAnswer;
use crate::ids::{EmployerId, SiteId};
use crate::money::BasisPoints;
use crate::time::Day;

/// Step by which the council is told of a place.
const PLACE: &str = "LIB-4";

/// Every rule of what is counted.
pub(super) fn counted(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut found = colleagues(plan);
    found.extend(far_away_by_hours(plan));
    for under in &plan.contracts {
        found.extend(far_away(plan, under));
        found.extend(left(plan, under));
    }
    found.extend(undeclared_places(plan));
    found.extend(competing_work(plan));
    found
}

/// `non_compete_counter`: from the day on which a colleague was replaced for
/// three months in all, the doctor does not settle near for two years (R4127-86
/// CSP). Ninety days is the usual reading.
pub(super) fn colleagues(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut days: BTreeMap<&EmployerId, BTreeSet<Day>> = BTreeMap::new();
    for work in &plan.works {
        let contract = work.under.contract;
        if matches!(
            contract.kind,
            ContractKind::Locum | ContractKind::StudentLocum
        ) {
            days.entry(&contract.employer)
                .or_default()
                .insert(work.day());
        }
    }
    let of = (Kind::NonCompeteCounter, Severity::Info);
    let reached = days.into_iter().filter_map(|(employer, days)| {
        let last = *days.last()?;
        let most = plan.numbers.count("cu.replacement.days", last)?;
        let before = usize::try_from(most).ok()?.checked_sub(1)?;
        let day = *days.iter().nth(before)?;
        let all = i64::try_from(days.len()).unwrap_or(i64::MAX);
        let of_colleague = plan.contracts.iter().filter(|it| {
            it.contract.employer == *employer
                && matches!(
                    it.contract.kind,
                    ContractKind::Locum | ContractKind::StudentLocum
                )
        });
        let conflict = Conflict::on(of, Some("CU-12"), day, Cure::AgreeBeforeSettling)
            .until(last)
            .contracts(of_colleague.map(|it| &it.contract.id))
            .figure("days", Figure::Days(all))
            .figure("most", Figure::Days(most))
            .figure("free_on", Figure::On(last.plus_months(24).plus_days(1)));
        Some(conflict)
    });
    reached.collect()
}

/// `site_not_declared` of every contract.
pub(super) fn undeclared_places(plan: &Plan<'_>) -> Vec<Conflict> {
    let contracts = plan.contracts.iter();
    contracts
        .flat_map(|under| undeclared(plan, under))
        .collect()
}

/// `competes_with_hospital` of every post.
pub(super) fn competing_work(plan: &Plan<'_>) -> Vec<Conflict> {
    let contracts = plan.contracts.iter();
    contracts.flat_map(|under| competing(plan, under)).collect()
}

/// How loud a second place of practice is told (CU-13): a liberal one is a
/// warning; whether a salaried or a hospital one is to be declared is not
/// settled. A replacement is done at the place of the colleague.
const fn distinct(under: &Under<'_>) -> Option<Severity> {
    match (under.contract.kind, under.kind.nature) {
        (ContractKind::LiberalSessions | ContractKind::Teleconsultation, LegalNature::Liberal) => {
            Some(Severity::Warning)
        }
        (ContractKind::SalariedLocum | ContractKind::AgencyWork, _) => None,
        (
            _,
            LegalNature::PrivateSalaried
            | LegalNature::PublicContract
            | LegalNature::PublicStatutory,
        ) => Some(Severity::Info),
        _ => None,
    }
}

/// `site_not_declared`: shifts at another place sooner than two months after the
/// council was told of it (CU-13, R4127-85 CSP). The first practice needs none.
/// A liberal place is told by the year; a salaried one once, by its contract: its
/// shifts are no other fact.
fn undeclared(plan: &Plan<'_>, under: &Under<'_>) -> Vec<Conflict> {
    let contract = under.contract;
    let Some(severity) = distinct(under) else {
        return Vec::new();
    };
    // The text is about who practises as a liberal: beside salaried work alone there
    // is no second place of practice.
    let before = |other: &Under<'_>| {
        let replaces = matches!(
            other.contract.kind,
            ContractKind::Locum | ContractKind::StudentLocum
        );
        let practice = other.kind.nature == LegalNature::Liberal && !replaces;
        let (other, start) = (other.contract.start, contract.start);
        match severity {
            Severity::Info => practice && other < start,
            Severity::Warning | Severity::Blocking => other <= start,
        }
    };
    let elsewhere = plan
        .contracts
        .iter()
        .any(|other| other.contract.employer != contract.employer && before(other));
    if !elsewhere {
        return Vec::new();
    }
    let months = plan.numbers.count("cu.notice.site", contract.start);
    let Some(months) = months.and_then(|months| i32::try_from(months).ok()) else {
        return Vec::new();
    };
    let mut told = None;
    for mark in plan.case.marks.iter().filter(|mark| mark.code == PLACE) {
        let of_employer = plan
            .case
            .contracts
            .iter()
            .any(|other| other.id == mark.contract && other.employer == contract.employer);
        match mark.answer {
            // Not a place of its own, in the doctor's words.
            FormalityAnswer::SetAside { .. } if of_employer => return Vec::new(),
            FormalityAnswer::Done { on, .. } if of_employer => {
                told = Some(told.map_or(on, |known: Day| known.min(on)));
            }
            FormalityAnswer::SetAside { .. } | FormalityAnswer::Done { .. } => {}
        }
    }
    let due = contract.start.plus_months(-months);
    if told.is_none() && plan.case.today <= due {
        return Vec::new();
    }
    let early = |work: &&Work<'_>| told.is_none_or(|on| work.day() < on.plus_months(months));
    let early: Vec<_> = plan.under(&contract.id).filter(early).collect();
    let conflict = |day: Day| {
        let of = (Kind::SiteNotDeclared, severity);
        let conflict = Conflict::on(of, Some("CU-13"), day, Cure::DeclareSite(due))
            .contracts([&contract.id])
            .figure("due_on", Figure::On(due));
        match told {
            Some(on) => conflict.figure("told_on", Figure::On(on)),
            None => conflict,
        }
    };
    if severity == Severity::Info {
        let once = (!early.is_empty()).then(|| conflict(contract.start).until_end(contract.end));
        return once.into_iter().collect();
    }
    let years = by_year(early).into_values().filter_map(|works| {
        let (first, last) = (works.first()?.day(), works.last()?.day());
        let shifts = works.iter().map(|work| work.id());
        Some(conflict(first).until(last).shifts(shifts))
    });
    years.collect()
}

/// Works by the year that they start in.
fn by_year<'p, 'a>(works: Vec<&'p Work<'a>>) -> BTreeMap<i32, Vec<&'p Work<'a>>> {
    let mut years: BTreeMap<i32, Vec<_>> = BTreeMap::new();
    for work in works {
        let year = work.day().month().year();
        years.entry(year).or_default().push(work);
    }
    years
}

/// `teleconsultation_quota`: the share of the year that the contract tells is
/// above that of the law (CU-19, ST-13), for each year with work under it.
fn far_away(plan: &Plan<'_>, under: &Under<'_>) -> Vec<Conflict> {
    let Some(check) = broken(plan, under, CheckCode::AboveTeleconsultation) else {
        return Vec::new();
    };
    let (Some(Measure::Percent(found)), Some(Measure::Percent(most))) = (check.found, check.limit)
    else {
        return Vec::new();
    };
    let mut years: BTreeMap<i32, (Day, Day)> = BTreeMap::new();
    for work in plan.under(&under.contract.id) {
        let day = work.day();
        let year = years.entry(day.month().year()).or_insert((day, day));
        year.1 = day;
    }
    let of = (Kind::TeleconsultationQuota, Severity::Warning);
    let each = years.into_values().map(|(first, last)| {
        Conflict::on(of, Some("CU-19"), first, Cure::Reduce)
            .until(last)
            .contracts([&under.contract.id])
            .figure("share", Figure::Share(found))
            .figure("most", Figure::Share(most))
    });
    each.collect()
}

/// `teleconsultation_quota` by the hours of the calendar year, where no contract
/// tells its share: a sign, because the law counts acts (ST-13).
fn far_away_by_hours(plan: &Plan<'_>) -> Vec<Conflict> {
    let limit = |under: &Under<'_>| {
        let told = under.contract.conditions.teleconsultation_share.is_some();
        let mut rules = under.kind.rules.iter().filter(|_| !told);
        rules.find_map(|rule| rule.test.most_far_away(plan.case.profile))
    };
    let far: Vec<_> = plan
        .contracts
        .iter()
        .filter_map(|it| Some((&it.contract.id, limit(it)?)))
        .collect();
    let Some(most) = far.iter().map(|(_, most)| *most).min() else {
        return Vec::new();
    };
    let mut years: BTreeMap<i32, (i64, i64)> = BTreeMap::new();
    for work in &plan.works {
        let minutes: i64 = work.by_day(false).iter().map(|(_, minutes)| minutes).sum();
        let (there, all) = years.entry(work.day().month().year()).or_default();
        *all += minutes;
        if far.iter().any(|(id, _)| **id == work.under.contract.id) {
            *there += minutes;
        }
    }
    let of = (Kind::TeleconsultationQuota, Severity::Info);
    let each = years.into_iter().filter_map(|(year, (there, all))| {
        let over = there * 10_000 > all * most.get();
        let january = plan.works.iter().map(|work| work.day().month().january());
        let january = january.into_iter().find(|month| month.year() == year)?;
        over.then(|| {
            Conflict::on(of, Some("ST-13"), january.first(), Cure::Reduce)
                .until(january.plus(11).last())
                .contracts(far.iter().map(|(id, _)| *id))
                .figure(
                    "share",
                    Figure::Share(BasisPoints::new(there * 10_000 / all)),
                )
                .figure("most", Figure::Share(most))
                .minutes("minutes", there)
                .minutes("load", all)
        })
    });
    each.collect()
}

/// `practice_left_untold`: six months before a liberal practice is left, the
/// agency of health and the council are told (CU-20, L4113-15 CSP).
fn left(plan: &Plan<'_>, under: &Under<'_>) -> Option<Conflict> {
    let contract = under.contract;
    let end = contract.end?;
    let practice = contract.kind == ContractKind::LiberalAssociate;
    let liberal = under.kind.nature == LegalNature::Liberal;
    let months = plan.numbers.count("cu.notice.leaving", end)?;
    let due = end.plus_months(-i32::try_from(months).ok()?);
    let near = plan.case.today > due && plan.case.today <= end;
    let of = (Kind::PracticeLeftUntold, Severity::Info);
    (practice && liberal && near).then(|| {
        Conflict::on(of, Some("CU-20"), due, Cure::TellAgency(due))
            .until(end)
            .contracts([&contract.id])
            .figure("due_on", Figure::On(due))
            .figure("end", Figure::On(end))
    })
}

/// `competes_with_hospital`: private work after a hospital post with a clause,
/// within its months, at a place that is known to be within its kilometres, by the
/// year (CU-11, L6152-5-1 CSP).
fn competing(plan: &Plan<'_>, post: &Under<'_>) -> Vec<Conflict> {
    let contract = post.contract;
    let Some((clause, end)) = contract.conditions.non_compete.zip(contract.end) else {
        return Vec::new();
    };
    let Ok(months) = i32::try_from(clause.months) else {
        return Vec::new();
    };
    let until = end.plus_months(months);
    let near: BTreeSet<_> = near_places(plan, &contract.employer, clause.kilometres);
    let private = |work: &&Work<'_>| {
        let nature = work.under.kind.nature;
        matches!(nature, LegalNature::Liberal | LegalNature::PrivateSalaried)
    };
    let after =
        plan.works.iter().filter(private).filter(|work| {
            work.day() > end && work.day() <= until && near.contains(&work.shift.site)
        });
    let of = (Kind::CompetesWithHospital, Severity::Warning);
    let years = by_year(after.collect()).into_values().filter_map(|works| {
        let (first, last) = (works.first()?.day(), works.last()?.day());
        let conflict = Conflict::on(of, Some("CU-11"), first, Cure::AskAuthority)
            .until(last)
            .shifts(works.iter().map(|work| work.id()))
            .contracts([&contract.id])
            .figure("months", Figure::Months(clause.months.into()))
            .figure("kilometres", Figure::Kilometres(clause.kilometres.into()))
            .figure("free_on", Figure::On(until.plus_days(1)));
        Some(conflict)
    });
    years.collect()
}

/// The places of others within so many kilometres of those of an employer.
fn near_places<'a>(plan: &Plan<'a>, employer: &EmployerId, most: u32) -> BTreeSet<&'a SiteId> {
    let sites = plan.case.sites.iter();
    let own: BTreeSet<_> = sites
        .filter(|site| site.employer == *employer)
        .map(|site| &site.id)
        .collect();
    let roads = plan
        .case
        .roads
        .iter()
        .filter(|road| road.kilometres <= most);
    let ends = roads.filter_map(|road| {
        let from = road.from.as_ref()?;
        match (own.contains(from), own.contains(&road.to)) {
            (true, false) => Some(&road.to),
            (false, true) => Some(from),
            _ => None,
        }
    });
    ends.collect()
}
