//! Medians against their limits.

use std::fmt::Display;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Answers before the first that counts: caches fill.
const WARM: usize = 5;

/// As many answers make a median.
const RUNS: usize = 41;

/// What was measured so far.
#[derive(Default)]
pub(crate) struct Report {
    too_slow: Vec<String>,
}

impl Report {
    /// Times an answer, which was looked at before.
    pub(crate) fn time<T>(&mut self, name: &str, limit_ms: u32, mut ask: impl FnMut() -> T) {
        for _ in 0..WARM {
            ask();
        }
        let took = median((0..RUNS).map(|_| timed(&mut ask)).collect());
        let limit = Duration::from_millis(limit_ms.into());
        self.line(name, ms(took), format!("{limit_ms} ms"), took <= limit);
    }

    /// Sets one median against another, with a limit in tenths.
    pub(crate) fn ratio(&mut self, name: &str, one: Duration, other: Duration, limit: u32) {
        let tenths = one.as_nanos() * 10 / other.as_nanos().max(1);
        let told = format!("{}.{}", tenths / 10, tenths % 10);
        let of = format!("{told} ({} / {})", ms(one), ms(other));
        let limit_told = format!("{}.{}", limit / 10, limit % 10);
        let holds = one.as_nanos() * 10 <= other.as_nanos() * u128::from(limit);
        self.line(name, of, limit_told, holds);
    }

    fn line(&mut self, name: &str, took: impl Display, limit: impl Display, holds: bool) {
        let verdict = if holds { "" } else { "  TOO SLOW" };
        println!("{name:<52} {took:>28}   limit {limit}{verdict}");
        if !holds {
            self.too_slow.push(name.to_owned());
        }
    }

    /// Fails when a line was past its limit.
    pub(crate) fn verdict(self) -> ExitCode {
        if self.too_slow.is_empty() {
            return ExitCode::SUCCESS;
        }
        eprintln!("too slow: {}", self.too_slow.join(", "));
        ExitCode::FAILURE
    }
}

/// How long one answer takes.
pub(crate) fn timed<T>(ask: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let answer = ask();
    let took = start.elapsed();
    drop(answer);
    took
}

/// The one in the middle.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ms(time: Duration) -> String {
    let hundredths = time.as_micros() / 10;
    format!("{}.{:02} ms", hundredths / 100, hundredths % 100)
}
