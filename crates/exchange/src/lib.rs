//! exchange

pub mod ical;
