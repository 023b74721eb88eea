//! Until when what a payslip leaves out can be claimed.

use super::Payslip;
use crate::contract::LegalNature;
use crate::parameter::{Parameter, read_on};
use crate::time::Day;

/// Months after which wages can no longer be claimed (L3245-1 CT).
pub const WAGES: &str = "claims.wages.months";
/// The same of what the State, local authorities and public bodies owe, from
/// the January that follows the work (loi 68-1250, art. 1).
pub const PUBLIC: &str = "claims.public.months";

/// The last day on which what this payslip leaves out can be claimed.
///
/// Three years after the day on which its month is paid, or four whole years after
/// the one of the work where a public body pays; by the law of `today`. None
/// where that number is not known.
pub fn claimable_until(
    payslip: &Payslip,
    nature: LegalNature,
    numbers: &[Parameter],
    today: Day,
) -> Option<Day> {
    if !is_public(nature) {
        let paid = payslip.month.last();
        return Some(paid.plus_months(read_on(numbers, WAGES, today)?));
    }
    let months: i32 = read_on(numbers, PUBLIC, today)?;
    let january = payslip.work.january().plus(12).first();
    Some(january.plus_months(months).plus_days(-1))
}

const fn is_public(nature: LegalNature) -> bool {
    match nature {
        LegalNature::PublicContract
        | LegalNature::PublicStatutory
        | LegalNature::OccasionalPublicCollaborator => true,
        LegalNature::Liberal | LegalNature::PrivateSalaried | LegalNature::Allowance => false,
    }
}
