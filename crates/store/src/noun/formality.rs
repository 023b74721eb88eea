//! Answers to the steps that contracts bring.

use domain::formality::{FormalityAnswer, FormalityMark};
use domain::ids::{ContractId, DocumentId};
use rusqlite::{Row, named_params};

use crate::cell::{json, json_of, list, plain, text};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM formality_mark ORDER BY contract, code";
pub(crate) const OF: &str = "SELECT * FROM formality_mark WHERE contract = :contract ORDER BY code";
pub(crate) const SET: &str = "
    INSERT INTO formality_mark (contract, code, answer, proof)
    VALUES (:contract, :code, :answer, :proof)
    ON CONFLICT (contract, code) DO UPDATE
    SET answer = excluded.answer, proof = excluded.proof";
pub(crate) const REMOVE: &str =
    "DELETE FROM formality_mark WHERE contract = :contract AND code = :code";

fn read(row: &Row<'_>) -> rusqlite::Result<FormalityMark> {
    Ok(FormalityMark {
        contract: text(row, "contract")?,
        code: plain(row, "code")?,
        answer: json(row, "answer")?,
    })
}

impl<M> Rows<'_, FormalityMark, M> {
    /// All of them, by contract and code.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<FormalityMark>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// Those of a contract, by code.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of(&self, contract: &ContractId) -> Result<Vec<FormalityMark>, StoreError> {
        let named = named_params! { ":contract": contract.as_str() };
        list(self.conn, OF, named, read)
    }
}

impl Rows<'_, FormalityMark, Writes> {
    /// Keeps the answer to a step, instead of an earlier one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown contract or proof.
    pub fn set(&self, mark: &FormalityMark) -> Result<(), StoreError> {
        let contract = mark.contract.as_str();
        let proof = match &mark.answer {
            FormalityAnswer::Done { proof, .. } => proof.as_ref().map(DocumentId::as_str),
            FormalityAnswer::SetAside { .. } => None,
        };
        let named = named_params! {
            ":contract": contract,
            ":code": mark.code,
            ":answer": json_of(&mark.answer)?,
            ":proof": proof,
        };
        let names = &[("contract", Some(contract)), ("document", proof)];
        write::put(self.conn, "formality_mark", &mark.code, SET, named, names)
    }

    /// Takes the answer to a step away.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn remove(&self, contract: &ContractId, code: &str) -> Result<(), StoreError> {
        let named = named_params! { ":contract": contract.as_str(), ":code": code };
        write::remove(self.conn, "formality_mark", code, REMOVE, named)
    }
}
