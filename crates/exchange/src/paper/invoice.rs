//! D-10, note d'honoraires and avoir, with the mentions of IN-01 and IN-02.

mod mentions;

use std::collections::BTreeMap;

use domain::ids::ShiftId;
use domain::invoice::{Invoice, InvoiceKind, InvoiceLine, Issue, Parties};
use domain::statement::{Explained, Part};
use domain::time::Day;
use serde_json::{Value, json};

use super::letterhead;
use crate::french;
pub(in crate::paper) use mentions::vat_mention;

/// An invoice or a credit note on paper; without `invoice.issue` it is a draft
/// and carries a mark instead of a number.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct InvoicePaper {
    /// The document.
    pub invoice: Invoice,
    /// Its issue; for a draft what issuing it today would give. A draft never
    /// prints the number in it.
    pub issue: Issue,
    /// The invoice that a credit note corrects.
    pub corrects: Option<Cited>,
    /// Minutes of unpaid break in its shifts, as the month was closed: without
    /// them nobody can count the quantity of a line again.
    #[serde(default)]
    pub breaks: BTreeMap<ShiftId, u32>,
    /// Order number or « numéro d'engagement » that the buyer asks for.
    pub purchase_order: Option<String>,
}

/// An issued invoice, as another document cites it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cited {
    /// Its number.
    pub number: String,
    /// Its day of issue.
    pub on: Day,
}

impl InvoicePaper {
    /// « Note d’honoraires F2026-014 », « Avoir F2026-015 », « … – brouillon ».
    pub(super) fn title(&self) -> String {
        let number = self.number();
        let number = number.unwrap_or_else(|| format!("– {}", DRAFT.to_lowercase()));
        format!("{} {number}", self.heading())
    }

    pub(super) fn words(&self) -> Value {
        let parties = &self.issue.parties;
        json!({
            "sender": letterhead::sender(&parties.seller, true),
            "recipient": buyer(parties),
            "heading": self.heading(),
            "number": self.number(),
            "draft": DRAFT,
            "facts": self.facts(),
            "subject": self.subject(),
            "reasons": self.several_treatments(),
            "lines": self.invoice.lines.iter().map(|line| self.line(line)).collect::<Vec<_>>(),
            "note": self.clock_change(),
            "totals": self.totals(),
            "vat": self.vat_mentions(),
            "payment": self.payment(),
            "terms": self.terms(),
        })
    }

    fn is_credit(&self) -> bool {
        self.invoice.kind == InvoiceKind::CreditNote
    }

    fn heading(&self) -> &'static str {
        match self.invoice.kind {
            InvoiceKind::Invoice => "Note d’honoraires",
            InvoiceKind::CreditNote => "Avoir",
        }
    }

    fn number(&self) -> Option<String> {
        self.invoice.issue.as_ref().map(Issue::number)
    }

    fn facts(&self) -> Vec<Value> {
        let issued = self.invoice.issue.is_some();
        let period = french::period(self.invoice.period_start, self.invoice.period_end);
        let due = (!self.is_credit()).then(|| french::day(self.issue.due_on));
        let rows = [
            issued.then(|| ("Émise le", french::day(self.issue.on))),
            Some(("Période", french::capital(&period))),
            due.map(|day| ("À payer au plus tard le", day)),
            Some(("Contrat", self.issue.parties.contract_title.clone())),
            self.purchase_order
                .clone()
                .map(|number| ("N°\u{a0}de commande", number)),
        ];
        let emitted = |label| match label {
            "Émise le" if self.is_credit() => "Émis le",
            other => other,
        };
        rows.into_iter()
            .flatten()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(label, value)| json!([emitted(label), value]))
            .collect()
    }

    /// What the document is about, in one sentence above the table.
    fn subject(&self) -> String {
        match (&self.corrects, self.is_credit()) {
            (Some(cited), true) => format!(
                "Avoir sur la note d’honoraires n°\u{a0}{} du {}.",
                cited.number,
                french::day(cited.on)
            ),
            (None, true) => "Avoir.".into(),
            (_, false) => {
                let (first, last) = (self.invoice.period_start, self.invoice.period_end);
                format!(
                    "Vacations médicales effectuées {}.",
                    french::period(first, last)
                )
            }
        }
    }

    fn line(&self, line: &InvoiceLine) -> Value {
        let (quantity, unit_price) = match &line.explained {
            Explained::Hours { rate, .. }
            | Explained::HalfDays { rate, .. }
            | Explained::Days { rate, .. }
            | Explained::Shifts { rate, .. } => (french::quantity(&line.explained), Some(*rate)),
            Explained::Fees { fees, percent, .. } => (Some(french::percent(*percent)), Some(*fees)),
            Explained::Listed { rate, .. } => (french::quantity(&line.explained), Some(*rate)),
            _ => (None, None),
        };
        let end = line.end.filter(|_| line.start.is_some());
        json!({
            "date": line.start.map(|start| french::short_day(start.day())),
            "start": line.start.map(letterhead::column_time),
            "end": end.map(letterhead::column_time),
            "rest": self.rest(line).filter(|rest| *rest != 0).map(french::hours),
            "later": line.start.zip(end).and_then(|(start, end)| letterhead::days_later(start, end)),
            "place": self.designation(line),
            "label": self.label(line),
            "quantity": quantity,
            "unit_price": unit_price.map(french::euros),
            "amount": french::euros(line.amount),
            "mark": self.treatment_mark(line.vat),
        })
    }

    /// The doctor's words, and what is added to the price, each with its sum.
    fn label(&self, line: &InvoiceLine) -> String {
        let part = |part: &Part| format!("{} = {}", french::part(part), french::euros(part.amount));
        let mut words: Vec<_> = line.parts.iter().map(part).collect();
        if let Explained::Acts { .. } | Explained::Salary { .. } | Explained::WeeklyHours { .. } =
            line.explained
        {
            words.insert(0, french::explained(&line.explained));
        }
        if !line.label.trim().is_empty() {
            words.insert(0, line.label.clone());
        }
        words.join(" – ")
    }

    /// The break of a line that counts hours; a credit note takes hours back
    /// from a shift, not from its break.
    fn rest(&self, line: &InvoiceLine) -> Option<i64> {
        let counts = matches!(line.explained, Explained::Hours { .. }) && !self.is_credit();
        let shift = line.shift.as_ref().filter(|_| counts)?;
        self.breaks.get(shift).map(|rest| i64::from(*rest))
    }

    /// Only whole shifts can show a change of clocks; a correction by hours
    /// counts other minutes than its shift lasted.
    fn clock_change(&self) -> Option<&'static str> {
        let shifts = self.invoice.lines.iter().filter(|_| !self.is_credit());
        letterhead::clock_change(shifts.filter_map(|line| {
            let start = line.start.as_ref()?;
            let end = line.end.as_ref()?;
            let shown = (end.naive() - start.naive()).num_minutes();
            let Explained::Hours { minutes, .. } = line.explained else {
                return None;
            };
            match self.rest(line) {
                Some(rest) => Some((start, end, minutes + rest)),
                // An hour more than the clock shows, never a break.
                None => (minutes > shown).then_some((start, end, minutes)),
            }
        }))
    }

    fn totals(&self) -> Value {
        let totals = self.invoice.totals(self.issue.vat_rate);
        let last = if self.is_credit() {
            "Total TTC, à déduire"
        } else {
            "Total TTC, net à payer"
        };
        let rows = [
            self.volume().map(|(label, sum)| json!([label, sum])),
            Some(json!(["Total HT", french::euros(totals.net)])),
            Some(json!([self.vat_label(), french::euros(totals.vat)])),
            Some(json!([last, french::euros(totals.gross)])),
        ];
        rows.into_iter().flatten().collect()
    }

    /// The hours or half-days of all lines, where every line counts them.
    fn volume(&self) -> Option<(&'static str, String)> {
        let (mut minutes, mut half_days) = (None, None);
        for line in &self.invoice.lines {
            match line.explained {
                Explained::Hours { minutes: more, .. } => *minutes.get_or_insert(0) += more,
                Explained::HalfDays { count, .. } => *half_days.get_or_insert(0) += count,
                _ => return None,
            }
        }
        match (minutes, half_days) {
            (Some(minutes), None) => Some(("Total des heures", french::hours(minutes))),
            (None, Some(count)) => Some(("Total des demi-journées", french::half_days(count))),
            _ => None,
        }
    }

    /// What a line is for: what was done, under the name of the contract, and
    /// where; or what is shared.
    fn designation(&self, line: &InvoiceLine) -> String {
        let title = self.issue.parties.contract_title.trim();
        let work = if title.is_empty() {
            "Vacation médicale"
        } else {
            title
        };
        match (&line.explained, line.place.trim()) {
            (Explained::Fees { .. }, "") => "Rétrocession d’honoraires".into(),
            (Explained::Acts { .. }, "") => "Honoraires des actes, redevance déduite".into(),
            (_, "") if line.label.trim().is_empty() => work.to_owned(),
            (_, "") => String::new(),
            (_, place) => format!("{work}, {place}"),
        }
    }
}

const DRAFT: &str = "Brouillon – sans valeur";

fn buyer(parties: &Parties) -> Value {
    let numbers = match (&parties.buyer_siret, &parties.buyer_siren) {
        (Some(siret), Some(siren)) => Some(format!(
            "SIREN {} – SIRET {}",
            french::siret(siren),
            french::siret(siret)
        )),
        (Some(siret), None) => Some(format!("SIRET {}", french::siret(siret))),
        (None, Some(siren)) => Some(format!("SIREN {}", french::siret(siren))),
        (None, None) => None,
    };
    json!({
        "name": parties.buyer_name,
        "lines": letterhead::address_lines(&parties.buyer_address),
        "numbers": numbers,
    })
}
