//! In which order things were entered: a book that a person wrote comes out
//! in the order in which it was written.

use crate::cell;
use crate::error::StoreError;
use crate::rows::Reader;

pub(crate) const CONTRACTS: &str = "SELECT id FROM contract ORDER BY rowid";
pub(crate) const DOCUMENTS: &str = "SELECT id FROM document ORDER BY rowid";
pub(crate) const EMPLOYERS: &str = "SELECT id FROM employer ORDER BY rowid";
pub(crate) const FORMALITIES: &str =
    "SELECT contract || char(31) || code FROM formality_mark ORDER BY rowid";
pub(crate) const LEAVES: &str = "SELECT id FROM leave ORDER BY rowid";
pub(crate) const PAPER_DRAFTS: &str =
    "SELECT contract || char(31) || paper || char(31) || effective FROM paper_draft ORDER BY rowid";
pub(crate) const PARAMETERS: &str =
    "SELECT key || char(31) || valid_from FROM parameter ORDER BY rowid";
pub(crate) const PAYMENTS: &str = "SELECT id FROM payment ORDER BY rowid";
pub(crate) const PAYSLIPS: &str = "SELECT id FROM payslip ORDER BY rowid";
pub(crate) const REMOVED_SHIFTS: &str = "SELECT id FROM removed_shift ORDER BY rowid";
pub(crate) const SHIFTS: &str = "SELECT id FROM shift ORDER BY rowid";
pub(crate) const SITES: &str = "SELECT id FROM site ORDER BY rowid";
pub(crate) const STATEMENTS: &str = "SELECT id FROM statement ORDER BY rowid";
pub(crate) const TRAVEL: &str = "SELECT road FROM travel ORDER BY rowid";

/// A list of things that were entered one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "a list is its noun")]
pub enum Entered {
    Contracts,
    Documents,
    Employers,
    Formalities,
    Leaves,
    PaperDrafts,
    Parameters,
    Payments,
    Payslips,
    RemovedShifts,
    Shifts,
    Sites,
    Statements,
    Travel,
}

impl Reader<'_> {
    /// The identifiers of a list in the order in which they were entered;
    /// where two parts make one, U+001F stands between them.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn entered(&self, list: Entered) -> Result<Vec<String>, StoreError> {
        let sql = match list {
            Entered::Contracts => CONTRACTS,
            Entered::Documents => DOCUMENTS,
            Entered::Employers => EMPLOYERS,
            Entered::Formalities => FORMALITIES,
            Entered::Leaves => LEAVES,
            Entered::PaperDrafts => PAPER_DRAFTS,
            Entered::Parameters => PARAMETERS,
            Entered::Payments => PAYMENTS,
            Entered::Payslips => PAYSLIPS,
            Entered::RemovedShifts => REMOVED_SHIFTS,
            Entered::Shifts => SHIFTS,
            Entered::Sites => SITES,
            Entered::Statements => STATEMENTS,
            Entered::Travel => TRAVEL,
        };
        cell::list(self.conn, sql, &[], |row| row.get(0))
    }
}
