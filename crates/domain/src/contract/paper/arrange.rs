//! What is proposed and what the doctor wrote, as one paper.

use super::{ClauseWords, DraftClause, PaperDraft, PaperFact};
use crate::formality::Confidence;

/// Why a clause stands in the paper.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ClauseBasis {
    /// The article.
    pub article: String,
    /// How sure.
    pub confidence: Confidence,
    /// Whether the paper has to say it.
    pub mandatory: bool,
}

/// What is not known, and leaves a blank to fill by hand.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(tag = "at", content = "which", rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "a field is its name; the screens hold the words"
)]
pub enum BlankField {
    DoctorName,
    DoctorSpecialty,
    DoctorRegister,
    DoctorRpps,
    DoctorAddress,
    OtherAddress,
    OtherSiret,
    Signatory,
    Site,
    End,
    SignedOn,
    Pay,
    Notice,
    /// One of the facts of the paper itself.
    Fact(PaperFact),
    /// A blank in words that the doctor edited.
    Words,
}

/// A clause as the fields of the book make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedClause {
    /// Which clause, for life.
    pub key: &'static str,
    /// Its words.
    pub words: ClauseWords,
    /// The article behind it, where there is one.
    pub basis: Option<ClauseBasis>,
    /// What it lacks.
    pub blanks: Vec<BlankField>,
}

/// A clause as it stands in the paper.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ArrangedClause {
    /// Which clause.
    pub key: String,
    /// Its number when printed; none for one that is left out.
    pub number: Option<u32>,
    /// The words that are printed.
    pub words: ClauseWords,
    /// What is proposed now; none for the doctor's own clause, and for one that
    /// the contract no longer brings.
    pub proposed: Option<ClauseWords>,
    /// The article behind it, where there is one.
    pub basis: Option<ClauseBasis>,
    /// Whether the doctor wrote it or changed it.
    pub edited: bool,
    /// Whether something else is proposed than when the doctor changed it.
    pub outdated: bool,
    /// Whether the doctor added it.
    pub own: bool,
    /// Whether it is not printed.
    pub left_out: bool,
    /// What it lacks.
    pub blanks: Vec<BlankField>,
}

/// A run of dots to write on.
const DOTS: &str = "……";

/// The clauses of a paper: in the doctor's order where there is one, a new one
/// behind the one that it is proposed after.
///
/// What the doctor wrote stays, also where nothing is proposed for it any more.
pub fn arrange(proposed: Vec<ProposedClause>, draft: &PaperDraft) -> Vec<ArrangedClause> {
    let mut order: Vec<String> = draft.clauses.iter().map(|it| it.key.clone()).collect();
    let mut before: Option<&str> = None;
    for clause in &proposed {
        if !order.iter().any(|key| key == clause.key) {
            let after = |key: &str| order.iter().position(|it| it == key).map_or(0, |at| at + 1);
            let at = before.map_or(0, after);
            order.insert(at, clause.key.to_owned());
        }
        before = Some(clause.key);
    }
    let mut number = 0;
    let arranged = order.iter().filter_map(|key| {
        let left = draft.clauses.iter().find(|it| it.key == *key);
        let now = proposed.iter().find(|it| it.key == key);
        let mut clause = one(key, left, now)?;
        if !clause.left_out {
            number += 1;
            clause.number = Some(number);
        }
        Some(clause)
    });
    arranged.collect()
}

fn one(
    key: &str,
    left: Option<&DraftClause>,
    now: Option<&ProposedClause>,
) -> Option<ArrangedClause> {
    let written = left.and_then(|it| it.words.clone());
    let words = written.clone().or_else(|| now.map(|it| it.words.clone()))?;
    let edited = written.is_some();
    let blanks = match now {
        _ if edited && words.text.contains(DOTS) => vec![BlankField::Words],
        Some(now) if !edited => now.blanks.clone(),
        _ => Vec::new(),
    };
    let known = left.and_then(|it| it.proposed.as_ref());
    let own = left.is_some_and(DraftClause::is_own);
    Some(ArrangedClause {
        key: key.to_owned(),
        number: None,
        outdated: edited && !own && now.map(|it| &it.words) != known,
        proposed: now.map(|it| it.words.clone()),
        basis: now.and_then(|it| it.basis.clone()),
        edited,
        own,
        left_out: left.is_some_and(|it| it.left_out),
        blanks,
        words,
    })
}
