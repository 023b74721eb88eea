//! Sums and percentages, exact: whole cents and whole hundredths of a percent.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};
use std::str::FromStr;

use crate::{Invalid, Rule};

/// An amount of euros in whole cents; negative when the doctor owes it.
///
/// On the wire and in the portable book: a decimal string, `"90.00"`.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
#[schemars(with = "String")]
pub struct Cents(i64);

/// A percentage in hundredths of a percent: 80 % is 8 000.
///
/// On the wire and in the portable book: a decimal string, `"80"` or `"12.15"`.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(as = "String")]
#[schemars(with = "String")]
pub struct BasisPoints(i64);

/// Why a text is not a sum or a percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not digits with at most two decimals after a point.
    #[error("not a decimal number with at most two decimals")]
    Malformed,
    /// More than a book can add up without overflowing.
    #[error("more than a thousand million")]
    TooLarge,
}

/// One thousand million euros: sums of a career stay far below what 64 bits
/// hold, so that adding them up cannot overflow.
const LIMIT: i64 = 100_000_000_000;

impl Cents {
    /// Nothing due.
    pub const ZERO: Self = Self(0);

    /// An amount of `cents` whole cents.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// The amount in whole cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Whether the amount is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// This share of the amount, a half cent rounded away from zero, so that
    /// a credit note mirrors its invoice to the cent.
    pub fn share(self, rate: BasisPoints) -> Self {
        self.times(rate.0, 10_000)
    }

    /// The amount times `numerator / denominator`, rounded once, a half cent
    /// away from zero. A denominator of zero counts as one.
    pub fn times(self, numerator: i64, denominator: i64) -> Self {
        let denominator = i128::from(denominator.max(1));
        let exact = i128::from(self.0) * i128::from(numerator);
        let rounded = (exact.abs() * 2 + denominator) / (denominator * 2) * exact.signum();
        Self(i64::try_from(rounded).unwrap_or(if exact < 0 { i64::MIN } else { i64::MAX }))
    }
}

impl BasisPoints {
    /// `hundredths` of a percent.
    pub const fn new(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// The percentage in hundredths of a percent.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Checks that it is a share: of nothing at the least, of all at the most.
    ///
    /// # Errors
    /// [`Rule::Negative`] or [`Rule::PercentAbove100`] at `field`.
    pub fn check_share(self, field: &str) -> Result<(), Invalid> {
        if self.0 < 0 {
            return Err(Invalid::at(field, Rule::Negative));
        }
        if self.0 > 10_000 {
            return Err(Invalid::at(field, Rule::PercentAbove100));
        }
        Ok(())
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self::ZERO, Add::add)
    }
}

fn hundredths(text: &str) -> Result<i64, AmountError> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(decimals) || decimals.len() > 2 {
        return Err(AmountError::Malformed);
    }
    let whole: i64 = whole.parse().map_err(|_| AmountError::TooLarge)?;
    let decimals: i64 = format!("{decimals:0<2}")
        .parse()
        .map_err(|_| AmountError::Malformed)?;
    let value = whole
        .checked_mul(100)
        .and_then(|value| value.checked_add(decimals))
        .filter(|value| *value <= LIMIT)
        .ok_or(AmountError::TooLarge)?;
    Ok(if negative { -value } else { value })
}

fn decimal(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let value = value.unsigned_abs();
    format!("{sign}{}.{:02}", value / 100, value % 100)
}

macro_rules! decimal_string {
    ($name:ident, $write:expr) => {
        impl FromStr for $name {
            type Err = AmountError;
            fn from_str(text: &str) -> Result<Self, AmountError> {
                hundredths(text).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = AmountError;
            fn try_from(text: String) -> Result<Self, AmountError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let write: fn(i64) -> String = $write;
                f.write_str(&write(self.0))
            }
        }
    };
}

decimal_string!(Cents, decimal);
// A percentage drops the decimals it does not need: "80", "12.15", "7.5".
decimal_string!(BasisPoints, |value| {
    decimal(value)
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_half_cent_goes_away_from_zero_on_both_sides() {
        assert_eq!(Cents(1).times(1, 2), Cents(1));
        assert_eq!(
            Cents(-1).times(1, 2),
            Cents(-1),
            "a credit note mirrors its invoice"
        );
    }

    #[test]
    fn eighty_percent_of_three_days_of_fees() {
        let fees = Cents(253_550);
        assert_eq!(fees.share(BasisPoints(8_000)), Cents(202_840));
    }

    #[test]
    fn a_sum_is_read_from_what_it_prints_and_from_nothing_else() {
        for bad in ["", "1,5", "1.234", "1e3", " 1", "--1", ".5", "5.", "+1"] {
            assert_eq!(bad.parse::<Cents>(), Err(AmountError::Malformed), "{bad:?}");
        }
        assert_eq!("10000000000".parse::<Cents>(), Err(AmountError::TooLarge));
        assert_eq!("12.5".parse::<Cents>(), Ok(Cents(1_250)));
        assert_eq!(BasisPoints(8_000).to_string(), "80");
        assert_eq!(BasisPoints(0).to_string(), "0");
    }

    #[test]
    fn a_share_is_of_nothing_at_the_least_and_of_all_at_the_most() {
        let wrong = |hundredths| BasisPoints(hundredths).check_share("percent").err();
        let at = |rule| Some(Invalid::at("percent", rule));
        assert_eq!((wrong(0), wrong(10_000)), (None, None));
        assert_eq!(wrong(-1), at(Rule::Negative));
        assert_eq!(wrong(10_001), at(Rule::PercentAbove100));
    }

    proptest! {
        #[test]
        fn any_sum_survives_being_written(value in -LIMIT..=LIMIT) {
            prop_assert_eq!(Cents(value).to_string().parse(), Ok(Cents(value)));
            prop_assert_eq!(BasisPoints(value).to_string().parse(), Ok(BasisPoints(value)));
        }

        #[test]
        fn a_share_of_the_opposite_is_the_opposite_share(
            value in -LIMIT..=LIMIT, rate in 0_i64..=10_000,
        ) {
            prop_assert_eq!(
                Cents(-value).share(BasisPoints(rate)),
                -Cents(value).share(BasisPoints(rate))
            );
        }
    }
}
