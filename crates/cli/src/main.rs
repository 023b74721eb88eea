//! `cumul`: the whole book without a window, for scripts, tests and rescue.
//!
//! One JSON document on standard output, messages on standard error; exit
//! status 0 done, 1 refused (with code and field), 2 wrong usage.

mod args;
mod run;
mod verbs;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let mut out = std::io::stdout().lock();
    match run::run(&args) {
        Ok(answer) => match writeln!(out, "{answer:#}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(refusal) => {
            let told = serde_json::to_string(&refusal).unwrap_or_else(|_| refusal.to_string());
            eprintln!("{told}");
            for reason in reasons(&refusal) {
                eprintln!("  {reason}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Why it was refused, each cause once: some errors repeat their cause.
fn reasons(refusal: &dyn std::error::Error) -> Vec<String> {
    let causes = std::iter::successors(refusal.source(), |cause| cause.source());
    let mut told: Vec<String> = Vec::new();
    for cause in causes.map(ToString::to_string) {
        if !told.iter().any(|earlier| earlier.contains(&cause)) {
            told.push(cause);
        }
    }
    told
}
