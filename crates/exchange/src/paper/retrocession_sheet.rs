//! D-11, relevé de rétrocession: how two colleagues share the fees of a
//! replacement, whichever of the two the doctor is.

mod table;

use std::collections::BTreeMap;

use domain::contract::{Contract, ContractKind, VatTreatment};
use domain::employer::Employer;
use domain::money::{BasisPoints, Cents};
use domain::pay::{FeesBasis, Pay, shares};
use domain::profile::{Profile, Standing};
use domain::shift::ShiftKind;
use domain::statement::{Explained, StatementLine, Totals};
use domain::time::Day;
use serde_json::{Value, json};

use super::{invoice, letterhead};
use crate::french;

/// Fees day by day, the share due to the locum and the share that the replaced
/// colleague keeps. Totals only: never a patient, and no word that was typed
/// beside an act.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RetrocessionSheet {
    /// The doctor, who replaces or is replaced as the contract says.
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
    /// What the replaced colleague has paid already.
    pub paid: Cents,
    /// The day by which the rest is to be paid.
    pub due_on: Day,
    /// Town where the sheet is signed.
    pub place: String,
    /// Day of the sheet.
    pub day: Day,
}

/// What fees are for, where they may be shared otherwise (PA-04).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nature {
    Acts,
    Duty,
    Flat,
}

impl Nature {
    const fn words(self) -> &'static str {
        match self {
            Self::Acts => "Actes",
            Self::Duty => "Actes de garde ou d’astreinte",
            Self::Flat => "Forfaits",
        }
    }
}

/// Fees of one day that are shared alike; none while they are to be entered.
struct DayFees {
    day: Day,
    nature: Nature,
    percent: BasisPoints,
    fees: Option<Cents>,
}

/// A step from the fees to what is still due.
struct Step {
    label: String,
    percent: Option<BasisPoints>,
    /// Of which fees it is a share.
    of: Option<Cents>,
    sum: Cents,
}

impl RetrocessionSheet {
    /// « Relevé de rétrocession – du 9 au 11 mars 2026 – Dr … ».
    pub(super) fn title(&self) -> String {
        let period = french::period(self.period_start, self.period_end);
        format!("Relevé de rétrocession – {period} – {}", self.colleague())
    }

    pub(super) fn words(&self) -> Value {
        let (theirs, ours) = self.roles();
        let days = self.days();
        // Of ordinary acts alone the column says nothing.
        let natures = days.iter().any(|line| line.nature != Nature::Acts);
        let row = |line: &DayFees| {
            json!({
                "date": french::short_day(line.day),
                "nature": line.nature.words(),
                "percent": french::percent(line.percent),
                "fees": line.fees.map(french::euros),
            })
        };
        json!({
            "sender": letterhead::sender(&self.profile, true),
            "recipient": letterhead::recipient(&self.employer),
            "heading": "Relevé de rétrocession",
            "period": french::capital(&french::period(self.period_start, self.period_end)),
            "contract": self.contract.title,
            "signed_on": self.contract.signed_on.map(french::day),
            "due_on": french::day(self.due_on),
            "fees_head": self.fees_words(),
            "natures": natures,
            "lines": days.iter().map(row).collect::<Vec<_>>(),
            "totals": self.printed(),
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
        if self.contract.is_covered() {
            let theirs = match self.contract.kind {
                // The gender of a colleague is not in the book.
                ContractKind::StudentLocum => "Titulaire d’une licence de remplacement",
                _ => "Médecin remplaçant",
            };
            return (theirs, "Médecin remplacé".into());
        }
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

    /// The basis that the terms of all the days agree on.
    fn fees_words(&self) -> &'static str {
        let basis = |line: &StatementLine| match self.contract.terms_on(line.start.day())?.pay {
            Pay::FeesPercent { basis, .. } => Some(basis),
            _ => None,
        };
        let mut found: Vec<_> = self.lines.iter().filter_map(basis).collect();
        found.dedup();
        match found.as_slice() {
            [] | [FeesBasis::Cashed] => "Honoraires encaissés",
            [FeesBasis::Billed] => "Honoraires facturés",
            _ => "Honoraires",
        }
    }

    /// One row for each day, nature and percentage; a day whose fees are still
    /// to be entered says so.
    fn days(&self) -> Vec<DayFees> {
        let mut days: BTreeMap<(Day, Nature, BasisPoints), Option<Cents>> = BTreeMap::new();
        for line in &self.lines {
            let missing = matches!(line.explained, Explained::FeesMissing { .. });
            let own = match line.kind {
                ShiftKind::Session => Nature::Acts,
                ShiftKind::OnSiteDuty | ShiftKind::OnCall => Nature::Duty,
            };
            let natures = [own, Nature::Flat].into_iter();
            for (nature, (percent, fees)) in natures.zip(line.explained.shared()) {
                let of_day = days
                    .entry((line.start.day(), nature, percent))
                    .or_insert(Some(Cents::ZERO));
                *of_day = of_day.filter(|_| !missing).map(|sum| sum + fees);
            }
        }
        // Where flat payments came alone, no acts are told beside them.
        days.retain(|(day, nature, _), fees| {
            let alone = || {
                let flat = |line: &StatementLine| line.explained.shared().len() > 1;
                self.lines
                    .iter()
                    .any(|line| line.start.day() == *day && flat(line))
            };
            *nature == Nature::Flat || *fees != Some(Cents::ZERO) || !alone()
        });
        let row = |((day, nature, percent), fees)| DayFees {
            day,
            nature,
            percent,
            fees,
        };
        days.into_iter().map(row).collect()
    }

    /// From the fees to what is still due.
    fn steps(&self) -> Vec<Step> {
        let totals = &self.totals;
        let plain = |label: &str, sum: Cents| Step {
            label: label.into(),
            percent: None,
            of: None,
            sum,
        };
        let (kept, due) = if self.contract.is_covered() {
            ("Part conservée (redevance)", "Montant à reverser")
        } else {
            ("Part conservée (redevance)", "Montant dû")
        };
        let mut steps = vec![
            plain(self.fees_words(), totals.fees.unwrap_or_default()),
            plain(kept, totals.kept.unwrap_or_default()),
        ];
        let shared = self.shared();
        let others: Cents = self.lines.iter().filter_map(|line| line.amount).sum();
        let sums = shares(&shared);
        let share = |((percent, fees), sum): ((BasisPoints, Cents), Cents)| Step {
            label: "Part reversée".into(),
            percent: Some(percent),
            of: Some(fees),
            sum,
        };
        let shared: Vec<_> = shared.into_iter().zip(sums).collect();
        if let [only] = shared.as_slice()
            && others == Cents::ZERO
        {
            steps.push(Step {
                label: due.into(),
                ..share(*only)
            });
        } else {
            steps.extend(shared.into_iter().map(share));
            if others != Cents::ZERO {
                steps.push(plain("Autres vacations", others));
            }
            steps.push(plain(due, totals.due));
        }
        steps.push(plain("Déjà versé", -self.paid));
        steps.push(plain("Reste dû", totals.due - self.paid));
        steps
    }

    /// The steps as the paper prints them: « Montant dû : 80 % de 2 535,50 € ».
    fn printed(&self) -> Vec<Value> {
        let row = |step: &Step| {
            let label = match (step.percent, step.of) {
                (Some(percent), Some(of)) => format!(
                    "{}\u{a0}: {} de {}",
                    step.label,
                    french::percent(percent),
                    french::euros(of)
                ),
                _ => step.label.clone(),
            };
            json!([label, french::euros(step.sum)])
        };
        self.steps().iter().map(row).collect()
    }

    /// The fees that are shared alike, of all the days.
    fn shared(&self) -> Vec<(BasisPoints, Cents)> {
        let mut found: BTreeMap<BasisPoints, Cents> = BTreeMap::new();
        for line in &self.lines {
            for (percent, fees) in line.explained.shared() {
                *found.entry(percent).or_default() += fees;
            }
        }
        found.into_iter().collect()
    }

    fn vat_mention(&self) -> Option<&'static str> {
        match self.contract.vat {
            VatTreatment::Taxable => None,
            exempt => Some(invoice::vat_mention(exempt)),
        }
    }
}
