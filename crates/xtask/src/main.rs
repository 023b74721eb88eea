//! The chores of Cumul, behind one door.
//!
//! Owns what has to be on the machine, the order of the test layers and
//! their minutes, and how long a window takes to show what it shows. Knows nothing of doctors: it only starts other programs.

mod bench;
mod chores;
mod house;
mod layers;
mod real_window;
mod setup;
mod shell;
mod stamp;
mod test;
mod tether;
mod timing;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::house::House;
use crate::setup::Installing;

const USAGE: &str = "\
usage: cargo xtask [--no-install] COMMAND

  run [-- ARGS…]   install what is missing, build Cumul and open its window
  test [LAYER…]    install what is missing, then every test: ui compile rust window foreign
  bench            how long a doctor waits, on a book of forty years; fails past the limits
  check            format, clippy, svelte-check, eslint: the quick loop
  bindings         write ui/src/ipc/bindings.ts again from the list of commands
  schema           write assets/*.schema.json again from the Rust types

  --no-install     trust that the system packages are there, and ask nothing of apt";

fn main() -> ExitCode {
    match obey(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(mut words: Vec<String>) -> Result<()> {
    let installing = match words.iter().position(|word| word == "--no-install") {
        Some(at) => {
            words.remove(at);
            Installing::Trust
        }
        None => Installing::WhatIsMissing,
    };
    let mut words = words.iter().map(String::as_str);
    let command = words.next().unwrap_or("help");
    let rest: Vec<&str> = words.collect();
    match command {
        "run" => chores::open(&House::find()?, installing, &rest),
        "test" => test::run(&House::find()?, installing, &rest),
        "bench" => bench::run(&House::find()?, installing),
        "check" => chores::check(&House::find()?),
        "bindings" => chores::write_again(&House::find()?, "bindings_are_current"),
        "schema" => chores::write_again(&House::find()?, "schema_is_current"),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("there is no command {other:?}\n{USAGE}"),
    }
}
