//! A window of Tauri with one page that never changes: what the start of
//! Cumul is measured against.

use std::process::ExitCode;

fn main() -> ExitCode {
    let started =
        tauri::Builder::default().run(tauri::generate_context!("examples/bare/tauri.conf.json"));
    match started {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the bare window cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}
