//! How a clause is written: what is known is said, what is not is a blank.

use domain::contract::paper::{BlankField, ClauseBasis, ClauseWords, PaperFact, ProposedClause};
use domain::formality::Confidence;

use super::Hiring;
use super::titles::clause_title;

/// A blank to fill by hand.
pub(super) const BLANK: &str = "…………";

/// Writes one clause after another, and remembers what each lacks.
pub(super) struct Voice<'a> {
    pub(super) paper: &'a Hiring,
    blanks: Vec<BlankField>,
    clauses: Vec<ProposedClause>,
}

impl<'a> Voice<'a> {
    pub(super) const fn new(paper: &'a Hiring) -> Self {
        Self {
            paper,
            blanks: Vec::new(),
            clauses: Vec::new(),
        }
    }

    /// What is known, or a blank that is told.
    pub(super) fn or_blank(&mut self, known: Option<&str>, field: BlankField) -> String {
        match known.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => text.to_owned(),
            None => {
                if !self.blanks.contains(&field) {
                    self.blanks.push(field);
                }
                BLANK.to_owned()
            }
        }
    }

    /// A fact of the paper itself.
    pub(super) fn fact(&mut self, fact: PaperFact) -> String {
        let known = self.paper.draft.fact(fact).map(ends_open);
        self.or_blank(known, BlankField::Fact(fact))
    }

    /// A clause of the text that was written since the last one.
    pub(super) fn clause(&mut self, key: &'static str, lines: &[&str], basis: Option<ClauseBasis>) {
        let blanks = std::mem::take(&mut self.blanks);
        let kept: Vec<_> = lines
            .iter()
            .copied()
            .filter(|line| !line.is_empty())
            .collect();
        self.clauses.push(ProposedClause {
            key,
            words: ClauseWords {
                title: clause_title(key).into(),
                text: kept.join("\n"),
            },
            basis,
            blanks,
        });
    }

    /// What was found missing since the last clause.
    pub(super) fn blanks(self) -> Vec<BlankField> {
        self.blanks
    }

    pub(super) fn clauses(self) -> Vec<ProposedClause> {
        self.clauses
    }
}

/// What was told goes on inside a sentence, which brings its own full stop.
fn ends_open(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}

/// The article that a paper has to follow in a clause of its own.
pub(super) fn must(article: &str) -> Option<ClauseBasis> {
    basis(article, Confidence::Sure, true)
}

/// The article behind a clause that the parties may leave out.
pub(super) fn may(article: &str) -> Option<ClauseBasis> {
    basis(article, Confidence::Sure, false)
}

/// The same, where the source is not that sure.
pub(super) fn likely(article: &str) -> Option<ClauseBasis> {
    basis(article, Confidence::Likely, false)
}

fn basis(article: &str, confidence: Confidence, mandatory: bool) -> Option<ClauseBasis> {
    Some(ClauseBasis {
        article: article.into(),
        confidence,
        mandatory,
    })
}
