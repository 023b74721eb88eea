//! The short chores: open the window, the quick check, what is generated.

use std::env;
use std::process::Command;

use anyhow::{Result, bail};

use crate::house::{House, PRODUCT};
use crate::setup::{self, Installing};
use crate::shell;

/// Builds Cumul as a doctor gets it, and opens its window.
pub(crate) fn open(house: &House, installing: Installing, words: &[&str]) -> Result<()> {
    setup::for_the_window(house, installing)?;
    shell::run(&mut house.npm("ui", &["run", "build"]))?;
    build_desktop(house)?;
    if cfg!(target_os = "linux") && !has_screen() {
        bail!(
            "Cumul is built, but there is no screen to open its window on: \
             neither DISPLAY nor WAYLAND_DISPLAY is set"
        );
    }
    let words = words.iter().skip_while(|word| **word == "--");
    shell::run(Command::new(house.binary("cumul-desktop")).args(words))
}

/// Format and lints of both languages; no test, no link.
pub(crate) fn check(house: &House) -> Result<()> {
    setup::node_modules(house, "ui")?;
    if !house.path("ui/dist").exists() {
        // Tauri embeds the built pages while the desktop crate compiles.
        shell::run(&mut house.npm("ui", &["run", "build"]))?;
    }
    lint_rust(house)?;
    lint_ui(house)
}

/// rustfmt, then clippy on everything, code for the window tests included.
pub(crate) fn lint_rust(house: &House) -> Result<()> {
    shell::run(&mut house.cargo(&["fmt", "--all", "--check"])?)?;
    let mut clippy = house.cargo(&["clippy", "--workspace", "--all-targets", "--all-features"])?;
    shell::run(clippy.args(["--", "--deny", "warnings"]))
}

/// Types and lints of the window.
pub(crate) fn lint_ui(house: &House) -> Result<()> {
    shell::run(&mut house.npm("ui", &["run", "check"]))?;
    shell::run(&mut house.npm("ui", &["run", "lint"]))
}

/// Lets the test that compares a generated file write it instead.
pub(crate) fn write_again(house: &House, test: &str) -> Result<()> {
    setup::nextest(house)?;
    let filter = format!("package(app) and test({test})");
    let mut write = house.cargo(&["nextest", "run", "--workspace", "--lib", "-E", &filter])?;
    write.args(["--features", PRODUCT]);
    shell::run(write.env("CUMUL_WRITE", "1"))
}

/// `--package` would unify other features than the tests do, and compile
/// typst twice. The one small example makes Cargo count dev-dependencies as
/// the tests do, without compiling any.
fn build_desktop(house: &House) -> Result<()> {
    let mut build = house.cargo(&["build", "--workspace", "--example", "bare"])?;
    shell::run(build.args(["--bin", "cumul-desktop", "--features", PRODUCT]))
}

fn has_screen() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
