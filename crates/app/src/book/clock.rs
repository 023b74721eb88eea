//! The only place that reads the time.

use std::sync::LazyLock;
use std::time::Duration;

use chrono::{Local, Utc};
use domain::time::{ClockTime, Day, Instant, WallTime, Zone};

/// Where "now" and "today" come from.
pub trait Clock: Send + Sync {
    /// This instant.
    fn now(&self) -> Instant;
    /// The day on the doctor's wall.
    fn today(&self) -> Day;
    /// How long the program has run, on a clock that nobody can set.
    fn elapsed(&self) -> Duration {
        static START: LazyLock<std::time::Instant> = LazyLock::new(std::time::Instant::now);
        START.elapsed()
    }
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that may")]
    fn now(&self) -> Instant {
        Instant::new(Utc::now())
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that may")]
    fn today(&self) -> Day {
        Day::new(Local::now().date_naive())
    }
}

/// A clock that stands still at one in the afternoon, in Paris, of a day.
#[derive(Debug, Clone, Copy)]
pub struct FrozenClock(pub Day);

impl Clock for FrozenClock {
    fn now(&self) -> Instant {
        WallTime::new(self.0.date().and_time(ClockTime::ONE_PM.time())).instant(Zone::PARIS)
    }

    fn today(&self) -> Day {
        self.0
    }
}
