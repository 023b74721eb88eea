//! What the doctor wrote into papers that are being drawn up.

use domain::contract::paper::{DraftOf, PaperDraft};
use domain::ids::ContractId;
use rusqlite::{Row, named_params};

use crate::cell::{first, json, json_of, list, plain, text, word};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM paper_draft ORDER BY contract, paper, effective";
pub(crate) const OF: &str =
    "SELECT * FROM paper_draft WHERE contract = :contract ORDER BY paper, effective";
pub(crate) const GET: &str = "
    SELECT * FROM paper_draft
    WHERE contract = :contract AND paper = :paper AND effective = :effective";
pub(crate) const SET: &str = "
    INSERT INTO paper_draft (contract, paper, effective, facts, clauses)
    VALUES (:contract, :paper, :effective, :facts, :clauses)
    ON CONFLICT (contract, paper, effective) DO UPDATE
    SET facts = excluded.facts, clauses = excluded.clauses";
pub(crate) const REMOVE: &str = "
    DELETE FROM paper_draft
    WHERE contract = :contract AND paper = :paper AND effective = :effective";

fn read(row: &Row<'_>) -> rusqlite::Result<PaperDraft> {
    let effective: String = plain(row, "effective")?;
    Ok(PaperDraft {
        of: DraftOf {
            paper: word(row, "paper")?,
            contract: text(row, "contract")?,
            effective: match effective.as_str() {
                "" => None,
                _ => Some(text(row, "effective")?),
            },
        },
        facts: json(row, "facts")?,
        clauses: json(row, "clauses")?,
    })
}

/// The day of an amendment; the empty text of every other paper, because a key
/// with a NULL in it would be missing from the way back.
fn effective(of: &DraftOf) -> String {
    of.effective.map_or_else(String::new, |day| day.to_string())
}

impl<M> Rows<'_, PaperDraft, M> {
    /// All of them, by contract.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<PaperDraft>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// Those of a contract.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of_contract(&self, contract: &ContractId) -> Result<Vec<PaperDraft>, StoreError> {
        let named = named_params! { ":contract": contract.as_str() };
        list(self.conn, OF, named, read)
    }

    /// One paper; untouched when nothing was written into it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn get(&self, of: &DraftOf) -> Result<PaperDraft, StoreError> {
        let named = named_params! {
            ":contract": of.contract.as_str(),
            ":paper": of.paper.as_str(),
            ":effective": effective(of),
        };
        let found = first(self.conn, GET, named, read)?;
        Ok(found.unwrap_or_else(|| PaperDraft::untouched(of.clone())))
    }
}

impl Rows<'_, PaperDraft, Writes> {
    /// Keeps a paper, instead of what was written into it before.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown contract.
    pub fn set(&self, draft: &PaperDraft) -> Result<(), StoreError> {
        let contract = draft.of.contract.as_str();
        let named = named_params! {
            ":contract": contract,
            ":paper": draft.of.paper.as_str(),
            ":effective": effective(&draft.of),
            ":facts": json_of(&draft.facts)?,
            ":clauses": json_of(&draft.clauses)?,
        };
        let names = &[("contract", Some(contract))];
        write::put(self.conn, "paper_draft", contract, SET, named, names)
    }

    /// Takes a paper away.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn remove(&self, of: &DraftOf) -> Result<(), StoreError> {
        let named = named_params! {
            ":contract": of.contract.as_str(),
            ":paper": of.paper.as_str(),
            ":effective": effective(of),
        };
        write::remove(
            self.conn,
            "paper_draft",
            of.contract.as_str(),
            REMOVE,
            named,
        )
    }
}
