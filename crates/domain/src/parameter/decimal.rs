//! Exact decimal numbers, for the rates that need more than hundredths.

use std::fmt;
use std::str::FromStr;

/// A decimal number, exact: whole units of a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i64,
    decimals: u32,
}

/// A text that is not a decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not digits with at most six decimals after a point")]
pub struct NotADecimal;

impl Decimal {
    /// Decimals that a number can have.
    const MOST_DECIMALS: usize = 6;
    /// Digits before the point: with six decimals, far from overflowing.
    const MOST_DIGITS: usize = 10;

    /// The number as numerator and denominator, a power of ten: what
    /// [`crate::money::Cents::times`] takes to round once.
    pub const fn fraction(self) -> (i64, i64) {
        (self.digits, 10_i64.pow(self.decimals))
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads digits with a point: `"0.529"`; zeros at the end count for nothing.
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let (negative, number) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(part) || whole.len() > Self::MOST_DIGITS {
            return Err(NotADecimal);
        }
        let part = part.trim_end_matches('0');
        if part.len() > Self::MOST_DECIMALS {
            return Err(NotADecimal);
        }
        let all: i64 = format!("{whole}{part}").parse().map_err(|_| NotADecimal)?;
        Ok(Self {
            digits: if negative { -all } else { all },
            decimals: u32::try_from(part.len()).map_err(|_| NotADecimal)?,
        })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let (digits, one) = (self.digits.unsigned_abs(), 10_u64.pow(self.decimals));
        write!(f, "{sign}{}", digits / one)?;
        match self.decimals {
            0 => Ok(()),
            width => write!(f, ".{:0width$}", digits % one, width = width as usize),
        }
    }
}
