//! Payslips beside what was worked, for scripts.

use domain::ids::{ContractId, EmployerId, PayslipId};
use domain::money::Cents;
use domain::payslip::{
    Difference, DifferenceAnswer, DifferenceState, Doubted, MissingUnits, PaidUnit, Payslip,
    PayslipKind, UnpricedWork, WorkedUnits,
};
use domain::time::Month;
use exchange::french;

use crate::book::Book;
use crate::error::AppError;
use crate::payslips::{PayslipRow, all_rows};

/// Units that were worked.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportWorked {
    /// What is counted.
    pub unit: PaidUnit,
    /// How many; minutes where it is by the hour.
    pub count: i64,
    /// What they are paid.
    pub amount: Cents,
    /// What each is paid; none where they are not all paid the same.
    pub rate: Option<Cents>,
}

/// Units that a payslip counts.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportPaid {
    /// What is counted.
    pub unit: PaidUnit,
    /// The month in which it was done.
    pub of: Month,
    /// How many; minutes where it is by the hour.
    pub count: i64,
    /// What the payslip says it was paid.
    pub amount: Option<Cents>,
}

/// Units that are missing.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportMissing {
    /// What is counted.
    pub unit: PaidUnit,
    /// How many are missing; below zero where there are too many.
    pub count: i64,
    /// What they are worth.
    pub amount: Option<Cents>,
}

/// A payslip.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportPayslip {
    /// Which one.
    pub payslip: PayslipId,
    /// The contract.
    pub contract: ContractId,
    /// Its employer.
    pub employer: EmployerId,
    /// The month printed on it.
    pub month: Month,
    /// The month whose work it pays.
    pub work: Month,
    /// Whether it is the payslip of the month or adds to it.
    pub kind: PayslipKind,
    /// Brut.
    pub gross: Cents,
    /// Net payé.
    pub net_paid: Cents,
    /// Net imposable.
    pub net_taxable: Cents,
    /// Prélèvement à la source.
    pub tax_withheld: Cents,
    /// What it counts.
    pub units: Vec<ReportPaid>,
    /// What is odd on it, and may be right.
    pub doubts: Vec<Doubted>,
    /// What its gross should be; none of a correction.
    pub expected: Option<Cents>,
    /// Of that, the salary.
    pub salary: Option<Cents>,
    /// Of that, what was worked.
    pub worked: Vec<ReportWorked>,
    /// Of that, what the end of the contract brings (PA-11, ST-31g).
    pub end_of_term: Option<Cents>,
    /// What was paid for it, later payslips included.
    pub paid: Option<Cents>,
    /// Of that, on other payslips.
    pub caught_up: Option<Cents>,
    /// Units that are missing.
    pub missing: Vec<ReportMissing>,
    /// Units that were worked and that no payslip counts: some of them may be
    /// what is missing.
    pub uncounted: Vec<ReportMissing>,
    /// Work whose amount is not known, so that it cannot be compared.
    pub unpriced: Vec<UnpricedWork>,
    /// Gross euros that are missing; below zero where too much was paid.
    pub difference: Option<Cents>,
    /// The difference in French: « 2 gardes de novembre manquent : 844,06 € ».
    pub explained: Option<String>,
    /// How it stands.
    pub state: Option<DifferenceState>,
    /// Why it was dismissed.
    pub reason: Option<String>,
}

/// All payslips.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct PayslipsReport {
    /// The newest month first.
    pub payslips: Vec<ReportPayslip>,
    /// Gross euros that are missing and open; what was paid too much is not
    /// taken off.
    pub missing: Cents,
    /// How many are open, too much included.
    pub open: u32,
}

/// All payslips beside what was worked.
///
/// # Errors
/// While the book is not open.
pub fn payslips(book: &Book) -> Result<PayslipsReport, AppError> {
    let rows = book.read(all_rows)?;
    let payslips: Vec<_> = rows.into_iter().filter_map(told).collect();
    let open = || {
        let open = |it: &&ReportPayslip| it.state == Some(DifferenceState::Open);
        payslips.iter().filter(open)
    };
    let missing = open().filter_map(|it| it.difference);
    Ok(PayslipsReport {
        missing: missing.map(|sum| sum.max(Cents::ZERO)).sum(),
        open: u32::try_from(open().count()).unwrap_or(u32::MAX),
        payslips,
    })
}

fn told(row: PayslipRow) -> Option<ReportPayslip> {
    let payslip = row.payslip?;
    let reason = match &payslip.answer {
        Some(DifferenceAnswer::Dismissed { reason, .. }) => Some(reason.clone()),
        _ => None,
    };
    let difference = row.difference.as_ref();
    let expected = difference.map(|it| &it.expected);
    let end = expected.map(|it| it.indemnity + it.leave);
    Some(ReportPayslip {
        contract: row.contract,
        employer: row.employer,
        month: payslip.month,
        work: payslip.work,
        kind: payslip.kind,
        gross: payslip.gross,
        net_paid: payslip.net_paid,
        net_taxable: payslip.net_taxable,
        tax_withheld: payslip.tax_withheld,
        units: paid(&payslip),
        doubts: payslip.doubts(),
        expected: expected.map(|it| it.gross),
        salary: expected.map(|it| it.salary),
        worked: expected.map_or_else(Vec::new, |it| it.units.iter().map(worked).collect()),
        end_of_term: end.filter(|sum| *sum != Cents::ZERO),
        paid: difference.map(|it| it.paid),
        caught_up: difference.map(|it| it.caught_up),
        missing: difference.map_or_else(Vec::new, |it| it.units.iter().map(missing).collect()),
        uncounted: difference
            .map_or_else(Vec::new, |it| it.uncounted.iter().map(missing).collect()),
        unpriced: expected.map_or_else(Vec::new, |it| it.unpriced.clone()),
        difference: difference.map(|it| it.gross),
        explained: difference.and_then(words),
        state: row.state,
        reason,
        payslip: payslip.id,
    })
}

fn words(difference: &Difference) -> Option<String> {
    french::difference(difference)
}

fn paid(payslip: &Payslip) -> Vec<ReportPaid> {
    let line = |line: &domain::payslip::PaidLine| ReportPaid {
        unit: line.unit,
        of: payslip.month_of(line),
        count: line.count,
        amount: line.amount,
    };
    payslip.lines.iter().map(line).collect()
}

const fn worked(units: &WorkedUnits) -> ReportWorked {
    ReportWorked {
        unit: units.unit,
        count: units.count,
        amount: units.amount,
        rate: units.rate,
    }
}

const fn missing(units: &MissingUnits) -> ReportMissing {
    ReportMissing {
        unit: units.unit,
        count: units.count,
        amount: units.amount,
    }
}
