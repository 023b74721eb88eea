//! Leaves by their kind, their employer and their note.

use std::collections::HashMap;

use domain::leave::LeaveKind;

use super::fit::{Candidate, plain};
use super::{Hit, Names};
use crate::book::Look;
use crate::error::AppError;

/// What doctors call a kind of leave.
const fn called(kind: LeaveKind) -> &'static str {
    match kind {
        LeaveKind::PaidLeave => "conges payes vacances",
        LeaveKind::SickLeave => "arret de travail maladie",
        LeaveKind::ParentalLeave => "conge maternite paternite adoption parental",
        LeaveKind::UnpaidLeave => "conge sans solde",
        LeaveKind::Training => "formation conge",
        LeaveKind::Unavailability => "indisponibilite",
    }
}

/// The latest first, of those that fit as well.
pub(super) fn leaves(look: &Look<'_>, names: &Names) -> Result<Vec<Candidate<'static>>, AppError> {
    let contracts = look.contracts().all()?.into_iter();
    let employers: HashMap<_, _> = contracts.map(|it| (it.id, it.employer)).collect();
    let leaves = look.leaves().all()?.into_iter().rev();
    let candidate = leaves.map(|leave| {
        let employer = leave.contract.as_ref().and_then(|it| employers.get(it));
        let name = employer.map_or("", |it| names.both(it.as_str()));
        Candidate {
            main: plain(called(leave.kind)),
            beside: format!("{name} {}", plain(&leave.note)).into(),
            called: "",
            hit: Hit::Leave {
                leave: leave.id,
                kind: leave.kind,
                from: leave.from,
                to: leave.to,
                employer: employer.cloned(),
            },
        }
    });
    Ok(candidate.collect())
}
