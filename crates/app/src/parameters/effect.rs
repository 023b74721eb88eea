//! What a change of a number of the law does to the months.

use std::collections::BTreeMap;

use domain::contract::{Settlement, VatTreatment};
use domain::employer::Employer;
use domain::ids::{ContractId, EmployerId};
use domain::invoice::{InvoiceKind, InvoiceLine};
use domain::money::{BasisPoints, Cents};
use domain::parameter::Parameter;
use domain::time::Month;

use super::kept::{KeptMonth, kept_months};
use super::{ParameterAsk, all, known_unit, shipped};
use crate::book::{Book, Look};
use crate::error::{AppError, ErrorCode};
use crate::invoices::Terms;
use crate::months::{MonthRow, month_rows, unsettled_months};
use crate::planning::World;

/// A change of the numbers of the law, to look at before it is kept.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CheckParameter {
    /// The doctor's own value that goes.
    #[serde(default)]
    pub remove: Option<ParameterAsk>,
    /// The value that comes.
    #[serde(default)]
    pub set: Option<Parameter>,
}

/// What a change of a number of the law does.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ParameterEffect {
    /// The months not settled yet that come out otherwise, the oldest first.
    pub moved: Vec<MovedMonth>,
    /// How many issued invoices would say something else today, and keep what
    /// they say.
    pub kept: u32,
    /// The settled months whose work or salary would come to something else
    /// today, and stay as they were closed, the oldest first.
    pub kept_months: Vec<KeptMonth>,
}

/// A month of a contract that a number of the law moves.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct MovedMonth {
    /// Which month.
    pub month: Month,
    /// Its contract.
    pub contract: ContractId,
    /// Name of the contract.
    pub title: String,
    /// Name of the employer.
    pub employer: String,
    /// What is to pay as things stand, with VAT.
    pub before: Cents,
    /// What is to pay with the change.
    pub after: Cents,
    /// Whether its invoice will ask another indemnity or penalty of a late payer.
    pub late: bool,
}

/// Tells what a change of a number does, and changes nothing.
///
/// The months that are open, or closed and not invoiced yet, are counted with
/// the numbers as they are and as they would be. What is issued keeps the
/// numbers of its day.
///
/// # Errors
/// As [`super::parameter_set`] for the value that comes, whose text may still be
/// missing;
/// [`ErrorCode::NotFound`] when the doctor has no such value to take away.
pub fn parameter_check(book: &Book, ask: CheckParameter) -> Result<ParameterEffect, AppError> {
    if let Some(parameter) = &ask.set {
        parameter.check_value(known_unit(&parameter.key)?)?;
    }
    book.read(|look| {
        let before = all(look)?;
        let after = changed(look, &ask)?;
        let employers = look.employers().all()?.into_iter();
        let employers = employers.map(|it| (it.id.clone(), it)).collect();
        let was = open_months(look, &employers, &before)?.into_iter();
        let is = open_months(look, &employers, &after)?.into_iter();
        let moved = was.zip(is).filter(|(was, is)| was != is);
        Ok(ParameterEffect {
            moved: moved.map(|(was, is)| was.moved_to(is)).collect(),
            kept: kept(look, &employers, &before, &after)?,
            kept_months: kept_months(look, &employers, &ask, (&before, &after))?,
        })
    })
}

/// All numbers, as they would be after the change.
fn changed(look: &Look<'_>, ask: &CheckParameter) -> Result<Vec<Parameter>, AppError> {
    let mut own = look.parameters().all()?;
    if let Some(gone) = &ask.remove {
        let count = own.len();
        own.retain(|it| it.key != gone.key || it.valid_from != gone.valid_from);
        if own.len() == count {
            return Err(AppError::new(ErrorCode::NotFound));
        }
    }
    if let Some(set) = &ask.set {
        own.retain(|it| it.key != set.key || it.valid_from != set.valid_from);
        own.push(set.clone());
    }
    Ok([shipped()?, own.as_slice()].concat())
}

pub(super) type Employers = BTreeMap<EmployerId, Employer>;

/// A month of a contract that is not settled yet, as it comes to under a list of
/// numbers.
#[derive(PartialEq, Eq)]
struct OpenMonth {
    month: Month,
    contract: ContractId,
    title: String,
    employer: String,
    /// What is to pay, with VAT.
    gross: Cents,
    /// Indemnity and points that its invoice asks of a late payer; none for a
    /// salary.
    late: Option<(Cents, BasisPoints)>,
}

impl OpenMonth {
    fn moved_to(self, is: Self) -> MovedMonth {
        MovedMonth {
            late: self.late != is.late,
            month: self.month,
            contract: self.contract,
            title: self.title,
            employer: self.employer,
            before: self.gross,
            after: is.gross,
        }
    }
}

/// The months that are not settled yet, the oldest first; always the same ones,
/// whatever the numbers.
fn open_months(
    look: &Look<'_>,
    employers: &Employers,
    numbers: &[Parameter],
) -> Result<Vec<OpenMonth>, AppError> {
    let world = World {
        numbers: numbers.to_vec(),
        ..World::of(look)?
    };
    let mut months = unsettled_months(look, &world, look.today.month().plus(1))?;
    months.extend(look.statements().months_to_invoice()?);
    let mut open = Vec::new();
    for month in months {
        for row in month_rows(look, &world, month)? {
            let Some(employer) = employers.get(&row.employer).filter(|_| is_open(&row)) else {
                continue;
            };
            let (gross, late) = if row.settlement == Settlement::Invoice {
                let terms = Terms::on(numbers, employer, look.today)?;
                let gross = gross(look, &world, &row, terms.vat_rate)?;
                (gross, Some((terms.late_flat, terms.late_points)))
            } else {
                (row.totals.due, None)
            };
            open.push(OpenMonth {
                month,
                contract: row.contract,
                title: row.title,
                employer: employer.label().to_owned(),
                gross,
                late,
            });
        }
    }
    Ok(open)
}

/// Whether work was done in it that is not settled yet: the month is not
/// closed, or closed and not invoiced.
fn is_open(row: &MonthRow) -> bool {
    let to_invoice = row.settlement == Settlement::Invoice && row.number.is_none();
    let worked = !row.lines.is_empty() || !row.fixed.is_empty();
    worked && (row.statement.is_none() || to_invoice)
}

/// What the invoice over a month asks for, as if it was issued today.
fn gross(
    look: &Look<'_>,
    world: &World,
    row: &MonthRow,
    rate: BasisPoints,
) -> Result<Cents, AppError> {
    if let Some(draft) = &row.invoice {
        return Ok(look.invoices().get(draft)?.totals(rate).gross);
    }
    let due = row.totals.due;
    let contract = world.contracts.get(&row.contract);
    let taxable = contract.is_some_and(|contract| contract.vat == VatTreatment::Taxable);
    Ok(if taxable { due + due.share(rate) } else { due })
}

/// How many issued invoices would say something else, had they been issued
/// under the changed numbers.
fn kept(
    look: &Look<'_>,
    employers: &Employers,
    before: &[Parameter],
    after: &[Parameter],
) -> Result<u32, AppError> {
    let mut kept = 0;
    for invoice in look.invoices().all()? {
        let issued = invoice.issue.as_ref().map(|issue| issue.on);
        let employer = employers.get(&invoice.employer);
        let (Some(on), Some(employer)) = (issued, employer) else {
            continue;
        };
        let taxed = |line: &InvoiceLine| line.vat == VatTreatment::Taxable;
        let taxed = invoice.lines.iter().any(taxed);
        let says = |numbers: &[Parameter]| {
            // A day before the first value of a number says nothing on both sides.
            let terms = Terms::on(numbers, employer, on).ok()?;
            let rate = taxed.then_some(terms.vat_rate);
            Some((rate, terms.late_flat, terms.late_points))
        };
        if invoice.kind == InvoiceKind::Invoice && says(before) != says(after) {
            kept += 1;
        }
    }
    Ok(kept)
}
