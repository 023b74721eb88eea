//! D-09, état des vacations: what was done in a month, for the employer to
//! confirm.

use domain::contract::{Contract, Settlement, TaxCategory};
use domain::employer::Employer;
use domain::parameter::Parameter;
use domain::profile::Profile;
use domain::shift::ShiftKind;
use domain::statement::{Explained, FixedLine, Part, PartKind, StatementLine, StepSource, Totals};
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
    /// The shifts done, and those that are paid although they were cancelled.
    pub lines: Vec<StatementLine>,
    /// Shifts of the month that were cancelled and pay nothing, with the reason.
    #[serde(default)]
    pub cancelled: Vec<StatementLine>,
    /// What the month pays whatever was worked.
    #[serde(default)]
    pub fixed: Vec<FixedLine>,
    /// The sums of both.
    pub totals: Totals,
    /// The numbers of the law, with the text that sets each: the doctor may have
    /// put one right.
    #[serde(default)]
    pub numbers: Vec<Parameter>,
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
            "lines": self.done().map(|it| line(it, &self.numbers)).collect::<Vec<_>>(),
            "cancelled": self.not_done().map(|it| line(it, &self.numbers)).collect::<Vec<_>>(),
            "note": self.note(),
            "totals": self.totals(),
            "made_at": letterhead::made_at(&self.place, self.day),
            "doctor": letterhead::doctor_name(&self.profile),
            "signatory": self.contract.signatory,
            "signatory_role": self.contract.signatory_role,
        })
    }

    /// The shifts that the employer confirms.
    fn done(&self) -> impl Iterator<Item = &StatementLine> {
        self.lines.iter().filter(|line| !is_cancelled(line))
    }

    /// The shifts that were cancelled, those that are paid first.
    fn not_done(&self) -> impl Iterator<Item = &StatementLine> {
        let paid = self.lines.iter().filter(|line| is_cancelled(line));
        paid.chain(&self.cancelled)
    }

    /// The place, when all shifts were done at one: the table then needs no
    /// column for it.
    fn same_place(&self) -> Option<&str> {
        let mut all = self.lines.iter().chain(&self.cancelled);
        let first = all.next()?.place.as_str();
        all.all(|line| line.place == first).then_some(first)
    }

    /// What the figures of the table do not say by themselves.
    fn note(&self) -> Option<String> {
        let shared = self.totals.fees.is_some();
        let share = shared.then_some(
            "La part due se calcule sur le total des honoraires du mois, arrondie une seule fois.",
        );
        let said = [self.clock_change(), share].into_iter().flatten();
        let said: Vec<_> = said.map(str::to_owned).chain(self.sources()).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// What the sums rest on: « contrat, conditions du 1er janvier 2026 ; arrêté
    /// du 30 avril 2003, art. 13 ».
    fn sources(&self) -> Option<String> {
        let steps = self.lines.iter();
        let steps = steps.flat_map(|line| line.steps(&self.numbers));
        let fixed = self.fixed.iter().map(|line| line.step(&self.numbers));
        let mut all: Vec<String> = Vec::new();
        for source in steps.chain(fixed).filter_map(|step| step.source) {
            let source = french::source(&source);
            if !all.contains(&source) {
                all.push(source);
            }
        }
        (!all.is_empty()).then(|| format!("Calcul d’après\u{a0}: {}.", all.join("\u{202f}; ")))
    }

    fn clock_change(&self) -> Option<&'static str> {
        letterhead::clock_change(self.done().map(|line| {
            let elapsed = line.minutes + i64::from(line.break_minutes);
            (&line.start, &line.end, elapsed)
        }))
    }

    fn totals(&self) -> Value {
        let totals = &self.totals;
        let half_days = (totals.half_days != 0).then(|| french::half_days(totals.half_days));
        let due = match self.contract.settlement {
            Settlement::Payslip => "Total brut",
            _ => "Total dû",
        };
        let before = [
            Some(("Durée totale", french::hours(totals.minutes))),
            half_days.map(|text| ("Demi-journées", text)),
            totals
                .fees
                .map(|fees| ("Honoraires encaissés", french::euros(fees))),
        ];
        let fixed = self.fixed.iter().map(|line| {
            let words = french::explained(&line.explained);
            // The bonus says its own name.
            let label = match line.explained {
                Explained::Territorial { .. } => french::capital(&words),
                _ => format!("Salaire\u{a0}: {words}"),
            };
            json!([label, french::euros(line.amount)])
        });
        let kinds = self.kinds().into_iter();
        let before = kinds.chain(before.into_iter().flatten());
        before
            .map(|(label, value)| json!([label, value]))
            .chain(fixed)
            .chain([json!([due, french::euros(totals.due)])])
            .collect()
    }

    /// How much was done of each kind, and how many cancellations are paid: the
    /// hours and half-days of each where there are several.
    fn kinds(&self) -> Vec<(&'static str, String)> {
        let of = |kind: ShiftKind| self.done().filter(move |line| line.kind == kind);
        let all = [
            (ShiftKind::Session, "Vacations"),
            (ShiftKind::OnSiteDuty, "Gardes sur place"),
            (ShiftKind::OnCall, "Astreintes"),
        ];
        let done = all.into_iter().filter(|(kind, _)| of(*kind).count() > 0);
        let done: Vec<_> = done.collect();
        let several = done.len() > 1;
        let told = done.into_iter().map(|(kind, name)| {
            let mut words = vec![french::shifts_of(kind, count(of(kind)))];
            if several {
                words.push(french::hours(of(kind).map(|line| line.minutes).sum()));
                let half_days: i64 = of(kind).map(|line| line.half_days).sum();
                words.extend((half_days != 0).then(|| french::half_days(half_days)));
            }
            (name, words.join(", "))
        });
        let paid: Vec<_> = self
            .lines
            .iter()
            .filter(|line| is_cancelled(line))
            .collect();
        let sum = paid.iter().filter_map(|line| line.amount).sum();
        let paid = (!paid.is_empty()).then(|| {
            let words = french::shifts(count(paid.iter()));
            (
                "Annulées et indemnisées",
                format!("{words}, {}", french::euros(sum)),
            )
        });
        told.chain(paid).collect()
    }
}

fn count<T>(all: impl Iterator<Item = T>) -> i64 {
    i64::try_from(all.count()).unwrap_or(i64::MAX)
}

/// Whether a shift was cancelled: nobody confirms that it was done.
fn is_cancelled(line: &StatementLine) -> bool {
    let paid = |part: &Part| matches!(part.what, PartKind::Cancellation { .. });
    matches!(line.explained, Explained::NotDone { .. }) || line.parts.iter().any(paid)
}

fn line(line: &StatementLine, numbers: &[Parameter]) -> Value {
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
        "steps": steps(line, numbers),
        "amount": line.amount.map(french::euros),
    })
}

/// The steps of a row: the price of a shift, then what is added to it, each with
/// its own cents, the text of the law that it rests on, and when it counted. What
/// they do not say by themselves comes last.
fn steps(line: &StatementLine, numbers: &[Parameter]) -> Vec<Value> {
    let price = french::explained(&line.explained);
    let price = (!price.is_empty()).then_some(price);
    let words = price.into_iter().chain(line.parts.iter().map(french::part));
    let notes = line.notes.iter().map(|note| {
        let words = french::note(*note, line);
        json!({ "words": null, "quiet": french::capital(&words), "amount": null })
    });
    words
        .zip(line.steps(numbers))
        .map(|(words, step)| {
            let when = french::when(&step, line);
            let law = match step.source {
                Some(StepSource::Law { text }) => Some(text),
                _ => None,
            };
            let quiet: Vec<_> = law.into_iter().chain(when).collect();
            json!({
                "words": words,
                "quiet": quiet.join(" · "),
                "amount": step.amount.map(french::euros),
            })
        })
        .chain(notes)
        .collect()
}
