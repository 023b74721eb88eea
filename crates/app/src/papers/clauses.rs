//! The clauses of a contract that is being drawn up: seen, edited, moved, left
//! out, added.

use std::collections::BTreeMap;

use domain::contract::paper::{
    ArrangedClause, BlankField, ClauseWords, DraftClause, DraftOf, HiringKind, PaperDraft,
    PaperFact,
};
use domain::ids::ContractId;
use domain::time::Day;
use exchange::paper::Hiring;

use super::hiring::hiring;
use crate::book::{Book, Done, Step};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;

/// The clauses of a paper.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PaperClauses {
    /// Every clause in its order, those that are left out among them.
    pub clauses: Vec<ArrangedClause>,
    /// What is missing from the names above them.
    pub blanks: Vec<BlankField>,
    /// What the paper asks for that no other field holds.
    pub facts: Vec<FactView>,
    /// The day of signature that the contract has.
    pub signed_on: Option<Day>,
}

/// Something that the paper asks for.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FactView {
    /// Which.
    pub fact: PaperFact,
    /// What was told; empty while it was not.
    pub told: String,
}

/// Of which contracts a paper can be drawn up.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PaperContractsAsk {
    /// Which paper.
    pub paper: HiringKind,
}

/// A contract of which the paper can be drawn up.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PaperContract {
    /// The contract.
    pub contract: ContractId,
    /// The days on which something of it changes, for an amendment.
    pub changes: Vec<Day>,
}

/// A clause of a paper.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ClauseAsk {
    /// Which paper.
    pub of: DraftOf,
    /// Which clause.
    pub key: String,
}

/// New words for a clause.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EditClause {
    /// Which paper.
    pub of: DraftOf,
    /// Which clause.
    pub key: String,
    /// Its words.
    pub words: ClauseWords,
}

/// A clause of the doctor's own.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AddClause {
    /// Which paper.
    pub of: DraftOf,
    /// The clause behind which it stands; the last when empty.
    #[serde(default)]
    pub after: Option<String>,
    /// Its words.
    pub words: ClauseWords,
}

/// A clause to another place.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MoveClause {
    /// Which paper.
    pub of: DraftOf,
    /// Which clause.
    pub key: String,
    /// Its new place among all of them, from 0.
    pub to: usize,
}

/// What no other field holds.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetPaperFacts {
    /// Which paper.
    pub of: DraftOf,
    /// The facts; an empty text takes one away.
    #[serde(default)]
    pub facts: BTreeMap<PaperFact, String>,
}

/// The clauses of a paper, as they stand.
///
/// # Errors
/// [`ErrorCode::PaperUnsuited`] at `contract`; [`ErrorCode::NothingToAmend`]
/// at `effective`.
pub fn clause_list(book: &Book, of: DraftOf) -> Result<PaperClauses, AppError> {
    let paper = book.read(|look| hiring(look, look.today, &of, false))?;
    let told = |fact: &PaperFact| FactView {
        fact: *fact,
        told: paper.draft.fact(*fact).unwrap_or_default().to_owned(),
    };
    Ok(PaperClauses {
        clauses: paper.clauses(),
        blanks: paper.blanks_of_parties(),
        facts: PaperFact::of(of.paper).iter().map(told).collect(),
        signed_on: paper.contract.signed_on.filter(|_| paper.is_signed()),
    })
}

/// The contracts of which a paper can be drawn up; an amendment only of those
/// in which something changes on a day.
///
/// # Errors
/// When the book cannot be read.
pub fn paper_contracts(
    book: &Book,
    ask: PaperContractsAsk,
) -> Result<Vec<PaperContract>, AppError> {
    let all = book.read(|look| Ok(look.contracts().all()?))?;
    let suited = all
        .into_iter()
        .filter(|contract| Hiring::suits(ask.paper, contract.kind));
    let amends = ask.paper == HiringKind::Amendment;
    let rows = suited.map(|contract| PaperContract {
        changes: if amends {
            Hiring::changes(&contract)
        } else {
            Vec::new()
        },
        contract: contract.id,
    });
    Ok(rows
        .filter(|row| !amends || !row.changes.is_empty())
        .collect())
}

/// Writes other words into a clause. What is proposed at that time is kept
/// beside them, so that a later change of it can be told.
///
/// # Errors
/// [`ErrorCode::Required`] or [`ErrorCode::TooLong`] at `words.title` or
/// `words.text`; [`ErrorCode::NotFound`] at `key`.
pub fn clause_edit(book: &Book, ask: EditClause) -> Result<Done<()>, AppError> {
    ask.words.check("words")?;
    change(book, Op::EditClause, &ask.of, |step, paper| {
        let now = one(&paper, &ask.key)?;
        step.say("clause", &ask.words.title);
        let mut draft = ordered(paper);
        let clause = clause_of(&mut draft, &ask.key)?;
        clause.proposed = now.proposed.filter(|_| !now.own).or(clause.proposed.take());
        let as_proposed = clause.proposed.as_ref() == Some(&ask.words);
        clause.words = Some(ask.words).filter(|_| !as_proposed);
        if as_proposed {
            clause.proposed = None;
        }
        Ok(draft)
    })
}

/// Takes the proposed words back.
///
/// # Errors
/// [`ErrorCode::NotFound`] at `key`; a clause of the doctor's own has no
/// proposed words.
pub fn clause_restore(book: &Book, ask: ClauseAsk) -> Result<Done<()>, AppError> {
    change(book, Op::RestoreClause, &ask.of, |step, paper| {
        let now = one(&paper, &ask.key)?;
        let proposed = now.proposed.ok_or_else(|| unknown(&ask.key))?;
        step.say("clause", &proposed.title);
        let mut draft = ordered(paper);
        let clause = clause_of(&mut draft, &ask.key)?;
        (clause.words, clause.proposed) = (None, None);
        Ok(draft)
    })
}

/// Prints a clause no more.
///
/// # Errors
/// [`ErrorCode::NotFound`] at `key`.
pub fn clause_leave_out(book: &Book, ask: ClauseAsk) -> Result<Done<()>, AppError> {
    printed(book, Op::LeaveClauseOut, &ask, true)
}

/// Prints a clause again.
///
/// # Errors
/// [`ErrorCode::NotFound`] at `key`.
pub fn clause_take_in(book: &Book, ask: ClauseAsk) -> Result<Done<()>, AppError> {
    printed(book, Op::TakeClauseIn, &ask, false)
}

fn printed(book: &Book, op: Op, ask: &ClauseAsk, left_out: bool) -> Result<Done<()>, AppError> {
    change(book, op, &ask.of, |step, paper| {
        let now = one(&paper, &ask.key)?;
        step.say("clause", &now.words.title);
        let mut draft = ordered(paper);
        clause_of(&mut draft, &ask.key)?.left_out = left_out;
        Ok(draft)
    })
}

/// Moves a clause to another place.
///
/// # Errors
/// [`ErrorCode::NotFound`] at `key`.
pub fn clause_move(book: &Book, ask: MoveClause) -> Result<Done<()>, AppError> {
    change(book, Op::MoveClause, &ask.of, |step, paper| {
        let now = one(&paper, &ask.key)?;
        step.say("clause", &now.words.title);
        let mut draft = ordered(paper);
        let from = draft.clauses.iter().position(|it| it.key == ask.key);
        let from = from.ok_or_else(|| unknown(&ask.key))?;
        let clause = draft.clauses.remove(from);
        let to = ask.to.min(draft.clauses.len());
        draft.clauses.insert(to, clause);
        Ok(draft)
    })
}

/// Adds a clause of the doctor's own, and answers its key.
///
/// # Errors
/// As [`clause_edit`]; [`ErrorCode::NotFound`] at `key` for the one that it
/// stands behind.
pub fn clause_add(book: &Book, ask: AddClause) -> Result<Done<String>, AppError> {
    ask.words.check("words")?;
    book.record(Op::AddClause, |step| {
        let paper = hiring(step, step.today, &ask.of, false)?;
        say(step, &paper);
        step.say("clause", &ask.words.title);
        let mut draft = ordered(paper);
        let at = match &ask.after {
            Some(after) => {
                let before = draft.clauses.iter().position(|it| it.key == *after);
                before.ok_or_else(|| unknown(after))? + 1
            }
            None => draft.clauses.len(),
        };
        // The lowest number that no clause of this paper has.
        let free = |key: &String| draft.clauses.iter().all(|it| it.key != *key);
        let key = (1_u32..).map(|number| format!("own-{number}")).find(free);
        let key = key.ok_or_else(|| AppError::new(ErrorCode::Internal))?;
        let own = DraftClause {
            words: Some(ask.words),
            ..DraftClause::proposed(key.clone())
        };
        draft.clauses.insert(at, own);
        keep(step, &draft)?;
        Ok(key)
    })
}

/// Takes a clause of the doctor's own away, or one that the contract no longer
/// brings.
///
/// # Errors
/// [`ErrorCode::NotFound`] at `key`, also for a proposed clause: that one is
/// left out.
pub fn clause_remove(book: &Book, ask: ClauseAsk) -> Result<Done<()>, AppError> {
    change(book, Op::RemoveClause, &ask.of, |step, paper| {
        let now = one(&paper, &ask.key)?;
        if now.proposed.is_some() {
            return Err(unknown(&ask.key));
        }
        step.say("clause", &now.words.title);
        let mut draft = ordered(paper);
        draft.clauses.retain(|it| it.key != ask.key);
        Ok(draft)
    })
}

/// Tells the paper what no other field holds.
///
/// # Errors
/// [`ErrorCode::TooLong`] or [`ErrorCode::Unknown`] at `facts`.
pub fn paper_facts_set(book: &Book, ask: SetPaperFacts) -> Result<Done<()>, AppError> {
    change(book, Op::SetPaperFacts, &ask.of, |_, paper| {
        let mut draft = paper.draft;
        draft.facts.extend(ask.facts);
        draft.facts.retain(|_, told| !told.trim().is_empty());
        Ok(draft)
    })
}

fn change(
    book: &Book,
    op: Op,
    of: &DraftOf,
    edit: impl FnOnce(&Step<'_>, Hiring) -> Result<PaperDraft, AppError>,
) -> Result<Done<()>, AppError> {
    book.record(op, |step| {
        let paper = hiring(step, step.today, of, false)?;
        say(step, &paper);
        let draft = edit(step, paper)?;
        keep(step, &draft)
    })
}

fn say(step: &Step<'_>, paper: &Hiring) {
    step.say("contract", &paper.contract.title);
    step.say("employer", paper.employer.label());
}

fn keep(step: &Step<'_>, draft: &PaperDraft) -> Result<(), AppError> {
    draft.check()?;
    Ok(step.paper_drafts().set(draft)?)
}

/// The draft with every clause of the paper in it, in its order.
fn ordered(paper: Hiring) -> PaperDraft {
    let arranged = paper.clauses();
    let mut draft = paper.draft;
    let mut known = std::mem::take(&mut draft.clauses);
    for clause in arranged {
        let left = known.iter().position(|it| it.key == clause.key);
        let left = left.map(|at| known.remove(at));
        let clause = left.unwrap_or_else(|| DraftClause::proposed(clause.key));
        draft.clauses.push(clause);
    }
    draft
}

fn one(paper: &Hiring, key: &str) -> Result<ArrangedClause, AppError> {
    let found = paper.clauses().into_iter().find(|it| it.key == key);
    found.ok_or_else(|| unknown(key))
}

fn clause_of<'a>(draft: &'a mut PaperDraft, key: &str) -> Result<&'a mut DraftClause, AppError> {
    let found = draft.clauses.iter_mut().find(|it| it.key == key);
    found.ok_or_else(|| unknown(key))
}

fn unknown(key: &str) -> AppError {
    AppError::at(ErrorCode::NotFound, "key")
        .about("noun", "clause")
        .about("id", key)
}
