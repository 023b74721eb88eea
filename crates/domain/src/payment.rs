//! Sums that came in or were paid out, and who still owes what.

use crate::ids::{EmployerId, InvoiceId, PaymentId, StatementId};
use crate::money::Cents;
use crate::text::bounded;
use crate::time::Day;
use crate::{Invalid, Rule};

/// How a sum arrived.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMeans {
    /// Virement.
    #[default]
    Transfer,
    /// Chèque.
    Cheque,
    /// Espèces.
    Cash,
    /// Autre.
    Other,
}

/// What a sum pays.
#[derive(
    Debug,
    Clone,
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
#[serde(rename_all = "snake_case")]
pub enum PaymentFor {
    /// An issued invoice.
    Invoice(InvoiceId),
    /// A closed month that is settled without an invoice of the doctor.
    Statement(StatementId),
}

/// A sum that came in; paid out, where it pays the closed month of a locum.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// Identifier.
    pub id: PaymentId,
    /// The other side: who paid, or was paid.
    pub employer: EmployerId,
    /// What it pays.
    pub pays: PaymentFor,
    /// The day it came in, or went out.
    pub on: Day,
    /// How much.
    pub amount: Cents,
    /// How.
    #[serde(default)]
    pub means: PaymentMeans,
    /// The doctor's note.
    #[serde(default)]
    pub note: String,
}

/// What looks unusual in a payment without being wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PaymentDoubt {
    /// More came in than was missing.
    MoreThanOwed,
    /// It is dated later than today.
    AfterToday,
    /// It is dated before what it pays was asked for.
    BeforeAsked,
}

impl Payment {
    /// Checks that something came in.
    ///
    /// # Errors
    /// [`Rule::Negative`] at `amount` when it is zero or below.
    pub fn check(&self) -> Result<(), Invalid> {
        if self.amount <= Cents::ZERO {
            return Err(Invalid::at("amount", Rule::Negative));
        }
        bounded("note", &self.note, 500)
    }
}

/// Something that an employer owes: an issued invoice or a closed month; or a
/// closed month of a locum, which the doctor owes.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
pub struct Claim {
    /// The other side: who owes, or is owed.
    pub employer: EmployerId,
    /// Whether the doctor owes it: a retrocession to a locum.
    pub outgoing: bool,
    /// What is to be paid.
    pub pays: PaymentFor,
    /// Number of the invoice; none for a closed month.
    pub number: Option<String>,
    /// Last day of the work.
    pub period_end: Day,
    /// The day by which it is to be paid.
    pub due_on: Day,
    /// What was asked, credit notes taken off.
    pub asked: Cents,
    /// What those credit notes took back; zero or negative.
    pub credited: Cents,
    /// What came in.
    pub paid: Cents,
    /// Of which these are the sums, the oldest first.
    pub payments: Vec<Payment>,
    /// What is missing; negative when too much came in.
    pub balance: Cents,
    /// Days past the due day on which the balance is still open; 0 before.
    pub days_late: i64,
}

impl Claim {
    /// What is still missing; nothing where too much came in.
    pub fn owed(&self) -> Cents {
        self.balance.max(Cents::ZERO)
    }

    /// What came in too much. It is not taken off what else is owed: that
    /// takes a word of the payer.
    pub fn overpaid(&self) -> Cents {
        (-self.balance).max(Cents::ZERO)
    }

    /// Days late on `today` of a claim due on `due_on` with this balance: the
    /// first late day is the day after (IN-24).
    pub fn days_late(due_on: Day, balance: Cents, today: Day) -> i64 {
        if balance > Cents::ZERO {
            due_on.days_until(today).max(0)
        } else {
            0
        }
    }
}
