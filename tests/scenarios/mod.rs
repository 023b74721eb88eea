//! Doctors' months, from a portable book to a report, by the real program.

mod a1;
mod a11;
mod a2;
mod a3;
mod a5;
mod a6;
mod a7;
mod a9;
mod agreements;
mod carried;
mod conflicts;
mod cumul;
mod demo;
mod generated;
mod pay;
mod payslips;
mod portable;
mod refused;
mod schema;
mod verbs;

pub(crate) use a1::covered::{book as replaced_book, replaced};
pub(crate) use cumul::Cumul;
pub(crate) use payslips::hospital;
pub(crate) use portable::{empty_beside_the_files, full};
