//! The checklist that each contract brings, from data.

use std::sync::LazyLock;

use domain::contract::Contract;
use domain::formality::{Answered, Confidence, Evidence, FormalityAnswer, FormalityMark, Template};
use domain::ids::{ContractId, EmployerId};
use domain::time::Day;

use crate::book::{Book, Done, Look};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;

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

/// A step to tick or to set aside.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TickFormality {
    /// The step and what was done.
    pub mark: FormalityMark,
}

/// A step by its contract and code.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FormalityAsk {
    /// Which contract.
    pub contract: ContractId,
    /// Which step.
    pub code: String,
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
}

/// The steps that come with the program, read once.
///
/// # Errors
/// [`ErrorCode::Internal`] when the shipped file cannot be read; a test reads
/// it.
pub fn catalogue() -> Result<&'static [Template], AppError> {
    static READ: LazyLock<Result<Catalogue, toml::de::Error>> =
        LazyLock::new(|| toml::from_str(CATALOGUE));
    match &*READ {
        Ok(catalogue) => Ok(&catalogue.formality),
        Err(error) => Err(AppError::new(ErrorCode::Internal).because(error.clone())),
    }
}

/// Steps of one contract or of all: the late ones first, then by date, what
/// is done at the end.
///
/// # Errors
/// While the book is not open.
pub fn formality_list(book: &Book, ask: FormalitiesAsk) -> Result<Vec<FormalityRow>, AppError> {
    book.read(|look| rows(look, ask.contract.as_ref()))
}

pub(crate) fn rows(
    look: &Look<'_>,
    only: Option<&ContractId>,
) -> Result<Vec<FormalityRow>, AppError> {
    let templates = catalogue()?;
    let contracts = look.contracts().all()?;
    let marks = look.formality_marks().all()?;
    if let Some(id) = only {
        look.contracts().get(id)?;
    }
    let mut rows = Vec::new();
    for contract in &contracts {
        if only.is_some_and(|id| *id != contract.id) {
            continue;
        }
        let brought = templates
            .iter()
            .filter(|template| template.applies_to(contract));
        rows.extend(brought.map(|template| {
            let answered = template.answered(contract, &contracts, &marks, look.today);
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

fn row(
    template: &Template,
    contract: &Contract,
    answered: Option<Answered>,
    today: Day,
) -> FormalityRow {
    let (answer, evidence) = answered.map_or((None, None), |it| (Some(it.answer), it.evidence));
    let due_on = template.due_on(contract);
    let open = answer.is_none();
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
        paper: template.paper.clone(),
        target_on: template.target_on(contract),
        days_late: FormalityMark::days_late(due_on, answer.as_ref(), today),
        days_left: due_on
            .filter(|due| open && *due >= today)
            .map(|due| today.days_until(due)),
        due_on,
        answer,
        evidence,
    }
}

/// Ticks a step, or sets it aside with a reason.
///
/// # Errors
/// [`ErrorCode::Required`] at `reason`; [`ErrorCode::NotFound`] for a step
/// that the contract does not bring.
pub fn formality_tick(book: &Book, ask: TickFormality) -> Result<Done<()>, AppError> {
    let mark = ask.mark;
    mark.check()?;
    let op = match mark.answer {
        FormalityAnswer::Done { .. } => Op::TickFormality,
        FormalityAnswer::SetAside { .. } => Op::SetFormalityAside,
    };
    let templates = catalogue()?;
    book.record(op, |step| {
        let contract = step.contracts().get(&mark.contract)?;
        let template = templates
            .iter()
            .find(|t| t.code == mark.code && t.applies_to(&contract));
        let template = template.ok_or_else(|| {
            AppError::at(ErrorCode::NotFound, "code")
                .about("noun", "formality")
                .about("id", &mark.code)
        })?;
        if let FormalityAnswer::Done {
            proof: Some(proof), ..
        } = &mark.answer
        {
            step.documents().get(proof)?;
        }
        step.say("formality", &template.title);
        step.say(
            "employer",
            step.employers().get(&contract.employer)?.label(),
        );
        Ok(step.formality_marks().set(&mark)?)
    })
}

/// Takes the tick away.
///
/// # Errors
/// [`ErrorCode::NotFound`] when it was not ticked.
pub fn formality_untick(book: &Book, ask: FormalityAsk) -> Result<Done<()>, AppError> {
    book.record(Op::UntickFormality, |step| {
        step.say("code", &ask.code);
        Ok(step.formality_marks().remove(&ask.contract, &ask.code)?)
    })
}
