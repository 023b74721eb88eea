//! `cumul`: the whole book without a window, for scripts, tests and rescue.
//!
//! One JSON document on standard output, messages on standard error; exit
//! status 0 done, 1 refused (a sentence with field and code; with `--json` the
//! refusal as JSON), 2 wrong usage.

mod args;
mod refusal;
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
            let sentence = if args.json {
                None
            } else {
                refusal::told(&refusal)
            };
            let told = sentence.or_else(|| serde_json::to_string(&refusal).ok());
            eprintln!("{}", told.unwrap_or_else(|| refusal.to_string()));
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
