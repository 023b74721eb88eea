//! Credit notes: what is taken back from an issued invoice, and what is left.

use super::{Invoice, InvoiceKind, InvoiceLine};
use crate::ids::InvoiceId;
use crate::money::Cents;
use crate::statement::{Explained, Part};
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

/// What is left of a line of an issued invoice, credit notes taken off.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct LineLeft {
    /// Units: minutes for hours, otherwise half-days, days, shifts. None where
    /// the line has none, or an amount was taken back from it.
    pub units: Option<i64>,
    /// Net of VAT.
    pub amount: Cents,
}

impl Invoice {
    /// What the issued ones of its `credits` leave of each line.
    pub fn left(&self, credits: &[Self]) -> Vec<LineLeft> {
        let whole = |line: &InvoiceLine| LineLeft {
            units: line.count(),
            amount: line.amount,
        };
        let mut left: Vec<_> = self.lines.iter().map(whole).collect();
        let issued = credits.iter().filter(|credit| credit.issue.is_some());
        for taken in issued.flat_map(|credit| &credit.lines) {
            if let Some(line) = self.source_of(taken, &left).and_then(|at| left.get_mut(at)) {
                line.amount += taken.amount;
                let (units, count) = (line.units, taken.count());
                line.units = units.zip(count).map(|(units, count)| units + count);
            }
        }
        left
    }

    /// The line that a line of a credit note takes back from: that of its
    /// shift, or the first one without a shift that holds as much.
    fn source_of(&self, taken: &InvoiceLine, left: &[LineLeft]) -> Option<usize> {
        let same = |at: &usize| {
            let line = self.lines.get(*at);
            line.is_some_and(|line| line.shift == taken.shift && line.vat == taken.vat)
        };
        let holds = |at: &usize| {
            left.get(*at)
                .is_some_and(|line| line.amount + taken.amount >= Cents::ZERO)
        };
        let mut lines = (0..self.lines.len()).filter(same);
        lines.clone().find(holds).or_else(|| lines.next())
    }

    /// A draft credit note on this issued invoice: all that its `credits` left
    /// when `take_back` is empty, otherwise what it lists.
    ///
    /// # Errors
    /// [`Rule::Unknown`] at a line the invoice does not have, [`Rule::OutOfRange`]
    /// where more would be taken back than is left of the line.
    pub fn credit(&self, take_back: &[TakeBack], credits: &[Self]) -> Result<Self, Invalid> {
        let left = self.left(credits);
        let lines: Result<Vec<_>, _> = if take_back.is_empty() {
            let all = self.lines.iter().zip(&left);
            Ok(all.filter_map(|(line, left)| line.reversed(left)).collect())
        } else {
            let entries = take_back.iter().enumerate();
            entries
                .map(|(index, ask)| self.taken_back(index, ask, &left))
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

    fn taken_back(
        &self,
        index: usize,
        ask: &TakeBack,
        left: &[LineLeft],
    ) -> Result<InvoiceLine, Invalid> {
        let field = |name: &str| format!("take_back.{index}.{name}");
        let unknown = || Invalid::at(field("line"), Rule::Unknown);
        let line = self.lines.get(ask.line).ok_or_else(unknown)?;
        let left = left.get(ask.line).ok_or_else(unknown)?;
        let explained = match (ask.units, ask.amount) {
            // What was added to a line went by its minutes: an amount says how
            // much of it goes too.
            (Some(units), None) if line.parts.is_empty() => line.explained.units(-units),
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
        if taken.is_negative() || taken == Cents::ZERO || taken > left.amount {
            return Err(Invalid::at(field("amount"), Rule::OutOfRange));
        }
        Ok(InvoiceLine {
            explained,
            parts: Vec::new(),
            amount,
            label: ask.label.clone(),
            ..line.clone()
        })
    }
}

impl InvoiceLine {
    /// Units that can be taken back one by one.
    fn count(&self) -> Option<i64> {
        self.explained.count().filter(|_| self.parts.is_empty())
    }

    /// What is left of the line, taken back; none when nothing is.
    fn reversed(&self, left: &LineLeft) -> Option<Self> {
        if left.amount == Cents::ZERO && self.amount != Cents::ZERO {
            return None;
        }
        let counted = left.units.and_then(|units| self.explained.units(-units));
        let whole = left.amount == self.amount;
        let explained = match counted {
            Some(explained) if explained.amount() == Some(-left.amount) => explained,
            _ if whole && self.explained.count().is_none() => self.explained.clone(),
            _ => Explained::Amount,
        };
        let mirrored = whole && explained != Explained::Amount;
        let parts = self.parts.iter().filter(|_| mirrored);
        Some(Self {
            explained,
            parts: parts.map(Part::reversed).collect(),
            amount: -left.amount,
            ..self.clone()
        })
    }
}

impl Explained {
    /// Units: minutes for hours; none where there are none.
    pub const fn count(&self) -> Option<i64> {
        match self {
            Self::Hours { minutes, .. } => Some(*minutes),
            Self::HalfDays { count, .. }
            | Self::Days { count, .. }
            | Self::Shifts { count, .. }
            | Self::Listed { count, .. } => Some(*count),
            _ => None,
        }
    }

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
            Self::Listed {
                name,
                per,
                rate,
                work,
                ..
            } => Some(Self::Listed {
                name: name.clone(),
                per: *per,
                count: units,
                rate: *rate,
                work: *work,
            }),
            _ => None,
        }
    }
}
