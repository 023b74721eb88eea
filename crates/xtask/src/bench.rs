//! `cargo xtask bench`: how long a doctor waits, against limits.
//!
//! The questions are timed by the program `bench`, which leaves its book for
//! the keyring of a session; the start of the window is timed here, with that
//! book, against a bare window of Tauri.

mod desk;
mod frame;
mod memory;
mod start;

use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::house::{House, PRODUCT};
use crate::setup::{self, Installing};
use crate::shell;
use desk::Desk;
use start::{Program, Start};

/// Starts of each program, in turns; one before them is not counted.
const STARTS: usize = 7;

/// The window may take so many tenths of what a bare one takes.
const TIME: u64 = 15;
const MEMORY: u64 = 13;

/// Builds all of it as a doctor gets it, and measures.
pub(crate) fn run(house: &House, installing: Installing) -> Result<()> {
    setup::for_the_bench(house, installing)?;
    shell::run(&mut house.npm("ui", &["run", "build"]))?;
    build(house)?;
    let desk = Desk::open(&house.tools().join("bench"))?;
    let mut questions = Command::new(house.released("bench"));
    questions
        .arg("--book")
        .arg(desk.book())
        .envs(desk.variables());
    let answers = shell::run(&mut questions);
    // Both verdicts are worth having: the first does not hide the second.
    let window = window(house, &desk);
    answers.and(window)
}

fn build(house: &House) -> Result<()> {
    let mut build = house.cargo(&["build", "--release", "--workspace", "--example", "bare"])?;
    build.args([
        "--bin",
        "cumul-desktop",
        "--bin",
        "bench",
        "--features",
        PRODUCT,
    ]);
    shell::run(&mut build)
}

/// From the start of the program to the moment at which its window shows what
/// it shows when all is still; and what all its processes then hold.
fn window(house: &House, desk: &Desk) -> Result<()> {
    ensure!(
        desk.book().join("book.db").exists(),
        "there is no book to start with"
    );
    let cumul = Program::new("Cumul", house.released("cumul-desktop"), true);
    let bare = Program::new("a bare window", house.released("examples/bare"), false);
    let programs = [&cumul, &bare];
    for program in programs {
        program.start(desk)?;
    }
    let mut starts = [Vec::new(), Vec::new()];
    for _ in 0..STARTS {
        for (program, seen) in programs.into_iter().zip(&mut starts) {
            seen.push(program.start(desk)?);
        }
    }
    let [ours, theirs] = &starts;
    ensure!(
        Start::all_alike(ours) && Start::all_alike(theirs),
        "a window did not show the same at each start: look into {}",
        desk.pictures().display()
    );
    ensure!(
        ours[0].colours() > theirs[0].colours(),
        "the first screen of Cumul shows no more than a bare page"
    );
    let times = [median(ours, Start::millis), median(theirs, Start::millis)];
    let memory = [
        median(ours, Start::mebibytes),
        median(theirs, Start::mebibytes),
    ];
    let verdicts = [
        told("start of the window against a bare one", "ms", times, TIME),
        told("memory of its processes against it", "MiB", memory, MEMORY),
    ];
    println!("the screens are in {}", desk.pictures().display());
    match verdicts.iter().all(|holds| *holds) {
        true => Ok(()),
        false => bail!("the window is past a limit"),
    }
}

fn median(starts: &[Start], of: impl Fn(&Start) -> u64) -> u64 {
    let mut all: Vec<u64> = starts.iter().map(of).collect();
    all.sort_unstable();
    all[all.len() / 2]
}

fn told(name: &str, unit: &str, [ours, theirs]: [u64; 2], limit: u64) -> bool {
    let hundredths = ours * 100 / theirs.max(1);
    let took = format!(
        "{}.{:02} ({ours} {unit} / {theirs} {unit})",
        hundredths / 100,
        hundredths % 100
    );
    let holds = ours * 10 <= theirs * limit;
    let verdict = if holds { "" } else { "  TOO MUCH" };
    println!(
        "{name:<52} {took:>28}   limit {}.{}{verdict}",
        limit / 10,
        limit % 10
    );
    holds
}
