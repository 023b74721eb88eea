//! What the doctor did about a step: ticked, set aside, taken back.

use std::path::PathBuf;

use domain::contract::Contract;
use domain::document::{Document, DocumentKind};
use domain::formality::{FormalityAnswer, FormalityMark};
use domain::ids::{ContractId, DocumentId};
use domain::time::Day;

use super::catalogue;
use crate::book::{Book, Done, Step};
use crate::contracts::traits;
use crate::documents::{Sealed, seal};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;

/// A step to tick or to set aside.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TickFormality {
    /// The step and what was done.
    pub mark: FormalityMark,
    /// A file that proves it, filed with it.
    #[serde(default)]
    pub proof: Option<ProofFile>,
}

/// A file that proves a step.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProofFile {
    /// Where it lies.
    #[ts(as = "String")]
    pub path: PathBuf,
    /// Its name among the documents.
    pub title: String,
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

/// Ticks a step, with the file that proves it when one is given, or sets it
/// aside with a reason.
///
/// # Errors
/// [`ErrorCode::Required`] at `reason`; [`ErrorCode::DayAhead`] at `on`;
/// [`ErrorCode::NotFound`] for a step that the contract does not bring;
/// [`ErrorCode::FileUnreadable`] at `path`, and then nothing is kept.
pub fn formality_tick(book: &Book, ask: TickFormality) -> Result<Done<()>, AppError> {
    let mut mark = ask.mark;
    mark.check()?;
    mark.check_day(book.today())?;
    let op = match mark.answer {
        FormalityAnswer::Done { .. } => Op::TickFormality,
        FormalityAnswer::SetAside { .. } => Op::SetFormalityAside,
    };
    let sealed = ask.proof.as_ref().map(|file| seal(book, &file.path));
    let sealed = sealed.transpose()?;
    let title = ask.proof.map(|file| file.title).unwrap_or_default();
    let templates = catalogue()?;
    book.record(op, |step| {
        let contract = step.contracts().get(&mark.contract)?;
        let kind = traits(contract.kind)?;
        let template = templates
            .iter()
            .find(|t| t.code == mark.code && t.applies_to(kind, &contract));
        let template = template.ok_or_else(|| {
            AppError::at(ErrorCode::NotFound, "code")
                .about("noun", "formality")
                .about("id", &mark.code)
        })?;
        if let FormalityAnswer::Done { on, proof, .. } = &mut mark.answer {
            if let Some(sealed) = sealed {
                *proof = Some(file_proof(step, &contract, &title, *on, sealed)?);
            } else if let Some(proof) = proof {
                step.documents().get(proof)?;
            }
        }
        step.say("formality", &template.title);
        step.say(
            "employer",
            step.employers().get(&contract.employer)?.label(),
        );
        Ok(step.formality_marks().set(&mark)?)
    })
}

fn file_proof(
    step: &Step<'_>,
    contract: &Contract,
    title: &str,
    on: Day,
    sealed: Sealed,
) -> Result<DocumentId, AppError> {
    let document = Document {
        id: DocumentId::new(),
        kind: DocumentKind::Proof,
        title: title.trim().to_owned(),
        employer: Some(contract.employer.clone()),
        contract: Some(contract.id.clone()),
        issued_on: Some(on),
        valid_until: None,
        insured: Vec::new(),
        file_name: sealed.file_name,
        size: sealed.size,
        seal: sealed.seal,
        added_at: step.now,
    };
    document.check()?;
    step.documents().add(&document)?;
    step.say("file", &document.file_name);
    Ok(document.id)
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
