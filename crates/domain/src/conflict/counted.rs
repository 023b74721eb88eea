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
use crate::time::Day;

/// Step by which the council is told of a place.
const PLACE: &str = "LIB-4";

/// Every rule of what is counted.
pub(super) fn counted(plan: &Plan<'_>) -> Vec<Conflict> {
    let mut found = colleagues(plan);
    for under in &plan.contracts {
        found.extend(undeclared(plan, under));
        found.extend(far_away(plan, under));
        found.extend(left(plan, under));
        found.extend(competing(plan, under));
    }
    found
}

/// `non_compete_counter`: from the day on which a colleague was replaced for
/// three months in all, the doctor does not settle near for two years (R4127-86
/// CSP). Ninety days is the usual reading.
fn colleagues(plan: &Plan<'_>) -> Vec<Conflict> {
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

/// `site_not_declared`: liberal shifts at another place sooner than two months
/// after the council was told of it (CU-13, R4127-85 CSP). A replacement is
/// done at the place of the colleague, and the first practice needs none.
fn undeclared(plan: &Plan<'_>, under: &Under<'_>) -> Option<Conflict> {
    let contract = under.contract;
    let distinct = matches!(
        contract.kind,
        ContractKind::LiberalSessions | ContractKind::Teleconsultation
    );
    let elsewhere = plan.contracts.iter().any(|other| {
        other.contract.employer != contract.employer && other.contract.start <= contract.start
    });
    if !distinct || !elsewhere {
        return None;
    }
    let months = plan.numbers.count("cu.notice.site", contract.start)?;
    let months = i32::try_from(months).ok()?;
    let mut told = None;
    for mark in plan.case.marks.iter().filter(|mark| mark.code == PLACE) {
        let of_employer = plan
            .case
            .contracts
            .iter()
            .any(|other| other.id == mark.contract && other.employer == contract.employer);
        match mark.answer {
            // Not a place of its own, in the doctor's words.
            FormalityAnswer::SetAside { .. } if of_employer => return None,
            FormalityAnswer::Done { on, .. } if of_employer => {
                told = Some(told.map_or(on, |known: Day| known.min(on)));
            }
            FormalityAnswer::SetAside { .. } | FormalityAnswer::Done { .. } => {}
        }
    }
    let early = |work: &&Work<'_>| told.is_none_or(|on| work.day() < on.plus_months(months));
    let early: Vec<_> = plan.under(&contract.id).filter(early).collect();
    let (first, last) = (early.first()?, early.last()?);
    let due = contract.start.plus_months(-months);
    if told.is_none() && plan.case.today <= due {
        return None;
    }
    let of = (Kind::SiteNotDeclared, Severity::Warning);
    let conflict = Conflict::on(of, Some("CU-13"), first.day(), Cure::DeclareSite(due))
        .until(last.day())
        .shifts(early.iter().map(|work| work.id()))
        .contracts([&contract.id])
        .figure("due_on", Figure::On(due));
    Some(match told {
        Some(on) => conflict.figure("told_on", Figure::On(on)),
        None => conflict,
    })
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
/// within its months, at a place that is known to be within its kilometres (CU-11,
/// L6152-5-1 CSP).
fn competing(plan: &Plan<'_>, post: &Under<'_>) -> Option<Conflict> {
    let clause = post.contract.conditions.non_compete?;
    let end = post.contract.end?;
    let until = end.plus_months(i32::try_from(clause.months).ok()?);
    let near: BTreeSet<_> = near_places(plan, &post.contract.employer, clause.kilometres);
    let private = |work: &&Work<'_>| {
        let nature = work.under.kind.nature;
        matches!(nature, LegalNature::Liberal | LegalNature::PrivateSalaried)
    };
    let after =
        plan.works.iter().filter(private).filter(|work| {
            work.day() > end && work.day() <= until && near.contains(&work.shift.site)
        });
    let after: Vec<_> = after.collect();
    let (first, last) = (after.first()?, after.last()?);
    let of = (Kind::CompetesWithHospital, Severity::Warning);
    let conflict = Conflict::on(of, Some("CU-11"), first.day(), Cure::AskAuthority)
        .until(last.day())
        .shifts(after.iter().map(|work| work.id()))
        .contracts([&post.contract.id])
        .figure("months", Figure::Months(clause.months.into()))
        .figure("kilometres", Figure::Kilometres(clause.kilometres.into()))
        .figure("free_on", Figure::On(until.plus_days(1)));
    Some(conflict)
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
