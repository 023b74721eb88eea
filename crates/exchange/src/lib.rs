//! Bytes in, bytes out: calendars, papers, the portable book, the rotas of
//! employers.
//!
//! This room owns file formats and French words on paper. It refuses to know
//! the database, paths and the current time.

pub mod french;
pub mod ical;
pub mod paper;
pub mod portable;
pub mod rota;
