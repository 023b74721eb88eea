//! Payslips: kept, compared with what was worked, and what the doctor says of
//! a difference.

mod begun;
mod rows;
mod said;
mod worked;

use std::path::PathBuf;

use domain::contract::{Contract, Settlement};
use domain::document::{Document, DocumentKind};
use domain::ids::{DocumentId, EmployerId, PayslipId};
use domain::money::Cents;
use domain::payslip::{Difference, DifferenceState, Doubted, ExpectedGross, Payslip, PayslipKind};
use domain::time::{Day, Month};
use exchange::french;
use store::Reader;

use crate::book::{Book, Done, Look, Step};
use crate::documents::{Sealed, seal};
use crate::error::{AppError, ErrorCode};
use crate::op::Op;
use crate::planning::World;
use crate::profile::FieldProblem;
use crate::setup::Nothing;

pub use begun::{ProposePayslip, payslip_propose};
pub use rows::PayslipRow;
use rows::{Span, Wanted, rows, with, years};
pub use said::{DismissPayslip, SettlePayslip, payslip_dismiss, payslip_reopen, payslip_settle};
use worked::Worked;

/// Which payslips.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PayslipsAsk {
    /// Of this year.
    pub year: i32,
    /// Of this employer; of all when empty.
    #[serde(default)]
    pub employer: Option<EmployerId>,
}

/// Sums of payslips.
#[derive(Debug, Clone, Copy, Default, serde::Serialize, ts_rs::TS)]
pub struct PayslipSums {
    /// Brut.
    pub gross: Cents,
    /// Net payé.
    pub net_paid: Cents,
    /// Net imposable.
    pub net_taxable: Cents,
    /// Prélèvement à la source.
    pub tax_withheld: Cents,
}

/// The payslips of a year.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PayslipYear {
    /// The years that there are, the newest first.
    pub years: Vec<i32>,
    /// The newest month first, with the months that wait for their payslip.
    pub rows: Vec<PayslipRow>,
    /// The sums of those payslips.
    pub sums: PayslipSums,
    /// Whether any contract is settled by payslip.
    pub salaried: bool,
}

/// A payslip by its identifier.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PayslipAsk {
    /// Which one.
    pub id: PayslipId,
}

/// A payslip to keep; an unknown identifier makes a new one.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SavePayslip {
    /// The payslip. What was said of its difference stays as it was.
    pub payslip: Payslip,
    /// The PDF, when one is filed with it.
    #[serde(default)]
    #[ts(as = "Option<String>")]
    pub file: Option<PathBuf>,
}

/// A payslip that is being typed, beside what was worked.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PayslipCheck {
    /// The first field that would refuse it.
    pub problem: Option<FieldProblem>,
    /// What is odd and kept all the same.
    pub doubts: Vec<Doubted>,
    /// What its gross should be.
    pub expected: ExpectedGross,
    /// The payslip against that; none of a correction.
    pub difference: Option<Difference>,
    /// How that stands.
    pub state: Option<DifferenceState>,
    /// Shifts of the month that are past and not marked as done.
    pub overdue: u32,
}

/// The payslips of a year, and the months that wait for theirs.
///
/// # Errors
/// While the book is not open.
pub fn payslip_list(book: &Book, ask: PayslipsAsk) -> Result<PayslipYear, AppError> {
    book.read(|look| {
        let world = World::of(look)?;
        let span = year(ask.year)?;
        let mut rows = rows(look, &world, Wanted::Months(span))?;
        rows.retain(|row| ask.employer.as_ref().is_none_or(|it| row.employer == *it));
        let mut contracts = world.contracts.values();
        Ok(PayslipYear {
            years: years(&world, look.today, &look.payslips().all()?),
            sums: sums(&rows),
            salaried: contracts.any(|it| it.settlement == Settlement::Payslip),
            rows,
        })
    })
}

fn year(year: i32) -> Result<Span, AppError> {
    let month = |month: u32| {
        let text = format!("{year:04}-{month:02}");
        let parsed = text.parse::<Month>();
        parsed.map_err(|error| AppError::at(ErrorCode::OutOfRange, "year").because(error))
    };
    Ok(Span {
        first: month(1)?,
        last: month(12)?,
    })
}

fn sums(rows: &[PayslipRow]) -> PayslipSums {
    let mut sums = PayslipSums::default();
    for payslip in rows.iter().filter_map(|row| row.payslip.as_ref()) {
        sums.gross += payslip.gross;
        sums.net_paid += payslip.net_paid;
        sums.net_taxable += payslip.net_taxable;
        sums.tax_withheld += payslip.tax_withheld;
    }
    sums
}

/// The payslips whose difference is open and can still be claimed, the newest
/// first.
///
/// # Errors
/// While the book is not open.
pub fn payslip_open(book: &Book, _: Nothing) -> Result<Vec<PayslipRow>, AppError> {
    book.read(|look| open_rows(look, &World::of(look)?))
}

pub(crate) fn open_rows(look: &Look<'_>, world: &World) -> Result<Vec<PayslipRow>, AppError> {
    let mut rows = rows(look, world, Wanted::Claimable)?;
    rows.retain(|row| row.state == Some(DifferenceState::Open));
    Ok(rows)
}

/// Every payslip with its difference, the newest first.
pub(crate) fn all_rows(look: &Look<'_>) -> Result<Vec<PayslipRow>, AppError> {
    rows(look, &World::of(look)?, Wanted::All)
}

/// Looks at a payslip without keeping it.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an unknown contract.
pub fn payslip_check(book: &Book, ask: SavePayslip) -> Result<PayslipCheck, AppError> {
    let payslip = ask.payslip;
    book.read(|look| {
        let contract = look.contracts().get(&payslip.contract)?;
        let all = with(&payslip, &look.payslips().of(&contract.id)?);
        let refused = refused(look, &contract, &payslip, look.today);
        let world = World::of(look)?;
        let named = [payslip.month, payslip.work];
        let lines = payslip.lines.iter().map(|line| payslip.month_of(line));
        let others = all.iter().map(|it| it.work);
        let months: Vec<Month> = named.into_iter().chain(lines).chain(others).collect();
        let first = months.iter().min().copied().unwrap_or(payslip.work);
        let last = months.iter().max().copied().unwrap_or(payslip.month);
        let worked = Worked::of(look, &world, &contract, first, last)?;
        let difference = worked.difference(&payslip, &all)?;
        Ok(PayslipCheck {
            problem: match refused {
                Ok(()) => None,
                Err(error) => Some(problem(error)?),
            },
            doubts: payslip.doubts(),
            expected: worked.expected(payslip.month, payslip.work)?,
            state: difference
                .as_ref()
                .map(|it| it.state(payslip.answer.as_ref())),
            overdue: worked.month(payslip.work).overdue,
            difference,
        })
    })
}

/// A refusal at a field; another one is no matter of the fields.
fn problem(error: AppError) -> Result<FieldProblem, AppError> {
    match error.field.clone() {
        Some(field) => Ok(FieldProblem {
            code: error.code,
            field,
        }),
        None => Err(error),
    }
}

/// What refuses a payslip.
fn refused(
    look: &Reader<'_>,
    contract: &Contract,
    payslip: &Payslip,
    today: Day,
) -> Result<(), AppError> {
    payslip.check()?;
    let under = payslip.check_under(contract, today);
    under.map_err(|invalid| AppError::from(invalid).about("month", payslip.month))?;
    if payslip.kind == PayslipKind::Correction {
        return Ok(());
    }
    for other in look.payslips().of(&contract.id)? {
        if other.id == payslip.id || other.kind == PayslipKind::Correction {
            continue;
        }
        if other.month == payslip.month {
            return Err(AppError::at(ErrorCode::PayslipTwice, "month"));
        }
        if other.work == payslip.work {
            return Err(AppError::at(ErrorCode::WorkTwice, "work").about("month", other.month));
        }
    }
    Ok(())
}

/// Keeps a payslip, with its PDF when one is given. A month of a contract has
/// one payslip; what adds to it is a correction, and a corrected copy of it
/// takes its place.
///
/// # Errors
/// The first field that breaks its rule, see [`Payslip::check`] and
/// [`Payslip::check_under`]; [`ErrorCode::PayslipTwice`] at `month` and
/// [`ErrorCode::WorkTwice`] at `work` for a second one;
/// [`ErrorCode::FileUnreadable`] at `path`, and then nothing is kept.
pub fn payslip_save(book: &Book, ask: SavePayslip) -> Result<Done<PayslipId>, AppError> {
    let mut payslip = ask.payslip;
    payslip.note = payslip.note.trim().to_owned();
    let known = book.read(|look| {
        let contract = look.contracts().get(&payslip.contract)?;
        refused(look, &contract, &payslip, look.today)?;
        let known = look.payslips().of(&contract.id)?;
        let all = look.payslips().all()?;
        Ok(known.into_iter().chain(all).find(|it| it.id == payslip.id))
    })?;
    payslip.answer = known.as_ref().and_then(|it| it.answer.clone());
    let sealed = ask.file.map(|path| seal(book, &path)).transpose()?;
    let op = if known.is_some() {
        Op::EditPayslip
    } else {
        Op::AddPayslip
    };
    book.record(op, |step| {
        let contract = step.contracts().get(&payslip.contract)?;
        name(step, &contract, &payslip)?;
        if let Some(sealed) = sealed {
            payslip.document = Some(file(step, &contract, &payslip, sealed)?);
        }
        if known.is_some() {
            step.payslips().update(&payslip)?;
        } else {
            step.payslips().add(&payslip)?;
        }
        Ok(payslip.id.clone())
    })
}

fn name(step: &Step<'_>, contract: &Contract, payslip: &Payslip) -> Result<(), AppError> {
    step.say("contract", &contract.title);
    let employer = step.employers().get(&contract.employer)?;
    step.say("employer", employer.label());
    step.say("month", payslip.month);
    Ok(())
}

fn file(
    step: &Step<'_>,
    contract: &Contract,
    payslip: &Payslip,
    sealed: Sealed,
) -> Result<DocumentId, AppError> {
    let document = Document {
        id: DocumentId::new(),
        kind: DocumentKind::Payslip,
        title: french::payslip_title(payslip.month),
        employer: Some(contract.employer.clone()),
        contract: Some(contract.id.clone()),
        issued_on: payslip.paid_on,
        valid_until: None,
        insured: Vec::new(),
        file_name: sealed.file_name,
        size: sealed.size,
        seal: sealed.seal,
        added_at: step.now,
    };
    step.documents().add(&document)?;
    Ok(document.id)
}

/// Removes a payslip that was entered by mistake. Its PDF stays with the
/// documents.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub fn payslip_remove(book: &Book, ask: PayslipAsk) -> Result<Done<()>, AppError> {
    book.record(Op::RemovePayslip, |step| {
        let payslip = step.payslips().get(&ask.id)?;
        let contract = step.contracts().get(&payslip.contract)?;
        name(step, &contract, &payslip)?;
        Ok(step.payslips().remove(&ask.id)?)
    })
}
