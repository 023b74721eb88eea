//! D-09, état des vacations: what was done in a month, for the employer to
//! confirm.

use domain::contract::{Contract, Settlement, TaxCategory};
use domain::employer::Employer;
use domain::money::Cents;
use domain::profile::Profile;
use domain::shift::ShiftKind;
use domain::statement::{Explained, FixedLine, StatementLine, Totals};
use domain::time::{Day, Month};
use serde_json::{Value, json};

use super::letterhead;
use crate::french;

/// The shifts of one contract in one month, certified by the doctor and
/// confirmed by the employer (« service fait »).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ShiftStatement {
    /// The doctor.
    pub profile: Profile,
    /// Who receives the statement.
    pub employer: Employer,
    /// The contract; its signatory is the one who confirms.
    pub contract: Contract,
    /// The month.
    pub month: Month,
    /// The shifts done.
    pub lines: Vec<StatementLine>,
    /// What the month pays whatever was worked.
    #[serde(default)]
    pub fixed: Vec<FixedLine>,
    /// The sums of both.
    pub totals: Totals,
    /// Town where the doctor signs.
    pub place: String,
    /// Day of the signature.
    pub day: Day,
}

impl ShiftStatement {
    /// « État des vacations – juin 2026 – Clinique … ».
    pub(super) fn title(&self) -> String {
        let month = french::month(self.month);
        format!("État des vacations – {month} – {}", self.employer.name)
    }

    pub(super) fn words(&self) -> Value {
        let liberal = self.contract.tax_category == TaxCategory::Bnc;
        let same_place = self.same_place();
        json!({
            "sender": letterhead::sender(&self.profile, liberal),
            "recipient": letterhead::recipient(&self.employer),
            "heading": "État des vacations",
            "month": french::month(self.month),
            "contract": self.contract.title,
            "kind": french::capital(french::contract_kind(self.contract.kind)),
            "same_place": same_place,
            "lines": self.lines.iter().map(line).collect::<Vec<_>>(),
            "note": self.note(),
            "totals": self.totals(),
            "made_at": letterhead::made_at(&self.place, self.day),
            "doctor": letterhead::doctor_name(&self.profile),
            "signatory": self.contract.signatory,
            "signatory_role": self.contract.signatory_role,
        })
    }

    /// The place, when all shifts were done at one: the table then needs no
    /// column for it.
    fn same_place(&self) -> Option<&str> {
        let first = self.lines.first()?.place.as_str();
        self.lines
            .iter()
            .all(|line| line.place == first)
            .then_some(first)
    }

    /// What the figures of the table do not say by themselves.
    fn note(&self) -> Option<String> {
        let shared = self.totals.fees.is_some();
        let share = shared.then_some(
            "La part due se calcule sur le total des honoraires du mois, arrondie une seule fois.",
        );
        let said: Vec<_> = [self.clock_change(), share].into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    fn clock_change(&self) -> Option<&'static str> {
        letterhead::clock_change(self.lines.iter().map(|line| {
            let elapsed = line.minutes + i64::from(line.break_minutes);
            (&line.start, &line.end, elapsed)
        }))
    }

    fn totals(&self) -> Value {
        let totals = &self.totals;
        let count = i64::try_from(self.lines.len()).unwrap_or(i64::MAX);
        let half_days = (totals.half_days != 0).then(|| french::half_days(totals.half_days));
        let due = match self.contract.settlement {
            Settlement::Payslip => "Total brut",
            _ => "Total dû",
        };
        let before = [
            Some(("Vacations", french::shifts(count))),
            Some(("Durée totale", french::hours(totals.minutes))),
            half_days.map(|text| ("Demi-journées", text)),
            totals
                .fees
                .map(|fees| ("Honoraires encaissés", french::euros(fees))),
        ];
        let fixed = self.fixed.iter().map(|line| {
            let label = format!("Salaire\u{a0}: {}", french::explained(&line.explained));
            json!([label, french::euros(line.amount)])
        });
        let before = before.into_iter().flatten();
        before
            .map(|(label, value)| json!([label, value]))
            .chain(fixed)
            .chain([json!([due, french::euros(totals.due)])])
            .collect()
    }
}

fn line(line: &StatementLine) -> Value {
    let kind = match line.kind {
        ShiftKind::Session => None,
        ShiftKind::OnSiteDuty => Some("Garde sur place"),
        ShiftKind::OnCall => Some("Astreinte"),
    };
    let rest = i64::from(line.break_minutes);
    json!({
        "date": french::yearless_day(line.start.day()),
        "start": letterhead::column_time(line.start),
        "end": letterhead::column_time(line.end),
        "later": letterhead::days_later(line.start, line.end),
        "rest": (rest != 0).then(|| french::hours(rest)),
        "length": french::hours(line.minutes),
        "place": line.place,
        "kind": kind,
        "steps": steps(line).iter().map(Step::words).collect::<Vec<_>>(),
        "amount": line.amount.map(french::euros),
    })
}

/// A step of the arithmetic of a row, with cents of its own where it has any.
struct Step {
    words: String,
    amount: Option<Cents>,
}

impl Step {
    fn words(&self) -> Value {
        json!({ "words": self.words, "amount": self.amount.map(french::euros) })
    }
}

/// The price of a shift, then what is added to it: where they have amounts,
/// these add up to that of the row.
fn steps(line: &StatementLine) -> Vec<Step> {
    let added = line.parts.iter().map(|part| Step {
        words: french::part(part),
        amount: Some(part.amount),
    });
    price(line).into_iter().chain(added).collect()
}

/// What a shift pays before anything is added; none where it is made of parts
/// alone. The amount of a row is rounded once, so the price is what its parts
/// leave of it.
fn price(line: &StatementLine) -> Option<Step> {
    let words = french::explained(&line.explained);
    if words.is_empty() {
        return None;
    }
    let added: Cents = line.parts.iter().map(|part| part.amount).sum();
    let rest = line.amount.map(|amount| amount - added);
    // « compris dans le salaire » beside a supplement pays nothing of its own.
    let unpriced = line.explained.amount().is_none() && line.explained != Explained::Amount;
    let nothing = unpriced && !line.parts.is_empty() && rest == Some(Cents::ZERO);
    Some(Step {
        words,
        amount: rest.filter(|_| !nothing),
    })
}
