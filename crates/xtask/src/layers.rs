//! What each layer of the tests runs.
//!
//! Every Cargo call selects the whole workspace with dev-dependencies: another
//! selection would unify other features, and build typst a second time.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::chores;
use crate::house::{House, PRODUCT, SCRIPTED};
use crate::real_window::RealWindow;
use crate::{setup, shell};

/// The pages of the window: built, typed, linted, tested.
pub(crate) fn ui(house: &House) -> Result<()> {
    // Building first also writes the typed messages that the checks import.
    shell::run(&mut house.npm("ui", &["run", "build"]))?;
    chores::lint_ui(house)?;
    shell::run(&mut house.npm("ui", &["test"]))
}

/// Format, lints, and every binary and test of the product.
pub(crate) fn compile(house: &House) -> Result<()> {
    chores::lint_rust(house)?;
    build(house, PRODUCT)
}

/// All Rust tests that need nothing but Rust.
pub(crate) fn rust(house: &House) -> Result<()> {
    shell::run(&mut nextest(house, PRODUCT, "default")?)
}

/// A doctor's clicks and keys, in the window that WebKit draws.
pub(crate) fn real_window(house: &House) -> Result<()> {
    build(house, SCRIPTED)?;
    let screens = house.path("target/screens");
    if screens.exists() {
        fs::remove_dir_all(&screens)?;
    }
    fs::create_dir_all(&screens)?;
    // The screens are measured beside all other tests: each driver holds one window.
    let window = RealWindow::open(&house.tools().join("window"))?;
    let looks = RealWindow::open(&house.tools().join("window-looks"))?;
    let mut tests = nextest(house, SCRIPTED, "window")?;
    tests
        .env("CUMUL_E2E_APP", house.binary("cumul-desktop"))
        .env("CUMUL_E2E_DRIVER", window.address())
        .env("CUMUL_E2E_DRIVER_LOOKS", looks.address())
        .env("CUMUL_E2E_SCREENS", &screens)
        .env("DBUS_SESSION_BUS_ADDRESS", window.bus());
    shell::run(&mut tests)
}

/// Other people's programs read what Cumul wrote.
pub(crate) fn foreign_readers(house: &House) -> Result<()> {
    let mut tests = nextest(house, PRODUCT, "foreign")?;
    tests.env("CUMUL_PYTHON", setup::interpreter(house)).env(
        "CUMUL_NODE_MODULES",
        house.path("tests/foreign/node_modules"),
    );
    shell::run(&mut tests)
}

fn build(house: &House, features: &str) -> Result<()> {
    let selection = ["--workspace", "--bins", "--tests", "--features", features];
    shell::run(house.cargo(&["build"])?.args(selection))
}

fn nextest(house: &House, features: &str, profile: &str) -> Result<Command> {
    let mut command = house.cargo(&["nextest", "run", "--workspace"])?;
    command
        .args(["--features", features, "--profile", profile])
        .env("CUMUL_CLI", house.binary("cumul"));
    Ok(command)
}
