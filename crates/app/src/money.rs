//! What work is worth, asked for and paid: months, invoices, payments, payslips.

pub mod invoices;
pub mod months;
pub mod payments;
pub mod payslips;
