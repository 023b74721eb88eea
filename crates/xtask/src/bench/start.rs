//! One start of a program with a window, watched from outside.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use super::desk::Desk;
use super::frame::Screen;
use super::memory;
use crate::tether::Tether;

/// Between two looks at the screen.
const LOOK: Duration = Duration::from_millis(5);
/// A screen that did not change for so long is still.
const STILL: Duration = Duration::from_millis(2_500);
/// No start takes longer.
const PATIENCE: Duration = Duration::from_secs(40);
/// In the environment of the program and of all that it starts.
const MARK: &str = "CUMUL_BENCH";

/// A program with a window.
pub(super) struct Program {
    name: &'static str,
    path: PathBuf,
    opens_the_book: bool,
}

/// What was seen of one start.
pub(super) struct Start {
    took: Duration,
    kib: u64,
    shown: u64,
    colours: usize,
}

impl Program {
    pub(super) const fn new(name: &'static str, path: PathBuf, opens_the_book: bool) -> Self {
        Self {
            name,
            path,
            opens_the_book,
        }
    }

    /// Starts it, waits until its window is still, and ends it.
    ///
    /// The start lasts until the screen shows for the first time what it shows
    /// when it is still: a window without its content does not count.
    pub(super) fn start(&self, desk: &Desk) -> Result<Start> {
        let mut screen = Screen::open(&desk.picture())?;
        let ground = screen.seen()?;
        let value = std::process::id().to_string();
        let mut variables = desk.variables();
        variables.push((MARK, value.clone().into()));
        let path = self.path.display().to_string();
        let begin = Instant::now();
        let program = Tether::start(&[&path], &variables, &desk.log(self.name))?;
        let seen = watch(&mut screen, ground, begin);
        let Some((took, shown)) = seen? else {
            bail!(
                "{} shows nothing that stays; its words are in {}",
                self.name,
                desk.log(self.name).display()
            );
        };
        let start = Start {
            took,
            shown,
            kib: memory::held_by(&format!("{MARK}={value}"))?,
            colours: screen.colours()?,
        };
        desk.keep(self.name)?;
        ensure!(
            desk.book_is_held()? == self.opens_the_book,
            "{} shows another screen than the first one of an open book",
            self.name
        );
        drop(program);
        await_ground(&mut screen, ground)?;
        println!(
            "  {}: {} ms, {} MiB",
            self.name,
            start.millis(),
            start.mebibytes()
        );
        Ok(start)
    }
}

/// When the screen showed first what it shows once it is still.
fn watch(screen: &mut Screen, ground: u64, begin: Instant) -> Result<Option<(Duration, u64)>> {
    let mut seen = vec![(Duration::ZERO, ground)];
    while begin.elapsed() < PATIENCE {
        let (now, shown) = (begin.elapsed(), screen.seen()?);
        let (since, last) = seen[seen.len() - 1];
        if shown != last {
            seen.push((now, shown));
        } else if last != ground && now - since > STILL {
            let first = seen.iter().find(|(_, earlier)| *earlier == last);
            return Ok(first.copied());
        }
        thread::sleep(LOOK);
    }
    Ok(None)
}

/// Waits until the window is gone.
fn await_ground(screen: &mut Screen, ground: u64) -> Result<()> {
    let begin = Instant::now();
    while screen.seen()? != ground {
        if begin.elapsed() > PATIENCE {
            bail!("a window does not go");
        }
        thread::sleep(LOOK);
    }
    // What it held is given back a moment later.
    thread::sleep(Duration::from_millis(500));
    Ok(())
}

impl Start {
    pub(super) fn millis(&self) -> u64 {
        u64::try_from(self.took.as_millis()).unwrap_or(u64::MAX)
    }

    pub(super) const fn mebibytes(&self) -> u64 {
        self.kib / 1024
    }

    pub(super) const fn colours(&self) -> usize {
        self.colours
    }

    /// Whether each of them ended with the same picture.
    pub(super) fn all_alike(starts: &[Self]) -> bool {
        starts.windows(2).all(|pair| pair[0].shown == pair[1].shown)
    }
}
