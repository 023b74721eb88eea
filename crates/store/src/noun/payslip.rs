//! What employers wrote that they paid.

use domain::ids::{ContractId, DocumentId, PayslipId};
use domain::payslip::Payslip;
use rusqlite::{Row, named_params};

use crate::cell::{cents, get, json, json_of, list, maybe_cents, maybe_string};
use crate::cell::{maybe_text, plain, text, word, word_of};
use crate::error::StoreError;
use crate::rows::{Rows, Writes};
use crate::write;

pub(crate) const ALL: &str = "SELECT * FROM payslip ORDER BY month, contract, id";
pub(crate) const OF: &str = "SELECT * FROM payslip WHERE contract = :contract ORDER BY month, id";
pub(crate) const GET: &str = "SELECT * FROM payslip WHERE id = :id";
pub(crate) const ADD: &str = "
    INSERT INTO payslip (id, contract, month, work, kind, paid_on, gross, net_paid, net_taxable,
                         tax_withheld, lines, end_indemnity, leave_indemnity, document, note,
                         answer)
    VALUES (:id, :contract, :month, :work, :kind, :paid_on, :gross, :net_paid, :net_taxable,
            :tax_withheld, :lines, :end_indemnity, :leave_indemnity, :document, :note, :answer)";
pub(crate) const UPDATE: &str = "
    UPDATE payslip
    SET contract = :contract, month = :month, work = :work, kind = :kind, paid_on = :paid_on,
        gross = :gross, net_paid = :net_paid, net_taxable = :net_taxable,
        tax_withheld = :tax_withheld, lines = :lines, end_indemnity = :end_indemnity,
        leave_indemnity = :leave_indemnity, document = :document, note = :note, answer = :answer
    WHERE id = :id";
pub(crate) const REMOVE: &str = "DELETE FROM payslip WHERE id = :id";

fn read(row: &Row<'_>) -> rusqlite::Result<Payslip> {
    let answered: Option<String> = plain(row, "answer")?;
    Ok(Payslip {
        id: text(row, "id")?,
        contract: text(row, "contract")?,
        month: text(row, "month")?,
        work: text(row, "work")?,
        kind: word(row, "kind")?,
        paid_on: maybe_text(row, "paid_on")?,
        gross: cents(row, "gross")?,
        net_paid: cents(row, "net_paid")?,
        net_taxable: cents(row, "net_taxable")?,
        tax_withheld: cents(row, "tax_withheld")?,
        lines: json(row, "lines")?,
        end_indemnity: maybe_cents(row, "end_indemnity")?,
        leave_indemnity: maybe_cents(row, "leave_indemnity")?,
        document: maybe_text(row, "document")?,
        note: plain(row, "note")?,
        answer: match answered {
            Some(_) => Some(json(row, "answer")?),
            None => None,
        },
    })
}

impl<M> Rows<'_, Payslip, M> {
    /// All of them, by month.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<Payslip>, StoreError> {
        list(self.conn, ALL, &[], read)
    }

    /// Those of a contract, by month.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of(&self, contract: &ContractId) -> Result<Vec<Payslip>, StoreError> {
        let named = named_params! { ":contract": contract.as_str() };
        list(self.conn, OF, named, read)
    }

    /// The one with this identifier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn get(&self, id: &PayslipId) -> Result<Payslip, StoreError> {
        get(self.conn, "payslip", id.as_str(), GET, read)
    }
}

impl Rows<'_, Payslip, Writes> {
    /// Adds one.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when its identifier, its month or the month of
    /// its work is taken, [`StoreError::NotFound`] for an unknown contract or
    /// document.
    pub fn add(&self, payslip: &Payslip) -> Result<(), StoreError> {
        self.put(ADD, payslip)
    }

    /// Changes one.
    ///
    /// # Errors
    /// As [`Self::add`], and [`StoreError::NotFound`] when there is none.
    pub fn update(&self, payslip: &Payslip) -> Result<(), StoreError> {
        self.put(UPDATE, payslip)
    }

    fn put(&self, sql: &str, payslip: &Payslip) -> Result<(), StoreError> {
        let (id, contract) = (payslip.id.as_str(), payslip.contract.as_str());
        let document = payslip.document.as_ref().map(DocumentId::as_str);
        let answer = payslip.answer.as_ref().map(json_of).transpose()?;
        let named = named_params! {
            ":id": id,
            ":contract": contract,
            ":month": payslip.month.to_string(),
            ":work": payslip.work.to_string(),
            ":kind": word_of(&payslip.kind)?,
            ":paid_on": maybe_string(payslip.paid_on.as_ref()),
            ":gross": payslip.gross.get(),
            ":net_paid": payslip.net_paid.get(),
            ":net_taxable": payslip.net_taxable.get(),
            ":tax_withheld": payslip.tax_withheld.get(),
            ":lines": json_of(&payslip.lines)?,
            ":end_indemnity": payslip.end_indemnity.map(|sum| sum.get()),
            ":leave_indemnity": payslip.leave_indemnity.map(|sum| sum.get()),
            ":document": document,
            ":note": payslip.note,
            ":answer": answer,
        };
        let names = &[("contract", Some(contract)), ("document", document)];
        write::put(self.conn, "payslip", id, sql, named, names)
    }

    /// Removes one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub fn remove(&self, id: &PayslipId) -> Result<(), StoreError> {
        let id = id.as_str();
        let named = named_params! { ":id": id };
        write::remove(self.conn, "payslip", id, REMOVE, named)
    }
}
