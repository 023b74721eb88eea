//! Sums between cents: exact until they are rounded, once.

use num_rational::Ratio;

use crate::money::Cents;

/// Cents and parts of cents.
pub(crate) type Exact = Ratio<i128>;

/// `amount × numerator / denominator`; a denominator of zero counts as one.
pub(crate) fn exact(amount: Cents, numerator: i64, denominator: i64) -> Exact {
    let product = i128::from(amount.get()) * i128::from(numerator);
    Exact::new(product, i128::from(denominator.max(1)))
}

/// Whole cents, a half away from zero.
pub(crate) fn rounded(exact: Exact) -> Cents {
    let cents = exact.round().to_integer();
    let limit = if cents < 0 { i64::MIN } else { i64::MAX };
    Cents::new(i64::try_from(cents).unwrap_or(limit))
}

/// Parts in cents whose sum is the sum of the parts, rounded once.
pub(crate) fn shared_out(parts: &[Exact]) -> Vec<Cents> {
    let mut sum = Exact::from_integer(0);
    let mut before = Cents::ZERO;
    parts
        .iter()
        .map(|part| {
            sum += part;
            let until = rounded(sum);
            let cents = until - before;
            before = until;
            cents
        })
        .collect()
}
