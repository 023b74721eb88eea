//! What work is worth, asked for and paid: months, invoices, payments.

pub mod invoices;
pub mod months;
pub mod payments;
