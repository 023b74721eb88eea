//! Wages among what is owed.

use domain::money::Cents;
use domain::payslip::{Payslip, PayslipKind};
use store::AskedMonth;

/// What of a closed month no payslip has come for. A wage that has its payslip
/// is no claim any more: what differs stays with the payslip, without a due
/// day and without the clock of invoices (IN-20 to IN-24).
pub(super) fn beside(payslips: &[Payslip], month: AskedMonth) -> AskedMonth {
    let monthly = || payslips.iter().filter(|it| it.kind == PayslipKind::Monthly);
    let salary_told = monthly().any(|it| it.month == month.month);
    let work_told = monthly().any(|it| it.work == month.month);
    if !salary_told && !work_told {
        return month;
    }
    let mut open = Cents::ZERO;
    if !salary_told {
        open += month.salary;
    }
    if !work_told {
        open += month.due - month.salary;
    }
    AskedMonth {
        due: open.max(month.paid),
        ..month
    }
}
