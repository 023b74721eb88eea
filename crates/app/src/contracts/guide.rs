//! The guide: from the doctor's situation and a few answers to the first draft
//! of a contract. Nothing is written here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::contract::guide::{
    ContractSketch, Guide, GuideFact, GuideFacts, GuideQuestion, GuideSituation,
};
use domain::contract::{ContractKind, KindCheck, KindTraits};
use domain::employer::EmployerKind;
use domain::formality::Confidence;
use domain::ids::EmployerId;
use domain::parameter::Parameter;
use domain::time::Day;

use super::{Around, KindAsk, kinds, traits};
use crate::book::Book;
use crate::error::AppError;
use crate::formalities::catalogue;
use crate::parameters;
use crate::profile::FieldProblem;
use crate::setup::Nothing;

const SHIPPED: &str = include_str!("../../../../assets/contract-guide.toml");

/// The guide that comes with the program, read once.
///
/// # Errors
/// [`crate::error::ErrorCode::Internal`] when the shipped file cannot be read; a test reads
/// it.
pub fn guide() -> Result<&'static Guide, AppError> {
    static READ: LazyLock<Result<Guide, toml::de::Error>> =
        LazyLock::new(|| toml::from_str(SHIPPED));
    Ok(READ.as_ref().map_err(Clone::clone)?)
}

/// What a doctor chooses from.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct GuideView {
    /// Situations, in the order of their list.
    pub situations: Vec<GuideSituation>,
    /// By the name of a situation, the employers that it can be about; none
    /// where it fits any.
    pub employers: BTreeMap<String, Vec<EmployerKind>>,
    /// Questions; which of them are asked follows from the answers.
    pub questions: Vec<GuideQuestion>,
}

/// A situation and what was answered so far.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DraftAsk {
    /// Which situation.
    pub situation: String,
    /// Answers by the names of their questions; those to questions that are not
    /// asked do not count.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// Days, working time, price.
    #[serde(default)]
    pub facts: GuideFacts,
    /// With whom, when that is an employer of the book.
    #[serde(default)]
    pub employer: Option<EmployerId>,
    /// What kind of employer, when it is a new one.
    #[serde(default)]
    pub employer_kind: Option<EmployerKind>,
}

/// How far the answers lead.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ContractProposal {
    /// The questions so far, by name, the one to be answered next as the last.
    pub asked: Vec<String>,
    /// Whether every question has its answer.
    pub finished: bool,
    /// The kind of contract, once it is settled.
    pub kind: Option<ContractKind>,
    /// What is asked beside the questions, once they are answered.
    pub facts: Vec<GuideFact>,
    /// The contract so far, once every question has its answer.
    pub sketch: Option<ContractSketch>,
    /// Fields of the contract that would refuse it.
    pub problems: Vec<FieldProblem>,
    /// What the rules of its kind say, what holds included.
    pub checks: Vec<KindCheck>,
}

/// A step that contracts of a kind bring.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BroughtStep {
    /// Code, such as `REM-2`.
    pub code: String,
    /// What is to be done, in French.
    pub title: String,
    /// Article.
    pub source: String,
    /// How sure.
    pub confidence: Confidence,
}

/// What is known of a kind, with the steps that it brings.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct KindView {
    /// The kind.
    pub traits: KindTraits,
    /// Its formalities; empty where their list is not known.
    pub formalities: Vec<BroughtStep>,
}

/// Situations and questions.
///
/// # Errors
/// As [`guide`], and while the book is not open.
pub fn contract_guide(book: &Book, _: Nothing) -> Result<GuideView, AppError> {
    book.read(|_| {
        let guide = guide()?;
        let kinds = kinds()?;
        let of_kind = |kind: ContractKind| {
            let known = kinds.iter().find(|it| it.kind == kind);
            known.map_or(&[][..], |it| it.employers.as_slice())
        };
        let employers = guide.situation.iter();
        let employers = employers.map(|it| (it.code.clone(), guide.employers_of(it, &of_kind)));
        Ok(GuideView {
            employers: employers.collect(),
            situations: guide.situation.clone(),
            questions: guide.question.clone(),
        })
    })
}

/// What a kind of contract is before the law, and the formalities it brings.
///
/// # Errors
/// As [`traits`], and while the book is not open.
pub fn contract_kind(book: &Book, ask: KindAsk) -> Result<KindView, AppError> {
    book.read(|_| {
        let traits = traits(ask.kind)?;
        // Those of the usual side of a replacement.
        let steps = catalogue()?.iter();
        let steps = steps.filter(|step| step.belongs_to(traits) && !step.covered);
        let brought = steps.map(|step| BroughtStep {
            code: step.code.clone(),
            title: step.title.clone(),
            source: step.source.clone(),
            confidence: step.confidence,
        });
        Ok(KindView {
            traits: traits.clone(),
            formalities: brought.collect(),
        })
    })
}

/// The contract that the answers make, as far as they go. Amounts of the law
/// are those of its first day; nothing is kept.
///
/// # Errors
/// [`crate::error::ErrorCode::Unknown`] at `situation`, or at a question, for a name that the
/// guide does not know; [`crate::error::ErrorCode::NotFound`] for an employer that is not in
/// the book.
pub fn contract_draft(book: &Book, ask: DraftAsk) -> Result<ContractProposal, AppError> {
    let guide = guide()?;
    let walk = guide.walk(&ask.situation, &ask.answers)?;
    book.read(|look| {
        let kind = walk.kind();
        let mut proposal = ContractProposal {
            asked: walk.asked.iter().map(|it| it.code.clone()).collect(),
            finished: walk.finished,
            kind,
            facts: Vec::new(),
            sketch: None,
            problems: Vec::new(),
            checks: Vec::new(),
        };
        let Some(kind) = kind.filter(|_| walk.finished) else {
            return Ok(proposal);
        };
        let traits = traits(kind)?;
        let numbers = doubted(parameters::all(look)?, look.today)?;
        let mut sketch = guide.sketch(&walk, &ask.facts, traits, &numbers, look.today);
        let around = Around::of(look, look.today)?;
        let mut contract = sketch.stand_in(ask.employer.clone(), look.today);
        if around.dates(&contract)?.trial_latest.is_none() {
            sketch.leave_out_trial();
            contract.conditions.trial_end = None;
        }
        let known = ask.employer.as_ref();
        let known = known.map(|id| look.employers().get(id)).transpose()?;
        let likeliest = || sketch.employers.first().copied();
        let employer = known.map(|it| it.kind).or(ask.employer_kind);
        proposal.facts = guide.facts(&walk, traits);
        proposal.problems = contract.problems().into_iter().map(Into::into).collect();
        let employer = employer.or_else(likeliest).unwrap_or(EmployerKind::Other);
        proposal.checks = around.checks_with(&contract, employer)?;
        proposal.sketch = Some(sketch);
        Ok(proposal)
    })
}

/// The numbers as sure as they are today: with time, what nobody looked at
/// again is to be verified.
fn doubted(mut numbers: Vec<Parameter>, today: Day) -> Result<Vec<Parameter>, AppError> {
    for number in &mut numbers {
        number.confidence = parameters::confidence_on(number, today)?;
    }
    Ok(numbers)
}

#[cfg(test)]
mod tests;
