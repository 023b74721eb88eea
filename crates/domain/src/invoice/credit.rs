//! Credit notes: what is taken back from an issued invoice.

use super::{Invoice, InvoiceKind, InvoiceLine};
use crate::ids::InvoiceId;
use crate::money::Cents;
use crate::statement::Explained;
use crate::{Invalid, Rule};

/// What a credit note takes back from one line of an invoice.
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
pub struct TakeBack {
    /// Line of the invoice, from 0.
    pub line: usize,
    /// Units too many: minutes for hours, otherwise half-days, days, shifts.
    #[serde(default)]
    pub units: Option<i64>,
    /// Or an amount too many.
    #[serde(default)]
    pub amount: Option<Cents>,
    /// Why, in the doctor's words.
    #[serde(default)]
    pub label: String,
}

impl Invoice {
    /// A draft credit note on this issued invoice: everything when `take_back`
    /// is empty, otherwise what it lists.
    ///
    /// # Errors
    /// [`Rule::Unknown`] at a line the invoice does not have, [`Rule::OutOfRange`]
    /// where more would be taken back than the line holds.
    pub fn credit(&self, take_back: &[TakeBack]) -> Result<Self, Invalid> {
        let lines: Result<Vec<_>, _> = if take_back.is_empty() {
            Ok(self.lines.iter().map(InvoiceLine::reversed).collect())
        } else {
            let entries = take_back.iter().enumerate();
            entries
                .map(|(index, ask)| self.taken_back(index, ask))
                .collect()
        };
        Ok(Self {
            id: InvoiceId::new(),
            kind: InvoiceKind::CreditNote,
            statement: None,
            corrects: Some(self.id.clone()),
            lines: lines?,
            issue: None,
            ..self.clone()
        })
    }

    fn taken_back(&self, index: usize, ask: &TakeBack) -> Result<InvoiceLine, Invalid> {
        let field = |name: &str| format!("take_back.{index}.{name}");
        let line = self
            .lines
            .get(ask.line)
            .ok_or_else(|| Invalid::at(field("line"), Rule::Unknown))?;
        let explained = match (ask.units, ask.amount) {
            (Some(units), None) => line.explained.units(-units),
            (None, Some(_)) => Some(Explained::Amount),
            _ => None,
        };
        let explained = explained.ok_or_else(|| Invalid::at(field("units"), Rule::Required))?;
        let amount = ask
            .amount
            .map(|amount| -amount)
            .or_else(|| explained.amount());
        let amount = amount.ok_or_else(|| Invalid::at(field("amount"), Rule::Required))?;
        let taken = -amount;
        if taken.is_negative() || taken == Cents::ZERO || taken > line.amount {
            return Err(Invalid::at(field("amount"), Rule::OutOfRange));
        }
        Ok(InvoiceLine {
            explained,
            amount,
            label: ask.label.clone(),
            ..line.clone()
        })
    }
}

impl InvoiceLine {
    fn reversed(&self) -> Self {
        let explained = match &self.explained {
            Explained::Hours { minutes, .. } => self.explained.units(-minutes),
            Explained::HalfDays { count, .. }
            | Explained::Days { count, .. }
            | Explained::Shifts { count, .. } => self.explained.units(-count),
            other => Some(other.clone()),
        };
        Self {
            explained: explained.unwrap_or(Explained::Amount),
            amount: -self.amount,
            ..self.clone()
        }
    }
}

impl Explained {
    /// The same rate over other units; none where there are no units.
    fn units(&self, units: i64) -> Option<Self> {
        match self {
            Self::Hours { rate, .. } => Some(Self::Hours {
                minutes: units,
                rate: *rate,
            }),
            Self::HalfDays { rate, .. } => Some(Self::HalfDays {
                count: units,
                rate: *rate,
            }),
            Self::Days { rate, .. } => Some(Self::Days {
                count: units,
                rate: *rate,
            }),
            Self::Shifts { rate, .. } => Some(Self::Shifts {
                count: units,
                rate: *rate,
            }),
            _ => None,
        }
    }
}
