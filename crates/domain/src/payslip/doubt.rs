//! What is odd on a payslip, and may be right all the same.

use super::Payslip;
use crate::money::Cents;

/// Why a sum of a payslip is odd.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, ts_rs::TS, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PayslipDoubt {
    /// The net paid and the tax are more than the gross: refunds of expenses
    /// are counted in it, or a digit is wrong.
    NetAboveGross,
    /// More tax than taxable pay: an employer may catch up on earlier months.
    TaxAboveTaxable,
    /// An indemnity that is more than the gross that holds it: absences may
    /// have been taken off.
    PartAboveGross,
}

/// A sum that is odd, and why.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct Doubted {
    /// The field.
    pub field: String,
    /// Why.
    pub doubt: PayslipDoubt,
}

impl Payslip {
    /// What is odd: it is kept, and told beside its field.
    pub fn doubts(&self) -> Vec<Doubted> {
        // A correction that takes back mirrors one that adds.
        let back = self.gross.is_negative();
        let above = |part: Cents, whole: Cents| {
            if back { part < whole } else { part > whole }
        };
        let part = |sum: Option<Cents>| sum.is_some_and(|sum| above(sum, self.gross));
        let told = [
            (
                "net_paid",
                PayslipDoubt::NetAboveGross,
                above(self.net_paid + self.tax_withheld, self.gross),
            ),
            (
                "tax_withheld",
                PayslipDoubt::TaxAboveTaxable,
                above(self.tax_withheld, self.net_taxable),
            ),
            (
                "end_indemnity",
                PayslipDoubt::PartAboveGross,
                part(self.end_indemnity),
            ),
            (
                "leave_indemnity",
                PayslipDoubt::PartAboveGross,
                part(self.leave_indemnity),
            ),
        ];
        let told = told.into_iter().filter(|(_, _, odd)| *odd);
        told.map(|(field, doubt, _)| Doubted {
            field: field.to_owned(),
            doubt,
        })
        .collect()
    }
}
