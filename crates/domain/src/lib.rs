//! What is true about the work of a doctor with several employers.
//!
//! This room owns the rules: identifiers, sums, the three kinds of time, what
//! a contract pays for a shift, which shifts collide, when a formality is due.
//! It refuses to know files, databases, windows, the current time and the
//! words of the screen.

pub mod address;
pub mod conflict;
pub mod contract;
pub mod document;
pub mod employer;
pub mod formality;
pub mod holiday;
pub mod ids;
pub mod invoice;
pub mod leave;
pub mod money;
pub mod parameter;
pub mod pay;
pub mod payment;
pub mod payslip;
pub mod profile;
pub mod rota;
pub mod shift;
pub mod site;
pub mod statement;
pub mod text;
pub mod time;

pub use formality::due;

/// A value that breaks a rule of its own field.
///
/// `field` is the path of the field in the question that was asked
/// (`"siret"`, `"terms.0.amount"`), `rule` what it breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {rule:?}")]
pub struct Invalid {
    /// Path of the field, in the names of the wire.
    pub field: String,
    /// What the value breaks.
    pub rule: Rule,
}

impl Invalid {
    /// The field `field` breaks `rule`.
    pub fn at(field: impl Into<String>, rule: Rule) -> Self {
        Self {
            field: field.into(),
            rule,
        }
    }
}

/// What a value of one field can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// An obligatory field is empty.
    Required,
    /// More characters than the field holds.
    TooLong,
    /// A line break in a line, or characters that no printer knows.
    Unprintable,
    /// The control digits of a SIRET do not fit.
    Siret,
    /// The control digits of a SIREN do not fit.
    Siren,
    /// Not nine characters of a FINESS number.
    Finess,
    /// The control digits of an IBAN do not fit.
    Iban,
    /// Not a BIC of eight or eleven characters.
    Bic,
    /// Not an address of electronic mail.
    Email,
    /// The end lies before the start.
    EndBeforeStart,
    /// A percentage above one hundred.
    PercentAbove100,
    /// A sum or a length below zero.
    Negative,
    /// A break that is longer than its shift.
    BreakTooLong,
    /// More than one set of pay terms starts on the same day.
    SameDayTwice,
    /// Two entries of a list under one name.
    NameTwice,
    /// Hours that end where they begin.
    EmptyWindow,
    /// A share of a price, where time has none.
    NoHourlyPrice,
    /// A day before the first or after the last of its contract.
    OutsideContract,
    /// A value that the field does not know.
    Unknown,
    /// A day that has not come yet, for what was done.
    DayAhead,
    /// A number outside of what the field can hold.
    OutOfRange,
    /// A number with more decimals than the field holds.
    TooPrecise,
    /// A replaced doctor in a contract that replaces nobody.
    NoReplacement,
    /// A replaced doctor whose contract does not share fees with the locum.
    SharesFees,
    /// A contract that is not settled by payslip.
    NotByPayslip,
    /// A month that has not begun.
    MonthAhead,
    /// Work of a month after the one whose payslip pays it.
    WorkAhead,
}
