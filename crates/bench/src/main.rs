//! How long a doctor waits, at the end of a long working life.
//!
//! The book is generated, so that each answer is known beforehand and looked
//! at before it is timed. A line that is past its limit fails the program.
//!
//! `--short` looks at the first year alone, for whoever changes the material.
//! `--book FOLDER` leaves the book there, for the keyring of the session to
//! open: the start of the window is timed with it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a bench that cannot get its material has failed"
)]

mod conflicts;
mod life;
mod measure;
mod opened;
mod pay;
mod questions;
mod rota;

use std::path::PathBuf;
use std::process::ExitCode;

use app::clock::{Clock, MachineClock};

use measure::Report;
use opened::Opened;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().collect();
    let folder = words.iter().position(|word| word == "--book");
    let folder = folder.map(|at| PathBuf::from(words.get(at + 1).expect("a folder")));
    // The window has no other clock, and is to open the same book.
    let today = MachineClock.today();

    let size = if words.iter().any(|word| word == "--short") {
        life::YOUNG
    } else {
        life::WHOLE
    };
    let whole = Opened::holding(size, today, folder);
    let young = Opened::holding(life::YOUNG, today, None);
    let mut report = Report::default();
    questions::planning(&mut report, &whole);
    questions::today(&mut report, &whole);
    questions::ledger(&mut report, &whole);
    questions::payslips(&mut report, &whole);
    questions::search(&mut report, &whole);
    conflicts::conflicts(&mut report, size, &whole);
    questions::one_more_shift(&mut report, &whole, &young);
    pay::pay(&mut report);
    rota::rotas(&mut report);
    report.verdict()
}
