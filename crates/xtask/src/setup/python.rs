//! The Python readers, in an environment of their own with pinned versions.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::house::House;
use crate::shell;
use crate::stamp::once_per_content;

/// The Python that has icalendar, python-stdnum and holidays.
pub(crate) fn interpreter(house: &House) -> PathBuf {
    environment(house).join("bin/python")
}

/// Makes the environment, again whenever the pinned list changes.
pub(crate) fn readers(house: &House) -> Result<()> {
    let pinned = house.path("tests/foreign/requirements.txt");
    let stamp = environment(house).join(".installed-for");
    let answers = shell::answer(Command::new(interpreter(house)).arg("--version")).is_some();
    if !answers && stamp.exists() {
        // A cache that came from a machine with another Python.
        fs::remove_file(&stamp)?;
    }
    once_per_content(&pinned, &stamp, || {
        println!("\nInstalling the Python readers, which must agree with what Cumul writes.");
        shell::run(
            Command::new("python3")
                .args(["-m", "venv", "--clear"])
                .arg(environment(house)),
        )?;
        shell::run(
            Command::new(interpreter(house))
                .args(["-m", "pip", "install", "--quiet", "--requirement"])
                .arg(&pinned),
        )
    })
}

fn environment(house: &House) -> PathBuf {
    house.tools().join("python")
}
