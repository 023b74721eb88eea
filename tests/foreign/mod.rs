//! Other people's programs judge what Cumul writes and checks.
//!
//! `cargo xtask test foreign` installs them and names the Python that has them
//! in CUMUL_PYTHON. One that is missing fails the test: agreement that nobody
//! looked at is worth nothing.

mod calendars;
mod contracts;
mod exported;
mod holidays;
mod identifiers;
mod papers;
mod programs;
mod readers;
mod strangers;
mod tables;

pub(crate) use readers::{Read, read_with_all};
