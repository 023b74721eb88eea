//! Work on days of leave (CU-09, CU-21, CU-22), and leave that is too long for
//! its post.

use super::finding::{Conflict, ConflictKind as Kind, Cure, Figure, Severity};
use super::work::{Plan, Under, Work};
use crate::contract::{ContractKind, LegalNature};
use crate::leave::{Leave, LeaveKind};
use crate::time::Day;

/// Every rule of work on days of leave, one conflict for each shift and leave.
pub(super) fn in_leave(plan: &Plan<'_>) -> Vec<Conflict> {
    let leaves = plan.case.leaves.iter();
    let each = leaves.flat_map(|leave| {
        let near = around(plan, leave);
        near.filter_map(|work| met(plan, leave, work))
    });
    each.collect()
}

/// The works that may lie in a leave: no shift is longer than a week.
fn around<'p, 'a>(plan: &'p Plan<'a>, leave: &Leave) -> impl Iterator<Item = &'p Work<'a>> {
    let (first, last) = (leave.from.plus_days(-9), leave.to.plus_days(2));
    let from = plan.works.partition_point(|work| work.day() < first);
    let later = plan.works.iter().skip(from);
    later.take_while(move |work| work.day() <= last)
}

fn met(plan: &Plan<'_>, leave: &Leave, work: &Work<'_>) -> Option<Conflict> {
    if !leave.meets(work.shift, work.zone) {
        return None;
    }
    let of = match leave.kind {
        LeaveKind::SickLeave => sick(leave, work)?,
        LeaveKind::PaidLeave if is_private(plan, leave) => (
            Kind::WorkInPaidLeave,
            Severity::Info,
            Some("CU-22"),
            Cure::MoveOutOfLeave,
        ),
        _ if is_of(leave, work) => (
            Kind::WorkInLeave,
            Severity::Info,
            None,
            Cure::MoveOutOfLeave,
        ),
        _ => return None,
    };
    let (kind, severity, rule, cure) = of;
    let conflict = Conflict::on((kind, severity), rule, work.day(), cure)
        .shifts([work.id()])
        .contracts(&leave.contract)
        .figure("from", Figure::On(leave.from))
        .figure("to", Figure::On(leave.to));
    let days = plan.numbers.count("cu.sick.notice", leave.from);
    Some(match days.filter(|_| kind == Kind::WorkInSickLeave) {
        Some(days) => conflict.figure("tell_by", Figure::On(leave.from.plus_days(days))),
        None => conflict,
    })
}

/// `work_in_sick_leave`: nobody on sick leave works anywhere, unless the
/// prescriber expressly allows it; the notice goes within two days (CU-21, L323-6
/// and R321-2 CSS).
fn sick(leave: &Leave, work: &Work<'_>) -> Option<(Kind, Severity, Option<&'static str>, Cure)> {
    let allowed = leave.allowed.contains(&work.under.contract.id);
    let of = (Kind::WorkInSickLeave, Severity::Warning);
    (!allowed).then_some((of.0, of.1, Some("CU-21"), Cure::AskPrescriber))
}

/// Whether the paid leave is that of a private employer: work for whomever
/// exposes to damages (CU-22, D3141-1 and D3141-2 CT).
fn is_private(plan: &Plan<'_>, leave: &Leave) -> bool {
    let of = plan.contracts.iter();
    let mut of = of.filter(|it| Some(&it.contract.id) == leave.contract.as_ref());
    of.any(|it| it.kind.nature == LegalNature::PrivateSalaried)
}

/// Whether the work is of those that the leave is from: under the contract that
/// it names, or any where it names none.
fn is_of(leave: &Leave, work: &Work<'_>) -> bool {
    let contract = &work.under.contract.id;
    leave.contract.as_ref().is_none_or(|it| it == contract)
}

/// Whether a contract is the post of an assistant.
pub(super) const fn is_assistant(under: &Under<'_>) -> bool {
    matches!(
        under.contract.kind,
        ContractKind::HospitalAssistant | ContractKind::SharedTimeAssistant
    )
}

/// The unpaid leaves of a post.
pub(super) fn unpaid<'p>(
    plan: &'p Plan<'_>,
    post: &'p Under<'_>,
) -> impl Iterator<Item = &'p Leave> {
    let leaves = plan.case.leaves.iter();
    leaves.filter(|leave| {
        leave.kind == LeaveKind::UnpaidLeave && leave.contract.as_ref() == Some(&post.contract.id)
    })
}

/// `unpaid_leave_exceeded`: an assistant has thirty days of unpaid leave in the
/// first year of the post, forty-five in each of the others (CU-09, R6152-5xx
/// CSP). Years are counted from the day on which the post begins.
pub(super) fn too_long(plan: &Plan<'_>) -> Vec<Conflict> {
    let posts = plan.contracts.iter().filter(|it| is_assistant(it));
    let each = posts.flat_map(|post| {
        let leaves: Vec<_> = unpaid(plan, post).collect();
        let last = leaves.iter().map(|leave| leave.to).max();
        let years = (0..).map(|year: i32| (year, post.contract.start.plus_months(12 * year)));
        let years = years.take_while(move |(_, from)| last.is_some_and(|last| *from <= last));
        let of_year = |(year, from)| year_of_service(plan, post, &leaves, (year, from));
        years.filter_map(of_year).collect::<Vec<_>>()
    });
    each.collect()
}

fn year_of_service(
    plan: &Plan<'_>,
    post: &Under<'_>,
    leaves: &[&Leave],
    (year, from): (i32, Day),
) -> Option<Conflict> {
    let key = if year == 0 {
        "cu.unpaid.first"
    } else {
        "cu.unpaid.later"
    };
    let most = plan.numbers.count(key, from)?;
    let to = from.plus_months(12).plus_days(-1);
    let inside = leaves.iter().filter(|leave| leave.touches(from, to));
    let inside = inside.map(|leave| (leave.from.max(from), leave.to.min(to)));
    let inside: Vec<_> = inside.collect();
    let days: i64 = inside.iter().map(|(a, b)| a.days_until(*b) + 1).sum();
    let (first, last) = (
        inside.iter().map(|(first, _)| *first).min()?,
        inside.iter().map(|(_, last)| *last).max()?,
    );
    let of = (Kind::UnpaidLeaveExceeded, Severity::Warning);
    (days > most).then(|| {
        Conflict::on(of, Some("CU-09"), first, Cure::TakeOffDays(days - most))
            .until(last)
            .contracts([&post.contract.id])
            .figure("days", Figure::Days(days))
            .figure("most", Figure::Days(most))
            .figure("excess", Figure::Days(days - most))
    })
}
