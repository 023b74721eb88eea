//! The way from a situation to a kind, as far as it was answered.

use std::collections::BTreeMap;

use super::{Guide, GuideAnswer, GuidePrice, GuideQuestion, GuideSituation, Lead, Phrase};
use crate::contract::{ContractKind, PensionScheme};
use crate::employer::EmployerKind;
use crate::{Invalid, Rule};

/// A situation with the questions that it asks, up to the first without an
/// answer.
#[derive(Debug, Clone)]
pub struct Walk<'a> {
    /// Where it starts.
    pub situation: &'a GuideSituation,
    /// The questions so far, the one to be answered next as the last.
    pub asked: Vec<&'a GuideQuestion>,
    /// What was answered, in their order.
    pub answered: Vec<&'a GuideAnswer>,
    /// Whether every question has its answer.
    pub finished: bool,
}

impl Guide {
    /// Follows the answers, by the names of their questions; those to questions
    /// that are not asked on this way do not count, so that they may be kept
    /// while another way is tried.
    ///
    /// # Errors
    /// A situation or an answer that the guide does not know, at its name.
    pub fn walk(
        &self,
        situation: &str,
        answers: &BTreeMap<String, String>,
    ) -> Result<Walk<'_>, Invalid> {
        let unknown = |field: &str| Invalid::at(field, Rule::Unknown);
        let mut found = self.situation.iter();
        let situation = found
            .find(|it| it.code == situation)
            .ok_or_else(|| unknown("situation"))?;
        let mut walk = Walk {
            situation,
            asked: Vec::new(),
            answered: Vec::new(),
            finished: false,
        };
        let mut next = situation.leads.then.as_deref();
        while let Some(code) = next {
            let mut known = self.question.iter();
            let question = known
                .find(|it| it.code == code)
                .ok_or_else(|| unknown(code))?;
            walk.asked.push(question);
            let Some(answer) = answers.get(code) else {
                return Ok(walk);
            };
            let mut offered = question.answers.iter();
            let answer = offered
                .find(|it| it.code == *answer)
                .ok_or_else(|| unknown(code))?;
            walk.answered.push(answer);
            next = answer.leads.then.as_deref();
        }
        walk.finished = true;
        Ok(walk)
    }

    /// The employers that a situation can be about, on any of its ways: those
    /// that the way names, or else those of the kind to which it leads. None
    /// where it fits any.
    pub fn employers_of<'a>(
        &'a self,
        situation: &'a GuideSituation,
        of_kind: &impl Fn(ContractKind) -> &'a [EmployerKind],
    ) -> Vec<EmployerKind> {
        let mut found = Vec::new();
        self.gather(&situation.leads, &[], None, of_kind, &mut found);
        found
    }

    fn gather<'a>(
        &'a self,
        lead: &'a Lead,
        named: &'a [EmployerKind],
        kind: Option<ContractKind>,
        of_kind: &impl Fn(ContractKind) -> &'a [EmployerKind],
        found: &mut Vec<EmployerKind>,
    ) {
        let named = match lead.employers.as_slice() {
            [] => named,
            here => here,
        };
        let kind = lead.kind.or(kind);
        let next = lead.then.as_deref();
        let question = next.and_then(|code| self.question.iter().find(|it| it.code == code));
        if let Some(question) = question {
            for answer in &question.answers {
                self.gather(&answer.leads, named, kind, of_kind, found);
            }
            return;
        }
        let meant = match (named, kind) {
            ([], Some(kind)) => of_kind(kind),
            (named, _) => named,
        };
        for each in meant {
            if !found.contains(each) {
                found.push(*each);
            }
        }
    }
}

impl<'a> Walk<'a> {
    /// What was settled so far, the latest last.
    fn leads(&self) -> impl DoubleEndedIterator<Item = &'a Lead> {
        let answered = self.answered.clone().into_iter().map(|it| &it.leads);
        std::iter::once(&self.situation.leads).chain(answered)
    }

    /// The kind of contract, once it is settled.
    pub fn kind(&self) -> Option<ContractKind> {
        self.leads().rev().find_map(|lead| lead.kind)
    }

    /// The employers that it is about; none where those of the kind are meant.
    pub fn employers(&self) -> &'a [EmployerKind] {
        let named = self.leads().rev().find(|lead| !lead.employers.is_empty());
        named.map_or(&[], |lead| lead.employers.as_slice())
    }

    /// Why the contract is limited; empty where nothing was said of it.
    pub fn ground(&self) -> Option<&'a Phrase> {
        self.leads().rev().find_map(|lead| lead.ground.as_ref())
    }

    /// Who pays the pension, where it was said.
    pub fn pension_scheme(&self) -> Option<PensionScheme> {
        self.leads().rev().find_map(|lead| lead.pension_scheme)
    }

    /// Whether duties on the scale of public hospitals are done.
    pub fn duty(&self) -> bool {
        self.leads().any(|lead| lead.duty)
    }

    /// Whether on-call periods are paid.
    pub fn on_call(&self) -> bool {
        self.leads().any(|lead| lead.on_call)
    }

    /// How it is paid, where it was said.
    pub fn price(&self) -> Option<&'a GuidePrice> {
        self.leads().rev().find_map(|lead| lead.price.as_ref())
    }
}
