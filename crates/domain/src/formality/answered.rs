//! What answers a step: the doctor's own mark, or what the book shows anyway.

use super::{FormalityAnswer, FormalityMark, Means, Once, Template};
use crate::contract::Contract;
use crate::time::Day;

/// What shows that a step is answered where the doctor did not mark it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Both signed the contract.
    Signature,
    /// It was answered for the contract of this name, and holds here too.
    Contract(String),
}

/// The answer to a step of one contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// What was done.
    pub answer: FormalityAnswer,
    /// What shows it; none for the doctor's own mark.
    pub evidence: Option<Evidence>,
}

impl Template {
    /// How this step of `contract` is answered on `today`.
    ///
    /// The doctor's mark on the contract comes first, then the signature of
    /// the contract, then the mark on another of `contracts` that reaches here.
    pub fn answered(
        &self,
        contract: &Contract,
        contracts: &[Contract],
        marks: &[FormalityMark],
        today: Day,
    ) -> Option<Answered> {
        let mark = |of: &Contract| {
            marks
                .iter()
                .find(|mark| mark.contract == of.id && mark.code == self.code)
                .map(|mark| mark.answer.clone())
        };
        if let Some(answer) = mark(contract) {
            return Some(Answered {
                answer,
                evidence: None,
            });
        }
        self.signature(contract, today).or_else(|| {
            contracts
                .iter()
                .filter(|other| other.id != contract.id && self.reaches(other, contract))
                .find_map(|other| {
                    Some(Answered {
                        answer: mark(other)?,
                        evidence: Some(Evidence::Contract(other.title.clone())),
                    })
                })
        })
    }

    fn signature(&self, contract: &Contract, today: Day) -> Option<Answered> {
        let on = contract.signed_on.filter(|on| *on <= today)?;
        self.met_by_signature.then(|| Answered {
            answer: FormalityAnswer::Done {
                on,
                means: Means::Other,
                proof: contract.signed_document.clone(),
            },
            evidence: Some(Evidence::Signature),
        })
    }

    /// Whether an answer for `other` holds for `contract` too.
    fn reaches(&self, other: &Contract, contract: &Contract) -> bool {
        match self.once {
            Some(Once::Employer) => other.employer == contract.employer,
            Some(Once::Doctor) => true,
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{
        Conditions, ContractKind, PaymentFrom, PaymentTerm, PensionScheme, Settlement, TaxCategory,
        VatTreatment,
    };
    use crate::formality::{Confidence, Situation};
    use crate::ids::{ContractId, EmployerId};

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn contract(title: &str, employer: &EmployerId) -> Contract {
        Contract {
            id: ContractId::new(),
            employer: employer.clone(),
            kind: ContractKind::LiberalSessions,
            title: title.into(),
            signatory: String::new(),
            signatory_role: String::new(),
            start: day("2026-06-01"),
            end: None,
            signed_on: None,
            settlement: Settlement::Invoice,
            tax_category: TaxCategory::Bnc,
            pension_scheme: PensionScheme::Carmf,
            vat: VatTreatment::ExemptCare,
            payment: PaymentTerm {
                days: 30,
                from: PaymentFrom::Issue,
            },
            terms: Vec::new(),
            conditions: Conditions::default(),
            signed_document: None,
            end_alert_days: 60,
            vat_reason: String::new(),
            notes: String::new(),
        }
    }

    fn template(met_by_signature: bool, once: Option<Once>) -> Template {
        Template {
            code: "LIB-4".into(),
            situation: Situation::Lib,
            covered: false,
            kinds: Vec::new(),
            title: "Déclaration du lieu".into(),
            by: "Vous".into(),
            theirs: false,
            to: "Ordre".into(),
            due: None,
            target: None,
            source: String::new(),
            confidence: Confidence::Sure,
            paper: None,
            met_by_signature,
            once,
        }
    }

    fn done(contract: &Contract) -> FormalityMark {
        FormalityMark {
            contract: contract.id.clone(),
            code: "LIB-4".into(),
            answer: FormalityAnswer::Done {
                on: day("2026-05-02"),
                means: Means::Online,
                proof: None,
            },
        }
    }

    #[test]
    fn a_contract_that_both_signed_is_a_written_one() {
        let mut signed = contract("Vacations", &EmployerId::new());
        signed.signed_on = Some(day("2026-05-20"));
        let step = template(true, None);
        let answered = |today| step.answered(&signed, &[], &[], day(today));
        assert_eq!(answered("2026-05-19"), None, "it is signed tomorrow");
        let found = answered("2026-06-15").expect("an answer");
        assert_eq!(found.evidence, Some(Evidence::Signature));
        assert!(
            matches!(found.answer, FormalityAnswer::Done { on, .. } if on == day("2026-05-20"))
        );
    }

    #[test]
    fn a_place_declared_once_is_not_declared_again_for_the_next_contract() {
        let clinic = EmployerId::new();
        let (first, next) = (contract("2025", &clinic), contract("2026", &clinic));
        let elsewhere = contract("Ailleurs", &EmployerId::new());
        let all = [first.clone(), next.clone(), elsewhere.clone()];
        let marks = [done(&first)];
        let step = template(false, Some(Once::Employer));
        let today = day("2026-06-15");
        let found = step.answered(&next, &all, &marks, today);
        assert_eq!(
            found.and_then(|found| found.evidence),
            Some(Evidence::Contract("2025".into()))
        );
        assert_eq!(step.answered(&elsewhere, &all, &marks, today), None);
        let own = step.answered(&first, &all, &marks, today);
        assert_eq!(own.and_then(|own| own.evidence), None, "marked by hand");
    }

    #[test]
    fn an_affiliation_holds_for_every_later_contract() {
        let first = contract("Confrère A", &EmployerId::new());
        let next = contract("Confrère B", &EmployerId::new());
        let all = [first.clone(), next.clone()];
        let marks = [done(&first)];
        let today = day("2026-06-15");
        let found = |once| template(false, once).answered(&next, &all, &marks, today);
        assert!(found(Some(Once::Doctor)).is_some());
        assert!(found(Some(Once::Employer)).is_none());
        assert!(found(None).is_none());
    }
}
