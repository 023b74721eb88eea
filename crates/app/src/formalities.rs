//! The checklist that each contract brings, from data.

mod marks;

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::contract::Contract;
use domain::contract::paper::HiringKind;
use domain::formality::{Answered, Confidence, Evidence, FormalityAnswer, FormalityMark, Template};
use domain::ids::{ContractId, EmployerId};
use domain::time::Day;
use exchange::paper::Hiring;

use crate::book::{Book, Look};
use crate::contracts::traits;
use crate::error::AppError;
use crate::setup::Nothing;

pub use marks::{FormalityAsk, ProofFile, TickFormality, formality_tick, formality_untick};

/// Days ahead in which a step is told before its legal date.
const STEPS_AHEAD: i64 = 14;

const CATALOGUE: &str = include_str!("../../../assets/formalities.toml");

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    formality: Vec<Template>,
}

/// Which formalities.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FormalitiesAsk {
    /// Of this contract; of all when empty.
    #[serde(default)]
    pub contract: Option<ContractId>,
}

/// A step of the checklist of a contract.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FormalityRow {
    /// The contract that brings it.
    pub contract: ContractId,
    /// Name of that contract.
    pub contract_title: String,
    /// The employer.
    pub employer: EmployerId,
    /// Code, such as `REM-2`.
    pub code: String,
    /// What is to be done.
    pub title: String,
    /// Who does it.
    pub by: String,
    /// Who asks for it.
    pub to: String,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
    /// Paper of Cumul that does it.
    pub paper: Option<String>,
    /// Legal date.
    pub due_on: Option<Day>,
    /// Working day to aim at.
    pub target_on: Option<Day>,
    /// What was done.
    pub answer: Option<FormalityAnswer>,
    /// What shows it, when the doctor did not tick it on this contract.
    pub evidence: Option<Evidence>,
    /// Days late, counted from the legal date; 0 when on time.
    pub days_late: i64,
    /// Days left until the legal date, for what is still to be done.
    pub days_left: Option<i64>,
    /// Whether another than the doctor has to do it.
    pub theirs: bool,
    /// Whether it waits for the doctor now: late, or due within two weeks.
    /// What is counted anywhere is this.
    pub pressing: bool,
}

/// The steps that come with the program, read once.
///
/// # Errors
/// [`crate::error::ErrorCode::Internal`] when the shipped file cannot be read; a test reads
/// it.
pub fn catalogue() -> Result<&'static [Template], AppError> {
    static READ: LazyLock<Result<Catalogue, toml::de::Error>> =
        LazyLock::new(|| toml::from_str(CATALOGUE));
    Ok(&READ.as_ref().map_err(Clone::clone)?.formality)
}

/// Steps of one contract or of all: the late ones first, then by date, what
/// is done at the end.
///
/// # Errors
/// While the book is not open.
pub fn formality_list(book: &Book, ask: FormalitiesAsk) -> Result<Vec<FormalityRow>, AppError> {
    book.read(|look| rows(look, ask.contract.as_ref()))
}

/// How many steps wait for the doctor now.
#[derive(Debug, Clone, Copy, serde::Serialize, ts_rs::TS)]
pub struct FormalityCount {
    /// Those that are pressing.
    pub pressing: u32,
    /// Of these, the late ones.
    pub late: u32,
}

/// Counts the steps of [`formality_list`] that wait for the doctor.
///
/// # Errors
/// While the book is not open.
pub fn formality_count(book: &Book, _: Nothing) -> Result<FormalityCount, AppError> {
    book.read(|look| {
        let rows = rows(look, None)?;
        let pressing = rows.iter().filter(|row| row.pressing);
        let late = pressing.clone().filter(|row| row.days_late > 0);
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        Ok(FormalityCount {
            late: count(late.count()),
            pressing: count(pressing.count()),
        })
    })
}

pub(crate) fn rows(
    look: &Look<'_>,
    only: Option<&ContractId>,
) -> Result<Vec<FormalityRow>, AppError> {
    if let Some(id) = only {
        look.contracts().get(id)?;
    }
    rows_where(look, |_, contract| only.is_none_or(|id| *id == contract.id))
}

/// Only the steps that `wanted` takes, in the order of all.
pub(crate) fn rows_where(
    look: &Look<'_>,
    wanted: impl Fn(&Template, &Contract) -> bool,
) -> Result<Vec<FormalityRow>, AppError> {
    let templates = catalogue()?;
    let contracts = look.contracts().all()?;
    let mut marks: HashMap<String, Vec<FormalityMark>> = HashMap::new();
    for mark in look.formality_marks().all()? {
        marks.entry(mark.code.clone()).or_default().push(mark);
    }
    let mut rows = Vec::new();
    for contract in &contracts {
        let kind = traits(contract.kind)?;
        let brought = templates
            .iter()
            .filter(|template| template.applies_to(kind, contract) && wanted(template, contract));
        rows.extend(brought.map(|template| {
            let marks = marks.get(&template.code).map_or(&[][..], Vec::as_slice);
            let answered = template.answered(contract, &contracts, marks, look.today);
            row(template, contract, answered, look.today)
        }));
    }
    rows.sort_by(|a, b| order(a).cmp(&order(b)));
    Ok(rows)
}

fn order(row: &FormalityRow) -> (bool, std::cmp::Reverse<i64>, bool, Option<Day>, &str) {
    let open = row.answer.is_none();
    let late = if open { row.days_late } else { 0 };
    (
        !open,
        std::cmp::Reverse(late),
        row.due_on.is_none(),
        row.due_on,
        &row.code,
    )
}

/// The paper that does a step; none for a contract that it is not made for.
fn paper_of(template: &Template, contract: &Contract) -> Option<String> {
    let named = template.paper.as_deref()?;
    let drawn_up = HiringKind::ALL.into_iter().find(|it| it.as_str() == named);
    let suits = drawn_up.is_none_or(|paper| Hiring::suits(paper, contract.kind));
    suits.then(|| named.to_owned())
}

fn row(
    template: &Template,
    contract: &Contract,
    answered: Option<Answered>,
    today: Day,
) -> FormalityRow {
    let (answer, evidence) = answered.map_or((None, None), |it| (Some(it.answer), it.evidence));
    let due_on = template.due_on(contract);
    let open = answer.is_none();
    let days_late = FormalityMark::days_late(due_on, answer.as_ref(), today);
    let days_left = due_on
        .filter(|due| open && *due >= today)
        .map(|due| today.days_until(due));
    let near = days_late > 0 || days_left.is_some_and(|days| days <= STEPS_AHEAD);
    FormalityRow {
        contract: contract.id.clone(),
        contract_title: contract.title.clone(),
        employer: contract.employer.clone(),
        code: template.code.clone(),
        title: template.title.clone(),
        by: template.by.clone(),
        to: template.to.clone(),
        source: template.source.clone(),
        confidence: template.confidence,
        paper: paper_of(template, contract),
        target_on: template.target_on(contract),
        days_late,
        days_left,
        theirs: template.theirs,
        pressing: open && near && !template.theirs,
        due_on,
        answer,
        evidence,
    }
}
