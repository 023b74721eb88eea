//! Contracts that are being drawn up.

use domain::contract::paper::{DraftClause, DraftOf, PaperDraft};
use exchange::paper::clause_title;

use super::{Described, id};
use crate::book::Topic;
use crate::error::AppError;
use crate::history::field::{
    Field, FieldName as Is, FieldPart, FieldValue as Value, PaperFactTold,
};
use crate::history::thing::{Names, ThingName};

pub(super) fn draft(names: &Names<'_>, key: &[String]) -> Result<Option<Described>, AppError> {
    let [contract, paper, effective] = key else {
        return Ok(None);
    };
    let (Some(contract), Ok(paper)) = (
        id(contract.clone()),
        serde_json::from_value(serde_json::Value::String(paper.clone())),
    ) else {
        return Ok(None);
    };
    let of = DraftOf {
        paper,
        contract,
        effective: effective.parse().ok(),
    };
    let drafts = names.0.paper_drafts().of_contract(&of.contract)?;
    let Some(draft) = drafts.into_iter().find(|it| it.of == of) else {
        return Ok(None);
    };
    let (contract, employer) = names.contract(&of.contract)?;
    Ok(Some(Described {
        noun: Topic::Paper,
        fields: of_draft(&draft),
        name: ThingName::Paper {
            kind: of.paper,
            contract,
            employer,
        },
    }))
}

fn of_draft(draft: &PaperDraft) -> Vec<Field> {
    let PaperDraft {
        of: _,
        facts,
        clauses,
    } = draft;
    let told = facts.iter().map(|(fact, told)| {
        let value = PaperFactTold {
            fact: *fact,
            told: told.clone(),
        };
        Field::new(Is::PaperFact, Value::PaperFact(value))
    });
    told.chain(clauses.iter().filter_map(of_clause)).collect()
}

/// A clause that stands as it is proposed says nothing.
fn of_clause(clause: &DraftClause) -> Option<Field> {
    let DraftClause {
        key,
        words,
        proposed: _,
        left_out,
    } = clause;
    let title = words
        .as_ref()
        .map_or_else(|| clause_title(key), |words| &words.title);
    let part = FieldPart::Named(title.to_owned());
    let value = match (words, left_out) {
        (None, false) => return None,
        (_, true) => return Some(Field::of(Is::ClauseLeftOut, part, Value::YesNo(true))),
        (Some(words), false) => Value::Text(words.text.clone()),
    };
    Some(Field::of(Is::Clause, part, value))
}
