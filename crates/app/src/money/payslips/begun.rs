//! A payslip before anything is entered.

use domain::contract::{Contract, Settlement};
use domain::ids::{ContractId, PayslipId};
use domain::money::Cents;
use domain::payslip::{Payslip, PayslipKind};
use domain::time::Month;

use crate::book::Book;
use crate::contracts::traits;
use crate::error::{AppError, ErrorCode};

/// A payslip to begin.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProposePayslip {
    /// Of this contract.
    pub contract: ContractId,
    /// Of this month; the first that is over without one when empty.
    #[serde(default)]
    pub month: Option<Month>,
}

/// A blank payslip of a contract: its month, and the month whose work it pays
/// as the last one did, or as is usual for its kind.
///
/// # Errors
/// [`ErrorCode::NotByPayslip`] at `contract`.
pub fn payslip_propose(book: &Book, ask: ProposePayslip) -> Result<Payslip, AppError> {
    book.read(|look| {
        let contract = look.contracts().get(&ask.contract)?;
        if contract.settlement != Settlement::Payslip {
            return Err(AppError::at(ErrorCode::NotByPayslip, "contract"));
        }
        let payslips = look.payslips().of(&contract.id)?;
        let monthly = payslips.iter().filter(|it| it.kind == PayslipKind::Monthly);
        let month = ask.month.unwrap_or_else(|| {
            let over = look.today.month().plus(-1).max(contract.start.month());
            let mut months = months(&contract, over).into_iter();
            let free = months.find(|month| !monthly.clone().any(|it| it.month == *month));
            free.unwrap_or_else(|| over.plus(1).min(look.today.month()))
        });
        let (zero, answer) = (Cents::ZERO, None);
        Ok(Payslip {
            id: PayslipId::new(),
            work: work_of(&contract, &payslips, month)?,
            contract: contract.id,
            month,
            kind: PayslipKind::Monthly,
            paid_on: None,
            gross: zero,
            net_paid: zero,
            net_taxable: zero,
            tax_withheld: zero,
            lines: Vec::new(),
            end_indemnity: None,
            leave_indemnity: None,
            document: None,
            note: String::new(),
            answer,
        })
    })
}

/// The month whose work the payslip of a month pays: as much earlier as on the
/// last one, or as is usual for the kind of the contract.
pub(super) fn work_of(
    contract: &Contract,
    payslips: &[Payslip],
    month: Month,
) -> Result<Month, AppError> {
    let monthly = payslips.iter().filter(|it| it.kind == PayslipKind::Monthly);
    let after = match monthly.max_by_key(|it| it.month) {
        Some(last) => last.month.number() + 12 - last.work.number(),
        None => traits(contract.kind)?.work_paid_after,
    };
    let back = i32::try_from(after % 12).unwrap_or_default();
    Ok(month.plus(-back))
}

/// The months of a contract up to `last`, the last year of them.
fn months(contract: &Contract, last: Month) -> Vec<Month> {
    let last = contract.end.map_or(last, |end| end.month().min(last));
    let first = contract.start.month().max(last.plus(-11));
    let mut months = vec![first];
    while let Some(next) = months.last().map(|it| it.plus(1)).filter(|it| *it <= last) {
        months.push(next);
    }
    months
}
