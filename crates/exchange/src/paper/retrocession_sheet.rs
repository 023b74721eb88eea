//! D-11, relevé de rétrocession: how two colleagues share the fees of a
//! replacement.

use std::collections::BTreeMap;

use domain::contract::{Contract, ContractKind, VatTreatment};
use domain::employer::Employer;
use domain::money::{BasisPoints, Cents};
use domain::profile::{Profile, Standing};
use domain::statement::{Explained, StatementLine, Totals};
use domain::time::Day;
use serde_json::{Value, json};

use super::{invoice, letterhead};
use crate::french;

/// Fees cashed day by day, the share due to the doctor and the share that the
/// colleague keeps. Totals only: never a patient.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RetrocessionSheet {
    /// The doctor who replaces.
    pub profile: Profile,
    /// The practice of the colleague.
    pub employer: Employer,
    /// The contract; its signatory is the colleague.
    pub contract: Contract,
    /// First day of the period.
    pub period_start: Day,
    /// Last day of the period.
    pub period_end: Day,
    /// The shifts done.
    pub lines: Vec<StatementLine>,
    /// Their sums.
    pub totals: Totals,
    /// What the colleague has paid already.
    pub paid: Cents,
    /// The day by which the rest is to be paid.
    pub due_on: Day,
    /// Town where the sheet is signed.
    pub place: String,
    /// Day of the sheet.
    pub day: Day,
}

impl RetrocessionSheet {
    /// « Relevé de rétrocession – du 9 au 11 mars 2026 – Dr … ».
    pub(super) fn title(&self) -> String {
        let period = french::period(self.period_start, self.period_end);
        format!("Relevé de rétrocession – {period} – {}", self.colleague())
    }

    pub(super) fn words(&self) -> Value {
        let (theirs, ours) = self.roles();
        json!({
            "sender": letterhead::sender(&self.profile, true),
            "recipient": letterhead::recipient(&self.employer),
            "heading": "Relevé de rétrocession",
            "period": french::capital(&french::period(self.period_start, self.period_end)),
            "contract": self.contract.title,
            "signed_on": self.contract.signed_on.map(french::day),
            "due_on": french::day(self.due_on),
            "lines": self.days(),
            "totals": self.sharing(),
            "vat": self.vat_mention(),
            "made_at": letterhead::made_at(&self.place, self.day),
            "doctor": letterhead::doctor_name(&self.profile),
            "doctor_role": ours,
            "colleague": self.colleague(),
            "colleague_role": theirs,
        })
    }

    /// The colleague's name, the practice's when nobody is named.
    fn colleague(&self) -> &str {
        match self.contract.signatory.trim() {
            "" => &self.employer.name,
            name => name,
        }
    }

    /// What the two are to each other. A student is named in her gender, a
    /// « médecin » takes the gender of the word.
    fn roles(&self) -> (&'static str, String) {
        let student = self.profile.standing == Standing::Student;
        let replaces = matches!(
            self.contract.kind,
            ContractKind::Locum | ContractKind::StudentLocum
        );
        match (replaces, student) {
            (true, false) => ("Médecin remplacé", "Médecin remplaçant".into()),
            (true, true) => {
                let word = letterhead::agreed(&self.profile, "Remplaçant");
                ("Médecin remplacé", word)
            }
            (false, _) => (
                "Médecin titulaire",
                letterhead::agreed(&self.profile, "Intervenant"),
            ),
        }
    }

    /// One row for each day and percentage; a day whose fees are still to be
    /// entered says so.
    fn days(&self) -> Vec<Value> {
        let mut days: BTreeMap<(Day, BasisPoints), Option<Cents>> = BTreeMap::new();
        for line in &self.lines {
            let missing = matches!(line.explained, Explained::FeesMissing { .. });
            for (percent, fees) in line.explained.shared() {
                let cashed = days
                    .entry((line.start.day(), percent))
                    .or_insert(Some(Cents::ZERO));
                *cashed = cashed.filter(|_| !missing).map(|sum| sum + fees);
            }
        }
        let row = |((day, percent), fees): ((Day, BasisPoints), Option<Cents>)| {
            json!({
                "date": french::short_day(day),
                "percent": french::percent(percent),
                "fees": fees.map(french::euros),
            })
        };
        days.into_iter().map(row).collect()
    }

    /// From the fees cashed to what is still due.
    fn sharing(&self) -> Vec<Value> {
        let totals = &self.totals;
        let row = |label: String, sum: Cents| json!([label, french::euros(sum)]);
        let cashed = totals.fees.unwrap_or_default();
        let mut rows = vec![row("Honoraires encaissés".into(), cashed)];
        let kept = totals.kept.unwrap_or_default();
        rows.push(row("Part conservée (redevance)".into(), kept));
        let mut shares: Vec<_> = self
            .cashed()
            .into_iter()
            .map(|(percent, fees)| {
                (
                    french::explained(&Explained::Fees {
                        fees,
                        percent,
                        flat: None,
                    }),
                    fees.share(percent),
                )
            })
            .collect();
        let others: Cents = self.lines.iter().filter_map(|line| line.amount).sum();
        if others != Cents::ZERO {
            shares.push(("autres vacations".into(), others));
        }
        match shares.as_slice() {
            [(only, _)] => rows.push(row(format!("Montant dû\u{a0}: {only}"), totals.due)),
            several => {
                let share = |(words, sum): &(String, Cents)| row(french::capital(words), *sum);
                rows.extend(several.iter().map(share));
                rows.push(row("Montant dû".into(), totals.due));
            }
        }
        rows.push(row("Déjà versé".into(), -self.paid));
        rows.push(row("Reste dû".into(), totals.due - self.paid));
        rows
    }

    fn cashed(&self) -> BTreeMap<BasisPoints, Cents> {
        let mut cashed: BTreeMap<BasisPoints, Cents> = BTreeMap::new();
        for line in &self.lines {
            for (percent, fees) in line.explained.shared() {
                *cashed.entry(percent).or_default() += fees;
            }
        }
        cashed
    }

    fn vat_mention(&self) -> Option<&'static str> {
        match self.contract.vat {
            VatTreatment::Taxable => None,
            exempt => Some(invoice::vat_mention(exempt)),
        }
    }
}
