//! What the rules say of each contract, and its days, for scripts.

use domain::contract::{ContractDates, ContractKind, KindCheck, NearMilestone};
use domain::ids::{ContractId, EmployerId};

use crate::book::Book;
use crate::contracts::Around;
use crate::error::AppError;

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
    /// Days that follow from it.
    pub dates: ContractDates,
    /// Those of them that are told today.
    pub near: Vec<NearMilestone>,
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
        let around = Around::of(look, look.today)?;
        let told = around.contracts().iter().map(|contract| {
            let dates = around.dates(contract)?;
            Ok(ReportAgreement {
                contract: contract.id.clone(),
                employer: contract.employer.clone(),
                kind: contract.kind,
                running: contract.covers(look.today),
                checks: around.checks(contract)?,
                near: dates.near(contract, look.today),
                dates,
            })
        });
        Ok(ContractsReport {
            contracts: told.collect::<Result<_, AppError>>()?,
        })
    })
}
