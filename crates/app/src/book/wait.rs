//! How long one waits after wrong passphrases.
//!
//! What was tried is noted beside the book: a new start of the program forgets
//! nothing. The note tells nothing of what was typed.

use std::io::Write;
use std::path::Path;
use std::time::Duration;

use domain::time::Instant;
use tempfile::NamedTempFile;

/// Slips of the finger that cost nothing.
const FREE: u32 = 3;
/// The longest wait: who has forgotten the passphrase tries for an evening,
/// who guesses at another's laptop does not.
const LONGEST: Duration = Duration::from_secs(300);

/// The wrong passphrases since the last right one.
#[derive(Debug, Default)]
pub(crate) struct Waits {
    recalled: bool,
    wrong: u32,
    until: Duration,
}

/// What is noted beside the book.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Noted {
    wrong: u32,
    /// When the last of them was tried.
    at: Instant,
}

/// What so many wrong passphrases cost.
fn cost(wrong: u32) -> Option<Duration> {
    let doubled = wrong.checked_sub(FREE).filter(|times| *times > 0)?;
    Some(LONGEST.min(Duration::from_secs(1 << doubled.min(9))))
}

impl Waits {
    /// Takes up what was noted before this start; `elapsed` is the time since
    /// then on a clock that nobody sets.
    ///
    /// Only a clock that shows the wait to be over ends it early. One that was
    /// set back makes it begin anew, and neither longer nor shorter.
    pub(crate) fn recall(&mut self, note: &Path, now: Instant, elapsed: Duration) {
        if self.recalled {
            return;
        }
        self.recalled = true;
        let Some(noted) = read(note) else { return };
        self.wrong = noted.wrong;
        let whole = cost(noted.wrong).unwrap_or_default();
        let gone = (now.utc() - noted.at.utc()).to_std().unwrap_or_default();
        self.until = elapsed + whole.saturating_sub(gone);
    }

    /// How long to wait still; none when one may try.
    pub(crate) fn left(&self, now: Duration) -> Option<Duration> {
        let left = self.until.saturating_sub(now);
        (!left.is_zero()).then_some(left)
    }

    /// One more wrong passphrase: how long to wait before the next.
    pub(crate) fn wrong(&mut self, now: Duration) -> Option<Duration> {
        self.wrong = self.wrong.saturating_add(1);
        let wait = cost(self.wrong)?;
        self.until = now + wait;
        Some(wait)
    }

    /// Notes what was tried. A folder that takes no note costs the doctor
    /// nothing but the memory of it.
    pub(crate) fn note(&self, note: &Path, at: Instant) {
        let noted = Noted {
            wrong: self.wrong,
            at,
        };
        if let Err(error) = write(note, &noted) {
            eprintln!("wrong passphrases are not noted: {error}");
        }
    }

    /// The right one: all is forgiven.
    pub(crate) fn right(&mut self, note: &Path) {
        *self = Self {
            recalled: true,
            ..Self::default()
        };
        if let Err(error) = std::fs::remove_file(note)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            eprintln!("the note of wrong passphrases stays: {error}");
        }
    }
}

/// A note that nobody understands is none: it guards against guessing, and
/// must not keep the doctor out.
fn read(note: &Path) -> Option<Noted> {
    serde_json::from_slice(&std::fs::read(note).ok()?).ok()
}

fn write(note: &Path, noted: &Noted) -> std::io::Result<()> {
    let room = note.parent().unwrap_or_else(|| Path::new("."));
    let mut file = NamedTempFile::new_in(room)?;
    file.write_all(&serde_json::to_vec(noted)?)?;
    file.persist(note)?;
    Ok(())
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
        let room = tempfile::tempdir().unwrap();
        let note = room.path().join("tries.json");
        let mut waits = Waits::default();
        for _ in 0..100 {
            waits.wrong(seconds(0));
        }
        assert_eq!(waits.left(seconds(0)), Some(LONGEST));
        waits.right(&note);
        assert_eq!(waits.left(seconds(0)), None);
        assert_eq!(waits.wrong(seconds(0)), None);
    }

    #[test]
    fn a_new_start_recalls_what_is_left_of_the_wait_and_no_clock_makes_it_longer() {
        let room = tempfile::tempdir().unwrap();
        let note = room.path().join("tries.json");
        let mut waits = Waits::default();
        for _ in 0..7 {
            waits.wrong(seconds(0));
        }
        waits.note(&note, "2026-06-30T11:00:00Z".parse().unwrap());
        let left_at = |now: &str| {
            let mut waits = Waits::default();
            waits.recall(&note, now.parse().unwrap(), seconds(5));
            waits.left(seconds(5))
        };
        assert_eq!(left_at("2026-06-30T11:00:06Z"), Some(seconds(10)));
        assert_eq!(left_at("2026-06-30T11:00:16Z"), None);
        assert_eq!(left_at("2026-06-30T10:00:00Z"), Some(seconds(16)));
        assert_eq!(left_at("1970-01-01T00:00:00Z"), Some(seconds(16)));
    }
}
