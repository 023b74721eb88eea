//! What the rules say of each contract, and its days, for scripts.

use domain::contract::{ContractDates, ContractKind, KindCheck, NearMilestone};
use domain::ids::{ContractId, EmployerId};
use domain::pay::{AmendedPay, EndOfTerm, FixedTermEnd};

use crate::book::Book;
use crate::contracts::{Around, end_of_term};
use crate::error::AppError;
use crate::planning::World;

/// A contract under the rules of its kind.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportAgreement {
    /// The contract.
    pub contract: ContractId,
    /// Its employer.
    pub employer: EmployerId,
    /// Its kind.
    pub kind: ContractKind,
    /// Whether it is in force today.
    pub running: bool,
    /// What was looked at, with the arithmetic and the article: what holds as
    /// well as what does not.
    pub checks: Vec<KindCheck>,
    /// What amendments of the working time do to the salary: it follows, or it
    /// stays and is to be looked at.
    pub amended: Vec<AmendedPay>,
    /// Days that follow from it.
    pub dates: ContractDates,
    /// Those of them that are told today.
    pub near: Vec<NearMilestone>,
    /// What its end brings, on what was worked until today or its last day;
    /// none without an end, and where nothing is due.
    pub fixed_term_end: Option<FixedTermEnd>,
    /// The rule of that, such as `PA-11` or `ST-31g`, and why nothing is due.
    pub end_of_term: Option<EndOfTerm>,
}

/// Every contract under the rules of its kind.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ContractsReport {
    /// By their first day.
    pub contracts: Vec<ReportAgreement>,
}

/// Every contract under the rules of its kind.
///
/// # Errors
/// While the book is not open.
pub fn contracts(book: &Book) -> Result<ContractsReport, AppError> {
    book.read(|look| {
        let world = World::of(look)?;
        let around = Around::of(look, look.today)?;
        let told = around.contracts().iter().map(|contract| {
            let dates = around.dates(contract)?;
            let end_of_term = end_of_term(look, &world, contract)?;
            Ok(ReportAgreement {
                contract: contract.id.clone(),
                employer: contract.employer.clone(),
                kind: contract.kind,
                running: contract.covers(look.today),
                checks: around.checks(contract)?,
                amended: contract.amended_pay(),
                near: dates.near(contract, look.today),
                fixed_term_end: end_of_term.as_ref().and_then(|end| end.due),
                end_of_term,
                dates,
            })
        });
        Ok(ContractsReport {
            contracts: told.collect::<Result<_, AppError>>()?,
        })
    })
}
