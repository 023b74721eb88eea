//! Running other people's programs.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of the scripts.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("foreign")
}

/// A script for the Python that has the packages of requirements.txt.
pub(super) fn python(script: &str) -> Command {
    let interpreter = env::var_os("CUMUL_PYTHON").expect(
        "CUMUL_PYTHON names a Python with the packages of tests/foreign/requirements.txt; \
         `cargo xtask test foreign` makes one",
    );
    let mut command = Command::new(interpreter);
    command.arg(folder().join(script)).env("PYTHONUTF8", "1");
    command
}

/// A script for node, beside its packages.
pub(super) fn node(script: &str) -> Command {
    let packages = folder().join("node_modules");
    assert!(
        packages.is_dir(),
        "{} is missing; `npm ci` in tests/foreign makes it",
        packages.display()
    );
    let mut command = Command::new("node");
    command.arg(folder().join(script));
    command
}

/// What the program answers to `input`.
pub(super) fn answer(command: &mut Command, input: &str) -> String {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut running = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{name} does not start, is it installed? {error}"));
    let mut stdin = running.stdin.take().expect("a pipe");
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A program that stops early says why in its own words below.
            let _ = stdin.write_all(input.as_bytes());
        });
        running.wait_with_output().expect("an answer")
    });
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} refuses: {complaint}");
    String::from_utf8(output.stdout).expect("UTF-8")
}
