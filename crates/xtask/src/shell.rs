//! Starting other programs, and saying plainly when one fails.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// Shows the command, runs it on this terminal, and fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = spoken(command);
    println!("\n$ {line}");
    let status = command
        .status()
        .with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// What a program prints, or nothing when it is absent or refuses.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn spoken(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit(['/', '\\']).next().unwrap_or(&program);
    std::iter::once(name.to_owned())
        .chain(
            command
                .get_args()
                .map(|word| word.to_string_lossy().into_owned()),
        )
        .collect::<Vec<_>>()
        .join(" ")
}
