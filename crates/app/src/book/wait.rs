//! How long one waits after wrong passphrases.

use std::time::Duration;

/// Slips of the finger that cost nothing.
const FREE: u32 = 3;
/// The longest wait: who has forgotten the passphrase tries for an evening,
/// who guesses at another's laptop does not.
const LONGEST: Duration = Duration::from_secs(300);

/// The wrong passphrases since the last right one.
#[derive(Debug, Default)]
pub(crate) struct Waits {
    wrong: u32,
    until: Duration,
}

impl Waits {
    /// How long to wait still; none when one may try.
    pub(crate) fn left(&self, now: Duration) -> Option<Duration> {
        let left = self.until.saturating_sub(now);
        (!left.is_zero()).then_some(left)
    }

    /// One more wrong passphrase: how long to wait before the next.
    pub(crate) fn wrong(&mut self, now: Duration) -> Option<Duration> {
        self.wrong = self.wrong.saturating_add(1);
        let doubled = self.wrong.checked_sub(FREE).filter(|times| *times > 0)?;
        let wait = LONGEST.min(Duration::from_secs(1 << doubled.min(9)));
        self.until = now + wait;
        Some(wait)
    }

    /// The right one: all is forgiven.
    pub(crate) fn right(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Waits};
    use std::time::Duration;

    const fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    #[test]
    fn three_slips_cost_nothing_and_then_each_one_costs_twice_as_much() {
        let mut waits = Waits::default();
        let waited: Vec<_> = (0..7).map(|_| waits.wrong(seconds(10))).collect();
        let expected = [None, None, None, Some(2), Some(4), Some(8), Some(16)];
        assert_eq!(waited, expected.map(|wait| wait.map(seconds)));
        assert_eq!(waits.left(seconds(20)), Some(seconds(6)));
        assert_eq!(waits.left(seconds(26)), None);
    }

    #[test]
    fn no_one_waits_longer_than_five_minutes_and_the_right_one_ends_it() {
        let mut waits = Waits::default();
        for _ in 0..100 {
            waits.wrong(seconds(0));
        }
        assert_eq!(waits.left(seconds(0)), Some(LONGEST));
        waits.right();
        assert_eq!(waits.left(seconds(0)), None);
        assert_eq!(waits.wrong(seconds(0)), None);
    }
}
