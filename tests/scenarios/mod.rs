//! Doctors' months, from a portable book to a report, by the real program.

mod a1;
mod a6;
mod cumul;
mod pay;

pub(crate) use cumul::Cumul;
