//! Files of the doctor: what they are; their bytes lie sealed in the vault.

use domain::document::Document;
use domain::ids::{ContractId, DocumentId, EmployerId};
use domain::time::Day;
use rusqlite::{Row, named_params};

use crate::cell::{get, json, json_of, list, maybe_string, maybe_text, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM document ORDER BY added_at, id";
pub(crate) const GET: &str = "SELECT * FROM document WHERE id = :id";
pub(crate) const VALID_UNTIL: &str =
    "SELECT * FROM document WHERE valid_until <= :day ORDER BY added_at, id";
pub(crate) const SIGNED_FILES: &str = "
    SELECT contract.id AS signed, file_name
    FROM contract JOIN document ON document.id = contract.signed_document";
pub(crate) const ADD: &str = "
    INSERT INTO document (id, kind, title, employer, contract, issued_on, valid_until, insured,
                          file_name, size, seal, added_at)
    VALUES (:id, :kind, :title, :employer, :contract, :issued_on, :valid_until, :insured, :file_name,
            :size, :seal, :added_at)";
pub(crate) const UPDATE: &str = "
    UPDATE document
    SET kind = :kind, title = :title, employer = :employer, contract = :contract,
        issued_on = :issued_on, valid_until = :valid_until, insured = :insured, file_name = :file_name,
        size = :size, seal = :seal, added_at = :added_at
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM document WHERE id = :id";
pub(crate) const SIGNED: &str = "SELECT 1 FROM contract WHERE signed_document = :id";

fn read(row: &Row<'_>) -> rusqlite::Result<Document> {
    let size: i64 = plain(row, "size")?;
    Ok(Document {
        id: text(row, "id")?,
        kind: word(row, "kind")?,
        title: plain(row, "title")?,
        employer: maybe_text(row, "employer")?,
        contract: maybe_text(row, "contract")?,
        issued_on: maybe_text(row, "issued_on")?,
        valid_until: maybe_text(row, "valid_until")?,
        insured: json(row, "insured")?,
        file_name: plain(row, "file_name")?,
        // The table holds no size below zero.
        size: size.unsigned_abs(),
        seal: plain(row, "seal")?,
        added_at: text(row, "added_at")?,
    })
}

impl<M> Rows<'_, Document, M> {
    /// All of them, by hour of filing.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Document>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// Those that are good until the day `day` at most, by hour of filing.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn valid_until(&self, day: Day) -> Result<Vec<Document>, StoreError> {
        let named = named_params! { ":day": day.to_string() };
        list(self.conn, VALID_UNTIL, named, read)
    }

    /// The names of the signed files of contracts.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn signed_files(&self) -> Result<Vec<(ContractId, String)>, StoreError> {
        list(self.conn, SIGNED_FILES, &[], |row| {
            Ok((text(row, "signed")?, plain(row, "file_name")?))
        })
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &DocumentId) -> Result<Document, StoreError> {
        get(self.conn, "document", id.as_str(), GET, read)
    }
}

impl Rows<'_, Document, Writes> {
    /// Adds one.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier is taken,
    /// [`StoreError::NotFound`] for an unknown employer or contract.
    pub fn add(&self, document: &Document) -> Result<(), StoreError> {
        self.put(ADD, document)
    }

    /// Changes one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn update(&self, document: &Document) -> Result<(), StoreError> {
        self.put(UPDATE, document)
    }

    fn put(&self, sql: &str, document: &Document) -> Result<(), StoreError> {
        let id = document.id.as_str();
        let employer = document.employer.as_ref().map(EmployerId::as_str);
        let contract = document.contract.as_ref().map(ContractId::as_str);
        let size = i64::try_from(document.size).map_err(|cause| {
            StoreError::Sqlite(rusqlite::Error::ToSqlConversionFailure(Box::new(cause)))
        })?;
        let named = named_params! {
            ":id": id,
            ":kind": word_of(&document.kind)?,
            ":title": document.title,
            ":employer": employer,
            ":contract": contract,
            ":issued_on": maybe_string(document.issued_on.as_ref()),
            ":valid_until": maybe_string(document.valid_until.as_ref()),
            ":insured": json_of(&document.insured)?,
            ":file_name": document.file_name,
            ":size": size,
            ":seal": document.seal,
            ":added_at": document.added_at.to_string(),
        };
        let names = &[("employer", employer), ("contract", contract)];
        write::put(self.conn, "document", id, sql, named, names)
    }

    /// Removes one that nothing names.
    ///
    /// # Errors
    /// [`StoreError::InUse`] while a contract was signed by it or a formality
    /// proved, [`StoreError::NotFound`] when there is none.
    pub fn remove(&self, id: &DocumentId) -> Result<(), StoreError> {
        let id = id.as_str();
        let named = named_params! { ":id": id };
        // This reference is only checked at the end of the operation.
        if self.conn.prepare_cached(SIGNED)?.exists(named)? {
            return Err(StoreError::InUse { noun: "document" });
        }
        write::remove(self.conn, "document", id, REMOVE, named)
    }
}
