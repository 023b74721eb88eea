//! Shares of fees: exact of each shift, rounded once on the month for each
//! percentage (PA-04).

use std::collections::BTreeMap;

use domain::money::{BasisPoints, Cents};
use domain::pay::shares;
use domain::statement::StatementLine;

/// A share of fees of one shift: exact, as only the totals of the month are
/// rounded (PA-04).
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportLineShare {
    /// Fees.
    pub fees: Cents,
    /// Share of the doctor.
    pub percent: BasisPoints,
    /// What it comes to in euros, not rounded: `"500.056"`.
    pub euros: String,
}

/// The fees of a month that are shared alike.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct ReportShare {
    /// Fees.
    pub fees: Cents,
    /// Share of the doctor.
    pub percent: BasisPoints,
    /// What it comes to. All of them, the amounts of the shifts and the fixed
    /// ones add up to what is due.
    pub amount: Cents,
}

/// The fees that a line brings to be shared.
pub(super) fn of_line(line: &StatementLine) -> Vec<ReportLineShare> {
    if !line.explained.is_shared() {
        return Vec::new();
    }
    let shared = line.explained.shared().into_iter();
    let share = |(percent, fees): (BasisPoints, Cents)| ReportLineShare {
        fees,
        percent,
        euros: exact_share(fees, percent),
    };
    shared.map(share).collect()
}

/// A share in euros, with the decimals that it needs beyond cents.
fn exact_share(fees: Cents, percent: BasisPoints) -> String {
    let product = i128::from(fees.get()) * i128::from(percent.get());
    let (sign, size) = (if product < 0 { "-" } else { "" }, product.unsigned_abs());
    let decimals = format!("{:06}", size % 1_000_000);
    let (cents, beyond) = decimals.split_at(2);
    let beyond = beyond.trim_end_matches('0');
    format!("{sign}{}.{cents}{beyond}", size / 1_000_000)
}

/// The shares of the fees of a month, each at its percentage.
pub(super) fn of_month(lines: &[StatementLine]) -> Vec<ReportShare> {
    let mut fees: BTreeMap<BasisPoints, Cents> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.explained.is_shared()) {
        for (percent, sum) in line.explained.shared() {
            *fees.entry(percent).or_default() += sum;
        }
    }
    let fees: Vec<_> = fees.into_iter().collect();
    let amounts = shares(&fees).into_iter();
    let share = |((percent, fees), amount)| ReportShare {
        fees,
        percent,
        amount,
    };
    fees.into_iter().zip(amounts).map(share).collect()
}
