//! The parts of a Rust toolchain that a bare one lacks.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::house::House;
use crate::shell;

/// The newest runner that the pinned toolchain compiles; CI and laptops agree.
const NEXTEST: &str = "0.9.143";

/// rustfmt and clippy, which rustup's minimal profile leaves out.
pub(crate) fn components() -> Result<()> {
    let absent: Vec<&str> = [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")]
        .into_iter()
        .filter(|(_, program)| shell::answer(Command::new(program).arg("--version")).is_none())
        .map(|(component, _)| component)
        .collect();
    if absent.is_empty() {
        return Ok(());
    }
    if shell::answer(Command::new("rustup").arg("--version")).is_none() {
        bail!(
            "this Rust toolchain lacks {}, and there is no rustup to add it; please install it",
            absent.join(" and ")
        );
    }
    println!(
        "\nAdding {} to the Rust toolchain: the tests check format and lints.",
        absent.join(" and ")
    );
    shell::run(
        Command::new("rustup")
            .args(["component", "add"])
            .args(absent),
    )
}

/// cargo-nextest, built once into our own tools when the machine has none.
pub(crate) fn nextest(house: &House) -> Result<()> {
    if shell::answer(&mut house.cargo(&["nextest", "--version"])?).is_some() {
        return Ok(());
    }
    println!(
        "\nInstalling cargo-nextest {NEXTEST}, which runs the Rust tests, into {}. \
         This takes some minutes, once.",
        house.tools().display()
    );
    let scaffold = house.tools().join("scaffold");
    // Unoptimised: it is compiled in a third of the time, and only starts tests.
    let mut install = house.cargo(&["install", "cargo-nextest", "--debug", "--locked"])?;
    install
        .args(["--version", NEXTEST])
        .args(["--no-default-features", "--features", "default-no-update"])
        .arg("--root")
        .arg(house.tools())
        .env("CARGO_TARGET_DIR", &scaffold);
    shell::run(&mut install)?;
    Ok(fs::remove_dir_all(scaffold)?)
}
