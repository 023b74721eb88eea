//! The conflicts of the plan as the screens show them, and what is set aside.

use std::collections::BTreeMap;

use domain::conflict::{
    Case, Conflict, ConflictFacts, ConflictKind, ConflictMark, Cure, Figure, Severity, check,
};
use domain::formality::Confidence;
use domain::shift::Shift;
use domain::time::Day;

use super::{Known, around, conflicts_between, near, rule_of};
use crate::book::{Book, Done, Look};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::planning::PlanAsk;
use crate::shifts::ShiftEntry;

/// Why a conflict is set aside.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct AsideNote {
    /// The doctor's words.
    pub reason: String,
    /// When.
    pub on: Day,
}

/// A conflict as the screens show it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ConflictRow {
    /// What it is, when, and about what; it is set aside by these.
    pub of: ConflictFacts,
    /// The figures of its sentence, by name.
    pub figures: BTreeMap<String, Figure>,
    /// What would cure it.
    pub cure: Cure,
    /// What the rule says, in one French sentence.
    pub says: String,
    /// Article, or what else makes it one.
    pub source: String,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// Why it is set aside; none while it is not.
    pub aside: Option<AsideNote>,
}

/// A conflict to set aside.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetConflictAside {
    /// Which one.
    pub of: ConflictFacts,
    /// Why.
    pub reason: String,
}

/// A conflict by its facts.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictAsk {
    /// Which one.
    pub of: ConflictFacts,
}

/// What was set aside.
pub(crate) struct Marks(Vec<ConflictMark>);

impl Marks {
    pub(crate) fn of(look: &Look<'_>) -> Result<Self, AppError> {
        Ok(Self(look.conflict_marks().all()?))
    }

    /// Why these facts are set aside.
    pub(crate) fn note(&self, facts: &ConflictFacts) -> Option<AsideNote> {
        let found = self.0.iter().find(|mark| mark.of == *facts)?;
        Some(AsideNote {
            reason: found.reason.clone(),
            on: found.on,
        })
    }
}

/// The conflicts about a day of a period: the loudest first, then by day; those
/// that are set aside among them.
///
/// # Errors
/// [`ErrorCode::OutOfRange`] at `to` for more than two years.
pub fn conflict_list(book: &Book, ask: PlanAsk) -> Result<Vec<ConflictRow>, AppError> {
    if !(0..=731).contains(&ask.from.days_until(ask.to)) {
        return Err(AppError::at(ErrorCode::OutOfRange, "to"));
    }
    book.read(|look| {
        let found = conflicts_between(look, ask.from, ask.to)?;
        rows(look, found)
    })
}

/// What a shift would break, were it as it is proposed; nothing is kept.
///
/// # Errors
/// While the book is not open.
pub fn conflict_check(book: &Book, ask: ShiftEntry) -> Result<Vec<ConflictRow>, AppError> {
    book.read(|look| {
        let found = proposed(look, &ask.shift)?;
        rows(look, found)
    })
}

fn proposed(look: &Look<'_>, shift: &Shift) -> Result<Vec<Conflict>, AppError> {
    let known = Known::of(look)?;
    let near = near(look, &known.contracts, shift)?;
    let found = check(&known.case(look, &near), shift);
    // How far weeks that are too full go on, and work without a pause, is seen in
    // years of shifts.
    let long = |it: &Conflict| {
        matches!(
            it.kind,
            ConflictKind::Avg44h12w | ConflictKind::ContinuousOver24h
        )
    };
    if !found.iter().any(long) {
        return Ok(found);
    }
    let shifts = around(look, &known.contracts, shift.day(), shift.end.day())?;
    Ok(check(&known.case(look, &shifts), shift))
}

/// The loudest first; those of one severity stay in their order.
pub(super) fn rows(
    look: &Look<'_>,
    mut found: Vec<Conflict>,
) -> Result<Vec<ConflictRow>, AppError> {
    found.sort_by_key(|conflict| std::cmp::Reverse(conflict.severity));
    let marks = Marks::of(look)?;
    let row = |conflict: Conflict| {
        let rule = rule_of(&conflict)?;
        let of = conflict.facts();
        let figures = conflict.figures.into_iter();
        Ok(ConflictRow {
            figures: figures.map(|(name, it)| (name.to_owned(), it)).collect(),
            cure: conflict.cure,
            says: rule.says.clone(),
            source: rule.source.clone(),
            confidence: rule.confidence,
            aside: marks.note(&of),
            of,
        })
    };
    found.into_iter().map(row).collect()
}

/// Sets a conflict aside, with a reason. It comes back once its facts change.
///
/// # Errors
/// [`ErrorCode::Required`] at `reason`; [`ErrorCode::ConflictBlocks`] for what
/// cannot be, by arithmetic; [`ErrorCode::NotFound`] when there is no such
/// conflict any more.
pub fn conflict_set_aside(book: &Book, ask: SetConflictAside) -> Result<Done<()>, AppError> {
    let mark = ConflictMark {
        of: ask.of,
        reason: ask.reason.trim().to_owned(),
        on: book.today(),
    };
    mark.check()?;
    if mark.of.severity == Severity::Blocking {
        return Err(AppError::new(ErrorCode::ConflictBlocks));
    }
    let day = mark.of.day;
    let found = book.read(|look| conflicts_between(look, day, day))?;
    if !found.iter().any(|conflict| conflict.facts() == mark.of) {
        return Err(AppError::new(ErrorCode::NotFound).about("noun", "conflict"));
    }
    book.record(Op::SetConflictAside, |step| {
        say(step, &mark.of);
        Ok(step.conflict_marks().set(&mark)?)
    })
}

/// Takes a conflict up again that was set aside.
///
/// # Errors
/// [`ErrorCode::NotFound`] when it was not.
pub fn conflict_take_up(book: &Book, ask: ConflictAsk) -> Result<Done<()>, AppError> {
    book.record(Op::TakeConflictUp, |step| {
        say(step, &ask.of);
        Ok(step.conflict_marks().remove(&ask.of)?)
    })
}

fn say(step: &crate::book::Step<'_>, of: &ConflictFacts) {
    // A kind always serialises to its word.
    if let Ok(serde_json::Value::String(kind)) = serde_json::to_value(of.kind) {
        step.say("kind", kind);
    }
    step.say("day", of.day);
}

impl Known {
    /// The case of some shifts.
    pub(super) fn case<'a>(&'a self, look: &Look<'_>, shifts: &'a [Shift]) -> Case<'a> {
        Case {
            today: look.today,
            shifts,
            leaves: &self.leaves,
            contracts: &self.contracts,
            employers: &self.employers,
            sites: &self.sites,
            roads: &self.roads,
            documents: &self.documents,
            marks: &self.marks,
            profile: &self.profile,
            kinds: self.kinds,
            numbers: &self.numbers,
        }
    }
}
