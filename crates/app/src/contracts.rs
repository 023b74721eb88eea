//! Contracts and their signed files.

mod end;
mod guide;
mod kinds;

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::Invalid;
use domain::contract::{
    Contract, ContractDates, ContractDefaults, ContractDoubt, ContractKind, KindCheck, KindTraits,
};
use domain::document::{Document, DocumentKind};
use domain::employer::Employer;
use domain::ids::{ContractId, DocumentId, EmployerId};
use domain::pay::{AmendedPay, EndOfTerm, PayTerms};

use crate::book::{Book, Done, Step};
use crate::documents::{Sealed, seal};
use crate::employers;
use crate::error::{AppError, ErrorCode};
use crate::leaves::forget_allowed;
use crate::op::Op;
use crate::planning::World;
use crate::profile::FieldProblem;
use crate::setup::Nothing;

pub(crate) use end::end_of_term;
pub use guide::{
    BroughtStep, ContractProposal, DraftAsk, GuideView, KindView, contract_draft, contract_guide,
    contract_kind, guide,
};
pub(crate) use kinds::Around;
pub use kinds::{kinds, traits};

/// Which contracts.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ContractsAsk {
    /// Of this employer; of all when empty.
    #[serde(default)]
    pub employer: Option<EmployerId>,
}

/// A contract by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ContractAsk {
    /// Which one.
    pub id: ContractId,
}

/// A contract to keep; an unknown identifier makes a new one.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveContract {
    /// The contract.
    pub contract: Contract,
    /// The signed PDF, when one is filed with it.
    #[serde(default)]
    #[ts(as = "Option<String>")]
    pub signed_file: Option<PathBuf>,
    /// Its employer, when that is a new one: both are kept, or neither.
    #[serde(default)]
    pub new_employer: Option<Employer>,
}

/// A contract that was kept.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct KeptContract {
    /// Which one.
    pub id: ContractId,
    /// What to look at again.
    pub doubts: Vec<ContractDoubt>,
    /// What the rules of its kind say, what holds included.
    pub checks: Vec<KindCheck>,
    /// What amendments of the working time do to the salary.
    pub amended: Vec<AmendedPay>,
}

/// What is wrong or unusual in a contract that is being typed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ContractCheck {
    /// Every field that would refuse the contract.
    pub problems: Vec<FieldProblem>,
    /// What to look at again.
    pub doubts: Vec<ContractDoubt>,
    /// What the rules of its kind say, what holds included.
    pub checks: Vec<KindCheck>,
    /// What amendments of the working time do to the salary.
    pub amended: Vec<AmendedPay>,
    /// Days that follow from it.
    pub dates: ContractDates,
}

/// A kind of contract.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KindAsk {
    /// Which kind.
    pub kind: ContractKind,
}

/// The signed file of a contract.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AttachContract {
    /// Which contract.
    pub id: ContractId,
    /// The signed PDF.
    #[ts(as = "String")]
    pub path: PathBuf,
}

/// A contract in a list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ContractRow {
    /// The contract.
    pub contract: Contract,
    /// Whether it is in force today.
    pub running: bool,
    /// Days until its end, once the warning is due.
    pub ends_in: Option<u32>,
    /// Name of the signed file.
    pub signed_file: Option<String>,
    /// What the rules of its kind say, what holds included.
    pub checks: Vec<KindCheck>,
    /// What amendments of the working time do to the salary.
    pub amended: Vec<AmendedPay>,
    /// What it pays by date, counted from the working time.
    pub paid: Vec<PayTerms>,
    /// Days that follow from it.
    pub dates: ContractDates,
}

/// Contracts, the running ones first, then by their start, newest first.
///
/// # Errors
/// While the book is not open.
pub fn contract_list(book: &Book, ask: ContractsAsk) -> Result<Vec<ContractRow>, AppError> {
    book.read(|look| {
        let files = look.documents().signed_files()?;
        let mut files: BTreeMap<ContractId, String> = files.into_iter().collect();
        let around = Around::of(look, look.today)?;
        let contracts = match &ask.employer {
            Some(employer) => look.contracts().of(employer)?,
            None => around.contracts().to_vec(),
        };
        let row = |contract: Contract| {
            let ends_in = contract.end.filter(|_| contract.ends_soon(look.today));
            Ok(ContractRow {
                running: contract.covers(look.today),
                ends_in: ends_in.and_then(|end| u32::try_from(look.today.days_until(end)).ok()),
                signed_file: files.remove(&contract.id),
                checks: around.checks(&contract)?,
                amended: contract.amended_pay(),
                paid: contract.paid_by_date(),
                dates: around.dates(&contract)?,
                contract,
            })
        };
        let rows = contracts.into_iter().map(row);
        let mut rows = rows.collect::<Result<Vec<_>, AppError>>()?;
        rows.sort_by_key(|row| (!row.running, std::cmp::Reverse(row.contract.start)));
        Ok(rows)
    })
}

/// What the end of a contract brings, on what was worked under it so far; none
/// for a contract without a last day, and where its kind brings nothing.
///
/// # Errors
/// [`crate::error::ErrorCode::NotFound`];
/// [`crate::error::ErrorCode::ParameterUnknown`] where a number of the law is
/// not known for the last day.
pub fn contract_end(book: &Book, ask: ContractAsk) -> Result<Option<EndOfTerm>, AppError> {
    book.read(|look| {
        let contract = look.contracts().get(&ask.id)?;
        end_of_term(look, &World::of(look)?, &contract)
    })
}

/// What a contract of a kind usually says.
///
/// # Errors
/// As [`traits`].
pub fn contract_defaults(_: &Book, ask: KindAsk) -> Result<ContractDefaults, AppError> {
    Ok(traits(ask.kind)?.usual)
}

/// What is known of every kind of contract, in the order of the domain notes.
///
/// # Errors
/// As [`kinds`], and while the book is not open.
pub fn contract_kinds(book: &Book, _: Nothing) -> Result<Vec<KindTraits>, AppError> {
    book.read(|_| Ok(kinds()?.to_vec()))
}

fn tidied(mut contract: Contract) -> Contract {
    contract.title = contract.title.trim().to_owned();
    contract.terms.sort_by_key(|terms| terms.valid_from);
    let amendments = &mut contract.conditions.amendments;
    amendments.sort_by_key(|amendment| amendment.effective);
    contract
}

/// The first wrong field of a new employer, by its path in the question.
fn new_employer_problem(employer: Option<&Employer>) -> Option<Invalid> {
    let wrong = employer?.check().err()?;
    Some(Invalid::at(
        format!("new_employer.{}", wrong.field),
        wrong.rule,
    ))
}

/// Looks at a contract without keeping it: all of its wrong fields at once.
///
/// # Errors
/// While the book is not open.
pub fn contract_check(book: &Book, ask: SaveContract) -> Result<ContractCheck, AppError> {
    let contract = tidied(ask.contract);
    book.read(|look| {
        let around = Around::of(look, look.today)?.beside(ask.new_employer.as_ref());
        let wrong = new_employer_problem(ask.new_employer.as_ref());
        let problems = wrong.into_iter().chain(contract.problems());
        Ok(ContractCheck {
            problems: problems.map(Into::into).collect(),
            doubts: contract.doubts(&look.shifts().unsettled_under(&contract.id)?),
            checks: around.checks(&contract)?,
            amended: contract.amended_pay(),
            dates: around.dates(&contract)?,
        })
    })
}

/// Keeps a contract, with its signed PDF and its new employer when they are
/// given. Shifts that were settled keep the terms of that day.
///
/// # Errors
/// The first field that breaks its rule; [`ErrorCode::SideSettled`] at
/// `conditions.side` once a month was closed for the other side;
/// [`ErrorCode::FileUnreadable`] at `path`, and then nothing is kept.
pub fn contract_save(book: &Book, ask: SaveContract) -> Result<Done<KeptContract>, AppError> {
    let mut contract = tidied(ask.contract);
    let new_employer = ask.new_employer.map(employers::tidied);
    new_employer_problem(new_employer.as_ref()).map_or(Ok(()), Err)?;
    contract.check()?;
    let known =
        book.read(|look| Ok(look.contracts().all()?.iter().any(|c| c.id == contract.id)))?;
    let sealed = ask.signed_file.map(|path| seal(book, &path)).transpose()?;
    let op = if known {
        Op::EditContract
    } else {
        Op::AddContract
    };
    book.record(op, |step| {
        step.say("contract", &contract.title);
        if let Some(employer) = &new_employer {
            step.employers().add(employer)?;
        }
        let employer = step.employers().get(&contract.employer)?;
        step.say("employer", employer.label());
        if known {
            refuse_turned(step, &contract)?;
            step.contracts().update(&contract)?;
        } else {
            step.contracts().add(&contract)?;
        }
        if let Some(sealed) = sealed {
            file_signed(step, &mut contract, sealed)?;
        }
        Ok(KeptContract {
            doubts: contract.doubts(&step.shifts().unsettled_under(&contract.id)?),
            checks: Around::of(step, step.today)?.checks(&contract)?,
            amended: contract.amended_pay(),
            id: contract.id.clone(),
        })
    })
}

/// A closed month was closed for one side: what the doctor receives does not
/// become what the doctor owes.
fn refuse_turned(step: &Step<'_>, contract: &Contract) -> Result<(), AppError> {
    let before = step.contracts().get(&contract.id)?;
    let turned = before.is_covered() != contract.is_covered();
    if turned && !step.statements().of(&contract.id)?.is_empty() {
        return Err(AppError::at(ErrorCode::SideSettled, "conditions.side"));
    }
    Ok(())
}

/// Files the signed PDF of a contract that the book holds.
fn file_signed(
    step: &Step<'_>,
    contract: &mut Contract,
    sealed: Sealed,
) -> Result<DocumentId, AppError> {
    let document = Document {
        id: DocumentId::new(),
        kind: DocumentKind::Contract,
        title: contract.title.clone(),
        employer: Some(contract.employer.clone()),
        contract: Some(contract.id.clone()),
        issued_on: contract.signed_on,
        valid_until: None,
        insured: Vec::new(),
        file_name: sealed.file_name,
        size: sealed.size,
        seal: sealed.seal,
        added_at: step.now,
    };
    step.documents().add(&document)?;
    step.say("file", &document.file_name);
    contract.signed_document = Some(document.id.clone());
    step.contracts().update(contract)?;
    Ok(document.id)
}

/// Removes a contract without shifts, with its ticked formalities and the
/// papers that were drawn up for it.
///
/// # Errors
/// [`ErrorCode::StillUsed`] when shifts were planned under it.
pub fn contract_remove(book: &Book, ask: ContractAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemoveContract, |step| {
        let contract = step.contracts().get(&ask.id)?;
        step.say("contract", &contract.title);
        step.say(
            "employer",
            step.employers().get(&contract.employer)?.label(),
        );
        forget_allowed(step, &ask.id)?;
        for mark in step.formality_marks().of(&ask.id)? {
            step.formality_marks().remove(&ask.id, &mark.code)?;
        }
        for draft in step.paper_drafts().of_contract(&ask.id)? {
            step.paper_drafts().remove(&draft.of)?;
        }
        Ok(step.contracts().remove(&ask.id)?)
    })
}

/// Files the signed PDF of a contract.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`] at `path`.
pub fn contract_attach(book: &Book, ask: AttachContract) -> Result<Done<DocumentId>, AppError> {
    let sealed = seal(book, &ask.path)?;
    book.record(Op::AttachContract, |step| {
        let mut contract = step.contracts().get(&ask.id)?;
        step.say("contract", &contract.title);
        file_signed(step, &mut contract, sealed)
    })
}
