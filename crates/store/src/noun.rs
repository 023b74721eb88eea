//! One file for each noun: its SQL, its row, its reads and writes.

pub(crate) mod claim;
pub(crate) mod conflict_mark;
pub(crate) mod contract;
pub(crate) mod document;
pub(crate) mod employer;
pub(crate) mod formality;
pub(crate) mod invoice;
pub(crate) mod invoice_line;
pub(crate) mod leave;
pub(crate) mod paper_draft;
pub(crate) mod parameter;
pub(crate) mod payment;
pub(crate) mod payslip;
pub(crate) mod profile;
pub(crate) mod removed_shift;
pub(crate) mod shift;
pub(crate) mod site;
pub(crate) mod statement;
pub(crate) mod travel;
