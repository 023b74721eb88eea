//! D-09, état des vacations: what was done in a month, for the employer to
//! confirm.

use std::collections::BTreeSet;

use domain::contract::{Contract, Settlement, TaxCategory};
use domain::employer::Employer;
use domain::profile::Profile;
use domain::shift::ShiftKind;
use domain::statement::{FixedLine, StatementLine, Totals};
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
        let said = [self.clock_change(), share].into_iter().flatten();
        let said: Vec<_> = said.map(str::to_owned).chain(self.rules()).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What the rules of the rows rest on: « PA-01, PA-10 (contrat, conditions
    /// du 1er janvier 2026) ».
    fn rules(&self) -> Option<String> {
        let mut by_source: Vec<(String, BTreeSet<String>)> = Vec::new();
        let steps = self.lines.iter().flat_map(|line| line.steps(&[]));
        let fixed = self.fixed.iter().map(|line| line.step(&[]));
        for step in steps.chain(fixed) {
            let (Some(rule), Some(source)) = (step.rule, step.source) else {
                continue;
            };
            let source = french::source(&source);
            match by_source.iter_mut().find(|(known, _)| *known == source) {
                Some((_, rules)) => {
                    rules.insert(rule);
                }
                None => by_source.push((source, BTreeSet::from([rule]))),
            }
        }
        let all = by_source.into_iter().map(|(source, rules)| {
            let rules: Vec<_> = rules.into_iter().collect();
            format!("{} ({source})", rules.join(", "))
        });
        let all: Vec<_> = all.collect();
        (!all.is_empty()).then(|| format!("Règles de calcul\u{a0}: {}.", all.join("\u{202f}; ")))
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
        "steps": steps(line),
        "amount": line.amount.map(french::euros),
    })
}

/// The steps of a row: the price of a shift, then what is added to it, each with
/// its own cents, its rule, and when it counted. What they do not say by
/// themselves comes last.
fn steps(line: &StatementLine) -> Vec<Value> {
    let price = french::explained(&line.explained);
    let price = (!price.is_empty()).then_some(price);
    let words = price.into_iter().chain(line.parts.iter().map(french::part));
    let notes = line.notes.iter().map(|note| {
        let words = french::note(*note, line);
        json!({ "words": null, "rule": null, "quiet": french::capital(&words), "amount": null })
    });
    words
        .zip(line.steps(&[]))
        .map(|(words, step)| {
            let when = french::when(&step, line);
            let rule = step.rule.unwrap_or_default();
            // Beside the words where that is all, below them with its hours.
            let quiet = when.map_or_else(String::new, |when| format!("{rule} · {when}"));
            json!({
                "words": words,
                "rule": quiet.is_empty().then_some(rule),
                "quiet": quiet,
                "amount": step.amount.map(french::euros),
            })
        })
        .chain(notes)
        .collect()
}
