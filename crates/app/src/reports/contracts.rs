//! What the rules say of each contract, and its days, for scripts.

use domain::contract::{Contract, ContractDates, ContractKind, KindCheck, NearMilestone};
use domain::ids::{ContractId, EmployerId};
use domain::money::Cents;
use domain::pay::{FixedTermEnd, fixed_term_end};

use crate::book::{Book, Look};
use crate::contracts::Around;
use crate::error::AppError;
use crate::months::month_due;
use crate::parameters::value;
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
    /// Days that follow from it.
    pub dates: ContractDates,
    /// Those of them that are told today.
    pub near: Vec<NearMilestone>,
    /// What its end brings where it is a fixed term under private law, on what
    /// was worked until today or its last day (PA-11); none without an end.
    pub fixed_term_end: Option<FixedTermEnd>,
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
            Ok(ReportAgreement {
                contract: contract.id.clone(),
                employer: contract.employer.clone(),
                kind: contract.kind,
                running: contract.covers(look.today),
                checks: around.checks(contract)?,
                near: dates.near(contract, look.today),
                fixed_term_end: fixed_term(look, &world, contract)?,
                dates,
            })
        });
        Ok(ContractsReport {
            contracts: told.collect::<Result<_, AppError>>()?,
        })
    })
}

/// The sums due at the end of a fixed term, on all of its months so far.
fn fixed_term(
    look: &Look<'_>,
    world: &World,
    contract: &Contract,
) -> Result<Option<FixedTermEnd>, AppError> {
    let private = matches!(
        contract.kind,
        ContractKind::FixedTerm | ContractKind::AgencyWork | ContractKind::SalariedLocum
    );
    let Some(end) = contract.end.filter(|_| private) else {
        return Ok(None);
    };
    let mut gross = Cents::ZERO;
    let mut first = contract.start.month().first();
    while first <= end.min(look.today) {
        gross += month_due(look, world, contract, first.month())?;
        first = first.plus_months(1);
    }
    let share = |key| value(&world.numbers, key, end);
    Ok(Some(fixed_term_end(
        gross,
        share("cdd.indemnity")?,
        share("cdd.leave")?,
    )))
}
